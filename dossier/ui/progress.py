"""How far long work of a window is: shown in its header, unless it is done soon."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from dossier.ui.header import Header

_AFTER = 300  # milliseconds


class Progress(QObject):
    """One thing at a time; `cancellable` says whether what goes on can be given up."""

    def __init__(self, header: Header, cancellable: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._header = header
        self._cancellable = cancellable
        self._stage: tuple[str, int, int] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self._show)

    def name(self, stage: str) -> None:
        """Say what is to begin."""
        self._stage = stage, 0, 0

    def begin(self) -> None:
        """Show it in a while, if it has not ended by then."""
        self._timer.start()

    def go_on(self, stage: str, done: int, total: int) -> None:
        """Take over how far it is; `total` 0 means it is not known."""
        self._stage = stage, done, total
        if not self._timer.isActive():
            self._show()

    def end(self) -> None:
        """Show nothing any more."""
        self._timer.stop()
        self._stage = None
        self._header.end_progress()

    def _show(self) -> None:
        if self._stage is not None:
            self._header.show_progress(*self._stage, cancellable=self._cancellable())
