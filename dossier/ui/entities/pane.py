"""The side pane: who (Entity), what happened (Facts), who says so (Sources). Follows the session and asks it."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from dossier.model.view import Change
from dossier.model.wording import marked
from dossier.services.cards import Cards
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.quotes import one_line
from dossier.services.session import Session
from dossier.ui.annotating import Annotator
from dossier.ui.correcting import Corrector
from dossier.ui.entities.facts import FactsTab
from dossier.ui.entities.fetching import Card, Rows, card_of, facts_of, names_like, sources_of
from dossier.ui.entities.names import NamesTab
from dossier.ui.entities.rowactions import RowActions
from dossier.ui.entities.rows import Row, note
from dossier.ui.entities.rowview import RowView
from dossier.ui.entities.sidetabs import SideTabs
from dossier.ui.entities.sourcerows import PROBLEMS
from dossier.ui.theme import Look
from dossier.ui.translation import tr
from dossier.ui.turns import finish
from dossier.ui.widgets.pane import Pane

_TABS = (marked("Entity"), marked("Facts"), marked("Sources"), marked("Notes"))
_HEAD = 2  # rows of a card that say which entity it is
_SIDE = 16  # pixels left and right of everything
_ENTITY, _FACTS, _SOURCES, NOTES = range(4)


class SidePane(Pane):
    """Tabs beside the reader: `names`, rows of `facts` and `sources`, all in `pages`. The one in view is fetched."""

    tabChanged = Signal()

    def __init__(
        self,
        session: Session,
        library: Library,
        jobs: Jobs,
        look: Look,
        parent: QWidget | None = None,
        *,
        corrector: Corrector | None = None,
        show_card: Callable[[str], object] | None = None,
        annotator: Annotator | None = None,
        in_steps: bool = False,
    ) -> None:
        """Make the pane; `show_card` opens the card of an event.

        With `in_steps` it is there when its `steps` were done.
        """
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._look = look
        self._corrector = corrector
        self._annotator = annotator
        self._library = library
        self._actions = RowActions(session, corrector, annotator, show_card)
        self._stale = set(range(len(_TABS)))
        self.steps = self._make()
        if not in_steps:
            finish(self.steps)

    def _make(self) -> Iterator[None]:
        session, look, corrector = self._session, self._look, self._corrector
        self._frame = SideTabs(look, tr("Names, facts and sources"), self)
        self._tabs = self._frame.tabs
        self.pages = QStackedWidget(self)
        self.names = NamesTab(look, self.pages, correctable=corrector is not None)
        yield from self.names.steps
        yield
        self._facts_tab = FactsTab(look, self.pages)
        yield from self._facts_tab.steps
        yield
        self.facts = self._facts_tab.rows
        yield
        self.sources = RowView(look, tr("Sources"), self.pages)
        yield
        self._build()
        yield
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._facts_tab.scopeChanged.connect(self._on_scope_changed)
        self.names.filterChanged.connect(self._fetch_names)
        self.names.listRequested.connect(self._on_list_requested)
        self.names.searchRequested.connect(self._actions.search_for)
        for view in (self.names, self.facts, self.sources):
            view.chosen.connect(self._actions.choose)
            view.menuRequested.connect(self._on_menu_requested)
        if corrector is not None:
            self.names.correctRequested.connect(self._actions.add_corrections)
            # Queued: a question inside of a drop would hold the drag.
            self.names.dropped.connect(corrector.merge_into, Qt.ConnectionType.QueuedConnection)
        session.connect(self.apply)
        self._cards = self._new_cards()  # not before: what was corrected meanwhile would be missing
        # Not a method of this object: those are no longer called while it is being destroyed.
        self.destroyed.connect(partial(_leave, session, self.apply))
        yield
        self._show_scope()
        self._refresh()

    def add_notes(self, page: QWidget) -> None:
        """Add a fourth tab."""
        self.pages.addWidget(page)
        self._frame.add(tr(_TABS[NOTES]))

    @property
    def keyboard(self) -> QWidget:
        return self._tabs

    @property
    def tab(self) -> int:
        """The number of the tab in view."""
        return self._tabs.currentIndex()

    def show_tab(self, number: int) -> None:
        """Show a tab: 0 Entity, 1 Facts, 2 Sources, 3 Notes."""
        self._tabs.setCurrentIndex(number)

    def show_problems(self) -> None:
        """Show which files could not be read, under Sources."""
        self._tabs.setCurrentIndex(_SOURCES)
        article = self._session.state.article
        work = partial(sources_of, self._cards, article)
        self._jobs.latest("side-sources", work, partial(self._show_problems, article))

    def apply(self, change: Change) -> None:
        """Follow the session."""
        if change.touches("revision"):
            self._cards = self._new_cards()
            self._stale = set(range(len(_TABS)))
        if change.touches("entity") or (change.touches("marked") and change.new.entity is not None):
            self._stale.add(_ENTITY)
        if change.touches("entity") and change.new.entity is not None:
            self._tabs.setCurrentIndex(_ENTITY)
        if change.touches("article"):
            self._stale |= {_FACTS, _SOURCES}
            self._show_scope()
        if change.touches("event"):
            self.facts.show_event(change.new.event)
        self._refresh()

    def _new_cards(self) -> Cards:
        return Cards(self._library) if self._corrector is None else Cards(self._library, self._corrector.dated)

    def _refresh(self) -> None:
        """Fetch what the tab in view lacks."""
        tab = self._tabs.currentIndex()
        if tab not in self._stale:
            return
        self._stale.discard(tab)
        article = self._session.state.article
        if tab == _ENTITY:
            self._fetch_entity(self._session.state.entity)
        elif tab == _FACTS:
            wanted = None if self._facts_tab.of_all else article
            self._jobs.latest(
                "side-facts", partial(facts_of, self._cards, wanted), partial(self._show_facts, (wanted,))
            )
        elif tab == _SOURCES:
            self._jobs.latest(
                "side-sources", partial(sources_of, self._cards, article), partial(self._show_sources, (article,))
            )

    def _fetch_entity(self, entity: str | None) -> None:
        if entity is None:
            self._jobs.forget("side-entity")
            self.names.show_list()
            self._fetch_names()
        else:
            self._jobs.latest("side-entity", partial(card_of, self._cards, entity), self._show_card)

    def _fetch_names(self) -> None:
        self._jobs.latest("side-names", partial(names_like, self._cards, self.names.wanted), self._show_names)

    def _show_names(self, found: tuple[Rows, int]) -> None:
        self.names.show_names(*found)

    def _show_card(self, found: Card | None) -> None:
        if found is None:
            self.names.show_list()
            self._fetch_names()
        else:
            entity, name, rows, around = found
            self.names.show_card(entity, name, (*rows[:_HEAD], *self._notes_on(entity), *rows[_HEAD:]), around)

    def _notes_on(self, entity: str) -> Rows:
        """Return what the person noted on an entity, as rows of its card."""
        placed = self._annotator.notes.on(entity) if self._annotator is not None else ()
        texts = [one_line(found.note.text) for found in placed]
        return tuple(note(tr("Your note: {words}", words=words)) for words in texts if words)

    def _show_sources(self, about: tuple[str | None], rows: Rows) -> None:
        self.sources.set_rows(rows, about)

    def _show_problems(self, article: str | None, rows: Rows) -> None:
        self._show_sources((article,), rows)
        self.sources.show_section(tr(PROBLEMS))

    def _show_facts(self, about: tuple[str | None], rows: Rows) -> None:
        self.facts.set_rows(rows, about)
        self.facts.show_event(self._session.state.event)

    def _show_scope(self) -> None:
        """Offer to choose between one article and all only while one is open."""
        self._facts_tab.offer_scope(self._session.state.article is not None)

    def _on_tab_changed(self, number: int) -> None:
        self.pages.setCurrentIndex(number)
        self._refresh()
        self.tabChanged.emit()

    def _on_scope_changed(self) -> None:
        self._stale.add(_FACTS)
        self._refresh()

    def menu(self, row: Row) -> QMenu:
        """Return what can be done with a row."""
        return self._actions.menu(row, self)

    def _on_menu_requested(self, row: Row, where: QPoint) -> None:
        self.menu(row).popup(where)

    def _on_list_requested(self) -> None:
        self._session.show_entity(None)

    def _build(self) -> None:
        self.setAccessibleName(tr("Names, facts and sources"))
        for name in _TABS[:NOTES]:
            self._frame.add(tr(name))
        for page in (self.names, self._facts_tab, self.sources):
            self.pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 12, 0, 0)
        outer.setSpacing(4)
        top = QHBoxLayout()
        top.setContentsMargins(_SIDE, 0, _SIDE, 0)
        top.addWidget(self._frame)
        outer.addLayout(top)
        outer.addWidget(self.pages, 1)


def _leave(session: Session, listener: object, *_: object) -> None:
    session.disconnect(listener)  # type: ignore[arg-type]
