"""The pane over a real dossier: it loads by itself, knows publishers, and opens the sentence that tells of an event."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dossier.model.dossier import Contents
from dossier.model.facts import Evidence
from dossier.model.query import Answer, Hit, Query
from dossier.model.timeline import TimelineItem
from dossier.model.when import When
from dossier.paths import Paths
from dossier.services.independence import Sources
from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.jobs import QtJobs
from dossier.ui.theme import Look
from dossier.ui.timeline.cards import sources_line
from dossier.ui.timeline.details import Details, read_details
from dossier.ui.timeline.pane import TimelinePane
from tests.ui.reader.sample import OPENING, contents
from tests.ui.reader.sample import library as sample_library
from tests.ui.timeline.test_pane import move, number, place


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = sample_library(tmp_path_factory.mktemp("sample"))
    yield opened
    opened.close()


def fail(notice: object) -> None:
    raise AssertionError(notice)


@pytest.fixture
def pane(qtbot: QtBot, sample: Library) -> TimelinePane:
    look = Look(Paths.below(Path()).resources)
    made = TimelinePane(Session(), sample, InlineJobs(fail), look)
    qtbot.addWidget(made)
    made.resize(1200, 300)
    made.show()
    return made


@pytest.fixture
def told_twice(sample: Library) -> TimelineItem:
    return next(i for i in sample.timeline if i.key.startswith("event:") and len(i.articles) > 1)


def enter(pane: TimelinePane, item: TimelineItem) -> None:
    pane.marking.go(number(pane, item))
    QTest.keyClick(pane.canvas, Qt.Key.Key_Return)


def test_an_event_opens_at_its_first_sentence(pane: TimelinePane, sample: Library, told_twice: TimelineItem) -> None:
    enter(pane, told_twice)
    state, told = pane._session.state, sample.reader.event(told_twice.key).evidence[0]
    assert (state.event, state.article, state.place) == (told_twice.key, told.article, (told.start, told.end))


def test_an_event_opens_in_an_article_that_answers_the_query(
    pane: TimelinePane, sample: Library, told_twice: TimelineItem
) -> None:
    told = sample.reader.event(told_twice.key).evidence[-1]
    assert told.article != sample.reader.event(told_twice.key).evidence[0].article
    pane._session.ask("x")
    pane._session.answered(Answer(Query("x"), (Hit(told.article, 1.0, 1),)))
    enter(pane, told_twice)
    assert (pane._session.state.article, pane._session.state.place) == (told.article, (told.start, told.end))


def test_cards_name_the_publishers(pane: TimelinePane, sample: Library, told_twice: TimelineItem) -> None:
    publisher = sample.heads[told_twice.articles[0]].publisher
    assert publisher
    assert pane.shown is not None
    assert publisher in sources_line(told_twice, pane.shown.material.heads)


def test_hovering_leads_from_the_phrase_to_the_date_and_says_who_differs(
    pane: TimelinePane, told_twice: TimelineItem
) -> None:
    assert pane.shown is not None
    told = next(item for item in pane.shown.material.items if item.title == "Port opened")
    move(pane, place(pane, told))
    card = pane.canvas.overlay.marks.card
    assert card is not None
    assert card.lines[:4] == (
        "10 January 2023",
        "“Tuesday”, counted from the publication (2023-01-11)",
        "→ 10 January 2023 · Recognised by: day of the week",
        "2 articles, 2 independent sources · Harbour Wire, The Ledger",
    )
    assert card.lines[4] == "Sources differ: date"


def test_the_phrase_told_stands_in_the_sentence_that_is_quoted(tmp_path: Path) -> None:
    whole = contents()
    turned = next(event for event in whole.events if event.id == OPENING)
    turned = replace(turned, evidence=turned.evidence[::-1], summary="On Wednesday, a spokesman said.")
    assert turned.evidence[0].article == "ledger"
    agreeing = replace(turned, date=_when_of_phrase(whole, turned.evidence[0]))
    for event, dated in ((agreeing, "“Wednesday”"), (turned, "By a sentence of Harbour Wire: “Tuesday”")):
        folder = tmp_path / event.date.value
        folder.mkdir()
        with closing(sample_library(folder, replace(whole, events=[event]))) as library:
            told = read_details(library, OPENING)
        assert told.dated[0].startswith(dated)
        assert told.summary == "… on Wednesday, a spokesman said."


def _when_of_phrase(whole: Contents, told: Evidence) -> When:
    return next(time.when for time in whole.times if (time.article, time.start) == (told.article, told.date_start))


def test_words_two_outlets_share_are_one_source(pane: TimelinePane, sample: Library) -> None:
    assert read_details(sample, "event:2022:paid").sources == Sources(1, 1)
    assert read_details(sample, "event:no-more") == Details()


def test_a_place_counts_as_taking_part(sample: Library) -> None:
    known = {head.id for head in sample.reader.entities()}
    named = [entity for item in sample.timeline for entity in item.entities]
    assert named
    assert set(named) <= known


def test_a_correction_is_shown_with_the_days_kept(pane: TimelinePane, sample: Library) -> None:
    pane.canvas.show_days(738_000, 738_100)
    before, data = pane.canvas.scale_now, pane._data
    pane._session.update(revision=1)
    assert pane._data is not data
    assert pane.canvas.scale_now == before


def test_it_loads_off_the_gui_thread(qtbot: QtBot, sample: Library) -> None:
    jobs = QtJobs(fail)
    look = Look(Paths.below(Path()).resources)
    pane = TimelinePane(Session(), sample, jobs, look)
    qtbot.addWidget(pane)
    assert pane.canvas.arrangement.data is None
    qtbot.waitUntil(lambda: pane.canvas.arrangement.data is not None, timeout=5000)
    jobs.close()
    data = pane.canvas.arrangement.data
    assert data is not None
    assert len(data) == len(sample.timeline)


def test_what_an_older_query_found_is_dropped_when_another_is_asked(qtbot: QtBot, sample: Library) -> None:
    jobs, session = QtJobs(fail), Session()
    pane = TimelinePane(session, sample, jobs, Look(Paths.below(Path()).resources))
    qtbot.addWidget(pane)
    qtbot.waitUntil(lambda: pane.shown is not None, timeout=5000)
    told = next(item for item in sample.timeline if item.articles)
    session.ask("x")
    session.answered(Answer(Query("x"), (Hit(told.articles[0], 1.0, 1),)))
    session.ask("y")
    qtbot.wait(30)
    assert pane.shown is not None
    assert pane.shown.matches is None, "it is no longer asked for"
    session.ask("x")
    qtbot.waitUntil(lambda: pane.shown is not None and pane.shown.matches is not None)
    jobs.close()
