"""Opening a `.dossier` file from a stranger: nothing in it is trusted before it was looked at.

In this order: the header, before SQLite sees the file; read-only and immutable, without a journal beside it; limits, an
authorizer and a deadline; then every row of the schema must equal our own. What is not a dossier, is cut short, damaged
or of a newer format is a BundleError with a sentence.
"""

import os
import sqlite3
import struct
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from dossier.bundle.schema import APPLICATION_ID, FORMAT, INDEXES, LAYOUTS
from dossier.bundle.table import Table
from dossier.errors import BundleError
from dossier.model.wording import marked

_BUILD_HINT = marked("A dossier is made of articles by `dossier build FOLDER -o FILE.dossier`.")
_COPY_HINT = marked("Copy it again from where it came, or build it again.")
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_STEPS_BETWEEN_LOOKS = 200_000
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 300 * 1024 * 1024,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 10,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 100_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 10,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 1_000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_FUNCTIONS = frozenset({"count", "sum", "min", "max"})
_PRAGMAS = frozenset({"integrity_check", "foreign_key_check"})

Row = tuple[Any, ...]


class Stamp(NamedTuple):
    """What tells a file from one put in its place, and from itself after a change."""

    content: tuple[int, int, int, int]  # device, inode, size, when it was written last
    changed: int  # when anything of it was: also its name or who may read it, and no program can choose this


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of the file that stands there now; None when it is gone."""
    try:
        found = path.stat()
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return None
    return Stamp((found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns), found.st_ctime_ns)


def check_header(path: Path) -> None:
    """Raise BundleError unless the first bytes are those of a dossier that this program reads, with all its pages."""
    header, size = _first_bytes(path)
    if not header:
        raise BundleError(marked("{path} is empty.", path=path), _COPY_HINT)
    if header[:16] != _MAGIC[: len(header)]:
        raise BundleError(marked("{path} is not a dossier.", path=path), _BUILD_HINT)
    if len(header) < _HEADER:
        raise BundleError(
            marked("{path} is cut short: only {size} bytes of it are there.", path=path, size=size), _COPY_HINT
        )
    page_size, write_version, read_version = struct.unpack(">HBB", header[16:20])
    (pages,) = struct.unpack(">I", header[28:32])
    (version,) = struct.unpack(">I", header[60:64])
    (application,) = struct.unpack(">I", header[68:72])
    if application != APPLICATION_ID:
        raise BundleError(marked("{path} is a database of another program, not a dossier.", path=path), _BUILD_HINT)
    if version > FORMAT:
        raise BundleError(
            marked(
                "{path} was made by a newer version of this program (format {version}; this one reads up to {format}).",
                path=path,
                version=version,
                format=FORMAT,
            ),
            marked("Update the program, then open it again."),
        )
    whole = pages * (65536 if page_size == 1 else page_size)
    if size < whole:
        raise BundleError(
            marked("{path} is cut short: {size} of {whole} bytes are there.", path=path, size=size, whole=whole),
            _COPY_HINT,
        )
    if size != whole or version not in LAYOUTS or (write_version, read_version) != (1, 1):
        raise BundleError(marked("{path} is damaged: its first bytes contradict each other.", path=path), _COPY_HINT)
    for suffix in ("-wal", "-journal"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            raise BundleError(
                marked(
                    "{path} has an unfinished change beside it ({name}), which no dossier has.",
                    path=path,
                    name=beside.name,
                ),
                marked("Move {name} away, then open it again.", name=beside.name),
            )


def _first_bytes(path: Path) -> tuple[bytes, int]:
    try:
        if path.is_dir():
            raise BundleError(marked("{path} is a folder, not a dossier.", path=path), _BUILD_HINT)
        if path.exists() and not path.is_file():
            raise BundleError(marked("{path} is not a file.", path=path), _BUILD_HINT)
        with path.open("rb") as file:
            return file.read(_HEADER), os.fstat(file.fileno()).st_size
    except FileNotFoundError as error:
        raise BundleError(
            marked("There is no file {path}.", path=path),
            marked("Check its name. {hint}", hint=_BUILD_HINT),
        ) from error
    except ValueError as error:  # a NUL in the name
        raise BundleError(
            marked("{file} is no name of a file.", file=f"{str(path)!r}"), marked("Check its name.")
        ) from error
    except OSError as error:
        raise BundleError(
            marked("{path} cannot be read: {strerror}.", path=path, strerror=error.strerror),
            marked("Check that you may read it and that no other program holds it."),
        ) from error


class SafeConnection:
    """A read-only connection to a file that passed every check; for one thread at a time.

    Each question gets `seconds` at most, then it is given up as one that a damaged file asks for.
    """

    def __init__(self, path: Path, seconds: float = 60.0) -> None:
        check_header(path)
        self._path = path
        self._seconds = seconds
        self._deadline = time.monotonic() + seconds
        self.raw = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None, check_same_thread=False
        )
        try:
            self._restrict()
            self._compare_schema()
        except (sqlite3.Error, ValueError) as error:  # ValueError: not even the message of an error is text
            self.raw.close()
            raise damaged(path, str(error)) from error
        except BaseException:
            self.raw.close()
            raise

    def rows(self, question: str, *values: object) -> list[Row]:
        """Return all rows that answer; raises sqlite3.Error."""
        self.start_clock()
        return self.raw.execute(question, values).fetchall()

    def one(self, question: str, *values: object) -> Row:
        """Return the row that answers; raises KeyError when there is none."""
        rows = self.rows(question, *values)
        if not rows:
            raise KeyError(*values)
        return rows[0]

    def start_clock(self) -> None:
        """Give the next question its full time."""
        self._deadline = time.monotonic() + self._seconds

    def close(self) -> None:
        """Close it."""
        self.raw.close()

    def _restrict(self) -> None:
        for limit, value in _LIMITS.items():
            self.raw.setlimit(limit, value)
        for setting in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON", "mmap_size = 0"):
            self.raw.execute(f"PRAGMA {setting}")
        self.raw.execute("PRAGMA cache_size = -16384")
        if sys.version_info >= (3, 12):
            self.raw.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        self.raw.set_authorizer(_authorize)
        self.raw.set_progress_handler(self._late, _STEPS_BETWEEN_LOOKS)

    def _late(self) -> int:
        return int(time.monotonic() > self._deadline)

    def _compare_schema(self) -> None:
        found = self.rows("SELECT type, name, tbl_name, sql FROM sqlite_master")
        if sorted(found, key=repr) not in map(_expected_schema, LAYOUTS.values()):
            raise BundleError(
                marked("{path} is not laid out as a dossier is, so it is not opened.", path=self._path),
                marked("Ask where it came from; a dossier built again from its articles will open."),
            )


def damaged(path: Path, detail: str) -> BundleError:
    """Return the error for a file that cannot be read to the end."""
    return BundleError(marked("{path} is damaged ({detail}).", path=path, detail=detail), _COPY_HINT)


def _expected_schema(tables: Iterable[Table]) -> list[Row]:
    with closing(sqlite3.connect(":memory:")) as own:
        for statement in (*(table.ddl for table in tables), *INDEXES):
            own.execute(statement)
        return sorted(own.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall(), key=repr)


def _authorize(action: int, first: str | None, second: str | None, *_: object) -> int:
    """Allow reading, a few functions and the checks; nothing else, whatever a schema may hold."""
    allowed = (
        action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ)
        or (action == sqlite3.SQLITE_FUNCTION and second in _FUNCTIONS)
        or (action == sqlite3.SQLITE_PRAGMA and first in _PRAGMAS)
    )
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY
