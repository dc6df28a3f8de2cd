"""The places of the panes share the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter
from pytestqt.qtbot import QtBot

from dossier.ui.places import Places


def shown(qtbot: QtBot, height: int, width: int = 1000) -> Places:
    places = Places()
    qtbot.addWidget(places)
    places.resize(width, height)
    with qtbot.waitExposed(places):
        places.show()
    return places


def test_panes_keep_their_shares_of_the_window(qtbot: QtBot) -> None:
    places = shown(qtbot, 800, 1200)
    before, reader = places.below.height(), places.middle.width()
    for less in range(160):  # as when a corner is dragged
        places.resize(1200 - less, 800 - less)
    assert places.below.height() == pytest.approx(before * 640 / 800, abs=2)
    assert places.middle.width() == pytest.approx(reader * 1040 / 1200, abs=2)
    places.resize(1200, 800)
    assert (places.middle.width(), places.below.height()) == pytest.approx((reader, before), abs=2)


def test_what_a_small_window_took_a_larger_one_gives_back(qtbot: QtBot) -> None:
    places = shown(qtbot, 800, 780)
    assert places.left.width() == 230
    places.resize(1440, 800)
    assert places.middle.width() == pytest.approx(0.52 * 1440, abs=3)


def test_a_border_that_was_moved_keeps_its_share(qtbot: QtBot) -> None:
    places = shown(qtbot, 800, 1200)
    columns = next(one for one in places.findChildren(QSplitter) if one.count() == 3)
    columns.setSizes([400, 500, 300])
    columns.splitterMoved.emit(400, 1)
    places.resize(1500, 800)
    assert places.left.width() == pytest.approx(500, abs=3)


def test_a_folded_timeline_stays_folded(qtbot: QtBot) -> None:
    places = shown(qtbot, 600)
    before = places.below.height()
    assert before < 60
    places.resize(1000, 900)
    assert places.below.height() == before
    places.unfold()
    assert places.below.height() > 4 * before


def test_a_hidden_timeline_leaves_its_place_to_the_reader(qtbot: QtBot) -> None:
    places = shown(qtbot, 800)
    places.below.hide()
    places.resize(1000, 700)
    qtbot.waitUntil(lambda: places.middle.height() == 700)


def test_the_reader_is_widened_only_as_far_as_its_neighbours_can_spare(qtbot: QtBot) -> None:
    places = shown(qtbot, 800)
    places.widen_middle(2000)
    qtbot.waitUntil(lambda: (places.left.width(), places.right.width()) == (230, 220))
    places.widen_middle(100)
    assert places.middle.width() == 1000 - 230 - 220 - 2


def test_what_the_reader_was_lent_it_gives_back(qtbot: QtBot) -> None:
    places = shown(qtbot, 800)
    before = places.left.width(), places.right.width()
    places.widen_middle(2000)
    places.widen_middle(0)
    assert (places.left.width(), places.right.width()) == pytest.approx(before, abs=2)


def test_borders_are_moved_by_keyboard_which_then_goes_back(qtbot: QtBot) -> None:
    places = shown(qtbot, 800, 1200)
    box = QLineEdit(places.left)
    box.show()
    box.setFocus()
    names, moved = list[str](), list[int]()
    for pane, key in ((places.left, Qt.Key.Key_Right), (places.right, Qt.Key.Key_Left), (places.below, Qt.Key.Key_Up)):
        places.focus_border()
        border = QApplication.focusWidget()
        assert border is not None
        assert border.mask().boundingRect() == border.rect(), "it is seen to have the keyboard"
        names.append(border.accessibleName())
        before = pane.width() + pane.height()
        qtbot.keyClick(border, key)
        moved.append(pane.width() + pane.height() - before)
    assert len(set(filter(None, names))) == 3
    assert moved == [16, 16, 16]
    qtbot.keyClick(border, Qt.Key.Key_Escape)
    assert box.hasFocus()
    share = places.left.width() / places.width()
    places.resize(1500, 800)
    assert places.left.width() / places.width() == pytest.approx(share, abs=0.005), "it is remembered as chosen"


def test_a_border_goes_no_further_than_its_panes_can_spare(qtbot: QtBot) -> None:
    places = shown(qtbot, 800, 1200)
    places.focus_border()
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert places.left.width() == 230
