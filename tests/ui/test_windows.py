"""Two windows on one dossier show the same notes, corrections and reading state, without being opened again."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dossier.model.corrections import RenameEntity
from dossier.model.notes import Colour, Note, Placed, Target, TargetKind
from dossier.paths import Paths
from dossier.ui.desk import Desk
from dossier.ui.windows import Windows
from tests.ui.conftest import WAIT, closed, space


@pytest.fixture
def desks(qtbot: QtBot, home: Paths) -> Iterator[tuple[Desk, Desk]]:
    windows = Windows(home)
    one = windows.add()
    with qtbot.waitSignal(one.settled, timeout=WAIT):
        one.hints = False
        one.open([])
        one.window.show()
    other = windows.add()
    with qtbot.waitSignal(other.settled, timeout=WAIT):
        other.hints = False
        other.open([])
        other.window.show()
    yield one, other
    for desk in (one, other):
        closed(qtbot, desk)


def test_what_is_changed_in_one_window_is_seen_in_the_other(qtbot: QtBot, desks: tuple[Desk, Desk]) -> None:
    wait = partial(qtbot.waitUntil, timeout=WAIT)
    one, other = space(desks[0]), space(desks[1])
    head = next(iter(one.library.heads.values()))
    article = head.id

    one.notes.add(Target(TargetKind.ARTICLE, article, head.title, head.file), Colour.GREEN, "to check")
    wait(lambda: [p.note.text for p in other.notes.placed] == ["to check"])

    other.reading.star(article)
    wait(lambda: one.reading.is_starred(article))

    entity = one.library.reader.entities()[0]
    one.editing.correct(RenameEntity(entity.id, "Renamed"))
    wait(lambda: other.library.reader.entity(entity.id).name == "Renamed")
    wait(lambda: not one.session.state.busy and not other.session.state.busy)

    QTest.qWait(200)
    before = one.session.state.marked, other.session.state.marked
    QTest.qWait(300)  # nor do they tell each other for ever
    assert (one.session.state.marked, other.session.state.marked) == before


def test_what_ends_after_its_dossier_was_left_is_seen_where_that_is_open_again(
    qtbot: QtBot, desks: tuple[Desk, Desk]
) -> None:
    desk, gate = desks[0], threading.Event()
    left = space(desk)
    target = Target(TargetKind.ARTICLE, next(iter(left.library.heads)))
    taken = (Placed(Note("n1", target, None, "came late", "2024-01-01T00:00:00", "2024-01-01T00:00:00"), target.id),)
    notes = left.notes
    desk.lasting.run(left.library, partial(gate.wait, 10), lambda _: notes.take_over(taken))
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        desk.open([])
    assert space(desk) is not left
    gate.set()
    for one in desks:  # soon, not only when the open article counts as read, of which others are told as well
        qtbot.waitUntil(lambda: [p.note.text for p in space(one).notes.placed] == ["came late"], timeout=3000)  # noqa: B023
