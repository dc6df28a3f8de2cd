"""The side pane: who (Entity), what happened (Facts), who says so (Sources). Follows the session and asks it."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
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
from dossier.ui.entities.fetching import Card, Rows, card_of, facts_of, names_like, sources_of
from dossier.ui.entities.names import NamesTab
from dossier.ui.entities.rows import Action, Row, ShowEntity, note
from dossier.ui.entities.rowview import RowView
from dossier.ui.entities.sourcerows import PROBLEMS
from dossier.ui.theme import Look
from dossier.ui.translation import tr
from dossier.ui.turns import finish
from dossier.ui.widgets.choice import Choice
from dossier.ui.widgets.painted import Segments, Tray
from dossier.ui.widgets.pane import Pane

_TABS = (marked("Entity"), marked("Facts"), marked("Sources"), marked("Notes"))
_HEAD = 2  # rows of a card that say which entity it is
_SIDE, _TAB_FRAME = 16, 3
_TAB_SIZES = (12, 11, 10)  # pixels of type
_TAB_ROOM = 12  # pixels beside a name: its padding and border
_ENTITY, _FACTS, _SOURCES, NOTES = range(4)


class SidePane(Pane):
    """Tabs beside the reader. Only the tab in view is fetched."""

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
        self._show_event_card = show_card
        self._library = library
        self._stale = set(range(len(_TABS)))
        self.steps = self._make()
        if not in_steps:
            finish(self.steps)

    def _make(self) -> Iterator[None]:
        session, look, corrector = self._session, self._look, self._corrector
        self._tabs = Segments(self)
        self._frame = Tray(self)
        self._pages = QStackedWidget(self)
        self._names = NamesTab(look, self._pages, correctable=corrector is not None)
        yield from self._names.steps
        self._scope = Choice(self)
        yield
        self._facts_page = QWidget(self._pages)
        self._facts = RowView(look, tr("What the articles say"), self._facts_page)
        yield
        self._sources = RowView(look, tr("Sources"), self._pages)
        yield
        self._build()
        yield
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._scope.currentIndexChanged.connect(self._on_scope_changed)
        self._names.filterChanged.connect(self._fetch_names)
        self._names.listRequested.connect(self._on_list_requested)
        self._names.searchRequested.connect(self._on_search_requested)
        for view in (self._names, self._facts, self._sources):
            view.chosen.connect(self._on_chosen)
            view.menuRequested.connect(self._on_menu_requested)
        if corrector is not None:
            self._names.correctRequested.connect(self._on_correct_requested)
            # Queued: a question inside of a drop would hold the drag.
            self._names.dropped.connect(corrector.merge_into, Qt.ConnectionType.QueuedConnection)
        session.connect(self.apply)
        self._cards = self._new_cards()  # not before: what was corrected meanwhile would be missing
        # Not a method of this object: those are no longer called while it is being destroyed.
        self.destroyed.connect(partial(_leave, session, self.apply))
        yield
        self._fit_tabs()
        yield
        self._scope.setFont(look.sans(12))
        self._tabs.setStyleSheet(_SEGMENT)
        self.setFocusProxy(self._tabs)
        self._show_scope()
        self._refresh()

    @property
    def names(self) -> NamesTab:
        """The Entity tab."""
        return self._names

    @property
    def facts(self) -> RowView:
        """The rows of the Facts tab."""
        return self._facts

    @property
    def sources(self) -> RowView:
        """The rows of the Sources tab."""
        return self._sources

    @property
    def pages(self) -> QWidget:
        """What holds the pages of the tabs."""
        return self._pages

    def add_notes(self, page: QWidget) -> None:
        """Add a fourth tab."""
        self._pages.addWidget(page)
        self._add_tab(_TABS[NOTES])
        self._fit_tabs()

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
            self._facts.show_event(change.new.event)
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
            wanted = article if self._scope.currentIndex() == 0 else None
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
            self._names.show_list()
            self._fetch_names()
        else:
            self._jobs.latest("side-entity", partial(card_of, self._cards, entity), self._show_card)

    def _fetch_names(self) -> None:
        self._jobs.latest("side-names", partial(names_like, self._cards, self._names.wanted), self._show_names)

    def _show_names(self, found: tuple[Rows, int]) -> None:
        self._names.show_names(*found)

    def _show_card(self, found: Card | None) -> None:
        if found is None:
            self._names.show_list()
            self._fetch_names()
        else:
            entity, name, rows, around = found
            self._names.show_card(entity, name, (*rows[:_HEAD], *self._notes_on(entity), *rows[_HEAD:]), around)

    def _notes_on(self, entity: str) -> Rows:
        """Return what the person noted on an entity, as rows of its card."""
        placed = self._annotator.notes.on(entity) if self._annotator is not None else ()
        texts = [one_line(found.note.text) for found in placed]
        return tuple(note(tr("Your note: {words}", words=words)) for words in texts if words)

    def _show_sources(self, about: tuple[str | None], rows: Rows) -> None:
        self._sources.set_rows(rows, about)

    def _show_problems(self, article: str | None, rows: Rows) -> None:
        self._show_sources((article,), rows)
        self._sources.show_section(tr(PROBLEMS))

    def _show_facts(self, about: tuple[str | None], rows: Rows) -> None:
        self._facts.set_rows(rows, about)
        self._facts.show_event(self._session.state.event)

    def _show_scope(self) -> None:
        """Offer to choose between one article and all only while one is open."""
        self._scope.setVisible(self._session.state.article is not None)

    def _on_tab_changed(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        self._refresh()
        self.tabChanged.emit()

    def _on_scope_changed(self) -> None:
        self._stale.add(_FACTS)
        self._refresh()

    def _on_list_requested(self) -> None:
        self._session.show_entity(None)

    def _on_search_requested(self, name: str) -> None:
        self._session.ask(f'entity:"{" ".join(name.replace(chr(34), " ").split())}"')

    def _on_chosen(self, action: Action) -> None:
        if isinstance(action, ShowEntity):
            self._session.show_entity(action.entity)
            return
        place = (action.start, action.end) if action.start is not None and action.end is not None else None
        state = self._session.state
        if (state.article, state.place, state.event) == (action.article, place, action.event):
            self._session.update(place=None, event=None)  # asked again after scrolling away: equal states say nothing
        if action.event is not None:
            self._session.show_event(action.event, action.article, place)
        else:
            self._session.open_article(action.article, place)

    def menu(self, row: Row) -> QMenu:
        """Return what can be done with a row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action, corrector = row.action, self._corrector
        if isinstance(action, ShowEntity):
            menu.addAction(tr("Show its card"), partial(self._on_chosen, action))
            menu.addAction(tr("Search for it"), partial(self._on_search_requested, row.text))
            if self._annotator is not None:
                self._annotator.add_entity_actions(menu, action.entity)
            if corrector is not None:
                corrector.add_entity_actions(menu.addMenu(tr("Correct")), action.entity)
        elif action is not None:
            menu.addAction(tr("Open"), partial(self._on_chosen, action))
            if self._show_event_card is not None and action.event is not None:
                menu.addAction(tr("Compare what is told of it"), partial(self._show_event_card, action.event))
            if self._annotator is not None and action.event is not None:
                self._annotator.add_event_actions(menu, action.event)
            elif self._annotator is not None and action.start is None:
                self._annotator.add_article_actions(menu, action.article)
            if corrector is not None and action.event is not None:
                corrector.add_event_actions(menu.addMenu(tr("Correct")), action.event)
            elif corrector is not None and action.start is None:
                corrector.add_head_actions(menu, action.article)
        return menu

    def _on_menu_requested(self, row: Row, where: QPoint) -> None:
        self.menu(row).popup(where)

    def _on_correct_requested(self, menu: QMenu) -> None:
        entity = self._session.state.entity
        if self._corrector is not None and entity is not None:
            self._corrector.add_entity_actions(menu, entity)

    def _build(self) -> None:
        self.setAccessibleName(tr("Names, facts and sources"))
        for name in _TABS[:NOTES]:
            self._add_tab(name)
        self._tabs.setExpanding(True)
        self._tabs.setDrawBase(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._tabs.setAccessibleName(tr("Names, facts and sources"))
        self._scope.addItems([tr("In this article"), tr("In all articles")])
        self._scope.setAccessibleName(tr("Which facts"))
        layout = QVBoxLayout(self._facts_page)
        layout.setContentsMargins(0, 8, 0, 0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._scope)
        layout.addLayout(row)
        layout.addWidget(self._facts, 1)
        for page in (self._names, self._facts_page, self._sources):
            self._pages.addWidget(page)
        inner = QHBoxLayout(self._frame)
        inner.setContentsMargins(*4 * (_TAB_FRAME + 1,))
        inner.addWidget(self._tabs)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 12, 0, 0)
        outer.setSpacing(4)
        top = QHBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.addWidget(self._frame)
        outer.addLayout(top)
        outer.addWidget(self._pages, 1)

    def _add_tab(self, name: str) -> None:
        self._tabs.setTabToolTip(self._tabs.addTab(tr(name)), tr(name))  # a narrow pane cuts them short

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tabs()

    def _fit_tabs(self) -> None:
        """Write the tabs in the largest type in which all of their names fit."""
        room = self.width() - 2 * _SIDE - 2 * _TAB_FRAME
        names = [self._tabs.tabText(number) for number in range(self._tabs.count())]
        for size in _TAB_SIZES:
            font = self._look.sans(size, bold=True)
            if sum(QFontMetricsF(font).horizontalAdvance(name) + _TAB_ROOM for name in names) <= room:
                break
        self._tabs.setFont(font)


_SEGMENT = "QTabBar::tab { padding: 4px 3px; min-width: 24px; margin: 0; border: 2px solid transparent; }"


def _leave(session: Session, listener: object, *_: object) -> None:
    session.disconnect(listener)  # type: ignore[arg-type]
