"""The person's file, held open: closing the last connection to it costs a flush.

A file that is deleted can still be read and written by whoever holds it open; then all of it is lost, and nothing says
so. So before each writing it is looked whether the file at its place is still this one.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from dossier.services.overlay_file import WAIT, connect

_TABLES = ("correction", "note", "reading", "known", "visit", "history", "saved_search")
_NUMBERED = ("correction", "visit")  # a number stands for another row in another file
_LOG, _INDEX_OF_LOG = "-wal", "-shm"


class HeldFile:
    """One connection, opened when first written to, and kept. May be used from any thread."""

    def __init__(self, path: Path, wait: float = WAIT) -> None:
        """Hold nothing yet; `wait` is for `connect`."""
        self.path = path
        self._wait = wait
        self._lock = RLock()
        self._connection: sqlite3.Connection | None = None
        self._place = _Place(None, None)

    def close(self) -> None:
        """Let go of the file; it is opened again when needed."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def restore(self) -> None:
        """Write the file again if it was taken away; raises sqlite3.Error, OSError or StorageError."""
        with self._lock:
            if self._connection is not None:
                self._open()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection | None]:
        """Give what is held open, also of a file that was taken away; None where nothing is."""
        with self._lock:
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give what may be written to, as one transaction; raises sqlite3.Error, OSError or StorageError."""
        with self._lock:
            connection = self._open()
            with connection:
                yield connection

    def _open(self) -> sqlite3.Connection:
        held, there = self._connection, _place(self.path)
        if held is not None and there.file == self._place.file:
            return held
        if held is not None and there.log == self._place.log:
            self._remove_log()  # it would be taken for that of the file that comes
        connection = connect(self.path, self._wait)
        if held is not None:
            try:
                _carry_over(held, connection)
            except BaseException:
                connection.close()
                raise
            held.close()
        self._connection, self._place = connection, _place(self.path)
        return connection

    def _remove_log(self) -> None:
        for ending in (_LOG, _INDEX_OF_LOG):
            with suppress(FileNotFoundError):
                self.path.with_name(self.path.name + ending).unlink()


class _Place(NamedTuple):
    """Which files stand there, by device and number."""

    file: tuple[int, int] | None
    log: tuple[int, int] | None


def _place(path: Path) -> _Place:
    return _Place(_identity(path), _identity(path.with_name(path.name + _LOG)))


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _carry_over(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    """Add what is not there."""
    with new:
        for table in _TABLES:
            rows = old.execute(f"SELECT * FROM {table}").fetchall()
            begun = table in _NUMBERED and new.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()
            if rows and not begun:
                places = ", ".join("?" * len(rows[0]))
                new.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({places})", rows)
