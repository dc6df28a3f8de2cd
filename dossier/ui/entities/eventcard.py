"""Opens the card of an event in a window of its own, one at a time, and keeps it right while it is open."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from dossier.model.view import Change
from dossier.services.citing import cite_passage
from dossier.services.eventcards import EventCard, event_card
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.quotes import Quote
from dossier.services.session import Session
from dossier.ui.correcting import Corrector
from dossier.ui.entities.eventdialog import EventDialog
from dossier.ui.theme import Look
from dossier.ui.translation import worded

_CARD, _COPY = "event-card", "event-copy"  # keys of jobs


class EventCards(QObject):
    """Opens the card of an event and keeps it right while it is open."""

    def __init__(
        self, session: Session, library: Library, jobs: Jobs, look: Look, corrector: Corrector, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._library, self._jobs, self._look = session, library, jobs, look
        self._corrector = corrector
        self._window = window
        self._dialog: EventDialog | None = None
        look.changed.connect(self._on_look_changed)
        session.connect(self.apply)
        # Not a method of this object: those are no longer called while it is being destroyed.
        self.destroyed.connect(partial(_leave, session, jobs, self.apply))

    @property
    def dialog(self) -> EventDialog | None:
        """The card that is open."""
        return self._dialog

    def open(self, event: str) -> None:
        """Show the card of an event; one that is gone is no error."""
        self._jobs.latest(_CARD, partial(_card, self._library, event), self._show)

    def apply(self, change: Change) -> None:
        """Follow corrections."""
        if change.touches("revision") and self._dialog is not None:
            self.open(self._dialog.card.id)

    def _show(self, card: EventCard | None) -> None:
        before, self._dialog = self._dialog, None
        place = before.geometry() if before is not None else None
        if before is not None:
            before.close()
        if card is None:
            return
        dialog = EventDialog(card, self._look, by_hand=self._corrector.dated(card.id), parent=self._window)
        dialog.placeChosen.connect(partial(self._on_place_chosen, card.id))
        dialog.bothChosen.connect(partial(self._on_both_chosen, card.id))
        dialog.copyRequested.connect(partial(self._on_copy_requested, dialog))
        dialog.entityChosen.connect(self._session.show_entity)
        dialog.menuRequested.connect(partial(self._on_menu_requested, card.id))
        dialog.finished.connect(partial(self._on_finished, dialog))
        self._dialog = dialog
        if place is not None:
            dialog.setGeometry(place)
        dialog.show()

    def _on_look_changed(self) -> None:
        if self._dialog is not None:
            self._show(self._dialog.card)

    def _on_place_chosen(self, event: str, quote: Quote) -> None:
        self._session.show_event(event, quote.article, (quote.start, quote.end))

    def _on_both_chosen(self, event: str, one: Quote, other: Quote) -> None:
        self._session.show_beside(other.article, (other.start, other.end))
        self._session.show_event(event, one.article, (one.start, one.end))

    def _on_copy_requested(self, dialog: EventDialog) -> None:
        quotes = [telling.quote for telling in dialog.card.tellings]
        self._jobs.latest(_COPY, partial(_cited, self._library, quotes), partial(self._copy, dialog))

    def _copy(self, dialog: EventDialog, said: list[str]) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(map(worded, said)))
        if self._dialog is dialog:
            dialog.show_copied()

    def _on_menu_requested(self, event: str, menu: QMenu) -> None:
        self._corrector.add_event_actions(menu, event)

    def _on_finished(self, dialog: EventDialog, _result: int) -> None:
        if self._dialog is dialog:
            self._dialog = None


def _card(library: Library, event: str) -> EventCard | None:
    try:
        return event_card(library, event)
    except KeyError:
        return None


def _cited(library: Library, quotes: Sequence[Quote]) -> list[str]:
    return [cite_passage(library.article(quote.article), quote.start, quote.end) for quote in quotes]


def _leave(session: Session, jobs: Jobs, listener: object, *_: object) -> None:
    session.disconnect(listener)  # type: ignore[arg-type]
    jobs.forget(_COPY)
    jobs.forget(_CARD)  # one that is on its way has no window to stand in any more
