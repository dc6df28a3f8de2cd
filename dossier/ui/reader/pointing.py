"""What happens when a person points at a mention or date: card, entity, search, event, menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from dossier.model.facts import Entity, Mention, TimeExpression
from dossier.services.explain import event_at, explain_mention, explain_time
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.reader.hover import HoverCard
from dossier.ui.reader.loading import Loaded
from dossier.ui.reader.overlay import Chip
from dossier.ui.reader.view import ArticleView

_CARD, _ASK = "reader-card", "reader-ask"  # keys of jobs


class Pointing(QObject):
    """Follows mouse and keyboard over the text and asks the session."""

    def __init__(
        self, session: Session, library: Library, jobs: Jobs, view: ArticleView, card: HoverCard, pane: QWidget
    ) -> None:
        super().__init__(pane)
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

    def set_article(self, loaded: Loaded | None) -> None:
        """Answer for this article from now on."""
        self._loaded = loaded
        self._dismiss()

    def menu(self, chip: Chip | None) -> QMenu:
        """Return what can be done with a chip, with what is selected and with the article."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mention = chip.target if chip is not None else None
        if isinstance(mention, Mention):
            if mention.entity is not None:
                _add(menu, "Search for it under all its names", partial(self._search, mention))
                _add(menu, "Show its card", partial(self._session.show_entity, mention.entity))
            _add(menu, "Search for these words", partial(self._ask_words, mention.surface))
            _add(menu, "Copy the name", partial(QGuiApplication.clipboard().setText, mention.surface))
            menu.addSeparator()
        selected = self._view.textCursor().selectedText()
        if selected:
            _add(menu, "Copy", self._view.copy)
            _add(menu, "Search for the selection", partial(self._ask_words, selected))
        _add(menu, "Select all", self._view.selectAll)
        _add(menu, "Find in this article", self._view.findRequested.emit)
        return menu

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

    def _show_event_of(self, time: TimeExpression) -> None:
        if self._loaded is not None and self._loaded.facts is not None:
            event = event_at(self._loaded.facts, time.start, time.end)
            if event is not None:
                if self._session.state.event == event.id:
                    self._session.update(event=None)  # asked again: equal states say nothing
                self._session.show_event(event.id)

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
        if chip is None:
            return
        beside = self._view.rect_of(chip)
        beside.moveTopLeft(self._view.mapTo(self._pane, beside.topLeft()))
        target = chip.target
        if isinstance(target, TimeExpression):
            self._card.show_soon(explain_time(target), beside)
        elif isinstance(target, Mention) and target.entity is not None:
            self._with_entity(_CARD, target.entity, partial(self._show_card, target, beside))
        elif isinstance(target, Mention):
            self._card.show_soon(explain_mention(target, None), beside)

    def _show_card(self, mention: Mention, beside: QRect, entity: Entity) -> None:
        self._card.show_soon(explain_mention(mention, entity), beside)

    def _on_menu_requested(self, chip: Chip | None, where: QPoint) -> None:
        self.menu(chip).popup(where)

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
