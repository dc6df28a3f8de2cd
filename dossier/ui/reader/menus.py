"""What can be done with a name, a date, what is selected and the article: the menu over the text."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from dossier.model.facts import Mention, TimeExpression
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.annotating import Annotator, Selection
from dossier.ui.correcting import Corrector
from dossier.ui.reader.highlights import Highlight
from dossier.ui.reader.lookup import Lookup
from dossier.ui.reader.overlay import Chip
from dossier.ui.reader.selectionbar import LONGEST_NAME
from dossier.ui.reader.view import ArticleView
from dossier.ui.translation import tr


class TextMenus(QObject):
    """Makes menus over the text of the article that `lookup` knows."""

    def __init__(
        self,
        session: Session,
        library: Library,
        view: ArticleView,
        lookup: Lookup,
        parent: QObject,
        *,
        corrector: Corrector | None = None,
        show_card: Callable[[str], object] | None = None,
        annotator: Annotator | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._library, self._view, self._lookup = session, library, view, lookup
        self._corrector, self._show_event_card, self._annotator = corrector, show_card, annotator
        view.menuRequested.connect(self._on_menu_requested)

    def menu(self, chip: Chip | None, index: int | None = None) -> QMenu:
        """Return what can be done with a chip, with what is selected, and with the article at `index` of its text."""
        menu = self._empty()
        target = chip.target if chip is not None else None
        facts = self._lookup.facts
        if isinstance(target, Mention):
            self._add_mention(menu, target)
        elif isinstance(target, TimeExpression):
            self._add_time(menu, target)
        elif isinstance(target, Highlight) and self._annotator is not None:
            self._annotator.add_note_actions(menu, target.note)
        if self._view.textCursor().hasSelection():
            self._add_selection(menu)
        self._add_likeness(menu, index)
        if self._corrector is not None and facts is not None:
            self._corrector.add_article_actions(menu, facts.article, index)
            menu.addSeparator()
        if self._annotator is not None and facts is not None:
            self._annotator.add_article_actions(menu, facts.article.id)
        _add(menu, tr("Select all"), self._view.selectAll)
        _add(menu, tr("Find in this article"), self._view.findRequested.emit)
        return menu

    def ask_name(self, where: QPoint) -> None:
        """Offer at a place on the screen what the selection may be the name of."""
        if self._corrector is not None and self._selected_name() is not None:
            menu = self._empty()
            self._add_naming(menu)
            menu.popup(where)

    def search_selection(self) -> None:
        """Search for the selected words."""
        self._lookup.search_words(self._view.textCursor().selectedText())

    def _empty(self) -> QMenu:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_mention(self, menu: QMenu, mention: Mention) -> None:
        if mention.entity is not None:
            _add(menu, tr("Search for it under all its names"), partial(self._lookup.search, mention))
            _add(menu, tr("Show its card"), partial(self._session.show_entity, mention.entity))
            if self._annotator is not None:
                self._annotator.add_entity_actions(menu, mention.entity)
        _add(menu, tr("Search for these words"), partial(self._lookup.search_words, mention.surface))
        _add(menu, tr("Copy the name"), partial(QGuiApplication.clipboard().setText, mention.surface))
        if self._corrector is not None:
            self._corrector.add_mention_actions(menu.addMenu(tr("Correct")), mention)
        menu.addSeparator()

    def _add_time(self, menu: QMenu, time: TimeExpression) -> None:
        event = self._lookup.event_of(time)
        if event is None:
            return
        _add(menu, tr("Show the event"), partial(self._lookup.show_event_of, time))
        if self._show_event_card is not None:
            _add(menu, tr("Compare what is told of it"), partial(self._show_event_card, event.id))
        if self._annotator is not None:
            self._annotator.add_event_actions(menu, event.id)
        if self._corrector is not None:
            self._corrector.add_event_actions(menu.addMenu(tr("Correct the event")), event.id)
        menu.addSeparator()

    def _add_selection(self, menu: QMenu) -> None:
        selected, facts = self._view.selected_span(), self._lookup.facts
        if self._annotator is not None and selected is not None and facts is not None:
            self._annotator.add_selection_actions(menu, Selection(facts.article, *selected))
        _add(menu, tr("Copy"), self._view.copy)
        _add(menu, tr("Search for the selection"), self.search_selection)
        self._add_naming(menu)
        menu.addSeparator()

    def _add_naming(self, menu: QMenu) -> None:
        """Offer what the selection may be the name of."""
        span, facts = self._selected_name(), self._lookup.facts
        if self._corrector is not None and span is not None and facts is not None:
            self._corrector.add_selection_actions(menu, facts.article.id, *span)

    def _add_likeness(self, menu: QMenu, index: int | None) -> None:
        """Offer a search for passages like what is selected, or else like the paragraph pointed at."""
        if self._lookup.facts is None:
            return
        article, span = self._lookup.facts.article, self._view.selected_span()
        if span is None and index is not None:
            span = next(((p.start, p.end) for p in article.paragraphs if p.start <= index < p.end), None)
        query = self._library.like(article.slice(*span)) if span is not None else ""
        if query:
            _add(menu, tr("More passages like this"), partial(self._session.ask, query))

    def _selected_name(self) -> tuple[int, int] | None:
        """Return what is selected, less white space around it, where it is short enough for a name."""
        span, facts = self._view.selected_span(), self._lookup.facts
        if span is None or facts is None:
            return None
        words = facts.article.slice(*span)
        start = span[0] + len(words) - len(words.lstrip())
        name = words.strip()
        return (start, start + len(name)) if 0 < len(name) <= LONGEST_NAME and "\n\n" not in name else None

    def _on_menu_requested(self, chip: Chip | None, index: int | None, where: QPoint) -> None:
        self.menu(chip, index).popup(where)


def _add(menu: QMenu, text: str, handler: Callable[[], object]) -> None:
    menu.addAction(text).triggered.connect(partial(_run, handler))


def _run(handler: Callable[[], object], *_checked: object) -> None:
    handler()
