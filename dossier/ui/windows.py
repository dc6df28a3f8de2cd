"""All windows of the program: what they share, and opening one more."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from dossier.paths import Paths
from dossier.ui import garbage
from dossier.ui.desk import Desk
from dossier.ui.errands import Errands
from dossier.ui.preferences import Preferences
from dossier.ui.turns import Turns

if TYPE_CHECKING:
    from dossier.services.library import Library


class Windows:
    """Keeps the windows that are open; each has a desk of its own, all have the same preferences."""

    def __init__(self, paths: Paths, theme: str | None = None) -> None:
        self._paths = paths
        self.preferences = Preferences(paths, theme)
        self.preferences.languageChanged.connect(self._on_language_changed)
        self.desks: list[Desk] = []
        self._leaving = Turns()
        self._errands = Errands(paths)

    def add(self) -> Desk:
        """Make one more window; it is not shown yet."""
        desk = Desk(self._paths, self.preferences, self.open_another, self._leaving, self._errands)
        desk.closed.connect(self._on_closed)
        desk.touched.connect(self._on_touched)
        self.desks.append(desk)
        return desk

    def open_another(self, paths: Sequence[Path] = ()) -> Desk:
        """Show one more window: on the dossier that `paths` name, else on the welcome page."""
        desk = self.add()
        if len(self.desks) > 1:
            desk.window.move(self.desks[-2].window.pos() + desk.window.shift)
        if paths:
            desk.open(paths)
        else:
            desk.show_welcome()
        desk.window.show()
        return desk

    def _on_closed(self, desk: Desk) -> None:
        """Let it go, here: a thread that happened to collect garbage could not, and the process would end."""
        if desk in self.desks:
            self.desks.remove(desk)
            if self.desks:
                garbage.when_deleted(self._leaving.walk, desk, desk.window)
            else:
                self._errands.finish()
                garbage.release()
            desk.window.deleteLater()
            desk.deleteLater()

    def _on_touched(self, library: "Library") -> None:
        """Show it wherever the same dossier is open; `library` itself knows, unless it was left."""
        for space in [desk.workspace for desk in self.desks if desk.workspace is not None]:
            if space.library is not library and space.library.base.info.id == library.base.info.id:
                space.look_again()

    def _on_language_changed(self) -> None:
        """Put a new window, in the new language, in the place of each."""
        from dossier.ui.settings import SettingsDialog  # here, since only who chose a language needs it

        for desk in tuple(self.desks):
            new = self.add()
            new.window.setGeometry(desk.window.geometry())
            opened = desk.opened
            pages = [page for page in desk.window.findChildren(QDialog) if page.isVisible()]
            desk.window.close()
            if opened is None:
                new.show_welcome()
            else:
                new.open(opened)
            new.window.show()
            for page in pages:  # Qt leaves them open when their window is closed
                if isinstance(page, SettingsDialog):
                    page.follow_to(new.window)
                else:
                    page.close()
