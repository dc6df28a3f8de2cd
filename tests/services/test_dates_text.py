"""Times are told in words, and never more exactly than they are known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.article import Basis, Published
from dossier.model.dossier import ArticleHead
from dossier.model.when import UNKNOWN_TIME, Granularity, When
from dossier.services.dates_text import describe, describe_head, describe_published, reading_time

D = date


def when(value: str, first: date | None = None, last: date | None = None, modifier: str | None = None) -> When:
    return When(value, Granularity.RANGE, first, last, modifier)


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (when("2023-01-10", D(2023, 1, 10), D(2023, 1, 10)), "10 January 2023"),
        (when("2023-06", D(2023, 6, 1), D(2023, 6, 30)), "June 2023"),
        (when("2035", D(2035, 1, 1), D(2035, 12, 31)), "2035"),
        (when("2024", D(2024, 1, 1), D(2024, 4, 30), "START"), "early 2024"),
        (when("2023-06", D(2023, 6, 10), D(2023, 6, 20), "MID"), "mid-June 2023"),
        (when("2022", D(2022, 9, 1), D(2022, 12, 31), "END"), "late 2022"),
        (when("2035", None, D(2035, 12, 31), "BEFORE"), "by 2035"),
        (when("2035", None, D(2034, 12, 31), "BEFORE"), "before 2035"),
        (when("2035", None, D(2035, 12, 31)), "by 2035"),
        (when("", None, D(2035, 12, 31)), "by 2035"),
        (when("2022", D(2023, 1, 1), None, "AFTER"), "after 2022"),
        (when("2022", D(2022, 1, 1), None, "ON_OR_AFTER"), "from 2022"),
        (when("1990", D(1988, 1, 1), D(1992, 12, 31), "APPROX"), "about 1990"),
        (when("2023-Q2"), "second quarter of 2023"),
        (when("2023-H1"), "first half of 2023"),
        (when("2023-SU"), "summer 2023"),
        (when("2023-W05"), "week of 30 January 2023"),
        (when("2023-W39-WE"), "weekend of 30 September – 1 October 2023"),
        (when("202"), "the 2020s"),
        (when("19"), "the 20th century"),
        (when("20XX"), "the 21st century"),
        (when("2023-01-10T14:30", D(2023, 1, 10), D(2023, 1, 10)), "10 January 2023, 14:30"),
        (when("2023-01-10TEV", D(2023, 1, 10), D(2023, 1, 10)), "10 January 2023, evening"),
        (when("2023-01-10/2023-01-12", D(2023, 1, 10), D(2023, 1, 12)), "10–12 January 2023"),
        (when("", D(2023, 1, 30), D(2023, 2, 2)), "30 January – 2 February 2023"),
        (when("", D(2022, 12, 30), D(2023, 1, 2)), "30 December 2022 – 2 January 2023"),
        (when("", D(2023, 6, 1), D(2023, 7, 31)), "June – July 2023"),
        (when("", D(2022, 12, 1), D(2023, 1, 31)), "December 2022 – January 2023"),
        (when("", D(2022, 1, 1), D(2024, 12, 31)), "2022–2024"),
        (when("P3D"), "3 days"),
        (when("P9M", D(2023, 1, 1), D(2023, 9, 30)), "9 months, January – September 2023"),
        (when("PXD", None, D(2023, 9, 30)), "some days"),
        (when("P1Y"), "1 year"),
        (when("PT2H"), "2 hours"),
        (when("PXY"), "some years"),
        (when("P2Y", modifier="MORE_THAN"), "more than 2 years"),
        (when("PAST_REF"), "in the past"),
        (when("XXXX-WXX-1"), "date unknown"),
        (when("2023-02-31"), "date unknown"),
        (UNKNOWN_TIME, "date unknown"),
    ],
)
def test_a_time_is_told_in_words(known: When, words: str) -> None:
    assert describe(known) == words


def test_a_day_that_was_only_narrowed_down_is_told_as_the_days_it_may_be() -> None:
    assert describe(When("2023-01-11", Granularity.DAY, D(2023, 1, 10), D(2023, 1, 12))) == "10–12 January 2023"


def test_a_column_takes_short_names_of_months() -> None:
    assert describe(When("2023-09-11", Granularity.DAY, D(2023, 9, 11), D(2023, 9, 11)), short=True) == "11 Sep 2023"


@given(st.dates(), st.dates())
def test_days_in_words_never_name_a_day_or_month_inside_a_longer_stretch(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    words = describe(when("", first, last))
    assert str(first.year) in words
    assert str(last.year) in words
    if first != last:
        assert words != describe(when("", first, first))


@given(st.text(max_size=12))
def test_any_value_is_told_without_an_error(value: str) -> None:
    assert describe(when(value))


@pytest.mark.parametrize(
    ("basis", "first", "last", "words"),
    [
        (Basis.EXPLICIT, D(2023, 1, 11), D(2023, 1, 11), "11 January 2023"),
        (Basis.INFERRED, D(2023, 1, 10), D(2023, 1, 12), "about 10–12 January 2023 (inferred)"),
        (Basis.INFERRED, None, D(2023, 1, 11), "by 11 January 2023 (inferred)"),
        (Basis.INFERRED, D(2023, 1, 11), D(2023, 1, 11), "11 January 2023 (inferred)"),
        (Basis.FILE, D(2023, 1, 11), D(2023, 1, 11), "11 January 2023 (from the file)"),
    ],
)
def test_a_publication_day_says_how_it_is_known(
    basis: Basis, first: date | None, last: date | None, words: str
) -> None:
    known = Published(When("2023-01-11", Granularity.DAY, first, last), basis)
    assert describe_published(known) == words


def test_a_listed_article_says_the_same_in_short() -> None:
    head = ArticleHead("a", "T", "P", "2023-01-11", "2023-01-10", "2023-01-12", "inferred")
    assert describe_head(head) == "about 10–12 Jan 2023"
    assert describe_head(head, short=False) == "about 10–12 January 2023 (inferred)"


def test_a_range_is_told_as_its_days_even_within_the_month_of_its_value() -> None:
    when = When("2023-01", Granularity.RANGE, D(2023, 1, 10), D(2023, 1, 12))
    assert describe(when) == "10–12 January 2023"
    assert describe_head(ArticleHead("a", "T", "P", "")) == "date unknown"


def test_reading_takes_at_least_a_minute() -> None:
    assert [reading_time(words) for words in (0, 100, 900)] == ["1 min read", "1 min read", "4 min read"]
