"""What is different in two dossiers: articles, entities and events that came, went or changed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TypeVar

from dossier.bundle.reader import BundleReader
from dossier.model.article import Article
from dossier.model.facts import Entity, Event

T = TypeVar("T", Article, Entity, Event)

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
    """An article whose text changed has another id; the file in which it stands tells that it is the same."""
    before = {head.file: head.id for head in one.heads()}
    after = {head.id for head in other.heads()}
    moved: dict[str, str] = {}
    for head in other.heads():
        earlier = before.get(head.file)
        if earlier is not None and earlier != head.id and earlier not in after:
            moved[earlier] = head.id
    texts = set(moved.values())
    for change in _changes("article", one.articles(), other.articles(), lambda a: a.title or a.file):
        if change.how is How.CAME and change.id in texts:
            yield Change("article", How.CHANGED, change.id, change.title, ("text",))
        elif change.how is not How.WENT or change.id not in moved:
            yield change


def _changes(what: str, before: Iterable[T], after: Iterable[T], title: Callable[[T], str]) -> Iterator[Change]:
    known = {thing.id: thing for thing in before}
    for thing in after:
        earlier = known.pop(thing.id, None)
        if earlier is None:
            yield Change(what, How.CAME, thing.id, title(thing))
        elif earlier != thing:
            yield Change(what, How.CHANGED, thing.id, title(thing), _differing(earlier, thing))
    for thing in known.values():
        yield Change(what, How.WENT, thing.id, title(thing))


def _differing(one: T, other: T) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in fields(one)
        if field.name not in _UNTOLD and getattr(one, field.name) != getattr(other, field.name)
    )
