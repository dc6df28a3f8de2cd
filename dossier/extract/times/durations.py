"""Readers of lengths of time."""

from dossier.extract.times import cal
from dossier.extract.times.context import Context
from dossier.extract.times.meaning import Meaning, unknown, vague
from dossier.extract.times.pattern import Parts
from dossier.model.facts import TimeType

_MODIFIERS = {
    "more": "MORE_THAN", "over": "MORE_THAN", "less": "LESS_THAN", "under": "LESS_THAN", "least": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS", "nearly": "APPROX", "almost": "APPROX", "approximately": "APPROX", "about": "APPROX",
    "around": "APPROX", "roughly": "APPROX", "some": "APPROX", "plus": "MORE_THAN", "+": "MORE_THAN",
}  # fmt: skip
_LETTERS = {"D": "D", "W": "W", "FN": "W", "M": "M", "Q": "Q", "Y": "Y", "DE": "DE", "CE": "CE", "H": "H", "WE": "WE"}
_OF_A_HALF = {"Y": "P6M", "TH": "PT30M", "D": "PT12H", "CE": "P50Y", "DE": "P5Y", "M": "P2W", "TM": "PT30S"}


_OF_FOUR = 3  # "three quarters of" is a share; of four quarters nobody speaks so
_IN_A_ROW = frozenset({"consecutive", "straight", "successive", "first", "last", "past", "next", "previous"})
_OFTEN_OTHER = frozenset({"D", "TH", "TM", "TS"})
_TAKES = frozenset({"for", "in", "within", "over", "after", "than", "just", "only"})
_ONE = frozenset({"year", "day", "month", "week", "hour"})
_BESIDE = frozenset({"after", "before"})  # an event, from which the length is counted


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
    if "part" in p:  # 2 1/2
        at = p.index("part")
        return number + int(p.tokens.words[at]) / int(p.tokens.words[at + 2])
    return number + 0.5 if "add" in p else number


def modifier(p: Parts) -> str | None:
    """Return the TIMEX3 modifier of "more than", "nearly" and their like."""
    at = p.index("mq")
    return _MODIFIERS.get(p.tokens.words[at]) if at >= 0 else None


def a_duration(value: str, modifier: str | None = None) -> Meaning:
    """Make a DURATION."""
    return Meaning(TimeType.DURATION, value).mod(modifier)


def duration(p: Parts, _c: Context) -> Meaning | None:
    """27 years; five-month; more than a year; the past two weeks; half a year; two and a half days."""
    unit = p.letters("unit")
    if "half" in p:
        return a_duration(_OF_A_HALF.get(unit, "P0.5Y"), modifier(p))
    if unit == "Q" and _is_share(p):
        return None
    amount = amount_of(p)
    if amount is None and p.word(-1) == "as":
        return None  # the third in as many days
    if amount and amount > 100 and p.tokens.words[p.after - 1] in _ONE and p.tokens.words[p.after - 2] != "-":
        return None  # a column of figures
    if p.tokens.words[p.first : p.after] == ["one", "day"] and p.word(-1) != "for" and p.word(1) not in _BESIDE:
        return None  # some day
    return a_duration(length(amount, unit), modifier(p))


def _is_share(p: Parts) -> bool:
    """Whether quarters are parts of a whole: "about a quarter", "three quarters of the troops"."""
    spelt = p.tokens.words[p.first : p.after]
    if spelt[-1] == "quarter":
        return True
    return p.word(1) in {"of", "in"} and amount_of(p) == _OF_FOUR and not _IN_A_ROW & set(spelt)


def past_period(p: Parts, c: Context) -> Meaning | None:
    """The past year, the last decade, the next month: a length; in a history, and by the day, a date."""
    unit = p.letters("unit")
    word = p.tokens.words[p.index("rel")]
    if unit == "D" and p.word(1) == "of":
        return None
    if unit == "Q" and word in {"last", "past"}:  # as companies report
        return c.counted(False, unknown(unit), lambda d: cal.containing(cal.shift(d, unit, -1), unit))
    if unit == "D" or (c.narrative and word in {"next", "last"}):
        step = 1 if word in {"next", "coming"} else -1
        return c.counted(True, unknown(unit), lambda d: cal.containing(cal.shift(d, unit, step), unit))
    return a_duration(length(1, unit))


def many(p: Parts, _c: Context) -> Meaning | None:
    """For decades; weeks-long; weeks of talks; but not "kilowatt hours of power", "the days of cheap oil"."""
    if p.letters("unit") in _OFTEN_OTHER and p.word(1) == "of" and p.word(-1) not in _TAKES:
        return None
    return a_duration(length(None, p.letters("unit")))


def recent_units(p: Parts, _c: Context) -> Meaning | None:
    """Recent weeks; these days."""
    return vague("PRESENT_REF" if p.tokens.words[p.first] == "these" else "PAST_REF")


def quarter_century(_p: Parts, _c: Context) -> Meaning | None:
    """A quarter century."""
    return a_duration("P25Y")


def whole(p: Parts, _c: Context) -> Meaning | None:
    """Year-long; full-year."""
    return a_duration(length(1, p.letters("unit")))


def long_word(p: Parts, _c: Context) -> Meaning | None:
    """Weeklong, monthslong."""
    long = p["long"]
    assert isinstance(long, tuple)
    return a_duration(length(*long))
