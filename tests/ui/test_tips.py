"""What a stranger's articles say is never taken for markup in a tool tip: a picture it names would be looked for."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dossier.services.completing import Completion
from dossier.ui.search.facetchip import Chip, Face
from dossier.ui.search.offers import OfferLine
from dossier.ui.theme import Look
from dossier.ui.timeline.data import TimelineData
from dossier.ui.timeline.toolbar import Toolbar
from dossier.ui.timeline.twin import TimelineModel
from dossier.ui.widgets.elided import ElidedLabel
from tests.ui.bench import look
from tests.ui.timeline.items import event

__all__ = ["look"]  # pytest finds the fixture here

SAID = "A <img src='//elsewhere/x.png'> of B"


def completion(look: Look, parent: QWidget) -> str:
    line = OfferLine(look, parent)
    line.offer([Completion(0, 1, "a", SAID, "Name")])
    return line.chips[0].toolTip()


def understood(look: Look, parent: QWidget) -> str:
    line = OfferLine(look, parent)
    line.say(SAID)
    return line.findChildren(ElidedLabel)[0].toolTip()


def facet(_look: Look, parent: QWidget) -> str:
    return Chip(Face(("source", SAID), SAID, SAID, lambda: None), parent).toolTip()


def fit_to_name(_look: Look, parent: QWidget) -> str:
    bar = Toolbar(parent)
    bar.set_entity(SAID)
    return bar.buttons["person"].toolTip()


def row_of_the_timeline(_look: Look, parent: QWidget) -> str:
    model = TimelineModel(parent)
    day = date(2024, 1, 1)
    model.set_data(TimelineData.from_items([event("e", day, day, title=SAID)]), None, {})
    return str(model.index(0, 2, QModelIndex()).data(Qt.ItemDataRole.ToolTipRole))


@pytest.mark.parametrize("tip", [completion, understood, facet, fit_to_name, row_of_the_timeline])
def test_a_tool_tip_shows_what_is_said_as_it_is(qtbot: QtBot, look: Look, tip: Callable[[Look, QWidget], str]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    said = tip(look, parent)
    assert "elsewhere" in said
    assert "<" not in said
