"""What an article's own words say about the day on which it appeared: bounds, times of the year, and days of events."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from dossier.extract.sentences import LONGEST, split
from dossier.extract.times import cal
from dossier.extract.times.direction import direction, sure_direction
from dossier.extract.times.finder import Reading
from dossier.extract.times.lexicon import Relation
from dossier.extract.times.meaning import NONE
from dossier.extract.times.tagger import read
from dossier.model.article import Article, ParagraphKind
from dossier.model.facts import TimeType
from dossier.model.when import Granularity

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[\s©]{0,3}(?:\(c\)\s*)?(?:\d{4}\s*[-–]\s*)?((?:19|20)\d\d)\b", re.IGNORECASE
)
_NAME = re.compile(r"\b[A-Z][a-z]{2,}")
_NOT_NAMES = frozenset(
    [
        "The",
        "This",
        "That",
        "These",
        "Those",
        "For",
        "With",
        "From",
        "But",
        "And",
        "His",
        "Her",
        "Its",
        "Their",
        "They",
        "Both",
        "After",
        "Before",
    ]
)
_EXACT = frozenset({Granularity.DAY, Granularity.TIME})
_SOON = 120  # days: a day without a year that is ahead lies within a season
_LATELY = 7  # months: a month without a year that is past lies within about half a year


@dataclass(frozen=True, slots=True)
class Bound:
    """The article appeared on or after `first`, or on or before `last`."""

    first: date | None
    last: date | None
    why: str


@dataclass(frozen=True, slots=True)
class Window:
    """A month, or a day of it, that is named without its year: it lies near, on the side told.

    `day` is 0 for a whole month; `side` is -1 for past, 1 for ahead; `this_year`: the text says so.
    """

    month: int
    day: int
    side: int
    this_year: bool
    why: str

    def fits(self, day: date) -> bool:
        """Whether an article of this day may call it so."""
        if self.day:
            return _day_fits(day, self.month, self.day, self.side)
        return _month_fits(day.month, self.month, self.side, self.this_year)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that tells of something on a weekday (`weekday`), or on an exact day (`day`), with its names."""

    weekday: int
    day: date | None
    names: frozenset[str]
    phrase: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that one article says."""

    bounds: tuple[Bound, ...]
    windows: tuple[Window, ...]
    told: tuple[Told, ...]
    pictured: date | None  # the newest exact day of a caption
    copyright: int | None


def gather(article: Article) -> Evidence:
    """Read an article for what dates it."""
    bounds: list[Bound] = []
    windows: list[Window] = []
    told: list[Told] = []
    pictured: date | None = None
    for paragraph in article.paragraphs:
        caption = paragraph.kind is ParagraphKind.CAPTION
        if not (paragraph.kept or caption):
            continue
        spans = [(paragraph.start, paragraph.end)]
        if paragraph.end - paragraph.start > LONGEST:
            spans = split(article.text, *spans[0])
        for reading in chain.from_iterable(read(article.text, spans, None)):
            place = reading.tokens, reading.first, reading.after
            side = -1 if caption else direction(*place)
            bounds.extend(_bounds(reading, -1 if caption else sure_direction(*place)))
            windows.extend(_windows(reading, side))
            told.extend(_told(reading, side, article.text))
            day = reading.meaning.first
            if caption and day and reading.meaning.granularity in _EXACT:
                pictured = max(pictured or day, day)
    years = [int(y) for y in _COPYRIGHT.findall(article.text)]
    return Evidence(tuple(bounds), tuple(windows), tuple(told), pictured, max(years, default=None))


def _bounds(reading: Reading, side: int) -> Iterator[Bound]:
    """An exact date that is past was not after the article; one that is ahead was not before it."""
    meaning = reading.meaning
    phrase = reading.surface
    if (
        meaning.type not in {TimeType.DATE, TimeType.TIME}
        or meaning.anchor != NONE
        or not meaning.first
        or not meaning.last
    ):
        return
    if side < 0 and meaning.granularity in _EXACT | {Granularity.MONTH}:
        yield Bound(meaning.first, None, f"“{phrase}” is told as past")
    elif side > 0 and meaning.granularity in _EXACT | {Granularity.MONTH, Granularity.YEAR}:
        yield Bound(None, meaning.last, f"“{phrase}” is still ahead")


def _windows(reading: Reading, side: int) -> Iterator[Window]:
    """A month or day without a year lies near: behind the article where it is past, before it where it is ahead."""
    parts, rule = reading.parts, reading.rule
    phrase = reading.surface
    relation = parts["rel"]
    this_year = isinstance(relation, Relation) and relation.step == 0 and not relation.narrative
    if not side or reading.meaning.anchor != NONE or reading.meaning.first or (relation and not this_year):
        return
    why = f"“{phrase}” is {'past' if side < 0 else 'still ahead'}"
    if rule == "edge-of-period" and parts["unit"] == "Y" and reading.meaning.modifier == "END" and side > 0:
        yield Window(12, 0, side, True, why)  # in December one would not call it so
    elif rule == "month":
        yield Window(parts.number("month"), 0, side, this_year, why)
    elif rule == "month-day" and not relation:
        yield Window(parts.number("month"), parts.number("day"), side, this_year, why)


def _month_fits(now: int, month: int, side: int, this_year: bool) -> bool:
    """Whether in the month `now` one may call `month` by its name alone; the running one is "this month"."""
    if this_year:
        return month < now if side < 0 else month > now
    return 1 <= (now - month) % 12 <= _LATELY if side < 0 else 1 <= (month - now) % 12 <= _LATELY + 1


def _day_fits(d: date, month: int, number: int, side: int) -> bool:
    """Whether the day lies near `d` on the side told; on `d` itself it would be called by its weekday."""
    for year in (d.year - 1, d.year, d.year + 1):
        stretch = cal.make_day(year, month, number)
        if stretch and stretch.first and 1 <= (stretch.first - d).days * side <= _SOON:
            return True
    return False


def _told(reading: Reading, side: int, text: str) -> Iterator[Told]:
    """Days of events: bare weekdays that are past, and exact dates, each with the names of its sentence."""
    meaning, rule = reading.meaning, reading.rule
    names = frozenset(_NAME.findall(text[reading.sentence[0] : reading.sentence[1]])) - _NOT_NAMES
    phrase = reading.surface
    if rule == "weekday" and side < 0:
        yield Told(reading.parts.number("wd"), None, names, phrase)
    elif rule in {"month-day", "iso-day"} and meaning.anchor == NONE and meaning.first is not None:
        yield Told(meaning.first.isoweekday(), meaning.first, names, phrase)
