"""Garbage is looked for while a dossier is open, but not in it; what is left of a closed one is found."""

import gc
import weakref

from pytestqt.qtbot import QtBot

from dossier.ui import garbage
from dossier.ui.desk import Desk
from tests.ui.conftest import WAIT


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
