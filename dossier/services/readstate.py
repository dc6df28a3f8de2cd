"""What a person has read: read and starred articles, visits, and what is new since the last one.

An article is known by its id. Where its text changed its id did too: it is then new and unread again, but a star
follows its file. GUI thread, but for `begin`, which runs as a job.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from dossier.errors import StorageError
from dossier.model.dossier import ArticleHead
from dossier.model.notes import NOTHING_READ, Reading
from dossier.paths import Paths
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.notes import Notes
from dossier.services.overlay_file import now
from dossier.services.patience import patiently
from dossier.services.placing import place_notes
from dossier.services.session import Session
from dossier.services.userstore import UserStore

_NEVER = "9999"  # later than any visit
_SAME_VISIT = timedelta(hours=2)  # a window opened again so soon goes on with the visit


@dataclass(frozen=True, slots=True)
class Begun:
    """What was known when the dossier was opened: since when articles are read and starred, and which are new."""

    read: Mapping[str, str]
    starred: Mapping[str, str]
    new: frozenset[str]


class ReadingState:
    """Which articles of one dossier are read, starred and new. `ViewState.marked` counts changes."""

    def __init__(
        self, session: Session, library: Library, store: UserStore, jobs: Jobs, notes: Notes | None = None
    ) -> None:
        self._session = session
        self._library = library
        self._store = store
        self._jobs = jobs
        self._notes = notes
        self._read: dict[str, str] = {}
        self._starred: dict[str, str] = {}
        self._new: frozenset[str] = frozenset()
        self._fetched = False
        self._kept: tuple[int, Reading] | None = None

    def begin(self) -> None:
        """Begin or go on with a visit, and fetch what was read before."""
        work = partial(begin_visit, self._library.heads, self._store)
        self._jobs.latest("reading", partial(patiently, work), self._show)

    def refresh(self) -> None:
        """Fetch again what was read and starred, as after a change in another window."""
        self._jobs.latest("reading-again", partial(readings, self._library.heads, self._store), self._show_again)

    def end(self) -> None:
        """Note that the visit went on until now; raises StorageError."""
        self._store.go_on_visiting(now())

    def snapshot(self) -> Reading:
        """All of it, for search and lists; the same object until something changes."""
        placed = self._notes.placed if self._notes is not None else ()
        noted = frozenset(p.article for p in placed if p.article is not None)
        marked, kept = self._session.state.marked, self._kept
        if kept is None or kept[0] != marked or kept[1].noted != noted:
            kept = self._kept = (marked, Reading(frozenset(self._read), frozenset(self._starred), noted, self._new))
        return kept[1]

    def is_read(self, article: str) -> bool:
        """Whether an article was read."""
        return article in self._read

    def is_starred(self, article: str) -> bool:
        """Whether an article is starred."""
        return article in self._starred

    def mark_read(self, article: str, *, read: bool = True) -> None:
        """Say that an article was read, or was not; raises StorageError."""
        self._fetch()
        if read != self.is_read(article):
            self._put(article, read=now() if read else None, starred=self._starred.get(article))

    def star(self, article: str) -> None:
        """Give an article a star, or take it away; raises StorageError."""
        self._fetch()
        self._put(article, read=self._read.get(article), starred=None if self.is_starred(article) else now())

    def _put(self, article: str, *, read: str | None, starred: str | None) -> None:
        head = self._library.heads.get(article)
        if head is None:
            return
        self._store.put_readings([(article, head.file, read, starred)])
        for kept, moment in ((self._read, read), (self._starred, starred)):
            if moment is None:
                kept.pop(article, None)
            else:
                kept[article] = moment
        self._tell()

    def _fetch(self) -> None:
        """Know now what `begin` still fetches: it is about to change, and the older state must not come after it."""
        if not self._fetched:
            self._read, self._starred = readings(self._library.heads, self._store)
            self._fetched = True

    def _show(self, begun: Begun) -> None:
        if not self._fetched:
            self._read, self._starred, self._fetched = dict(begun.read), dict(begun.starred), True
        self._new = begun.new
        self._tell()

    def _show_again(self, found: tuple[dict[str, str], dict[str, str]]) -> None:
        if self._fetched and found != (self._read, self._starred):
            self._read, self._starred = found
            self._tell()

    def _tell(self) -> None:
        self._session.update(marked=self._session.state.marked + 1)


def begin_visit(heads: Mapping[str, ArticleHead], store: UserStore, at: str = "") -> Begun:
    """Note a visit and what the dossier holds at its beginning; return what was read before, and what is new."""
    at = at or now()
    read, starred = readings(heads, store)
    visits = store.visits()
    if visits and datetime.fromisoformat(at) - datetime.fromisoformat(visits[-1][1]) < _SAME_VISIT:
        store.go_on_visiting(at)
        earlier = visits[-2][1] if len(visits) > 1 else visits[0][0]
    else:
        store.begin_visit(at)
        earlier = visits[-1][1] if visits else at
    known = store.known()
    fresh = [article for article in heads if article not in known]
    if fresh:
        store.add_known(fresh, at)
    since = known | dict.fromkeys(fresh, at)
    return Begun(read, starred, frozenset(article for article in heads if since[article] > earlier))


def stored_reading(library: Library, paths: Paths) -> Reading:
    """Return what is written down of a dossier, without counting as a visit; what cannot be read counts as nothing."""
    store = UserStore(paths, library.base.info.id)
    try:
        read, starred = readings(library.heads, store)
        noted = frozenset(p.article for p in place_notes(library, store.notes()) if p.article is not None)
        visits, known = store.visits(), store.known()
    except StorageError:
        return NOTHING_READ
    since = visits[-1][1] if visits else ""
    new = frozenset(article for article in library.heads if since and known.get(article, _NEVER) > since)
    return Reading(frozenset(read), frozenset(starred), noted, new)


def readings(heads: Mapping[str, ArticleHead], store: UserStore) -> tuple[dict[str, str], dict[str, str]]:
    """Return since when articles are read and starred; a star follows the only article of its file."""
    read: dict[str, str] = {}
    starred: dict[str, str] = {}
    by_file: dict[str, list[str]] = {}
    for head in heads.values():
        by_file.setdefault(head.file, []).append(head.id)
    for article, file, read_at, starred_at in store.readings():
        if article in heads:
            read |= {article: read_at} if read_at else {}
            starred |= {article: starred_at} if starred_at else {}
        elif starred_at and len(by_file.get(file, ())) == 1:
            starred.setdefault(by_file[file][0], starred_at)
    return read, starred
