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

    def __eq__(self, other: object) -> bool:
        """Whether the same articles stand in the same order, with equal scores."""
        if self is other:
            return True
        if isinstance(other, RankedHits) and self._store is other._store:
            mine, others = self._order, other._order
            return all(np.array_equal(a, b) for a, b in zip(mine, others, strict=True))
        return isinstance(other, (tuple, Hits)) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

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
        return int(self._count(self._found.article).sum())

    @property
    def counted(self) -> bool:
        """Whether the passages have been counted; those of few articles are at once."""
        return len(self) <= _QUICKLY or "passages" in self.__dict__

    def passages_before(self, place: int) -> int:
        """Return how many passages there are in the hits before one."""
        return int(self._count(np.sort(self._order[0][:place])).sum())

    def place(self, article: str) -> int | None:
        """Return which of the hits an article is."""
        number = self._store.number(article)
        at = np.flatnonzero(self._order[0] == number)
        return int(at[0]) if len(at) else None

    @cached_property
    def _first(self) -> tuple[Array, Array]:
        if self._sort is Sort.RELEVANCE:
            return highest(self._found, FIRST, self._store.known_days[1])
        return self._order[0][:FIRST], self._order[1][:FIRST]

    @cached_property
    def _order(self) -> tuple[Array, Array]:
        """All articles in order, and their scores."""
        article, score = self._found.article, self._found.score
        newest = -self._store.known_days[1][article].astype(np.int64)
        if self._sort is Sort.RELEVANCE:
            order = np.lexsort((newest, -score))
        elif self._sort is Sort.DATE:
            order = np.argsort(newest, kind="stable")
        else:
            order = np.lexsort((newest, self._store.source_rank[self._store.source[article]]))
        return article[order], score[order]

    def _stretch(self, n: int) -> tuple[Hit, ...]:
        """Return so many hits that begin at n times as many."""
        made = self._made.get(n)
        if made is None:
            articles, scores = self._first if n == 0 else (part[n * FIRST : (n + 1) * FIRST] for part in self._order)
            within = np.sort(articles)
            passages = self._count(within)[np.searchsorted(within, articles)].tolist()
            rounded = np.round(scores.astype(np.float64), 4).tolist()
            ids = [self._store.articles[number] for number in articles.tolist()]
            made = self._made[n] = tuple(map(Hit, ids, rounded, passages))
        return made
