"""Notes that cannot be written: told at once, tried again, and put aside where the dossier is left before that."""

import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from dossier.errors import StorageError
from dossier.model.notice import Notice, Severity
from dossier.services.jobs import Notify
from dossier.services.lasting import LastingJobs
from dossier.services.library import Library
from dossier.services.notes import Notes
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
        self._timer = QTimer(self, interval=_AGAIN)
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
        if self._notes is None or not self._timer.isActive():
            return
        try:
            self._notes.write_again()
        except StorageError:
            return
        self._timer.stop()
        self._notify(Notice(Severity.INFO, tr("What could not be written before was written now.")))

    def leave(self) -> None:
        """Put aside what cannot be written to the last, and say where."""
        notes, self._notes = self._notes, None
        self._timer.stop()
        if notes is None or notes.written:
            return
        try:
            notes.write_again()
        except StorageError as error:
            from dossier.services.aside import save_aside  # nearly never needed

            info, folders = self._library.base.info, (Path.home(), Path(tempfile.gettempdir()))
            work = partial(save_aside, info.id, info.title, notes.waiting, folders, error)
            self._lasting.run(self._library, work, lambda _: None)
