"""Connections to one file for any number of threads: each call borrows one and gives it back.

They belong to no thread: threads of a window come and go, and what Python keeps for a thread that it did not start is
gone after each call.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dossier.bundle.opening import SafeConnection, damaged, stamp_of
from dossier.errors import BundleError
from dossier.model.wording import marked


class Connections:
    """As many as calls were under way at once; `close` ends them, those in use when they are given back."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self.stamp = stamp_of(path)  # before it is opened: of another file it is never said to be this one
        self._idle: list[SafeConnection] = [SafeConnection(path)]
        self._closed = False

    @contextmanager
    def reading(self) -> Iterator[SafeConnection]:
        """Lend a connection; whatever damage shows while it is used becomes one sentence."""
        connection = self._borrow()
        try:
            yield connection
        except (sqlite3.Error, ValueError, TypeError, AttributeError, IndexError, OverflowError) as error:
            raise damaged(self._path, str(error)) from error
        finally:
            self._give_back(connection)

    def close(self) -> None:
        """End them; a later call raises BundleError."""
        with self._lock:
            self._closed = True
            while self._idle:
                self._idle.pop().close()

    def _borrow(self) -> SafeConnection:
        with self._lock:
            if self._closed:
                raise BundleError(marked("{path} was closed.", path=self._path), marked("Open it again."))
            if self._idle:
                return self._idle.pop()
        connection = SafeConnection(self._path)
        now = stamp_of(self._path)
        if now is None or self.stamp is None or now.content != self.stamp.content:
            # Built again meanwhile: what was read before would not fit.
            connection.close()
            raise BundleError(
                marked("{path} was replaced while it was open.", path=self._path), marked("Open it again.")
            )
        return connection

    def _give_back(self, connection: SafeConnection) -> None:
        with self._lock:
            if self._closed:
                connection.close()
            else:
                self._idle.append(connection)
