"""Lines to type in are left and cleared by keyboard, and leave to the window what is its business."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.ui.widgets.line import FilterLine, Line


@pytest.fixture
def filtered(qtbot: QtBot) -> Iterator[tuple[FilterLine, QListView]]:
    window = QWidget()
    line, view = FilterLine("Filter", window), QListView(window)
    view.setModel(QStringListModel(["one", "two"], view))
    line.lead_to(view)
    layout = QVBoxLayout(window)
    layout.addWidget(line)
    layout.addWidget(view)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    line.setFocus()
    yield line, view  # the window lives as long as this
    window.close()


def test_down_leads_into_the_list_at_the_place_where_one_was(filtered: tuple[FilterLine, QListView]) -> None:
    line, view = filtered
    for row in (0, 1):
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_Down)
        assert (view.hasFocus(), view.currentIndex().row()) == (True, row)
        view.setCurrentIndex(view.model().index(1, 0))


def test_down_stays_where_nothing_is_listed(filtered: tuple[FilterLine, QListView]) -> None:
    line, view = filtered
    view.setModel(QStringListModel([], view))
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert line.hasFocus()


def test_escape_clears_the_line(filtered: tuple[FilterLine, QListView]) -> None:
    line, _view = filtered
    QTest.keyClicks(line, "tw")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert line.accessibleName() == line.placeholderText() == "Filter"


def test_undo_is_of_the_line_only_while_something_was_typed(filtered: tuple[FilterLine, QListView]) -> None:
    line, view = filtered
    steps: list[str] = []
    QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), view.window(), lambda: steps.append("undone"))
    QTest.keySequence(line, QKeySequence(QKeySequence.StandardKey.Undo))
    assert steps == ["undone"]
    QTest.keyClicks(line, "tw")
    QTest.keySequence(line, QKeySequence(QKeySequence.StandardKey.Undo))
    assert (line.text(), steps) == ("", ["undone"])


def test_a_line_leaves_ctrl_e_to_the_window(qtbot: QtBot) -> None:
    line = Line()
    qtbot.addWidget(line)
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(line, key)
    assert not key.isAccepted()
