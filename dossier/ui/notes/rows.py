"""Rows of the list of notes, as values and as a model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dossier.model.dossier import ArticleHead
from dossier.model.notes import Placed, TargetKind
from dossier.model.wording import marked
from dossier.services.coverage import outlet_of
from dossier.services.dates_text import describe_head
from dossier.services.quotes import one_line
from dossier.ui.annotating import spoken_colour
from dossier.ui.translation import tr, worded

Index = QModelIndex | QPersistentModelIndex
KIND_NAMES = {
    TargetKind.PASSAGE: marked("Passages"),
    TargetKind.ARTICLE: marked("Articles"),
    TargetKind.ENTITY: marked("Names"),
    TargetKind.EVENT: marked("Events"),
}
_BATCH = 48  # QListView lays out every row it has been given
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
        trouble = tr("Lost its place")
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
    source = " · ".join(part for part in map(worded, (outlet_of(head), describe_head(head))) if part)
    return source if kind is TargetKind.PASSAGE else f"{tr('Article')} · {source}"


class NotesModel(QAbstractListModel):
    """The notes that are listed. Rows are made when they are asked for, and handed to the view in parts."""

    RowRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: Sequence[Placed] = ()
        self._heads: Mapping[str, ArticleHead] = {}
        self._made: dict[int, NoteRow] = {}
        self._given = 0

    @property
    def rows(self) -> Sequence[NoteRow]:
        """All rows."""
        return [self.row(number) for number in range(len(self._notes))]

    def row(self, number: int) -> NoteRow:
        """Return one row."""
        if number not in self._made:
            self._made[number] = note_row(self._notes[number], self._heads)
        return self._made[number]

    def note(self, number: int) -> str:
        """Return the id of the note in a row."""
        return self._notes[number].note.id

    def set_notes(self, notes: Sequence[Placed], heads: Mapping[str, ArticleHead]) -> None:
        """List other notes; where only their words or colours differ, the rows stay where they are."""
        same = [found.note.id for found in notes] == [found.note.id for found in self._notes]
        if same:
            self._notes, self._heads, self._made = notes, heads, {}
            if self._given:
                self.dataChanged.emit(self.index(0), self.index(self._given - 1))
            return
        self.beginResetModel()
        self._notes, self._heads, self._made = notes, heads, {}
        self._given = min(_BATCH, len(notes))
        self.endResetModel()

    def number(self, note: str | None) -> int:
        """Return the row of a note, or -1; rows up to it are handed to the view."""
        found = next((n for n, placed in enumerate(self._notes) if placed.note.id == note), -1)
        while self._given <= found:
            self.fetchMore(QModelIndex())
        return found

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._given

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._given < len(self._notes)

    def fetchMore(self, parent: Index) -> None:
        last = min(self._given + _BATCH, len(self._notes))
        self.beginInsertRows(QModelIndex(), self._given, last - 1)
        self._given = last
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == self.RowRole:
            return self.row(index.row())
        spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.row(index.row()).spoken if spoken else None
