"""Draws a note: its shape, what was written, the words it is on, and where they stand."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dossier.ui.notes.rows import NoteRow, NotesModel
from dossier.ui.shapes import draw_shape
from dossier.ui.theme import Look
from dossier.ui.widgets.broken import broken
from dossier.ui.widgets.ground import paint_ground

_SIDE, _PAD, _GAP, _SHAPE = 16.0, 8.0, 3.0, 11.0
_LINES = 3  # of what was written and what it is on

Part = tuple[str, QFont, str]
"""A text, its font and its ink."""


class NoteDelegate(QStyledItemDelegate):
    """Draws rows of one height: QListView would measure each of thousands."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        look.changed.connect(view.viewport().update)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line, small = QFontMetricsF(self._look.sans(12)), QFontMetricsF(self._look.sans(11))
        return QSize(100, round(2 * _PAD + _LINES * (line.lineSpacing() + 1) + _GAP + small.height()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: NoteRow = index.data(NotesModel.RowRole)
        theme, rect = self._look.theme, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = rect.adjusted(6, 1, -6, -1)
        paint_ground(painter, theme, ground, option.state)
        if option.state & QStyle.StateFlag.State_Selected:  # not by colour alone
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent"])
            painter.drawRoundedRect(QRectF(ground.left(), ground.top() + 6, 3, ground.height() - 12), 1.5, 1.5)
        painter.translate(rect.topLeft())
        line = QFontMetricsF(self._look.sans(12)).height()
        shape = QRectF(_SIDE, _PAD + (line - _SHAPE) / 2, _SHAPE, _SHAPE)
        solid = theme.notes[row.colour].solid if row.colour else theme["ink3"]
        draw_shape(painter, row.colour, solid, shape, filled=bool(row.text))
        room = max(60.0, rect.width() - self._left - _SIDE)
        y, left = _PAD, _LINES
        for text, font, ink in self._parts(row):
            most = min(left, _LINES - 1 if row.text else _LINES)
            layout, height, used = broken(text, font.toString(), room, most, leading=1.0)
            painter.setPen(theme[ink])
            layout.draw(painter, QPointF(self._left, y))
            y, left = y + height, left - used
        self._paint_where(painter, row, QRectF(self._left, y + _GAP - 1, room, 0))
        painter.restore()

    @property
    def _left(self) -> float:
        return _SIDE + _SHAPE + 8

    def _parts(self, row: NoteRow) -> Iterator[Part]:
        if row.text:
            yield row.text, self._look.sans(12, bold=True), "ink1"
        yield row.quote, self._look.sans(12), "ink2" if row.text else "ink1"

    def _paint_where(self, painter: QPainter, row: NoteRow, below: QRectF) -> None:
        """Draw where it stands, or what is wrong with that, in one line."""
        font = self._look.sans(11, bold=bool(row.trouble))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._look.theme["warning" if row.trouble else "ink3"])
        text = " · ".join(part for part in (row.trouble, row.where) if part)
        box = QRectF(below.left(), below.top(), below.width(), metrics.height())
        painter.drawText(
            box, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        )
