"""Start processes of our own: new interpreters, since forking a process that has threads may hang it."""

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any


def spawned(work: Callable[..., None], *given: Any) -> tuple[SpawnProcess, Connection]:
    """Start `work(end, *given)` and return the process with our end of its pipe, which ends with the process.

    A key press that stops the program is left to the one that starts it.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_begin, args=(work, there, *given), daemon=True)
    with _interrupts_held_back():
        process.start()
    there.close()
    return process, here


def _begin(work: Callable[..., None], end: Connection, *given: Any) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work(end, *given)


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Let what is started here begin with Ctrl+C blocked: it would die of it before it can say it does not care."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # else it is started on the way, and lets interrupts through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
