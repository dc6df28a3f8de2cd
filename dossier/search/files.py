"""The files of an index: plain arrays and JSON, each with its checksum in a manifest. Nothing is ever unpickled.

An index folder holds `manifest.json`, one `NAME.bin` per array (little-endian, its type and length in the manifest) and
`NAME.json` for lists. The manifest is written last: a folder without one is not an index.
"""

import hashlib
import json
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from dossier.errors import StorageError
from dossier.model.wording import marked
from dossier.search.arrays import Array, smallest_type
from dossier.search.remembered import remembered

FORMAT = 5
_STRETCH = 16
"""Of so many strings of a list the first is kept at hand: finding one needs a few steps more, instead of twenty."""
TYPES = {"int64": "<i8", "int32": "<i4", "uint32": "<u4", "uint16": "<u2", "uint8": "|u1"}
_LOOKED_UP = 1024
"""So many strings that were found (or not) are remembered: a query asks for its words several times while typed."""


class IndexFiles:
    """Writes the files of an index into an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._entries: dict[str, dict[str, Any]] = {}
        self._growing: dict[str, tuple[str, int]] = {}

    def array(self, name: str, values: Any, kind: str) -> None:
        """Write an array; `kind` is one of int64, int32, uint32, uint16, uint8."""
        data = np.ascontiguousarray(values, dtype=TYPES[kind])
        self._write(f"{name}.bin", data.tobytes(), type=kind, length=int(data.size))

    def smallest(self, name: str, values: Any) -> None:
        """Write an array of numbers, none below 0, in the smallest type that holds them."""
        numbers = np.asarray(values, dtype=np.int64)
        self.array(name, numbers, smallest_type(int(numbers.max(initial=0))))

    def growing(self, name: str, length: int, largest: int) -> None:
        """Begin an array of the smallest type that holds `largest`, to be filled; `grown` completes it."""
        self._growing[name] = (smallest_type(largest), length)
        (self.folder / f"{name}.bin").touch()

    def fill(self, name: str, first: int, values: Array) -> None:
        """Write the numbers of a growing array from one place on; several processes may do so at once."""
        kind = np.dtype(TYPES[self._growing[name][0]])
        with (self.folder / f"{name}.bin").open("r+b") as file:
            file.seek(first * kind.itemsize)
            file.write(np.ascontiguousarray(values, dtype=kind).data)

    def grown(self) -> None:
        """Enter all growing arrays into the manifest, once they are filled."""
        for name, (kind, length) in self._growing.items():
            path = self.folder / f"{name}.bin"
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            size = length * np.dtype(TYPES[kind]).itemsize
            self._entries[path.name] = {"sha256": digest, "size": size, "type": kind, "length": length}
        self._growing.clear()

    def written(self, name: str) -> Array:
        """Map an array that is written and not empty."""
        return np.memmap(self.folder / f"{name}.bin", TYPES[self._entries[f"{name}.bin"]["type"]], "r").view(np.ndarray)

    def strings(self, name: str, values: list[str]) -> "Strings":
        """Write strings as one blob and the offsets of each in it; return the same in memory."""
        text, offsets = packed(values)
        self.array(f"{name}.text", text, "uint8")
        self.array(f"{name}.offsets", offsets, "int64")
        return Strings(text, offsets)

    def json(self, name: str, value: Any) -> None:
        """Write JSON values."""
        self._write(f"{name}.json", json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())

    def finish(self) -> None:
        """Write the manifest, which makes the folder an index."""
        manifest = {"format": FORMAT, "files": self._entries}
        (self.folder / "manifest.json").write_text(json.dumps(manifest, sort_keys=True, indent=1), "utf-8")

    def _write(self, name: str, data: bytes, **more: Any) -> None:
        (self.folder / name).write_bytes(data)
        self._entries[name] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data), **more}


def packed(values: Sequence[str]) -> tuple[Array, Array]:
    """Return strings as one blob and the offsets of each in it, of which `Strings` are made."""
    encoded = [value.encode("utf-8", "replace") for value in values]
    offsets = np.zeros(len(encoded) + 1, dtype=np.int64)
    np.cumsum([len(value) for value in encoded], out=offsets[1:])
    return np.frombuffer(b"".join(encoded), dtype=np.uint8), offsets


class Strings:
    """Strings in a blob, sorted where they are looked up."""

    def __init__(self, text: Array, offsets: Array) -> None:
        if offsets.size == 0 or offsets[0] != 0 or offsets[-1] != text.size or (np.diff(offsets) < 0).any():
            raise damaged("the word list does not fit its text")
        self._text = text
        self._offsets = offsets
        self._blob: memoryview = np.ascontiguousarray(text).data  # single look-ups are ten times faster in it
        self._bounds: memoryview = np.ascontiguousarray(offsets).data
        self._signposts: list[bytes] = []
        self._looked_up = remembered(self, Strings._look_up, _LOOKED_UP)

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, n: int) -> str:
        return str(self._blob[self._bounds[n] : self._bounds[n + 1]], "utf-8", "replace")

    def find(self, value: str) -> int:
        """Return the index of a string in the sorted list, or -1."""
        return self._looked_up(value)

    def _look_up(self, value: str) -> int:
        wanted = value.encode("utf-8", "replace")
        n = self._bisect(wanted)
        return n if n < len(self) and self.bytes_at(n) == wanted else -1

    def beginning(self, prefix: str) -> range:
        """Return the indices of all strings of the sorted list that begin so."""
        wanted = prefix.encode("utf-8", "replace")
        return range(self._bisect(wanted), self._bisect(wanted + b"\xff"))

    def between(self, first: str | None, last: str | None, after: bool, before: bool) -> range:
        """Return the indices from one string of the sorted list to another, None for no bound, without the bounds."""
        low = 0 if first is None else self._bisect(first.encode() + (b"\0" if after else b""))
        high = len(self) if last is None else self._bisect(last.encode() + (b"" if before else b"\0"))
        return range(low, high)

    def all(self) -> list[str]:
        """Return all of them at once, which is much faster than one by one."""
        text = self._text.tobytes()
        bounds = self._offsets.tolist()
        return [text[a:b].decode("utf-8", "replace") for a, b in pairwise(bounds)]

    def lengths(self) -> Array:
        """Return the length of each in bytes."""
        return np.diff(self._offsets)

    def matrix(self, rows: Array, most: int) -> tuple[Array, Array, Array]:
        """Return the bytes of some strings, one a column (0 beyond its end), their lengths, and which are ASCII."""
        start = self._offsets[rows]
        length = self._offsets[rows + 1] - start
        at = np.arange(most)[:, None]
        text = self._text[np.minimum(start + at, max(len(self._text) - 1, 0))]
        text[at >= length] = 0
        return text, np.asarray(length), np.asarray((text < 0x80).all(axis=0))

    def by_length(self) -> tuple[Array, Array, Array]:
        """Return where each length begins in the rows ordered by it, these rows, and the letters of each of them."""
        lengths = self.lengths()
        rows = np.argsort(lengths, kind="stable")
        begins = np.searchsorted(lengths[rows], np.arange(lengths.max(initial=0) + 2))
        return begins, rows, self._letters()[rows]

    def _letters(self) -> Array:
        """Return the low five bits of all bytes of each, as a bit set; the strings must not be empty."""
        if not len(self):
            return np.zeros(0, dtype=np.uint32)
        return np.bitwise_or.reduceat(np.uint32(1) << (self._text & 31).astype(np.uint32), self._offsets[:-1])

    def bytes_at(self, n: int) -> bytes:
        """Return a string as it is stored."""
        return bytes(self._blob[self._bounds[n] : self._bounds[n + 1]])

    def _bisect(self, wanted: bytes) -> int:
        if not self._signposts and len(self):
            self._signposts = [self.bytes_at(n) for n in range(0, len(self), _STRETCH)]
        stretch = bisect_left(self._signposts, wanted)
        low, high = max(stretch - 1, 0) * _STRETCH, min(stretch * _STRETCH, len(self))
        blob, bounds = self._blob, self._bounds
        while low < high:
            middle = (low + high) // 2
            if bytes(blob[bounds[middle] : bounds[middle + 1]]) < wanted:
                low = middle + 1
            else:
                high = middle
        return low


def damaged(detail: str) -> StorageError:
    """Return the error for an index that must be built again."""
    return StorageError(
        marked("The search index is damaged: {detail}.", detail=detail),
        marked("Open the dossier again; the index is then rebuilt."),
    )
