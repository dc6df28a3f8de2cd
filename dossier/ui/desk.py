"""One window and what stands behind it: what is open, and what each action does.

Imported before the first paint, so whatever only an opened dossier needs is imported when one was opened.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction

from dossier.model.notice import Notice, Severity
from dossier.paths import Paths
from dossier.services.jobs import notice_of
from dossier.ui.appearance import Appearance
from dossier.ui.jobs import QtJobs
from dossier.ui.main_window import MainWindow
from dossier.ui.opening import Opening, Target
from dossier.ui.theme import THEMES

if TYPE_CHECKING:
    from dossier.model.view import Change
    from dossier.services.library import Library
    from dossier.ui.workspace import Workspace

_PROGRESS_AFTER = 300  # milliseconds until long work shows how far it is
_SETTLE = 500  # milliseconds for panes to fetch and paint after the last answer


class Desk(QObject):
    """Builds the window, opens dossiers into it, remembers it."""

    settled = Signal()  # what was asked is on the screen, or failed

    def __init__(self, paths: Paths, theme: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self.appearance = Appearance(paths, self._tell, theme)
        self.look = self.appearance.look
        store = QSettings(str(paths.config / "window.ini"), QSettings.Format.IniFormat)
        self._store = store
        self.window = MainWindow(self.look, self._handlers(), store)
        self.jobs = QtJobs(self._tell, self)
        self.opening = Opening(paths, self)
        self.workspace: Workspace | None = None
        self._query: str | None = None
        self._typed = ""
        self._waiting: Target | None = None
        self._progress: tuple[str, int, int] | None = None
        self._progress_timer = QTimer(self, singleShot=True, interval=_PROGRESS_AFTER)
        self._settle_timer = QTimer(self, singleShot=True, interval=_SETTLE)

        self._progress_timer.timeout.connect(self._show_progress)
        self._settle_timer.timeout.connect(self._on_settled)
        self.opening.progressed.connect(self._on_progressed)
        self.opening.opened.connect(self._on_opened)
        self.opening.indexed.connect(self._on_indexed)
        self.opening.told.connect(self.window.tell)
        self.opening.failed.connect(self._on_failed)
        self.opening.finished.connect(self._on_finished)
        self.window.header.cancel.clicked.connect(self.opening.cancel)
        self.window.firstPainted.connect(self._on_first_painted)
        self.window.closing.connect(self._on_closing)
        self.window.dropped.connect(self._on_dropped)
        self.window.typedAhead.connect(self._on_typed_ahead)
        self.look.changed.connect(self._check_actions)
        self._check_actions()

    def open(self, paths: Sequence[Path], *, query: str | None = None) -> None:
        """Open what these paths name (none: the built-in dossier), searched for `query`.

        Before the first paint it only waits: nothing slow may come between the start and the first picture.
        """
        self._waiting = Target(tuple(paths))
        self._query = query
        self.window.show_waiting(self._waiting.announcement)
        if self.window.isVisible():
            self._on_first_painted()

    # Opening.

    def _on_first_painted(self) -> None:
        if self._waiting is not None:
            target, self._waiting = self._waiting, None
            self._progress_timer.start()
            self.opening.open(target)

    def _on_typed_ahead(self, text: str) -> None:
        self._typed += text

    def _on_progressed(self, stage: str, done: int, total: int) -> None:
        self._progress = (stage, done, total)
        if not self._progress_timer.isActive():
            self._show_progress()

    def _show_progress(self) -> None:
        if self._progress is not None:
            # An index in the making disturbs nobody, and without it the dossier could not be searched.
            self.window.header.show_progress(*self._progress, cancellable=not self.opening.indexing)

    def _on_opened(self, library: "Library") -> None:
        from dossier.services.session import Session
        from dossier.ui.workspace import Workspace, last_view

        self._leave_workspace()
        session = Session(last_view(self._paths, library, self._query))
        self.workspace = Workspace(session, library, self._paths, self.jobs, self.look, self._tell)
        session.connect(self._on_session_changed)
        title = library.reader.info.title
        self.window.header.show_dossier(title, self.workspace.figures())
        self.window.setWindowTitle(f"{title} — dossier")
        self._restore_layout()
        self.window.show_workspace(self.workspace)
        self.workspace.searching.refresh()
        if self._typed:
            self.workspace.search.type_ahead(self._typed)
            self._typed = ""
        self._check_actions()

    def _on_indexed(self, library: "Library") -> None:
        if self.workspace is not None and self.workspace.library is library:
            self.workspace.searching.refresh()

    def _on_failed(self, notice: Notice) -> None:
        self.window.tell(notice)
        if self.workspace is None:
            self.window.show_waiting("Nothing is open. Ctrl+O opens a dossier; drop files here to build one.")
        else:
            self.window.show_workspace(self.workspace)

    def _on_finished(self) -> None:
        self._progress_timer.stop()
        self._progress = None
        self.window.header.end_progress()
        self._settle_timer.start()

    def _on_session_changed(self, change: "Change") -> None:
        if change.touches("answer"):
            self._settle_timer.start()
        self._check_actions()

    def _on_settled(self) -> None:
        """Say so once nothing is on its way any more: no answer, and no index that a better answer waits for."""
        if not self.opening.busy and (self.workspace is None or not self.workspace.session.state.busy):
            self.settled.emit()

    def _leave_workspace(self) -> None:
        if self.workspace is None:
            return
        self._remember()
        self.workspace.session.disconnect(self._on_session_changed)
        self.workspace.close_all()
        self.workspace = None

    # Remembering.

    def _remember(self) -> None:
        """Keep the view and the sizes; a folder that cannot be written costs no more than this."""
        workspace = self.workspace
        if workspace is None:
            return
        columns, rows, hidden = workspace.layout_state()
        self._store.setValue("columns", columns)
        self._store.setValue("rows", rows)
        self._store.setValue("hidden", hidden)
        try:
            workspace.remember(self._paths)
        except OSError as error:
            self.window.tell(Notice(Severity.WARNING, "The view could not be remembered.", str(error)))

    def _restore_layout(self) -> None:
        columns, rows = self._store.value("columns"), self._store.value("rows")
        if self.workspace is not None and isinstance(columns, QByteArray) and isinstance(rows, QByteArray):
            self.workspace.restore_layout(columns, rows, str(self._store.value("hidden") or ""))

    def _on_closing(self) -> None:
        self._leave_workspace()
        self.opening.close()
        self.jobs.close()

    # Actions.

    def _handlers(self) -> dict[str, Callable[[], object]]:
        themes = {f"theme-{name}": partial(self.appearance.choose_theme, name) for name in ("system", *THEMES)}
        panes = {f"show-{name}": partial(self._toggle_pane, name) for name in ("search", "side", "timeline")}
        return {
            **themes,
            **panes,
            "open": self._ask_open,
            "build-folder": self._ask_folder,
            "build-files": self._ask_files,
            "open-builtin": partial(self.open, ()),
            "save-as": self._ask_save,
            "export": self._ask_export,
            "problems": self._show_problems,
            "quit": self._quit,
            "search": self._focus_search,
            "clear": self._clear,
            "next-hit": partial(self._walk, 1),
            "previous-hit": partial(self._walk, -1),
            "find": self._find,
            "undo": self._undo,
            "redo": self._redo,
            "back": self._back,
            "forward": self._forward,
            "palette": self._ask_anything,
            "next-pane": partial(self._walk_panes, 1),
            "previous-pane": partial(self._walk_panes, -1),
            "go-search": self._focus_search,
            "go-reader": partial(self._focus, "reader"),
            "go-side": partial(self._focus, "side"),
            "go-timeline": partial(self._focus, "timeline"),
            "show-removed": self._toggle_removed,
            "larger": partial(self.appearance.change_size, 1),
            "smaller": partial(self.appearance.change_size, -1),
            "normal-size": partial(self.appearance.change_size, 0),
            "next-theme": self.appearance.next_theme,
            "help": self._show_help,
            "about": self._about,
        }

    def _check_actions(self) -> None:
        """Enable and check what fits the state."""
        actions, workspace = self.window.actions_by_id, self.workspace
        needs = ("save-as", "export", "problems", "clear", "next-hit", "previous-hit", "find", "show-removed")
        for name in (*needs, "show-search", "show-side", "show-timeline"):
            actions[name].setEnabled(workspace is not None)
        session = workspace.session if workspace is not None else None
        actions["back"].setEnabled(session is not None and session.can_go_back)
        actions["forward"].setEnabled(session is not None and session.can_go_forward)
        editing = workspace.editing if workspace is not None else None
        actions["undo"].setEnabled(editing is not None and editing.can_undo)
        actions["redo"].setEnabled(editing is not None and editing.can_redo)
        actions["show-removed"].setChecked(session is not None and session.state.show_removed)
        for name in ("system", *THEMES):
            actions[f"theme-{name}"].setChecked(self.appearance.chosen == name)
        if workspace is not None:
            for name in ("search", "side", "timeline"):
                actions[f"show-{name}"].setChecked(not workspace.pane(name).isHidden())

    def _ask_open(self) -> None:
        self._open_chosen(self._dialogs.ask_dossier(self.window))

    def _ask_folder(self) -> None:
        self._open_chosen(self._dialogs.ask_folder(self.window))

    def _ask_files(self) -> None:
        self._open_chosen(self._dialogs.ask_files(self.window))

    def _on_dropped(self, names: list[str]) -> None:
        self._open_chosen([Path(name) for name in names])

    def _open_chosen(self, paths: list[Path]) -> None:
        if paths:
            self.open(paths)

    def _ask_save(self) -> None:
        if self.workspace is None:
            return
        from dossier.services.saving import copy_bundle

        source = self.workspace.library.base.path
        title = "Save a copy of this dossier"
        for target in self._dialogs.ask_target(self.window, title, source.name, self._dialogs.DOSSIERS):
            self._in_background("save", partial(copy_bundle, source, target), f"Saved as {target}.")

    def _ask_export(self) -> None:
        if self.workspace is None:
            return
        from dossier.services.saving import write_jsonl

        library = self.workspace.library
        suggestion = library.base.path.with_suffix(".jsonl").name
        for target in self._dialogs.ask_target(self.window, "Export as JSON lines", suggestion, self._dialogs.LINES):
            self._in_background("save", partial(write_jsonl, library.reader, target), f"Exported to {target}.")

    def _in_background(self, key: str, work: Callable[[], object], sentence: str) -> None:
        self.jobs.latest(key, work, lambda _done: self.window.tell(Notice(Severity.INFO, sentence)))

    def _show_problems(self) -> None:
        if self.workspace is not None:
            self._toggle_pane("side", show=True)
            self.workspace.side.show_tab(2)

    def _quit(self) -> None:
        self.window.close()

    def _focus_search(self) -> None:
        if self.workspace is not None:
            self._toggle_pane("search", show=True)
            self.workspace.search.focus_box()

    def _focus(self, name: str) -> None:
        if self.workspace is None:
            return
        if name == "reader":
            self.workspace.reader.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._toggle_pane(name, show=True)
            self.workspace.pane(name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _walk_panes(self, by: int) -> None:
        """Leave a pane by keyboard however many names or rows Tab would stop at in it."""
        if self.workspace is not None:
            self.workspace.focus_beside(by)

    def _ask_anything(self) -> None:
        from dossier.ui.palette import choose

        actions = [action for action in self.window.actions_by_id.values() if action.isEnabled()]
        library = self.workspace.library if self.workspace is not None else None
        chosen = choose(self.window, actions, library)
        if isinstance(chosen, QAction):
            chosen.trigger()
        elif self.workspace is not None and chosen is not None:
            kind, key = chosen
            show = self.workspace.session.open_article if kind == "article" else self.workspace.session.show_entity
            show(key)

    def _clear(self) -> None:
        if self.workspace is not None:
            self.workspace.session.clear_filters()
            self.workspace.session.ask("")

    def _walk(self, by: int) -> None:
        if self.workspace is not None:
            self.workspace.walk(by)

    def _find(self) -> None:
        if self.workspace is not None:
            self.workspace.reader.open_find()

    def _undo(self) -> None:
        if self.workspace is not None and self.workspace.editing.can_undo:
            self.workspace.editing.undo()

    def _redo(self) -> None:
        if self.workspace is not None and self.workspace.editing.can_redo:
            self.workspace.editing.redo()

    def _back(self) -> None:
        if self.workspace is not None:
            self.workspace.session.back()

    def _forward(self) -> None:
        if self.workspace is not None:
            self.workspace.session.forward()

    def _toggle_pane(self, name: str, *, show: bool | None = None) -> None:
        if self.workspace is not None:
            pane = self.workspace.pane(name)
            pane.setVisible(pane.isHidden() if show is None else show)
            self._check_actions()

    def _toggle_removed(self) -> None:
        if self.workspace is not None:
            session = self.workspace.session
            session.update(show_removed=not session.state.show_removed)

    def _show_help(self) -> None:
        from dossier.ui.help import HelpDialog

        HelpDialog(self.look, self.window).show()

    def _about(self) -> None:
        from dossier.ui.help import about_text

        self.window.tell(Notice(Severity.INFO, about_text()))

    @property
    def _dialogs(self) -> ModuleType:
        from dossier.ui import dialogs

        return dialogs

    def _tell(self, notice: Notice) -> None:
        self.window.tell(notice)

    def crashed(self, detail: str) -> None:
        """Tell of a fault inside the program, with its details to copy."""
        notice = notice_of(RuntimeError(detail))
        self.window.tell(Notice(notice.severity, notice.text, detail, notice.hint))
