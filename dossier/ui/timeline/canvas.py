"""The pyqtgraph plot that hosts axis, lanes and overlay: which days and lanes are in view, and how that changes."""

from collections.abc import Iterator

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QGraphicsGridLayout, QWidget
from shiboken6 import isValid

from dossier.ui.timeline.arrangement import Arrangement
from dossier.ui.timeline.axis import CalendarAxis
from dossier.ui.timeline.cards import date_line
from dossier.ui.timeline.data import Matches, TimelineData
from dossier.ui.timeline.days import BEGIN, END, day_of, span_text
from dossier.ui.timeline.layer import Layer
from dossier.ui.timeline.overlay import Overlay
from dossier.ui.timeline.scale import Scale
from dossier.ui.timeline.style import Style
from dossier.ui.widgets.painted import Painted

_FEWEST_DAYS = 5.0


class Canvas(Painted, pg.GraphicsView):  # type: ignore[misc]
    """Shows `arrangement`; whoever changes the view does it here."""

    viewChanged = Signal()
    foundChanged = Signal()
    spoken_role = "Chart"

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        """Make an empty view; it is there when its `steps` were done."""
        super().__init__(parent, background=None)  # axis and lanes cover it whole
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.arrangement = Arrangement(style)
        self._scroll = 0.0
        self.steps = self._make(style)

    def _make(self, style: Style) -> Iterator[None]:
        yield
        self._axis = CalendarAxis(style)  # up to its place in one step: this may be given up
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False)
        self._axis.linkToView(self._box)
        self._plot = _below_each_other(self._axis, self._box)
        self._box.disableAutoRange()
        self._box.setDefaultPadding(0)
        # A little more than the calendar, so that its first and last item do not stick to the edge.
        self._box.setLimits(xMin=BEGIN - 2000, xMax=END + 2000, minXRange=_FEWEST_DAYS)
        self.setCentralItem(self._plot)
        yield
        self.layer = Layer(self.arrangement, self._box)
        self.overlay = Overlay(self.arrangement, self._plot)
        self._box.sigXRangeChanged.connect(self._on_range_changed)
        self._box.sigResized.connect(self._on_box_resized)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def scale_now(self) -> Scale:
        """The days in view."""
        return self.arrangement.scale

    @property
    def lanes_rect(self) -> QRectF:
        """Where the lanes are, in pixels of this widget."""
        rect = self._box.mapRectToItem(self._plot, self._box.rect())
        return QRectF(rect)

    @property
    def scrolled(self) -> float:
        """How many pixels the lanes are scrolled down."""
        return self._scroll

    @property
    def scroll_room(self) -> float:
        """How many pixels they can be scrolled down."""
        return max(0.0, self.arrangement.height - self.lanes_rect.height())

    def spoken_value(self) -> str:
        """Say which days are in view, and which item is chosen."""
        scale, data, current = self.scale_now, self.arrangement.data, self.overlay.marks.current
        said = [span_text(day_of(scale.left), day_of(scale.right))]
        if data is not None and current is not None and current < len(data):
            item = data.item(current)
            said += [item.title, date_line(item)]
        return ". ".join(said)

    def recolour(self) -> None:
        """Paint all in the colours in force; nothing moves."""
        self.layer.recolour()
        for part in (self._axis, self.overlay):
            part.update()

    def set_data(self, data: TimelineData | None, matches: Matches | None) -> None:
        """Show other items or other matches, the same days."""
        self.arrangement.set_data(data, matches)
        self.unhover()  # what a card counts may be different now
        self._refresh()

    def set_found(self, found: tuple[int, ...] | None) -> None:
        """Tell how many items of each lane match, in the days chosen; None when nothing was asked."""
        if found != self.arrangement.found:
            self.arrangement.found = found
            self.foundChanged.emit()

    def show_days(self, left: float, right: float) -> None:
        """Bring these days into view, within the calendar."""
        if right - left < _FEWEST_DAYS:
            middle = (left + right) / 2
            left, right = middle - _FEWEST_DAYS / 2, middle + _FEWEST_DAYS / 2
        self._box.setXRange(left, right, padding=0)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Show `factor` times as many days, the one at pixel `x` (else the middle) staying where it is."""
        scale = self.scale_now
        day = scale.day(scale.width / 2 if x is None else x)
        self.show_days(day - (day - scale.left) * factor, day + (scale.right - day) * factor)

    def pan(self, pixels: float) -> None:
        """Move the days to the right by so many pixels."""
        scale = self.scale_now
        by = pixels / scale.per_day
        self.show_days(scale.left - by, scale.right - by)

    def scroll_to(self, pixels: float) -> None:
        """Scroll the lanes."""
        pixels = float(round(min(max(pixels, 0.0), self.scroll_room)))
        if pixels != self._scroll:
            self._scroll = pixels
            self._refresh()

    def bring(self, n: int) -> None:
        """Bring an item into view, moving no more than needed."""
        data = self.arrangement.data
        if data is None:
            return
        scale, first, last = self.scale_now, float(data.first[n]), float(data.last[n]) + 1
        margin = (scale.right - scale.left) * 0.08
        if n < data.placed and (first < scale.left + margin / 4 or min(last, first + margin) > scale.right - margin):
            wide = scale.right - scale.left
            left = first - margin if first < scale.left + margin else min(last, first + margin) + 2 * margin - wide
            self.show_days(left, left + wide)
        box = self.arrangement.boxes[data.lane_number(n)]
        if box.top < self._scroll:
            self.scroll_to(box.top)
        elif box.top + box.height > self._scroll + self.lanes_rect.height():
            self.scroll_to(box.top + box.height - self.lanes_rect.height())

    def mark(self, **changes: object) -> None:
        """Change what the overlay shows; while the program ends it may be gone before its view is."""
        if isValid(self.overlay):
            self.overlay.show_marks(**changes)

    def unhover(self) -> None:
        """Hide what hovering showed."""
        self.mark(hovered=None, hovered_days=None, pointer=None, card=None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the lanes into the new size."""
        super().resizeEvent(event)
        if hasattr(self, "overlay"):  # else it is not there yet
            self._on_box_resized()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        self.mark(focused=True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus."""
        self.mark(focused=False)
        super().focusOutEvent(event)

    def _on_range_changed(self) -> None:
        self._refresh()

    def _on_box_resized(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        left, right = self._box.viewRange()[0]
        lanes = self.lanes_rect
        scale = Scale(left, right, max(lanes.width(), 1.0))
        self.arrangement.set_view(scale, lanes.height())
        self._scroll = min(self._scroll, self.scroll_room)
        self._axis.set_scale(scale)
        self.layer.set_rect(self._box.rect())
        self.layer.set_scroll(self._scroll)
        self.overlay.set_geometry(self._plot.rect(), lanes, self._scroll)
        self.viewChanged.emit()


def _below_each_other(axis: pg.AxisItem, box: pg.ViewBox) -> pg.GraphicsWidget:
    """Return what `pg.PlotItem` would be without three more axes, a title and menus, which take 10 ms to make."""
    layout = QGraphicsGridLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addItem(axis, 0, 0)
    layout.addItem(box, 1, 0)
    plot = pg.GraphicsWidget()
    plot.setLayout(layout)
    return plot
