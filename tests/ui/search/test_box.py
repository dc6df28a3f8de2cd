"""The caret stays in the box while results are walked from it, and mistakes are underlined."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier.model.query import QueryProblem
from dossier.paths import Paths
from dossier.ui.search.box import SearchBox
from dossier.ui.theme import Look


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    box = SearchBox(Look(Paths.default().resources))
    qtbot.addWidget(box)
    return box


@pytest.mark.parametrize(("key", "rows"), [(Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)])
def test_arrow_keys_walk_the_results(qtbot: QtBot, box: SearchBox, key: Qt.Key, rows: int) -> None:
    with qtbot.waitSignal(box.stepRequested) as signal:
        qtbot.keyClick(box, key)
    assert signal.args == [rows]


def test_every_key_is_an_edit_and_escape_clears(qtbot: QtBot, box: SearchBox) -> None:
    typed: list[str] = []
    box.textEdited.connect(typed.append)
    qtbot.keyClicks(box, "abc")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert typed == ["a", "ab", "abc", ""]


def test_what_is_asked_elsewhere_is_shown_from_its_beginning(qtbot: QtBot, box: SearchBox) -> None:
    box.show_query("(harbour OR quay) " * 20)
    assert box.cursorPosition() == 0
    box.show()
    box.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    box.show_query("harbour")
    assert box.cursorPosition() == len("harbour"), "who writes here goes on at the end"


def test_marking_a_problem_leaves_text_and_caret_alone(qtbot: QtBot, box: SearchBox) -> None:
    qtbot.keyClicks(box, "treaty )")
    before = box.grab().toImage()
    box.mark((QueryProblem(7, 8, "No bracket was opened."),))
    assert (box.text(), box.cursorPosition()) == ("treaty )", 8)
    assert box.grab().toImage() != before, "nothing was underlined"
    box.mark(())
    assert box.grab().toImage() == before
