"""Earlier searches of a dossier, and searches kept, with how many articles came since they were last asked.

A query counts as asked when an article is opened from what it found, so that the keys typed on the way to it do not.
GUI thread. What is written is small and goes to a connection that is held open; reading and counting run as jobs.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import count

from dossier.errors import StorageError
from dossier.model.notes import Asked, SavedSearch
from dossier.model.query import Query
from dossier.model.view import Change, ViewState
from dossier.services.jobs import Jobs, Notify, notice_of
from dossier.services.library import Library
from dossier.services.overlay_file import now
from dossier.services.session import Session
from dossier.services.userstore import UserStore

_FETCH, _COUNT = "searches", "searches-counted"
_OPENED = ("article", "place", "passage", "event")


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept search with what it finds now: all articles, and those that came since it was last asked."""

    search: SavedSearch
    articles: int
    new: int


@dataclass(frozen=True, slots=True)
class Listed:
    """All searches that can be asked again: those kept by name, and the earlier ones, the latest first."""

    kept: tuple[Kept, ...]
    earlier: tuple[Asked, ...]


class Searches:
    """Follows a session and remembers what it asked. `say` puts what it was into the language of names."""

    def __init__(
        self,
        session: Session,
        library: Library,
        store: UserStore,
        jobs: Jobs,
        notify: Notify,
        say: Callable[[str], str] = str,
    ) -> None:
        self._session = session
        self._say = say
        self._library = library
        self._store = store
        self._jobs = jobs
        self._notify = notify
        self._past: tuple[str, ...] = ()
        self._kept: dict[str, SavedSearch] = {}
        session.connect(self.apply)

    @property
    def past(self) -> tuple[str, ...]:
        """The texts of earlier queries, the latest first."""
        return self._past

    @property
    def kept(self) -> tuple[SavedSearch, ...]:
        """The kept searches by name."""
        return tuple(self._kept[name] for name in sorted(self._kept))

    @property
    def is_kept(self) -> bool:
        """Whether the present query is kept."""
        return self._view() in {search.view for search in self._kept.values()}

    def close(self) -> None:
        """Stop following."""
        self._session.disconnect(self.apply)

    def begin(self) -> None:
        """Fetch what was asked and kept before."""
        self._jobs.latest(_FETCH, lambda: (self._store.history(), self._store.saved_searches()), self._show)

    def apply(self, change: Change) -> None:
        """Remember the query from which something is opened."""
        state = change.new
        text = state.query.text.strip()
        answered = state.answer is not None and state.answer.query == state.query
        if change.touches(*_OPENED) and answered and text and self._past[:1] != (text,):
            self._past = (text, *(one for one in self._past if one != text))
            articles = state.answer.articles if state.answer is not None else 0
            self._write(partial(self._store.asked, text, articles))

    def toggle(self) -> bool:
        """Keep the present query under how it was understood, or forget it where it is kept; return whether it is."""
        view, query = self._view(), self._session.state.query
        same = next((search for search in self._kept.values() if search.view == view), None)
        if same is not None:
            self.forget(same)
            return False
        answer = self._session.state.answer
        name = self._say(answer.understood) if answer is not None and answer.query == query else query.text.strip()
        self._keep(SavedSearch(self._free(name), query.text, view, now()))
        return True

    def ask(self, search: SavedSearch) -> None:
        """Ask a kept search again; what it finds is no longer new from now on."""
        self._session.ask_all(_query(search))
        self._keep(replace(search, at=now()))

    def forget(self, search: SavedSearch) -> None:
        """Keep a search no longer."""
        self._kept.pop(search.name, None)
        self._write(partial(self._store.remove_search, search.name))

    def forget_past(self) -> None:
        """Forget all earlier searches."""
        self._past = ()
        self._write(self._store.forget_history)

    def list_all(self, done: Callable[[Listed], None]) -> None:
        """Count what the kept searches find now, then hand out all."""
        self._jobs.latest(_COUNT, partial(listed, self._library, self._store), done)

    def stop_listing(self) -> None:
        """Hand out no list any more: who asked for one is gone."""
        self._jobs.forget(_COUNT)

    def _keep(self, search: SavedSearch) -> None:
        self._kept[search.name] = search
        self._write(partial(self._store.save_search, search))

    def _write(self, work: Callable[[], None]) -> None:
        try:
            work()
        except StorageError as error:
            self._notify(notice_of(error))

    def _show(self, found: tuple[tuple[Asked, ...], tuple[SavedSearch, ...]]) -> None:
        asked, saved = found
        before = tuple(one.text for one in asked)
        self._past = (*self._past, *(text for text in before if text not in self._past))  # asked while this was read
        self._kept = {search.name: search for search in saved} | self._kept

    def _free(self, name: str) -> str:
        """Return a name that no other kept search has: two may be understood alike, as in another order."""
        named = (f"{name} ({n})" for n in count(2))
        return name if name not in self._kept else next(one for one in named if one not in self._kept)

    def _view(self) -> str:
        return json.dumps(ViewState(query=self._session.state.query).to_json(), ensure_ascii=False, sort_keys=True)


def listed(library: Library, store: UserStore) -> Listed:
    """Return all searches, the kept ones with their counts; may be called on any thread."""
    known = store.known()
    kept = []
    for search in store.saved_searches():
        hits = library.search(_query(search)).hits
        kept.append(Kept(search, len(hits), sum(known.get(hit.article, "") > search.at for hit in hits)))
    return Listed(tuple(kept), store.history())


def _query(search: SavedSearch) -> Query:
    try:
        return ViewState.from_json(json.loads(search.view)).query
    except (ValueError, KeyError, TypeError, IndexError):
        return Query(search.text)
