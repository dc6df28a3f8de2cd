"""What a person marked in the text, and what is known from elsewhere: painted under and over the letters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dossier.ui.shapes import draw_shape
from dossier.ui.theme import Theme

_RADIUS = 3.0
_FLAG = 0.30  # size of the shape, as a share of the height of a line
_WASH = 95  # how far known text is faded, of 255: ink stays at 5:1


@dataclass(frozen=True, slots=True)
class Highlight:
    """A person's own mark: the note it is, its colour ("" for none), the words it is on, and what was written there."""

    note: str
    colour: str
    surface: str
    written: str


def paint_highlights(painter: QPainter, theme: Theme, found: Iterable[tuple[Highlight, Sequence[QRectF]]]) -> None:
    """Draw bands under the text, each with its shape above its first letter: filled where something was written."""
    shown = [(mark, rects) for mark, rects in found if rects]
    for mark, rects in shown:
        for rect in rects:
            _band(painter, theme, mark, rect.adjusted(-1, -2, 1, 5))
    for mark, rects in shown:
        size = max(6.0, rects[0].height() * _FLAG)
        box = QRectF(rects[0].left() - 2, rects[0].top() - size + 1, size, size)
        draw_shape(painter, mark.colour, _ink(theme, mark), box, filled=bool(mark.written))


def _band(painter: QPainter, theme: Theme, mark: Highlight, rect: QRectF) -> None:
    if mark.colour:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.notes[mark.colour].tint)
    else:
        painter.setPen(QPen(theme["ink3"], 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)


def _ink(theme: Theme, mark: Highlight) -> QColor:
    return theme.notes[mark.colour].solid if mark.colour else theme["ink2"]


def paint_known(painter: QPainter, theme: Theme, rects: Iterable[QRectF], left: float) -> None:
    """Fade text that was read elsewhere, with a dotted line beside it; drawn over the letters."""
    wash = QColor(theme["surface"])
    wash.setAlpha(_WASH)
    for rect in rects:
        painter.fillRect(rect.adjusted(-2, -2, 2, 5), wash)
        pen = QPen(theme["border_strong"], 2)
        pen.setDashPattern([1, 1.5])
        painter.setPen(pen)
        painter.drawLine(QLineF(left, rect.top(), left, rect.bottom() + 3))
