"""The laid out documents of the articles read last: to come back to one costs neither building nor layout."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from dossier.ui.reader.document import build_document
from dossier.ui.reader.overlay import Geometry
from dossier.ui.reader.plan import Plan
from dossier.ui.theme import Look

_MOST = 8
_CHARACTERS = 800_000  # of all together; laid out, a hundred thousand take 4.4 MB


@dataclass(frozen=True, slots=True)
class _Sheet:
    plan: Plan
    below: float
    geometry: Geometry


class Sheets:
    """Keeps documents in the look in force, one of each plan; they belong to `parent`."""

    def __init__(self, look: Look, parent: QObject) -> None:
        self._look = look
        self._parent = parent
        self._kept: list[_Sheet] = []  # the one asked for last at the end

    def of(self, plan: Plan, *, margin: float, below: float) -> Geometry:
        """Return the document of a plan with what is known of its layout, made if it is not there any more."""
        sheet = next((kept for kept in self._kept if kept.plan is plan), None)
        if sheet is not None and sheet.below != below:
            self._let_go(sheet)
            sheet = None
        if sheet is None:
            document = build_document(plan, self._look, self._parent, margin=margin, below=below)
            sheet = _Sheet(plan, below, Geometry(document))
        else:
            self._kept.remove(sheet)
        self._kept.append(sheet)
        while len(self._kept) > 1 and (len(self._kept) > _MOST or self._characters() > _CHARACTERS):
            self._let_go(self._kept[0])
        return sheet.geometry

    def let_go_but(self, plan: Plan | None) -> None:
        """Let all go but that of a plan, as when they no longer have the look in force."""
        for sheet in [kept for kept in self._kept if kept.plan is not plan]:
            self._let_go(sheet)

    def _let_go(self, sheet: _Sheet) -> None:
        self._kept.remove(sheet)
        sheet.geometry.document.deleteLater()

    def _characters(self) -> int:
        return sum(sheet.geometry.document.characterCount() for sheet in self._kept)
