"""Readers of weekdays, and of days that are counted from the day of the article."""

from datetime import date

from dossier.extract.times import cal
from dossier.extract.times.cal import Stretch
from dossier.extract.times.context import Context
from dossier.extract.times.dates import month_day
from dossier.extract.times.holidays import nearest
from dossier.extract.times.lexicon import SYMBOLS, Relation
from dossier.extract.times.meaning import Meaning, dated, unknown, vague
from dossier.extract.times.months import month
from dossier.extract.times.pattern import Parts
from dossier.model.when import Granularity

_ORDINALS = frozenset({SYMBOLS["ORDWORD"], SYMBOLS["ORDNUM"]})


def weekday(p: Parts, c: Context) -> Meaning | None:
    """Tuesday; late Tuesday; but not "the second Tuesday of each month"."""
    if p.word(1) in {"of", "in"} and p.first and p.tokens.symbols[p.first - 1] in _ORDINALS:
        return None
    return one_weekday(c, p.number("wd")).mod(p.letters("edge"))


def weekday_of_month(p: Parts, c: Context) -> Meaning | None:
    """The first Tuesday in November; the last day of March; the 5th of next month; the last Friday of the month."""
    number = p.number("ord") if "ord" in p else -1
    whole = month(p, c) if "month" in p else _that_month(p, c)
    if whole is None or whole.first is None or whole.last is None or whole.first.month != whole.last.month:
        return dated(unknown("D"))
    span = range(whole.first.toordinal(), whole.last.toordinal() + 1)
    days = [d for d in map(date.fromordinal, span) if "wd" not in p or d.isoweekday() == p.number("wd")]
    number = number - 1 if number > 0 else number
    return dated(cal.day(days[number]), whole.anchor, whole.base) if number < len(days) else None


def _that_month(p: Parts, c: Context) -> Meaning:
    """Next month; the month."""
    relation = p["rel"]
    step, from_story = (relation.step, relation.narrative) if isinstance(relation, Relation) else (0, c.narrative)
    return c.counted(from_story, unknown("M"), lambda d: cal.containing(cal.shift(d, "M", step), "M"))


def one_weekday(c: Context, number: int) -> Meaning:
    """Resolve a weekday by the sentence's direction."""
    side = 1 if c.narrative else c.direction()
    if (side < 0 and c.word(-1) in {"until", "till"}) or (not c.narrative and c.was_planned()):
        return c.pointed(_some_weekday(number), lambda d: _closest_weekday(d, number))
    return c.pointed(_some_weekday(number), lambda d: nearest_weekday(d, number, side))


def _closest_weekday(d: date, number: int) -> Stretch:
    """Return the weekday that is the fewest days away: what is shut "until Friday" may still be so."""
    back = (d.isoweekday() - number) % 7
    return nearest_weekday(d, number, -1 if back <= 3 else 1)


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


def week_of_month(p: Parts, c: Context) -> Meaning | None:
    """The first week of April; the last week of March: the calendar week in which most of those seven days lie."""
    whole = month(p, c)
    if whole is None or whole.first is None or whole.last is None or whole.first.month != whole.last.month:
        return dated(unknown("W"))
    number = p.number("ord") if "ord" in p else 0
    if number > 4:
        return None
    first = cal.add_days(whole.first, 7 * number - 7) if number else cal.add_days(whole.last, -6)
    last = cal.add_days(first, 6)
    week = cal.week(cal.add_days(first, 3))
    assert week.first is not None
    assert week.last is not None
    stretch = Stretch(week.value, week.granularity, min(first, week.first), max(last, week.last))
    return dated(stretch, whole.anchor, whole.base)


def week_of_day(p: Parts, c: Context) -> Meaning | None:
    """The week of March 6."""
    day = month_day(p, c)
    if day is None or day.first is None or day.first != day.last:
        return dated(unknown("W"))
    return dated(cal.week(day.first), day.anchor, day.base)


def weekday_the_day(p: Parts, c: Context) -> Meaning | None:
    """Friday the 13th: the nearest day that is both."""
    number, wd = p.number("day"), p.number("wd")
    side = -1 if c.direction() <= 0 else 1
    otherwise = Stretch(f"XXXX-XX-{number:02d}", Granularity.DAY, None, None)

    def at(d: date) -> Stretch:
        days = (cal.add_days(d, side * n) for n in range(1500))
        return next((cal.day(x) for x in days if x.day == number and x.isoweekday() == wd), otherwise)

    return c.pointed(otherwise, at)


def black_monday(p: Parts, c: Context) -> Meaning | None:
    """Black Monday, of 1987 as newspapers use it, Black Tuesday of 1929; the day after Thanksgiving is Black Friday."""
    if p.number("wd") == 5 and p.tokens.text[p.tokens.starts[p.first]] == "B":
        return c.pointed(unknown("D"), lambda d: _day_after(nearest("thanksgiving", d, c.direction())))
    named = {1: date(1987, 10, 19), 2: date(1929, 10, 29)}.get(p.number("wd"))
    return dated(cal.day(named)) if named and p.tokens.text[p.tokens.starts[p.first]] == "B" else None


def _day_after(stretch: Stretch) -> Stretch:
    return cal.day(cal.add_days(stretch.first, 1)) if stretch.first else stretch


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
