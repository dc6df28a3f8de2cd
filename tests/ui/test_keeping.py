"""A note that cannot be written is told of at once, stays in the window, and is written when that can be done."""

import shutil
import sqlite3
import threading
import time

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from dossier.model.notes import Target, TargetKind
from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.services import overlay_file
from dossier.services.userstore import UserStore
from dossier.ui.desk import Desk
from dossier.ui.keeping import NoteKeeping
from tests.ui.conftest import WAIT, closed, opened, space


def take_away(home: Paths) -> None:
    """Take the folder of notes away, so that none can be made in its place."""
    shutil.rmtree(home.data)
    home.data.write_text("a file where the folder should be")


def type_a_note(qtbot: QtBot, desk: Desk, home: Paths) -> None:
    """Type a note on the open article, when the folder of notes was taken away and none can be made in its place."""
    workspace = space(desk)
    take_away(home)
    workspace.annotator.note(None, workspace.session.state.article)
    text = workspace.note_list.editor.findChild(QPlainTextEdit)
    assert text is not None
    qtbot.keyClicks(text, "Call them.")
    workspace.note_list.editor.keep()


def written(desk: Desk, home: Paths) -> list[str]:
    return [note.text for note in UserStore(home, space(desk).library.base.info.id).notes()]


def test_a_note_waits_in_the_window_until_it_can_be_written(qtbot: QtBot, desk: Desk, home: Paths) -> None:
    workspace = space(desk)
    qtbot.waitUntil(lambda: bool(workspace.store.known()), timeout=WAIT)
    type_a_note(qtbot, desk, home)
    notice = desk.window.banner.notice
    assert desk.window.banner.isVisible()
    assert notice is not None
    assert "could not be written" in notice.text
    workspace.notes.refresh()
    keeping = workspace.findChild(NoteKeeping)
    assert keeping is not None
    keeping.try_again()
    assert desk.window.banner.notice is notice, "it is said once"
    assert [placed.note.text for placed in workspace.notes.placed] == ["Call them."]
    home.data.unlink()
    keeping.try_again()
    assert desk.window.banner.notice is not notice
    assert written(desk, home) == ["Call them."]


@pytest.mark.parametrize("waits", [True, False])
def test_a_window_that_is_closed_before_puts_all_notes_aside_and_says_where(
    qtbot: QtBot, home: Paths, monkeypatch: pytest.MonkeyPatch, waits: bool
) -> None:
    monkeypatch.setenv("HOME", str(home.config))
    desk = opened(qtbot, home)
    told: list[Notice] = []
    monkeypatch.setattr(desk.window, "tell_last", lambda notices: told.extend(notices))
    workspace = space(desk)
    qtbot.waitUntil(lambda: bool(workspace.store.known()), timeout=WAIT)
    workspace.notes.add(Target(TargetKind.ARTICLE, workspace.session.state.article or ""), text="Written.")
    if waits:
        type_a_note(qtbot, desk, home)
    else:
        take_away(home)
    closed(qtbot, desk)
    (notice,) = told
    (file,) = home.config.glob("dossier-notes-*.json")
    assert str(file) in notice.hint
    assert ("Written." in file.read_text("utf-8"), "Call them." in file.read_text("utf-8")) == (True, waits)


def test_another_program_that_writes_there_holds_up_no_window(
    qtbot: QtBot, home: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opened(qtbot, home)
    told: list[Notice] = []
    monkeypatch.setattr(desk.window, "tell_last", lambda notices: told.extend(notices))
    workspace = space(desk)
    qtbot.waitUntil(lambda: bool(workspace.store.known()), timeout=WAIT)
    kept = overlay_file.overlay_file(home, workspace.library.base.info.id)
    other = sqlite3.connect(kept, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    workspace.notes.add(Target(TargetKind.ARTICLE, workspace.session.state.article or ""), text="Call them.")
    assert time.monotonic() - began < 2
    let_go = threading.Timer(0.4, other.close)
    let_go.start()
    closed(qtbot, desk)
    let_go.join()
    assert not told
    assert [note.text for note in UserStore(home, workspace.library.base.info.id).notes()] == ["Call them."]
