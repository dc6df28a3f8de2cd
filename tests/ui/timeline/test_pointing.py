"""Dates in the text light their event; menus and cards of events are asked for by mouse and keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.model.facts import TimeExpression
from dossier.model.timeline import ARTICLES_LANE
from dossier.ui.desk import Desk
from dossier.ui.reader.lookup import Lookup
from dossier.ui.reader.overlay import Chip
from dossier.ui.timeline.pane import TimelinePane
from tests.ui.conftest import WAIT, space
from tests.ui.test_correcting import entries, opened_menu, read, settled
from tests.ui.timeline.test_pane import move


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> TimelinePane:
    timeline = space(desk).timeline
    qtbot.waitUntil(lambda: timeline.canvas.arrangement.data is not None, timeout=WAIT)
    return timeline


def item_in_view(pane: TimelinePane) -> tuple[int, QPoint]:
    """Return a placed event and where its sign stands in the viewport."""
    data, canvas = pane.canvas.arrangement.data, pane.canvas
    assert data is not None
    for n in range(data.placed):
        spot = canvas.arrangement.spot(n)
        if spot is None or data.item(n).lane == ARTICLES_LANE:
            continue
        place = (spot.center() + canvas.lanes_rect.topLeft()).toPoint()
        found = pane.pointer._target(place.toPointF())
        if found is not None and found.item == n:
            return n, place
    raise AssertionError("no event in view")


def dated_chip(desk: Desk) -> tuple[Chip, str]:
    """Return a date of the open article that belongs to an event of the timeline, and the event."""
    lookup = space(desk).reader.findChild(Lookup)
    assert lookup is not None
    for chip in space(desk).reader.view.marks.chips:
        if isinstance(chip.target, TimeExpression) and (event := lookup.event_of(chip.target)) is not None:
            return chip, event.id
    raise AssertionError("no date of an event")


def test_a_date_pointed_at_in_the_text_lights_its_event(qtbot: QtBot, desk: Desk, pane: TimelinePane) -> None:
    read(qtbot, desk)
    chip, event = dated_chip(desk)
    view = space(desk).reader.view
    view.centre_on(chip.spots)
    at = view.viewport().mapFrom(view, view.rect_of(chip).center())
    QTest.mouseMove(view.viewport(), at)
    qtbot.waitUntil(lambda: space(desk).session.state.hovered_event == event, timeout=WAIT)
    data = pane.canvas.arrangement.data
    assert data is not None
    assert pane.canvas.overlay.marks.lit == data.find(event) is not None
    assert "hovered_event" not in space(desk).session.state.to_json()
    QTest.mouseMove(view.viewport(), QPoint(2, 2))
    qtbot.waitUntil(lambda: space(desk).session.state.hovered_event is None, timeout=WAIT)
    assert pane.canvas.overlay.marks.lit is None


def test_going_back_lights_nothing(desk: Desk, pane: TimelinePane) -> None:
    session = space(desk).session
    session.update(hovered_event=space(desk).library.reader.events()[0].id)
    session.open_article(list(space(desk).library.heads)[-1])
    session.update(hovered_event=None)
    session.back()
    assert session.state.hovered_event is None


def test_a_double_click_on_an_event_opens_its_card(qtbot: QtBot, desk: Desk, pane: TimelinePane) -> None:
    n, place = item_in_view(pane)
    data = pane.canvas.arrangement.data
    assert data is not None
    wanted = data.item(n).key
    QTest.mouseClick(pane.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    move(pane, place)
    assert pane.canvas.overlay.marks.card is not None
    QTest.mouseDClick(pane.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: space(desk).events.dialog is not None, timeout=WAIT)
    dialog = space(desk).events.dialog
    assert dialog is not None
    assert dialog.card.id == wanted
    qtbot.waitUntil(lambda: pane.canvas.overlay.marks.card is None, timeout=WAIT)  # nothing hovers beneath it


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_an_event_sets_it_right(qtbot: QtBot, desk: Desk, pane: TimelinePane) -> None:
    n, place = item_in_view(pane)
    data = pane.canvas.arrangement.data
    assert data is not None
    gone = data.item(n).key
    viewport = pane.canvas.viewport()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, asked)
    menu = opened_menu(qtbot)
    offered = {"Open", "Compare what is told of it", "Search in its days", "Write a note on it …"}
    assert offered <= set(entries(menu))
    entries(menu)["It is not an event"].trigger()
    menu.close()
    settled(qtbot, desk, 1)
    assert gone not in {event.id for event in space(desk).library.reader.events()}


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_shift_f10_opens_the_menu_of_the_chosen_item(qtbot: QtBot, desk: Desk, pane: TimelinePane) -> None:
    n, _ = item_in_view(pane)
    pane.canvas.setFocus()
    pane.keys.currentMoved.emit(n)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = opened_menu(qtbot)
    assert "Set its date …" in entries(menu)
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_list_has_the_same_menu(qtbot: QtBot, desk: Desk, pane: TimelinePane) -> None:
    pane.show_list(True)
    pane.twin.setFocus()
    pane.twin.setCurrentIndex(pane.twin.model().index(0, 2))
    qtbot.keyClick(pane.twin, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = opened_menu(qtbot)
    assert "Open" in entries(menu)
    menu.close()


def test_an_article_on_the_timeline_offers_what_can_be_done_with_it(pane: TimelinePane) -> None:
    data = pane.canvas.arrangement.data
    assert data is not None
    n = next(n for n in range(len(data)) if data.item(n).lane == ARTICLES_LANE)
    offered = entries(pane.items.menu(n))
    assert {"Open", "Write a note on this article …", "Set the date of this article …", "Set its title …"} <= set(
        offered
    )
