"""Dates as pages write them beside an article, never in its prose."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dossier.model.when import Granularity, When

if TYPE_CHECKING:
    from dossier.ingest.vocabulary import Vocabulary

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_DAY_IN_PATH = re.compile(r"/((?:19|20)\d\d)([/-]?)(\d\d)\2(\d\d)(?=[/_.]|$|(?<=\D\d\d)-)")
_MONTH_IN_PATH = re.compile(r"/((?:19|20)\d\d)/(\d\d)(?=/)")
_LABEL = 40  # characters of the longest label
_CLOCK = re.compile(r"\d{1,2}(?:[:.h]\d{0,2}){0,2} ?(?:am|pm|a\.m|p\.m|h|uhr)?")


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date in a line, where it stands in that line, and the label before it: "published", "updated" or empty."""

    when: When
    start: int
    end: int
    label: str = ""


class DateReader:
    """Finds dates in short lines. Its expressions are for small letters: several times as fast as without case."""

    def __init__(self, words: "Vocabulary") -> None:
        self._words = words
        month = "|".join(re.escape(form) for form in sorted(words.months, key=lambda form: (-len(form), form)))
        year = r"(?:1[6-9]|20)\d\d"
        self._pattern = re.compile(
            rf"(?:(?<!\d)(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+|of\s+)?(?P<m1>{month})\b\.?,?[\s-]+(?:del?\s+)?(?P<y1>{year})(?!\d)"
            rf"|(?<![^\W\d_])(?P<m2>{month})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>{year})(?!\d(?!\d?:\d\d))"
            rf"|(?<!\d)(?P<y3>{year})(?P<s3>[-/.])(?P<m3>\d{{1,2}})(?P=s3)(?P<d3>\d{{1,2}})(?!\d)"
            rf"|(?<!\d)(?P<a4>\d{{1,2}})(?P<s4>[-/.])(?P<b4>\d{{1,2}})(?P=s4)(?P<y4>{year})(?!\d)"
            rf"|(?<!\d)(?P<y5>{year})年(?P<m5>\d{{1,2}})月(?P<d5>\d{{1,2}})日"
            rf"|(?P<m6>\b(?:{month}))\b\.?\s+(?:de\s+)?(?P<y6>{year})(?!\d)"
            r")"
        )
        labels = "|".join(re.escape(label) for label in words.updated + words.published)
        self._label = re.compile(rf"(?<!\w)({labels})(?!\w)")
        self._any_label = re.compile(self._label.pattern, re.IGNORECASE)
        self._labels = words.updated + words.published
        self._updated = frozenset(words.updated)
        self._left = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\b)?(?:-[^\W\d_]+)*|\d+")

    def dates(self, line: str) -> tuple[StatedDate, ...]:
        """Return the dates in a line, each with the nearest label before it."""
        found: list[StatedDate] = []
        if not _YEAR.search(line):
            return ()
        line, after = _small(line), 0
        for match in self._pattern.finditer(line):
            when = self._when(match)
            if when is None:
                continue
            labels = [m[1] for m in self._label.finditer(line, after, match.start())]
            label = ("updated" if labels[-1] in self._updated else "published") if labels else ""
            found.append(StatedDate(when, match.start(), match.end(), label))
            after = match.end()
        return tuple(found)

    def label(self, line: str) -> str:
        """Return "published" or "updated" when a line begins with such a label, else an empty string."""
        line = line.lstrip("( ")[: _LABEL + 1].lower()
        match = self._label.match(line) if line.startswith(self._labels) else None
        if not match:
            return ""
        return "updated" if match[1] in self._updated else "published"

    def only_date(self, line: str) -> bool:
        """Whether a line holds nothing but dates, clock times and their labels."""
        line = _small(line)
        rest = self._pattern.sub(" ", line) if _YEAR.search(line) else line
        if rest == line and not (any(c.isdigit() for c in line) and (self.label(line) or " ago" in line)):
            return False
        return all(self._beside(word) for word in self._left.findall(self._label.sub(" ", rest)))

    def around(self, line: str) -> list[str]:
        """Return what else a line with dates holds: its parts before, between and after dates, without their labels."""
        parts = []
        dates = (match.span() for match in self._pattern.finditer(_small(line)))
        edges = [0, *chain.from_iterable(dates), len(line)]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            words = self._any_label.sub(" ", line[start:end]).split()
            while words and self._edge(words[-1]):
                words.pop()
            while words and self._edge(words[0]):
                words.pop(0)
            parts.append(" ".join(words))
        return [part for part in parts if part]

    def _edge(self, word: str) -> bool:
        """Whether a word at the edge of a part belongs to the date beside it."""
        low = word.lower().strip(",.:;|()-–—•·")
        return not low or low in self._words.weekdays or low in self._words.beside_dates or bool(_CLOCK.fullmatch(low))

    def _beside(self, word: str) -> bool:
        if word.isdigit():
            return len(word) <= 2
        words = self._words
        return len(word) == 1 or word in words.beside_dates or word in words.weekdays

    def _when(self, match: re.Match[str]) -> When | None:
        part = match.groupdict()
        for n in ("1", "2"):
            if part["y" + n]:
                return _day(int(part["y" + n]), self._words.months[part["m" + n]], int(part["d" + n]))
        for n in ("3", "5"):
            if part["y" + n]:
                return _day(int(part["y" + n]), int(part["m" + n]), int(part["d" + n]))
        if part["y6"]:
            return _month(int(part["y6"]), self._words.months[part["m6"]])
        return _either(int(part["y4"]), int(part["a4"]), int(part["b4"]), day_first=part["s4"] == ".")


def stated_date(reader: DateReader, text: str) -> When | None:
    """Return the one date that a metadata field such as "2024-02-05T13:07Z", "February 2024" or "2024" states."""
    if not text:
        return None
    year = re.fullmatch(r"\s*((?:1[6-9]|20)\d\d)\s*", text)
    if year:
        return year_only(int(year[1]))
    month = re.fullmatch(r"\s*((?:1[6-9]|20)\d\d)-(\d\d)\s*", text)
    if month:
        return _month(int(month[1]), int(month[2]))
    compact = re.match(r"\s*((?:1[6-9]|20)\d\d)(\d\d)(\d\d)(?:T|\s|$)", text)
    if compact:
        return _day(int(compact[1]), int(compact[2]), int(compact[3]))
    dates = reader.dates(text)
    return dates[0].when if dates else None


def address_date(address: str) -> When | None:
    """Return the day or month that stands in the path of a web address, None if there is none."""
    try:
        path = urlsplit(address).path
    except ValueError:  # brackets of an address in the net that are not closed
        return None
    day = _DAY_IN_PATH.search(path)
    if day:
        return _day(int(day[1]), int(day[3]), int(day[4]))
    month = _MONTH_IN_PATH.search(path)
    return _month(int(month[1]), int(month[2])) if month else None


def _small(line: str) -> str:
    """Return a line in small letters, as long as it is."""
    small = line.lower()
    return small if len(small) == len(line) else "".join(c.lower() if len(c.lower()) == 1 else c for c in line)


def year_only(year: int) -> When:
    """Return a year as a time."""
    return When(f"{year:04d}", Granularity.YEAR, date(year, 1, 1), date(year, 12, 31))


def _day(year: int, month: int, day: int) -> When | None:
    try:
        exact = date(year, month, day)
    except ValueError:
        return None
    return When(exact.isoformat(), Granularity.DAY, exact, exact)


def _month(year: int, month: int) -> When | None:
    if not 1 <= month <= 12:
        return None
    last = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
    return When(f"{year:04d}-{month:02d}", Granularity.MONTH, date(year, month, 1), date.fromordinal(last))


def _either(year: int, a: int, b: int, *, day_first: bool) -> When | None:
    """Read 05/02/2024: to the day where only one reading is a date, else as the range of both."""
    one, other = _day(year, b, a), _day(year, a, b)
    if day_first and one:
        return one
    if one is None or other is None or one == other:
        return one or other
    days = sorted(day for when in (one, other) if (day := when.earliest))
    return When(f"{year:04d}", Granularity.RANGE, days[0], days[-1])
