"""One window and what stands behind it: what is open, and how it came there.

Imported before the first paint, so whatever only an opened dossier needs is imported when one was opened.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.services.lasting import LastingJobs
from dossier.ui.commands import Commands
from dossier.ui.errands import Errands
from dossier.ui.host import Host
from dossier.ui.jobs import QtJobs
from dossier.ui.main_window import MainWindow
from dossier.ui.opening import Opening
from dossier.ui.preferences import Preferences
from dossier.ui.progress import Progress
from dossier.ui.stage import Stage
from dossier.ui.targets import Target
from dossier.ui.turns import Turns

if TYPE_CHECKING:
    from dossier.services.library import Library
    from dossier.ui.reception import Reception
    from dossier.ui.workspace import Workspace

_SETTLE = 500  # milliseconds for panes to fetch and paint after the last answer


class Desk(QObject):
    """Builds the window, and opens dossiers into it."""

    entered = Signal()  # a dossier is open, and its workspace there
    settled = Signal()  # what was asked is on the screen, or failed
    closed = Signal(object, object)  # this desk, the steps of taking its panes away
    touched = Signal(object)  # the Library of which a person changed notes, corrections or what was read

    def __init__(
        self,
        paths: Paths,
        preferences: Preferences,
        open_another: Callable[[Sequence[Path]], object],
        leaving: Turns,
        errands: Errands,
    ) -> None:
        """Make a desk with a window that is not shown; both are there when its `steps` were done.

        `open_another` shows one more window.

        In turns of `leaving`, which outlives the desk, it is let go of what a closed dossier was made of; `errands`
        outlive it as well.
        """
        super().__init__()
        self._paths = paths
        self._errands = errands
        self.preferences = preferences
        self.open_another = open_another
        self.hints = True  # whether a newcomer is shown around
        self.look = preferences.look
        store = QSettings(str(paths.config / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(preferences, store)
        self.steps = self._make(store, leaving)

    def _make(self, store: QSettings, leaving: Turns) -> Iterator[None]:
        preferences, errands = self.preferences, self._errands
        yield from self.window.steps
        self.commands = Commands(self)
        self.window.connect_actions(self.commands.handlers())
        yield
        self.jobs = QtJobs(self.window.tell, self)
        self.lasting = LastingJobs(self.jobs, self.window.tell, self.touched.emit)
        self.opening = Opening(self._paths, self)
        # An index in the making disturbs nobody, and without it the dossier could not be searched.
        self.progress = Progress(self.window.header, lambda: self.opening.busy and not self.opening.indexing, self)
        self._host = Host(self, store, self._paths, errands)
        self.stage = Stage(self.window, self._host.new, self._host.greet, self._host.part, leaving, self)
        self._told: Notice | None = None  # what was last told of an attempt to open something
        self.query: str | None = None  # what is asked of the dossier that comes, instead of showing its last view
        self._waiting: Target | None = None
        self._announcement = ""
        self._settle_timer = QTimer(self, singleShot=True, interval=_SETTLE)
        yield
        self._settle_timer.timeout.connect(self._on_settled)
        self._host.answering.connect(self._settle_timer.start)
        self._host.entered.connect(self.entered)
        self.opening.progressed.connect(self.progress.go_on)
        self.opening.opened.connect(self._on_opened)
        self.opening.indexed.connect(self._on_indexed)
        self.opening.flanked.connect(self._on_flanked)
        self.opening.furnished.connect(self._on_furnished)
        self.opening.told.connect(self._on_told)
        self.opening.failed.connect(self._on_failed)
        self.opening.finished.connect(self._on_finished)
        self.window.header.cancel.clicked.connect(self.opening.cancel)
        self.window.firstPainted.connect(self._on_first_painted)
        self.window.closing.connect(self._on_closing)
        self.window.dropped.connect(self._on_dropped)
        preferences.told.connect(self.window.tell)
        errands.told.connect(self.window.tell)
        while preferences.found:
            self.window.tell(preferences.found.pop())
        self.commands.check()

    def start(self, paths: Sequence[Path]) -> None:
        """Open what the program was started with; without anything, what the settings say."""
        start = self.preferences.settings.start
        if not paths and start == "last":
            from dossier.services.recent import recent_dossiers

            paths = [one.path for one in recent_dossiers(self._paths)[:1]]
        if not paths and start == "welcome":
            self.show_welcome()
        else:
            self.open(paths)

    def open(self, paths: Sequence[Path], *, query: str | None = None) -> None:
        """Open what these paths name (none: the built-in dossier), searched for `query`.

        Before the first paint it only waits: nothing slow may come between the start and the first picture. What is
        open stays in use until the other is there.
        """
        self.query = query
        self.open_target(Target(tuple(paths)))

    def open_target(self, target: Target) -> None:
        """Open a target."""
        self._waiting = target
        self._announcement = target.announcement
        if self.workspace is None:
            self.window.show_waiting(target.announcement)
        else:
            self.progress.name(target.announcement)
        if self.window.isVisible():
            self._on_first_painted()

    # Opening.

    def _on_first_painted(self) -> None:
        if self._waiting is not None:
            target, self._waiting = self._waiting, None
            if self._told is not None and self.window.banner.notice is self._told:
                self.window.banner.hide()  # or it would be read as said of this one
            self.progress.begin()
            self.opening.open(target)

    def _on_opened(self, library: "Library") -> None:
        self.stage.enter(library, self._announcement)

    def _on_indexed(self, library: "Library") -> None:
        if self.workspace is not None and self.workspace.library is library:
            self.workspace.searching.refresh()

    def _on_flanked(self, library: "Library") -> None:
        self.stage.add(library, lambda space: space.make_side())

    def _on_furnished(self, library: "Library") -> None:
        self.stage.add(library, lambda space: space.make_timeline())
        self._host.remember(library)

    def _on_told(self, notice: Notice) -> None:
        self._told = notice
        self.window.tell(notice)

    def _on_failed(self, notice: Notice) -> None:
        self._on_told(notice)
        if self.stage.busy:
            return  # it shows by itself what it makes
        if self.workspace is not None:
            self.window.show_page(self.workspace)
        else:
            self.show_welcome()

    def _on_finished(self) -> None:
        self.progress.end()
        self.stage.then(self._settle_timer.start)

    def _on_settled(self) -> None:
        """Say so once nothing is on its way any more: no answer, and no index that a better answer waits for."""
        busy = self.opening.busy or self.stage.busy
        if not busy and (self.workspace is None or not self.workspace.session.state.busy):
            self._host.hint()
            self.preferences.prepare()
            self.settled.emit()

    def _on_closing(self) -> None:
        panes = self.stage.close()
        self.opening.close()
        if self.lasting.busy:
            self.window.hide()  # it would not answer until that has come to its end
        self.jobs.close()
        failures = self.lasting.finish()
        if failures:
            self.window.tell_last(failures)
        self.closed.emit(self, panes)

    # What is asked from elsewhere.

    @property
    def workspace(self) -> "Workspace | None":
        """What is open."""
        return self.stage.workspace

    @property
    def opened(self) -> tuple[Path, ...] | None:
        """What is open, as `open` takes it; None when nothing is."""
        if self.workspace is None:
            return None
        path = self.workspace.library.base.path
        return () if path.is_relative_to(self._paths.cache) else (path,)

    def open_chosen(self, paths: Sequence[Path], *, add: bool = False) -> None:
        """Open the dossiers a person chose, the others in windows of their own; of other files ask what to build."""
        dossiers = [path for path in paths if path.suffix == ".dossier" and path.is_file()]
        if dossiers and len(dossiers) == len(paths):
            self.open(dossiers[:1])
            for path in dossiers[1:]:
                self.open_another([path])
        elif paths:
            self._reception.build(paths, add=add)

    def show_welcome(self) -> None:
        """Show what can be opened, and close what is open behind it."""
        self.opening.leave()
        self.stage.walk(self.welcome())

    def welcome(self) -> Iterator[None]:
        """Do so in steps."""
        yield from self._reception.welcome()
        self._host.forget_typed()
        yield
        yield from self.stage.clear()
        self.window.header.show_dossier("", "")  # not before: a correction that ends would put the old title back
        self.window.setWindowTitle("dossier")
        yield
        self.commands.check()

    @cached_property
    def _reception(self) -> "Reception":
        from dossier.ui.reception import Reception

        return Reception(self, self._paths)

    def _on_dropped(self, names: list[str]) -> None:
        self.open_chosen([Path(name) for name in names])
