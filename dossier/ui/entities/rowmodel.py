"""A list of rows for a QListView; long lists are handed over in parts as they are scrolled into view."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from dossier.ui.entities.rows import Row, ShowEntity

Index = QModelIndex | QPersistentModelIndex

ENTITY_MIME = "application/x-dossier-entity"
"""What is dragged: the id of an entity, in UTF-8."""

# QListView walks every row it has been given, and asks for more while the last one is in view. To lay one out takes
# 0.2 to 0.4 ms.
_BATCH = 12
_UNIFORM_BATCH = 512  # rows of one height are not laid out for that: these take 2 ms


class RowModel(QAbstractListModel):
    """Holds rows; those that lead somewhere can be chosen."""

    RowRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None, *, uniform: bool = False) -> None:
        super().__init__(parent)
        self._batch = _UNIFORM_BATCH if uniform else _BATCH
        self._rows: Sequence[Row] = ()
        self._given = 0

    @property
    def rows(self) -> Sequence[Row]:
        """All rows."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self._given = min(self._batch, len(rows))
        self.endResetModel()

    def give(self, number: int) -> None:
        """Hand over the rows up to `number`, so that it can be scrolled to."""
        while self._given <= number and self.canFetchMore(QModelIndex()):
            self.fetchMore(QModelIndex())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._given

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._given < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        last = min(self._given + self._batch, len(self._rows))
        self.beginInsertRows(QModelIndex(), self._given, last - 1)
        self._given = last
        self.endInsertRows()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].action is None:
            return Qt.ItemFlag.ItemIsEnabled
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if isinstance(self._rows[index.row()].action, ShowEntity):  # whether a view lets it go is for the view to say
            return chosen | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return chosen

    def mimeTypes(self) -> list[str]:
        return [ENTITY_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        for index in indexes:
            action = self._rows[index.row()].action
            if isinstance(action, ShowEntity):
                data.setData(ENTITY_MIME, action.entity.encode())
        return data

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == self.RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole and row.hint:
            return f"<p>{escape(row.hint)}</p>"
        return None
