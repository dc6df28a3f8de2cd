"""Small helpers over arrays of numbers."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def mask_of(numbers: Array, size: int) -> Array:
    """Return a mask over so many that is true at some numbers.

    Numbers of articles have 32 bits, and numpy takes twice as long for those in brackets as for its own: they are
    converted before writing, and `take` reads at them.
    """
    mask = np.zeros(size, dtype=bool)
    mask[numbers.astype(np.intp, copy=False)] = True
    return mask


def ranges(first: Array, beyond: Array) -> Array:
    """Return first[0]..beyond[0]-1, first[1]..beyond[1]-1, and so on, as one array."""
    if len(first) == 1:
        return np.arange(int(first[0]), int(beyond[0]))
    counts = np.asarray(beyond - first, dtype=np.int64)
    shift: Array = np.repeat(np.asarray(first) - (np.cumsum(counts) - counts), counts)
    return shift + np.arange(len(shift))


def runs_of(first: Array, counts: Array) -> tuple[Array, Array]:
    """Return first[0], first[0]+1, ... as many as counts[0], and so on; and of which run each is. No count may be 0.

    Adding up where runs begin takes a third of the time of `numpy.repeat`.
    """
    ends = np.cumsum(counts, dtype=np.int64)
    run = np.zeros(int(ends[-1]) if len(ends) else 0, dtype=np.int64)
    run[ends[:-1]] = 1
    np.cumsum(run, out=run)
    return (first - (ends - counts))[run] + np.arange(len(run)), run


def stretches(ends: Array, size: int) -> list[int]:
    """Cut runs (where each begins and the last ends) into stretches of about a size: where these begin and end."""
    first = np.searchsorted(ends, np.arange(0, int(ends[-1]), size), side="right") - 1
    return [*(np.unique(first).tolist() or [0]), len(ends) - 1]


def distinct(numbers: Array) -> Array:
    """Return the different ones of some numbers, in order; `numpy.unique` hashes them, which takes longer."""
    ordered = np.sort(numbers)
    return np.asarray(ordered[firsts(ordered)])


def firsts(ordered: Array) -> Array:
    """Return the rows of numbers in order at which another one begins."""
    new = np.empty(len(ordered), dtype=bool)
    new[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    return np.asarray(new.nonzero()[0])


def smallest_type(largest: int) -> str:
    """Return the name of the smallest unsigned type that holds a number."""
    return next(
        name for name, bits in (("uint8", 8), ("uint16", 16), ("uint32", 32), ("int64", 63)) if largest < 1 << bits
    )
