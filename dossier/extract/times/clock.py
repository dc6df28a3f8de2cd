"""Readers of times of day: by the clock, or morning, noon and night, with the day that they name or the story's."""

import re
from datetime import date

from dossier.extract.times import cal, dates, weekdays
from dossier.extract.times.cal import Stretch
from dossier.extract.times.context import Context
from dossier.extract.times.lexicon import Relation
from dossier.extract.times.meaning import Meaning, unknown
from dossier.extract.times.pattern import Parts
from dossier.model.facts import TimeType
from dossier.model.when import Granularity


def clock(p: Parts, c: Context) -> Meaning | None:
    """6:40 p.m.; 8 p.m. on Tuesday; 5 February 2024 13:07 GMT."""
    hour, minute = _hour(p)
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    if p.letters("half") in {"AF", "EV", "NI"} and hour < 12 and "ap" not in p:  # 7:30 tonight
        hour += 12
    zone = "Z" if p["zone"] in {"GMT", "UTC"} else ""
    return _at(p, c, f"T{hour:02d}:{minute:02d}{zone}")


def military(p: Parts, c: Context) -> Meaning | None:
    """At 1800 hours; but not "at 1800 days"."""
    hour, minute = _hour(p)
    if p["hours"] != "TH" or not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    return _at(p, c, f"T{hour:02d}:{minute:02d}")


def _hour(p: Parts) -> tuple[int, int]:
    if "four" in p:
        digits = p.tokens.words[p.index("four")]
        return (int(digits[:2]), int(digits[2:])) if len(digits) == 4 and digits.isdigit() else (99, 0)
    written = str(p["clock"]) if "clock" in p else f"{p.number('hour')}:00"
    hour, minute = (int(n) for n in re.split("[:.]", written)[:2])
    half = p["ap"] if "clock" in p else _half_of_day(p)
    if half == 12 and hour < 12:
        hour += 12
    elif half == 0 and hour == 12:
        hour = 0
    return hour, minute


def _half_of_day(p: Parts) -> object:
    return p.tokens.payloads[p.index("hour") + 1]


def noon(p: Parts, c: Context) -> Meaning | None:
    """Noon, midnight."""
    return _at(p, c, "T12:00" if p.tokens.words[p.index("noon")] == "noon" else "T24:00")


def part(p: Parts, c: Context) -> Meaning | None:
    """This morning; last night; Tuesday evening; the night of June 5."""
    if p.tokens.words[p.index("part")].endswith("s"):
        day = f"XXXX-WXX-{p.number('wd')}" if "wd" in p else "XXXX-XX-XX"
        return Meaning(TimeType.SET, f"{day}T{p.letters('part')}")
    return _at(p, c, f"T{p.letters('part')}")


def some_part(p: Parts, c: Context) -> Meaning | None:
    """The evening; at night, on no day that is said."""
    if p.tokens.words[p.first] != "the":
        word = p.tokens.words[p.first]
        if word in {"dawn", "midday"} and p.word(-1) == "at":
            return _at(p, c, f"T{p.letters('part')}")
        return (
            Meaning(TimeType.TIME, "XXXX-XX-XXTNI") if word == "night" and (c.narrative or p.word(-1) == "at") else None
        )
    return _at(p, c, f"T{p.letters('part')}")


def tonight(_p: Parts, c: Context) -> Meaning | None:
    """Tonight, of the day on which the article appeared."""
    day = c.counted(c.narrative, unknown("D"), cal.day)
    return Meaning(TimeType.TIME, f"{day.value}TNI", _granularity(day), day.first, day.last, None, day.anchor, day.base)


def overnight(_p: Parts, c: Context) -> Meaning | None:
    """Overnight: the night before the article's day, and into it."""
    day = c.counted(c.narrative, unknown("D"), lambda d: cal.day(cal.add_days(d, -1)))
    last = cal.add_days(day.last, 1) if day.last else None
    return Meaning(TimeType.TIME, f"{day.value}TNI", _granularity(day), day.first, last, None, day.anchor, day.base)


def _at(p: Parts, c: Context, time: str) -> Meaning | None:
    day = _day(p, c)
    if day is None:
        return None
    return Meaning(TimeType.TIME, day.value + time, _granularity(day), day.first, day.last, None, day.anchor, day.base)


def _granularity(day: Meaning) -> Granularity:
    return Granularity.TIME if day.granularity is Granularity.DAY else day.granularity


def _day(p: Parts, c: Context) -> Meaning | None:
    """Return the day that the phrase names, else the one that is told of or the publication's."""
    if "iso" in p:
        return dates.iso(p, c)
    if "month" in p and "day" in p:
        return dates.month_day(p, c)
    if "wd" in p:
        return weekdays.weekday_of_week(p, c) if "rel" in p else weekdays.weekday(p, c)
    if "today" in p:
        return weekdays.deictic(p, c)
    relation = p["rel"]
    step, from_story = 0, True
    if isinstance(relation, Relation):
        step, from_story = relation.step, relation.narrative
    told_a_day = c.told is not None and c.told[0] == c.told[1]
    if told_a_day and c.told_ahead() and not c.fresh and (c.direction() < 0 or ("part" in p and p.word(-1) == "by")):
        told_a_day = False  # what is over by the evening was not on a day ahead

    def at(d: date) -> Stretch:
        return cal.day(cal.add_days(d, step))

    return c.counted(from_story and (told_a_day or c.narrative), unknown("D"), at)
