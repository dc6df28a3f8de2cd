"""The files that paths stand for."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole lines of a file: its bytes from `start` to `end`, and the numbers of its first and last line."""

    start: int
    end: int
    first: int
    last: int

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self.end - self.start

    def read(self, file: BinaryIO) -> bytes:
        """Read it from its file; raises OSError."""
        file.seek(self.start)
        return file.read(self.size)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, or a stretch of it.

    `name` is relative with '/', as a bundle may carry it; `path` is where it lies here.
    """

    path: Path
    name: str
    stretch: Stretch | None = None

    @property
    def part(self) -> str:
        """Where in the file it stands, as it follows the file's name; empty for the whole file."""
        return f"#{self.stretch.first}-{self.stretch.last}" if self.stretch else ""


def find(paths: Sequence[Path]) -> Iterator[Found]:
    """Yield the files that `paths` stand for: in the order given, within a folder by name.

    Hidden files and links inside a folder are left out, so that nothing outside of it is ever read. A path that was
    named itself is always yielded, even if it does not exist: reading it then tells why it cannot be read.
    """
    for path in paths:
        if path.is_dir():
            yield from _walk(path, "")
        else:
            yield Found(path, path.name or str(path))


def _walk(folder: Path, prefix: str) -> Iterator[Found]:
    """Yield the files below `folder`; a folder that cannot be listed is yielded itself, to become a problem."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        yield Found(folder, prefix.rstrip("/") or folder.name)
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        path, name = folder / entry.name, prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, name + "/")
        elif entry.is_file(follow_symlinks=False):
            yield Found(path, name)
