"""What each event costs on the GUI thread, and a yardstick that tells how slow the minute is."""

import ctypes
import statistics
import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import getCppPointer

_PAINTING = (QEvent.Type.Paint, QEvent.Type.UpdateRequest, QEvent.Type.Expose)


class Timed(QApplication):
    """Notes the CPU milliseconds of each event that is not handled inside another one, painting apart.

    What is handled inside goes past Python, as in a window that nobody watches: to be called for each of these events
    costs three to five times as much as to show a page of 600 widgets. So meanwhile the application has the functions
    of its base.
    """

    def __init__(self) -> None:
        super().__init__([])
        self.work: list[float] = []
        self.paint: list[float] = []
        self._painting = _Painting()
        self._functions = ctypes.c_void_p.from_address(getCppPointer(self)[0])
        self._own, self._plain = self._functions.value, _functions_of_base()

    def watch(self, window: QWidget) -> None:
        """Tell apart what painting of this window costs where another event asks for it at once."""
        window.installEventFilter(self._painting)

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Handle an event as ever."""
        painting = event.type() in _PAINTING
        within = self._painting.begin(alone=painting)
        self._functions.value = self._plain
        began = time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            spent = 1000 * (time.thread_time() - began)
            self._functions.value = self._own
            if painting:
                self.paint.append(spent)
            else:
                self.paint += within
                self.work.append(spent - sum(within))

    def taken(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Return what was noted of work and of painting, and begin anew."""
        found = tuple(self.work), tuple(self.paint)
        self.work.clear()
        self.paint.clear()
        return found


class _Painting(QObject):
    """Paints a window that is to be painted within another event, and notes what that costs."""

    def __init__(self) -> None:
        super().__init__()
        self._spent: list[float] = []
        self._alone = False

    def begin(self, *, alone: bool) -> list[float]:
        """Return what comes to hold the milliseconds within the next event; `alone` where that is painting itself."""
        self._spent, self._alone = [], alone
        return self._spent

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._alone or event.type() not in _PAINTING:
            return False
        self._alone = True
        began = time.thread_time()
        handled = watched.event(event)
        self._spent.append(1000 * (time.thread_time() - began))
        self._alone = False
        return handled


def _functions_of_base() -> int:
    """Return what an object points to that is a QApplication and nothing more: its virtual functions (Itanium ABI)."""
    table = ctypes.c_char.in_dll(ctypes.CDLL("libQt6Widgets.so.6"), "_ZTV12QApplication")
    return ctypes.addressof(table) + 2 * ctypes.sizeof(ctypes.c_void_p)


def yardstick(times: int = 50) -> float:
    """Return the CPU milliseconds of a piece of work that never changes, of so many the median: 2 on a quiet machine.

    What else a machine does makes all work on it slower by about the same share.
    """
    spent = []
    for _ in range(times):
        began = time.thread_time()
        sum(len(str(n)) for n in range(20_000))
        spent.append(1000 * (time.thread_time() - began))
    return statistics.median(spent)
