"""Let the C library keep what was freed, so that the arrays of the next query need no new memory."""

import ctypes

_TRIM, _MAP = -1, -3  # M_TRIM_THRESHOLD and M_MMAP_THRESHOLD of malloc.h
_KEPT = 16 << 20


def keep_freed_memory() -> None:
    """Keep up to 16 MB of freed memory in this process, where the C library is glibc; elsewhere nothing is done.

    As it comes, glibc gives back what an array over 100,000 articles took and the system must clear it again for the
    next one: that took up to three quarters of the time of a query for common words.
    """
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (TypeError, OSError, AttributeError):  # Windows, macOS, musl
        return
    mallopt(_TRIM, _KEPT)
    mallopt(_MAP, _KEPT)
