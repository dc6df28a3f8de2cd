"""What the actions of the menus "Notes" and "Export" do in an opened dossier."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from dossier.ui.actions import ACTIONS

if TYPE_CHECKING:
    from dossier.ui.workspace import Workspace

Act = Callable[["Workspace"], object]


_HIGHLIGHT = "highlight-"


def _highlight(space: "Workspace", colour: str = "") -> None:
    from dossier.model.notes import Colour  # not before the first paint

    space.annotator.highlight(space.readers.active.selection(), Colour(colour) if colour else None)


def _note(space: "Workspace") -> None:
    reader = space.readers.active
    space.annotator.note(reader.selection(), reader.article)


def _copy_cited(space: "Workspace") -> None:
    reader = space.readers.active
    space.annotator.copy_cited(reader.selection(), reader.article)


def _show_notes(space: "Workspace") -> None:
    space.pane("side").show()
    space.side.show_tab(3)
    space.note_list.setFocus(Qt.FocusReason.ShortcutFocusReason)


ONLY: Mapping[str, str] = MappingProxyType(
    {"only-unread": "is:unread", "only-new": "is:new", "only-starred": "is:starred", "only-noted": "has:note"}
)
"""Terms of the query that actions switch on and off."""


def _toggle_term(space: "Workspace", term: str) -> None:
    words = space.session.state.query.text.split()
    space.session.ask(" ".join(word for word in words if word != term) if term in words else " ".join([*words, term]))


NOTE_COMMANDS: Mapping[str, Act] = MappingProxyType(
    {
        "highlight": _highlight,
        **{
            spec.id: partial(_highlight, colour=spec.id.removeprefix(_HIGHLIGHT))
            for spec in ACTIONS
            if spec.id.startswith(_HIGHLIGHT)
        },
        "note": _note,
        "notes": _show_notes,
        "star": lambda space: space.annotator.star(space.readers.active.article),
        "toggle-read": lambda space: space.annotator.toggle_read(space.readers.active.article),
        "dim-known": lambda space: space.session.update(dim_known=not space.session.state.dim_known),
        "copy-cited": _copy_cited,
        **{name: partial(_toggle_term, term=term) for name, term in ONLY.items()},
        "cite": lambda space: space.exporter.cite(),
        "export-results": lambda space: space.exporter.results(),
        "export-timeline": lambda space: space.exporter.timeline(),
        "batch": lambda space: space.exporter.batch(),
        "export-article": lambda space: space.exporter.article(),
        "print": lambda space: space.exporter.print(),
        "report": lambda space: space.exporter.report(),
        "export-notes": lambda space: space.exporter.notes(),
        "import-notes": lambda space: space.exporter.take_notes(),
        "export-corrections": lambda space: space.exporter.corrections(),
        "import-corrections": lambda space: space.exporter.take_corrections(),
    }
)
