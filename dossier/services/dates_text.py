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

UNKNOWN = "date unknown"

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_DAY_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_VAGUE = {"PAST_REF": "in the past", "PRESENT_REF": "at the time of writing", "FUTURE_REF": "in the future"}
_PREFIXES = {
    "START": "early ",
    "MID": "mid-",
    "END": "late ",
    "APPROX": "about ",
    "LESS_THAN": "less than ",
    "MORE_THAN": "more than ",
    "EQUAL_OR_LESS": "at most ",
    "EQUAL_OR_MORE": "at least ",
}
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year", "Q": "quarter", "DE": "decade", "CE": "century"}
_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}


class _Named(NamedTuple):
    """A calendar unit in words, with its days where they are beyond doubt."""

    words: str
    first: date | None = None
    last: date | None = None


def describe(when: When, *, short: bool = False) -> str:
    """Return a time in words: "10 January 2023", "June 2023", "early 2024", "by 2035", "10–12 January 2023".

    `short` shortens the names of months, for columns. An unknown time is "date unknown".
    """
    if when.value in _VAGUE and not when.placed:
        return _VAGUE[when.value]
    if not when.placed and (length := _duration(when.value)):
        return _PREFIXES.get(when.modifier or "", "") + length
    named = _named(when.value, short)
    closed = when.earliest is not None and when.latest is not None
    stretch = when.granularity is Granularity.RANGE and closed and when.earliest != when.latest
    if named is None or (when.modifier is None and (stretch or _reaches_beyond(when, named))):
        return _days(when.earliest, when.latest, short)
    if when.modifier in ("BEFORE", "ON_OR_BEFORE", "AFTER", "ON_OR_AFTER"):
        return _bound(when, named)
    if when.placed and when.modifier is None and (when.earliest is None or when.latest is None):
        return ("by " if when.earliest is None else "from ") + named.words
    return _PREFIXES.get(when.modifier or "", "") + named.words


def describe_published(published: Published, *, short: bool = False) -> str:
    """Return when an article appeared with how that is known: "about 10–12 January 2023 (inferred)"."""
    return _with_basis(describe(published.when, short=short), published.when, published.basis)


def describe_head(head: ArticleHead, *, short: bool = True) -> str:
    """Return when a listed article appeared; in short, "about" alone says that it was inferred."""
    when = when_of(head)
    text = describe(when, short=short)
    if short and head.basis == Basis.INFERRED and text != UNKNOWN:
        return text if text.startswith(("by ", "from ")) else f"about {text}"
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
    return f"{max(1, round(words / 230))} min read"


def _with_basis(text: str, when: When, basis: Basis) -> str:
    if text == UNKNOWN:
        return text
    if basis is Basis.INFERRED:
        roughly = when.earliest is not None and when.latest is not None and when.earliest != when.latest
        return f"about {text} (inferred)" if roughly else f"{text} (inferred)"
    return f"{text} (from the file)" if basis is Basis.FILE else text


def _bound(when: When, named: _Named) -> str:
    """Tell a time that is open on one side; "by" includes the unit named, "before" does not."""
    if when.modifier in ("BEFORE", "ON_OR_BEFORE"):
        includes = named.first is not None and when.latest is not None and when.latest >= named.first
        return ("by " if includes or when.modifier == "ON_OR_BEFORE" else "before ") + named.words
    includes = named.last is not None and when.earliest is not None and when.earliest <= named.last
    return ("from " if includes or when.modifier == "ON_OR_AFTER" else "after ") + named.words


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
            return _Named(_day(day, short) + _clock(found[2] or ""), day, day)
        if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
            year, month = int(found[1]), int(found[2])
            last = date(year, month, monthrange(year, month)[1])
            return _Named(f"{_month(month, short)} {year}", date(year, month, 1), last)
        if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
            return _week(int(found[1]), int(found[2]), bool(found[3]), short)
        if found := re.fullmatch(r"(\d{4})-([QH])([1-4])", value):
            return _part_of_year(int(found[1]), found[2], int(found[3]))
        if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|AU|WI)", value):
            return _Named(f"{_SEASONS[found[2]]} {found[1]}")
        if re.fullmatch(r"\d{4}", value):
            return _Named(str(int(value)), date(int(value), 1, 1), date(int(value), 12, 31))
        if re.fullmatch(r"\d{3}X?", value):
            year = int(value[:3]) * 10
            return _Named(f"the {year}s", date(max(1, year), 1, 1), date(year + 9, 12, 31))
        if re.fullmatch(r"\d\d(XX)?", value):
            century = int(value[:2]) + 1
            return _Named(f"the {century}{_ending(century)} century")
    except ValueError:
        return None  # a value of the right shape that is no day of the calendar
    return None


def _week(year: int, week: int, weekend: bool, short: bool) -> _Named:
    monday = date.fromisocalendar(year, week, 1)
    sunday = monday + timedelta(6)
    if weekend:
        saturday = monday + timedelta(5)
        return _Named(f"weekend of {_days(saturday, sunday, short)}", saturday, sunday)
    return _Named(f"week of {_day(monday, short)}", monday, sunday)


def _part_of_year(year: int, letter: str, number: int) -> _Named:
    months = 3 if letter == "Q" else 6
    last_month = months * number
    last = date(year, last_month, monthrange(year, last_month)[1])
    unit = "quarter" if letter == "Q" else "half"
    return _Named(f"{_ORDINALS[number - 1]} {unit} of {year}", date(year, last_month - months + 1, 1), last)


def _clock(text: str) -> str:
    if text in _DAY_PARTS:
        return f", {_DAY_PARTS[text]}"
    found = re.match(r"\d\d:\d\d", text)
    return f", {found[0]}" if found else ""


def _duration(value: str) -> str:
    found = re.fullmatch(r"P(T?)(\d+(?:\.\d+)?|X)(D|W|M|Y|Q|DE|CE|H|S)", value)
    unit = (_CLOCK_UNITS if found[1] else _UNITS).get(found[3]) if found else None
    if found is None or unit is None:
        return ""
    plural = "centuries" if unit == "century" else f"{unit}s"
    return f"some {plural}" if found[2] == "X" else f"{found[2]} {unit if found[2] == '1' else plural}"


def _days(first: date | None, last: date | None, short: bool) -> str:
    """Return a stretch of days, told in whole years or months where it is exactly these."""
    if first is None or last is None:
        if last is not None:
            return f"by {_one(date(last.year, 1, 1), last, short) or _day(last, short)}"
        return UNKNOWN if first is None else f"from {_day(first, short)}"
    if one := _one(first, last, short):
        return one
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        return f"{first.year}–{last.year}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _joined(first, last, _month(first.month, short), f"{_month(last.month, short)} {last.year}")
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last, short)}"
    return _joined(first, last, f"{first.day} {_month(first.month, short)}", _day(last, short))


def _one(first: date, last: date, short: bool) -> str:
    """Return a stretch that is one day, month or year as that, else nothing."""
    if first == last:
        return _day(first, short)
    if first.year != last.year or first.day != 1:
        return ""
    if first.month == 1 and (last.month, last.day) == (12, 31):
        return str(first.year)
    whole = first.month == last.month and last.day == monthrange(last.year, last.month)[1]
    return f"{_month(first.month, short)} {first.year}" if whole else ""


def _joined(first: date, last: date, left: str, right: str) -> str:
    return f"{left} – {right}" if first.year == last.year else f"{left} {first.year} – {right}"


def _day(day: date, short: bool) -> str:
    return f"{day.day} {_month(day.month, short)} {day.year}"


def _month(month: int, short: bool) -> str:
    return MONTHS[month - 1][:3] if short else MONTHS[month - 1]


def _ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
