"""Which events kept the window busy, and where: `python -m tests.benchmarks.freezes FILE.dossier [--second OTHER]`.

Told is every event that took more than 8 ms of CPU time on the GUI thread outside painting, while a dossier is opened,
one does what one does in it, and another takes its place; with the line of ours that it was in most of the time. On a
machine that is not quiet, compare with the yardstick of `tests.benchmarks.latency`.
"""

import argparse
import os
import signal
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest

from dossier.ui.app import suit_interpreter
from dossier.ui.desk import Desk
from tests.benchmarks.latency import Timed, window_on, yardstick

_LONG = 8.0  # milliseconds
_EVERY = 0.001  # seconds of CPU time between two looks at what the GUI thread is in
_REST = 900  # milliseconds after each act


class Watched(Timed):
    """Keeps the long events."""

    def __init__(self) -> None:
        super().__init__()
        self.long: list[tuple[float, str, str]] = []
        self._seen: Counter[str] = Counter()
        # Not a thread that looks at the frames of this one: it would keep them, and so let go of painters there.
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Handle an event as ever."""
        before, name = len(self.work), f"{event.type().name} of {type(receiver).__name__}"
        handled = super().notify(receiver, event)
        if len(self.work) > before:
            if self.work[-1] > _LONG:
                place = self._seen.most_common(1)
                self.long.append((self.work[-1], name, place[0][0] if place else "Qt"))
            self._seen.clear()
        return handled

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        while frame is not None and f"{os.sep}dossier{os.sep}ui{os.sep}" not in frame.f_code.co_filename:
            frame = frame.f_back
        if frame is not None:
            self._seen[f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno} {frame.f_code.co_name}"] += 1


def _acts(desk: Desk) -> Iterator[tuple[str, Callable[[], object]]]:
    """Return what is done in turn, with its name."""
    space = desk.workspace
    assert space is not None
    session, heads = space.session, list(space.library.heads)
    yield "a word is typed", lambda: QTest.keyClicks(space.search.box, "quay")
    yield "the search is cleared", lambda: session.ask("")
    yield "an article is opened", lambda: session.open_article(heads[min(3, len(heads) - 1)])
    yield "one far down is opened", lambda: session.open_article(heads[-1])
    for number in (1, 2, 3, 0):
        yield f"tab {number} is chosen", partial(space.show_tab, number)
    yield "days are brushed", lambda: session.show_span(date(2021, 1, 5), date(2021, 3, 5))
    yield "the brush is taken away", lambda: session.show_span(None, None)
    yield "the timeline is zoomed", lambda: space.timeline.canvas.zoom(0.5)
    yield "a reader comes beside", lambda: session.show_beside(heads[0])
    yield "a note is written", lambda: space.annotator.note(None, heads[0])


def _during(application: Watched, told: str, act: Callable[[], object]) -> None:
    application.long.clear()
    application.taken()
    loop = QEventLoop()
    QTimer.singleShot(0, act)
    QTimer.singleShot(_REST, loop.quit)
    loop.exec()
    _tell(application, told)


def _tell(application: Watched, told: str) -> None:
    work, _ = application.taken()
    print(f"{told:<28}{len(work):>6} events, the longest {max(work, default=0.0):5.1f} ms")
    for spent, event, place in application.long:
        print(f"{'':<28}{spent:>6.1f} ms  {event}: {place}")
    application.long.clear()


def main() -> None:
    """Print what took long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dossier", type=Path)
    parser.add_argument("--second", type=Path, help="Another dossier, which takes the place of the first.")
    parser.add_argument("--folder", type=Path, help="Where index and settings are kept from run to run.")
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    suit_interpreter()
    application = Watched()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        desk = window_on(given.folder or Path(name), given.dossier)
        _tell(application, "opening")
        print(f"{'a yardstick, 2 when quiet':<50}{yardstick():5.1f}")
        for told, act in _acts(desk):
            _during(application, told, act)
        if given.second:
            loop = QEventLoop()
            desk.settled.connect(loop.quit)
            desk.open([given.second])
            loop.exec()
            _tell(application, "another takes its place")
        signal.setitimer(signal.ITIMER_PROF, 0)
        desk.window.close()
        application.processEvents()


if __name__ == "__main__":
    main()
