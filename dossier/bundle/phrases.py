"""The numbers of phrases that stand in many rows; all are in the file, those met last in memory."""

import sqlite3
from functools import lru_cache

from dossier.bundle.schema import PHRASE

_LATELY = 5_000


class Phrases:
    """Numbers phrases in the order in which they are first met."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._count = 0
        self.number = lru_cache(_LATELY)(self._number)

    def _number(self, text: str) -> int:
        row = self._connection.execute("SELECT n FROM phrase WHERE text = ?", (text,)).fetchone()
        if row is not None:
            return int(row[0])
        self._count += 1
        self._connection.execute(PHRASE.insertion, (self._count, text))
        return self._count
