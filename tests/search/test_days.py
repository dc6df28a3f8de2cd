from datetime import date

import numpy as np
import pytest

from dossier.model.when import DayRange
from dossier.search.days import days_in, months_of, parse_days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-1-5", "2023-01-05", "2023-01-05"),
        ("2023/01/05", "2023-01-05", "2023-01-05"),
        ("5.1.2023", "2023-01-05", "2023-01-05"),
        ("02/2024", "2024-02-01", "2024-02-29"),
        ("31.12.2022..01.2023", "2022-12-31", "2023-01-31"),
        ("2023-01..2023-03", "2023-01-01", "2023-03-31"),
        ("2023-03..2023-01", "2023-01-01", "2023-03-31"),
        ("10 January 2023", "2023-01-10", "2023-01-10"),
        ("Jan. 10, 2023", "2023-01-10", "2023-01-10"),
        ("12th of april 2022", "2022-04-12", "2022-04-12"),
        ("Sept 2023", "2023-09-01", "2023-09-30"),
        ("10-Jan-2023", "2023-01-10", "2023-01-10"),
        ("Jan 2023..March 2023", "2023-01-01", "2023-03-31"),
        (">Feb. 2023", "2023-03-01", "9999-12-31"),
        ("2020..2023-02-05", "2020-01-01", "2023-02-05"),
        ("2020-2023", "2020-01-01", "2023-12-31"),
        ("2020s", "2020-01-01", "2029-12-31"),
        (">2023", "2024-01-01", "9999-12-31"),
        (">=2023", "2023-01-01", "9999-12-31"),
        ("<2023-02", "0001-01-01", "2023-01-31"),
        ("<=2023-02", "0001-01-01", "2023-02-28"),
        ("2023..", "2023-01-01", "9999-12-31"),
        ("..2023", "0001-01-01", "2023-12-31"),
    ],
)
def test_days_are_read_as_typed(text: str, first: str, last: str) -> None:
    assert parse_days(text) == DayRange(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2023-13",
        "2023-00",
        "00.2023",
        "1/5/2023",
        "2023-02-30",
        "30 February 2023",
        "mars 2023",
        "ſep 2023",
        "January",
        "0000",
        "..",
        ">",
        "20235",
        "2023-",
        "99-9..1",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_days(text) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("rome 10 January 2023 pact", [(5, 20, "2023-01-10")]),
        ("Jan. 10, 2023, and Feb 2024", [(0, 13, "2023-01-10"), (19, 27, "2024-02")]),
        ("2022-12-16", [(0, 10, "2022-12-16")]),
        ("date:2022-12-16 event:>2022-01 2022-01..2022-03", []),
        ("(G7 OR 12 January 2023) 2023-01-10.", [(7, 22, "2023-01-12"), (24, 34, "2023-01-10")]),
        ('5 May 2023 -rome "pact" May 5, 2023', [(0, 10, "2023-05-05"), (24, 35, "2023-05-05")]),
        ("date:5 May 2023 date:>=5 May 2023 date: 5 May 2023 title:(May 2023) -5 May 2023", []),
        ("5 May 2023..7 May 2023", []),
        ("May 2023 .. June 2023", []),
        ("5 May 2023 – 7 May 2023", []),
        ("> 5 May 2023", []),
        ("5-7 May 2023", []),
        ("5, May 2023", []),
        ("31 February 2023 2023-01-10T10:00 2023-01-10/11", []),
        ('title:"pact 10 January 2023 rome"', []),
        ('"pact 10 January 2023 rome" "of May 2023', []),
        ('"10 January 2023" 747-2022 1-2022-12 2022-13', []),
    ],
)
def test_days_are_found_among_words(text: str, days: list[tuple[int, int, str]]) -> None:
    assert list(days_in(text)) == days


def test_months_of_days_come_from_the_latest() -> None:
    days = [date(2023, 1, 31), date(2023, 1, 1), date(2022, 12, 31), date(2023, 3, 1), date(987, 5, 1)]
    assert months_of(np.array([0, *(day.toordinal() for day in days)])) == ["2023-03", "2023-01", "2022-12", "0987-05"]
    assert months_of(np.zeros(0, dtype=np.int32)) == []
