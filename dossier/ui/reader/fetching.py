"""Brings the articles that a reader asks for, and keeps those read last."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject

from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.reader.ahead import Ahead
from dossier.ui.reader.loading import Loaded, loader
from dossier.ui.reader.plan import Plan
from dossier.ui.turns import Turns

_KEY = "reader"  # of jobs
_PATIENCE = 0.006  # seconds; most articles come within two milliseconds and are painted together with the list
_RECENT = 16  # articles, with those fetched ahead; one of 20,000 words takes about 2 MB


class Fetching(QObject):
    """Tells `done` what came of an article, and `came` which one is no longer fetched ahead.

    With `in_turns` the very first one takes some, since to lay out a text takes twice as long then: its plan is given
    to `prepare`, which returns steps, and the article to `done` in the turn after them.
    """

    def __init__(
        self,
        session: Session,
        library: Library,
        jobs: Jobs,
        prepare: Callable[[Plan], Iterator[None]],
        done: Callable[[Loaded], object],
        came: Callable[[str], None],
        parent: QObject,
        *,
        in_turns: bool,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._jobs = jobs
        self._prepare = prepare
        self._done = done
        self._in_turns = in_turns  # until the first one was told
        self._first: Loaded | None = None
        self._turns = Turns(self)
        self._recent: dict[str, Loaded] = {}  # the last few articles, so that one comes back to them at once
        self._ahead = Ahead(session, library, jobs, self._recent.get, self.keep, came, self)
        self._coming = False  # whether what was asked for is being fetched ahead

    def known(self, article: str | None, *, anew: bool) -> Loaded | None:
        """Return an article, as it is asked for now, if it is there; with `anew` nothing is there any more.

        What was being fetched is dropped, but not what is fetched ahead, if that is the same.
        """
        if anew:
            self._recent.clear()
        self._coming = not anew and self._ahead.brings(article)
        if not self._coming:
            self._ahead.wait()
        self._jobs.forget(_KEY)
        state, found = self._session.state, None if article is None else self._recent.get(article)
        answers = found is not None and found.answers(state.query, state.show_removed, self._library.searchable)
        return found if answers else None

    def fetch(self, article: str, *, same: bool) -> None:
        """Fetch an article that is not there; one waits for it for a moment, unless it is the `same` that is shown."""
        if self._coming:
            return
        state, known = self._session.state, self._recent.get(article)
        work = loader(self._library, article, state.query, show_removed=state.show_removed, known=known)
        if same:
            self._jobs.latest(_KEY, work, self._on_fetched, after="search")
        else:
            self._jobs.latest(_KEY, work, self._on_fetched, patience=_PATIENCE)

    def keep(self, loaded: Loaded) -> None:
        """Keep an article as the one read last."""
        self._recent.pop(loaded.article, None)
        self._recent[loaded.article] = loaded
        if len(self._recent) > _RECENT:
            self._recent.pop(next(iter(self._recent)))

    def catch_up(self) -> None:
        """Do at once what is still to be done in turns."""
        self._turns.finish()

    def _on_fetched(self, loaded: Loaded) -> None:
        if not self._in_turns:
            self._done(loaded)
            return
        if self._first is None:
            self._turns.walk(self._tell_first())
        self._first = loaded

    def _tell_first(self) -> Iterator[None]:
        if self._first is not None and self._first.plan is not None:
            yield from self._prepare(self._first.plan)
        yield
        first, self._first, self._in_turns = self._first, None, False
        if first is not None:
            self._done(first)
