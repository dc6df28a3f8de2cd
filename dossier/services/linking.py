"""A second session that shares all with a first one but which article it shows: what a reader at the side follows."""

from dataclasses import fields

from dossier.model.view import Change, ViewState
from dossier.services.session import Session

_OWN = frozenset({"article", "place", "passage", "tabs", "beside", "beside_place"})
_SHARED = tuple(field.name for field in fields(ViewState) if field.name not in _OWN)


class LinkedSession(Session):
    """Shows the article that stands `beside` in another session; whatever else is asked in one is seen in both."""

    def __init__(self, main: Session) -> None:
        super().__init__(_beside(main.state))
        self._main = main
        self._following = False
        main.connect(self._follow)
        self.connect(self._lead)

    def leave(self) -> None:
        """Follow no longer."""
        self._main.disconnect(self._follow)
        self.disconnect(self._lead)

    def _follow(self, change: Change) -> None:
        shared = {name: getattr(change.new, name) for name in _SHARED if change.touches(name)}
        if change.touches("beside", "beside_place") and change.new.beside is not None:
            shared |= {"article": change.new.beside, "place": change.new.beside_place, "passage": None}
        if shared and not self._following:
            self.update(**shared)

    def _lead(self, change: Change) -> None:
        asked = {name: getattr(change.new, name) for name in _SHARED if change.touches(name)}
        if change.touches("article"):
            asked |= {"beside": change.new.article, "beside_place": change.new.place}
        self._following = True  # an echo would take back what was asked here meanwhile
        try:
            self._main.update(**asked)
        finally:
            self._following = False


def _beside(state: ViewState) -> ViewState:
    return state.with_(article=state.beside, place=state.beside_place, passage=None, tabs=(), beside=None)
