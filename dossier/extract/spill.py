"""Pairs of numbers in any quantity: kept in a file while they are collected, given back in parts that fit in memory."""

import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray

_ROW = np.dtype([("key", "<u8"), ("value", "<u4")])
_PARTS = 64
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # odd; scatters keys evenly whatever they are
_AT_ONCE = 1 << 16  # rows that are sorted into parts in one go

Rows = NDArray[Any]


class Spill:
    """Rows of a 64-bit key and a 32-bit value; a temporary file that is gone when it is closed."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="dossier-")  # noqa: SIM115 - closed by `__exit__`
        self._places: list[list[tuple[int, int]]] = [[] for _ in range(_PARTS)]  # where each part lies: from, bytes
        self._waiting: list[Rows] = []
        self._size = 0

    def __enter__(self) -> "Spill":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def add(self, keys: NDArray[np.uint64], values: NDArray[Any]) -> None:
        """Keep some rows."""
        rows = np.empty(len(keys), _ROW)
        rows["key"], rows["value"] = keys, values
        self._waiting.append(rows)
        self._size += len(rows)
        if self._size >= _AT_ONCE:
            self._write()

    def parts(self) -> Iterator[tuple[NDArray[np.uint64], NDArray[np.uint32]]]:
        """Yield all keys with their values, ordered by key and then as they were added; no key is in two parts."""
        self._write()
        for places in self._places:
            rows = np.frombuffer(b"".join(self._read(*place) for place in places), _ROW)
            keys = np.ascontiguousarray(rows["key"])
            order = np.argsort(keys, kind="stable")
            yield keys[order], np.ascontiguousarray(rows["value"])[order]

    def _write(self) -> None:
        """Put the rows that wait into the file, part by part."""
        rows = np.concatenate([np.empty(0, _ROW), *self._waiting])
        self._waiting, self._size = [], 0
        part = ((rows["key"] * _SPREAD) >> np.uint64(32)) % np.uint64(_PARTS)
        rows = rows[np.argsort(part, kind="stable")]
        ends = np.cumsum(np.bincount(part.astype(np.intp), minlength=_PARTS)) * _ROW.itemsize
        start = self._file.seek(0, 2)
        self._file.write(rows.tobytes())
        before = 0
        for places, end in zip(self._places, ends.tolist(), strict=True):
            if end > before:
                places.append((start + before, end - before))
            before = end

    def _read(self, start: int, size: int) -> bytes:
        self._file.seek(start)
        return self._file.read(size)
