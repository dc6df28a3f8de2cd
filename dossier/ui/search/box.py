"""The search box: every key asks, a mistake is underlined at its place, and the result list is walked from here."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QLineEdit, QWidget

from dossier.model.query import QueryProblem
from dossier.ui.icons import icon
from dossier.ui.theme import Look
from dossier.ui.translation import tr
from dossier.ui.widgets.line import Line


class SearchBox(Line):
    """A line edit that hands Up, Down, Page keys and Enter to the result list while the caret stays here."""

    stepRequested = Signal(int)  # rows to move in the result list
    openRequested = Signal()
    keepRequested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setPlaceholderText(tr('Search words, "phrases", entity:name …'))
        self.setAccessibleName(tr("Search"))
        self.setAccessibleDescription(
            tr("Type words to search all articles. Arrow keys choose a result, Enter opens it.")
        )
        self._lens = self.addAction(icon(look, "search"), QLineEdit.ActionPosition.LeadingPosition)
        self._lens.setText(tr("Search"))
        self._star = self.addAction(icon(look, "star"), QLineEdit.ActionPosition.TrailingPosition)
        self._star.triggered.connect(self.keepRequested)
        self._star.setCheckable(True)
        self._kept: bool | None = None
        self._marked = False  # whether a place is underlined
        self._star.setVisible(False)
        self._clear = self.addAction(icon(look, "close"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(tr("Clear (Esc)"))  # its name for a screen reader, and its tool tip
        self._clear.triggered.connect(self._on_clear)
        self._clear.setVisible(False)
        self.textChanged.connect(self._on_text_changed)
        look.changed.connect(self._on_look_changed)
        self.setFont(look.sans(14))

    def show_query(self, text: str) -> None:
        """Show what was asked elsewhere, from its beginning unless one is writing here."""
        self.setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def mark(self, problems: Sequence[QueryProblem]) -> None:
        """Underline the places of these problems; an empty sequence takes the lines away."""
        if not problems and not self._marked:
            return
        self._marked = bool(problems)
        # A line edit has no formats of its own, but it paints those of an input method, which may reach backwards.
        attributes = []
        for problem in problems:
            wave = QTextCharFormat()
            wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wave.setUnderlineColor(self._look.theme["error"])
            start, length = problem.start - self.cursorPosition(), max(1, problem.end - problem.start)
            attributes.append(
                QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, start, length, wave)
            )
        QCoreApplication.sendEvent(self, QInputMethodEvent("", attributes))

    def show_kept(self, kept: bool | None) -> None:
        """Say with the star whether this search is kept; None where there is nothing to keep."""
        self._star.setVisible(kept is not None)
        if kept is None or kept is self._kept:
            return  # asked with every key, and drawing a star takes a millisecond
        self._kept = kept
        self._star.setChecked(kept)
        self._star.setText(tr("Kept; click to forget it") if kept else tr("Keep this search"))
        self._star.setIcon(self._star_icon())

    def _star_icon(self) -> QIcon:
        return icon(self._look, "star-full", "accent") if self._kept else icon(self._look, "star", "ink3")

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(160, round(2.4 * self.fontMetrics().height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}
        key = Qt.Key(event.key())
        if key in steps:
            self.stepRequested.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.openRequested.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self._on_clear()
        else:
            super().keyPressEvent(event)

    def _on_clear(self) -> None:
        self.clear()
        self.textEdited.emit("")

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _on_look_changed(self) -> None:
        self._lens.setIcon(icon(self._look, "search"))
        self._clear.setIcon(icon(self._look, "close"))
        self._star.setIcon(self._star_icon())
