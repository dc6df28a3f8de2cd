"""Where one note is written in: its colour, its text, delete. What is typed is kept by itself."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dossier.model.notes import Colour, Placed
from dossier.ui.annotating import Annotator, spoken_colour
from dossier.ui.dressing import follow
from dossier.ui.icons import icon
from dossier.ui.shapes import draw_shape
from dossier.ui.sheet import coloured
from dossier.ui.theme import Look
from dossier.ui.translation import tr
from dossier.ui.widgets.kept import paint_rounded
from dossier.ui.widgets.line import is_of_the_window
from dossier.ui.widgets.painted import IconButton

_KEPT_AFTER = 800  # milliseconds after the last key
_LINES, _FEW_LINES = 5, 3
_TALL = 440  # pixels
_SHAPE, _EDGE, _RADIUS = 12, 2, 8  # pixels of the sign of a colour, and of the button it stands on


class _Text(QPlainTextEdit):
    """Plain text; Esc and Ctrl+Enter leave it, Ctrl+Z is of the window where nothing was typed."""

    left = Signal()
    lostFocus = Signal()

    def event(self, event: QEvent) -> bool:
        document = self.document()
        if is_of_the_window(event, undo=document.isUndoAvailable(), redo=document.isRedoAvailable()):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.lostFocus.emit()


class _ColourButton(IconButton):
    """A colour with its shape; the chosen one has its ground and edge."""

    def __init__(self, look: Look, colour: Colour, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._colour = colour
        self.setCheckable(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, note = QPainter(self), self._look.theme, self._look.theme.notes[self._colour]
        ground = note.tint if self.isChecked() else theme["accent_soft"] if self.underMouse() else None
        edge = theme["focus"] if self.hasFocus() else note.solid if self.isChecked() else None
        if ground or edge:
            paint_rounded(painter, QRectF(self.rect()), _RADIUS, ground, edge, _EDGE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, top = ((side - _SHAPE) // 2 for side in (self.width(), self.height()))  # sharp in whole pixels
        draw_shape(painter, self._colour, note.solid, QRectF(left, top, _SHAPE, _SHAPE))


_SHEET = """
QPlainTextEdit { border: 1px solid %(border_strong)s; border-radius: 8px; padding: 2px; }
QPlainTextEdit:focus { border: 2px solid %(focus)s; padding: 1px; }
"""


class NoteEditor(QWidget):
    """Writes in one note at a time; it is there when its `steps` were done."""

    left = Signal()  # the person is done

    def __init__(self, annotator: Annotator, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotator = annotator
        self._look = look
        self._note: str | None = None
        self._lines = _LINES
        self._kept = ""  # the text as it was last written down
        self.steps = self._make()

    def _make(self) -> Iterator[None]:
        self._text = _Text(self)
        self._text.setPlaceholderText(tr("Write a note"))
        self._text.setAccessibleName(tr("Your note"))
        self._text.setTabChangesFocus(True)
        self._text.setFont(self._look.sans(13))
        self._text.setStyleSheet(coloured(_SHEET))
        yield
        self._colours = {colour: _ColourButton(self._look, colour, self) for colour in Colour}
        self._delete = IconButton(self)
        names = [spoken_colour(colour) for colour in self._colours]
        for button, name in zip((*self._colours.values(), self._delete), (*names, tr("Delete this note")), strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setIconSize(QSize(16, 16))
        self._timer = QTimer(self, singleShot=True, interval=_KEPT_AFTER)
        row = QHBoxLayout()
        row.setSpacing(2)
        for colour, button in self._colours.items():
            button.clicked.connect(lambda _checked=False, colour=colour: self._on_colour(colour))
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self._delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 12)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._text)
        self._delete.clicked.connect(self._on_delete)
        self._text.textChanged.connect(self._on_typed)
        self._text.left.connect(self._on_left)
        self._text.lostFocus.connect(self.keep)
        self._timer.timeout.connect(self.keep)
        yield
        follow(self._look, self, self._draw_icon)
        self._draw_icon()
        self._fit()
        self.hide()

    @property
    def note(self) -> str | None:
        """The note that is shown."""
        return self._note

    def show_note(self, placed: Placed | None) -> None:
        """Show a note; what was typed into the one before is kept. None hides the editor."""
        if placed is None or placed.note.id != self._note:
            self.keep()
        self.setVisible(placed is not None)
        if placed is None:
            self._note = None
            return
        if placed.note.id != self._note or placed.note.text != self._kept:
            self._note, self._kept = placed.note.id, placed.note.text
            if placed.note.text != self._text.toPlainText().strip():
                self._text.setPlainText(placed.note.text)
        for colour, button in self._colours.items():
            button.setChecked(placed.note.colour is colour)

    def begin(self) -> None:
        """Put the caret at the end of the text."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self._text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._text.setTextCursor(cursor)

    def keep(self) -> None:
        """Write down what was typed."""
        self._timer.stop()
        text = self._text.toPlainText().strip()
        if self._note is not None and text != self._kept:
            self._kept = text
            self._annotator.write(self._note, text)

    def _on_typed(self) -> None:
        self._timer.start()

    def _on_left(self) -> None:
        self.keep()
        self.left.emit()

    def _on_colour(self, colour: Colour) -> None:
        self.keep()
        if self._note is not None:
            self._annotator.recolour(self._note, colour)

    def _on_delete(self) -> None:
        if self._note is not None:
            self.keep()
            self._annotator.remove([self._note])

    def set_room(self, height: int) -> None:
        """Take few lines where the list above, in a tab of this height, needs the room."""
        self._lines = _LINES if height >= _TALL else _FEW_LINES
        self._fit()

    def _fit(self) -> None:
        self._text.setFixedHeight(round(self._text.fontMetrics().lineSpacing() * self._lines + 14))

    def _draw_icon(self) -> None:
        self._delete.setIcon(icon(self._look, "trash"))
