"""Fetches the article that stands below the open one in the results, since that is the one most often opened next."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, QTimer

from dossier.model.query import Query
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.reader.loading import Loaded, loader

_KEY = "reader-ahead"  # key of jobs
_AFTER = 200  # milliseconds after an article was shown


class Ahead(QObject):
    """Waits until a person reads; `known` says what is there of an article, `keep` takes what was fetched.

    `came` is told which article is no longer on its way, fetched or not.
    """

    def __init__(
        self,
        session: Session,
        library: Library,
        jobs: Jobs,
        known: Callable[[str], Loaded | None],
        keep: Callable[[Loaded], None],
        came: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._jobs = jobs
        self._known = known
        self._keep = keep
        self._came = came
        self._asked: tuple[str | None, Query, bool, bool] | None = None  # what is on its way
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self.fetch)

    def wait(self) -> None:
        """Fetch in a moment; what is on its way is dropped, as when it is known otherwise by now."""
        self._jobs.forget(_KEY)
        self._asked = None
        self._timer.start()

    def brings(self, article: str | None) -> bool:
        """Return whether the article is on its way, as it is asked for now."""
        return self._asked == self._request(article)

    def fetch(self) -> None:
        """Fetch it, unless it is there."""
        state = self._session.state
        answer = state.answer
        place = None if answer is None else answer.place(state.article)
        if answer is None or place is None or place + 1 >= len(answer.hits):
            return
        article = answer.hits[place + 1].article
        known = self._known(article)
        if known is None or not known.answers(state.query, state.show_removed, self._library.searchable):
            work = loader(self._library, article, state.query, show_removed=state.show_removed, known=known)
            self._asked = self._request(article)
            self._jobs.latest(_KEY, partial(_quietly, work), partial(self._on_fetched, article))

    def _request(self, article: str | None) -> tuple[str | None, Query, bool, bool]:
        state = self._session.state
        return article, state.query, state.show_removed, self._library.searchable

    def _on_fetched(self, article: str, loaded: Loaded | None) -> None:
        self._asked = None
        if loaded is not None and loaded.facts is not None:
            self._keep(loaded)
        self._came(article)


def _quietly(work: Callable[[], Loaded]) -> Loaded | None:
    """Return None for any failure: it is told once the article is really asked for."""
    with suppress(Exception):
        return work()
    return None
