"""Readers of months."""

from datetime import date

from dossier.extract.times import cal
from dossier.extract.times.cal import Stretch
from dossier.extract.times.context import Context
from dossier.extract.times.cues import AHEAD_OF_IT, BEHIND_OF_IT, COMMODITIES
from dossier.extract.times.lexicon import Relation
from dossier.extract.times.meaning import NARRATIVE, Meaning, dated
from dossier.extract.times.pattern import Parts
from dossier.extract.times.phrase import edged, written_year, year_offset, year_step
from dossier.model.facts import TimeType
from dossier.model.when import Granularity

_NAME_OF_MONTH = 8  # tokens


def month(p: Parts, c: Context) -> Meaning | None:
    """June; June 2023; June of last year; the end of February; early May."""
    number = p.number("month")
    year = written_year(p)
    turn = "until" in p and p.number("until") < number  # "December to April 2022" begins the year before
    if year is not None:
        year -= turn
        return edged(p, dated(cal.month(year, number)))
    if _is_observed(p):
        return Meaning(TimeType.SET, f"XXXX-{number:02d}")
    otherwise = Stretch(f"XXXX-{number:02d}", Granularity.MONTH, None, None)
    if "rel" in p or "then" in p:
        step, from_story = year_step(p)
        return edged(p, c.counted(from_story, otherwise, lambda d: cal.month(d.year + step - turn, number)))
    if c.told is not None and c.in_background():
        return edged(p, dated(cal.month(c.told[0].year, number), NARRATIVE, c.told))
    side, belief = c.lean()

    def at(d: date) -> Stretch:
        return cal.month(d.year + year_offset(number - d.month, 12, side, c.narrative, belief), number)

    return edged(p, c.pointed(otherwise, at))


def contract(p: Parts, c: Context) -> Meaning | None:
    """May of "May wheat", "May figures", where a capital alone may be the verb or a name."""
    return month(p, c) if p.word(1) in COMMODITIES | AHEAD_OF_IT | BEHIND_OF_IT else None


def _is_observed(p: Parts) -> bool:
    """Whether a month of every year is told of: "February is Black History Month"."""
    if p.after - p.first > 1 or p.word(1) not in {"is", "marks"}:
        return False
    near = range(p.after + 1, min(p.after + _NAME_OF_MONTH, len(p.tokens.words)))
    return any(p.tokens.words[k] == "month" and p.tokens.text[p.tokens.starts[k]] == "M" for k in near)


def relative_month(p: Parts, c: Context) -> Meaning | None:
    """Last June, next March, this May."""
    number = p.number("month")
    relation = p["rel"]
    assert isinstance(relation, Relation)
    step = relation.step

    def at(d: date) -> Stretch:
        if step < 0:
            return cal.month(d.year - (number >= d.month), number)
        if step > 0:
            return cal.month(d.year + (number <= d.month), number)
        return cal.month(d.year, number)

    otherwise = Stretch(f"XXXX-{number:02d}", Granularity.MONTH, None, None)
    return edged(p, c.counted(relation.narrative, otherwise, at))


def until_month(p: Parts, c: Context) -> Meaning | None:
    """The second month of "March to May 2021"."""
    number, year_ = p.number("until"), written_year(p)
    if year_ is not None:
        return dated(cal.month(year_, number))
    step, from_story = year_step(p)
    otherwise = Stretch(f"XXXX-{number:02d}", Granularity.MONTH, None, None)
    return c.counted(from_story, otherwise, lambda d: cal.month(d.year + step, number))


def ancient_month(p: Parts, _c: Context) -> Meaning | None:
    """August 480 BC."""
    return edged(p, dated(cal.month(1 - p.number("year"), p.number("month"))))
