"""Times that bound each other or are open on a side: "between 2021 and 2023", "by 2035", "since May"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from dossier.extract.times import cal
from dossier.extract.times.direction import direction
from dossier.extract.times.finder import Reading
from dossier.extract.times.meaning import Base, Meaning
from dossier.model.facts import TimeType
from dossier.model.when import Granularity

_DASHES = frozenset({"-", "–", "—"})
_LINKS = _DASHES | {"to", "through", "until", "till"}
_UP_TO = frozenset({"period-ended", "quarter-ended"})  # the year to June: it has its end already
_NEGATED = 6  # words back: "will not be ready before 2030"


def bounded(readings: Sequence[Reading], now: Base | None) -> Iterator[Reading]:
    """Return the readings of one sentence with the days that their neighbours leave them."""
    found = list(readings)
    for n in range(len(found) - 1):
        one, two = found[n], found[n + 1] = _in_order(found[n], found[n + 1])
        if _is_range(one, two):
            first, last = one.meaning.first, two.meaning.last
            found[n] = _between(one, first, last)
            found[n + 1] = _between(two, first, last)
    for reading in found:
        yield replace(reading, meaning=_opened(reading, now)) if _can_open(reading) else reading


def _is_range(one: Reading, two: Reading) -> bool:
    return _two_ends(one, two) and (one.meaning.first or date.max) <= (two.meaning.first or date.min)


def _two_ends(one: Reading, two: Reading) -> bool:
    """Whether two placed neighbours may be the ends of a range: not where one is part of the other."""
    return _linked(one, two) and _placed(one.meaning) and _placed(two.meaning) and not _inside(one, two)


def _inside(one: Reading, two: Reading) -> bool:
    """Whether the first is a part of the second that a dash sets apart: "on February 6 - this year"."""
    if one.tokens.words[one.after] not in _DASHES or "rel" not in two.parts:
        return False
    first, last = two.meaning.first or date.max, two.meaning.last or date.min
    return first <= (one.meaning.first or date.min) and (one.meaning.last or date.max) <= last


def _in_order(one: Reading, two: Reading) -> tuple[Reading, Reading]:
    """Return two neighbours such that a range does not end before it begins: "from Monday to Friday".

    Which of them moves: one that names no year or week; the first, where both do and are told as past.
    """
    if not _two_ends(one, two):
        return one, two
    if (one.meaning.first or date.min) <= (two.meaning.first or date.max):
        return one, two
    if one.rule == two.rule == "weekday":
        return one, _moved(two, "W", 1)
    past = direction(one.tokens, one.first, one.after) < 0
    if _open(two) and not (_open(one) and past):
        return one, _moved(two, "Y", 1)
    return (_moved(one, "Y", -1), two) if _open(one) else (one, two)


def _linked(one: Reading, two: Reading) -> bool:
    if two.first - one.after != 1 or one.rule in _UP_TO:
        return False
    link = one.tokens.words[one.after]
    return link in _LINKS or (link == "and" and one.before(1) == "between")


def _open(reading: Reading) -> bool:
    """Whether a month or a day of one was named without its year."""
    parts = reading.parts
    return reading.rule in {"month", "month-day"} and not any(
        name in parts for name in ("year", "short", "rel", "then")
    )


def _moved(reading: Reading, unit: str, count: int) -> Reading:
    """Move a day or a month by a week or a year."""
    meaning = reading.meaning
    if meaning.first is None or meaning.granularity not in {Granularity.DAY, Granularity.MONTH} or meaning.modifier:
        return reading
    size = "M" if meaning.granularity is Granularity.MONTH else "D"
    moved = cal.containing(cal.shift(meaning.first, unit, count), size)
    return replace(reading, meaning=replace(meaning, value=moved.value, first=moved.first, last=moved.last))


def _placed(meaning: Meaning) -> bool:
    return meaning.type is TimeType.DATE and meaning.first is not None and meaning.last is not None


def _between(reading: Reading, first: date | None, last: date | None) -> Reading:
    meaning = replace(reading.meaning, first=first, last=last, granularity=Granularity.RANGE)
    return replace(reading, meaning=meaning)


def _can_open(reading: Reading) -> bool:
    following = reading.following(1)
    return _placed(reading.meaning) and following not in {"'s", "’s"}


def _no_earlier(reading: Reading) -> bool:
    """Whether a date is the first possible one: "no earlier than 2030", "not until 2030"."""
    one, two, three = (reading.before(n) for n in (1, 2, 3))
    return (one == "than" and two in {"earlier", "sooner"} and three in {"no", "not"}) or (
        one == "until" and two == "not"
    )


def _opened(reading: Reading, now: Base | None) -> Meaning:
    """Open a side where a preposition says so; what is ahead cannot lie before the article."""
    meaning = reading.meaning
    first, last = meaning.first, meaning.last
    if first is None or last is None:
        return meaning
    opener = reading.before(1)
    negated = any(reading.before(n) in {"not", "no", "never"} for n in range(2, _NEGATED))
    if (opener == "least" and reading.before(2) == "at") or (opener == "before" and negated) or _no_earlier(reading):
        return replace(meaning, last=None, modifier=meaning.modifier or "ON_OR_AFTER")
    ahead = now[0] if now and now[0] <= last else None
    if opener == "by" or (opener == "than" and reading.before(2) == "later" and reading.before(3) == "no"):
        return replace(meaning, first=ahead, modifier=meaning.modifier or "ON_OR_BEFORE")
    if opener == "before":
        end = last if meaning.modifier == "END" else cal.add_days(first, -1)
        start = now[0] if now and now[0] <= end else None
        return replace(meaning, first=start, last=end, modifier="BEFORE")
    if opener == "since":
        return replace(
            meaning, last=now[1] if now and now[1] >= first else None, modifier=meaning.modifier or "ON_OR_AFTER"
        )
    if opener in {"after", "beyond"}:
        return replace(meaning, first=cal.add_days(last, 1), last=None, modifier="AFTER")
    return meaning
