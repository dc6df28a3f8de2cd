"""Build an index of articles: words with their positions, and what articles can be filtered, counted and sorted by.

All arrays are in one order: words by stem, so that a stem is a slice of words and a word a slice of postings; postings
by article; positions by place. See `dossier.search.layout` for what a position is.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np

from dossier.errors import Cancelled
from dossier.paths import Paths
from dossier.search.analysis import SURFACE, Analysis, Surface
from dossier.search.document import IndexDocument
from dossier.search.files import Array, IndexFiles
from dossier.search.layout import BODY, UNSEEN_AUTHORS, UNSEEN_TITLE, place, place_unseen

VERSION = 1
"""Raised when an index made by an older program would give other answers."""


def index_version(paths: Paths) -> str:
    """Return what changes when an index must be made anew: the program's or the word lists' doing."""
    return f"{VERSION}-{Analysis.from_resources(paths.resources).fingerprint}"


def build_index(
    documents: Iterable[IndexDocument],
    folder: Path,
    progress: Callable[[int], None] = lambda _done: None,
    cancelled: Callable[[], bool] = lambda: False,
    analysis: Analysis | None = None,
) -> None:
    """Write an index into an empty folder; `progress` is told how many articles are in.

    Raises Cancelled when `cancelled` says so, and OSError where the folder cannot be written.
    """
    builder = _Builder(analysis or Analysis.from_resources(Paths.default().resources))
    for done, document in enumerate(documents, 1):
        if cancelled():
            raise Cancelled("Indexing was stopped.", "Open the dossier again to build its search index.")
        builder.add(document)
        progress(done)
    builder.write(IndexFiles(folder))


class _Numbers(dict[Any, int]):
    """Numbers values in the order they are met."""

    def __missing__(self, value: Any) -> int:
        self[value] = number = len(self)
        return number


class _Builder:
    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._vocabulary = _Numbers()  # (word, stem, width)
        self._raw: Counter[str] = Counter()  # as written, for completion
        self._word, self._position, self._tokens = array("i"), array("i"), array("i")
        self._head_length, self._body_length = array("i"), array("i")
        self._articles: list[str] = []
        self._titles: list[str] = []
        self._days = array("i")
        self._sources, self._languages, self._authors = _Numbers(), _Numbers(), _Numbers()
        self._source, self._language = array("i"), array("i")
        self._files: list[str] = []
        self._by: list[list[int]] = []
        self._entities: dict[str, dict[str, Any]] = {}
        self._entity_numbers = _Numbers()
        self._mentions = array("i")  # entity, article, position, width
        self._kinds = _Numbers()
        self._events = array("i")  # article, first day, last day, position, width, kind

    def add(self, document: IndexDocument) -> None:
        number = len(self._articles)
        before = len(self._word)
        starts, ends, positions = array("i"), array("i"), array("i")
        self._raw.update(SURFACE.findall("\n".join(document.text[b.start : b.end] for b in document.blocks)))
        for position, start, surface in place(self._analysis, document.text, document.blocks):
            self._take(surface, position)
            for n, (a, b) in enumerate(surface.spans):
                starts.append(start + a)
                ends.append(start + b)
                positions.append(position + n)
        if not any(block.title for block in document.blocks):
            self._take_unseen([document.title], UNSEEN_TITLE, UNSEEN_AUTHORS)
        self._take_unseen(document.authors, UNSEEN_AUTHORS, BODY)
        placed = np.frombuffer(self._position, dtype=np.int32)[before:]
        head = int((placed < UNSEEN_AUTHORS).sum())
        del placed  # the buffer must be free to grow
        self._tokens.append(len(self._word) - before)
        self._head_length.append(head)
        self._body_length.append(len(self._word) - before - head)
        self._describe(document)
        where = _Where(starts, ends, positions)
        for mention in document.mentions:
            if found := where.of(mention.start, mention.end):
                self._mentions.extend((self._entity_numbers[mention.entity], number, *found))
        for event in document.events:
            place_of_event = where.of(event.start, event.end) or (-1, 0)
            days = (event.first.toordinal(), event.last.toordinal())
            self._events.extend((number, *days, *place_of_event, self._kinds[event.kind]))

    def write(self, files: IndexFiles) -> None:
        order, words = self._write_vocabulary(files)
        self._write_postings(files, order, words)
        self._write_articles(files)
        self._write_entities(files)
        files.json("analysis", self._analysis.data)
        files.finish()

    def _describe(self, document: IndexDocument) -> None:
        self._articles.append(document.article)
        self._titles.append(document.title)
        self._files.append(document.file)
        self._days.append(document.earliest.toordinal() if document.earliest else 0)
        self._days.append(document.latest.toordinal() if document.latest else 0)
        self._source.append(self._sources[document.publisher])
        self._language.append(self._languages[document.language])
        self._by.append([self._authors[author] for author in document.authors])
        for entity in document.entities:
            names = dict.fromkeys((entity.name, *entity.names))
            known = self._entities.setdefault(entity.id, {"kind": entity.kind, "name": entity.name, "names": {}})
            known["names"].update(names)

    def _take(self, surface: Surface, position: int) -> None:
        for word in surface.words:
            self._word.append(self._vocabulary[(word.text, word.stem, word.width)])
            self._position.append(position + word.offset)

    def _take_unseen(self, texts: Iterable[str], first: int, beyond: int) -> None:
        for position, surface in place_unseen(self._analysis, texts, first, beyond):
            self._take(surface, position)

    def _write_vocabulary(self, files: IndexFiles) -> tuple[Array, int]:
        """Write stems and words; return the final number of each word in the order they were met."""
        words = sorted(self._vocabulary, key=lambda word: (word[1], word[0], word[2]))
        order = np.zeros(len(words), dtype=np.int32)
        for number, word in enumerate(words):
            order[self._vocabulary[word]] = number
        stems = list(dict.fromkeys(word[1] for word in words))
        stem_numbers = {stem: number for number, stem in enumerate(stems)}
        first = np.searchsorted([stem_numbers[word[1]] for word in words], np.arange(len(stems) + 1))
        files.strings("stems", stems)
        files.array("stems.words", first, "int64")
        files.array("words.width", [word[2] for word in words], "uint8")
        by_text = sorted(range(len(words)), key=lambda n: (words[n][0], words[n][2]))
        files.strings("words", [words[n][0] for n in by_text])
        files.array("words.number", by_text, "int32")
        forms = self._forms()
        files.strings("words.form", [forms.get(words[n][0], "") if words[n][2] == 1 else "" for n in by_text])
        return order, len(words)

    def _forms(self) -> dict[str, str]:
        """Return how each word is most often written, lower case on a tie."""
        forms: dict[str, tuple[int, str]] = {}
        for raw, count in self._raw.items():
            surface = self._analysis.surface(raw)
            if len(surface.spans) == 1 and surface.words:
                word, form = surface.words[0].text, raw[slice(*surface.spans[0])]
                forms[word] = max(forms.get(word, (0, "")), (count, form))
        return {word: form for word, (_, form) in forms.items()}

    def _write_postings(self, files: IndexFiles, order: Array, words: int) -> None:
        word = order[np.frombuffer(self._word, dtype=np.int32)] if len(self._word) else np.zeros(0, dtype=np.int32)
        position = np.frombuffer(self._position, dtype=np.int32) if len(self._word) else word
        article = np.repeat(np.arange(len(self._articles), dtype=np.int32), np.frombuffer(self._tokens, dtype=np.int32))
        sorting = np.lexsort((position, article, word))
        word, article, position = word[sorting], article[sorting], position[sorting]
        new = np.ones(len(word), dtype=bool)
        new[1:] = (word[1:] != word[:-1]) | (article[1:] != article[:-1])
        first = np.flatnonzero(new)
        head = np.add.reduceat((position < UNSEEN_AUTHORS).astype(np.int64), first) if len(first) else first
        count = np.diff(np.append(first, len(word)))
        files.array("words.postings", np.searchsorted(word[first], np.arange(words + 1)), "int64")
        files.array("postings.article", article[first], "int32")
        files.array("postings.head", np.minimum(head, 255), "uint8")
        files.array("postings.body", np.minimum(count - head, 65535), "uint16")
        files.array("postings.positions", np.append(first, len(word)), "int64")
        files.array("positions", position, "int32")

    def _write_articles(self, files: IndexFiles) -> None:
        files.strings("articles", self._articles)
        files.strings("articles.file", self._files)
        files.array("articles.head", self._head_length, "int32")
        files.array("articles.body", self._body_length, "int32")
        files.array("articles.earliest", self._days[0::2], "int32")
        files.array("articles.latest", self._days[1::2], "int32")
        files.array("articles.source", self._source, "int32")
        files.array("articles.language", self._language, "int32")
        files.json("sources", list(self._sources))
        files.json("languages", list(self._languages))
        files.json("authors", list(self._authors))
        files.array("by.first", np.cumsum([0, *map(len, self._by)]), "int64")
        files.array("by.author", [author for authors in self._by for author in authors], "int32")

    def _write_entities(self, files: IndexFiles) -> None:
        nobody = {"kind": "", "name": "", "names": {}}
        entities = [{"id": id_, **self._entities.get(id_, nobody)} for id_ in self._entity_numbers]
        files.json("entities", [{**entity, "names": list(entity["names"])} for entity in entities])
        mentions = np.array(self._mentions, dtype=np.int32).reshape(-1, 4)
        mentions = mentions[np.lexsort((mentions[:, 2], mentions[:, 1], mentions[:, 0]))]
        files.array("entities.mentions", np.searchsorted(mentions[:, 0], np.arange(len(entities) + 1)), "int64")
        for column, name in enumerate(("article", "position", "width"), 1):
            files.array(f"mentions.{name}", mentions[:, column], "int32")
        pairs = np.unique(mentions[:, [1, 0]], axis=0)
        files.array("articles.entities", np.searchsorted(pairs[:, 0], np.arange(len(self._articles) + 1)), "int64")
        files.array("named.entity", pairs[:, 1], "int32")
        files.json("event-kinds", list(self._kinds))
        events = np.array(self._events, dtype=np.int32).reshape(-1, 6)
        for column, name in enumerate(("article", "first", "last", "position", "width", "kind")):
            files.array(f"events.{name}", events[:, column], "int32")


class _Where:
    """Finds the positions of a span of the text."""

    def __init__(self, starts: "array[int]", ends: "array[int]", positions: "array[int]") -> None:
        self._starts, self._ends, self._positions = starts, ends, positions

    def of(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the first position and how many the span touches, or None where it touches no word."""
        first = bisect_right(self._ends, start)
        beyond = bisect_left(self._starts, end)
        if first >= beyond:
            return None
        while self._positions[beyond - 1] - self._positions[first] != beyond - 1 - first:
            beyond -= 1  # it reaches into another block
        return self._positions[first], min(beyond - first, 255)
