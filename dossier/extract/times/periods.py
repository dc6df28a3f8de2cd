"""Readers of stretches that are named by their size: "last month", "the end of the year", "the year-ago quarter"."""

from dataclasses import replace
from datetime import date

from dossier.extract.times import cal
from dossier.extract.times.cal import Stretch
from dossier.extract.times.context import Context
from dossier.extract.times.dates import nearest_day, partial_day
from dossier.extract.times.lexicon import Relation
from dossier.extract.times.meaning import PUBLICATION, Meaning, dated, unknown, vague
from dossier.extract.times.months import month
from dossier.extract.times.pattern import Parts
from dossier.extract.times.phrase import edged, written_year, year_step

_REPORTING = 4  # up to this month a result "for the year" is of the last one
_SUNDAY = 7
_ENDED, _ENDING = 6.0, 3.0  # times farther that such a day may lie than one on the other side
_YEAR = 366  # days
_NEVER = 1000
_LONGEST = {"W": 7, "M": 31, "Q": 92, "H": 184}  # days


def ended(p: Parts, c: Context) -> Meaning | None:
    """The quarter (ended March 31): the stretch of that size up to the day that the text names next."""
    unit = p.letters("unit")
    end = named_end(p, c)
    if end is None or end.first is None:
        return dated(unknown(unit))
    stretch = cal.containing(end.first, unit)
    first = cal.shift(cal.add_days(end.first, 1), unit, -1)
    return dated(Stretch(stretch.value, stretch.granularity, first, end.last), end.anchor, end.base)


def named_end(p: Parts, c: Context) -> Meaning | None:
    """Return the day that ends a stretch, "ended March 31"; the last one of "ended June 1986"."""
    if "day" not in p:
        whole = month(p, c)
        return replace(whole, first=whole.last) if whole and whole.last else None
    year = written_year(p)
    if year is None:
        if {"ended", "ending"}.isdisjoint({p.word(1), p.word(2)}):
            return partial_day(c, p.number("month"), p.number("day"))
        return _near_end(p, c)
    end = cal.make_day(year, p.number("month"), p.number("day"))
    return dated(end) if end else None


def _near_end(p: Parts, c: Context) -> Meaning | None:
    """Return the day that lies behind where something "ended", ahead where it is "ending", if it is not much nearer."""
    month_, number = p.number("month"), p.number("day")
    lean = (-1, _ENDED) if "ended" in (p.word(1), p.word(2)) else (1, _ENDING)
    otherwise = cal.make_day(2000, month_, number)
    return (
        c.pointed(unknown("D"), lambda d: nearest_day(d, month_, number, *lean) or unknown("D")) if otherwise else None
    )


def half_of_period(p: Parts, c: Context) -> Meaning | None:
    """The first half of next month."""
    edge = {1: "START", 2: "END"}.get(p.number("which"))
    meaning = month(p, c) if "month" in p else relative(p, c) if "rel" in p else of_the(p, c)
    if meaning is None or edge is None:
        return meaning
    first, last = cal.part_of(Stretch(meaning.value, meaning.granularity, meaning.first, meaning.last), edge)
    return replace(meaning, first=first, last=last, modifier=edge)


def relative(p: Parts, c: Context) -> Meaning | None:
    """Last month; this week; the following year; earlier this year; next fiscal year."""
    relation = p["rel"]
    unit = p.letters("unit")
    if not isinstance(relation, Relation):
        return None
    word = p.tokens.words[p.index("rel")]
    if unit == "WE" and word in {"this", "past", "last"}:
        side = c.direction() if word == "this" else -1
        return edged(p, c.counted(False, unknown(unit), lambda d: _near_weekend(d, side)))
    if unit == "D" and word == "this" and p.word(-1) == "to":
        return vague("PRESENT_REF")
    definite = p.tokens.words[p.index("rel") - 1] == "the" if p.index("rel") else False
    if definite and word == "last" and p.word(1) == "of":  # the last week of August
        return None
    from_story = relation.narrative or (definite and word == "next")
    if word == "that" and p.word(-1) in {"said", "say", "says", "so", "is"} and unit == "D":
        from_story = True
    if relation.step < 0 and c.now and not c.narrative and _coarser(c, unit):
        from_story = False  # no such stretch was told: the last one that is over

    def at(d: date) -> Stretch:
        over = unit == "W" and relation.step < 0 and d.isoweekday() == _SUNDAY and not from_story
        return cal.containing(cal.shift(d, unit, 0 if over else relation.step), unit)  # on Sundays it has just ended

    return edged(p, c.counted(from_story, unknown(unit), at))


def _coarser(c: Context, unit: str) -> bool:
    """Whether the story is at a stretch longer than the unit, so that none before it can be told."""
    return c.told is not None and (c.told[1] - c.told[0]).days >= _LONGEST.get(unit, _NEVER)


def consecutive(p: Parts, c: Context) -> Meaning | None:
    """For a third straight day, the fourth week in a row: the last of them, which is the one told of."""
    unit = p.letters("unit")
    return c.counted(c.fresh and _is_told(c, unit), unknown(unit), lambda d: cal.containing(d, unit))


def the_next(_p: Parts, c: Context) -> Meaning | None:
    """The second half of "this year and next"."""
    return c.counted(False, unknown("Y"), lambda d: cal.year(d.year + 1))


def before_last(p: Parts, c: Context) -> Meaning | None:
    """The week before last."""
    unit = p.letters("unit")
    return c.counted(False, unknown(unit), lambda d: cal.containing(cal.shift(d, unit, -2), unit))


def of_the(p: Parts, c: Context) -> Meaning | None:
    """The end of the year; for the quarter; the weekend."""
    unit = p.letters("unit")
    if unit == "WE":
        side = c.direction()
        return edged(p, c.counted(False, unknown(unit), lambda d: _near_weekend(d, side)))
    from_story = c.narrative or _is_told(c, unit)
    reported = not from_story and "edge" not in p and c.direction() < 0  # companies report what is over

    def at(d: date) -> Stretch:
        over = unit == "Q" or (unit == "Y" and d.month <= _REPORTING and p.word(-1) == "for")
        over = over or (unit == "W" and d.isoweekday() == 1)  # on Mondays papers tell of the week before
        return cal.containing(cal.shift(d, unit, -1 if reported and over else 0), unit)

    return edged(p, c.counted(from_story, unknown(unit), at))


def _is_told(c: Context, unit: str) -> bool:
    """Whether the story is at a day, a month or a quarter, so that "the month" is that one."""
    if unit not in {"D", "W", "M", "Q"} or c.told is None or (unit in {"D", "W"} and c.told_ahead()):
        return False
    stretch = cal.containing(c.told[0], unit)
    return (stretch.first, stretch.last) == c.told


def _near_weekend(d: date, side: int) -> Stretch:
    """The weekend of this week, or the last one where the sentence tells it as past and it is still to come."""
    if side < 0 and d.isoweekday() < 6:
        return cal.weekend(cal.add_days(d, -7))
    return cal.weekend(d)


def year_end(p: Parts, c: Context) -> Meaning | None:
    """Year-end; year-end 1987; month-end."""
    unit = "M" if p.tokens.words[p.first] == "month" else "Y"
    year_ = written_year(p)
    if year_ is not None:
        return edged(p, dated(cal.year(year_)))
    step, from_story = year_step(p) if "rel" in p or "then" in p else (0, False)
    if "rel" not in p and "then" not in p and unit == "Y" and p.word(-1) not in {"by", "before", "until"}:
        behind = not c.narrative and c.direction() <= 0  # early in a year, its end is the last one
        return edged(p, c.counted(False, unknown(unit), lambda d: cal.year(d.year - (behind and d.month <= 6))))
    return edged(p, c.counted(from_story, unknown(unit), lambda d: cal.containing(cal.shift(d, unit, step), unit)))


def same_then(p: Parts, c: Context) -> Meaning | None:
    """The same month last year; the same period a year earlier: the story's last stretch, moved into that year."""
    year_ = written_year(p)
    step = year_step(p)[0] if year_ is None else None
    base, anchor = c.base(True)
    unit = p.letters("unit") or (_unit_of(base) if base else "Y")

    def at(d: date) -> Stretch:
        moved = cal.shift(d, "Y", step if step is not None else (year_ or d.year) - d.year)
        return cal.containing(moved, unit)

    if base and c.now and not c.narrative and _coarser(c, unit):
        day = cal.shift(c.now[0], unit, -1)  # no such stretch was told: the last one that is over
        base, anchor = (day, day), PUBLICATION
    if base is None:
        return dated(unknown(unit))
    return (
        dated(at(base[0]), anchor, base)
        if unit != "D"
        else dated(cal.containing(at(base[0]).first or base[0], "Y"), anchor, base)
    )


def _unit_of(base: tuple[date, date]) -> str:
    """Size of a stretch by its length."""
    days = (base[1] - base[0]).days + 1
    return next((u for limit, u in ((1, "Y"), (7, "W"), (31, "M"), (92, "Q"), (184, "H")) if days <= limit), "Y")


def year_ago(p: Parts, c: Context) -> Meaning | None:
    """The year-ago quarter; the year-earlier period, as long as the one told; year-earlier."""
    unit = p.letters("unit") or "Y"
    if "period" in p and c.told is not None:
        unit = _unit_of(c.told)
    if unit == "Y":
        told_in_year = c.told is not None and (c.told[1] - c.told[0]).days <= _YEAR
        from_story = c.fresh and told_in_year and "earlier" in p.tokens.words[p.first : p.after]
        return c.counted(from_story, unknown(unit), lambda d: cal.containing(cal.shift(d, "Y", -1), unit))
    told = _is_told(c, unit)  # else counted from the last one that is over
    step = 0 if told else -1
    return c.counted(told, unknown(unit), lambda d: cal.containing(cal.shift(cal.shift(d, unit, step), "Y", -1), unit))


def month_quarter(p: Parts, c: Context) -> Meaning | None:
    """The December quarter: the three months that end with it."""
    end = month(p, c)
    if end is None or end.first is None or end.last is None:
        return dated(unknown("Q"))
    stretch = cal.containing(cal.shift(end.first, "M", -1), "Q")
    whole = Stretch(stretch.value, stretch.granularity, cal.shift(end.first, "M", -2), end.last)
    return dated(whole, end.anchor, end.base)
