"""The program started at once: forked from a process that has imported all of it, and killed like any other (POSIX).

A build of a few articles takes less than the start of an interpreter; where many are killed, that start is most of it.
"""

import importlib
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn

_LOOK_SECONDS = 0.03


class Nursery:
    """Starts programs; to be used in a `with` block, which ends the process that they are forked from."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.benchmarks.forked"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> "Nursery":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.communicate()

    def start(
        self, arguments: Sequence[str], environment: Mapping[str, str], told: Path = Path(os.devnull), most: int = 0
    ) -> "Program":
        """Start `dossier` with these arguments; `told` gets its stderr, and it can write files of `most` bytes."""
        return Program(self, self.ask([list(arguments), dict(environment), str(told), most]))

    def ask(self, question: object) -> Any:
        """Return what the process says to a question."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


class Program:
    """One program, as far as tests need what `subprocess.Popen` has."""

    def __init__(self, nursery: Nursery, pid: int) -> None:
        self._nursery = nursery
        self.pid = pid
        self.returncode: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        """Return how it ended; raises subprocess.TimeoutExpired when it has not."""
        until = None if timeout is None else time.monotonic() + timeout
        while not self.ended():
            if until is not None and time.monotonic() > until:
                raise subprocess.TimeoutExpired("dossier", timeout or 0.0)
            time.sleep(_LOOK_SECONDS)
        assert self.returncode is not None
        return self.returncode

    def ended(self) -> bool:
        """Whether it has come to its end."""
        if self.returncode is None:
            self.returncode = self._nursery.ask(self.pid)
        return self.returncode is not None

    def kill(self) -> None:
        """End it, whatever it is at."""
        os.kill(self.pid, 9)


def _run(arguments: Sequence[str], environment: Mapping[str, str], told: str, most: int) -> NoReturn:
    """Be the program."""
    from dossier.cli import main

    code = 1
    try:
        os.environ.clear()
        os.environ.update(environment)
        for number, path in ((0, os.devnull), (1, os.devnull), (2, told)):
            os.dup2(os.open(path, os.O_RDWR | os.O_CREAT), number)
        if most:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        sys.argv = ["dossier", *arguments]
        main()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    finally:
        sys.stderr.flush()
        os._exit(code)


def _ended(pid: int) -> int | None:
    found, status = os.waitpid(pid, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if found else None


def serve() -> None:
    """Answer questions: a number is that of a program whose end is asked for, else it is one to be started."""
    importlib.import_module("dossier.cli.building")  # what every child needs

    for line in sys.stdin:
        question = json.loads(line)
        if isinstance(question, int):
            print(json.dumps(_ended(question)), flush=True)
        elif (pid := os.fork()) == 0:
            _run(*question)
        else:
            print(pid, flush=True)


if __name__ == "__main__":
    serve()
