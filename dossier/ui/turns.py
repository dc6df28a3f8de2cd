"""Long work on the GUI thread, done a little at a time."""

import time
from collections import deque
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

_SLICE = 0.004  # seconds of CPU time


class Turns(QObject):
    """Walks what is given, one after the other; whatever else waits has its turn in between."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[Iterator[object], Callable[[], object]]] = deque()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def walk(self, steps: Iterator[object], done: Callable[[], object]) -> None:
        """Begin, or go on; `done` is called after the last step, never at once."""
        self._waiting.append((steps, done))
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest."""
        self._waiting.clear()
        self._timer.stop()

    def _go_on(self) -> None:
        ends = time.thread_time() + _SLICE
        steps, done = self._waiting[0]
        for _ in steps:
            if time.thread_time() >= ends:
                return
        self._waiting.popleft()
        if not self._waiting:
            self._timer.stop()
        done()
