"""What a person asked for comes to its end, also when its dossier or its window is left before."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest

from dossier.errors import BundleError, StorageError
from dossier.model.notice import Notice
from dossier.services.jobs import InlineJobs
from dossier.services.lasting import LastingJobs
from dossier.services.library import Library
from tests.ui.reader.sample import library as sample_library

T = TypeVar("T")


class Waiting(InlineJobs):
    """Jobs that begin when they are let; of one key only the last is run."""

    def __init__(self) -> None:
        super().__init__(lambda _: None)
        self.jobs: dict[str, tuple[Callable[[], Any], Callable[[Any], object]]] = {}

    def latest(
        self, key: str, work: Callable[[], T], done: Callable[[T], None], after: str = "", patience: float = 0.0
    ) -> None:
        self.jobs[key] = work, done

    def forget(self, key: str) -> None:
        self.jobs.pop(key, None)

    def go(self) -> None:
        while self.jobs:
            work, done = self.jobs.pop(next(iter(self.jobs)))
            done(work())


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return sample_library(tmp_path)


def refuse() -> str:
    raise StorageError("There is no room.")


def test_each_is_done_in_order_though_the_dossier_was_left_and_then_it_is_closed(library: Library) -> None:
    waiting, told, found = Waiting(), list[Notice](), list[str]()
    lasting = LastingJobs(waiting, told.append)
    lasting.run(library, lambda: library.article("harbour").id, found.append)
    lasting.run(library, refuse, found.append)
    lasting.run(library, lambda: library.article("ledger").id, found.append)
    library.close()
    assert lasting.busy
    waiting.go()
    assert found == ["harbour", "ledger"]
    assert [notice.text for notice in told] == ["There is no room."]
    assert not lasting.busy
    with pytest.raises(BundleError, match="was closed"):
        library.article("harbour")


@pytest.mark.parametrize("run", [0, 1])
def test_what_is_left_when_the_window_goes_is_done_then_and_what_failed_is_returned(library: Library, run: int) -> None:
    waiting, found, times = Waiting(), list[str](), list[int]()

    def first() -> str:
        times.append(1)
        return library.article("harbour").id

    lasting = LastingJobs(waiting, lambda _: None)
    lasting.run(library, first, found.append)
    lasting.run(library, refuse, found.append)
    library.close()
    for work, _ in list(waiting.jobs.values())[:run]:
        work()  # on a worker; its answer is no longer handed over
    assert [notice.text for notice in lasting.finish()] == ["There is no room."]
    assert (found, times) == (["harbour"], [1])
    assert not lasting.busy


@pytest.mark.parametrize("closing", [False, True])
def test_what_cannot_be_shown_is_told_and_keeps_nothing_else_from_its_end(library: Library, closing: bool) -> None:
    def fail(_answer: str) -> None:
        raise StorageError("It cannot be shown.")

    waiting, told, found = Waiting(), list[Notice](), list[str]()
    lasting = LastingJobs(waiting, told.append)
    for done in (fail, found.append):
        lasting.run(library, lambda: library.article("harbour").id, done)
    if closing:
        told += lasting.finish()
    else:
        waiting.go()
    assert ([notice.text for notice in told], found) == (["It cannot be shown."], ["harbour"])
    assert not lasting.busy
    library.close()
