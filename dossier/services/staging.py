"""What a build has done so far, on the disk: an interrupted one goes on, and an update does only what is new.

A unit of work is kept under a hash of all it was made of, and counts only for the very program that made it. The store
lies in the user's own cache, can be read by nobody else, and holds compressed JSON, never code. Whatever is wrong
with it, it is begun anew: nothing in it cannot be made again.
"""

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from dossier.services.heap import Heap

T = TypeVar("T")

_KEPT_STORES = 6  # of the dossiers built last
_COMMIT_SECONDS = 1.0  # what a power failure may cost
_SETTINGS = (
    "locking_mode = EXCLUSIVE",
    "auto_vacuum = FULL",
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "trusted_schema = OFF",
)
_TABLES = (
    "CREATE TABLE program (fingerprint TEXT NOT NULL) STRICT",
    "CREATE TABLE unit (n INTEGER PRIMARY KEY, kind TEXT NOT NULL, key BLOB NOT NULL, packed BLOB NOT NULL) STRICT",
    "CREATE UNIQUE INDEX unit_by_key ON unit (kind, key)",
)


class Kind(StrEnum):
    """Which work a unit is the result of."""

    READ = "read"
    ORIGINAL = "original"
    ARTICLE = "article"
    TESTIMONY = "testimony"
    NAMES = "names"
    TIMES = "times"
    EVENTS = "events"
    WORDING = "wording"


class Staging:
    """A store of finished units. For one thread; the caller holds the lock of the dossier that is built."""

    def __init__(self, path: Path | None, program: str) -> None:
        """Open the store at `path`, or one that lasts only as long as this; what another program made is forgotten."""
        self._path = path
        self._connection = _opened(path, program)
        self._committed = time.monotonic()
        self._connection.execute("CREATE TEMP TABLE used (n INTEGER PRIMARY KEY) STRICT")
        self._connection.execute("BEGIN")

    def has(self, kind: Kind, key: bytes) -> bool:
        """Whether a unit is done; it then stays at `tidy`."""
        row = self._connection.execute("SELECT n FROM unit WHERE kind = ? AND key = ?", (kind, key)).fetchone()
        if row is not None:
            self._connection.execute("INSERT OR IGNORE INTO used VALUES (?)", row)
        return row is not None

    def get(self, kind: Kind, key: bytes) -> bytes:
        """Return a unit; raises KeyError when it is not there."""
        row = self._connection.execute("SELECT packed FROM unit WHERE kind = ? AND key = ?", (kind, key)).fetchone()
        if row is None:
            raise KeyError(kind, key)
        return bytes(row[0])

    def put(self, kind: Kind, key: bytes, packed: bytes) -> None:
        """Keep a unit; it is on the disk about a second later."""
        if not self.has(kind, key):
            cursor = self._connection.execute(
                "INSERT INTO unit (kind, key, packed) VALUES (?, ?, ?)", (kind, key, packed)
            )
            self._connection.execute("INSERT OR IGNORE INTO used VALUES (?)", (cursor.lastrowid,))
        if time.monotonic() - self._committed > _COMMIT_SECONDS:
            self.commit()

    def heap(self, kind: type[T], tick: Callable[[], None] = lambda: None) -> Heap[T]:
        """Return room on the disk for values that are needed only now."""
        return Heap(self._connection, kind, tick)

    def commit(self) -> None:
        """Put on the disk what was kept so far."""
        self._connection.execute("COMMIT")
        self._connection.execute("BEGIN")
        self._committed = time.monotonic()

    def tidy(self) -> None:
        """Forget units that were neither kept nor asked for since it was opened."""
        self._connection.execute("DELETE FROM unit WHERE n NOT IN (SELECT n FROM used)")
        self.commit()

    def destroy(self) -> None:
        """Forget everything and end: it turned out to be damaged."""
        self._connection.close()
        if self._path is not None:
            _remove(self._path)

    def close(self) -> None:
        """Put everything on the disk and end."""
        with suppress(sqlite3.Error):
            self._connection.execute("COMMIT")
        self._connection.close()


@contextmanager
def staging_for(target: Path, cache: Path, program: str) -> Iterator[Staging]:
    """Lend the store for the dossier at `target`.

    Where the cache cannot be written, or another program is using it, one for this time only.
    """
    folder = cache / "staging"
    name = hashlib.sha256(os.fsencode(target.absolute())).hexdigest()[:24]
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)
        staging = Staging(folder / f"{name}.sqlite", program)
        _forget_old(folder)
    except (OSError, sqlite3.Error):
        staging = Staging(None, program)
    try:
        yield staging
    finally:
        staging.close()


def _opened(path: Path | None, program: str) -> sqlite3.Connection:
    """Open a sound store of this very program, else an empty one; raises sqlite3.Error when another one is using it."""
    if path is None:
        return _made(Path(), program)
    if path.is_symlink():
        path.unlink()
    if path.is_file():
        try:
            connection = _connected(path)
            if _is_ours(connection, program):
                return connection
            connection.close()
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise
    _remove(path)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    return _made(path, program)


def _made(path: Path, program: str) -> sqlite3.Connection:
    connection = _connected(path)
    connection.execute("BEGIN")
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute("INSERT INTO program VALUES (?)", (program,))
    connection.execute("COMMIT")
    return connection


def _connected(path: Path) -> sqlite3.Connection:
    """Connect, and keep others out; an empty name is a file of SQLite's own that is gone when it is closed."""
    connection = sqlite3.connect("" if path == Path() else path, isolation_level=None, timeout=1.0)
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return connection


def _is_ours(connection: sqlite3.Connection, program: str) -> bool:
    """Whether it has our tables and nothing else, and was filled by this program."""
    found = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    if [row[0] for row in found] != list(_TABLES):
        return False
    return connection.execute("SELECT fingerprint FROM program").fetchall() == [(program,)]


def _forget_old(folder: Path) -> None:
    stores = sorted(folder.glob("*.sqlite"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for old in stores[_KEPT_STORES:]:
        _remove(old)


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
