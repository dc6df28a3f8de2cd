"""The timeline pane: joins lanes, overview, list and buttons to the session."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dossier.model.timeline import LaneChoice
from dossier.model.view import Change
from dossier.services.jobs import Jobs
from dossier.services.session import Listener, Session
from dossier.ui.annotating import Annotator
from dossier.ui.correcting import Corrector
from dossier.ui.theme import Look
from dossier.ui.timeline.brushing import Brushing
from dossier.ui.timeline.cards import summary_text
from dossier.ui.timeline.data import Matches, TimelineData
from dossier.ui.timeline.fitting import Fitting
from dossier.ui.timeline.frame import Frame
from dossier.ui.timeline.hovering import Hovering
from dossier.ui.timeline.itemactions import ItemActions
from dossier.ui.timeline.keys import Keys
from dossier.ui.timeline.marking import Marking
from dossier.ui.timeline.pointer import Pointer
from dossier.ui.timeline.shown import Shown
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
        self.steps = self._make()
        if not in_steps:
            finish(self.steps)

    def _make(self) -> Iterator[None]:
        yield from super()._make()
        yield
        session, library, jobs = self._session, self._library, self._jobs

        def shown() -> Shown | None:
            return self._shown

        self._brushing = Brushing(session, self)
        self._hovering = Hovering(self.canvas, jobs, shown)
        self.fitting = Fitting(session, self.canvas, shown, self)
        self.items = ItemActions(
            session,
            jobs,
            self.canvas,
            shown,
            self._brushing,
            self,
            corrector=self._corrector,
            annotator=self._annotator,
            show_card=self._show_event_card,
        )
        self.pointer = Pointer(self.canvas, self._hovering.card)
        self.keys = Keys(self.canvas)
        self.marking = Marking(session, self, self._brushing, self._hovering, shown)
        yield
        self._connect()
        yield
        if library is not None:
            self.set_library(library)

    # What others may ask.

    def set_library(self, library: "Library") -> None:
        """Show another dossier, or another state of it; its items are read on a job."""
        same, self._library = self._library is library and self._shown is not None, library
        self._hovering.set_library(library)
        self.items.set_library(library)
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
        self.fitting.anew()
        self._filter()
        self.marking.show_open(follow=False)
        self.marking.show_span()
        self._show_entity()

    def show_list(self, on: bool) -> None:
        """Show the list in place of the drawing, with the same item chosen, or the drawing again."""
        super().show_list(on)
        if on:
            self._fill_list()
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
            self.marking.show_span()
        if change.touches("hovered_event"):
            self.marking.light(change.new.hovered_event)
        if change.touches("event", "article"):
            self._jobs.latest("timeline-shown", _nothing, self._follow_shown, after="reader")

    def _follow_shown(self, _: None) -> None:
        self.marking.show_open(follow=True)

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

    # Helpers.

    @property
    def _data(self) -> TimelineData | None:
        return None if self._shown is None else self._shown.data

    @property
    def _matches(self) -> Matches | None:
        return None if self._shown is None else self._shown.matches

    def _connect(self) -> None:
        self.pointer.itemClicked.connect(self.items.open)
        self.pointer.itemDoubleClicked.connect(self.items.compare)
        self.pointer.menuRequested.connect(self.items.show_menu)
        self.keys.menuRequested.connect(self.items.show_menu)
        self.pointer.moreClicked.connect(self._on_more_clicked)
        self.pointer.brushed.connect(self._brushing.drag)
        self.pointer.released.connect(self._brushing.release)
        self.overview.brushed.connect(self._brushing.drag)
        self.overview.released.connect(self._brushing.release)
        self.pointer.cleared.connect(self._brushing.clear)
        self._brushing.moved.connect(self.marking.show_span)
        self.keys.currentMoved.connect(self.marking.walk)
        self.keys.activated.connect(self.items.open)
        self.keys.brushRequested.connect(self.items.brush)
        self.keys.cleared.connect(self._brushing.clear)
        self.keys.fitRequested.connect(self.fitting.all)
        self.twin.currentMoved.connect(self.marking.go)
        self.twin.opened.connect(self.items.open)
        self.twin.menuRequested.connect(self.items.show_menu)
        self.toolbar.fitAll.connect(self.fitting.all)
        self.toolbar.fitResults.connect(self.fitting.results)
        self.toolbar.fitEntity.connect(self.fitting.entity)
        self.toolbar.lanesChosen.connect(self._on_lanes_chosen)
        self.toolbar.set_lanes(self._session.state.lanes)
        self.toolbar.zoomed.connect(self.keys.zoom)
        self._session.connect(self._on_session_changed)
        # Not a method of this object: those are no longer called while it is being destroyed.
        self.destroyed.connect(partial(_leave, self._session, self._on_session_changed))

    def _show_data(self) -> None:
        self.canvas.set_found(None)  # counts of other lanes
        self.canvas.set_data(self._data, self._matches)
        self.marking.show_span()
        self.fit_header()
        if self.twin.isVisibleTo(self):
            self._fill_list()
        if self._shown is not None:
            self.summary.setText(summary_text(self._shown.data, self._shown.matches))

    def _fill_list(self) -> None:
        heads = {} if self._shown is None else self._shown.material.heads
        self.twin.set_data(self._data, self._matches, heads)

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
            self.marking.show_open(follow=False)

    def _show_entity(self) -> None:
        """Offer to fit to the chosen name."""
        entity = self._session.state.entity
        head = self._shown.material.names.get(entity) if self._shown is not None and entity else None
        self.toolbar.set_entity(head.name if head is not None else entity)

    def _on_more_clicked(self) -> None:
        self.show_list(True)


def _nothing() -> None:
    """Let the article be painted first."""


def _leave(session: Session, listener: Listener, *_: object) -> None:
    session.disconnect(listener)
