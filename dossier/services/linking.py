"""A second session that shares all with a first one but which article it shows: what a reader at the side follows."""

from dataclasses import fields
from typing import Any

from dossier.model.view import Change, ViewState
from dossier.services.session import Session

_OWN = frozenset({"article", "place", "passage", "tabs", "beside", "beside_place"})
_SHARED = tuple(field.name for field in fields(ViewState) if field.name not in _OWN)


class LinkedSession(Session):
    """Shows the article that stands `beside` in another session; whatever else is asked in one is seen in both."""

    def __init__(self, main: Session) -> None:
        super().__init__(_beside(main.state))
        self._main = main
        self._following = self._leading = False
        main.connect(self._follow)
        self.connect(self._lead)

    def leave(self) -> None:
        """Follow no longer."""
        self._main.disconnect(self._follow)
        self.disconnect(self._lead)

    def _follow(self, change: Change) -> None:
        if self._leading:  # an echo would take back what was asked here meanwhile
            return
        shared, again = _shared(change)
        if change.touches("beside", "beside_place") and change.new.beside is not None:
            shared |= {"article": change.new.beside, "place": change.new.beside_place, "passage": None}
            again += ("place",) if "beside_place" in change.again else ()
        self._following = True
        try:
            self.update(*again, **shared)
        finally:
            self._following = False

    def _lead(self, change: Change) -> None:
        asked, again = _shared(change)
        if change.touches("article"):
            asked |= {"beside": change.new.article, "beside_place": change.new.place}
        self._leading = True
        try:
            self._main.update(*(() if self._following else again), **asked)
        finally:
            self._leading = False


def _shared(change: Change) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the new values of the fields that both share, and those that are told of again."""
    fresh = {name: getattr(change.new, name) for name in _SHARED if change.touches(name)}
    return fresh, tuple(name for name in change.again if name in _SHARED)


def _beside(state: ViewState) -> ViewState:
    return state.with_(article=state.beside, place=state.beside_place, passage=None, tabs=(), beside=None)
