"""How long events wait in the window: while a dossier is opened, and while one uses it in every way at once.

That is to type, scroll, brush, switch the theme and build.
`python -m tests.benchmarks.latency` does so over 10,000 made articles. Told are the CPU time that each event took on
the GUI thread, whatever else the machine does, painting apart; and how long a beat waited that a thread sends every
4 ms, which is wall time and means something on a quiet machine only. Aim: p95 under 8 ms.
"""

import argparse
import multiprocessing
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dossier.paths import Paths
from dossier.ui.app import make_desk, suit_interpreter
from dossier.ui.desk import Desk
from tests.benchmarks.timed import Timed, yardstick

_BEAT = 0.004  # seconds
_WORDS = ("quay opened ", "selby dredging ", '"port selby" ', "tide OR paid ", "zzz ")


@dataclass(frozen=True, slots=True)
class Latencies:
    """Milliseconds."""

    work: tuple[float, ...]  # of an event
    paint: tuple[float, ...]  # of painting
    wait: tuple[float, ...]  # of a beat

    @staticmethod
    def row(values: tuple[float, ...]) -> str:
        """Return p50, p95, p99 and the maximum."""
        few = (*values, *values) or (0.0, 0.0)  # a slow machine may have painted once
        cuts = statistics.quantiles(values if len(values) > 1 else few, n=100, method="inclusive")
        return f"{cuts[49]:>8.2f}{cuts[94]:>8.2f}{cuts[98]:>8.2f}{max(values, default=0.0):>8.1f}"


class Beats(QObject):
    """Sends beats from a thread and notes how long they wait."""

    _beat = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.wait: list[float] = []
        self._over = threading.Event()
        self._beat.connect(self._on_beat, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._send, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Send no more."""
        self._over.set()
        self._thread.join()

    def _send(self) -> None:
        while not self._over.wait(_BEAT):
            self._beat.emit(time.perf_counter())

    def _on_beat(self, sent: float) -> None:
        self.wait.append(1000 * (time.perf_counter() - sent))


def opened(folder: Path, articles: int) -> Desk:
    """Return a shown window over so many made articles, with nothing on its way any more."""
    file = folder / "made.dossier"
    if not file.is_file():  # made in a process of its own: what it takes is no memory of the window
        maker = multiprocessing.get_context("spawn").Process(target=_make, args=(file, articles))
        maker.start()
        maker.join()
    return window_on(folder, file)


def _make(file: Path, articles: int) -> None:
    from dossier.bundle.writer import write_bundle  # here and below: no import that a window does without
    from tests.bundle.contents import made_up

    write_bundle(file, made_up(articles, 300))


def window_on(folder: Path, file: Path) -> Desk:
    """Return a shown window on a dossier, with nothing on its way any more; what a person keeps is below `folder`."""
    desk = make_desk(Paths.below(folder))
    shown_on(desk, file)
    return desk


def shown_on(desk: Desk, file: Path) -> None:
    """Show a window on a dossier, until nothing is on its way any more."""
    desk.hints = False
    application = QApplication.instance()
    if isinstance(application, Timed):
        application.watch(desk.window)
    loop = QEventLoop()
    desk.settled.connect(loop.quit)
    desk.window.resize(1440, 900)
    desk.open([file])
    desk.window.show()
    loop.exec()


def measure(application: Timed, desk: Desk, seconds: float, sources: Path | None) -> Latencies:
    """Type, scroll, brush and switch the theme for so many seconds, and build a dossier of `sources` meanwhile."""
    workspace = desk.workspace
    assert workspace is not None
    timers = [_every(60, _typing(desk)), _every(16, _scrolling(desk)), _every(33, _brushing(desk))]
    timers.append(_every(700, desk.preferences.next_theme))
    stop = threading.Event()
    builder = threading.Thread(target=_build, args=(sources, stop.is_set)) if sources is not None else None
    if builder is not None:
        builder.start()
    beats = Beats()
    application.taken()
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()
    beats.end()
    found = Latencies(*application.taken(), tuple(beats.wait))
    for timer in timers:
        timer.stop()
    stop.set()
    if builder is not None:
        builder.join()
    return found


def _every(milliseconds: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(interval=milliseconds)
    timer.timeout.connect(act)
    timer.start()
    return timer


def _typing(desk: Desk) -> Callable[[], None]:
    letters = cycle("".join(_WORDS))

    def act() -> None:
        assert desk.workspace is not None
        box, letter = desk.workspace.search.box, next(letters)
        if letter == _WORDS[0][0] and len(box.text()) > 12:
            box.selectAll()
        QTest.keyClicks(box, letter)

    return act


def _scrolling(desk: Desk) -> Callable[[], None]:
    angles = cycle([-120] * 30 + [120] * 30)

    def act() -> None:
        assert desk.workspace is not None
        view = desk.workspace.reader.view.viewport()
        middle = QPointF(view.rect().center())
        turned, none = QPoint(0, next(angles)), Qt.MouseButton.NoButton
        phase, keys = Qt.ScrollPhase.NoScrollPhase, Qt.KeyboardModifier.NoModifier
        place = view.mapToGlobal(middle)
        QApplication.sendEvent(view, QWheelEvent(middle, place, QPoint(), turned, none, keys, phase, False))

    return act


def _brushing(desk: Desk) -> Callable[[], None]:
    days = cycle(range(0, 300, 3))

    def act() -> None:
        assert desk.workspace is not None
        first = date(2021, 1, 1) + timedelta(next(days))
        desk.workspace.session.show_span(first, first + timedelta(60))

    return act


def _build(sources: Path, cancelled: Callable[[], bool]) -> None:
    """Build again and again until it is over."""
    from dossier.services.build import Options, build

    with tempfile.TemporaryDirectory() as name:
        while not cancelled():
            try:
                target = Path(name) / "built.dossier"
                build(
                    [sources], target, paths=Paths.below(Path(name)), options=Options(processes=1), cancelled=cancelled
                )
            except Exception as error:
                if not cancelled():
                    sys.stderr.write(f"the build failed: {error}\n")
                return


def _memory() -> float:
    """Return how many megabytes this process takes, which is the window and what runs beside it."""
    status = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--folder", type=Path, help="Where the made dossier is kept from run to run.")
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    suit_interpreter()
    application = Timed()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:  # the window may still write its view
        desk = opened(given.folder or Path(name), given.articles)
        memory = [_memory()]
        print(f"{given.articles:,} articles, ms:{'p50':>18}{'p95':>8}{'p99':>8}{'max':>8}")
        for name, values in zip(("event", "paint"), application.taken(), strict=True):
            print(f"{'opening':<24}{name:>6}{Latencies.row(values)}")
        print(f"{'a yardstick, 2 when quiet':<30}{yardstick():>8.2f}")
        sources = Path(__file__).resolve().parents[2] / "seeds"
        for told, work in (("searching", None), ("searching and building", sources)):
            found = measure(application, desk, given.seconds, work)
            memory.append(_memory())
            for name, values in (("event", found.work), ("paint", found.paint), ("wait", found.wait)):
                print(f"{told:<24}{name:>6}{found.row(values)}")
        told = "memory, MB: window as opened {:.0f}, having searched {:.0f}, having built in its own process {:.0f}"
        print(told.format(*memory))
        desk.window.close()
        application.processEvents()


if __name__ == "__main__":
    main()
