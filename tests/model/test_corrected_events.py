"""Events are merged and split by hand, stay findable after a rebuild, and are never guessed at."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from dossier.model.corrected_events import CorrectedEvents, address
from dossier.model.corrected_facts import correct_facts
from dossier.model.corrections import MergeEvents, SplitEvent
from dossier.model.dossier import Contents, DossierInfo
from dossier.model.facts import (
    Certainty,
    Claim,
    Disagreement,
    EntityKind,
    Event,
    EventKind,
    Evidence,
    Mention,
    Participant,
)
from dossier.model.when import UNKNOWN_TIME, Granularity, When

TEXTS = {"a": "Ann met Bob. Cid left Rome.", "b": "Bob saw Ann on Monday."}
MENTIONS = {
    (article, start, end): Mention(article, start, end, surface, EntityKind.PERSON, f"person:{surface.lower()}", "r", 1)
    for article, start, end, surface in (("a", 0, 3, "Ann"), ("a", 13, 16, "Cid"), ("b", 0, 3, "Bob"))
}


def day(number: int) -> When:
    return When(f"2023-01-{number:02}", Granularity.DAY, date(2023, 1, number), date(2023, 1, number))


def event(name: str, *told: Evidence, who: Sequence[str] = (), when: When = UNKNOWN_TIME, title: str = "") -> Event:
    taking_part = tuple(Participant(f"person:{one}") for one in who)
    return Event(name, title or name, "", EventKind.MEETING, Certainty.CLAIMED, when, taking_part, told)


MET = event("event:met", Evidence("a", 0, 12), who=["ann"], when=day(9))
SAW = replace(event("event:saw", Evidence("b", 0, 22, 15, 21), who=["bob"], when=day(10)), place="gpe:rome")
BOTH = event("event:both", Evidence("a", 0, 12), Evidence("a", 13, 27), who=["ann", "cid"], when=day(9))


def corrected(*events: Event, told: Mapping[str, Sequence[Event]] | None = None) -> CorrectedEvents:
    return CorrectedEvents(events, TEXTS, (lambda article: told.get(article, ())) if told else None)


def test_two_events_become_one_with_the_sentences_and_the_people_of_both() -> None:
    events = corrected(MET, SAW)
    assert events.merge(address(MET), address(SAW))
    (one,) = events.events()
    assert (one.id, one.title, one.date, one.place) == ("event:saw", "event:saw", day(10), "gpe:rome")
    assert [e.article for e in one.evidence] == ["b", "a"]  # first the one in whose words it is told
    assert [p.entity for p in one.participants] == ["person:bob", "person:ann"]
    assert events.became("event:met") == "event:saw"


def test_an_undated_event_takes_the_date_of_the_one_merged_into_it() -> None:
    events = corrected(MET, replace(SAW, date=UNKNOWN_TIME))
    assert events.merge(address(MET), address(SAW))
    assert events.events()[0].date == day(9)


def test_a_sentence_becomes_an_event_of_its_own() -> None:
    events = corrected(BOTH)
    assert events.split(address(BOTH), "a", 13, MENTIONS)
    left, apart = sorted(events.events(), key=lambda found: len(found.id))
    assert (left.id, left.evidence, [p.entity for p in left.participants]) == (
        "event:both",
        (Evidence("a", 0, 12),),
        ["person:ann"],
    )
    assert (apart.title, apart.evidence) == ("Cid left Rome.", (Evidence("a", 13, 27),))
    assert [p.entity for p in apart.participants] == ["person:cid"]


def test_both_parts_are_told_as_a_machine_tells_them_alone() -> None:
    met = event("x", Evidence("a", 0, 12), title="Ann met Bob", when=day(9))
    left = event("y", Evidence("a", 13, 27), title="Cid left", when=day(8))
    both = replace(BOTH, title="Cid left", date=day(8))
    events = corrected(both, told={"a": (met, left)})
    assert events.split(address(both), "a", 13, MENTIONS)
    assert [(found.title, found.date) for found in events.events()] == [("Cid left", day(8)), ("Ann met Bob", day(9))]


def test_another_event_of_the_same_sentence_does_not_date_what_is_left() -> None:
    left, apart = Evidence("a", 0, 12, 8, 12), Evidence("b", 0, 22, 15, 21)
    other = event("x", Evidence("a", 0, 12, 0, 3), title="Ann announced it", when=day(1))
    mine = event("y", left, title="Ann met Bob", when=replace(day(9), modifier="APPROX"))
    alone = replace(SAW, date=day(9))
    events = corrected(event("event:both", left, apart, when=day(9)), told={"a": (other, mine), "b": (alone,)})
    assert events.split("event:both", "b", 0, MENTIONS)
    assert {found.title: found.date for found in events.events()}["Ann met Bob"] == mine.date


def test_what_was_split_can_be_merged_again() -> None:
    events = corrected(BOTH)
    assert events.split(address(BOTH), "a", 13, MENTIONS)
    apart = next(found for found in events.events() if found.id != "event:both")
    assert events.merge(address(apart), address(BOTH))
    assert [found.evidence for found in events.events()] == [BOTH.evidence]


def test_an_event_with_another_id_is_found_by_its_sentence() -> None:
    rebuilt = replace(MET, id="event:other", evidence=(*MET.evidence, *SAW.evidence))
    events = corrected(rebuilt)
    assert events.reject(address(MET))
    assert events.events() == []


def test_two_that_a_rebuild_finds_to_be_one_fit() -> None:
    rebuilt = replace(MET, id="event:other", evidence=(*MET.evidence, *SAW.evidence))
    events = corrected(rebuilt)
    assert events.merge(address(MET), address(SAW))
    assert events.events() == [rebuilt]


GUESSES = [
    ("a sentence of two such events", (replace(MET, id="event:1"), replace(MET, id="event:2"))),
    ("an event of another kind", (replace(MET, id="event:1", kind=EventKind.VISIT),)),
    ("a sentence that another phrase dates", (replace(MET, id="event:1", evidence=(Evidence("a", 0, 12, 4, 7),)),)),
    ("no such sentence", (SAW,)),
]


@pytest.mark.parametrize(("_", "events"), GUESSES, ids=[row[0] for row in GUESSES])
def test_nothing_is_guessed(_: str, events: tuple[Event, ...]) -> None:
    found = corrected(*events)
    assert not found.reject(address(MET))
    assert not found.date(address(MET), day(1))
    assert not found.merge(address(MET), address(SAW))
    assert not found.split(address(MET), "a", 0, {})
    assert {one.id for one in found.events()} == {one.id for one in events}


@pytest.mark.parametrize(("article", "start"), [("a", 5), ("b", 0)])
def test_a_sentence_that_does_not_tell_of_an_event_cannot_be_split_off(article: str, start: int) -> None:
    assert not corrected(BOTH, SAW).split(address(BOTH), article, start, MENTIONS)
    assert not corrected(MET).split(address(MET), "a", 0, MENTIONS)


def test_corrections_of_events_are_handed_back_where_they_do_not_fit() -> None:
    differ = Disagreement("date", (Claim("a", 0, 3, "1"), Claim("b", 0, 3, "2")), "event:met")
    contents = Contents(DossierInfo("x", "X"), (), (), (), (), (), [MET, SAW], (), [differ], ())
    lost = SplitEvent(address(BOTH), "a", 13)
    after, unfit = correct_facts(contents, [MergeEvents(address(MET), address(SAW)), lost])
    assert unfit == {1: lost}
    assert [found.id for found in after.events] == ["event:saw"]
    assert [found.event for found in after.disagreements] == ["event:saw"]
