"""An opened dossier: everything a window or the command line asks of it.

All methods may be called from any thread. Reading and the timeline work at once; searching needs the index, which is
built from the bundle on first opening and attached when it is ready.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock

import numpy as np

from dossier.bundle.reader import BundleReader
from dossier.errors import StorageError
from dossier.model.article import Article
from dossier.model.corrections import Correction, Unfit
from dossier.model.dossier import ArticleFacts, ArticleHead
from dossier.model.notes import Reading
from dossier.model.query import Answer, Hit, MatchedPassage, Query, Snippet
from dossier.model.timeline import TimelineItem
from dossier.model.when import DayRange, known_days
from dossier.model.wording import marked
from dossier.paths import Paths
from dossier.search.engine import SearchEngine
from dossier.services.appeared import appeared
from dossier.services.correcting import corrected, unfit_notice
from dossier.services.indexing import open_index
from dossier.services.jobs import Notify, notice_of
from dossier.services.overlay import Overlay
from dossier.services.overlay_file import mend

NO_INDEX = marked("There is no search index yet; articles can be read meanwhile.")
_TELLING = 8
"""So many words make a query for more passages like one."""


class Library:
    """One dossier: `base` is the bundle as it was built, `reader` the one with a person's corrections applied."""

    def __init__(self, reader: BundleReader, engine: SearchEngine | None = None) -> None:
        self.reader = self.base = reader
        self.corrections: tuple[Correction, ...] = ()  # that were applied to it
        self.unfit: Unfit = {}  # those of them that changed nothing
        self._engine = engine
        self.reading: Callable[[], Reading] = Reading  # what the person has read; a window or a command sets it
        self._left: list[BundleReader | SearchEngine] = []
        self._users = 1
        self._counting = Lock()

    @classmethod
    def open(cls, path: Path, paths: Paths, notify: Notify = lambda _: None) -> "Library":
        """Open a bundle as corrected, with its index, building that first if need be.

        Raises BundleError or StorageError.
        """
        library = cls.readable(path, paths, notify)
        library.attach(open_index(library.reader, paths))
        return library

    @classmethod
    def readable(cls, path: Path, paths: Paths, notify: Notify = lambda _: None) -> "Library":
        """Open a bundle as corrected for reading, without waiting for an index; raises BundleError.

        Corrections that cannot be read or applied are told, and the dossier is opened without them.
        """
        base = BundleReader(path)
        library = cls(base)
        damage = mend(paths, base.info.id)
        if damage is not None:
            notify(damage)
        try:
            overlay = Overlay(paths, base.info.id)
            problem = overlay.problem()
            if problem is not None:
                notify(problem)
            library.corrections = overlay.corrections()
            found = corrected(base, library.corrections, paths)
        except (StorageError, OSError) as error:
            notify(notice_of(error))
            return library
        if found.unfit:
            notify(unfit_notice(found.unfit.values()))
        if found.path != path:
            library.reader = BundleReader(found.path)
        library.unfit = found.unfit
        return library

    @property
    def searchable(self) -> bool:
        """Whether the index is there."""
        return self._engine is not None

    @cached_property
    def heads(self) -> Mapping[str, ArticleHead]:
        """What lists show of each article, by id, in order of publication."""
        return {head.id: head for head in self.reader.heads()}

    @cached_property
    def appeared(self) -> str:
        """From when to when the articles appeared, in short words."""
        return appeared(self.heads.values(), short=True)

    @cached_property
    def timeline(self) -> tuple[TimelineItem, ...]:
        """All events and publications."""
        return self.reader.timeline()

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """Which of the articles, in the order of `heads`, each of them is."""
        return {article: rank for rank, article in enumerate(self.heads)}

    def attach(self, engine: SearchEngine) -> None:
        """Search with this index from now on."""
        self._engine = engine

    def show(self, reader: BundleReader, engine: SearchEngine) -> None:
        """Read from another state of the same dossier; the one before stays open for whoever still reads it."""
        self._left += [part for part in (self.reader, self._engine) if part is not None and part is not self.base]
        self.reader, self._engine = reader, engine
        for name in ("heads", "appeared", "ranks", "timeline", "_placed", "_spans"):
            self.__dict__.pop(name, None)

    def search(self, query: Query, *, partly: bool = False) -> Answer:
        """Answer a query; before the index is there, only the empty one lists anything.

        `partly` takes articles with most of the words where none has all, and says so.
        """
        within = None if query.span is None else self.articles_in(query.span)
        if self._engine is not None:
            return self._engine.search(query, within=within, reading=self.reading(), partly=partly)
        if query.empty:
            newest = sorted(self.heads.values(), key=lambda head: head.latest or head.earliest, reverse=True)
            return Answer(query, tuple(Hit(head.id, 0.0, 0) for head in newest))
        return Answer(query)

    def snippets(self, query: Query, article: str, limit: int = 2) -> tuple[Snippet, ...]:
        """Return the best places of an article for a query, best first."""
        return (
            () if self._engine is None else self._engine.snippets(query, self.article(article), limit, self.reading())
        )

    def passages(self, query: Query, article: str) -> tuple[MatchedPassage, ...]:
        """Return all matched passages of an article, in text order."""
        return () if self._engine is None else self._engine.passages(query, self.article(article), self.reading())

    def complete(self, prefix: str, limit: int = 8) -> tuple[str, ...]:
        """Return words of the dossier that begin so, most frequent first."""
        return () if self._engine is None else self._engine.complete(prefix, limit)

    def values(self, field: str) -> Sequence[str]:
        """Return what a field of the query language can be asked for."""
        return () if self._engine is None else self._engine.values(field)

    def as_group(self, text: str) -> str:
        """Return a query in brackets that asks the same when more follows it."""
        return f"({text.strip()})" if self._engine is None else self._engine.as_group(text)

    def like(self, passage: str) -> str:
        """Return a query for passages like this one: its most telling words, best matches first; "" without any."""
        return "" if self._engine is None else " OR ".join(self._engine.telling_words(passage, _TELLING))

    def article(self, article: str) -> Article:
        """Return an article with its text; raises KeyError for an unknown id."""
        return self.reader.article(article)

    def facts(self, article: str) -> ArticleFacts:
        """Return an article with all that was found in it; raises KeyError for an unknown id."""
        return self.reader.facts(article)

    def known_entity(self, entity: str | None) -> str | None:
        """Return the id where there is such an entity, else None."""
        try:
            return None if entity is None else self.reader.entity(entity).id
        except KeyError:
            return None

    def articles_in(self, span: DayRange) -> frozenset[str]:
        """Return the articles published in, or telling of an event in, these days, as far as known."""
        inside = (self._spans[0] <= span.last.toordinal()) & (self._spans[1] >= span.first.toordinal())
        return frozenset(article for n in np.flatnonzero(inside) for article in self._placed[n][0].articles)

    def hold(self) -> None:
        """Keep the files open for one more user, until that one calls `close` as well."""
        with self._counting:
            self._users += 1

    def values_read(self) -> list[object]:
        """Return the values that there is one of for each article and event, as far as they have been read."""
        return [*self.__dict__.get("timeline", ()), *self.__dict__.get("heads", {}).values()]

    def close(self) -> None:
        """Release the files, unless others still use them."""
        with self._counting:
            self._users -= 1
            if self._users > 0:
                return
        for part in (self._engine, self.reader, self.base, *self._left):
            if part is not None:
                part.close()

    @cached_property
    def _placed(self) -> tuple[tuple[TimelineItem, DayRange], ...]:
        days = ((item, known_days(item.earliest, item.latest)) for item in self.timeline)
        return tuple((item, known) for item, known in days if known is not None)

    @cached_property
    def _spans(self) -> tuple[np.ndarray, np.ndarray]:
        """First and last known day of each placed item, as ordinals."""
        first = [days.first.toordinal() for _, days in self._placed]
        last = [days.last.toordinal() for _, days in self._placed]
        return np.array(first, dtype=np.int32), np.array(last, dtype=np.int32)
