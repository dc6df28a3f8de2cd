"""The keyboard in the lanes: one table of keys, each a small step."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent

from dossier.ui.timeline import walk
from dossier.ui.timeline.canvas import Canvas


class Keys(QObject):
    """Moves through items and days of a canvas."""

    currentMoved = Signal(int)
    activated = Signal(int)
    brushRequested = Signal(int)
    menuRequested = Signal(int, QPoint)  # an item, where on the screen
    cleared = Signal()
    fitRequested = Signal()

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        key = Qt.Key
        self._table: dict[int, Callable[[], None]] = {
            key.Key_Left: lambda: self._walk(-1),
            key.Key_Right: lambda: self._walk(1),
            key.Key_Up: lambda: self._hop(-1),
            key.Key_Down: lambda: self._hop(1),
            key.Key_Home: lambda: self._outermost(last=False),
            key.Key_End: lambda: self._outermost(last=True),
            key.Key_Return: self._open,
            key.Key_Enter: self._open,
            key.Key_Plus: lambda: self.zoom(0.6),
            key.Key_Equal: lambda: self.zoom(0.6),
            key.Key_Minus: lambda: self.zoom(1 / 0.6),
            key.Key_0: self.fitRequested.emit,
            key.Key_F: self.fitRequested.emit,
            key.Key_B: self._brush,
            key.Key_Escape: self.cleared.emit,
            key.Key_PageUp: lambda: self._turn(1),
            key.Key_PageDown: lambda: self._turn(-1),
        }
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the table, without Ctrl, Alt or Meta, and what asks for a menu."""
        by_key = isinstance(event, QContextMenuEvent) and event.reason() == QContextMenuEvent.Reason.Keyboard
        if by_key or (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _asks_menu(event)):
            self._ask_menu()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            step = self._table.get(event.key())
            if step is not None and not event.modifiers() & (others | Qt.KeyboardModifier.MetaModifier):
                self._canvas.unhover()  # the card would stay where the pointer rests while all else moves
                step()
                return True
        return super().eventFilter(watched, event)

    def zoom(self, factor: float) -> None:
        """Zoom about the chosen item when it is in view, else about the middle."""
        current = self._canvas.overlay.marks.current
        spot = None if current is None else self._canvas.arrangement.spot(current)
        x = None if spot is None else min(max(spot.center().x(), 0.0), self._canvas.scale_now.width)
        self._canvas.zoom(factor, x)

    def _walk(self, step: int) -> None:
        data, current = self._canvas.arrangement.data, self._canvas.overlay.marks.current
        if data is not None:
            if current is None or current >= len(data):
                self._begin()
            else:
                self._go(walk.along(data, self._canvas.arrangement.matches, current, step))

    def _hop(self, step: int) -> None:
        data, current = self._canvas.arrangement.data, self._canvas.overlay.marks.current
        if data is not None:
            if current is None or current >= len(data):
                self._begin()
            else:
                self._go(walk.across(data, self._canvas.arrangement.matches, current, step))

    def _begin(self) -> None:
        """Choose the item nearest to the middle of the view."""
        data, scale = self._canvas.arrangement.data, self._canvas.scale_now
        if data is not None:
            self._go(walk.nearest(data, self._canvas.arrangement.matches, (scale.left + scale.right) / 2))

    def _outermost(self, last: bool) -> None:
        data = self._canvas.arrangement.data
        if data is not None:
            self._go(walk.outermost(data, self._canvas.arrangement.matches, last))

    def _go(self, n: int | None) -> None:
        """Choose an item; at an end the same again, so that it is told again rather than nothing."""
        chosen = self._canvas.overlay.marks.current if n is None else n
        if chosen is not None:
            self.currentMoved.emit(chosen)

    def _open(self) -> None:
        if self._canvas.overlay.marks.current is not None:
            self.activated.emit(self._canvas.overlay.marks.current)

    def _ask_menu(self) -> None:
        """Ask for the menu of the chosen item, beside it."""
        current = self._canvas.overlay.marks.current
        if current is None:
            return
        self._canvas.unhover()
        spot = self._canvas.arrangement.spot(current)
        at = QPointF(self._canvas.viewport().rect().center())
        if spot is not None:
            at = spot.bottomLeft() + self._canvas.lanes_rect.topLeft() - QPointF(0, self._canvas.scrolled)
        self.menuRequested.emit(current, self._canvas.viewport().mapToGlobal(at.toPoint()))

    def _brush(self) -> None:
        if self._canvas.overlay.marks.current is not None:
            self.brushRequested.emit(self._canvas.overlay.marks.current)

    def _turn(self, pages: int) -> None:
        self._canvas.pan(pages * 0.8 * self._canvas.scale_now.width)


def _asks_menu(event: QKeyEvent) -> bool:
    """Whether this is Shift+F10, which not every system turns into a request for a menu."""
    return event.key() == Qt.Key.Key_F10 and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
