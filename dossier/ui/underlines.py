"""The underline of each group of entities: the cue beside colour, in text, legend and graph."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from dossier.ui.theme import UNDERLINES

_WAVE = 2.5  # half a wave, in pixels
_THICK = 1.8
_WIDTHS: Mapping[object, float] = {"double": 1.0, "thin": 1.0, "wavy": 1.5}
_DASHES: Mapping[object, Sequence[float]] = {
    Qt.PenStyle.DotLine: (0.9, 1.1),
    Qt.PenStyle.DashLine: (3.2, 1.6),
    Qt.PenStyle.DashDotLine: (3.2, 1.1, 0.9, 1.1),
}


def draw_underline(painter: QPainter, group: str, colour: QColor, left: float, right: float, y: float) -> None:
    """Draw the group's pattern from `left` to `right` with its lowest edge at about `y`."""
    pattern = UNDERLINES.get(group, Qt.PenStyle.SolidLine)
    painter.setPen(_pen(group, colour.rgba()))
    if pattern == "double":
        painter.drawLine(QLineF(left, y - 3, right, y - 3))
        painter.drawLine(QLineF(left, y - 0.5, right, y - 0.5))
    elif pattern == "wavy":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_wave(left, right, y - 2))
    else:
        painter.drawLine(QLineF(left, y - 1, right, y - 1))


@lru_cache(maxsize=64)
def _pen(group: str, colour: int) -> QPen:
    pattern = UNDERLINES.get(group, Qt.PenStyle.SolidLine)
    pen = QPen(QColor.fromRgba(colour), _WIDTHS.get(pattern, _THICK))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if pattern in _DASHES:
        pen.setDashPattern(_DASHES[pattern])
    return pen


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        after = min(x + _WAVE, right)
        path.quadTo((x + after) / 2, y + (-_WAVE if up else _WAVE), after, y)
        x, up = after, not up
    return path
