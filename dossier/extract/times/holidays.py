"""Days of the year that have names: fixed ones, weekdays of a month, and those that hang on Easter."""

from collections.abc import Callable
from datetime import date

from dossier.extract.times import cal
from dossier.extract.times.context import Context
from dossier.extract.times.meaning import Meaning, dated, unknown
from dossier.extract.times.pattern import Parts
from dossier.extract.times.phrase import written_year, year_step

Rule = Callable[[int], date]


def _fixed(month: int, number: int) -> Rule:
    return lambda year: date(year, month, number)


def _weekday_of(month: int, number: int, weekday: int) -> Rule:
    """The `number`th such weekday of a month; -1 is the last one."""

    def on(year: int) -> date:
        if number < 0:
            last = cal.month(year, month).last or date(year, month, 28)
            return cal.add_days(last, -((last.isoweekday() - weekday) % 7))
        first = date(year, month, 1)
        return cal.add_days(first, (weekday - first.isoweekday()) % 7 + 7 * (number - 1))

    return on


def _easter(offset: int) -> Rule:
    return lambda year: cal.add_days(easter(year), offset)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of Gauss as corrected (Meeus, Astronomical Algorithms)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, number = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, number + 1)


HOLIDAYS: dict[str, Rule] = {
    "new-year": _fixed(1, 1),
    "new-year-eve": _fixed(12, 31),
    "christmas": _fixed(12, 25),
    "christmas-eve": _fixed(12, 24),
    "halloween": _fixed(10, 31),
    "thanksgiving": _weekday_of(11, 4, 4),
    "labor-day": _weekday_of(9, 1, 1),
    "memorial-day": _weekday_of(5, -1, 1),
    "valentine": _fixed(2, 14),
    "easter": _easter(0),
    "easter-monday": _easter(1),
    "good-friday": _easter(-2),
}


def nearest(name: str, d: date, side: int) -> cal.Stretch:
    """Return the holiday before (-1), after (1) or nearest (0) to a day."""
    days = [HOLIDAYS[name](y) for y in (d.year - 1, d.year, d.year + 1) if 1 <= y <= 9999]
    fitting = [h for h in days if (h - d).days * side >= 0] or days
    return cal.day(min(fitting, key=lambda h: (abs((h - d).days), h)))


def holiday(p: Parts, c: Context) -> Meaning | None:
    """Christmas Eve 2022, Good Friday, Thanksgiving."""
    name = _name(p)
    if name is None:
        return None
    year = written_year(p)
    if year is not None:
        return dated(cal.day(HOLIDAYS[name](year)))
    if "rel" in p or "then" in p:
        step, from_story = year_step(p)
        return c.counted(from_story, unknown("D"), lambda d: cal.day(HOLIDAYS[name](d.year + step)))
    side = 0 if c.narrative else c.direction()
    return c.pointed(unknown("D"), lambda d: nearest(name, d, side))


def _name(p: Parts) -> str | None:
    """Return the key of the holiday that a phrase names."""
    spelt = p.tokens.words[p.first : p.after]
    first = spelt[0]
    if first == "good":
        capital = p.tokens.text[p.tokens.starts[p.first]] == "G"
        return "good-friday" if capital and "friday" in spelt else None
    if first in {"labor", "labour", "memorial"}:
        return "memorial-day" if first == "memorial" else "labor-day"
    if first == "new":
        return "new-year-eve" if "eve" in p else "new-year"
    longer = f"{first}-{spelt[1]}" if len(spelt) > 1 else first
    return longer if longer in HOLIDAYS else first if first in HOLIDAYS else None
