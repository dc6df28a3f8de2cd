"""What can be done with an item: open it, compare what is told of it, search in its days, note and correct."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from dossier.model.facts import Event
from dossier.model.timeline import ARTICLES_LANE
from dossier.services.jobs import Jobs
from dossier.services.session import Session
from dossier.ui.annotating import Annotator
from dossier.ui.announcing import announce
from dossier.ui.correcting import Corrector
from dossier.ui.timeline.brushing import Brushing
from dossier.ui.timeline.canvas import Canvas
from dossier.ui.timeline.shown import Shown
from dossier.ui.translation import tr

if TYPE_CHECKING:
    from dossier.services.library import Library


class ItemActions(QObject):
    """Acts on items of what `shown` returns, which is None before anything is there."""

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        canvas: Canvas,
        shown: Callable[[], Shown | None],
        brushing: Brushing,
        pane: QWidget,
        *,
        corrector: Corrector | None = None,
        annotator: Annotator | None = None,
        show_card: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(pane)
        self._session, self._jobs, self._canvas, self._shown = session, jobs, canvas, shown
        self._brushing, self._pane = brushing, pane
        self._corrector, self._annotator, self._show_event_card = corrector, annotator, show_card
        self._library: Library | None = None

    def set_library(self, library: "Library") -> None:
        """Read events from this dossier, or this state of it."""
        self._library = library

    def open(self, n: int) -> None:
        """Open an article, or the sentence that tells of an event."""
        shown = self._shown()
        if shown is None:
            return
        self._canvas.mark(current=n)
        item = shown.data.item(n)
        if item.lane == ARTICLES_LANE:
            self._session.open_article(item.articles[0])
        elif self._library is None:
            self._session.show_event(item.key)
        else:
            reader = self._library.reader
            self._jobs.latest("timeline-event", lambda: reader.event(item.key), self._on_event_read)

    def _on_event_read(self, event: Event) -> None:
        """Show the sentence that an event's title is made of, or one of an article that answers the query."""
        answer = self._session.state.answer
        hits = answer.ids if answer is not None else frozenset()
        told = next((e for e in event.evidence if e.article in hits), event.evidence[0] if event.evidence else None)
        if told is None:
            self._session.show_event(event.id)
        else:
            self._session.show_event(event.id, told.article, (told.start, told.end))

    def compare(self, n: int) -> None:
        """Show the card of an event."""
        shown = self._shown()
        if shown is not None and self._show_event_card is not None and n < len(shown.data):
            item = shown.data.item(n)
            if item.lane != ARTICLES_LANE:
                self._show_event_card(item.key)

    def brush(self, n: int) -> None:
        """Search in the days of an item, or no longer."""
        shown = self._shown()
        if shown is None:
            return
        if n < shown.data.placed:
            self._brushing.toggle(int(shown.data.first[n]), int(shown.data.last[n]))
        else:
            announce(self._canvas, tr("It has no days to search in."))

    def menu(self, n: int) -> QMenu:
        """Return what can be done with an item."""
        shown, menu = self._shown(), QMenu(self._pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if shown is None:
            return menu
        item = shown.data.item(n)
        menu.addAction(tr("Open"), partial(self.open, n))
        if item.lane == ARTICLES_LANE:
            if self._annotator is not None:
                self._annotator.add_article_actions(menu, item.articles[0])
            if self._corrector is not None:
                self._corrector.add_head_actions(menu, item.articles[0])
            return menu
        if self._show_event_card is not None:
            menu.addAction(tr("Compare what is told of it"), partial(self._show_event_card, item.key))
        if n < shown.data.placed:
            menu.addAction(tr("Search in its days"), partial(self.brush, n))
        if self._annotator is not None:
            self._annotator.add_event_actions(menu, item.key)
        if self._corrector is not None:
            self._corrector.add_event_actions(menu.addMenu(tr("Correct")), item.key)
        return menu

    def show_menu(self, n: int, where: QPoint) -> None:
        """Show what can be done with an item, at a place on the screen."""
        self.menu(n).popup(where)
