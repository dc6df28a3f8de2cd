"""The bar that finds words in the open article."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from dossier.ui.announcing import Announcer
from dossier.ui.dressing import follow
from dossier.ui.icons import icon
from dossier.ui.reader.buttons import plain_label, tool_button
from dossier.ui.theme import Look
from dossier.ui.translation import numeral, tr, tr_n

_NARROW = "QToolButton { padding: 5px 4px; } QToolButton:focus { padding: 4px 3px; }"  # beside another article


class FindBar(QWidget):
    """A box, how many were found, previous, next, close. Hidden until `open`."""

    changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._box = QLineEdit(self)
        self._box.setPlaceholderText(tr("Find in this article"))
        self._box.setAccessibleName(tr("Find in this article"))
        self._announcer = Announcer(self._box)
        self._count = plain_label(self)
        self._previous = tool_button(self, tr("Previous place (Shift+Enter)"))
        self._next = tool_button(self, tr("Next place (Enter)"))
        self._close = tool_button(self, tr("Close the find bar (Esc)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self._box, 1)
        for widget in (self._count, self._previous, self._next, self._close):
            layout.addWidget(widget)
        self.setStyleSheet(_NARROW)
        self._box.textChanged.connect(self.changed)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._close.clicked.connect(self.close_bar)
        self._box.setFont(look.sans(13))
        self._count.setFont(look.sans(12))
        follow(look, self, self._draw_icons)
        self._draw_icons()
        self.hide()

    @property
    def text(self) -> str:
        """What is looked for; empty when the bar is closed."""
        return "" if self.isHidden() else self._box.text()

    def open(self, text: str = "") -> None:
        """Show the bar with the caret in its box, with `text` in it if given."""
        self.show()
        if text:
            self._box.setText(text)
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()
        self.changed.emit(self._box.text())

    def close_bar(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def show_count(self, current: int | None, count: int) -> None:
        """Say how many places were found, and which one is the current one (from 0)."""
        if not self._box.text().strip():
            text = ""
        elif not count:
            text = tr("Not found")
        elif current is None:
            text = tr_n("%Ln found", "%Ln found", count)
        else:
            text = tr("{n} of {all}", n=numeral(current + 1), all=numeral(count))
        self._count.setText(text)
        self._announcer.say(text)
        for button in (self._previous, self._next):
            button.setEnabled(count > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _on_previous(self) -> None:
        self.stepped.emit(-1)

    def _on_next(self) -> None:
        self.stepped.emit(1)

    def _draw_icons(self) -> None:
        for button, name in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(icon(self._look, name))
