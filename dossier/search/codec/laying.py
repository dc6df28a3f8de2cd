"""Lay chunks of words, perhaps of several processes, down as posting lists: behind each other, stem by stem."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dossier.search.arrays import Array
from dossier.search.codec import ranking
from dossier.search.codec.inverter import Inverted
from dossier.search.codec.postings import wide
from dossier.search.files import IndexFiles
from dossier.search.layout import UNSEEN_AUTHORS


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words of an index, in order of stem and word; by part and number as met there: stem, variant."""

    stems: list[str]
    words: list[tuple[str, str, int]]  # word, stem, width
    first: Array  # of each stem, and one beyond
    stem_of: list[Array]
    variant_of: list[Array]


def vocabulary_of(parts: Sequence[Inverted]) -> Vocabulary:
    """Return the words of all parts."""
    words = sorted({word for part in parts for word in part.words}, key=lambda word: (word[1], word[0], word[2]))
    numbers = {word: number for number, word in enumerate(words)}
    stems = list(dict.fromkeys(word[1] for word in words))
    of = {stem: number for number, stem in enumerate(stems)}
    stem = np.array([of[word[1]] for word in words], dtype=np.int32)
    first = np.searchsorted(stem, np.arange(len(stems) + 1))
    variant = (np.arange(len(words)) - first[stem]).astype(np.int32)
    met = [np.array([numbers[word] for word in part.words], dtype=np.int64) for part in parts]
    return Vocabulary(stems, words, first, [stem[rows] for rows in met], [variant[rows] for rows in met])


def write_vocabulary(files: IndexFiles, vocabulary: Vocabulary) -> list[tuple[str, int]]:
    """Write stems and words, these in alphabetical order; return the words and their widths in it."""
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
    return [(words[n][0], words[n][2]) for n in by_text]


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Words of a part in the order of its articles; later, sorted by stem."""

    path: Path
    part: int
    first_article: int

    def named(self, what: str) -> Path:
        return self.path.with_name(f"{what}-{self.path.name}")

    def load(self, what: str) -> Array:
        return np.asarray(np.load(self.named(what), mmap_mode="r", allow_pickle=False))


def lay_down(files: IndexFiles, parts: Sequence[Inverted], vocabulary: Vocabulary, threads: int = 1) -> None:
    """Write the posting lists of parts, which follow each other; their chunks are used up."""
    _Laying(files, parts, vocabulary).run(threads)


class _Laying:
    def __init__(self, files: IndexFiles, parts: Sequence[Inverted], vocabulary: Vocabulary) -> None:
        self._files, self._vocabulary = files, vocabulary
        self._head = np.concatenate([part.head_length for part in parts])
        self._body = np.concatenate([part.body_length for part in parts])
        before = np.cumsum([0, *(len(part.head_length) for part in parts)]).tolist()
        self._chunks = [_Chunk(path, n, before[n]) for n, part in enumerate(parts) for path in part.chunks]
        self._articles = before[-1]

    def run(self, threads: int) -> None:
        stems = len(self._vocabulary.stems)
        postings, places, titles = (np.zeros(stems, dtype=np.int64) for _ in range(3))
        with ThreadPoolExecutor(threads) as pool:  # sorting arrays lets other threads run
            for stem, head, count in pool.map(self._sort, self._chunks):
                postings += np.bincount(stem, minlength=stems)
                titles += np.bincount(stem[head > 0], minlength=stems)
                places += np.bincount(stem, weights=count, minlength=stems).astype(np.int64)
        self._lay_down(postings, places, titles)

    def _sort(self, chunk: _Chunk) -> tuple[Array, Array, Array]:
        """Sort a chunk by stem and put the result aside; return of its postings: stem, in the head, in all."""
        word, article, place = np.load(chunk.path, allow_pickle=False)
        chunk.path.unlink()
        stem = self._vocabulary.stem_of[chunk.part][word]
        order = by_number(stem, len(self._vocabulary.stems))
        stem, article, place = stem[order], article[order] + chunk.first_article, place[order]
        np.save(chunk.named("place"), place)
        np.save(chunk.named("variant"), self._vocabulary.variant_of[chunk.part][word][order])
        new = np.ones(len(stem), dtype=bool)
        new[1:] = (stem[1:] != stem[:-1]) | (article[1:] != article[:-1])
        first = np.flatnonzero(new)
        count = np.diff(np.append(first, len(stem)))
        seen = np.concatenate([[0], np.cumsum(place < UNSEEN_AUTHORS)])
        head = seen[first + count] - seen[first]
        found = np.stack([stem[first], article[first], head, count]).astype(np.int32)
        np.save(chunk.named("postings"), found)
        return found[0], found[2], found[3]

    def _lay_down(self, postings: Array, places: Array, titles: Array) -> None:
        """Lay the chunks behind each other, stem by stem."""
        files = self._files
        variants = np.diff(self._vocabulary.first)
        several = variants > 1
        is_wide = wide(postings, self._articles)
        title_weight, body_weight = map(ranking.length_weights, (self._head, self._body))
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
                ("postings.count", "stems.postings", self._largest("postings", 3)),
                ("places.position", "stems.places", self._largest("place")),
                ("places.variant", "stems.variants", int(variants.max(initial=1))),
                ("postings.weight", "stems.weights", 0xFFFF),
                ("titles.article", "stems.titles", self._articles),
                ("titles.count", "stems.titles", self._largest("postings", 2)),
            )
        )
        next_posting, next_place, next_variant, first_weight, next_title = (starts[name][:-1].copy() for name in starts)
        for chunk in self._chunks:
            stem, articles, heads, counts = chunk.load("postings")
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
            position[_behind(of_place, next_place)] = chunk.load("place")
            kept = several[of_place]
            variant[_behind(of_place[kept], next_variant)] = chunk.load("variant")[kept]
            for what in ("postings", "place", "variant"):
                chunk.named(what).unlink()
        for name, values in starts.items():
            files.array(name, values, "int64")
        files.grown()

    def _largest(self, what: str, row: int | None = None) -> int:
        tops = (chunk.load(what) if row is None else chunk.load(what)[row] for chunk in self._chunks)
        return max((int(values.max(initial=0)) for values in tops), default=0)


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
