"""What happens when a person points at a name, a date or a note: its card, and what a click leads to."""

from functools import partial
from textwrap import shorten

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from dossier.model.facts import Entity, Mention, TimeExpression
from dossier.services.explain import Explanation, explain_mention, explain_time
from dossier.services.jobs import Jobs
from dossier.services.quotes import one_line
from dossier.services.session import Session
from dossier.ui.annotating import Annotator
from dossier.ui.correcting import Corrector
from dossier.ui.reader.highlights import Highlight
from dossier.ui.reader.hover import HoverCard
from dossier.ui.reader.lookup import Lookup
from dossier.ui.reader.overlay import Chip
from dossier.ui.reader.view import ArticleView
from dossier.ui.translation import tr

_CARD = "reader-card"  # key of a job
_NOTE_TITLE = 300  # characters of a note on its card


class Pointing(QObject):
    """Follows mouse and keyboard over the text and asks the session."""

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        view: ArticleView,
        card: HoverCard,
        lookup: Lookup,
        pane: QWidget,
        *,
        corrector: Corrector | None = None,
        annotator: Annotator | None = None,
    ) -> None:
        super().__init__(pane)
        self._session, self._jobs, self._pane = session, jobs, pane
        self._view, self._card, self._lookup = view, card, lookup
        self._corrector, self._annotator = corrector, annotator
        view.chipActivated.connect(self._on_activated)
        view.chipHovered.connect(self._on_hovered)
        view.dateRequested.connect(self._on_date_requested)

    def dismiss(self) -> None:
        """Take the card away, as when another article comes."""
        self._jobs.forget(_CARD)
        self._card.dismiss()

    def explain(self, time: TimeExpression) -> Explanation:
        """Say what a date means, and when its event was where a person said otherwise."""
        event = self._lookup.event_of(time)
        by_hand = event is not None and self._corrector is not None and self._corrector.dated(event.id)
        return explain_time(time, event if by_hand else None)

    def _on_activated(self, chip: Chip, search: bool) -> None:
        self.dismiss()
        target = chip.target
        if isinstance(target, TimeExpression):
            self._lookup.show_event_of(target)
        elif isinstance(target, Mention):
            if search:
                self._lookup.search(target)
            elif target.entity is not None:
                self._session.show_entity(target.entity)
        elif isinstance(target, Highlight) and self._annotator is not None:
            self._annotator.open(target.note)

    def _on_hovered(self, chip: Chip | None) -> None:
        self.dismiss()
        target = None if chip is None else chip.target
        event = self._lookup.event_of(target) if isinstance(target, TimeExpression) else None
        self._session.update(hovered_event=None if event is None else event.id)
        if chip is None:
            return
        beside = self._view.rect_of(chip)
        beside.moveTopLeft(self._view.mapTo(self._pane, beside.topLeft()))
        if isinstance(target, TimeExpression):
            self._card.show_soon(self.explain(target), beside)
        elif isinstance(target, Mention) and target.entity is not None:
            self._lookup.with_entity(_CARD, target.entity, partial(self._show_card, target, beside))
        elif isinstance(target, Mention):
            self._card.show_soon(explain_mention(target, None), beside)
        elif isinstance(target, Highlight) and target.written:
            title = shorten(one_line(target.written), _NOTE_TITLE, placeholder=" …")
            self._card.show_soon(Explanation(title, target.colour, tr("Your note"), (), ""), beside)

    def _show_card(self, mention: Mention, beside: QRect, entity: Entity) -> None:
        self._card.show_soon(explain_mention(mention, entity), beside)

    def _on_date_requested(self) -> None:
        if self._corrector is not None and self._lookup.facts is not None:
            self._corrector.date_article(self._lookup.facts.article.id)
