"""The hits of an answer, made when they are looked at: an answer may have 100,000, of which a window shows twenty."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import overload

import numpy as np

from dossier.model.query import Hit, Hits, Sort
from dossier.search.arrays import Array
from dossier.search.found import Found, highest
from dossier.search.store import Store

FIRST = 64
"""So many hits are put in order at once; all others only when one of them is asked for."""

_QUICKLY = 2_000
"""The passages of so many articles are counted in no time."""


class RankedHits(Hits):
    """What was found in the order asked for; may be read from any thread.

    `count` returns the passages of each article of an ordered array.
    """

    def __init__(self, store: Store, found: Found, sort: Sort, count: Callable[[Array], Array]) -> None:
        self._store = store
        self._found = found
        self._sort = sort
        self._count = count
        self._made: dict[int, tuple[Hit, ...]] = {}

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, index: int) -> Hit: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Hit, ...]: ...

    def __getitem__(self, index: int | slice) -> Hit | tuple[Hit, ...]:
        if isinstance(index, slice):
            return tuple(self[n] for n in range(*index.indices(len(self))))
        n = index + len(self) if index < 0 else index
        if not 0 <= n < len(self):
            raise IndexError(index)
        return self._stretch(n // FIRST)[n % FIRST]

    def __iter__(self) -> Iterator[Hit]:
        for n in range(0, len(self), FIRST):
            yield from self._stretch(n // FIRST)

    @cached_property
    def articles(self) -> frozenset[str]:
        """The ids of all articles."""
        if len(self) == len(self._store):
            return self._store.every_id
        return frozenset(map(self._store.ids.__getitem__, self._found.article.tolist()))

    def among(self, articles: tuple[str, ...]) -> bytes:
        """Return for each of some articles 1 where it is found and 0 elsewhere."""
        found = np.zeros(len(self._store) + 1, dtype=np.uint8)  # the last stands for articles that are not here
        found[self._found.article] = 1
        return found[self._store.numbers_in_row(articles)].tobytes()

    @cached_property
    def passages(self) -> int:
        """How many passages there are in all of them, counted when first asked for."""
        return int(self._counts.sum())

    @property
    def counted(self) -> bool:
        """Whether the passages have been counted; those of few articles are at once."""
        return len(self) <= _QUICKLY or "_counts" in self.__dict__

    def passages_before(self, place: int) -> int:
        """Return how many passages there are in the hits before one."""
        return int(self._counts[self._order[:place]].sum())

    def place(self, article: str) -> int | None:
        """Return which of the hits an article is, without putting all in order."""
        number = self._store.number(article)
        if number < 0 or not self._found.has(number):
            return None
        at = int(np.searchsorted(self._found.article, number))
        before, tied = np.zeros(len(self), dtype=bool), np.ones(len(self), dtype=bool)
        for key in self._keys():
            before |= tied & (key < key[at])
            tied &= key == key[at]
        return int(before.sum() + tied[:at].sum())

    @cached_property
    def _counts(self) -> Array:
        """The passages of each article, in the order of `_found`."""
        return self._count(self._found.article)

    @cached_property
    def _first(self) -> tuple[Array, Array]:
        if self._sort is Sort.RELEVANCE:
            return highest(self._found, FIRST, self._store.known_days[1])
        return self._part(0)

    def _part(self, n: int) -> tuple[Array, Array]:
        """Return the articles of a stretch, and their scores."""
        rows = self._order[n * FIRST : (n + 1) * FIRST]
        return self._found.article[rows], self._found.score[rows]

    @cached_property
    def _order(self) -> Array:
        """The rows of `_found` in order."""
        return np.lexsort(self._keys()[::-1])

    def _keys(self) -> tuple[Array, ...]:
        """Return what each row is sorted by, the first key first; rows that tie stay in order."""
        article = self._found.article
        newest = -self._store.known_days[1][article].astype(np.int64)
        if self._sort is Sort.RELEVANCE:
            return -self._found.score, newest
        if self._sort is Sort.DATE:
            return (newest,)
        return self._store.source_rank[self._store.source[article]], newest

    def _stretch(self, n: int) -> tuple[Hit, ...]:
        """Return so many hits that begin at n times as many."""
        made = self._made.get(n)
        if made is None:
            articles, scores = self._first if n == 0 else self._part(n)
            within = np.sort(articles)
            passages = self._count(within)[np.searchsorted(within, articles)].tolist()
            rounded = np.round(scores.astype(np.float64), 4).tolist()
            ids = [self._store.articles[number] for number in articles.tolist()]
            made = self._made[n] = tuple(map(Hit, ids, rounded, passages))
        return made
