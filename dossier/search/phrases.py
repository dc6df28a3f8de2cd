"""Find words in a row: the rarest first, the others only where it stands.

Words that stand nearly everywhere are found two by two, since an index tells which of them stands behind which.
"""

from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from dossier.search.arrays import Array
from dossier.search.codec.postings import Places, PostingLists
from dossier.search.runs import articles_of, in_a_row, met

_FEW = 16
"""Of articles that are so many times fewer than those of a word its places are put together, however common it is."""
_FEWER = 8
"""For places that are so many times fewer than those of a word, these are put together in the same articles only."""


def phrase(lists: PostingLists, stems: Sequence[int], within: Array | None = None) -> Places:
    """Return where words stand in a row, in order; only in some articles (in order) if given."""
    widths = [lists.width(stem) for stem in stems]
    if not all(widths):
        return in_a_row(lists.places_of_all(stems, within))
    behind = list(accumulate(widths, initial=0))
    words = sorted(range(len(stems)), key=lambda n: lists.frequency(stems[n]))
    rarest = stems[words[0]]
    many = within is None or len(within) * _FEW > lists.frequency(rarest)
    twos = _by_twos(lists, stems, within) if many and lists.is_followed(rarest) else {}
    words = [n for n in words if n not in twos and n - 1 not in twos]
    if twos:
        at, *others = sorted(twos, key=lambda n: len(twos[n]))
        key = twos[at]
        for n in others:
            key = _kept(key, behind[n] - behind[at], twos[n])
    else:
        at, *words = words
        key = lists.keys(stems[at], within)
    for n in words:
        narrow = len(key) * _FEWER < lists.times(stems[n])
        key = _kept(key, behind[n] - behind[at], lists.keys(stems[n], articles_of(key) if narrow else None))
    return Places(key - behind[at], np.full(len(key), behind[-1], dtype=np.int64))


def _by_twos(lists: PostingLists, stems: Sequence[int], within: Array | None) -> dict[int, Array]:
    """Return the keys of words right behind which the next one stands, where an index tells, for each word once."""
    last = len(stems) - 2
    firsts = (n for n in range(last + 1) if n % 2 == 0 or n == last)
    found = ((n, lists.keys_before(stems[n], stems[n + 1], within)) for n in firsts)
    return {n: key for n, key in found if key is not None}


def _kept(key: Array, apart: int, others: Array) -> Array:
    """Return the keys that have one of some others so many positions behind them."""
    run, _ = met(key + apart, others)
    return key[run]
