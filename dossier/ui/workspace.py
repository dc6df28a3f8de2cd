"""The four panes of one opened dossier, joined by its session. Imported after the first paint.

Search and reader come first, the pane beside the reader and the timeline when the first results are there; each of them
is made in steps between which a key has its turn.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from dossier.errors import StorageError
from dossier.model.view import Change, ViewState
from dossier.paths import Paths
from dossier.services.editing import Editing
from dossier.services.jobs import Jobs, JobsWithin, Notify
from dossier.services.lasting import LastingJobs
from dossier.services.library import Library
from dossier.services.notes import Notes
from dossier.services.overlay_file import WINDOW_WAIT
from dossier.services.readstate import ReadingState
from dossier.services.searches import Searches
from dossier.services.searching import Searching
from dossier.services.session import Session
from dossier.services.undoing import Undoing
from dossier.services.userstore import UserStore
from dossier.ui.annotating import Annotator
from dossier.ui.correcting import Corrector
from dossier.ui.flanks import Flanks
from dossier.ui.keeping import NoteKeeping
from dossier.ui.panes import Panes
from dossier.ui.roles import tell_roles
from dossier.ui.tabs import ReaderArea
from dossier.ui.theme import Look
from dossier.ui.translation import tr_n, worded

if TYPE_CHECKING:
    from dossier.ui.entities.eventcard import EventCards
    from dossier.ui.exporting import Exporter


class Workspace(Flanks):
    """Panes over one library. There is nothing in it before `make`, which may be given up half-way."""

    def __init__(
        self,
        session: Session,
        library: Library,
        paths: Paths,
        jobs: Jobs,
        look: Look,
        notify: Notify,
        lasting: LastingJobs,
        behind: Callable[[Callable[[], object]], object],
        parent: QWidget | None = None,
    ) -> None:
        """Make it empty; files are closed by `behind`, which need not do so at once."""
        super().__init__(parent, scale=look.scale)
        self.session = session
        self.library = library
        self._look = look
        self._paths = paths
        self._jobs = JobsWithin(jobs)  # of the panes: none outlives them
        self._lasting = lasting
        self._notify = notify
        self._behind = behind
        self._idle = QTimer(self, singleShot=True, interval=0)  # comes when the results are listed
        self._idle.timeout.connect(self._open_best)
        self._closing = ExitStack()  # what was made is left in turn, the last first
        self._closing.callback(behind, library.close)

    def make(self) -> Iterator[None]:
        """Make what is behind the panes, the search pane and the reader."""
        session, library, jobs, look, notify = self.session, self.library, self._jobs, self._look, self._notify
        tell_roles()
        yield
        self.undoing = Undoing()
        self._closing.callback(self.undoing.close)
        self.store = UserStore(self._paths, library.base.info.id, WINDOW_WAIT)
        self._closing.callback(self._behind, self.store.close)
        yield
        did = partial(self.undoing.did, "corrections")
        kept = partial(self._lasting.ended, library)
        self.editing = Editing(session, library, self._paths, jobs, notify, did, kept, self.store.restore)
        self._closing.callback(self.editing.close)
        yield
        keeping = NoteKeeping(library, self._lasting, notify, self)
        self.notes = Notes(session, library, self.store, jobs, partial(self.undoing.did, "notes"), keeping.failed)
        keeping.follow(self.notes)
        self._closing.callback(keeping.leave)
        self.undoing.join("notes", self.notes)
        self.undoing.join("corrections", self.editing)
        self.reading = ReadingState(session, library, self.store, jobs, self.notes)
        self._closing.callback(self.notes.close)
        library.reading = self.reading.snapshot
        self._closing.callback(self._keep_reading)
        self.annotator = Annotator(self.notes, self.reading, library, look, notify, self)
        self.corrector = Corrector(self.editing, library, notify, self)
        self._panes = Panes(session, library, jobs, look, self.corrector, self.annotator, self._show_card)
        self.searching = Searching(session, library, jobs, notify)
        self._closing.callback(self.searching.close)
        self.searches = Searches(session, library, self.store, jobs, notify, worded)
        self._closing.callback(self.searches.close)
        yield
        self.search = self._panes.search(self.left, self.searches, notify)
        yield from self.search.steps
        self.searching.in_view = self.search.rows_in_view
        yield
        self.left.put(self.search)
        yield
        self.readers = ReaderArea(session, library, jobs, look, self._panes.reader, self.middle)
        self.readers.roomWanted.connect(self.widen_middle)
        self._closing.callback(self.readers.leave)
        yield from self.readers.steps
        yield
        self.reader = self.readers.main
        self.middle.put(self.readers)
        yield
        self.annotator.noteOpened.connect(self._on_note_opened)
        session.connect(self.apply)
        self._closing.callback(session.disconnect, self.apply)
        yield
        self.notes.refresh()
        yield
        self.reading.begin()
        self._closing.callback(self._end_visit)
        yield
        self.searches.begin()
        yield

    def come(self, show: Callable[[], object]) -> Iterator[None]:
        """Be shown by `show`, first without the article: to lay out all at once takes longer than a key may wait."""
        self.setUpdatesEnabled(False)  # nobody sees one without the other
        self.readers.hide()
        try:
            show()
            yield
        finally:
            self.readers.show()
            self.setUpdatesEnabled(True)

    @cached_property
    def events(self) -> "EventCards":
        """What shows the card of an event."""
        from dossier.ui.entities.eventcard import EventCards

        return EventCards(self.session, self.library, self._jobs, self._look, self.corrector, self)

    def apply(self, change: Change) -> None:
        if change.touches("entity") and change.new.entity is not None:
            self.expect_name()
        if change.touches("answer") and change.new.article is None:
            self._idle.start()

    def _open_best(self) -> None:
        """Open the first result when nothing is open yet, so that the reader is never empty without need."""
        state = self.session.state
        if state.article is None and state.answer is not None and state.answer.hits:
            best = state.answer.hits[0]
            self.session.update(article=best.article, passage=0 if best.passages else None)

    @cached_property
    def exporter(self) -> "Exporter":
        """What takes something out of this dossier."""
        from dossier.ui.exporting import Exporter

        return Exporter(self, self.window(), self._paths, self._lasting, self._notify)

    def figures(self) -> str:
        """Say how much is in the dossier, and from when to when."""
        statistics = self.library.reader.statistics
        words = [
            tr_n("%Ln article", "%Ln articles", statistics.articles),
            tr_n("%Ln name", "%Ln names", statistics.entities),
        ]
        return "  ·  ".join(filter(None, (*words, worded(self.library.appeared))))

    @property
    def view(self) -> ViewState:
        """The view to come back to the next time this dossier is opened."""
        side = self.readers.side
        state = self.session.state
        return state if side is None else state.with_(beside_place=side.place() or state.beside_place)

    def look_again(self) -> None:
        """Show what another window changed of this dossier: corrections, notes, what was read."""
        self.editing.look_again()
        self.notes.refresh()
        self.reading.refresh()

    def close_all(self) -> None:
        """Stop following, and have the files released."""
        if self._side.is_made:
            self.note_list.editor.keep()
        self._jobs.close()  # first: what waits for an answer would begin when that is forgotten
        self._closing.close()

    def _end_visit(self) -> None:
        with suppress(StorageError):  # told when it was opened; nothing may keep a window from closing
            self.reading.end()

    def _keep_reading(self) -> None:
        last = self.reading.snapshot()
        self.library.reading = lambda: last  # not what holds the library in turn

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search.focus_box()

    def _show_card(self, event: str) -> None:
        self.events.open(event)

    def _on_note_opened(self, note: str) -> None:
        from dossier.ui.entities.pane import NOTES

        self.right.show()
        self.side.show_tab(NOTES)
        self.note_list.edit(note)
