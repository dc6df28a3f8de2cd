"""Long work is done in short pieces, in order, and others have their turn in between."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from dossier.ui.turns import Turns


def _slow(told: list[str]) -> Iterator[str]:
    for step in "abc":
        ends = time.thread_time() + 0.006
        while time.thread_time() < ends:
            pass
        told.append(step)
        yield step


def test_what_waits_has_its_turn_between_the_steps(qtbot: QtBot) -> None:
    turns, told = Turns(), list[str]()
    turns.walk(_slow(told), lambda: told.append("done"))
    turns.walk(iter("xyz"), lambda: told.append("second"))
    assert not told  # not at once
    QTimer.singleShot(0, lambda: told.append("other"))
    qtbot.waitUntil(lambda: "second" in told)
    assert [word for word in told if word != "other"] == ["a", "b", "c", "done", "second"]
    assert told.index("other") < told.index("c")
    turns.walk(iter(()), lambda: told.append("third"))  # when it has rested
    qtbot.waitUntil(lambda: "third" in told)


def test_what_is_stopped_is_left(qtbot: QtBot) -> None:
    turns, told = Turns(), list[str]()
    turns.walk(iter("ab"), lambda: told.append("done"))
    turns.stop()
    qtbot.wait(10)
    assert not told
