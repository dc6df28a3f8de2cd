"""The underline of each group of entities: the cue beside colour, in text, legend and graph."""

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from dossier.ui.theme import UNDERLINES

_WAVE = 2.5  # half a wave, in pixels
_THICK, _NORMAL, _THIN = 1.8, 1.5, 1.0


def draw_underline(painter: QPainter, group: str, colour: QColor, left: float, right: float, y: float) -> None:
    """Draw the group's pattern from `left` to `right` with its lowest edge at about `y`."""
    pattern = UNDERLINES.get(group, Qt.PenStyle.SolidLine)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if pattern == "double":
        painter.setPen(_pen(colour, _THIN))
        painter.drawLine(QLineF(left, y - 3, right, y - 3))
        painter.drawLine(QLineF(left, y - 0.5, right, y - 0.5))
    elif pattern == "wavy":
        painter.setPen(_pen(colour, _NORMAL))
        painter.drawPath(_wave(left, right, y - 2))
    elif pattern == "thin":
        painter.setPen(_pen(colour, _THIN))
        painter.drawLine(QLineF(left, y - 1, right, y - 1))
    else:
        pen = _pen(colour, _THICK)
        if pattern == Qt.PenStyle.DotLine:
            pen.setDashPattern([0.9, 1.1])
        elif pattern == Qt.PenStyle.DashLine:
            pen.setDashPattern([3.2, 1.6])
        painter.setPen(pen)
        painter.drawLine(QLineF(left, y - 1, right, y - 1))


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        after = min(x + _WAVE, right)
        path.quadTo((x + after) / 2, y + (-_WAVE if up else _WAVE), after, y)
        x, up = after, not up
    return path
