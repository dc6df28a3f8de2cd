"""How single items are drawn: dots, pills and bands, hollow and dashed when planned, with a question mark in doubt."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPixmap

from dossier.ui.timeline.columns import Mark
from dossier.ui.timeline.lanes import Lane
from dossier.ui.timeline.layout import Shape
from dossier.ui.timeline.style import Style

_DIM = 0.38
"""What is left of the colour of an item that does not match; its label keeps readable ink."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """An item as it is drawn: `rect` is its place in its row, in pixels of the lanes; `lane` gives it its colour."""

    shape: Shape
    rect: QRectF
    lane: Lane
    marks: int
    dim: bool

    @property
    def plain(self) -> bool:
        """Whether it is a dot like all others of its colour."""
        return self.shape is Shape.DOT and not self.marks & (Mark.PLANNED | Mark.DOUBTFUL)


class GlyphPainter:
    """Draws items in the theme in force."""

    def __init__(self, painter: QPainter, style: Style, width: float) -> None:
        self._painter, self._style, self._width = painter, style, width
        self._surface = style.theme["surface"]

    def dots(self, lane: Lane, places: list[tuple[int, int]], *, dim: bool) -> None:
        """Draw dots that are all alike, from one picture."""
        picture, draw = self._picture(self._colours(lane, dim)[0]), self._painter.drawPixmap
        for x, y in places:
            draw(x, y, picture)

    def draw(self, glyph: Glyph) -> None:
        """Draw an item."""
        solid, tint = self._colours(glyph.lane, glyph.dim)
        if glyph.shape is Shape.BAND:
            self._band(glyph.rect, solid, tint, glyph.marks)
        elif glyph.shape is Shape.PILL:
            self._pill(glyph.rect, solid, tint, glyph.marks)
        else:
            self._hollow(glyph.rect.center(), solid, glyph.marks)

    def _colours(self, lane: Lane, dim: bool) -> tuple[QColor, QColor]:
        solid, tint = self._style.solid(lane), self._style.tint(lane)
        return (self._style.faded(solid, _DIM), self._style.faded(tint, 0.5)) if dim else (solid, tint)

    def _picture(self, solid: QColor) -> QPixmap:
        """Draw a dot with a ring of the ground, which keeps dots apart that touch."""
        side, ratio = self._style.picture, self._painter.device().devicePixelRatio()
        picture = QPixmap(QSize(side, side) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._surface, 1))
        painter.setBrush(solid)
        painter.drawEllipse(QRectF(0.5, 0.5, side - 1, side - 1))
        painter.end()
        return picture

    def _hollow(self, centre: QPointF, solid: QColor, marks: int) -> None:
        radius = self._style.dot / 2 - 0.6
        self._painter.setBrush(self._surface)
        self._painter.setPen(QPen(solid, 1.8))
        self._painter.drawEllipse(centre, radius, radius)
        if marks & Mark.DOUBTFUL:
            self._question(centre, solid)

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
