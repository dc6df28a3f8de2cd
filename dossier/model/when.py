"""When: a point or stretch of time that never claims to be more exact than it is known."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Granularity(StrEnum):
    """How exact a time is known."""

    TIME = "time"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class When:
    """A TIMEX3 value with the first and last day it may mean.

    `value` is in TIMEX3 notation ("2023-01-10", "2023-06", "PAST_REF") or empty when nothing is known. `earliest` and
    `latest` are inclusive days; None means open on that side. `modifier` is a TIMEX3 mod such as "START" or "BEFORE".
    """

    value: str
    granularity: Granularity
    earliest: date | None = None
    latest: date | None = None
    modifier: str | None = None

    @property
    def placed(self) -> bool:
        """Whether it can be drawn on a calendar at all."""
        return self.earliest is not None or self.latest is not None

    def overlaps(self, first: date, last: date) -> bool:
        """Whether any of its known days lies in the inclusive days `first` to `last`; an unplaced time never does."""
        known = known_days(self.earliest, self.latest)
        return known is not None and known.first <= last and first <= known.last


UNKNOWN_TIME = When("", Granularity.UNKNOWN)


@dataclass(frozen=True, slots=True, order=True)
class DayRange:
    """An inclusive stretch of days, as brushed on the timeline or written `date:2023-01..2023-03`."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def known_days(earliest: date | None, latest: date | None) -> DayRange | None:
    """Return the days that a time counts on; None where it has none.

    One with an open end counts on the day it is known for: "by 2035" ends in 2035, and is not in every year before.
    """
    first, last = earliest or latest, latest or earliest
    return None if first is None or last is None else DayRange(first, last)
