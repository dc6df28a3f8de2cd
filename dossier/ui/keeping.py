"""Notes that cannot be written: told at once, tried again, and put aside where the dossier is left before that."""

import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from dossier.errors import StorageError
from dossier.model.notes import Placed
from dossier.model.notice import Notice, Severity
from dossier.services.jobs import Notify
from dossier.services.lasting import LastingJobs
from dossier.services.library import Library
from dossier.services.notes import Notes
from dossier.services.patience import patiently
from dossier.ui.translation import tr

_AGAIN = 5_000  # milliseconds


class NoteKeeping(QObject):
    """Takes care of what notes could not be written; told of by `failed`."""

    def __init__(self, library: Library, lasting: LastingJobs, notify: Notify, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._lasting = lasting
        self._notify = notify
        self._notes: Notes | None = None
        self._timer = QTimer(self, singleShot=True, interval=_AGAIN)
        self._timer.timeout.connect(self.try_again)

    def follow(self, notes: Notes) -> None:
        """Take care of these."""
        self._notes = notes

    def failed(self, error: StorageError) -> None:
        """Tell it, and try again from time to time."""
        self._timer.start()
        hint = tr("They are kept in this window and written as soon as that can be done.")
        self._notify(Notice(Severity.ERROR, str(error), hint=hint))

    def try_again(self) -> None:
        """Write what waits, if that can be done by now."""
        if self._notes is None:
            return
        try:
            self._notes.write_again()
        except StorageError:
            self._timer.start()
            return
        self._timer.stop()
        self._notify(Notice(Severity.INFO, tr("What could not be written before was written now.")))

    def leave(self) -> None:
        """Put aside what cannot be written to the last, and say where: all notes, if their file was taken away."""
        notes, self._notes = self._notes, None
        self._timer.stop()
        if notes is None:
            return
        try:
            notes.restore()
        except StorageError as error:
            if notes.placed:
                self._see_to(partial(self._put_aside, notes.placed, error))
            return
        if not notes.written:
            self._see_to(partial(self._write_at_last, notes))

    def _see_to(self, work: Callable[[], None]) -> None:
        self._lasting.run(self._library, work, lambda _: None)

    def _write_at_last(self, notes: Notes) -> None:
        """Worker thread: write what waits, or put it aside."""
        try:
            patiently(notes.write_again)
        except StorageError as error:
            self._put_aside(notes.waiting, error)

    def _put_aside(self, placed: Sequence[Placed], why: StorageError) -> None:
        from dossier.services.aside import save_aside  # nearly never needed

        info, folders = self._library.base.info, (Path.home(), Path(tempfile.gettempdir()))
        save_aside(info.id, info.title, placed, folders, why)
