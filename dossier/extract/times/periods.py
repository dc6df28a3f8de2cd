"""Readers of stretches longer than a day: months, quarters, seasons, years, decades, and parts of them."""

from dataclasses import replace
from datetime import date

from dossier.extract.times import cal
from dossier.extract.times.cal import Stretch
from dossier.extract.times.context import Context
from dossier.extract.times.dates import partial_day, written_year, year_ahead, year_step
from dossier.extract.times.lexicon import Relation, words
from dossier.extract.times.meaning import NARRATIVE, Meaning, dated, unknown
from dossier.extract.times.pattern import Parts
from dossier.model.when import Granularity

_BEFORE_YEARS = frozenset(
    words("in since by until till of from the during before after early late mid through between for")
)


def month(p: Parts, c: Context) -> Meaning | None:
    """June; June 2023; June of last year; the end of February; early May."""
    number = p.number("month")
    year = written_year(p)
    if year is not None:
        return _edged(p, dated(cal.month(year, number)))
    otherwise = Stretch(f"XXXX-{number:02d}", Granularity.MONTH, None, None)
    if "rel" in p or "then" in p:
        step, from_story = year_step(p)
        return _edged(p, c.counted(from_story, otherwise, lambda d: cal.month(d.year + step, number)))
    if not c.narrative and c.told is not None and c.told_explicit and c.now and c.told[1].year < c.now[0].year - 1:
        return _edged(p, dated(cal.month(c.told[0].year, number), NARRATIVE, c.told))
    side, belief = c.lean()

    def at(d: date) -> Stretch:
        return cal.month(d.year + _year_offset(number - d.month, 12, side, c.narrative, belief), number)

    return _edged(p, c.pointed(otherwise, at))


def _year_offset(gap: int, cycle: int, side: int, narrative: bool, belief: float = 12) -> int:
    """Which year a month (or season, or quarter) without one belongs to, `gap` steps after the reference's own."""
    if narrative:
        return year_ahead(gap * 12 // cycle)
    if side < 0 and gap > 0 and cycle - gap <= belief * gap:
        return -1
    if side > 0 and gap < 0 and cycle + gap <= belief * -gap:
        return 1
    if side:
        return 0
    if gap > cycle // 2:
        return -1
    return 1 if gap < -cycle // 2 else 0


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
    return _edged(p, c.counted(relation.narrative, otherwise, at))


def year(p: Parts, _c: Context) -> Meaning | None:
    """2023; early 2009; the year 2000; 490 BC."""
    number = p.number("year")
    if "era" in p:
        return _edged(p, dated(cal.year(1 - number)))
    if "edge" not in p and not _is_year(p, number):
        return None
    return _edged(p, dated(cal.year(number)))


def _is_year(p: Parts, number: int) -> bool:
    """Tell a year from a number of four digits by its neighbours."""
    before, following = p.word(-1), p.word(1)
    if p.after - p.first > 1 or before in _BEFORE_YEARS:
        return 1000 <= number <= 2150 and following not in {"feet", "people", "miles"}
    if not 1600 <= number <= 2100:
        return False
    return not (
        following.isalpha()
        and following.endswith("s")
        and following not in {"was", "is", "has", "as", "series", "elections"}
    )


def other_year(p: Parts, _c: Context) -> Meaning | None:
    """The second year of "1915-16"."""
    first, number = p.number("year"), p.number("other")
    second = first // 100 * 100 + number
    return dated(cal.year(second)) if len(p.tokens.words[p.index("other")]) == 2 and second > first else None


def until_month(p: Parts, c: Context) -> Meaning | None:
    """The second month of "March to May 2021"."""
    number, year_ = p.number("until"), written_year(p)
    if year_ is not None:
        return dated(cal.month(year_, number))
    step, from_story = year_step(p)
    otherwise = Stretch(f"XXXX-{number:02d}", Granularity.MONTH, None, None)
    return c.counted(from_story, otherwise, lambda d: cal.month(d.year + step, number))


def ancient_year(p: Parts, _c: Context) -> Meaning | None:
    """490 BC; the first year of "499 to 493 BC"."""
    return _edged(p, dated(cal.year(1 - p.number("year"))))


def ancient_month(p: Parts, _c: Context) -> Meaning | None:
    """August 480 BC."""
    return _edged(p, dated(cal.month(1 - p.number("year"), p.number("month"))))


def short_year(p: Parts, c: Context) -> Meaning | None:
    """'99."""
    number = p.number("short")
    if c.narrative and c.told is not None:
        return _edged(p, dated(cal.year(c.told[0].year // 100 * 100 + number)))
    return _edged(p, dated(cal.year(number + (2000 if number < 40 else 1900))))


def fiscal_year(p: Parts, _c: Context) -> Meaning | None:
    """Fiscal 1988: its name is known, its days depend on the company, so they reach into both neighbours."""
    number = written_year(p)
    if number is None or (number < 100 and "short" not in p):
        return None
    stretch = cal.year(number)
    if stretch.first and stretch.last:
        stretch = Stretch(
            stretch.value, Granularity.YEAR, cal.shift(stretch.first, "Y", -1), cal.shift(stretch.last, "Y", 1)
        )
    return _edged(p, dated(stretch))


def decade(p: Parts, c: Context) -> Meaning | None:
    """The 1980s, the '80s."""
    number = p.number("decade")
    if number >= 1000:
        return _edged(p, dated(cal.decade(number)))
    century = (c.told[0].year // 100 * 100) if c.narrative and c.told else (2000 if number < 30 else 1900)
    return _edged(p, dated(cal.decade(century + number)))


def decade_word(p: Parts, _c: Context) -> Meaning | None:
    """The seventies."""
    return _edged(p, dated(cal.decade(1900 + 10 * p.number("decade"))))


def century(p: Parts, _c: Context) -> Meaning | None:
    """The 19th century."""
    number = p.number("ord")
    if "era" in p:
        return _edged(p, dated(Stretch(f"BC{number - 1:02d}", Granularity.CENTURY, None, None)))
    return _edged(p, dated(cal.century((number - 1) * 100)) if number > 1 else dated(cal.century(1)))


def season(p: Parts, c: Context) -> Meaning | None:
    """Summer 2012; last winter; the spring of last year."""
    name = p.letters("season")
    number = written_year(p)
    if number is not None:
        return _edged(p, dated(cal.season(number, name)))
    relation = p["rel"]
    if p.index("rel") > p.index("season") or not isinstance(relation, Relation):
        step, from_story = year_step(p)
        otherwise = Stretch(f"XXXX-{name}", Granularity.SEASON, None, None)
        return _edged(p, c.counted(from_story, otherwise, lambda d: cal.season(d.year + step, name)))
    return _edged(p, _near_season(c, name, relation.step, relation.narrative, relation.step))


def bare_season(p: Parts, c: Context) -> Meaning | None:
    """The summer; in winter; but not "the fall of Rome"."""
    name = p.letters("season")
    spelt = p.tokens.words[p.index("season")]
    alone = p.after - p.first == 1
    if spelt == "fall" and (alone or p.word(1) in {"of", "in", "to", "from"}):
        return None
    if p.word(1) == "of" or (spelt == "spring" and alone and p.word(1) in {"up", "to", "from"}):
        return None
    return _edged(p, _near_season(c, name, 0 if c.narrative else c.direction(), c.narrative))


def _near_season(c: Context, name: str, side: int, from_story: bool, step: int = 0) -> Meaning:
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]

    def at(d: date) -> Stretch:
        if c.narrative:
            return cal.season(d.year + step, name)
        begun = d.year if d.month >= first else d.year - 1  # the latest one that has begun
        end = cal.season(begun, name).last
        running = end is not None and d <= end
        if side < 0:
            return cal.season(begun - 1 if running else begun, name)
        if running or (side == 0 and d.month >= first):
            return cal.season(begun, name)
        return cal.season(begun + 1, name)

    otherwise = Stretch(f"XXXX-{name}", Granularity.SEASON, None, None)
    return c.counted(from_story, otherwise, at) if from_story and not c.narrative else c.pointed(otherwise, at)


def quarter(p: Parts, c: Context) -> Meaning | None:
    """The third quarter; the fourth quarter of 1986; Q3; last year's first quarter."""
    number = p.number("quarter" if "quarter" in p else "ord")
    if not 1 <= number <= 4:
        return None
    return _edged(p, _part_of_year(p, c, "Q", number))


def half(p: Parts, c: Context) -> Meaning | None:
    """The first half of 1988."""
    number = 2 if "latter" in p else p.number("ord")
    if not 1 <= number <= 2 or p.word(1) in {"dozen", "century", "marathon"}:
        return None
    return _part_of_year(p, c, "H", number)


def _part_of_year(p: Parts, c: Context, letter: str, number: int) -> Meaning:
    build = cal.quarter if letter == "Q" else cal.half
    months = 3 if letter == "Q" else 6
    year_ = written_year(p)
    if year_ is not None:
        return dated(build(year_, number))
    otherwise = Stretch(
        f"XXXX-{letter}{number}", Granularity.QUARTER if letter == "Q" else Granularity.HALF, None, None
    )
    if "rel" in p or "then" in p:
        step, from_story = year_step(p)
        return c.counted(from_story, otherwise, lambda d: build(d.year + step, number))
    side = 0 if c.narrative else c.direction()

    def at(d: date) -> Stretch:
        running = (d.month + months - 1) // months
        if side < 0:  # told as past: the newest that is over, or is running
            return build(d.year - (number > running), number)
        return build(d.year + _year_offset(number - running, 12 // months, side, c.narrative), number)

    return c.pointed(otherwise, at)


def ended(p: Parts, c: Context) -> Meaning | None:
    """The quarter (ended March 31): the stretch of that size up to the day that the text names next."""
    unit = p.letters("unit")
    year_ = written_year(p)
    month_, number = p.number("month"), p.number("day")
    if year_ is not None:
        end = cal.make_day(year_, month_, number)
        meaning = dated(end) if end else None
    else:
        meaning = partial_day(c, month_, number)
    if meaning is None or not (meaning.first and meaning.last):
        return dated(unknown(unit))
    stretch = cal.containing(meaning.first, unit)
    first = cal.add_days(cal.shift(meaning.first, unit, -1), 1)
    whole = Stretch(stretch.value, stretch.granularity, first, meaning.last)
    return dated(whole, meaning.anchor, meaning.base)


def half_of_period(p: Parts, c: Context) -> Meaning | None:
    """The first half of next month."""
    edge = {1: "START", 2: "END"}.get(p.number("lead"))
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
        return _edged(p, c.counted(False, unknown(unit), lambda d: _near_weekend(d, side)))
    definite = p.tokens.words[p.index("rel") - 1] == "the" if p.index("rel") else False
    from_story = relation.narrative or (definite and word == "next")
    if word == "that" and p.word(-1) in {"said", "say", "says", "so", "is"} and unit == "D":
        from_story = True
    return _edged(
        p, c.counted(from_story, unknown(unit), lambda d: cal.containing(cal.shift(d, unit, relation.step), unit))
    )


def of_the(p: Parts, c: Context) -> Meaning | None:
    """The end of the year; for the quarter; the weekend."""
    unit = p.letters("unit")
    if unit == "WE":
        side = c.direction()
        return _edged(p, c.counted(False, unknown(unit), lambda d: _near_weekend(d, side)))
    told_a_day = c.told is not None and c.told[0] == c.told[1]
    from_story = c.narrative or (unit == "D" and told_a_day)
    return _edged(p, c.counted(from_story, unknown(unit), lambda d: cal.containing(d, unit)))


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
        return _edged(p, dated(cal.year(year_)))
    step, from_story = year_step(p) if "rel" in p or "then" in p else (0, False)
    return _edged(p, c.counted(from_story, unknown(unit), lambda d: cal.containing(cal.shift(d, unit, step), unit)))


def same_then(p: Parts, c: Context) -> Meaning | None:
    """The same month last year; the same period a year earlier: the story's last stretch, moved into that year."""
    year_ = written_year(p)
    step = year_step(p)[0] if year_ is None else None
    base, anchor = c.base(True)
    unit = p.letters("unit") or (_unit_of(base) if base else "Y")

    def at(d: date) -> Stretch:
        moved = cal.shift(d, "Y", step if step is not None else (year_ or d.year) - d.year)
        return cal.containing(moved, unit)

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
    """The year-ago quarter; year-earlier."""
    unit = p.letters("unit") or "Y"
    if unit == "Y":
        return c.counted(False, unknown(unit), lambda d: cal.containing(cal.shift(d, "Y", -1), unit))
    return c.counted(True, unknown(unit), lambda d: cal.containing(cal.shift(d, "Y", -1), unit))


def _before_or_after(p: Parts, meaning: Meaning) -> tuple[date | None, date | None] | None:
    """Read "earlier this year" as up to the reference, "later this year" as from it on; None for other edges."""
    word = p.tokens.words[p.index("edge")]
    if word not in {"earlier", "later"}:
        return None
    first, last = meaning.first, meaning.last
    if meaning.base and first and last and first <= meaning.base[1] and meaning.base[0] <= last:
        return (first, min(last, meaning.base[1])) if word == "earlier" else (max(first, meaning.base[0]), last)
    return first, last


def _edged(p: Parts, meaning: Meaning) -> Meaning:
    """Narrow a stretch to its early, middle or late part, where the phrase says so."""
    edge = p.letters("edge")
    if not edge:
        return meaning
    first, last = _before_or_after(p, meaning) or cal.part_of(
        Stretch(meaning.value, meaning.granularity, meaning.first, meaning.last), edge
    )
    return Meaning(meaning.type, meaning.value, meaning.granularity, first, last, edge, meaning.anchor, meaning.base)
