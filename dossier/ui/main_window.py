"""The window: header, notices, and in the middle what is open. It owns no state; commands are handed in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from dossier.model.notice import Notice
from dossier.ui.actions import make_actions, put_keys
from dossier.ui.header import Header
from dossier.ui.preferences import Preferences
from dossier.ui.sheet import style_sheet
from dossier.ui.theme import ROLES
from dossier.ui.translation import worded
from dossier.ui.widgets.banner import Banner

BACKSPACE = "\b"
_SIZE = (1440, 900)
_TITLE_BAR = 40  # pixels that the system may put above a window, which it tells only when that is shown
_BORDERS = 8  # and beside it, left and right together
_SMALLEST = (800, 520)  # below this, panes would lie over each other


class MainWindow(QMainWindow):
    """Shows a calm page while something opens, then the workspace."""

    firstPainted = Signal()
    closing = Signal()
    dropped = Signal(list)  # paths of files or folders
    typedAhead = Signal(str)  # letters typed while something opens, or BACKSPACE

    shift = QPoint(32, 32)  # from one window to the next

    def __init__(self, preferences: Preferences, store: QSettings) -> None:
        """Make the window; it is there when its `steps` were done."""
        super().__init__()
        self._store = store
        self._painted = False
        self._preferences = preferences
        self.steps = self._make()

    def _make(self) -> Iterator[None]:
        look, preferences = self._preferences.look, self._preferences
        self.setStyleSheet(style_sheet(look))
        yield
        self.actions_by_id: Mapping[str, QAction] = make_actions(self)
        yield
        self._keys: Mapping[str, Sequence[str]] | None = None  # as chosen when they were put last
        self._put_keys()
        preferences.changed.connect(self._put_keys)
        yield
        self.header = Header(look, self.actions_by_id)
        yield
        self._waiting = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._waiting.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        line = QWidget(autoFillBackground=True)
        line.setBackgroundRole(ROLES["border"][0])
        line.setFixedHeight(1)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.header, line):
            layout.addWidget(widget)
        layout.addWidget(self._stack, 1)
        yield
        self.banner = Banner(look, self.actions_by_id, self.header, self._stack, middle)
        yield
        self.setCentralWidget(middle)
        yield
        self.setWindowTitle("dossier")
        self.setWindowIcon(QIcon(str(look.resources / "icons" / "app.svg")))
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width() - _BORDERS), min(_SIZE[1], room.height() - _TITLE_BAR))
        self._restore()
        self._waiting.setFont(look.serif(20))

    def connect_actions(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Say what each action does, by its id; raises KeyError where one is missing."""
        for name, action in self.actions_by_id.items():
            action.triggered.connect(partial(_call, handlers[name]))

    def show_waiting(self, text: str) -> None:
        """Show a calm page with one sentence."""
        self._waiting.setText(text)
        self._stack.setCurrentWidget(self._waiting)
        self._waiting.setFocus()  # else the first button of the header has it, and Space would press that

    @property
    def page(self) -> QWidget | None:
        """The page in the middle."""
        return self._stack.currentWidget()

    def add_page(self, page: QWidget) -> None:
        """Take in a page, best while it is empty; whoever deletes it takes it out again."""
        self._stack.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Show one of the pages that were taken in."""
        self._stack.setCurrentWidget(page)

    def tell(self, notice: Notice) -> None:
        """Show a notice in the header, or over the page where it is long."""
        self.banner.tell(notice)

    def tell_last(self, notices: Sequence[Notice]) -> None:
        """Tell what a window that is being closed can no longer show, and wait until it was read."""
        from PySide6.QtWidgets import QMessageBox

        told = "\n\n".join(f"{worded(notice.text)}\n{worded(notice.hint)}".strip() for notice in notices)
        box = QMessageBox(QMessageBox.Icon.Warning, "dossier", told, QMessageBox.StandardButton.Ok, self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.exec()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.firstPainted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.header.open_menu()
        elif self._stack.currentWidget() is self._waiting and event.text().isprintable() and event.text():
            self.typedAhead.emit(event.text())
        elif self._stack.currentWidget() is self._waiting and event.key() == Qt.Key.Key_Backspace:
            self.typedAhead.emit(BACKSPACE)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            _accept_copies(event)

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            _accept_copies(event)
            self.dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._store.setValue("geometry", self.saveGeometry())
        self._store.setValue("frame", self.frameGeometry())
        self.closing.emit()
        super().closeEvent(event)

    def _restore(self) -> None:
        """Stand where the last window stood; Qt brings it back onto the screen where it no longer fits."""
        geometry, frame = self._store.value("geometry"), self._store.value("frame")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        fits = isinstance(frame, QRect) and any(s.availableGeometry().contains(frame) for s in QApplication.screens())
        if fits and not self.windowState() & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
            self.move(frame.topLeft())  # Qt keeps it off the top by as much as it guesses for a title bar

    def _put_keys(self) -> None:
        chosen = self._preferences.settings.shortcuts
        if chosen != self._keys:
            put_keys(self.actions_by_id, chosen)
            self._keys = chosen


def _accept_copies(event: QDropEvent) -> None:
    """Take what is dragged; after a "move" the program it comes from may delete the files."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _call(handler: Callable[[], object], _checked: bool = False) -> None:
    handler()
