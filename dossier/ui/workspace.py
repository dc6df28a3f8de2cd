"""The four panes of one opened dossier, joined by its session. Imported after the first paint.

Search and reader are there at once; the pane beside the reader and the timeline come when the first results are there.
Splitters, not dock widgets, which break on several Qt versions; each pane can be hidden, sizes are remembered.
"""

from contextlib import suppress
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from dossier.errors import StorageError
from dossier.model.query import Query
from dossier.model.view import Change, ViewState
from dossier.paths import Paths
from dossier.services.dates_text import days
from dossier.services.editing import Editing
from dossier.services.jobs import Jobs, Notify
from dossier.services.library import Library
from dossier.services.notes import Notes
from dossier.services.readstate import ReadingState
from dossier.services.searches import Searches
from dossier.services.searching import Searching
from dossier.services.session import Session
from dossier.services.undoing import Undoing
from dossier.services.userstore import UserStore
from dossier.services.views import load_view, save_view
from dossier.ui.annotating import Annotator
from dossier.ui.correcting import Corrector
from dossier.ui.reader.pane import ReaderPane
from dossier.ui.search.pane import SearchPane
from dossier.ui.tabs import ReaderArea
from dossier.ui.theme import Look
from dossier.ui.translation import tr_n, worded

if TYPE_CHECKING:
    from dossier.ui.entities.eventcard import EventCards
    from dossier.ui.entities.pane import SidePane
    from dossier.ui.exporting import Exporter
    from dossier.ui.notes.tab import NotesTab
    from dossier.ui.timeline.pane import TimelinePane

_COLUMNS = (0.26, 0.52, 0.22)  # shares at first
_ROWS = (0.69, 0.31)
_LOW = 640  # pixels of height below which the timeline begins folded
_FOLDED = 48  # pixels; its overview


class Workspace(QWidget):
    """Panes over one library; owns nothing but their places."""

    tabChanged = Signal()  # of the pane beside the reader

    def __init__(
        self, session: Session, library: Library, paths: Paths, jobs: Jobs, look: Look, notify: Notify
    ) -> None:
        super().__init__()
        self.session = session
        self.library = library
        self._look = look
        self._paths = paths
        self._jobs = jobs
        self._notify = notify
        self.undoing = Undoing()
        self.store = UserStore(paths, library.base.info.id)
        self.editing = Editing(session, library, paths, jobs, notify, partial(self.undoing.did, "corrections"))
        self.notes = Notes(session, library, self.store, jobs, partial(self.undoing.did, "notes"))
        self.undoing.join("notes", self.notes)
        self.undoing.join("corrections", self.editing)
        self.reading = ReadingState(session, library, self.store, jobs, self.notes)
        library.reading = self.reading.snapshot
        self.annotator = Annotator(self.notes, self.reading, library, look, notify, self)
        self.corrector = Corrector(self.editing, library, notify, self)
        self.searching = Searching(session, library, jobs)
        self.searches = Searches(session, library, self.store, jobs, notify)
        self.search = SearchPane(session, library, jobs, look, searches=self.searches, annotator=self.annotator)
        self.readers = ReaderArea(session, library, jobs, look, self._make_reader)
        self.reader = self.readers.main
        self._tab = 0
        self._side: SidePane | None = None
        self._timeline: TimelinePane | None = None
        self._right, self._bottom = _place(), _place()  # of those two
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.search, self.readers, self._right):
            self._columns.addWidget(pane)
        self._rows = QSplitter(Qt.Orientation.Vertical)
        self._rows.addWidget(self._columns)
        self._rows.addWidget(self._bottom)
        for splitter in (self._columns, self._rows):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self._columns.setStretchFactor(1, 1)
        self._rows.setStretchFactor(0, 1)
        self.search.setMinimumWidth(230)
        self.readers.setMinimumWidth(320)
        self._right.setMinimumWidth(220)
        self._bottom.setMinimumHeight(_FOLDED)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._rows)
        self._sized = False
        self.annotator.noteOpened.connect(self._on_note_opened)
        session.connect(self.apply)
        self.notes.refresh()
        self.reading.begin()
        self.searches.begin()

    @property
    def side(self) -> "SidePane":
        """The pane beside the reader; it is made when it is first asked for."""
        if self._side is None:
            from dossier.ui.entities.pane import SidePane

            self._side = pane = SidePane(
                self.session,
                self.library,
                self._jobs,
                self._look,
                corrector=self.corrector,
                show_card=self._show_card,
                annotator=self.annotator,
                notes=self.note_list,
            )
            pane.show_tab(self._tab)
            pane.tabChanged.connect(self.tabChanged)
            _put(pane, self._right)
        return self._side

    @cached_property
    def events(self) -> "EventCards":
        """What shows the card of an event."""
        from dossier.ui.entities.eventcard import EventCards

        return EventCards(self.session, self.library, self._jobs, self._look, self.corrector, self)

    @cached_property
    def note_list(self) -> "NotesTab":
        """The list of all notes, a tab of that pane."""
        from dossier.ui.notes.tab import NotesTab

        return NotesTab(self.session, self.library, self.annotator, self._look)

    @property
    def tab(self) -> int:
        """The number of the tab in view beside the reader."""
        return self._tab if self._side is None else self._side.tab

    def show_tab(self, number: int) -> None:
        """Show a tab beside the reader, now or when it is there."""
        self._tab = number
        if self._side is not None:
            self._side.show_tab(number)

    @property
    def timeline(self) -> "TimelinePane":
        """The timeline; raises AttributeError before `add_timeline`."""
        if self._timeline is None:
            raise AttributeError("the timeline is not there yet")
        return self._timeline

    def add_timeline(self) -> None:
        """Put the timeline into its place, once; what it imports was imported on a worker before."""
        if self._timeline is not None:
            return
        from dossier.ui.timeline.pane import TimelinePane

        pane = TimelinePane(
            self.session,
            self.library,
            self._jobs,
            self._look,
            corrector=self.corrector,
            annotator=self.annotator,
            show_card=self._show_card,
        )
        self._timeline = pane
        pane.unfoldRequested.connect(self._unfold_timeline)
        _put(pane, self._bottom)

    def apply(self, change: Change) -> None:
        """Open the first result when nothing is open yet, so that the reader is never empty without need."""
        answer = change.new.answer
        if change.touches("answer") and change.new.article is None and answer is not None and answer.hits:
            best = answer.hits[0]
            self.session.update(article=best.article, passage=0 if best.passages else None)

    @cached_property
    def exporter(self) -> "Exporter":
        """What takes something out of this dossier."""
        from dossier.ui.exporting import Exporter

        return Exporter(self, self.window(), self._paths, self._jobs, self._notify)

    def figures(self) -> str:
        """Say how much is in the dossier, and from when to when."""
        statistics = self.library.reader.statistics
        words = [
            tr_n("%Ln article", "%Ln articles", statistics.articles),
            tr_n("%Ln name", "%Ln names", statistics.entities),
        ]
        if statistics.first and statistics.last:
            span = days(date.fromisoformat(statistics.first), date.fromisoformat(statistics.last), short=True)
            words.append(worded(span))
        return "  ·  ".join(words)

    def focus_beside(self, by: int) -> None:
        """Move the focus to the next (1) or previous (-1) pane that is shown."""
        panes = [pane for pane in (self.search, self.readers, self._right, self._bottom) if pane.isVisible()]
        if not panes:  # another page is shown
            return
        focused = QApplication.focusWidget()
        here = next((n for n, pane in enumerate(panes) if focused and pane.isAncestorOf(focused)), -1 if by > 0 else 0)
        target = panes[(here + by) % len(panes)]
        if target is self.search:
            self.search.focus_box()
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def layout_state(self) -> tuple[QByteArray, QByteArray, str]:
        """Return sizes and hidden panes for remembering."""
        hidden = [name for name, pane in self._hideable().items() if pane.isHidden()]
        return self._columns.saveState(), self._rows.saveState(), " ".join(hidden)

    def restore_layout(self, columns: QByteArray, rows: QByteArray, hidden: str) -> None:
        """Take back what `layout_state` returned."""
        self._sized = True
        self._columns.restoreState(columns)
        self._rows.restoreState(rows)
        for name, pane in self._hideable().items():
            pane.setVisible(name not in hidden.split())

    def pane(self, name: str) -> QWidget:
        """Return the pane "search", "side" or "timeline"."""
        return self._hideable()[name]

    def remember(self, paths: Paths) -> None:
        """Keep the view for the next time this dossier is opened; raises OSError where that cannot be written."""
        side = self.readers.side
        state = self.session.state
        if side is not None:
            state = state.with_(beside_place=side.place() or state.beside_place)
        save_view(paths, self.library.reader.info.id, state)

    def look_again(self) -> None:
        """Show what another window changed of this dossier: corrections, notes, what was read."""
        self.editing.look_again()
        self.notes.refresh()
        self.reading.refresh()

    def close_all(self) -> None:
        """Stop following and release the files."""
        self.session.disconnect(self.apply)
        self.readers.leave()
        self.searching.close()
        if self._side is not None:
            self.note_list.editor.keep()
        self.notes.close()
        with suppress(StorageError):  # told when it was opened; nothing may keep a window from closing
            self.reading.end()
        self.store.close()
        self.library.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            self._columns.setSizes([round(share * self.width()) for share in _COLUMNS])
            if self.height() < _LOW:  # the reader first; the timeline is folded to its overview
                self._rows.setSizes([self.height() - _FOLDED, _FOLDED])
            else:
                self._unfold_timeline()
        self.search.focus_box()

    def _make_reader(self, session: Session, jobs: Jobs) -> ReaderPane:
        return ReaderPane(
            session,
            self.library,
            jobs,
            self._look,
            corrector=self.corrector,
            show_card=self._show_card,
            annotator=self.annotator,
        )

    def unfold_timeline(self) -> None:
        """Give the timeline its share of the height where it is folded to its overview."""
        if self._timeline is not None and self._timeline.folded:
            self._unfold_timeline()

    def _unfold_timeline(self) -> None:
        self._rows.setSizes([round(share * self.height()) for share in _ROWS])

    def _show_card(self, event: str) -> None:
        self.events.open(event)

    def _on_note_opened(self, note: str) -> None:
        from dossier.ui.entities.pane import NOTES

        self._right.show()
        self.side.show_tab(NOTES)
        self.note_list.edit(note)

    def _hideable(self) -> dict[str, QWidget]:
        return {"search": self.search, "side": self._right, "timeline": self._bottom}


def _place() -> QWidget:
    """Return where a pane will be that comes later."""
    place = QWidget()
    QVBoxLayout(place).setContentsMargins(0, 0, 0, 0)
    return place


def _put(pane: QWidget, place: QWidget) -> None:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(pane)
    place.setFocusProxy(pane)


def last_view(paths: Paths, library: Library, query: str | None) -> ViewState:
    """Return the view a dossier was left in, less what it no longer holds; with `query`, a fresh one that asks it."""
    if query is not None:
        return ViewState(Query(query))
    state = load_view(paths, library.reader.info.id) or ViewState()
    if state.article not in library.heads:
        state = state.with_(article=None, place=None, passage=None)
    state = state.with_(
        tabs=tuple(tab for tab in state.tabs if tab in library.heads),
        beside=state.beside if state.beside in library.heads else None,
    )
    return state.with_(entity=library.known_entity(state.entity), event=None)
