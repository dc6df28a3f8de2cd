"""Background work: snapshot in, pure function, answer out; an answer that is no longer wanted is dropped.

Every failure has a default route: it becomes a `Notice`. The command line and the tests run jobs inline; the window
runs them on threads and hands the answers back on the GUI thread (`dossier.ui.jobs`).
"""

from collections.abc import Callable
from typing import Protocol, TypeVar

from dossier.errors import Cancelled, DossierError
from dossier.model.notice import Notice, Severity
from dossier.model.wording import marked

T = TypeVar("T")

Notify = Callable[[Notice], None]


class Jobs(Protocol):
    """Runs functions away from the caller."""

    def latest(
        self, key: str, work: Callable[[], T], done: Callable[[T], None], after: str = "", patience: float = 0.0
    ) -> None:
        """Run `work`, then `done` with its answer, unless a later job with the same `key` was asked for meanwhile.

        A failure of `work` becomes a notice and `done` is not called. Jobs of one key never overlap; of the ones that
        wait, only the last is run. `after` is the key of a job that goes first: where its answer is awaited, this one
        begins when that has been shown. The caller waits so many seconds of `patience`: what is answered by then is
        shown together with what else the caller changes.
        """

    def forget(self, key: str) -> None:
        """Drop the answer of any job with this key."""


class InlineJobs:
    """Runs each job at once, in the caller's thread."""

    def __init__(self, notify: Notify) -> None:
        self._notify = notify

    def latest(
        self,
        key: str,  # noqa: ARG002
        work: Callable[[], T],
        done: Callable[[T], None],
        after: str = "",  # noqa: ARG002
        patience: float = 0.0,  # noqa: ARG002
    ) -> None:
        """Run it now."""
        try:
            answer = work()
        except Exception as error:
            self._notify(notice_of(error))
            return
        done(answer)

    def forget(self, key: str) -> None:
        """Do nothing: no job is ever waiting."""


class JobsApart:
    """The same workers under keys of their own, for a second pane of a kind: else one would drop the other's jobs.

    What is to come `after` one of its own jobs waits for that one, else for the one that all panes share.
    """

    def __init__(self, jobs: Jobs, name: str) -> None:
        self._jobs = jobs
        self._name = name
        self._own: set[str] = set()

    def latest(
        self, key: str, work: Callable[[], T], done: Callable[[T], None], after: str = "", patience: float = 0.0
    ) -> None:
        """Run it under its own key; see `Jobs`."""
        self._own.add(key)
        after = f"{self._name}-{after}" if after in self._own else after
        self._jobs.latest(f"{self._name}-{key}", work, done, after, patience)

    def forget(self, key: str) -> None:
        """Drop the answer of any job with this key."""
        self._jobs.forget(f"{self._name}-{key}")


class JobsWithin:
    """The same workers for something that ends before they do, as a dossier that is left."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._keys: dict[str, None] = {}  # a set in the order of asking
        self._closed = False

    def latest(
        self, key: str, work: Callable[[], T], done: Callable[[T], None], after: str = "", patience: float = 0.0
    ) -> None:
        """Run it, unless this is closed; see `Jobs`."""
        if not self._closed:
            self._keys[key] = None
            self._jobs.latest(key, work, done, after, patience)

    def forget(self, key: str) -> None:
        """Drop the answer of any job with this key; none once this is closed, as others may use the key then."""
        if not self._closed:
            self._jobs.forget(key)

    def close(self) -> None:
        """Take no more jobs, begin none that wait and drop all answers; a failure is not told either."""
        self._closed = True
        for key in self._keys:
            self._jobs.forget(key)


def notice_of(error: BaseException) -> Notice:
    """Tell a failure in words: a `DossierError` as it is, what is not the system's doing as an internal error."""
    if isinstance(error, Cancelled):
        return Notice(Severity.INFO, str(error) or marked("Stopped."), hint=error.hint)
    if isinstance(error, DossierError):
        return Notice(Severity.ERROR, str(error), hint=error.hint, exit_code=error.exit_code)
    if isinstance(error, OSError):  # a disk is full, or a folder somebody else's
        hint = marked("Is there space, and may you write there?")
        file, reason = error.filename, error.strerror
        text = marked("{file} could not be read or written: {reason}.", file=file, reason=reason)
        return Notice(
            Severity.ERROR,
            text if file and reason else marked("A file could not be read or written."),
            str(error),
            hint,
        )
    detail = f"{type(error).__name__}: {error}"
    return Notice(
        Severity.ERROR,
        marked("Something went wrong inside the program."),
        detail,
        marked("Copy the details into a report."),
    )
