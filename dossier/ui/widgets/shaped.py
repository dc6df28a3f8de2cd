"""Words that are drawn again and again: shaped once for their font, which takes as long as drawing them."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QStaticText


def shaped(text: str, font: QFont) -> QStaticText:
    """Return words as `drawStaticText` draws them from their top, without shaping them again."""
    found = QStaticText(text)
    found.setTextFormat(Qt.TextFormat.PlainText)
    found.prepare(font=font)
    return found


class Shaped:
    """Keeps the few words of one widget."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, QFont, QStaticText]] = {}

    def draw(self, painter: QPainter, left: float, top: float, text: str, part: str = "") -> None:
        """Draw what a part of the widget says, in the painter's font and pen; Qt strikes nothing out here."""
        font, kept = painter.font(), self._kept.get(part)
        if kept is None or kept[0] != text or kept[1] != font:
            kept = self._kept[part] = text, font, shaped(text, font)
        painter.drawStaticText(QPointF(left, top), kept[2])
