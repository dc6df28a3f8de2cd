"""Asking a `.dossier` file: each call is short and may come from any thread."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from dossier.bundle import articles, digests, entities, events
from dossier.bundle.connections import Connections
from dossier.bundle.fingerprint import content_hash
from dossier.bundle.opening import SafeConnection, Stamp
from dossier.bundle.packing import unpack
from dossier.bundle.values import day
from dossier.model.article import Article, Problem, Source
from dossier.model.dossier import ArticleFacts, ArticleHead, DossierInfo, EntityHead, Statistics
from dossier.model.facts import Disagreement, Entity, Event, Mention, Passage, Reuse, TimeExpression
from dossier.model.timeline import TimelineItem

T = TypeVar("T")

_AT_ONCE = 200  # articles or entities that are read together where all are asked for
_TOLD_IN = "SELECT event FROM evidence WHERE article BETWEEN ? AND ?"
_REUSED_IN = "SELECT reuse FROM reuse_passage WHERE article = ?"
_OF_ENTITY = "SELECT event FROM participant WHERE entity = ? UNION SELECT n FROM event WHERE place = ?"


class BundleReader:
    """What stands in one `.dossier` file. Unknown ids raise KeyError, damage raises BundleError."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connections = Connections(path)
        try:
            with self._connections.reading() as c:
                row = c.rows("SELECT * FROM dossier")[0]
                self._info, self._statistics = DossierInfo(*row[1:8]), _statistics(c, row[8:])
                if self._info.format > 1:
                    ner = c.rows("SELECT value FROM \"option\" WHERE name = 'ner'")
                    self._info = replace(self._info, ner=str(ner[0][0]) if ner else "")
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "BundleReader":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    @property
    def stamp(self) -> Stamp | None:
        """What tells the file from any other, taken before it was opened."""
        return self._connections.stamp

    @property
    def info(self) -> DossierInfo:
        """What the dossier says of itself."""
        return self._info

    @property
    def statistics(self) -> Statistics:
        """How much it holds."""
        return self._statistics

    def work_out_hash(self, tick: Callable[[], None] = lambda: None) -> str:
        """Return the content hash of what is there, whatever the file says; 0.5 s CPU for 10,000 articles.

        `tick` is called now and then and may raise.
        """
        with self._connections.reading() as c:

            def go_on() -> None:
                c.start_clock()
                tick()

            return content_hash(c.raw, go_on)

    def close(self) -> None:
        """Release the file; a later call raises BundleError."""
        self._connections.close()

    def heads(self) -> tuple[ArticleHead, ...]:
        """Return all articles without their texts, in order of publication, then file."""
        with self._connections.reading() as c:
            return articles.heads(c)

    def article(self, article: str) -> Article:
        """Return one article."""
        with self._connections.reading() as c:
            n = articles.number(c, article)
            return articles.between(c, n, n)[0]

    def articles(self, first: int = 0, beyond: int | None = None) -> Iterator[Article]:
        """Yield all articles in the order of `heads`, or those from one place in it to another."""
        return self._in_parts(articles.between, self._statistics.articles if beyond is None else beyond, first)

    def digests(self, first: int = 0, beyond: int | None = None) -> Iterator[bytes]:
        """Yield for all articles, or some, what is another when text, paragraphs, mentions or events of one are."""
        return self._in_parts(digests.between, self._statistics.articles if beyond is None else beyond, first)

    def facts(self, article: str) -> ArticleFacts:
        """Return one article with all that was found in it."""
        with self._connections.reading() as c:
            n = articles.number(c, article)
            facts = ArticleFacts(
                articles.between(c, n, n)[0],
                tuple(articles.mentions_between(c, n, n)),
                tuple(articles.times_between(c, n, n)),
                events.events(c, _TOLD_IN, n, n),
                events.reuse(c, _REUSED_IN, n),
            )
            evidence = chain.from_iterable(event.evidence for event in facts.events)
            passages = chain.from_iterable(reuse.passages for reuse in facts.reuse)
            articles.check_spans(facts.article, (*facts.mentions, *facts.times, *evidence, *passages))
            return facts

    def mentions(self, first: int = 0, beyond: int | None = None) -> Iterator[Mention]:
        """Yield all mentions, article by article in the order of `heads`, in text order; or those of some articles."""
        return self._in_parts(articles.mentions_between, self._statistics.articles if beyond is None else beyond, first)

    def times(self) -> Iterator[TimeExpression]:
        """Yield all times, article by article in the order of `heads`, in text order."""
        return self._in_parts(articles.times_between, self._statistics.articles)

    def article_entities(self) -> Iterator[tuple[str, str, int]]:
        """Yield (article, entity, how often it is named there), article by article."""
        return self._in_parts(articles.entities_between, self._statistics.articles)

    def entities(self) -> tuple[EntityHead, ...]:
        """Return all entities, most mentioned first."""
        with self._connections.reading() as c:
            return entities.heads(c)

    def entity(self, entity: str) -> Entity:
        """Return one entity with its names and roles."""
        with self._connections.reading() as c:
            n = entities.number(c, entity)
            return entities.between(c, n, n)[0]

    def forms(self) -> tuple[tuple[int, str], ...]:
        """Return each name that an entity bears, with the place of the entity in `entities`, counted from 1."""
        with self._connections.reading() as c:
            return entities.forms(c)

    def full_entities(self) -> Iterator[Entity]:
        """Yield all entities with names and roles, in the order of `entities`."""
        return self._in_parts(entities.between, self._statistics.entities)

    def mentions_of(self, entity: str) -> tuple[Mention, ...]:
        """Return every place that names an entity, in the order of `heads`, then text."""
        with self._connections.reading() as c:
            return tuple(articles.mentions_of(c, entities.number(c, entity)))

    def often_with(self, entity: str, limit: int) -> tuple[tuple[EntityHead, int, tuple[Passage, ...]], ...]:
        """Return entities named in the same sentences, most first, with their number and a place in each article."""
        with self._connections.reading() as c:
            return entities.often_with(c, entities.number(c, entity), limit)

    def events(self, first: int = 0, beyond: int | None = None) -> tuple[Event, ...]:
        """Return all events in order of time, undated ones last; or those that some articles tell of."""
        with self._connections.reading() as c:
            return events.events(c) if beyond is None else events.events(c, _TOLD_IN, first + 1, beyond)

    def event(self, event: str) -> Event:
        """Return one event."""
        with self._connections.reading() as c:
            (n,) = c.one("SELECT n FROM event WHERE id = ?", event)
            return events.events(c, "SELECT ?", n)[0]

    def events_of(self, entity: str) -> tuple[Event, ...]:
        """Return the events in which an entity takes part or which happened there, in order of time."""
        with self._connections.reading() as c:
            return events.events(c, _OF_ENTITY, entities.number(c, entity), entity)

    def timeline(self) -> tuple[TimelineItem, ...]:
        """Return all events, then all articles by publication, as items in lanes."""
        with self._connections.reading() as c:
            return events.timeline(c)

    def reuse(self) -> tuple[Reuse, ...]:
        """Return all passages that stand more than once."""
        with self._connections.reading() as c:
            return events.reuse(c)

    def sizes_of_repeating(self) -> dict[str, int]:
        """Return how many characters are kept of each article that has a passage which stands more than once."""
        with self._connections.reading() as c:
            return articles.sizes(c, "SELECT DISTINCT article FROM reuse_passage")

    def disagreements(self) -> tuple[Disagreement, ...]:
        """Return all that sources say differently."""
        with self._connections.reading() as c:
            return events.disagreements(c)

    def problems(self) -> tuple[Problem, ...]:
        """Return what could not be read when it was built."""
        with self._connections.reading() as c:
            return tuple(Problem(*row) for row in c.rows("SELECT file, reason, hint FROM problem ORDER BY n"))

    def copies(self) -> int:
        """Return how many files were left out because another holds the same article."""
        with self._connections.reading() as c:
            (extra,) = c.one("SELECT (SELECT count(*) FROM article_file) - (SELECT count(*) FROM article)")
            return int(extra)

    def sources(self) -> tuple[Source, ...]:
        """Return the files it was built from, without their bytes."""
        with self._connections.reading() as c:
            rows = c.rows("SELECT name, media_type, sha256, size FROM source ORDER BY n")
            return tuple(Source(*row) for row in rows)

    def original(self, name: str) -> bytes | None:
        """Return the original bytes of a source, None where they were not kept."""
        with self._connections.reading() as c:
            packed, size = c.one("SELECT content, size FROM source WHERE name = ?", name)
            return None if packed is None else unpack(packed, size)

    def _in_parts(
        self, between: Callable[[SafeConnection, int, int], Sequence[T]], beyond: int, first: int = 0
    ) -> Iterator[T]:
        """Yield what stands in some rows, a few at a time: no question is long, and one may stop at any point."""
        for start in range(first + 1, beyond + 1, _AT_ONCE):
            with self._connections.reading() as c:
                some = between(c, start, min(start + _AT_ONCE - 1, beyond))
            yield from some


def _statistics(c: SafeConnection, row: Sequence[Any]) -> Statistics:
    """Return what a dossier says that it holds; raises ValueError where it cannot be: all is read by these numbers."""
    said = Statistics(*row)
    for table, count in (("article", said.articles), ("entity", said.entities), ("event", said.events)):
        there = c.rows(f"SELECT max(n) FROM {table}")[0][0] or 0
        if count != there:
            raise ValueError(f"it says that it holds {count:,} rows of “{table}”, but {there:,} are there")
    for iso in filter(None, (said.first, said.last)):
        day(iso)
    return said
