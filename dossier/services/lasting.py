"""Work that a person asked for and that outlasts its dossier: an export goes on when that is left.

One after the other, each to its end. A dossier stays open until the last that reads it is done.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from dossier.model.notice import Notice
from dossier.services.jobs import Jobs, Notify, notice_of

if TYPE_CHECKING:
    from dossier.services.library import Library

T = TypeVar("T")

_KEY = "lasting"


@dataclass
class _Task:
    library: "Library"
    work: Callable[[], Any]
    done: Callable[[Any], object]
    answer: Any = None
    failure: Notice | None = None
    tried: bool = False

    def run(self) -> None:
        try:
            self.answer = self.work()
        except Exception as error:
            self.failure = notice_of(error)
        self.tried = True


class LastingJobs:
    """What of one window must come to its end. Called on the GUI thread."""

    def __init__(self, jobs: Jobs, notify: Notify, ended: "Callable[[Library], object]" = lambda _: None) -> None:
        """Run on `jobs`; `ended` is told what each was about, which may have been left since."""
        self._jobs = jobs
        self._notify = notify
        self.ended = ended
        self._tasks: deque[_Task] = deque()

    @property
    def busy(self) -> bool:
        """Whether there is something left to do."""
        return bool(self._tasks)

    def run(self, library: "Library", work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Run `work`, which may read the library, in the background, then `done`; a failure becomes a notice."""
        library.hold()
        self._tasks.append(_Task(library, work, done))
        if len(self._tasks) == 1:
            self._begin()

    def finish(self) -> list[Notice]:
        """Do here what is left, when the jobs have ended; return what failed, for no window may be there to tell it."""
        failures: list[Notice] = []
        self._notify = failures.append
        while self._tasks:
            if not self._tasks[0].tried:
                self._tasks[0].run()
            self._end()
        return failures

    def _begin(self) -> None:
        self._jobs.latest(_KEY, self._tasks[0].run, lambda _: self._go_on())

    def _go_on(self) -> None:
        self._end()
        if self._tasks:
            self._begin()

    def _end(self) -> None:
        task = self._tasks.popleft()
        task.library.close()
        if task.failure is None:
            try:
                task.done(task.answer)
            except Exception as error:  # what comes after it, and the closing of the window, go on
                task.failure = notice_of(error)
        if task.failure is not None:
            self._notify(task.failure)
        self.ended(task.library)
