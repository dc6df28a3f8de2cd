"""Set right what a machine got wrong: keep the correction, derive the dossier anew, and show it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from dossier.bundle.reader import BundleReader
from dossier.errors import DossierError, StorageError
from dossier.model.corrections import Correction, Unfit
from dossier.model.notice import Notice, Severity
from dossier.model.wording import marked, marked_n
from dossier.paths import Paths
from dossier.search.engine import SearchEngine
from dossier.services.correcting import corrected, unfit_notice
from dossier.services.indexing import open_index
from dossier.services.jobs import Jobs, Notify, notice_of
from dossier.services.library import Library
from dossier.services.overlay import Overlay
from dossier.services.overlay_file import WINDOW_WAIT
from dossier.services.session import Session

_DONE = Notice(Severity.INFO, marked("Corrected."), hint=marked("Ctrl+Z takes it back."))
_KEPT = Notice(Severity.INFO, marked("Corrected; the dossier that was left shows it wherever it is open."))


@dataclass(frozen=True, slots=True)
class _State:
    reader: BundleReader
    engine: SearchEngine
    corrections: tuple[Correction, ...]
    unfit: Unfit


class Editing:
    """Makes corrections of the dossier that a window shows. Called on the GUI thread; deriving runs as a job."""

    def __init__(
        self,
        session: Session,
        library: Library,
        paths: Paths,
        jobs: Jobs,
        notify: Notify,
        done: Callable[[], None] = lambda: None,
        kept: Callable[[], object] = lambda: None,
        restore: Callable[[], object] = lambda: None,
    ) -> None:
        """Correct a dossier; `done` is called after each correction, `kept` after one made when it was left.

        `restore` is for `Overlay`.
        """
        self._done = done
        self._kept = kept
        self._at_work: Callable[[bool], object] = lambda _: None
        self._closed = False
        self._at_once: list[tuple[Correction, ...]] = []  # what was taken over, which undo takes back at once
        self._session = session
        self._library = library
        self._paths = paths
        self._jobs = jobs
        self._notify = notify
        self._overlay = Overlay(paths, library.base.info.id, restore, WINDOW_WAIT)
        self._shown = library.corrections  # or soon to be
        self._look()

    def follow(self, at_work: Callable[[bool], object]) -> None:
        """Tell `at_work` when the dossier begins to be derived anew, and when that is done."""
        self._at_work = at_work

    def close(self) -> None:
        """Derive nothing any more: what is corrected now is kept, and told."""
        self._closed = True
        self._at_work = lambda _: None

    @property
    def can_undo(self) -> bool:
        """Whether there is a correction to take back."""
        return self._can_undo

    @property
    def can_redo(self) -> bool:
        """Whether one was taken back that can be made again."""
        return self._can_redo

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Those in force, oldest first."""
        return self._corrections

    def correct(self, *corrections: Correction) -> None:
        """Make corrections; search, reader, side pane and timeline follow, and it is told. Raises StorageError."""
        self._overlay.add(*corrections)
        self._made(_DONE)

    def take_over(self, corrections: Iterable[Correction]) -> bool:
        """Make those that are not in force already, also when this is closed; return whether there are any.

        Raises StorageError.
        """
        new = self._overlay.take_over(corrections)
        if new:
            text = marked_n("%Ln correction was taken over.", "%Ln corrections were taken over.", len(new))
            self._made(Notice(Severity.INFO, text, hint=_DONE.hint))
            self._at_once.append(new)
        return bool(new)

    def undo(self) -> None:
        """Take back the last correction, or all that were taken over with it."""
        there = self._overlay.corrections()
        self._overlay.undo(max((len(taken) for taken in self._at_once if there[-len(taken) :] == taken), default=1))
        self._derive()

    def redo(self) -> None:
        """Make again what was taken back last."""
        gone = self._overlay.corrections(undone=True)
        self._overlay.redo(max((len(taken) for taken in self._at_once if gone[: len(taken)] == taken), default=1))
        self._derive()

    def look_again(self) -> None:
        """Show the dossier as it was corrected in another window, or while it was being opened, if it was."""
        self._look()
        if self._corrections != self._shown:
            self._derive()

    def _made(self, told: Notice) -> None:
        if self._closed:
            self._notify(_KEPT)
            self._kept()
            return
        self._done()
        self._derive(told)

    def _look(self) -> None:
        """Remember what can be undone: menus ask at every key that is typed, and the file is on a disk."""
        self._corrections: tuple[Correction, ...] = ()
        try:
            self._can_undo, self._can_redo = self._overlay.can_undo, self._overlay.can_redo
            self._corrections = self._overlay.corrections()
        except StorageError:  # told when the dossier was opened
            self._can_undo = self._can_redo = False

    def _derive(self, told: Notice | None = None) -> None:
        self._look()
        self._shown = self._corrections
        self._session.update(busy=True)
        self._at_work(True)
        self._jobs.latest("correct", self._state, partial(self._show, told))

    def _state(self) -> _State | Notice:
        try:
            return self._derived()
        except (DossierError, OSError) as error:  # told by `_show`, since nothing else would end the waiting
            return notice_of(error)

    def _derived(self) -> _State:
        base, corrections = self._library.base, self._overlay.corrections()
        found = corrected(base, corrections, self._paths)
        reader = base if found.path == base.path else BundleReader(found.path)
        return _State(reader, open_index(reader, self._paths), corrections, found.unfit)

    def _show(self, told: Notice | None, state: _State | Notice) -> None:
        self._at_work(False)
        if isinstance(state, Notice):
            self._session.update(busy=False)
            self._notify(state)
            return
        self._library.show(state.reader, state.engine)
        lost = [step for step in state.unfit.values() if step not in self._library.unfit.values()]
        self._library.corrections, self._library.unfit = state.corrections, state.unfit
        now = self._session.state
        entity = self._library.known_entity(now.entity)
        self._session.update(revision=now.revision + 1, entity=entity, event=None, busy=False)
        if lost:  # the others were told before
            self._notify(unfit_notice(lost))
        elif told is not None:
            self._notify(told)
