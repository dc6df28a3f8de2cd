"""Days as people type them: 2023, 2023-01, 10.01.2023, 10 January 2023, 2023-01..2023-03, >2023, 2020s."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date

import numpy as np

from dossier.model.when import DayRange
from dossier.search.arrays import Array, distinct

_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})[./](\d{4})")
_NUMBER = r"(\d{1,2})(?:st|nd|rd|th|\.)?"
_MONTH = (
    r"((?a:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
    r"|january|february|march|april|august|september|october|november|december))\b\.?"
)
_WORDED = rf"(?:{_NUMBER}[\s-]+(?:of\s+)?)?{_MONTH},?[\s-]+(\d{{4}})"
_WORDED_MONTH_FIRST = rf"{_MONTH}\s+{_NUMBER}(?:,\s*|\s+)(\d{{4}})"
_IN_WORDS = re.compile(_WORDED, re.IGNORECASE)
_IN_WORDS_MONTH_FIRST = re.compile(_WORDED_MONTH_FIRST, re.IGNORECASE)
_QUOTED = r"[^\s\"“]*[\"“][^\"“”]*+[\"”]?"
_OF_MORE = (  # a field, a span, or another number before it
    r"\S*(?:[:<>=≥≤–-]|\.\.)\(*+\s*+"
    r"|(?:\S*[^\w\s])?\d{1,2}(?:st|nd|rd|th)?[.,]?\s+(?:of\s+)?"
)
_IN_TEXT = re.compile(
    rf"(?<!\S)\(*+(?:{_QUOTED}|(?P<of_more>{_OF_MORE})??"
    rf"(?P<days>\d{{4}}-\d{{1,2}}(?:-\d{{1,2}})?|{_WORDED_MONTH_FIRST}|{_WORDED})"
    r"(?=[,;.!?)]*(?:\s|$))(?!\s*(?:\.\.|[–-]\s)))",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DECADE = re.compile(r"(\d{3})0s")
_YEARS = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_QUARTER = re.compile(r"(\d{4})[\s-]?[Qq]([1-4])|[Qq]([1-4])[\s-](\d{4})")
_COMPARED = re.compile(r"(>=|<=|>|<|≥|≤)\s*(.+)")


NamedDays = Callable[[str], DayRange | None]
"""Knows more days than `parse_days`, by the names that articles have for them."""


def parse_days(text: str) -> DayRange | None:
    """Return the inclusive days that a text means, or None where it means none."""
    text = text.strip()
    if years := _YEARS.fullmatch(text):
        return _between(years[1], years[2])
    if ".." in text:
        first, _, last = text.partition("..")
        return _between(first.strip(" ."), last.strip(" ."))
    if compared := _COMPARED.fullmatch(text):
        return _compared(compared[1], _one(compared[2]))
    return _one(text)


def years_typed(text: str) -> tuple[str, str] | None:
    """Return the first and the last of years that are typed together, 2020-2024 or 2020s; None for anything else."""
    if years := _YEARS.fullmatch(text):
        return years[1], years[2]
    decade = _DECADE.fullmatch(text)
    return (f"{decade[1]}0", f"{decade[1]}9") if decade else None


def days_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a text has a day or month among its words, with what it is as in 2023-01-10 or 2023-01.

    What is part of something else (a quotation, the value of a field, a span) is none.
    """
    for match in _IN_TEXT.finditer(text):
        if match["days"] and not match["of_more"] and (days := _one(match["days"])):
            iso = days.first.isoformat()
            yield *match.span("days"), iso if days.first == days.last else iso[:7]


def _one(text: str) -> DayRange | None:
    text = text.strip()
    if decade := _DECADE.fullmatch(text):
        return _safe(int(decade[1]) * 10, 1, 1, int(decade[1]) * 10 + 9, 12, 31)
    if quarter := _QUARTER.fullmatch(text):
        year, last = int(quarter[1] or quarter[4]), 3 * int(quarter[2] or quarter[3])
        return _safe(year, last - 2, 1, year, last, 30 if last in (6, 9) else 31)
    if match := _DAY.fullmatch(text):
        numbers = [int(part) for part in match.groups() if part is not None]
    elif match := _DAY_FIRST.fullmatch(text):
        numbers = [int(part) for part in reversed(match.groups()) if part is not None]
    elif match := _IN_WORDS.fullmatch(text):
        numbers = [int(match[3]), _month(match[2]), *([int(match[1])] if match[1] else ())]
    elif match := _IN_WORDS_MONTH_FIRST.fullmatch(text):
        numbers = [int(match[3]), _month(match[1]), int(match[2])]
    else:
        return None
    if len(numbers) == 1:
        return _safe(numbers[0], 1, 1, numbers[0], 12, 31)
    if len(numbers) == 3:
        return _safe(*numbers, *numbers)
    year, month = numbers
    return _safe(year, month, 1, year, month, monthrange(year, month)[1] if 1 <= month <= 12 and year else 0)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _safe(*numbers: int) -> DayRange | None:
    try:
        return DayRange(date(*numbers[:3]), date(*numbers[3:]))
    except ValueError:
        return None


def _between(first: str, last: str) -> DayRange | None:
    start = _one(first) if first else DayRange(date.min, date.min)
    end = _one(last) if last else DayRange(date.max, date.max)
    if start is None or end is None or not (first or last):
        return None
    days = sorted((start, end))
    return DayRange(days[0].first, max(days[0].last, days[1].last))


def _compared(sign: str, days: DayRange | None) -> DayRange | None:
    if days is None:
        return None
    if sign in (">", ">=", "≥"):
        first = days.first if sign != ">" else _shift(days.last, 1)
        return DayRange(first, date.max)
    return DayRange(date.min, days.last if sign != "<" else _shift(days.first, -1))


def _shift(day: date, by: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))


def months_of(days: Array) -> list[str]:
    """Return the months of ordinal days, the latest first; 0 is none."""
    known = (date.fromordinal(int(day)) for day in distinct(days)[::-1] if day)
    return list(dict.fromkeys(f"{day.year:04}-{day.month:02}" for day in known))


def year_of(days: Array) -> Array:
    """Return the years of ordinal days, 0 for 0."""
    known, back = np.unique(days, return_inverse=True)
    years = np.array([date.fromordinal(int(day)).year if day else 0 for day in known], dtype=np.int32)
    return years[back] if len(years) else np.zeros(0, dtype=np.int32)
