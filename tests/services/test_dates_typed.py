"""A date is read as the program shows it, and as people type it; what is none is refused in a sentence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.corrections import when_of
from dossier.model.when import UNKNOWN_TIME, Granularity, When
from dossier.services.dates_text import days
from dossier.services.dates_typed import read_date, shown_date

READ = [
    ("12 January 2023", "2023-01-12"),
    ("12 Jan 2023", "2023-01-12"),
    ("12. jan. 2023", "2023-01-12"),
    ("January 12th, 2023", "2023-01-12"),
    ("Sept 2023", "2023-09"),
    ("January 2023", "2023-01"),
    ("2023", "2023"),
    ("2023-1-5", "2023-01-05"),
    ("2023/01/05", "2023-01-05"),
    ("Jan - Mar 2023", "2023-01..2023-03"),
    ("January – March 2023", "2023-01..2023-03"),
    ("December 2022 – January 2023", "2022-12..2023-01"),
    ("about 10-12 January 2023", "2023-01-10..2023-01-12"),
    ("about 10–12 January 2023 (inferred)", "2023-01-10..2023-01-12"),
    ("30 January – 2 February 2023", "2023-01-30..2023-02-02"),
    ("10 to 12 January 2023", "2023-01-10..2023-01-12"),
    ("2023-01-10..2023-01-12", "2023-01-10..2023-01-12"),
    (" 2023-01-10 .. 2023-02 ", "2023-01-10..2023-02"),
    ("2023-01-10 – 2023-01-12", "2023-01-10..2023-01-12"),
    ("2022–2024", "2022..2024"),
    ("2022-2024", "2022..2024"),
]


@pytest.mark.parametrize(("text", "iso"), READ)
def test_a_date_is_read(text: str, iso: str) -> None:
    assert read_date(text) == iso


@pytest.mark.parametrize(
    "text", ["", "last week", "23", "January", "10 Foo 2023", "31 February 2023", "2023-13", "..2023", "1 – 2", "²023"]
)
def test_what_is_not_understood_is_answered_with_what_is(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not understood\. Write a date such as"):
        read_date(text)


def test_a_stretch_that_ends_before_it_begins_is_told_so() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        read_date("March – January 2023")


@given(st.dates(date(1000, 1, 1)), st.dates(date(1000, 1, 1)), st.booleans())
def test_all_days_that_are_shown_can_be_typed(one: date, other: date, short: bool) -> None:
    first, last = min(one, other), max(one, other)
    when = when_of(read_date(days(first, last, short=short)))
    assert (when.earliest, when.latest) == (first, last)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When("2023-01-12", Granularity.DAY, date(2023, 1, 12), date(2023, 1, 12)), "12 January 2023"),
        (When("2024", Granularity.YEAR, date(2024, 1, 1), date(2024, 4, 30), "START"), "January – April 2024"),
        (When("202", Granularity.DECADE, date(2020, 1, 1), date(2029, 12, 31)), "2020–2029"),
        (When("2035", Granularity.YEAR, None, date(2035, 12, 31)), ""),
        (UNKNOWN_TIME, ""),
    ],
)
def test_a_time_is_shown_as_it_could_be_typed(when: When, words: str) -> None:
    assert shown_date(when) == words
