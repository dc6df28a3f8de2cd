"""The palette offers what can be done and found now, also where it was opened while the dossier was coming in."""

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.services.jobs import InlineJobs
from dossier.services.palette import Entry, entry
from dossier.ui.palette import Palette
from dossier.ui.preferences import Preferences


def fail(notice: Notice) -> None:
    raise AssertionError(notice)


def test_what_comes_in_while_it_is_open_is_found(qtbot: QtBot, own_paths: Paths) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = {name: QAction(f"Close the {name}", window) for name in ("window", "dossier")}
    for name, action in actions.items():
        action.setObjectName(name)
    actions["dossier"].setEnabled(False)
    there: list[Entry] = []

    def supply() -> Iterable[Entry] | None:
        return there or None

    palette = Palette(actions, supply, InlineJobs(fail), Preferences(own_paths).look, window)
    line, rows = palette.findChild(QLineEdit), palette.findChild(QListView)
    assert line is not None
    assert rows is not None

    def found() -> list[str]:
        return [rows.model().index(n, 0).data() for n in range(rows.model().rowCount())]

    line.setText("clos")
    assert found() == ["Close the window"]
    actions["dossier"].setEnabled(True)
    there.append(entry("article", "a", "Close ties"))
    line.setText("close")
    assert found() == ["Close ties", "Close the window", "Close the dossier", "Search for “close”"]
    line.setText("close ")
    assert len(found()) == 4, "and once only"
    palette.close()


def test_what_cannot_be_done_takes_no_room(qtbot: QtBot, own_paths: Paths) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = {str(n): QAction(f"Do {n}", window) for n in range(70)}
    for name, action in actions.items():
        action.setObjectName(name)
        action.setEnabled(int(name) >= 60)
    palette = Palette(actions, lambda: None, InlineJobs(fail), Preferences(own_paths).look, window)
    rows = palette.findChild(QListView)
    assert rows is not None
    assert [rows.model().index(n, 0).data() for n in range(rows.model().rowCount())] == [
        f"Do {n}" for n in range(60, 70)
    ]
    palette.close()
