"""The lanes themselves: stripes, grid, bars and glyphs, painted once into a pixmap and shown from it."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from dossier.ui.timeline.arrangement import Arrangement
from dossier.ui.timeline.cards import more_text
from dossier.ui.timeline.contents import Bars, Glyphs
from dossier.ui.timeline.drawing import Drawing, drawing
from dossier.ui.timeline.glyphs import GlyphPainter
from dossier.ui.timeline.stacking import Box


class Layer(pg.GraphicsObject):  # type: ignore[misc]
    """Paints an `Arrangement` in the pixels of its parent, the view box."""

    def __init__(self, arrangement: Arrangement, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._arrangement = arrangement
        self._rect = QRectF()
        self._scroll = 0.0
        self._pixmap: QPixmap | None = None
        self._stale = True
        self._drawings: dict[int, Drawing] = {}  # by lane

    def set_rect(self, rect: QRectF) -> None:
        """Fill this part of the parent."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
            self.invalidate()

    def set_scroll(self, pixels: float) -> None:
        """Show the lanes from this many pixels down."""
        self._scroll = pixels
        self.invalidate()

    def invalidate(self) -> None:
        """Work out and paint anew at the next chance."""
        self._drawings.clear()
        self.recolour()

    def recolour(self) -> None:
        """Paint anew at the next chance, all in its place."""
        self._stale = True
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the filled part."""
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Show the pixmap, made anew if anything changed or the screen's scale did."""
        ratio = painter.device().devicePixelRatio()
        if self._stale or self._pixmap is None or self._pixmap.devicePixelRatio() != ratio:
            self._pixmap = self._painted(ratio)
            self._stale = False
        painter.drawPixmap(self._rect.topLeft(), self._pixmap)

    def _painted(self, ratio: float) -> QPixmap:
        size = (self._rect.size() * ratio).toSize().expandedTo(QRectF(0, 0, 1, 1).toRect().size())
        pixmap = self._pixmap  # if it fits, it is painted over: a new one has its memory cleared by the system
        if pixmap is None or pixmap.size() != size:
            pixmap = QPixmap(size)
        pixmap.setDevicePixelRatio(ratio)
        style = self._arrangement.style
        pixmap.fill(style.theme["surface"])
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(style.font)
        painter.translate(0, -self._scroll)
        shown = [
            box
            for box in self._arrangement.boxes
            if box.top + box.height > self._scroll and box.top < self._scroll + self._rect.height()
        ]
        self._ground(painter, shown)
        for box in shown:
            content = self._arrangement.content(box)
            if isinstance(content, Bars):
                self._bars(painter, box, content, ratio)
            else:
                self._glyphs(painter, box, content)
        painter.end()
        return pixmap

    def _ground(self, painter: QPainter, boxes: list[Box]) -> None:
        """Stripes, calendar lines, and a line below each lane."""
        theme, width, arrangement = self._arrangement.style.theme, self._rect.width(), self._arrangement
        data = arrangement.data
        for box in boxes:
            if box.lane % 2 == 0:
                painter.fillRect(QRectF(0, box.top, width, box.height), theme["raised"])
        dated = [box for box in boxes if data is not None and data.dated(box.lane)]
        bottom = dated[-1].top + dated[-1].height if dated else 0.0
        strong = arrangement.style.faded(theme["border_strong"], 0.45)
        lines = arrangement.style.ticks(arrangement.scale)
        grid = arrangement.style.faded(theme["border"], 0.55)
        for tick in (*lines.minor, *lines.major):
            x = round(arrangement.scale.x(tick.day))
            painter.fillRect(QRectF(x, 0, 1, bottom), strong if tick.major else grid)
        for box in boxes:
            painter.fillRect(QRectF(0, box.top + box.height - 1, width, 1), theme["border"])
            if data is not None and not data.dated(box.lane):
                painter.fillRect(QRectF(0, box.top - 1, width, 1), theme["border_strong"])

    def _bars(self, painter: QPainter, box: Box, bars: Bars, ratio: float) -> None:
        """Draw a lane's bars as one image: pale for vague or not matching items, full for the others."""
        arrangement = self._arrangement
        assert arrangement.data is not None
        style, lane = arrangement.style, arrangement.data.lanes[box.lane]
        width, height = int(self._rect.width() * ratio), int((box.height - style.pad) * ratio)
        if width < 1 or height < 1 or len(bars.narrow) == 0:
            return
        unit = height / bars.ceiling
        total = _tall(bars.narrow + bars.wide, unit)
        full = _tall(bars.narrow if arrangement.matches is None else np.minimum(bars.matched, bars.narrow), unit)
        left = np.round((bars.edges - arrangement.scale.left) * arrangement.scale.per_day * ratio).astype(np.int64)
        columns = np.arange(width)
        bin_of = np.clip(np.searchsorted(left, columns, side="right") - 1, 0, len(total) - 1)
        gap = (left[bin_of + 1] - columns <= max(1, round(ratio))) | (columns < left[0]) | (columns >= left[-1])
        up = np.arange(height, 0, -1)[:, None]
        pixels = np.zeros((height, width), np.uint32)
        pixels[up <= np.where(gap, 0, total[bin_of])] = style.faded(style.solid(lane), 0.4).rgba()
        pixels[up <= np.where(gap, 0, full[bin_of])] = style.solid(lane).rgba()
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(0, box.top + box.height - 1 - height / ratio), image)

    def _glyphs(self, painter: QPainter, box: Box, glyphs: Glyphs) -> None:
        arrangement, style = self._arrangement, self._arrangement.style
        drawn = self._drawings.get(box.lane)
        if drawn is None:
            drawn = self._drawings[box.lane] = drawing(arrangement, box, glyphs, self._rect.width())
        brush = GlyphPainter(painter, style, self._rect.width())
        for glyph in drawn.below:
            brush.draw(glyph)
        for (full, lane), places in sorted(drawn.dots.items(), key=lambda item: item[0][0]):
            brush.dots(lane, places, dim=not full)
        for glyph in drawn.above:
            brush.draw(glyph)
        for texts, ink in ((drawn.labels, "ink2"), (drawn.pale, "ink3")):
            painter.setPen(style.theme[ink])
            for at, text in texts:
                painter.drawStaticText(at, text)
        for beyond in arrangement.beyond(box):
            painter.setPen(QPen(style.theme["accent"]))
            painter.drawText(beyond.rect, Qt.AlignmentFlag.AlignVCenter, beyond.text)
        if glyphs.more:
            painter.setPen(QPen(style.theme["accent"]))
            top = arrangement.row_top(box, box.rows - 1)
            rect = QRectF(glyphs.more_left, top, self._rect.width() - glyphs.more_left, style.row)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, more_text(glyphs.more))


def _tall(counts: "np.ndarray[Any, Any]", unit: float) -> "np.ndarray[Any, Any]":
    """Heights in pixels; what is there at all has two."""
    return np.where(counts > 0, np.maximum(np.round(counts * unit), 2), 0).astype(np.int64)
