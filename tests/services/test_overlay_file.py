"""What a person added outlives older programs, damage, a kill, and two programs that write at once."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from dossier.errors import StorageError
from dossier.model.corrections import RejectEntity
from dossier.model.notes import Colour, Note, SavedSearch, Target, TargetKind
from dossier.paths import Paths
from dossier.services.overlay import Overlay
from dossier.services.overlay_file import connect, mend, not_written, overlay_file, read_only
from dossier.services.userstore import UserStore

NOTE = Note(
    "1", Target(TargetKind.PASSAGE, "a", "T", "a.txt", 1, 4, "abc", "x", "y"), Colour.BLUE, "text", "2024", "2025"
)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.below(tmp_path)


@pytest.fixture
def store(paths: Paths) -> UserStore:
    return UserStore(paths, "d")


def test_reading_makes_no_file(paths: Paths, store: UserStore) -> None:
    assert (store.notes(), store.readings(), store.known(), store.visits(), store.history()) == ((), [], {}, [], ())
    assert not overlay_file(paths, "d").exists()


def test_notes_come_back_as_they_were_and_again_after_they_were_taken_away(store: UserStore) -> None:
    plain = Note("2", Target(TargetKind.ENTITY, "person:x", "X"), None, "", "2023", "2023")
    store.put_notes([NOTE, plain])
    assert store.notes() == (plain, NOTE)
    store.remove_notes(["1"])
    assert store.notes() == (plain,)
    store.put_notes([NOTE])
    assert store.notes() == (plain, NOTE)


def test_a_note_of_a_later_program_is_passed_over_and_kept(paths: Paths, store: UserStore) -> None:
    store.put_notes([NOTE])
    with closing(sqlite3.connect(overlay_file(paths, "d"))) as connection, connection:
        connection.execute('INSERT INTO note (id, body) VALUES (\'9\', \'{"target": {"kind": "picture"}}\')')
    assert store.notes() == (NOTE,)
    store.put_notes([NOTE])
    with closing(sqlite3.connect(overlay_file(paths, "d"))) as connection:
        assert connection.execute("SELECT count(*) FROM note").fetchone() == (2,)


def test_history_and_saved_searches_are_kept(store: UserStore) -> None:
    for text in ("a", "b", "a"):
        store.asked(text, 3)
    assert [(asked.text, asked.times) for asked in store.history()] == [("a", 2), ("b", 1)]
    store.forget_history()
    assert store.history() == ()
    store.save_search(SavedSearch("mine", "a b", "{}", "2024"))
    store.save_search(SavedSearch("mine", "a c", "", "2025"))
    assert store.saved_searches() == (SavedSearch("mine", "a c", "", "2025"),)
    store.remove_search("mine")
    assert store.saved_searches() == ()


def test_a_file_of_the_first_program_keeps_its_corrections_and_takes_notes(paths: Paths, store: UserStore) -> None:
    file = overlay_file(paths, "d")
    file.parent.mkdir(parents=True)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "CREATE TABLE correction (n INTEGER PRIMARY KEY, body TEXT NOT NULL,"
            " undone INTEGER NOT NULL DEFAULT 0) STRICT"
        )
        connection.execute('INSERT INTO correction (body) VALUES (\'{"op": "reject-entity", "entity": "x"}\')')
    assert store.notes() == ()
    before = Overlay(paths, "d").corrections()
    assert before == (RejectEntity("x"),)
    store.put_notes([NOTE])
    assert (Overlay(paths, "d").corrections(), store.notes()) == (before, (NOTE,))


def test_a_file_of_a_later_program_is_not_touched(paths: Paths, store: UserStore) -> None:
    store.put_notes([NOTE])
    store.close()
    with closing(sqlite3.connect(overlay_file(paths, "d"))) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StorageError, match="newer version"):
        store.put_notes([NOTE])
    with pytest.raises(StorageError, match="newer version"):
        Overlay(paths, "d").add(RejectEntity("x"))
    assert mend(paths, "d") is None
    assert store.notes() == (NOTE,)


@pytest.mark.parametrize("damage", ["no database", "overwritten", "cut"])
def test_a_damaged_file_is_moved_aside_with_a_sentence_and_a_fresh_one_begins(
    paths: Paths, store: UserStore, damage: str
) -> None:
    store.put_notes([NOTE])
    store.put_readings([(f"a{n}", "f" * 200, "2024", None) for n in range(500)])
    store.close()
    file = overlay_file(paths, "d")
    whole = file.read_bytes()
    harmed = {
        "no database": b"something else\n" * 500,
        "overwritten": whole[:4096] + b"\xff" * 4096 + whole[8192:],
        "cut": whole[: len(whole) // 2],
    }[damage]
    file.write_bytes(harmed)
    notice = mend(paths, "d")
    assert notice is not None
    aside = [path for path in file.parent.glob("*.damaged-*") if not path.name.endswith(("-wal", "-shm"))]
    assert [path.read_bytes() for path in aside] == [harmed]
    assert str(aside[0]) in notice.text
    assert store.notes() == ()
    store.put_notes([NOTE])
    assert store.notes() == (NOTE,)
    assert mend(paths, "d") is None


def test_a_file_that_cannot_be_written_is_told(paths: Paths, store: UserStore) -> None:
    paths.data.write_text("a file where the folder should be")
    told = r"could not be written to .*d\.sqlite: Not a directory"
    with pytest.raises(StorageError, match=told):
        store.put_notes([NOTE])
    with pytest.raises(StorageError, match=told):
        Overlay(paths, "d").add(RejectEntity("a"))


def test_why_a_sound_file_cannot_be_written_is_said(tmp_path: Path) -> None:
    file = tmp_path / "d.sqlite"
    with closing(connect(file)) as writing, closing(connect(file)) as other:
        writing.execute("BEGIN IMMEDIATE")
        other.execute("PRAGMA busy_timeout = 1")
        other.execute("PRAGMA max_page_count = 1")
        reasons = [_reason(file, other, "BEGIN IMMEDIATE")]
        writing.rollback()
        reasons.append(_reason(file, other, "CREATE TABLE more AS SELECT zeroblob(100000)"))
    with closing(read_only(file)) as reading:
        reasons.append(_reason(file, reading, "DELETE FROM note"))
    assert reasons == ["another program is writing there", "the disk is full", "it may not be written"]
    assert not_written(file, sqlite3.DatabaseError("file is not a database")) is None


def _reason(file: Path, connection: sqlite3.Connection, command: str) -> str:
    with pytest.raises(sqlite3.Error) as caught:
        connection.execute(command)
    told = not_written(file, caught.value)
    assert told is not None
    assert told.hint
    return str(told).partition("sqlite: ")[2].rstrip(".")


def test_a_file_that_stayed_empty_holds_nothing_and_is_filled(paths: Paths, store: UserStore) -> None:
    file = overlay_file(paths, "d")
    file.parent.mkdir(parents=True)
    file.touch()  # as it is left where the disk was full when it was made
    assert (store.notes(), Overlay(paths, "d").corrections(), mend(paths, "d")) == ((), (), None)
    store.put_notes([NOTE])
    assert store.notes() == (NOTE,)


def test_two_programs_write_at_once(paths: Paths, store: UserStore) -> None:
    other = UserStore(paths, "d")
    for number in range(10):
        store.put_readings([(f"a{number}", "f", "2024", None)])
        other.put_readings([(f"b{number}", "f", "2024", None)])
        Overlay(paths, "d").add(RejectEntity(str(number)))
    assert len(store.readings()) == len(other.readings()) == 20
    assert len(Overlay(paths, "d").corrections()) == 10
    store.close()
    other.close()


_KILLED = """
import sys
from pathlib import Path
from dossier.paths import Paths
from dossier.services.userstore import UserStore
store = UserStore(Paths.below(Path(sys.argv[1])), "d")
for number in range(100_000):
    store.put_readings([(f"a{number}", "f", "2024", None)])
    print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_a_program_that_is_killed_loses_nothing_it_has_written(tmp_path: Path, paths: Paths, store: UserStore) -> None:
    child = subprocess.Popen([sys.executable, "-c", _KILLED, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    last = 0
    while last < 20:
        last = int(child.stdout.readline())
    os.kill(child.pid, signal.SIGKILL)
    rest = [int(line) for line in child.stdout.read().split()]
    child.wait()
    child.stdout.close()
    written = {article for article, *_ in store.readings()}
    assert {f"a{number}" for number in range(max([last, *rest]) + 1)} <= written
    assert mend(paths, "d") is None


def test_it_is_readable_while_another_program_writes(paths: Paths, store: UserStore) -> None:
    store.put_notes([NOTE])
    store.close()
    with closing(connect(overlay_file(paths, "d"))) as held:
        held.execute("BEGIN IMMEDIATE")
        assert UserStore(paths, "d").notes() == (NOTE,)
        held.rollback()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_it_is_readable_in_a_folder_where_nothing_may_be_written(paths: Paths, store: UserStore) -> None:
    store.put_notes([NOTE])
    store.close()
    folder = overlay_file(paths, "d").parent
    folder.chmod(0o555)
    try:
        assert UserStore(paths, "d").notes() == (NOTE,)
    finally:
        folder.chmod(0o755)
