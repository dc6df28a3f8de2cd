"""Icons: SVG drawings in `resources/icons`, coloured from the theme."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from dossier.ui.theme import Look, Theme


def icon(look: Look, name: str, colour: str = "ink2", size: int = 18) -> QIcon:
    """Return the icon `name` in the theme's `colour`, sharp on the screens that are there; `size` in pixels.

    What was drawn once is kept by the look: a window has about thirty, which all change with the theme.
    """
    found = QIcon()
    for scale in sorted({1, *(math.ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens())}):
        found.addPixmap(pixmap(look, name, look.theme[colour], size, scale))
    return found


def pixmap(look: Look, name: str, colour: QColor, size: int, scale: float = 1.0) -> QPixmap:
    """Draw the icon `name`, `size` pixels square at this screen scale.

    It is drawn in the first colour only: to ink that one anew takes a sixth of the time.
    """
    alike = look.drawings.setdefault((name, size, scale), {})
    rgba = colour.rgba()
    if rgba not in alike:
        alike[rgba] = _inked(next(iter(alike.values())), colour) if alike else _drawn(look, name, colour, size, scale)
    return alike[rgba]


def ahead(look: Look) -> Iterator[None]:
    """Do, in steps, what the first switch to another theme would wait for: read it, and ink what was drawn."""
    for theme in look.others():
        yield
        for (name, size, scale), alike in tuple(look.drawings.items()):
            for own, colour in look.theme.colours.items():
                if colour.rgba() in alike:
                    pixmap(look, sign(theme) if name == sign(look.theme) else name, theme[own], size, scale)
            yield


def sign(theme: Theme) -> str:
    """Return the icon that stands for another theme than this one."""
    return "sun" if theme.dark else "moon"


def logo(look: Look, size: int, scale: float = 1.0) -> QPixmap:
    """Draw the sign of the program, which has colours of its own."""
    return _drawn(look, "app", look.theme["accent"], size, scale)


def _drawn(look: Look, name: str, colour: QColor, size: int, scale: float) -> QPixmap:
    drawing = (look.resources / "icons" / f"{name}.svg").read_bytes().replace(b"currentColor", colour.name().encode())
    drawn = QPixmap(QSize(size, size) * scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn


def _inked(drawn: QPixmap, colour: QColor) -> QPixmap:
    inked = drawn.copy()
    painter = QPainter(inked)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(inked.rect(), colour)
    painter.end()
    return inked
