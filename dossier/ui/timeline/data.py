"""The timeline's items as sorted columns: what lies in a stretch of days, lane by lane, found by bisection. No Qt.

Items are numbered by lane and first day; the undated ones come last, in a lane of their own. One that stands in several
lanes has a number in each.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dossier.model.timeline import ARTICLES_LANE, TimelineItem
from dossier.ui.timeline.columns import Marks, known_days, marks_of, ordered
from dossier.ui.timeline.density import DAY_BITS, NARROW, Density, Ints, packed
from dossier.ui.timeline.lanes import ARTICLES, UNDATED, Lane, Sorting, by_kind
from dossier.ui.timeline.telling import Mask, Telling

_DAYS = (1 << DAY_BITS) - 1
_FAR = 3
"""At first all days are shown, unless leaving a few items out at one end makes them so many times fewer."""


@dataclass(frozen=True, eq=False)  # arrays have no single truth: the same only if it is the same
class Matches:
    """The items that answer a query."""

    mask: Mask
    density: Density
    counts: tuple[int, ...]  # a lane


@dataclass(frozen=True, eq=False)
class TimelineData:
    """All items of a dossier; see the module for how they are numbered."""

    lanes: tuple[Lane, ...]
    bounds: tuple[int, ...]  # lane k holds the items bounds[k] to bounds[k + 1]
    first: Ints  # known first and last day, inclusive; 0 for undated
    last: Ints
    marks: Marks
    order: Ints  # number -> place in `items`
    items: Sequence[TimelineItem]
    density: Density
    _first: Ints  # packed

    @classmethod
    def from_items(cls, items: Sequence[TimelineItem], sorting: Sorting | None = None) -> "TimelineData":
        """Sort items into lanes, by kind where nothing else is said."""
        sorting = sorting or by_kind(items)
        ends = [known_days(item) for item in items]
        dated = [lanes if end[0] else (-1,) for lanes, end in zip(sorting.numbers(items), ends, strict=True)]
        copies = np.array([len(lanes) for lanes in dated], np.int64)
        return cls.from_arrays(
            sorting.lanes,
            np.array([lane for lanes in dated for lane in lanes], np.int64),
            np.repeat(np.array([end[0] for end in ends], np.int64), copies),
            np.repeat(np.array([end[1] for end in ends], np.int64), copies),
            np.repeat(np.array([marks_of(item) for item in items], np.uint8), copies),
            items,
            np.repeat(np.arange(len(items)), copies),
        )

    @classmethod
    def from_arrays(
        cls,
        lanes: tuple[Lane, ...],
        lane: Ints,
        first: Ints,
        last: Ints,
        marks: Marks,
        items: Sequence[TimelineItem],
        places: Ints | None = None,
    ) -> "TimelineData":
        """Sort items given as columns: number of the lane or -1 for undated, inclusive first and last day, marks.

        `places` says where in `items` each stands, when one stands in several lanes.
        """
        lane = np.where(lane < 0, len(lanes), lane) if lane.size and lane.min() < 0 else lane
        order, packed_first, length, sorted_marks = ordered(lane, first, last, marks)
        bounds = np.searchsorted(packed_first, np.arange(len(lanes) + 2, dtype=np.int32) << DAY_BITS)
        placed = slice(0, int(bounds[-2]))
        kept = [n for n in range(len(lanes)) if bounds[n + 1] > bounds[n]]
        if len(kept) < len(lanes):  # only lanes that have dated items are drawn; rare, so simply once more
            renumber = np.full(len(lanes) + 1, -1)
            renumber[kept] = np.arange(len(kept))
            return cls.from_arrays(tuple(lanes[n] for n in kept), renumber[lane], first, last, marks, items, places)
        undated = bounds[-1] > bounds[-2]
        density = Density.of(packed_first[placed], length[placed])
        begun = packed_first & _DAYS
        length += begun
        return cls(
            lanes=(*lanes, UNDATED) if undated else lanes,
            bounds=tuple(int(n) for n in bounds[: len(lanes) + 1 + bool(undated)]),
            first=begun,
            last=length,
            marks=sorted_marks,
            order=order if places is None else places[order],
            items=items,
            density=density,
            _first=packed_first[placed],
        )

    def __len__(self) -> int:
        return len(self.order)

    def item(self, n: int) -> TimelineItem:
        """Return the item with this number."""
        return self.items[int(self.order[n])]

    def lane_number(self, n: int) -> int:
        """Return in which lane an item is."""
        return int(np.searchsorted(self.bounds, n, side="right")) - 1

    def find(self, key: str) -> int | None:
        """Return the number of the item with this key, the first of several."""
        return self._numbers.get(key)

    def same(self, n: int) -> list[int]:
        """Return all numbers of an item."""
        return np.flatnonzero(self.order == self.order[n]).tolist() if len(self) > len(self.items) else [n]

    def distinct(self, numbers: Ints | Mask) -> Ints:
        """Return which places in `items` these numbers stand for, each once."""
        if len(self) == len(self.items):
            return self.order[numbers]
        seen = np.zeros(len(self.items), np.bool_)
        seen[self.order[numbers]] = True
        return np.flatnonzero(seen)

    @property
    def placed(self) -> int:
        """How many items have a date; the numbers from here on are undated."""
        return len(self._first)

    @cached_property
    def span(self) -> tuple[int, int] | None:
        """From the first to the last day of all items."""
        return self._without(0)

    @cached_property
    def bulk(self) -> tuple[int, int] | None:
        """From the first to the last day of all items but a few that lie so far off that they would squash the rest."""
        whole, inner = self.span, self._without(max(min(2, self.placed // 5), self.placed // 50))
        if whole is None or inner is None:
            return whole
        most = _FAR * (inner[1] - inner[0] + NARROW)
        first = inner[0] if inner[1] - whole[0] > most else whole[0]
        last = inner[1] if whole[1] - inner[0] > most else whole[1]
        return first, last

    def dated(self, lane: int) -> bool:
        """Whether a lane has a place on the calendar."""
        return self.lanes[lane] is not UNDATED

    def size(self, lane: int) -> int:
        """Return how many items a lane has."""
        return self.bounds[lane + 1] - self.bounds[lane]

    def begun(self, edges: Ints) -> Ints:
        """Return how many items of all lanes begin between day `edges`."""
        lanes = (n for n in range(len(self.lanes)) if self.dated(n))
        found = (np.diff(np.searchsorted(self._first, (edges + (n << DAY_BITS)).astype(np.int32))) for n in lanes)
        return sum(found, start=np.zeros(len(edges) - 1, np.int64))

    def count(self, lane: int, left: int, right: int) -> int:
        """Return how many items of a lane may lie in the days from `left` up to, not including, `right`."""
        begin, end = packed(lane, left), packed(lane, right)
        edges = [packed(lane, left - NARROW), begin, end]
        before, start, stop = (int(n) for n in np.searchsorted(self._first, np.array(edges, np.int32)))
        # Of those that begin earlier, narrow ones are looked at, and wide ones bisected.
        first, last = self.first[before:start], self.last[before:start]
        narrow = int(np.count_nonzero((last >= left) & (last - first < NARROW)))
        wide = np.searchsorted(self.density.wide_first, begin) - np.searchsorted(self.density.wide_last, begin)
        return stop - start + narrow + int(wide)

    def among(self, lane: int, left: int, right: int) -> Ints:
        """Return the numbers of those items, in order of their first day."""
        start = max(int(np.searchsorted(self._reach, packed(lane, left))), self.bounds[lane])
        stop = int(np.searchsorted(self._first, packed(lane, right)))
        return start + np.flatnonzero(self.last[start:stop] >= left)

    def inside(self, first: int, last: int, matches: Matches | None) -> tuple[int, ...]:
        """Return how many items of each lane may lie in the inclusive days, of those that match."""

        def found(lane: int) -> int:
            if not self.dated(lane):
                return 0
            if matches is None:
                return self.count(lane, first, last + 1)
            return int(np.count_nonzero(matches.mask[self.among(lane, first, last + 1)]))

        return tuple(found(lane) for lane in range(len(self.lanes)))

    def told(self, first: int, last: int, matches: Matches | None) -> tuple[int, int]:
        """Return how many events and how many articles may lie in the inclusive days, of those that match."""
        if len(self) == len(self.items):
            found = self.inside(first, last, matches)
            articles = sum(count for count, lane in zip(found, self.lanes, strict=True) if lane is ARTICLES)
            return sum(found) - articles, articles
        numbers = [self.among(lane, first, last + 1) for lane in range(len(self.lanes)) if self.dated(lane)]
        chosen = np.concatenate(numbers) if numbers else np.zeros(0, np.int64)
        places = self.distinct(chosen if matches is None else chosen[matches.mask[chosen]])
        articles = sum(self.items[place].lane == ARTICLES_LANE for place in places.tolist())
        return len(places) - articles, articles

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that tell of any item."""
        return self._telling.articles

    def match(self, hit: Mask) -> Matches:
        """Return the items that at least one article tells of that is hit; `hit` has a place for each of `articles`."""
        mask = self._telling.told(hit)[self.order]
        placed = mask[: self.placed]
        density = Density.of(self._first[placed], (self.last[: self.placed] - self.first[: self.placed])[placed])
        counts = tuple(int(np.count_nonzero(mask[a:b])) for a, b in zip(self.bounds, self.bounds[1:], strict=False))
        return Matches(mask, density, counts)

    @cached_property
    def _telling(self) -> Telling:
        return Telling.of(self.items)

    @cached_property
    def _reach(self) -> Ints:
        """The last day, packed, of each item and all before it in its lane: where a search may begin."""
        lane = (self._first >> DAY_BITS) << DAY_BITS
        return np.maximum.accumulate(lane | self.last[: self.placed])

    @cached_property
    def _numbers(self) -> dict[str, int]:
        places = self.order.tolist()
        return {self.items[places[n]].key: n for n in reversed(range(len(places)))}

    def _without(self, few: int) -> tuple[int, int] | None:
        """From the first to the last day, leaving out so many of the earliest and of the latest items."""
        if self.placed <= 2 * few:
            return None
        firsts, lasts = self.first[: self.placed], self.last[: self.placed]
        if not few:
            return int(firsts.min()), int(lasts.max())
        return int(np.partition(firsts, few)[few]), int(np.partition(lasts, -1 - few)[-1 - few])
