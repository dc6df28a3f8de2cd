"""Rows of the list of notes, as values and as a model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dossier.model.dossier import ArticleHead
from dossier.model.notes import Placed, TargetKind
from dossier.services.dates_text import describe_head
from dossier.services.quotes import one_line
from dossier.ui.annotating import spoken_colour
from dossier.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
KIND_NAMES = {
    TargetKind.PASSAGE: "Passages",
    TargetKind.ARTICLE: "Articles",
    TargetKind.ENTITY: "Names",
    TargetKind.EVENT: "Events",
}
_SHOWN = 400  # characters of a quotation or note in the list


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What is drawn of a note: the words it is on, what was written, where it stands, and what is wrong with that."""

    id: str
    colour: str
    quote: str
    text: str
    where: str
    trouble: str
    spoken: str


def note_row(placed: Placed, heads: Mapping[str, ArticleHead]) -> NoteRow:
    """Return the row of a note."""
    note, target = placed.note, placed.note.target
    passage = target.kind is TargetKind.PASSAGE
    quote = one_line(target.quote if passage else target.name)[:_SHOWN]
    head = heads.get(placed.article or "")
    where = _where(target.kind, target.name, head)
    trouble = ""
    if placed.lost:
        trouble = tr("Lost its place: the words are no longer there")
        where = target.name if passage else where
    elif placed.moved:
        trouble = tr("The words have changed")
    text = one_line(note.text)[:_SHOWN]
    said = (text, f"“{quote}”" if passage else quote, spoken_colour(note.colour), where, trouble)
    return NoteRow(note.id, note.colour or "", quote, text, where, trouble, ", ".join(part for part in said if part))


def _where(kind: TargetKind, name: str, head: ArticleHead | None) -> str:
    match kind:
        case TargetKind.ENTITY:
            return tr("Name")
        case TargetKind.EVENT:
            return tr("Event")
    if head is None:
        return name
    source = " · ".join(part for part in (head.publisher or head.file, describe_head(head)) if part)
    return source if kind is TargetKind.PASSAGE else f"{tr('Article')} · {source}"


class NotesModel(QAbstractListModel):
    """The notes that are listed."""

    RowRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[NoteRow] = ()

    @property
    def rows(self) -> Sequence[NoteRow]:
        """All rows."""
        return self._rows

    def set_rows(self, rows: Sequence[NoteRow]) -> None:
        """List other notes; where only their words or colours differ, the rows stay where they are."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def number(self, note: str | None) -> int:
        """Return the row of a note, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.id == note), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == self.RowRole:
            return row
        return row.spoken if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
