"""The timeline pane: joins lanes, overview, list and buttons to the session."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from dossier.model.dossier import ArticleHead
from dossier.model.facts import Event
from dossier.model.timeline import ARTICLES_LANE, LaneChoice
from dossier.model.view import Change
from dossier.services.jobs import Jobs
from dossier.services.session import Listener, Session
from dossier.ui.annotating import Annotator
from dossier.ui.announcing import Announcer
from dossier.ui.correcting import Corrector
from dossier.ui.theme import Look
from dossier.ui.timeline.brushing import Brushing
from dossier.ui.timeline.cards import brush_text, spoken
from dossier.ui.timeline.data import Matches, TimelineData
from dossier.ui.timeline.density import Ints
from dossier.ui.timeline.frame import Frame
from dossier.ui.timeline.hovering import Hovering
from dossier.ui.timeline.keys import Keys
from dossier.ui.timeline.pointer import Pointer
from dossier.ui.timeline.shown import Shown
from dossier.ui.translation import tr, tr_n
from dossier.ui.turns import finish

if TYPE_CHECKING:
    from dossier.services.library import Library


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
        annotator: Annotator | None = None,
        show_card: Callable[[str], object] | None = None,
        in_steps: bool = False,
    ) -> None:
        """Make the pane; `show_card` opens the card of an event.

        With `in_steps` it is there when its `steps` were done.
        """
        super().__init__(look, parent)
        self._corrector, self._annotator, self._show_event_card = corrector, annotator, show_card
        self._session, self._library, self._jobs = session, library, jobs
        self._shown: Shown | None = None
        self._fitted: tuple[float, float] | None = None
        self.steps = self._make()
        if not in_steps:
            finish(self.steps)

    def _make(self) -> Iterator[None]:
        yield from super()._make()
        session, library, jobs = self._session, self._library, self._jobs
        self._brushing = Brushing(session, self)
        self._hovering = Hovering(self.canvas, jobs, lambda: self._shown)
        self.pointer = Pointer(self.canvas, self._hovering.card)
        self.keys = Keys(self.canvas)
        self._announcer = Announcer(self.canvas)
        self._connect()
        if library is not None:
            self.set_library(library)

    # What others may ask.

    def set_library(self, library: "Library") -> None:
        """Show another dossier, or another state of it; its items are read on a job."""
        same, self._library = self._library is library and self._shown is not None, library
        self._hovering.set_library(library)
        load = partial(Shown.of_library, library, self._session.state.lanes)
        self._jobs.latest("timeline-load", load, self._on_reloaded if same else self.show_items)

    @property
    def shown(self) -> Shown | None:
        """The items in their lanes, as they are shown."""
        return self._shown

    def show_items(self, shown: Shown) -> None:
        """Show other items, fitted."""
        self._shown = shown
        self.canvas.mark(current=None, shown=None, hovered=None, lit=None, card=None)
        self._show_data()
        self._fitted = None
        self.fit_all()
        self._filter()
        self._mark_shown(follow=False)
        self._show_span()
        self._show_entity()

    def fit_all(self) -> None:
        """Show the days of nearly all items, this year without any; when they are in view, of all to the outermost."""
        data = self._data
        if data is None:
            return
        if data.bulk is None or data.span is None:
            this = date.today().year
            self.canvas.show_days(date(this, 1, 1).toordinal(), date(this + 1, 1, 1).toordinal())
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
            self.twin.set_data(self._data, self._matches, self._heads)
            current = self.canvas.overlay.marks.current
            if current is not None:
                self.twin.choose(current)

    # What is heard.

    def _on_session_changed(self, change: Change) -> None:
        if change.touches("revision") and self._library is not None:
            self.set_library(self._library)
        if change.touches("answer", "lanes") or (change.touches("entity") and change.new.lanes == LaneChoice.ENTITY):
            self._filter()
        elif change.touches("query"):
            self._await_answer()
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
            self._jobs.latest("timeline-shown", _nothing, self._follow_shown, after="reader")

    def _follow_shown(self, _: None) -> None:
        self._mark_shown(follow=True)

    def _on_reloaded(self, loaded: Shown) -> None:
        """Show what corrections made of it, the same days."""
        self._take(loaded)
        self._filter()
        self._show_entity()

    def _on_matched(self, matched: Shown) -> None:
        if self._shown is not None and matched.material is self._shown.material:
            self._take(matched)

    def _on_lanes_chosen(self, choice: str) -> None:
        self._session.update(lanes=choice)

    def _on_brush_requested(self, n: int) -> None:
        data = self._data
        if data is not None and n < data.placed:
            self._brushing.toggle(int(data.first[n]), int(data.last[n]))

    def _on_current_moved(self, n: int) -> None:
        if self._data is None:
            return
        self.canvas.mark(current=n)
        self.canvas.bring(n)
        self._announcer.say(spoken(self._data, n, self._heads))

    def _on_walked(self, n: int) -> None:
        self._on_current_moved(n)
        if not self.canvas.arrangement.titled(n):
            self._hovering.show(n)

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
        """Show the sentence that an event's title is made of, or one of an article that answers the query."""
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
        menu.addAction(tr("Open"), partial(self._on_opened, n))
        if item.lane == ARTICLES_LANE:
            if self._annotator is not None:
                self._annotator.add_article_actions(menu, item.articles[0])
            if self._corrector is not None:
                self._corrector.add_head_actions(menu, item.articles[0])
            return menu
        if self._show_event_card is not None:
            menu.addAction(tr("Compare what is told of it"), partial(self._show_event_card, item.key))
        if n < self._data.placed:
            menu.addAction(tr("Search in its days"), partial(self._on_brush_requested, n))
        if self._annotator is not None:
            self._annotator.add_event_actions(menu, item.key)
        if self._corrector is not None:
            self._corrector.add_event_actions(menu.addMenu(tr("Correct")), item.key)
        return menu

    def _on_menu_requested(self, n: int, where: QPoint) -> None:
        self.menu(n).popup(where)

    def _on_double_clicked(self, n: int) -> None:
        if self._data is not None and self._show_event_card is not None and n < len(self._data):
            item = self._data.item(n)
            if item.lane != ARTICLES_LANE:
                self._show_event_card(item.key)

    # Helpers.

    @property
    def _data(self) -> TimelineData | None:
        return None if self._shown is None else self._shown.data

    @property
    def _heads(self) -> Mapping[str, ArticleHead]:
        return {} if self._shown is None else self._shown.material.heads

    @property
    def _matches(self) -> Matches | None:
        return None if self._shown is None else self._shown.matches

    def _connect(self) -> None:
        self.pointer.itemClicked.connect(self._on_opened)
        self.pointer.itemDoubleClicked.connect(self._on_double_clicked)
        self.pointer.menuRequested.connect(self._on_menu_requested)
        self.keys.menuRequested.connect(self._on_menu_requested)
        self.pointer.moreClicked.connect(self._on_more_clicked)
        self.pointer.brushed.connect(self._brushing.drag)
        self.pointer.released.connect(self._brushing.release)
        self.overview.brushed.connect(self._brushing.drag)
        self.overview.released.connect(self._brushing.release)
        self.pointer.cleared.connect(self._brushing.clear)
        self._brushing.moved.connect(self._show_span)
        self.keys.currentMoved.connect(self._on_walked)
        self.keys.activated.connect(self._on_opened)
        self.keys.brushRequested.connect(self._on_brush_requested)
        self.keys.cleared.connect(self._brushing.clear)
        self.keys.fitRequested.connect(self.fit_all)
        self.twin.currentMoved.connect(self._on_current_moved)
        self.twin.opened.connect(self._on_opened)
        self.twin.menuRequested.connect(self._on_menu_requested)
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
            self.twin.set_data(self._data, self._matches, self._heads)
        if self._data is not None:
            total = len(self._data.items)
            said = tr_n("%Ln item, in order of time", "%Ln items, in order of time", total)
            if self._matches is not None:
                found = len(self._data.distinct(self._matches.mask))
                said = tr_n("{n} of %Ln item, in order of time", "{n} of %Ln items, in order of time", total, n=found)
            self.summary.setText(said)

    def _filter(self) -> None:
        """Find the items that match the present answer, and the lanes that these need, on a job."""
        state, shown = self._session.state, self._shown
        if shown is None:
            return
        asked = state.answer is not None and not state.answer.query.empty
        if asked or not shown.fixed or state.lanes != LaneChoice.KIND:
            answer = state.answer if asked else None
            self._jobs.latest("timeline-filter", partial(shown.among, state, answer), self._on_matched, after="search")
            return
        self._jobs.forget("timeline-filter")
        if shown.matches is not None:
            self._take(shown._replace(matches=None))

    def _await_answer(self) -> None:
        """Drop what is under way for an older query, unless the present one was answered already."""
        state = self._session.state
        if state.answer is not None and state.answer.query == state.query:
            self._filter()
        else:
            self._jobs.forget("timeline-filter")

    def _take(self, now: Shown) -> None:
        """Show these lanes and matches in place of those before, with the same item chosen."""
        before, current = self._data, self.canvas.overlay.marks.current
        self._shown = now
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
        head = self._shown.material.names.get(entity) if self._shown is not None and entity else None
        self.toolbar.set_entity(head.name if head is not None else entity)

    def _fit_to(self, numbers: Ints) -> None:
        """Show the days of these items, if there are any."""
        if self._data is not None and len(numbers):
            first, last = self._data.first[numbers], self._data.last[numbers]
            self.canvas.show_days(*_with_margin((int(first.min()), int(last.max()))))

    def _show_span(self) -> None:
        """Show the days chosen, with what was found in them."""
        days = self._brushing.days
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

    def _on_more_clicked(self) -> None:
        self.show_list(True)


def _nothing() -> None:
    """Let the article be painted first."""


def _leave(session: Session, listener: Listener, *_: object) -> None:
    session.disconnect(listener)


def _with_margin(days: tuple[int, int]) -> tuple[float, float]:
    first, last = days[0], days[1] + 1
    margin = max((last - first) * 0.04, 3.0)
    return first - margin, last + 2 * margin  # labels stand to the right
