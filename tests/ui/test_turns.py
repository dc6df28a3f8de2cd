"""Long work is done in short pieces, in order, and others have their turn in between."""

import time
from collections.abc import Generator, Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from dossier.ui.turns import Staged, Turns, finish


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


def test_a_generator_that_is_stopped_can_clean_up(qtbot: QtBot) -> None:
    turns, told = Turns(), list[str]()

    def steps() -> Iterator[None]:
        try:
            yield
            told.append("first")
            while True:
                yield
        finally:
            told.append("left")

    turns.walk(steps(), lambda: told.append("done"))
    qtbot.waitUntil(lambda: "first" in told)
    assert turns.busy
    turns.stop()
    assert told == ["first", "left"]
    assert not turns.busy


def test_a_step_that_fails_ends_only_its_own_walk(qtbot: QtBot) -> None:
    turns, told = Turns(), list[str]()

    def steps() -> Iterator[None]:
        yield
        raise ValueError("broken")

    with qtbot.captureExceptions() as failures:
        turns.walk(steps(), lambda: told.append("done"))
        turns.walk(iter("a"), lambda: told.append("second"))
        qtbot.waitUntil(lambda: "second" in told)
    assert [str(error) for _, error, _ in failures] == ["broken"]
    assert told == ["second"]


def _making(told: list[str]) -> Generator[None, None, str]:
    for step in "abc":
        told.append(step)
        yield
    return "made"


def test_what_is_made_in_steps_is_whole_when_asked_for_before() -> None:
    told = list[str]()
    staged = Staged(lambda: _making(told))
    steps = staged.steps()
    next(steps)
    assert not staged.is_made
    assert staged.value == "made"
    assert told == ["a", "b", "c"]
    finish(steps)
    finish(staged.steps())
    assert staged.is_made
    assert (staged.value, told) == ("made", ["a", "b", "c"])


def test_what_was_stopped_half_way_is_made_anew() -> None:
    told = list[str]()
    staged = Staged(lambda: _making(told))
    steps, others = staged.steps(), staged.steps()
    next(steps)
    next(others)
    assert isinstance(steps, Generator)
    steps.close()
    assert not staged.is_made
    next(others)
    assert (staged.value, told) == ("made", ["a", "b", "a", "b", "c"])
    finish(others)
    assert told[5:] == []


def test_what_could_not_be_made_says_so_and_is_tried_again() -> None:
    told = list[str]()

    def make() -> Generator[None, None, str]:
        yield
        if not told:
            told.append("tried")
            raise ValueError("broken")
        return "made"

    staged = Staged(make)
    with pytest.raises(ValueError, match="broken"):
        finish(staged.steps())
    assert not staged.is_made
    assert staged.value == "made"
