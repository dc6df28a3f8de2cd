"""The result list as a model: rows from an answer, snippets filled in as rows come into view."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dossier.model.dossier import ArticleHead
from dossier.model.facts import ENTITY_GROUPS, QUIET_GROUPS, EntityKind
from dossier.model.notes import NOTHING_READ, Reading
from dossier.model.query import Answer, Hit, Query, Snippet
from dossier.services.dates_text import describe_head
from dossier.services.explain import GROUP_WORDS
from dossier.services.reprints import Copy
from dossier.ui.translation import tr, worded

_FAR = 1024  # rows that it walks within two milliseconds, on a slow machine in four
_FIRST, _PAGE = 64, 256  # QListView walks every row it is given: 100,000 results would take 198 ms

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """What the delegate paints: `snippets` is None until they were fetched; `open` is the article in the reader."""

    hit: Hit
    head: ArticleHead
    snippets: tuple[Snippet, ...] | None
    open: bool = False
    read: bool = False
    starred: bool = False
    noted: bool = False
    new: bool = False
    copy: Copy | None = None


RowRole = Qt.ItemDataRole.UserRole


class HitsModel(QAbstractListModel):
    """Hits of one answer in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer = Answer(Query())
        self._hits = self._answer.hits
        self._heads: Mapping[str, ArticleHead] = {}
        self._snippets: dict[str, tuple[Snippet, ...]] = {}
        self._shown = 0
        self._open: str | None = None
        self._reading = NOTHING_READ
        self._copies: Mapping[str, Copy] = {}

    def set_answer(self, answer: Answer, heads: Mapping[str, ArticleHead]) -> None:
        """Show another answer, with the snippets that came with it; those of the last one are dropped."""
        self.beginResetModel()
        self._answer = answer
        self._hits = answer.hits
        self._heads = heads
        self._snippets = dict(answer.snippets)
        self._shown = min(_FIRST, len(self._hits))
        self.endResetModel()

    def add_snippets(self, snippets: Mapping[str, tuple[Snippet, ...]], seen: range) -> None:
        """Fill in what was fetched; a view is told where one of the rows is seen: it lays all rows out again."""
        self._snippets.update(snippets)
        changed = [row for row in seen if row < self._shown and self._hits[row].article in snippets]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]), [RowRole])

    def set_open(self, article: str | None) -> None:
        """Mark the article that the reader shows."""
        if article != self._open:
            before, self._open = self._open, article
            for row in map(self._answer.place, (before, article)):
                if row is not None and row < self._shown:
                    self.dataChanged.emit(self.index(row), self.index(row), [RowRole])

    def set_reading(self, reading: Reading) -> None:
        """Show what was read, starred, noted on, and what is new."""
        if reading != self._reading:
            self._reading = reading
            if self._shown:
                self.dataChanged.emit(self.index(0), self.index(self._shown - 1), [RowRole])

    def set_copies(self, copies: Mapping[str, Copy]) -> None:
        """Show which articles print another one."""
        if copies != self._copies:
            self._copies = copies
            if self._shown:
                self.dataChanged.emit(self.index(0), self.index(self._shown - 1), [RowRole])

    def lacking(self, rows: Iterable[int]) -> list[str]:
        """Return the articles of these rows whose snippets were not fetched yet."""
        articles = (self._hits[row].article for row in rows if 0 <= row < self._shown)
        return [article for article in articles if article not in self._snippets]

    def row_of(self, article: str | None) -> int:
        """Return the row of an article, made visible to the view; -1 where there is none, or only far below."""
        row = self._answer.place(article)
        if row is None or row >= max(self._shown, _FAR):
            return -1
        while row >= self._shown:
            self.fetchMore(QModelIndex())
        return row

    def row(self, row: int) -> Row:
        """Return what stands in a row."""
        hit, reading = self._hits[row], self._reading
        return Row(
            hit,
            self._heads[hit.article],
            self._snippets.get(hit.article),
            hit.article == self._open,
            hit.article in reading.read,
            hit.article in reading.starred,
            hit.article in reading.noted,
            hit.article in reading.new,
            self._copies.get(hit.article),
        )

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._shown

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._shown < len(self._hits)

    def fetchMore(self, parent: AnyIndex) -> None:
        more = min(_PAGE, len(self._hits) - self._shown)
        if more <= 0:  # Qt may ask without having asked whether it can
            return
        self.beginInsertRows(QModelIndex(), self._shown, self._shown + more - 1)
        self._shown += more
        self.endInsertRows()

    def told(self, index: AnyIndex) -> str:
        """Return in words which article stands in a row, without a snippet of it."""
        return ". ".join(_told(self.row(index.row()))) if index.isValid() else ""

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (*_told(row), *(snippet.text for snippet in (row.snippets or ())[:1]), told_groups(row.head))
            return ". ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole and row.copy is not None:
            return f"<p>{escape(worded(row.copy.words))}</p>"
        return None


def _told(row: Row) -> list[str]:
    """Return what a person did with an article, its title, its source and date, and what it prints again."""
    head = row.head
    source = ", ".join(part for part in (head.publisher, worded(describe_head(head))) if part)
    copy = "" if row.copy is None else worded(row.copy.words)
    return [part for part in (*spoken_state(row), head.title or head.file, source, copy) if part]


def groups_of(head: ArticleHead) -> tuple[str, ...]:
    """Return the groups of names in an article that get a dot, in the order of their dots."""
    groups = dict.fromkeys(ENTITY_GROUPS[EntityKind(kind)] for kind in head.kinds)
    return tuple(group for group in groups if group not in QUIET_GROUPS)


def told_groups(head: ArticleHead) -> str:
    """Return in words what the dots of an article mean; nothing where it has none."""
    kinds = ", ".join(tr(GROUP_WORDS[group]) for group in groups_of(head))
    return tr("Named in it: {kinds}", kinds=kinds) if kinds else ""


def spoken_state(row: Row) -> list[str]:
    """Return in words what a person did with an article, for a screen reader."""
    states = (
        (row.new, tr("New")),
        (row.starred, tr("Starred")),
        (row.noted, tr("With a note")),
        (row.read, tr("Read")),
    )
    return [word for is_so, word in states if is_so]
