"""Find words in a row: the rarest first, the others only where it stands.

Of words that stand nearly everywhere each place is looked at. Those of one are marked in a table of so few articles
that the processor keeps it at hand, and those of the other looked up in it: a fifth of what merging them takes.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

import numpy as np

from dossier.search.arrays import Array
from dossier.search.codec.postings import SHIFT, Occurrences, Places, PostingLists
from dossier.search.runs import articles_of, in_a_row, met

_MANY = 1 << 15
"""Words in more articles than so many have their places looked up in a table."""
_FEWER = 8
"""Articles that are so many times fewer are looked up among those of a word, before its places are put together."""
_TABLE = 1 << 22  # bytes


def phrase(lists: PostingLists, stems: Sequence[int], within: Array | None = None) -> Places:
    """Return where words stand in a row, in order; only in some articles (in order) if given."""
    widths = [lists.width(stem) for stem in stems]
    if not all(widths):
        return in_a_row(lists.places_of_all(stems, within))
    behind = list(accumulate(widths, initial=0))
    rarest, *others = sorted(range(len(stems)), key=lambda n: lists.frequency(stems[n]))
    if within is None and others and lists.frequency(stems[rarest]) > _MANY:
        other = others.pop(0)
        key = _everywhere(lists, stems[rarest], stems[other], behind[other] - behind[rarest])
        within = articles_of(key)
    else:
        key = lists.keys(stems[rarest], within)
        within = lists.articles(stems[rarest]) if within is None else within
    for n in others:
        narrow = len(within) * _FEWER < lists.frequency(stems[n])
        run, _ = met(key + (behind[n] - behind[rarest]), lists.keys(stems[n], within if narrow else None))
        key = key[run]
        within = articles_of(key) if n != others[-1] else within
    return Places(key - behind[rarest], np.full(len(key), behind[-1], dtype=np.int64))


def _everywhere(lists: PostingLists, stem: int, other: int, apart: int) -> Array:
    """Return the keys of the places of a word that have another so many positions behind them, if both have many."""
    rows, others = lists.occurrences(stem), lists.occurrences(other)
    bits = (max(int(rows.position.max()), int(others.position.max())) + abs(apart)).bit_length()
    step = max(1, _TABLE >> bits)
    edges = np.arange(0, 1 + int(max(rows.article[-1], others.article[-1])) + step, step)
    table = np.zeros(step << bits, dtype=np.uint8)
    found = []
    stretches = zip(_keys(rows, edges, bits, apart), _keys(others, edges, bits, 0), edges.tolist(), strict=False)
    for n, (mine, theirs, first) in enumerate(stretches):
        mark = n % 255 + 1
        if n and mark == 1:
            table[:] = 0
        table[theirs] = mark
        hit = mine[table[mine] == mark]
        found.append((hit >> bits) + first << SHIFT | (hit & (1 << bits) - 1) - apart)
    return np.concatenate(found)


def _keys(rows: Occurrences, edges: Array, bits: int, more: int) -> Iterator[Array]:
    """Walk the places of a word from edge to edge of articles, as (article - edge) << bits | position + more."""
    at = np.searchsorted(rows.article, edges)
    ends = np.concatenate([[0], np.cumsum(rows.times, dtype=np.int64)])[at].tolist()
    for n, (first, beyond) in enumerate(pairwise(at.tolist())):
        article = rows.article[first:beyond].astype(np.int64) - edges[n]
        key = np.repeat((article << bits) + more, rows.times[first:beyond])
        key += rows.position[ends[n] : ends[n + 1]]
        yield key
