"""Icons: SVG drawings in `resources/icons`, coloured from the theme."""

import math

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from dossier.ui.theme import Look


def icon(look: Look, name: str, colour: str = "ink2", size: int = 18) -> QIcon:
    """Return the icon `name` in the theme's `colour`, sharp on the screens that are there; `size` in pixels.

    What was drawn once is kept by the look: a window has about thirty, which all change with the theme.
    """
    found = QIcon()
    for scale in sorted({1, *(math.ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens())}):
        found.addPixmap(pixmap(look, name, look.theme[colour], size, scale))
    return found


def pixmap(look: Look, name: str, colour: QColor, size: int, scale: float = 1.0) -> QPixmap:
    """Draw the icon `name`, `size` pixels square at this screen scale."""
    key = (name, colour.rgba(), size, scale)
    if key not in look.drawings:
        look.drawings[key] = _drawn(look, name, colour, size, scale)
    return look.drawings[key]


def _drawn(look: Look, name: str, colour: QColor, size: int, scale: float) -> QPixmap:
    drawing = (look.resources / "icons" / f"{name}.svg").read_bytes().replace(b"currentColor", colour.name().encode())
    drawn = QPixmap(QSize(size, size) * scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn
