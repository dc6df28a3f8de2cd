"""Long work on the GUI thread, done a little at a time."""

import time
from collections import deque
from collections.abc import Callable, Generator, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")

_SLICE = 0.001  # seconds of CPU time


class Turns(QObject):
    """Walks what is given, one after the other; whatever else waits has its turn in between."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[Iterator[object], Callable[[], object]]] = deque()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether there is something left to do."""
        return bool(self._waiting)

    def walk(self, steps: Iterator[object], done: Callable[[], object] = lambda: None) -> None:
        """Begin, or go on; `done` is called after the last step, never at once."""
        self._waiting.append((steps, done))
        self._timer.start()

    def finish(self) -> None:
        """Do the rest at once."""
        while self._waiting:
            steps, done = self._waiting.popleft()
            finish(steps)
            done()

    def stop(self) -> None:
        """Leave the rest; a generator ends where it is."""
        self._timer.stop()
        while self._waiting:
            steps, _ = self._waiting.popleft()
            if isinstance(steps, Generator):
                steps.close()

    def _go_on(self) -> None:
        if not self._waiting:
            self._timer.stop()
            return
        ends = time.thread_time() + _SLICE
        steps, done = self._waiting.popleft()
        for _ in steps:
            if time.thread_time() >= ends:
                self._waiting.appendleft((steps, done))
                return
        done()


class Staged(Generic[T]):
    """Something that is made in steps, or at once when it is asked for before.

    Where that failed or was stopped half-way, it begins anew.
    """

    def __init__(self, make: Callable[[], Generator[None, None, T]]) -> None:
        self._make = make
        self._making: Generator[None, None, None] | None = None
        self._made: list[T] = []

    @property
    def is_made(self) -> bool:
        """Whether the last step was done."""
        return bool(self._made)

    @property
    def value(self) -> T:
        """What was made; what is left of the steps is done now."""
        finish(self.steps())
        return self._made[0]

    def steps(self) -> Iterator[None]:
        """Do what is left of the steps."""
        while not self._made:
            if self._making is None:
                self._making = self._keep()
            yield from self._making  # which may come to its end meanwhile, where it is asked for

    def _keep(self) -> Generator[None, None, None]:
        try:
            self._made.append((yield from self._make()))
        finally:
            self._making = None


def finish(steps: Iterator[object]) -> None:
    """Do all of the steps at once."""
    for _ in steps:
        pass
