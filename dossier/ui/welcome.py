"""The page that is shown while nothing is open: what can be opened, and what was opened last."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from dossier.services.recent import Recent
from dossier.ui.icons import icon
from dossier.ui.preferences import Preferences
from dossier.ui.translation import tr, tr_n
from dossier.ui.widgets.elided import ElidedLabel

_WAYS = ("open", "build-folder", "build-files", "open-builtin")
_WIDTH = 640  # pixels; of the column in the middle


class WelcomePage(QScrollArea):
    """Buttons of actions and a row for each recent dossier, in a column in the middle."""

    chosen = Signal(object)  # a Recent
    forgotten = Signal(object)

    def __init__(self, preferences: Preferences, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._look = preferences.look
        self._actions = actions
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Welcome"))
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setProperty("role", "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._heading = QLabel("dossier")
        self._under = QLabel(tr("Recent dossiers"))
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(24, 48, 24, 24)
        layout.setSpacing(10)
        layout.addWidget(self._heading)
        layout.addWidget(self._said)
        layout.addLayout(self._ways())
        layout.addSpacing(16)
        layout.addWidget(self._under)
        layout.addLayout(self._rows)
        layout.addStretch(1)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(column, 8)
        row.addStretch(1)
        self.setWidget(outer)
        self._said.setText(tr("Open a dossier, or drop files or a folder of articles here to build one."))
        self._look.changed.connect(self._dress)
        self.show_recent(())

    def show_recent(self, dossiers: Sequence[tuple[Recent, bool]]) -> None:
        """List the dossiers that were opened last, and whether each is still there."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._under.setVisible(bool(dossiers))
        for dossier, there in dossiers:
            self._rows.addWidget(self._row(dossier, there=there))

    def _ways(self) -> QHBoxLayout:
        """Return the ways to begin, one below the other and as wide as the widest."""
        inner = QVBoxLayout()
        inner.setSpacing(6)
        for name in _WAYS:
            button = QPushButton(self._actions[name].text())
            button.clicked.connect(self._actions[name].trigger)
            inner.addWidget(button)
            if name == _WAYS[0]:
                self.setFocusProxy(button)
        row = QHBoxLayout()
        row.addLayout(inner)
        row.addStretch(1)
        return row

    def _row(self, dossier: Recent, *, there: bool) -> QWidget:
        row = QFrame()
        row.setObjectName("recent")
        border = self._look.theme["border"].name()
        row.setStyleSheet(f"QFrame#recent {{ border: 1px solid {border}; border-radius: 8px; }}")
        told = _told(dossier) if there else _missing(dossier)
        title = QPushButton(dossier.title.replace("&", "&&"))
        title.setEnabled(there)
        title.setFont(self._look.sans(14, bold=True))
        title.setStyleSheet("text-align: left; border-color: transparent;")
        title.setAccessibleName(dossier.title)
        title.setAccessibleDescription(told)
        title.setToolTip(str(dossier.path).replace("<", "&lt;"))
        title.clicked.connect(partial(_emit, self.chosen.emit, dossier))
        about = ElidedLabel(told)
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setProperty("role", "muted")
        remove = QToolButton()
        remove.setIcon(icon(self._look, "close"))
        remove.setAccessibleName(tr("Take “{title}” from this list", title=dossier.title))
        remove.setToolTip(tr("Take it from this list; the file stays"))
        remove.clicked.connect(partial(_emit, self.forgotten.emit, dossier))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        under = QHBoxLayout()
        under.setContentsMargins(11, 0, 0, 6)
        under.addWidget(about)
        words.addLayout(under)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(4, 4, 8, 4)
        layout.addLayout(words, 1)
        layout.addWidget(remove)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        self._dress()  # with an application style sheet, Qt forgets the fonts of what moves into a shown window
        super().showEvent(event)
        self.setFocus()

    def _dress(self) -> None:
        self._heading.setFont(self._look.serif(32, bold=True))
        self._said.setFont(self._look.sans(14))
        self._under.setFont(self._look.sans(13, bold=True))


def _told(dossier: Recent) -> str:
    size = QLocale().formattedDataSize(dossier.size, 1)
    articles = tr_n("%Ln article", "%Ln articles", dossier.articles)
    return f"{articles}  ·  {size}  ·  {_when(dossier.opened)}  ·  {dossier.path.parent}"


def _missing(dossier: Recent) -> str:
    return tr("It is no longer at {path}", path=dossier.path)


def _when(opened: datetime) -> str:
    days = (datetime.now().date() - opened.date()).days
    if days <= 0:
        return tr("opened today, {time}", time=opened.strftime("%H:%M"))
    if days == 1:
        return tr("opened yesterday")
    return tr("opened {day}", day=QLocale().toString(QDate(opened.year, opened.month, opened.day), "d MMMM yyyy"))


def _emit(signal: Callable[[object], object], value: object, _checked: bool = False) -> None:
    signal(value)
