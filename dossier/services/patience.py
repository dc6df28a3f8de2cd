"""Trying again what another program may be in the way of, where nobody waits for it."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from dossier.errors import StorageError

T = TypeVar("T")

_TRIES = 20
_PAUSE = 0.05  # seconds in which the GUI thread has its turn


def patiently(work: Callable[[], T]) -> T:
    """Do this, again and again for some seconds where it fails; raises StorageError as the last try does."""
    for _ in range(_TRIES - 1):
        with suppress(StorageError):
            return work()
        time.sleep(_PAUSE)
    return work()
