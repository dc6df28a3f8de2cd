"""A reader run where it cannot take the program with it: in a process with a deadline and a bound on its memory.

Parsers written in C can hang or crash on a hostile file, and nothing in their own process can stop them. Where this
process has no other threads, the child is a fork (some milliseconds); elsewhere it is a new interpreter. Its answer is
JSON, not a pickle: whoever takes the child over gains nothing here.
"""

import importlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from select import select
from time import monotonic
from typing import Any, NoReturn

from dossier.errors import InputError
from dossier.ingest.drafts import Draft, Given, Limits, Mark, Reader, Stated
from dossier.model.article import Basis, ParagraphKind

_LEAVE_OUT = "Open it with its own program and save it as plain text, or leave it out."
_CHUNK = 1 << 20
_MOST_FILES = 4096


def drafts_of(reader: Reader, given: Given) -> Iterator[Draft]:
    """Yield what a reader yields; whatever goes wrong in it becomes an InputError."""
    _bring(reader)  # before a fork, so that no child has to
    try:
        if reader.guarded(given.content):
            yield from _parsed(_forked(reader, given) if _can_fork() else _spawned(reader, given))
        else:
            yield from reader.drafts(given)
    except InputError:
        raise
    except (MemoryError, RecursionError) as error:
        raise InputError("It is nested too deep, or needs too much memory.", _LEAVE_OUT) from error
    except Exception as error:  # parsers raise what they like, and one bad file never stops a build
        raise InputError(f"It is damaged ({type(error).__name__}).", _LEAVE_OUT) from error


def _bring(reader: Reader) -> None:
    """Import what a reader needs."""
    try:
        for module in reader.needs:
            importlib.import_module(module)
    except ImportError as error:
        extra = f"dossier[{reader.extra}]" if reader.extra else "dossier"
        raise InputError(
            "The library that reads this format is not installed.", f"Run: pip install '{extra}'"
        ) from error


def answer(reader: Reader, given: Given) -> bytes:
    """Return what a reader yields, or why it cannot, as JSON: what the child says."""
    try:
        return json.dumps([asdict(draft) for draft in reader.drafts(given)]).encode()
    except InputError as error:
        return json.dumps({"reason": str(error), "hint": error.hint}).encode()
    except (MemoryError, RecursionError):
        return json.dumps({"reason": "It is nested too deep, or needs too much memory."}).encode()
    except Exception as error:
        return json.dumps({"reason": f"It is damaged ({type(error).__name__})."}).encode()


def bound_process(limits: Limits) -> None:
    """Bound the time and the memory, beyond what it has, that this process may use, where the system can do that."""
    if sys.platform == "linux":
        import resource

        has = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (has + limits.max_memory, has + limits.max_memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        seconds = int(limits.max_seconds) + 5  # should nobody be left to end it
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def _can_fork() -> bool:
    """Whether a fork is safe: no thread can hold a lock that the child would wait for, and there is no window."""
    return sys.platform == "linux" and threading.active_count() == 1 and "PySide6.QtCore" not in sys.modules


def _forked(reader: Reader, given: Given) -> bytes:
    outlet, inlet = os.pipe()
    child = os.fork()
    if not child:
        _work_and_exit(reader, given, inlet)
    os.close(inlet)
    try:
        said = _read_until(outlet, monotonic() + given.limits.max_seconds)
    finally:
        os.close(outlet)
        os.kill(child, signal.SIGKILL)  # it has ended, or it has to
        os.waitpid(child, 0)
    if said is None:
        raise _too_slow(given.limits)
    if not said:
        raise InputError("The program that reads this format crashed on it.", _LEAVE_OUT)
    return said


def _work_and_exit(reader: Reader, given: Given, inlet: int) -> NoReturn:
    """Do the child's part; nothing of the parent's may run in it, so it never returns."""
    try:
        os.closerange(3, inlet)  # else whoever waits for the end of our parent's pipes waits for us
        os.closerange(inlet + 1, _MOST_FILES)
        bound_process(given.limits)
        rest = memoryview(answer(reader, given))
        while rest:
            rest = rest[os.write(inlet, rest) :]
    finally:
        os._exit(0)


def _read_until(outlet: int, deadline: float) -> bytes | None:
    """Return all that comes out of a pipe, None if it is not closed in time."""
    said = bytearray()
    while (left := deadline - monotonic()) > 0 and select([outlet], [], [], left)[0]:
        chunk = os.read(outlet, _CHUNK)
        if not chunk:
            return bytes(said)
        said += chunk
    return None


def _spawned(reader: Reader, given: Given) -> bytes:
    """Run `child` with a line that says what to do, and the content after it."""
    limits = asdict(given.limits)
    order = {"module": type(reader).__module__, "reader": type(reader).__qualname__, "name": given.name, **limits}
    command = [sys.executable, "-m", "dossier.ingest.child"]
    try:
        run = subprocess.run(
            command,
            input=json.dumps(order).encode() + b"\n" + given.content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=given.limits.max_seconds,
            check=False,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    except subprocess.TimeoutExpired as error:
        raise _too_slow(given.limits) from error
    if run.returncode or not run.stdout:
        raise InputError("The program that reads this format crashed on it.", _LEAVE_OUT)
    return run.stdout


def _too_slow(limits: Limits) -> InputError:
    return InputError(f"Reading it took longer than {limits.max_seconds:g} seconds.", _LEAVE_OUT)


def _parsed(said: bytes) -> Iterator[Draft]:
    found = json.loads(said)
    if isinstance(found, dict):
        raise InputError(found["reason"], found.get("hint") or _LEAVE_OUT)
    yield from (_draft(item) for item in found)


def _draft(item: dict[str, Any]) -> Draft:
    stated = item["stated"]
    basis = tuple((name, Basis(kind), why) for name, kind, why in stated["basis"])
    blocks = item["blocks"]
    return Draft(
        original=item["original"],
        text=item["text"],
        blocks=None if blocks is None else tuple((start, end) for start, end in blocks),
        marks=tuple(Mark(**(mark | {"kind": ParagraphKind(mark["kind"])})) for mark in item["marks"]),
        stated=Stated(**(stated | {"basis": basis, "authors": tuple(stated["authors"])})),
        remarks=tuple((reason, hint) for reason, hint in item["remarks"]),
        part=item["part"],
    )
