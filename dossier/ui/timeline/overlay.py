"""What moves with the hand: brush, ring, cursor and hover card, painted above the lanes without painting these anew."""

from dataclasses import dataclass, replace

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from dossier.ui.timeline.arrangement import Arrangement
from dossier.ui.timeline.cards import Card
from dossier.ui.timeline.style import Style

HANDLE = 7.0
"""Pixels beside a brush's edge that take hold of it."""

_SENTENCE = 3
"""Lines of a card that a sentence may take."""


@dataclass(frozen=True)
class Marks:
    """What the overlay shows. Days are inclusive; items are numbers of the data."""

    brush: tuple[int, int] | None = None
    brush_text: str = ""
    shown: int | None = None  # the open article or selected event
    lit: int | None = None  # the event of a date that is pointed at in the text
    current: int | None = None  # the keyboard's place
    focused: bool = False
    hovered: int | None = None
    hovered_days: tuple[int, int] | None = None
    pointer: QPointF | None = None  # in lanes' pixels
    card: Card | None = None


class Overlay(pg.GraphicsObject):  # type: ignore[misc]
    """Paints `Marks` over the whole plot; the lanes begin at `origin`."""

    def __init__(self, arrangement: Arrangement, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._arrangement = arrangement
        self._rect = QRectF()
        self._lanes = QRectF()
        self._scroll = 0.0
        self.marks = Marks()
        self.setZValue(10)

    def set_geometry(self, rect: QRectF, lanes: QRectF, scroll: float) -> None:
        """Cover `rect` of the plot; lanes fill `lanes` of it and are scrolled down by `scroll` pixels."""
        self.prepareGeometryChange()
        self._rect, self._lanes, self._scroll = rect, lanes, scroll
        self.update()

    def show_marks(self, **changes: object) -> None:
        """Change some of what is shown."""
        marks = replace(self.marks, **changes)  # type: ignore[arg-type]
        if marks != self.marks:
            self.marks = marks
            self.update()

    def brush_edges(self) -> tuple[float, float] | None:
        """Return the brush's left and right pixel in the lanes."""
        if self.marks.brush is None:
            return None
        scale = self._arrangement.scale
        return scale.x(self.marks.brush[0]), scale.x(self.marks.brush[1] + 1)

    def chip(self) -> QRectF | None:
        """Return where the chip with the span stands, in the plot's pixels."""
        edges = self.brush_edges()
        if edges is None or not self.marks.brush_text:
            return None
        style = self._arrangement.style
        width, height = style.bold_metrics.horizontalAdvance(self.marks.brush_text) + 1.7 * style.em, style.em + 6
        middle = self._lanes.left() + (max(edges[0], 0) + min(edges[1], self._lanes.width())) / 2
        left = max(self._lanes.left(), min(middle - width / 2, self._rect.right() - width - 2))
        return QRectF(left, 2, width, height)

    def boundingRect(self) -> QRectF:
        """Return the covered part."""
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw everything from the bottom up."""
        style = self._arrangement.style
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(self._lanes)
        painter.translate(self._lanes.topLeft())
        self._brush(painter, style)
        self._guide(painter, style)
        painter.translate(0, -self._scroll)
        self._bar(painter, style)
        self._rings(painter, style)
        painter.restore()
        self._chip(painter, style)
        self._frame(painter, style)
        self._card(painter, style)

    def _brush(self, painter: QPainter, style: Style) -> None:
        edges = self.brush_edges()
        if edges is None:
            return
        width, height = self._lanes.width(), self._lanes.height()
        left, right = max(edges[0], -10.0), min(edges[1], width + 10.0)
        wash = QColor(style.theme["surface"])
        wash.setAlphaF(0.5)
        painter.fillRect(QRectF(0, 0, left, height), wash)
        painter.fillRect(QRectF(right, 0, width - right, height), wash)
        tint = QColor(style.theme["accent"])
        tint.setAlphaF(0.08)
        painter.fillRect(QRectF(left, 0, right - left, height), tint)
        tall = min(1.5 * style.em, height)
        for x in edges:
            painter.fillRect(QRectF(round(x) - 1, 0, 2, height), style.theme["accent"])
            grip = QRectF(round(x) - 4, (height - tall) / 2, 8, tall)
            painter.setPen(QPen(style.theme["accent"], 1.5))
            painter.setBrush(style.theme["surface"])
            painter.drawRoundedRect(grip, 4, 4)
            painter.drawLine(QPointF(round(x), grip.top() + 5), QPointF(round(x), grip.bottom() - 5))

    def _guide(self, painter: QPainter, style: Style) -> None:
        if self.marks.pointer is None or self.marks.card is None:
            return
        pen = QPen(style.theme["border_strong"], 1, Qt.PenStyle.DashLine)
        x = round(self.marks.pointer.x()) + 0.5
        painter.setPen(pen)
        painter.drawLine(QPointF(x, 0), QPointF(x, self._lanes.height()))

    def _bar(self, painter: QPainter, style: Style) -> None:
        """Light up the bar under the pointer."""
        days, card, boxes = self.marks.hovered_days, self.marks.card, self._arrangement.boxes
        if days is not None and card is not None and card.lane < len(boxes):
            scale, box, shade = self._arrangement.scale, boxes[card.lane], QColor(style.theme["ink1"])
            shade.setAlphaF(0.14)
            left = scale.x(days[0])
            painter.fillRect(QRectF(left, box.top, scale.x(days[1]) - left, box.height - 1), shade)

    def _rings(self, painter: QPainter, style: Style) -> None:
        """Ring the shown item and frame the keyboard's place with its label."""
        arrangement, marks = self._arrangement, self.marks
        if marks.lit is not None and (spot := arrangement.spot(marks.lit)) is not None:
            light = QColor(style.theme["accent"])
            light.setAlphaF(0.25)
            painter.setBrush(light)
            self._around(painter, spot, QPen(style.theme["accent"], 2), 7)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for n, colour in ((marks.hovered, "border_strong"), (marks.shown, "accent")):
            pen = QPen(style.theme[colour], 2 if colour == "accent" else 1.4)
            numbers = [] if n is None or arrangement.data is None else arrangement.data.same(n)
            for ring in filter(None, map(arrangement.spot, numbers)):
                self._around(painter, ring, pen, 4)
        if marks.current is not None and marks.focused:
            spot = arrangement.spot(marks.current)
            if spot is not None:
                label = arrangement.label(marks.current)
                whole = spot if label is None else spot.united(label)
                painter.setPen(QPen(style.theme["focus"], 2))
                left, right = max(whole.left() - 5, 2.0), min(whole.right() + 4, self._lanes.width() - 2)
                painter.drawRoundedRect(QRectF(left, whole.top() + 1, right - left, whole.height() - 2), 6, 6)

    def _around(self, painter: QPainter, spot: QRectF, pen: QPen, more: float) -> None:
        dot = self._arrangement.style.dot
        painter.setPen(pen)
        tall = min(dot + 2 * more, spot.height() + 2)
        ring = QRectF(spot.left() - more, spot.center().y() - tall / 2, spot.width() + 2 * more, tall)
        ring = ring.intersected(QRectF(1, ring.top(), self._lanes.width() - 2, ring.height()))
        painter.drawRoundedRect(ring, tall / 2, tall / 2)

    def _chip(self, painter: QPainter, style: Style) -> None:
        chip = self.chip()
        if chip is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.theme["accent"])
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setPen(QPen(style.theme["on_accent"]))
        painter.setFont(style.bold)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self.marks.brush_text)

    def _frame(self, painter: QPainter, style: Style) -> None:
        """Show that the keyboard is here, even with no item chosen."""
        if self.marks.focused:
            painter.setPen(QPen(style.theme["focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._lanes.adjusted(1, 1, -1, -1), 3, 3)

    def _card(self, painter: QPainter, style: Style) -> None:
        card, pointer = self.marks.card, self.marks.pointer
        data = self._arrangement.data
        if card is None or pointer is None or data is None:
            return
        widest, step = min(30 * style.em, self._rect.width() - 20), style.em + 4
        title = style.bold_metrics.elidedText(card.title, Qt.TextElideMode.ElideRight, widest)
        sentence = style.wrapped(card.text, widest, _SENTENCE)
        lines = [*sentence, *(style.shorten(line, widest) for line in card.lines)]
        lines = lines[: max(0, int((self._rect.height() - 24) / step) - 1)]  # in a low pane, what fits
        inner = max([style.bold_metrics.horizontalAdvance(title), *(style.measure(line) for line in lines)])
        size = QRectF(0, 0, inner + 34, step * (1 + len(lines)) + 16)
        at = self._lanes.topLeft() + pointer + QPointF(14, -size.height() / 2)
        if at.x() + size.width() > self._rect.right() - 4:
            at.setX(self._lanes.left() + pointer.x() - size.width() - 14)
        at.setX(max(at.x(), 4.0))
        at.setY(min(max(at.y(), 4.0), self._rect.bottom() - size.height() - 4))
        rect = size.translated(at)
        _shadow(painter, rect)
        painter.setPen(QPen(style.theme["border"], 1))
        painter.setBrush(style.theme["surface" if not style.theme.dark else "raised"])
        painter.drawRoundedRect(rect, 8, 8)
        bar = QRectF(rect.left() + 9, rect.top() + 9, 4, rect.height() - 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.solid(data.lanes[card.lane]))
        painter.drawRoundedRect(bar, 2, 2)
        x, y = rect.left() + 22, rect.top() + 8 + 2 + style.metrics.ascent()
        painter.setFont(style.bold)
        painter.setPen(QPen(style.theme["ink1"]))
        painter.drawText(QPointF(x, y), title)
        painter.setFont(style.font)
        for n, line in enumerate(lines, 1):
            painter.setPen(QPen(style.theme["ink1" if n <= len(sentence) else "ink2"]))
            painter.drawText(QPointF(x, y + n * step), line)


def _shadow(painter: QPainter, rect: QRectF) -> None:
    """Draw a soft shadow below a card from a few nested outlines."""
    painter.setPen(Qt.PenStyle.NoPen)
    for n in range(5, 0, -1):
        path = QPainterPath()
        path.addRoundedRect(rect.adjusted(-n, -n + 3, n, n + 3), 8 + n, 8 + n)
        painter.fillPath(path, QColor(0, 0, 0, 10))
