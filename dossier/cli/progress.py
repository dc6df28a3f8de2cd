"""Progress of long work on stderr: a bar where a person looks on, nothing where a file or a pipe does."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dossier.services.watch import Progress

Tell = Callable[[Progress], None]
"""Told how far it is."""


@contextmanager
def progress_bar(wanted: bool | None) -> Iterator[Tell]:
    """Show a bar while the block runs; `wanted` None: only when stderr is a terminal."""
    if not (sys.stderr.isatty() if wanted is None else wanted):
        yield _tell_nobody
        return
    from rich.console import Console
    from rich.progress import BarColumn, TaskID, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    shown = Bars(
        TimeElapsedColumn(),
        BarColumn(),
        TextColumn("{task.description}", markup=False),
        console=Console(stderr=True),
        transient=wanted is None,
    )
    tasks: dict[str, TaskID] = {}

    def tell(progress: Progress) -> None:
        stage = progress.stage
        if stage not in tasks:
            for before in shown.tasks:  # done, also where it was not known how much there was
                shown.update(before.id, total=before.total or 1, completed=before.total or 1)
            tasks[stage] = shown.add_task(stage, total=None)
        shown.update(tasks[stage], description=progress.told, completed=progress.done, total=progress.total or None)

    with shown:
        yield tell


def _tell_nobody(*_: object) -> None:
    """Take it and say nothing."""
