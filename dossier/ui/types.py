"""Have PySide make its types on the GUI thread, a few at a time.

PySide makes a type of Qt, with the names in it, when it is first asked for. Where a worker does so (importing
pyqtgraph asks for all of them) while the GUI thread calls a function that may take such a type, the process ends by a
segmentation fault: one start in ten on a busy machine. At once, they would keep the window waiting for 0.1 s.
"""

import time
from collections.abc import Callable, Iterator

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer

_SLICE = 0.004  # seconds of CPU time


class Types(QObject):
    """Makes all types of the Qt modules that are used."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = _types()
        self._waiting: list[Callable[[], object]] = []
        self._timer = QTimer(self, interval=0)  # whatever else waits has its turn in between
        self._timer.timeout.connect(self._go_on)

    def make(self, done: Callable[[], object]) -> None:
        """Begin, or go on; `done` is called when all types are there."""
        self._waiting.append(done)
        self._timer.start()

    def _go_on(self) -> None:
        ends = time.thread_time() + _SLICE
        while time.thread_time() < ends:
            if next(self._left, None) is None:
                self._timer.stop()
                waiting, self._waiting = self._waiting, []
                for done in waiting:
                    done()
                return


def _types() -> Iterator[object]:
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            yield getattr(module, name) or name
