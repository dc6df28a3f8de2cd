"""A small bar beside words selected with the mouse: mark them, write a note, copy them with their source, search."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from dossier.model.notes import Colour
from dossier.ui.annotating import Annotator, Selection, spoken_colour
from dossier.ui.dressing import follow
from dossier.ui.icons import icon
from dossier.ui.reader.view import ArticleView
from dossier.ui.theme import Look
from dossier.ui.translation import tr

LONGEST_NAME = 120
"""More characters are no name."""
_DELAY = 250  # milliseconds after the mouse was let go
_GAP = 10  # pixels between the bar and the words
_ENDS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.Resize,
    QEvent.Type.Hide,
    QEvent.Type.FocusOut,
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,  # all that comes of a key that is a shortcut
)


class SelectionBar(QFrame):
    """Never takes the focus, and goes with the next key, click or scroll: the keyboard has keys and a menu instead."""

    searchRequested = Signal()
    nameRequested = Signal(QPoint)  # where on the screen

    def __init__(
        self, annotator: Annotator, look: Look, view: ArticleView, selection: Callable[[], Selection | None]
    ) -> None:
        super().__init__(view)
        self._annotator = annotator
        self._look = look
        self._view = view
        self._selection = selection
        self._delay = QTimer(self, singleShot=True, interval=_DELAY)
        self._delay.timeout.connect(self._on_delay)
        self.setAccessibleName(tr("What can be done with the selection"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._colours: dict[Colour, QToolButton] = {}
        self._others: dict[str, QToolButton] = {}
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self.dismiss)
        self.hide()

    def dismiss(self) -> None:
        """Take the bar away."""
        self._delay.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._delay.start()
        elif event.type() in _ENDS:
            self.dismiss()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme["border_strong"], 1))
        painter.setBrush(self._look.theme["raised"])
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)

    def _on_delay(self) -> None:
        """Stand above the selected words, below them where there is no room, and always inside of the view."""
        found = self._selection()
        if found is None:
            return
        if not self._others:
            self._make()
        self._others["person"].setVisible(found.end - found.start <= LONGEST_NAME)
        cursor = QTextCursor(self._view.textCursor())
        cursor.setPosition(self._view.textCursor().selectionStart())
        first = self._view.cursorRect(cursor)
        cursor.setPosition(self._view.textCursor().selectionEnd())
        last = self._view.cursorRect(cursor)
        self.adjustSize()
        inner = self._view.viewport()
        left = min(max(0, first.left()), max(0, inner.width() - self.width()))
        top = first.top() - self.height() - _GAP
        if top < 0:
            top = min(last.bottom() + _GAP, max(0, inner.height() - self.height()))
        self.move(inner.mapTo(self._view, inner.rect().topLeft()).x() + left, top)
        self.raise_()
        self.show()

    def _make(self) -> None:
        """Make the buttons, when words are first selected: with every reader they would take 4 ms."""
        self._colours = {colour: self._button(spoken_colour(colour), partial(self._mark, colour)) for colour in Colour}
        self._others = {
            "note": self._button(tr("Write a note (M)"), self._note),
            "copy": self._button(tr("Copy with its source (Ctrl+Shift+C)"), self._copy),
            "person": self._button(tr("It names …"), self._name),
            "search": self._button(tr("Search for it"), self.searchRequested.emit),
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5, 4, 5, 4)
        layout.setSpacing(1)
        for button in (*self._colours.values(), *self._others.values()):
            layout.addWidget(button)
        follow(self._look, self, self._dress)
        self._dress()

    def _mark(self, colour: Colour) -> None:
        self._annotator.highlight(self._selection(), colour)

    def _note(self) -> None:
        self._annotator.note(self._selection(), None)

    def _copy(self) -> None:
        self._annotator.copy_cited(self._selection(), None)

    def _name(self) -> None:
        self.nameRequested.emit(self.mapToGlobal(self.rect().bottomLeft()))

    def _button(self, name: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setIconSize(QSize(16, 16))
        button.clicked.connect(partial(self._act, act))
        return button

    def _act(self, act: Callable[[], object], *_checked: object) -> None:
        self.dismiss()
        act()

    def _dress(self) -> None:
        for colour, button in self._colours.items():
            button.setIcon(self._annotator.icon(colour))
        for name, button in self._others.items():
            button.setIcon(icon(self._look, name, "ink1", 16))
