"""One builder at a time: a lock beside the file that is to be written, released even when the program dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dossier.errors import LockedError, StorageError
from dossier.model.wording import marked

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(target: Path) -> Iterator[None]:
    """Hold the lock on `target` (which need not exist); raises StorageError when another program holds it."""
    beside = target.with_name(f".{target.name}.lock")
    handle = _acquire(target, beside)
    try:
        yield
    finally:
        # Removed while still held: whoever opened it before finds in `_acquire` that it is no longer the lock.
        if sys.platform != "win32":
            beside.unlink(missing_ok=True)
        os.close(handle)


def _acquire(target: Path, beside: Path) -> int:
    while True:
        try:
            handle = os.open(beside, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise _not_writable(target, error) from error
        try:
            _take(handle)
        except (BlockingIOError, PermissionError) as error:
            os.close(handle)
            raise LockedError(
                marked("{target} is being written by another program.", target=target),
                marked("Wait until it has finished, then try again."),
            ) from error
        except OSError as error:  # a disk that knows no locks
            os.close(handle)
            raise _not_writable(target, error) from error
        if sys.platform == "win32" or _is_still(handle, beside):
            return handle
        os.close(handle)


def _not_writable(target: Path, error: OSError) -> StorageError:
    return StorageError(
        marked("{parent} cannot be written to: {strerror}.", parent=target.parent, strerror=error.strerror),
        marked("Choose another place with -o."),
    )


def _is_still(handle: int, beside: Path) -> bool:
    """Whether the file that was locked is the one that stands there now."""
    try:
        return os.path.samestat(os.fstat(handle), beside.stat())
    except FileNotFoundError:
        return False
