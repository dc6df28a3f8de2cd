"""What a name or a date in the open article stands for: fetched, shown or searched for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from dossier.model.dossier import ArticleFacts
from dossier.model.facts import Entity, Event, Mention, TimeExpression
from dossier.model.query import quoted
from dossier.services.explain import event_at
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.session import Session

_ASK = "reader-ask"  # key of a job


class Lookup(QObject):
    """Looks up what stands in `facts`, which is None while no article is open."""

    def __init__(self, session: Session, library: Library, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._jobs = jobs
        self.facts: ArticleFacts | None = None

    def event_of(self, time: TimeExpression) -> Event | None:
        """Return the event that a date tells of."""
        return None if self.facts is None else event_at(self.facts, time.start, time.end)

    def show_event_of(self, time: TimeExpression) -> None:
        """Show the event that a date tells of, once more if it is shown already."""
        event = self.event_of(time)
        if event is not None:
            self._session.show_event(event.id)

    def search(self, mention: Mention) -> None:
        """Search for who is named, under all names; where that is not known, for the words."""
        if mention.entity is None:
            self.search_words(mention.surface)
        else:
            self.with_entity(_ASK, mention.entity, self._search_entity)

    def _search_entity(self, entity: Entity) -> None:
        self._session.ask(f"entity:{quoted(entity.name)}")

    def search_words(self, words: str) -> None:
        """Search for words as they stand."""
        self._session.ask(quoted(words))

    def with_entity(self, key: str, entity: str, then: Callable[[Entity], None]) -> None:
        """Fetch an entity and hand it to `then`, as the job `key`; one that is gone is no error."""
        self._jobs.latest(key, partial(_entity, self._library, entity), partial(_if_there, then))


def _entity(library: Library, entity: str) -> Entity | None:
    try:
        return library.reader.entity(entity)
    except KeyError:
        return None


def _if_there(then: Callable[[Entity], None], entity: Entity | None) -> None:
    if entity is not None:
        then(entity)
