"""A text in a few lines, the last one cut short: what the rows of a list show."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption


class Broken(NamedTuple):
    """A laid out text, its height, and how many lines it has."""

    layout: QTextLayout
    height: float
    lines: int


@lru_cache(maxsize=1000)
def broken(text: str, font: str, width: float, most: int, leading: float = 0.0) -> Broken:
    """Return a text broken into at most so many lines; `font` as `QFont.toString` has it, `leading` below each line."""
    face = QFont()
    face.fromString(font)
    layout, starts, height = _break(text, face, width, most, leading)
    if len(starts) > most:
        last = starts[most - 1]
        rest = QFontMetricsF(face).elidedText(text[last:], Qt.TextElideMode.ElideRight, width - 2)
        layout, starts, height = _break(text[:last] + rest, face, width, most, leading)
    return Broken(layout, height, min(len(starts), most))


def _break(text: str, font: QFont, width: float, most: int, leading: float) -> tuple[QTextLayout, list[int], float]:
    """Break a text into one line more than are shown; return where each begins, and the height of those shown."""
    layout, usual = QTextLayout(text, font), QFontMetricsF(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)  # else its first drawing would shape the text again
    layout.beginLayout()
    starts: list[int] = []
    height = y = 0.0
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        tall = line.height() > usual.height() + 1  # letters of another font: a row has no more room for them
        line.setPosition(QPointF(0, y + usual.ascent() - line.ascent() if tall else y))
        y += (usual.height() if tall else line.height()) + leading
        height = y if len(starts) < most else height
        starts.append(line.textStart())
    layout.endLayout()
    return layout, starts, height
