"""Which actions can be done in the state that a window is in, and which of them are checked."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from dossier.ui.note_commands import NOTE_COMMANDS, ONLY
from dossier.ui.theme import THEMES

if TYPE_CHECKING:
    from dossier.ui.workspace import Workspace

PANES = ("search", "side", "timeline")
"""What can be hidden and brought back."""

_IN_DOSSIER = (
    "add-files",
    "close-dossier",
    "save-as",
    "export",
    "problems",
    "clear",
    "search-within",
    "keep-search",
    "searches",
    "next-hit",
    "previous-hit",
    "find",
    "next-border",
    "show-removed",
)


def check(actions: Mapping[str, QAction], workspace: "Workspace | None", theme: str) -> None:
    """Enable and check what fits an open dossier, or that none is open, and the chosen theme."""
    for name in (*_IN_DOSSIER, *NOTE_COMMANDS, *(f"show-{pane}" for pane in PANES)):
        actions[name].setEnabled(workspace is not None)
    session = workspace.session if workspace is not None else None
    actions["back"].setEnabled(session is not None and session.can_go_back)
    actions["forward"].setEnabled(session is not None and session.can_go_forward)
    undoing = workspace.undoing if workspace is not None else None
    actions["undo"].setEnabled(undoing is not None and undoing.can_undo)
    actions["redo"].setEnabled(undoing is not None and undoing.can_redo)
    words = session.state.query.text.split() if session is not None else []
    for name, term in ONLY.items():
        actions[name].setChecked(term in words)
    state = session.state if session is not None else None
    actions["dim-known"].setChecked(state is not None and state.dim_known)
    split = state is not None and state.beside is not None
    for name in ("next-tab", "previous-tab", "close-tab"):
        actions[name].setEnabled(split or (state is not None and len(state.tabs) > 1))
    others = workspace is not None and len(workspace.library.heads) > 1
    actions["beside"].setEnabled(split or (others and state is not None and state.article is not None))
    actions["beside"].setChecked(split)
    actions["show-removed"].setChecked(state is not None and state.show_removed)
    for name in ("system", *THEMES):
        actions[f"theme-{name}"].setChecked(theme == name)
    if workspace is not None:
        for name in PANES:
            actions[f"show-{name}"].setChecked(not workspace.pane(name).isHidden())
