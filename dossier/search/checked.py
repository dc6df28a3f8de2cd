"""Open the files of an index, each compared with its checksum before it is used.

Reading 400 MB for checksums takes half a second, so the sizes, times and places on the disk of files that were found
whole, or have just been written, are remembered in `checked.json` beside them. Where all of these are the same, only
they are looked at.
"""

import hashlib
import json
import time
from collections.abc import Iterable
from contextlib import suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

import numpy as np

from dossier.search.arrays import Array
from dossier.search.files import FORMAT, TYPES, Strings, damaged

_MANIFEST = "manifest.json"
_REMEMBERED = "checked.json"
_SETTLED = 100_000_000
"""Nanoseconds after which another change of a file would show another time: clocks of file systems go in steps."""
_SMALL = 16_000_000
"""Bytes that are read sooner than it takes files to settle."""
_MAPPED = 1 << 18
"""Bytes beyond which an array is mapped: a map keeps its file open, of which some systems allow 256 in all."""

_PAUSE = 0.1
"""Seconds between two looks at the mapped files: a key in the search box asks ten times."""


def remember_written(folder: Path) -> None:
    """Remember the files of an index that this process has just written as whole, unless they are read in no time."""
    names = json.loads((folder / _MANIFEST).read_text("utf-8"))["files"]
    seen = _look(folder, names)
    if sum(status[0] for status in seen.values()) > _SMALL:
        wait = _last_change(seen) + _SETTLED - time.time_ns()
        time.sleep(min(max(0, wait), _SETTLED) / 1e9 + 0.001)  # a clock that was set back would have it wait for hours
        _remember(folder, names, seen)


class CheckedFiles:
    """The files of an index folder; raises StorageError for a damaged one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._maps: list[tuple[str, mmap, int]] = []
        self._again = 0.0  # when to look at them next
        try:
            manifest = json.loads((folder / _MANIFEST).read_text("utf-8"))
            self._entries: dict[str, dict[str, Any]] = manifest["files"]
            if manifest["format"] != FORMAT:
                raise damaged("it is of another format")
            for name, entry in self._entries.items():
                self._check_size(name, entry)
            self._check_contents()
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise damaged(str(error)) from error

    def array(self, name: str) -> Array:
        """Map an array, or read a small one."""
        entry = self._entry(f"{name}.bin")
        path, kind, length = self._folder / f"{name}.bin", np.dtype(TYPES[entry["type"]]), entry["length"]
        if length * kind.itemsize > _MAPPED:
            with path.open("rb") as file:
                mapped = mmap(file.fileno(), length * kind.itemsize, access=ACCESS_READ)
            self._maps.append((name, mapped, length * kind.itemsize))
            return np.frombuffer(mapped, kind, length)
        values = np.fromfile(path, kind, length)
        if len(values) != length:
            raise damaged(f"{name} has changed")
        values.flags.writeable = False
        return values

    def look(self) -> None:
        """Raise StorageError where a mapped file was cut meanwhile: reading what is gone would end the process."""
        now = time.monotonic()
        if now < self._again:
            return
        self._again = now + _PAUSE
        for name, mapped, size in self._maps:
            if mapped.size() < size:
                raise damaged(f"{name} was cut off")

    def strings(self, name: str) -> Strings:
        """Map strings."""
        return Strings(self.array(f"{name}.text"), self.array(f"{name}.offsets"))

    def json(self, name: str) -> Any:
        """Read JSON values."""
        self._entry(f"{name}.json")
        return json.loads((self._folder / f"{name}.json").read_bytes())

    def _entry(self, name: str) -> dict[str, Any]:
        if name not in self._entries:
            raise damaged(f"{name} is missing")
        return self._entries[name]

    def _check_size(self, name: str, entry: dict[str, Any]) -> None:
        if Path(name).name != name or (entry.get("type", "uint8") not in TYPES):
            raise damaged(f"{name} is not a file of an index")
        if name.endswith(".bin") and entry["length"] * np.dtype(TYPES[entry["type"]]).itemsize != entry["size"]:
            raise damaged(f"{name} has the wrong length")
        if (self._folder / name).stat().st_size != entry["size"]:
            raise damaged(f"{name} has the wrong size")

    def _check_contents(self) -> None:
        """Compare all checksums, unless nothing has touched the files since that was done."""
        seen = _look(self._folder, self._entries)
        with suppress(OSError, ValueError):
            if json.loads((self._folder / _REMEMBERED).read_bytes()) == seen:
                return
        for name, entry in self._entries.items():
            with (self._folder / name).open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != entry["sha256"]:
                    raise damaged(f"{name} has changed")
        _remember(self._folder, self._entries, seen)


def _remember(folder: Path, names: Iterable[str], seen: dict[str, list[int]]) -> None:
    """Write down how whole files look, if another change of them would show and nothing has touched them since."""
    if _look(folder, names) == seen and time.time_ns() - _last_change(seen) > _SETTLED:
        with suppress(OSError):  # where nothing can be written they are checked each time
            new = folder / f".{_REMEMBERED}"
            new.write_text(json.dumps(seen), "utf-8")
            new.replace(folder / _REMEMBERED)


def _look(folder: Path, names: Iterable[str]) -> dict[str, list[int]]:
    """Return what changes when a file does."""
    found = {}
    for name in (_MANIFEST, *names):
        status = (folder / name).stat()
        found[name] = [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]
    return found


def _last_change(seen: dict[str, list[int]]) -> int:
    return max(max(times[1:3]) for times in seen.values())
