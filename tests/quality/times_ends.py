"""Holds stretches that a gold gives from day to day against ours, however their value is written.

A gold such as GUM's writes "over the last 30 years" as 1981/2011. TIMEX3 keeps the length as the value, P30Y, and gives
the days apart, as begin and end point. What is vague, PAST_REF, ends with the day of the article: "../2006-05-28".
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from dossier.model.facts import TimeExpression, TimeType

Days = Callable[[str], tuple[date, date] | None]  # the days of a value


class Ends(NamedTuple):
    """First and last day; None is an open side."""

    first: date | None
    last: date | None


def same_ends(value: str, found: TimeExpression, published: date, days: Days) -> bool:
    """Whether both ends of the gold's from-to `value` are those of `found`, as exactly as the gold writes them."""
    begin, mark, end = value.partition("/")
    ends = _ends(found, published)
    return bool(mark) and ends is not None and _is(begin, ends.first, days) and _is(end, ends.last, days)


def _ends(found: TimeExpression, published: date) -> Ends | None:
    when = found.when
    if when.value == "PAST_REF":
        return Ends(None, published)
    if when.value == "FUTURE_REF":
        return Ends(published, None)
    if found.type in {TimeType.DURATION, TimeType.DATE} and when.placed:
        return Ends(when.earliest, when.latest)
    return None


def _is(written: str, end: date | None, days: Days) -> bool:
    """Whether an end is the one written, ".." for an open one."""
    stretch = days(written)
    if stretch is None or end is None:
        return written == ".." and end is None
    return stretch[0] <= end <= stretch[1]
