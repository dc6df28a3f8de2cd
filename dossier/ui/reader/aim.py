"""What the state asks to see of an article: its passages marked, and one of them, a place or an event in view."""

from dossier.model.query import MatchedPassage
from dossier.services.session import Session
from dossier.ui.reader.loading import Loaded
from dossier.ui.reader.positions import Spot
from dossier.ui.reader.view import ArticleView


class Aim:
    """Brings it into view; `settled` is the passage that this told the others of, which is no wish to go there."""

    def __init__(self, session: Session, view: ArticleView) -> None:
        self._session = session
        self._view = view
        self.settled: int | None = None

    def go(self, loaded: Loaded | None, *, move: bool) -> None:
        """Mark the passages and bring the wanted place into the middle."""
        state = self._session.state
        if loaded is None or loaded.article != state.article or loaded.query != state.query:
            return
        self.settled = None
        passage = _passage(loaded.passages, state.passage, state.place)
        matches = [_spots(loaded, found.marks) for found in loaded.passages]
        self._view.set_matches(matches, passage)
        if move and state.place is not None:
            self._view.centre_on(_spots(loaded, (state.place,)))
        elif move and passage is not None:
            self._view.centre_on(matches[passage])
        if passage != state.passage:
            self.settled = passage  # told to the others; not a wish to go there
            self._session.update(passage=passage)

    def show_event(self, loaded: Loaded | None, *, move: bool) -> None:
        """Bring the sentence of the chosen event into view and mark it for a moment."""
        event = self._session.state.event
        if loaded is None or loaded.facts is None or event is None:
            return
        evidence = (e for found in loaded.facts.events if found.id == event for e in found.evidence)
        here = [e for e in evidence if e.article == loaded.article]
        told = next((e for e in here if (e.start, e.end) == self._session.state.place), here[0] if here else None)
        if told is not None:
            spots = _spots(loaded, ((told.start, told.end),))
            if move:
                self._view.centre_on(spots)
            self._view.flash(spots)


def _spots(loaded: Loaded, spans: tuple[tuple[int, int], ...]) -> tuple[Spot, ...]:
    if loaded.plan is None:
        return ()
    positions = loaded.plan.positions
    return tuple(spot for start, end in spans for spot in positions.spots(start, max(end, start + 1)))


def _passage(passages: tuple[MatchedPassage, ...], chosen: int | None, place: tuple[int, int] | None) -> int | None:
    """Return the number of the passage to mark: the chosen one (-1 is the last), else the one that holds the place."""
    if not passages:
        return None
    if chosen is not None:
        return len(passages) - 1 if chosen < 0 else min(chosen, len(passages) - 1)
    if place is None:
        return None
    start, end = place
    return next((n for n, p in enumerate(passages) if p.start < max(end, start + 1) and start < p.end), None)
