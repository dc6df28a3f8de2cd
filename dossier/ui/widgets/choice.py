"""Small inputs that behave the same everywhere: a box to choose one of few, and a line that filters a list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QStyledItemDelegate, QWidget


class Choice(QComboBox):
    """A combo box whose items have the padding that the style sheet gives them, which Qt's own delegate ignores."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))


class FilterLine(QLineEdit):
    """Says what it filters; Esc clears it, Down goes into the list that it filters."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: QAbstractItemView | None = None
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)

    def lead_to(self, view: QAbstractItemView) -> None:
        """Let Down go into this list."""
        self._view = view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self._view
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down and view is not None and view.model().rowCount():
            if not view.currentIndex().isValid():
                view.setCurrentIndex(view.model().index(0, 0))
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
