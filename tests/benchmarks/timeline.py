"""Measure the timeline at a million items: `python -m tests.benchmarks.timeline [items]`.

A frame is one step of panning or zooming until the window's pixels are painted, offscreen, at 1440 x 300. All is done
on one thread, so CPU time is the time it takes on a quiet machine.
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from dossier.model.facts import EventKind
from dossier.model.timeline import TimelineItem
from dossier.services.jobs import InlineJobs
from dossier.services.session import Session
from dossier.ui.theme import Look
from dossier.ui.timeline.columns import Mark
from dossier.ui.timeline.data import TimelineData
from dossier.ui.timeline.lanes import Material, by_kind, lane_of
from dossier.ui.timeline.pane import TimelinePane
from dossier.ui.timeline.shown import Shown

_ROOT = Path(__file__).resolve().parent.parent.parent
_KINDS = ("meeting", "agreement", "program", "exercise", "deployment", "statement")
_STEPS = 60
_SPANS = (("45 y", 45 * 365), ("5 y", 5 * 365), ("1 y", 365), ("1 month", 30))


class Items(Sequence[TimelineItem]):
    """A million items that are made when they are looked at."""

    def __init__(self, kinds: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> None:
        self._kinds = kinds

    def __len__(self) -> int:
        return len(self._kinds)

    def __getitem__(self, n):  # type: ignore[no-untyped-def]
        kind = EventKind(_KINDS[self._kinds[n]])
        return TimelineItem(f"e{n}", kind, f"Event {n}", date(2000, 1, 1), None, True, "happened", ())


def columns(count: int) -> tuple[object, ...]:
    """Return columns of `TimelineData.from_arrays`: 1990 to 2035, denser in some years, 70 % exact days."""
    random = np.random.default_rng(7)
    start, days = date(1990, 1, 1).toordinal(), 45 * 365
    first = start + np.sort((random.beta(3, 1.6, count) * days).astype(np.int64))
    random.shuffle(first)
    sort = random.random(count)
    length = np.where(sort < 0.7, 0, np.where(sort < 0.9, 29, 364))
    kinds = random.integers(0, len(_KINDS), count)
    marks = np.where(sort < 0.7, Mark.EXACT, 0).astype(np.uint8)
    return tuple(lane_of(k) for k in _KINDS), kinds, first, first + length, marks, Items(kinds)


def milliseconds(step: Callable[[int], None], times: int = _STEPS) -> float:
    """Return the median CPU time of so many steps: other work on the machine counts little."""
    taken = []
    for n in range(times):
        begun = time.process_time()
        step(n)
        taken.append((time.process_time() - begun) * 1000)
    return median(taken)


def pane_of(data: TimelineData) -> TimelinePane:
    """Return a shown pane with these items."""
    pane = TimelinePane(Session(), None, InlineJobs(lambda notice: None), Look(_ROOT / "resources"))
    pane.resize(1440, 300)
    pane.show()
    pane.show_items(Shown(Material(data.items), by_kind(()), data))
    QApplication.processEvents()
    return pane


def frame(pane: TimelinePane, days: float) -> Callable[[int], None]:
    """Return a step that pans by 7 pixels and paints."""
    middle = date(2015, 6, 1).toordinal()
    pane.canvas.show_days(middle - days / 2, middle + days / 2)
    QApplication.processEvents()

    def step(n: int) -> None:
        pane.canvas.pan(7 if n % 40 < 20 else -7)
        QApplication.processEvents()

    return step


def zooming(pane: TimelinePane) -> Callable[[int], None]:
    """Return a step that zooms a little and paints."""

    def step(n: int) -> None:
        pane.canvas.zoom(1.03 if n % 20 < 10 else 1 / 1.03)
        QApplication.processEvents()

    return step


def brushing(pane: TimelinePane) -> Callable[[int], None]:
    """Return a step that moves the brush by a day, counts what is in it, and paints."""

    def step(n: int) -> None:
        pane.pointer.brushed.emit(730_000 + n, 733_000)
        QApplication.processEvents()

    return step


def bare() -> Callable[[int], None]:
    """Return a step that paints an empty widget of the same size."""
    widget = QWidget()
    widget.resize(1440, 300)
    widget.show()

    def step(n: int) -> None:
        widget.update()
        QApplication.processEvents()

    return step


def main(count: int) -> None:
    """Print the figures."""
    application = QApplication.instance() or QApplication([])
    values = columns(count)

    def build(n: int) -> None:
        TimelineData.from_arrays(*values)  # type: ignore[arg-type]

    print(f"{count:,} items: build {milliseconds(build, 9):.0f} ms")
    fewer = tuple(values[-1][n] for n in range(count // 10))  # type: ignore[index]

    def sort(n: int) -> None:
        TimelineData.from_items(fewer)

    print(f"{len(fewer):,} of them from items, as on opening: {milliseconds(sort, 5):.0f} ms, in the background")
    pane = pane_of(TimelineData.from_arrays(*values))  # type: ignore[arg-type]
    for name, days in _SPANS:
        pan, zoom = milliseconds(frame(pane, days)), milliseconds(zooming(pane))
        print(f"{name:>8}: pan {pan:5.1f} ms, zoom {zoom:5.1f} ms a frame")
    corner = pane.canvas.lanes_rect.topLeft()
    hover = milliseconds(lambda n: pane.pointer.hover(corner + QPointF(40 + 11 * n, 3 * n)))
    print(f"   hover: {hover * 1000:.0f} us without painting")
    print(f"   brush: {milliseconds(brushing(pane)):.1f} ms a step")
    empty = milliseconds(bare())
    print(f"    bare: {empty:.2f} ms, an empty widget; a frame of one month takes {pan / empty:.0f} times that")
    delete(pane)
    application.processEvents()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
