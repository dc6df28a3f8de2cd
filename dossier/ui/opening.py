"""Open or build a dossier away from the GUI thread, and bring in the slow imports meanwhile.

numpy, Whoosh and pyqtgraph are imported here, on the worker thread, after the first paint: the worst gap on the GUI
thread is then 18-25 ms instead of 290-330. What asks for Qt's types is imported on the GUI thread, a module at a time
(`ui.types` says why). The pane beside the reader and the timeline come last, when the first results are there: what
they need is half of all imports. Where the index has to be made first, the pane beside the reader does not wait for it.
"""

import threading
from enum import Enum, auto
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.ui import coming, garbage
from dossier.ui.jobs import QtJobs
from dossier.ui.targets import Target, made_dossier
from dossier.ui.translation import tr, worded
from dossier.ui.turns import Turns
from dossier.ui.types import types

if TYPE_CHECKING:
    from dossier.services.build import Progress
    from dossier.services.library import Library

_PATIENCE = 3000  # milliseconds that other panes wait for the first results
_INDEXED = 400  # milliseconds within which an index that is there is open


class _Due(Enum):
    """What the dossier that is open still waits for."""

    INDEX = auto()
    PANES = auto()
    NOTHING = auto()


class Opening(QObject):
    """Opens one target at a time; asking for another gives up the one before. What is open stays until it is there."""

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
        self._coming = False  # whether something is being opened that is not there yet
        self._indexing = False
        self._library: Library | None = None  # the one that is open
        self._due = _Due.NOTHING  # of it
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)  # runs while the first results are awaited
        self._patience.timeout.connect(self._furnish)
        self._unindexed = QTimer(self, singleShot=True, interval=_INDEXED)
        self._unindexed.timeout.connect(self._flank)
        self._jobs = QtJobs(self._on_failed, self)
        self._furnishing = QtJobs(self._on_unfurnished, self)
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
        self._busy, self._coming, self._indexing = True, True, False
        cancelled = self._cancelled = threading.Event()
        if target.is_ready:
            garbage.hold()
        else:  # building takes long, and leaves garbage
            garbage.keep()
        self._jobs.latest("open", lambda: self._open(target, cancelled), self._on_opened)

    def furnish(self) -> None:
        """Bring in what waits for the first results; it does not wait long."""
        if self._patience.isActive():
            self._furnish()

    def cancel(self) -> None:
        """Give up what runs; the file that was there stays as it was."""
        self._cancelled.set()

    def leave(self) -> None:
        """Bring in no more of what was open, since it is closed; what is being opened goes on."""
        if self._library is None:
            return
        self._enter(None)
        if self._indexing:
            self.cancel()
            self._jobs.forget("open")
            self._indexing = False
        if self._busy:
            self._end()

    def close(self) -> None:
        """Give up and wait for the worker."""
        self.cancel()
        self._enter(None)
        self._turns.stop()
        self._jobs.close()
        self._furnishing.close()
        garbage.keep()  # what was coming in comes no more

    def _open(self, target: Target, cancelled: threading.Event) -> "Library":
        """Worker thread: import, build if need be, open."""
        coming.bring(coming.BEHIND)
        from dossier.services.library import Library

        path = made_dossier(target, self._paths, self._tell_progress, cancelled.is_set, self.told.emit)
        library = Library.readable(path, self._paths, self.told.emit)
        library.reader.statistics, library.heads, library.appeared  # noqa: B018 - read here, not on the GUI thread
        return library

    def _on_opened(self, library: "Library") -> None:
        steps = chain(types(coming.FIRST_TYPES), coming.steps(coming.FIRST))
        self._turns.walk(steps, partial(self._show, library, self._cancelled))

    def _show(self, library: "Library", attempt: threading.Event) -> None:
        if attempt is not self._cancelled:  # something else is being opened
            library.close()
            return
        self._coming = False
        self._enter(library)
        self._prepare(library)
        self.opened.emit(library)  # panes are made meanwhile
        garbage.keep()

    def _enter(self, library: "Library | None") -> None:
        """Take this one for open; nothing more comes of the one before."""
        self._library = library
        self._due = _Due.NOTHING if library is None else _Due.INDEX
        self._patience.stop()
        self._unindexed.stop()
        self._furnishing.forget("flank")
        self._furnishing.forget("furnish")

    def _prepare(self, library: "Library") -> None:
        """Begin to index it."""
        self._indexing = True
        self._unindexed.start()
        cancelled = self._cancelled = threading.Event()
        self._jobs.latest("open", lambda: self._index(library, cancelled), self._on_indexed)

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
        self._indexing = False
        self._due = _Due.PANES
        self._unindexed.stop()
        self._patience.start()
        self.indexed.emit(library)

    def _flank(self) -> None:
        """Bring in what the pane beside the reader needs; where it is there already, that costs next to nothing."""
        if self._library is not None:
            self._furnishing.latest("flank", partial(_with_cards, self._library), self._on_carded)

    def _furnish(self) -> None:
        """Bring in the rest of what is open, in a lane of its own, since what is opened next must not drop it."""
        self._patience.stop()
        if not self._coming:
            garbage.hold()
        self._flank()

    def _on_carded(self, library: "Library") -> None:
        self._turns.walk(chain(types(), coming.steps(coming.BESIDE)), partial(self._on_flanked, library))

    def _on_flanked(self, library: "Library") -> None:
        if library is not self._library:
            return
        self.flanked.emit(library)
        if self._due is _Due.PANES:
            self._patience.stop()
            self._furnishing.latest("furnish", partial(_with_timeline, library), self._on_furnished)

    def _on_furnished(self, library: "Library") -> None:
        self._due = _Due.NOTHING
        self.furnished.emit(library)
        self._end()

    def _on_unfurnished(self, notice: Notice) -> None:
        self._due = _Due.NOTHING
        self.failed.emit(notice)
        self._end()

    def _on_failed(self, notice: Notice) -> None:
        """Go on with what is open, whether its own index failed or what was to take its place."""
        garbage.keep()
        if not self._coming:
            self._due = _Due.PANES
        self._coming = self._indexing = False
        self.failed.emit(notice)
        if self._library is None or self._due is _Due.NOTHING:
            self._end()
        elif self._due is _Due.INDEX:
            self._prepare(self._library)
        else:
            self._furnish()

    def _end(self) -> None:
        if not self._coming:
            self._busy = False
            garbage.keep()
            self.finished.emit()

    def _tell_progress(self, progress: "Progress") -> None:
        self.progressed.emit(worded(progress.told), progress.done, progress.total)


def _with_cards(library: "Library") -> "Library":
    coming.bring(coming.BESIDE_BEHIND)
    return library


def _with_timeline(library: "Library") -> "Library":
    coming.bring(("dossier.ui.timeline.pane",))
    library.timeline  # noqa: B018 - read here, not on the GUI thread
    return library
