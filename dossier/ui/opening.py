"""Open or build a dossier away from the GUI thread, and bring in the slow imports meanwhile.

numpy, Whoosh and pyqtgraph are imported here, on the worker thread, after the first paint: the worst gap on the GUI
thread is then 18-25 ms instead of 290-330. What asks for Qt's types is imported on the GUI thread, a module at a time
(`ui.types` says why). The pane beside the reader and the timeline come last, when the first results are there: what
they need is half of all imports.
"""

import importlib
import threading
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.ui import garbage
from dossier.ui.jobs import QtJobs
from dossier.ui.targets import Target, made_dossier
from dossier.ui.translation import tr, worded
from dossier.ui.turns import Turns
from dossier.ui.types import types

if TYPE_CHECKING:
    from dossier.services.build import Progress
    from dossier.services.library import Library


_PATIENCE = 3000  # milliseconds that other panes wait for the first results
# What the panes need, in steps that are short.
_FIRST = (
    "dossier.ui.annotating",
    "dossier.ui.correcting",
    "dossier.ui.reader.view",
    "dossier.ui.reader.pane",
    "dossier.ui.search.pane",
    "dossier.ui.workspace",
)
_BESIDE = (
    "dossier.ui.entities.names",
    "dossier.ui.entities.pane",
    "dossier.ui.entities.eventcard",
    "dossier.ui.notes",
)


class Opening(QObject):
    """Opens one target at a time; asking for another gives up the one before."""

    progressed = Signal(str, int, int)  # stage, done, total
    opened = Signal(object)  # Library, readable but perhaps not searchable yet
    indexed = Signal(object)  # the same Library, now searchable
    flanked = Signal(object)  # the same Library: what the pane beside the reader needs was brought in
    furnished = Signal(object)  # the same Library: what its timeline needs was brought in
    told = Signal(object)  # Notice of something that did not stop it
    failed = Signal(object)  # Notice of what did
    finished = Signal()

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._cancelled = threading.Event()
        self._busy = False
        self._indexing = False
        self._library: Library | None = None  # while its index is being made
        self._unfurnished: Library | None = None  # while the first results are awaited
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self.furnish)
        self._jobs = QtJobs(self._on_failed, self)
        self._turns = Turns(self)

    @property
    def busy(self) -> bool:
        """Whether something is being opened or indexed."""
        return self._busy

    @property
    def indexing(self) -> bool:
        """Whether a dossier is open already and only its index is being made."""
        return self._indexing

    def open(self, target: Target) -> None:
        """Begin; signals tell how it goes."""
        self.cancel()
        self.furnish()
        self._busy, self._indexing, self._library = True, False, None
        cancelled = self._cancelled = threading.Event()
        if target.is_ready:
            garbage.hold()
        self._jobs.latest("open", lambda: self._open(target, cancelled), self._on_opened)

    def furnish(self) -> None:
        """Bring in what waits for the first results; it does not wait long."""
        library, self._unfurnished = self._unfurnished, None
        if library is not None:
            self._patience.stop()
            self._furnish(library)

    def cancel(self) -> None:
        """Give up what runs; the file that was there stays as it was."""
        self._cancelled.set()

    def close(self) -> None:
        """Give up and wait for the worker."""
        self.cancel()
        self._unfurnished = None
        self._turns.stop()
        self._jobs.close()
        garbage.release()

    def _open(self, target: Target, cancelled: threading.Event) -> "Library":
        """Worker thread: import, build if need be, open."""
        from dossier.services.library import Library

        path = made_dossier(target, self._paths, self._tell_progress, cancelled.is_set, self.told.emit)
        library = Library.readable(path, self._paths, self.told.emit)
        library.reader.statistics, library.heads  # noqa: B018 - read here, not on the GUI thread
        return library

    def _on_opened(self, library: "Library") -> None:
        self._turns.walk(_imported(_FIRST), partial(self._show, library, self._cancelled))

    def _show(self, library: "Library", attempt: threading.Event) -> None:
        if attempt is not self._cancelled:  # something else is being opened
            library.close()
            return
        self._indexing = True
        self._library = library
        cancelled = self._cancelled
        self._jobs.latest("open", lambda: self._index(library, cancelled), self._on_indexed)
        self.opened.emit(library)  # panes are made meanwhile
        garbage.keep()

    def _index(self, library: "Library", cancelled: threading.Event) -> "Library":
        """Worker thread: make the index if it is not there, and attach it."""
        from dossier.services.indexing import open_index

        total = library.reader.statistics.articles
        engine = open_index(
            library.reader,
            self._paths,
            progress=lambda done: self.progressed.emit(tr("Preparing the search index"), done, total),
            cancelled=cancelled.is_set,
            notify=self.told.emit,
        )
        library.attach(engine)
        return library

    def _on_indexed(self, library: "Library") -> None:
        self._indexing, self._library = False, None
        self._unfurnished = library
        self._patience.start()
        self.indexed.emit(library)

    def _furnish(self, library: "Library") -> None:
        """Bring it in on a lane of its own, since what is opened next must not drop it."""
        garbage.hold()
        self._turns.walk(chain(types(), _imported(_BESIDE)), partial(self._on_flanked, library))

    def _on_flanked(self, library: "Library") -> None:
        self.flanked.emit(library)
        self._jobs.latest("furnish", partial(_with_timeline, library), self._on_furnished)

    def _on_furnished(self, library: "Library") -> None:
        self.furnished.emit(library)
        self._end()

    def _on_failed(self, notice: Notice) -> None:
        self.failed.emit(notice)
        library, self._library, self._indexing = self._library, None, False
        if library is not None:  # it is open all the same
            self._furnish(library)
        else:
            self._end()

    def _end(self) -> None:
        self._busy = False
        garbage.keep()
        self.finished.emit()

    def _tell_progress(self, progress: "Progress") -> None:
        self.progressed.emit(worded(progress.told), progress.done, progress.total)


def _imported(modules: tuple[str, ...]) -> Iterator[object]:
    return map(importlib.import_module, modules)


def _with_timeline(library: "Library") -> "Library":
    importlib.import_module("dossier.ui.timeline.pane")
    library.timeline  # noqa: B018 - read here, not on the GUI thread
    return library
