"""Corrections do what they say, leave everything else alone, and say when they no longer fit."""

from datetime import date
from itertools import pairwise

import pytest

from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.corrected_facts import correct_facts
from dossier.model.corrections import (
    Correction,
    DateEvent,
    LinkMention,
    MergeEntities,
    RejectEntity,
    RejectEvent,
    RejectMention,
    RenameEntity,
    RetypeEntity,
    SplitEntity,
    Unfit,
)
from dossier.model.dossier import Contents, DossierInfo
from dossier.model.facts import (
    Certainty,
    Entity,
    EntityKind,
    Event,
    EventKind,
    Evidence,
    Mention,
    Name,
    Participant,
)
from dossier.model.when import Granularity, When

TEXT = "Ann Lee met Lee in Rome."
ARTICLE = Article("a", ("a.txt",), TEXT, "", (Paragraph(0, 0, len(TEXT), ParagraphKind.BODY, True),))
PERSON, GPE = EntityKind.PERSON, EntityKind.GPE


def contents() -> Contents:
    entities = (
        Entity("person:ann-lee", PERSON, "Ann Lee", (Name("Ann Lee", 1),)),
        Entity("person:lee", PERSON, "Lee", (Name("Lee", 1),)),
        Entity("gpe:rome", GPE, "Rome", (Name("Rome", 1),)),
    )
    mentions = (
        Mention("a", 0, 7, "Ann Lee", PERSON, "person:ann-lee", "r", 0.9),
        Mention("a", 12, 15, "Lee", PERSON, "person:lee", "r", 0.9),
        Mention("a", 19, 23, "Rome", GPE, "gpe:rome", "r", 0.9),
    )
    event = Event(
        "event:1",
        "Ann Lee meets Lee",
        "Ann Lee met Lee in Rome.",
        EventKind.MEETING,
        Certainty.HAPPENED,
        When("", Granularity.UNKNOWN),
        (Participant("person:ann-lee"), Participant("person:lee")),
        (Evidence("a", 0, 24),),
        "gpe:rome",
    )
    return Contents(DossierInfo("d", "D"), (), (ARTICLE,), entities, mentions, (), (event,))


def corrected(*steps: Correction) -> tuple[Contents, Unfit]:
    return correct_facts(contents(), steps)


def test_merged_entities_are_one_in_mentions_names_and_events() -> None:
    after, unfit = corrected(MergeEntities("person:lee", "person:ann-lee"))
    assert unfit == {}
    assert [m.entity for m in after.mentions] == ["person:ann-lee", "person:ann-lee", "gpe:rome"]
    merged = next(e for e in after.entities if e.id == "person:ann-lee")
    assert merged.names == (Name("Ann Lee", 1), Name("Lee", 1))
    assert [p.entity for p in after.events[0].participants] == ["person:ann-lee"]
    assert all(e.id != "person:lee" for e in after.entities)


def test_a_rejected_entity_is_gone_everywhere() -> None:
    after, _ = corrected(RejectEntity("gpe:rome"))
    assert [m.surface for m in after.mentions] == ["Ann Lee", "Lee"]
    assert after.events[0].place is None


def test_name_and_kind_change_and_the_id_stays() -> None:
    after, _ = corrected(RenameEntity("gpe:rome", "Roma"), RetypeEntity("gpe:rome", "FACILITY"))
    rome = next(e for e in after.entities if e.id == "gpe:rome")
    assert (rome.name, rome.kind) == ("Roma", EntityKind.FACILITY)
    assert after.mentions[2].kind is EntityKind.FACILITY


def test_a_mention_is_split_off_to_a_new_entity() -> None:
    after, _ = corrected(LinkMention("a", 12, 15, "person:bob-lee", "Bob Lee", "PERSON"))
    bob = next(e for e in after.entities if e.id == "person:bob-lee")
    assert bob.names == (Name("Lee", 1),)
    assert next(e for e in after.entities if e.id == "person:lee").names == ()
    assert after.mentions[1].entity == "person:bob-lee"
    assert (after.mentions[1].rule, after.mentions[1].confidence) == ("set by hand", 1.0)


def test_a_name_is_split_off_wherever_it_stands() -> None:
    merge = MergeEntities("person:lee", "person:ann-lee")
    after, unfit = corrected(merge, SplitEntity("person:ann-lee", "Lee", "person:bob-lee", "Bob Lee"))
    assert unfit == {}
    named = {e.id: (e.name, e.names) for e in after.entities if e.kind is EntityKind.PERSON}
    assert named == {
        "person:ann-lee": ("Ann Lee", (Name("Ann Lee", 1),)),
        "person:bob-lee": ("Bob Lee", (Name("Lee", 1),)),
    }


@pytest.mark.parametrize(("start", "end"), [(0, 15), (4, 7)])
def test_a_name_set_by_hand_takes_the_place_of_those_it_overlaps(start: int, end: int) -> None:
    after, _ = corrected(LinkMention("a", start, end, "org:new", "New", "ORG"))
    spans = [(m.start, m.end) for m in after.mentions]
    assert (start, end) in spans
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert next(e for e in after.entities if e.id == "person:ann-lee").names == ()


def test_one_mention_is_taken_away_and_its_entity_stays() -> None:
    after, unfit = corrected(RejectMention("a", 0, 7))
    assert unfit == {}
    assert [m.surface for m in after.mentions] == ["Lee", "Rome"]
    assert next(e for e in after.entities if e.id == "person:ann-lee").names == ()


@pytest.mark.parametrize("step", [MergeEntities("person:lee", "person:ann-lee"), RetypeEntity("person:lee", "ORG")])
def test_a_mention_whose_link_or_kind_was_corrected_says_so(step: Correction) -> None:
    after, _ = corrected(step)
    assert [m.rule for m in after.mentions] == ["r", "set by hand", "r"]


def test_an_event_is_dated_or_rejected() -> None:
    after, _ = corrected(DateEvent("event:1", "2023-01"))
    assert after.events[0].date == When("2023-01", Granularity.MONTH, date(2023, 1, 1), date(2023, 1, 31))
    assert corrected(RejectEvent("event:1"))[0].events == []


@pytest.mark.parametrize(
    "step",
    [
        MergeEntities("person:nobody", "gpe:rome"),
        MergeEntities("gpe:rome", "gpe:rome"),
        RenameEntity("x", "y"),
        RetypeEntity("gpe:rome", "NOTHING"),
        RejectEntity("x"),
        SplitEntity("gpe:rome", "Paris", "gpe:paris", "Paris"),
        SplitEntity("gpe:rome", "Rome", "gpe:rome", "Rome"),
        LinkMention("a", 5, 500, "x", "x", "PERSON"),
        LinkMention("z", 0, 1, "x", "x", "PERSON"),
        RejectMention("a", 0, 6),
        DateEvent("event:9", "2023"),
        RejectEvent("event:9"),
    ],
)
def test_what_no_longer_fits_is_handed_back_and_changes_nothing(step: Correction) -> None:
    after, unfit = corrected(step)
    assert unfit == {0: step}
    assert (list(after.mentions), list(after.events)) == (list(contents().mentions), list(contents().events))
