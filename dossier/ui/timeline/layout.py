"""Where glyphs and labels go in a lane. Pure functions over numbers, no Qt.

Glyphs and labels are laid out in *stretched* pixels: day x pixels a day, so that a layout stays right while panning.
Two passes a lane: first every glyph gets a row, then labels take the room that is left, right of their glyph or left of
it, shortened or not at all, so that no label ever lies over another glyph or label.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

_READABLE = 2.2
"""The first label of a row may be cut to so many of the narrowest ones: at its left the view may end."""

_APART = 4
"""Gaps between a glyph and a label that belongs to another one."""

_LONGEST = 3
"""So many of the widest labels may be added to one where nothing else is."""

_LONG = 8
"""A band of so many of the widest labels can fill the view; its label may stand anywhere in it."""


BAND_INSET = 1
"""Pixels by which a band's label begins further right than others, off its soft end."""


class Shape(Enum):
    """How an item is drawn: a dot for a day, a pill for days up to a month, a band for anything vaguer."""

    DOT = 0
    PILL = 1
    BAND = 2


@dataclass(frozen=True, slots=True)
class Wanted:
    """An item to place: its extent, its label and whether it goes before others."""

    n: int
    shape: Shape
    left: float
    right: float
    label: str
    first: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """An item with its row; its label begins at `label_left` and is `label_width` wide, empty when there is no room.

    A band's label is written where the band is in view, from `label_left` up to `clear`.
    """

    n: int
    shape: Shape
    left: float
    right: float
    row: int
    label: str = ""
    label_left: float = 0.0
    label_width: float = 0.0
    clear: float = 0.0


Measure = Callable[[str], float]
Shorten = Callable[[str, float], str]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Pixels that follow from the font: gap beside glyphs and labels, the widest label, the narrowest worth writing."""

    gap: float
    widest: float
    narrowest: float


def place(wanted: Sequence[Wanted], rows: int, sizes: Sizes, measure: Measure, shorten: Shorten) -> list[Placed]:
    """Give each item a row and, where there is room, a label; `wanted` is in order of time."""
    taken = [_Row() for _ in range(rows)]
    row_of = _rows(wanted, taken, sizes, measure)
    placed: dict[int, Placed] = {}
    for k in sorted(range(len(wanted)), key=lambda k: (not wanted[k].first, k)):
        w, row = wanted[k], row_of[k]
        if w.shape is Shape.BAND:
            placed[k] = Placed(w.n, w.shape, w.left, w.right, row, w.label)
        else:
            placed[k] = _labelled(w, row, taken[row], sizes, measure, shorten)
    for k, w in enumerate(wanted):
        if w.shape is Shape.BAND:
            others = [placed[j] for j in range(len(wanted)) if row_of[j] == row_of[k] and j != k]
            placed[k] = _cleared(placed[k], others, taken[row_of[k]], sizes, measure)
    written = [_Row() for _ in range(rows)]  # all but the bands, over which labels can be read as well
    for k, p in placed.items():
        spans = [(p.label_left, p.clear)] if p.shape is Shape.BAND else [(p.left, p.right), _extent(p)]
        for left, right in spans:
            if right > left:
                written[row_of[k]].add(left, right)
    for k in sorted(placed, key=lambda k: (not wanted[k].first, k)):
        if placed[k].shape is not Shape.BAND:
            ink = written[row_of[k]]
            if not placed[k].label:
                placed[k] = _labelled(wanted[k], row_of[k], ink, sizes, measure, shorten)
            placed[k] = _lengthened(placed[k], wanted[k].label, ink, sizes, measure, shorten)
    return [placed[k] for k in range(len(wanted))]


def _rows(wanted: Sequence[Wanted], taken: "list[_Row]", sizes: Sizes, measure: Measure) -> dict[int, int]:
    """The first pass: a row for each item, bands before the others; marks them in `taken`."""
    row_of: dict[int, int] = {}
    for k, w in enumerate(wanted):
        if w.shape is Shape.BAND:
            row_of[k] = _row_for_band(w, taken)
            taken[row_of[k]].add(w.left, w.right)
    ends = [float("-inf")] * len(taken)  # of the last glyph in a row
    labelled = [float("-inf")] * len(taken)  # of its label, were it written
    for k, w in enumerate(wanted):
        if w.shape is not Shape.BAND:
            row = row_of[k] = _row_for_glyph(w, taken, ends, labelled, sizes.gap)
            ends[row] = max(ends[row], w.right)
            labelled[row] = max(labelled[row], w.right + min(measure(w.label), sizes.widest) + 2 * sizes.gap)
    for k, w in enumerate(wanted):
        if w.shape is not Shape.BAND:
            taken[row_of[k]].add(w.left, w.right)
    return row_of


class _Row:
    """The taken stretches of a row, disjoint and sorted."""

    def __init__(self) -> None:
        self._stretches: list[tuple[float, float]] = []

    def add(self, left: float, right: float) -> None:
        low = bisect_left(self._stretches, left, key=lambda s: s[1])
        high = bisect_right(self._stretches, right, key=lambda s: s[0])
        if low < high:
            left, right = min(left, self._stretches[low][0]), max(right, self._stretches[high - 1][1])
            del self._stretches[low:high]
        insort(self._stretches, (left, right))

    def free(self, left: float, right: float) -> bool:
        low = bisect_right(self._stretches, left, key=lambda s: s[1])
        return low == len(self._stretches) or self._stretches[low][0] >= right

    def room_right(self, x: float) -> float:
        """Free pixels to the right of a stretch's end `x`; none when another one covers it."""
        low = bisect_left(self._stretches, x, key=lambda s: s[1])
        if low < len(self._stretches) and self._stretches[low][1] > x and self._stretches[low][0] < x:
            return 0.0
        following = bisect_right(self._stretches, x, key=lambda s: s[0])
        return self._stretches[following][0] - x if following < len(self._stretches) else float("inf")

    def room_left(self, x: float) -> float:
        """Free pixels to the left of a stretch's begin `x`; none when another one covers it."""
        before = bisect_left(self._stretches, x, key=lambda s: s[0]) - 1
        return max(0.0, x - self._stretches[before][1]) if before >= 0 else float("inf")


def _row_for_band(band: Wanted, taken: list[_Row]) -> int:
    """Bands fill from the bottom row up, so that dots find the top rows free."""
    for row in reversed(range(len(taken))):
        if taken[row].free(band.left, band.right):
            return row
    return len(taken) - 1 - band.n % len(taken)


def _row_for_glyph(w: Wanted, taken: list[_Row], ends: list[float], labelled: list[float], gap: float) -> int:
    """Choose the first row where the labels before it end, else the one whose last glyph is farthest away."""
    clear = [row for row in range(len(taken)) if taken[row].free(w.left - gap, w.right + gap)]
    rows = clear or range(len(taken))
    for row in rows:
        if labelled[row] + gap <= w.left:
            return row
    return min(rows, key=lambda row: (ends[row], row))


def _labelled(w: Wanted, row: int, taken: _Row, sizes: Sizes, measure: Measure, shorten: Shorten) -> Placed:
    gap = sizes.gap
    wish = min(measure(w.label), sizes.widest)
    right = taken.room_right(w.right) - 2 * gap
    left = taken.room_left(w.left) - _APART * gap  # close behind another glyph it would be taken for that one's
    if max(right, left) < min(wish, sizes.narrowest):
        return Placed(w.n, w.shape, w.left, w.right, row)
    enough = wish if left < float("inf") else min(wish, _READABLE * sizes.narrowest)
    rightwards = right >= enough or right >= left
    label = shorten(w.label, min(wish, right if rightwards else left))
    width = measure(label)
    start = w.right + gap if rightwards else w.left - gap - width
    taken.add(start - gap / 2, start + width + gap / 2)
    return Placed(w.n, w.shape, w.left, w.right, row, label, start, width)


def _cleared(band: Placed, others: list[Placed], taken: _Row, sizes: Sizes, measure: Measure) -> Placed:
    """Write a band's label in the first stretch between glyphs over it that holds it, else in the widest one.

    The last stretch goes on past the band's end while the row is free. Of bands that overlap, the first is labelled.
    """
    over = [o for o in others if o.right > band.left and o.left < band.right]
    if any(o.shape is Shape.BAND and (o.left, o.n) < (band.left, band.n) for o in over):
        return replace(band, label="", label_left=band.left, clear=band.left)
    limit = band.right + max(0.0, min(taken.room_right(band.right), sizes.widest) - sizes.gap)
    stretches, start = [], band.left
    for left, right in sorted(map(_extent, (o for o in others if o.shape is not Shape.BAND))):
        if right > start and left < limit:
            stretches.append((start, left))
            start = right + (_APART - 1) * sizes.gap
    if start < limit:
        stretches.append((start, limit))
    wish = measure(band.label) + 2 * sizes.gap + BAND_INSET
    enough = next((s for s in stretches if s[1] - s[0] >= wish), None)
    start, stop = enough or max(stretches, key=lambda s: s[1] - s[0], default=(band.left, band.left))
    lasting = len(stretches) == 1 or band.right - band.left > _LONG * sizes.widest
    stop = min(stop, max(start + wish, band.right if lasting else 0.0))
    if stop > band.right:
        taken.add(band.right, stop)
    return replace(band, label_left=start, clear=stop)


def _extent(p: Placed) -> tuple[float, float]:
    """From where to where a glyph reaches with its label."""
    return (min(p.left, p.label_left), max(p.right, p.label_left + p.label_width)) if p.label else (p.left, p.right)


def _lengthened(p: Placed, whole: str, taken: _Row, sizes: Sizes, measure: Measure, shorten: Shorten) -> Placed:
    """Give a label that was shortened what room is left at its right once all are placed."""
    if not p.label or p.label == whole or p.label_left < p.right:
        return p
    end = p.label_left + p.label_width
    room = min(taken.room_right(end), _LONGEST * sizes.widest)
    label = shorten(whole, p.label_width + max(0.0, room - 2 * sizes.gap))
    width = measure(label)
    if width <= p.label_width:
        return p
    taken.add(p.label_left, p.label_left + width)
    return replace(p, label=label, label_width=width)
