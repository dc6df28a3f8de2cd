"""From one item to the next: in time within a lane, or across lanes to what is nearest in time. No Qt."""

import numpy as np

from dossier.ui.timeline.data import Matches, TimelineData
from dossier.ui.timeline.density import Ints


def along(data: TimelineData, matches: Matches | None, n: int, step: int) -> int | None:
    """Return the next item of the same lane, `step` 1 for later or -1 for earlier; None at the end."""
    lane = data.lane_number(n)
    found = _numbers(data, matches, lane)
    at = int(np.searchsorted(found, n, side="left" if step < 0 else "right"))
    at += -1 if step < 0 else 0
    return int(found[at]) if 0 <= at < len(found) else None


def across(data: TimelineData, matches: Matches | None, n: int, step: int) -> int | None:
    """Return the item nearest in time in the next lane below (`step` 1) or above (-1) that has any."""
    lane = data.lane_number(n) + step
    while 0 <= lane < len(data.lanes):
        found = _numbers(data, matches, lane)
        if len(found):
            day = data.first[n] if n < data.placed else data.first[found[len(found) // 2]]
            return int(found[np.argmin(np.abs(data.first[found] - day))])
        lane += step
    return None


def outermost(data: TimelineData, matches: Matches | None, last: bool) -> int | None:
    """Return the first, or the last, dated item of all lanes."""
    candidates = [n for lane in range(len(data.lanes)) if data.dated(lane) for n in _ends(data, matches, lane, last)]
    if not candidates:
        return None
    return max(candidates, key=lambda n: (data.first[n], n)) if last else min(candidates, key=lambda n: data.first[n])


def nearest(data: TimelineData, matches: Matches | None, day: float) -> int | None:
    """Return the dated item nearest to a day, of the topmost lane among equals."""
    best: tuple[float, int] | None = None
    for lane in range(len(data.lanes)):
        found = _numbers(data, matches, lane) if data.dated(lane) else np.zeros(0, np.int64)
        if len(found):
            n = int(found[np.argmin(np.abs(data.first[found] - day))])
            distance = abs(float(data.first[n]) - day)
            if best is None or distance < best[0]:
                best = distance, n
    return None if best is None else best[1]


def _numbers(data: TimelineData, matches: Matches | None, lane: int) -> Ints:
    start, stop = data.bounds[lane], data.bounds[lane + 1]
    if matches is None:
        return np.arange(start, stop)
    return start + np.flatnonzero(matches.mask[start:stop])


def _ends(data: TimelineData, matches: Matches | None, lane: int, last: bool) -> list[int]:
    found = _numbers(data, matches, lane)
    return [int(found[-1 if last else 0])] if len(found) else []
