"""Write what a person asked to keep: each file is whole or not there, and what stood there before stays until then."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from dossier.bundle.reader import BundleReader
from dossier.errors import StorageError
from dossier.model.records import Record
from dossier.model.wording import marked
from dossier.services.export import export_jsonl

_CHUNK = 1 << 20


def write_jsonl(reader: BundleReader, target: Path) -> None:
    """Export a dossier as JSON lines; raises StorageError where it cannot be written."""
    _write(target, map(json_line, export_jsonl(reader)))


def copy_bundle(source: Path, target: Path) -> None:
    """Copy a dossier; raises StorageError where it cannot be written."""
    try:
        file = source.open("rb")
    except OSError as error:
        sentence = marked("{source} is no longer there or cannot be read, so no copy was made.", source=source)
        raise StorageError(sentence, marked("Export it instead: what is open can still be read.")) from error
    with file:
        _write(target, iter(lambda: file.read(_CHUNK), b""))


def write_bytes(content: bytes, target: Path) -> None:
    """Write a whole file; raises StorageError where it cannot be written."""
    _write(target, (content,))


def json_text(value: object) -> str:
    """Return a value as JSON for people to read as well."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def json_line(record: Record) -> bytes:
    """Return a record as a line of UTF-8."""
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


def _write(target: Path, parts: Iterable[bytes]) -> None:
    if not target.name or target.is_dir():
        raise StorageError(
            marked("{target} is a folder, not the name of a file.", target=target), marked("Name a file in it.")
        )
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as out:
            out.writelines(parts)
        part.replace(target)
    except OSError as error:
        raise StorageError(
            marked("{target} could not be written: {strerror}.", target=target, strerror=error.strerror),
            marked("Choose another place."),
        ) from error
    finally:
        part.unlink(missing_ok=True)
