"""Long statements of SQLite that can be stopped."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_STEPS_A_TICK = 1_000_000  # of SQLite's machine: a few hundredths of a second


@contextmanager
def heard(connection: sqlite3.Connection, tick: Callable[[], None]) -> Iterator[None]:
    """Tick while a statement runs as well; what that raises ends the statement and comes out here."""
    raised: list[BaseException] = []

    def look() -> int:
        try:
            tick()
        except BaseException as error:  # handed over the wall of SQLite
            raised.append(error)
        return len(raised)

    connection.set_progress_handler(look, _STEPS_A_TICK)
    try:
        yield
    except sqlite3.Error:
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)
