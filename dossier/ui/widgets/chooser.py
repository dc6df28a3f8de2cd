"""Ask for one of many: a line to filter by and a list, both by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from dossier.ui.translation import tr
from dossier.ui.widgets.elided import plain_tip
from dossier.ui.widgets.room import resize_within


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
        self._list = _WholeRows()
        self._list.setModel(self._proxy)
        self._list.setAccessibleName(question)
        label = QLabel(question)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._filter.textChanged.connect(self._on_filter_changed)
        self._list.doubleClicked.connect(self.accept)
        layout = QVBoxLayout(self)
        for widget in (label, self._filter, self._list):
            layout.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        resize_within(self, 520, 460)
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
        self._ok.setEnabled(self._proxy.rowCount() > 0)  # Enter would close it as if something were chosen


class _WholeRows(QListView):
    """A list of lines that are cut with an ellipsis, and of which none is half to be seen."""

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setItemDelegate(_Line(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        rest = self.contentsRect().height() % max(1, self.sizeHintForRow(0))
        if self.viewportMargins().bottom() != rest:
            self.setViewportMargins(0, 0, 0, rest)
        super().resizeEvent(event)


class _Line(QStyledItemDelegate):
    """Tells in a tool tip what does not fit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, super().sizeHint(option, index).height() + 6)  # the list makes it as wide as itself

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        fits = super().sizeHint(option, index).width() <= option.rect.width()
        QToolTip.showText(event.globalPos(), "" if fits else plain_tip(str(index.data())), view)
        return True
