"""Processes that are asked for more once their share is gathered; whole builds: `tests.services.test_indexing`."""

import multiprocessing
import os
import signal
from functools import partial
from pathlib import Path

import pytest

from dossier.search.document import Block, IndexDocument
from dossier.search.processes import Share, Workers


def _worth(number: int, fatal: int = 0, forbidden: int = 0) -> tuple[int, bool]:
    """Return ten times a number, and whether that was told by a process of its own; one number is the end of it."""
    own = multiprocessing.parent_process() is not None
    if number == fatal and own:
        os._exit(9)
    if number == forbidden:
        raise OSError("no room left")
    return 10 * number, own


def test_calls_are_made_in_the_processes_and_here_where_one_was_killed(tmp_path: Path) -> None:
    share: Share = partial(list, [IndexDocument("a", "Ferry strike", "Ferry strike", (Block(0, 12),))])
    with Workers([share, share], tmp_path) as workers:
        parts = workers.gathered(lambda _done: None, lambda: False)
        assert [part.articles for part in parts or ()] == [["a"], ["a"]]
        assert list(workers.map(_worth, [1, 2, 3])) == [(10, True), (20, True), (30, True)]
        with pytest.raises(OSError, match="no room"):
            list(workers.map(partial(_worth, forbidden=2), [1, 2, 3]))
        assert list(workers.map(partial(_worth, fatal=4), [3, 4, 5])) == [(30, True), (40, False), (50, True)]
        assert list(workers.map(_worth, [3, 4])) == [(30, True), (40, False)]


class _Interrupted:
    """A share in whose process somebody presses Ctrl+C, once before its work and once at it."""

    def __reduce__(self) -> tuple[object, ...]:
        return _arrived, ()

    def __call__(self) -> list[IndexDocument]:
        os.kill(os.getpid(), signal.SIGINT)
        return [IndexDocument("a", "Ferry strike", "Ferry strike", (Block(0, 12),))]


def _arrived() -> _Interrupted:
    os.kill(os.getpid(), signal.SIGINT)
    return _Interrupted()


@pytest.mark.skipif(os.name != "posix", reason="no process can press Ctrl+C for itself alone there")
def test_ctrl_c_is_left_to_the_program_that_started_them(tmp_path: Path) -> None:
    with Workers([_Interrupted()], tmp_path) as workers:
        parts = workers.gathered(lambda _done: None, lambda: False)
    assert [part.articles for part in parts or ()] == [["a"]]
