"""How single items are drawn: dots, pills and bands, hollow and dashed when planned, with a question mark in doubt."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from dossier.ui.timeline.data import Mark
from dossier.ui.timeline.lanes import Lane
from dossier.ui.timeline.layout import BAND_INSET, Placed, Shape
from dossier.ui.timeline.style import Style

_DIM = 0.38
"""What is left of the colour of an item that does not match; its label keeps readable ink."""


class GlyphPainter:
    """Draws the items of one lane."""

    def __init__(self, painter: QPainter, style: Style, lane: Lane, width: float) -> None:
        self._painter, self._style, self._width = painter, style, width
        self._solid, self._tint = style.solid(lane), style.tint(lane)
        self._pale = style.faded(self._solid, _DIM), style.faded(self._tint, 0.5)
        theme = style.theme
        self._surface, self._inks = theme["surface"], (theme["ink2"], theme["ink3"])
        self._ring = QPen(self._surface, 1)  # of the ground, which keeps dots apart that touch
        self._above = (style.row - style.em) / 2  # of a label
        self._filled: QColor | None = None  # with what the painter draws dots, if it was told already
        self._inked: bool | None = None  # whether it writes pale labels, if it was told already

    def draw(self, p: Placed, left: float, top: float, marks: int, dim: bool) -> None:
        """Draw an item whose pixels count from `left`, in the row that begins at `top`."""
        solid, tint = self._pale if dim else (self._solid, self._tint)
        if p.shape is Shape.DOT:
            self._dot(p.left - left + (p.right - p.left) / 2, top + self._style.row / 2, solid, marks)
            return
        self._filled = None
        rect = QRectF(p.left - left, top, p.right - p.left, self._style.row)
        if p.shape is Shape.BAND:
            self._band(rect, solid, tint, marks)
        else:
            self._pill(rect, solid, tint, marks)

    def write(self, p: Placed, left: float, top: float, dim: bool) -> None:
        """Write its label; called after all glyphs are drawn, so that no band covers one."""
        if self._inked is not dim:
            self._painter.setPen(self._inks[dim])
            self._inked = dim
        if p.shape is Shape.BAND:
            self._band_label(p, QRectF(p.left - left, top, p.right - p.left, self._style.row), left)
        elif p.label:
            self._label(p, left, top)

    def _label(self, p: Placed, left: float, top: float) -> None:
        """Write a label, shortened further where the view ends."""
        start, stop, label = p.label_left - left, p.label_left + p.label_width - left, p.label
        if start < 0 or stop > self._width:
            room = min(stop, self._width) - max(start, 0.0) - 2
            if p.right < left or p.left - left > self._width or room < self._style.em * 1.5:
                return
            label = self._style.shorten(label, room)
            start = max(start, min(stop, self._width) - 2 - self._style.measure(label)) if start < 0 else start
        self._painter.drawStaticText(QPointF(start, top + self._above), self._style.shaped(label))

    def _dot(self, x: float, y: float, solid: QColor, marks: int) -> None:
        painter, radius = self._painter, self._style.dot / 2
        if marks & (Mark.PLANNED | Mark.DOUBTFUL):
            self._filled = None
            painter.setBrush(self._surface)
            painter.setPen(QPen(solid, 1.8))
            radius -= 0.6
        else:
            if self._filled is not solid:
                painter.setPen(self._ring)
                painter.setBrush(solid)
                self._filled = solid
            radius += 0.5
        painter.drawEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
        if marks & Mark.DOUBTFUL:
            self._question(QPointF(x, y), solid)

    def _pill(self, rect: QRectF, solid: QColor, tint: QColor, marks: int) -> None:
        tall = self._style.dot + 3
        pill = QRectF(rect.left() + 0.75, rect.center().y() - tall / 2, rect.width() - 1.5, tall)
        pen = QPen(solid, 1.5)
        if marks & Mark.PLANNED:
            pen.setDashPattern([2.4, 2.0])
        self._painter.setPen(pen)
        self._painter.setBrush(self._surface if marks & Mark.PLANNED else tint)
        self._painter.drawRoundedRect(pill, min(4.0, tall / 2), min(4.0, tall / 2))
        if marks & Mark.DOUBTFUL:
            self._question(pill.center(), solid)

    def _band(self, rect: QRectF, solid: QColor, tint: QColor, marks: int) -> None:
        """Draw a stretch with soft ends over a dashed line; planned ones keep the line only."""
        band = QRectF(rect.left(), rect.top() + 2, rect.width(), rect.height() - 5)
        soft = min(2.2 * self._style.em, band.width() / 3)
        hard_left, hard_right = bool(marks & Mark.OPEN_END), bool(marks & Mark.OPEN_START)
        if not marks & Mark.PLANNED:
            self._painter.fillRect(band, _soft(band, tint, soft, hard_left, hard_right))
        pen = QPen(_soft(band, solid, soft, hard_left, hard_right), 1.5)
        pen.setDashPattern([4, 2.6] if not marks & Mark.PLANNED else [1.6, 2.4])
        self._painter.setPen(pen)
        y = band.bottom() + 0.5
        # Only what is in view: a dashed line over a thousand years has millions of dashes.
        start, stop = max(band.left(), -20.0), min(band.right(), self._width + 20)
        self._painter.drawLine(QPointF(start, y), QPointF(stop, y))
        edge = band.left() if hard_left else band.right() if hard_right else None
        if edge is not None:
            self._painter.fillRect(QRectF(edge - (0 if hard_left else 2), band.top(), 2, band.height() + 1), solid)
        if marks & Mark.DOUBTFUL:
            x = min(band.right(), self._width) - self._style.em
            self._question(QPointF(max(x, band.left() + self._style.em / 2), band.center().y()), solid)

    def _band_label(self, p: Placed, rect: QRectF, left: float) -> None:
        style = self._style
        start = max(p.label_left - left, 0.0) + style.gap + BAND_INSET
        room = min(p.clear - left, self._width) - start - style.gap
        if room < style.sizes.narrowest * 0.6:
            return
        label = style.shorten(p.label, room)
        self._painter.drawStaticText(QPointF(start, rect.top() + self._above - 0.5), style.shaped(label))

    def _question(self, centre: QPointF, solid: QColor) -> None:
        """Write a question mark over a glyph, on a spot of ground."""
        style, painter = self._style, self._painter
        size = style.dot + 3
        spot = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
        painter.setPen(QPen(solid, 1.2))
        painter.setBrush(self._surface)
        painter.drawEllipse(spot)
        font = style.bold
        painter.save()
        small = type(font)(font)
        small.setPixelSize(max(7, round(size * 0.8)))
        painter.setFont(small)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, "?")
        painter.restore()


def _soft(rect: QRectF, colour: QColor, soft: float, hard_left: bool, hard_right: bool) -> QLinearGradient:
    clear = QColor(colour)
    clear.setAlpha(0)
    gradient = QLinearGradient(rect.topLeft(), rect.topRight())
    share = soft / max(rect.width(), 1)
    gradient.setColorAt(0, colour if hard_left else clear)
    gradient.setColorAt(min(share, 0.5), colour)
    gradient.setColorAt(max(1 - share, 0.5), colour)
    gradient.setColorAt(1, colour if hard_right else clear)
    return gradient
