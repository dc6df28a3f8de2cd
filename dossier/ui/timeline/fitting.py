"""The days in view, fitted to what there is: nearly all items, those found, those of one name."""

from collections.abc import Callable
from datetime import date

import numpy as np
from PySide6.QtCore import QObject

from dossier.services.session import Session
from dossier.ui.timeline.canvas import Canvas
from dossier.ui.timeline.density import Ints
from dossier.ui.timeline.shown import Shown


class Fitting(QObject):
    """Fits a canvas to what `shown` returns, which is None before anything is there."""

    def __init__(self, session: Session, canvas: Canvas, shown: Callable[[], Shown | None], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._canvas = canvas
        self._shown = shown
        self._fitted: tuple[float, float] | None = None

    def anew(self) -> None:
        """Show the days of nearly all of items that were not shown before."""
        self._fitted = None
        self.all()

    def all(self) -> None:
        """Show the days of nearly all items, this year without any; when they are in view, of all to the outermost."""
        shown = self._shown()
        if shown is None:
            return
        bulk, span = shown.data.bulk, shown.data.span
        if bulk is None or span is None:
            this = date.today().year
            self._canvas.show_days(date(this, 1, 1).toordinal(), date(this + 1, 1, 1).toordinal())
            return
        nearly, whole = _with_margin(bulk), _with_margin(span)
        scale = self._canvas.scale_now
        again = self._fitted == nearly and (scale.left, scale.right) == nearly
        self._fitted = whole if again else nearly
        self._canvas.show_days(*self._fitted)

    def results(self) -> None:
        """Show the days of the items that match, or of all when no query is on."""
        shown = self._shown()
        if shown is None or shown.matches is None:
            self.all()
        else:
            self._fit_to(shown, np.flatnonzero(shown.matches.mask[: shown.data.placed]))

    def entity(self) -> None:
        """Show the days of the events in which the chosen name takes part."""
        shown, entity = self._shown(), self._session.state.entity
        if entity is not None and shown is not None:
            data = shown.data
            self._fit_to(shown, np.array([n for n in range(data.placed) if entity in data.item(n).entities], np.int64))

    def _fit_to(self, shown: Shown, numbers: Ints) -> None:
        """Show the days of these items, if there are any."""
        if len(numbers):
            first, last = shown.data.first[numbers], shown.data.last[numbers]
            self._canvas.show_days(*_with_margin((int(first.min()), int(last.max()))))


def _with_margin(days: tuple[int, int]) -> tuple[float, float]:
    first, last = days[0], days[1] + 1
    margin = max((last - first) * 0.04, 3.0)
    return first - margin, last + 2 * margin  # labels stand to the right
