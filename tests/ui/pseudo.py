"""A language in which every translated text stands between ⟦ and ⟧: what stands outside is written into the program."""

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from dossier.ui.translation import CONTEXT

_ROWS = 400  # of one list


class Pseudo(QTranslator):
    """Marks what the program says; Qt's own words stay as they are."""

    def translate(self, context: str, text: str, note: str | None = None, n: int = -1) -> str:
        return f"⟦{text}⟧" if context == CONTEXT else None  # type: ignore[return-value]

    def isEmpty(self) -> bool:
        return False


def outside(text: str) -> list[str]:
    """Return what stands outside of all brackets, where it has a word."""
    depth, found, run = 0, [], ""
    for c in text + "⟦":
        if c == "⟦" or c == "⟧":
            if depth == 0:
                found.append(run)
            run = ""
            depth += 1 if c == "⟦" else -1
        else:
            run += c
    return [part.strip(" ·,;:.…()“”→—-\n") for part in found if re.search(r"[^\W\d_]{2}", part)]


def shown(root: QWidget) -> Iterator[tuple[str, str]]:
    """Yield where a text stands and the text, of all that a widget and all in it show, say or would tell."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget is not root and not widget.isVisibleTo(root):
            continue
        where = f"{type(root).__name__} > {type(widget).__name__}"
        for text in (*_texts(widget), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()):
            if text:
                yield where, text
    for action in root.findChildren(QAction):
        yield f"{type(root).__name__} > action {action.objectName()}", action.text()


def _texts(widget: QWidget) -> Iterable[str]:
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, (QTextEdit, QPlainTextEdit)):
        yield from (widget.placeholderText(), *widget.toPlainText().splitlines())
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(n) for n in range(widget.count()))
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(n) for n in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()  # its own is hidden from Python
    for row in range(min(model.rowCount(), _ROWS)):
        for column in range(columns):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                text = model.index(row, column).data(role)
                if isinstance(text, str):
                    yield text
    for column in range(columns):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        if isinstance(head, str):
            yield head


def every_window() -> list[QWidget]:
    """Return all windows and dialogs that are shown."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
