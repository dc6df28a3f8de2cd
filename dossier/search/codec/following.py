"""Which of the commonest stems stands right behind each place of one: a byte a place, from which phrases are read off.

Words that stand nearly everywhere meet in few of their places, but finding these means looking at all of both. (Indexes
of pairs of common words, as of Bahle, Williams and Zobel, 2002, are another form of the same.)
"""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

import numpy as np

from dossier.search.arrays import Array, stretches
from dossier.search.checked import CheckedFiles
from dossier.search.files import IndexFiles
from dossier.search.layout import BODY

_MANY = 1 << 15
"""Stems in more articles than so many are followed; those in fewer are found fast enough."""
_MOST = 255
"""Followed stems at most, the commonest; the code of each is a byte, and 0 stands for no such stem."""
_AT_ONCE = 1 << 24
"""About so many positions are looked at at a time."""


class Following:
    """Reads which followed stem stands behind each place of another; `places` is where the places of stems begin."""

    def __init__(self, files: CheckedFiles, places: Array) -> None:
        self._stems = files.array("following.stem")
        self._alone = files.array("following.alone")
        self._next = files.array("following.next")
        self._places = places
        self._code = {stem: code for code, stem in enumerate(self._stems.tolist())}

    def fits(self) -> bool:
        """Return whether the lists fit those of the places."""
        known = len(self._code) == len(self._stems) == len(self._alone) <= _MOST
        inside = all(0 <= stem < len(self._places) - 1 for stem in self._code)
        return known and inside and bool(self._begin[-1] == len(self._next))

    @cached_property
    def _begin(self) -> Array:
        return _begins(self._stems, self._places)

    def __contains__(self, stem: int) -> bool:
        return stem in self._code

    def places(self, stem: int, other: int) -> Array | None:
        """Return which places of a stem have another right behind them, in order; None where that is not known."""
        first, second = self._code.get(stem), self._code.get(other)
        if first is None or second is None or not self._alone[second]:
            return None
        codes = self._next[int(self._begin[first]) : int(self._begin[first + 1])]
        return np.flatnonzero(codes == second + 1)


def write_following(
    files: IndexFiles,
    postings: Array,
    places: Array,
    widths: Array,
    lengths: Array,
    spread: Callable[..., Iterable[Any]],
) -> None:
    """Write what stands behind the commonest stems, whose lists are written.

    `postings` and `places` are where those of each stem begin, `widths` are of stems (0 where their words differ), and
    `lengths` those of the articles in words.
    """
    articles = np.where(widths > 0, np.diff(postings), 0)
    stems = np.argsort(-articles, kind="stable")[:_MOST]
    stems = stems[articles[stems] > _MANY]
    edges = stretches(np.concatenate([[0], np.cumsum(lengths + BODY, dtype=np.int64)]), _AT_ONCE)
    files.growing("following.next", int(_begins(stems, places)[-1]), len(stems))
    alone = np.ones(len(stems), dtype=bool)
    if len(stems):
        look = _Look(files, stems, widths[stems], postings, places, np.array(edges))
        alone = np.logical_and.reduce(list(spread(look.at, range(len(edges) - 1))))
    files.grown()
    files.array("following.stem", stems, "int32")
    files.array("following.alone", alone, "uint8")


class _Look:
    """Looks at stretches of articles, between edges. It can be sent to a process."""

    def __init__(
        self, files: IndexFiles, stems: Array, widths: Array, postings: Array, places: Array, edges: Array
    ) -> None:
        self._files, self._widths, self._edges = files, widths.tolist(), edges
        self._begin = _begins(stems, places)
        self._first = places[stems].tolist()
        self._postings, self._places = [], []
        article, times = files.written("postings.article"), files.written("postings.count")
        for stem in stems.tolist():
            own = slice(int(postings[stem]), int(postings[stem + 1]))
            at = np.searchsorted(article[own], edges)
            self._postings.append((own.start + at).tolist())
            ends = np.concatenate([[places[stem]], places[stem] + np.cumsum(times[own], dtype=np.int64)])
            self._places.append(ends[at].tolist())

    def at(self, n: int) -> Array:
        """Write what follows in a stretch; return which stems have no commoner one on any place of theirs there."""
        own = self._read(n)
        reach = np.zeros(int(self._edges[n + 1] - self._edges[n]) + 1, dtype=np.int64)  # of each article, one behind
        for article, times, position in own:
            last = position[np.cumsum(times, dtype=np.int64) - 1]
            reach[article + 1] = np.maximum(reach[article + 1], last + (max(self._widths) + np.int64(1)))
        base = np.cumsum(reach)
        keys = [np.repeat(base[article], times) + position for article, times, position in own]
        table = np.zeros(int(base[-1]), dtype=np.uint8)
        for code in range(len(keys), 0, -1):
            table[keys[code - 1]] = code  # the commonest last, so that it stays
        alone = np.array([(table[key] == code).all() for code, key in enumerate(keys, 1)])
        for code, key in enumerate(keys):
            begin = self._begin[code] + self._places[code][n] - self._first[code]
            self._files.fill("following.next", int(begin), table[key + self._widths[code]])
        return alone

    def _read(self, n: int) -> list[tuple[Array, Array, Array]]:
        """Return of each stem its articles in a stretch, counted from its edge, how often it is there, and where."""
        names = ("postings.article", "postings.count", "places.position")
        article, times, position = map(self._files.written, names)
        found = []
        for postings, places in zip(self._postings, self._places, strict=True):
            rows = slice(postings[n], postings[n + 1])
            numbers = article[rows].astype(np.int64) - self._edges[n]
            found.append((numbers, times[rows], position[places[n] : places[n + 1]]))
        return found


def _begins(stems: Array, places: Array) -> Array:
    """Return where what follows each of some stems begins, and the end of the last."""
    return np.concatenate([[0], np.cumsum(places[stems + 1] - places[stems])]).astype(np.int64)
