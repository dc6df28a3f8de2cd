"""Draws the rows of the side pane. One layout serves both the height and the painting of a row, and is kept."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dossier.services.dates_text import days
from dossier.ui.entities.lines import broken, height_of, width_of
from dossier.ui.entities.rowmodel import RowModel
from dossier.ui.entities.rows import FIRST, Row, RowKind
from dossier.ui.theme import Look
from dossier.ui.translation import worded
from dossier.ui.widgets.ground import paint_ground
from dossier.ui.widgets.kept import paint_rounded

_SIDE = 16.0  # left and right of everything
_GAP = 8.0
_DOT = 9.0
_FRAMED = QStyle.StateFlag.State_HasFocus
_KEPT = 2000  # laid out rows; a card has some hundred
_WIDE_DAY = date(2028, 11, 28)  # in short, no day is written wider


@dataclass(slots=True)
class Laid:
    """A row laid out for one width: texts with their place and ink, boxes with colour and radius, and its height."""

    height: float = 0.0
    texts: list[tuple[QPointF, QTextLayout, str]] = field(default_factory=list)
    boxes: list[tuple[QRectF, str, float]] = field(default_factory=list)


class RowDelegate(QStyledItemDelegate):
    """Draws each kind of row; colours are named in the layout, so that a theme needs no new layout."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self.target = -1  # the number of the row on which another one would be dropped now
        self._look = look
        self._view = view
        self._known: dict[tuple[Row, int], Laid] = {}
        look.changed.connect(view.viewport().update)  # fonts stay, and with them all layouts

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._room
        return QSize(min(width, 100), round(self._laid(index.data(RowModel.RowRole), width).height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(RowModel.RowRole)
        rect = QRectF(option.rect)
        laid = self._laid(row, self._room)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.action is not None:
            state = option.state | _FRAMED if index.row() == self.target else option.state
            paint_ground(painter, self._look.theme, rect.adjusted(6, 1, -6, -1), state)
        painter.translate(rect.topLeft())
        for box, colour, radius in laid.boxes:
            paint_rounded(painter, box, radius, self._colour(colour))
        for place, text, ink in laid.texts:
            painter.setPen(self._look.theme[ink])
            text.draw(painter, place)
        painter.restore()

    @property
    def _room(self) -> int:
        """The width of a row: beside a scroll bar, also one that comes only when the rows have been measured.

        Else all that a view has been handed would be measured once without the bar and once more with it.
        """
        bar = self._view.verticalScrollBar()
        if bar.isVisibleTo(self._view) or not self._view.model().canFetchMore(QModelIndex()):
            return self._view.viewport().width()
        return self._view.maximumViewportSize().width() - bar.sizeHint().width()

    def _colour(self, name: str) -> QColor:
        """Return a colour by name, or "solid:person", "tint:person" of a group."""
        shade, _, group = name.partition(":")
        if not group:
            return self._look.theme[name]
        kind = self._look.theme.kinds[group]
        return kind.solid if shade == "solid" else kind.tint

    def _laid(self, row: Row, width: int) -> Laid:
        found = self._known.get((row, width))
        if found is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            found = self._known[row, width] = self._lay_out(row, max(80.0, width - 2 * _SIDE))
        return found

    def _lay_out(self, row: Row, width: float) -> Laid:
        match row.kind:
            case RowKind.CHIP:
                return self._chip(row, width)
            case RowKind.TITLE:
                return self._plain(row, width, self._look.serif(20, bold=True), "ink1", 6, 2)
            case RowKind.NOTE:
                return self._plain(row, width, self._look.sans(12), "ink3", 2, 4)
            case RowKind.SECTION:
                return self._plain(row, width, self._look.sans(13, bold=True), "ink1", 18, 4)
            case RowKind.CHART:
                return self._chart(row, width)
            case RowKind.DATED:
                return self._dated(row, width)
            case RowKind.NAMED:
                return self._named(row, width)
            case RowKind.ARTICLE:
                return self._article(row, width)
            case RowKind.QUOTE:
                return self._quote(row, width)
            case RowKind.COVER:
                return self._cover(row, width)

    def _plain(self, row: Row, width: float, font: QFont, ink: str, above: float, below: float) -> Laid:
        text = broken(row.text, font, width)
        return Laid(above + height_of(text) + below, [(QPointF(_SIDE, above), text, ink)])

    def _chip(self, row: Row, width: float) -> Laid:
        font, small = self._look.sans(11, bold=True), self._look.sans(12)
        metrics = QFontMetricsF(font)
        box = QRectF(_SIDE, 10, metrics.horizontalAdvance(row.text) + 20, metrics.height() + 6)
        right = broken(row.right, small, width)
        beside = box.width() + _GAP + width_of(right) <= width
        x = _SIDE + width - width_of(right) if beside else _SIDE
        y = box.center().y() - height_of(right) / 2 if beside else box.bottom() + 6
        kind = broken(row.text, font, width)
        place = QPointF(box.left() + 10, box.center().y() - height_of(kind) / 2)
        texts = [(place, kind, "ink1"), (QPointF(x, y), right, "ink2")]
        return Laid(max(box.bottom(), y + height_of(right)) + 2, texts, [(box, f"tint:{row.group}", 5)])

    def _chart(self, row: Row, width: float) -> Laid:
        """Draw a bar a month over a line, and the years under it."""
        top, tall = 10.0, 34.0
        laid = Laid(0, boxes=[(QRectF(_SIDE, top + tall, width, 1), "border", 0)])
        step = width / len(row.values)
        most = max(count for _, count in row.values)
        bar = max(1.0, min(6.0, step * 0.7))
        font, right = self._look.sans(11), 0.0
        for number, (month, count) in enumerate(row.values):
            x = _SIDE + number * step
            if count:
                height = max(2.0, tall * count / most)
                box = QRectF(x + (step - bar) / 2, top + tall - height, bar, height)
                laid.boxes.append((box, f"solid:{row.group}", min(1.5, bar / 2)))
            if (number == 0 or len(month) == 4 or month.endswith("-01")) and x >= right:
                year = broken(month[:4], font, width)
                if x + width_of(year) <= _SIDE + width:
                    laid.texts.append((QPointF(x, top + tall + 4), year, "ink3"))
                    right = x + width_of(year) + _GAP
        laid.height = top + tall + 4 + QFontMetricsF(font).height() + 2
        return laid

    def _dated(self, row: Row, width: float) -> Laid:
        font, small = self._look.sans(12), self._look.sans(11)
        column = min(
            width * 0.42, QFontMetricsF(font).horizontalAdvance(worded(days(_WIDE_DAY, _WIDE_DAY, short=True))) + 2
        )
        left = broken(row.left, font, column)
        x = _SIDE + column + _GAP + 4
        room = width - column - _GAP - 4
        text = broken(row.text, font, room)
        y = 6.0
        laid = Laid(0, [(QPointF(_SIDE, y), left, "ink2"), (QPointF(x, y), text, "ink1")])
        bottom = y + height_of(text)
        if row.detail:
            detail = broken(row.detail, small, room)
            laid.texts.append((QPointF(x, bottom + 2), detail, "ink3"))
            bottom += 2 + height_of(detail)
        laid.height = max(bottom, y + height_of(left)) + 8
        return laid

    def _named(self, row: Row, width: float) -> Laid:
        font, small = self._look.sans(12), self._look.sans(12)
        metrics, y = QFontMetricsF(font), 6.0
        count = broken(row.right, small, width)
        number = max(width_of(count), QFontMetricsF(small).horizontalAdvance("888"))
        bar = 46.0 if row.share and width > 200 else 0.0
        room = width - _DOT - _GAP - number - _GAP - (bar + _GAP if bar else 0)
        name = broken(metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, room), font, room + 1)
        middle = y + metrics.height() / 2
        laid = Laid(y * 2 + metrics.height())
        laid.boxes.append((QRectF(_SIDE, middle - _DOT / 2, _DOT, _DOT), f"solid:{row.group}", 3))
        laid.texts.append((QPointF(_SIDE + _DOT + _GAP, y), name, "ink1"))
        laid.texts.append((QPointF(_SIDE + width - width_of(count), y), count, "ink2"))
        if bar:
            box = QRectF(_SIDE + width - number - _GAP - bar, middle - 3, bar, 6)
            filled = QRectF(box.left(), box.top(), max(6.0, bar * row.share), box.height())
            laid.boxes += [(box, "border", 3), (filled, "ink3", 3)]
        return laid

    def _article(self, row: Row, width: float) -> Laid:
        font, small, y = self._look.sans(12, bold=True), self._look.sans(11), 8.0
        count = broken(row.right, small, width)
        room = width - (width_of(count) + _GAP if row.right else 0)
        title = broken(row.text, font, room)
        laid = Laid(0, [(QPointF(_SIDE, y), title, "ink1")])
        if row.right:
            laid.texts.append((QPointF(_SIDE + width - width_of(count), y + 1), count, "ink2"))
        y += height_of(title)
        for line in row.detail.splitlines():
            text = broken(line, small, width)
            laid.texts.append((QPointF(_SIDE, y + 2), text, "ink3"))
            y += height_of(text) + 2
        laid.height = y + 6
        return laid

    def _quote(self, row: Row, width: float) -> Laid:
        font, small, indent, y = self._look.sans(12), self._look.sans(11), 12.0, 5.0
        text = broken(row.text, font, width - indent, row.marks)
        laid = Laid(0, [(QPointF(_SIDE + indent, y), text, "ink2")])
        bottom = y + height_of(text)
        if row.detail:
            detail = broken(row.detail, small, width - indent)
            laid.texts.append((QPointF(_SIDE + indent, bottom + 2), detail, "ink3"))
            bottom += height_of(detail) + 2
        laid.boxes.append((QRectF(_SIDE, y, 2, bottom - y), "border", 1))
        laid.height = bottom + 6
        return laid

    def _cover(self, row: Row, width: float) -> Laid:
        """Draw an event over a numbered box an outlet: filled where it told first, framed where it told, else a dot."""
        y, small = 6.0, self._look.sans(11)
        title = broken(row.text, self._look.sans(12), width)
        detail = broken(row.detail, small, width)
        laid = Laid(0, [(QPointF(_SIDE, y), title, "ink1")])
        y += height_of(title) + 2
        laid.texts.append((QPointF(_SIDE, y), detail, "ink3"))
        y += height_of(detail) + 4
        metrics = QFontMetricsF(self._look.sans(11, bold=True))
        wide, tall = metrics.horizontalAdvance("88") + 8, metrics.height() + 2
        x = _SIDE
        for number, (_, state) in enumerate(row.values, 1):
            if x + wide > _SIDE + width:
                x, y = _SIDE, y + tall + 3
            box = QRectF(x, y, wide, tall)
            if state:
                laid.boxes.append((box, "accent", 4))
                if state != FIRST:
                    laid.boxes.append((box.adjusted(1.2, 1.2, -1.2, -1.2), "accent_soft", 3))
            font = self._look.sans(11, bold=True) if state else small
            sign = broken(str(number) if state else "·", font, wide)
            place = QPointF(box.center().x() - width_of(sign) / 2, box.center().y() - height_of(sign) / 2)
            laid.texts.append((place, sign, "on_accent" if state == FIRST else "ink1" if state else "ink3"))
            x += wide + 3
        laid.height = y + tall + 8
        return laid
