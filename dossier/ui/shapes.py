"""The shape of each colour of a highlight: the cue beside colour, in text and lists."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from dossier.model.notes import SHAPES, Colour

_LINE = 1.4


def draw_shape(painter: QPainter, colour: str, ink: QColor, box: QRectF, *, filled: bool = True) -> None:
    """Draw the shape of a colour into a box, or only its outline; a note without a colour is a bar."""
    shape = SHAPES[Colour(colour)] if colour else "bar"
    inner = box.adjusted(_LINE / 2, _LINE / 2, -_LINE / 2, -_LINE / 2)
    painter.setPen(QPen(ink, _LINE))
    painter.setBrush(ink if filled else Qt.BrushStyle.NoBrush)
    match shape:
        case "circle":
            painter.drawEllipse(inner)
        case "triangle":
            top = QPointF(inner.center().x(), inner.top())
            painter.drawPolygon(QPolygonF([top, inner.bottomRight(), inner.bottomLeft()]))
        case "square":
            painter.drawRect(inner)
        case "diamond":
            middle = inner.center()
            points = [(middle.x(), inner.top()), (inner.right(), middle.y())]
            points += [(middle.x(), inner.bottom()), (inner.left(), middle.y())]
            painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))
        case _:
            painter.drawRect(QRectF(inner.center().x() - 1, inner.top(), 2, inner.height()))
