"""Readers of times that are counted: "two weeks ago", "a year later", "five years from now"."""

from dataclasses import replace
from datetime import date

from dossier.extract.times import cal
from dossier.extract.times.context import Context
from dossier.extract.times.durations import amount_of, modifier
from dossier.extract.times.meaning import Meaning, unknown, vague
from dossier.extract.times.pattern import Parts
from dossier.model.facts import TimeType
from dossier.model.when import Granularity

_MOST = 5000


def ago(p: Parts, c: Context) -> Meaning | None:
    """Two weeks ago; a year ago."""
    return counted(p, c, -1, False)


def ago_today(p: Parts, c: Context) -> Meaning | None:
    """Forty years ago today; a year ago this week: as exact as the last word."""
    unit, amount = p.letters("unit"), amount_of(p)
    if amount is None or unit.startswith("T"):
        return vague("PAST_REF")
    step = p.number("today") if "today" in p else 0
    size = p.letters("size") or "D"

    def at(d: date) -> cal.Stretch:
        return cal.containing(cal.add_days(cal.shift(d, unit, -amount), step), size)

    return c.counted(False, unknown(size), at)


def later(p: Parts, c: Context) -> Meaning | None:
    """Two days later; a year earlier; but not "two days earlier than planned"."""
    back = p.tokens.words[p.index("back")]
    if p.word(1) == "than":
        return None
    return counted(p, c, -1 if back in {"earlier", "previously", "before", "previous", "prior"} else 1, True)


def from_now(p: Parts, c: Context) -> Meaning | None:
    """Five years from now."""
    return counted(p, c, 1, False)


def counted(p: Parts, c: Context, sign: int, from_story: bool) -> Meaning | None:
    """Go as many units back (-1) or on (1) as the phrase says; the answer is as exact as the unit."""
    unit = p.letters("unit")
    amount = amount_of(p)
    if amount is None or p.tokens.payloads[p.first] == unit:  # a few weeks later; weeks later
        return vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    if amount > _MOST and unit not in {"Y", "DE", "CE"}:
        return None  # a count of something else: "293,000 week ago"
    if unit == "TH" and amount >= 24 and amount % 24 == 0:
        unit, amount = "D", amount / 24
    if unit.startswith("T"):
        return _hours(c, from_story, sign)
    size = "D" if unit == "WE" else "W" if unit == "FN" else unit
    if size in {"DE", "CE"}:
        size = "Y"
    if amount != int(amount) and size == "Y":
        size = "M"
    from_story = from_story and not (sign < 0 and c.told_ahead())
    exact = c.counted(from_story, unknown(size), lambda d: cal.containing(cal.shift(d, unit, sign * amount), size))
    return _widened(exact, unit, modifier(p), sign)


def _widened(meaning: Meaning, unit: str, mod: str | None, sign: int) -> Meaning:
    """Open the days where the count is no exact one: "more than a year ago", "nearly a decade ago", "a decade ago"."""
    first, last, base = meaning.first, meaning.last, meaning.base
    if first is None or last is None or base is None:
        return meaning.mod(mod)
    slack = {"DE": 2, "CE": 10}.get(unit, 0)
    if mod == "APPROX":
        first, last = cal.shift(first, unit, -0.5), cal.shift(last, unit, 0.5)
    elif slack:
        first, last = cal.shift(first, "Y", -slack), cal.shift(last, "Y", slack)
    if mod in {"MORE_THAN", "EQUAL_OR_MORE"}:
        first, last, mod = (None, last, "ON_OR_BEFORE") if sign < 0 else (first, None, "ON_OR_AFTER")
    elif mod in {"LESS_THAN", "EQUAL_OR_LESS"}:
        first, last, mod = (first, base[1], "ON_OR_AFTER") if sign < 0 else (base[0], last, "ON_OR_BEFORE")
    if (first, last) == (meaning.first, meaning.last):
        return meaning.mod(mod)
    return replace(meaning, first=first, last=last, granularity=Granularity.RANGE).mod(mod)


def _hours(c: Context, from_story: bool, sign: int) -> Meaning:
    """Some hours away: the day is known only where it was not near midnight, so both days are possible."""
    base, anchor = c.base(from_story)
    if base is None:
        return Meaning(TimeType.TIME, "XXXX-XX-XXTXX")
    meaning = c.counted(from_story, unknown("D"), cal.day)
    first = cal.add_days(base[0], -1) if sign < 0 else base[0]
    last = cal.add_days(base[1], 1) if sign > 0 else base[1]
    return Meaning(TimeType.TIME, meaning.value + "TXX", meaning.granularity, first, last, None, anchor, base)


def long_ago(_p: Parts, _c: Context) -> Meaning | None:
    """Years ago."""
    return vague("PAST_REF")
