"""What is dropped or chosen is shown before it is built; what was opened is found again on the welcome page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.services.recent import recent_dossiers
from dossier.ui.building import BuildDialog
from dossier.ui.desk import Desk
from dossier.ui.recents import RecentList
from dossier.ui.welcome import WelcomePage
from dossier.ui.windows import Windows
from tests.ui.conftest import WAIT, another_window, closed, space


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "harbour news"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "Harbour opens\n\nThe new harbour of Genoa opened on 3 May 2021, said Mayor Anna Rossi.\n"
    )
    (folder / "b.txt").write_bytes(b"\x00\x01\x02\x03" * 50)
    return folder


@pytest.fixture
def windows(qtbot: QtBot, home: Paths) -> Iterator[Windows]:
    """Return no window yet; those made are closed afterwards."""
    made = Windows(home)
    yield made
    for desk in tuple(made.desks):
        closed(qtbot, desk)


def dropped(desk: Desk, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    offered, buttons = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(10, 10), offered, data, buttons, Qt.KeyboardModifier.NoModifier)
    desk.window.dropEvent(event)
    assert (event.isAccepted(), event.dropAction()) == (True, Qt.DropAction.CopyAction)  # or the files may be deleted


def asked(qtbot: QtBot, desk: Desk) -> BuildDialog:
    """Return the dialog once its preview is there."""
    dialog = desk.window.findChild(BuildDialog)
    assert dialog is not None
    table = dialog.findChild(QTreeWidget)
    assert table is not None
    qtbot.waitUntil(lambda: table.topLevelItemCount() > 0, timeout=WAIT)
    return dialog


def recents(qtbot: QtBot, desk: Desk) -> RecentList:
    """Return the list of the welcome page once that is there and the dossier before it was left."""
    qtbot.waitUntil(lambda: isinstance(desk.window.page, WelcomePage) and not desk.stage.busy, timeout=WAIT)
    found = desk.window.page.findChild(RecentList) if desk.window.page is not None else None
    assert found is not None
    return found


def built(qtbot: QtBot, desk: Desk, dialog: BuildDialog) -> None:
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        dialog.accept()


def test_what_was_understood_is_shown_before_anything_is_built(
    qtbot: QtBot, windows: Windows, home: Paths, articles: Path
) -> None:
    desk = another_window(windows)
    dropped(desk, articles)
    dialog = asked(qtbot, desk)
    table, text = dialog.findChild(QTreeWidget), dialog.findChild(QPlainTextEdit)
    assert table is not None
    assert text is not None
    item = table.topLevelItem(0)
    assert item is not None
    assert item.text(0) == "Harbour opens"
    assert "harbour of Genoa" in text.toPlainText()
    assert dialog.title == "harbour news"
    assert not (home.data / "dossiers").exists()
    dialog.reject()
    assert desk.workspace is None


def test_a_dropped_folder_is_built_under_its_title_and_remembered(
    qtbot: QtBot, windows: Windows, home: Paths, articles: Path
) -> None:
    desk = another_window(windows)
    dropped(desk, articles)
    built(qtbot, desk, asked(qtbot, desk))
    assert space(desk).library.reader.info.title == "harbour news"
    assert desk.window.banner.notice is not None
    assert "could not be read" in desk.window.banner.notice.text
    button = next(b for b in desk.window.banner.findChildren(QPushButton) if b.text() == "What could not be read")
    button.click()
    assert not desk.window.banner.isVisible()
    rows = space(desk).side.sources
    qtbot.waitUntil(lambda: rows.currentIndex().isValid(), timeout=WAIT)
    assert rows.rows[rows.currentIndex().row()].text == "b.txt"
    qtbot.waitUntil(lambda: len(recent_dossiers(home)) == 1, timeout=WAIT)
    found = recent_dossiers(home)[0]
    assert (found.title, found.articles) == ("harbour news", 1)
    assert found.size == found.path.stat().st_size


def test_files_can_be_added_to_what_is_open(qtbot: QtBot, windows: Windows, articles: Path, tmp_path: Path) -> None:
    desk = another_window(windows)
    dropped(desk, articles)
    built(qtbot, desk, asked(qtbot, desk))
    more = tmp_path / "more.txt"
    more.write_text("Harbour closes\n\nThe harbour of Genoa closed again on 7 June 2022.\n")
    desk.open_chosen([more], add=True)
    dialog = asked(qtbot, desk)
    assert dialog.into == space(desk).library.base.path
    before = desk.workspace
    built(qtbot, desk, dialog)
    assert desk.workspace is not before
    assert [head.title for head in space(desk).library.heads.values()] == ["Harbour opens", "Harbour closes"]


def test_nothing_is_added_to_the_built_in_dossier(qtbot: QtBot, desk: Desk, articles: Path) -> None:
    desk.open_chosen([articles], add=True)
    dialog = asked(qtbot, desk)
    assert dialog.into is None
    dialog.reject()


def test_what_is_open_stays_in_use_while_another_is_built(qtbot: QtBot, desk: Desk, articles: Path) -> None:
    before = space(desk)
    dropped(desk, articles)
    dialog = asked(qtbot, desk)
    dialog.accept()
    assert before.isVisible()
    qtbot.waitUntil(lambda: desk.workspace is not before, timeout=WAIT)
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        pass


def test_a_build_is_cancelled_in_the_corner_and_what_is_open_stays_in_use(
    qtbot: QtBot, windows: Windows, home: Paths, articles: Path, seed_bundle: Path
) -> None:
    desk = another_window(windows)
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        desk.open([seed_bundle])
    for number in range(300):
        (articles / f"{number}.txt").write_text(f"Harbour {number}\n\nOn 3 May 2021 ship {number} came to Genoa.\n" * 9)
    desk.preferences.change(preview=False)
    dropped(desk, articles)
    cancel = desk.window.header.cancel
    qtbot.waitUntil(cancel.isVisible, timeout=WAIT)
    space(desk).session.ask("morosini")
    qtbot.waitUntil(lambda: (a := space(desk).session.state.answer) is not None and a.query.text == "morosini")
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not cancel.isVisible(), timeout=WAIT)
    assert space(desk).library.base.path == seed_bundle
    assert not list((home.data / "dossiers").glob("*.dossier"))


def test_who_wants_no_preview_gets_none(qtbot: QtBot, windows: Windows, articles: Path) -> None:
    desk = another_window(windows)
    desk.preferences.change(preview=False)
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        dropped(desk, articles)
    assert desk.window.findChild(BuildDialog) is None
    assert space(desk).library.reader.info.title == "harbour news"


def test_the_welcome_page_opens_a_recent_dossier_and_says_which_is_missing(
    qtbot: QtBot, windows: Windows, home: Paths, articles: Path
) -> None:
    desk = another_window(windows)
    dropped(desk, articles)
    built(qtbot, desk, asked(qtbot, desk))
    file = space(desk).library.base.path
    desk.window.actions_by_id["close-dossier"].trigger()
    rows = recents(qtbot, desk)
    qtbot.waitUntil(lambda: names(rows) == ["harbour news"], timeout=WAIT)
    assert "1 article" in rows.item(0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(0)).center())
    assert space(desk).library.base.path == file

    file.unlink()
    desk.show_welcome()
    rows = recents(qtbot, desk)
    qtbot.waitUntil(lambda: "no longer" in told(rows), timeout=WAIT)
    rows.setCurrentRow(0)
    with qtbot.assertNotEmitted(rows.chosen):
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(rows) == [], timeout=WAIT)
    assert recent_dossiers(home) == ()


def names(rows: RecentList) -> list[str]:
    return [rows.item(number).text() for number in range(rows.count())]


def told(rows: RecentList) -> str:
    return str(rows.item(0).data(Qt.ItemDataRole.AccessibleDescriptionRole)) if rows.count() else ""


def test_several_windows_stand_side_by_side_each_with_its_own_dossier(
    qtbot: QtBot, windows: Windows, seed_bundle: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.dossier"
    copy.write_bytes(seed_bundle.read_bytes())
    one = another_window(windows)
    with qtbot.waitSignal(one.settled, timeout=WAIT):
        one.open_chosen([seed_bundle, copy])
    assert len(windows.desks) == 2
    other = windows.desks[1]
    qtbot.waitUntil(lambda: other.workspace is not None, timeout=WAIT)
    space(other).session.ask("morosini")
    assert space(one).session.state.query.text == ""
    one.preferences.change(theme="dark")
    assert other.look.theme.name == "dark"
    other.window.close()
    assert windows.desks == [one]


def test_another_language_puts_new_windows_in_the_place_of_the_old(
    qtbot: QtBot, windows: Windows, seed_bundle: Path
) -> None:
    desk = another_window(windows)
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        desk.open([seed_bundle])
    geometry = desk.window.geometry()
    desk.preferences.change(language="de")
    (new,) = windows.desks
    assert new is not desk
    assert not desk.window.isVisible()
    qtbot.waitUntil(lambda: new.workspace is not None, timeout=WAIT)
    assert new.window.geometry() == geometry


def test_the_program_starts_with_what_was_chosen(qtbot: QtBot, windows: Windows, articles: Path) -> None:
    desk = another_window(windows)
    dropped(desk, articles)
    built(qtbot, desk, asked(qtbot, desk))
    desk.preferences.change(start="welcome")
    other = windows.add()
    other.start([])
    assert isinstance(other.window.page, WelcomePage)
    desk.preferences.change(start="last")
    with qtbot.waitSignal(other.settled, timeout=WAIT):
        other.window.show()
        other.start([])
    assert space(other).library.reader.info.title == "harbour news"
