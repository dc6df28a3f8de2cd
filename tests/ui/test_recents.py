"""The cards of recent dossiers are one list, which does what a widget each would do: keys, cross, menu, names."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from dossier.services.recent import Recent
from dossier.ui.recents import RecentList, cross
from dossier.ui.theme import Look
from tests.ui.bench import look

__all__ = ["look"]  # pytest finds the fixture here

_HERE = Recent(Path("/news/here.dossier"), "Here & <now>", 120, 5_000_000, datetime(2024, 5, 2, 10, 30))
_GONE = Recent(Path("/news/gone.dossier"), "Gone", 1, 900, datetime(2024, 5, 1, 9, 0))


@pytest.fixture
def rows(qtbot: QtBot, look: Look) -> RecentList:
    found = RecentList(look)
    qtbot.addWidget(found)
    found.resize(500, 10)
    found.show_recent([(_HERE, True), (_GONE, False)])
    found.show()
    return found


def test_a_click_opens_what_is_there_and_the_cross_takes_from_the_list(qtbot: QtBot, rows: RecentList) -> None:
    chosen, forgotten = list[Recent](), list[Recent]()
    rows.chosen.connect(chosen.append)
    rows.forgotten.connect(forgotten.append)
    for number in range(2):
        row = rows.visualItemRect(rows.item(number))
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.RightButton, pos=row.center())
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=cross(row).center())
    assert chosen == [_HERE]
    assert forgotten == [_HERE, _GONE]


def test_a_press_that_is_let_go_elsewhere_does_nothing(qtbot: QtBot, rows: RecentList) -> None:
    cards = [rows.visualItemRect(rows.item(number)) for number in range(2)]
    first, second, at_cross = cards[0].center(), cards[1].center(), cross(cards[0]).center()
    with qtbot.assertNotEmitted(rows.chosen), qtbot.assertNotEmitted(rows.forgotten):
        for pressed, left in ((second, first), (at_cross, first), (first, at_cross)):
            qtbot.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=pressed)
            qtbot.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=left)


def test_who_takes_one_away_by_keyboard_stays_in_the_list(qtbot: QtBot, rows: RecentList) -> None:
    rows.activateWindow()
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    rows.setCurrentRow(1)
    with qtbot.waitSignal(rows.forgotten):
        qtbot.keyClick(rows, Qt.Key.Key_Delete)
    rows.show_recent([(_HERE, True)])
    assert rows.currentRow() == 0
    with qtbot.waitSignal(rows.chosen):
        qtbot.keyClick(rows, Qt.Key.Key_Return)


def test_the_menu_offers_both_and_opens_nothing_that_is_missing(rows: RecentList) -> None:
    offered = [[a.isEnabled() for a in rows.menu(rows.model().index(number, 0)).actions()] for number in range(2)]
    assert offered == [[True, True], [False, True]]


def test_all_cards_are_in_view_and_read_out(rows: RecentList) -> None:
    assert rows.viewport().rect().contains(rows.visualItemRect(rows.item(1)))
    found = QAccessible.queryAccessibleInterface(rows)
    cards = [found.child(number) for number in range(found.childCount())]
    assert [card.text(QAccessible.Text.Name) for card in cards] == ["Here & <now>", "Gone"]
    told = [card.text(QAccessible.Text.Description) for card in cards]
    assert "120 articles" in told[0]
    assert "no longer at /news/gone.dossier" in told[1]


def test_sizes_are_told_as_file_managers_do(qtbot: QtBot, look: Look) -> None:
    rows = RecentList(look)
    qtbot.addWidget(rows)
    sizes = (900, 336 * 1024, 5_000_000)
    rows.show_recent([(replace(_HERE, size=size), True) for size in sizes])
    told = [rows.item(n).data(Qt.ItemDataRole.AccessibleDescriptionRole) for n in range(len(sizes))]
    wanted = ("900 bytes", "336 kB", "4.8 MB")
    assert [f"  {size}  " in words for size, words in zip(wanted, told, strict=True)] == [True] * 3, told
