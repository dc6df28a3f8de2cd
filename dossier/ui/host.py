"""What a window does for the dossier that is open in it: title, progress, keys that fit, and what is remembered."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from dossier.ui.actions import add_reading
from dossier.ui.main_window import BACKSPACE
from dossier.ui.remembering import Memory
from dossier.ui.translation import tr

if TYPE_CHECKING:
    from dossier.model.view import Change
    from dossier.paths import Paths
    from dossier.services.library import Library
    from dossier.ui.desk import Desk
    from dossier.ui.errands import Errands
    from dossier.ui.workspace import Workspace


class Host(QObject):
    """Makes each workspace of a desk, greets it when it is whole, follows it, and parts from it before it is closed."""

    entered = Signal()  # one was greeted, and is shown
    answering = Signal()  # an answer is awaited, or has come

    def __init__(self, desk: "Desk", store: QSettings, paths: "Paths", errands: "Errands") -> None:
        super().__init__(desk)
        self._desk = desk
        self._store, self._paths, self._errands = store, paths, errands
        self._memory = Memory(store, paths, errands, self)
        self._typed = ""  # while nothing was there to take it
        desk.window.typedAhead.connect(self._on_typed_ahead)
        desk.preferences.changed.connect(self._on_preferences_changed)

    def new(self, library: "Library") -> "Workspace":
        """Return an empty workspace over a dossier, to be shown as it was left or as what is asked of it."""
        from dossier.services.session import Session  # here, since all of it comes after the first paint
        from dossier.services.views import last_view
        from dossier.ui.workspace import Workspace

        desk, errands = self._desk, self._errands
        session = Session(last_view(errands.view, library, desk.query))
        tell = desk.window.tell
        return Workspace(session, library, self._paths, desk.jobs, desk.look, tell, desk.lasting, errands.run)

    def greet(self, space: "Workspace") -> Iterator[None]:
        """Follow a workspace and show it."""
        desk, session, info = self._desk, space.session, space.library.reader.info
        session.update(dim_known=desk.preferences.settings.dim_known)  # as it is now: making it took a while
        session.connect(self._on_session_changed)
        space.editing.follow(self._on_correcting)
        yield
        space.editing.look_again()  # it was opened a while ago
        yield
        add_reading(space.readers, desk.window.actions_by_id)
        self._memory.follow(space)
        yield
        desk.window.header.show_dossier(info.title, space.figures())
        desk.window.setWindowTitle(f"{info.title} — dossier")
        yield
        yield from space.come(partial(self._show, space))
        yield
        if not session.state.busy:
            space.searching.refresh()
        desk.commands.check()
        self.entered.emit()

    def _show(self, space: "Workspace") -> None:
        """Show it with what was typed for it; from now on it takes each key itself."""
        self._desk.window.show_page(space)
        if self._typed:
            space.search.type_ahead(self._typed)
            self._typed = ""

    def part(self, space: "Workspace") -> None:
        """Follow a workspace no longer; it is closed next."""
        self._memory.leave()
        self._on_correcting(False)
        space.editing.follow(lambda _: None)  # one made now is kept, but nothing is under way here
        space.session.disconnect(self._on_session_changed)

    def remember(self, library: "Library") -> None:
        """Put what is open first among the recent dossiers."""
        self._memory.opened(library, self._desk.jobs)

    def forget_typed(self) -> None:
        """Search for nothing that was typed for a dossier that did not come."""
        self._typed = ""

    def hint(self) -> None:
        """Show a newcomer around, until that was closed once."""
        desk, space = self._desk, self._desk.workspace
        if space is None or not desk.hints or self._store.value("hint") == "closed":
            return
        from dossier.ui.hint import FirstHint

        desk.hints = False
        hint = FirstHint(
            desk.look, space, (lambda: space.search, lambda: space.readers, lambda: space.pane("timeline"))
        )
        hint.closed.connect(lambda: self._store.setValue("hint", "closed"))

    def _on_typed_ahead(self, text: str) -> None:
        self._typed = self._typed[:-1] if text == BACKSPACE else self._typed + text

    def _on_correcting(self, begun: bool) -> None:
        if self._desk.opening.busy:
            return
        if begun:
            self._desk.progress.name(tr("Setting it right"))
            self._desk.progress.begin()
        else:
            self._desk.progress.end()

    def _on_session_changed(self, change: "Change") -> None:
        desk, space = self._desk, self._desk.workspace
        if change.touches("answer", "busy"):
            self.answering.emit()
        if not change.new.busy:
            desk.opening.furnish()
        if change.touches("marked", "revision") and space is not None:
            desk.touched.emit(space.library)
        if change.touches("revision") and space is not None:
            desk.window.header.show_dossier(space.library.reader.info.title, space.figures())
        if change.touches("dim_known"):
            desk.preferences.change(dim_known=change.new.dim_known)
        if change.old.with_(answer=None, busy=False) != change.new.with_(answer=None, busy=False):
            desk.commands.check()

    def _on_preferences_changed(self) -> None:
        if self._desk.workspace is not None:
            self._desk.workspace.session.update(dim_known=self._desk.preferences.settings.dim_known)
        self._desk.commands.check()
