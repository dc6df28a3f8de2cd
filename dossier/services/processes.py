"""Work spread over processes: the same answers as where it is done here.

`ProcessPoolExecutor` loses all that waits when one worker is killed. Here each worker has a pipe of its own; what
a lost worker had in hand is given to another, and an item that takes two workers with it is answered by a `Lost`.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, Generic, TypeVar

from dossier.services.workers import Inline, Job, Lost, Shares, Take, tried
from dossier.spawning import spawned

T = TypeVar("T")
R = TypeVar("R")

MANY = 200
"""From so many items on, processes of their own are worth their start (about a second)."""
_AT_ONCE = 100  # usual items a unit at most: pipes cost nothing then, and a lost worker costs little
_LEAST_AT_ONCE = 10
_UNITS_EACH = 8  # units a worker, where there is less to do: so that progress is seen and no worker waits long
_TRIES = 2
_LOOK_SECONDS = 0.1  # how often a wish to stop is looked for


class Crew(Generic[T]):
    """Works in this thread where there is little to do, else in processes, which are started when first needed."""

    def __init__(self, make_tools: Callable[[], T], tools: T, count: int = 0, many: int = MANY) -> None:
        self._start = partial(Processes, make_tools, count)
        self._here = Inline(tools)
        self._many = many
        self._processes: Processes[T] | None = None

    def run(
        self,
        job: Job[T, R],
        items: Iterable[Any],
        total: int,
        take: Take,
        tick: Callable[[], None],
        shares: Shares | None = None,
        worth: int = 0,
    ) -> None:
        """Work here or there."""
        if max(total, worth) > self._many and self._processes is None:
            self._processes = self._start()
        workers = self._processes or self._here
        workers.run(job, items, total, take, tick, shares, worth)

    def close(self) -> None:
        """End the processes."""
        if self._processes is not None:
            self._processes.close()


@dataclass
class _Unit:
    """Items that are sent together; `first` is the place of their first answer."""

    first: int
    items: Sequence[Any]
    losses: int = 0


@dataclass(frozen=True, slots=True)
class _Share:
    """How much of an item is done; `place` is its place in its unit."""

    place: int
    done: float


@dataclass
class _Worker:
    process: SpawnProcess
    pipe: Connection
    unit: _Unit | None = None


class Processes(Generic[T]):
    """Works in processes of its own. `make_tools` must be picklable."""

    def __init__(self, make_tools: Callable[[], T], count: int = 0) -> None:
        self._make_tools = make_tools
        self._workers = [self._start() for _ in range(count or usable_cores())]

    def run(
        self,
        job: Job[T, R],
        items: Iterable[Any],
        total: int,
        take: Take,
        tick: Callable[[], None],
        shares: Shares | None = None,
        worth: int = 0,
    ) -> None:
        """Work on units of items, lost ones again; no more of them wait than there are workers."""
        usual = max(total, worth, 1)
        at_once = min(_AT_ONCE, max(_LEAST_AT_ONCE, usual // (len(self._workers) * _UNITS_EACH)))
        size = max(1, at_once * total // usual)
        again: deque[_Unit] = deque()
        units = _giver(again, _units(iter(items), size))
        self._give_all(job, units, shares is not None)
        while any(worker.unit for worker in self._workers):
            tick()
            for pipe in wait([worker.pipe for worker in self._workers], _LOOK_SECONDS):
                worker = next(worker for worker in self._workers if worker.pipe is pipe)
                self._take(worker, take, again, shares)
            self._give_all(job, units, shares is not None)

    def close(self) -> None:
        """End the processes, whatever they are at."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
            worker.process.join()
        self._workers.clear()

    def _start(self) -> _Worker:
        return _Worker(*spawned(_serve, self._make_tools))

    def _give_all(self, job: Job[T, R], units: Callable[[], _Unit | None], telling: bool) -> None:
        for worker in self._workers:
            if worker.unit is None:
                worker.unit = units()
                if worker.unit is not None:
                    with suppress(OSError):  # it is gone; `_take` finds the end of its pipe
                        worker.pipe.send((job, worker.unit.items, telling))

    def _take(self, worker: _Worker, take: Take, again: deque[_Unit], shares: Shares | None) -> None:
        unit = worker.unit
        try:
            found = worker.pipe.recv()
        except (EOFError, OSError):
            self._replace(worker)
            if unit is not None:
                _again(unit, take, again)
            return
        if isinstance(found, _Share):
            if unit is not None and shares is not None:
                shares(unit.first + found.place, found.done)
            return
        worker.unit = None
        if unit is not None:
            for place, answer in enumerate(found, unit.first):
                take(place, answer)

    def _replace(self, worker: _Worker) -> None:
        worker.pipe.close()
        worker.process.join()
        self._workers[self._workers.index(worker)] = self._start()


def usable_cores() -> int:
    """Return how many processes can run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _units(items: Iterator[Any], size: int) -> Iterator[_Unit]:
    first = 0
    while some := list(islice(items, size)):
        yield _Unit(first, some)
        first += len(some)


def _giver(again: deque[_Unit], units: Iterator[_Unit]) -> Callable[[], _Unit | None]:
    """Return a function that gives the next unit: first those that were lost, then new ones, then None."""
    return lambda: again.popleft() if again else next(units, None)


def _again(unit: _Unit, take: Take, again: deque[_Unit]) -> None:
    """Put a lost unit back; one that was lost twice is taken apart, to find the item that does it."""
    unit.losses += 1
    if unit.losses < _TRIES:
        again.append(unit)
    elif len(unit.items) > 1:
        again.extend(_Unit(unit.first + i, [item], _TRIES - 1) for i, item in enumerate(unit.items))
    else:
        take(unit.first, Lost("The program that worked on it was ended by the system."))


def _serve(pipe: Connection, make_tools: Callable[[], T]) -> None:
    """Work until the pipe is closed."""
    tools = make_tools()
    while True:
        try:
            job, items, telling = pipe.recv()
            tells = [_teller(pipe, place) if telling else None for place in range(len(items))]
            pipe.send([tried(job, tools, item, tell) for item, tell in zip(items, tells, strict=True)])
        except (EOFError, OSError):
            return


def _teller(pipe: Connection, place: int) -> Callable[[float], None]:
    """Return a function that sends which share of an item is done, but not more often than somebody looks."""
    sent = time.monotonic()

    def tell(done: float) -> None:
        nonlocal sent
        if time.monotonic() - sent > _LOOK_SECONDS:
            pipe.send(_Share(place, done))
            sent = time.monotonic()

    return tell
