"""In a small window the reader comes first: the timeline begins folded to its overview, and unfolds when asked."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.ui.app import make_desk
from dossier.ui.desk import Desk
from tests.ui.conftest import WAIT, closed, space


@pytest.fixture
def small(qtbot: QtBot, home: Paths) -> Iterator[Desk]:
    desk = make_desk(home)
    desk.hints = False
    desk.window.resize(1024, 640)
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        desk.open([])
        desk.window.show()
    yield desk
    closed(qtbot, desk)


def test_the_reader_shows_enough_lines(small: Desk) -> None:
    view = space(small).reader.view
    line = QFontMetrics(small.look.reading(small.look.text_size)).height() * 1.5
    assert view.viewport().height() / line >= 12
    assert space(small).timeline.folded
    assert space(small).timeline.overview.isVisible()
    assert not space(small).timeline.canvas.isVisible()


def test_it_unfolds_by_button_and_by_keyboard(qtbot: QtBot, small: Desk) -> None:
    timeline = space(small).timeline
    button = next(b for b in timeline.findChildren(QToolButton) if "lanes of the timeline" in b.accessibleName())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not timeline.folded, timeout=WAIT)
    assert timeline.canvas.isVisible()
    space(small)._rows.setSizes([600, 10])
    qtbot.waitUntil(lambda: timeline.folded, timeout=WAIT)
    small.window.actions_by_id["go-timeline"].trigger()
    qtbot.waitUntil(lambda: timeline.canvas.isVisible(), timeout=WAIT)


def test_the_keyboard_finds_a_folded_timeline_and_stays_in_it(small: Desk) -> None:
    workspace, act = space(small), small.window.actions_by_id
    timeline = workspace.timeline
    small.window.activateWindow()
    workspace.search.focus_box()
    act["previous-pane"].trigger()
    unfold = QApplication.focusWidget()
    assert isinstance(unfold, QToolButton)
    assert timeline.isAncestorOf(unfold)
    unfold.click()
    assert not timeline.folded
    assert timeline.canvas.hasFocus()
    workspace._rows.setSizes([600, 10])
    assert timeline.folded
    assert unfold.hasFocus()


def test_the_list_stays_the_list_when_it_is_folded_and_unfolded(qtbot: QtBot, small: Desk) -> None:
    timeline = space(small).timeline
    space(small).unfold_timeline()
    timeline.show_list(True)
    space(small)._rows.setSizes([600, 10])
    qtbot.waitUntil(lambda: timeline.folded and not timeline.twin.isVisible(), timeout=WAIT)
    space(small).unfold_timeline()
    qtbot.waitUntil(lambda: timeline.twin.isVisible(), timeout=WAIT)
    assert not timeline.canvas.isVisible()
