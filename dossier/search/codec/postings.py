"""Read posting lists: which articles have a stem, how often, and where it stands."""

from typing import NamedTuple

import numpy as np

from dossier.errors import StorageError
from dossier.search.arrays import Array, ranges
from dossier.search.files import CheckedFiles, Strings
from dossier.search.layout import UNSEEN_AUTHORS

SHIFT = 24  # an article's number and a position in one 64-bit key
POSITION = (1 << SHIFT) - 1


class Postings(NamedTuple):
    """Articles in order (each once), how often something stands in the title and in all."""

    article: Array
    head: Array
    times: Array


class Places(NamedTuple):
    """Keys (article << SHIFT | position) in order, and widths in positions."""

    key: Array
    width: Array


NO_PLACES = Places(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))


class PostingLists:
    """The posting lists of an index; raises StorageError when its arrays do not fit each other."""

    def __init__(self, files: CheckedFiles, articles: int) -> None:
        self.stems: Strings = files.strings("stems")
        self.words: Strings = files.strings("words")
        self.word_numbers = files.array("words.number")
        self.word_stems = files.array("words.stem")
        self.widths = files.array("words.width")
        self._first_word = files.array("stems.words")
        self._postings = files.array("stems.postings")
        self._places = files.array("stems.places")
        self._variants = files.array("stems.variants")
        self._article = files.array("postings.article")
        self._count = files.array("postings.count")
        self._head = files.array("postings.head")
        self._position = files.array("places.position")
        self._variant = files.array("places.variant")
        self._articles = articles
        self._check()

    def _check(self) -> None:
        """Compare what can be compared without reading the long arrays."""
        words = len(self.words)
        fits = (
            len(self.word_numbers) == len(self.word_stems) == len(self.widths) == words
            and len(self._count) == len(self._head) == len(self._article)
            and _climbs(self._first_word, len(self.stems), words)
            and _climbs(self._postings, len(self.stems), len(self._article))
            and _climbs(self._places, len(self.stems), len(self._position))
            and _climbs(self._variants, len(self.stems), len(self._variant))
        )
        if not fits:
            raise StorageError(
                "The search index is damaged: its lists do not fit each other.",
                "Open the dossier again; the index is then rebuilt.",
            )

    @property
    def article_type(self) -> np.dtype[np.unsignedinteger]:
        """The type of the numbers of articles, in which arrays of them are compared without copies."""
        return self._article.dtype

    def frequency(self, stem: int) -> int:
        """Return how many articles have a stem."""
        return int(self._postings[stem + 1] - self._postings[stem])

    def frequencies(self) -> Array:
        """Return how many articles have each stem."""
        return np.diff(self._postings)

    def words_of(self, stem: int) -> range:
        """Return the numbers of the words with a stem."""
        return range(int(self._first_word[stem]), int(self._first_word[stem + 1]))

    def postings(self, stem: int) -> Postings:
        """Return the posting list of a stem."""
        rows = slice(int(self._postings[stem]), int(self._postings[stem + 1]))
        return Postings(self._article[rows], self._head[rows], self._count[rows])

    def places(self, stem: int, within: Array | None = None) -> Places:
        """Return where a stem stands, in order; only in some articles (in order) if given."""
        article, _, count = self.postings(stem)
        first = int(self._places[stem])
        ends = np.cumsum(count, dtype=np.int64)
        if within is None:
            place: Array = np.arange(first, int(self._places[stem + 1]))
        else:
            rows = self.rows_in(article, within)
            article, count, ends = article[rows], count[rows], ends[rows]
            place = ranges(ends - count, ends) + first
        key = np.repeat(article.astype(np.int64) << SHIFT, count) | self._position[place]
        if len(self.words_of(stem)) == 1:
            return Places(key, np.full(len(key), self.widths[self._first_word[stem]], dtype=np.int64))
        variant = self._variant[place + (int(self._variants[stem]) - first)]
        width = self.widths[int(self._first_word[stem]) + variant.astype(np.int64)].astype(np.int64)
        return Places(key, width)

    def rows_in(self, article: Array, within: Array) -> Array:
        """Return the rows of a posting list whose articles are in an ordered array of articles."""
        if len(within) * 8 < len(article):
            rows = np.minimum(np.searchsorted(article, within.astype(article.dtype)), len(article) - 1)
            return np.asarray(rows[article[rows] == within])
        table = np.zeros(self._articles, dtype=bool)
        table[within] = True
        return np.asarray(np.flatnonzero(table[article]))

    def places_of_words(self, words: Array, within: Array | None = None) -> Places:
        """Return where any of some words stand, in no order; only in some articles (in order) if given."""
        stems = np.unique(self.word_stems[words]).astype(np.int64)
        rows = ranges(self._postings[stems], self._postings[stems + 1])
        stem = np.repeat(stems, self._postings[stems + 1] - self._postings[stems])
        count = self._count[rows].astype(np.int64)
        before = np.concatenate([[0], np.cumsum(count)])
        opening = np.searchsorted(stem, stem)  # the first row of the same stem
        first = self._places[stem] + before[:-1] - before[opening]
        article = self._article[rows]
        if within is not None:
            table = np.zeros(self._articles, dtype=bool)
            table[within] = True
            kept = np.flatnonzero(table[article])
            stem, count, first, article = stem[kept], count[kept], first[kept], article[kept]
        place = ranges(first, first + count)
        key = np.repeat(article.astype(np.int64) << SHIFT, count) | self._position[place]
        stem = np.repeat(stem, count)
        word = self._first_word[stem]
        several = np.flatnonzero(self._first_word[stem + 1] - word > 1)
        of = stem[several]
        word[several] += self._variant[place[several] - self._places[of] + self._variants[of]]
        wanted = np.zeros(len(self.words), dtype=bool)
        wanted[words] = True
        kept = wanted[word]
        return Places(key[kept], self.widths[word[kept]].astype(np.int64))


def counted(places: Places, articles: int, kind: np.dtype[np.unsignedinteger]) -> Postings:
    """Return places, in whatever order, as a posting list."""
    article = places.key >> SHIFT
    in_head = (places.key & POSITION) < UNSEEN_AUTHORS
    if len(article) * 32 < articles:
        found, back = np.unique(article, return_inverse=True)
        return Postings(found.astype(kind), np.bincount(back, in_head, len(found)), np.bincount(back))
    count = np.bincount(article, minlength=articles)
    found = np.flatnonzero(count)
    head = np.bincount(article[in_head], minlength=articles)
    return Postings(found.astype(kind), head[found], count[found])


def _climbs(bounds: Array, parts: int, beyond: int) -> bool:
    return len(bounds) == parts + 1 and bounds[0] == 0 and bounds[-1] == beyond and bool((np.diff(bounds) >= 0).all())
