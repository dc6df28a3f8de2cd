"""The stretch of days that is chosen: dragged with the pointer, asked of the session now and then, given up."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from dossier.services.session import Session
from dossier.ui.timeline.days import day_of

_THROTTLE = 30  # ms between searches while dragging; the last position always counts


class Brushing(QObject):
    """Keeps the days being dragged until the session has them; `moved` says that there are others."""

    moved = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted: tuple[date, date] | None = None
        self._throttle = QTimer(self, interval=_THROTTLE, singleShot=True)
        self._throttle.timeout.connect(self._ask)

    @property
    def days(self) -> tuple[date, date] | None:
        """The days chosen; those being dragged go before those asked for."""
        span = self._session.state.query.span
        return self._wanted or ((span.first, span.last) if span else None)

    def drag(self, first: int, last: int) -> None:
        """Choose days while the pointer moves."""
        self._wanted = day_of(first), day_of(last)
        self.moved.emit()
        if not self._throttle.isActive():
            self._throttle.start()

    def release(self) -> None:
        """Ask for the last days at once."""
        self._throttle.stop()
        self._ask()

    def clear(self) -> None:
        """Give the days up."""
        self._throttle.stop()
        self._wanted = None
        self._session.show_span(None, None)

    def toggle(self, first: int, last: int) -> None:
        """Choose days, or give them up when they are chosen already."""
        days, span = (day_of(first), day_of(last)), self._session.state.query.span
        if span is not None and (span.first, span.last) == days:
            self._session.show_span(None, None)
        else:
            self._session.show_span(*days)

    def _ask(self) -> None:
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self._session.show_span(*wanted)
