"""What is marked on the timeline: where one is, what is open, what is pointed at elsewhere, and the days chosen."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from dossier.services.session import Session
from dossier.ui.announcing import Announcer
from dossier.ui.timeline.brushing import Brushing
from dossier.ui.timeline.cards import brush_text, spoken
from dossier.ui.timeline.frame import Frame
from dossier.ui.timeline.hovering import Hovering
from dossier.ui.timeline.shown import Shown


class Marking(QObject):
    """Marks on a frame what the session has open, among what `shown` returns: None before anything is there."""

    def __init__(
        self, session: Session, frame: Frame, brushing: Brushing, hovering: Hovering, shown: Callable[[], Shown | None]
    ) -> None:
        super().__init__(frame)
        self._session, self._shown = session, shown
        self._brushing, self._hovering = brushing, hovering
        self._canvas, self._twin, self._overview = frame.canvas, frame.twin, frame.overview
        self._announcer = Announcer(frame.canvas)

    def go(self, n: int) -> None:
        """Be at an item, and say what it is."""
        shown = self._shown()
        if shown is not None:
            self._canvas.mark(current=n)
            self._canvas.bring(n)
            self._announcer.say(spoken(shown.data, n, shown.material.heads))

    def walk(self, n: int) -> None:
        """Be at an item, with its card where its title is not written."""
        self.go(n)
        if not self._canvas.arrangement.titled(n):
            self._hovering.show(n)

    def light(self, event: str | None) -> None:
        """Light up an event that is pointed at elsewhere, or none."""
        shown = self._shown()
        self._canvas.mark(lit=None if event is None or shown is None else shown.data.find(event))

    def show_open(self, *, follow: bool) -> None:
        """Ring the selected event, else the open article; with `follow`, bring it into view."""
        state, shown = self._session.state, self._shown()
        key = state.event or (f"article:{state.article}" if state.article else None)
        n = shown.data.find(key) if shown is not None and key is not None else None
        current = self._canvas.overlay.marks.current
        if shown is not None and n is not None and current is not None and current in shown.data.same(n):
            n = current  # of several lanes, the one where it was chosen
        self._canvas.mark(shown=n, **({} if n is None else {"current": n}))
        if n is not None:
            if follow:
                self._canvas.bring(n)
            self._twin.choose(n)

    def show_span(self) -> None:
        """Show the days chosen, with what was found in them."""
        days, shown = self._brushing.days, self._shown()
        found = None if shown is None or shown.matches is None else shown.matches.counts
        if days is None:
            self._canvas.mark(brush=None, brush_text="")
        else:
            first, last = days[0].toordinal(), days[1].toordinal()
            found = None if shown is None else shown.data.inside(first, last, shown.matches)
            told = None if shown is None else shown.data.told(first, last, shown.matches)
            self._canvas.mark(brush=(first, last), brush_text=brush_text(*days, told))
        self._canvas.set_found(found)
        self._overview.update()
