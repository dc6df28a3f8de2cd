"""Two windows on one dossier show the same notes, corrections and reading state, without being opened again."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dossier.model.corrections import RenameEntity
from dossier.model.notes import Colour, Target, TargetKind
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
