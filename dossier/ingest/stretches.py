"""Long files of JSON Lines, cut into stretches that are read each by itself: by all cores, in bounded memory."""

import codecs
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from dossier.errors import InputError
from dossier.ingest.drafts import Limits
from dossier.ingest.files import Found, Stretch
from dossier.ingest.readers import HEAD, reader_of
from dossier.ingest.tables import JsonReader

_LONG = 1 << 18  # bytes, so that progress is seen, and a lost worker costs little


def stretches(found: Found, limits: Limits, long: int = _LONG) -> list[Found]:
    """Return the stretches of a file of JSON Lines, each of about `long` bytes; any other file as it is.

    A line ends at its newline, since JSON holds none inside its strings.
    """
    try:
        if found.path.stat().st_size <= long:
            return [found]
        with found.path.open("rb") as file:
            if not isinstance(reader_of(found.name, file.read(HEAD)), JsonReader) or not _of_lines(file, limits):
                return [found]
            file.seek(0)
            return [replace(found, stretch=stretch) for stretch in _cut(file, long, limits.max_bytes)]
    except (OSError, InputError):  # whoever reads it tells why
        return [found]


def _of_lines(file: BinaryIO, limits: Limits) -> bool:
    """Whether the first line that is not empty is an object, and not all there is."""
    file.seek(0)
    line = file.readline(limits.max_bytes).removeprefix(codecs.BOM_UTF8).strip()
    while not line:
        raw = file.readline(limits.max_bytes)
        if not raw:
            return False
        line = raw.strip()
    try:
        return isinstance(json.loads(line.decode()), dict) and bool(file.read(1))
    except (ValueError, RecursionError):
        return False


def _cut(file: BinaryIO, long: int, longest: int) -> Iterator[Stretch]:
    """Yield stretches that end with a line; only one longer than `longest` is cut itself."""
    start, first = 0, 1
    while block := file.read(long):
        if not block.endswith(b"\n"):
            block += file.readline(longest)
        end, lines = start + len(block), block.count(b"\n")
        yield Stretch(start, end, first, first + lines - 1 if block.endswith(b"\n") else first + lines)
        start, first = end, first + lines
