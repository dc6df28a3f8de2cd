"""The last view of each dossier, as the JSON of its `ViewState`: opening it again is like coming back."""

import json
from collections.abc import Callable
from pathlib import Path

from dossier.model.query import Query
from dossier.model.view import ViewState
from dossier.paths import Paths, file_name
from dossier.services.library import Library
from dossier.services.text_files import write_whole


def load_view(paths: Paths, dossier: str) -> ViewState | None:
    """Return the last view of a dossier, or None where there is none that can be read."""
    try:
        return ViewState.from_json(json.loads(_view_file(paths, dossier).read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def save_view(paths: Paths, dossier: str, state: ViewState) -> None:
    """Remember the last view of a dossier; raises OSError where the folder cannot be written."""
    write_whole(_view_file(paths, dossier), json.dumps(state.to_json(), ensure_ascii=False))


def last_view(load: Callable[[str], ViewState | None], library: Library, query: str | None) -> ViewState:
    """Return the view a dossier was left in, less what it no longer holds; with `query`, a fresh one that asks it.

    `load` returns it by the dossier's id.
    """
    if query is not None:
        return ViewState(Query(query))
    state = load(library.reader.info.id) or ViewState()
    if state.article not in library.heads:
        state = state.with_(article=None, place=None, passage=None)
    state = state.with_(
        tabs=tuple(tab for tab in state.tabs if tab in library.heads),
        beside=state.beside if state.beside in library.heads else None,
    )
    return state.with_(entity=library.known_entity(state.entity), event=None)


def _view_file(paths: Paths, dossier: str) -> Path:
    return paths.data / "views" / f"{file_name(dossier)}.json"
