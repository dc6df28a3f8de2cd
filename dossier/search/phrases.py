"""Find words in a row: the rarest first, the others only where it stands.

Words that stand nearly everywhere are found two by two, since an index tells which of them stands behind which.
"""

from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from dossier.search.arrays import Array
from dossier.search.codec.places import Places
from dossier.search.codec.postings import PostingLists
from dossier.search.runs import articles_of, common, in_a_row

_FEW = 16
"""Of articles that are so many times fewer than those of a word its places are put together, however common it is."""
_FEWER = 8
"""A word that stands at so many times more places than there are articles left is looked for in these only."""


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
            key = common(key, twos[n] - (behind[n] - behind[at]))
    else:
        at, *words = words
        key = lists.keys(stems[at], within)
    around = lists.articles(rarest) if within is None else within
    for n in words:
        if len(key) * _FEWER < len(around):
            around = articles_of(key)
        everywhere = within is None and len(around) * _FEWER >= lists.times(stems[n])
        key = common(key, lists.keys(stems[n], None if everywhere else around) - (behind[n] - behind[at]))
    return Places(key - behind[at], np.full(len(key), behind[-1], dtype=np.int64))


def _by_twos(lists: PostingLists, stems: Sequence[int], within: Array | None) -> dict[int, Array]:
    """Return the keys of words right behind which the next one stands, where an index tells, for each word once."""
    last = len(stems) - 2
    firsts = (n for n in range(last + 1) if n % 2 == 0 or n == last)
    found = ((n, lists.keys_before(stems[n], stems[n + 1], within)) for n in firsts)
    return {n: key for n, key in found if key is not None}
