"""What is written behind the windows is written whole, in order, and before the program ends."""

import errno
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.model.notice import Notice
from dossier.model.query import Query
from dossier.model.view import ViewState
from dossier.paths import Paths
from dossier.services import text_files, views
from dossier.services.views import load_view
from dossier.ui.errands import Errands
from dossier.ui.windows import Windows


@pytest.fixture
def paths(qapp: object, tmp_path: Path) -> Paths:
    return Paths.below(tmp_path)


def _held(errands: Errands) -> Callable[[], None]:
    """Let nothing be done until what is returned is called."""
    gate = threading.Event()
    errands.run(lambda: gate.wait(10))
    return gate.set


def test_a_view_is_there_before_it_is_written_and_the_last_one_stands_in_the_end(paths: Paths) -> None:
    errands = Errands(paths)
    let_go = _held(errands)
    for text in ("first", "second", "third"):
        errands.keep_view("a", ViewState(Query(text)))
        errands.keep_view("b", ViewState(Query(f"{text} of another")))
    assert errands.view("a") == ViewState(Query("third"))
    assert load_view(paths, "a") is None
    let_go()
    errands.finish()
    assert load_view(paths, "a") == errands.view("a") == ViewState(Query("third"))
    assert load_view(paths, "b") == ViewState(Query("third of another"))


def test_errands_are_run_in_turn_and_all_of_them(paths: Paths) -> None:
    errands, done = Errands(paths), []
    let_go = _held(errands)
    for number in range(20):
        errands.run(lambda number=number: done.append(number))  # type: ignore[misc]
    let_go()
    errands.finish()
    errands.run(lambda: done.append(20))  # after the last window, as a test or a service may
    errands.finish()
    assert done == list(range(21))


def test_a_full_disk_is_told_once_and_leaves_the_view_before(
    qtbot: QtBot, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Notice] = []
    errands = Errands(paths)
    errands.told.connect(told.append)
    errands.keep_view("a", ViewState(Query("before")))
    errands.finish()

    def full(_file: Path, _text: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(views, "write_whole", full)
    errands.keep_view("a", ViewState(Query("after")))
    errands.finish()
    errands.keep_view("a", ViewState(Query("later")))
    errands.finish()
    QApplication.processEvents()  # all that was told is waiting by now
    assert [notice.text for notice in told] == ["The view could not be remembered."]
    monkeypatch.setattr(views, "write_whole", text_files.write_whole)
    assert errands.view("a") == ViewState(Query("before"))
    errands.run(lambda: 1 // 0)
    qtbot.waitUntil(lambda: len(told) > 1)
    errands.finish()


def test_only_closing_the_last_window_waits_for_what_is_to_be_written(home: Paths) -> None:
    windows = Windows(home)
    one, last = windows.add(), windows.add()
    let_go = _held(windows._errands)
    windows._errands.keep_view("a", ViewState(Query("treaty")))
    one.window.close()
    assert load_view(home, "a") is None
    threading.Timer(0.05, let_go).start()
    last.window.close()
    assert load_view(home, "a") == ViewState(Query("treaty"))
