"""Texts broken into lines of a width, as the rows of the side pane are made of."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption


def broken(text: str, font: QFont, width: float, marks: tuple[tuple[int, int], ...] = ()) -> QTextLayout:
    """Return a text broken into lines of a width, what is marked in bold."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(_bold(text, marks)))
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() + 1
    layout.endLayout()
    layout.setCacheEnabled(True)
    return layout


def height_of(text: QTextLayout) -> float:
    """Return how high its lines stand."""
    return text.boundingRect().height()


def width_of(text: QTextLayout) -> float:
    """Return how wide its widest line is."""
    return max((text.lineAt(n).naturalTextWidth() for n in range(text.lineCount())), default=0.0)


def _bold(text: str, marks: tuple[tuple[int, int], ...]) -> Iterator[QTextLayout.FormatRange]:
    """Yield formats for spans of a Python text; a layout counts UTF-16 units."""
    for start, end in marks:
        found = QTextLayout.FormatRange()
        found.start = len(text[:start].encode("utf-16-le")) // 2
        found.length = len(text[start:end].encode("utf-16-le")) // 2
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        found.format = bold
        yield found
