"""What stands in place of an article: what is the matter, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.ui.reader.buttons import plain_label
from dossier.ui.sheet import ink
from dossier.ui.theme import Look


class EmptyPage(QWidget):
    """A sentence and a hint in the middle."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = plain_label(self)
        self._hint = plain_label(self)
        ink(self._hint, "ink2")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(8)
        layout.addStretch(2)
        for label in (self._what, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addStretch(3)
        self._what.setFont(look.serif(20, bold=True))
        self._hint.setFont(look.sans(13))

    def say(self, what: str, hint: str) -> None:
        """Show these sentences."""
        self._what.setText(what)
        self._hint.setText(hint)
