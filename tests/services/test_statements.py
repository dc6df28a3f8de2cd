"""The table of what an answer's articles tell of: read back as a spreadsheet would."""

import csv
import io
from collections.abc import Iterator
from datetime import date

import pytest

from dossier.model.query import Answer, Hit, Query
from dossier.model.when import DayRange
from dossier.services.library import Library
from dossier.services.statements import statements_csv, statements_ics
from tests.ui.reader.sample import library as sample_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = sample_library(tmp_path_factory.mktemp("statements"))
    yield opened
    opened.close()


def answered(library: Library, query: Query | None = None, few: int | None = None) -> Answer:
    return Answer(query or Query(), tuple(Hit(article, 1.0, 0) for article in list(library.heads)[:few]))


def table(library: Library, answer: Answer) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(statements_csv(library, answer), newline="")))


def test_every_sentence_that_tells_of_an_event_is_a_row_in_order_of_time(library: Library) -> None:
    events = library.reader.events()
    rows = table(library, answered(library))
    assert [(row["event"], row["date"]) for row in rows] == [
        (event.title, event.date.value) for event in events for _ in event.evidence
    ]
    names = {head.name for head in library.reader.entities()}
    for row, told in zip(rows, [told for event in events for told in event.evidence], strict=True):
        article = library.article(told.article)
        assert row["sentence"] == " ".join(article.slice(told.start, told.end).split())
        assert row["title"] == article.title
        assert set(filter(None, row["names"].split("; "))) <= names


def test_only_articles_that_answer_and_days_asked_for_are_in(library: Library) -> None:
    event = next(event for event in library.reader.events() if event.date.earliest and event.date.latest)
    day = DayRange(event.date.earliest or date.min, event.date.latest or date.max)
    rows = table(library, answered(library, Query(span=day)))
    assert event.title in {row["event"] for row in rows}
    assert all(row["earliest"] <= str(day.last) and str(day.first) <= row["latest"] for row in rows)
    assert {row["title"] for row in table(library, answered(library, few=1))} <= {
        next(iter(library.heads.values())).title
    }
    assert table(library, Answer(Query())) == []


def test_the_calendar_has_an_entry_an_event(library: Library) -> None:
    dated = [event for event in library.reader.events() if event.date.placed]
    assert statements_ics(library, answered(library)).count(b"BEGIN:VEVENT") == len(dated) > 0
