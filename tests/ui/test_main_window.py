"""A window stands where the last one stood."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.ui.main_window import MainWindow
from dossier.ui.preferences import Preferences
from dossier.ui.turns import finish

MakeWindow = Callable[[], MainWindow]


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def make(qtbot: QtBot, home: Paths, store: QSettings) -> MakeWindow:
    preferences = Preferences(home)

    def make() -> MainWindow:
        window = MainWindow(preferences, store)
        finish(window.steps)
        qtbot.addWidget(window)
        return window

    return make


def test_a_window_comes_back_where_its_frame_stood_whatever_qt_makes_of_it(make: MakeWindow, store: QSettings) -> None:
    one = make()
    one.move(0, 0)
    one.show()
    one.close()
    assert store.value("frame") == one.frameGeometry()
    store.setValue("geometry", one.saveGeometry())
    store.setValue("frame", QRect(QPoint(0, 3), one.minimumSize()))  # at the top Qt is off by 3 under some managers
    other = make()
    other.show()
    assert other.pos() == QPoint(0, 3)


def test_a_window_is_not_put_where_no_screen_is_any_more(make: MakeWindow, store: QSettings) -> None:
    one = make()
    one.show()
    one.close()
    store.setValue("frame", QRect(90_000, 90_000, 400, 300))
    other = make()
    other.show()
    assert other.screen().availableGeometry().intersects(other.frameGeometry())


def test_a_maximized_window_comes_back_maximized(make: MakeWindow) -> None:
    one = make()
    one.showMaximized()
    one.close()
    other = make()
    other.show()
    assert other.windowState() & Qt.WindowState.WindowMaximized
