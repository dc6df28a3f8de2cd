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


def stretches(found: Found, limits: Limits, long: int = _LONG) -> Iterator[Found]:
    """Yield the stretches of a file of JSON Lines, each of about `long` bytes; any other file as it is.

    A line ends at its newline, since JSON holds none inside its strings.
    """
    cut = False
    try:
        with found.path.open("rb") as file:
            if found.path.stat().st_size > long and _of_lines(found.name, file, limits):
                for stretch in _cut(file, long, limits.max_bulky_bytes):
                    cut = True
                    yield replace(found, stretch=stretch)
    except (OSError, InputError):  # whoever reads it tells why
        pass
    if not cut:
        yield found


def _of_lines(name: str, file: BinaryIO, limits: Limits) -> bool:
    """Whether the first line that is not empty is an object, and not all there is."""
    if not isinstance(reader_of(name, file.read(HEAD)), JsonReader):
        return False
    file.seek(0)
    lines = iter(lambda: file.readline(limits.max_bulky_bytes), b"")
    line = next((line for raw in lines if (line := raw.removeprefix(codecs.BOM_UTF8).strip())), b"")
    try:
        return isinstance(json.loads(line.decode()), dict) and any(raw.strip() for raw in lines)
    except (ValueError, RecursionError):
        return False


def _cut(file: BinaryIO, long: int, longest: int) -> Iterator[Stretch]:
    """Yield stretches that end with a line; only a line longer than `longest` is cut itself."""
    file.seek(0)
    start, first = 0, 1
    while block := file.read(long):
        if not block.endswith(b"\n"):
            block += file.readline(longest)
        end, lines = start + len(block), block.count(b"\n")
        yield Stretch(start, end, first, first + lines - 1 if block.endswith(b"\n") else first + lines)
        start, first = end, first + lines
