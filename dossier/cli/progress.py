"""Progress of long work on stderr: a bar where a person looks on, nothing where a file or a pipe does."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Tell = Callable[[str, int, int], None]
"""Told the stage in words, how much of it is done, and how much there is (0: unknown)."""


@contextmanager
def progress_bar(wanted: bool | None) -> Iterator[Tell]:
    """Show a bar while the block runs; `wanted` None: only when stderr is a terminal."""
    if not (sys.stderr.isatty() if wanted is None else wanted):
        yield _tell_nobody
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

    shown = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=wanted is None,
    )
    tasks: dict[str, TaskID] = {}

    def tell(stage: str, done: int, total: int) -> None:
        if stage not in tasks:
            for before in shown.tasks:  # done, also where it was not known how much there was
                shown.update(before.id, total=before.total or 1, completed=before.total or 1)
            tasks[stage] = shown.add_task(stage, total=None)
        shown.update(tasks[stage], completed=done, total=total or None)

    with shown:
        yield tell


def _tell_nobody(*_: object) -> None:
    """Take it and say nothing."""
