"""What happens when a person points at a mention or date: card, entity, search, event, menu."""

from collections.abc import Callable
from functools import partial
from textwrap import shorten

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from dossier.model.facts import Entity, Event, Mention, TimeExpression
from dossier.services.explain import Explanation, event_at, explain_mention, explain_time
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.quotes import one_line
from dossier.services.session import Session
from dossier.ui.annotating import Annotator, Selection
from dossier.ui.correcting import Corrector
from dossier.ui.reader.highlights import Highlight
from dossier.ui.reader.hover import HoverCard
from dossier.ui.reader.loading import Loaded
from dossier.ui.reader.overlay import Chip
from dossier.ui.reader.selectionbar import LONGEST_NAME
from dossier.ui.reader.view import ArticleView
from dossier.ui.translation import tr

_CARD, _ASK = "reader-card", "reader-ask"  # keys of jobs
_NOTE_TITLE = 300  # characters of a note on its card


class Pointing(QObject):
    """Follows mouse and keyboard over the text and asks the session."""

    def __init__(
        self,
        session: Session,
        library: Library,
        jobs: Jobs,
        view: ArticleView,
        card: HoverCard,
        pane: QWidget,
        corrector: Corrector | None = None,
        show_card: Callable[[str], object] | None = None,
        annotator: Annotator | None = None,
    ) -> None:
        super().__init__(pane)
        self._annotator = annotator
        self._show_event_card = show_card
        self._corrector = corrector
        self._pane = pane
        self._session = session
        self._library = library
        self._jobs = jobs
        self._view = view
        self._card = card
        self._loaded: Loaded | None = None
        view.chipActivated.connect(self._on_activated)
        view.chipHovered.connect(self._on_hovered)
        view.menuRequested.connect(self._on_menu_requested)
        view.dateRequested.connect(self._on_date_requested)

    def set_article(self, loaded: Loaded | None) -> None:
        """Answer for this article from now on."""
        self._loaded = loaded
        self._dismiss()

    def menu(self, chip: Chip | None, index: int | None = None) -> QMenu:
        """Return what can be done with a chip, with what is selected, and with the article at `index` of its text."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        target = chip.target if chip is not None else None
        if isinstance(target, Mention):
            self._add_mention(menu, target)
        elif isinstance(target, TimeExpression):
            self._add_time(menu, target)
        elif isinstance(target, Highlight) and self._annotator is not None:
            self._annotator.add_note_actions(menu, target.note)
        if self._view.textCursor().hasSelection():
            self._add_selection(menu)
        self._add_likeness(menu, index)
        if self._corrector is not None and self._loaded is not None and self._loaded.facts is not None:
            self._corrector.add_article_actions(menu, self._loaded.facts.article, index)
            menu.addSeparator()
        if self._annotator is not None and self._loaded is not None:
            self._annotator.add_article_actions(menu, self._loaded.article)
        _add(menu, tr("Select all"), self._view.selectAll)
        _add(menu, tr("Find in this article"), self._view.findRequested.emit)
        return menu

    def _add_mention(self, menu: QMenu, mention: Mention) -> None:
        if mention.entity is not None:
            _add(menu, tr("Search for it under all its names"), partial(self._search, mention))
            _add(menu, tr("Show its card"), partial(self._session.show_entity, mention.entity))
            if self._annotator is not None:
                self._annotator.add_entity_actions(menu, mention.entity)
        _add(menu, tr("Search for these words"), partial(self._ask_words, mention.surface))
        _add(menu, tr("Copy the name"), partial(QGuiApplication.clipboard().setText, mention.surface))
        if self._corrector is not None:
            self._corrector.add_mention_actions(menu.addMenu(tr("Correct")), mention)
        menu.addSeparator()

    def _add_time(self, menu: QMenu, time: TimeExpression) -> None:
        event = self._event_of(time)
        if event is None:
            return
        _add(menu, tr("Show the event"), partial(self._show_event_of, time))
        if self._show_event_card is not None:
            _add(menu, tr("Compare what is told of it"), partial(self._show_event_card, event.id))
        if self._annotator is not None:
            self._annotator.add_event_actions(menu, event.id)
        if self._corrector is not None:
            self._corrector.add_event_actions(menu.addMenu(tr("Correct the event")), event.id)
        menu.addSeparator()

    def search_selection(self) -> None:
        """Search for the selected words."""
        self._ask_words(self._view.textCursor().selectedText())

    def _add_selection(self, menu: QMenu) -> None:
        selected = self._view.selected_span()
        if self._annotator is not None and selected is not None and self._loaded is not None and self._loaded.facts:
            self._annotator.add_selection_actions(menu, Selection(self._loaded.facts.article, *selected))
        _add(menu, tr("Copy"), self._view.copy)
        _add(menu, tr("Search for the selection"), self.search_selection)
        span = self._selected_name()
        if self._corrector is not None and span is not None and self._loaded is not None:
            self._corrector.add_selection_actions(menu, self._loaded.article, *span)
        menu.addSeparator()

    def ask_name(self, where: QPoint) -> None:
        """Offer at a place on the screen what the selection may be the name of."""
        span = self._selected_name()
        if self._corrector is None or self._loaded is None or span is None:
            return
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._corrector.add_selection_actions(menu, self._loaded.article, *span)
        menu.popup(where)

    def _add_likeness(self, menu: QMenu, index: int | None) -> None:
        """Offer a search for passages like what is selected, or else like the paragraph pointed at."""
        if self._loaded is None or self._loaded.facts is None:
            return
        article, span = self._loaded.facts.article, self._view.selected_span()
        if span is None and index is not None:
            span = next(((p.start, p.end) for p in article.paragraphs if p.start <= index < p.end), None)
        query = self._library.like(article.slice(*span)) if span is not None else ""
        if query:
            _add(menu, tr("More passages like this"), partial(self._session.ask, query))

    def _selected_name(self) -> tuple[int, int] | None:
        """Return what is selected, less white space around it, where it is short enough for a name."""
        span = self._view.selected_span()
        if span is None or self._loaded is None or self._loaded.facts is None:
            return None
        words = self._loaded.facts.article.slice(*span)
        start = span[0] + len(words) - len(words.lstrip())
        name = words.strip()
        return (start, start + len(name)) if 0 < len(name) <= LONGEST_NAME and "\n\n" not in name else None

    def _on_activated(self, chip: Chip, search: bool) -> None:
        self._dismiss()
        target = chip.target
        if isinstance(target, TimeExpression):
            self._show_event_of(target)
        elif isinstance(target, Mention):
            if search:
                self._search(target)
            elif target.entity is not None:
                self._session.show_entity(target.entity)
        elif isinstance(target, Highlight) and self._annotator is not None:
            self._annotator.open(target.note)

    def _show_event_of(self, time: TimeExpression) -> None:
        event = self._event_of(time)
        if event is not None:
            if self._session.state.event == event.id:
                self._session.update(event=None)  # asked again: equal states say nothing
            self._session.show_event(event.id)

    def _event_of(self, time: TimeExpression) -> Event | None:
        if self._loaded is None or self._loaded.facts is None:
            return None
        return event_at(self._loaded.facts, time.start, time.end)

    def _search(self, mention: Mention) -> None:
        if mention.entity is None:
            self._ask_words(mention.surface)
        else:
            self._with_entity(_ASK, mention.entity, self._ask_entity)

    def _ask_entity(self, entity: Entity) -> None:
        self._session.ask(f'entity:"{_quotable(entity.name)}"')

    def _ask_words(self, words: str) -> None:
        self._session.ask(f'"{_quotable(words)}"')

    def _on_hovered(self, chip: Chip | None) -> None:
        self._dismiss()
        event = self._event_of(chip.target) if chip is not None and isinstance(chip.target, TimeExpression) else None
        self._session.update(hovered_event=None if event is None else event.id)
        if chip is None:
            return
        beside = self._view.rect_of(chip)
        beside.moveTopLeft(self._view.mapTo(self._pane, beside.topLeft()))
        target = chip.target
        if isinstance(target, TimeExpression):
            self._card.show_soon(self._explain(target), beside)
        elif isinstance(target, Mention) and target.entity is not None:
            self._with_entity(_CARD, target.entity, partial(self._show_card, target, beside))
        elif isinstance(target, Mention):
            self._card.show_soon(explain_mention(target, None), beside)
        elif isinstance(target, Highlight) and target.written:
            note = one_line(target.written)
            title = shorten(note, _NOTE_TITLE, placeholder=" …")
            self._card.show_soon(Explanation(title, target.colour, tr("Your note"), (), ""), beside)

    def _explain(self, time: TimeExpression) -> Explanation:
        """Say what a date means, and when its event was where a person said otherwise."""
        event = self._event_of(time)
        by_hand = event is not None and self._corrector is not None and self._corrector.dated(event.id)
        return explain_time(time, event if by_hand else None)

    def _show_card(self, mention: Mention, beside: QRect, entity: Entity) -> None:
        self._card.show_soon(explain_mention(mention, entity), beside)

    def _on_menu_requested(self, chip: Chip | None, index: int | None, where: QPoint) -> None:
        self.menu(chip, index).popup(where)

    def _on_date_requested(self) -> None:
        if self._corrector is not None and self._loaded is not None:
            self._corrector.date_article(self._loaded.article)

    def _dismiss(self) -> None:
        self._jobs.forget(_CARD)
        self._card.dismiss()

    def _with_entity(self, key: str, entity: str, then: Callable[[Entity], None]) -> None:
        """Fetch an entity and hand it to `then`; one that is gone is no error."""
        self._jobs.latest(key, partial(_entity, self._library, entity), partial(_if_there, then))


def _entity(library: Library, entity: str) -> Entity | None:
    try:
        return library.reader.entity(entity)
    except KeyError:
        return None


def _if_there(then: Callable[[Entity], None], entity: Entity | None) -> None:
    if entity is not None:
        then(entity)


def _add(menu: QMenu, text: str, handler: Callable[[], object]) -> None:
    menu.addAction(text).triggered.connect(partial(_run, handler))


def _run(handler: Callable[[], object], *_checked: object) -> None:
    handler()


def _quotable(text: str) -> str:
    return " ".join(text.replace('"', " ").split())
