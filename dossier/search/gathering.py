"""Gather what an index holds of articles: in one process, for the articles of its share."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from dossier.search.analysis import SURFACE, Analysis
from dossier.search.arrays import Array
from dossier.search.codec.inverter import Inverted, Inverter, Surfaces
from dossier.search.document import Block, IndexDocument
from dossier.search.entities import EntityRow
from dossier.search.layout import BODY, GAP, TITLE, UNSEEN_AUTHORS, UNSEEN_TITLE, title_of

_AUTHOR = 32  # positions for each author's name


@dataclass(frozen=True, slots=True)
class Part:
    """What one process has gathered of its articles, in their order."""

    inverted: Inverted
    articles: list[str]
    files: list[str]
    days: Array  # earliest and latest of each, 0 where unknown
    sources: list[str]
    languages: list[str]
    authors: list[tuple[str, ...]]
    entities: list[str]
    rows: dict[str, EntityRow]
    asked: Array  # of each wanted span: whether of an event, which entity (in `entities`) or event, article
    event_kinds: list[str]
    events: Array  # article, first day, last day, kind (in `event_kinds`)


class _Span(NamedTuple):
    """A span whose positions are asked: of a mention (entity) or of an event (its row)."""

    start: int
    end: int
    event: bool
    number: int


class _Numbers(dict[Any, int]):
    """Numbers values in the order they are met."""

    def __missing__(self, value: Any) -> int:
        self[value] = number = len(self)
        return number


class Gatherer:
    """Takes articles one by one."""

    def __init__(self, analysis: Analysis, scratch: Path, chunk: int) -> None:
        self._analysis = analysis
        self._surfaces = Surfaces(analysis)
        self._inverter = Inverter(self._surfaces, scratch, BODY, chunk)
        self._articles: list[str] = []
        self._files: list[str] = []
        self._days = array("i")
        self._sources: list[str] = []
        self._languages: list[str] = []
        self._authors: list[tuple[str, ...]] = []
        self._entities: dict[str, EntityRow] = {}
        self._entity_numbers = _Numbers()
        self._asked = array("i")  # whether of an event, entity or event, article
        self._kinds = _Numbers()
        self._events = array("i")  # article, first day, last day, kind

    def add(self, document: IndexDocument) -> None:
        """Take an article."""
        spans = self._spans(document)
        title = title_of(document.blocks)
        if title is not None:
            self._block(document.text, title, spans, TITLE, UNSEEN_TITLE - GAP)
        elif not any(block.title for block in document.blocks):
            self._unseen(document.title, UNSEEN_TITLE, UNSEEN_AUTHORS - GAP)
        for n, author in enumerate(document.authors[: (BODY - GAP - UNSEEN_AUTHORS) // _AUTHOR]):
            first = UNSEEN_AUTHORS + n * _AUTHOR
            self._unseen(author, first, first + _AUTHOR - 4)
        for block in document.blocks:
            if block is not title:
                self._block(document.text, block, spans)
        self._describe(document)
        self._inverter.end_article()

    def part(self) -> Part:
        """Return what was gathered."""
        return Part(
            self._inverter.inverted(),
            self._articles,
            self._files,
            np.array(self._days, dtype=np.int32).reshape(-1, 2),
            self._sources,
            self._languages,
            self._authors,
            list(self._entity_numbers),
            self._entities,
            np.array(self._asked, dtype=np.int64).reshape(-1, 3),
            list(self._kinds),
            np.array(self._events, dtype=np.int32).reshape(-1, 4),
        )

    def _spans(self, document: IndexDocument) -> list[_Span]:
        """Return the spans of which positions are wanted, by start, and enter the events."""
        spans = [_Span(m.start, m.end, False, self._entity_numbers[m.entity]) for m in document.mentions]
        for event in document.events:
            spans.append(_Span(event.start, event.end, True, len(self._events) // 4))
            days = (event.first.toordinal(), event.last.toordinal())
            self._events.extend((len(self._articles), *days, self._kinds[event.kind]))
        return sorted(spans)

    def _block(
        self, text: str, block: Block, spans: Sequence[_Span], first: int | None = None, limit: int | None = None
    ) -> None:
        lo, hi = bisect_left(spans, (block.start,)), bisect_left(spans, (block.end,))
        take = self._inverter.block if limit is None else lambda s, f: self._inverter.block(s, f, limit)
        if lo == hi:
            take(list(map(self._surfaces.__getitem__, SURFACE.findall(text, block.start, block.end))), first)
            return
        matches = [(match.start(), match.group()) for match in SURFACE.finditer(text, block.start, block.end)]
        numbers = [self._surfaces[raw] for _, raw in matches]
        take(numbers, first)
        where = _Where([start for start, _ in matches], numbers, self._surfaces)
        for span in spans[lo:hi]:
            if found := where.of(span.start, span.end):
                self._inverter.want(*found)
                self._asked.extend((span.event, span.number, len(self._articles)))

    def _unseen(self, text: str, first: int, limit: int) -> None:
        raws = SURFACE.findall(text[: 20 * (limit - first)])
        self._inverter.block([self._surfaces[raw] for raw in raws], first, limit)

    def _describe(self, document: IndexDocument) -> None:
        self._articles.append(document.article)
        self._files.append(document.file)
        self._days.append(document.earliest.toordinal() if document.earliest else 0)
        self._days.append(document.latest.toordinal() if document.latest else 0)
        self._sources.append(document.publisher)
        self._languages.append(document.language)
        self._authors.append(document.authors)
        for entity in document.entities:
            if entity.id not in self._entities:
                names = list(dict.fromkeys((entity.name, *entity.names)))
                self._entities[entity.id] = EntityRow(entity.id, entity.kind, entity.name, tuple(names))


class _Where:
    """Finds the words of a block that a span of the text touches."""

    def __init__(self, starts: list[int], numbers: list[int], surfaces: Surfaces) -> None:
        self._starts, self._numbers, self._surfaces = starts, numbers, surfaces

    def of(self, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """Return the first and the last (token, part of it) that a span touches, or None where it touches no word."""
        near = range(max(0, bisect_right(self._starts, start) - 1), bisect_left(self._starts, end))
        first = next((found for n in near for found in self._parts(n, start, end)), None)
        last = next((found for n in reversed(near) for found in reversed(self._parts(n, start, end))), None)
        return (first, last) if first and last else None

    def _parts(self, n: int, start: int, end: int) -> list[tuple[int, int]]:
        at = self._starts[n]
        spans = self._surfaces.surface(self._numbers[n]).spans
        return [(n, part) for part, (a, b) in enumerate(spans) if at + a < end and at + b > start]
