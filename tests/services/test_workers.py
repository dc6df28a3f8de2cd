import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dossier.errors import Cancelled
from dossier.services.workers import Inline, Lost, Processes, Workers


def _tools() -> int:
    return 1000


def _add(tools: int, item: int) -> int:
    if item == 13:
        raise ValueError("thirteen")
    return tools + item


def _die_once(tools: int, item: tuple[int, Path]) -> int:
    number, mark = item
    if number == 150 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _always_die(tools: int, item: int) -> int:
    if item == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def _ignore(done: int) -> None:
    pass


@pytest.fixture(params=[lambda make: Inline(make()), lambda make: Processes(make, 2)], ids=["inline", "processes"])
def workers(request: pytest.FixtureRequest) -> Iterator[Workers[int]]:
    make: Callable[[Callable[[], int]], Workers[int]] = request.param
    made = make(_tools)
    yield made
    made.close()


@pytest.fixture
def processes() -> Iterator[Processes[int]]:
    made = Processes(_tools, 2)
    yield made
    made.close()


def test_answers_come_in_the_order_of_the_items_and_a_failure_is_one_of_them(workers: Workers[int]) -> None:
    answers = workers.map(_add, range(350), _ignore)
    assert answers[13] == Lost("ValueError: thirteen")
    assert [a for a in answers if not isinstance(a, Lost)] == [1000 + i for i in range(350) if i != 13]
    assert workers.map(_add, [], _ignore) == []


def test_a_wish_to_stop_is_heard(workers: Workers[int]) -> None:
    def stop(done: int) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        workers.map(_add, range(10), stop)


def test_what_a_killed_worker_had_in_hand_is_done_by_another(processes: Processes[int], tmp_path: Path) -> None:
    items = [(number, tmp_path / "mark") for number in range(400)]
    assert processes.map(_die_once, items, _ignore) == list(range(400))


def test_an_item_that_takes_every_worker_with_it_is_lost_alone(processes: Processes[int]) -> None:
    answers = processes.map(_always_die, range(30), _ignore)
    assert [i for i, answer in enumerate(answers) if isinstance(answer, Lost)] == [7]


def test_closing_ends_the_processes() -> None:
    made = Processes(_tools, 2)
    ids = [worker.process.pid for worker in made._workers]
    made.close()
    for pid in ids:
        assert pid
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
