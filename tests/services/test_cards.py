"""Cards say what stands in a dossier, and count as sources only those that speak for themselves."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier.model.article import Published
from dossier.model.dossier import ArticleFacts, EntityHead
from dossier.model.facts import Entity, EntityKind, Event, Mention
from dossier.model.query import Query
from dossier.model.when import Granularity, When
from dossier.services.cards import Cards, filter_entities
from dossier.services.explain import event_at, explain_mention, explain_time
from dossier.services.library import Library
from tests.ui.bench import library
from tests.ui.reader.sample import OPENING, contents
from tests.ui.reader.sample import library as sample_library

__all__ = ["library"]


@pytest.fixture(scope="module")
def cards(library: Library) -> Cards:
    return Cards(library)


def test_the_card_of_an_entity_tells_how_often_where_and_under_which_names(cards: Cards) -> None:
    card = cards.entity("person:ada-quill")
    assert (card.name, card.kind, card.group) == ("Ada Quill", "Person", "person")
    assert card.also == ("Quill",)
    assert (card.mentions, card.articles) == (6, 2)
    assert card.months == (("2023-01", 6),)
    assert [(role.phrase, role.said) for role in card.roles] == [("Minister", "11 Jan 2023")]
    assert [named.head.id for named in card.named_in] == ["ledger", "harbour"]


def test_the_card_of_a_person_tells_what_is_given_as_their_words_and_where_it_stands_first(cards: Cards) -> None:
    said = cards.entity("person:ada-quill").said
    assert len(said) == 2
    assert said[0].quote.text.endswith("“It is done,” Quill said in Lowmere.")
    assert said[1].quote.text == "The port closes by 2035, said Quill."
    assert all(one.quote.source.endswith("11 Jan 2023") for one in said)
    assert cards.entity("person:boris-tarn").said == ()


def test_an_unknown_entity_is_a_key_error(cards: Cards) -> None:
    with pytest.raises(KeyError):
        cards.entity("person:nobody")


def test_mentions_are_quoted_as_whole_sentences_on_one_line_with_their_marks(cards: Cards) -> None:
    quotes = cards.entity("person:ada-quill").named_in[1].quotes
    marked = [[quote.text[start:end] for start, end in quote.marks] for quote in quotes]
    assert ["Ada Quill"] in marked
    assert all(words in ("Ada Quill", "Quill") for found in marked for words in found)
    assert not [quote for quote in quotes if "\n" in quote.text]
    assert quotes[1].text.startswith("Minister Ada Quill opened the port")
    assert quotes[1].text.endswith("Quill said in Lowmere."), "the break of the line is a space"


def test_a_quote_opens_where_its_first_mark_stands(cards: Cards, library: Library) -> None:
    for named in cards.entity("person:ada-quill").named_in:
        text = library.article(named.head.id).text
        assert all(text[quote.start : quote.end] in ("Ada Quill", "Quill") for quote in named.quotes)


def test_entities_named_together_are_listed_with_how_often(cards: Cards) -> None:
    often = {c.head.name: (c.sentences, c.sources.most) for c in cards.entity("gpe:lowmere").often}
    assert often == {"Ada Quill": (2, 1)}


def test_facts_stand_in_order_of_time_and_say_how_well_they_are_supported(cards: Cards) -> None:
    facts = cards.facts(None)
    assert [(fact.when, fact.title) for fact in facts] == [
        ("2022", "Company pays for cranes"),
        ("10 Jan 2023", "Port opened"),
        ("by 2035", "Port closes"),
    ]
    assert [fact.detail for fact in facts] == [
        "1 source · claimed · year only",  # the second article prints the first one's sentence
        "2 sources differ",
        "1 source · planned",
    ]


def test_a_date_that_was_set_by_hand_is_told_as_such(library: Library) -> None:
    facts = Cards(library, OPENING.__eq__).facts(None)
    assert [fact.detail.endswith("date set by hand") for fact in facts] == [False, True, False]


def test_facts_of_an_article_open_its_own_sentence(cards: Cards, library: Library) -> None:
    facts = cards.facts("ledger")
    assert {fact.title for fact in facts} == {"Company pays for cranes", "Port opened"}
    assert all(fact.at is not None and fact.at.article == "ledger" for fact in facts)
    assert cards.facts("quiet") == ()


def test_the_chart_of_a_long_time_counts_by_year(tmp_path: Path) -> None:
    whole = contents()
    old = Published(When("1999-05-04", Granularity.DAY, date(1999, 5, 4), date(1999, 5, 4)))
    articles = (whole.articles[0], replace(whole.articles[1], published=old), whole.articles[2])
    with closing(sample_library(tmp_path, replace(whole, articles=articles))) as opened:
        years = Cards(opened).entity("person:ada-quill").months
    assert years[0] == ("1999", 1)
    assert years[-1] == ("2023", 5)
    assert len(years) == 25


def test_sources_tell_who_reported_when_and_why_that_is_known(cards: Cards) -> None:
    view = cards.sources("ledger")
    reports = {report.head.id: (report.when, report.why) for report in view.reports}
    assert reports["ledger"] == ("about 10–12 January 2023 (inferred)", "<b>told</b> by “Wednesday”")
    assert reports["quiet"] == ("date unknown", "")
    assert [problem.file for problem in view.problems] == ["broken.pdf"]


def test_reprints_and_differences_quote_both_sides(cards: Cards) -> None:
    view = cards.sources(None)
    (reprint,) = view.reprints
    assert (reprint.kind, reprint.origin) == ("word for word", "Agency X")
    assert {quote.article for quote in reprint.quotes} == {"harbour", "ledger"}
    assert {quote.text for quote in reprint.quotes} == {"The Northern Line Company paid for the cranes."}
    (difference,) = view.differences
    assert difference.about == "date: Port opened"
    assert [value for value, _ in difference.claims] == ["Tuesday", "Wednesday"]
    assert all(value in quote.text and len(quote.text) > 20 for value, quote in difference.claims)


@pytest.mark.parametrize(
    ("text", "groups", "by_name", "names"),
    [
        ("", frozenset(), False, ["Lowmere", "Ada Quill", "Élodie", "Lowmerish"]),
        ("", frozenset(), True, ["Ada Quill", "Lowmere", "Lowmerish", "Élodie"]),
        ("quill ada", frozenset(), False, ["Ada Quill"]),
        ("", frozenset({"place"}), False, ["Lowmere", "Lowmerish"]),
        ("nobody", frozenset(), False, []),
    ],
)
def test_the_list_of_names_is_filtered_and_ordered(
    text: str, groups: frozenset[str], by_name: bool, names: list[str]
) -> None:
    heads = (
        EntityHead("a", "GPE", "Lowmere", 9, 1),
        EntityHead("d", "NORP", "Lowmerish", 7, 1, of="a"),
        EntityHead("b", "PERSON", "Ada Quill", 5, 1),
        EntityHead("c", "PERSON", "Élodie", 1, 1),
    )
    assert [head.name for head in filter_entities(heads, text, groups, by_name=by_name)] == names


def test_a_mention_is_explained_with_its_rule_even_when_nobody_is_meant() -> None:
    mention = Mention("a", 0, 4, "Tarn", EntityKind.PERSON, None, "surname", 0.5)
    said = explain_mention(mention, None)
    assert (said.title, said.rule) == ("Tarn", "Recognised by: surname · 50% sure")
    known = explain_mention(mention, Entity("person:boris-tarn", EntityKind.PERSON, "Boris Tarn"))
    assert (known.title, known.lines) == ("Boris Tarn", ("Here: “Tarn”",))


@pytest.mark.parametrize(("kind", "why"), [(EntityKind.PERSON, "in doubt"), (EntityKind.WEAPON, "common noun")])
def test_what_means_nobody_says_why(kind: EntityKind, why: str) -> None:
    assert why in explain_mention(Mention("a", 0, 4, "tarn", kind, None, "rule", 0.5), None).lines[0]


def test_a_date_is_explained_never_more_exactly_than_known(library: Library) -> None:
    by_2035 = next(time for time in library.facts("harbour").times if time.surface == "by 2035")
    said = explain_time(by_2035)
    assert (said.title, said.lines) == ("by 2035", ("“by 2035”", "2035 · known to the year"))


def test_a_date_leads_to_the_event_it_dates(library: Library) -> None:
    facts = library.facts("harbour")
    phrase = next(time for time in facts.times if time.surface == "Tuesday")
    found = event_at(facts, phrase.start, phrase.end)
    assert found is not None
    assert found.id == OPENING
    assert event_at(facts, 0, 3) is None


def test_an_event_without_evidence_is_shown_but_leads_nowhere(cards: Cards, library: Library) -> None:
    bare: Event = replace(contents().events[0], evidence=())
    row = cards._fact(bare)
    assert row.at is None
    assert library.search(Query()).articles == 3
    assert isinstance(library.facts("quiet"), ArticleFacts)
