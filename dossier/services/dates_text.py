"""Say in words when something was: never more exact than it is known.

The TIMEX3 value decides the words ("2023-06" is "June 2023"). Where the days it may mean reach beyond that value, as
for a publication day that was only inferred, the days are told instead.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from dossier.model.article import Basis, Published
from dossier.model.dossier import ArticleHead
from dossier.model.when import Granularity, When
from dossier.model.wording import joined, marked
from dossier.services.date_words import (
    BY,
    CENTURIES,
    DAY_PARTS,
    FROM,
    MODIFIED,
    MONTHS,
    ONE,
    PARTS,
    SEASONS,
    SEVERAL,
    SHORT_MONTHS,
    SOME,
    UNKNOWN,
    VAGUE,
)


class _Named(NamedTuple):
    """A calendar unit in words, with its days where they are beyond doubt."""

    words: str
    first: date | None = None
    last: date | None = None


def describe(when: When, *, short: bool = False) -> str:
    """Return a time in words: "10 January 2023", "June 2023", "early 2024", "by 2035", "10–12 January 2023".

    A length of time comes with its days where these are known: "9 months, January – September 2023". `short` shortens
    the names of months, for columns. An unknown time is "date unknown".
    """
    if when.value in VAGUE and not when.placed:
        return VAGUE[when.value]
    closed = when.earliest is not None and when.latest is not None
    if length := _duration(when.value):
        words = _modified(when, length)
        return joined(", ", (words, _days(when.earliest, when.latest, short))) if closed else words
    named = _named(when.value, short)
    stretch = when.granularity is Granularity.RANGE and closed and when.earliest != when.latest
    if named is None or (when.modifier is None and (stretch or _reaches_beyond(when, named))):
        return _days(when.earliest, when.latest, short)
    if when.modifier in ("BEFORE", "ON_OR_BEFORE", "AFTER", "ON_OR_AFTER"):
        return _bound(when, named)
    if when.placed and when.modifier is None and (when.earliest is None or when.latest is None):
        return marked(BY if when.earliest is None else FROM, date=named.words)
    return _modified(when, named.words)


def describe_published(published: Published, *, short: bool = False) -> str:
    """Return when an article appeared with how that is known: "about 10–12 January 2023 (inferred)"."""
    return _with_basis(describe(published.when, short=short), published.when, published.basis)


def describe_head(head: ArticleHead, *, short: bool = True) -> str:
    """Return when a listed article appeared; in short, "about" alone says that it was inferred."""
    when = when_of(head)
    text = describe(when, short=short)
    if short and head.basis == Basis.INFERRED and text != UNKNOWN:
        return text if when.earliest is None or when.latest is None else marked("about {date}", date=text)
    return _with_basis(text, when, Basis(head.basis))


def when_of(head: ArticleHead) -> When:
    """Return when a listed article appeared, as a value."""
    earliest = date.fromisoformat(head.earliest) if head.earliest else None
    latest = date.fromisoformat(head.latest) if head.latest else None
    if not head.published and earliest is None and latest is None:
        return When("", Granularity.UNKNOWN)
    exact = earliest is not None and earliest == latest
    return When(head.published, Granularity.DAY if exact else Granularity.RANGE, earliest, latest)


def days(first: date, last: date, *, short: bool = False) -> str:
    """Return an inclusive stretch of days in words, as whole months or years where it is that."""
    return _days(first, last, short)


def reading_time(words: int) -> str:
    """Return how long `words` take to read, at 230 words a minute (Brysbaert 2019: 238 for English non-fiction)."""
    return marked("{number} min read", number=max(1, round(words / 230)))


def _modified(when: When, words: str) -> str:
    pattern = MODIFIED.get(when.modifier or "")
    return words if pattern is None else marked(pattern, date=words)


def _with_basis(text: str, when: When, basis: Basis) -> str:
    if text == UNKNOWN:
        return text
    if basis is Basis.INFERRED:
        roughly = when.earliest is not None and when.latest is not None and when.earliest != when.latest
        return marked("about {date} (inferred)", date=text) if roughly else marked("{date} (inferred)", date=text)
    return marked("{date} (from the file)", date=text) if basis is Basis.FILE else text


def _bound(when: When, named: _Named) -> str:
    """Tell a time that is open on one side; "by" includes the unit named, "before" does not."""
    if when.modifier in ("BEFORE", "ON_OR_BEFORE"):
        includes = named.first is not None and when.latest is not None and when.latest >= named.first
        return marked(BY if includes or when.modifier == "ON_OR_BEFORE" else "before {date}", date=named.words)
    includes = named.last is not None and when.earliest is not None and when.earliest <= named.last
    return marked(FROM if includes or when.modifier == "ON_OR_AFTER" else "after {date}", date=named.words)


def _reaches_beyond(when: When, named: _Named) -> bool:
    """Whether the days that are meant are not all days of the unit named."""
    if named.first is None or named.last is None:
        return False
    before = when.earliest is not None and when.earliest < named.first
    return before or (when.latest is not None and when.latest > named.last)


def _named(value: str, short: bool) -> _Named | None:
    """Return the calendar unit that a TIMEX3 value names."""
    try:
        if found := re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:T(.*))?", value):
            day = date.fromisoformat(found[1])
            return _Named(_clock(_day(day, short), found[2] or ""), day, day)
        if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
            year, month = int(found[1]), int(found[2])
            last = date(year, month, monthrange(year, month)[1])
            return _Named(_month_of(last, short), date(year, month, 1), last)
        if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
            return _week(int(found[1]), int(found[2]), bool(found[3]), short)
        if found := re.fullmatch(r"(\d{4})-([QH])([1-4])", value):
            return _part_of_year(int(found[1]), found[2], int(found[3]))
        if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|AU|WI)", value):
            return _Named(marked(SEASONS[found[2]], year=found[1]))
        if re.fullmatch(r"\d{4}", value):
            return _Named(str(int(value)), date(int(value), 1, 1), date(int(value), 12, 31))
        if re.fullmatch(r"\d{3}X?", value):
            year = int(value[:3]) * 10
            words = marked("the {year}s", year=str(year))
            return _Named(words, date(max(1, year), 1, 1), date(year + 9, 12, 31))
        if re.fullmatch(r"\d\d(XX)?", value):
            century = int(value[:2]) + 1
            return _Named(marked(CENTURIES[_ending(century)], number=century))
    except ValueError:
        return None  # a value of the right shape that is no day of the calendar
    return None


def _week(year: int, week: int, weekend: bool, short: bool) -> _Named:
    monday = date.fromisocalendar(year, week, 1)
    sunday = monday + timedelta(6)
    if weekend:
        saturday = monday + timedelta(5)
        return _Named(marked("weekend of {date}", date=_days(saturday, sunday, short)), saturday, sunday)
    return _Named(marked("week of {date}", date=_day(monday, short)), monday, sunday)


def _part_of_year(year: int, letter: str, number: int) -> _Named:
    months = 3 if letter == "Q" else 6
    last_month = months * number
    last = date(year, last_month, monthrange(year, last_month)[1])
    return _Named(marked(PARTS[f"{letter}{number}"], year=str(year)), date(year, last_month - months + 1, 1), last)


def _clock(day: str, text: str) -> str:
    if text in DAY_PARTS:
        return joined(", ", (day, DAY_PARTS[text]))
    found = re.match(r"\d\d:\d\d", text)
    return joined(", ", (day, found[0])) if found else day


def _duration(value: str) -> str:
    found = re.fullmatch(r"P(T?)(\d+(?:\.\d+)?|X)(D|W|M|Y|Q|DE|CE|H|S)", value)
    if found is None or (unit := found[1] + found[3]) not in ONE:
        return ""
    if found[2] == "X":
        return SOME[unit]
    return ONE[unit] if found[2] == "1" else marked(SEVERAL[unit], number=found[2])


def _days(first: date | None, last: date | None, short: bool) -> str:
    """Return a stretch of days, told in whole years or months where it is exactly these."""
    if first is None or last is None:
        if last is not None:
            return marked(BY, date=_one(date(last.year, 1, 1), last, short) or _day(last, short))
        return UNKNOWN if first is None else marked(FROM, date=_day(first, short))
    if one := _one(first, last, short):
        return one
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        return f"{first.year}–{last.year}"
    one_year = first.year == last.year
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        left = _month(first.month, short) if one_year else _month_of(first, short)
        return joined(" – ", (left, _month_of(last, short)))
    if one_year and first.month == last.month:
        return marked("{first}–{date}", first=str(first.day), date=_day(last, short))
    left = marked("{day} {month}", day=str(first.day), month=_month(first.month, short))
    return joined(" – ", (left if one_year else _day(first, short), _day(last, short)))


def _one(first: date, last: date, short: bool) -> str:
    """Return a stretch that is one day, month or year as that, else nothing."""
    if first == last:
        return _day(first, short)
    if first.year != last.year or first.day != 1:
        return ""
    if first.month == 1 and (last.month, last.day) == (12, 31):
        return str(first.year)
    whole = first.month == last.month and last.day == monthrange(last.year, last.month)[1]
    return _month_of(first, short) if whole else ""


def _day(day: date, short: bool) -> str:
    return marked("{day} {month} {year}", day=str(day.day), month=_month(day.month, short), year=str(day.year))


def _month_of(day: date, short: bool) -> str:
    return marked("{month} {year}", month=_month(day.month, short), year=str(day.year))


def _month(month: int, short: bool) -> str:
    return SHORT_MONTHS[month - 1] if short else MONTHS[month - 1]


def _ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
