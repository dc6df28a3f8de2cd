"""How much sooner two processes build an index than one: `python -m tests.benchmarks.together --articles 40000`.

By the clock, which is right on a machine that does nothing else, and by the time of the processors: the way to the end
is then half of what both processes take and all that the program itself takes, though some of that is done beside them.
Beside it stands what the machine allows at that moment: two processes that share nothing and build an index of a half
each. They learn the words of their half each for themselves, and may have to share memory and caches.
"""

import argparse
import multiprocessing
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from dossier.search.document import IndexDocument
from dossier.search.index import build_index, build_index_together
from tests.benchmarks.search import made, read, write
from tests.benchmarks.search_peers import Ours


class Taken(NamedTuple):
    """Seconds: by the clock, of the processors in this process, and of all processes that have ended in it."""

    clock: float
    own: float
    others: float

    @property
    def way(self) -> float:
        """Return how long two processes that are equally fast keep one waiting."""
        return self.own + self.others / 2

    def __str__(self) -> str:
        return f"{self.clock:.1f} s by the clock, {self.others / 2:.1f} + {self.own:.1f} of the processors"


def share(path: Path, first: int, beyond: int) -> Iterable[IndexDocument]:
    """Walk the articles of a process."""
    return map(Ours().document, read(path, first, beyond))


def _build(shares: Iterable[partial[Iterable[IndexDocument]]], folder: Path) -> None:
    folder.mkdir()
    build_index((document for each in shares for document in each()), folder)


def _build_together(shares: list[partial[Iterable[IndexDocument]]], folder: Path) -> None:
    folder.mkdir()
    build_index_together(shares, folder)


def _build_apart(shares: list[partial[Iterable[IndexDocument]]], folder: Path) -> None:
    folder.mkdir()
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_build, args=([each], folder / str(n))) for n, each in enumerate(shares)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def _taken(act: Callable[[], None]) -> Taken:
    began = _now()
    act()
    return Taken(*(after - before for before, after in zip(began, _now(), strict=True)))


def _now() -> tuple[float, float, float]:
    used = os.times()
    return time.perf_counter(), time.process_time(), used.children_user + used.children_system


def main() -> None:
    """Build with one, with two, and with two that share nothing, in turn; print how much sooner these are done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=40_000)
    parser.add_argument("--words", type=int, default=520)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--rounds", type=int, default=1)
    given = parser.parse_args()
    found: list[list[float]] = []
    with tempfile.TemporaryDirectory() as scratch:
        path = given.corpus or Path(scratch, "corpus.jsonl")
        if not given.corpus:
            write(path, list(made(given.articles, given.words)))
        bounds = [given.articles * n // 2 for n in range(3)]
        shares = [partial(share, path, *bounds[n : n + 2]) for n in range(2)]
        for n in range(given.rounds):
            one, two, apart = (
                _taken(partial(build, shares, Path(scratch, f"{n}{build.__name__}")))
                for build in (_build, _build_together, _build_apart)
            )
            print(f"index of {given.articles} articles: one process {one.clock:.1f} s by the clock, {one.own:.1f}")
            for name, each in (("two processes", two), ("two that share nothing", apart)):
                found.append([one.way / each.way, one.clock / each.clock])
                print(f"{name}: {each}: {found[-1][0]:.2f}x one, {found[-1][1]:.2f}x by the clock", flush=True)
    for name, figures in (("two processes", found[::2]), ("two that share nothing", found[1::2])):
        ratio, clock = map(statistics.median, zip(*figures, strict=True))
        print(f"{name}, median of {len(figures)}: {ratio:.2f}x one, {clock:.2f}x by the clock")


if __name__ == "__main__":
    main()
