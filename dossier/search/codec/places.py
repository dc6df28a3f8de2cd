"""What is read from posting lists: articles with what stands in them, and places as keys."""

from typing import NamedTuple

import numpy as np

from dossier.search.arrays import Array
from dossier.search.layout import UNSEEN_AUTHORS

SHIFT = 24  # an article's number and a position in one 64-bit key
POSITION = (1 << SHIFT) - 1


class Postings(NamedTuple):
    """Articles in order (each once), how often something stands in the title and in all."""

    article: Array
    head: Array
    times: Array


class Occurrences(NamedTuple):
    """Articles in order (each once), how often something stands in each, and the positions, one after the other."""

    article: Array
    times: Array
    position: Array


class Weights(NamedTuple):
    """What the occurrences of a stem weigh, in steps (see `ranking`): by posting, or for each article there is."""

    steps: Array
    wide: bool


class Places(NamedTuple):
    """Keys (article << SHIFT | position) in order, and widths in positions."""

    key: Array
    width: Array


NO_PLACES = Places(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))


def counted(places: Places, articles: int, kind: np.dtype[np.unsignedinteger]) -> Postings:
    """Return places, in whatever order, as a posting list."""
    article = places.key >> SHIFT
    in_head = (places.key & POSITION) < UNSEEN_AUTHORS
    if not len(article) or bool((article[1:] >= article[:-1]).all()):
        first = np.flatnonzero(np.diff(article, prepend=-1))
        head = np.add.reduceat(in_head, first, dtype=np.int64) if len(first) else first
        return Postings(article[first].astype(kind), head, np.diff(first, append=len(article)))
    if len(article) * 32 < articles:
        found, back = np.unique(article, return_inverse=True)
        return Postings(found.astype(kind), np.bincount(back, in_head, len(found)), np.bincount(back))
    count = np.bincount(article, minlength=articles)
    found = np.flatnonzero(count)
    head = np.bincount(article[in_head], minlength=articles)
    return Postings(found.astype(kind), head[found], count[found])
