"""All windows of the program: what they share, and opening one more."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from dossier.paths import Paths
from dossier.ui import garbage
from dossier.ui.desk import Desk
from dossier.ui.errands import Errands
from dossier.ui.preferences import Preferences
from dossier.ui.turns import Turns, finish

if TYPE_CHECKING:
    from dossier.services.library import Library


class Windows:
    """Keeps the windows that are open; each has a desk of its own, all have the same preferences."""

    def __init__(self, paths: Paths, theme: str | None = None) -> None:
        self._paths = paths
        self.preferences = Preferences(paths, theme)
        self.preferences.languageChanged.connect(self._on_language_changed)
        self.desks: list[Desk] = []
        self._making, self._leaving = Turns(), Turns()
        self._errands = Errands(paths)

    def add(self) -> Desk:
        """Make one more window; it is not shown yet."""
        desk = self._new()
        finish(desk.steps)
        self._take(desk)
        return desk

    def open_another(self, paths: Sequence[Path] = ()) -> None:
        """Make one more window, a little at a time, and show it: on the dossier `paths` name, else the welcome page."""
        self._making.walk(self._another(paths))

    def finish(self) -> None:
        """Make what is still to be made at once."""
        self._making.finish()

    def _new(self) -> Desk:
        return Desk(self._paths, self.preferences, self.open_another, self._leaving, self._errands)

    def _another(self, paths: Sequence[Path]) -> Iterator[None]:
        desk = self._new()
        yield
        yield from desk.steps
        yield
        if paths:
            desk.open(paths)
        else:
            yield from desk.welcome()
        yield
        self._take(desk)
        if len(self.desks) > 1:
            desk.window.move(self.desks[-2].window.pos() + desk.window.shift)
        desk.window.show()

    def _take(self, desk: Desk) -> None:
        """Count it among the windows that are open."""
        desk.closed.connect(self._on_closed)
        desk.touched.connect(self._on_touched)
        self.desks.append(desk)

    def _on_closed(self, desk: Desk, panes: Iterator[None]) -> None:
        """Let it go, here: a thread that happened to collect garbage could not, and the process would end."""
        if desk in self.desks:
            self.desks.remove(desk)
            self._leaving.walk(self._let_go(desk, panes))
        if not self.desks:
            self.finish()  # the program ends with the last window, so one that is coming must be there now
        if not self.desks:
            self._leaving.finish()
            self._errands.finish()
            garbage.release()

    def _let_go(self, desk: Desk, panes: Iterator[None]) -> Iterator[None]:
        """Have Qt delete a window a pane a step: of all at once it takes 10 ms."""
        yield from panes
        yield
        garbage.when_deleted(self._leaving.walk, desk, desk.window)
        yield
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

        self.finish()
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
