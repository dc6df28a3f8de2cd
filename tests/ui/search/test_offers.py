"""The line under the box completes by mouse and by keyboard, and keeps what is below it where it was."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.searching import Searching
from dossier.services.session import Session
from dossier.ui.search.offers import OfferLine
from dossier.ui.search.pane import SearchPane
from dossier.ui.theme import Look
from tests.ui.bench import fail, library, look, session

__all__ = ["library", "look", "session"]


@pytest.fixture
def pane(qtbot: QtBot, library: Library, look: Look, session: Session) -> Iterator[SearchPane]:
    jobs = InlineJobs(fail)
    searching = Searching(session, library, jobs)
    pane = SearchPane(session, library, jobs, look)
    qtbot.addWidget(pane)
    pane.resize(360, 600)
    pane.show()
    pane.activateWindow()
    yield pane
    searching.close()


def line_of(pane: SearchPane) -> OfferLine:
    line = pane.findChild(OfferLine)
    assert isinstance(line, OfferLine)
    return line


def shown(pane: SearchPane) -> list[str]:
    QApplication.processEvents()
    return [chip.text() for chip in line_of(pane).chips if chip.isVisible()]


def test_a_click_completes_the_text_and_asks_at_once(qtbot: QtBot, pane: SearchPane, session: Session) -> None:
    qtbot.keyClicks(pane.box, "qui")
    assert shown(pane)[0] == "Ada Quill"
    qtbot.mouseClick(line_of(pane).chips[0], Qt.MouseButton.LeftButton)
    assert session.state.query.text == pane.box.text() == 'entity:"Ada Quill" '
    assert shown(pane) == []


def test_tab_and_enter_complete_and_lead_back_to_the_box(qtbot: QtBot, pane: SearchPane) -> None:
    pane.box.setFocus()
    qtbot.keyClicks(pane.box, "qui")
    QApplication.processEvents()
    qtbot.keyClick(pane.box, Qt.Key.Key_Tab)
    first = line_of(pane).chips[0]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert pane.box.hasFocus()
    assert pane.box.text() == 'entity:"Ada Quill" '
    qtbot.keyClicks(pane.box, "cra")
    QApplication.processEvents()
    qtbot.keyClick(pane.box, Qt.Key.Key_Tab)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert pane.box.hasFocus()
    assert pane.box.text() == 'entity:"Ada Quill" cra'


def test_the_results_do_not_move_while_one_types(qtbot: QtBot, pane: SearchPane) -> None:
    QApplication.processEvents()
    before = line_of(pane).geometry()
    qtbot.keyClicks(pane.box, "qui")
    assert shown(pane)
    assert line_of(pane).geometry() == before


def test_only_what_fits_is_shown(qtbot: QtBot, pane: SearchPane) -> None:
    pane.resize(200, 600)
    qtbot.keyClicks(pane.box, "qui")
    for chip in (chip for chip in line_of(pane).chips if chip.isVisible()):
        assert chip.geometry().right() <= line_of(pane).width()


def test_how_it_was_understood_is_said_where_nothing_is_offered(qtbot: QtBot, pane: SearchPane) -> None:
    qtbot.keyClicks(pane.box, "cranes -weather ")
    assert shown(pane) == []
    assert "weather" in line_of(pane)._said.text()
