"""Search as the session's query changes: on a worker, latest only, and never on the thread that shows the answer."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from dossier.model.query import Answer, Query, Snippet
from dossier.model.view import Change
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.session import Session


class Searching:
    """Follows the query of a session and hands back answers; a stale one is dropped by its query.

    `in_view` says how many hits the list has room for: the snippets of these come with the answer.
    """

    def __init__(self, session: Session, library: Library, jobs: Jobs) -> None:
        self._session = session
        self._library = library
        self._jobs = jobs
        self.in_view: Callable[[], int] = lambda: 1
        session.connect(self.apply)

    def apply(self, change: Change) -> None:
        """Ask for an answer when the query is another one than was answered, or a correction was made."""
        answer = change.new.answer
        asked = change.touches("query") and (answer is None or answer.query != change.new.query)
        if asked or change.touches("revision"):
            self.refresh()

    def refresh(self) -> None:
        """Ask the present query again, as when the index became ready."""
        query, first = self._session.state.query, self.in_view()
        self._session.update(busy=True)
        self._jobs.latest("search", lambda: self._search(query, first), self._session.answered)

    def close(self) -> None:
        """Stop following."""
        self._session.disconnect(self.apply)
        self._jobs.forget("search")

    def _search(self, query: Query, first: int) -> Answer:
        answer = self._library.search(query)
        # This puts the first rows in order here as well: the thread that shows them would wait.
        return replace(answer, snippets=dict(self._snippets(query, [hit.article for hit in answer.hits[:first]])))

    def _snippets(self, query: Query, articles: list[str]) -> Iterator[tuple[str, tuple[Snippet, ...]]]:
        for article in articles:
            if self._session.state.query != query:  # it is not wanted any more
                return
            yield article, self._library.snippets(query, article, 1)
