"""Garbage is looked for while a dossier is open, but not in it; what is left of a closed one goes without that."""

import gc
import weakref
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dossier.bundle.writer import write_bundle
from dossier.paths import Paths
from dossier.services.library import Library
from dossier.ui import garbage
from dossier.ui.desk import Desk
from dossier.ui.hint import FirstHint
from dossier.ui.turns import finish
from dossier.ui.windows import Windows
from dossier.ui.workspace import Workspace
from tests.ui.conftest import WAIT, another_window, closed, in_dialog, left, space
from tests.ui.reader.sample import contents


class Ring:
    """What only a search for garbage finds: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def unsought(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have nothing go in this test but what nothing names any more."""
    garbage.hold()
    monkeypatch.setattr(garbage, "keep", lambda: None)
    yield
    garbage.release()


def test_what_is_made_while_held_is_looked_through_when_all_is_released() -> None:
    garbage.hold()
    try:
        ring = Ring()
        seen = weakref.ref(ring)
        assert not gc.isenabled()
        garbage.keep()
        assert gc.isenabled()
        assert gc.get_freeze_count()
        del ring
        gc.collect()
        assert seen() is not None
    finally:
        garbage.release()
    assert not gc.get_freeze_count()
    gc.collect()
    assert seen() is None


def test_nothing_is_looked_for_in_what_an_open_dossier_is_made_of(desk: Desk) -> None:
    assert desk.workspace is not None
    assert gc.isenabled()
    assert gc.get_freeze_count()


def test_it_is_looked_for_again_when_a_window_is_closed_while_its_dossier_comes_in(
    qtbot: QtBot, home: Paths, tmp_path: Path
) -> None:
    path = tmp_path / "sample.dossier"
    write_bundle(path, contents())
    windows = Windows(home)
    another_window(windows)
    other = another_window(windows, path)
    qtbot.waitUntil(lambda: not gc.isenabled(), timeout=WAIT)
    other.window.close()
    assert gc.isenabled()
    closed(qtbot, windows.desks[0])


def test_nothing_of_a_closed_dossier_waits_for_a_search_for_garbage(qtbot: QtBot, desk: Desk, unsought: None) -> None:
    sp = space(desk)
    sp.search.box.setText("Venice")
    sp.session.ask("Venice")
    sp.session.show_beside(next(iter(sp.library.heads)))
    sp.show_tab(3)
    sp.timeline.show_list(True)
    qtbot.wait(100)
    values = sp.library, sp.library.reader, sp.session, sp.editing, sp.searches, sp.notes, sp.reading
    seen = [weakref.ref(one) for one in (sp, sp.search, sp.readers, sp.reader, sp.side, sp.timeline, *values)]
    del sp, values
    desk.show_welcome()
    qtbot.waitUntil(lambda: not [one() for one in seen if one() is not None], timeout=WAIT)


def _beside(qtbot: QtBot, sp: Workspace) -> None:
    sp.session.show_beside(list(sp.library.heads)[1])
    qtbot.waitUntil(lambda: sp.readers.side is not None, timeout=WAIT)
    qtbot.wait(100)
    sp.session.show_beside(None)


def _card(qtbot: QtBot, sp: Workspace) -> None:
    sp.events.open(next(item.key for item in sp.library.timeline if item.key.startswith("event:")))
    qtbot.waitUntil(lambda: sp.events.dialog is not None, timeout=WAIT)
    sp.events.dialog.close()  # type: ignore[union-attr]


def _question(_: QtBot, sp: Workspace) -> None:
    in_dialog(QDialog.reject)
    sp.corrector.merge(sp.library.reader.entities()[0].id)


def _hint(_: QtBot, sp: Workspace) -> None:
    hint = FirstHint(sp._look, sp, (lambda: sp.search, lambda: sp.readers, lambda: sp.pane("timeline")))
    hint._on_close()


@pytest.mark.parametrize("close", [_beside, _card, _question, _hint])
def test_nothing_that_was_closed_before_holds_a_dossier(
    qtbot: QtBot, desk: Desk, unsought: None, close: Callable[[QtBot, Workspace], None]
) -> None:
    close(qtbot, space(desk))
    qtbot.wait(50)
    seen = _library(desk)
    desk.show_welcome()
    qtbot.waitUntil(lambda: seen() is None, timeout=WAIT)


def test_nothing_holds_a_dossier_that_was_given_up_while_its_panes_were_made(
    qtbot: QtBot, desk: Desk, unsought: None, home: Paths
) -> None:
    path = space(desk).library.base.path
    left(desk)
    whole, steps = False, 0
    while not whole:
        library = Library.readable(path, home)
        making = desk.stage._make(library, "")
        whole = sum(1 for _ in islice(making, steps)) < steps
        seen = weakref.ref(library)
        del library, making  # given up
        finish(desk.stage.clear())
        qtbot.waitUntil(lambda: seen() is None, timeout=WAIT)  # noqa: B023
        steps += 1
    assert steps > 10


@pytest.mark.parametrize("steps", range(1, 4))
def test_a_dossier_that_was_just_left_goes_though_the_next_is_given_up(
    qtbot: QtBot, desk: Desk, unsought: None, home: Paths, steps: int
) -> None:
    path = space(desk).library.base.path
    making = desk.stage._make(Library.readable(path, home), "")
    for _ in islice(making, steps + 1):
        pass
    del making  # given up
    finish(desk.stage.clear())
    qtbot.waitUntil(lambda: not desk.window.findChildren(Workspace), timeout=WAIT)


def _library(desk: Desk) -> "weakref.ref[Library]":
    return weakref.ref(space(desk).library)


def test_nothing_holds_a_dossier_that_another_took_the_place_of(
    qtbot: QtBot, desk: Desk, unsought: None, tmp_path: Path
) -> None:
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


def test_nothing_holds_the_dossier_of_a_closed_window(qtbot: QtBot, unsought: None, home: Paths) -> None:
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
