"""Which days are in view, on how many pixels, and what ticks the calendar has there. No Qt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import zip_longest

import numpy as np
import numpy.typing as npt

from dossier.services.date_words import MONTHS, SHORT_MONTHS
from dossier.ui.timeline.days import (
    BEGIN,
    DAY,
    END,
    HALF,
    MONTH,
    QUARTER,
    UNITS,
    WEEK,
    YEAR,
    YEARS,
    Unit,
    unit_of,
)
from dossier.ui.translation import tr

NARROWEST_BAR = 6.0
"""Pixels a density bar has at least."""


@dataclass(frozen=True)
class Scale:
    """The days `left` to `right` on `width` pixels."""

    left: float
    right: float
    width: float

    @cached_property
    def per_day(self) -> float:
        """Pixels a day."""
        return self.width / max(self.right - self.left, 1e-9)

    def x(self, day: float) -> float:
        """Return the pixel of a day's begin."""
        return (day - self.left) * self.per_day

    def day(self, x: float) -> float:
        """Return the day at a pixel, with its fraction."""
        return self.left + x / self.per_day

    @cached_property
    def edges(self) -> npt.NDArray[np.int64]:
        """The edges of density bars: days, aligned to the calendar so that bars do not shimmer while panning."""
        return self.bar.edges(max(self.left, BEGIN), min(self.right, END - 1))

    @cached_property
    def bar(self) -> Unit:
        """The unit of density bars, and what a brush snaps to."""
        return unit_of(NARROWEST_BAR / self.per_day)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line on the calendar, with what is written beside it; `years` tells the upper, bold line."""

    day: int
    text: str
    major: bool


@dataclass(frozen=True, slots=True)
class Ticks:
    """Lines and texts of the lower and of the upper line of the axis; `centred` under the line, not beside it."""

    minor: tuple[Tick, ...]
    major: tuple[Tick, ...]
    centred: bool


BESIDE = 6
"""Pixels from a line to the text that belongs to it."""


def ticks(scale: Scale, measure: Callable[[str], float]) -> Ticks:
    """Divide the calendar as finely as its labels have room; years in bold above, or months above days."""
    room = scale.per_day
    for unit, sample in ((DAY, "30"), (WEEK, "30"), (MONTH, "May"), (QUARTER, "May"), (HALF, "May")):
        if unit.days * room >= measure(sample) * 1.15 + (12 if unit.days < 20 else 16):
            upper = MONTH if unit.days < 20 else YEAR
            return Ticks(_ticks(unit, scale, False), _ticks(upper, scale, True), False)
    year = measure("2000") * 1.6
    unit = next((unit for unit in YEARS if unit.days * room >= year), UNITS[-1])
    return Ticks(_ticks(unit, scale, False), (), True)


def lower_labels(
    found: Ticks, scale: Scale, measure: Callable[[str], float], gap: float
) -> Iterator[tuple[float, str]]:
    """Yield where the texts of the lower line begin that have room: up to the next line, and crossed by none."""
    lines, free = [scale.x(tick.day) for tick in found.major], 0.0
    for tick, after in zip_longest(found.minor, found.minor[1:]):
        width = measure(tick.text)
        x = scale.x(tick.day) + (-width / 2 if found.centred else BESIDE)
        room = scale.x(after.day) if after and not found.centred else float("inf")
        crossed = any(x - 2 < line < x + width + 2 for line in lines)  # a month begins within a week
        if not crossed and x >= free and x + width <= min(scale.width + (0 if found.centred else BESIDE), room + 2):
            yield x, tick.text
            free = x + width + gap


def _ticks(unit: Unit, scale: Scale, major: bool) -> tuple[Tick, ...]:
    left, right = max(scale.left, BEGIN), min(scale.right, END - 1)
    if left > right:
        return ()
    days = [int(day) for day in unit.edges(left, right) if day < END]
    return tuple(Tick(day, _text(unit, date.fromordinal(day), major), major) for day in days)


def _text(unit: Unit, day: date, major: bool) -> str:
    if unit in YEARS:
        return str(day.year)
    if unit is DAY or unit is WEEK:
        return str(day.day)
    if major:
        return tr("{month} {year}", month=tr(MONTHS[day.month - 1]), year=str(day.year))
    return tr(SHORT_MONTHS[day.month - 1])
