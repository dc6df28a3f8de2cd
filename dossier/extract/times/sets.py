"""Readers of what happens again and again, and of "a year", which may be that or a length."""

import re

from dossier.extract.times.context import Context
from dossier.extract.times.durations import a_duration, amount_of, length
from dossier.extract.times.meaning import Meaning
from dossier.extract.times.pattern import Parts
from dossier.model.facts import TimeType

_TAKES_LENGTH = frozenset(
    re.findall(
        r"\w+",
        """for in within of than after over about nearly almost least under up into once throughout during by only just
    took take takes last lasted lasts spend spent spending until before every is was be half""",
    )
)


_HALVES = {"P1M": "P2W", "P1W": "P3D", "P1D": "PT12H"}


def every(p: Parts, _c: Context) -> Meaning | None:
    """Every year; each Monday; every two weeks."""
    if "wd" in p:
        return _set(f"XXXX-WXX-{p.number('wd')}")
    if "month" in p:
        return _set(f"XXXX-{p.number('month'):02d}")
    if "part" in p:
        return _set(f"XXXX-XX-XXT{p.letters('part')}")
    if "season" in p:
        return _set(f"XXXX-{p.letters('season')}")
    amount = amount_of(p)
    if "other" in p.tokens.words[p.first : p.after]:
        amount = 2
    return _set(length(amount, p.letters("unit")))


def per(p: Parts, _c: Context) -> Meaning | None:
    """A year: how often after an amount ("five dollars a year"), how long after "for" and its like."""
    unit = p.letters("unit")
    before = p.word(-1)
    if unit == "Q" and p.word(1) in {"of", "point", "percentage", "century"}:
        return None
    if p.tokens.words[p.first] == "per":
        return _set(length(1, unit))
    if before in _TAKES_LENGTH or p.word(1) in {"after", "before", "'s", "’s"}:
        return a_duration(length(1, unit))
    amount = (
        before[-1:].isdigit()
        or before.endswith("s")
        or before in {"%", "pct", "percent", "mln", "bln", "million", "billion", "once", "twice"}
    )
    if amount:
        return _set(length(1, unit))
    return a_duration(length(1, unit)) if unit != "D" and before != "such" else None


def times_per(p: Parts, _c: Context) -> Meaning | None:
    """Twice a week."""
    return _set(length(1, p.letters("unit")))


def set_word(p: Parts, _c: Context) -> Meaning | None:
    """Daily, annually."""
    return _set(p.letters("set"))


def parted(p: Parts, _c: Context) -> Meaning | None:
    """Semi-annual, half-yearly; bi-weekly, which papers mean as every two."""
    value = p.letters("set")
    if value == "P1Y":
        return _set("P6M")
    if "twice" in p and p.tokens.words[p.index("twice")] == "bi":
        return _set(f"P2{value[-1]}")
    return _set(_HALVES.get(value, value))


def weekdays(p: Parts, _c: Context) -> Meaning | None:
    """Mondays; weekends."""
    if "weekend" in p:
        return _set("XXXX-WXX-WE")
    return _set(f"XXXX-WXX-{p.number('wd')}")


def _set(value: str) -> Meaning:
    return Meaning(TimeType.SET, value)
