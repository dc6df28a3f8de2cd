"""Invert streams of surfaces into chunks of words with places, in memory that does not grow with the articles.

Per token the only work in Python is looking up the number of its surface. Positions and words follow from these
numbers by arrays, a chunk at a time. `laying` sorts the chunks by stem (two stable 16-bit passes, which numpy does as
radix sorts) and lays them behind each other.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dossier.search.analysis import Analysis, Surface
from dossier.search.arrays import Array, ranges
from dossier.search.layout import GAP, LAST, UNSEEN_AUTHORS

CHUNK = 2_000_000
"""Tokens inverted at a time: about 150 MB while it is sorted."""


@dataclass(frozen=True, slots=True)
class Inverted:
    """What one process has inverted: chunks of its words, by number in `words`, and what its articles are like."""

    words: list[tuple[str, str, int]]
    """Word, stem and width, in the order they were met."""
    forms: list[tuple[str, str, int]]
    """Words that stand alone, a way each is written, and how often it is."""
    chunks: list[Path]
    head_length: Array
    body_length: Array
    running: Array
    """Of the blocks of running text, in order: their article and first position."""
    places: Array
    """Of each wanted span, in order: first position and width (0 where it lies beyond what is indexed)."""


class Surfaces(dict[str, int]):
    """Numbers surfaces and their words in the order they are met."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__()
        self._analysis = analysis
        self._vocabulary: dict[tuple[str, str, int], int] = {}
        self.raw: list[str] = []
        self._positions = array("i")
        self._word_ends = array("q", [0])
        self._words, self._offsets = array("i"), array("i")

    def __missing__(self, raw: str) -> int:
        self[raw] = number = len(self)
        surface = self._analysis.surface(raw)
        self.raw.append(raw)
        self._positions.append(len(surface.spans))
        for word in sorted(surface.words, key=lambda word: word.offset):
            self._words.append(self._vocabulary.setdefault((word.text, word.stem, word.width), len(self._vocabulary)))
            self._offsets.append(word.offset)
        self._word_ends.append(len(self._words))
        return number

    def surface(self, number: int) -> Surface:
        """Return what a surface means."""
        return self._analysis.surface(self.raw[number])

    def tables(self) -> tuple[Array, Array, Array, Array]:
        """Return by surface: positions, first word (and one beyond); by word of a surface: its number and offset."""
        return np.array(self._positions), np.array(self._word_ends), np.array(self._words), np.array(self._offsets)

    def words(self) -> list[tuple[str, str, int]]:
        """Return all words met so far."""
        return list(self._vocabulary)

    def forms(self, counts: Array) -> list[tuple[str, str, int]]:
        """Return each word that stands alone, how it is written, and how often, given how often each surface is met."""
        found = []
        for number, count in enumerate(counts.tolist()):
            surface = self.surface(number)
            if count and len(surface.spans) == 1 and surface.words:
                found.append((surface.words[0].text, self.raw[number][slice(*surface.spans[0])], count))
        return found


class Inverter:
    """Takes blocks of surfaces, article by article, and puts their words aside in chunks.

    A block goes to a fixed first position, or with `first` None behind the running text of its article.
    """

    def __init__(self, surfaces: Surfaces, scratch: Path, body: int, chunk: int = CHUNK) -> None:
        self._surfaces = surfaces
        self._scratch = scratch
        self._body = body
        self._chunk = chunk
        self._tokens = array("i")
        self._blocks = array("q")  # article, fixed first position or -1, limit, tokens
        self._wanted = array("q")  # first token, its part, last token, its part: of which the positions are asked
        self._chunks: list[Path] = []
        self._articles = 0
        self._first_article = 0
        self._head_length, self._body_length = array("i"), array("i")
        self._running: list[Array] = []
        self._places: list[Array] = []
        self._counts = np.zeros(0, dtype=np.int64)  # how often each surface stands in the texts

    def block(self, surfaces: Sequence[int], first: int | None = None, limit: int = LAST) -> None:
        """Add a block of the present article; positions from `limit` on are left out."""
        self._tokens.extend(surfaces)
        self._blocks.extend((self._articles, -1 if first is None else first, limit, len(surfaces)))

    def want(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Ask for the positions of a span of the block added last: (token of the block, part of it) twice."""
        base = len(self._tokens) - self._blocks[-1]
        self._wanted.extend((base + first[0], first[1], base + last[0], last[1]))

    def end_article(self) -> None:
        """Go on to the next article."""
        self._articles += 1
        if len(self._tokens) >= self._chunk:
            self._spill()

    def inverted(self) -> Inverted:
        """Return all of it."""
        self._spill()
        return Inverted(
            self._surfaces.words(),
            self._surfaces.forms(self._counts),
            self._chunks,
            np.array(self._head_length),
            np.array(self._body_length),
            np.concatenate(self._running, axis=1),
            np.concatenate(self._places),
        )

    def _spill(self) -> None:
        """Turn the tokens gathered so far into words with positions, and put them aside."""
        positions, word_ends, words, offsets = self._surfaces.tables()
        tokens = np.array(self._tokens, dtype=np.int64)
        blocks = np.array(self._blocks, dtype=np.int64).reshape(-1, 4)
        counts = np.bincount(tokens, minlength=len(positions))
        counts[: len(self._counts)] += self._counts
        self._counts = counts
        position, article, limit = self._positions(tokens, blocks, positions)
        self._resolve(position, limit, positions[tokens])
        counts = word_ends[tokens + 1] - word_ends[tokens]
        word = ranges(word_ends[tokens], word_ends[tokens + 1])
        place = np.repeat(position, counts) + offsets[word]
        inside = place < np.repeat(limit, counts)
        word, place, article = words[word][inside], place[inside], np.repeat(article, counts)[inside]
        in_head = np.bincount(article[place < UNSEEN_AUTHORS] - self._first_article)
        size = self._articles - self._first_article
        head = np.zeros(size, dtype=np.int64)
        head[: len(in_head)] = in_head
        self._head_length.extend(head.tolist())
        self._body_length.extend((np.bincount(article - self._first_article, minlength=size) - head).tolist())
        self._chunks.append(self._scratch / f"{len(self._chunks)}.npy")
        np.save(self._chunks[-1], np.stack([word, article, place]).astype(np.int32))
        self._first_article = self._articles
        self._tokens, self._blocks, self._wanted = array("i"), array("q"), array("q")

    def _positions(self, tokens: Array, blocks: Array, positions: Array) -> tuple[Array, Array, Array]:
        """Return for each token its first position, article and the limit of its block."""
        article, fixed, limit, count = blocks.T
        ends = np.cumsum(count)
        before = np.concatenate([[0], np.cumsum(positions[tokens])])  # positions of all tokens before each
        length = before[ends] - before[ends - count]
        running = np.where(fixed < 0, length + GAP, 0)
        total = np.cumsum(running) - running
        opening = np.searchsorted(article, article)  # the first block of the same article
        first = np.where(fixed < 0, self._body + total - (total[opening] if len(total) else total), fixed)
        self._running.append(np.stack([article, first])[:, fixed < 0])
        position = before[:-1] + np.repeat(first - before[ends - count], count)
        return position, np.repeat(article, count), np.repeat(limit, count)

    def _resolve(self, position: Array, limit: Array, widths: Array) -> None:
        first, first_part, last, last_part = np.array(self._wanted, dtype=np.int64).reshape(-1, 4).T
        start = position[first] + first_part
        end = position[last] + last_part + 1
        width = np.where((end <= limit[first]) & (widths[first] > 0), np.clip(end - start, 0, 255), 0)
        self._places.append(np.stack([start, width], axis=1))
