"""Garbage is looked for while a dossier is open, but not in it; what is left of a closed one is found."""

import gc
import weakref
from pathlib import Path

from pytestqt.qtbot import QtBot

from dossier.bundle.writer import write_bundle
from dossier.paths import Paths
from dossier.services.library import Library
from dossier.ui import garbage
from dossier.ui.desk import Desk
from dossier.ui.windows import Windows
from tests.ui.conftest import WAIT, closed, space
from tests.ui.reader.sample import contents


class Ring:
    """What only a search for garbage finds: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


def test_what_is_made_while_held_is_let_go_of_when_tidied() -> None:
    garbage.hold()
    try:
        ring = Ring()
        seen = weakref.ref(ring)
        assert not gc.isenabled()
        garbage.keep()
        assert gc.isenabled()
        del ring
        gc.collect()
        assert seen() is not None  # what is kept is not looked through
        garbage.tidy()
        assert seen() is None
        assert gc.get_freeze_count()
    finally:
        garbage.release()
    assert not gc.get_freeze_count()


def test_a_closed_dossier_is_tidied_away(qtbot: QtBot, desk: Desk) -> None:
    assert gc.isenabled()
    assert gc.get_freeze_count()  # what the dossier is made of
    seen = weakref.ref(Ring())
    garbage.keep()
    desk.show_welcome()
    qtbot.waitUntil(lambda: seen() is None, timeout=WAIT)


def _library(desk: Desk) -> "weakref.ref[Library]":
    return weakref.ref(space(desk).library)


def test_nothing_holds_a_dossier_that_another_took_the_place_of(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "sample.dossier"
    write_bundle(path, contents())
    seen = _library(desk)
    space(desk).search.box.setText("Venice")
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        desk.open([path])
    qtbot.waitUntil(lambda: seen() is None, timeout=WAIT)
    seen = _library(desk)
    desk.show_welcome()
    qtbot.waitUntil(lambda: seen() is None, timeout=WAIT)


def test_nothing_holds_the_dossier_of_a_closed_window(qtbot: QtBot, home: Paths) -> None:
    windows = Windows(home)
    for _ in range(2):
        desk = windows.add()
        with qtbot.waitSignal(desk.settled, timeout=WAIT):
            desk.open([])
            desk.window.show()
    seen = _library(desk)
    desk.window.close()
    del desk
    qtbot.waitUntil(lambda: seen() is None, timeout=WAIT)
    closed(qtbot, windows.desks[0])
