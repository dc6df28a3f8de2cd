"""Kept and earlier searches in one list: choose one to ask it again, or forget it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from dossier.model.notes import Asked, SavedSearch
from dossier.services.searches import Listed, Searches
from dossier.ui.translation import tr, tr_n
from dossier.ui.widgets.elided import plain_tip

_ITEM = Qt.ItemDataRole.UserRole


class SearchesDialog(QDialog):
    """Lists what `Searches` has; `ask` is called with the text of an earlier search."""

    def __init__(self, searches: Searches, ask: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._searches = searches
        self._ask = ask
        self.setWindowTitle(tr("Kept and earlier searches"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._list = QTreeWidget()
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setIndentation(12)
        self._list.setAccessibleName(self.windowTitle())
        self._list.itemActivated.connect(lambda item, _column: self._choose(item))
        self._list.currentItemChanged.connect(lambda *_items: self._check())
        self._open = QPushButton(tr("Search again"))
        self._open.setDefault(True)
        self._open.clicked.connect(lambda: self._choose(self._list.currentItem()))
        self._forget = QPushButton(tr("Forget"))
        self._forget.clicked.connect(lambda: self._forget_one(self._list.currentItem()))
        self._forget_past = QPushButton(tr("Forget all earlier ones"))
        self._forget_past.clicked.connect(self._forget_earlier)
        for button in (self._forget, self._forget_past):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self._forget)
        buttons.addWidget(self._forget_past)
        buttons.addStretch()
        buttons.addWidget(self._open)
        layout = QVBoxLayout(self)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)
        metrics = self.fontMetrics()
        self.resize(64 * metrics.averageCharWidth(), 24 * metrics.height())
        self._check()
        self.finished.connect(lambda _result: searches.stop_listing())
        searches.list_all(self._show)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._forget_one(self._list.currentItem())
        else:
            super().keyPressEvent(event)

    def _show(self, found: Listed) -> None:
        self._list.clear()
        kept = self._heading(tr("Kept"), tr("Keep a search with its star, beside the box"), empty=not found.kept)
        for one in found.kept:
            said = tr_n("%Ln article", "%Ln articles", one.articles)
            if one.new:
                said = tr("{articles}, {new} new", articles=said, new=one.new)
            self._row(kept, one.search.name, said, one.search)
        earlier = self._heading(tr("Earlier"), tr("What you open something from comes here"), empty=not found.earlier)
        for asked in found.earlier:
            self._row(earlier, asked.text, tr_n("%Ln article", "%Ln articles", asked.articles), asked)
        self._list.expandAll()
        self._list.resizeColumnToContents(1)
        self._list.setColumnWidth(0, max(200, self._list.viewport().width() - self._list.columnWidth(1) - 8))
        first = kept.child(0) or earlier.child(0)
        if first is not None:
            self._list.setCurrentItem(first)
        self._check()

    def _heading(self, text: str, hint: str, *, empty: bool) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self._list, [f"{text}: {hint}." if empty else text])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFirstColumnSpanned(True)
        font = self._list.font()
        font.setBold(not empty)
        item.setFont(0, font)
        return item

    def _row(self, heading: QTreeWidgetItem, text: str, said: str, target: SavedSearch | Asked) -> None:
        item = QTreeWidgetItem(heading, [text, said])
        item.setToolTip(0, plain_tip(text))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(0, _ITEM, target)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        target = item.data(0, _ITEM) if item is not None else None
        if isinstance(target, SavedSearch):
            self._searches.ask(target)
        elif isinstance(target, Asked):
            self._ask(target.text)
        else:
            return
        self.accept()

    def _forget_one(self, item: QTreeWidgetItem | None) -> None:
        target = item.data(0, _ITEM) if item is not None else None
        if isinstance(target, SavedSearch):
            self._searches.forget(target)
            self._searches.list_all(self._show)

    def _forget_earlier(self) -> None:
        self._searches.forget_past()
        self._searches.list_all(self._show)

    def _check(self) -> None:
        item = self._list.currentItem()
        target = item.data(0, _ITEM) if item is not None else None
        self._open.setEnabled(target is not None)
        self._forget.setEnabled(isinstance(target, SavedSearch))
        self._forget_past.setEnabled(bool(self._searches.past))
