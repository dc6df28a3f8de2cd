"""The timeline pane: joins lanes, overview, list and buttons to the session."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from dossier.model.dossier import ArticleHead
from dossier.model.facts import Event
from dossier.model.timeline import ARTICLES_LANE, TimelineItem
from dossier.model.view import Change
from dossier.services.jobs import Jobs
from dossier.services.session import Listener, Session
from dossier.ui.theme import Look
from dossier.ui.timeline.arrangement import Target
from dossier.ui.timeline.cards import Card, bar_card, brush_text, counted, item_card, spoken
from dossier.ui.timeline.data import Matches, TimelineData, day_of
from dossier.ui.timeline.frame import Frame
from dossier.ui.timeline.keys import Keys
from dossier.ui.timeline.pointer import Pointer

if TYPE_CHECKING:
    from dossier.services.library import Library

_THROTTLE = 30  # ms between searches while dragging; the last position always counts


class TimelinePane(Frame):
    """Shows when everything happened; `toolbar.HELP` tells what a person can do."""

    def __init__(
        self, session: Session, library: "Library | None", jobs: Jobs, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._session, self._library, self._jobs = session, library, jobs
        self._data: TimelineData | None = None
        self._matches: Matches | None = None
        self._heads: Mapping[str, ArticleHead] = {}
        self._fitted: tuple[float, float] | None = None
        self._wanted_span: tuple[date, date] | None = None
        self._throttle = QTimer(self, interval=_THROTTLE, singleShot=True)
        self.pointer = Pointer(self.canvas, self._card)
        self.keys = Keys(self.canvas)
        self._connect()
        if library is not None:
            self.set_library(library)

    # What others may ask.

    def set_library(self, library: "Library") -> None:
        """Show another dossier; its items are read on a job."""
        self._library = library

        def load() -> tuple[TimelineData, Mapping[str, ArticleHead]]:
            data = TimelineData.from_items(library.timeline)
            data.find("")  # the table of keys is made here, not when the GUI thread first asks
            return data, library.heads

        self._jobs.latest("timeline-load", load, self._on_loaded)

    def set_items(self, items: tuple[TimelineItem, ...]) -> None:
        """Show these items."""
        self.set_data(TimelineData.from_items(items))

    def set_data(self, data: TimelineData, heads: Mapping[str, ArticleHead] | None = None) -> None:
        """Show these items, fitted; `heads` name the publishers."""
        self._data, self._matches, self._heads = data, None, heads or {}
        self.canvas.mark(current=None, shown=None, hovered=None, card=None)
        self._show_data()
        self._fitted = None
        self.fit_all()
        self._filter()
        self._mark_shown(follow=False)
        self._show_span()

    def fit_all(self) -> None:
        """Show the days of nearly all items; when these are in view already, of all items to the outermost."""
        data = self._data
        if data is None or data.bulk is None or data.span is None:
            return
        bulk, whole = _with_margin(data.bulk), _with_margin(data.span)
        again = self._fitted == bulk and (self.canvas.scale_now.left, self.canvas.scale_now.right) == bulk
        self._fitted = whole if again else bulk
        self.canvas.show_days(*self._fitted)

    def fit_results(self) -> None:
        """Show the days of the items that match, or of all when no query is on."""
        if self._data is None or self._matches is None:
            self.fit_all()
            return
        mask = self._matches.mask[: self._data.placed]
        if mask.any():
            first, last = self._data.first[: self._data.placed][mask], self._data.last[: self._data.placed][mask]
            self.canvas.show_days(*_with_margin((int(first.min()), int(last.max()))))

    def show_list(self, on: bool) -> None:
        """Show the list in place of the drawing, with the same item chosen, or the drawing again."""
        super().show_list(on)
        if on:
            self.twin.set_data(self._data, self._matches, self._heads)
            current = self.canvas.overlay.marks.current
            if current is not None:
                self.twin.choose(current)

    # What is heard.

    def _on_session_changed(self, change: Change) -> None:
        if change.touches("answer"):
            self._filter()
        if change.old.query.span != change.new.query.span:
            self._show_span()
        if change.touches("event", "article"):
            self._mark_shown(follow=True)

    def _on_loaded(self, loaded: tuple[TimelineData, Mapping[str, ArticleHead]]) -> None:
        self.set_data(*loaded)

    def _on_matched(self, matched: tuple[TimelineData, Matches]) -> None:
        if matched[0] is self._data:
            self._matches = matched[1]
            self._show_data()

    def _on_brushed(self, first: int, last: int) -> None:
        self._wanted_span = day_of(first), day_of(last)
        self._show_span()
        if not self._throttle.isActive():
            self._throttle.start()

    def _on_released(self) -> None:
        self._throttle.stop()
        self._ask_span()

    def _ask_span(self) -> None:
        if self._wanted_span is not None:
            wanted, self._wanted_span = self._wanted_span, None
            self._session.show_span(*wanted)

    def _on_cleared(self) -> None:
        self._throttle.stop()
        self._wanted_span = None
        self._session.show_span(None, None)

    def _on_brush_requested(self, n: int) -> None:
        """Choose an item's days, or give them up when they are chosen already."""
        if self._data is None or n >= self._data.placed:
            return
        first, last = day_of(int(self._data.first[n])), day_of(int(self._data.last[n]))
        span = self._session.state.query.span
        if span is not None and (span.first, span.last) == (first, last):
            self._session.show_span(None, None)
        else:
            self._session.show_span(first, last)

    def _on_current_moved(self, n: int) -> None:
        if self._data is None:
            return
        self.canvas.mark(current=n)
        self.canvas.bring(n)
        self.canvas.setAccessibleDescription(spoken(self._data, n, self._heads))
        QAccessible.updateAccessibility(QAccessibleEvent(self.canvas, QAccessible.Event.DescriptionChanged))

    def _on_opened(self, n: int) -> None:
        if self._data is None:
            return
        self.canvas.mark(current=n)
        item = self._data.item(n)
        if item.lane == ARTICLES_LANE:
            self._session.open_article(item.articles[0])
        elif self._library is None:
            self._session.show_event(item.key)
        else:
            reader = self._library.reader
            self._jobs.latest("timeline-event", lambda: reader.event(item.key), self._on_event_read)

    def _on_event_read(self, event: Event) -> None:
        """Show an event's sentence, of an article that answers the query when there is one."""
        answer = self._session.state.answer
        hits = {hit.article for hit in answer.hits} if answer is not None else set()
        told = next((e for e in event.evidence if e.article in hits), event.evidence[0] if event.evidence else None)
        if told is None:
            self._session.show_event(event.id)
        else:
            self._session.show_event(event.id, told.article, (told.start, told.end))

    # Helpers.

    def _connect(self) -> None:
        self.pointer.itemClicked.connect(self._on_opened)
        self.pointer.moreClicked.connect(self._on_more_clicked)
        self.pointer.brushed.connect(self._on_brushed)
        self.pointer.released.connect(self._on_released)
        self.pointer.cleared.connect(self._on_cleared)
        self.keys.currentMoved.connect(self._on_current_moved)
        self.keys.activated.connect(self._on_opened)
        self.keys.brushRequested.connect(self._on_brush_requested)
        self.keys.cleared.connect(self._on_cleared)
        self.keys.fitRequested.connect(self.fit_all)
        self.twin.currentMoved.connect(self._on_current_moved)
        self.twin.opened.connect(self._on_opened)
        self._throttle.timeout.connect(self._ask_span)
        self.toolbar.fitAll.connect(self.fit_all)
        self.toolbar.fitResults.connect(self.fit_results)
        self.toolbar.zoomed.connect(self.keys.zoom)
        self._session.connect(self._on_session_changed)
        # Not a method of this object: those are no longer called while it is being destroyed.
        self.destroyed.connect(partial(_leave, self._session, self._on_session_changed))

    def _show_data(self) -> None:
        self.canvas.set_found(None)  # counts of other lanes
        self.canvas.set_data(self._data, self._matches)
        self._show_span()
        self.fit_header()
        if self.twin.isVisibleTo(self):
            self.twin.set_data(self._data, self._matches, self._heads)
        if self._data is not None:
            total = counted(len(self._data), "item")
            found = "" if self._matches is None else f"{sum(self._matches.counts):,} of "
            self.summary.setText(f"{found}{total}, in order of time")

    def _filter(self) -> None:
        """Find the items that match the present answer, on a job."""
        answer, data = self._session.state.answer, self._data
        if data is None:
            return
        if answer is None or answer.query.empty:
            self._jobs.forget("timeline-filter")
            if self._matches is not None:
                self._matches = None
                self._show_data()
            return
        hits = answer.hits
        self._jobs.latest(
            "timeline-filter", lambda: (data, data.match([hit.article for hit in hits])), self._on_matched
        )

    def _show_span(self) -> None:
        """Show the days chosen, with what was found in them; those being dragged go before those asked for."""
        span = self._session.state.query.span
        days = self._wanted_span or ((span.first, span.last) if span else None)
        found = None if self._matches is None else self._matches.counts
        if days is None:
            self.canvas.mark(brush=None, brush_text="")
        else:
            first, last = days[0].toordinal(), days[1].toordinal()
            found = None if self._data is None else self._data.inside(first, last, self._matches)
            self.canvas.mark(brush=(first, last), brush_text=brush_text(*days, self._data, found))
        self.canvas.set_found(found)
        self.overview.update()

    def _mark_shown(self, follow: bool) -> None:
        """Ring the selected event, else the open article, and bring it into view."""
        state = self._session.state
        key = state.event or (f"article:{state.article}" if state.article else None)
        n = self._data.find(key) if self._data is not None and key is not None else None
        self.canvas.mark(shown=n, **({} if n is None else {"current": n}))
        if n is not None:
            if follow:
                self.canvas.bring(n)
            self.twin.choose(n)

    def _card(self, target: Target) -> Card | None:
        if self._data is None:
            return None
        if target.item is not None:
            return item_card(self._data, target.item, self._heads)
        if target.days is not None:
            return bar_card(self._data, self._matches, target.lane, target.days)
        return None

    def _on_more_clicked(self) -> None:
        self.show_list(True)


def _leave(session: Session, listener: Listener, *_: object) -> None:
    session.disconnect(listener)


def _with_margin(days: tuple[int, int]) -> tuple[float, float]:
    first, last = days[0], days[1] + 1
    margin = max((last - first) * 0.04, 3.0)
    return first - margin, last + 2 * margin  # labels stand to the right
