"""The button that restricts the list of notes to colours and kinds."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from dossier.model.notes import Colour
from dossier.ui.annotating import COLOUR_NAMES, Annotator
from dossier.ui.dressing import follow
from dossier.ui.icons import icon
from dossier.ui.notes.rows import KIND_NAMES
from dossier.ui.theme import Look
from dossier.ui.translation import tr


class NoteFilter(QToolButton):
    """Holds what was chosen; none of a sort means all of it."""

    changed = Signal()

    def __init__(self, annotator: Annotator, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotator = annotator
        self._look = look
        self._actions: dict[str, QAction] = {}
        menu = QMenu(self)
        self._all = menu.addAction(tr("All notes"), self.clear)
        for names in (COLOUR_NAMES, KIND_NAMES):
            menu.addSeparator()
            for name, text in names.items():
                action = QAction(tr(text), menu, checkable=True)
                action.triggered.connect(self._on_chosen)
                self._actions[name.value] = action
                menu.addAction(action)
        menu.aboutToShow.connect(self._dress_colours)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAccessibleName(tr("Filter the notes"))
        follow(look, self, self._dress)
        self._dress()
        self._say()

    @property
    def colours(self) -> frozenset[str]:
        """The colours that are listed."""
        return self._chosen(COLOUR_NAMES)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds that are listed."""
        return self._chosen(KIND_NAMES)

    def fit(self, room: int) -> None:
        """Show its name where it is no wider than so many pixels, else its sign alone."""
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if self.sizeHint().width() > room:
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def clear(self) -> None:
        """List all."""
        for action in self._actions.values():
            action.setChecked(False)
        self._on_chosen()

    def _chosen(self, names: Iterable[StrEnum]) -> frozenset[str]:
        return frozenset(name.value for name in names if self._actions[name.value].isChecked())

    def _on_chosen(self, *_checked: object) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        count = len(self.colours | self.kinds)
        self.setText(tr("Filter") + (f" · {count}" if count else ""))
        self._all.setEnabled(count > 0)

    def _dress(self) -> None:
        self.setFont(self._look.sans(12))
        self.setIcon(icon(self._look, "filter", size=16))

    def _dress_colours(self) -> None:
        for colour in Colour:
            self._actions[colour.value].setIcon(self._annotator.icon(colour))
