"""The dossiers that were opened last, one card below the other; all are painted by one list, not a widget each."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QDate, QEvent, QLocale, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from dossier.services.recent import Recent
from dossier.ui.icons import pixmap
from dossier.ui.theme import Look
from dossier.ui.translation import tr, tr_n
from dossier.ui.widgets.elided import plain_tip
from dossier.ui.widgets.ground import paint_ground

AnyIndex = QModelIndex | QPersistentModelIndex

_RecentRole, _ThereRole = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_SIDE, _EDGE = 16, 11  # pixels between the border of a card and its words
_GAP = 6  # between two lines, and between two cards
_RADIUS = 8
_CROSS, _ROOM = 18, 44  # pixels of the cross, and of what takes a click on it


class RecentList(QListWidget):
    """Shows all of its cards at their full height; what it stands in scrolls."""

    chosen = Signal(object)  # a Recent that is there
    forgotten = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = _Cards(look, self)
        self._pressed: tuple[QPersistentModelIndex, bool] | None = None  # a card, and whether at its cross
        self.setItemDelegate(self._cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Recent dossiers"))
        self.setAccessibleDescription(tr("Enter opens a dossier, Delete takes it from this list"))
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        look.changed.connect(self.viewport().update)

    def show_recent(self, dossiers: Sequence[tuple[Recent, bool]]) -> None:
        """List dossiers, and whether each is still there; who is in the list by keyboard stays at the same row."""
        row = self.currentRow()
        self.clear()
        for dossier, there in dossiers:
            item = QListWidgetItem(dossier.title, self)
            item.setData(_RecentRole, dossier)
            item.setData(_ThereRole, there)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, _told(dossier) if there else _missing(dossier))
        if self.hasFocus():
            self.setCurrentRow(max(0, min(row, self.count() - 1)))
        self.setFixedHeight(self.count() * self._cards.height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self._hit(event) if event.button() == Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or pressed != self._hit(event):
            return
        index, at_cross = pressed
        if not at_cross:
            self._choose(index)
        elif index.isValid():
            self.forgotten.emit(index.data(_RecentRole))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(QPoint(-1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.forgotten.emit(self.currentIndex().data(_RecentRole))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            index = self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        if index.isValid():
            self.menu(index).popup(event.globalPos())

    def menu(self, index: AnyIndex) -> QMenu:
        """Return what can be done with a dossier."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dossier = index.data(_RecentRole)
        menu.addAction(tr("Open"), partial(self.chosen.emit, dossier)).setEnabled(index.data(_ThereRole))
        menu.addAction(tr("Take it from this list; the file stays"), partial(self.forgotten.emit, dossier))
        return menu

    def _hit(self, event: QMouseEvent) -> tuple[QPersistentModelIndex, bool]:
        place = event.position().toPoint()
        index = self.indexAt(place)
        return QPersistentModelIndex(index), cross(self.visualRect(index)).contains(place)

    def _choose(self, index: AnyIndex) -> None:
        if index.isValid() and index.data(_ThereRole):
            self.chosen.emit(index.data(_RecentRole))

    def _point_at(self, place: QPoint) -> None:
        if place != self._cards.pointer:
            self._cards.pointer = place
            self.viewport().update()


class _Cards(QStyledItemDelegate):
    def __init__(self, look: Look, view: QListWidget) -> None:
        super().__init__(view)
        self.pointer = QPoint(-1, -1)  # where the mouse is in the list
        self._look = look
        self._title, self._about = look.sans(14, bold=True), look.sans(13)
        self._lines = QFontMetrics(self._title).height(), QFontMetrics(self._about).height()
        self.height = 2 * _EDGE + sum(self._lines) + 2 * _GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(100, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, there = self._look.theme, index.data(_ThereRole)
        card = _card(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme["border"], 1))
        painter.drawRoundedRect(card.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        paint_ground(painter, theme, card.toRectF(), option.state & (_POINTED if there else _FOCUSED))
        words = card.adjusted(_SIDE, _EDGE, -_ROOM - _GAP, -_EDGE)
        about = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
        lines = ((index.data(), self._title, "ink1" if there else "ink3"), (about, self._about, "ink2"))
        for (text, font, ink), tall in zip(lines, self._lines, strict=True):
            words.setHeight(tall)
            painter.setFont(font)
            painter.setPen(theme[ink])
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
            words.translate(0, tall + _GAP)
        self._paint_cross(painter, cross(option.rect))
        painter.restore()

    def _paint_cross(self, painter: QPainter, room: QRect) -> None:
        theme = self._look.theme
        if room.contains(self.pointer):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent_soft"])
            painter.drawRoundedRect(room, _RADIUS, _RADIUS)
        place = QRect(0, 0, _CROSS, _CROSS)
        place.moveCenter(room.center())
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(place, pixmap(self._look, "close", theme["ink2"], _CROSS, scale))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        if not index.isValid():
            return False
        path = plain_tip(str(index.data(_RecentRole).path))
        told = tr("Take it from this list; the file stays") if cross(option.rect).contains(event.pos()) else path
        QToolTip.showText(event.globalPos(), told, view)
        return True


_FOCUSED = QStyle.StateFlag.State_HasFocus
_POINTED = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver


def cross(row: QRect) -> QRect:
    """Return the part of a row in which a click takes it from the list."""
    card = _card(row)
    return QRect(card.right() - _ROOM - _GAP + 1, card.center().y() - _ROOM // 3, _ROOM, 2 * (_ROOM // 3))


def _card(row: QRect) -> QRect:
    return row.adjusted(0, 0, 0, -_GAP)


def _told(dossier: Recent) -> str:
    size = _size(dossier.size)
    articles = tr_n("%Ln article", "%Ln articles", dossier.articles)
    return f"{articles}  ·  {size}  ·  {_when(dossier.opened)}  ·  {dossier.path.parent}"


def _size(size: int) -> str:
    """Return a number of bytes as file managers write it, below a megabyte without decimals."""
    usual = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(size, 0 if size < 1 << 20 else 1, usual)


def _missing(dossier: Recent) -> str:
    return tr("It is no longer at {path}", path=dossier.path)


def _when(opened: datetime) -> str:
    days = (datetime.now().date() - opened.date()).days
    if days <= 0:
        return tr("opened today, {time}", time=opened.strftime("%H:%M"))
    if days == 1:
        return tr("opened yesterday")
    return tr("opened {day}", day=QLocale().toString(QDate(opened.year, opened.month, opened.day), "d MMMM yyyy"))
