"""The mouse over the lanes: hovering, clicking, brushing, panning and zooming. Keeps no data, only the gesture."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from dossier.ui.timeline.arrangement import Target
from dossier.ui.timeline.canvas import Canvas
from dossier.ui.timeline.cards import Card
from dossier.ui.timeline.days import BEGIN, DAY, END, MONTH, QUARTER, YEARS, Unit
from dossier.ui.timeline.overlay import HANDLE
from dossier.ui.timeline.scale import Scale


class _Drag(Enum):
    NONE = auto()
    PRESSED = auto()  # a click, unless the pointer moves
    BRUSH = auto()
    MOVE = auto()
    PAN = auto()


class Pointer(QObject):
    """Turns mouse events of a canvas into what they mean. Days are inclusive ordinals."""

    itemClicked = Signal(int)
    itemDoubleClicked = Signal(int)
    menuRequested = Signal(int, QPoint)  # an item, where on the screen
    moreClicked = Signal()
    brushed = Signal(int, int)  # while dragging
    released = Signal()  # the brush was let go
    cleared = Signal()

    def __init__(self, canvas: Canvas, describe: Callable[[Target], Card | None]) -> None:
        super().__init__(canvas)
        self._canvas, self._describe = canvas, describe
        self._drag = _Drag.NONE
        self._start = QPointF()
        self._aimed = (False, 0.0, 0.0)  # of the last press, see `_aim`
        self._cursor = Qt.CursorShape.ArrowCursor
        self._clicked: int | None = None  # opening an item may move it away from under the second click
        self._fixed = 0.0  # the day at the brush's other end, or the day grabbed
        self._grabbed: tuple[int, int] = (0, 0)
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse events; pyqtgraph's own handling would walk the whole scene for each."""
        kind = event.type()
        if isinstance(event, QMouseEvent):
            if kind == QEvent.Type.MouseButtonPress:
                self._press(event)
            elif kind == QEvent.Type.MouseMove:
                self._move(event)
            elif kind == QEvent.Type.MouseButtonRelease:
                self._release(event)
            elif kind == QEvent.Type.MouseButtonDblClick:
                self._double(event)
            return True
        if isinstance(event, QContextMenuEvent):
            target = self._target(QPointF(event.pos()))
            if event.reason() != QContextMenuEvent.Reason.Keyboard and target is not None and target.item is not None:
                self._canvas.unhover()
                self.menuRequested.emit(target.item, event.globalPos())
            return True
        if isinstance(event, QWheelEvent):
            self._wheel(event)
            return True
        if kind in (QEvent.Type.Leave, QEvent.Type.WindowDeactivate):  # a dialog may open under the pointer
            self._canvas.unhover()
        return super().eventFilter(watched, event)

    def _press(self, event: QMouseEvent) -> None:
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._start, lanes = event.position(), self._canvas.lanes_rect
        self._aimed = self._aim(self._start)
        if event.button() == Qt.MouseButton.MiddleButton:
            self._drag = _Drag.PAN
        elif event.button() == Qt.MouseButton.LeftButton:
            chip, edge = self._canvas.overlay.chip(), self._edge_at(event.position())
            if chip is not None and chip.contains(event.position()):
                self._grab(event.position())
            elif edge is not None:
                self._fixed, self._drag = edge, _Drag.BRUSH
            else:
                self._drag = _Drag.PRESSED if lanes.contains(event.position()) else _Drag.PAN
        if self._drag is _Drag.PAN:
            self._show_cursor(Qt.CursorShape.ClosedHandCursor)

    def _move(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._drag is _Drag.PRESSED:
            if (at - self._start).manhattanLength() < QApplication.startDragDistance():
                return
            inside = self._inside_brush(self._start)
            if inside and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._grab(self._start)
            else:
                self._fixed, self._drag = self._day(self._start), _Drag.BRUSH
        if self._drag is _Drag.PAN:
            self._canvas.pan(at.x() - self._start.x())
            self._start = at
        elif self._drag is _Drag.BRUSH:
            self._canvas.unhover()
            self.brushed.emit(*snapped(self._canvas.scale_now, self._fixed, self._day(at)))
        elif self._drag is _Drag.MOVE:
            self._move_brush(self._day(at))
        elif self._drag is _Drag.NONE:
            self.hover(at)

    def _release(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, _Drag.NONE
        if drag is _Drag.PRESSED:
            self._click(event.position())
        elif drag in (_Drag.BRUSH, _Drag.MOVE):
            self.released.emit()
        self.hover(event.position())

    def _double(self, event: QMouseEvent) -> None:
        self._drag = _Drag.NONE
        moved = (event.position() - self._start).manhattanLength()
        if self._clicked is not None and moved < QApplication.startDragDistance():
            self.itemDoubleClicked.emit(self._clicked)
            return
        # Its first click may have moved the days: what it was aimed at stood where it was pressed.
        outside, left, right = self._aimed if moved < QApplication.startDragDistance() else self._aim(event.position())
        if outside:
            self._canvas.show_days(left, right)
            self.cleared.emit()

    def _wheel(self, event: QWheelEvent) -> None:
        """Zoom; sideways or with Shift pan; with Alt scroll the lanes."""
        turn, x = event.angleDelta(), event.position().x() - self._canvas.lanes_rect.left()
        sideways = abs(turn.x()) > abs(turn.y())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or (sideways and not event.modifiers()):
            self._canvas.pan((turn.x() or turn.y()) * self._canvas.scale_now.width / 1200)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._canvas.scroll_to(self._canvas.scrolled - (turn.y() or turn.x()) / 4)
        else:
            self._canvas.zoom(1.25 ** (-turn.y() / 120), x)
        self.hover(event.position())
        event.accept()

    def _click(self, at: QPointF) -> None:
        target = self._target(at)
        self._clicked = target.item if target is not None else None
        if target is None:
            return
        if target.item is not None:
            self.itemClicked.emit(target.item)
        elif target.more:
            self.moreClicked.emit()
        elif target.beyond is not None:
            self._canvas.bring(target.beyond)
        elif target.days is not None:
            wide = target.days[1] - target.days[0]
            self._canvas.show_days(target.days[0] - wide * 0.6, target.days[1] + wide * 0.6)

    def hover(self, at: QPointF) -> None:
        lanes = self._canvas.lanes_rect
        target = self._target(at, lanes)
        if self._edge_at(at) is not None:
            self._show_cursor(Qt.CursorShape.SizeHorCursor)
        elif target is not None:
            self._show_cursor(Qt.CursorShape.PointingHandCursor)
        elif not lanes.contains(at):
            self._show_cursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._show_cursor(Qt.CursorShape.ArrowCursor)
        if target is None:
            self._canvas.unhover()
            return
        marks, card = self._canvas.overlay.marks, self._canvas.overlay.marks.card
        same = (marks.hovered, marks.hovered_days) == (target.item, target.days)
        if card is None or not same or card.lane != target.lane:
            card = self._describe(target)
        self._canvas.mark(hovered=target.item, hovered_days=target.days, pointer=at - lanes.topLeft(), card=card)

    def _show_cursor(self, shape: Qt.CursorShape) -> None:
        """Set the cursor where it is another one: Qt takes its time over each."""
        if shape != self._cursor:
            self._cursor = shape
            self._canvas.viewport().setCursor(shape)

    def _target(self, at: QPointF, lanes: QRectF | None = None) -> Target | None:
        lanes = lanes or self._canvas.lanes_rect
        if not lanes.contains(at):
            return None
        return self._canvas.arrangement.target(at - lanes.topLeft() + QPointF(0, self._canvas.scrolled))

    def _grab(self, at: QPointF) -> None:
        self._drag, self._fixed = _Drag.MOVE, self._day(at)
        self._grabbed = self._canvas.overlay.marks.brush or (0, 0)

    def _move_brush(self, day: float) -> None:
        unit = _snap_unit(self._canvas.scale_now)
        first, last = self._grabbed
        moved = _nearest(unit, first + day - self._fixed)
        moved = min(max(moved, BEGIN), END - 1 - (last - first))
        self.brushed.emit(moved, moved + last - first)

    def _edge_at(self, at: QPointF) -> float | None:
        """Return the day of the *other* end of the brush when a handle is here."""
        edges, brush = self._canvas.overlay.brush_edges(), self._canvas.overlay.marks.brush
        if edges is None or brush is None:
            return None
        lanes = self._canvas.lanes_rect
        if not lanes.contains(at):
            return None
        x = at.x() - lanes.left()
        near = [abs(x - edge) for edge in edges]
        if min(near) > HANDLE:
            return None
        return float(brush[1] + 1 if near[0] < near[1] else brush[0])

    def _aim(self, at: QPointF) -> tuple[bool, float, float]:
        """Return whether this is nothing but days outside the brush, and which days are in view."""
        target, view = self._target(at), self._canvas.scale_now
        brushed = self._canvas.overlay.marks.brush is not None
        free = target is None or target.item is None
        return brushed and free and not self._inside_brush(at), view.left, view.right

    def _inside_brush(self, at: QPointF) -> bool:
        edges = self._canvas.overlay.brush_edges()
        return edges is not None and edges[0] <= at.x() - self._canvas.lanes_rect.left() <= edges[1]

    def _day(self, at: QPointF) -> float:
        return self._canvas.scale_now.day(at.x() - self._canvas.lanes_rect.left())


def _snap_unit(scale: Scale) -> Unit:
    """Return the unit a brush snaps to: the finest one a hand can still choose."""
    for unit, pixels in ((DAY, 1.5), (MONTH, 2.0), (QUARTER, 2.0)):
        if unit.days * scale.per_day >= pixels:
            return unit
    return next((unit for unit in YEARS if unit.days * scale.per_day >= 2), YEARS[-1])


def _nearest(unit: Unit, day: float) -> int:
    before, after = unit.floor(day), unit.after(day)
    return before if day - before <= after - day else after


def snapped(scale: Scale, one: float, other: float) -> tuple[int, int]:
    """Return inclusive days between two pixels' days, at least one unit long."""
    unit = _snap_unit(scale)
    low, high = sorted((min(max(one, BEGIN), END - 1), min(max(other, BEGIN), END)))
    first = min(_nearest(unit, low), END - 1)
    return first, max(_nearest(unit, high), unit.after(first)) - 1
