"""What the index is told of one article: its news text in blocks, who and what it names, when it appeared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dossier.model.article import Article, ParagraphKind
from dossier.model.facts import Entity, Event, Mention
from dossier.model.when import When
from dossier.search.days import parse_days

_OPEN = ("BEFORE", "ON_OR_BEFORE", "AFTER", "ON_OR_AFTER")


class Block(NamedTuple):
    """A stretch of text that phrases do not leave."""

    start: int
    end: int
    title: bool = False


@dataclass(frozen=True, slots=True)
class IndexedEntity:
    """Somebody or something that is named, under all its names in the whole dossier."""

    id: str
    kind: str
    name: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexedMention:
    """A span that names an entity."""

    start: int
    end: int
    entity: str


@dataclass(frozen=True, slots=True)
class IndexedEvent:
    """A span that tells of an event between two days."""

    start: int
    end: int
    first: date
    last: date
    kind: str


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """One article as the index takes it. Spans are indices into `text`; blocks are the kept paragraphs in text order.

    `published` is the inclusive range of days, None where unknown or open.
    """

    article: str
    text: str
    title: str
    blocks: tuple[Block, ...]
    publisher: str = ""
    authors: tuple[str, ...] = ()
    file: str = ""
    language: str = ""
    earliest: date | None = None
    latest: date | None = None
    entities: tuple[IndexedEntity, ...] = ()
    mentions: tuple[IndexedMention, ...] = ()
    events: tuple[IndexedEvent, ...] = ()
    digest: bytes = b""
    """16 bytes by which it is known again as unchanged, if it can be."""


def blocks_of(article: Article) -> tuple[Block, ...]:
    """Return the kept paragraphs of an article as blocks."""
    return tuple(Block(p.start, p.end, p.kind is ParagraphKind.TITLE) for p in article.kept)


def indexed(entity: Entity) -> IndexedEntity:
    """Return what the index needs of an entity."""
    return IndexedEntity(entity.id, entity.kind.value, entity.name, tuple(name.form for name in entity.names))


def document_of(
    article: Article,
    mentions: Iterable[Mention],
    entities: Iterable[IndexedEntity],
    events: Iterable[IndexedEvent],
    digest: bytes = b"",
) -> IndexDocument:
    """Gather what the index needs of an article: the entities it names, the events it tells of."""
    when = article.published.when
    return IndexDocument(
        article=article.id,
        text=article.text,
        title=article.title,
        blocks=blocks_of(article),
        publisher=article.publisher,
        authors=article.authors,
        file=article.file,
        language=article.language,
        earliest=when.earliest,
        latest=when.latest,
        entities=tuple(entities),
        mentions=tuple(IndexedMention(m.start, m.end, m.entity) for m in mentions if m.entity is not None),
        events=tuple(events),
        digest=digest,
    )


def events_told(events: Iterable[Event]) -> dict[str, list[IndexedEvent]]:
    """Return what each article gives as evidence for events whose days are known."""
    told: dict[str, list[IndexedEvent]] = {}
    for event in events:
        days = known_days(event.date)
        for evidence in event.evidence if days else ():
            if days:
                dated = evidence.date_start is not None and evidence.date_end is not None
                start, end = (evidence.date_start, evidence.date_end) if dated else (evidence.start, evidence.end)
                indexed = IndexedEvent(start or 0, end or 0, *days, event.kind.value)
                told.setdefault(evidence.article, []).append(indexed)
    return told


def known_days(when: When) -> tuple[date, date] | None:
    """Return the days a time is named by: "by 2035" is in 2035, not in every year before."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is None or last is None:
        return None
    if when.earliest is None or when.latest is None:
        named = parse_days(when.value)
        return (named.first, named.last) if named else (first, last)
    named = parse_days(when.value) if when.modifier in _OPEN else None
    if named is not None and named.first <= last and first <= named.last:
        return max(first, named.first), min(last, named.last)
    return first, last
