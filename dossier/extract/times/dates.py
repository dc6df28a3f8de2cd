"""Readers of days of a month: with their year, or without one."""

import re
from datetime import date

from dossier.extract.times import cal
from dossier.extract.times.cal import Stretch
from dossier.extract.times.context import Context
from dossier.extract.times.lexicon import Relation, words
from dossier.extract.times.meaning import NARRATIVE, Meaning, agreed, dated, unknown
from dossier.extract.times.pattern import Parts
from dossier.extract.times.phrase import written_year, year_ahead, year_step
from dossier.model.when import Granularity

_AFTER_DAY = frozenset(
    words(
        """
        in at on for to of and or by with from the as after before when while where but according period
        was were is are has have had did will would should could can
        """
    )
)


_NEARBY = 4000  # characters in which other numeric dates may tell their order
_SURE = 1000.0  # times farther that "last" and "next" may lie
_NUMERIC = re.compile(r"(?<![\d/])([0-3]?\d)/([0-3]?\d)/(?:19|20)?\d\d(?![\d/])")


def iso(p: Parts, _c: Context) -> Meaning | None:
    """2023-01-10."""
    year, month, number = (int(n) for n in re.split("[-/]", str(p["iso"])[:10]))
    stretch = cal.make_day(year, month, number)
    return dated(stretch) if stretch else None


def slash(p: Parts, _c: Context) -> Meaning | None:
    """1/10/2023: in which order, another such date of the text may tell; else either is possible."""
    written = str(p["iso"])
    one, two, year = (int(n) for n in re.split("[/.]", written))
    here = p.tokens.starts[p.first]
    near = p.tokens.text[max(here - _NEARBY, 0) : here + _NEARBY]
    order = _order(near) if "/" in written else "day"  # full stops are for those who write the day first
    if order == "day":
        one, two = two, one
    if year < 100:
        year += 1900 if year > 50 else 2000
    stretch = cal.make_day(year, one, two) or cal.make_day(year, two, one)
    if stretch is not None and one != two and one <= 12 and two <= 12 and not order:  # which is the month is not known
        other = cal.make_day(year, two, one)
        assert other is not None
        stretch = Stretch(agreed(stretch.value, other.value), Granularity.DAY, *_ordered(stretch, other))
    return dated(stretch) if stretch else None


def _order(text: str) -> str:
    """Say what comes first in numeric dates, "day" or "month", by those that can be only one of them; else empty."""
    firsts = {"day" if int(a) > 12 else "month" for a, b in _NUMERIC.findall(text) if max(int(a), int(b)) > 12}
    return firsts.pop() if len(firsts) == 1 else ""


def _ordered(one: Stretch, two: Stretch) -> tuple[date | None, date | None]:
    days = sorted(d for d in (one.first, two.first) if d is not None)
    return days[0], days[-1]


def month_day(p: Parts, c: Context) -> Meaning | None:
    """Jan. 13; 13 January 2023; Tuesday, Jan. 10; June 5 of last year."""
    month, number = p.number("month"), p.number("day")
    if number > 31:
        return None
    year = written_year(p)
    if year is not None:
        if "until" in p and (p.number("until"), p.number("other")) < (month, number):
            year -= 1  # "Dec. 28 to Jan. 3, 2022"
        stretch = cal.make_day(year, month, number)
        return dated(stretch) if stretch else None
    if "rel" in p or "then" in p:
        return in_related_year(p, c, month, number)
    return partial_day(c, month, number)


def other_day(p: Parts, c: Context) -> Meaning | None:
    """The second day of "Jan. 10-12" or "8 and 12 July"."""
    counts = p.word(1).isalpha() and p.word(1) not in _AFTER_DAY  # "Jan. 10 and 12 people"
    if counts and "year" not in p and p.word(-1) not in {"-", "–", "—"}:
        return None
    month, number, year = p.number("month"), p.number("other"), written_year(p)
    if year is not None:
        stretch = cal.make_day(year, month, number)
        return dated(stretch) if stretch else None
    if "rel" in p or "then" in p:
        return in_related_year(p, c, month, number)
    if c.fresh and c.told is not None and c.told[0] == c.told[1] and c.told[0].month == month:  # the first day's year
        base, anchor = c.base(c.narrative)
        stretch = cal.make_day(c.told[0].year, month, number)
        return dated(stretch, anchor, base) if stretch else None
    return partial_day(c, month, number)


def last_of_range(p: Parts, _c: Context) -> Meaning | None:
    """The second day of "March 19-April 30, 2003"."""
    month, number, year = p.number("until"), p.number("other"), written_year(p)
    stretch = cal.make_day(year, month, number) if year is not None else None
    return dated(stretch) if stretch else None


def in_related_year(p: Parts, c: Context, month: int, number: int) -> Meaning:
    """A day of "last year", "a year earlier"."""
    step, from_story = year_step(p)

    def at(d: date) -> Stretch:
        return cal.make_day(d.year + step, month, number) or unknown("D")

    return c.counted(from_story, _without_year(month, number), at)


def relative_month_day(p: Parts, c: Context) -> Meaning | None:
    """Last September 26; next May 1."""
    month, number, relation = p.number("month"), p.number("day"), p["rel"]
    if number > 31 or not cal.make_day(2000, month, number) or not isinstance(relation, Relation):
        return None

    def at(d: date) -> Stretch:
        return nearest_day(d, month, number, relation.step, _SURE) or unknown("D")

    return c.counted(False, _without_year(month, number), at)


def partial_day(c: Context, month: int, number: int) -> Meaning | None:
    """A day and month without a year: the nearest one, on the side of which the sentence speaks."""
    if number > 31 or not cal.make_day(2000, month, number):
        return None
    if c.told is not None and c.in_background():
        stretch = cal.make_day(c.told[0].year, month, number)
        return dated(stretch, NARRATIVE, c.told) if stretch else None
    lean = c.lean()

    def at(d: date) -> Stretch:
        if c.narrative:
            return cal.make_day(d.year + year_ahead(month - d.month), month, number) or unknown("D")
        return nearest_day(d, month, number, *lean) or unknown("D")

    return c.pointed(_without_year(month, number), at)


def nearest_day(d: date, month: int, number: int, side: int, belief: float) -> Stretch | None:
    """Return the day before (-1), after (1) or nearest (0) to `d`; `belief` times as far as the other at most."""
    days = [s for y in (d.year - 1, d.year, d.year + 1) if (s := cal.make_day(y, month, number)) and s.first]
    if not days:
        days = [s for y in range(d.year - 4, d.year + 5) if (s := cal.make_day(y, month, number)) and s.first]
    gaps = [((s.first or d).toordinal() - d.toordinal(), s) for s in days]

    def cost(gap: int) -> float:
        return abs(gap) if side == 0 or gap * side >= 0 else abs(gap) * belief

    return min(gaps, key=lambda pair: (cost(pair[0]), pair[0]))[1]


def _without_year(month: int, number: int) -> Stretch:
    return Stretch(f"XXXX-{month:02d}-{number:02d}", Granularity.DAY, None, None)


def spelt_day(p: Parts, c: Context) -> Meaning | None:
    """April one, as some wires write; February thirteenth; July one, 1988."""
    number, year = p.number("day"), written_year(p)
    if year is not None:
        stretch = cal.make_day(year, p.number("month"), number)
        return dated(stretch) if stretch else None
    if not 1 <= number <= 31 or (p.word(1).isalpha() and p.word(1) not in _AFTER_DAY):
        return None
    return partial_day(c, p.number("month"), number)


def day_of_month(p: Parts, c: Context) -> Meaning | None:
    """On the 12th."""
    number = p.number("day")
    otherwise = Stretch(f"XXXX-XX-{number:02d}", Granularity.DAY, None, None)
    if not 1 <= number <= 31:
        return None
    return c.counted(True, otherwise, lambda d: cal.make_day(d.year, d.month, number) or otherwise)


def attack(_p: Parts, _c: Context) -> Meaning | None:
    """9/11, which is a name of that day."""
    return dated(cal.day(date(2001, 9, 11)))


def attacks(p: Parts, c: Context) -> Meaning | None:
    """The Sept. 11 attacks."""
    if (p.number("month"), p.number("iso")) == (9, 11) and (c.now is None or c.now[0].year > 2000):
        return attack(p, c)
    return partial_day(c, p.number("month"), p.number("iso"))
