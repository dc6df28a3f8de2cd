"""Draws a note: its shape, what was written, the words it is on, and where they stand."""

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dossier.ui.notes.rows import NoteRow, NotesModel
from dossier.ui.shapes import draw_shape
from dossier.ui.theme import Look

_SIDE, _PAD, _GAP, _SHAPE = 16.0, 9.0, 3.0, 11.0
_QUOTE_LINES, _TEXT_LINES = 3, 4

Part = tuple[str, QFont, str, int]
"""A text, its font, its ink, and how many lines it may have."""


class NoteDelegate(QStyledItemDelegate):
    """Draws rows as high as their words need, up to some lines."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        look.changed.connect(view.scheduleDelayedItemsLayout)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.viewport().width()
        laid = list(self._laid(index.data(NotesModel.RowRole), width))
        return QSize(min(width, 100), round(2 * _PAD + sum(height + _GAP for _, _, height in laid) - _GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: NoteRow = index.data(NotesModel.RowRole)
        theme, rect = self._look.theme, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect.adjusted(6, 1, -6, -1), option.state)
        painter.translate(rect.topLeft())
        line = QFontMetricsF(self._look.sans(12)).height()
        shape = QRectF(_SIDE, _PAD + (line - _SHAPE) / 2, _SHAPE, _SHAPE)
        ink = theme.notes[row.colour].solid if row.colour else theme["ink3"]
        draw_shape(painter, row.colour, ink, shape, filled=bool(row.text))
        y = _PAD
        for layout, colour, height in self._laid(row, self._view.viewport().width()):
            painter.setPen(theme[colour])
            layout.draw(painter, QPointF(self._left, y))
            y += height + _GAP
        painter.restore()

    @property
    def _left(self) -> float:
        return _SIDE + _SHAPE + 8

    def _parts(self, row: NoteRow) -> Iterator[Part]:
        plain, small = self._look.sans(12), self._look.sans(11)
        if row.text:
            yield row.text, self._look.sans(12, bold=True), "ink1", _TEXT_LINES
        yield row.quote, plain, "ink2" if row.text else "ink1", _QUOTE_LINES
        yield row.where, small, "ink3", 1
        if row.trouble:
            yield row.trouble, self._look.sans(11, bold=True), "warning", 2

    def _laid(self, row: NoteRow, width: int) -> Iterator[tuple[QTextLayout, str, float]]:
        room = max(60.0, width - self._left - _SIDE)
        for text, font, ink, lines in self._parts(row):
            if text:
                layout, height = _broken(text, font.toString(), room, lines)
                yield layout, ink, height

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._look.theme
        selected, hovered = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_MouseOver
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent_soft"] if selected else theme["background"])
            painter.drawRoundedRect(rect, 6, 6)
        if selected:  # not by colour alone
            painter.setBrush(theme["accent"])
            painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 6, 3, rect.height() - 12), 1.5, 1.5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme["focus"], 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)


@lru_cache(maxsize=1000)
def _broken(text: str, font: str, width: float, lines: int) -> tuple[QTextLayout, float]:
    """Return a text broken into at most so many lines, the last one cut short, and its height."""
    face = QFont()
    face.fromString(font)
    layout, starts, height = _break(text, face, width)
    if len(starts) > lines:
        last = starts[lines - 1]
        rest = QFontMetricsF(face).elidedText(text[last:], Qt.TextElideMode.ElideRight, width - 2)
        layout, starts, height = _break(text[:last] + rest, face, width)
    return layout, height


def _break(text: str, font: QFont, width: float) -> tuple[QTextLayout, list[int], float]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() + 1
        starts.append(line.textStart())
    layout.endLayout()
    return layout, starts, y
