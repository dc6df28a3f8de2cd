"""Days, months and years as the timeline writes and divides them. Proleptic Gregorian ordinals, no time zones, no Qt.

A *day* is `date.toordinal()`; the day after 31 December 9999 exists as an edge (`END`). A *unit* divides the calendar:
days, weeks from Monday, months, or so many years.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from math import floor

import numpy as np
import numpy.typing as npt

from dossier.model.timeline import TimelineItem

BEGIN, END = date.min.toordinal(), date.max.toordinal() + 1
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A division of the calendar: `days` is about how many it has; exactly one of `step` and `months` counts it."""

    days: float
    step: int = 0  # in days
    months: int = 0

    def index(self, day: float) -> int:
        """Return which one of its kind, counted from year 1, holds this day."""
        day = min(max(floor(day), BEGIN), END - 1)
        if self.step:
            return (day - 1) // self.step  # 1 January of year 1 was a Monday
        at = date.fromordinal(day)
        return ((at.year if self.months > 12 else at.year - 1) * 12 + at.month - 1) // self.months

    def start(self, index: int) -> int:
        """Return the first day of the one with this index; those beyond the calendar begin at its ends."""
        if self.step:
            return min(max(index * self.step + 1, BEGIN), END)
        months = index * self.months
        year = months // 12 + (0 if self.months > 12 else 1)
        if year < 1:
            return BEGIN
        return END if year > 9999 else date(year, months % 12 + 1, 1).toordinal()

    def floor(self, day: float) -> int:
        """Return the first day of the one that holds this day."""
        return self.start(self.index(day))

    def after(self, day: float) -> int:
        """Return the first day after the one that holds this day."""
        return self.start(self.index(day) + 1)

    def edges(self, left: float, right: float) -> npt.NDArray[np.int64]:
        """Return all first days from the one that holds `left` to the first one past `right`."""
        found = [self.start(n) for n in range(self.index(left), self.index(right) + 2)]
        return np.unique(np.array(found, dtype=np.int64))


DAY, WEEK, MONTH = Unit(1, step=1), Unit(7, step=7), Unit(30.44, months=1)
QUARTER, HALF = Unit(91.3, months=3), Unit(182.6, months=6)
YEAR = Unit(365.25, months=12)
YEARS = tuple(Unit(365.25 * n, months=12 * n) for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000))
UNITS = (DAY, WEEK, MONTH, QUARTER, HALF, *YEARS)


def unit_of(days: float) -> Unit:
    """Return the smallest unit that is about `days` long or longer."""
    return next((unit for unit in UNITS if unit.days >= days), UNITS[-1])


class Text(Enum):
    """How much of a date is written."""

    LONG = 0
    SHORT = 1

    def month(self, number: int) -> str:
        """Return a month's name."""
        return MONTHS[number - 1] if self is Text.LONG else MONTHS[number - 1][:3]


def day_text(day: date, text: Text = Text.SHORT) -> str:
    """Write a day."""
    return f"{day.day} {text.month(day.month)} {day.year}"


def span_text(first: date, last: date, text: Text = Text.SHORT) -> str:
    """Write inclusive days as shortly as they allow: "2023", "June 2023", "March – May 2023", "1 Jan – 3 Feb 2023"."""
    begins, ends = _starts(first), _ends(last)
    if "year" in begins and "year" in ends:
        if first.year == last.year:
            return f"{first.year}"
        decade = first.year % 10 == 0 and last.year == first.year + 9
        return f"{first.year}s" if decade else f"{first.year} – {last.year}"
    if "month" in begins and "month" in ends:
        return _joined(_month(first, text), _month(last, text), first.year == last.year)
    if first == last:
        return day_text(first, text)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {day_text(last, text)}"
    return _joined(day_text(first, text), day_text(last, text), first.year == last.year)


def known_text(item: TimelineItem, text: Text = Text.LONG) -> str:
    """Write an item's date no more exactly than it is known: "by 2035", "about 5 May 2023", "since June 2022"."""
    first, last = item.earliest, item.latest
    if first is not None and last is not None:
        about = "" if item.exact or first != last else "about "
        return about + span_text(first, last, text)
    if last is not None:
        whole = _ends(last)
        return "by " + (str(last.year) if "year" in whole else _month(last, text) if whole else day_text(last, text))
    if first is not None:
        whole = _starts(first)
        word = "from " if item.certainty == "planned" else "since "
        return word + (str(first.year) if "year" in whole else _month(first, text) if whole else day_text(first, text))
    return "undated"


def _starts(day: date) -> tuple[str, ...]:
    return ("year", "month") if (day.month, day.day) == (1, 1) else ("month",) if day.day == 1 else ()


def _ends(day: date) -> tuple[str, ...]:
    last = day.toordinal() + 1 >= END or date.fromordinal(day.toordinal() + 1).day == 1
    return ("year", "month") if last and day.month == 12 else ("month",) if last else ()


def _month(day: date, text: Text) -> str:
    return f"{text.month(day.month)} {day.year}"


def _joined(first: str, last: str, same_year: bool) -> str:
    if first == last:
        return first
    return f"{first.rsplit(' ', 1)[0] if same_year else first} – {last}"
