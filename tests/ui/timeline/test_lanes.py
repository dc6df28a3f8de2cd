"""Lanes by kind, outlet or name: an event stands in each lane it belongs to and is still one event."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dossier.model.dossier import ArticleHead, EntityHead
from dossier.model.query import Answer, Hit, Query
from dossier.model.timeline import ARTICLES_LANE, TimelineItem
from dossier.model.view import ViewState
from dossier.services.jobs import InlineJobs
from dossier.services.session import Session
from dossier.ui.theme import Look
from dossier.ui.timeline.data import TimelineData
from dossier.ui.timeline.lanes import Material, by_kind
from dossier.ui.timeline.pane import TimelinePane
from dossier.ui.timeline.shown import Shown
from tests.ui.timeline.items import event, told
from tests.ui.timeline.test_pane import RESOURCES, never

DAY = date(2023, 1, 10)
HEADS = {key: ArticleHead(key, key, outlet, "") for key, outlet in (("a1", "Wire"), ("a2", "Ledger"), ("a3", "Wire"))}
NAMES = {
    key: EntityHead(key, kind, key.split(":")[1].title(), 1, 1)
    for key, kind in (("person:ada", "PERSON"), ("gpe:lowmere", "GPE"), ("org:line", "ORG"))
}
BOTH = event("e1", DAY, DAY, articles=("a1", "a2"), entities=("person:ada", "gpe:lowmere"))
LINE = event("e2", date(2023, 3, 1), date(2023, 3, 1), "agreement", articles=("a3",), entities=("org:line",))
PLACE = event("e3", date(2024, 1, 1), date(2024, 1, 1), articles=("a2",), entities=("gpe:lowmere",))
NOBODY = event("e4", date(2023, 2, 1), date(2023, 2, 1), "exercise", articles=("a9",))
SOMEDAY = event("e5", None, None, articles=("a1",), entities=("org:line",))
STORY = TimelineItem("article:a1", ARTICLES_LANE, "A story", DAY, DAY, True, "", ("a1",))
ITEMS = (BOTH, LINE, PLACE, NOBODY, SOMEDAY, STORY)
MATERIAL = Material(ITEMS, HEADS, NAMES)


def lanes(data: TimelineData) -> dict[str, list[str]]:
    pairs = zip(data.lanes, zip(data.bounds, data.bounds[1:], strict=False), strict=True)
    return {lane.name: [data.item(n).key for n in range(*bounds)] for lane, bounds in pairs}


def sorted_by(choice: str, among: frozenset[str] | None = None, first: str | None = None) -> TimelineData:
    return TimelineData.from_items(ITEMS, MATERIAL.sorting(choice, among, first))


def test_by_outlet_an_event_stands_with_each_outlet_that_tells_of_it() -> None:
    assert lanes(sorted_by("outlet")) == {
        "Articles": ["article:a1"],
        "Ledger": ["e1", "e3"],
        "Wire": ["e1", "e2"],
        "Others": ["e4"],
        "Undated": ["e5"],
    }


def test_by_name_countries_come_after_those_of_whom_more_than_one_event_tells_and_the_chosen_one_first() -> None:
    assert list(lanes(sorted_by("entity"))) == ["Articles", "Line", "Lowmere", "Ada", "Others", "Undated"]
    assert lanes(sorted_by("entity")) == {
        "Articles": ["article:a1"],
        "Lowmere": ["e1", "e3"],
        "Line": ["e2"],
        "Ada": ["e1"],
        "Others": ["e4"],
        "Undated": ["e5"],
    }
    assert list(lanes(sorted_by("entity", first="person:ada")))[1] == "Ada"


@pytest.mark.parametrize("query", ["", "crane"])
def test_where_an_item_stands_in_other_lanes_is_known_before_the_window_asks(query: str) -> None:
    asked = Query(query)
    answer = Answer(asked, (Hit("a3", 1.0, 1),)) if query else None
    now = Shown.of_material(MATERIAL, "kind").among(ViewState(query=asked, lanes="entity"), answer)
    assert vars(now.data)["_numbers"].keys() == {item.key for item in ITEMS}


def test_the_lanes_are_those_of_the_results() -> None:
    assert list(lanes(sorted_by("entity", frozenset({"a3"}))))[1] == "Line"


def test_kinds_with_few_events_share_a_lane_where_there_are_many_kinds() -> None:
    kinds = ("meeting", "agreement", "program", "exercise", "statement", "deadline")
    many = [event(f"m{n}", DAY, DAY, kinds[n % 4]) for n in range(16)]
    few = [event("s", DAY, DAY, "statement"), event("d", DAY, DAY, "deadline"), event("o", DAY, DAY, "other")]
    found = lanes(TimelineData.from_items([*many, *few]))
    assert [*found] == ["Meetings & visits", "Agreements", "Programmes", "Exercises", "Other events"]
    assert sorted(found["Other events"]) == ["d", "o", "s"]
    assert "Statements" in lanes(TimelineData.from_items([*many[:2], *few]))


def test_an_event_in_two_lanes_is_counted_once() -> None:
    data = sorted_by("outlet")
    assert data.told(date(2023, 1, 1).toordinal(), date(2023, 12, 31).toordinal(), None) == (3, 1)
    matches = data.match(told(data, {"a1"}))
    assert data.told(date(2023, 1, 1).toordinal(), date(2023, 12, 31).toordinal(), matches) == (1, 1)
    assert len(data.distinct(matches.mask)) == 3
    n = data.find("e1")
    assert n is not None
    assert [data.item(m).key for m in data.same(n)] == ["e1", "e1"]


@pytest.fixture
def make(qtbot: QtBot) -> Callable[[Session], TimelinePane]:
    def make(session: Session) -> TimelinePane:
        look = Look(RESOURCES)
        pane = TimelinePane(session, None, InlineJobs(never), look)
        look.setParent(pane)
        qtbot.addWidget(pane)
        pane.resize(1440, 270)
        pane.show()
        sorting = by_kind(ITEMS)
        pane.show_items(Shown(MATERIAL, sorting, TimelineData.from_items(ITEMS, sorting)))
        return pane

    return make


Make = Callable[[Session], TimelinePane]


def names(pane: TimelinePane) -> list[str]:
    return [text.split(":")[0] for text in pane.header.accessibleDescription().split("; ")]


def choose(pane: TimelinePane, choice: str) -> None:
    pane.toolbar._choices[choice].trigger()


def test_choosing_lanes_in_the_menu_is_remembered_and_shown(make: Make) -> None:
    session = Session()
    pane = make(session)
    choose(pane, "outlet")
    assert session.state.lanes == "outlet"
    assert names(pane) == ["Articles", "Wire", "Ledger", "Others", "Undated"]
    assert pane.toolbar.buttons["lanes"].toolTip() == "Lanes: by outlet"
    assert names(make(Session(session.state)))[1] == "Wire"
    session.update(lanes="kind")
    assert names(pane)[1] == "Meetings & visits"
    assert pane.toolbar._choices["kind"].isChecked()


def test_the_days_in_view_and_the_chosen_item_stay_while_lanes_change(make: Make) -> None:
    session = Session()
    pane = make(session)
    pane.canvas.show_days(DAY.toordinal() - 20, DAY.toordinal() + 200)
    session.show_event("e2")
    before = pane.canvas.scale_now
    choose(pane, "entity")
    assert pane.canvas.scale_now == before
    assert pane._data is not None
    shown = pane.canvas.overlay.marks.shown
    assert shown is not None
    assert pane._data.item(shown).key == "e2"


def test_an_item_opened_in_the_second_of_its_lanes_stays_chosen_there(make: Make) -> None:
    session = Session()
    pane = make(session)
    choose(pane, "outlet")
    assert pane._data is not None
    first, second = pane._data.same(pane._data.find("e1") or 0)
    pane.marking.go(second)
    QTest.keyClick(pane.canvas, Qt.Key.Key_Return)
    assert session.state.event == "e1"
    assert pane.canvas.overlay.marks.current == second != first


def test_lanes_by_name_follow_results_and_the_chosen_name(make: Make) -> None:
    session = Session()
    pane = make(session)
    choose(pane, "entity")
    assert names(pane)[1] == "Line"
    session.show_entity("person:ada")
    assert names(pane)[1] == "Ada"
    session.show_entity(None)
    session.ask("x")
    session.answered(Answer(Query("x"), (Hit("a2", 1.0, 1),)))
    assert names(pane)[1] == "Lowmere"
    session.ask("")
    session.answered(Answer(Query("")))
    assert names(pane)[1] == "Line"
    assert pane._matches is None


def test_the_list_has_each_item_once(make: Make) -> None:
    pane = make(Session())
    choose(pane, "outlet")
    pane.show_list(True)
    model = pane.twin.model()
    assert [model.index(row, 2).data() for row in range(model.rowCount())] == ["A story", "e1", "e4", "e2", "e3", "e5"]
    assert pane.summary.text().startswith("6 items")


def test_fit_to_a_name_shows_its_events_and_is_offered_when_one_is_chosen(make: Make) -> None:
    session = Session()
    pane = make(session)
    button = pane.toolbar.buttons["person"]
    assert not button.isEnabled()
    session.show_entity("org:line")
    assert (button.isEnabled(), button.toolTip()) == (True, "Fit to Line")
    button.click()
    scale = pane.canvas.scale_now
    assert scale.left < date(2023, 3, 1).toordinal() < scale.right < PLACE.earliest.toordinal()  # type: ignore[union-attr]
