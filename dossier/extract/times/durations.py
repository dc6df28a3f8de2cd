"""Readers of lengths of time, of days counted by a length ("two weeks ago"), and of what happens again and again."""

import re

from dossier.extract.times import cal
from dossier.extract.times.context import Context
from dossier.extract.times.meaning import Meaning, unknown, vague
from dossier.extract.times.pattern import Parts
from dossier.model.facts import TimeType

_MODIFIERS = {
    "more": "MORE_THAN", "over": "MORE_THAN", "less": "LESS_THAN", "under": "LESS_THAN", "least": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS", "nearly": "APPROX", "almost": "APPROX", "approximately": "APPROX", "about": "APPROX",
    "around": "APPROX", "roughly": "APPROX", "some": "APPROX",
}  # fmt: skip
_LETTERS = {"D": "D", "W": "W", "FN": "W", "M": "M", "Q": "Q", "Y": "Y", "DE": "DE", "CE": "CE", "H": "H", "WE": "WE"}
_OF_A_HALF = {"Y": "P6M", "TH": "PT30M", "D": "PT12H", "CE": "P50Y", "DE": "P5Y", "M": "P2W", "TM": "PT30S"}
_TAKES_LENGTH = frozenset(
    re.findall(
        r"\w+",
        """for in within of than after over about nearly almost least under up into once throughout during by only just
    took take takes last lasted lasts spend spent spending until before every is was be half""",
    )
)


def length(amount: float | None, unit: str) -> str:
    """Write a length in TIMEX3 notation; None is an amount that is not known."""
    if unit == "FN":
        return length(None if amount is None else amount * 2, "W")
    number = "X" if amount is None else str(int(amount)) if amount == int(amount) else str(amount)
    if unit.startswith("T"):
        return f"PT{number}{unit[1]}"
    return f"P{number}{_LETTERS[unit]}"


def amount_of(p: Parts) -> float | None:
    """Return how many: 1 for "a year", None for "several years"."""
    if "some" in p:
        return None
    number = p.amount("n") if "n" in p else 1
    return number + 0.5 if "add" in p else number


def _modifier(p: Parts) -> str | None:
    at = p.index("mq")
    return _MODIFIERS.get(p.tokens.words[at]) if at >= 0 else None


def _duration(value: str, modifier: str | None = None) -> Meaning:
    return Meaning(TimeType.DURATION, value).mod(modifier)


def _set(value: str) -> Meaning:
    return Meaning(TimeType.SET, value)


def duration(p: Parts, c: Context) -> Meaning | None:
    """27 years; five-month; more than a year; the past two weeks; half a year; two and a half days."""
    unit = p.letters("unit")
    if "ago" in p:
        return _counted(p, c, -1, False)
    if "half" in p:
        return _duration(_OF_A_HALF.get(unit, "P0.5Y"), _modifier(p))
    if unit == "Q" and _is_share(p):
        return None
    amount = amount_of(p)
    if amount and amount > 100 and p.tokens.words[p.after - 1] in {"year", "day", "month", "week", "hour"}:
        return None  # a column of figures
    if p.tokens.words[p.first : p.after] == ["one", "day"] and p.word(-1) != "for":
        return None  # some day
    return _duration(length(amount, unit), _modifier(p))


def _is_share(p: Parts) -> bool:
    """Whether quarters are parts of a whole: "about a quarter", "three quarters of the troops"."""
    spelt = p.tokens.words[p.first : p.after]
    return spelt[-1] == "quarter" or (
        p.word(1) in {"of", "in"} and not {"consecutive", "straight", "successive"} & set(spelt)
    )


def past_period(p: Parts, c: Context) -> Meaning | None:
    """The past year, the last decade, the next month: a length; in a history, and by the day, a date."""
    unit = p.letters("unit")
    word = p.tokens.words[p.index("rel")]
    if unit == "D" or (c.narrative and word in {"next", "last"}):
        step = 1 if word in {"next", "coming"} else -1
        return c.counted(True, unknown(unit), lambda d: cal.containing(cal.shift(d, unit, step), unit))
    return _duration(length(1, unit))


def ago(p: Parts, c: Context) -> Meaning | None:
    """Two weeks ago; a year ago."""
    return _counted(p, c, -1, False)


def later(p: Parts, c: Context) -> Meaning | None:
    """Two days later; a year earlier; but not "two days earlier than planned"."""
    back = p.tokens.words[p.index("back")]
    if p.word(1) == "than":
        return None
    return _counted(p, c, -1 if back in {"earlier", "previously", "before"} else 1, True)


def from_now(p: Parts, c: Context) -> Meaning | None:
    """Five years from now."""
    return _counted(p, c, 1, False)


def _counted(p: Parts, c: Context, sign: int, from_story: bool) -> Meaning:
    unit = p.letters("unit")
    amount = amount_of(p)
    if amount is None:
        return vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    if unit.startswith("T"):
        return _hours(c, from_story, sign)
    size = "D" if unit == "WE" else "W" if unit == "FN" else unit
    if size in {"DE", "CE"}:
        size = "Y"
    if amount != int(amount) and size == "Y":
        size = "M"
    return c.counted(from_story, unknown(size), lambda d: cal.containing(cal.shift(d, unit, sign * amount), size)).mod(
        _modifier(p)
    )


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


def many(p: Parts, _c: Context) -> Meaning | None:
    """For decades; weeks-long."""
    return _duration(length(None, p.letters("unit")))


def recent_units(p: Parts, _c: Context) -> Meaning | None:
    """Recent weeks; these days."""
    return vague("PRESENT_REF" if p.tokens.words[p.first] == "these" else "PAST_REF")


def whole(p: Parts, _c: Context) -> Meaning | None:
    """Year-long; full-year."""
    return _duration(length(1, p.letters("unit")))


def long_word(p: Parts, _c: Context) -> Meaning | None:
    """Weeklong, monthslong."""
    long = p["long"]
    assert isinstance(long, tuple)
    return _duration(length(*long))


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
    if p.tokens.words[p.first] == "per":
        return _set(length(1, unit))
    if before in _TAKES_LENGTH:
        return _duration(length(1, unit))
    amount = (
        before[-1:].isdigit()
        or before.endswith("s")
        or before in {"%", "pct", "percent", "mln", "bln", "million", "billion", "once", "twice"}
    )
    if amount:
        return _set(length(1, unit))
    return _duration(length(1, unit)) if unit != "D" and before != "such" else None


def times_per(p: Parts, _c: Context) -> Meaning | None:
    """Twice a week."""
    return _set(length(1, p.letters("unit")))


def set_word(p: Parts, _c: Context) -> Meaning | None:
    """Daily, annually."""
    return _set(p.letters("set"))


def weekdays(p: Parts, _c: Context) -> Meaning | None:
    """Mondays."""
    return _set(f"XXXX-WXX-{p.number('wd')}")
