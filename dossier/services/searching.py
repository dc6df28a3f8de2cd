"""Search as the session's query changes: on a worker, latest only, and never on the thread that shows the answer."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

from dossier.errors import DossierError
from dossier.model.notice import Notice
from dossier.model.query import Answer, Query, Snippet
from dossier.model.view import Change
from dossier.services.jobs import Jobs, Notify, notice_of
from dossier.services.library import Library
from dossier.services.session import Session


class Searching:
    """Follows the query of a session and hands back answers; a stale one is dropped by its query.

    `in_view` says how many hits the list has room for: the snippets of these come with the answer.
    """

    def __init__(self, session: Session, library: Library, jobs: Jobs, notify: Notify = lambda _: None) -> None:
        """Begin to follow; `notify` is told of a search that failed."""
        self._session = session
        self._library = library
        self._jobs = jobs
        self._notify = notify
        self._outdated: Answer | None = None
        self.in_view: Callable[[], int] = lambda: 1
        session.connect(self.apply)

    def apply(self, change: Change) -> None:
        """Ask for an answer when the query is another one than was answered, or a correction was made."""
        answer = change.new.answer
        if change.touches("revision"):
            self.refresh()
        elif change.touches("query"):
            if answer is None or answer is self._outdated or answer.query != change.new.query:
                self._ask()
            else:  # back at what is shown, before anything else was
                self._jobs.forget("search")
                self._session.update(busy=False)

    def refresh(self) -> None:
        """Ask the present query again, since its answer may be another now, as when the index became ready."""
        self._outdated = self._session.state.answer
        self._ask()

    def close(self) -> None:
        """Stop following."""
        self._session.disconnect(self.apply)
        self._jobs.forget("search")

    def _ask(self) -> None:
        query, first = self._session.state.query, self.in_view()
        self._session.update(busy=True)
        self._jobs.latest("search", lambda: self._found(query, first), self._show)

    def _show(self, found: Answer | Notice) -> None:
        if isinstance(found, Notice):
            self._session.update(busy=False)
            self._notify(found)
        else:
            self._session.answered(found)

    def _found(self, query: Query, first: int) -> Answer | Notice:
        try:
            return self._search(query, first)
        except Exception as error:  # told by `_show`, since nothing else would end the waiting
            return notice_of(error)

    def _search(self, query: Query, first: int) -> Answer:
        answer = self._library.search(query, partly=True)
        # This puts the first rows in order here as well: the thread that shows them would wait.
        return replace(answer, snippets=dict(self._snippets(query, [hit.article for hit in answer.hits[:first]])))

    def _snippets(self, query: Query, articles: list[str]) -> Iterator[tuple[str, tuple[Snippet, ...]]]:
        for article in articles:
            if self._session.state.query != query:  # it is not wanted any more
                return
            with suppress(DossierError):  # the list fetches what it lacks and says why it cannot
                yield article, self._library.snippets(query, article, 1)
