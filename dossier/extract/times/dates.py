"""Readers of days: full, partial and counted ones, and of vague words for past, present and future."""

from datetime import date

from dossier.extract.times import cal
from dossier.extract.times.cal import Stretch
from dossier.extract.times.context import Context
from dossier.extract.times.lexicon import Relation, words
from dossier.extract.times.meaning import Meaning, agreed, dated, unknown, vague
from dossier.extract.times.pattern import Parts
from dossier.model.when import Granularity

_AFTER_DAY = frozenset(
    words("in at on for to of and or by with from the as after before when while where but, according")
)
STEP_BACK = 5  # months; swept 3..9 on half of WikiWars


def iso(p: Parts, _c: Context) -> Meaning | None:
    """2023-01-10."""
    year, month, number = (int(n) for n in str(p["iso"])[:10].split("-"))
    stretch = cal.make_day(year, month, number)
    return dated(stretch) if stretch else None


def slash(p: Parts, _c: Context) -> Meaning | None:
    """1/10/2023: the month first, as American papers write, unless that cannot be."""
    one, two, year = (int(n) for n in str(p["iso"]).split("/"))
    if year < 100:
        year += 1900 if year > 50 else 2000
    stretch = cal.make_day(year, one, two) or cal.make_day(year, two, one)
    if stretch is not None and one != two and one <= 12 and two <= 12:  # which is the month is not known
        other = cal.make_day(year, two, one)
        assert other is not None
        stretch = Stretch(agreed(stretch.value, other.value), Granularity.DAY, *_ordered(stretch, other))
    return dated(stretch) if stretch else None


def _ordered(one: Stretch, two: Stretch) -> tuple[date | None, date | None]:
    days = sorted(d for d in (one.first, two.first) if d is not None)
    return days[0], days[-1]


def month_day(p: Parts, c: Context) -> Meaning | None:
    """Jan. 13; 13 January 2023; Tuesday, Jan. 10; June 5 of last year."""
    month, number = p.number("month"), p.number("day")
    if number > 31:
        return None
    year = written_year(p)
    if year is not None:
        stretch = cal.make_day(year, month, number)
        return dated(stretch) if stretch else None
    if "rel" in p or "then" in p:
        return _in_related_year(p, c, month, number)
    return partial_day(c, month, number)


def other_day(p: Parts, c: Context) -> Meaning | None:
    """The second day of "Jan. 10-12" or "8 and 12 July"."""
    if p.word(1).isalpha() and p.word(1) not in _AFTER_DAY and "year" not in p:
        return None
    month, number, year = p.number("month"), p.number("other"), written_year(p)
    if year is not None:
        stretch = cal.make_day(year, month, number)
        return dated(stretch) if stretch else None
    if "rel" in p or "then" in p:
        return _in_related_year(p, c, month, number)
    return partial_day(c, month, number)


def last_of_range(p: Parts, _c: Context) -> Meaning | None:
    """The second day of "March 19-April 30, 2003"."""
    month, number, year = p.number("until"), p.number("other"), written_year(p)
    stretch = cal.make_day(year, month, number) if year is not None else None
    return dated(stretch) if stretch else None


def written_year(p: Parts) -> int | None:
    """Return the year that the phrase names itself."""
    if "year" in p:
        return p.number("year")
    if "short" in p:
        short = p.number("short")
        return short + (2000 if short < 40 else 1900)
    return None


def year_step(p: Parts) -> tuple[int, bool]:
    """Return how many years "of last year", "a year earlier" is away, and whether it counts from the story."""
    relation = p["rel"]
    if isinstance(relation, Relation):
        return relation.step, relation.narrative
    return -1, p.tokens.words[p.index("then")] == "earlier"


def _in_related_year(p: Parts, c: Context, month: int, number: int) -> Meaning:
    step, from_story = year_step(p)

    def at(d: date) -> Stretch:
        return cal.make_day(d.year + step, month, number) or unknown("D")

    return c.counted(from_story, _without_year(month, number), at)


def partial_day(c: Context, month: int, number: int) -> Meaning | None:
    """A day and month without a year: the nearest one, on the side of which the sentence speaks."""
    if number > 31 or not cal.make_day(2000, month, number):
        return None
    if c.now is not None and c.told is not None and c.told_explicit and not c.narrative and _background(c):
        stretch = cal.make_day(c.told[0].year, month, number)
        return dated(stretch, "narrative", c.told) if stretch else None
    lean = c.lean()

    def at(d: date) -> Stretch:
        if c.narrative:
            return cal.make_day(d.year + year_ahead(month - d.month), month, number) or unknown("D")
        return nearest_day(d, month, number, *lean) or unknown("D")

    return c.pointed(_without_year(month, number), at)


def year_ahead(gap: int) -> int:
    """In which year after the story's last date a month lies: a history goes forward, with small steps back."""
    return 1 if gap < -STEP_BACK else -1 if gap > 12 - STEP_BACK else 0


def _background(c: Context) -> bool:
    """Whether the last date named a year so long gone that a partial date beside it belongs to that year."""
    return c.told is not None and c.now is not None and c.told[1].year < c.now[0].year - 1


def nearest_day(d: date, month: int, number: int, side: int, belief: float) -> Stretch | None:
    """Return the day before (-1), after (1) or nearest (0) to `d`; `belief` times as far as the other at most."""
    days = [s for y in (d.year - 1, d.year, d.year + 1) if (s := cal.make_day(y, month, number)) and s.first]
    if not days:
        days = [s for y in range(d.year - 4, d.year + 5) if (s := cal.make_day(y, month, number)) and s.first]
    gaps = [((s.first or d).toordinal() - d.toordinal(), s) for s in days]

    def cost(gap: int) -> float:
        return abs(gap) if side == 0 or gap * side >= 0 else abs(gap) * belief

    return min(gaps, key=lambda pair: (cost(pair[0]), pair[0]))[1]


def _without_year(month: int, number: int) -> Stretch:
    return Stretch(f"XXXX-{month:02d}-{number:02d}", Granularity.DAY, None, None)


def spelt_day(p: Parts, c: Context) -> Meaning | None:
    """April one, as some wires write."""
    number = p.number("day")
    if not 1 <= number <= 31 or (p.word(1).isalpha() and p.word(1) not in _AFTER_DAY):
        return None
    return partial_day(c, p.number("month"), number)


def attack(_p: Parts, _c: Context) -> Meaning | None:
    """9/11, which is a name of that day."""
    return dated(cal.day(date(2001, 9, 11)))


def weekday(p: Parts, c: Context) -> Meaning | None:
    """Tuesday."""
    return one_weekday(c, p.number("wd"))


def one_weekday(c: Context, number: int) -> Meaning:
    """Resolve a weekday by the sentence's direction."""
    side = 1 if c.narrative else c.direction()
    return c.pointed(_some_weekday(number), lambda d: nearest_weekday(d, number, side))


def nearest_weekday(d: date, number: int, side: int) -> Stretch:
    """Return the weekday on or before (-1) or on or after (1) `d`; 0 is before, unless it is tomorrow."""
    back = (d.isoweekday() - number) % 7
    if side < 0 or (side == 0 and back <= 5):  # without a cue news looks back, but for tomorrow
        return cal.day(cal.add_days(d, -back))
    return cal.day(cal.add_days(d, (7 - back) % 7))


def _some_weekday(number: int) -> Stretch:
    return Stretch(f"XXXX-WXX-{number}", Granularity.DAY, None, None)


def weekday_of_week(p: Parts, c: Context) -> Meaning | None:
    """Monday last week; next Friday; this Monday; last Tuesday."""
    number = p.number("wd")
    relation = p["rel"]
    step, from_story = (relation.step, relation.narrative) if isinstance(relation, Relation) else (-1, False)
    whole_week = "rel" not in p or any(w in {"week", "wk"} for w in p.tokens.words[p.first : p.after])

    def at(d: date) -> Stretch:
        if whole_week:
            return cal.day(cal.add_days(d, step * 7 + number - d.isoweekday()))
        if step < 0:
            return cal.day(cal.add_days(d, -((d.isoweekday() - number - 1) % 7 + 1)))
        if step > 0:
            return cal.day(cal.add_days(d, (number - d.isoweekday() - 1) % 7 + 1))
        return nearest_weekday(d, number, 0 if from_story else c.direction())

    return c.counted(from_story, _some_weekday(number), at)


def deictic(p: Parts, c: Context) -> Meaning | None:
    """Today, yesterday, the day after tomorrow."""
    step = p.number("today")
    if "side" in p:
        step += -1 if p.tokens.words[p.index("side")] == "before" else 1
    if c.narrative:
        return vague("PRESENT_REF") if step == 0 else dated(unknown("D"))
    if step == 0 and p.word(1) in {"'s", "’s"} and c.now is None:
        return vague("PRESENT_REF")
    return c.counted(False, unknown("D"), lambda d: cal.day(cal.add_days(d, step)))


def holiday(p: Parts, c: Context) -> Meaning | None:
    """Christmas, Christmas Eve 2022."""
    days = p["holiday"]
    assert isinstance(days, tuple)
    month, number = days
    return _fixed_day(p, c, month, number - 1 if "eve" in p else number)


def new_year(p: Parts, c: Context) -> Meaning | None:
    """New Year's Day, New Year's Eve."""
    return _fixed_day(p, c, 12, 31) if "eve" in p else _fixed_day(p, c, 1, 1)


def _fixed_day(p: Parts, c: Context, month: int, number: int) -> Meaning | None:
    year = written_year(p)
    if year is not None:
        stretch = cal.make_day(year, month, number)
        return dated(stretch) if stretch else None
    if "rel" in p or "then" in p:
        return _in_related_year(p, c, month, number)
    return partial_day(c, month, number)


def day_of_month(p: Parts, c: Context) -> Meaning | None:
    """On the 12th."""
    number = p.number("day")
    otherwise = Stretch(f"XXXX-XX-{number:02d}", Granularity.DAY, None, None)
    if not 1 <= number <= 31:
        return None
    return c.counted(True, otherwise, lambda d: cal.make_day(d.year, d.month, number) or otherwise)


def vague_word(p: Parts, c: Context) -> Meaning | None:
    """Now, recently; soon, where it looks ahead and not back ("soon after", "it soon failed")."""
    value = p.letters("vague")
    if value == "FUTURE_REF" and (c.direction() < 0 or p.word(-1) == "as" or p.word(1) in {"after", "before", "as"}):
        return None
    return vague(value)


def adjective(p: Parts, c: Context) -> Meaning | None:
    """Recent, current, future."""
    value = p.letters("vague") or "PRESENT_REF"
    if (value == "FUTURE_REF" and not c.narrative) or p.word(-1) in {"most", "more"}:
        return None
    return vague(value)


def former(_p: Parts, c: Context) -> Meaning | None:
    """Former: a time in a history, an office in the news."""
    return vague("PAST_REF") if c.narrative else None


def present(_p: Parts, _c: Context) -> Meaning | None:
    """At the moment."""
    return vague("PRESENT_REF")


def the_past(p: Parts, _c: Context) -> Meaning | None:
    """In the past; but not "in the past century" or "in the past few"."""
    following = p.word(1)
    return (
        None
        if following[:1].isalnum() and following not in {"and", "or", "but", "to", "by", "have", "has"}
        else vague("PAST_REF")
    )


def the_future(_p: Parts, _c: Context) -> Meaning | None:
    """The near future."""
    return vague("FUTURE_REF")


def that_time(p: Parts, c: Context) -> Meaning | None:
    """At that time: the story's last date."""
    if c.told is None:
        return vague("PAST_REF") if p.tokens.words[p.first] == "that" else None
    first, last = c.told
    if first == last:
        return c.counted(True, unknown("D"), cal.day)
    for unit in ("M", "Y"):
        stretch = cal.containing(first, unit)
        if (stretch.first, stretch.last) == (first, last):
            return dated(stretch, "narrative", c.told)
    return dated(
        Stretch(agreed(first.isoformat(), last.isoformat()), Granularity.RANGE, first, last), "narrative", c.told
    )
