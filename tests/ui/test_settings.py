"""The page of settings shows every declared one; a change is in force at once, remembered, and can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.services.settings import Settings, Value, declared
from dossier.services.settings_file import load_settings
from dossier.ui.app import make_desk
from dossier.ui.desk import Desk
from dossier.ui.preferences import Preferences
from dossier.ui.settings import Control, SettingsDialog
from dossier.ui.windows import Windows
from dossier.ui.workspace import Workspace
from tests.ui.conftest import WAIT, another_window, closed, space


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.below(tmp_path)


@pytest.fixture
def preferences(qtbot: QtBot, paths: Paths) -> Preferences:
    return Preferences(paths)


def another(control: Control) -> Value:
    """Choose another value on a control, as a person does; return it."""
    if isinstance(control, QCheckBox):
        control.click()
        return control.isChecked()
    if isinstance(control, QSpinBox):
        control.stepUp()
        return control.value()
    control.setCurrentIndex((control.currentIndex() + 1) % control.count())
    return str(control.currentData())


@pytest.mark.parametrize("key", [key for key in declared() if key != "language"])
def test_a_change_on_the_page_is_in_force_and_remembered(
    qtbot: QtBot, preferences: Preferences, paths: Paths, key: str
) -> None:
    page = SettingsDialog(preferences)
    qtbot.addWidget(page)
    control = page.control(key)
    value = another(control)
    assert value != getattr(Settings(), key)
    assert getattr(preferences.settings, key) == value
    qtbot.waitUntil(lambda: load_settings(paths) == preferences.settings)
    assert control.accessibleName()
    assert control.accessibleDescription()


def test_what_cannot_be_saved_is_told_and_stays_in_force(qtbot: QtBot, preferences: Preferences, paths: Paths) -> None:
    paths.config.parent.mkdir(parents=True, exist_ok=True)
    paths.config.write_text("a file where the folder should be")
    with qtbot.waitSignal(preferences.told) as told:
        preferences.change(theme="dark")
    assert "could not be saved" in told.args[0].text
    assert preferences.look.theme.name == "dark"


def test_the_page_follows_what_is_changed_elsewhere(qtbot: QtBot, preferences: Preferences) -> None:
    page = SettingsDialog(preferences)
    qtbot.addWidget(page)
    preferences.change_size(1)
    preferences.change(theme="dark")
    size, theme = page.control("text_size"), page.control("theme")
    assert isinstance(size, QSpinBox)
    assert isinstance(theme, QComboBox)
    assert size.value() == 18
    assert theme.currentData() == "dark"


def test_enter_on_a_choice_does_not_take_all_choices_back(qtbot: QtBot, preferences: Preferences) -> None:
    page = SettingsDialog(preferences)
    qtbot.addWidget(page)
    page.show()
    control = page.control("theme")
    value = another(control)
    qtbot.keyClick(control, Qt.Key.Key_Return)
    assert preferences.settings.theme == value
    assert page.isVisible()


def test_a_group_goes_back_to_its_defaults(qtbot: QtBot, preferences: Preferences) -> None:
    page = SettingsDialog(preferences, tab="reader")
    qtbot.addWidget(page)
    page.show()
    preferences.change(text_size=25, justified=True, theme="dark")
    button = next(b for b in page.findChildren(QPushButton) if b.isVisible() and "defaults" in b.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert preferences.settings.text_size == Settings().text_size
    assert not preferences.settings.justified
    assert preferences.settings.theme == "dark"


@pytest.mark.parametrize(
    ("key", "value"),
    [("measure", 45), ("line_height", 220), ("text_size", 26), ("typeface", "sans"), ("justified", True)],
)
def test_typography_is_seen_in_the_open_article_at_once(qtbot: QtBot, desk: Desk, key: str, value: Value) -> None:
    view = space(desk).reader.view
    desk.window.resize(1440, 900)
    qtbot.waitUntil(lambda: not view.document().isEmpty() and view.width() > 700, timeout=WAIT)
    before = view.viewport().grab().toImage()
    desk.preferences.change(**{key: value})
    assert view.viewport().grab().toImage() != before


def test_a_damaged_file_is_told_in_the_window(qtbot: QtBot, paths: Paths) -> None:
    from dossier.ui.windows import Windows

    paths.config.mkdir(parents=True)
    (paths.config / "settings.toml").write_text("theme = ")
    desk = Windows(paths).add()
    assert desk.window.banner.notice is not None
    assert "damaged" in desk.window.banner.notice.text
    desk.window.close()
    desk.window.deleteLater()


def test_dimming_is_one_thing_in_settings_and_window(qtbot: QtBot, desk: Desk) -> None:
    session = space(desk).session
    desk.preferences.change(dim_known=True)
    assert session.state.dim_known
    desk.window.actions_by_id["dim-known"].trigger()
    assert not desk.preferences.settings.dim_known


def test_a_setting_changed_while_a_dossier_comes_in_is_in_force_there(qtbot: QtBot, home: Paths) -> None:
    desk = make_desk(home)

    def change() -> None:
        if desk.workspace is None and desk.window.findChild(Workspace) is not None:
            desk.preferences.change(dim_known=True)

    timer = QTimer(interval=0)
    timer.timeout.connect(change)
    timer.start()
    with qtbot.waitSignal(desk.entered, timeout=WAIT):
        desk.open([])
        desk.window.show()
    timer.stop()
    assert desk.preferences.settings.dim_known
    assert space(desk).session.state.dim_known
    assert desk.window.actions_by_id["dim-known"].isChecked()
    closed(qtbot, desk)


def test_a_window_has_one_page_of_settings(qtbot: QtBot, desk: Desk) -> None:
    action = desk.window.actions_by_id["settings"]
    action.trigger()
    action.trigger()
    page = desk.window.findChild(SettingsDialog)
    assert desk.window.findChildren(SettingsDialog) == [page]


def test_the_page_comes_anew_in_the_language_that_was_chosen(qtbot: QtBot, home: Paths) -> None:
    windows = Windows(home)
    desk = another_window(windows)
    desk.window.actions_by_id["settings"].trigger()
    page = desk.window.findChild(SettingsDialog)
    assert page is not None
    page.move(120, 90)
    place = page.geometry()
    language = page.control("language")
    assert isinstance(language, QComboBox)
    try:
        language.setCurrentIndex(language.findData("de"))
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, SettingsDialog) and w.isVisible()]
        assert [found.windowTitle() for found in shown] == ["Einstellungen"]
        assert shown[0].parentWidget() is windows.desks[0].window
        assert shown[0].geometry() == place
        assert {button.text() for button in shown[0].findChildren(QPushButton)} >= {
            "Zurück zu den Vorgaben",
            "Schließen",
        }
    finally:
        for one in tuple(windows.desks):
            closed(qtbot, one)
