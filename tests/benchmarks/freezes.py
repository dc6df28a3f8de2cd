"""Which events kept the window busy, and where: `python -m tests.benchmarks.freezes FILE.dossier [--second OTHER]`.

Told is every event that took more than 8 ms of CPU time on the GUI thread outside painting, while a dossier is opened,
one does what one does in it, another takes its place, and a second window comes and goes; with the line of ours that
it was in most of the time. On a machine that is not quiet, compare with the yardstick of `tests.benchmarks.timed`.
Where Python may not write byte code (PYTHONDONTWRITEBYTECODE), modules are compiled with each start, and imports take
three times as long.
"""

import argparse
import gc
import os
import shutil
import signal
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dossier.model.query import Answer, Sort
from dossier.model.timeline import LaneChoice
from dossier.paths import Paths
from dossier.ui.app import suit_interpreter
from dossier.ui.desk import Desk
from dossier.ui.windows import Windows
from tests.benchmarks.latency import shown_on
from tests.benchmarks.timed import Timed, yardstick

_LONG = 8.0  # milliseconds
_EVERY = 0.001  # seconds of CPU time between two looks at what the GUI thread is in
_REST = 500  # milliseconds after each act
_LONG_REST = 3000  # until what a closed dossier was made of is let go of


class Watched(Timed):
    """Keeps the long events."""

    def __init__(self) -> None:
        super().__init__()
        self.long: list[tuple[float, str, str]] = []
        self._seen: Counter[str] = Counter()
        self._garbage = 0.0  # milliseconds within the event that is handled
        gc.callbacks.append(self._on_garbage)
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
                garbage = f", {self._garbage:.1f} of it looking for garbage" if self._garbage else ""
                self.long.append((self.work[-1], name, (place[0][0] if place else "Qt") + garbage))
            self._seen.clear()
            self._garbage = 0.0
        return handled

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        while frame is not None and f"{os.sep}dossier{os.sep}" not in frame.f_code.co_filename:
            frame = frame.f_back
        own = _place(frame)
        while frame is not None and f"{os.sep}dossier{os.sep}ui{os.sep}" not in frame.f_code.co_filename:
            frame = frame.f_back
        if frame is not None:
            self._seen[" > ".join(dict.fromkeys((_place(frame), own)))] += 1

    def _on_garbage(self, phase: str, _told: dict[str, int]) -> None:
        if threading.current_thread() is threading.main_thread():
            self._garbage += 1000 * time.thread_time() * (1 if phase == "stop" else -1)


def _place(frame: FrameType | None) -> str:
    """Return where the code of a frame is."""
    if frame is None:
        return ""
    return f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno} {frame.f_code.co_name}"


def _acts(desk: Desk) -> Iterator[tuple[str, Callable[[], object]]]:
    """Return what is done in turn, with its name."""
    space = desk.workspace
    assert space is not None
    session, heads = space.session, list(space.library.heads)
    for number, letter in enumerate("the quay opened", 1):
        yield f"letter {number}, {letter!r}, is typed", partial(QTest.keyClicks, space.search.box, letter)
    yield "the next hit", lambda: space.readers.active.step_hit(1)
    yield "and the next", lambda: space.readers.active.step_hit(1)
    for sort in (Sort.DATE, Sort.SOURCE, Sort.RELEVANCE):
        yield f"sorted by {sort}", partial(session.sort_by, sort)
    for field, value in _filters(session.state.answer):
        yield f"only a {field}", partial(session.cycle_filter, field, value)
        yield f"without this {field}", partial(session.cycle_filter, field, value)
        yield "any again", partial(session.cycle_filter, field, value)
    yield "the search is cleared", lambda: session.ask("")
    yield "an article is opened", lambda: session.open_article(heads[min(3, len(heads) - 1)])
    yield "one far down is opened", lambda: session.open_article(heads[-1])
    yield "back", session.back
    yield "one in a tab", lambda: session.open_tab(heads[len(heads) // 2])
    for number in (1, 2, 3, 0):
        yield f"tab {number} is chosen", partial(space.show_tab, number)
    yield "a name is chosen", lambda: session.show_entity(space.library.reader.entities()[0].id)
    yield "lanes of names", lambda: session.update(lanes=LaneChoice.ENTITY.value)
    yield "lanes of kinds", lambda: session.update(lanes=LaneChoice.KIND.value)
    yield "days are brushed", lambda: session.show_span(date(2021, 1, 5), date(2021, 3, 5))
    yield "the brush is taken away", lambda: session.show_span(None, None)
    yield "the timeline is zoomed", lambda: space.timeline.canvas.zoom(0.5)
    yield "and further", lambda: space.timeline.canvas.zoom(0.1)
    yield "all is shown again", lambda: space.timeline.fitting.all()
    yield "the list of the timeline", lambda: space.timeline.show_list(True)
    yield "and the drawing again", lambda: space.timeline.show_list(False)
    yield "a reader comes beside", lambda: session.show_beside(heads[0])
    yield "a note is written", lambda: space.annotator.note(None, heads[0])
    yield "words are put into it", lambda: QTest.keyClicks(QApplication.focusWidget() or desk.window, "dredged")
    yield "and it is saved", lambda: space.note_list.editor.keep()
    yield "the theme is switched", desk.preferences.next_theme


def _beside(application: Watched, windows: Windows, path: Path) -> None:
    """Tell of a window that comes beside the one that is there, of a dossier in it, and of its closing."""
    _during(application, "one more window", windows.open_another)
    other = windows.desks[-1]
    other.hints = False
    application.watch(other.window)
    _opening(application, other, "a dossier opens in it", path)
    _during(application, "and that window is closed", other.window.close, _LONG_REST)


def _filters(answer: Answer | None) -> Iterator[tuple[str, str]]:
    """Return a value of each facet."""
    for facet in answer.facets if answer is not None else ():
        for value in facet.values[:1]:
            yield facet.field, value.value


def _during(application: Watched, told: str, act: Callable[[], object], rest: int = _REST) -> None:
    loop = QEventLoop()
    QTimer.singleShot(0, act)
    QTimer.singleShot(rest, loop.quit)
    loop.exec()
    _tell(application, told)


def _opening(application: Watched, desk: Desk, told: str, path: Path) -> None:
    """Open another in the place of what is open, and rest until that was let go of."""
    loop = QEventLoop()
    desk.settled.connect(loop.quit)
    QTimer.singleShot(0, partial(desk.open, [path]))
    loop.exec()
    _tell(application, told)
    _during(application, "and the one before let go of", gc.isenabled, _LONG_REST)


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
    for file in filter(None, (given.dossier, given.second)):
        if not file.is_file():
            parser.error(f"there is no {file}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    suit_interpreter()
    application = Watched()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        before = yardstick()
        windows = Windows(Paths.below(given.folder or Path(name)))
        desk = windows.add()
        shown_on(desk, given.dossier)
        _tell(application, "opening")
        print(f"{'a yardstick before and after, 2 when quiet':<50}{before:5.1f}{yardstick():5.1f}")
        for told, act in _acts(desk):
            _during(application, told, act)
        if given.second:
            _opening(application, desk, "another takes its place", given.second)
        sources = Path(name) / "sources"
        shutil.copytree(Path(__file__).resolve().parents[2] / "seeds", sources)
        _opening(application, desk, "one is built and takes its place", sources)
        _opening(application, desk, "and the first again", given.dossier)
        _beside(application, windows, given.second or sources)
        _during(application, "closed", desk.show_welcome, _LONG_REST)
        signal.setitimer(signal.ITIMER_PROF, 0)
        desk.window.close()
        application.processEvents()


if __name__ == "__main__":
    main()
