"""Everything by a few letters: actions, articles and names in one list to choose from."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from dossier.model.dossier import ArticleHead
from dossier.services.library import Library
from dossier.ui.widgets.chooser import Chooser

Chosen = QAction | tuple[str, str]
"""An action, or "article" or "entity" with its id."""


def choose(window: QWidget, actions: Sequence[QAction], library: Library | None) -> Chosen | None:
    """Ask what to do or find; None when the person thinks better of it."""
    found: list[tuple[str, Chosen]] = []
    for action in actions:
        keys = action.shortcut().toString()
        found.append((action.text().rstrip(" …") + (f"   ({keys})" if keys else ""), action))
    if library is not None:
        found.extend((_article(head), ("article", head.id)) for head in library.heads.values())
        found.extend((f"{e.name}   (name, {e.mentions:,})", ("entity", e.id)) for e in library.reader.entities())
    chooser = Chooser("Do or find", "What to do, which article or name to show?", [text for text, _ in found], window)
    chooser.exec()
    chosen = chooser.chosen
    chooser.deleteLater()
    return None if chosen is None else found[chosen][1]


def _article(head: ArticleHead) -> str:
    told = ", ".join(part for part in ("article", head.publisher) if part)
    return f"{head.title or head.file}   ({told})"
