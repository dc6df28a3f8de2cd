"""Days, months and years as the timeline writes and divides them. Proleptic Gregorian ordinals, no time zones.

A *day* is `date.toordinal()`; the day after 31 December 9999 exists as an edge (`END`). A *unit* divides the calendar:
days, weeks from Monday, months, or so many years.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from math import floor

import numpy as np
import numpy.typing as npt

from dossier.model.facts import Certainty
from dossier.model.timeline import TimelineItem
from dossier.services.dates_text import days
from dossier.ui.translation import tr, worded

BEGIN, END = date.min.toordinal(), date.max.toordinal() + 1


def day_of(ordinal: float) -> date:
    """Return the day of an ordinal, kept inside the calendar."""
    return date.fromordinal(min(max(int(ordinal), 1), date.max.toordinal()))


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
        return np.array(sorted(set(found)), dtype=np.int64)  # np.unique would import numpy.ma for 15 ms


DAY, WEEK, MONTH = Unit(1, step=1), Unit(7, step=7), Unit(30.44, months=1)
QUARTER, HALF = Unit(91.3, months=3), Unit(182.6, months=6)
YEAR = Unit(365.25, months=12)
YEARS = tuple(Unit(365.25 * n, months=12 * n) for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000))
UNITS = (DAY, WEEK, MONTH, QUARTER, HALF, *YEARS)


def unit_of(days: float) -> Unit:
    """Return the smallest unit that is about `days` long or longer."""
    return next((unit for unit in UNITS if unit.days >= days), UNITS[-1])


def span_text(first: date, last: date, *, short: bool = True) -> str:
    """Write inclusive days as shortly as they allow: "2023", "June 2023", "Mar – May 2023", "1 Jan – 3 Feb 2023"."""
    decade = first.year % 10 == 0 and last.year == first.year + 9
    if decade and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return tr("{year}s", year=first.year)
    return worded(days(first, last, short=short))


def known_text(item: TimelineItem) -> str:
    """Write an item's date no more exactly than it is known: "by 2035", "about 5 May 2023", "since June 2022"."""
    first, last = item.earliest, item.latest
    if first is not None and last is not None:
        said = span_text(first, last, short=False)
        return said if item.exact or first != last else tr("about {date}", date=said)
    if last is not None:
        return tr("by {date}", date=span_text(_begin(last), last, short=False))
    if first is not None:
        said = span_text(first, _end(first), short=False)
        planned = item.certainty == Certainty.PLANNED
        return tr("from {date}", date=said) if planned else tr("since {date}", date=said)
    return tr("undated")


def _begin(last: date) -> date:
    """Return the first day of the year or month that ends here, else this day."""
    if (last.month, last.day) == (12, 31):
        return date(last.year, 1, 1)
    return last.replace(day=1) if last.day == monthrange(last.year, last.month)[1] else last


def _end(first: date) -> date:
    """Return the last day of the year or month that begins here, else this day."""
    if (first.month, first.day) == (1, 1):
        return date(first.year, 12, 31)
    return first.replace(day=monthrange(first.year, first.month)[1]) if first.day == 1 else first
