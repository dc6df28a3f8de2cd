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


def _election(year: int) -> date:
    """The Tuesday after the first Monday of November."""
    return cal.add_days(_weekday_of(11, 1, 1)(year), 1)


HOLIDAYS: dict[str, Rule] = {
    "new year day": _fixed(1, 1),
    "king day": _weekday_of(1, 3, 1),  # Martin Luther King Day
    "australia day": _fixed(1, 26),
    "groundhog day": _fixed(2, 2),
    "valentine day": _fixed(2, 14),
    "presidents day": _weekday_of(2, 3, 1),
    "patrick day": _fixed(3, 17),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "good friday": _easter(-2),
    "easter": _easter(0),
    "easter sunday": _easter(0),
    "easter monday": _easter(1),
    "pentecost": _easter(49),
    "earth day": _fixed(4, 22),
    "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1),
    "mother day": _weekday_of(5, 2, 7),
    "memorial day": _weekday_of(5, -1, 1),
    "father day": _weekday_of(6, 3, 7),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    "fourth july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _weekday_of(9, 1, 1),
    "labour day": _weekday_of(9, 1, 1),
    "columbus day": _weekday_of(10, 2, 1),
    "halloween": _fixed(10, 31),
    "election day": _election,
    "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "thanksgiving": _weekday_of(11, 4, 4),
    "thanksgiving day": _weekday_of(11, 4, 4),
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "new year eve": _fixed(12, 31),
}  # American and British dates, where countries differ


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
    """Return the key of the holiday that a phrase names; "labor day" in small letters is none."""
    at, day = p.index("holiday"), p.index("day")
    words = p.tokens.words
    if day < 0:
        return words[at] if words[at] in HOLIDAYS else None
    first = "new year" if words[at] == "new" else words[at]
    name = f"{first} {words[day]}"
    capitals = all(p.tokens.text[p.tokens.starts[k]].isupper() for k in (at, day))
    return name if name in HOLIDAYS and capitals else None
