"""What the keyboard and the chips do in a whole window, row by row of what the window promises."""

import threading
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from dossier.model.notice import Notice
from dossier.ui.desk import Desk
from dossier.ui.help import HelpDialog
from dossier.ui.search.facetchip import Chip
from tests.ui.conftest import WAIT, space
from tests.ui.test_window import answered


def click_chip(qtbot: QtBot, desk: Desk, text: str) -> None:
    """Click a chip of the search pane; they are made anew with each answer."""

    def there() -> list[Chip]:
        return [c for c in space(desk).search.findChildren(Chip) if c.isVisible() and c.text().startswith(text)]

    qtbot.waitUntil(lambda: bool(there()), timeout=WAIT)
    qtbot.mouseClick(there()[0], Qt.MouseButton.LeftButton)


def found(desk: Desk) -> int:
    answer = space(desk).session.state.answer
    return -1 if answer is None or space(desk).session.state.busy else answer.articles


def test_the_last_results_stay_until_the_new_ones_come_and_escape_clears(qtbot: QtBot, desk: Desk) -> None:
    pane = space(desk).search
    results = pane.findChild(QListView)
    assert results is not None
    before = results.model().rowCount()
    qtbot.keyClicks(pane.box, "morosini")
    assert results.model().rowCount() == before
    answered(qtbot, desk, "morosini")
    assert 0 < results.model().rowCount() < before
    qtbot.keyClick(pane.box, Qt.Key.Key_Escape)
    answered(qtbot, desk, "")
    assert results.model().rowCount() == before
    assert pane.box.hasFocus()


def test_a_letter_typed_on_the_results_chooses_no_other_one(qtbot: QtBot, desk: Desk) -> None:
    results = space(desk).search.findChild(QListView)
    assert results is not None
    model, before = results.model(), results.currentIndex()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    other = next(name for name in names if name[0] != before.data()[0]) if before.isValid() else names[-1]
    qtbot.keyClicks(results, other[0])
    assert results.currentIndex() == before


def test_a_chip_keeps_then_leaves_out_then_lets_go_and_that_of_days_goes_at_once(qtbot: QtBot, desk: Desk) -> None:
    for text, articles in (("2023", 2), ("2023", 3), ("not 2023", 5)):
        click_chip(qtbot, desk, text)
        qtbot.waitUntil(lambda wanted=articles: found(desk) == wanted, timeout=WAIT)  # type: ignore[misc]
    space(desk).session.show_span(date(2035, 1, 1), date(2035, 12, 31))
    qtbot.waitUntil(lambda: 0 <= found(desk) < 5, timeout=WAIT)
    click_chip(qtbot, desk, "2035")
    qtbot.waitUntil(lambda: found(desk) == 5, timeout=WAIT)
    assert space(desk).session.state.query.span is None


def test_keys_lead_back_and_forward_and_to_the_help(qtbot: QtBot, desk: Desk) -> None:
    session, view = space(desk).session, space(desk).reader.view
    assert session.state.answer is not None
    first, second = session.state.article, session.state.answer.hits[2].article
    session.open_article(second)
    view.setFocus()
    for key, article in ((Qt.Key.Key_Left, first), (Qt.Key.Key_Right, second)):
        qtbot.keyClick(view, key, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda wanted=article: session.state.article == wanted, timeout=WAIT)  # type: ignore[misc]
    qtbot.keyClick(view, Qt.Key.Key_F1)
    dialog = desk.window.findChild(HelpDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert "?" in [keys.toString() for keys in desk.window.actions_by_id["help"].shortcuts()]
    dialog.close()


@pytest.mark.parametrize("back", [False, True], ids=["left", "back at what is shown"])
def test_a_key_whose_answer_is_awaited_is_no_trouble(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch, back: bool
) -> None:
    library, gate, told = space(desk).library, threading.Event(), list[Notice]()
    search = library.search
    monkeypatch.setattr(library, "search", lambda query: (gate.wait(5), search(query))[1])
    monkeypatch.setattr(desk.jobs, "_notify", told.append)
    qtbot.keyClick(space(desk).search.box, "w")
    if back:
        with qtbot.waitSignal(desk.settled, timeout=WAIT):
            qtbot.keyClick(space(desk).search.box, Qt.Key.Key_Backspace)
    else:
        desk.show_welcome()
    gate.set()
    qtbot.wait(100)
    assert told == []
