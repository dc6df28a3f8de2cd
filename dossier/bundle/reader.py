"""Asking a `.dossier` file: each call is short and may come from any thread."""

import sqlite3
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from dossier.bundle import values
from dossier.bundle.opening import Row, SafeConnection, damaged, stamp_of
from dossier.bundle.packing import unpack
from dossier.errors import BundleError
from dossier.model.article import Article, Basis, Paragraph, ParagraphKind, Problem, Repair, Source
from dossier.model.dossier import ArticleFacts, ArticleHead, DossierInfo, EntityHead, Statistics
from dossier.model.facts import (
    Claim,
    Disagreement,
    Entity,
    EntityKind,
    Event,
    Mention,
    Name,
    Passage,
    Reuse,
    ReuseKind,
    Role,
    TimeExpression,
)
from dossier.model.timeline import ARTICLES_LANE, TimelineItem
from dossier.model.when import Granularity

_AT_ONCE = 200
_EQUALS = 500  # entities beyond the wanted ones that are looked at closer, the most mentioned ones first
_EXACT = frozenset({Granularity.DAY.value, Granularity.TIME.value})
_HEAD = (
    "id, title, publisher, published_value, published_earliest, published_latest, published_basis, words, file, kinds"
)
_ENTITY_HEAD = "entity.id, entity.kind, entity.name, entity.mentions, entity.articles"
_MENTION = """SELECT article.id, start, "end", surface.text, mention.kind, entity.id, rule.text, confidence
    FROM mention JOIN article ON article.n = mention.article
    JOIN phrase AS surface ON surface.n = mention.surface JOIN phrase AS rule ON rule.n = mention.rule
    LEFT JOIN entity ON entity.n = mention.entity"""
_TIME = """SELECT article.id, start, "end", surface.text, type, value, granularity, earliest, latest, modifier,
    anchor_kind, anchor_value, rule.text
    FROM time JOIN article ON article.n = time.article
    JOIN phrase AS surface ON surface.n = time.surface JOIN phrase AS rule ON rule.n = time.rule"""
_EVENT = "id, title, summary, kind, certainty, value, granularity, earliest, latest, modifier, place"
_EVIDENCE = 'article.id, start, "end", date_start, date_end'


class BundleReader:
    """What stands in one `.dossier` file. Unknown ids raise KeyError, damage raises BundleError.

    Each thread gets a connection of its own; `close` ends all of them, and the reader with them.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self._lock = threading.Lock()
        self._connections: list[SafeConnection] = []
        self._closed = False
        self._stamp = stamp_of(path) if path.is_file() else None  # the next line says what is wrong when it is none
        try:
            with self._reading():
                self._info, self._statistics = values.info_and_statistics(self._rows("SELECT * FROM dossier")[0])
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
    def info(self) -> DossierInfo:
        """What the dossier says of itself."""
        return self._info

    @property
    def statistics(self) -> Statistics:
        """How much it holds."""
        return self._statistics

    def close(self) -> None:
        """Close the connections of all threads; no call may be under way."""
        with self._lock:
            self._closed = True
            for connection in self._connections:
                connection.close()
            self._connections.clear()

    def heads(self) -> tuple[ArticleHead, ...]:
        """Return all articles without their texts, in order of publication, then file."""
        with self._reading():
            return tuple(values.article_head(row) for row in self._rows(f"SELECT {_HEAD} FROM article ORDER BY n"))

    def article(self, article: str) -> Article:
        """Return one article."""
        with self._reading():
            n = self._article_number(article)
            return self._articles_between(n, n)[0]

    def articles(self) -> Iterator[Article]:
        """Yield all articles in the order of `heads`, some at a time; may be left at any point."""
        for first in range(1, self._statistics.articles + 1, _AT_ONCE):
            with self._reading():
                some = self._articles_between(first, first + _AT_ONCE - 1)
            yield from some

    def mentions(self) -> Iterator[Mention]:
        """Yield all mentions, article by article in the order of `heads`, in text order."""
        for row in self._by_articles(_MENTION, "mention"):
            yield values.mention(row)

    def times(self) -> Iterator[TimeExpression]:
        """Yield all times, article by article in the order of `heads`, in text order."""
        for row in self._by_articles(_TIME, "time"):
            yield values.time_expression(row)

    def facts(self, article: str) -> ArticleFacts:
        """Return one article with all that was found in it."""
        with self._reading():
            n = self._article_number(article)
            mentions = self._rows(f"{_MENTION} WHERE mention.article = ? ORDER BY mention.n", n)
            times = self._rows(f"{_TIME} WHERE time.article = ? ORDER BY time.n", n)
            return ArticleFacts(
                self._articles_between(n, n)[0],
                tuple(values.mention(row) for row in mentions),
                tuple(values.time_expression(row) for row in times),
                self._events("WHERE event.n IN (SELECT event FROM evidence WHERE article = ?)", n),
                self._reuse("WHERE reuse.n IN (SELECT reuse FROM reuse_passage WHERE article = ?)", n),
            )

    def entities(self) -> tuple[EntityHead, ...]:
        """Return all entities, most mentioned first."""
        with self._reading():
            rows = self._rows(f"SELECT {_ENTITY_HEAD} FROM entity ORDER BY n")
            return tuple(values.entity_head(row) for row in rows)

    def entity(self, entity: str) -> Entity:
        """Return one entity with its names and roles."""
        with self._reading():
            n = self._entity_number(entity)
            return self._entities_between(n, n)[0]

    def full_entities(self) -> Iterator[Entity]:
        """Yield all entities with names and roles, in the order of `entities`."""
        for first in range(1, self._statistics.entities + 1, _AT_ONCE):
            with self._reading():
                some = self._entities_between(first, first + _AT_ONCE - 1)
            yield from some

    def mentions_of(self, entity: str) -> tuple[Mention, ...]:
        """Return every place that names an entity, in the order of `heads`, then text."""
        with self._reading():
            where = "WHERE mention.entity = ? ORDER BY mention.article, mention.sentence, mention.n"
            rows = self._rows(f"{_MENTION} {where}", self._entity_number(entity))
            return tuple(values.mention(row) for row in rows)

    def article_entities(self) -> Iterator[tuple[str, str, int]]:
        """Yield (article, entity, how often it is named there), article by article."""
        question = """SELECT article.id, entity.id, count FROM entity_article
            JOIN article ON article.n = entity_article.article JOIN entity ON entity.n = entity_article.entity"""
        for article, entity, count in self._by_articles(question, "entity_article", "entity_article.entity"):
            yield str(article), str(entity), int(count)

    def often_with(self, entity: str, limit: int) -> tuple[tuple[EntityHead, int], ...]:
        """Return entities named in the same articles, with how many; where equal, more common sentences first."""
        with self._reading():
            n = self._entity_number(entity)
            chosen = self._companions(n, limit)
            heads = {
                n: values.entity_head(tuple(row))
                for n, *row in self._rows(
                    f"SELECT n, {_ENTITY_HEAD} FROM entity WHERE n IN ({', '.join(str(n) for n, _ in chosen)})"
                )
            }
            return tuple((heads[n], articles) for n, articles in chosen)

    def events(self) -> tuple[Event, ...]:
        """Return all events in order of time, undated ones last."""
        with self._reading():
            return self._events()

    def event(self, event: str) -> Event:
        """Return one event."""
        with self._reading():
            found = self._events("WHERE event.id = ?", event)
        if not found:
            raise KeyError(event)
        return found[0]

    def events_of(self, entity: str) -> tuple[Event, ...]:
        """Return the events in which an entity takes part or which happened there, in order of time."""
        with self._reading():
            n = self._entity_number(entity)
            among = "SELECT event FROM participant WHERE entity = ? UNION SELECT n FROM event WHERE place = ?"
            return self._events(f"WHERE event.n IN ({among})", n, entity)

    def timeline(self) -> tuple[TimelineItem, ...]:
        """Return all events, then all articles by publication, as items in lanes."""
        with self._reading():
            told: dict[int, dict[str, None]] = {}
            question = (
                "SELECT event, article.id FROM evidence JOIN article ON article.n = article ORDER BY event, evidence.n"
            )
            for event, article in self._rows(question):
                told.setdefault(event, {})[article] = None
            columns = "n, id, kind, title, earliest, latest, granularity, certainty"
            events = (
                _item(key, kind, title, first, last, exact, certainty, tuple(told.get(n, ())))
                for n, key, kind, title, first, last, exact, certainty in self._rows(
                    f"SELECT {columns} FROM event ORDER BY n"
                )
            )
            columns = "id, title, published_earliest, published_latest, published_granularity"
            articles = (
                _item(f"article:{key}", ARTICLES_LANE, title, first, last, exact, "", (key,))
                for key, title, first, last, exact in self._rows(f"SELECT {columns} FROM article ORDER BY n")
            )
            return (*events, *articles)

    def reuse(self) -> tuple[Reuse, ...]:
        """Return all passages that stand more than once."""
        with self._reading():
            return self._reuse()

    def disagreements(self) -> tuple[Disagreement, ...]:
        """Return all that sources say differently."""
        with self._reading():
            question = """SELECT disagreement, article.id, start, "end", value FROM claim
                JOIN article ON article.n = article ORDER BY disagreement, claim.n"""
            claims = values.grouped(self._rows(question))
            rows = self._rows("SELECT n, kind, event FROM disagreement ORDER BY n")
            return tuple(Disagreement(kind, tuple(Claim(*c) for c in claims[n]), event) for n, kind, event in rows)

    def problems(self) -> tuple[Problem, ...]:
        """Return what could not be read when it was built."""
        with self._reading():
            return tuple(Problem(*row) for row in self._rows("SELECT file, reason, hint FROM problem ORDER BY n"))

    def sources(self) -> tuple[Source, ...]:
        """Return the files it was built from, without their bytes."""
        with self._reading():
            rows = self._rows("SELECT name, media_type, sha256, size FROM source ORDER BY n")
            return tuple(Source(*row) for row in rows)

    def original(self, name: str) -> bytes | None:
        """Return the original bytes of a source, None where they were not kept."""
        with self._reading():
            packed, size = self._one("SELECT content, size FROM source WHERE name = ?", name)
            return None if packed is None else unpack(packed, size)

    def _articles_between(self, first: int, last: int) -> list[Article]:
        between = "WHERE article BETWEEN ? AND ? ORDER BY article"

        def parts(columns: str, table: str, key: str = "n") -> dict[int, list[Row]]:
            question = f"SELECT article, {columns} FROM {table} {between}, {key}"
            return values.grouped(self._rows(question, first, last))

        texts = parts("size, text", "article_text", "size")
        files = parts("name", "article_file")
        bases = parts("field, basis, why", "article_basis")
        paragraphs = parts('n, start, "end", kind, kept, rule', "paragraph", "position")
        repairs = parts('start, "end", text, rule', "repair")
        rows = self._rows("SELECT * FROM article WHERE n BETWEEN ? AND ? ORDER BY n", first, last)
        return [
            Article(
                id=row[1],
                files=tuple(name for (name,) in files[n]),
                text=unpack(texts[n][0][1], texts[n][0][0]).decode(),
                title=row[2],
                paragraphs=tuple(
                    Paragraph(i, start, end, ParagraphKind(kind), bool(kept), rule)
                    for i, start, end, kind, kept, rule in paragraphs[n]
                ),
                publisher=row[3],
                authors=values.strings(row[4]),
                url=row[5],
                language=row[6],
                published=values.published(row[7:14]),
                updated=values.published(row[14:21]),
                repairs=tuple(Repair(*repair) for repair in repairs[n]),
                basis=tuple((field, Basis(basis), why) for field, basis, why in bases[n]),
            )
            for n, row in ((row[0], row) for row in rows)
        ]

    def _entities_between(self, first: int, last: int) -> list[Entity]:
        between = "WHERE entity BETWEEN ? AND ? ORDER BY entity"
        names = values.grouped(self._rows(f"SELECT entity, form, count FROM name {between}, n", first, last))
        question = f"SELECT entity, n, phrase, value, earliest, latest FROM role {between}, n"
        roles = values.grouped(self._rows(question, first, last))
        question = f"""SELECT entity, role, article.id, start, "end" FROM role_evidence
            JOIN article ON article.n = article {between}, role, role_evidence.n"""
        evidence = values.grouped(((e, r), *rest) for e, r, *rest in self._rows(question, first, last))
        question = "SELECT n, id, kind, name, description, of FROM entity WHERE n BETWEEN ? AND ? ORDER BY n"
        return [
            Entity(
                identifier,
                EntityKind(kind),
                name,
                tuple(Name(*row) for row in names[n]),
                tuple(
                    Role(
                        phrase,
                        value,
                        tuple(Passage(*row) for row in evidence[n, i]),
                        values.day(earliest),
                        values.day(latest),
                    )
                    for i, phrase, value, earliest, latest in roles[n]
                ),
                description,
                of,
            )
            for n, identifier, kind, name, description, of in self._rows(question, first, last)
        ]

    def _events(self, where: str = "", *given: object) -> tuple[Event, ...]:
        chosen = f"IN (SELECT event.n FROM event {where})" if where else "IS NOT NULL"
        question = f"""SELECT event, entity.id, role FROM participant JOIN entity ON entity.n = entity
            WHERE event {chosen} ORDER BY event, participant.n"""
        participants = values.grouped(self._rows(question, *given))
        question = f"""SELECT event, {_EVIDENCE} FROM evidence JOIN article ON article.n = article
            WHERE event {chosen} ORDER BY event, evidence.n"""
        evidence = values.grouped(self._rows(question, *given))
        rows = self._rows(f"SELECT n, {_EVENT} FROM event {where} ORDER BY n", *given)
        return tuple(values.event(row[1:], participants[row[0]], evidence[row[0]]) for row in rows)

    def _reuse(self, where: str = "", *given: object) -> tuple[Reuse, ...]:
        chosen = f"WHERE reuse IN (SELECT reuse.n FROM reuse {where})" if where else ""
        question = f"""SELECT reuse, article.id, start, "end" FROM reuse_passage
            JOIN article ON article.n = article {chosen} ORDER BY reuse, reuse_passage.n"""
        passages = values.grouped(self._rows(question, *given))
        rows = self._rows(f"SELECT n, kind, origin FROM reuse {where} ORDER BY n", *given)
        return tuple(
            Reuse(ReuseKind(kind), tuple(Passage(*p) for p in passages[n]), origin) for n, kind, origin in rows
        )

    def _companions(self, entity: int, limit: int) -> list[tuple[int, int]]:
        """Return numbers of entities with the number of common articles, best first.

        Common sentences are counted only where they decide: among entities with as many common articles.
        """
        question = """SELECT other.entity, count(*) FROM entity_article AS own
            JOIN entity_article AS other ON other.article = own.article
            WHERE own.entity = ?1 AND other.entity <> ?1 GROUP BY other.entity ORDER BY 2 DESC, 1"""
        found = self._rows(question, entity)
        near = [(n, articles) for n, articles in found if articles >= found[min(limit, len(found)) - 1][1]]
        del near[limit + _EQUALS :]
        equal = Counter(articles for _, articles in near)
        sentences = self._common_sentences(entity, [n for n, articles in near if equal[articles] > 1])
        return sorted(near, key=lambda one: (-one[1], -sentences.get(one[0], 0), one[0]))[:limit]

    def _common_sentences(self, entity: int, others: list[int]) -> dict[int, int]:
        question = f"""SELECT other.entity, count(*)
            FROM (SELECT DISTINCT article, sentence FROM mention WHERE entity = ?) AS own
            JOIN (SELECT DISTINCT entity, article, sentence FROM mention
                  WHERE entity IN ({", ".join(map(str, others))})) AS other
            ON other.article = own.article AND other.sentence = own.sentence GROUP BY other.entity"""
        return dict(self._rows(question, entity)) if others else {}

    def _by_articles(self, question: str, table: str, then: str = "") -> Iterator[Row]:
        """Yield rows of a table for some articles at a time, so that no question is long."""
        where = f"WHERE {table}.article BETWEEN ? AND ? ORDER BY {table}.article, {then or f'{table}.n'}"
        for first in range(1, self._statistics.articles + 1, _AT_ONCE):
            with self._reading():
                rows = self._rows(f"{question} {where}", first, first + _AT_ONCE - 1)
            yield from rows

    def _article_number(self, article: str) -> int:
        return int(self._one("SELECT n FROM article WHERE id = ?", article)[0])

    def _entity_number(self, entity: str) -> int:
        return int(self._one("SELECT n FROM entity WHERE id = ?", entity)[0])

    def _one(self, question: str, *given: object) -> Row:
        rows = self._rows(question, *given)
        if not rows:
            raise KeyError(*given)
        return rows[0]

    def _rows(self, question: str, *given: object) -> list[Row]:
        return self._connection().rows(question, *given)

    def _connection(self) -> SafeConnection:
        """Return this thread's connection."""
        if self._closed:
            raise BundleError(f"{self._path} was closed.", "Open it again.")
        connection = getattr(self._local, "connection", None)
        if isinstance(connection, SafeConnection):
            return connection
        connection = SafeConnection(self._path)
        if stamp_of(self._path) != self._stamp:  # built again meanwhile: what was read before would not fit
            connection.close()
            raise BundleError(f"{self._path} was replaced while it was open.", "Open it again.")
        with self._lock:
            self._connections.append(connection)
        self._local.connection = connection
        return connection

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Tell damage in one sentence, however it shows."""
        try:
            yield
        except (sqlite3.Error, ValueError, TypeError, AttributeError, IndexError, OverflowError) as error:
            raise damaged(self._path, str(error)) from error


def _item(
    key: str,
    lane: str,
    title: str,
    earliest: str | None,
    latest: str | None,
    granularity: str,
    certainty: str,
    articles: tuple[str, ...],
) -> TimelineItem:
    exact = granularity in _EXACT
    return TimelineItem(key, lane, title, values.day(earliest), values.day(latest), exact, certainty, articles)
