"""Processes that gather what an index holds, a share of the articles each, and then lay its lists down together."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType
from typing import Any

from dossier.paths import Paths
from dossier.search.analysis import Analysis
from dossier.search.codec.inverter import CHUNK
from dossier.search.document import IndexDocument
from dossier.search.gathering import Part, gather
from dossier.search.memory import undisturbed
from dossier.spawning import spawned

Share = Callable[[], Iterable[IndexDocument]]
"""Articles of one process, in order. It is called there, so it must be something that can be sent."""
_TOLD = 50  # articles after which progress is told


class Workers:
    """A process for each share; to be used in a `with` block, which ends them."""

    def __init__(self, shares: Sequence[Share], scratch: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self._done, self._stop = context.Value("q", 0), context.Event()
        self._processes: list[SpawnProcess] = []
        self._ends: list[connection.Connection] = []
        for n, share in enumerate(shares):
            process, end = spawned(_work, share, scratch / str(n), self._done, self._stop)
            self._processes.append(process)
            self._ends.append(end)

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stop.set()
        for end in self._ends:
            end.close()
        for process in self._processes:
            process.join()

    def gathered(self, progress: Callable[[int], None], cancelled: Callable[[], bool]) -> list[Part] | None:
        """Return what each has gathered, None where one did not come to its end; raises what one of them raised."""
        parts: list[Any] = [None] * len(self._ends)
        waiting = {end: n for n, end in enumerate(self._ends)}
        while waiting:
            ready: list[Any] = connection.wait(list(waiting), 0.1)
            for end in ready:
                parts[waiting.pop(end)] = _received(end)
            progress(self._done.value)
            if cancelled():
                self._stop.set()
        if failure := next((part for part in parts if isinstance(part, Exception)), None):
            raise failure
        return None if None in parts else parts

    def map(self, function: Callable[..., Any], *values: Iterable[Any]) -> Iterator[Any]:
        """Call a function as `map` does, but at once and in the processes, each of which takes the next of its turn."""
        calls = list(zip(*values, strict=True))
        for n, end in enumerate(self._ends):
            with suppress(OSError):  # it was killed: its calls are made where they are asked for
                end.send((function, calls[n :: len(self._ends)]))
        return self._answers(function, calls)

    def _answers(self, function: Callable[..., Any], calls: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
        found = [_received(end) for end in self._ends]
        if failure := next((each for each in found if isinstance(each, Exception)), None):
            raise failure
        answers: list[Any] = [None] * len(calls)
        for n, each in enumerate(found):
            own = slice(n, None, len(found))
            answers[own] = _called(function, calls[own]) if each is None else each
        yield from answers


def _received(end: connection.Connection) -> Any:
    """Return what a process sent, None where it was killed."""
    try:
        return end.recv()
    except (EOFError, OSError):
        return None


def _called(function: Callable[..., Any], calls: Iterable[tuple[Any, ...]]) -> list[Any]:
    return [function(*values) for values in calls]


def _work(end: connection.Connection, documents: Share, scratch: Path, done: Any, stop: Any) -> None:
    """Gather a share in a process of its own, then make calls until nobody asks any more."""
    with suppress(EOFError, OSError), undisturbed():  # until nobody listens any more
        end.send(_answer(lambda: _gathered(documents, scratch, done, stop)))
        while True:
            function, calls = end.recv()
            end.send(_answer(lambda: _called(function, calls)))  # noqa: B023 - called at once


def _answer(act: Callable[[], Any]) -> Any:
    """Return what came of it, or why nothing did."""
    try:
        return act()
    except Exception as error:
        return error


def _gathered(documents: Share, scratch: Path, done: Any, stop: Any) -> Part:
    told = 0

    def progress(count: int) -> None:
        nonlocal told
        if count % _TOLD == 0:
            with done.get_lock():
                done.value += count - told
            told = count

    scratch.mkdir()
    analysis = Analysis.from_resources(Paths.default().resources)
    return gather(documents(), scratch, analysis, CHUNK, progress, stop.is_set)
