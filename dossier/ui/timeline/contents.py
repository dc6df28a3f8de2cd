"""What a lane holds, in pixels: bars of so many items, or glyphs with their labels."""

from dataclasses import dataclass

import numpy as np

from dossier.ui.timeline.cards import more_text
from dossier.ui.timeline.columns import Mark
from dossier.ui.timeline.data import Matches, TimelineData
from dossier.ui.timeline.density import NARROW, Ints
from dossier.ui.timeline.layout import Placed, Shape, Wanted
from dossier.ui.timeline.scale import Scale
from dossier.ui.timeline.stacking import Box
from dossier.ui.timeline.style import Style


@dataclass(frozen=True)
class Bars:
    """Counts between day `edges`: items that begin there, vague ones that may lie there, and the same that match."""

    edges: Ints
    narrow: Ints
    wide: Ints
    matched: Ints
    ceiling: int


@dataclass(frozen=True)
class Glyphs:
    """Placed items; pixels count from day 0 at `per_day`, or from the left edge where that is 0. `more` had no room."""

    placed: tuple[Placed, ...]
    per_day: float
    more: int = 0
    more_left: float = 0.0


@dataclass(frozen=True)
class Contents:
    """Works out what lanes hold, from items, matches, the days in view, and fonts."""

    data: TimelineData
    matches: Matches | None
    scale: Scale
    style: Style

    def wanted(self, n: int) -> Wanted:
        """Return how an item asks to be drawn."""
        data, per_day, dot = self.data, self.scale.per_day, self.style.dot
        first, last, marks = int(data.first[n]), int(data.last[n]), int(data.marks[n])
        left, right = first * per_day, (last + 1) * per_day
        matched = self.matches is not None and bool(self.matches.mask[n])
        label = data.item(n).title
        if marks & (Mark.OPEN_START | Mark.OPEN_END):
            tail = 4 * self.style.em
            left, right = (right - tail, right) if marks & Mark.OPEN_START else (left, max(right, left + tail))
            return Wanted(n, Shape.BAND, left, right, label, matched)
        if first == last:
            centre = (left + right) / 2
            return Wanted(n, Shape.DOT, centre - dot / 2, centre + dot / 2, label, matched)
        vague = last - first >= NARROW and not marks & Mark.EXACT
        narrowest = (4 if vague else 1.6) * dot
        if right - left < narrowest:
            centre = (left + right) / 2
            left, right = centre - narrowest / 2, centre + narrowest / 2
            vague = False  # no room for soft ends
        return Wanted(n, Shape.BAND if vague else Shape.PILL, left, right, label, matched)

    def bars(self, lane: int) -> Bars:
        """Count the items of a lane, bar by bar."""
        edges = self.scale.edges
        narrow, wide = self.data.density.count(lane, edges)
        matched = narrow + wide
        if self.matches is not None:
            matched = np.add(*self.matches.density.count(lane, edges))
        return Bars(edges, narrow, wide, matched, _round_up(int((narrow + wide).max(initial=1))))

    def undated(self, box: Box) -> Glyphs:
        """Write undated items one after the other, matching ones first, as far as there is room."""
        style, start, stop = self.style, self.data.bounds[box.lane], self.data.bounds[box.lane + 1]
        numbers = range(start, min(stop, start + 400))
        if self.matches is not None:
            mask = self.matches.mask[start:stop]
            both = np.concatenate([np.flatnonzero(mask)[:400], np.flatnonzero(~mask)[:400]])
            numbers = range(0) if not len(both) else both + start  # type: ignore[assignment]
        placed: list[Placed] = []
        row, x = 0, style.gap
        room = self.scale.width - style.measure(more_text(999_999)) - 2 * style.gap
        for n in (int(n) for n in numbers):
            label = style.shorten(self.data.item(n).title, style.sizes.widest)
            width = style.dot + style.gap + style.measure(label) + 3 * style.gap
            if x + width > room:
                row, x = row + 1, style.gap
                if row >= box.rows:
                    break
            start_label = x + style.dot + style.gap
            placed.append(Placed(n, Shape.DOT, x, x + style.dot, row, label, start_label, style.measure(label)))
            x += width
        return Glyphs(tuple(placed), 0.0, stop - start - len(placed), room + style.gap)


def _round_up(count: int) -> int:
    """Round to a 1-2-5 step, so that bars do not breathe with every pixel of panning."""
    step = 1
    while True:
        for factor in (1, 2, 5):
            if count <= factor * step:
                return max(4, factor * step)
        step *= 10
