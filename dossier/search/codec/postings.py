"""Read posting lists: which articles have a stem, how often, and where it stands."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from dossier.search.arrays import Array, distinct, firsts, mask_of, ranges, runs_of
from dossier.search.codec import ranking
from dossier.search.codec.columns import Columns, wide, widths_of
from dossier.search.codec.places import NO_PLACES, SHIFT, Occurrences, Places, Postings, Weights

_FEW = 500
"""So few articles are looked up one by one, more of them in a table of all,"""
_FEWER = 16
"""unless the list is so many times longer than they are."""
_STRETCHES = 200
"""So many stretches of an array are put together one by one; gathering each number of more of them is faster."""


class PostingLists(Columns):
    """The posting lists of an index."""

    @property
    def article_type(self) -> np.dtype[np.unsignedinteger]:
        """The type of the numbers of articles, in which arrays of them are compared without copies."""
        return self._article.dtype

    def frequency(self, stem: int) -> int:
        """Return how many articles have a stem."""
        return int(self._posting_at[stem + 1] - self._posting_at[stem])

    def times(self, stem: int) -> int:
        """Return how often a stem stands anywhere."""
        return int(self._place_at[stem + 1] - self._place_at[stem])

    def words_of(self, stem: int) -> range:
        """Return the numbers of the words with a stem."""
        return range(int(self._first_word[stem]), int(self._first_word[stem + 1]))

    def articles(self, stem: int) -> Array:
        """Return the articles with a stem, in order."""
        return self._article[self._posting_at[stem] : self._posting_at[stem + 1]]

    def weights(self, stem: int) -> Weights:
        """Return what a stem weighs in its articles; for one in half of all or more, in every article there is."""
        own = slice(self._weight_at[stem], self._weight_at[stem + 1])
        return Weights(self._weight[own], wide(self.frequency(stem), self._articles))

    def titles(self, stem: int) -> Postings:
        """Return the articles with a stem in their title."""
        rows = slice(int(self._titles[stem]), int(self._titles[stem + 1]))
        return Postings(self._in_title[rows], self._title_count[rows], self._title_count[rows])

    def width(self, stem: int) -> int:
        """Return how many positions every word of a stem takes, 0 where they differ."""
        return int(self._width_of[stem])

    @cached_property
    def _width_of(self) -> Array:
        return widths_of(self._first_word, self.widths)

    def occurrences(self, stem: int) -> Occurrences:
        """Return the articles with a stem, how often it stands in each, and where, one after the other."""
        postings = slice(self._posting_at[stem], self._posting_at[stem + 1])
        places = slice(self._place_at[stem], self._place_at[stem + 1])
        return Occurrences(self._article[postings], self._count[postings], self._position[places])

    def keys(self, stem: int, within: Array | None = None) -> Array:
        """Return the keys of the places of a stem, in order; only in some articles (in order) if given."""
        return self._placed(stem, within)[0]

    def is_followed(self, stem: int) -> bool:
        """Return whether a stem is so common that `keys_before` may know what stands behind it."""
        return stem in self._following

    def keys_before(self, stem: int, other: int, within: Array | None = None) -> Array | None:
        """Return the keys of the places of a stem right behind which another stands; None where no list tells."""
        place = self._following.places(stem, other)
        if place is None:
            return None
        article, count, position = self.occurrences(stem)
        posting = np.cumsum(count, dtype=np.int64).searchsorted(place, side="right")
        article = article[posting].astype(np.int64)
        key = article << SHIFT | position[place]
        return key if within is None else key[self._among(within).take(article)]

    def places(self, stem: int, within: Array | None = None) -> Places:
        """Return where a stem stands, in order; only in some articles (in order) if given."""
        key, place = self._placed(stem, within)
        if width := self.width(stem):
            return Places(key, np.full(len(key), width, dtype=np.int64))
        word, variants = int(self._first_word[stem]), int(self._variants[stem])
        variant = self._variant[variants : int(self._variants[stem + 1])][place]
        return Places(key, self.widths[word : int(self._first_word[stem + 1])].astype(np.int64)[variant])

    def _placed(self, stem: int, within: Array | None) -> tuple[Array, slice | Array]:
        """Return the keys of the places of a stem, and which of all its places they are."""
        article, count, position = self.occurrences(stem)
        place: slice | Array = slice(None)
        at = None if within is None else self.rows_in(article, within)
        if at is not None and len(at) < len(article):
            article, place, count = article[at], *_places_at(count, at, len(position))
            position = position[place]
        key = article.astype(np.int64)
        key <<= SHIFT
        if len(key) < len(position):
            key = key.repeat(count)
        key |= position
        return key, place

    def places_of_all(self, stems: Sequence[int], within: Array | None) -> list[Places]:
        """Return where each stem stands in the articles that have all of them; only in some articles if given."""
        for stem in sorted(set(stems), key=self.frequency):
            article = self.articles(stem)
            within = article if within is None else article[self.rows_in(article, within)]
        places = {stem: self.places(stem, within) for stem in set(stems)}
        return [places[stem] for stem in stems]

    def whole_stems(self, words: Array) -> tuple[Array, Array]:
        """Return the stems all of whose words are given, and the words of other stems."""
        stem = self.word_stems[words]
        ordered = np.sort(stem)
        first = firsts(ordered)
        stems = ordered[first].astype(np.int64)
        given = np.append(first[1:], len(ordered)) - first
        whole = stems[self._first_word[stems + 1] - self._first_word[stems] == given]
        return whole, words[np.isin(stem, whole, invert=True)] if len(whole) < len(stems) else words[:0]

    def often(self, stems: Array) -> tuple[Array, Array]:
        """Return the articles of some stems, one stem after the other, and how often each stands there."""
        is_wide = wide(self._postings[stems + 1] - self._postings[stems], self._articles)
        narrow = stems[~is_wide]
        article = self._joined(self._article, self._postings, narrow)
        steps = self._joined(self._weight, self._weights, narrow)
        for stem in stems[is_wide].tolist():
            row = self.weights(stem).steps
            article.append(self.articles(stem))
            steps.append(row[row > 0])
        return np.concatenate(article), self._often.take(np.concatenate(steps))

    def _joined(self, values: Array, bounds: Array, stems: Array) -> list[Array]:
        """Return the values that belong to stems: a few stretches of them as they are, many gathered."""
        if not 0 < len(stems) <= _STRETCHES:
            return [values[ranges(bounds[stems], bounds[stems + 1])]]
        return [
            values[first:beyond]
            for first, beyond in zip(bounds[stems].tolist(), bounds[stems + 1].tolist(), strict=True)
        ]

    @cached_property
    def _often(self) -> Array:
        """How often something stands in an article by what it weighs."""
        return ranking.often(np.arange(0x10000, dtype=np.uint16))

    def rows_in(self, article: Array, within: Array) -> Array:
        """Return the rows of a posting list whose articles are in an ordered array of articles."""
        if len(within) < max(_FEW, len(article) // _FEWER):
            within = within.astype(article.dtype, copy=False)
            rows = article.searchsorted(within)
            return np.asarray(rows[article.take(rows, mode="clip") == within])
        return np.asarray(self._among(within).take(article).nonzero()[0])

    def _among(self, within: Array) -> Array:
        """Return of each article there is whether it is among some."""
        return mask_of(within, self._articles)

    def rows_of(self, article: Array, some: Array) -> Array:
        """Return the rows of a posting list that have some of its articles, which are in order."""
        return np.asarray(article.searchsorted(some)) if len(some) < _FEW else self.rows_in(article, some)

    def places_of_words(self, words: Array, within: Array | None = None) -> Places:
        """Return where any of some words stand, in no order; only in some articles (in order) if given."""
        stems = distinct(self.word_stems[words]).astype(np.int64)
        size = self._postings[stems + 1] - self._postings[stems]
        if not int(size.sum()):
            return NO_PLACES
        article = np.concatenate(self._joined(self._article, self._postings, stems))
        count = np.concatenate(self._joined(self._count, self._postings, stems))
        before = np.concatenate([[0], np.cumsum(count, dtype=np.int64)])
        which = np.repeat(np.arange(len(stems)), size)
        base = self._places[stems] - before[np.cumsum(size) - size]
        before = before[:-1]
        if within is not None:
            kept = np.flatnonzero(self._among(within).take(article))
            article, count, before, which = article[kept], count[kept], before[kept], which[kept]
        place, row = runs_of(base[which] + before, count)
        key = (article.astype(np.int64) << SHIFT)[row] | self._position[place]
        stem = stems[which][row]
        word = self._first_word[stem]
        several = np.flatnonzero(self._first_word[stem + 1] - word > 1)
        of = stem[several]
        word[several] += self._variant[place[several] - self._places[of] + self._variants[of]]
        wanted = np.zeros(len(self.words), dtype=bool)
        wanted[words] = True
        kept = np.flatnonzero(wanted[word])
        return Places(key[kept], self.widths[word[kept]].astype(np.int64))


def _places_at(count: Array, at: Array, places: int) -> tuple[Array, Array]:
    """Return which of so many places are those of some rows (in order) of a posting list, and how many each has."""
    if not len(at):
        return at, count[at]
    upto = np.add.reduceat(count, at, dtype=np.uint32).astype(np.int64)  # from each row to the next, or to the end
    ends = upto.cumsum()
    first = ends - upto
    first += places - int(ends[-1])
    count = count[at].astype(np.int64)
    beyond = count.cumsum()
    if beyond[-1] == len(at):
        return first, count
    first -= beyond
    first += count
    place = first.repeat(count)
    place += np.arange(len(place))
    return place, count
