"""The places of the panes share the window."""

import pytest
from pytestqt.qtbot import QtBot

from dossier.ui.places import Places


def shown(qtbot: QtBot, height: int) -> Places:
    places = Places()
    qtbot.addWidget(places)
    places.resize(1000, height)
    with qtbot.waitExposed(places):
        places.show()
    return places


def test_the_timeline_keeps_its_share_of_the_height(qtbot: QtBot) -> None:
    places = shown(qtbot, 800)
    before = places.below.height()
    for height in range(799, 639, -1):  # as when a corner is dragged
        places.resize(1000, height)
    assert places.below.height() == pytest.approx(before * 640 / 800, abs=2)
    places.resize(1000, 800)
    assert places.below.height() == pytest.approx(before, abs=2)


def test_a_folded_timeline_stays_folded(qtbot: QtBot) -> None:
    places = shown(qtbot, 600)
    before = places.below.height()
    assert before < 60
    places.resize(1000, 900)
    assert places.below.height() == before
    places.unfold()
    assert places.below.height() > 4 * before


def test_a_hidden_timeline_leaves_its_place_to_the_reader(qtbot: QtBot) -> None:
    places = shown(qtbot, 800)
    places.below.hide()
    places.resize(1000, 700)
    qtbot.waitUntil(lambda: places.middle.height() == 700)
