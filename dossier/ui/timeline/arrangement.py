"""What is in view, lane by lane: bars or glyphs, where each stands, and what lies under a point."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from dossier.ui.timeline.cards import earlier_text, later_text
from dossier.ui.timeline.contents import Bars, Contents, Glyphs
from dossier.ui.timeline.data import Matches, TimelineData
from dossier.ui.timeline.days import BEGIN, END
from dossier.ui.timeline.layout import Placed, Shape, place
from dossier.ui.timeline.scale import Scale
from dossier.ui.timeline.stacking import Box, stack
from dossier.ui.timeline.style import Style

_PIXELS_A_GLYPH = 80
_MOST_GLYPHS = 90
"""A lane shows glyphs while each has about so many pixels of a row, and there are no more than these; else bars."""


@dataclass(frozen=True)
class Target:
    """What lies under a point: an item, or the stretch of days of a bar, in a lane."""

    lane: int
    item: int | None = None
    days: tuple[int, int] | None = None
    more: bool = False
    beyond: int | None = None  # an item out of view


@dataclass(frozen=True)
class Beyond:
    """A pointer, at an edge of a lane with nothing in view, to what lies beyond; `item` is the nearest of it."""

    rect: QRectF
    text: str
    item: int


@dataclass(frozen=True)
class _Window:
    """A layout of a lane's glyphs with what it holds for, so that it is kept while panning."""

    low: float
    high: float
    per_day: float
    rows: int
    glyphs: Glyphs


class Arrangement:
    """Derives lanes' contents from data, matches, scale and size; each lane is worked out once a change."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.data: TimelineData | None = None
        self.matches: Matches | None = None
        self.found: tuple[int, ...] | None = None  # of each lane: what matches, in the days chosen
        self.scale = Scale(BEGIN, END, 1.0)
        self.boxes: list[Box] = []
        self._height = 0.0
        self._content: dict[int, Bars | Glyphs] = {}
        self._windows: dict[int, _Window] = {}

    def set_data(self, data: TimelineData | None, matches: Matches | None) -> None:
        """Show other items, or other matches among them."""
        restack = data is not self.data
        self.data, self.matches = data, matches
        if restack:
            self._restack()
        else:
            self._forget()

    def set_view(self, scale: Scale, height: float) -> None:
        """Show other days or have another size."""
        restack = height != self._height
        self.scale, self._height = scale, height
        self._content.clear()
        if restack:
            self._restack()

    @property
    def height(self) -> float:
        """Pixels that all lanes take together."""
        return self.boxes[-1].top + self.boxes[-1].height if self.boxes else 0.0

    def content(self, box: Box) -> Bars | Glyphs:
        """Return what is drawn in a lane."""
        found = self._content.get(box.lane)
        if found is None:
            found = self._content[box.lane] = self._work_out(box)
        return found

    def left(self, glyphs: Glyphs) -> float:
        """Return what to take off the pixels of glyphs to get pixels of the view."""
        return self.scale.left * glyphs.per_day

    def row_top(self, box: Box, row: int) -> float:
        """Return where a row of a lane begins, in pixels below the first lane's top."""
        spare = box.height - box.rows * self.style.row
        return box.top + spare / 2 + row * self.style.row

    def rect(self, box: Box, p: Placed, left: float) -> QRectF:
        """Return an item's place in its row, in pixels below the first lane's top; dots stand on whole pixels."""
        rect = QRectF(p.left - left, self.row_top(box, p.row), p.right - p.left, self.style.row)
        if p.shape is Shape.DOT:
            half, at = self.style.picture / 2, rect.center()
            rect.moveCenter(QPointF(round(at.x() - half) + half, round(at.y() - half) + half))
        return rect

    def spot(self, n: int) -> QRectF | None:
        """Return where an item is drawn, in pixels below the first lane's top; None when it is out of view."""
        if self.data is None:
            return None
        box = self.boxes[self.data.lane_number(n)]
        content = self.content(box)
        if isinstance(content, Glyphs):
            found = self._placed(n)
            return None if found is None else self.rect(box, found, self.left(content))
        x, right = self.scale.x(int(self.data.first[n])), self.scale.x(int(self.data.last[n]) + 1)
        if right < 0 or x > self.scale.width:
            return None
        unit = self.scale.bar
        x, right = self.scale.x(unit.floor(int(self.data.first[n]))), self.scale.x(unit.after(int(self.data.first[n])))
        return QRectF(x, box.top + 1, max(right - x, 3), box.height - 2)

    def label(self, n: int) -> QRectF | None:
        """Return where an item's label is written, if it stands beside its glyph."""
        if self.data is None:
            return None
        box = self.boxes[self.data.lane_number(n)]
        content, found = self.content(box), self._placed(n)
        if found is None or not found.label or found.shape is Shape.BAND or not isinstance(content, Glyphs):
            return None
        top = self.row_top(box, found.row)
        return QRectF(found.label_left - self.left(content), top, found.label_width, self.style.row)

    def titled(self, n: int) -> bool:
        """Whether an item's whole title can be read beside it."""
        found = self._placed(n)
        if self.data is None or found is None or found.label != self.data.item(n).title:
            return False
        return found.shape is not Shape.BAND or found.clear - found.label_left >= self.style.measure(found.label)

    def beyond(self, box: Box) -> list[Beyond]:
        """Return what points out of a lane that has items, but none in view."""
        data, style = self.data, self.style
        low, high = self._days(0)
        if data is None or not data.dated(box.lane) or data.count(box.lane, low, high):
            return []
        earlier = data.count(box.lane, BEGIN, low)
        later = data.size(box.lane) - earlier
        first, found = data.bounds[box.lane], []
        top = self.row_top(box, 0)
        if earlier:
            text = earlier_text(earlier)
            rect = QRectF(2 * style.gap, top, style.measure(text), style.row)
            found.append(Beyond(rect, text, first + earlier - 1))
        if later:
            text = later_text(later)
            width = style.measure(text)
            rect = QRectF(self.scale.width - width - 2 * style.gap, top, width, style.row)
            found.append(Beyond(rect, text, first + earlier))
        return found

    def box_at(self, y: float) -> Box | None:
        """Return the lane at this height."""
        return next((box for box in self.boxes if box.top <= y < box.top + box.height), None)

    def target(self, point: QPointF) -> Target | None:
        """Return what lies under a point of the lanes."""
        box = self.box_at(point.y())
        if box is None:
            return None
        content = self.content(box)
        if isinstance(content, Bars):
            return self._bar_at(box, content, point.x())
        left = self.left(content)
        if content.more and point.x() >= content.more_left:
            return Target(box.lane, more=True)
        best: tuple[float, Placed] | None = None
        for p in content.placed:
            distance = self._distance(box, p, left, point)
            if distance is not None and (best is None or distance < best[0]):
                best = distance, p
        if best is None:
            return next((Target(box.lane, beyond=b.item) for b in self.beyond(box) if b.rect.contains(point)), None)
        return Target(box.lane, item=best[1].n)

    def _placed(self, n: int) -> Placed | None:
        """Return how an item is drawn, if it is drawn by itself."""
        content = None if self.data is None else self.content(self.boxes[self.data.lane_number(n)])
        return next((p for p in content.placed if p.n == n), None) if isinstance(content, Glyphs) else None

    def _distance(self, box: Box, p: Placed, left: float, point: QPointF) -> float | None:
        """How far a point is from a glyph, labels counting as farther than glyphs; None when out of reach."""
        rect = self.rect(box, p, left)
        size = rect.width() / 1000  # of two that both hold the point, the smaller one is meant
        if rect.adjusted(-2, -2, 2, 2).contains(point):
            return size
        if p.label and p.shape is not Shape.BAND:
            label = QRectF(p.label_left - left, rect.top(), p.label_width, rect.height())
            if label.adjusted(-self.style.gap, 0, 2, 0).contains(point):
                return 10 + size
        return None

    def _bar_at(self, box: Box, bars: Bars, x: float) -> Target | None:
        n = int(np.searchsorted(bars.edges, self.scale.day(x), side="right")) - 1
        if not 0 <= n < len(bars.narrow) or not bars.narrow[n] + bars.wide[n]:
            return None
        return Target(box.lane, days=(int(bars.edges[n]), int(bars.edges[n + 1])))

    def _restack(self) -> None:
        counts = [] if self.data is None else [self.data.size(n) for n in range(len(self.data.lanes))]
        self.boxes = stack(counts, self._height, self.style.row, self.style.pad)
        self._forget()

    def _forget(self) -> None:
        self._content.clear()
        self._windows.clear()

    def _work_out(self, box: Box) -> Bars | Glyphs:
        assert self.data is not None
        contents = Contents(self.data, self.matches, self.scale, self.style)
        if not self.data.dated(box.lane):
            return contents.undated(box)
        low, high = self._days(0)
        most = min(_MOST_GLYPHS, max(15, int(box.rows * self.scale.width / _PIXELS_A_GLYPH)))
        if self.data.count(box.lane, low, high) > most:
            return contents.bars(box.lane)
        window = self._windows.get(box.lane)
        stale = window is None or window.per_day != self.scale.per_day or window.rows != box.rows
        if window is None or stale or window.low > self.scale.left or window.high < self.scale.right:
            window = self._windows[box.lane] = self._window(box, most, contents)
        return window.glyphs

    def _days(self, around: float) -> tuple[int, int]:
        """The days in view, and `around` as many on both sides."""
        more = (self.scale.right - self.scale.left) * around
        return max(int(self.scale.left - more), BEGIN), min(int(self.scale.right + more) + 1, END)

    def _window(self, box: Box, most: int, contents: Contents) -> _Window:
        """Lay out more than is in view, so that neither rows nor labels jump while panning."""
        assert self.data is not None
        around = next(a for a in (1.0, 0.3, 0.0) if not a or self.data.count(box.lane, *self._days(a)) <= 3 * most)
        low, high = self._days(around)
        numbers = self.data.among(box.lane, low, high).tolist()
        wanted = [contents.wanted(n) for n in numbers]
        style = self.style
        placed = place(wanted, box.rows, style.sizes, style.measure, style.shorten)
        whole = low if low > BEGIN else float("-inf"), high if high < END else float("inf")
        return _Window(*whole, self.scale.per_day, box.rows, Glyphs(tuple(placed), self.scale.per_day))
