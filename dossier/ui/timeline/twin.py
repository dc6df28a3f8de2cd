"""The timeline as a list, for the keyboard and for screen readers: the same items, filter and selection."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from dossier.model.dossier import ArticleHead
from dossier.model.facts import Certainty
from dossier.model.wording import marked
from dossier.services.explain import CERTAINTY_WORDS
from dossier.ui.timeline.cards import certainty_text, sources_line
from dossier.ui.timeline.data import Matches, TimelineData
from dossier.ui.timeline.days import known_text, span_text
from dossier.ui.timeline.density import Ints
from dossier.ui.timeline.lanes import lane_of
from dossier.ui.timeline.style import Style
from dossier.ui.translation import tr, tr_n
from dossier.ui.widgets.elided import plain_tip

COLUMNS = (marked("Date"), marked("Lane"), marked("Title"), marked("Certainty"), marked("Sources"))

_TITLES = 0.33  # of the width that the titles have at least
_EDGE = 3  # pixels that Qt keeps free beside the text of a cell, but not of a heading
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TimelineModel(QAbstractTableModel):
    """Rows are the items that match, in order of time, undated ones last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: TimelineData | None = None
        self._heads: Mapping[str, ArticleHead] = {}
        self._rows: Ints = np.zeros(0, np.int64)

    def set_data(self, data: TimelineData | None, matches: Matches | None, heads: Mapping[str, ArticleHead]) -> None:
        """Show other items or other matches."""
        self.beginResetModel()
        self._data, self._heads = data, heads
        if data is None:
            self._rows = np.zeros(0, np.int64)
        else:
            days = np.where(np.arange(len(data)) < data.placed, data.first, np.iinfo(np.int32).max)
            _, once = np.unique(data.order, return_index=True)  # what stands in several lanes is one row
            once.sort()
            rows = once[np.argsort(days[once], kind="stable")]
            self._rows = rows if matches is None else rows[matches.mask[rows]]
        self.endResetModel()

    def item_at(self, row: int) -> int:
        """Return the number of the item in a row."""
        return int(self._rows[row])

    def row_of(self, n: int) -> int | None:
        """Return in which row an item is, None when it does not match."""
        if self._data is None:
            return None
        found = np.flatnonzero(self._data.order[self._rows] == self._data.order[n])
        return int(found[0]) if len(found) else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many items match."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section])
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text; the whole row in words for a screen reader."""
        if self._data is None or not index.isValid():
            return None
        n = self.item_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(n, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(n, index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{tr(COLUMNS[index.column()])}: {self._text(n, index.column())}"
        return None

    def _text(self, n: int, column: int) -> str:
        assert self._data is not None
        item = self._data.item(n)
        if column == 0:
            return known_text(item)
        if column == 1:
            return tr(lane_of(item.lane).name)
        if column == 2:
            return item.title
        return certainty_text(item) if column == 3 else sources_line(item, self._heads)


class Twin(QTableView):
    """Shows the list; Enter or a double click opens."""

    currentMoved = Signal(int)
    opened = Signal(int)
    menuRequested = Signal(int, QPoint)  # an item, where on the screen

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        """Make the list; it is there when its `steps` were done."""
        super().__init__(parent)
        self._choosing = False
        self._wanted: dict[int, float] = {}  # pixels for each column but that of the titles
        self.steps = self._make(style)

    def _make(self, style: Style) -> Iterator[None]:
        left = round(style.gap * 2)
        self.setStyleSheet(  # before all else: what is there already is styled anew
            f"QTableView::item {{ padding-left: {left}px; }} QHeaderView::section {{ padding-left: {left + _EDGE}px; }}"
        )
        yield
        self._model = TimelineModel(self)
        self.setModel(self._model)
        yield
        self.setAccessibleName(tr("Timeline as a list"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        yield
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(self._on_activated)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        yield
        self._fit(style)

    def _fit(self, style: Style) -> None:
        """Size rows and columns by the font."""
        self.setFont(style.font)
        self.horizontalHeader().setFont(style.font)
        self.verticalHeader().setDefaultSectionSize(style.row + 4)
        samples = (
            span_text(date(2023, 9, 30), date(2023, 11, 30), short=False),
            tr("Meetings & visits"),
            "",
            tr(CERTAINTY_WORDS[Certainty.HYPOTHETICAL]),
            tr_n("%Ln article", "%Ln articles", 12) + " · A Publisher",
        )
        self._wanted = {n: style.measure(sample) + 2 * style.em for n, sample in enumerate(samples) if sample}
        self._share_out()

    def _share_out(self) -> None:
        """Give the columns what they want, as far as the titles keep their share."""
        share = min(1.0, self.width() * (1 - _TITLES) / sum(self._wanted.values()))
        for column, wanted in self._wanted.items():
            self.setColumnWidth(column, round(wanted * share))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wanted:
            self._share_out()

    def set_data(self, data: TimelineData | None, matches: Matches | None, heads: Mapping[str, ArticleHead]) -> None:
        """Show other items or other matches, keeping the row chosen."""
        row = self.currentIndex().row()
        chosen = self._model.item_at(row) if 0 <= row < self._model.rowCount() else None
        self._model.set_data(data, matches, heads)
        if chosen is not None and data is not None and chosen < len(data):
            self.choose(chosen)

    def choose(self, n: int) -> None:
        """Select an item without announcing it."""
        row = self._model.row_of(n)
        if row is not None and row != self.currentIndex().row():
            self._choosing = True
            self.setCurrentIndex(self._model.index(row, 2))
            self._choosing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter on every platform; Qt's `activated` needs a double click or F2 on some."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self._model.item_at(self.currentIndex().row()))
            return
        if event.key() == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._ask_menu(self.currentIndex())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, of the chosen one by key."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_menu(self.currentIndex())
        else:
            self._ask_menu(self.indexAt(self.viewport().mapFromGlobal(event.globalPos())), event.globalPos())

    def _ask_menu(self, index: QModelIndex, where: QPoint | None = None) -> None:
        if index.isValid():
            beside = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menuRequested.emit(self._model.item_at(index.row()), where or beside)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.item_at(index.row()))

    def _on_current_row_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid() and not self._choosing:
            self.currentMoved.emit(self._model.item_at(now.row()))
