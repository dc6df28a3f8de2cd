"""How lanes share the height there is. Pure functions over numbers, no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

_CROWDED = 8
"""So many items in a lane deserve a second row."""

_FULL = 60
"""So many items fill any lane: beyond, one is as full as another."""


@dataclass(frozen=True, slots=True)
class Box:
    """A lane's place: `top` and `height` in pixels, and how many rows of glyphs it has."""

    lane: int
    top: float
    height: float
    rows: int


def stack(counts: Sequence[int], height: float, row: float, pad: float) -> list[Box]:
    """Share `height` among lanes of `counts` items: one row each, then more for the fullest.

    When not even one row each fits, the boxes go on below `height` and the view scrolls.
    """
    if not counts:
        return []
    pad = min(pad, max(0.0, height / len(counts) - row))
    rows = [1] * len(counts)
    if height < len(counts) * row:  # scrolled anyway, so the two fullest may as well be readable
        fullest = sorted(range(len(counts)), key=lambda k: (-counts[k], k))[:2]
        rows = [2 if k in fullest and counts[k] >= _CROWDED else 1 for k in range(len(counts))]
    spare = int((height - sum(rows) * row - len(counts) * pad) // row)
    if spare == 0 and max(counts) >= _CROWDED:  # rather a row for labels than air between the lanes
        pad = min(pad, 1.0)
        spare = int((height - sum(rows) * row - len(counts) * pad) // row)
    while True:
        wishes = [min(c, _FULL) / r if r < _most_rows(c) else 0.0 for c, r in zip(counts, rows, strict=True)]
        fullest = [n for n, wish in enumerate(wishes) if wish == max(wishes) > 0]
        if not fullest or len(fullest) > spare:  # lanes that are equally full stay equally high
            break
        spare -= len(fullest)
        for n in fullest:
            rows[n] += 1
    left = height - sum(rows) * row - len(counts) * pad
    extra = min(max(left, 0) / len(counts), row)
    boxes, top = [], 0.0
    for n, count in enumerate(rows):
        tall = int(count * row + pad + extra)
        boxes.append(Box(n, top, tall, count))
        top += tall
    return boxes


def _most_rows(count: int) -> int:
    return min(6, 1 + count // 2)
