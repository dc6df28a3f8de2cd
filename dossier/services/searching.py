"""Search as the session's query changes: on a worker, latest only, and never on the thread that shows the answer."""

from dossier.model.query import Answer, Query
from dossier.model.view import Change
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.session import Session


class Searching:
    """Follows the query of a session and hands back answers; a stale one is dropped by its query."""

    def __init__(self, session: Session, library: Library, jobs: Jobs) -> None:
        self._session = session
        self._library = library
        self._jobs = jobs
        session.connect(self.apply)

    def apply(self, change: Change) -> None:
        """Ask for an answer when the query is another one than was answered, or a correction was made."""
        answer = change.new.answer
        asked = change.touches("query") and (answer is None or answer.query != change.new.query)
        if asked or change.touches("revision"):
            self.refresh()

    def refresh(self) -> None:
        """Ask the present query again, as when the index became ready."""
        query = self._session.state.query
        self._session.update(busy=True)
        self._jobs.latest("search", lambda: self._search(query), self._session.answered)

    def close(self) -> None:
        """Stop following."""
        self._session.disconnect(self.apply)
        self._jobs.forget("search")

    def _search(self, query: Query) -> Answer:
        answer = self._library.search(query)
        next(iter(answer.hits), None)  # puts the first rows in order here: the thread that shows them would wait
        return answer
