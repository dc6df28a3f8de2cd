"""What a person adds is not lost with a file that somebody takes away while it is in use."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dossier.errors import StorageError
from dossier.model.corrections import Correction, RejectEntity
from dossier.paths import Paths
from dossier.services.overlay import Overlay
from dossier.services.overlay_file import overlay_file
from dossier.services.userstore import UserStore


def texts(store: UserStore) -> set[str]:
    return {asked.text for asked in store.history()}


def replace_it(file: Path) -> None:
    """Put a copy in its place that knows one thing more, as a program does that keeps two machines the same."""
    copy = file.with_name("copy")
    with closing(sqlite3.connect(file)) as old, closing(sqlite3.connect(copy)) as new:
        old.backup(new)
        with new:
            new.execute("INSERT INTO history VALUES ('elsewhere', '2021', 1, 1)")
    copy.replace(file)


TAKEN: dict[str, Callable[[Path], object]] = {
    "the folder": lambda file: shutil.rmtree(file.parent),
    "the file": Path.unlink,
    "replaced": replace_it,
}


@pytest.mark.parametrize("taken", TAKEN)
def test_a_file_that_is_taken_away_is_written_again_with_all_that_was_in_it(tmp_path: Path, taken: str) -> None:
    paths = Paths.below(tmp_path)
    file = overlay_file(paths, "d")
    windows = [UserStore(paths, "d") for _ in range(2)]
    for number, store in enumerate(windows):
        store.asked(f"before {number}", 1)
    TAKEN[taken](file)
    assert texts(windows[0]) == {"before 0", "before 1"}
    for number, store in enumerate(windows):
        store.asked(f"after {number}", 1)
    all_of_it = {"before 0", "before 1", "after 0", "after 1"} | ({"elsewhere"} if taken == "replaced" else set())
    for store in windows:
        assert texts(store) == all_of_it
        store.close()
    assert texts(UserStore(paths, "d")) == all_of_it
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_what_was_read_is_still_there_while_it_cannot_be_written_again(tmp_path: Path) -> None:
    paths = Paths.below(tmp_path)
    store = UserStore(paths, "d")
    store.asked("before", 1)
    shutil.rmtree(paths.data)
    paths.data.write_text("a file where the folder should be")
    with pytest.raises(StorageError, match="could not be written"):
        store.asked("lost", 1)
    assert texts(store) == {"before"}
    paths.data.unlink()
    store.asked("after", 1)
    assert texts(UserStore(paths, "d")) == {"before", "after"}


def test_a_correction_does_not_begin_a_file_in_which_the_others_are_missing(tmp_path: Path) -> None:
    paths = Paths.below(tmp_path)
    store = UserStore(paths, "d")
    store.asked("before", 1)
    overlay = Overlay(paths, "d", store.restore)
    steps: list[Correction] = [RejectEntity("a"), RejectEntity("b")]
    overlay.add(*steps[:1])
    shutil.rmtree(paths.data)
    assert overlay.corrections() == (steps[0],)
    shutil.rmtree(paths.data)
    overlay.add(*steps[1:])
    assert Overlay(paths, "d").corrections() == tuple(steps)
    assert texts(UserStore(paths, "d")) == {"before"}
