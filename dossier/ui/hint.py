"""Three steps that show a newcomer around; once closed they never come back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dossier.ui.sheet import coloured, ink
from dossier.ui.theme import Look
from dossier.ui.translation import tr

_WIDTH = 320  # pixels
_GAP = 16  # pixels from the edges of the pane it speaks of
_SHIELD = 1000  # milliseconds in which one more click on "Next", which has gone elsewhere, does nothing
_SHEET = "QFrame#hint { background: %(raised)s; border: 1px solid %(accent)s; border-radius: 8px; }"
Pane = Callable[[], QWidget]


class FirstHint(QFrame):
    """A card over the pane it speaks of. It takes no focus, so that what one types still goes into the search box."""

    closed = Signal()

    def __init__(self, look: Look, window: QWidget, panes: tuple[Pane, Pane, Pane]) -> None:
        """Make the card over the `window`, for the panes of search, reader and timeline."""
        super().__init__(window)
        self._window = window
        self._panes = panes
        self._step = 0
        self._shield = QWidget(window)  # where the card stood before
        self._shield.hide()
        self._laid = QTimer(self, singleShot=True, interval=0)  # comes when the panes have shared a new size
        self._laid.timeout.connect(self._place)
        self._shielded = QTimer(self, singleShot=True, interval=_SHIELD)
        self._shielded.timeout.connect(self._shield.hide)
        self.setObjectName("hint")
        self.setFixedWidth(round(_WIDTH * look.scale))
        self._count, self._title, self._text = QLabel(), QLabel(), QLabel()
        ink(self._count, "ink2")
        self._text.setWordWrap(True)
        self._next, self._close = QPushButton(), QPushButton(tr("Close"))
        for button in (self._next, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._next.setProperty("role", "primary")
        self._next.clicked.connect(self._on_next)
        self._close.clicked.connect(self._on_close)
        row = QHBoxLayout()
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(row)
        window.installEventFilter(self)
        self.setStyleSheet(coloured(_SHEET))
        self._title.setFont(look.sans(14, bold=True))
        self._text.setFont(look.sans(13))
        self._count.setFont(look.sans(12))
        self._show_step()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over its pane when the window changes; go with an Esc that nothing else in the window wants."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._on_close()
            return True
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
            self._laid.start()
        return False

    def _steps(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                tr("Search at the left"),
                tr("Results follow every key you type. Enter opens the best one, F3 walks all hits."),
            ),
            (
                tr("Read in the middle"),
                tr("Names and dates are marked. Click one to see who it is or what happened then."),
            ),
            (
                tr("See when below"),
                tr("Drag over days to restrict the search; click an event to read the sentence it comes from."),
            ),
        )

    def _show_step(self) -> None:
        steps = self._steps()
        title, text = steps[self._step]
        self._title.setText(title)
        self._text.setText(text)
        self._count.setText(tr("{n} of {all}", n=self._step + 1, all=len(steps)))
        last = self._step == len(steps) - 1
        self._next.setText(tr("Done") if last else tr("Next"))
        self._close.setVisible(not last)
        self.setAccessibleName(f"{title}. {text}")
        layout = self.layout()
        assert layout is not None
        self.setFixedHeight(layout.totalHeightForWidth(self.width()))  # in some languages it takes a line more
        self._place()

    def _place(self) -> None:
        """Stand in the middle of the lower edge of the pane it speaks of, inside the window."""
        pane, window = self._panes[self._step](), self._window
        if not pane.isVisible():
            return
        corner = pane.mapTo(window, QPoint(0, 0))
        x = corner.x() + (pane.width() - self.width()) // 2
        y = corner.y() + pane.height() - self.height() - _GAP
        x = max(_GAP, min(x, window.width() - self.width() - _GAP))
        self.move(x, max(_GAP, min(y, window.height() - self.height() - _GAP)))
        self.raise_()

    def _on_next(self) -> None:
        if self._step + 1 == len(self._steps()):
            self._on_close()
            return
        self._shield.setGeometry(self.geometry())
        self._shield.show()
        self._shield.raise_()
        self._shielded.start()
        self._step += 1
        self._show_step()

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
        self._shield.deleteLater()
        self.deleteLater()
