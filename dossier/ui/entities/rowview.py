"""A list of rows that lead somewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from dossier.ui.entities.delegate import RowDelegate
from dossier.ui.entities.rowmodel import RowModel
from dossier.ui.entities.rows import OpenPlace, Row
from dossier.ui.theme import Look


class RowView(QListView):
    """Shows rows; a click or Enter on one that leads somewhere announces it."""

    chosen = Signal(object)  # an Action

    def __init__(self, look: Look, name: str, parent: QWidget | None = None, *, uniform: bool = False) -> None:
        super().__init__(parent)
        self._model = RowModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(look, self))
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

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, from the top."""
        if rows != self._model.rows:
            self._model.set_rows(rows)
            self.scrollToTop()

    def show_event(self, event: str | None) -> None:
        """Select the row of an event and bring it into view."""
        for number, row in enumerate(self._model.rows):
            if event is not None and isinstance(row.action, OpenPlace) and row.action.event == event:
                self._model.give(number)
                self.setCurrentIndex(self._model.index(number))
                self.scrollTo(self._model.index(number))
                return
        self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _on_chosen(self, index: QModelIndex) -> None:
        row = index.data(RowModel.RowRole) if index.isValid() else None
        if isinstance(row, Row) and row.action is not None:
            self.chosen.emit(row.action)
