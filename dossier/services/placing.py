"""Give each note its place in a dossier as it is now."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from dossier.model.article import Article
from dossier.model.dossier import EntityHead
from dossier.model.notes import Note, NoteOrder, Placed, Target, TargetKind
from dossier.services.anchoring import Found, find_quote
from dossier.services.library import Library

T = TypeVar("T")

_SITE = re.compile(" [|·•–—-] ")  # between a headline and the name of its site, in the title of a page
_ENDS = 3  # so many of them stand behind a headline: of its section, its site, its owner


def place_notes(library: Library, notes: Iterable[Note]) -> tuple[Placed, ...]:
    """Return each note with its place; one that has none any more is lost, and still there."""
    placing = _Placing(library)
    return tuple(placing.place(note) for note in notes)


def article_of(library: Library, target: Target) -> str | None:
    """Return the article that a note was made in, where it is known which, though the words may be gone from it."""
    return next(_sole(_Placing(library).articles_for(target)), None)


class _Placing:
    """Reads each article once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._articles: dict[str, Article] = {}
        self._entities: dict[str, EntityHead] | None = None

    def place(self, note: Note) -> Placed:
        target = note.target
        match target.kind:
            case TargetKind.PASSAGE:
                return self._passage(note)
            case TargetKind.ARTICLE:
                articles = self.articles_for(target)
                article = next(_sole(articles) if self._only_titled(target) else articles, None)
                return Placed(note, article, article)
            case TargetKind.ENTITY:
                return Placed(note, self._entity(target))
            case TargetKind.EVENT:
                return self._event(note)

    def _passage(self, note: Note) -> Placed:
        places = self._quoted(note.target)
        if self._only_titled(note.target):
            alike = list(places)
            places = _sole([place for place in alike if not place[1].changed] or alike)
        for article, found in places:
            return Placed(note, article, article, found.start, found.end, found.changed)
        return Placed(note, None)

    def _only_titled(self, target: Target) -> bool:
        """Whether its article is known by the title alone, as to other programs, and thus must be the only one."""
        return target.id not in self._library.heads and not target.file

    def articles_for(self, target: Target) -> Iterator[str]:
        """Yield the articles a target may be in: that of its id, else those of its file, else those of its title.

        Of the titles that may be meant, the longest that there is.
        """
        heads = self._library.heads
        if target.id in heads:
            yield target.id
            return
        filed = [head.id for head in heads.values() if target.file and head.file == target.file]
        yield from filed or next(filter(None, map(self._titled.get, _titles(target))), [])

    @cached_property
    def _titled(self) -> dict[str, list[str]]:
        titled: dict[str, list[str]] = {}
        for head in self._library.heads.values():
            titled.setdefault(_plain(head.title), []).append(head.id)
        return titled

    def _quoted(self, target: Target) -> Iterator[tuple[str, Found]]:
        for identifier in self.articles_for(target):
            found = find_quote(self._article(identifier).text, target)
            if found is not None:
                yield identifier, found

    def _entity(self, target: Target) -> str | None:
        if self._entities is None:
            self._entities = {head.id: head for head in self._library.reader.entities()}
        if target.id in self._entities:
            return target.id
        kind, name = target.id.partition(":")[0], target.name.casefold()
        named = [head.id for head in self._entities.values() if head.name.casefold() == name]
        return next((found for found in named if found.partition(":")[0] == kind), named[0] if named else None)

    def _event(self, note: Note) -> Placed:
        """An event is known by its id, or by the sentence that tells of it."""
        try:
            told = self._library.reader.event(note.target.id).evidence
            first = told[0] if told else None
            if first is None:
                return Placed(note, note.target.id)
            return Placed(note, note.target.id, first.article, first.start, first.end)
        except KeyError:
            pass
        # Its sentence was kept with the file of the article, not with its id.
        sentence = replace(note.target, kind=TargetKind.PASSAGE, id="", name="")
        for article, found in self._quoted(sentence):
            for event in self._library.facts(article).events:
                if any(e.article == article and e.start < found.end and found.start < e.end for e in event.evidence):
                    return Placed(note, event.id, article, found.start, found.end, found.changed)
        return Placed(note, None)

    def _article(self, identifier: str) -> Article:
        if identifier not in self._articles:
            self._articles[identifier] = self._library.article(identifier)
        return self._articles[identifier]


def _sole(found: Iterable[T]) -> Iterator[T]:
    """Yield what was found, unless there is more than one."""
    one = list(found)
    return iter(one if len(one) == 1 else ())


def _titles(target: Target) -> list[str]:
    """Return the titles that may be meant, the longest first: other programs know that of a page, with its site."""
    name = _plain(target.name)
    ends = [] if target.file else [found.start() for found in _SITE.finditer(name)][-_ENDS:]
    return [name[:end] for end in (len(name), *reversed(ends)) if end]


def _plain(title: str) -> str:
    return " ".join(title.split()).casefold()


def listed(
    library: Library,
    placed: Iterable[Placed],
    *,
    text: str = "",
    colours: frozenset[str] = frozenset(),
    kinds: frozenset[str] = frozenset(),
    order: NoteOrder = NoteOrder.PLACE,
) -> tuple[Placed, ...]:
    """Return the notes that hold all words typed, of these colours and kinds (all where empty), in order.

    Lost ones come last in every order but by time, so that they are never overlooked among those that are not.
    """
    words = text.casefold().split()
    kept = [
        found
        for found in placed
        if (not colours or (found.note.colour or "") in colours)
        and (not kinds or found.note.target.kind in kinds)
        and all(word in _said(found) for word in words)
    ]

    def by_place(found: Placed) -> tuple[bool, int, int, str]:
        return found.lost, library.ranks.get(found.article or "", len(library.heads)), found.start, found.note.created

    kept.sort(key=by_place)
    if order is NoteOrder.NEWEST:
        kept.sort(key=lambda found: found.note.changed or found.note.created, reverse=True)
    elif order is NoteOrder.COLOUR:
        kept.sort(key=lambda found: (found.lost, found.note.colour is None, found.note.colour or ""))
    return tuple(kept)


def _said(found: Placed) -> str:
    target = found.note.target
    return " ".join((found.note.text, target.quote, target.name, found.note.colour or "")).casefold()
