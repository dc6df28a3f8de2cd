"""The page that is shown while nothing is open: what can be opened, and what was opened last."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dossier.services.recent import Recent
from dossier.ui.recents import RecentList
from dossier.ui.sheet import ink
from dossier.ui.theme import Look
from dossier.ui.translation import tr

_WAYS = ("open", "build-folder", "build-files", "open-builtin")
_WIDTH = 640  # pixels; of the column in the middle


class WelcomePage(QScrollArea):
    """Buttons of actions and a card for each recent dossier, in a column in the middle."""

    chosen = Signal(object)  # a Recent
    forgotten = Signal(object)

    def __init__(self, look: Look, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        """Make the page; it is there when its `steps` were done."""
        super().__init__(parent)
        self._look = look
        self._actions = actions
        self.steps = self._make()

    def _make(self) -> Iterator[None]:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Welcome"))
        self._outer = QWidget(self)
        column = QWidget(self._outer)
        column.setMaximumWidth(round(_WIDTH * self._look.scale))
        self._heading = QLabel("dossier", column)
        self._said = QLabel(tr("Open a dossier, or drop files or a folder of articles here to build one."), column)
        self._said.setWordWrap(True)
        ink(self._said, "ink2")
        yield
        ways = QVBoxLayout()  # one below the other and as wide as the widest
        ways.setSpacing(6)
        for name in _WAYS:
            button = QPushButton(self._actions[name].text(), column)
            button.clicked.connect(self._actions[name].trigger)
            ways.addWidget(button)
            if name == _WAYS[0]:
                self.setFocusProxy(button)
        yield
        self._under = QLabel(tr("Recent dossiers"), column)
        self._rows = RecentList(self._look, column)
        self._rows.chosen.connect(self.chosen)
        self._rows.forgotten.connect(self.forgotten)
        self._rows.currentRowChanged.connect(self._on_walked)
        yield
        beside = QHBoxLayout()
        beside.addLayout(ways)
        beside.addStretch(1)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(24, 48, 24, 24)
        layout.setSpacing(10)
        layout.addWidget(self._heading)
        layout.addWidget(self._said)
        layout.addLayout(beside)
        layout.addSpacing(16)
        layout.addWidget(self._under)
        layout.addWidget(self._rows)
        layout.addStretch(1)
        row = QHBoxLayout(self._outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(column, 8)
        row.addStretch(1)
        yield
        self._look.changed.connect(self._dress)
        self._dress()
        self.show_recent(())
        yield
        self.setWidget(self._outer)

    def show_recent(self, dossiers: Sequence[tuple[Recent, bool]]) -> None:
        """List the dossiers that were opened last, and whether each is still there."""
        for widget in (self._under, self._rows):
            widget.setVisible(bool(dossiers))
        self._rows.show_recent(dossiers)

    def showEvent(self, event: QShowEvent) -> None:
        self._dress()  # with an application style sheet, Qt forgets the fonts of what moves into a shown window
        super().showEvent(event)
        self.setFocus()

    def _on_walked(self, row: int) -> None:
        """Scroll to the card that the keyboard is at."""
        if row >= 0 and self._rows.hasFocus():
            card = self._rows.visualItemRect(self._rows.item(row))
            middle = card.center() + self._rows.mapTo(self._outer, QPoint())
            self.ensureVisible(middle.x(), middle.y(), 0, card.height())

    def _dress(self) -> None:
        self._heading.setFont(self._look.serif(32, bold=True))
        self._said.setFont(self._look.sans(14))
        self._under.setFont(self._look.sans(13, bold=True))
