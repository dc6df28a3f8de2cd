"""Which days are in view, on how many pixels, and what ticks the calendar has there. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt

from dossier.services.dates_text import MONTHS, SHORT_MONTHS
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
