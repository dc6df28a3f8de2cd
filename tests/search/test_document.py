from datetime import date

import pytest

from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.facts import Certainty, EntityKind, Event, EventKind, Evidence
from dossier.model.when import Granularity, When
from dossier.search.document import document_of, events_told, indexed, known_days
from tests.search.corpus import article, entity, mentions


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("value", "modifier", "earliest", "latest", "first", "last"),
    [
        ("2023-01-10", None, "2023-01-10", "2023-01-10", "2023-01-10", "2023-01-10"),
        ("2035", "ON_OR_BEFORE", "2023-07-01", "2035-12-31", "2035-01-01", "2035-12-31"),
        ("2035", "ON_OR_BEFORE", "", "2035-12-31", "2035-01-01", "2035-12-31"),
        ("2022", "AFTER", "2023-01-01", "", "2022-01-01", "2022-12-31"),
        ("2024-02", "END", "2024-02-05", "2024-02-29", "2024-02-05", "2024-02-29"),
        ("PAST_REF", None, "", "2023-01-01", "2023-01-01", "2023-01-01"),
    ],
)
def test_an_open_time_counts_on_the_days_it_names(
    value: str, modifier: str | None, earliest: str, latest: str, first: str, last: str
) -> None:
    when = When(value, Granularity.DAY, day(earliest), day(latest), modifier)
    assert known_days(when) == (day(first), day(last))


def test_a_time_without_any_day_has_none() -> None:
    assert known_days(When("PAST_REF", Granularity.UNKNOWN)) is None


def test_only_kept_text_is_indexed() -> None:
    paragraphs = (
        Paragraph(0, 0, 5, ParagraphKind.TITLE, kept=True),
        Paragraph(1, 6, 11, ParagraphKind.BOILERPLATE, kept=False),
        Paragraph(2, 12, 17, ParagraphKind.BODY, kept=True),
    )
    document = document_of(Article("a", ("a.txt",), "Title\nsmall\nWords", "Title", paragraphs), (), (), ())
    assert [(block.start, block.end, block.title) for block in document.blocks] == [(0, 5, True), (12, 17, False)]


def test_names_and_events_come_with_their_places() -> None:
    one = article("a", "Harbour talks", "Kish met Anna Lund on 3 May 2021.", day="2021-05-04")
    anna = entity("person:anna-lund", EntityKind.PERSON, "Anna Lund", "Lund")
    when = When("2021-05-03", Granularity.DAY, date(2021, 5, 3), date(2021, 5, 3))
    start = one.text.index("3 May")
    evidence = (
        Evidence("a", one.text.index("Kish"), len(one.text), start, start + len("3 May 2021")),
        Evidence("b", 0, 5),
    )
    event = Event("e", "", "", EventKind.MEETING, Certainty.HAPPENED, when, (), evidence)
    document = document_of(one, mentions(one, [anna]), [indexed(anna)], events_told([event])["a"])
    assert [(m.entity, one.slice(m.start, m.end)) for m in document.mentions] == [("person:anna-lund", "Anna Lund")]
    assert document.entities[0].names == ("Anna Lund", "Lund")
    assert [one.slice(told.start, told.end) for told in document.events] == ["3 May 2021"]
