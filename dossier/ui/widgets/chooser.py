"""Ask for one of many: a line to filter by and a list, both by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from dossier.ui.translation import tr


class Chooser(QDialog):
    """Shows `items`; `chosen` is the number of the one that was taken, None if none was."""

    def __init__(self, title: str, question: str, items: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._filter = QLineEdit(placeholderText=tr("Type to filter"), clearButtonEnabled=True)
        self._filter.setAccessibleName(tr("Filter"))
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(QStringListModel(list(items), self))
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._list = QListView()
        self._list.setModel(self._proxy)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(question)
        label = QLabel(question)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._filter.textChanged.connect(self._on_filter_changed)
        self._list.doubleClicked.connect(self.accept)
        layout = QVBoxLayout(self)
        for widget in (label, self._filter, self._list, buttons):
            layout.addWidget(widget)
        self.resize(420, 460)
        self._on_filter_changed("")

    @property
    def chosen(self) -> int | None:
        """The number of the item that was taken."""
        index = self._list.currentIndex()
        accepted = self.result() == QDialog.DialogCode.Accepted
        return self._proxy.mapToSource(index).row() if accepted and index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._filter.hasFocus():
            self._list.setFocus()
            self._list.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _on_filter_changed(self, text: str) -> None:
        self._proxy.setFilterFixedString(text)
        self._list.setCurrentIndex(self._proxy.index(0, 0))
