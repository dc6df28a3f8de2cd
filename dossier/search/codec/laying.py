"""Lay sorted chunks of words, perhaps of several processes, down as posting lists: some stems at a time."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, Protocol

import numpy as np

from dossier.search.arrays import Array, ranges, smallest_type, stretches
from dossier.search.codec import ranking
from dossier.search.codec.chunks import Rows, SortedChunk
from dossier.search.codec.columns import wide, widths_of
from dossier.search.codec.following import write_following
from dossier.search.codec.inverter import Inverted
from dossier.search.codec.words import Vocabulary
from dossier.search.files import IndexFiles

Spread = Callable[..., Iterable[Any]]
"""Calls a function with values, as `map` does: perhaps in several threads or processes at once."""
_AT_ONCE = 1 << 19
"""Places laid down at a time, unless one stem has more."""


class Laid(Protocol):
    """Postings of some stems, in the order of these."""

    stems: Array
    postings: Array
    """How many each of them has."""
    places: Array
    largest: dict[str, int]

    def rows(self, first: int, beyond: int) -> Rows:
        """Return the rows of its stems from one to another: articles as they are numbered in all, words as variants."""


class _Chunk:
    """A chunk of a part as it is laid down."""

    def __init__(self, chunk: SortedChunk, stem_of: Array, variant_of: Array, numbers: Array) -> None:
        self._chunk, self._variant_of, self._numbers = chunk, variant_of, numbers
        self.stems = stem_of[chunk.stems]
        self.postings, self.places, self.largest = chunk.postings, chunk.places, chunk.largest

    def rows(self, first: int, beyond: int) -> Rows:
        """Return the rows of its stems from one to another."""
        rows = self._chunk.read(*(_stretch(bounds, first, beyond) for bounds in self._bounds))
        article = self._numbers[self._chunk.first_article + rows.article.astype(np.int64)]
        return rows._replace(article=article, word=self._variant_of[rows.word])

    @cached_property
    def _bounds(self) -> tuple[Array, Array]:
        """Return where postings and places of each stem begin and end: added up by each process, sooner than sent."""
        return _bounds(self.postings), _bounds(self.places)


def chunks_of(parts: Sequence[Inverted], vocabulary: Vocabulary, numbers: Sequence[Array]) -> list[Laid]:
    """Return the chunks of parts; `numbers` are those of the articles of each part among all."""
    return [
        _Chunk(chunk, vocabulary.stem_of[n], vocabulary.variant_of[n], own)
        for n, (part, own) in enumerate(zip(parts, (n.astype(np.int32) for n in numbers), strict=True))
        for chunk in part.chunks
    ]


def in_turn(parts: Sequence[Inverted]) -> list[Array]:
    """Return the numbers of the articles of parts that follow each other."""
    ends = np.cumsum([len(part.head_length) for part in parts])
    return np.split(np.arange(ends[-1]), ends[:-1])


@dataclass(frozen=True, slots=True)
class Lengths:
    """How many words the titles and the texts of all articles have."""

    head: Array
    body: Array

    @classmethod
    def of(cls, parts: Sequence[Inverted], numbers: Sequence[Array]) -> "Lengths":
        """Return those of the articles of parts; `numbers` are theirs among all."""
        order = np.argsort(np.concatenate(numbers))
        both = zip(*((part.head_length, part.body_length) for part in parts), strict=True)
        return cls(*(np.concatenate(lengths)[order] for lengths in both))


class _Told(NamedTuple):
    """What is known of some stems once they are laid down."""

    titles: Array
    """How many articles have each in their title."""
    in_title: Array
    title_count: Array
    words: Array
    """How often each of their words stands somewhere."""


class Laying:
    """Lays down the posting lists of all stems, some at a time, as soon as `spread` gets to it.

    `in_order` says that the articles of each of `laid` follow those of the one before, in order.
    """

    def __init__(
        self,
        files: IndexFiles,
        laid: Sequence[Laid],
        vocabulary: Vocabulary,
        lengths: Lengths,
        in_order: bool = True,
        spread: Spread = map,
    ) -> None:
        self._files, self._lists = files, _Lists(files, laid, vocabulary, lengths, in_order)
        self._vocabulary, self._lengths, self._spread = vocabulary, lengths, spread
        self._largest = {name: max((one.largest[name] for one in laid), default=0) for name in Rows._fields}
        ends, articles = self._lists.ends, len(lengths.head)
        files.growing("postings.article", int(ends["postings"][-1]), articles)
        files.growing("postings.count", int(ends["postings"][-1]), self._largest["times"])
        files.growing("places.position", int(ends["places"][-1]), self._largest["place"])
        files.growing("places.variant", int(ends["variants"][-1]), int(np.diff(vocabulary.first).max(initial=1)))
        files.growing("postings.weight", int(ends["weights"][-1]), 0xFFFF)
        bounds = stretches(ends["places"], _AT_ONCE)
        self._told: Iterable[_Told] = spread(self._lists.lay, bounds[:-1], bounds[1:])

    def finish(self) -> Array:
        """Return how often each word of the vocabulary stands somewhere, once all lists are written."""
        titles, in_title, title_count, words = map(np.concatenate, zip(*self._told, strict=True))
        files = self._files
        files.grown()
        files.array("titles.article", in_title, smallest_type(self._lists.articles))
        files.array("titles.count", title_count, smallest_type(self._largest["head"]))
        for name, ends in (*self._lists.ends.items(), ("titles", _bounds(titles))):
            files.array(f"stems.{name}", ends, "int64")
        widths = widths_of(self._vocabulary.first, np.array([width for _, _, width in self._vocabulary.words]))
        postings, places = self._lists.ends["postings"], self._lists.ends["places"]
        write_following(files, postings, places, widths, self._lengths.head + self._lengths.body, self._spread)
        return np.asarray(words)


class _Lists:
    """The lists of all stems: where those of each end, and what is written there. It can be sent to a process."""

    def __init__(
        self, files: IndexFiles, laid: Sequence[Laid], vocabulary: Vocabulary, lengths: Lengths, in_order: bool
    ) -> None:
        self._files, self._laid, self._first_word, self._in_order = files, laid, vocabulary.first, in_order
        self.articles = len(lengths.head)
        self._head = ranking.length_weights(lengths.head) * np.float32(ranking.TITLE_WEIGHT)
        self._body = ranking.length_weights(lengths.body)
        postings, places = np.zeros((2, len(vocabulary.stems)), dtype=np.int64)
        for one in laid:
            postings[one.stems] += one.postings
            places[one.stems] += one.places
        self._several = np.diff(vocabulary.first) > 1
        self._wide = wide(postings, self.articles)
        counts = {
            "postings": postings,
            "places": places,
            "variants": np.where(self._several, places, 0),
            "weights": np.where(self._wide, self.articles, postings),
        }
        self.ends = {name: _bounds(numbers) for name, numbers in counts.items()}

    def lay(self, first: int, beyond: int) -> _Told:
        """Write the lists of the stems from one to another."""
        rows = self._gather(first, beyond)
        stem = np.repeat(np.arange(first, beyond), np.diff(self.ends["postings"][first : beyond + 1]))
        if not self._in_order:
            rows = _by_article(rows, stem - first)
        begin = {name: int(ends[first]) for name, ends in self.ends.items()}
        fill = self._files.fill
        fill("postings.article", begin["postings"], rows.article)
        fill("postings.count", begin["postings"], rows.times)
        fill("places.position", begin["places"], rows.place)
        fill("postings.weight", begin["weights"], self._weigh(rows, stem, first, beyond))
        places = np.diff(self.ends["places"][first : beyond + 1])
        several = self._several[first:beyond]
        if several.any():
            fill("places.variant", begin["variants"], rows.word[np.repeat(several, places)])
        words = self._first_word[first : beyond + 1] - self._first_word[first]
        often = np.bincount(np.repeat(words[:-1], places) + rows.word, minlength=int(words[-1]))
        titled = np.flatnonzero(rows.head)
        titles = np.bincount(stem[titled] - first, minlength=beyond - first)
        return _Told(titles, rows.article[titled], rows.head[titled], often)

    def _gather(self, first: int, beyond: int) -> Rows:
        """Return all rows of the stems from one to another, in the order of these."""
        found = []
        for one in self._laid:
            a, b = np.searchsorted(one.stems, (first, beyond)).tolist()
            if a < b:
                found.append((one.stems[a:b] - first, one.postings[a:b], one.places[a:b], one.rows(a, b)))
        if len(found) == 1:
            return found[0][3]
        postings, places = (
            self.ends[name][first : beyond + 1] - self.ends[name][first] for name in ("postings", "places")
        )
        rows = Rows(*(np.zeros((postings if n < 3 else places)[-1], dtype=np.int32) for n in range(5)))
        next_posting, next_place = postings[:-1], places[:-1]
        for stems, of_posting, of_place, own in found:
            to = _behind(next_posting, stems, of_posting)
            rows.article[to], rows.times[to], rows.head[to] = own.article, own.times, own.head
            to = _behind(next_place, stems, of_place)
            rows.place[to], rows.word[to] = own.place, own.word
        return rows

    def _weigh(self, rows: Rows, stem: Array, first: int, beyond: int) -> Array:
        """Return the stored weights: by posting, or for each article there is."""
        often = rows.times.astype(np.float32) * self._body[rows.article]
        titled = np.flatnonzero(rows.head)
        article, head = rows.article[titled], rows.head[titled].astype(np.float32)
        in_body = rows.times[titled].astype(np.float32) - head
        often[titled] = in_body * self._body[article] + head * self._head[article]
        steps = ranking.stored(often)
        is_wide = self._wide[first:beyond]
        if not is_wide.any():
            return steps
        ends, postings = self.ends["weights"], self.ends["postings"]
        weights = np.zeros(int(ends[beyond] - ends[first]), dtype=np.uint16)
        opening = ends[first:beyond] - ends[first]
        before = postings[first:beyond] - postings[first]
        row = np.where(is_wide[stem - first], rows.article, np.arange(len(stem)))
        weights[row + (opening - np.where(is_wide, 0, before))[stem - first]] = steps
        return weights


def _by_article(rows: Rows, stem: Array) -> Rows:
    """Return rows, which are in order of their stems, in order of stem and article."""
    key = stem << 32 | rows.article
    if (key[1:] > key[:-1]).all():
        return rows
    order = np.argsort(key, kind="stable")
    times = rows.times.astype(np.int64)
    first = (np.cumsum(times) - times)[order]
    places = ranges(first, first + times[order])
    return Rows(*(values[order] for values in rows[:3]), *(values[places] for values in rows[3:]))


def _bounds(counts: Array) -> Array:
    """Return where stretches of such lengths begin and end, one behind the other."""
    return np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])


def _stretch(bounds: Array, first: int, beyond: int) -> slice:
    return slice(int(bounds[first]), int(bounds[beyond]))


def _behind(free: Array, stems: Array, counts: Array) -> Array:
    """Return where so many rows of each of some stems go, and count them as taken in `free`."""
    first = free[stems] - (np.cumsum(counts) - counts)
    free[stems] += counts
    return np.asarray(np.repeat(first, counts) + np.arange(int(counts.sum())))
