"""Read a date as people type it and as the program shows it: the other way round of `dates_text`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dossier.model.corrections import when_of
from dossier.model.when import When
from dossier.model.wording import marked
from dossier.services.date_words import MONTHS
from dossier.services.dates_text import days, describe

_ASIDE = re.compile(r"^(about|on|in|um|am|im|der)\s+|\s*\((inferred|from the file)\)$")
_JOIN = re.compile(r"\.?\s*(?:–|—|\.\.+|\bto\b|\bbis\b|\s-\s)\s*")
_UNITS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+(?P<word>[^\W\d_]{3,})\.?(?:,?\s+(?P<year>\d{4}))?)?",
        r"(?P<word>[^\W\d_]{3,})\.?(?:\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?)?(?:,?\s+(?P<year>\d{4}))?",
    )
)


class _Unit(NamedTuple):
    """A day, month or year with what was left out: "10" of "10–12 January 2023"."""

    year: str
    month: int
    day: int

    def iso(self) -> str:
        """Return it as an ISO day, month or year."""
        return "-".join([self.year, *(f"{n:02}" for n in (self.month, self.day) if n)])


def read_date(text: str, months: Sequence[str] = MONTHS) -> str:
    """Return "12 January 2023", "Jan – Mar 2023" or an ISO form as `when_of` reads it; raises ValueError for others.

    `months` are their names in the language of the person; the English ones are read as well.
    """
    names = [[month.lower() for month in found] for found in zip(months, MONTHS, strict=True)]
    plain = _JOIN.sub("..", _ASIDE.sub("", " ".join(text.lower().split())))
    if ".." not in plain and (re.search(r"[^\W\d_]", plain) or re.fullmatch(r"\d{4}-\d{4}", plain)):
        plain = plain.replace("-", "..", 1)
    first, dots, last = plain.partition("..")
    begin, end = _unit(first, names), _unit(last if dots else first, names)
    if begin is None or end is None or not end.year or not (begin.year or begin.month or begin.day):
        raise _misread(text)
    begin = begin._replace(year=begin.year or end.year, month=begin.month or (end.month if not begin.year else 0))
    iso = begin.iso() + (f"..{end.iso()}" if dots else "")
    try:
        when_of(iso)
    except ValueError as error:
        raise (
            ValueError(marked("{date} ends before it begins.", date=text))
            if "ends before" in str(error)
            else _misread(text)
        ) from error
    return iso


def shown_date(when: When) -> str:
    """Return a time in words that `read_date` reads, empty where none says it."""
    words = describe(when)
    try:
        read_date(words)
    except ValueError:
        return days(when.earliest, when.latest) if when.earliest and when.latest else ""
    return words


def _misread(text: str) -> ValueError:
    return ValueError(
        marked("“{text}” is not understood. Write a date such as 12 January 2023, January 2023 or 2023.", text=text)
    )


def _unit(text: str, months: Sequence[Sequence[str]]) -> _Unit | None:
    found = next((match for unit in _UNITS if (match := unit.fullmatch(text))), None)
    if found is None:
        return None
    parts = found.groupdict()
    month = int(parts.get("month") or 0)
    if word := parts.get("word"):
        month = next((n for n, names in enumerate(months, 1) if any(name.startswith(word) for name in names)), 0)
        if not month:
            return None
    return _Unit(parts["year"] or "", month, int(parts["day"] or 0))
