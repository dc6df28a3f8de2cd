"""What is open in a window: its panes are made a few widgets a step, and so they are taken away."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dossier.ui import garbage
from dossier.ui.turns import Turns

if TYPE_CHECKING:
    from dossier.services.library import Library
    from dossier.ui.main_window import MainWindow
    from dossier.ui.workspace import Workspace


class Stage(QObject):
    """Holds one workspace at a time. What is to be done beside its making and leaving is handed in."""

    def __init__(
        self,
        window: "MainWindow",
        new: "Callable[[Library], Workspace]",
        greet: "Callable[[Workspace], Iterator[None]]",
        part: "Callable[[Workspace], object]",
        leaving: Turns,
        parent: QObject | None = None,
    ) -> None:
        """Make it empty. `new` returns an empty workspace, `greet` what is done when it is made, up to showing it.

        `part` is called with the one that is left. In turns of `leaving`, which outlives this, it is let go of what
        that was made of.
        """
        super().__init__(parent)
        self.workspace: Workspace | None = None
        self._window = window
        self._new, self._greet, self._part = new, greet, part
        self._turns = Turns(self)
        self._leaving = leaving

    @property
    def busy(self) -> bool:
        """Whether something is still to be made or taken away."""
        return self._turns.busy

    def enter(self, library: "Library", announcement: str) -> None:
        """Make the panes of a dossier in the place of what is there, under a sentence about what comes."""
        self._turns.stop()  # whatever was still being made: this takes its place
        making = self._make(library, announcement)
        next(making)  # so that it lets go of the library however soon it is given up
        self._turns.walk(making)

    def add(self, library: "Library", make: "Callable[[Workspace], Iterator[None]]") -> None:
        """Make a part of what is open, when all before it is made; nothing where this is no longer open."""
        self._turns.walk(self._make_later(library, make))

    def then(self, done: Callable[[], object]) -> None:
        """Call this when all is made."""
        self._turns.walk(iter(()), done)

    def walk(self, steps: Iterator[None]) -> None:
        """Do something else instead of what was still being made; at once where no one can see the window."""
        self._turns.stop()
        self._turns.walk(steps)
        if not self._window.isVisible():
            self.finish()

    def finish(self) -> None:
        """Do the rest at once."""
        self._turns.finish()

    def clear(self) -> Iterator[None]:
        """Leave what is open, while the window goes on."""
        steps = self._leave()
        yield
        yield from steps

    def close(self) -> Iterator[None]:
        """Make no more, and leave what is open; return the steps of taking it away, for the window goes as well."""
        self._turns.stop()
        return self._leave()

    def _make(self, library: "Library", announcement: str) -> Iterator[None]:
        """Make the panes of a dossier; nobody sees them before they are whole."""
        leave = library.close
        try:
            yield
            if self.workspace is not None:
                self._window.show_waiting(announcement)
                yield
                yield from self.clear()
            space = self._new(library)
            leave = partial(self._give_up, space)
            yield
            self._window.add_page(space)
            yield from space.make()
        except BaseException:  # given up, or failed
            leave()
            raise
        self.workspace = space
        yield from self._greet(space)

    def _make_later(self, library: "Library", make: "Callable[[Workspace], Iterator[None]]") -> Iterator[None]:
        if self.workspace is not None and self.workspace.library is library:
            yield from make(self.workspace)

    def _leave(self) -> Iterator[None]:
        """Close what is open; return the steps of taking it away."""
        if self.workspace is None:
            return iter(())
        space, self.workspace = self.workspace, None
        self._part(space)
        space.close_all()
        steps = self._take_away(space)
        next(steps)  # so that it comes to its end however soon it is given up
        return steps

    def _take_away(self, space: "Workspace") -> Iterator[None]:
        """Have Qt delete the panes one a step, and then let go of what they held."""
        try:
            try:
                yield
                known = space.findChildren(QObject)  # half of what it takes to find them again: in a step of its own
                yield
            finally:
                self._let_go(space)
            del known
            yield
            yield from space.take_down()
        finally:
            space.deleteLater()

    def _give_up(self, space: "Workspace") -> None:
        space.close_all()
        self._let_go(space)
        space.deleteLater()

    def _let_go(self, space: "Workspace") -> None:
        """Let go of what it holds when Qt has deleted it."""
        garbage.when_deleted(self._leaving.walk, space, library=space.library)
