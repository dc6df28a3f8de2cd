"""Pairs of numbers in any quantity: kept in a file while they are collected, given back in parts that fit in memory."""

import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray

_ROW = np.dtype([("key", "<u8"), ("value", "<u4")])
_PART = 1 << 18  # rows in memory at once, more or less
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # odd; scatters keys evenly whatever they are

Rows = NDArray[Any]


class Spill:
    """Rows of a 64-bit key and a 32-bit value; a temporary file that is gone when it is closed."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="dossier-")  # noqa: SIM115 - closed by `__exit__`
        self._count = 0

    def __enter__(self) -> "Spill":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def add(self, keys: NDArray[np.uint64], values: NDArray[Any]) -> None:
        """Keep some rows."""
        rows = np.empty(len(keys), _ROW)
        rows["key"], rows["value"] = keys, values
        self._file.write(rows.tobytes())
        self._count += len(keys)

    def parts(self) -> Iterator[tuple[NDArray[np.uint64], NDArray[np.uint32]]]:
        """Yield all keys with their values, ordered by key and then as they were added; no key is in two parts."""
        count = self._count // _PART + 1
        for part in range(count):
            rows = np.concatenate([np.empty(0, _ROW), *(rows[_part_of(rows, count) == part] for rows in self._read())])
            keys = np.ascontiguousarray(rows["key"])
            order = np.argsort(keys, kind="stable")
            yield keys[order], np.ascontiguousarray(rows["value"])[order]

    def _read(self) -> Iterator[Rows]:
        self._file.seek(0)
        while some := self._file.read(_PART * _ROW.itemsize):
            yield np.frombuffer(some, _ROW)


def _part_of(rows: Rows, count: int) -> NDArray[np.uint64]:
    return ((rows["key"] * _SPREAD) >> np.uint64(32)) % np.uint64(count)
