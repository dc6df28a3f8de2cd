"""The strip below: all days at once, what is in view as a window to drag, and what lies farther out."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from dossier.ui.timeline.canvas import Canvas
from dossier.ui.timeline.cards import earlier_text, later_text
from dossier.ui.timeline.data import TimelineData
from dossier.ui.timeline.days import day_of, span_text
from dossier.ui.timeline.pointer import snapped
from dossier.ui.timeline.scale import Scale
from dossier.ui.translation import tr

_GRIP = 6
_TOO_WIDE = 6
"""When all days are so many times the days of nearly all items, the strip shows the latter, with the rest as counts."""


class Overview(QWidget):
    """Shows and moves the window of days of a canvas; with Shift, days are chosen. These are inclusive ordinals."""

    brushed = Signal(int, int)  # while dragging
    released = Signal()  # the brush was let go
    spoken_role = "Graphic"

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._grabbed: tuple[str, float] | None = None
        self._key: tuple[object, ...] = ()
        self._columns: list[QRectF] = []
        self._beyond: tuple[int, int] = (0, 0)
        self.setAccessibleName(tr("Overview of the timeline"))
        self.setMouseTracking(True)
        self.setToolTip(
            tr(
                "Drag the window to move through time, its ends to see more or fewer days; click to go there; "
                "Shift+drag: choose days, to search in them"
            )
        )
        canvas.viewChanged.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the height from the font."""
        return QSize(200, round(self._canvas.arrangement.style.em + 12))

    def spoken_value(self) -> str:
        """Say which days are in view, of which."""
        view, (first, last) = self._canvas.scale_now, self.range
        shown, whole = span_text(day_of(view.left), day_of(view.right)), span_text(day_of(first), day_of(last))
        return tr("{n} of {all}", n=shown, all=whole)

    @property
    def range(self) -> tuple[float, float]:
        """The days on the strip."""
        data, view = self._canvas.arrangement.data, self._canvas.scale_now
        whole = data.span if data is not None else None
        if data is None or whole is None:
            return view.left, view.right
        first, last = strip_days(data, view)
        margin = (last - first) * 0.02 + 2
        return first - margin, last + margin

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ticks and the window."""
        style = self._canvas.arrangement.style
        theme, scale, view = style.theme, self._scale(), self._canvas.scale_now
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme["surface"])
        strip = QRectF(self.rect()).adjusted(0.5, 3.5, -0.5, -3.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["background"])
        painter.drawRoundedRect(strip, 4, 4)
        window = self._window(scale, view, strip)
        fill = QColor(theme["accent"])
        fill.setAlphaF(0.14)
        painter.setBrush(fill)
        painter.drawRoundedRect(window, 5, 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(style.faded(theme["ink3"], 0.75))
        painter.drawRects(self._bars(scale, strip))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = self._canvas.overlay.marks.brush
        if brush is not None:
            left, right = scale.x(brush[0]), scale.x(brush[1] + 1)
            painter.fillRect(QRectF(left, strip.bottom() - 2, max(right - left, 2), 2.5), theme["accent"])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme["accent"], 1.5))
        painter.drawRoundedRect(window, 5, 5)
        self._farther(painter, strip)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the window, or bring it here; with Shift begin to choose days."""
        x, scale = event.position().x(), self._scale()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._grabbed = "brush", scale.day(x)
            return
        side = self._outside_at(event.position())
        if side is not None:
            self._show_all()
            return
        edges = scale.x(self._canvas.scale_now.left), scale.x(self._canvas.scale_now.right)
        if abs(x - edges[0]) <= _GRIP:
            self._grabbed = "left", 0.0
        elif abs(x - edges[1]) <= _GRIP:
            self._grabbed = "right", 0.0
        else:
            if not edges[0] < x < edges[1]:
                half = (self._canvas.scale_now.right - self._canvas.scale_now.left) / 2
                self._canvas.show_days(scale.day(x) - half, scale.day(x) + half)
            self._grabbed = "window", scale.day(x) - self._canvas.scale_now.left

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what was taken hold of."""
        scale, view = self._scale(), self._canvas.scale_now
        x = min(max(event.position().x(), 0.0), float(self.width()))
        day = scale.day(x)
        if self._grabbed is None:
            near = min(abs(x - scale.x(view.left)), abs(x - scale.x(view.right))) <= _GRIP
            self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.ArrowCursor)
        elif self._grabbed[0] == "brush":
            self.brushed.emit(*snapped(scale, self._grabbed[1], day))
        elif self._grabbed[0] == "left":
            self._canvas.show_days(min(day, view.right - 5), view.right)
        elif self._grabbed[0] == "right":
            self._canvas.show_days(view.left, max(day, view.left + 5))
        else:
            left = day - self._grabbed[1]
            self._canvas.show_days(left, left + view.right - view.left)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        grabbed, self._grabbed = self._grabbed, None
        if grabbed is not None and grabbed[0] == "brush":
            self.released.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom the window about its middle."""
        self._canvas.zoom(1.25 ** (-event.angleDelta().y() / 120))
        event.accept()

    def _scale(self) -> Scale:
        return Scale(*self.range, float(self.width()))

    def _window(self, scale: Scale, view: Scale, strip: QRectF) -> QRectF:
        left = max(scale.x(view.left), strip.left() + 0.5)
        right = min(scale.x(view.right), strip.right() - 0.5)
        if right - left < 8:
            middle = min(max((left + right) / 2, strip.left() + 4), strip.right() - 4)
            left, right = middle - 4, middle + 4
        return QRectF(left, strip.top() - 2, right - left, strip.height() + 4)

    def _bars(self, scale: Scale, strip: QRectF) -> list[QRectF]:
        data = self._canvas.arrangement.data
        key = (data, scale, strip.height())
        if key != self._key:
            self._key = key
            self._columns = _columns(data, scale, strip)
            self._beyond = (0, 0) if data is None else _beyond(data, scale)
        return self._columns

    def _outside_at(self, at: QPointF) -> str | None:
        before, after = self._beyond
        style = self._canvas.arrangement.style
        if before and at.x() < style.measure(earlier_text(before)) + 12:
            return "before"
        if after and at.x() > self.width() - style.measure(later_text(after)) - 12:
            return "after"
        return None

    def _farther(self, painter: QPainter, strip: QRectF) -> None:
        before, after = self._beyond
        style = self._canvas.arrangement.style
        painter.setFont(style.font)
        for count, write in ((before, earlier_text), (after, later_text)):
            if not count:
                continue
            text = write(count)
            ground = QRectF(strip)
            ground.setWidth(style.measure(text) + 16)
            if write is later_text:
                ground.moveRight(strip.right())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.theme["background"])  # over ticks it could not be read
            painter.drawRoundedRect(ground, 4, 4)
            painter.setPen(QPen(style.theme["accent"]))
            painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)

    def _show_all(self) -> None:
        data = self._canvas.arrangement.data
        if data is not None and data.span is not None:
            first, last = data.span
            margin = (last - first) * 0.03
            self._canvas.show_days(first - margin, last + margin)


def strip_days(data: TimelineData, view: Scale) -> tuple[float, float]:
    """Return which days the strip shows: all, unless a few far items would squash the rest that is in view."""
    whole, bulk = data.span, data.bulk
    assert whole is not None
    assert bulk is not None
    wide, first, last = whole[1] - whole[0] + 1, *bulk
    margin = (last - first + 1) * 0.5
    if wide <= _TOO_WIDE * (last - first + 1) or view.left < first - 2 * margin or view.right > last + 2 * margin:
        return whole[0], whole[1] + 1
    return max(first - margin, whole[0]), min(last + margin, whole[1]) + 1


def _beyond(data: TimelineData, scale: Scale) -> tuple[int, int]:
    """How many items end before, and begin after, the days of the strip."""
    first, last = data.first[: data.placed], data.last[: data.placed]
    return int(np.count_nonzero(last < scale.left)), int(np.count_nonzero(first > scale.right))


def _columns(data: TimelineData | None, scale: Scale, strip: QRectF) -> list[QRectF]:
    """Columns of three pixels, as tall as the root of their counts so that single items are seen."""
    if data is None:
        return []
    edges = np.round(np.linspace(scale.left, scale.right, max(2, int(scale.width / 3) + 1))).astype(np.int64)
    counts, room, bottom = data.begun(edges), strip.height() - 8, strip.bottom() - 3
    tall = np.maximum(np.sqrt(counts / max(int(counts.max(initial=1)), 4)) * room, 3.0)
    found = np.flatnonzero(counts).tolist()
    return [QRectF(3 * n + 1, bottom - float(tall[n]), 2, float(tall[n])) for n in found]
