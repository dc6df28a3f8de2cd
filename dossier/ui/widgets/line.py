"""Lines to type in that share keys with what stands around them."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from dossier.ui.widgets.painted import Painted, paint_field

_END = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)


def is_of_the_window(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Return whether a key is to be let go: undo or redo where nothing was typed that it could change, and Ctrl+E.

    Where that goes to the end of a line, as on X11, End does so too.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    let_go = (event.matches(keys.Undo) and not undo) or (event.matches(keys.Redo) and not redo)
    let_go = let_go or event.keyCombination() == _END
    if let_go:
        event.ignore()
    return let_go


class Line(Painted, QLineEdit):
    """Leaves to the window the keys that are its business."""

    def event(self, event: QEvent) -> bool:
        if is_of_the_window(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_field(painter, self)
        painter.end()
        super().paintEvent(event)


class FilterLine(Line):
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
