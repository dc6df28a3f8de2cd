"""The middle of the window: tabs of open articles, the reader, and a second reader at its side."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.model.view import Change
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui import garbage
from dossier.ui.beside import Beside, MakeReader
from dossier.ui.reader.pane import ReaderPane
from dossier.ui.tabstrip import TabStrip
from dossier.ui.theme import Look
from dossier.ui.translation import tr
from dossier.ui.turns import Turns
from dossier.ui.widgets.pane import Pane
from dossier.ui.widgets.splitter import Splitter

_LEAST = 150  # pixels of each reader
_WANTED = 300  # of each of two


class ReaderArea(Pane):
    """Follows the session: which tabs there are, and what stands at the side."""

    roomWanted = Signal(int)  # pixels of width in which all of it can be read

    def __init__(
        self,
        session: Session,
        library: Library,
        jobs: Jobs,
        look: Look,
        make_reader: MakeReader,
        parent: QWidget | None = None,
    ) -> None:
        """Make the area; it is there when its `steps` were done."""
        super().__init__(parent)
        self._session = session
        self._library = library
        self._jobs = jobs
        self._look = look
        self._make_reader = make_reader
        self._places: dict[str, tuple[int, float]] = {}  # where each article was left
        self._beside: Beside | None = None
        self._turns = Turns(self)
        self.steps = self._make()

    def _make(self) -> Iterator[None]:
        session, look = self._session, self._look
        session.connect(self.before)  # before the reader, which takes the old article away
        self._parts = Splitter(Qt.Orientation.Horizontal, self)
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(1)
        self.main = self._make_reader(session, self._jobs, self._parts)  # there at once: to move one styles it anew
        self.main.setMinimumWidth(_LEAST)
        yield from self.main.steps
        yield
        self._tabs = TabStrip(look, self)
        self._tabs.currentChanged.connect(self._on_tab_chosen)
        self._tabs.tabCloseRequested.connect(self._on_tab_closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._parts, 1)
        self.main.shown.connect(self._on_shown)
        session.connect(self.apply)
        yield
        self._show_tabs()
        yield
        yield from self.main.begin()

    @property
    def side(self) -> ReaderPane | None:
        """The reader at the side; what is left of making it is done now."""
        self._turns.finish()
        if self._beside is None:
            return None
        self._beside.reader.catch_up()
        return self._beside.reader

    @property
    def active(self) -> ReaderPane:
        """The reader that has the focus, else the main one."""
        focused = self.window().focusWidget()
        for reader in (self.side, self.main):
            if reader is not None and reader.isAncestorOf(focused):
                return reader
        return self.main

    @property
    def keyboard(self) -> QWidget:
        return self.active.view

    def before(self, change: Change) -> None:
        """Remember where the article was left."""
        old = change.old.article
        place = self.main.view.top_place() if change.touches("article") and old is not None else None
        if old is not None and place is not None:
            self._places[old] = place

    def apply(self, change: Change) -> None:
        """Follow the session."""
        if change.touches("tabs", "article", "revision"):
            self._show_tabs()
        if change.touches("beside"):
            self._show_side()

    def close_tab(self) -> None:
        """Close what is shown: the reader at the side if it has the focus or there is but one tab, else the tab."""
        state = self._session.state
        if self.side is not None and (self.active is self.side or len(state.tabs) < 2):
            self._session.show_beside(None)
        elif state.article is not None:
            self._session.close_tab(state.article)

    def walk_tabs(self, by: int) -> None:
        """Show the next (1) or previous (-1) tab, round and round."""
        state = self._session.state
        if state.article in state.tabs:
            at = (state.tabs.index(state.article) + by) % len(state.tabs)
            self._session.open_article(state.tabs[at])

    def leave(self) -> None:
        """Stop following."""
        for listener in (self.before, self.apply):
            self._session.disconnect(listener)
        self._turns.stop()
        if self._beside is not None:
            self._beside.leave()

    # Tabs.

    def _show_tabs(self) -> None:
        state = self._session.state
        self._tabs.show_titles([self._title(article) for article in state.tabs])
        if state.article in state.tabs:
            self._tabs.choose(state.tabs.index(state.article))

    def _title(self, article: str) -> str:
        head = self._library.heads.get(article)
        return (head.title or head.file) if head is not None else tr("(no longer there)")

    def _on_tab_chosen(self, index: int) -> None:
        tabs = self._session.state.tabs
        if 0 <= index < len(tabs):
            self._session.open_article(tabs[index])

    def _on_tab_closed(self, index: int) -> None:
        self._session.close_tab(self._session.state.tabs[index])

    def _on_shown(self, article: str) -> None:
        """Go where an article was left, unless a place was asked for."""
        state = self._session.state
        if state.place is None and state.passage is None and article in self._places:
            self.main.view.scroll_to_index(*self._places[article])

    # At the side.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_side()  # not before: its width would not be known

    def _show_side(self) -> None:
        article = self._session.state.beside
        if article is None or article not in self._library.heads:
            self._take_side_away()
        elif self._beside is not None:
            self._beside.show_title(self._title(article))
        elif self.isVisible() and not self._turns.busy:
            self._turns.walk(self._add_side())

    def _add_side(self) -> Iterator[None]:
        """Make room, then the reader in it, so that each article is laid out once, at the width it will have."""
        beside = self._beside = Beside(self._session, self._jobs, self._look, self._make_reader, self)
        beside.hide()
        self._parts.addWidget(beside)  # before its reader is made: to move one styles all of it anew
        self._parts.name_handles([tr("Border of the two articles")])
        beside.setMinimumWidth(_LEAST)
        beside.closeRequested.connect(self._on_side_closed)
        self._show_side()
        yield
        self.roomWanted.emit(2 * _WANTED)
        self._parts.setSizes([self.width() // 2] * self._parts.count())
        beside.show()
        yield
        yield from beside.steps

    def _take_side_away(self) -> None:
        self._turns.stop()
        if self._beside is None:
            return
        self._beside.leave()
        self._beside.hide()
        garbage.delete(self._beside)
        self._beside = None
        self.roomWanted.emit(0)
        self.main.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_side_closed(self) -> None:
        self._session.show_beside(None)
