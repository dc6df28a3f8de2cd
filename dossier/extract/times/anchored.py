"""Readers of lengths that lie on the calendar: they keep the length as their value, and get the days of its ends.

TIMEX3 calls these anchored durations, with a begin and an end point: "the past ten years" ends when the article
appeared, "the first nine months of 1987" begin with the year. The begin is as exact as the unit that is counted.
"""

from dataclasses import replace
from datetime import date
from math import ceil

from dossier.extract.times import cal
from dossier.extract.times.context import Context
from dossier.extract.times.cues import BEHIND
from dossier.extract.times.durations import amount_of, duration, many, past_period
from dossier.extract.times.lexicon import Relation
from dossier.extract.times.meaning import NARRATIVE, Base, Meaning, dated, unknown
from dossier.extract.times.months import month
from dossier.extract.times.pattern import Parts
from dossier.extract.times.periods import named_end
from dossier.extract.times.phrase import written_year, year_step
from dossier.model.facts import TimeType
from dossier.model.when import Granularity

_DAY = 24  # hours
_LAST = frozenset({"last", "final", "closing"})
_OPENING = 1  # tokens before what opens a sentence: "Over the next few years"
_FIRST = "first"
_SIZES = {"WE": "W", "FN": "W", "DE": "Y", "CE": "Y"}  # how exact a count of these is; of days and hours, a day


def related(p: Parts, c: Context) -> Meaning | None:
    """The past two weeks; the next five years; the previous three days."""
    return _beside(p, c, duration(p, c), amount_of(p))


def related_many(p: Parts, c: Context) -> Meaning | None:
    """The coming months."""
    return _beside(p, c, many(p, c), None)


def related_one(p: Parts, c: Context) -> Meaning | None:
    """The past year, the next decade."""
    return _beside(p, c, past_period(p, c), 1)


def _beside(p: Parts, c: Context, meaning: Meaning | None, amount: float | None) -> Meaning | None:
    """Let a length end, or begin, on the day from which its "past" or "next" is counted."""
    relation = p["rel"]
    if meaning is None or meaning.type is not TimeType.DURATION or not isinstance(relation, Relation):
        return meaning
    word = p.tokens.words[p.index("rel")]
    from_story = relation.narrative or (word == "next" and c.in_background())  # he spent the next ten years in prison
    base, anchor = c.base(from_story)
    if base is None or not relation.step or (from_story and anchor != NARRATIVE) or _of_another(p, c, word):
        return meaning
    unit = p.letters("unit")
    open_ended = amount is None or meaning.modifier == "MORE_THAN"  # the past 20-plus months
    far = None if open_ended or amount is None else _far(base, unit, relation.step * _most(p, amount))
    first, last = (far, base[1]) if relation.step < 0 else (base[0], far)
    return _placed(meaning, first, last, anchor, base)


def _most(p: Parts, amount: float) -> float:
    """The larger one of "three or four"."""
    counted = p.tokens.payloads[p.first : p.index("unit")]
    return max(amount, *(n for n in counted if isinstance(n, int | float)), 0)


def _of_another(p: Parts, c: Context, word: str) -> bool:
    """Whether it counts from what is not told: "the last ten years of his life", "the next few months saw"."""
    if word == "last":
        return p.word(1) == "of"
    opens = p.first <= _OPENING or p.word(1) in BEHIND
    return word == "next" and opens and not c.narrative and not c.in_background() and c.direction() < 0


def _far(base: Base, unit: str, count: float) -> date | None:
    """The other end of a length: the outermost day of the unit in which it lies."""
    if unit.startswith("T"):
        days = max(1, ceil(abs(count) / _DAY)) if unit == "TH" else 1
        return cal.add_days(base[0], -days) if count < 0 else cal.add_days(base[1], days)
    size = _SIZES.get(unit, unit) if count == int(count) else "M"
    day = cal.shift(base[0] if count < 0 else base[1], unit, count)
    if day in {date.min, date.max}:  # beyond the calendar
        return None
    end = cal.containing(day, size)
    return (end.first or base[0]) if count < 0 else (end.last or base[1])


def part_of_stretch(p: Parts, c: Context) -> Meaning | None:
    """The first nine months of 1987; the last two weeks of March."""
    meaning, amount, whole = duration(p, c), amount_of(p), _whole(p, c)
    unit = p.letters("unit")
    word = p.tokens.words[p.index("which")]
    if not (meaning and amount and whole and whole.first and whole.last) or unit.startswith("T"):
        return meaning
    first, last = whole.first, whole.last
    if word in _LAST:
        first = cal.shift(cal.add_days(last, 1), unit, -amount)
    elif word == _FIRST:
        last = cal.add_days(cal.shift(first, unit, amount), -1)
    else:
        return meaning
    if first < whole.first or last > whole.last:
        return meaning
    return _placed(meaning, first, last, whole.anchor, whole.base)


def _whole(p: Parts, c: Context) -> Meaning | None:
    """The month or year of which a part is told."""
    if "month" in p:
        return month(p, c)
    year = written_year(p)
    if year is not None:
        return dated(cal.year(year))
    step, from_story = year_step(p) if "rel" in p else (0, c.narrative)
    return c.counted(from_story, unknown("Y"), lambda d: cal.year(d.year + step))


def until_day(p: Parts, c: Context) -> Meaning | None:
    """The six months to June 30; the 12 months ended March 31, 2014."""
    meaning, amount, end = duration(p, c), amount_of(p), named_end(p, c)
    unit = p.letters("unit")
    if not (meaning and amount and end and end.first and end.last) or unit.startswith("T"):
        return meaning
    first = cal.shift(cal.add_days(end.first, 1), unit, -amount)
    if first == date.min:  # beyond the calendar
        return meaning
    return _placed(meaning, first, end.last, end.anchor, end.base)


def _placed(meaning: Meaning, first: date | None, last: date | None, anchor: str, base: Base | None) -> Meaning:
    return replace(meaning, granularity=Granularity.RANGE, first=first, last=last, anchor=anchor, base=base)
