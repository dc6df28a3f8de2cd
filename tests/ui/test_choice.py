"""Boxes to choose from show all they offer; lines that filter are left and cleared by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.ui.dressing import style_sheet
from dossier.ui.theme import Look
from dossier.ui.widgets.choice import Choice, FilterLine


def test_the_list_of_a_box_shows_every_choice_whole(qtbot: QtBot) -> None:
    window = QWidget()
    window.setStyleSheet(style_sheet(Look(Paths.default().resources)))
    choice = Choice(window)
    choice.addItems(["By place", "Newest", "By colour"])
    qtbot.addWidget(window)
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    # Where it pops up over the box, as Fusion wants it, the padding of the style sheet cuts the last choice.
    assert not choice.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, choice)
    assert choice.view().sizeHintForRow(0) >= choice.view().fontMetrics().height() + 8


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
