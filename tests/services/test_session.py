"""The session tells every listener of every change once, in one order."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from dossier.model.facts import QUIET_GROUPS
from dossier.model.query import Answer, Filter, Hit, Query, Sort
from dossier.model.view import Change, ViewState
from dossier.model.when import DayRange
from dossier.services.session import Session

_PLACES = ("entity", "place", "passage", "event", "article", "beside_place")


class Listener:
    def __init__(self) -> None:
        self.changes: list[Change] = []

    def apply(self, change: Change) -> None:
        self.changes.append(change)


def test_an_equal_state_is_not_announced() -> None:
    session, listener = Session(), Listener()
    session.connect(listener.apply)
    session.ask("treaty")
    session.ask("treaty")
    assert [c.new.query.text for c in listener.changes] == ["treaty"]


@pytest.mark.parametrize(
    ("show", "fields"),
    [
        (lambda session: session.show_entity("person:ada"), {"entity"}),
        (lambda session: session.open_article("one", (3, 9)), {"place"}),
        (lambda session: session.open_passage("one", 2), {"place", "passage"}),
        (lambda session: session.show_event("event:x", "one", (3, 9)), {"event", "place"}),
        (lambda session: session.show_event("event:x"), {"event"}),
        (lambda session: session.open_tab("one", (3, 9)), {"place"}),
        (lambda session: session.show_beside("one", (3, 9)), {"beside_place"}),
    ],
)
def test_what_one_asks_to_see_again_is_announced_as_if_it_were_new(
    show: Callable[[Session], None], fields: set[str]
) -> None:
    session, listener = Session(), Listener()
    session.connect(listener.apply)
    show(session)
    show(session)
    first, second = listener.changes[-2:]
    assert second.old == second.new
    assert {name for name in _PLACES if second.touches(name)} == fields
    assert set(first.again) == fields


def test_what_one_asks_to_see_is_told_where_something_else_differs_as_well() -> None:
    session, listener = Session(), Listener()
    session.show_event("event:x", "one", (3, 9))
    session.connect(listener.apply)
    session.open_article("one", (3, 9))
    (change,) = listener.changes
    assert change.new.event is None
    assert change.touches("place")


def test_what_is_asked_to_be_seen_inside_a_listener_is_told_again_in_its_turn() -> None:
    session, late = Session(), Listener()
    session.show_entity("person:ada")

    def asks_once_more(change: Change) -> None:
        if change.touches("query"):
            session.show_entity("person:ada")

    session.connect(asks_once_more)
    session.connect(late.apply)
    session.ask("ship")
    assert [change.again for change in late.changes] == [(), ("entity",)]


def test_what_is_put_away_twice_is_announced_once() -> None:
    session, listener = Session(ViewState(entity="person:ada", event="event:x")), Listener()
    session.connect(listener.apply)
    for _ in range(2):
        session.show_entity(None)
        session.show_event(None)
    assert len(listener.changes) == 2


def test_an_update_inside_a_listener_waits_its_turn() -> None:
    session, late, answer = Session(), Listener(), Answer(Query("ship"))

    def answers_at_once(change: Change) -> None:
        if change.touches("query"):
            session.answered(answer)

    session.connect(answers_at_once)
    session.connect(late.apply)
    session.ask("ship")
    assert [c.touches("query") for c in late.changes] == [True, False]
    assert late.changes[-1].new.answer is answer


class Uncompared(tuple[Hit, ...]):
    """Hits of which there may be 100,000."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        raise AssertionError("all hits of two answers are compared")


def test_a_new_answer_is_shown_without_comparing_it_with_the_last() -> None:
    session, listener = Session(), Listener()
    session.connect(listener.apply)
    for _ in range(2):
        session.answered(Answer(Query(), Uncompared((Hit("a", 1.0, 1),))))
    assert [c.touches("answer") for c in listener.changes] == [True, True]


def test_a_stale_answer_is_dropped() -> None:
    session = Session()
    session.ask("new words")
    session.answered(Answer(Query("old words")))
    assert session.state.answer is None


def test_a_facet_goes_from_off_to_include_to_exclude_to_off() -> None:
    session = Session()
    seen = []
    for _ in range(3):
        session.cycle_filter("source", "Harbour Wire")
        seen.append(session.state.query.filters)
    assert seen == [(Filter("source", "Harbour Wire"),), (Filter("source", "Harbour Wire", exclude=True),), ()]


def test_back_and_forward_walk_through_views() -> None:
    session = Session()
    session.open_article("a")
    session.open_article("b", (3, 9))
    session.back()
    assert session.state.article == "a"
    assert session.can_go_forward
    session.forward()
    assert (session.state.article, session.state.place) == ("b", (3, 9))
    session.back()
    session.open_article("c")
    assert not session.can_go_forward


def test_a_brush_drawn_backwards_is_the_same_span() -> None:
    session = Session()
    session.show_span(date(2024, 2, 5), date(2023, 1, 10))
    assert session.state.query.span == DayRange(date(2023, 1, 10), date(2024, 2, 5))


@pytest.mark.parametrize(
    "state",
    [
        ViewState(),
        ViewState(
            Query("a b", (Filter("year", "2023", True),), DayRange(date(1987, 1, 1), date(2035, 1, 1)), Sort.DATE),
            article="abc",
            place=(1, 2),
            passage=3,
            entity="person:x",
            event="event:y",
            hidden_kinds=frozenset({"date"}),
            show_removed=True,
        ),
    ],
)
def test_every_state_can_be_written_as_json(state: ViewState) -> None:
    assert ViewState.from_json(json.loads(json.dumps(state.to_json()))) == state


def test_a_word_typed_is_one_step_back_and_display_is_no_place() -> None:
    session = Session()
    session.open_article("a")
    for text in ("s", "sh", "ship"):
        session.ask(text)
    session.toggle_kind("person")
    session.cycle_filter("year", "2023")
    session.back()
    assert session.state.query == Query("ship")
    assert session.state.hidden_kinds == QUIET_GROUPS | {"person"}
    session.back()
    assert (session.state.query.text, session.state.article) == ("", "a")
    session.back()
    assert session.state.article is None
    assert not session.can_go_back
    for _ in range(3):
        session.forward()
    assert session.state.query.filters == (Filter("year", "2023"),)


@pytest.mark.parametrize(
    ("opened", "hits", "companion"),
    [
        (["a", "b"], ["a", "b", "c"], ("a", None)),
        (["a", "b", "b"], ["a", "b", "c"], ("a", None)),
        (["a"], ["a", "b", "c"], ("b", None)),
        (["c"], ["a", "b", "c"], ("b", None)),
        (["x"], ["a", "b", "c"], ("a", None)),
        (["a"], ["a"], None),
        (["x"], [], None),
    ],
)
def test_beside_an_article_stands_the_one_read_before_else_the_next_result(
    opened: list[str], hits: list[str], companion: tuple[str, None] | None
) -> None:
    session = Session()
    session.answered(Answer(session.state.query, tuple(Hit(article, 1.0, 0) for article in hits)))
    for article in opened:
        session.open_article(article)
    assert session.companion == companion
