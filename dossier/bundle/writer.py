"""Writing a `.dossier` file: whole or not at all."""

import errno
import os
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from dossier.bundle.fingerprint import content_hash
from dossier.bundle.heard import heard
from dossier.bundle.lock import locked
from dossier.bundle.phrases import Phrases
from dossier.bundle.rows import Row, Rows
from dossier.bundle.schema import APPLICATION_ID, COUNTING, DOSSIER, INDEXES, LAYOUTS, OPTION, PAGE_SIZE, format_of
from dossier.bundle.supply import Supply, supply_of
from dossier.errors import StorageError
from dossier.model.dossier import Contents, DossierInfo
from dossier.model.wording import joined, marked

_ROWS_A_TICK = 1000

Tick = Callable[[int, int], None]
"""Told how many of how many articles are written; what it raises ends the writing and leaves the old file."""


def write_bundle(path: Path, contents: Contents, tick: Tick | None = None) -> DossierInfo:
    """Write `contents` to `path` and return what stands there, with its content hash.

    A file that was there stays whole until the new one is complete and on the disk. Raises StorageError when there is
    no space, no permission, or another builder at work on the same file; ValueError when facts point to nothing.
    """
    with locked(path):
        return write_locked(path, supply_of(contents), tick)


def write_locked(path: Path, supply: Supply, tick: Tick | None = None) -> DossierInfo:
    """Write like `write_bundle`; the caller holds `locked(path)`."""
    part = path.with_name(f".{path.name}.part")  # the lock makes the name ours, and a dead builder's rest is replaced
    with _storage_told(path), _removed_on_failure(part):
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            info = _fill(connection, supply, tick or (lambda *_: None))
        _sync(part)
        part.replace(path)
        _sync_folder(path.parent)
    return info


def _fill(connection: sqlite3.Connection, supply: Supply, tick: Tick) -> DossierInfo:
    rows, contents = Rows(supply, Phrases(connection)), supply.contents
    layout = format_of(contents.info)
    info = replace(contents.info, format=layout, content_hash="", created=contents.info.created or _now())
    _prepare(connection, layout)
    connection.execute("BEGIN")
    for table in LAYOUTS[layout]:
        connection.execute(table.ddl)
    total = len(contents.articles)
    for done, article in enumerate(contents.articles):
        if done % 100 == 0:
            tick(done, total)
        for table, some in rows.of_article(article):
            connection.executemany(table.insertion, some)
    for table, some in rows.of_the_rest():
        connection.executemany(table.insertion, _ticking(some, lambda: tick(total, total)))
    connection.execute(DOSSIER.insertion, rows.dossier(info))
    if info.ner:
        connection.execute(OPTION.insertion, ("ner", info.ner))
    with heard(connection, lambda: tick(total, total)):
        for statement in (*COUNTING, *INDEXES):
            connection.execute(statement)
    info = replace(info, content_hash=content_hash(connection, lambda: tick(total, total)))
    connection.execute("UPDATE dossier SET content_hash = ?", (info.content_hash,))
    connection.execute("COMMIT")
    with heard(connection, lambda: tick(total, total)):
        _check(connection)
    return info


def _ticking(rows: Iterable[Row], tick: Callable[[], None]) -> Iterator[Row]:
    """Yield the rows, and tick now and then."""
    for n, row in enumerate(rows):
        if n % _ROWS_A_TICK == 0:
            tick()
        yield row


def _prepare(connection: sqlite3.Connection, layout: int) -> None:
    # Without a journal: the file is thrown away when anything fails, and synced once when it is complete.
    for setting in (
        f"page_size = {PAGE_SIZE}",
        "journal_mode = OFF",
        "synchronous = OFF",
        "locking_mode = EXCLUSIVE",
        "cache_size = -4096",
        f"application_id = {APPLICATION_ID}",
        f"user_version = {layout}",
    ):
        connection.execute(f"PRAGMA {setting}")


def _check(connection: sqlite3.Connection) -> None:
    found = [str(row[0]) for row in connection.execute("PRAGMA quick_check(1)")]
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    if found != ["ok"] or dangling:
        raise StorageError(
            marked("The new file did not come out whole, so the old one was kept."),
            marked("Check the disk, then build again."),
        )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # where a folder cannot be synced, and a rename is durable without
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _removed_on_failure(part: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def _storage_told(path: Path) -> Iterator[None]:
    """Turn what a disk or a system refuses into one sentence."""
    try:
        yield
    except sqlite3.OperationalError as error:
        reason = (
            marked("the disk is full") if "full" in str(error) else marked("the system refused ({error})", error=error)
        )
        raise _not_written(path, reason) from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        raise _not_written(path, marked("the disk is full") if full else str(error.strerror)) from error


def _not_written(path: Path, reason: str) -> StorageError:
    kept = [marked("The old file is unchanged.")] if path.exists() else []
    return StorageError(
        marked("{path} could not be written: {reason}.", path=path, reason=reason),
        joined(" ", (*kept, marked("Make room or choose another place, then build again."))),
    )
