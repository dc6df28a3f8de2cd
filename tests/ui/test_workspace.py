"""The panes of a dossier come in by steps, whatever one does meanwhile."""

from collections.abc import Callable, Generator, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.services.jobs import InlineJobs
from dossier.services.lasting import LastingJobs
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.theme import Look
from dossier.ui.turns import finish
from dossier.ui.widgets.pane import Pane
from dossier.ui.workspace import Workspace
from tests.ui.bench import fail, look, session

__all__ = ["look", "session"]  # pytest finds the fixtures here


def _now(work: Callable[[], object]) -> None:
    work()


@pytest.fixture
def made(qtbot: QtBot, home: Paths, library: Library, session: Session, look: Look) -> Iterator[Workspace]:
    """Return what is there before the pane beside the reader and the timeline."""
    space = Workspace(session, library, home, InlineJobs(fail), look, fail, LastingJobs(InlineJobs(fail), fail), _now)
    qtbot.addWidget(space)
    finish(space.make())
    space.show()
    yield space
    space.close_all()


SIDE: tuple[str, Callable[[Workspace], Iterator[None]], Callable[[Workspace], Pane]] = (
    "side", lambda space: space.make_side(), lambda space: space.side,
)  # fmt: skip
TIMELINE: tuple[str, Callable[[Workspace], Iterator[None]], Callable[[Workspace], Pane]] = (
    "timeline", lambda space: space.make_timeline(), lambda space: space.timeline,
)  # fmt: skip


@pytest.mark.parametrize(("name", "steps", "pane"), [SIDE, TIMELINE])
def test_a_place_can_be_shown_between_any_two_steps_of_its_pane(
    made: Workspace, name: str, steps: Callable[[Workspace], Iterator[None]], pane: Callable[[Workspace], QWidget]
) -> None:
    place = made.pane(name)
    place.hide()
    for _ in steps(made):
        place.show()
        QApplication.processEvents()
        place.hide()
    assert not pane(made).isVisible()
    place.show()
    assert pane(made).isVisible()


@pytest.mark.parametrize(("name", "steps", "pane"), [SIDE, TIMELINE])
def test_a_pane_whose_making_was_stopped_is_there_when_it_is_asked_for(
    made: Workspace, name: str, steps: Callable[[Workspace], Iterator[None]], pane: Callable[[Workspace], QWidget]
) -> None:
    making = steps(made)
    next(making)
    assert isinstance(making, Generator)
    making.close()
    assert made.pane(name).isAncestorOf(pane(made))
    assert pane(made).isVisible()


@pytest.mark.parametrize(("name", "steps", "pane"), [SIDE, TIMELINE])
def test_a_pane_that_is_gone_to_before_it_is_there_has_the_keyboard_then(
    qtbot: QtBot,
    made: Workspace,
    name: str,
    steps: Callable[[Workspace], Iterator[None]],
    pane: Callable[[Workspace], Pane],
) -> None:
    made.activateWindow()
    made.focus_pane(name)
    finish(steps(made))
    qtbot.waitUntil(pane(made).keyboard.hasFocus)


@pytest.mark.parametrize("after", [0, 9, 18])
def test_a_name_chosen_while_the_side_pane_is_made_is_shown_in_it(made: Workspace, after: int) -> None:
    made.show_tab(2)  # as it was left
    making = made.make_side()
    for _ in range(after):
        next(making, None)
    entity = made.library.reader.entities()[0].id
    made.session.show_entity(entity)
    assert made.side.tab == made.tab == 0
    made.show_tab(1)
    assert made.side.tab == 1
