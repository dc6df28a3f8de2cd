"""A whole window on the built-in dossier, with settings and views of the test's own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.ui.app import make_desk
from dossier.ui.desk import Desk
from dossier.ui.windows import Windows
from dossier.ui.workspace import Workspace

WAIT = 20_000


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Have an application before any test here: without one, Qt ends the process when it is asked for a font."""


@pytest.fixture
def home(own_paths: Paths, tmp_path: Path) -> Paths:
    """Return the run's caches with settings and views of the test's own."""
    return Paths(own_paths.resources, own_paths.seeds, own_paths.cache, tmp_path / "config", tmp_path / "data")


@pytest.fixture
def desk(qtbot: QtBot, home: Paths) -> Iterator[Desk]:
    desk = opened(qtbot, home)
    yield desk
    closed(qtbot, desk)


def opened(qtbot: QtBot, home: Paths, paths: list[Path] | None = None, query: str | None = None) -> Desk:
    desk = make_desk(home)
    try:
        with qtbot.waitSignal(desk.settled, timeout=WAIT):
            desk.open(paths or [], query=query)
            desk.window.show()
        QApplication.processEvents()  # the panes that came in last are laid out
    except BaseException:  # nobody else has it to close
        closed(qtbot, desk)
        raise
    return desk


def closed(qtbot: QtBot, desk: Desk) -> None:
    """Close a window, and leave the language of the tests to those that follow."""
    desk.preferences.translation.install("en")
    desk.window.close()
    QApplication.processEvents()


def another_window(windows: Windows, *paths: Path) -> Desk:
    """Return one more window as soon as it is shown."""
    windows.open_another(paths)
    windows.finish()
    return windows.desks[-1]


def left(desk: Desk) -> None:
    """Close the dossier of a window, and all of it at once."""
    desk.show_welcome()
    desk.stage.finish()


def space(desk: Desk) -> Workspace:
    assert desk.workspace is not None
    return desk.workspace


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
