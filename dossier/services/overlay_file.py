"""The file of all that a person adds to one dossier: its place, its schema with migrations, and what if it is damaged.

One SQLite file in the data folder, keyed by the dossier's id. Write-ahead logging, so that the window and a command may
write at once; a program that is killed loses nothing that was written.
"""

import errno
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from dossier.errors import StorageError
from dossier.model.notice import Notice, Severity
from dossier.model.wording import marked
from dossier.paths import Paths, file_name

WAIT = 5.0  # seconds for another program that writes
WINDOW_WAIT = 0.1  # where a person would see it
_MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE IF NOT EXISTS correction ("
        " n INTEGER PRIMARY KEY, body TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0) STRICT",
    ),
    (
        # `body` is JSON; a note that was taken away stays, with the moment, so that it can come back.
        "CREATE TABLE note (id TEXT PRIMARY KEY, body TEXT NOT NULL, removed TEXT) STRICT",
        "CREATE TABLE reading (article TEXT PRIMARY KEY, file TEXT NOT NULL, read TEXT, starred TEXT) STRICT",
        "CREATE TABLE known (article TEXT PRIMARY KEY, since TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE visit (n INTEGER PRIMARY KEY, began TEXT NOT NULL, ended TEXT NOT NULL) STRICT",
        "CREATE TABLE history (text TEXT PRIMARY KEY, at TEXT NOT NULL, times INTEGER NOT NULL,"
        " articles INTEGER NOT NULL) STRICT",
        "CREATE TABLE saved_search (name TEXT PRIMARY KEY, text TEXT NOT NULL, view TEXT NOT NULL, at TEXT NOT NULL)"
        " STRICT",
    ),
)
"""Step n takes a file of version n to n + 1; files of the first program versions are of version 0."""


def overlay_file(paths: Paths, dossier: str) -> Path:
    """Return where it is kept; there may be no file yet."""
    return paths.data / "overlays" / f"{file_name(dossier)}.sqlite"


def connect(file: Path, wait: float = WAIT) -> sqlite3.Connection:
    """Open it for writing, made or brought up to date first; raises sqlite3.Error, OSError or StorageError.

    Each writing waits so many seconds for another program.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(file, timeout=wait, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        _migrate(connection, file)
    except BaseException:
        connection.close()
        raise
    return connection


def read_only(file: Path) -> sqlite3.Connection:
    """Open it for reading as it is, also where nothing may be written; raises sqlite3.Error."""
    # Readers of a write-ahead log need a file beside it; who may not make one reads what is in the file itself.
    mode = "mode=ro" if os.access(file.parent, os.W_OK) else "immutable=1"
    return sqlite3.connect(f"{file.resolve().as_uri()}?{mode}", uri=True, timeout=WAIT)


def has_table(connection: sqlite3.Connection, name: str) -> bool:
    """Whether there is a table: not in a file of an older version, nor where the disk was full when it was made."""
    return bool(connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (name,)).fetchone())


def not_written(file: Path, error: Exception) -> StorageError | None:
    """Return the error for a file that is sound and cannot be written just now; None where it may be damaged."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without what says more of it
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
        reason: str = marked("the disk is full")
    elif code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        reason = marked("another program is writing there")
    elif code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        reason = marked("it may not be written")
    elif isinstance(error, OSError) or code == sqlite3.SQLITE_IOERR:
        reason = getattr(error, "strerror", None) or str(error)
    else:
        return None
    sentence = marked("Your notes and corrections could not be written to {file}: {reason}.", file=file, reason=reason)
    return StorageError(sentence, marked("Make room there, or allow writing, and do it once more."))


def mend(paths: Paths, dossier: str) -> Notice | None:
    """Move a damaged file aside, so that a fresh one can begin, and say so; None where nothing is the matter."""
    file = overlay_file(paths, dossier)
    if not file.is_file() or _sound(file):
        return None
    aside = file.with_name(f"{file.name}.damaged-{datetime.now(UTC):%Y%m%d-%H%M%S}")
    try:
        for ending in ("", "-wal", "-shm"):
            part = file.with_name(file.name + ending)
            if part.exists():
                part.replace(aside.with_name(aside.name + ending))
    except OSError as error:
        text = marked(
            "Your notes and corrections in {file} are damaged and could not be moved aside: {strerror}.",
            file=file,
            strerror=error.strerror,
        )
        return Notice(Severity.ERROR, text, hint=marked("Move that file away by hand."))
    text = marked(
        "Your notes and corrections of this dossier were damaged; they are kept as {aside}, and fresh ones begin.",
        aside=aside,
    )
    return Notice(Severity.WARNING, text)


def now() -> str:
    """Return this moment in UTC, ISO 8601 to the microsecond, so that moments sort as texts."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _sound(file: Path) -> bool:
    try:
        with closing(read_only(file)) as connection:
            return bool(connection.execute("PRAGMA quick_check").fetchone() == ("ok",))
    except sqlite3.OperationalError:  # locked, or not to be read: no damage
        return True
    except sqlite3.DatabaseError:
        return False


def _migrate(connection: sqlite3.Connection, file: Path) -> None:
    if _version(connection) == len(_MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    version = _version(connection)  # another program may have been quicker
    if version > len(_MIGRATIONS):
        connection.rollback()
        sentence = marked(
            "Your notes and corrections in {file} were written by a newer version of this program.", file=file
        )
        raise StorageError(sentence, marked("They were left as they are; use that version."))
    for step in _MIGRATIONS[version:]:
        for command in step:
            connection.execute(command)
    connection.execute(f"PRAGMA user_version = {len(_MIGRATIONS)}")
    connection.commit()


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
