"""A dossier comes in by steps: what is needed first comes first."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.services.library import Library
from dossier.ui.opening import Opening
from dossier.ui.targets import Target
from tests.ui.conftest import WAIT


@pytest.fixture
def opening(home: Paths) -> Iterator[Opening]:
    opening = Opening(home)
    opening.opened.connect(lambda library: opening.finished.connect(library.close))
    yield opening
    opening.close()


def test_the_timeline_waits_for_the_first_results(qtbot: QtBot, opening: Opening) -> None:
    furnished = list[Library]()
    opening.furnished.connect(furnished.append)
    with qtbot.waitSignal(opening.indexed, timeout=WAIT):
        opening.open(Target())
    qtbot.wait(200)
    assert opening.busy
    assert not furnished
    with qtbot.waitSignal(opening.finished, timeout=WAIT):
        opening.furnish()  # they are there
    assert len(furnished) == 1


def test_it_comes_all_the_same_where_there_are_none(qtbot: QtBot, opening: Opening) -> None:
    with qtbot.waitSignals([opening.indexed, opening.furnished, opening.finished], timeout=WAIT):
        opening.open(Target())
