"""What a row of the side pane leads to, and the menu of all that can be done with it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from dossier.model.query import quoted
from dossier.services.session import Session
from dossier.ui.annotating import Annotator
from dossier.ui.correcting import Corrector
from dossier.ui.entities.rows import Action, OpenPlace, Row, ShowEntity
from dossier.ui.translation import tr


class RowActions:
    """Acts on a session; what is annotated or corrected goes to those who do so, where they are given."""

    def __init__(
        self,
        session: Session,
        corrector: Corrector | None,
        annotator: Annotator | None,
        show_event_card: Callable[[str], object] | None,
    ) -> None:
        self._session = session
        self._corrector = corrector
        self._annotator = annotator
        self._show_event_card = show_event_card

    def choose(self, action: Action) -> None:
        """Show the name or open the place that a row leads to."""
        if isinstance(action, ShowEntity):
            self._session.show_entity(action.entity)
            return
        place = (action.start, action.end) if action.start is not None and action.end is not None else None
        state = self._session.state
        if (state.article, state.place, state.event) == (action.article, place, action.event):
            self._session.update(place=None, event=None)  # asked again after scrolling away: equal states say nothing
        if action.event is not None:
            self._session.show_event(action.event, action.article, place)
        else:
            self._session.open_article(action.article, place)

    def search_for(self, name: str) -> None:
        """Search for a name."""
        self._session.ask(f"entity:{quoted(name)}")

    def add_corrections(self, menu: QMenu) -> None:
        """Offer to correct the name that is chosen."""
        entity = self._session.state.entity
        if self._corrector is not None and entity is not None:
            self._corrector.add_entity_actions(menu, entity)

    def menu(self, row: Row, parent: QWidget) -> QMenu:
        """Return what can be done with a row."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(row.action, ShowEntity):
            self._add_for_entity(menu, row.action, row.text)
        elif row.action is not None:
            self._add_for_place(menu, row.action)
        return menu

    def _add_for_entity(self, menu: QMenu, action: ShowEntity, name: str) -> None:
        menu.addAction(tr("Show its card"), partial(self.choose, action))
        menu.addAction(tr("Search for it"), partial(self.search_for, name))
        if self._annotator is not None:
            self._annotator.add_entity_actions(menu, action.entity)
        if self._corrector is not None:
            self._corrector.add_entity_actions(menu.addMenu(tr("Correct")), action.entity)

    def _add_for_place(self, menu: QMenu, action: OpenPlace) -> None:
        annotator, corrector = self._annotator, self._corrector
        menu.addAction(tr("Open"), partial(self.choose, action))
        if self._show_event_card is not None and action.event is not None:
            menu.addAction(tr("Compare what is told of it"), partial(self._show_event_card, action.event))
        if annotator is not None and action.event is not None:
            annotator.add_event_actions(menu, action.event)
        elif annotator is not None and action.start is None:
            annotator.add_article_actions(menu, action.article)
        if corrector is not None and action.event is not None:
            corrector.add_event_actions(menu.addMenu(tr("Correct")), action.event)
        elif corrector is not None and action.start is None:
            corrector.add_head_actions(menu, action.article)
