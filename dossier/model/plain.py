"""Values to JSON and back, by their types alone: what is laid aside on a disk is data, never code.

A dataclass is the list of its fields, an enumeration its value, a day ISO, a set a sorted list. Both ends must know the
same types: this is for what one version of the program lays aside for itself, not for others to read.
"""

import json
import types
import zlib
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

_ENCODER = json.JSONEncoder(separators=(",", ":"), allow_nan=False)


class Damaged(ValueError):  # noqa: N818 - a state, told to whoever can make it anew
    """What was laid aside is not what was laid aside."""


Step = Callable[[Any], Any]
"""Turns a value into what JSON knows, or back."""


def pack(kind: type[T], value: T) -> bytes:
    """Return a value of type `kind` as compressed JSON."""
    write, _ = _steps(kind)  # type: ignore[arg-type]
    # In ASCII, so that a text with half a surrogate pair comes back as it was.
    return zlib.compress(_ENCODER.encode(write(value)).encode("ascii"), 1)


def unpack(kind: type[T], packed: bytes) -> T:
    """Return the value that was packed; raises Damaged when it is not whole or of another type."""
    _, read = _steps(kind)  # type: ignore[arg-type]
    try:
        value: T = read(json.loads(zlib.decompress(packed).decode("ascii")))
    except (zlib.error, ValueError, TypeError, KeyError, RecursionError) as error:
        raise Damaged(f"what was laid aside is damaged ({error})") from error
    return value


def _same(value: Any) -> Any:
    return value


@cache
def _steps(kind: Any) -> tuple[Step, Step]:
    """Return how values of a type are written and read."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _optional(*(part for part in parts if part is not type(None)))
    if origin in (tuple, frozenset):
        return _collection(origin, parts)
    if kind in (str, int, float, bool):
        return _same, _same
    if kind is bytes:
        return bytes.hex, bytes.fromhex
    if kind is date:
        return date.isoformat, date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        return (lambda value: value.value), {member.value: member for member in kind}.__getitem__
    if is_dataclass(kind):
        return _record(kind)
    raise TypeError(f"values of {kind} cannot be laid aside")


def _optional(*kinds: Any) -> tuple[Step, Step]:
    (kind,) = kinds
    write, read = _steps(kind)
    if read is _same:
        return _same, _same
    return (lambda v: None if v is None else write(v)), (lambda v: None if v is None else read(v))


def _collection(origin: Any, parts: tuple[Any, ...]) -> tuple[Step, Step]:
    if origin is frozenset:
        write, read = _steps(parts[0])
        if write is _same:
            return sorted, frozenset
        return (lambda some: sorted(map(write, some))), (lambda some: frozenset(map(read, some)))
    if parts[-1] is Ellipsis:
        write, read = _steps(parts[0])
        if write is _same:
            return list, tuple
        return (lambda some: [write(v) for v in some]), (lambda some: tuple([read(v) for v in some]))
    write_all, read_all = _parts([_steps(part) for part in parts])
    return write_all, (lambda some: tuple(read_all(some)))


def _record(kind: Any) -> tuple[Step, Step]:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    write_all, read_all = _parts([_steps(hints[name]) for name in names])
    return (lambda v: write_all([getattr(v, name) for name in names])), (lambda some: kind(*read_all(some)))


def _parts(steps: Sequence[tuple[Step, Step]]) -> tuple[Step, Step]:
    """Return how a list of values is written and read, each by its own step; most need none."""
    writers = [(n, write) for n, (write, _) in enumerate(steps) if write is not _same]
    readers = [(n, read) for n, (_, read) in enumerate(steps) if read is not _same]

    def changed(some: Sequence[Any], changes: list[tuple[int, Step]]) -> list[Any]:
        if len(some) != len(steps):
            raise ValueError(f"{len(some)} values are not the {len(steps)} that belong together")
        values = list(some)
        for n, change in changes:
            values[n] = change(values[n])
        return values

    return (lambda some: changed(some, writers)), (lambda some: changed(some, readers))
