"""What a person sets right by menu and dialog is seen in search, reader and side pane, and can be undone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from dossier.ui.desk import Desk
from dossier.ui.widgets.chooser import Chooser
from tests.ui.conftest import WAIT, space

MELONI, KISHIDA = "person:giorgia-meloni", "person:fumio-kishida"


def in_dialog(act: Callable[[QDialog], None]) -> None:
    """Run `act` on the next dialog as soon as it is up; a dialog waits in a loop of its own."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def typing(text: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.clear()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)

    return act


def names(desk: Desk) -> dict[str, str]:
    return {head.id: head.name for head in space(desk).library.reader.entities()}


def revision(qtbot: QtBot, desk: Desk, number: int) -> None:
    qtbot.waitUntil(lambda: space(desk).session.state.revision == number, timeout=WAIT)


def test_an_entity_is_renamed_and_the_name_taken_back(qtbot: QtBot, desk: Desk) -> None:
    in_dialog(typing("G. Meloni"))
    space(desk).corrector.rename(MELONI)
    revision(qtbot, desk, 1)
    assert names(desk)[MELONI] == "G. Meloni"
    desk.window.actions_by_id["undo"].trigger()
    revision(qtbot, desk, 2)
    assert names(desk)[MELONI] == "Giorgia Meloni"
    assert not desk.window.actions_by_id["undo"].isEnabled()
    assert desk.window.actions_by_id["redo"].isEnabled()


def test_two_entities_are_merged_by_choosing_from_a_filtered_list(qtbot: QtBot, desk: Desk) -> None:
    in_dialog(typing("fumio kish"))
    space(desk).corrector.merge(MELONI)
    revision(qtbot, desk, 1)
    assert MELONI not in names(desk)
    assert names(desk)[KISHIDA] == "Fumio Kishida"


def test_a_wrong_date_is_asked_for_again_with_the_reason(qtbot: QtBot, desk: Desk) -> None:
    article = space(desk).session.state.article or ""

    def second(dialog: QDialog) -> None:
        assert isinstance(dialog, QInputDialog)
        assert "no year, month or day" in dialog.labelText()
        typing("2024-02-06")(dialog)

    def first(dialog: QDialog) -> None:
        in_dialog(second)
        typing("last week")(dialog)

    in_dialog(first)
    space(desk).corrector.date_article(article)
    revision(qtbot, desk, 1)
    assert space(desk).library.heads[article].published == "2024-02-06"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_chooser_gives_back_what_was_taken_or_nothing(qtbot: QtBot, key: Qt.Key) -> None:
    chooser = Chooser("Choose", "Which?", ["Anna", "Bea", "Berta"])
    qtbot.addWidget(chooser)

    def act(dialog: QDialog) -> None:
        QTest.keyClicks(QApplication.focusWidget() or dialog, "be")
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Down)
        QTest.keyClick(dialog, key)

    in_dialog(act)
    chooser.exec()
    assert chooser.chosen == (2 if key == Qt.Key.Key_Return else None)


def test_menus_offer_what_can_be_set_right(qtbot: QtBot, desk: Desk) -> None:
    menu = QMenu()
    space(desk).corrector.add_entity_actions(menu, MELONI)
    rejected = next(action for action in menu.actions() if action.text() == "It is not a name")
    rejected.trigger()
    revision(qtbot, desk, 1)
    assert MELONI not in names(desk)
    event = space(desk).library.reader.events()[0].id
    menu.clear()
    space(desk).corrector.add_event_actions(menu, event)
    next(action for action in menu.actions() if action.text() == "It is not an event").trigger()
    revision(qtbot, desk, 2)
    assert event not in {found.id for found in space(desk).library.reader.events()}
    menu.deleteLater()
