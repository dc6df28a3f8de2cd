"""What each action does in one window."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from dossier.errors import DossierError
from dossier.model.notice import Notice, Severity
from dossier.model.wording import marked
from dossier.services.jobs import notice_of
from dossier.ui.dossier_commands import DossierCommands
from dossier.ui.note_commands import NOTE_COMMANDS
from dossier.ui.possible import PANES, check
from dossier.ui.theme import THEMES
from dossier.ui.translation import tr

if TYPE_CHECKING:
    from dossier.services.palette import Entry
    from dossier.ui.desk import Desk
    from dossier.ui.workspace import Workspace

_TAKEN_BACK = {
    "notes": marked("A change of your notes was taken back."),
    "corrections": marked("A change of your corrections was taken back."),
}
_MADE_AGAIN = {
    "notes": marked("A change of your notes was made again."),
    "corrections": marked("A change of your corrections was made again."),
}

Act = Callable[["Workspace"], object]


class Commands(QObject):
    """The handlers of the action table; what is imported for one of them is imported when it is used first."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action does, by its id."""
        preferences = self._desk.preferences
        themes = {f"theme-{name}": partial(preferences.change, theme=name) for name in ("system", *THEMES)}
        panes = {f"show-{name}": partial(self._toggle_pane, name) for name in PANES}
        session: dict[str, Act] = {
            "clear": _clear,
            "undo": self._undo,
            "redo": self._redo,
            "back": lambda space: space.session.back(),
            "forward": lambda space: space.session.forward(),
            "search-within": lambda space: space.search.search_within(),
            "keep-search": lambda space: space.search.keep_search(),
            "searches": _list_searches,
            "next-hit": lambda space: space.readers.active.step_hit(1),
            "previous-hit": lambda space: space.readers.active.step_hit(-1),
            "find": lambda space: space.readers.active.open_find(),
            "next-tab": lambda space: space.readers.walk_tabs(1),
            "previous-tab": lambda space: space.readers.walk_tabs(-1),
            "close-tab": lambda space: space.readers.close_tab(),
            "beside": _split,
            "next-pane": lambda space: space.focus_beside(1),
            "previous-pane": lambda space: space.focus_beside(-1),
            "next-border": lambda space: space.focus_border(),
            **NOTE_COMMANDS,
            "show-removed": lambda space: space.session.update(show_removed=not space.session.state.show_removed),
        }
        return {
            **themes,
            **panes,
            **{name: partial(self._in_space, act) for name, act in session.items()},
            **DossierCommands(self._desk).handlers(),
            "problems": self._show_problems,
            "quit": QApplication.closeAllWindows,
            "search": self._focus_search,
            "palette": self._ask_anything,
            "go-search": self._focus_search,
            "go-reader": partial(self._focus, "reader"),
            "go-side": partial(self._focus, "side"),
            "go-timeline": partial(self._focus, "timeline"),
            "larger": partial(preferences.change_size, 1),
            "smaller": partial(preferences.change_size, -1),
            "normal-size": partial(preferences.change_size, 0),
            "next-theme": preferences.next_theme,
            "settings": self._show_settings,
            "help": self._show_help,
            "about": self._about,
        }

    def check(self) -> None:
        """Enable and check what fits the state."""
        check(self._desk.window.actions_by_id, self._desk.workspace, self._desk.preferences.theme)

    def _show_problems(self) -> None:
        space = self._desk.workspace
        if space is None:
            return
        if not space.library.reader.problems():
            self._desk.window.tell(Notice(Severity.INFO, tr("All files of this dossier could be read.")))
            return
        self._toggle_pane("side", show=True)
        space.side.show_problems()

    # Where one is.

    def _in_space(self, act: Act) -> None:
        """Act on what is open; nothing is done where nothing is open."""
        if self._desk.workspace is not None:
            act(self._desk.workspace)

    def _undo(self, space: "Workspace") -> None:
        if space.undoing.can_undo:
            self._step(space.undoing.undo, _TAKEN_BACK, tr("Ctrl+Shift+Z makes it again."))

    def _redo(self, space: "Workspace") -> None:
        if space.undoing.can_redo:
            self._step(space.undoing.redo, _MADE_AGAIN)

    def _step(self, step: Callable[[], str], told: Mapping[str, str], hint: str = "") -> None:
        """Go one step through what was done, and tell it in place of the notice that offered it."""
        try:
            history = step()
        except DossierError as error:
            self._desk.window.tell(notice_of(error))
        else:
            self._desk.window.tell(Notice(Severity.INFO, tr(told[history]), hint=hint))

    def _focus_search(self) -> None:
        if self._desk.workspace is not None:
            self._toggle_pane("search", show=True)
            self._desk.workspace.search.focus_box()

    def _focus(self, name: str) -> None:
        workspace = self._desk.workspace
        if workspace is None:
            return
        if name == "reader":
            workspace.reader.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._toggle_pane(name, show=True)
            if name == "timeline":
                workspace.unfold_timeline()
            workspace.focus_pane(name)

    def _toggle_pane(self, name: str, *, show: bool | None = None) -> None:
        if self._desk.workspace is not None:
            pane = self._desk.workspace.pane(name)
            pane.setVisible(pane.isHidden() if show is None else show)
            self.check()

    def _ask_anything(self) -> None:
        from dossier.ui.palette import Palette

        desk = self._desk
        palette = Palette(desk.window.actions_by_id, self._entries, desk.jobs, desk.look, desk.window)
        palette.chosen.connect(self._on_anything_chosen)
        palette.open()

    def _entries(self) -> "Iterable[Entry] | None":
        from dossier.ui.palette import entries_of

        space = self._desk.workspace
        return None if space is None else entries_of(space.library, space.searches.kept)

    def _on_anything_chosen(self, entry: "Entry") -> None:
        workspace = self._desk.workspace
        if entry.kind == "action":
            self._desk.window.actions_by_id[entry.key].trigger()
        elif workspace is not None and entry.kind == "search":
            workspace.searches.ask(next(one for one in workspace.searches.kept if one.name == entry.key))
        elif workspace is not None and entry.kind == "query":
            workspace.session.ask(entry.key)
        elif workspace is not None and entry.kind == "article":
            workspace.session.open_article(entry.key)
        elif workspace is not None:
            workspace.session.show_entity(entry.key)

    # Pages of their own.

    def _show_settings(self) -> None:
        from dossier.ui.settings import SettingsDialog

        SettingsDialog.show_for(self._desk.window, self._desk.preferences)

    def _show_help(self) -> None:
        from dossier.ui.help import HelpDialog

        HelpDialog.show_for(self._desk.window, self._desk.preferences, self._desk.jobs)

    def _about(self) -> None:
        from dossier.ui.about import AboutDialog

        AboutDialog(self._desk.look, self._desk.window).show()


def _clear(space: "Workspace") -> None:
    space.session.clear_filters()
    space.session.ask("")
    space.search.focus_box()  # what comes next is another search


def _list_searches(space: "Workspace") -> None:
    from dossier.ui.search.kept import SearchesDialog

    SearchesDialog(space.searches, space.session.ask, space).open()


def _split(space: "Workspace") -> None:
    """Show another article at the side, where nothing else suggests itself the next of the dossier; or end that."""
    session, state, articles = space.session, space.session.state, list(space.library.heads)
    if state.beside is not None:
        session.show_beside(None)
    elif state.article in articles and len(articles) > 1:
        following = articles[(articles.index(state.article) + 1) % len(articles)]
        session.show_beside(*(session.companion or (following, None)))
