"""Several articles in tabs or side by side; back and forward stay right, and each is found again where it was left."""

import threading
from collections.abc import Callable
from itertools import groupby
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListView, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from dossier.ui.desk import Desk
from dossier.ui.reader import fetching
from dossier.ui.reader.loading import Loaded, loader
from dossier.ui.tabstrip import TabStrip
from tests.ui.conftest import WAIT, closed, opened, space
from tests.ui.test_window import answered


def articles(desk: Desk) -> list[str]:
    answer = space(desk).session.state.answer
    assert answer is not None
    return [hit.article for hit in answer.hits]


def strip(desk: Desk) -> TabStrip:
    found = space(desk).readers.findChild(TabStrip)
    assert found is not None
    return found


def shown(qtbot: QtBot, desk: Desk, article: str) -> None:
    title = space(desk).library.heads[article].title
    view = space(desk).reader.view
    qtbot.waitUntil(lambda: title in view.document().toPlainText(), timeout=WAIT)


def test_a_middle_click_on_a_result_opens_it_in_a_tab_of_its_own(qtbot: QtBot, desk: Desk) -> None:
    first, second = articles(desk)[:2]
    assert not strip(desk).isVisible()
    rows = space(desk).search.findChild(QListView)
    assert rows is not None
    place = rows.visualRect(rows.model().index(1, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.MiddleButton, pos=place)
    assert space(desk).session.state.tabs == (first, second)
    shown(qtbot, desk, second)
    assert strip(desk).isVisible()
    assert strip(desk).count() == 2


def test_ctrl_enter_in_the_box_opens_the_result_in_a_tab(qtbot: QtBot, desk: Desk) -> None:
    box = space(desk).search.box
    before = space(desk).session.state.article
    qtbot.keyClicks(box, "morosini")
    answered(qtbot, desk, "morosini")
    space(desk).session.open_article(before)
    qtbot.wait(100)
    other = next(article for article in articles(desk) if article != before)
    while space(desk).search.findChild(QListView).currentIndex().row() != articles(desk).index(other):  # type: ignore[union-attr]
        qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert set(space(desk).session.state.tabs) == {before, other}
    assert space(desk).session.state.article == other


def test_tabs_are_walked_and_closed_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    first, second, third = articles(desk)[:3]
    session, actions = space(desk).session, desk.window.actions_by_id
    assert not actions["close-tab"].isEnabled()
    session.open_tab(second)
    session.open_tab(third)
    actions["next-tab"].trigger()
    assert session.state.article == first
    actions["previous-tab"].trigger()
    assert session.state.article == third
    actions["close-tab"].trigger()
    assert (session.state.tabs, session.state.article) == ((first, second), second)
    actions["back"].trigger()
    assert session.state.article == third


def test_an_article_is_found_again_where_it_was_left(qtbot: QtBot, desk: Desk) -> None:
    first, second = articles(desk)[:2]
    session, view = space(desk).session, space(desk).reader.view
    session.open_article(first)
    shown(qtbot, desk, first)
    bar = view.verticalScrollBar()
    assert bar.maximum() > 100
    bar.setValue(bar.maximum() // 2)
    left = view.top_place()
    session.open_tab(second)
    shown(qtbot, desk, second)
    session.open_article(first)
    shown(qtbot, desk, first)
    assert view.top_place() == left


def test_a_middle_click_on_a_tab_closes_it(qtbot: QtBot, desk: Desk) -> None:
    first, second = articles(desk)[:2]
    space(desk).session.open_tab(second)
    tabs = strip(desk)
    qtbot.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(0).center())
    assert space(desk).session.state.tabs == (second,)
    assert first != second


def side(desk: Desk) -> Any:
    reader = space(desk).readers.side
    assert reader is not None
    return reader


def test_two_articles_stand_side_by_side_and_share_the_search(qtbot: QtBot, desk: Desk) -> None:
    first, second = articles(desk)[:2]
    session = space(desk).session
    session.show_beside(second)
    title = space(desk).library.heads[second].title
    qtbot.waitUntil(lambda: title in side(desk).view.document().toPlainText(), timeout=WAIT)
    shown(qtbot, desk, first)
    session.ask("japan")
    answered(qtbot, desk, "japan")
    qtbot.waitUntil(lambda: bool(side(desk).view.marks.matches), timeout=WAIT)
    assert session.state.article == first
    session.toggle_kind("person")
    assert "person" in side(desk).view.marks.hidden


def test_an_article_that_comes_when_the_second_reader_is_gone_is_dropped(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, readers, gone = space(desk).session, space(desk).readers, threading.Event()

    def late(*given: Any, **how: Any) -> Callable[[], Loaded]:
        work = loader(*given, **how)

        def run() -> Loaded:
            assert gone.wait(WAIT / 1000)
            return work()

        return run

    monkeypatch.setattr(fetching, "loader", late)
    session.show_beside(articles(desk)[1])
    qtbot.waitUntil(lambda: readers.side is not None and readers.side.isVisible(), timeout=WAIT)
    session.show_beside(None)
    qtbot.wait(20)  # its reader is deleted
    gone.set()
    qtbot.wait(100)
    assert readers.side is None


def test_hits_are_walked_in_the_reader_that_has_the_focus(qtbot: QtBot, desk: Desk) -> None:
    first, second = articles(desk)[:2]
    session = space(desk).session
    session.show_beside(second)
    session.ask("japan")
    answered(qtbot, desk, "japan")
    readers = space(desk).reader, side(desk)
    qtbot.waitUntil(lambda: all(reader.view.marks.matches for reader in readers), timeout=WAIT)
    desk.window.activateWindow()
    side(desk).setFocus()
    qtbot.waitUntil(lambda: space(desk).readers.active is side(desk), timeout=WAIT)
    before = session.state.passage
    for _ in range(3):
        desk.window.actions_by_id["next-hit"].trigger()
    assert (session.state.article, session.state.passage) == (first, before)
    at_side = side(desk)
    qtbot.waitUntil(lambda: at_side.view.marks.passage is not None or session.state.beside != second, timeout=WAIT)


def test_tab_goes_through_both_readers_in_the_order_of_reading(qtbot: QtBot, desk: Desk) -> None:
    session, readers = space(desk).session, space(desk).readers
    session.show_beside(articles(desk)[1])
    qtbot.waitUntil(lambda: readers.side is not None and readers.side.isVisible(), timeout=WAIT)
    order: list[str] = []
    widget = desk.window.nextInFocusChain()
    while widget is not None and widget is not desk.window:
        if readers.isAncestorOf(widget) and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(type(widget).__name__)
        widget = widget.nextInFocusChain()
    one = ["legend", "text"]
    names = {"LegendChip": "legend", "ArticleView": "text", "QToolButton": "close"}
    assert [name for name, _ in groupby(names[name] for name in order)] == [*one, "close", *one]
    readers.keyboard.setFocus()
    assert desk.window.focusWidget() is readers.main.view


def test_the_second_reader_is_closed_by_its_button_and_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    session, actions = space(desk).session, desk.window.actions_by_id
    actions["beside"].trigger()
    assert session.state.beside == articles(desk)[1]
    assert actions["beside"].isChecked()
    button = next(b for b in side(desk).parent().findChildren(QToolButton) if "second reader" in b.accessibleName())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.state.beside is None
    assert space(desk).readers.side is None
    actions["beside"].trigger()
    actions["close-tab"].trigger()
    assert session.state.beside is None


def test_a_second_reader_is_offered_where_there_is_another_article(qtbot: QtBot, desk: Desk) -> None:
    session, beside = space(desk).session, desk.window.actions_by_id["beside"]
    session.ask("zzzz")
    answered(qtbot, desk, "zzzz")  # which finds nothing to read beside it
    beside.trigger()
    assert session.state.beside not in (None, session.state.article)
    beside.trigger()
    first = session.state.article or ""
    space(desk).library.__dict__["heads"] = {first: space(desk).library.heads[first]}
    desk.commands.check()
    assert not beside.isEnabled()


def test_tabs_and_the_second_reader_come_back_with_the_dossier(qtbot: QtBot, home: Any) -> None:
    desk = opened(qtbot, home)
    first, second, third = articles(desk)[:3]
    space(desk).session.open_tab(second)
    space(desk).session.show_beside(third)
    closed(qtbot, desk)
    again = opened(qtbot, home)
    assert space(again).session.state.tabs == (first, second)
    assert space(again).session.state.article == second
    title = space(again).library.heads[third].title
    qtbot.waitUntil(lambda: title in side(again).view.document().toPlainText(), timeout=WAIT)
    closed(qtbot, again)


@pytest.mark.parametrize("by", [1, -1])
def test_walking_past_an_end_is_said(qtbot: QtBot, desk: Desk, by: int) -> None:
    session, reader = space(desk).session, space(desk).reader
    session.ask("morosini")
    answered(qtbot, desk, "morosini")
    answer = session.state.answer
    assert answer is not None
    hits = [hit for hit in answer.hits if hit.passages]
    last = (hits[-1].article, hits[-1].passages - 1) if by > 0 else (hits[0].article, 0)
    session.open_passage(*last)
    qtbot.waitUntil(lambda: session.state.passage == last[1] and session.state.article == last[0], timeout=WAIT)
    desk.window.actions_by_id["next-hit" if by > 0 else "previous-hit"].trigger()
    words = "from the top" if by > 0 else "from the end"
    said = reader.findChildren(type(reader._legend._position))
    qtbot.waitUntil(lambda: any(words in label.text() for label in said), timeout=WAIT)
    desk.window.actions_by_id["next-hit" if by > 0 else "previous-hit"].trigger()
    assert not any(words in label.text() for label in said)


def test_a_click_on_the_strip_goes_to_the_hit(qtbot: QtBot, desk: Desk) -> None:
    from dossier.ui.reader.hitstrip import HitStrip

    space(desk).session.ask("japan")
    answered(qtbot, desk, "japan")
    view = space(desk).reader.view
    qtbot.waitUntil(lambda: len(view.marks.matches) > 2, timeout=WAIT)
    strip = view.findChild(HitStrip)
    assert strip is not None
    assert len(strip.ticks) == len(view.marks.matches)
    fraction, _, spots = max(strip.ticks)
    view.verticalScrollBar().setValue(0)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(4, round(strip._y(fraction))))
    (rect,) = view.rects(spots[:1])
    assert 0 <= view.to_view(rect).top() < view.viewport().height()


def test_the_card_of_an_event_opens_two_articles_side_by_side(qtbot: QtBot, desk: Desk) -> None:
    workspace = space(desk)
    event = next(e for e in workspace.library.reader.events() if len({x.article for x in e.evidence}) > 1)
    workspace.events.open(event.id)
    qtbot.waitUntil(lambda: workspace.events.dialog is not None, timeout=WAIT)
    dialog = workspace.events.dialog
    assert dialog is not None
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Side by side")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    state = workspace.session.state
    assert state.event == event.id
    assert {state.article, state.beside} <= {x.article for x in event.evidence}
    assert state.article != state.beside
    assert state.beside_place is not None
    dialog.close()


def test_an_article_left_and_opened_again_at_once_is_shown(qtbot: QtBot, desk: Desk) -> None:
    first, second = articles(desk)[:2]
    session = space(desk).session
    session.open_article(first)
    shown(qtbot, desk, first)
    session.open_article(second)
    session.open_article(first)
    shown(qtbot, desk, first)
