"""Small drawings that are painted again and again, as pictures that Qt keeps: drawn anew each takes ten times as long.

A picture has whole pixels of the screen, so that it is sharp at any scale.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPixmapCache

_NEARLY = 0.01  # of a pixel, which a product may miss a whole number by


def paint_kept(painter: QPainter, rect: QRectF, name: str, draw: Callable[[QPainter, QRectF], object]) -> None:
    """Show what `draw` makes of a rectangle of this size; `name` says all that its looks depend on."""
    ratio = painter.device().devicePixelRatio()
    wide, tall = (max(1, int(side * ratio + _NEARLY)) for side in (rect.width(), rect.height()))
    picture, key = QPixmap(), f"{name} {wide} {tall} {ratio}"
    if not QPixmapCache.find(key, picture):
        picture = QPixmap(QSize(wide, tall))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        inner = QPainter(picture)
        inner.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(inner, QRectF(0, 0, wide / ratio, tall / ratio))
        inner.end()
        QPixmapCache.insert(key, picture)
    painter.drawPixmap(rect.topLeft(), picture)


def paint_rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    ground: QColor | None,
    edge: QColor | None = None,
    width: float = 0,
    dashes: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Show what `draw_rounded` draws."""
    name = f"rounded {radius} {ground and ground.rgba()} {edge and edge.rgba()} {width} {dashes.name}"
    paint_kept(painter, rect, name, lambda to, box: draw_rounded(to, box, radius, ground, edge, width, dashes))


def draw_rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    ground: QColor | None,
    edge: QColor | None = None,
    width: float = 0,
    dashes: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Fill a box with round corners and draw its edge inside of it, for which there is room if it has none too."""
    painter.setPen(Qt.PenStyle.NoPen if edge is None else QPen(edge, width, dashes))
    painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else ground)
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)
