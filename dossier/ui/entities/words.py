"""A sentence on the screen, with some of its words marked."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QSizePolicy,
    QWidget,
)

from dossier.services.quotes import Quote, Span
from dossier.ui.theme import Look
from dossier.ui.translation import tr

_COLUMN = 250  # pixels of a sentence at 12 pixels of type


class Words(QWidget):
    """A sentence with some of its words marked: on a ground of colour, and underlined."""

    def __init__(self, quote: Quote, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wide = round(_COLUMN * look.sans(12).pixelSize() / 12)
        self._layout = QTextLayout(quote.text, look.serif(15))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        marks = _together(quote.text, quote.marks)
        self._layout.setFormats([self._mark(quote.text, start, end) for start, end in marks])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(self._wide * 3 // 4)
        only = ", ".join(quote.text[start:end] for start, end in marks)
        self.setAccessibleName(quote.text)
        self.setAccessibleDescription(tr("Only here: {words}", words=only) if only else "")

    def sizeHint(self) -> QSize:
        return QSize(self._wide, self.heightForWidth(self._wide))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._layout.beginLayout()
        y = 4.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.25
        self._layout.endLayout()
        return round(y) + 4

    def paintEvent(self, event: QPaintEvent) -> None:
        self.heightForWidth(self.width())
        painter = QPainter(self)
        painter.setPen(QPen(self._look.theme["ink1"]))
        self._layout.draw(painter, QPointF(0, 0))

    def _mark(self, text: str, start: int, end: int) -> QTextLayout.FormatRange:
        """Return the format of a span of a Python text; a layout counts UTF-16 units."""
        found = QTextLayout.FormatRange()
        found.start = len(text[:start].encode("utf-16-le")) // 2
        found.length = len(text[start:end].encode("utf-16-le")) // 2
        shape = QTextCharFormat()
        shape.setFontUnderline(True)
        shape.setUnderlineColor(self._look.theme["ink3"])
        shape.setBackground(self._look.theme["match"])
        found.format = shape
        return found


def _together(text: str, marks: Iterable[Span]) -> list[Span]:
    """Return spans, those with but a blank between them as one."""
    found: list[Span] = []
    for start, end in marks:
        if found and text[found[-1][1] : start] == " ":
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found
