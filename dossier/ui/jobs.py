"""Jobs of the window: one worker thread a key, latest only, answers on the GUI thread."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

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
        self._later: dict[str, tuple[str, Callable[[], Any]]] = {}  # by key: after which one, and what is to be done
        self._turn = QTimer(self, singleShot=True, interval=0)  # comes when what was answered has been painted
        self._turn.timeout.connect(self._begin_next)
        self._closed = False
        self._answered.connect(self._on_answered)
        self._failed.connect(self._on_failed)

    def latest(
        self, key: str, work: Callable[[], T], done: Callable[[T], None], after: str = "", patience: float = 0.0
    ) -> None:
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
        self._later.pop(key, None)
        if after:
            self._later[key] = after, work
            self._turn.start()
        else:
            self._begin(key, work, patience)

    def forget(self, key: str) -> None:
        """Drop the answer of any job with this key."""
        lane = self._lanes.get(key)
        if lane is not None:
            lane.generation += 1
            lane.done = None
            self._later.pop(key, None)
            self._turn.start()

    def close(self) -> None:
        """Take no more jobs, drop all answers and wait for what runs."""
        self._closed = True
        self._later.clear()
        for lane in self._lanes.values():
            lane.generation += 1
            lane.executor.shutdown(wait=True, cancel_futures=True)

    def _begin(self, key: str, work: Callable[[], Any], patience: float = 0.0) -> None:
        lane = self._lanes[key]
        answers: list[Any] = []  # not of the future, which would keep it
        lane.waiting = lane.executor.submit(self._run, key, lane.generation, work, answers)
        if patience:
            with suppress(TimeoutError):
                lane.waiting.result(patience)
            if answers:
                self._on_answered(key, lane.generation, answers[0])  # told once more by the signal, and not heard

    def _begin_next(self) -> None:
        """Begin the first of those whose turn it is; one at a time, so that what they answer comes in pieces."""
        due = [key for key, (after, _) in self._later.items() if not self._awaited(after)]
        if due:
            self._begin(due[0], self._later.pop(due[0])[1])
        if due[1:]:
            self._turn.start()

    def _awaited(self, key: str) -> bool:
        return key in self._lanes and self._lanes[key].done is not None

    def _run(self, key: str, generation: int, work: Callable[[], Any], answers: list[Any]) -> None:
        try:
            answer = work()
        except Exception as error:
            self._failed.emit(key, generation, error)
        else:
            answers.append(answer)
            self._answered.emit(key, generation, answer)

    def _on_answered(self, key: str, generation: int, answer: object) -> None:
        lane = self._lanes[key]
        done = lane.done
        if generation == lane.generation and done is not None:
            lane.done = None
            self._turn.start()
            done(answer)

    def _on_failed(self, key: str, generation: int, error: Exception) -> None:
        lane = self._lanes[key]
        if generation == lane.generation:
            lane.done = None
            self._turn.start()
            self._notify(notice_of(error))
