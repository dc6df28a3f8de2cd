"""What is told of an item or a bar under the pointer; more of an event is read on a job and shown when it comes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from dossier.model.timeline import ARTICLES_LANE, TimelineItem
from dossier.services.jobs import Jobs
from dossier.ui.timeline.arrangement import Target
from dossier.ui.timeline.canvas import Canvas
from dossier.ui.timeline.cards import Card, bar_card, item_card
from dossier.ui.timeline.details import Details, read_details
from dossier.ui.timeline.shown import Shown

if TYPE_CHECKING:
    from dossier.services.library import Library

_KEPT = 1000  # details of events that were hovered


class Hovering:
    """Makes cards of what `shown` returns, which is None before anything is there."""

    def __init__(self, canvas: Canvas, jobs: Jobs, shown: Callable[[], Shown | None]) -> None:
        self._canvas = canvas
        self._jobs = jobs
        self._shown = shown
        self._library: Library | None = None
        self._details: dict[str, Details] = {}

    def set_library(self, library: "Library") -> None:
        """Read details from this dossier, or this state of it."""
        self._library = library
        self._details.clear()

    def card(self, target: Target) -> Card | None:
        """Return what is told of what lies under the pointer."""
        shown = self._shown()
        if shown is None:
            return None
        if target.item is not None:
            item = shown.data.item(target.item)
            if item.key not in self._details:
                self._read(target.item, item)
            return item_card(shown.data, target.item, shown.material.heads, self._details.get(item.key))
        if target.days is not None:
            return bar_card(shown.data, shown.matches, target.lane, target.days)
        return None

    def show(self, n: int) -> None:
        """Show the card of an item where it is drawn, as of one that the pointer rests on."""
        shown, spot = self._shown(), self._canvas.arrangement.spot(n)
        if shown is not None and spot is not None:
            self._canvas.mark(hovered=n, hovered_days=None, pointer=spot.center() - QPointF(0, self._canvas.scrolled))
            self._canvas.mark(card=self.card(Target(shown.data.lane_number(n), item=n)))

    def _read(self, n: int, item: TimelineItem) -> None:
        """Read more of an event; its card shows it when it still is the one hovered."""
        library = self._library
        if library is None or item.lane == ARTICLES_LANE:
            return

        def show(details: Details) -> None:
            if len(self._details) > _KEPT:
                self._details.clear()
            self._details[item.key] = details
            shown = self._shown()
            if shown is not None and self._canvas.overlay.marks.hovered == n and shown.data.item(n) is item:
                self._canvas.mark(card=item_card(shown.data, n, shown.material.heads, details))

        self._jobs.latest("timeline-details", lambda: read_details(library, item.key), show)
