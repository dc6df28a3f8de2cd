"""Invert texts into chunks of words with places, in memory that does not grow with the articles.

Per token (what stands between white space) the only work in Python is looking up its number. Positions, words and the
places of wanted spans follow from these numbers by arrays, some articles at a time; when there are enough words they
are sorted by stem and put aside as a chunk, which `laying` lays behind the others.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dossier.search.arrays import Array, ranges
from dossier.search.codec.chunks import SortedChunk, sort_chunk
from dossier.search.codec.tokens import Tokens, TokenTables
from dossier.search.layout import GAP, LAST, UNSEEN_AUTHORS

CHUNK = 2_000_000
"""Words sorted at a time: about 150 MB while that is done."""
_AT_ONCE = 1 << 17
"""Tokens whose words are looked up at a time: their arrays stay in the processor's cache."""
_WHITE = np.array([chr(code).isspace() for code in range(0x3002)])
"""Whether a character is white space, by its code; none above the last is."""


@dataclass(frozen=True, slots=True)
class Inverted:
    """What one process has inverted: chunks of its words, by number in `words`, and what its articles are like."""

    words: list[tuple[str, str, int]]
    """Word, stem and width, in the order they were met."""
    used: Array
    """The numbers of those that stand somewhere; others lie beyond what is indexed."""
    forms: list[tuple[int, str]]
    """How words are written other than plainly: number of the word, and text (see `tokens`)."""
    written: Array
    """Of each article in turn: itself, one of the forms in it, how often."""
    chunks: list[SortedChunk]
    head_length: Array
    body_length: Array
    running: Array
    """Of the blocks of running text, in order: their article and first position."""
    places: Array
    """Of each wanted span, in order: first position and width (0 where it touches no word, or none that is indexed)."""


class Inverter:
    """Takes blocks of text, article by article, and puts their words aside in chunks.

    `body` is the position of the first block of running text of an article.
    """

    def __init__(self, tokens: Tokens, scratch: Path, body: int, chunk: int = CHUNK) -> None:
        self._tokens, self._scratch, self._body, self._chunk = tokens, scratch, body, chunk
        self._at_once = min(_AT_ONCE, chunk)
        self._articles = 0
        self._begin()
        self._found: list[tuple[Array, Array, Array]] = []  # word, article, place
        self._first_article = 0  # of what was found
        self._words = 0
        self._used = np.zeros(0, dtype=bool)
        self._chunks: list[SortedChunk] = []
        self._head_length, self._body_length = array("i"), array("i")
        self._running: list[Array] = []
        self._written: list[Array] = []
        self._places: list[Array] = []

    def _begin(self) -> None:
        self._numbers = array("i")
        self._blocks: list[int] = []  # article, first position or -1, limit, number of tokens
        self._asked: list[tuple[int, str]] = []  # blocks with wanted spans, and their texts
        self._wanted: list[int] = []  # block (of those asked), start, end

    def block(
        self, text: str, first: int | None = None, limit: int = LAST, wanted: Sequence[tuple[int, int]] = ()
    ) -> None:
        """Add a block of the present article; positions from `limit` on are left out.

        The places of the `wanted` spans of its text (start, end) will be told.
        """
        before = len(self._numbers)
        self._numbers.fromlist(list(map(self._tokens.__getitem__, text.split())))
        if wanted:
            for start, end in wanted:
                self._wanted += (len(self._asked), start, end)
            self._asked.append((len(self._blocks) // 4, text))
        self._blocks += (self._articles, -1 if first is None else first, limit, len(self._numbers) - before)

    def end_article(self) -> None:
        """Go on to the next article."""
        self._articles += 1
        if len(self._numbers) >= self._at_once:
            self._look_up()
            if self._words >= self._chunk:
                self._spill()

    def inverted(self) -> Inverted:
        """Return all of it."""
        self._look_up()
        self._spill()
        return Inverted(
            self._tokens.words(),
            np.flatnonzero(self._used),
            self._tokens.forms(),
            np.concatenate(self._written),
            self._chunks,
            np.array(self._head_length),
            np.array(self._body_length),
            np.concatenate(self._running, axis=1),
            np.concatenate(self._places),
        )

    def _look_up(self) -> None:
        """Turn the tokens gathered so far into words with positions."""
        tables = self._tokens.tables()
        tokens = np.array(self._numbers, dtype=np.int64)
        article, fixed, limit, count = np.array(self._blocks, dtype=np.int64).reshape(-1, 4).T
        parts = tables.part_ends[tokens + 1] - tables.part_ends[tokens]
        before = np.concatenate([[0], np.cumsum(parts)])  # parts of all tokens before each
        ends = np.cumsum(count)
        length = before[ends] - before[ends - count]
        first = self._first_positions(article, fixed, length)
        position = before[:-1] + np.repeat(first - before[ends - count], count)
        self._resolve(tables, tokens, position, ends - count, count, limit)
        found = tables.word_ends[tokens + 1] - tables.word_ends[tokens]
        word = ranges(tables.word_ends[tokens], tables.word_ends[tokens + 1])
        place = (np.repeat(position, found) + tables.offset[word]).astype(np.int32)
        found_before = np.concatenate([[0], np.cumsum(found)])
        of_block = found_before[ends] - found_before[ends - count]
        article = np.repeat(article, of_block).astype(np.int32)
        if (first + length > limit).any():
            inside = np.flatnonzero(place < np.repeat(limit, of_block))
            word, place, article = word[inside], place[inside], article[inside]
        self._count(article, place, tables.form[word])
        self._found.append((tables.word[word], article - np.int32(self._first_article), place))
        self._words += len(word)
        self._begin()

    def _first_positions(self, article: Array, fixed: Array, length: Array) -> Array:
        """Return the first position of each block: blocks of running text follow each other."""
        running = np.where(fixed < 0, length + GAP, 0)
        total = np.cumsum(running) - running
        opening = np.searchsorted(article, article)  # the first block of the same article
        first = np.where(fixed < 0, self._body + total - (total[opening] if len(total) else total), fixed)
        self._running.append(np.stack([article, first])[:, fixed < 0])
        return np.asarray(first)

    def _count(self, article: Array, place: Array, form: Array) -> None:
        """Count the words of titles and texts of articles, and how they are written."""
        counted = len(self._head_length)
        size = self._articles - counted
        head = np.bincount(article[np.flatnonzero(place < UNSEEN_AUTHORS)] - counted, minlength=size)
        self._head_length.extend(head.tolist())
        self._body_length.extend((np.bincount(article - counted, minlength=size) - head).tolist())
        rows = np.flatnonzero(form)
        written, often = np.unique(article[rows].astype(np.int64) << 32 | form[rows], return_counts=True)
        self._written.append(np.stack([written >> 32, written & 0xFFFFFFFF, often], axis=1).astype(np.int32))

    def _resolve(
        self, tables: TokenTables, tokens: Array, position: Array, begins: Array, count: Array, limit: Array
    ) -> None:
        """Find the places of the wanted spans: of the parts that they touch, the first and the last."""
        blocks = np.array([block for block, _ in self._asked], dtype=np.int64)
        texts = [text for _, text in self._asked]
        rows = ranges(begins[blocks], begins[blocks] + count[blocks]) if len(blocks) else blocks
        start_of_token = _starts(texts)
        token = tokens[rows]
        parts = tables.part_ends[token + 1] - tables.part_ends[token]
        part = ranges(tables.part_ends[token], tables.part_ends[token + 1])
        begin = np.repeat(start_of_token, parts)
        place = np.repeat(position[rows], parts) + (part - np.repeat(tables.part_ends[token], parts))
        of, start, end = np.array(self._wanted, dtype=np.int64).reshape(-1, 3).T
        sizes = np.array([len(text) + 1 for text in texts], dtype=np.int64)
        opening = np.cumsum(sizes) - sizes
        first = np.searchsorted(begin + tables.part_last[part], opening[of] + start, side="right")
        last = np.searchsorted(begin + tables.part_first[part], opening[of] + np.minimum(end, sizes[of] - 1)) - 1
        touched = np.flatnonzero(first <= last)
        places = np.zeros((len(of), 2), dtype=np.int64)
        places[touched, 0] = place[first[touched]]
        beyond = place[last[touched]] + 1
        width = np.clip(beyond - places[touched, 0], 0, 255)
        places[touched, 1] = np.where(beyond <= limit[blocks[of[touched]]], width, 0)
        self._places.append(places)

    def _spill(self) -> None:
        """Sort the words found so far and put them aside."""
        word, article, place = map(np.concatenate, zip(*self._found, strict=True))
        self._used = np.concatenate([self._used, np.zeros(len(self._tokens.words()) - len(self._used), dtype=bool)])
        self._used[word] = True
        folder = self._scratch / str(len(self._chunks))
        self._chunks.append(sort_chunk(folder, self._tokens, self._first_article, word, article, place))
        self._first_article, self._words = self._articles, 0
        self._found.clear()


def _starts(texts: Sequence[str]) -> Array:
    """Return where each token of some texts begins, if the texts stood behind each other with one character between."""
    codes = np.frombuffer("\n".join(("", *texts)).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    white = _WHITE[np.minimum(codes, len(_WHITE) - 1)]
    return np.flatnonzero(white[:-1] & ~white[1:])
