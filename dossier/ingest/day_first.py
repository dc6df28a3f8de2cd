"""Which day "06/02/2024" is: told by the rest of the page, where it tells, and left open where it does not."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from dossier.ingest.page import Page
from dossier.model.article import Basis, Published
from dossier.model.article import ParagraphKind as Kind
from dossier.model.when import Granularity, When

_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d(?!\d)")
_DAY_FIRST = frozenset({"fr", "de", "es", "it", "pt", "nl"})
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b")
_NEAR = timedelta(days=10)  # a day written out that is so near to one reading speaks for it
_LEAD = 3  # paragraphs of prose


def settled(page: Page, published: Published, language: str) -> Published:
    """Return a date of two readings as the one that the page speaks for, with the reason; others as they are."""
    when = published.when
    if when.granularity is not Granularity.RANGE or not when.earliest or not when.latest:
        return published
    readings = (when.earliest, when.latest)
    for found, why in (
        _by_language(page, readings, language),
        _by_order(page, readings),
        _by_days(page, readings),
        _by_weekday(page, readings),
    ):
        if found:
            exact = When(found.isoformat(), Granularity.DAY, found, found)
            return replace(published, when=exact, basis=Basis.INFERRED, why=f"{published.why}, read as {why}")
    return published


def _by_language(page: Page, readings: tuple[date, date], language: str) -> tuple[date | None, str]:
    """Choose the reading with the day first where the text is in a language that has no other order."""
    order = _figures(page, readings) if language[:2] in _DAY_FIRST else None
    return next((one for one in readings if order and one.day == order[0]), None), "usual in its language"


def _by_order(page: Page, readings: tuple[date, date]) -> tuple[date | None, str]:
    """Choose by another date of the page in figures that has only one reading."""
    day_first = month_first = ""
    for piece in page.pieces:
        for match in _NUMERIC.finditer(piece.text) if "/" in piece.text or "-" in piece.text else ():
            if int(match[1]) > 12 >= int(match[2]):
                day_first = match[0]
            elif int(match[2]) > 12 >= int(match[1]):
                month_first = match[0]
    if bool(day_first) == bool(month_first):
        return None, ""
    order = _figures(page, readings)
    if order is None:
        return None, ""
    day = order[0] if day_first else order[1]
    return next((one for one in readings if one.day == day), None), f"in “{day_first or month_first}”"


def _figures(page: Page, readings: tuple[date, date]) -> tuple[int, int] | None:
    """Return the first two figures, as they stand in the page, of the date that has these readings."""
    for piece in page.pieces:
        for match in _NUMERIC.finditer(piece.text):
            figures = int(match[1]), int(match[2])
            if match[0].endswith(str(readings[0].year)) and set(figures) == {readings[0].day, readings[0].month}:
                return figures
    return None


def _by_days(page: Page, readings: tuple[date, date]) -> tuple[date | None, str]:
    """Choose by a day that the text writes out and that lies beside one reading only."""
    for n, piece in enumerate(page.pieces):
        if page.kind(n) is Kind.DATELINE and not page.dates.label(piece.text):
            continue
        for found in page.dates_in(piece.text):
            if found.when.granularity is Granularity.DAY and found.when.earliest:
                near = [one for one in readings if abs(found.when.earliest - one) <= _NEAR]
                if len(near) == 1:
                    return near[0], f"near “{piece.text[found.start : found.end]}”"
    return None, ""


def _by_weekday(page: Page, readings: tuple[date, date]) -> tuple[date | None, str]:
    """Choose by the weekday of the lead, which is that of the day itself or of the one before."""
    for line in _leads(page):
        match = _WEEKDAY.search(line)
        if match:
            told = _WEEKDAYS.index(match[0])
            able = [one for one in readings if (one.weekday() - told) % 7 <= 1]
            return (able[0], f"on or after a {match[0].capitalize()}") if len(able) == 1 else (None, "")
    return None, ""


def _leads(page: Page) -> Iterator[str]:
    some = (n for n in range(len(page.pieces)) if page.kind(n) in (Kind.BODY, Kind.DECK) and page.prose(n))
    for _, n in zip(range(_LEAD), some, strict=False):
        yield page.keys[n]
