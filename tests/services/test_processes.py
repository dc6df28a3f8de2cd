import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from dossier.errors import Cancelled
from dossier.services.processes import Crew, Processes
from dossier.services.workers import Inline, Lost, Workers


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


def _answers(workers: Workers[int], job: Callable[[int, Any], int], items: Sequence[Any]) -> list[int | Lost]:
    """Return the answers in the order of the items."""
    found: dict[int, int | Lost] = {}
    workers.run(job, iter(items), len(items), found.__setitem__, lambda: None)
    return [found[place] for place in range(len(items))]


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
    answers = _answers(workers, _add, range(350))
    assert answers[13] == Lost("ValueError: thirteen")
    assert [a for a in answers if not isinstance(a, Lost)] == [1000 + i for i in range(350) if i != 13]
    assert _answers(workers, _add, []) == []


def _slowly(tools: int, item: int, tell: Callable[[float], None]) -> int:
    for done in (0.25, 0.5, 0.75):
        time.sleep(0.15)  # longer than between two looks
        tell(done)
    return tools + item


def test_how_much_of_an_item_is_done_is_told(workers: Workers[int]) -> None:
    shares: dict[int, list[float]] = {0: [], 1: []}
    answers: dict[int, int] = {}
    workers.run(
        _slowly, range(2), 2, answers.__setitem__, lambda: None, lambda place, share: shares[place].append(share)
    )
    assert shares == {0: [0.25, 0.5, 0.75], 1: [0.25, 0.5, 0.75]}
    assert answers == {0: 1000, 1: 1001}


def test_a_wish_to_stop_is_heard(workers: Workers[int]) -> None:
    def stop() -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        workers.run(_add, range(10), 10, lambda *_: None, stop)


def test_what_a_killed_worker_had_in_hand_is_done_by_another(processes: Processes[int], tmp_path: Path) -> None:
    items = [(number, tmp_path / "mark") for number in range(400)]
    assert _answers(processes, _die_once, items) == list(range(400))


def test_an_item_that_takes_every_worker_with_it_is_lost_alone(processes: Processes[int]) -> None:
    answers = _answers(processes, _always_die, range(30))
    assert [i for i, answer in enumerate(answers) if isinstance(answer, Lost)] == [7]


def test_closing_ends_the_processes() -> None:
    made = Processes(_tools, 2)
    ids = [worker.process.pid for worker in made._workers]
    made.close()
    for pid in ids:
        assert pid
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def _process(tools: int, item: int) -> int:
    return os.getpid()


def test_processes_are_only_started_where_there_is_much_to_do() -> None:
    crew = Crew(_tools, _tools(), count=2, many=20)
    try:
        assert set(_answers(crew, _process, range(20))) == {os.getpid()}
        found: list[int] = []
        crew.run(_process, range(4), 4, lambda _, answer: found.append(answer), lambda: None, worth=400)
        assert os.getpid() not in found
        assert len(set(found)) == 2, "each large item is sent alone"
        assert os.getpid() not in _answers(crew, _process, range(21))
    finally:
        crew.close()


def test_no_more_items_are_asked_for_than_are_worked_on(processes: Processes[int]) -> None:
    asked = taken = most = 0

    def items() -> Iterator[int]:
        nonlocal asked
        for item in range(1000):
            asked += 1
            yield item

    def take(place: int, answer: object) -> None:
        nonlocal taken, most
        taken += 1
        most = max(most, asked - taken)

    processes.run(_add, items(), 1000, take, lambda: None)
    assert taken == 1000
    assert most <= 200
