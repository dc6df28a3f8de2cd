"""Memory that is freed is kept where it is soon asked for again, so that new arrays need none of the system."""

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_TRIM, _MAP = -1, -3  # M_TRIM_THRESHOLD and M_MMAP_THRESHOLD of malloc.h
_KEPT = 16 << 20
_MOST = 32 << 20  # glibc takes no larger array from memory that it keeps
_AT_WORK = 512 << 20


def keep_freed_memory() -> None:
    """Keep up to 16 MB of freed memory in this process, where the C library is glibc; elsewhere nothing is done.

    As it comes, glibc gives back what an array over 100,000 articles took and the system must clear it again for the
    next one: that took up to three quarters of the time of a query for common words.
    """
    _set(_library(), _KEPT, _KEPT)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Neither give memory back nor look for garbage in a block that makes large arrays, and no garbage, all the time.

    That is a tenth of what it takes to build an index.
    """
    library, looked = _library(), gc.isenabled()
    gc.disable()
    _set(library, _AT_WORK, _MOST)
    try:
        yield
    finally:
        if looked:
            gc.enable()
        _set(library, _KEPT, _KEPT)
        if library:
            library.malloc_trim(0)


def _library() -> Any:
    """Return the C library if it is glibc, else None."""
    try:
        library = ctypes.CDLL(None)
    except (TypeError, OSError):  # Windows
        return None
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None  # not macOS, musl


def _set(library: Any, kept: int, mapped: int) -> None:
    """Say how much freed memory is kept, and from which size on an array gets memory of its own."""
    if library:
        library.mallopt(_TRIM, kept)
        library.mallopt(_MAP, mapped)
