"""Values that lie on the disk and are looked up by number: many of them take no more memory than a few."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TypeVar, overload

from dossier.bundle.heard import heard
from dossier.model.plain import pack, unpack

T = TypeVar("T")
Key = str | int | None
_LATELY = 500


class Heap(Sequence[T]):
    """Values of one type in a table of their own, which is gone when its connection is closed.

    They are numbered as they are added; each may have two keys, by which they can be ordered. `tick` is called for each
    when somebody walks through them, and now and then while they are ordered; it may raise to stop.
    """

    def __init__(
        self, connection: sqlite3.Connection, kind: type[T], tick: Callable[[], None] = lambda: None, filling: str = ""
    ) -> None:
        (count,) = connection.execute("SELECT count(*) FROM temp.sqlite_master").fetchone()
        self._table = f"temp.heap_{count}"
        self._connection = connection
        self._kind = kind
        self._tick = tick
        connection.execute(f"CREATE TABLE {self._table} (n INTEGER PRIMARY KEY, first, second, packed BLOB NOT NULL)")
        self._count = 0
        if filling:
            with heard(connection, tick):
                done = connection.execute(f"INSERT INTO {self._table} (first, second, packed) {filling}")
            self._count = done.rowcount
        self._load = lru_cache(_LATELY)(self._unpacked)

    def add(self, value: T, first: Key = None, second: Key = None) -> int:
        """Keep a value and return its number."""
        self._count += 1
        row = (self._count, first, second, pack(self._kind, value))
        self._connection.execute(f"INSERT INTO {self._table} VALUES (?, ?, ?, ?)", row)
        return self._count - 1

    def ordered(self) -> "Heap[T]":
        """Return the same values by their keys, in the place of these."""
        filling = f"SELECT first, second, packed FROM {self._table} ORDER BY first, second, n"
        made = Heap(self._connection, self._kind, self._tick, filling)
        self._connection.execute(f"DELETE FROM {self._table}")
        self._count = 0
        return made

    def alike(self) -> list[list[int]]:
        """Return the numbers of the values that share their second key with others, in their order."""
        several = f"SELECT second FROM {self._table} GROUP BY second HAVING count(*) > 1"
        rows = self._connection.execute(
            f"SELECT n, second FROM {self._table} WHERE second IN ({several}) ORDER BY 2, 1"
        )
        return [[n - 1 for n, _ in group] for _, group in groupby(rows, itemgetter(1))]

    def put(self, number: int, value: T, first: Key = None, second: Key = None) -> None:
        """Put a value in the place of another."""
        row = (first, second, pack(self._kind, value), number + 1)
        self._connection.execute(f"UPDATE {self._table} SET first = ?, second = ?, packed = ? WHERE n = ?", row)
        self._load.cache_clear()

    def packed(self, number: int) -> bytes:
        """Return a value as it lies there."""
        row = self._connection.execute(f"SELECT packed FROM {self._table} WHERE n = ?", (number + 1,)).fetchone()
        if row is None:
            raise IndexError(number)
        return bytes(row[0])

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[T]:
        for (packed,) in self._connection.execute(f"SELECT packed FROM {self._table} ORDER BY n"):
            self._tick()
            yield unpack(self._kind, packed)

    @overload
    def __getitem__(self, number: int) -> T: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[T]: ...

    def __getitem__(self, number: int | slice) -> T | Sequence[T]:
        if isinstance(number, slice):
            return [self._load(n) for n in range(*number.indices(self._count))]
        return self._load(number)

    def _unpacked(self, number: int) -> T:
        return unpack(self._kind, self.packed(number))


class ByName(Mapping[str, T]):
    """Values by their names, loaded each time they are asked for."""

    def __init__(self, numbers: Mapping[str, int], load: Callable[[int], T]) -> None:
        self._numbers = numbers
        self._load = load

    def __getitem__(self, name: str) -> T:
        return self._load(self._numbers[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, name: object) -> bool:
        return name in self._numbers


class Passes(Iterable[T]):
    """Values that are loaded anew each time somebody walks through them; `tick` is called for each."""

    def __init__(self, load: Callable[[], Iterable[T]], tick: Callable[[], None] = lambda: None) -> None:
        self._load = load
        self._tick = tick

    def __iter__(self) -> Iterator[T]:
        for value in self._load():
            self._tick()
            yield value
