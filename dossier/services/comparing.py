"""What is different in two dossiers: articles, entities and events that came, went or changed."""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TypeVar

from dossier.bundle.reader import BundleReader
from dossier.model.article import Article, source_of
from dossier.model.dossier import ArticleHead
from dossier.model.facts import Entity, Event

T = TypeVar("T", Article, Entity, Event)

_PLACE = re.compile(r"#\d+$")
_UNTOLD = frozenset({"id", "text"})


class How(StrEnum):
    """What became of one thing."""

    CAME = "came"
    WENT = "went"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: `what` is "article", "entity" or "event"; `fields` are those that differ where it changed."""

    what: str
    how: How
    id: str
    title: str
    fields: tuple[str, ...] = ()


def compare(one: BundleReader, other: BundleReader) -> Iterator[Change]:
    """Yield what is different from `one` to `other`, in the order in which they hold it; raises BundleError."""
    if one.info.content_hash == other.info.content_hash:
        return
    yield from _articles(one, other)
    yield from _changes("entity", one.full_entities(), other.full_entities(), lambda e: e.name)
    yield from _changes("event", one.events(), other.events(), lambda e: e.title)


def _articles(one: BundleReader, other: BundleReader) -> Iterator[Change]:
    """An article whose text changed has another id; the file in which it stands tells that it is the same.

    A place in a file with many, "news.csv#3", is the next one's when a row before it is taken out: there the title must
    be the same as well, or the title alone stand once.
    """
    moved = _moved(one, other)
    texts = set(moved.values())
    for change in _changes("article", one.articles(), other.articles(), lambda a: a.title or a.file):
        if change.how is How.CAME and change.id in texts:
            yield Change("article", How.CHANGED, change.id, change.title, ("text",))
        elif change.how is not How.WENT or change.id not in moved:
            yield change


def _moved(one: BundleReader, other: BundleReader) -> dict[str, str]:
    """Return the ids of articles whose text changed, earlier to later."""
    sources = {source.name for source in (*one.sources(), *other.sources())}
    earlier, later = one.heads(), other.heads()
    stayed = {head.id for head in earlier} & {head.id for head in later}
    moved: dict[str, str] = {}
    for key in (_by_place(sources), _by_title(sources)):
        gone = _unique(key, (head for head in earlier if head.id not in stayed and head.id not in moved))
        known = set(moved.values())
        came = _unique(key, (head for head in later if head.id not in stayed and head.id not in known))
        moved |= {head.id: came[place].id for place, head in gone.items() if place in came}
    return moved


def _by_place(sources: Container[str]) -> Callable[[ArticleHead], object]:
    return lambda head: (head.file, "" if head.file in sources else head.title)


def _by_title(sources: Container[str]) -> Callable[[ArticleHead], object]:
    return lambda head: (source_of(head.file, sources), head.title)


def _unique(key: Callable[[ArticleHead], object], heads: Iterable[ArticleHead]) -> dict[object, ArticleHead]:
    """Return the heads by their keys, without those whose key another has as well."""
    some = [(key(head), head) for head in heads]
    often = Counter(place for place, _ in some)
    return {place: head for place, head in some if often[place] == 1}


def _changes(what: str, before: Iterable[T], after: Iterable[T], title: Callable[[T], str]) -> Iterator[Change]:
    known = {thing.id: thing for thing in before}
    for thing in after:
        earlier = known.pop(thing.id, None)
        if earlier is None:
            yield Change(what, How.CAME, thing.id, title(thing))
        elif differing := _differing(earlier, thing):
            yield Change(what, How.CHANGED, thing.id, title(thing), differing)
    for thing in known.values():
        yield Change(what, How.WENT, thing.id, title(thing))


def _differing(one: T, other: T) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in fields(one)
        if field.name not in _UNTOLD and _told(getattr(one, field.name)) != _told(getattr(other, field.name))
    )


def _told(value: object) -> object:
    """Return a value as it is compared: places of articles in files with many shift when one before them goes."""
    if isinstance(value, tuple) and all(isinstance(each, str) for each in value):
        return tuple(_PLACE.sub("#", each) for each in value)
    return value
