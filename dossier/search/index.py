"""Build an index of articles: words with their positions, and what articles can be filtered, counted and sorted by.

See `dossier.search.layout` for what a position is and `dossier.search.codec` for the posting lists.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np

from dossier.errors import Cancelled
from dossier.paths import Paths
from dossier.search.analysis import SURFACE, Analysis
from dossier.search.arrays import Array
from dossier.search.codec.inverter import CHUNK, Inverter, Surfaces, Vocabulary
from dossier.search.days import year_of
from dossier.search.document import Block, IndexDocument
from dossier.search.entities import EntityRow, write_entities
from dossier.search.files import IndexFiles
from dossier.search.layout import BODY, GAP, TITLE, UNSEEN_AUTHORS, UNSEEN_TITLE, title_of

VERSION = 6
"""Raised when an index made by an older program would give other answers."""

_AUTHOR = 32  # positions for each author's name


def index_version(paths: Paths) -> str:
    """Return what changes when an index must be made anew: the program's or the word lists' doing."""
    return f"{VERSION}-{Analysis.from_resources(paths.resources).fingerprint}"


def build_index(
    documents: Iterable[IndexDocument],
    folder: Path,
    progress: Callable[[int], None] = lambda _done: None,
    cancelled: Callable[[], bool] = lambda: False,
    analysis: Analysis | None = None,
    chunk: int = CHUNK,
) -> None:
    """Write an index into an empty folder; `progress` is told how many articles are in.

    `chunk` is how many words are sorted at a time. Raises Cancelled when `cancelled` says so, and OSError where the
    folder cannot be written.
    """
    with TemporaryDirectory(prefix=".scratch-", dir=folder) as scratch:
        builder = _Builder(analysis or Analysis.from_resources(Paths.default().resources), Path(scratch), chunk)
        for done, document in enumerate(documents, 1):
            if cancelled():
                raise Cancelled("Indexing was stopped.", "Open the dossier again to build its search index.")
            builder.add(document)
            progress(done)
        builder.write(IndexFiles(folder))


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


class _Builder:
    def __init__(self, analysis: Analysis, scratch: Path, chunk: int) -> None:
        self._analysis = analysis
        self._surfaces = Surfaces(analysis)
        self._inverter = Inverter(self._surfaces, scratch, BODY, chunk)
        self._articles: list[str] = []
        self._files: list[str] = []
        self._days = array("i")
        self._sources, self._languages, self._authors = _Numbers(), _Numbers(), _Numbers()
        self._source, self._language = array("i"), array("i")
        self._by: list[list[int]] = []
        self._entities: dict[str, EntityRow] = {}
        self._entity_numbers = _Numbers()
        self._asked = array("i")  # whether of an event, entity or event, article
        self._kinds = _Numbers()
        self._events = array("i")  # article, first day, last day, kind

    def add(self, document: IndexDocument) -> None:
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

    def write(self, files: IndexFiles) -> None:
        vocabulary = self._inverter.write(files)
        self._write_vocabulary(files, vocabulary)
        self._write_articles(files)
        self._write_entities(files)
        files.json("analysis", self._analysis.data)
        files.finish()

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
        self._source.append(self._sources[document.publisher])
        self._language.append(self._languages[document.language])
        self._by.append([self._authors[author] for author in document.authors])
        for entity in document.entities:
            if entity.id not in self._entities:
                names = list(dict.fromkeys((entity.name, *entity.names)))
                self._entities[entity.id] = EntityRow(entity.id, entity.kind, entity.name, tuple(names))

    def _write_vocabulary(self, files: IndexFiles, vocabulary: Vocabulary) -> None:
        words = vocabulary.words
        files.strings("stems", vocabulary.stems)
        files.array("stems.words", vocabulary.first, "int64")
        files.array("words.width", [word[2] for word in words], "uint8")
        files.array("words.stem", np.repeat(np.arange(len(vocabulary.stems)), np.diff(vocabulary.first)), "int32")
        by_text = sorted(range(len(words)), key=lambda n: (words[n][0], words[n][2]))
        texts = files.strings("words", [words[n][0] for n in by_text])
        lengths = texts.lengths()
        by_length = np.argsort(lengths, kind="stable")
        files.array("words.length", np.searchsorted(lengths[by_length], np.arange(lengths.max(initial=0) + 2)), "int64")
        files.array("words.by-length", by_length, "int32")
        files.array("words.letters", texts.letters()[by_length], "uint32")
        files.array("words.number", by_text, "int32")
        forms = self._forms()
        often = [forms.get(words[n][0], (0, "")) if words[n][2] == 1 else (0, "") for n in by_text]
        files.strings("words.form", [form for _, form in often])
        files.array("words.count", [count for count, _ in often], "int32")

    def _forms(self) -> dict[str, tuple[int, str]]:
        """Return how often each word stands alone, and how it is mostly written, lower case on a tie."""
        total: dict[str, int] = {}
        best: dict[str, tuple[int, str]] = {}
        for number, count in enumerate(self._inverter.counts.tolist()):
            surface = self._surfaces.surface(number)
            if count and len(surface.spans) == 1 and surface.words:
                word, form = surface.words[0].text, self._surfaces.raw[number][slice(*surface.spans[0])]
                total[word] = total.get(word, 0) + count
                best[word] = max(best.get(word, (0, "")), (count, form))
        return {word: (total[word], form) for word, (_, form) in best.items()}

    def _write_articles(self, files: IndexFiles) -> None:
        files.strings("articles", self._articles)
        by_id = sorted(range(len(self._articles)), key=lambda n: self._articles[n].encode("utf-8", "replace"))
        files.array("articles.by-id", by_id, "int32")
        article, starts = self._inverter.running_blocks()
        files.array("articles.blocks", np.searchsorted(article, np.arange(len(self._articles) + 1)), "int64")
        files.smallest("blocks.start", starts)
        files.strings("articles.file", self._files)
        files.array("articles.head", self._inverter.head_length, "int32")
        files.array("articles.body", self._inverter.body_length, "int32")
        earliest, latest = np.array(self._days, dtype=np.int32).reshape(-1, 2).T
        for name, days in (
            ("first", np.where(earliest, earliest, latest)),
            ("last", np.where(latest, latest, earliest)),
        ):
            files.array(f"articles.{name}-day", days, "int32")
            files.array(f"articles.{name}-year", year_of(days), "uint16")
        files.smallest("articles.source", self._source)
        files.smallest("articles.language", self._language)
        files.json("sources", list(self._sources))
        files.json("languages", list(self._languages))
        files.json("authors", list(self._authors))
        files.array("by.first", np.cumsum([0, *map(len, self._by)]), "int64")
        files.array("by.author", [author for authors in self._by for author in authors], "int32")

    def _write_entities(self, files: IndexFiles) -> None:
        numbers = np.array(sorted(range(len(self._entity_numbers)), key=list(self._entity_numbers).__getitem__))
        ids = sorted(self._entity_numbers)
        rows = [self._entities.get(id_, EntityRow(id_, "", "", ())) for id_ in ids]
        asked = np.array(self._asked, dtype=np.int64).reshape(-1, 3)
        places = np.concatenate(self._inverter.places)
        found = places[:, 1] > 0
        mentions = np.concatenate([asked[:, 1:], places], axis=1)[found & (asked[:, 0] == 0)]
        mentions[:, 0] = np.argsort(numbers)[mentions[:, 0]] if len(numbers) else 0
        write_entities(files, rows, mentions, self._analysis)
        pairs = np.unique(mentions[:, [1, 0]], axis=0)
        files.array("articles.entities", np.searchsorted(pairs[:, 0], np.arange(len(self._articles) + 1)), "int64")
        files.smallest("named.entity", pairs[:, 1])
        self._write_kinds(files, rows, pairs)
        of_event = found & (asked[:, 0] == 1)
        self._write_events(files, asked[of_event, 1], places[of_event])

    def _write_kinds(self, files: IndexFiles, rows: Sequence[EntityRow], pairs: Array) -> None:
        """Write which kinds of entities each article names: there are few different sets of kinds."""
        kinds = sorted({row.kind for row in rows})
        bit = np.array([1 << kinds.index(row.kind) if row.kind else 0 for row in rows], dtype=np.int64)
        named = np.zeros(len(self._articles), dtype=np.int64)
        if len(pairs):
            first = np.flatnonzero(np.diff(pairs[:, 0], prepend=-1))
            named[pairs[first, 0]] = np.bitwise_or.reduceat(bit[pairs[:, 1]], first)
        sets, which = np.unique(named, return_inverse=True)
        files.json("kind-sets", [[kind for n, kind in enumerate(kinds) if bits >> n & 1] for bits in sets.tolist()])
        files.smallest("articles.kinds", which)

    def _write_events(self, files: IndexFiles, rows: Array, places: Array) -> None:
        files.json("event-kinds", list(self._kinds))
        events = np.array(self._events, dtype=np.int32).reshape(-1, 4)
        for column, name in enumerate(("article", "first", "last", "kind")):
            files.array(f"events.{name}", events[:, column], "int32")
        where = np.tile(np.array([-1, 0]), (len(events), 1))
        where[rows] = places
        files.array("events.position", where[:, 0], "int32")
        files.array("events.width", where[:, 1], "int32")


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
