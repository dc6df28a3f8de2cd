"""The content hash: SHA-256 over all rows in the order of their keys, the same wherever and whenever it is built."""

import hashlib
import json
import sqlite3
from collections.abc import Callable

from dossier.bundle.packing import unpack
from dossier.bundle.schema import ARTICLE_TEXT, FORMAT, LAYOUTS, SOURCE

_AT_ONCE = 500
_PACKED = (ARTICLE_TEXT, SOURCE)


def content_hash(connection: sqlite3.Connection, tick: Callable[[], None] = lambda: None) -> str:
    """Return the hash as hexadecimal digits. `tick` is called now and then and may raise.

    Raises ValueError when packed bytes are damaged, sqlite3.Error when rows cannot be read.
    """
    digest = hashlib.sha256()
    for table in LAYOUTS[_layout(connection)]:
        digest.update(table.name.encode() + b"\n")
        cursor = connection.execute(table.in_order)
        while rows := cursor.fetchmany(_AT_ONCE):
            tick()
            values = [_unpacked(row) for row in rows] if table in _PACKED else rows
            # JSON in ASCII: the same bytes for the same values in every version of Python.
            shown = json.dumps(values, separators=(",", ":"), allow_nan=False)
            digest.update(shown[1:-1].encode("ascii") + b",")
    return digest.hexdigest()


def _layout(connection: sqlite3.Connection) -> int:
    """Return the format that a file says it has."""
    row = connection.execute('SELECT "format" FROM dossier').fetchone()
    return int(row[0]) if row and row[0] in LAYOUTS else FORMAT


def _unpacked(row: tuple[object, ...]) -> tuple[object, ...]:
    """Return the row with the hash of what was packed: compressors differ, what they pack does not."""
    if isinstance(row[-1], bytes):
        size = row[-2]
        if not isinstance(size, int):
            raise ValueError("a size is no number")
        return (*row[:-1], hashlib.sha256(unpack(row[-1], size)).hexdigest())
    return row
