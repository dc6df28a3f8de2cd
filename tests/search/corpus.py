"""Articles made for tests: a few lines each, with what an extraction would have found in them."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from dossier.model.article import Article, Paragraph, ParagraphKind, Published
from dossier.model.facts import Certainty, Entity, EntityKind, Event, EventKind, Evidence, Mention, Name
from dossier.model.when import Granularity, When
from dossier.search.document import IndexDocument, IndexedEvent, document_of, events_told, indexed
from dossier.search.engine import SearchEngine
from dossier.search.index import build_index


def article(id_: str, *lines: str, publisher: str = "", day: str = "", authors: tuple[str, ...] = ()) -> Article:
    """Return an article whose first line is the title and each other line a paragraph."""
    text = "\n\n".join(lines)
    paragraphs, at = [], 0
    for n, line in enumerate(lines):
        kind = ParagraphKind.BODY if n else ParagraphKind.TITLE
        paragraphs.append(Paragraph(n, at, at + len(line), kind, kept=True))
        at += len(line) + 2
    when = When(day, Granularity.DAY, date.fromisoformat(day), date.fromisoformat(day)) if day else None
    published = Published(when) if when else Published()
    return Article(
        id_, (f"{id_}.txt",), text, lines[0], tuple(paragraphs), publisher, authors, language="en", published=published
    )


def entity(id_: str, kind: EntityKind, *names: str) -> Entity:
    """Return an entity with names, the first one its own."""
    return Entity(id_, kind, names[0], tuple(Name(name, 1) for name in names))


def mentions(of: Article, entities: Iterable[Entity]) -> list[Mention]:
    """Return a mention wherever a name stands, the longest name first."""
    found: list[Mention] = []
    for one in entities:
        for name in sorted((name.form for name in one.names), key=len, reverse=True):
            at = of.text.find(name)
            while at >= 0:
                end = at + len(name)
                if not any(m.start < end and at < m.end for m in found):
                    found.append(Mention(of.id, at, end, name, one.kind, one.id, "test", 1.0))
                at = of.text.find(name, at + 1)
    return sorted(found, key=lambda m: m.start)


def event(of: Article, sentence: str, when: When, kind: EventKind = EventKind.MEETING) -> Event:
    """Return an event for which a sentence of an article is the evidence."""
    at = of.text.index(sentence)
    evidence = (Evidence(of.id, at, at + len(sentence)),)
    return Event(f"event:{of.id}", sentence, sentence, kind, Certainty.HAPPENED, when, (), evidence)


def engine_of(
    folder: Path, articles: Iterable[Article], entities: Iterable[Entity] = (), events: Iterable[Event] = ()
) -> SearchEngine:
    """Build an index of articles in a new folder and open it."""
    folder.mkdir()
    known, told = tuple(entities), events_told(events)
    build_index((_document(one, known, told.get(one.id, ())) for one in articles), folder)
    return SearchEngine.open(folder)


def _document(one: Article, entities: tuple[Entity, ...], events: Iterable[IndexedEvent]) -> IndexDocument:
    return document_of(one, mentions(one, entities), map(indexed, entities), events)
