"""How many items lie in a bin: sorted columns of packed lanes and days, found by bisection. No Qt.

A lane and a day are packed into one integer, `lane << DAY_BITS | day` (2**22 days hold the years 1 to 9999), so that
one sorted column serves all lanes: an edge of a bin is looked up as the lane's own packed edge. Packed columns have 32
bits, as must have what is looked up in them: numpy would copy a million items to compare them with a wider number.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.integer[Any]]

DAY_BITS = 22
NARROW = 31
"""Items of at most so many days are counted where they begin, longer ones wherever they may be."""


@dataclass(frozen=True, eq=False)
class Density:
    """Sorted packed columns that answer how many items lie in a bin."""

    first: Ints
    wide_first: Ints
    wide_last: Ints

    @classmethod
    def of(cls, first: Ints, length: Ints) -> "Density":
        """Build it from packed first days, sorted, and how many days later each ends."""
        wide = np.flatnonzero(length >= NARROW)
        wide_first = first[wide]
        return cls(first, wide_first, np.sort(wide_first + length[wide]))

    def count(self, lane: int, edges: Ints) -> tuple[Ints, Ints]:
        """Return, for each bin between day `edges`, how many narrow items begin and how many wide ones may be in it."""
        packed = (edges + (lane << DAY_BITS)).astype(np.int32)
        wide = np.searchsorted(self.wide_first, packed)
        narrow = np.diff(np.searchsorted(self.first, packed)) - np.diff(wide)
        return narrow, wide[1:] - np.searchsorted(self.wide_last, packed[:-1])


def packed(lane: int, day: int) -> np.int32:
    """Return a lane and a day as one number."""
    return np.int32((lane << DAY_BITS) + day)
