"""Jobs of the window: one worker thread a key, latest only, answers on the GUI thread."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from dossier.services.jobs import Notify, notice_of

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


@dataclass
class _Lane:
    """What runs and what waits under one key. `generation` grows with each request, so that stale answers are known.

    `done` is there as long as an answer is awaited: it holds a pane, and with that all of a dossier.
    """

    executor: "ThreadPoolExecutor"
    generation: int = 0
    waiting: "Future[None] | None" = None
    done: Callable[[Any], None] | None = field(default=None)


class QtJobs(QObject):
    """Runs jobs on threads. A one-thread executor a key costs 16 us a round trip (QThreadPool: 57) and keeps order."""

    _answered = Signal(str, int, object)
    _failed = Signal(str, int, object)

    def __init__(self, notify: Notify, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notify = notify
        self._lanes: dict[str, _Lane] = {}
        self._closed = False
        self._answered.connect(self._on_answered)
        self._failed.connect(self._on_failed)

    def latest(self, key: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run `work` on the thread of `key`, then `done` on the GUI thread; see `services.jobs.Jobs`."""
        if self._closed:
            return
        lane = self._lanes.get(key)
        if lane is None:
            from concurrent.futures import ThreadPoolExecutor  # not before the first paint

            lane = self._lanes[key] = _Lane(ThreadPoolExecutor(1, thread_name_prefix=key))
        lane.generation += 1
        lane.done = done
        if lane.waiting is not None:
            lane.waiting.cancel()  # no effect on the one that runs already
        lane.waiting = lane.executor.submit(self._run, key, lane.generation, work)

    def forget(self, key: str) -> None:
        """Drop the answer of any job with this key."""
        lane = self._lanes.get(key)
        if lane is not None:
            lane.generation += 1
            lane.done = None

    def close(self) -> None:
        """Take no more jobs, drop all answers and wait for what runs."""
        self._closed = True
        for lane in self._lanes.values():
            lane.generation += 1
            lane.executor.shutdown(wait=True, cancel_futures=True)

    def _run(self, key: str, generation: int, work: Callable[[], Any]) -> None:
        try:
            answer = work()
        except Exception as error:
            self._failed.emit(key, generation, error)
        else:
            self._answered.emit(key, generation, answer)

    def _on_answered(self, key: str, generation: int, answer: object) -> None:
        lane = self._lanes[key]
        done = lane.done
        if generation == lane.generation and done is not None:
            lane.done = None
            done(answer)

    def _on_failed(self, key: str, generation: int, error: Exception) -> None:
        lane = self._lanes[key]
        if generation == lane.generation:
            lane.done = None
            self._notify(notice_of(error))
