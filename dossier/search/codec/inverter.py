"""Invert streams of surfaces into posting lists, in memory that does not grow with the number of articles.

Per token the only work in Python is looking up the number of its surface. Positions, words and stems follow from
these numbers by arrays, a chunk at a time; each chunk is sorted by stem (two stable 16-bit passes, which numpy does as
radix sorts), and at the end the chunks are laid behind each other stem by stem.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dossier.search.analysis import Analysis, Surface
from dossier.search.arrays import Array, ranges
from dossier.search.codec import ranking
from dossier.search.codec.postings import wide
from dossier.search.files import IndexFiles
from dossier.search.layout import GAP, LAST, UNSEEN_AUTHORS

CHUNK = 2_000_000
"""Tokens inverted at a time: about 150 MB while it is sorted."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words of an index, in order of stem and word; by number as they were met: stem, variant."""

    stems: list[str]
    words: list[tuple[str, str, int]]  # word, stem, width
    first: Array  # of each stem, and one beyond
    stem_of: Array  # by number met
    variant_of: Array


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

    def vocabulary(self) -> Vocabulary:
        """Return all words met so far."""
        words = sorted(self._vocabulary, key=lambda word: (word[1], word[0], word[2]))
        stems = list(dict.fromkeys(word[1] for word in words))
        numbers = {stem: number for number, stem in enumerate(stems)}
        stem = np.array([numbers[word[1]] for word in words], dtype=np.int32)
        first = np.searchsorted(stem, np.arange(len(stems) + 1))
        met = np.array([self._vocabulary[word] for word in words], dtype=np.int64)
        stem_of, variant_of = np.zeros(len(words), dtype=np.int32), np.zeros(len(words), dtype=np.int32)
        stem_of[met] = stem
        variant_of[met] = np.arange(len(words)) - first[stem]
        return Vocabulary(stems, words, first, stem_of, variant_of)


class Inverter:
    """Takes blocks of surfaces, article by article; then writes the posting lists.

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
        self._spilled: list[int] = []  # the first article of each chunk
        self._articles = 0
        self._first_article = 0
        self.head_length, self.body_length = array("i"), array("i")
        self._running: list[Array] = []
        self.places: list[Array] = []
        """Of each wanted span, in order: first position and width (0 where it lies beyond what is indexed)."""
        self.counts = np.zeros(0, dtype=np.int64)
        """How often each surface stands in the texts."""

    def block(self, surfaces: Sequence[int], first: int | None = None, limit: int = LAST) -> None:
        """Add a block of the present article; positions from `limit` on are left out."""
        self._tokens.extend(surfaces)
        self._blocks.extend((self._articles, -1 if first is None else first, limit, len(surfaces)))

    def want(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Ask for the positions of a span of the block added last: (token of the block, part of it) twice."""
        base = len(self._tokens) - self._blocks[-1]
        self._wanted.extend((base + first[0], first[1], base + last[0], last[1]))

    def running_blocks(self) -> tuple[Array, Array]:
        """Return of the blocks of running text, in order: their article and first position."""
        article, first = np.concatenate(self._running, axis=1)
        return article, first

    def end_article(self) -> None:
        """Go on to the next article."""
        self._articles += 1
        if len(self._tokens) >= self._chunk:
            self._spill()

    def write(self, files: IndexFiles) -> Vocabulary:
        """Write all posting lists, words and stems; the scratch files are removed."""
        self._spill()
        vocabulary = self._surfaces.vocabulary()
        stems = len(vocabulary.stems)
        postings, places, titles = (np.zeros(stems, dtype=np.int64) for _ in range(3))
        for n in range(len(self._spilled)):
            stem, _, head, count = self._sort(n, vocabulary)
            postings += np.bincount(stem, minlength=stems)
            titles += np.bincount(stem[head > 0], minlength=stems)
            places += np.bincount(stem, weights=count, minlength=stems).astype(np.int64)
        self._lay_down(files, vocabulary, postings, places, titles)
        for path in self._scratch.glob("*.npy"):
            path.unlink()
        return vocabulary

    def _spill(self) -> None:
        """Turn the tokens gathered so far into words with positions, and put them aside."""
        number = len(self._spilled)
        positions, word_ends, words, offsets = self._surfaces.tables()
        tokens = np.array(self._tokens, dtype=np.int64)
        blocks = np.array(self._blocks, dtype=np.int64).reshape(-1, 4)
        counts = np.bincount(tokens, minlength=len(positions))
        counts[: len(self.counts)] += self.counts
        self.counts = counts
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
        self.head_length.extend(head.tolist())
        self.body_length.extend((np.bincount(article - self._first_article, minlength=size) - head).tolist())
        np.save(self._scratch / f"raw-{number}.npy", np.stack([word, article, place]).astype(np.int32))
        self._spilled.append(self._first_article)
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
        self.places.append(np.stack([start, width], axis=1))

    def _sort(self, number: int, vocabulary: Vocabulary) -> tuple[Array, Array, Array, Array]:
        """Sort a chunk by stem and put the result aside; return its postings: stem, article, in the head, in all."""
        word, article, place = np.load(self._scratch / f"raw-{number}.npy", allow_pickle=False)
        (self._scratch / f"raw-{number}.npy").unlink()
        stem = vocabulary.stem_of[word]
        order = by_number(stem, len(vocabulary.stems))
        stem, article, place = stem[order], article[order], place[order]
        np.save(self._scratch / f"place-{number}.npy", place)
        np.save(self._scratch / f"variant-{number}.npy", vocabulary.variant_of[word][order])
        new = np.ones(len(stem), dtype=bool)
        new[1:] = (stem[1:] != stem[:-1]) | (article[1:] != article[:-1])
        first = np.flatnonzero(new)
        count = np.diff(np.append(first, len(stem)))
        seen = np.concatenate([[0], np.cumsum(place < UNSEEN_AUTHORS)])
        head = seen[first + count] - seen[first]
        found = np.stack([stem[first], article[first], head, count]).astype(np.int32)
        np.save(self._scratch / f"postings-{number}.npy", found)
        return found[0], found[1], found[2], found[3]

    def _lay_down(
        self, files: IndexFiles, vocabulary: Vocabulary, postings: Array, places: Array, titles: Array
    ) -> None:
        """Lay the chunks behind each other, stem by stem."""
        several = np.diff(vocabulary.first) > 1
        is_wide = wide(postings, self._articles)
        title_weight, body_weight = map(
            ranking.length_weights, (np.array(self.head_length), np.array(self.body_length))
        )
        starts = {
            "stems.postings": np.concatenate([[0], np.cumsum(postings)]),
            "stems.places": np.concatenate([[0], np.cumsum(places)]),
            "stems.variants": np.concatenate([[0], np.cumsum(np.where(several, places, 0))]),
            "stems.weights": np.concatenate([[0], np.cumsum(np.where(is_wide, self._articles, postings))]),
            "stems.titles": np.concatenate([[0], np.cumsum(titles)]),
        }
        article, tf, position, variant, steps, in_title, title_count = (
            files.growing(name, int(starts[of][-1]), largest)
            for name, of, largest in (
                ("postings.article", "stems.postings", self._articles),
                ("postings.count", "stems.postings", self._largest(3)),
                ("places.position", "stems.places", self._largest_place()),
                ("places.variant", "stems.variants", int(np.diff(vocabulary.first).max(initial=1))),
                ("postings.weight", "stems.weights", 0xFFFF),
                ("titles.article", "stems.titles", self._articles),
                ("titles.count", "stems.titles", self._largest(2)),
            )
        )
        next_posting, next_place, next_variant, first_weight, next_title = (starts[name][:-1].copy() for name in starts)
        for number in range(len(self._spilled)):
            stem, articles, heads, counts = self._load("postings", number)
            to = _behind(stem, next_posting)
            article[to], tf[to] = articles, counts
            often = (counts - heads) * body_weight[articles] + heads * title_weight[articles] * ranking.TITLE_WEIGHT
            to += (first_weight - starts["stems.postings"][:-1])[stem]
            to = np.where(is_wide[stem], first_weight[stem] + articles, to)
            steps[to] = ranking.stored(often)
            titled = np.flatnonzero(heads)
            to = _behind(stem[titled], next_title)
            in_title[to], title_count[to] = articles[titled], heads[titled]
            of_place = np.repeat(stem, counts)
            position[_behind(of_place, next_place)] = self._load("place", number)
            kept = several[of_place]
            variant[_behind(of_place[kept], next_variant)] = self._load("variant", number)[kept]
        for name, values in starts.items():
            files.array(name, values, "int64")
        files.grown()

    def _largest(self, row: int) -> int:
        return max((int(self._load("postings", n)[row].max(initial=0)) for n in range(len(self._spilled))), default=0)

    def _largest_place(self) -> int:
        return max((int(self._load("place", n).max(initial=0)) for n in range(len(self._spilled))), default=0)

    def _load(self, what: str, number: int) -> Array:
        return np.asarray(np.load(self._scratch / f"{what}-{number}.npy", mmap_mode="r", allow_pickle=False))


def by_number(values: Array, beyond: int) -> Array:
    """Return the stable order of numbers from 0 up to `beyond`."""
    order = np.argsort((values & 0xFFFF).astype(np.uint16), kind="stable")
    if beyond > 0x10000:
        order = order[np.argsort((values >> 16).astype(np.uint16)[order], kind="stable")]
    return np.asarray(order)


def _behind(stem: Array, free: Array) -> Array:
    """Return where the rows of a chunk (sorted by stem) go, and count them as taken in `free`."""
    count = np.bincount(stem, minlength=len(free))
    first = np.cumsum(count) - count
    to = np.arange(len(stem)) + (free - first)[stem]
    free += count
    return np.asarray(to)
