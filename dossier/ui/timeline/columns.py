"""Items as columns, and the order of these by lane and first day. No Qt."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dossier.model.facts import Certainty
from dossier.model.timeline import TimelineItem
from dossier.ui.timeline.density import DAY_BITS, Ints

Marks = npt.NDArray[np.uint8]

_MARK_BITS = 8


class Mark:
    """Bits that say how an item is known."""

    EXACT, PLANNED, DOUBTFUL, OPEN_START, OPEN_END = 1, 2, 4, 8, 16


class Ordered(NamedTuple):
    """Columns by lane and first day."""

    order: Ints  # which of the given items stands here
    first: Ints  # packed with the lane
    length: Ints  # how many days later it ends
    marks: Marks


def ordered(lane: Ints, first: Ints, last: Ints, marks: Marks) -> Ordered:
    """Sort columns by lane and first day."""
    order, packed_first = _sorted(lane, first)
    # One shuffle for both, since fetching from all over a column is what takes long.
    length = np.subtract(last, first, dtype=np.int32, casting="unsafe")
    length <<= _MARK_BITS
    length |= marks
    length = length[order]
    sorted_marks = length.astype(np.uint8)
    length >>= _MARK_BITS
    return Ordered(order, packed_first, length, sorted_marks)


def _sorted(lane: Ints, first: Ints) -> tuple[Ints, Ints]:
    """Return the order of items by lane and first day, and those two of each in that order, packed.

    The number in the low bits makes one plain sort both stable and an argsort: 4x faster than np.lexsort. All is done
    in place, since fresh memory takes as long as what is done in it.
    """
    bits = max(1, len(lane).bit_length())
    mixed = np.left_shift(lane, DAY_BITS, dtype=np.int64)
    mixed |= first
    mixed <<= bits
    mixed |= np.arange(len(lane))
    mixed.sort()
    packed_first = np.empty(len(lane), np.int32)
    np.right_shift(mixed, bits, out=packed_first, casting="unsafe")
    mixed &= (1 << bits) - 1
    return mixed, packed_first


def known_days(item: TimelineItem) -> tuple[int, int]:
    """Return the first and last known day, 0 for undated; one with an open end counts on the day it is known for."""
    first, last = item.earliest or item.latest, item.latest or item.earliest
    return (first.toordinal(), max(first, last).toordinal()) if first and last else (0, 0)


def marks_of(item: TimelineItem) -> int:
    """Return the bits of `Mark` that an item has."""
    marks = Mark.EXACT if item.exact else 0
    if item.certainty == Certainty.PLANNED:
        marks |= Mark.PLANNED
    elif item.certainty in (Certainty.CLAIMED, Certainty.HYPOTHETICAL):
        marks |= Mark.DOUBTFUL
    if item.earliest is None and item.latest is not None:
        marks |= Mark.OPEN_START
    if item.latest is None and item.earliest is not None:
        marks |= Mark.OPEN_END
    return marks
