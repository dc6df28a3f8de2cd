"""Notes and highlights of an opened dossier: make, change, take away, undo; each keeps its place.

Called on the GUI thread. What is written is small and goes to a connection that is held open; what cannot be written
is shown all the same, and waits. Where all notes get their place anew, after a correction, runs as a job.
`ViewState.marked` counts changes, so that views follow.
"""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace

from dossier.errors import StorageError
from dossier.model.notes import Colour, Note, Placed, Target, TargetKind
from dossier.model.view import Change
from dossier.services.jobs import Jobs
from dossier.services.keptnotes import KeptNotes
from dossier.services.library import Library
from dossier.services.notesteps import Step, fitted, typed_from
from dossier.services.overlay_file import now
from dossier.services.placing import place_notes
from dossier.services.session import Session
from dossier.services.userstore import UserStore


class Notes:
    """The notes of one dossier with their places, and what undoes a change of them."""

    def __init__(
        self,
        session: Session,
        library: Library,
        store: UserStore,
        jobs: Jobs,
        done: Callable[[], None] = lambda: None,
        failed: Callable[[StorageError], object] = lambda _: None,
    ) -> None:
        """Begin without notes; `refresh` fetches them.

        `done` is called after what `undo` would take back, `failed` where a change could not be written.
        """
        self._session = session
        self._library = library
        self._store = store
        self._jobs = jobs
        self._done = done
        self._failed = failed
        self._kept = KeptNotes(store)
        self._placed: dict[str, Placed] = {}
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._closed = False
        self._refreshing = False
        session.connect(self.apply)

    @property
    def placed(self) -> tuple[Placed, ...]:
        """All notes, oldest first."""
        return tuple(self._placed.values())

    @property
    def waiting(self) -> tuple[Placed, ...]:
        """Those of them that could not be written yet."""
        return tuple(self._placed[note] for note in self._kept.waiting if note in self._placed)

    @property
    def written(self) -> bool:
        """Whether all changes were written."""
        return not self._kept.waiting

    def write_again(self) -> None:
        """Write what could not be written before, also when this is closed; raises StorageError."""
        try:
            self._kept.write({})
        finally:
            if self._closed:
                self._store.close()

    def restore(self) -> None:
        """Write the file again where it was taken away; raises StorageError."""
        self._store.restore()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether one was taken back that can be made again."""
        return bool(self._redo)

    def apply(self, change: Change) -> None:
        """Place all notes anew after a correction: names and events may be others."""
        if change.touches("revision"):
            self.refresh()

    @property
    def closed(self) -> bool:
        """Whether the dossier was left; notes can still be taken over, though nothing shows them or takes them back."""
        return self._closed

    def close(self) -> None:
        """Stop following."""
        self._closed = True
        self._session.disconnect(self.apply)
        self._jobs.forget("notes")

    def refresh(self) -> None:
        """Read all notes and give them their places."""
        self._refreshing = True
        self._jobs.latest("notes", self._read, self._show)

    def get(self, identifier: str) -> Placed | None:
        """Return a note, None for one that is not there."""
        return self._placed.get(identifier)

    def on(self, identifier: str) -> tuple[Placed, ...]:
        """Return what is noted on an article as a whole, an entity or an event."""
        return tuple(
            p for p in self._placed.values() if p.id == identifier and p.note.target.kind is not TargetKind.PASSAGE
        )

    def in_article(self, article: str) -> tuple[Placed, ...]:
        """Return the notes on passages of an article, in text order."""
        found = [p for p in self._placed.values() if p.article == article and p.note.target.kind is TargetKind.PASSAGE]
        return tuple(sorted(found, key=lambda p: (p.start, -p.end, p.note.created)))

    def at(self, article: str, start: int, end: int) -> Placed | None:
        """Return the note on exactly this passage."""
        return next((p for p in self.in_article(article) if (p.start, p.end) == (start, end)), None)

    def add(self, target: Target, colour: Colour | None = None, text: str = "") -> Placed:
        """Note something; a note on the very same passage is coloured instead."""
        if target.kind is TargetKind.PASSAGE:
            there = self.at(target.id, target.start, target.end)
            if there is not None:
                return self.change(there.note.id, colour=colour or there.note.colour, text=text or there.note.text)
        made = now()
        note = Note(uuid.uuid4().hex, target, colour, text.strip(), made, made)
        opens = target.id if target.kind in (TargetKind.PASSAGE, TargetKind.ARTICLE) else None
        placed = Placed(note, target.id, opens, target.start, target.end)
        if target.kind is TargetKind.EVENT:
            (placed,) = place_notes(self._library, (note,))
        self._do(((None, placed),))
        return placed

    def change(self, identifier: str, *, colour: Colour | None, text: str) -> Placed:
        """Give a note another colour or text; raises KeyError for an unknown one."""
        before = self._placed[identifier]
        note = before.note
        if (note.colour, note.text) == (colour, text.strip()):
            return before
        after = replace(before, note=replace(note, colour=colour, text=text.strip(), changed=now()))
        began = typed_from(self._undo[-1], before, after) if self._undo else None
        if began is None:
            self._do(((before, after),))
        else:
            self._go_on(((began, after),))
        return after

    def remove(self, *identifiers: str) -> None:
        """Take notes away; unknown ones are passed over."""
        gone = tuple((self._placed[i], None) for i in identifiers if i in self._placed)
        if gone:
            self._do(gone)

    def take_over(self, placed: Iterable[Placed]) -> tuple[Placed, ...]:
        """Add notes from elsewhere, in place of older ones with the same ids, also when this is closed; return which.

        Raises StorageError where it is closed.
        """
        # What is there may be newer than what was read: the dossier that was left may have been opened again.
        there = {note.id: note for note in (self._store.notes() if self._closed else (p.note for p in self.placed))}
        wanted = tuple(p for p in placed if p.note.id not in there or there[p.note.id].changed < p.note.changed)
        if self._closed:
            self._store.put_notes(found.note for found in wanted)
            self._store.close()
        elif wanted:
            self._do(tuple((self._placed.get(found.note.id), found) for found in wanted))
        return wanted

    def undo(self) -> None:
        """Take the last change back."""
        if self._undo:
            step = self._undo[-1]
            self._write(fitted(((after, before) for before, after in step), self._placed))
            self._redo.append(self._undo.pop())
            self._tell()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self._redo:
            self._write(fitted(self._redo[-1], self._placed))
            self._undo.append(self._redo.pop())
            self._tell()

    def _do(self, step: Step) -> None:
        self._write(step)
        self._undo.append(step)
        self._redo.clear()
        self._done()
        self._tell()

    def _go_on(self, step: Step) -> None:
        """Do a step in place of the last one: `undo` takes back no more than before."""
        self._write(step)
        self._undo[-1] = step
        self._redo.clear()
        self._tell()

    def _write(self, step: Step) -> None:
        changes: dict[str, Note | None] = {}
        for before, after in step:
            if after is not None:
                self._placed[after.note.id] = after
                changes[after.note.id] = after.note
            elif before is not None:
                self._placed.pop(before.note.id, None)
                changes[before.note.id] = None
        try:
            if self._kept.write(changes):
                self.refresh()  # what another program wrote meanwhile is there beside it
        except StorageError as error:
            self._failed(error)
        if self._refreshing:
            self.refresh()  # what is being read may be from before

    def _read(self) -> tuple[Placed, ...]:
        self._library.ranks  # noqa: B018 - read here, not on the GUI thread, which lists notes in that order
        return place_notes(self._library, self._kept.notes())

    def _show(self, placed: tuple[Placed, ...]) -> None:
        self._refreshing = False
        before, self._placed = self._placed, {found.note.id: found for found in placed}
        if self._placed != before:  # else two windows would tell each other for ever
            self._tell()

    def _tell(self) -> None:
        self._session.update(marked=self._session.state.marked + 1)
