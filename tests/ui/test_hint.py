"""A newcomer is shown around in three steps, which never come back once they were closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.ui.desk import Desk
from dossier.ui.hint import FirstHint
from tests.ui.conftest import WAIT, closed, opened, space


def hint(desk: Desk) -> FirstHint | None:
    return next((found for found in desk.window.findChildren(FirstHint) if found.isVisible()), None)


def press(qtbot: QtBot, card: FirstHint, text: str) -> None:
    button = next(b for b in card.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_three_steps_speak_of_the_panes_and_do_not_return(qtbot: QtBot, home: Paths) -> None:
    desk = opened(qtbot, home)
    card = hint(desk)
    assert card is not None
    for pane, button in ((space(desk).search, "Next"), (space(desk).readers, "Next"), (space(desk).timeline, "Done")):
        middle = card.mapTo(space(desk), card.rect().center())
        assert space(desk).rect().contains(card.geometry())
        left = pane.mapTo(space(desk), pane.rect().topLeft()).x()
        assert left <= middle.x() <= left + max(pane.width(), card.width())
        assert card.accessibleName()
        assert all(label.height() >= label.heightForWidth(label.width()) for label in card.findChildren(QLabel))
        press(qtbot, card, button)
    assert hint(desk) is None
    closed(qtbot, desk)
    again = opened(qtbot, home)
    assert hint(again) is None
    closed(qtbot, again)


def test_a_second_click_where_next_stood_opens_nothing(qtbot: QtBot, desk: Desk) -> None:
    card, session = hint(desk), space(desk).session
    assert card is not None
    desk.window.resize(1440, 900)
    QApplication.processEvents()
    button = next(b for b in card.findChildren(QPushButton) if b.text() == "Next")
    at = button.mapTo(desk.window, button.rect().center())
    before, panes = session.state, space(desk)._rows  # a pane, or the handle between two

    def below() -> QWidget:
        return desk.window.childAt(at) or desk.window

    for _ in range(2):
        assert not panes.isAncestorOf(below())
        qtbot.mouseClick(below(), Qt.MouseButton.LeftButton, pos=below().mapFrom(desk.window, at))
    assert (session.state.article, session.state.passage) == (before.article, before.passage)
    assert hint(desk) is card
    qtbot.waitUntil(lambda: panes.isAncestorOf(below()), timeout=WAIT)


def test_it_leaves_the_caret_in_the_search_box_and_can_be_closed_at_once(qtbot: QtBot, desk: Desk) -> None:
    card = hint(desk)
    assert card is not None
    qtbot.keyClicks(QApplication.focusWidget(), "ship")
    assert space(desk).search.box.text() == "ship"
    press(qtbot, card, "Close")
    assert hint(desk) is None


def test_escape_clears_the_box_first_and_then_takes_the_hint_away(qtbot: QtBot, desk: Desk) -> None:
    box = space(desk).search.box
    qtbot.keyClicks(box, "fighter")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), hint(desk) is not None) == ("", True)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert hint(desk) is None
    assert desk.window.focusWidget() is box
