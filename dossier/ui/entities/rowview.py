"""A list of rows that lead somewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from dossier.ui.entities.delegate import RowDelegate
from dossier.ui.entities.rowmodel import ENTITY_MIME, RowModel
from dossier.ui.entities.rows import OpenPlace, Row, RowKind, ShowEntity
from dossier.ui.theme import Look
from dossier.ui.translation import tr_n
from dossier.ui.widgets.painted import Painted

_BESIDE = QPoint(-14, -18)  # where the picture of a dragged row hangs, so that what is under the pointer can be read


class RowView(Painted, QListView):
    """Shows rows; a click or Enter on one that leads somewhere announces it."""

    chosen = Signal(object)  # an Action
    menuRequested = Signal(object, QPoint)  # a Row that leads somewhere, where on the screen
    dropped = Signal(str, str)  # the entity that was dragged, the one it was let go on

    def __init__(self, look: Look, name: str, parent: QWidget | None = None, *, uniform: bool = False) -> None:
        super().__init__(parent)
        self._model = RowModel(self, uniform=uniform)
        self._about: object = None
        self.setModel(self._model)
        self._delegate = RowDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(uniform)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._on_chosen)

    @property
    def rows(self) -> Sequence[Row]:
        """All rows."""
        return self._model.rows

    def let_drag(self) -> None:
        """Let names be dragged onto each other."""
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)  # the delegate frames the target; Qt's frame is black in every theme

    def set_rows(self, rows: Sequence[Row], about: object = None) -> None:
        """Show other rows, from the top; rows about the same thing as before stay where they are."""
        same, self._about = about is not None and about == self._about, about
        if rows == self._model.rows:
            if not same:
                self.scrollToTop()
            return
        value, given, current = self.verticalScrollBar().value(), self._model.rowCount(), self.currentIndex().row()
        self._model.set_rows(rows)
        self.setAccessibleDescription(tr_n("%Ln row", "%Ln rows", len(rows)))  # of which Qt tells those handed over
        self.scrollToTop()
        if same and rows:
            self._model.give(min(given, len(rows)) - 1)
            self.doItemsLayout()
            if current >= 0:  # who is there by keyboard is not sent back to the top
                self.setCurrentIndex(self._model.index(min(current, self._model.rowCount() - 1)))
            self.verticalScrollBar().setValue(value)

    def show_event(self, event: str | None) -> None:
        """Select the row of an event and bring it into view."""
        for number, row in enumerate(self._model.rows):
            if event is not None and isinstance(row.action, OpenPlace) and row.action.event == event:
                self._model.give(number)
                self.setCurrentIndex(self._model.index(number))
                self.scrollTo(self._model.index(number))
                return
        self.clearSelection()

    def show_section(self, title: str) -> None:
        """Bring the rows under a heading into view, and the keyboard to the first of them."""
        for number, row in enumerate(self._model.rows):
            if row.kind is RowKind.SECTION and row.text == title:
                self._model.give(len(self._model.rows) - 1)
                self.scrollTo(self._model.index(number), QAbstractItemView.ScrollHint.PositionAtTop)
                self.setCurrentIndex(self._model.index(number + 1))
                self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(self.currentIndex())
        elif event.key() == Qt.Key.Key_End:
            self._model.give(len(self._model.rows) - 1)
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._ask_menu(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_menu(self.currentIndex())
        else:
            self._ask_menu(self.indexAt(self.viewport().mapFromGlobal(event.globalPos())), event.globalPos())

    def startDrag(self, actions: Qt.DropAction) -> None:
        index = self.currentIndex()
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData([index]))
        drag.setPixmap(self.viewport().grab(self.visualRect(index)))
        drag.setHotSpot(_BESIDE)
        drag.exec(actions)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        fits = self._drop(event) is not None
        event.setAccepted(fits)
        self._frame(self.indexAt(event.position().toPoint()).row() if fits else -1)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._frame(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        pair = self._drop(event)
        self._frame(-1)
        event.setDropAction(Qt.DropAction.IgnoreAction)  # nothing moves in the list
        if pair is not None:
            self.dropped.emit(*pair)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _frame(self, row: int) -> None:
        self._delegate.target = row
        self.viewport().update()

    def _drop(self, event: QDropEvent) -> tuple[str, str] | None:
        """Return what was dragged and what it is over, None where that is nothing or itself."""
        row = self.indexAt(event.position().toPoint()).data(RowModel.RowRole)
        dragged = bytes(event.mimeData().data(ENTITY_MIME).data()).decode()
        target = row.action.entity if isinstance(row, Row) and isinstance(row.action, ShowEntity) else ""
        return (dragged, target) if dragged and target and dragged != target else None

    def _ask_menu(self, index: QModelIndex, where: QPoint | None = None) -> None:
        row = index.data(RowModel.RowRole) if index.isValid() else None
        if isinstance(row, Row) and row.action is not None:
            self.setCurrentIndex(index)
            self.menuRequested.emit(row, where or self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def _on_chosen(self, index: QModelIndex) -> None:
        row = index.data(RowModel.RowRole) if index.isValid() else None
        if isinstance(row, Row) and row.action is not None:
            self.chosen.emit(row.action)
