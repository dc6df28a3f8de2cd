"""The graph of a name: nobody covers anybody, everything is reached by click and by key, and it says who is who."""

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.model.dossier import EntityHead
from dossier.services.independence import Sources
from dossier.ui.entities.graph import NeighbourGraph
from dossier.ui.theme import THEMES, Look

KINDS = ("PERSON", "ORG", "GPE", "EVENT", "PROGRAM", "VESSEL")
CENTRE = EntityHead("person:ada", "PERSON", "Ada Quill", 40, 5)


def neighbours(count: int) -> list[tuple[EntityHead, Sources]]:
    names = ("Lowmere", "Northern Line Company of the Outer Harbour", "Bo", "Joint Crane Programme")
    heads = (EntityHead(f"e:{n}", KINDS[n % 6], f"{names[n % 4]} {n}", 9, 3) for n in range(count))
    return [(head, Sources(20 - n, 20 - n)) for n, head in enumerate(heads)]


@pytest.fixture
def look(qapp: QApplication) -> Look:
    from tests.ui.timeline.test_pane import RESOURCES

    return Look(RESOURCES)


@pytest.fixture
def graph(qtbot: QtBot, look: Look) -> NeighbourGraph:
    made = NeighbourGraph(look)
    qtbot.addWidget(made)
    made.resize(290, 300)
    made.set_graph(CENTRE, neighbours(12), [("e:0", "e:3", 2), ("e:0", "e:unknown", 1)])
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, 8, 11, 12, 30])
@pytest.mark.parametrize("width", [200, 290, 700])
def test_no_name_lies_over_another_or_outside(graph: NeighbourGraph, count: int, width: int) -> None:
    graph.set_graph(CENTRE, neighbours(count))
    graph.resize(width, graph.sizeHint().height())
    places = [name.geometry() for name in (*graph.names, graph._centre) if name is not None]
    assert len(places) == min(count, 12) + 1
    assert not any(a.intersects(b) for a, b in combinations(places, 2))
    assert all(graph.rect().contains(place) for place in places)


def test_the_same_names_stand_in_the_same_places(graph: NeighbourGraph) -> None:
    before = [name.geometry() for name in graph.names]
    graph.set_graph(CENTRE, neighbours(12))
    assert [name.geometry() for name in graph.names] == before


def test_a_click_walks_to_a_name(graph: NeighbourGraph, qtbot: QtBot) -> None:
    with qtbot.waitSignal(graph.entityChosen) as chosen:
        qtbot.mouseClick(graph.names[4], Qt.MouseButton.LeftButton)
    assert chosen.args == ["e:4"]


def test_arrows_reach_every_name_and_enter_walks_there(graph: NeighbourGraph, qtbot: QtBot) -> None:
    graph.names[0].setFocus()
    reached, edge = set(), [graph.focusWidget()]
    while edge:
        here = edge.pop()
        if here in reached or here is None:
            continue
        reached.add(here)
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            here.setFocus()
            QTest.keyClick(here, key)
            edge.append(graph.focusWidget())
    assert reached == set(graph.names)
    QTest.keyClick(graph.names[3], Qt.Key.Key_End)
    with qtbot.waitSignal(graph.entityChosen) as chosen:
        QTest.keyClick(graph.names[-1], Qt.Key.Key_Return)
    assert chosen.args == ["e:11"]


def test_right_goes_right_and_down_goes_down(graph: NeighbourGraph) -> None:
    graph.names[0].setFocus()
    QTest.keyClick(graph.names[0], Qt.Key.Key_Right)
    assert graph.focusWidget() is graph.names[1]
    QTest.keyClick(graph.names[1], Qt.Key.Key_Down)
    assert graph.focusWidget() is graph.names[3]


def test_tab_stops_once(graph: NeighbourGraph) -> None:
    assert [name.focusPolicy() for name in graph.names].count(Qt.FocusPolicy.StrongFocus) == 1


def test_it_is_told_as_a_list_of_names(graph: NeighbourGraph) -> None:
    told = QAccessible.queryAccessibleInterface(graph)
    assert told.text(QAccessible.Text.Name) == "Named with Ada Quill: 12 names"
    children = [told.child(n).text(QAccessible.Text.Name) for n in range(told.childCount())]
    assert "Lowmere 0, Person, 20 sources" in children
    assert graph.names[2].accessibleName() == "Bo 2, Place, 18 sources"


def test_more_sources_have_a_thicker_line(graph: NeighbourGraph) -> None:
    assert all(a.share > b.share for a, b in pairwise(graph.names))


@pytest.mark.parametrize("theme", THEMES)
def test_it_paints_in_every_theme(graph: NeighbourGraph, look: Look, theme: str) -> None:
    look.apply(theme=theme)
    image = graph.grab().toImage()
    name = graph.names[0].geometry()
    assert image.pixelColor(name.left() + 5, name.center().y()) == look.theme.kinds["person"].tint


def test_another_name_may_take_the_middle_and_the_focus_stays_inside(graph: NeighbourGraph, qtbot: QtBot) -> None:
    graph.names[5].setFocus()
    graph.set_graph(EntityHead("e:5", "ORG", "Another", 3, 1), neighbours(4))
    assert graph.focusWidget() is graph.names[0]
    assert graph.accessibleName() == "Named with Another: 4 names"
    qtbot.wait(10)
    assert graph.grab().toImage().height() > 0
