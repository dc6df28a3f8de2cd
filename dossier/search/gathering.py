"""Gather what an index holds of articles: in one process, for the articles of its share."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from dossier.errors import Cancelled
from dossier.model.wording import marked
from dossier.search.analysis import Analysis
from dossier.search.arrays import Array
from dossier.search.codec.inverter import Inverted, Inverter
from dossier.search.codec.tokens import Tokens
from dossier.search.document import Block, IndexDocument
from dossier.search.entities import EntityRow, row_of
from dossier.search.layout import BODY, GAP, LAST, TITLE, UNSEEN_AUTHORS, UNSEEN_TITLE, title_of

_AUTHOR = 32  # positions for each author's name
DIGEST = 16  # bytes by which an article is known again


@dataclass(frozen=True, slots=True)
class Part:
    """What one process has gathered of its articles, in their order."""

    inverted: Inverted
    articles: list[str]
    digests: list[bytes]
    files: list[str]
    days: Array  # earliest and latest of each, 0 where unknown
    sources: list[str]
    languages: list[str]
    authors: list[tuple[str, ...]]
    entities: list[str]
    rows: dict[str, EntityRow]
    mentions: Array  # entity (in `entities`), article, first position, width
    event_kinds: list[str]
    events: Array  # article, first day, last day, kind (in `event_kinds`), first position (or -1), width


_Span = tuple[int, int, bool, int]
"""A span whose place is asked: start, end, whether it is of an event (else of a mention), number of event or entity."""


class _Numbers(dict[Any, int]):
    """Numbers values in the order they are met."""

    def __missing__(self, value: Any) -> int:
        self[value] = number = len(self)
        return number


class Gatherer:
    """Takes articles one by one."""

    def __init__(self, analysis: Analysis, scratch: Path, chunk: int) -> None:
        self._inverter = Inverter(Tokens(analysis), scratch, BODY, chunk)
        self._articles: list[str] = []
        self._digests: list[bytes] = []
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
        inverted = self._inverter.inverted()
        asked = np.array(self._asked, dtype=np.int64).reshape(-1, 3)
        found, of_event = inverted.places[:, 1] > 0, asked[:, 0] == 1
        events = np.array(self._events, dtype=np.int64).reshape(-1, 4)
        where = np.tile(np.array([-1, 0]), (len(events), 1))
        where[asked[found & of_event, 1]] = inverted.places[found & of_event]
        return Part(
            inverted,
            self._articles,
            self._digests,
            self._files,
            np.array(self._days, dtype=np.int32).reshape(-1, 2),
            self._sources,
            self._languages,
            self._authors,
            list(self._entity_numbers),
            self._entities,
            np.concatenate([asked[:, 1:], inverted.places], axis=1)[found & ~of_event],
            list(self._kinds),
            np.concatenate([events, where], axis=1),
        )

    def _spans(self, document: IndexDocument) -> list[_Span]:
        """Return the spans of which places are wanted, by start, and enter the events."""
        spans = [(m.start, m.end, False, self._entity_numbers[m.entity]) for m in document.mentions]
        for event in document.events:
            spans.append((event.start, event.end, True, len(self._events) // 4))
            days = (event.first.toordinal(), event.last.toordinal())
            self._events.extend((len(self._articles), *days, self._kinds[event.kind]))
        return sorted(spans)

    def _block(
        self, text: str, block: Block, spans: Sequence[_Span], first: int | None = None, limit: int = LAST
    ) -> None:
        start = block.start
        inside = spans[bisect_left(spans, (start,)) : bisect_left(spans, (block.end,))]
        self._inverter.block(text[start : block.end], first, limit, [(a - start, b - start) for a, b, _, _ in inside])
        for _, _, event, number in inside:
            self._asked.extend((event, number, len(self._articles)))

    def _unseen(self, text: str, first: int, limit: int) -> None:
        self._inverter.block(text[: 20 * (limit - first)], first, limit)

    def _describe(self, document: IndexDocument) -> None:
        self._articles.append(document.article)
        self._digests.append(document.digest.ljust(DIGEST, b"\0"))
        self._files.append(document.file)
        self._days.append(document.earliest.toordinal() if document.earliest else 0)
        self._days.append(document.latest.toordinal() if document.latest else 0)
        self._sources.append(document.publisher)
        self._languages.append(document.language)
        self._authors.append(document.authors)
        for entity in document.entities:
            if entity.id not in self._entities:
                self._entities[entity.id] = row_of(entity)


def gather(
    documents: Iterable[IndexDocument],
    scratch: Path,
    analysis: Analysis,
    chunk: int,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> Part:
    """Gather what an index holds of some articles; raises Cancelled when `cancelled` says so."""
    gatherer = Gatherer(analysis, scratch, chunk)
    for done, document in enumerate(documents, 1):
        if cancelled():
            raise Cancelled(
                marked("Indexing was stopped."), marked("Open the dossier again to build its search index.")
            )
        gatherer.add(document)
        progress(done)
    return gatherer.part()
