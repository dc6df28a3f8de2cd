from datetime import date

import pytest

from dossier.extract.times import tag, tag_text
from dossier.model.article import Article, Basis, Paragraph, ParagraphKind, Published
from dossier.model.facts import Anchor, TimeType
from dossier.model.when import Granularity, When

DAY = date(2023, 1, 11)
PUBLISHED = When(DAY.isoformat(), Granularity.DAY, DAY, DAY)


def test_only_kept_paragraphs_are_read_and_spans_are_those_of_the_text() -> None:
    text = "Seen on Monday\n\nThey met on Tuesday."
    paragraphs = (
        Paragraph(0, 0, 14, ParagraphKind.BOILERPLATE, False),
        Paragraph(1, 16, len(text), ParagraphKind.BODY, True),
    )
    published = Published(PUBLISHED, Basis.EXPLICIT, "dateline")
    (found,) = tag(Article("a", ("a.txt",), text, "", paragraphs, published=published))
    assert (found.article, text[found.start : found.end], found.surface) == ("a", "Tuesday", "Tuesday")
    assert (found.type, found.when.value, found.rule) == (TimeType.DATE, "2023-01-10", "weekday")
    assert found.anchor == Anchor("publication", "2023-01-11")


def test_an_absolute_date_has_no_anchor_and_a_told_one_the_story_before_it() -> None:
    first, second = tag_text("On May 10, 1940, it began. Twelve days later it ended.", PUBLISHED)
    assert (first.anchor, second.anchor) == (Anchor("none", ""), Anchor("narrative", "1940-05-10"))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On May 10, 1940 it began. On June 22 it ended. In July they met.", ["1940-05-10", "1940-06-22", "1940-07"]),
        ("On May 10, 1940 it began. The museum will open on April 3.", ["1940-05-10", "2023-04-03"]),
        ("It was founded in 1940. On June 22 it closed.", ["1940", "2022-06-22"]),
    ],
)
def test_a_date_without_a_year_goes_on_with_a_story_long_gone(text: str, values: list[str]) -> None:
    assert [t.when.value for t in tag_text(text, PUBLISHED)] == values


def test_publication_open_on_a_side_is_no_anchor() -> None:
    (found,) = tag_text("They met on Tuesday.", When("", Granularity.RANGE, None, DAY))
    assert not found.when.placed


@pytest.mark.parametrize(
    "text", ["", "\n", "1", "the", "May", "Jan. 99", "Feb. 30, 2021", "31 June", "99:99 p.m.", "0000"]
)
def test_odd_input_is_read_without_complaint(text: str) -> None:
    assert all(t.surface in text for t in tag_text(text, PUBLISHED))


@pytest.mark.parametrize("digits", [18, 31, 400, 5000])
def test_a_number_without_end_counts_nothing(digits: int) -> None:
    number = "1" * digits
    text = f"In {number} years, {number} days ago, the {number}th century, the {number}s, $ {number} in May 2021."
    assert [t.surface for t in tag_text(text, PUBLISHED) if "May" in t.surface] == ["May 2021"]


def test_dates_at_the_ends_of_the_calendar_stay_inside() -> None:
    first, last = When("", Granularity.DAY, date.min, date.min), When("", Granularity.DAY, date.max, date.max)
    text = "Two weeks ago, last century, in a decade, five years later, 90 decades ago and next week, last summer."
    for published in (first, last):
        assert tag_text(text, published)
