"""Keys of actions can be changed; what has them already is named; the menu and the help say what is in force."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.services.settings_file import load_settings
from dossier.ui.actions import ACTIONS, keys_in_force, shortcuts_markdown
from dossier.ui.desk import Desk
from dossier.ui.preferences import Preferences
from dossier.ui.settings import SettingsDialog
from dossier.ui.shortcuts import ShortcutPage
from tests.ui.conftest import space


@pytest.fixture
def preferences(qtbot: QtBot, tmp_path: Path) -> Preferences:
    return Preferences(Paths.below(tmp_path))


@pytest.fixture
def page(qtbot: QtBot, preferences: Preferences) -> ShortcutPage:
    made = ShortcutPage(preferences)
    qtbot.addWidget(made)
    made.show()
    return made


def press(qtbot: QtBot, page: ShortcutPage, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    edit = page.findChild(QKeySequenceEdit)
    assert edit is not None
    edit.setFocus()
    qtbot.keyClick(edit, key, modifier)


def click(qtbot: QtBot, page: ShortcutPage, text: str) -> None:
    button = next(b for b in page.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_no_two_actions_of_the_table_have_the_same_keys() -> None:
    keys = [QKeySequence(one).toString() for spec in ACTIONS for one in spec.keys]
    assert sorted(set(keys)) == sorted(keys)
    assert all(keys)
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)


def test_new_keys_work_in_the_window_and_the_old_ones_no_more(qtbot: QtBot, desk: Desk) -> None:
    find = desk.window.actions_by_id["find"]
    desk.preferences.change(shortcuts={"find": ("Ctrl+G",)})
    assert [keys.toString() for keys in find.shortcuts()] == ["Ctrl+G"]
    space(desk).reader.setFocus()
    with qtbot.waitSignal(find.triggered, timeout=2000):
        qtbot.keyClick(space(desk).reader.view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert "Ctrl+G" in shortcuts_markdown(desk.preferences.settings.shortcuts)


def test_pressed_keys_are_taken_and_kept(
    qtbot: QtBot, page: ShortcutPage, preferences: Preferences, tmp_path: Path
) -> None:
    page.choose("problems")
    press(qtbot, page, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert page.said == ""
    click(qtbot, page, "Use these keys")
    assert keys_in_force(preferences.settings.shortcuts)["problems"] == ("Ctrl+J",)
    qtbot.waitUntil(lambda: load_settings(Paths.below(tmp_path)).shortcuts == {"problems": ("Ctrl+J",)})


def test_keys_go_to_an_action_that_is_in_view(qtbot: QtBot, page: ShortcutPage, preferences: Preferences) -> None:
    line = page.findChild(QLineEdit)
    assert line is not None
    line.setText("about dossier")
    press(qtbot, page, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    click(qtbot, page, "Use these keys")
    assert preferences.settings.shortcuts == {"about": ("Ctrl+J",)}


def test_keys_that_a_person_chose_are_not_on_another_action_too() -> None:
    keys = keys_in_force({"problems": ("Ctrl+F",), "gone long ago": ("Ctrl+K",)})
    assert (keys["problems"], keys["find"], keys["palette"]) == (("Ctrl+F",), (), ("Ctrl+K",))


def test_keys_that_are_taken_are_named_before_they_change_hands(
    qtbot: QtBot, page: ShortcutPage, preferences: Preferences
) -> None:
    page.choose("problems")
    press(qtbot, page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert "Find in this article" in page.said
    assert preferences.settings.shortcuts == {}
    click(qtbot, page, "Use these keys")
    keys = keys_in_force(preferences.settings.shortcuts)
    assert keys["problems"] == ("Ctrl+F",)
    assert keys["find"] == ()
    page.choose("find")
    click(qtbot, page, "Its own keys")
    keys = keys_in_force(preferences.settings.shortcuts)
    assert keys["find"] == ("Ctrl+F",)
    assert keys["problems"] == ()
    click(qtbot, page, "Back to the defaults")
    assert preferences.settings.shortcuts == {}


def test_an_action_can_go_without_keys(qtbot: QtBot, page: ShortcutPage, preferences: Preferences) -> None:
    page.choose("about")
    click(qtbot, page, "No keys")
    page.choose("next-hit")
    click(qtbot, page, "No keys")
    assert preferences.settings.shortcuts == {"next-hit": ()}


@pytest.mark.parametrize(
    ("key", "modifier", "keys"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "Esc"),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier, "Ctrl+Q"),
    ],
)
def test_keys_that_would_close_something_can_be_taken_too(
    qtbot: QtBot, desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier, keys: str
) -> None:
    dialog = SettingsDialog(desk.preferences, desk.window, tab="shortcuts")
    dialog.show()
    page = dialog.findChild(ShortcutPage)
    assert page is not None
    press(qtbot, page, key, modifier)
    edit = page.findChild(QKeySequenceEdit)
    assert edit is not None
    assert edit.keySequence().toString() == keys
    assert dialog.isVisible()
    assert desk.window.isVisible()
    dialog.close()
