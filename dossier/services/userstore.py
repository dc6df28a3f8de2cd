"""Notes, reading state, visits, history and saved searches of one dossier, as they stand in the person's own file.

Plain reading and writing; what follows from them is for `notes` and `reading`. May be used from any thread.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import asdict
from typing import Any

from dossier.errors import StorageError
from dossier.model.notes import Asked, Colour, Note, SavedSearch, Target, TargetKind
from dossier.model.wording import marked
from dossier.paths import Paths
from dossier.services.held_file import HeldFile
from dossier.services.overlay_file import WAIT, has_table, not_written, now, overlay_file, read_only

Row = tuple[Any, ...]
_HISTORY = 500  # queries that are kept


class UserStore:
    """Reads and writes through one connection that is held open."""

    def __init__(self, paths: Paths, dossier: str, wait: float = WAIT) -> None:
        """Hold nothing yet; each writing waits so many seconds for another program."""
        self._file = HeldFile(overlay_file(paths, dossier), wait)

    def close(self) -> None:
        """Let go of the file; it is opened again when needed."""
        self._file.close()

    def restore(self) -> None:
        """Write the file again where it was taken away; raises StorageError."""
        try:
            self._file.restore()
        except (sqlite3.Error, OSError) as error:
            raise self._refused(error) from error

    # Notes.

    def notes(self) -> tuple[Note, ...]:
        """Return all notes but those taken away, oldest first; one that cannot be understood is passed over."""
        rows = self._read("SELECT id, body FROM note WHERE removed IS NULL ORDER BY id")
        found = [note for identifier, body in rows if (note := _note(identifier, body)) is not None]
        return tuple(sorted(found, key=lambda note: (note.created, note.id)))

    def note(self, identifier: str) -> Note | None:
        """Return one note as it stands there; None for one that was taken away or cannot be understood."""
        rows = self._read("SELECT body FROM note WHERE id = ? AND removed IS NULL", (identifier,))
        return _note(identifier, rows[0][0]) if rows else None

    def put_notes(self, notes: Iterable[Note]) -> None:
        """Keep notes, in place of those with the same ids."""
        rows = [(note.id, _body(note)) for note in notes]
        command = (
            "INSERT INTO note (id, body) VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body, removed = NULL"
        )
        self._write(command, rows)

    def remove_notes(self, identifiers: Iterable[str]) -> None:
        """Take notes away; they stay in the file, and can be put again."""
        self._write("UPDATE note SET removed = ? WHERE id = ?", [(now(), identifier) for identifier in identifiers])

    # Reading state.

    def readings(self) -> list[tuple[str, str, str | None, str | None]]:
        """Return article, its file, when it was read, when it was starred."""
        return [tuple(row) for row in self._read("SELECT article, file, read, starred FROM reading ORDER BY article")]

    def put_readings(self, rows: Iterable[tuple[str, str, str | None, str | None]]) -> None:
        """Keep what `readings` returns, in place of what was known of these articles."""
        self._write("INSERT OR REPLACE INTO reading (article, file, read, starred) VALUES (?, ?, ?, ?)", rows)

    def known(self) -> dict[str, str]:
        """Return since when each article is known to stand in the dossier."""
        return dict(self._read("SELECT article, since FROM known"))

    def add_known(self, articles: Iterable[str], since: str) -> None:
        """Note that articles are known from a moment on; those known already keep theirs."""
        rows = [(article, since) for article in articles]
        self._write("INSERT OR IGNORE INTO known (article, since) VALUES (?, ?)", rows)

    def visits(self) -> list[tuple[str, str]]:
        """Return when visits began and ended, oldest first."""
        return [tuple(row) for row in self._read("SELECT began, ended FROM visit ORDER BY n")]

    def begin_visit(self, at: str) -> None:
        """Begin a visit."""
        self._write("INSERT INTO visit (began, ended) VALUES (?, ?)", [(at, at)])

    def go_on_visiting(self, at: str) -> None:
        """Say that the last visit still goes on."""
        self._write("UPDATE visit SET ended = ? WHERE n = (SELECT max(n) FROM visit)", [(at,)])

    # History and saved searches.

    def history(self, limit: int = 100) -> tuple[Asked, ...]:
        """Return what was asked, the latest first."""
        rows = self._read("SELECT text, at, times, articles FROM history ORDER BY at DESC, text LIMIT ?", (limit,))
        return tuple(Asked(*row) for row in rows)

    def asked(self, text: str, articles: int) -> None:
        """Note that a query was asked; only the last ones are kept."""
        command = (
            "INSERT INTO history (text, at, times, articles) VALUES (?, ?, 1, ?) ON CONFLICT (text)"
            " DO UPDATE SET at = excluded.at, times = times + 1, articles = excluded.articles"
        )
        self._write(command, [(text, now(), articles)])
        old = "DELETE FROM history WHERE text NOT IN (SELECT text FROM history ORDER BY at DESC, text LIMIT ?)"
        self._write(old, [(_HISTORY,)])

    def forget_history(self) -> None:
        """Forget what was asked."""
        self._write("DELETE FROM history WHERE ? = ?", [(1, 1)])

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches by name."""
        rows = self._read("SELECT name, text, view, at FROM saved_search ORDER BY name")
        return tuple(SavedSearch(*row) for row in rows)

    def save_search(self, search: SavedSearch) -> None:
        """Keep a search, in place of one with the same name."""
        row = (search.name, search.text, search.view, search.at or now())
        self._write("INSERT OR REPLACE INTO saved_search (name, text, view, at) VALUES (?, ?, ?, ?)", [row])

    def remove_search(self, name: str) -> None:
        """Forget a saved search."""
        self._write("DELETE FROM saved_search WHERE name = ?", [(name,)])

    # The file.

    def _read(self, question: str, values: Sequence[Any] = ()) -> list[Row]:
        try:
            with self._file.reading() as held:
                if held is not None:
                    return held.execute(question, values).fetchall()
            if not self._file.path.is_file():
                return []
            with closing(read_only(self._file.path)) as connection:
                if not has_table(connection, "note"):
                    return []
                return connection.execute(question, values).fetchall()
        except sqlite3.Error as error:
            raise self._refused(error) from error

    def _write(self, command: str, rows: Iterable[Row]) -> None:
        try:
            with self._file.writing() as connection:
                connection.executemany(command, rows)
        except (sqlite3.Error, OSError) as error:
            raise self._refused(error) from error

    def _refused(self, error: Exception) -> StorageError:
        if told := not_written(self._file.path, error):
            return told
        sentence = marked(
            "Your notes in {file} cannot be read or written ({error}).", file=self._file.path, error=error
        )
        return StorageError(
            sentence, marked("Is there space, and may you write there? Opening the dossier again mends damage.")
        )


def _body(note: Note) -> str:
    values = asdict(note)
    del values["id"]
    return json.dumps(values, ensure_ascii=False)


def _note(identifier: str, body: str) -> Note | None:
    try:
        values = json.loads(body)
        target = values["target"]
        target["kind"] = TargetKind(target["kind"])
        colour = values["colour"]
        values |= {"target": Target(**target), "colour": None if colour is None else Colour(colour)}
        return Note(identifier, **values)
    except (ValueError, KeyError, TypeError):
        return None
