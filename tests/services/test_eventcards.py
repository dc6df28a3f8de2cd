"""The card of an event sets the outlets side by side and claims to know no more than they tell."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier.model.article import Basis, Published
from dossier.model.facts import Event, Evidence
from dossier.model.when import Granularity, When
from dossier.services.eventcards import EventCard, event_card
from dossier.services.library import Library
from tests.ui.bench import library
from tests.ui.reader.sample import OPENING, contents
from tests.ui.reader.sample import library as sample_library

__all__ = ["library"]


@pytest.fixture(scope="module")
def card(library: Library) -> EventCard:
    return event_card(library, OPENING)


def test_every_sentence_stands_with_its_outlet_and_opens_at_its_place(card: EventCard, library: Library) -> None:
    assert {telling.outlet for telling in card.tellings} == {"Harbour Wire", "The Ledger"}
    for telling in card.tellings:
        quote = telling.quote
        assert library.article(quote.article).slice(quote.start, quote.end) == quote.text


def test_the_sentence_that_the_title_is_made_of_stands_first(tmp_path: Path) -> None:
    whole = contents()
    events = [replace(event, evidence=event.evidence[::-1]) for event in whole.events]
    with closing(sample_library(tmp_path, replace(whole, events=events))) as library:
        told = library.reader.event(OPENING).evidence[0]
        quote = event_card(library, OPENING).tellings[0].quote
    assert (quote.article, quote.start) == (told.article, told.start)
    assert told.article == "ledger", "though the other one is older"


def test_words_that_only_one_outlet_uses_are_marked(card: EventCard) -> None:
    marked = {
        telling.outlet: [telling.quote.text[start:end] for start, end in telling.quote.marks]
        for telling in card.tellings
    }
    assert marked["Harbour Wire"] == ["Minister", "Tuesday"]
    assert marked["The Ledger"] == ["Wednesday", "spokesman", "said"]


def test_a_small_word_tells_nothing_though_it_begins_a_sentence(tmp_path: Path) -> None:
    whole = contents()
    texts = {"harbour": "On Monday the EU paid.", "ledger": "EU pays in May."}
    articles = [replace(a, text=texts.get(a.id, a.text), paragraphs=(), repairs=()) for a in whole.articles]
    told = tuple(Evidence(key, 0, len(text)) for key, text in texts.items())
    event = replace(next(e for e in whole.events if e.id == OPENING), evidence=told)
    bare = replace(whole, articles=articles, mentions=(), times=(), events=(event,), reuse=(), disagreements=())
    with closing(sample_library(tmp_path, bare)) as library:
        quotes = [telling.quote for telling in event_card(library, OPENING).tellings]
    assert [[q.text[a:b] for a, b in q.marks] for q in quotes] == [["Monday", "paid"], ["pays", "May"]]


def test_a_sentence_of_mostly_other_words_has_none_marked(tmp_path: Path) -> None:
    whole = contents()
    other = "Prices rose sharply while ministers from thirteen countries argued behind closed doors about quotas."
    texts = {"harbour": "The port opened on Tuesday.", "ledger": other}
    articles = [replace(a, text=texts.get(a.id, a.text), paragraphs=(), repairs=()) for a in whole.articles]
    told = tuple(Evidence(key, 0, len(text)) for key, text in texts.items())
    event = replace(next(e for e in whole.events if e.id == OPENING), evidence=told)
    bare = replace(whole, articles=articles, mentions=(), times=(), events=(event,), reuse=(), disagreements=())
    with closing(sample_library(tmp_path, bare)) as library:
        marks = [len(telling.quote.marks) for telling in event_card(library, OPENING).tellings]
    assert marks == [3, 0]


def test_a_sentence_on_its_own_and_reprints_have_nothing_marked(library: Library) -> None:
    for event in ("event:2035:closing", "event:2022:paid"):
        assert all(telling.quote.marks == () for telling in event_card(library, event).tellings)


def test_sentences_of_one_outlet_are_not_set_against_each_other(tmp_path: Path) -> None:
    whole = contents()
    articles = [replace(article, publisher="Harbour Wire") for article in whole.articles]
    with closing(sample_library(tmp_path, replace(whole, articles=articles))) as library:
        tellings = event_card(library, OPENING).tellings
    assert len(tellings) > 1
    assert all(telling.quote.marks == () for telling in tellings)


def test_the_phrase_that_dates_it_is_told_with_what_it_counts_from_and_means(card: EventCard) -> None:
    told = {telling.outlet: telling.dated for telling in card.tellings}
    assert told["Harbour Wire"].startswith("“Tuesday”, counted from the publication (2023-01-11) → 2023-01-10")


def test_who_takes_part_and_where_sources_differ_is_told(card: EventCard) -> None:
    assert [(p.name, p.group, p.role) for p in card.participants] == [("Ada Quill", "person", "agent")]
    assert card.differences == (("date", ("Tuesday (Harbour Wire)", "Wednesday (The Ledger)")),)
    assert (card.when, card.certainty, card.sources.counted) == ("10 January 2023", "", "2 sources")


def test_an_outlet_is_first_only_where_the_dates_leave_no_doubt(card: EventCard, tmp_path: Path) -> None:
    assert card.first == "", "one may be of the 10th, of the 11th or of the 12th"
    whole = contents()
    later = Published(When("2023-02", Granularity.MONTH, date(2023, 2, 1), date(2023, 2, 28)), Basis.EXPLICIT)
    articles = tuple(replace(a, published=later) if a.id == "ledger" else a for a in whole.articles)
    with closing(sample_library(tmp_path, replace(whole, articles=articles))) as library:
        assert event_card(library, OPENING).first == "Harbour Wire"


def test_who_wrote_since_and_does_not_tell_of_it_is_silent(card: EventCard, library: Library, tmp_path: Path) -> None:
    assert card.silent == (), "nobody knows who published the third article, nor whether it is another outlet"
    assert event_card(library, "event:2035:closing").silent == ("The Ledger",)
    whole = contents()
    named = replace(whole, articles=[replace(a, publisher=a.publisher or "The Quiet") for a in whole.articles])
    with closing(sample_library(tmp_path, named)) as other:
        assert event_card(other, OPENING).silent == ("The Quiet",), "its date is not known: it may have written since"
    before = Published(When("2020", Granularity.YEAR, date(2020, 1, 1), date(2020, 12, 31)), Basis.EXPLICIT)
    articles = tuple(replace(a, published=before) if a.id == "quiet" else a for a in named.articles)
    with closing(sample_library(tmp_path, replace(whole, articles=articles))) as earlier:
        assert event_card(earlier, OPENING).silent == ()


def test_an_event_without_evidence_has_a_card(tmp_path: Path) -> None:
    whole = contents()
    bare: list[Event] = [replace(event, evidence=()) for event in whole.events]
    assert not any(isinstance(e, Evidence) for event in bare for e in event.evidence)
    with closing(sample_library(tmp_path, replace(whole, events=bare))) as library:
        assert event_card(library, OPENING).tellings == ()


def test_of_very_many_sentences_the_rest_is_counted(tmp_path: Path) -> None:
    whole = contents()
    told = tuple(Evidence("harbour", n, n + 20) for n in range(50))
    events = [replace(event, evidence=told) if event.id == OPENING else event for event in whole.events]
    with closing(sample_library(tmp_path, replace(whole, events=events))) as library:
        card = event_card(library, OPENING)
    assert (len(card.tellings), card.more) == (40, 10)


def test_sentences_of_one_outlet_stand_beside_each_other_and_none_crowds_out_the_others(tmp_path: Path) -> None:
    whole = contents()
    harbour, ledger = (
        (Evidence("harbour", n, n + 20) for n in range(50)),
        (Evidence("ledger", n, n + 9) for n in (1, 2)),
    )
    told = tuple(sorted([*harbour, *ledger], key=lambda e: e.start))
    events = [replace(event, evidence=told) if event.id == OPENING else event for event in whole.events]
    with closing(sample_library(tmp_path, replace(whole, events=events))) as library:
        shown = [telling.outlet for telling in event_card(library, OPENING).tellings]
    assert shown == ["Harbour Wire"] * 38 + ["The Ledger"] * 2


def test_articles_without_a_publisher_are_no_outlets(tmp_path: Path) -> None:
    whole = contents()
    articles = [replace(a, publisher="" if a.id == "ledger" else a.publisher) for a in whole.articles]
    with closing(sample_library(tmp_path, replace(whole, articles=articles))) as library:
        card = event_card(library, OPENING)
    assert (card.reported, card.unnamed, card.sources.counted) == (("Harbour Wire",), 1, "up to 2 sources")


def test_an_unknown_event_is_a_key_error(library: Library) -> None:
    with pytest.raises(KeyError):
        event_card(library, "event:nothing")
