"""What matches: articles with their scores, as a list of few or as a row over all; and how two of these go together.

A list holds the matching articles in order. A row holds a score and a yes or no for every article there is: where many
match, adding whole rows is ten times faster than looking articles up.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np

from dossier.search.arrays import Array, firsts, mask_of

_FEW = 16
"""Alternatives of which each article is one in so many or rarer are put together as lists."""
_SORTED = 200
"""So few are sorted whole, which is faster than to look for the highest first."""
_BLOCKS = 64
"""Rows are split into stretches of so many articles to find the highest scores."""


class Listed:
    """Articles in order and their scores (float32); `scored` says that no score is 0."""

    def __init__(self, article: Array, score: Array, scored: bool = False) -> None:
        self.article = article
        self.score = score
        self.scored = scored

    def __len__(self) -> int:
        return len(self.article)

    def at(self, rows: Array) -> "Listed":
        """Return some of the list, in order."""
        return Listed(self.article[rows], self.score[rows], self.scored)

    def among(self, allowed: Array) -> "Listed":
        """Return what is in a mask over all articles."""
        return self.at(allowed.take(self.article).nonzero()[0])

    def has(self, article: int) -> bool:
        """Return whether an article matches."""
        at = int(np.searchsorted(self.article, article))
        return at < len(self.article) and bool(self.article[at] == article)

    def mask_of(self, articles: int) -> Array:
        """Return a mask over all articles."""
        return mask_of(self.article, articles)


def plain(article: Array) -> Listed:
    """Return articles without a score."""
    return Listed(article, np.zeros(len(article), dtype=np.float32))


class Row:
    """A score for each article there is, and which of them match: without `mask`, those that have a score."""

    def __init__(self, scores: Array, mask: Array | None = None) -> None:
        self.scores = scores
        self.scored = mask is None
        self._mask = mask

    def __len__(self) -> int:
        return self._size

    @cached_property
    def _size(self) -> int:
        return int(np.count_nonzero(self.mask))

    @cached_property
    def mask(self) -> Array:
        """Which articles match."""
        return self.scores > 0 if self._mask is None else self._mask

    @cached_property
    def article(self) -> Array:
        """The articles that match, in order."""
        return np.flatnonzero(self.mask)

    @property
    def score(self) -> Array:
        """Their scores."""
        return self.scores[self.article]

    @property
    def ranked(self) -> Array:
        """The scores, below those of all that match where nothing does."""
        return self.scores if self._mask is None else np.asarray(self.cleared() + (self._mask - np.float32(1)))

    def cleared(self) -> Array:
        """Return scores that are 0 where nothing matches."""
        return self.scores if self._mask is None else np.asarray(self.scores * self._mask)

    def listed(self) -> Listed:
        """Return the same as a list."""
        return Listed(self.article, self.score, self.scored)

    def among(self, allowed: Array) -> "Row":
        """Return what is in a mask over all articles."""
        return Row(self.scores, self.mask & allowed)

    def has(self, article: int) -> bool:
        """Return whether an article matches."""
        return bool(self.mask[article])

    def mask_of(self, _articles: int) -> Array:
        """Return the mask."""
        return self.mask


Found = Listed | Row


def both(row: Row, other: Found) -> Found:
    """Return what is in both, the scores added."""
    if isinstance(other, Row):
        mask = row.mask & other.mask
        scores = row.scores + other.scores
        return Row(scores * mask) if row.scored or other.scored else Row(scores, mask)
    kept = row.mask.take(other.article).nonzero()[0]
    article = other.article[kept]
    return Listed(article, other.score[kept] + row.scores.take(article), row.scored or other.scored)


def either(parts: Sequence[Found], together: np.ufunc, articles: int) -> Found:
    """Return what is in any of the parts, the scores put together."""
    parts = [part for part in parts if isinstance(part, Row) or len(part)] or list(parts[:1])
    if len(parts) == 1:
        return parts[0]
    if all(isinstance(part, Listed) for part in parts) and sum(map(len, parts)) * _FEW < articles:
        return _listed([part for part in parts if isinstance(part, Listed)], together)
    score = np.zeros(articles, dtype=np.float32)
    for n, part in enumerate(parts):
        if isinstance(part, Row):
            together(score, part.cleared(), out=score)
        else:
            article = part.article.astype(np.intp, copy=False)
            score[article] = together(score[article], part.score) if n else part.score
    if all(part.scored for part in parts):
        return Row(score)
    mask = np.zeros(articles, dtype=bool)
    for part in parts:
        if isinstance(part, Row):
            mask |= part.mask
        else:
            mask[part.article.astype(np.intp, copy=False)] = True
    return Row(score, mask)


def _listed(parts: Sequence[Listed], together: np.ufunc) -> Listed:
    article = np.concatenate([part.article for part in parts])
    order = np.argsort(article, kind="stable")
    article = article[order]
    first = firsts(article)
    score = np.concatenate([part.score for part in parts])[order]
    return Listed(article[first], together.reduceat(score, first), all(part.scored for part in parts))


def without(found: Found, left_out: Found) -> Found:
    """Return what is in the first only; a list must have been asked only for what is in the first."""
    if isinstance(found, Row):
        return found.among(~left_out.mask_of(len(found.mask)))
    if isinstance(left_out, Row):
        return found.among(~left_out.mask)
    kept = np.ones(len(found.article), dtype=bool)
    kept[np.searchsorted(found.article, left_out.article)] = False
    return found.at(np.flatnonzero(kept))


def gaining(found: Found, more: Found) -> Found:
    """Return all of the first, their scores raised by those of the second."""
    if isinstance(found, Listed):
        if isinstance(more, Row):
            return Listed(found.article, found.score + more.cleared().take(found.article), found.scored)
        score = found.score.copy()
        score[np.searchsorted(found.article, more.article)] += more.score
        return Listed(found.article, score, found.scored)
    if isinstance(more, Row):
        return Row(found.scores + more.cleared(), found.mask)
    scores, kept = found.scores.copy(), more.among(found.mask)
    scores[kept.article] += kept.score
    return Row(scores, None if found.scored else found.mask)


def constantly(found: Found, score: float) -> Found:
    """Return the same articles, each with one score."""
    if isinstance(found, Row):
        return Row(found.mask * np.float32(score), found.mask)
    return Listed(found.article, np.full(len(found.article), score, dtype=np.float32))


def highest(found: Found, wanted: int, *other_keys: Array) -> tuple[Array, Array]:
    """Return the articles with the highest scores and these; of equal ones those with higher other keys (of all)."""
    wanted = min(wanted, len(found))
    if isinstance(found, Row):
        article = best([found.ranked, *other_keys], wanted)
        return article, found.scores[article]
    rows = best([found.score, *(key.take(found.article) for key in other_keys)], wanted)
    return found.article[rows], found.score[rows]


def best(keys: Sequence[Array], wanted: int) -> Array:
    """Return the indices of the highest by some keys, one after the other; earlier ones first where all are equal."""
    if wanted < 1:
        return np.zeros(0, dtype=np.int64)
    if len(keys[0]) <= max(2 * wanted, _SORTED):
        return _in_order(keys)[:wanted]
    left = _highest(keys, wanted)
    return np.asarray(left[_in_order([key[left] for key in keys])][:wanted])


def _in_order(keys: Sequence[Array]) -> Array:
    if len(keys) == 1:
        return np.asarray((-keys[0]).argsort(kind="stable"))
    return np.asarray(np.lexsort([-key for key in reversed(keys)]))


def _highest(keys: Sequence[Array], wanted: int) -> Array:
    """Return rows, in order, among which the highest are."""
    key = keys[0]
    limit = _limit(key, wanted)
    left: Array = (key >= limit).nonzero()[0]
    if len(left) <= 4 * wanted:
        return left
    above: Array = left[key[left] > limit]
    if len(above) >= wanted:
        return above if len(above) <= 4 * wanted else above[_highest([key[above] for key in keys], wanted)]
    ties = left[key[left] == limit]
    some = _highest([key[ties] for key in keys[1:]], wanted - len(above)) if len(keys) > 1 else slice(wanted)
    return np.sort(np.concatenate([above, ties[some]]))


def _limit(key: Array, wanted: int) -> Any:
    """Return a number that so many keys reach, not much below the last of these."""
    size = len(key) // _BLOCKS * _BLOCKS
    if size // _BLOCKS > wanted * 2:
        key = key[:size].reshape(_BLOCKS, -1).max(axis=0)
    return np.partition(key, len(key) - wanted)[len(key) - wanted]
