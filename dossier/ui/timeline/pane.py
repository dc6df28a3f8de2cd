"""The timeline pane: joins lanes, overview, list and buttons to the session."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QMenu, QWidget

from dossier.model.facts import Event
from dossier.model.timeline import ARTICLES_LANE, LaneChoice, TimelineItem
from dossier.model.view import Change
from dossier.services.jobs import Jobs
from dossier.services.session import Listener, Session
from dossier.ui.correcting import Corrector
from dossier.ui.theme import Look
from dossier.ui.timeline.arrangement import Target
from dossier.ui.timeline.cards import Card, bar_card, brush_text, counted, item_card, spoken
from dossier.ui.timeline.data import Ints, Matches, TimelineData, day_of
from dossier.ui.timeline.details import Details, read_details
from dossier.ui.timeline.frame import Frame
from dossier.ui.timeline.keys import Keys
from dossier.ui.timeline.lanes import Material, Sorting, by_kind
from dossier.ui.timeline.pointer import Pointer

if TYPE_CHECKING:
    from dossier.services.library import Library

_KEPT = 1000  # details of events that were hovered
_THROTTLE = 30  # ms between searches while dragging; the last position always counts


class _Sorted(NamedTuple):
    """Items in lanes, what they were made of, and which of them match."""

    material: Material
    sorting: Sorting
    data: TimelineData
    matches: Matches | None = None


class TimelinePane(Frame):
    """Shows when everything happened; `toolbar.HELP` tells what a person can do."""

    def __init__(
        self,
        session: Session,
        library: "Library | None",
        jobs: Jobs,
        look: Look,
        parent: QWidget | None = None,
        *,
        corrector: Corrector | None = None,
        show_card: Callable[[str], object] | None = None,
    ) -> None:
        """Make the pane; `show_card` opens the card of an event."""
        super().__init__(look, parent)
        self._corrector, self._show_event_card = corrector, show_card
        self._session, self._library, self._jobs = session, library, jobs
        self._data: TimelineData | None = None
        self._matches: Matches | None = None
        self._material = Material(())
        self._sorting = by_kind(())
        self._details: dict[str, Details] = {}
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
        """Show another dossier, or another state of it; its items are read on a job."""
        same, self._library = self._library is library and self._data is not None, library
        choice = self._session.state.lanes

        def load() -> _Sorted:
            names = {head.id: head for head in library.reader.entities()}
            material = Material(library.timeline, library.heads, names)
            sorting = material.sorting(choice)
            data = TimelineData.from_items(material.items, sorting)
            data.find("")  # the table of keys is made here, not when the GUI thread first asks
            return _Sorted(material, sorting, data)

        self._jobs.latest("timeline-load", load, self._on_reloaded if same else self._on_loaded)

    def set_items(self, items: tuple[TimelineItem, ...]) -> None:
        """Show these items."""
        material = Material(items)
        sorting = material.sorting(self._session.state.lanes)
        self._on_loaded(_Sorted(material, sorting, TimelineData.from_items(items, sorting)))

    def set_data(self, data: TimelineData) -> None:
        """Show these items, which are sorted by kind."""
        self._on_loaded(_Sorted(Material(data.items), by_kind(()), data))

    def _on_loaded(self, loaded: _Sorted) -> None:
        """Show other items, fitted."""
        self._material, self._sorting, self._data, self._matches = loaded
        self.canvas.mark(current=None, shown=None, hovered=None, lit=None, card=None)
        self._show_data()
        self._fitted = None
        self.fit_all()
        self._filter()
        self._mark_shown(follow=False)
        self._show_span()
        self._show_entity()

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
        self._fit_to(np.flatnonzero(mask))

    def fit_entity(self) -> None:
        """Show the days of the events in which the chosen name takes part."""
        entity, data = self._session.state.entity, self._data
        if entity is not None and data is not None:
            self._fit_to(np.array([n for n in range(data.placed) if entity in data.item(n).entities], np.int64))

    def show_list(self, on: bool) -> None:
        """Show the list in place of the drawing, with the same item chosen, or the drawing again."""
        super().show_list(on)
        if on:
            self.twin.set_data(self._data, self._matches, self._material.heads)
            current = self.canvas.overlay.marks.current
            if current is not None:
                self.twin.choose(current)

    # What is heard.

    def _on_session_changed(self, change: Change) -> None:
        if change.touches("revision") and self._library is not None:
            self._details.clear()
            self.set_library(self._library)
        if change.touches("answer", "lanes") or (change.touches("entity") and change.new.lanes == LaneChoice.ENTITY):
            self._filter()
        if change.touches("entity"):
            self._show_entity()
        if change.touches("lanes"):
            self.toolbar.set_lanes(change.new.lanes)
        if change.old.query.span != change.new.query.span:
            self._show_span()
        if change.touches("hovered_event"):
            lit = change.new.hovered_event
            self.canvas.mark(lit=None if lit is None or self._data is None else self._data.find(lit))
        if change.touches("event", "article"):
            self._mark_shown(follow=True)

    def _on_reloaded(self, loaded: _Sorted) -> None:
        """Show what corrections made of it, the same days."""
        self._take(loaded)
        self._filter()
        self._show_entity()

    def _on_matched(self, matched: _Sorted) -> None:
        if matched.material is self._material:
            self._take(matched)

    def _on_lanes_chosen(self, choice: str) -> None:
        self._session.update(lanes=choice)

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
        self.canvas.setAccessibleDescription(spoken(self._data, n, self._material.heads))
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
        hits = answer.ids if answer is not None else frozenset()
        told = next((e for e in event.evidence if e.article in hits), event.evidence[0] if event.evidence else None)
        if told is None:
            self._session.show_event(event.id)
        else:
            self._session.show_event(event.id, told.article, (told.start, told.end))

    def menu(self, n: int) -> QMenu:
        """Return what can be done with an item."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._data is None:
            return menu
        item = self._data.item(n)
        menu.addAction("Open", partial(self._on_opened, n))
        if item.lane == ARTICLES_LANE:
            if self._corrector is not None:
                words = "Set the date of this article …"
                menu.addAction(words, partial(self._corrector.date_article, item.articles[0]))
            return menu
        if self._show_event_card is not None:
            menu.addAction("Compare what is told of it", partial(self._show_event_card, item.key))
        if n < self._data.placed:
            menu.addAction("Search in its days", partial(self._on_brush_requested, n))
        if self._corrector is not None:
            self._corrector.add_event_actions(menu.addMenu("Correct"), item.key)
        return menu

    def _on_menu_requested(self, n: int, where: QPoint) -> None:
        self.menu(n).popup(where)

    def _on_double_clicked(self, n: int) -> None:
        if self._data is not None and self._show_event_card is not None and n < len(self._data):
            item = self._data.item(n)
            if item.lane != ARTICLES_LANE:
                self._show_event_card(item.key)

    # Helpers.

    def _connect(self) -> None:
        self.pointer.itemClicked.connect(self._on_opened)
        self.pointer.itemDoubleClicked.connect(self._on_double_clicked)
        self.pointer.menuRequested.connect(self._on_menu_requested)
        self.keys.menuRequested.connect(self._on_menu_requested)
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
        self.twin.menuRequested.connect(self._on_menu_requested)
        self._throttle.timeout.connect(self._ask_span)
        self.toolbar.fitAll.connect(self.fit_all)
        self.toolbar.fitResults.connect(self.fit_results)
        self.toolbar.fitEntity.connect(self.fit_entity)
        self.toolbar.lanesChosen.connect(self._on_lanes_chosen)
        self.toolbar.set_lanes(self._session.state.lanes)
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
            self.twin.set_data(self._data, self._matches, self._material.heads)
        if self._data is not None:
            total = counted(len(self._data.items), "item")
            found = "" if self._matches is None else f"{len(self._data.distinct(self._matches.mask)):,} of "
            self.summary.setText(f"{found}{total}, in order of time")

    def _filter(self) -> None:
        """Find the items that match the present answer, and the lanes that these need, on a job."""
        state, data, material, before = self._session.state, self._data, self._material, self._sorting
        if data is None:
            return
        asked = state.answer is not None and not state.answer.query.empty
        among = state.answer.ids if state.answer is not None and asked else None

        def work() -> _Sorted:
            sorting, now = before, data
            if not state.lanes == sorting.choice == LaneChoice.KIND:  # other lanes depend on the answer
                sorting = material.sorting(state.lanes, among, state.entity)
                if sorting.lanes != before.lanes:
                    now = TimelineData.from_items(material.items, sorting)
            return _Sorted(material, sorting, now, None if among is None else now.match(among))

        if among is None and state.lanes == self._sorting.choice == LaneChoice.KIND:
            self._jobs.forget("timeline-filter")
            if self._matches is not None:
                self._take(_Sorted(material, self._sorting, data))
        else:
            self._jobs.latest("timeline-filter", work, self._on_matched)

    def _take(self, now: _Sorted) -> None:
        """Show these lanes and matches in place of those before, with the same item chosen."""
        before, current = self._data, self.canvas.overlay.marks.current
        self._material, self._sorting, self._data, self._matches = now
        if before is not None and now.data is not before:
            key = None if current is None else before.item(current).key
            found = None if key is None else now.data.find(key)
            self.canvas.mark(current=found, shown=None, hovered=None, hovered_days=None, lit=None, card=None)
        self._show_data()
        if now.data is not before:
            self._mark_shown(follow=False)

    def _show_entity(self) -> None:
        """Offer to fit to the chosen name."""
        entity = self._session.state.entity
        head = self._material.names.get(entity) if entity else None
        self.toolbar.set_entity(head.name if head is not None else entity)

    def _fit_to(self, numbers: Ints) -> None:
        """Show the days of these items, if there are any."""
        if self._data is not None and len(numbers):
            first, last = self._data.first[numbers], self._data.last[numbers]
            self.canvas.show_days(*_with_margin((int(first.min()), int(last.max()))))

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
            told = None if self._data is None else self._data.told(first, last, self._matches)
            self.canvas.mark(brush=(first, last), brush_text=brush_text(*days, told))
        self.canvas.set_found(found)
        self.overview.update()

    def _mark_shown(self, follow: bool) -> None:
        """Ring the selected event, else the open article, and bring it into view."""
        state = self._session.state
        key = state.event or (f"article:{state.article}" if state.article else None)
        n = self._data.find(key) if self._data is not None and key is not None else None
        current = self.canvas.overlay.marks.current
        if self._data is not None and n is not None and current is not None and current in self._data.same(n):
            n = current  # of several lanes, the one where it was chosen
        self.canvas.mark(shown=n, **({} if n is None else {"current": n}))
        if n is not None:
            if follow:
                self.canvas.bring(n)
            self.twin.choose(n)

    def _card(self, target: Target) -> Card | None:
        if self._data is None:
            return None
        if target.item is not None:
            item = self._data.item(target.item)
            if item.key not in self._details:
                self._read_details(target.item, item)
            return item_card(self._data, target.item, self._material.heads, self._details.get(item.key))
        if target.days is not None:
            return bar_card(self._data, self._matches, target.lane, target.days)
        return None

    def _read_details(self, n: int, item: TimelineItem) -> None:
        """Read more of an event on a job; its card shows it when it still is the one hovered."""
        library = self._library
        if library is None or item.lane == ARTICLES_LANE:
            return

        def show(details: Details) -> None:
            if len(self._details) > _KEPT:
                self._details.clear()
            self._details[item.key] = details
            if self._data is not None and self.canvas.overlay.marks.hovered == n and self._data.item(n) is item:
                self.canvas.mark(card=item_card(self._data, n, self._material.heads, details))

        self._jobs.latest("timeline-details", lambda: read_details(library, item.key), show)

    def _on_more_clicked(self) -> None:
        self.show_list(True)


def _leave(session: Session, listener: Listener, *_: object) -> None:
    session.disconnect(listener)


def _with_margin(days: tuple[int, int]) -> tuple[float, float]:
    first, last = days[0], days[1] + 1
    margin = max((last - first) * 0.04, 3.0)
    return first - margin, last + 2 * margin  # labels stand to the right
