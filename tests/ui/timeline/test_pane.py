"""The pane follows the session and asks it; keys, clicks and the brush do what the help says."""

import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from dossier.model.query import Answer, Hit, Query
from dossier.model.timeline import ARTICLES_LANE, LaneChoice, TimelineItem
from dossier.model.view import Change
from dossier.model.when import DayRange
from dossier.services.jobs import InlineJobs
from dossier.services.session import Session
from dossier.ui.jobs import QtJobs
from dossier.ui.theme import Look
from dossier.ui.timeline.cards import date_line
from dossier.ui.timeline.contents import Bars
from dossier.ui.timeline.days import day_of
from dossier.ui.timeline.lanes import Material
from dossier.ui.timeline.pane import TimelinePane
from dossier.ui.timeline.shown import Shown
from tests.ui.test_accessibility import heard
from tests.ui.timeline.items import event, made

RESOURCES = Path(__file__).resolve().parents[3] / "resources"

SUMMIT = event("event:summit", date(2023, 1, 10), date(2023, 1, 10), "meeting", articles=("a1", "a2"))
TREATY = event("event:treaty", date(2023, 12, 14), date(2023, 12, 14), "agreement", articles=("a2",))
DRILL = event("event:drill", date(2023, 8, 1), date(2023, 8, 31), "exercise", articles=("a3",))
TALKS = event("event:talks", date(2024, 2, 5), date(2024, 2, 5), "meeting", articles=("a3",))
LATER = event("event:later", None, date(2025, 12, 31), "program", certainty="planned", articles=("a1",))
VAGUE = event("event:vague", None, None, "statement", articles=("a2",))
STORY = TimelineItem(
    "article:a1", ARTICLES_LANE, "A story", date(2023, 2, 1), date(2023, 2, 1), True, "happened", ("a1",)
)
ITEMS = (SUMMIT, TREATY, DRILL, TALKS, LATER, VAGUE, STORY)

Make = Callable[..., TimelinePane]


def never(notice: object) -> None:
    raise AssertionError(notice)


def shown(items: tuple[TimelineItem, ...]) -> Shown:
    return Shown.of_material(Material(items), LaneChoice.KIND)


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def make(qtbot: QtBot, session: Session) -> Make:
    def make(items: tuple[TimelineItem, ...] = ITEMS, width: int = 1440, height: int = 270) -> TimelinePane:
        look = Look(RESOURCES)
        pane = TimelinePane(session, None, InlineJobs(never), look)
        look.setParent(pane)
        qtbot.addWidget(pane)
        pane.resize(width, height)
        pane.show()
        qtbot.waitExposed(pane)
        pane.show_items(shown(items))
        return pane

    return make


def number(pane: TimelinePane, item: TimelineItem) -> int:
    data = pane.canvas.arrangement.data
    assert data is not None
    n = data.find(item.key)
    assert n is not None
    return n


def place(pane: TimelinePane, item: TimelineItem) -> QPoint:
    spot = pane.canvas.arrangement.spot(number(pane, item))
    assert spot is not None
    centre = spot.center() + pane.canvas.lanes_rect.topLeft() - QPointF(0, pane.canvas.scrolled)
    return centre.toPoint()


def at_day(pane: TimelinePane, day: date, down: float = 0.97) -> QPoint:
    lanes = pane.canvas.lanes_rect
    x = lanes.left() + pane.canvas.scale_now.x(day.toordinal())
    return QPointF(x, lanes.top() + lanes.height() * down).toPoint()


def drag(pane: TimelinePane, start: QPoint, stop: QPoint, shift: bool = False) -> None:
    viewport = pane.canvas.viewport()
    keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, keys, start)
    for share in (0.2, 0.6, 1.0):
        at = start + (stop - start) * share
        move(pane, at, keys)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, keys, stop)


def move(pane: TimelinePane, at: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Move the pointer; QTest's own moves the system's cursor, of which the offscreen screen tells nobody."""
    viewport, none = pane.canvas.viewport(), Qt.MouseButton.NoButton
    where = QPointF(viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, QPointF(at), where, none, none, keys))


def click(pane: TimelinePane, at: QPoint) -> None:
    QTest.mouseClick(pane.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def press(pane: TimelinePane, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(pane.canvas, key)


def current(pane: TimelinePane) -> str | None:
    n, data = pane.canvas.overlay.marks.current, pane.canvas.arrangement.data
    return None if n is None or data is None else data.item(n).key


def test_a_click_on_an_event_selects_it_and_on_an_article_opens_it(make: Make, session: Session) -> None:
    pane = make()
    click(pane, place(pane, TREATY))
    assert session.state.event == TREATY.key
    click(pane, place(pane, STORY))
    assert session.state.article == "a1"


def test_a_click_on_an_undated_item_selects_it(make: Make, session: Session) -> None:
    pane = make()
    click(pane, place(pane, VAGUE))
    assert session.state.event == VAGUE.key


def test_dragging_chooses_days_and_the_chip_counts_them(make: Make, session: Session) -> None:
    pane = make()
    drag(pane, at_day(pane, date(2023, 7, 1)), at_day(pane, date(2024, 1, 1)))
    span = session.state.query.span
    assert span is not None
    assert abs((span.first - date(2023, 7, 1)).days) <= 1
    assert abs((span.last - date(2023, 12, 31)).days) <= 1
    assert "2 events" in pane.canvas.overlay.marks.brush_text
    assert "Exercises: 1 of 1" in pane.header.accessibleDescription()
    assert "Meetings & visits: 0 of 2" in pane.header.accessibleDescription()


def test_dragging_a_handle_moves_that_end_only(make: Make, session: Session) -> None:
    pane = make()
    session.show_span(date(2023, 7, 1), date(2023, 12, 31))
    drag(pane, at_day(pane, date(2024, 1, 1)), at_day(pane, date(2024, 3, 1)))
    span = session.state.query.span
    assert span is not None
    assert span.first == date(2023, 7, 1)
    assert abs((span.last - date(2024, 2, 29)).days) <= 1


def test_dragging_inside_moves_the_days_and_with_shift_draws_new_ones(make: Make, session: Session) -> None:
    pane = make()
    session.show_span(date(2023, 7, 1), date(2023, 12, 31))
    drag(pane, at_day(pane, date(2023, 9, 1)), at_day(pane, date(2023, 10, 1)))
    span = session.state.query.span
    assert span is not None
    assert (span.last - span.first).days == (date(2023, 12, 31) - date(2023, 7, 1)).days
    assert abs((span.first - date(2023, 7, 31)).days) <= 1
    drag(pane, at_day(pane, date(2023, 10, 1)), at_day(pane, date(2023, 11, 1)), shift=True)
    span = session.state.query.span
    assert span is not None
    assert abs((span.first - date(2023, 10, 1)).days) <= 1
    assert abs((span.last - date(2023, 10, 31)).days) <= 1


def test_a_double_click_outside_and_escape_give_the_days_up(make: Make, session: Session) -> None:
    pane = make()
    session.show_span(date(2023, 7, 1), date(2023, 12, 31))
    outside = at_day(pane, date(2024, 6, 1))
    QTest.mouseDClick(pane.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, outside)
    assert session.state.query.span is None
    session.show_span(date(2023, 7, 1), date(2023, 12, 31))
    press(pane, Qt.Key.Key_Escape)
    assert session.state.query.span is None
    assert pane.canvas.overlay.marks.brush is None


def test_a_double_click_on_a_density_bar_outside_gives_the_days_up_and_leaves_the_view(
    make: Make, session: Session
) -> None:
    days = [date.fromordinal(date(2023, 1, 1).toordinal() + n) for n in range(700)]
    pane = make(tuple(event(f"event:{n}-{k}", day, day) for n, day in enumerate(days) for k in range(6)))
    session.show_span(date(2023, 2, 1), date(2023, 2, 28))
    left, right = pane.canvas.scale_now.left, pane.canvas.scale_now.right
    places = [at_day(pane, date(2024, 6, 1), down / 50) for down in range(1, 50)]
    found = ((at, pane.pointer._target(at.toPointF())) for at in places)
    bar = next(at for at, target in found if target is not None and target.days is not None)
    QTest.mouseClick(pane.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, bar)
    assert pane.canvas.scale_now.right - pane.canvas.scale_now.left < right - left, "the first click goes nearer"
    QTest.mouseDClick(pane.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, bar)
    assert session.state.query.span is None
    assert (pane.canvas.scale_now.left, pane.canvas.scale_now.right) == pytest.approx((left, right))


def test_many_moves_of_a_drag_are_few_questions_and_the_last_one_counts(make: Make, session: Session) -> None:
    pane = make()
    asked: list[DayRange] = []

    def listen(change: Change) -> None:
        assert change.new.query.span is not None
        asked.append(change.new.query.span)

    session.connect(listen)
    viewport = pane.canvas.viewport()
    start = at_day(pane, date(2023, 7, 1))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for x in range(20, 220):
        move(pane, start + QPoint(x, 0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + QPoint(219, 0))
    assert 1 <= len(asked) < 100
    assert pane.canvas.overlay.marks.brush == (asked[-1].first.toordinal(), asked[-1].last.toordinal())


def test_a_span_from_elsewhere_is_shown_and_not_asked_again(make: Make, session: Session) -> None:
    pane = make()
    heard: list[Change] = []
    session.connect(heard.append)
    session.show_span(date(2023, 1, 1), date(2023, 3, 31))
    assert pane.canvas.overlay.marks.brush == (date(2023, 1, 1).toordinal(), date(2023, 3, 31).toordinal())
    assert pane.canvas.overlay.marks.brush_text.startswith("Jan – Mar 2023")
    assert len(heard) == 1


def test_an_answer_dims_the_rest_and_counts_show_matches(make: Make, session: Session) -> None:
    pane = make()
    session.ask("treaty")
    session.answered(Answer(Query("treaty"), (Hit("a2", 1.0, 1),)))
    matches = pane.canvas.arrangement.matches
    assert matches is not None
    assert [bool(matches.mask[number(pane, item)]) for item in ITEMS] == [True, True, False, False, False, True, False]
    assert "Meetings & visits: 1 of 2" in pane.header.accessibleDescription()
    session.ask("")
    session.answered(Answer(Query("")))
    assert pane.canvas.arrangement.matches is None


def test_the_selected_event_is_ringed_and_brought_into_view(make: Make, session: Session) -> None:
    pane = make()
    pane.canvas.show_days(date(2030, 1, 1).toordinal(), date(2031, 1, 1).toordinal())
    session.show_event(TREATY.key)
    assert pane.canvas.overlay.marks.shown == number(pane, TREATY)
    assert pane.canvas.arrangement.spot(number(pane, TREATY)) is not None
    scale = pane.canvas.scale_now
    assert scale.left < date(2023, 12, 14).toordinal() < scale.right


def test_arrows_walk_in_time_and_across_lanes_and_enter_opens(
    qtbot: QtBot, make: Make, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = make()
    press(pane, Qt.Key.Key_Home)
    assert current(pane) == SUMMIT.key
    press(pane, Qt.Key.Key_Right)
    assert current(pane) == TALKS.key
    press(pane, Qt.Key.Key_Right)
    assert current(pane) == TALKS.key
    press(pane, Qt.Key.Key_Down)
    assert current(pane) == TREATY.key
    press(pane, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert current(pane) == STORY.key
    said = heard(monkeypatch)
    press(pane, Qt.Key.Key_End)
    assert current(pane) == LATER.key
    qtbot.waitUntil(lambda: any("by 2025 · planned" in words for words in said))
    press(pane, Qt.Key.Key_Return)
    assert session.state.event == LATER.key


def test_the_keyboard_shows_what_an_item_is_where_its_title_cannot_be_read(make: Make) -> None:
    pane = make(made(3000))
    press(pane, Qt.Key.Key_Home)
    assert isinstance(pane.canvas.arrangement.content(pane.canvas.arrangement.boxes[0]), Bars)
    card = pane.canvas.overlay.marks.card
    n = pane.canvas.overlay.marks.current
    assert card is not None
    assert pane.shown is not None
    assert n is not None
    assert card.title == pane.shown.data.item(n).title
    press(pane, Qt.Key.Key_Plus)
    assert pane.canvas.overlay.marks.card is None

    few = make()
    press(few, Qt.Key.Key_Home)
    assert few.canvas.overlay.marks.current is not None
    assert few.canvas.overlay.marks.card is None, "its title stands beside it"


def test_arrows_pass_over_what_does_not_match(make: Make, session: Session) -> None:
    pane = make()
    session.ask("x")
    session.answered(Answer(Query("x"), (Hit("a3", 1.0, 1),)))
    press(pane, Qt.Key.Key_Home)
    assert current(pane) == DRILL.key


def test_b_chooses_the_days_of_the_item_and_gives_them_up_again(make: Make, session: Session) -> None:
    pane = make()
    session.show_event(DRILL.key)
    press(pane, Qt.Key.Key_B)
    assert session.state.query.span == DayRange(date(2023, 8, 1), date(2023, 8, 31))
    press(pane, Qt.Key.Key_B)
    assert session.state.query.span is None


def test_zooming_keeps_the_day_under_the_pointer_and_fit_brings_all_back(make: Make) -> None:
    pane = make()
    before = pane.canvas.scale_now
    day = before.day(300)
    pane.canvas.zoom(0.5, 300)
    assert pane.canvas.scale_now.day(300) == pytest.approx(day, abs=0.01)
    press(pane, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_F)
    assert (pane.canvas.scale_now.left, pane.canvas.scale_now.right) == (before.left, before.right)


def test_fit_twice_reaches_a_far_item_that_does_not_squash_the_first_view(make: Make) -> None:
    pane = make((*made(60), event("old", date(1066, 10, 14), date(1066, 10, 14))))
    assert pane.canvas.scale_now.left > date(2019, 1, 1).toordinal()
    press(pane, Qt.Key.Key_F)
    assert pane.canvas.scale_now.left < date(1066, 10, 14).toordinal()


def test_fit_to_results_shows_the_matching_items(make: Make, session: Session) -> None:
    pane = make()
    session.ask("x")
    session.answered(Answer(Query("x"), (Hit("a3", 1.0, 1),)))
    pane.fitting.results()
    scale = pane.canvas.scale_now
    assert date(2023, 7, 1) < date.fromordinal(int(scale.left)) <= date(2023, 8, 1)
    assert date(2024, 2, 5) < date.fromordinal(int(scale.right)) < date(2024, 4, 1)


def test_a_click_on_a_bar_zooms_into_it(make: Make) -> None:
    pane = make(made(5000))
    arrangement = pane.canvas.arrangement
    box = arrangement.boxes[1]
    content = arrangement.content(box)
    assert isinstance(content, Bars)
    full = int(content.narrow.argmax())
    x = (arrangement.scale.x(int(content.edges[full])) + arrangement.scale.x(int(content.edges[full + 1]))) / 2
    at = pane.canvas.lanes_rect.topLeft() + QPointF(x, box.top + box.height / 2)
    first, after = int(content.edges[full]), int(content.edges[full + 1])
    move(pane, at.toPoint())
    card = pane.canvas.overlay.marks.card
    assert card is not None
    assert "events" in card.title
    click(pane, at.toPoint())
    scale = pane.canvas.scale_now
    assert scale.left <= first < after <= scale.right
    assert scale.right - scale.left < 4 * (after - first)


def test_hovering_says_what_is_known_and_no_more(make: Make) -> None:
    pane = make()
    move(pane, place(pane, LATER))
    card = pane.canvas.overlay.marks.card
    assert card is not None
    assert (card.title, card.lines) == ("event:later", ("by 2025 · planned", "1 article"))
    press(pane, Qt.Key.Key_Plus)
    assert pane.canvas.overlay.marks.card is None
    press(pane, Qt.Key.Key_F)
    move(pane, place(pane, LATER))
    move(pane, at_day(pane, date(2024, 9, 1), 0.01))
    assert pane.canvas.overlay.marks.card is None


def test_a_card_that_counts_matches_goes_when_these_change(make: Make, session: Session) -> None:
    pane = make()
    move(pane, place(pane, SUMMIT))
    assert pane.canvas.overlay.marks.card is not None
    session.ask("x")
    session.answered(Answer(Query("x"), (Hit("a3", 1.0, 1),)))
    assert pane.canvas.overlay.marks.card is None


def test_the_list_has_the_same_items_selection_and_filter(make: Make, session: Session) -> None:
    pane = make()
    press(pane, Qt.Key.Key_Home)
    pane.show_list(True)
    model = pane.twin.model()
    rows = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert rows == [i.title for i in (SUMMIT, STORY, DRILL, TREATY, TALKS, LATER, VAGUE)]
    assert pane.twin.currentIndex().row() == 0
    QTest.keyClick(pane.twin, Qt.Key.Key_Down)
    assert current(pane) == STORY.key
    QTest.keyClick(pane.twin, Qt.Key.Key_Return)
    assert session.state.article == "a1"
    session.ask("x")
    session.answered(Answer(Query("x"), (Hit("a3", 1.0, 1),)))
    assert [model.index(row, 2).data() for row in range(model.rowCount())] == [DRILL.title, TALKS.title]


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("count", [0, 1, 5, 700])
def test_it_paints_in_every_theme_and_at_every_size(make: Make, theme: str, count: int) -> None:
    pane = make(made(count), width=640, height=180)
    pane._look.apply(theme=theme)
    image = pane.grab().toImage()
    assert image.pixelColor(5, image.height() - 2) == pane._look.theme["surface"]
    middle = pane.canvas.mapTo(pane, pane.canvas.lanes_rect.toRect().center())
    colours = {image.pixel(x, y) for x in range(middle.x(), middle.x() + 200) for y in range(60, 150, 2)}
    assert len(colours) > (3 if count else 0)


def test_panning_to_both_ends_of_the_calendar_paints(make: Make) -> None:
    pane = make((event("a", date.min, date.min), event("b", date.max, date.max), event("c", date.min, None)))
    for left, right in ((-5000, 100), (1, 400), (3_652_000, 3_653_000), (-5000, 3_660_000)):
        pane.canvas.show_days(left, right)
        assert isinstance(pane.grab().toImage(), QImage)


def test_every_control_has_a_name(make: Make) -> None:
    pane = make()
    assert all(button.accessibleName() and button.toolTip() for button in pane.toolbar.buttons.values())
    for widget in (pane, pane.canvas, pane.header, pane.overview, pane.twin):
        assert widget.accessibleName()


def test_a_dossier_without_dates_shows_only_the_undated_lane(make: Make, session: Session) -> None:
    pane = make((VAGUE,))
    click(pane, place(pane, VAGUE))
    assert session.state.event == VAGUE.key
    press(pane, Qt.Key.Key_B, Qt.Key.Key_Home, Qt.Key.Key_F)
    assert day_of(pane.canvas.scale_now.left).year == date.today().year, "not the year 1"


def test_other_items_may_take_the_place_of_the_first(make: Make, session: Session) -> None:
    pane = make()
    session.show_event(TREATY.key)
    pane.show_items(shown(made(3)))
    assert pane.canvas.overlay.marks.shown is None
    press(pane, Qt.Key.Key_Right, Qt.Key.Key_Return)


def test_a_list_offers_nothing_that_only_moves_the_drawing(make: Make) -> None:
    pane = make()
    pane.toolbar.set_entity("Berg")
    moving = [pane.toolbar.buttons[name] for name in ("fit", "filter", "person", "zoom-out", "zoom-in")]
    for on in (True, False):
        pane.toolbar.buttons["list"].click()
        assert [button.isEnabled() for button in moving] == [not on] * 5
        assert pane.toolbar.buttons["lanes"].isEnabled()


def test_a_closed_pane_no_longer_listens(qtbot: QtBot, session: Session) -> None:
    pane = TimelinePane(session, None, InlineJobs(never), Look(RESOURCES))
    pane.show_items(shown(ITEMS))
    delete(pane)
    session.ask("anything")
    assert session.state.query.text == "anything"
    assert session._listeners == []


NONE, SHIFT, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def wheel(pane: TimelinePane, at: QPoint, turn: int, keys: Qt.KeyboardModifier = NONE) -> None:
    viewport = pane.canvas.viewport()
    where, phase = QPointF(viewport.mapToGlobal(at)), Qt.ScrollPhase.NoScrollPhase
    # Qt turns the wheel sideways while Alt is held.
    angle = QPoint(turn, 0) if keys == ALT else QPoint(0, turn)
    event = QWheelEvent(QPointF(at), where, QPoint(), angle, Qt.MouseButton.NoButton, keys, phase, False)
    QApplication.sendEvent(viewport, event)


def test_the_wheel_zooms_at_the_pointer_and_pans_with_shift(make: Make) -> None:
    pane = make()
    before, at = pane.canvas.scale_now, at_day(pane, date(2023, 7, 1))
    day = before.day(at.x() - pane.canvas.lanes_rect.left())
    wheel(pane, at, 120)
    after = pane.canvas.scale_now
    assert after.right - after.left < before.right - before.left
    assert after.day(at.x() - pane.canvas.lanes_rect.left()) == pytest.approx(day, abs=0.01)
    wheel(pane, at, 120, SHIFT)
    assert pane.canvas.scale_now.left < after.left
    assert pane.canvas.scale_now.per_day == pytest.approx(after.per_day)


def test_lanes_that_do_not_fit_are_scrolled(make: Make) -> None:
    pane = make(made(400), height=170)
    assert pane.canvas.scroll_room > 0
    wheel(pane, pane.canvas.lanes_rect.center().toPoint(), -240, ALT)
    assert pane.canvas.scrolled > 0
    press(pane, Qt.Key.Key_Home, *[Qt.Key.Key_Down] * 12)
    assert pane.canvas.scrolled == pane.canvas.scroll_room
    press(pane, *[Qt.Key.Key_Up] * 12)
    assert pane.canvas.scrolled == 0


def test_dragging_the_calendar_moves_through_time_and_asks_nothing(make: Make, session: Session) -> None:
    pane = make()
    before = pane.canvas.scale_now
    start = QPoint(int(pane.canvas.lanes_rect.left()) + 500, 20)
    drag(pane, start, start + QPoint(100, 0))
    assert pane.canvas.scale_now.left == pytest.approx(before.left - 100 / before.per_day, abs=0.01)
    assert session.state.query.span is None


def test_the_overview_moves_the_window(make: Make) -> None:
    pane = make()
    pane.canvas.show_days(date(2023, 3, 1).toordinal(), date(2023, 6, 1).toordinal())
    end = QPoint(pane.overview.width() - 30, pane.overview.height() // 2)
    QTest.mouseClick(pane.overview, Qt.MouseButton.LeftButton, NONE, end)
    assert pane.canvas.scale_now.left > date(2025, 6, 1).toordinal()


def test_shift_and_a_drag_over_the_overview_choose_days(make: Make, session: Session) -> None:
    pane = make()
    view = pane.canvas.scale_now
    middle, shift = pane.overview.height() // 2, Qt.KeyboardModifier.ShiftModifier
    QTest.mousePress(pane.overview, Qt.MouseButton.LeftButton, shift, QPoint(300, middle))
    none = Qt.MouseButton.NoButton
    for x in (400, 500, 600):
        at = QPointF(x, middle)
        where = QPointF(pane.overview.mapToGlobal(at))
        QApplication.sendEvent(pane.overview, QMouseEvent(QEvent.Type.MouseMove, at, where, none, none, shift))
    QTest.mouseRelease(pane.overview, Qt.MouseButton.LeftButton, shift, QPoint(600, middle))
    left, right = pane.overview.range
    share = (right - left) / pane.overview.width()
    span = session.state.query.span
    assert span is not None
    assert abs(span.first.toordinal() - (left + 300 * share)) < 20
    assert abs(span.last.toordinal() - (left + 600 * share)) < 20
    assert pane.canvas.scale_now == view


def test_an_article_without_certainty_has_none_on_its_card() -> None:
    story = TimelineItem("article:a", ARTICLES_LANE, "A story", date(2024, 2, 5), date(2024, 2, 5), True, "", ("a",))
    assert date_line(story) == "5 February 2024"


def test_the_program_ends_without_a_crash_while_the_pane_has_the_focus() -> None:
    # The interpreter's end deletes a scene before its view, which then loses the focus and must not paint it.
    script = """
from tests.benchmarks.timeline import columns, pane_of
from dossier.ui.timeline.data import TimelineData
from PySide6.QtWidgets import QApplication
application = QApplication([])
pane = pane_of(TimelineData.from_arrays(*columns(50)))
pane.canvas.setFocus()
application.processEvents()
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=RESOURCES.parent, capture_output=True, check=False)
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)


def test_the_open_article_is_ringed_when_the_reader_has_shown_it(qtbot: QtBot, session: Session) -> None:
    jobs, gate, look = QtJobs(never), threading.Event(), Look(RESOURCES)
    pane = TimelinePane(session, None, jobs, look)
    look.setParent(pane)
    qtbot.addWidget(pane)
    pane.show_items(shown(ITEMS))
    jobs.latest("reader", lambda: gate.wait(5), lambda _: None)
    session.open_article("a1")
    qtbot.wait(20)
    assert pane.canvas.overlay.marks.shown is None
    gate.set()
    qtbot.waitUntil(lambda: pane.canvas.overlay.marks.shown == number(pane, STORY))
    jobs.close()
