"""What a person set right in a dossier, kept in the file of all that a person adds to it.

The bundle is never changed. Corrections are a list in order with undo and redo; they are applied again after a rebuild.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from itertools import groupby
from pathlib import Path

from dossier.errors import InputError, StorageError
from dossier.model.corrections import Correction, Unfit, from_json, to_json
from dossier.model.notice import Notice, Severity
from dossier.model.wording import marked, marked_n
from dossier.paths import Paths
from dossier.services.overlay_file import WAIT, connect, has_table, not_written, overlay_file, read_only
from dossier.services.text_files import NOTHING_TAKEN

_TABLE = "correction"
_UNDO = "UPDATE correction SET undone = 1 WHERE n = ?"


class Overlay:
    """Corrections of one dossier. Each call opens the file anew, so it may be used from any thread."""

    def __init__(
        self, paths: Paths, dossier: str, restore: Callable[[], object] = lambda: None, wait: float = WAIT
    ) -> None:
        """Make it; `restore` writes the file again where somebody who holds it open sees that it was taken away.

        Each writing waits so many seconds for another program.
        """
        self._wait = wait
        self._file = overlay_file(paths, dossier)
        self._restore = restore

    @property
    def path(self) -> Path:
        """Where it is kept; there is no file before the first correction."""
        return self._file

    def corrections(self, *, undone: bool = False) -> tuple[Correction, ...]:
        """Return those in force, or those taken back, that can be understood, oldest first.

        Raises StorageError when the file is damaged.
        """
        return tuple(one for one in map(_understood, self._bodies(undone=undone)) if one is not None)

    def unreadable(self) -> tuple[str, ...]:
        """Return those in force that cannot be understood, as they stand in the file, where they stay."""
        return tuple(body for body in self._bodies() if _understood(body) is None)

    def problem(self) -> Notice | None:
        """Tell of those that cannot be understood; None where all can."""
        wrong = self.unreadable()
        if not wrong:
            return None
        text = marked_n(
            "A correction cannot be understood and was left out; the others hold.",
            "%Ln corrections cannot be understood and were left out; the others hold.",
            len(wrong),
        )
        hint = marked("They stay in {file}: another version of this program may know them.", file=self._file)
        return Notice(Severity.WARNING, text, "\n".join(wrong), hint)

    @property
    def can_undo(self) -> bool:
        """Whether there is a correction to take back."""
        return bool(self.corrections())

    @property
    def can_redo(self) -> bool:
        """Whether one was taken back that can be made again."""
        return bool(self.corrections(undone=True))

    def add(self, *corrections: Correction) -> None:
        """Add corrections at the end; what was undone is forgotten. Raises StorageError where it cannot be written."""
        rows = [(json.dumps(to_json(correction), ensure_ascii=False),) for correction in corrections]

        def change(connection: sqlite3.Connection) -> None:
            connection.executemany("DELETE FROM correction WHERE n = ?", _known(connection, undone=True))
            connection.executemany("INSERT INTO correction (body) VALUES (?)", rows)

        self._write(change)

    def take_over(self, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
        """Add those that are not in force already, and return them; raises StorageError.

        One that follows itself is made once. One that others follow is made as often as it stands there: it may be
        back to an earlier name.
        """
        there = Counter(self.corrections())
        new = []
        for step, _ in groupby(corrections):
            if there[step]:
                there[step] -= 1
            else:
                new.append(step)
        if new:
            self.add(*new)
        return tuple(new)

    def undo(self, count: int = 1) -> None:
        """Take back the last corrections in force that can be understood: the others cannot be seen to go."""
        self._write(lambda connection: connection.executemany(_UNDO, _known(connection, undone=False)[-count:]))

    def take_back(self, wrong: Unfit) -> None:
        """Take back some of those in force, each where it still stands at its place among them."""

        def change(connection: sqlite3.Connection) -> None:
            steps = ((n, _understood(body)) for n, body in _rows(connection, undone=False))
            known = [(n, step) for n, step in steps if step is not None]
            connection.executemany(_UNDO, [(n,) for place, (n, step) in enumerate(known) if wrong.get(place) == step])

        self._write(change)

    def redo(self, count: int = 1) -> None:
        """Make the first corrections again that were taken back."""
        change = "UPDATE correction SET undone = 0 WHERE n = ?"
        self._write(lambda connection: connection.executemany(change, _known(connection, undone=True)[:count]))

    def _bodies(self, *, undone: bool = False) -> list[str]:
        self._restore()
        if not self._file.is_file():
            return []
        try:
            with closing(read_only(self._file)) as connection:
                return [body for _, body in _rows(connection, undone=undone)] if has_table(connection, _TABLE) else []
        except sqlite3.Error as error:
            raise self._damaged(error) from error

    def _write(self, change: Callable[[sqlite3.Connection], object]) -> None:
        self._restore()
        try:
            with closing(connect(self._file, self._wait)) as connection, connection:
                connection.execute("BEGIN IMMEDIATE")  # another program may write between its reading and writing
                change(connection)
        except (sqlite3.DatabaseError, OSError) as error:
            raise not_written(self._file, error) or self._damaged(error) from error

    def _damaged(self, error: Exception) -> StorageError:
        sentence = marked(
            "Your corrections in {file} cannot be read or written ({error}).", file=self._file, error=error
        )
        return StorageError(sentence, marked("Move that file away to go on without them; it is not deleted."))


def _rows(connection: sqlite3.Connection, *, undone: bool) -> list[tuple[int, str]]:
    return connection.execute("SELECT n, body FROM correction WHERE undone = ? ORDER BY n", (undone,)).fetchall()


def _known(connection: sqlite3.Connection, *, undone: bool) -> list[tuple[int]]:
    """Return the rows that can be understood; no other is changed or deleted."""
    return [(n,) for n, body in _rows(connection, undone=undone) if _understood(body) is not None]


def _understood(body: str) -> Correction | None:
    try:
        return from_json(json.loads(body))
    except (ValueError, AttributeError, RecursionError):
        return None


def read_corrections(text: str) -> list[Correction]:
    """Read what `dossier corrections export` printed, one JSON object a line; raises InputError for anything else."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            found.append(from_json(json.loads(line)))
        except (ValueError, AttributeError, RecursionError) as error:
            raise InputError(
                marked("Line {number} is no correction: {error}.", number=number, error=error),
                NOTHING_TAKEN,
            ) from error
    return found
