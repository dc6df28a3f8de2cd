"""Days, months and years are divided and written the same wherever the program runs."""

from datetime import date

import numpy as np
import pytest

from dossier.model.timeline import TimelineItem
from dossier.ui.timeline.days import BEGIN, END, UNITS, YEARS, known_text, span_text, unit_of
from tests.ui.timeline.items import event


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("day", [BEGIN, date(1999, 12, 31).toordinal(), date(2024, 2, 29).toordinal(), END - 1])
def test_a_unit_holds_its_day_and_ends_where_the_next_begins(unit, day) -> None:  # type: ignore[no-untyped-def]
    assert unit.floor(day) <= day < unit.after(day)
    if unit.after(day) < END:
        assert unit.floor(unit.after(day)) == unit.after(day)


def test_weeks_begin_on_mondays() -> None:
    monday = unit_of(7).floor(date(2024, 2, 29).toordinal())
    assert date.fromordinal(monday) == date(2024, 2, 26)


def test_centuries_begin_with_round_years() -> None:
    century = next(unit for unit in YEARS if unit.months == 1200)
    assert date.fromordinal(century.floor(date(1987, 5, 5).toordinal())) == date(1900, 1, 1)


def test_edges_cover_what_is_asked_and_are_the_same_after_panning_a_little() -> None:
    unit = unit_of(30)
    edges = unit.edges(738000.4, 738400.0)
    assert edges[0] <= 738000 < 738400 < edges[-1]
    assert np.isin(unit.edges(738010, 738390), edges).all()


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2023, 1, 1), date(2023, 12, 31), "2023"),
        (date(2021, 1, 1), date(2023, 12, 31), "2021–2023"),
        (date(2020, 1, 1), date(2029, 12, 31), "2020s"),
        (date(2023, 6, 1), date(2023, 6, 30), "Jun 2023"),
        (date(2023, 3, 1), date(2023, 5, 31), "Mar – May 2023"),
        (date(2022, 12, 1), date(2023, 2, 28), "Dec 2022 – Feb 2023"),
        (date(2024, 2, 5), date(2024, 2, 5), "5 Feb 2024"),
        (date(2024, 2, 5), date(2024, 2, 9), "5–9 Feb 2024"),
        (date(2023, 1, 2), date(2024, 4, 1), "2 Jan 2023 – 1 Apr 2024"),
        (date(2023, 1, 2), date(2023, 4, 1), "2 Jan – 1 Apr 2023"),
        (date(9999, 12, 1), date(9999, 12, 31), "Dec 9999"),
        (date(1, 1, 1), date(1, 1, 1), "1 Jan 1"),
    ],
)
def test_a_span_is_written_as_shortly_as_it_allows(first: date, last: date, text: str) -> None:
    assert span_text(first, last) == text


@pytest.mark.parametrize(
    ("item", "text"),
    [
        (event("", date(2023, 6, 1), date(2023, 6, 30)), "June 2023"),
        (event("", None, date(2035, 12, 31)), "by 2035"),
        (event("", None, date(2024, 6, 30)), "by June 2024"),
        (event("", date(2022, 2, 24), None), "since 24 February 2022"),
        (event("", date(2030, 1, 1), None, certainty="planned"), "from 2030"),
        (event("", date(2023, 5, 5), date(2023, 5, 5), exact=False), "about 5 May 2023"),
        (event("", None, None), "undated"),
    ],
)
def test_a_date_is_never_written_more_exactly_than_it_is_known(item: TimelineItem, text: str) -> None:
    assert known_text(item) == text
