"""The notes of a dossier as they are written down, and those that could not be written yet."""

import uuid
from collections.abc import Mapping
from dataclasses import replace
from threading import RLock

from dossier.model.notes import Note
from dossier.services.userstore import UserStore


class KeptNotes:
    """Writes changes of notes; what fails waits, and is written with the next. May be used from any thread."""

    def __init__(self, store: UserStore) -> None:
        self._store = store
        self._lock = RLock()
        self._seen: dict[str, Note] = {}  # as they stood in the file when it was last looked at
        self._waiting: dict[str, Note | None] = {}

    @property
    def waiting(self) -> Mapping[str, Note | None]:
        """What could not be written, by id; None is for a note that was taken away."""
        return self._waiting

    def notes(self) -> tuple[Note, ...]:
        """Return all notes, oldest first, as if what waits were written; raises StorageError."""
        with self._lock:
            self._seen = {note.id: note for note in self._store.notes()}
            found = self._seen | self._waiting
        return tuple(sorted((note for note in found.values() if note), key=lambda note: (note.created, note.id)))

    def write(self, changes: Mapping[str, Note | None]) -> bool:
        """Write changes and what waits; raises StorageError where they have to wait.

        Where another program has written other words into a note meanwhile, these become a note of their own. Return
        whether there are any.
        """
        with self._lock:
            self._waiting |= changes
            put = [note for note in self._waiting.values() if note is not None]
            theirs = [replace(note, id=uuid.uuid4().hex) for note in self._overwritten()]
            gone = [identifier for identifier, note in self._waiting.items() if note is None]
            if put or theirs:
                self._store.put_notes((*theirs, *put))
            if gone:
                self._store.remove_notes(gone)
            self._seen |= {note.id: note for note in (*theirs, *put)}
            self._waiting = {}
            return bool(theirs)

    def _overwritten(self) -> list[Note]:
        """Return notes as another program has written them meanwhile, where what waits would lose their words."""
        there = ((self._store.note(one), note) for one, note in self._waiting.items() if one in self._seen)
        return [
            found
            for found, note in there
            if found is not None and found.text not in ("", self._seen[found.id].text, note.text if note else "")
        ]
