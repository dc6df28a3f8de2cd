"""What is written and closed behind the windows: it can take longer than a key may wait, and must come to its end."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dossier.model.notice import Notice, Severity
from dossier.services.jobs import notice_of
from dossier.ui.translation import tr

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from dossier.model.view import ViewState
    from dossier.paths import Paths


class Errands(QObject):
    """Runs one after the other on one thread; a program that ends waits for it. One for all windows.

    So a later view of a dossier is never overwritten by an earlier one, whichever window had it.
    """

    told = Signal(object)  # a Notice of what failed

    _failed = Signal(object)
    _unwritten = Signal(object)

    def __init__(self, paths: "Paths", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._views: dict[str, ViewState] = {}  # that are still to be written, by the ids of their dossiers
        self._lock = threading.Lock()
        self._executor: ThreadPoolExecutor | None = None
        self._warned = False  # that no view can be written: said once
        self._failed.connect(self._on_failed)
        self._unwritten.connect(self._on_unwritten)

    def run(self, work: Callable[[], object]) -> None:
        """Do this after all that was asked for before; a failure is told."""
        self._submit(work, self._failed.emit)

    def keep_view(self, dossier: str, view: "ViewState") -> None:
        """Remember the last view of a dossier; where that cannot be written, the first time is told."""
        with self._lock:
            self._views[dossier] = view
        self._submit(lambda: self._write(dossier), self._unwritten.emit)

    def view(self, dossier: str) -> "ViewState | None":
        """Return the last view of a dossier, written or not; None where there is none that can be read."""
        from dossier.services.views import load_view  # not before the first paint

        with self._lock:
            waiting = self._views.get(dossier)
        return load_view(self._paths, dossier) if waiting is None else waiting

    def finish(self) -> None:
        """Wait until all is done."""
        if self._executor is not None:
            self._executor.shutdown()
            self._executor = None

    def _submit(self, work: Callable[[], object], failed: Callable[[Exception], object]) -> None:
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor  # not before the first paint

            self._executor = ThreadPoolExecutor(1, thread_name_prefix="errands")
        self._executor.submit(_tried, work, failed)

    def _write(self, dossier: str) -> None:
        """Errands' thread: write the latest view, unless an errand before this one did."""
        from dossier.services.views import save_view

        view = self._views.get(dossier)
        if view is None:
            return
        try:
            save_view(self._paths, dossier, view)
        finally:
            with self._lock:
                if self._views[dossier] is view:
                    del self._views[dossier]

    def _on_failed(self, error: Exception) -> None:
        self.told.emit(notice_of(error))

    def _on_unwritten(self, error: Exception) -> None:
        if isinstance(error, OSError) and self._warned:
            return
        self._warned = True
        self.told.emit(Notice(Severity.WARNING, tr("The view could not be remembered."), str(error)))


def _tried(work: Callable[[], object], failed: Callable[[Exception], object]) -> None:
    try:
        work()
    except Exception as error:
        failed(error)
