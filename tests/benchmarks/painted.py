"""From a key to its results: `python -m tests.benchmarks.painted`, over 100,000 made articles in a window.

Words are typed key by key, as a person would who is in no hurry. Told is how long it took from each key until the list
of results was painted for what stands in the box then: rows with titles, and rows with their snippets. A list is
painted when the frame with it has been handed to the screen. Wall time counts on a quiet machine; beside it stands the
CPU time of all threads and that of the one that paints, in both of which the rest of the window has its part. The
window is drawn where Qt draws: on a display if there is one (a virtual one with a window manager will do), with
QT_QPA_PLATFORM=offscreen without. Aim: p95 of rows with snippets at most 33 ms.
"""

import argparse
import os
import statistics
import tempfile
import time
from dataclasses import astuple, dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from dossier.bundle.writer import write_bundle
from dossier.ui.app import suit_interpreter
from dossier.ui.search.hits import HitsModel
from dossier.ui.workspace import Workspace
from tests.benchmarks.latency import window_on
from tests.bundle.contents import made_up

AIM = 33.0
TYPED = ("harbour board", "port selby", '"quay opened"', "dredging or tide", "paid -quay", "entity:ada", "tid*")
_PAUSE = 150  # milliseconds between keys, in which the window comes to rest
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds."""

    wall: float
    all: float  # CPU time of all threads
    own: float  # of the one that paints


class Drawing(QApplication):
    """Tells of each frame that has been painted and handed to the screen."""

    drawn = Signal()

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Handle an event as ever."""
        frame = event.type() == QEvent.Type.UpdateRequest
        handled = super().notify(receiver, event)
        if frame:
            self.drawn.emit()
        return handled


class Watch(QObject):
    """Presses keys in a search box and notes when the list has been painted: its rows, and these with snippets."""

    def __init__(self, application: Drawing, space: Workspace) -> None:
        super().__init__()
        self._session, self._box = space.session, space.search.box
        view = space.search.findChild(QListView)
        assert view is not None
        self._view, self._model = view, view.model()
        self._view.viewport().installEventFilter(self)
        self._fresh = False  # whether the frame that is being painted has the list in it
        application.drawn.connect(self._on_drawn)
        self._loop = QEventLoop()
        self._guard = QTimer(self, singleShot=True, interval=_LONGEST)
        self._guard.timeout.connect(self._loop.quit)
        self._began = _clocks()
        self._rows: Taken | None = None
        self._whole: Taken | None = None

    def press(self, key: str) -> tuple[Taken | None, Taken | None]:
        """Press a key; return what it took until rows were painted, and rows with snippets, None where they were not.

        It comes back when the window rests.
        """
        self._rows = self._whole = None
        self._began = _clocks()
        QTest.keyClicks(self._box, key)
        self._guard.start()
        if self._whole is None:
            self._loop.exec()
        rest(_PAUSE)
        return self._rows, self._whole

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._fresh = True
        return super().eventFilter(watched, event)

    def _answered(self) -> bool:
        answer = self._session.state.answer
        return answer is not None and answer.query.text == self._box.text()

    def _on_drawn(self) -> None:
        fresh, self._fresh = self._fresh, False
        if not fresh or self._whole is not None or not self._answered():
            return
        model = self._model
        complete = not model.rowCount() or (isinstance(model, HitsModel) and model.row(0).snippets is not None)
        taken = Taken(*(1000 * (now - began) for now, began in zip(_clocks(), self._began, strict=True)))
        self._rows = self._rows or taken
        if complete:
            self._whole = taken
            self._loop.quit()


def rest(milliseconds: int) -> None:
    """Let the window do what it does; `QTest.qWait` would hold the interpreter, and with it all workers."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _clocks() -> tuple[float, float, float]:
    return time.perf_counter(), time.process_time(), time.thread_time()


def measure(application: Drawing, space: Workspace, rounds: int) -> tuple[list[Taken], list[Taken], int]:
    """Type all words so many times; return what rows and rows with snippets took, and how many keys came too late."""
    watch = Watch(application, space)
    rows, whole, late = [], [], 0
    for text in TYPED * rounds:
        space.search.box.selectAll()
        for key in text:
            first, last = watch.press(key)
            rows += [first] if first else []
            whole += [last] if last else []
            late += last is None
    return rows, whole, late


def _row(values: tuple[float, ...]) -> str:
    """Return p50, p95 and the maximum."""
    cuts = statistics.quantiles(values, n=100, method="inclusive")
    return f"{cuts[49]:>8.1f}{cuts[94]:>8.1f}{max(values):>8.1f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--dossier", type=Path, help="another dossier than a made one")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="Where the made dossier and its index are kept from run to run.")
    given = parser.parse_args()
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    suit_interpreter()
    application = Drawing(["painted", "-style", "fusion"])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:  # the window may still write its view
        folder = given.folder or Path(name)
        file = given.dossier or folder / "made.dossier"
        if not file.is_file():
            write_bundle(file, made_up(given.articles, 100))
        desk = window_on(folder, file)
        assert desk.workspace is not None
        rest(10 * _PAUSE)
        measure(application, desk.workspace, 1)
        rows, whole, late = measure(application, desk.workspace, given.rounds)
        load, processors = os.getloadavg()[0], os.cpu_count() or 1
        print(f"{len(whole)} keys, {late} of them not painted in {_LONGEST} ms; {application.platformName()}, ", end="")
        print(f"load {load:.1f} on {processors} processors; ms:")
        print(f"{'':<24}{'':<6}{'p50':>8}{'p95':>8}{'max':>8}")
        for said, taken in (("rows", rows), ("rows with snippets", whole)):
            for what, values in zip(("wall", "CPU", "own"), zip(*map(astuple, taken), strict=True), strict=True):
                print(f"{said:<24}{what:<6}{_row(values)}")
        print(f"aim: p95 of rows with snippets {AIM:.0f} ms")
        desk.window.close()
        application.processEvents()


if __name__ == "__main__":
    main()
