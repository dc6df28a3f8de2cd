"""Panes side by side, with a line between them that is moved by mouse or keyboard."""

from collections.abc import Sequence
from weakref import ref

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QWidget
from shiboken6 import isValid

from dossier.ui.announcing import announce
from dossier.ui.widgets.painted import Painted, colour

_STEP = 16  # pixels
_KEYS = {
    Qt.Orientation.Horizontal: {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP},
    Qt.Orientation.Vertical: {Qt.Key.Key_Up: -_STEP, Qt.Key.Key_Down: _STEP},
}
_ENDING = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Handle(Painted, QSplitterHandle):
    """A line as narrow as can be; with the keyboard it is a bar, arrows move it, Esc gives the keyboard back."""

    spoken_role = "Separator"

    def __init__(self, orientation: Qt.Orientation, parent: "Splitter") -> None:
        super().__init__(orientation, parent)
        self.left: ref[QWidget] | None = None  # what had the keyboard before

    def take_keyboard(self) -> None:
        """Take the keyboard from what has it now; another handle hands on whom it took it from."""
        held = QApplication.focusWidget()
        self.left = held.left if isinstance(held, _Handle) else None if held is None else ref(held)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = "focus" if self.hasFocus() else "accent" if self.underMouse() else "border"
        QPainter(self).fillRect(event.rect(), colour(self, ink))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _KEYS[self.orientation()].get(Qt.Key(event.key()), 0)
        if by:
            self._move(by)
        elif event.key() in _ENDING:
            left = None if self.left is None else self.left()
            if left is not None and isValid(left):
                left.setFocus(Qt.FocusReason.ShortcutFocusReason)
            else:
                self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_wide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_wide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_wide()

    def _move(self, by: int) -> None:
        """Move it as the mouse does, and say what share of the panes lies before it."""
        splitter, place = self.splitter(), self.pos() + self.contentsRect().topLeft()
        across = self.orientation() is Qt.Orientation.Horizontal
        self.moveSplitter(self.closestLegalPosition((place.x() if across else place.y()) + by))
        sizes = splitter.sizes()
        before = sum(sizes[: splitter.indexOf(self)])
        announce(self, f"{100 * before // max(1, sum(sizes))} %")

    def _show_wide(self) -> None:
        """Show all of what the mouse can take hold of where it has the keyboard, else the line in its middle."""
        self.setMask(QRegion(self.rect() if self.hasFocus() else self.contentsRect()))


class Splitter(Painted, QSplitter):
    """A splitter whose handles draw themselves."""

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)

    def name_handles(self, names: Sequence[str]) -> None:
        """Name the handles, from the left or the top, for a screen reader."""
        for number, name in enumerate(names, 1):
            self.handle(number).setAccessibleName(name)


def focus_handle(root: QWidget) -> None:
    """Give the keyboard to the next handle below `root`: first those of columns, then those of rows."""
    handles = [handle for handle in root.findChildren(_Handle) if handle.isVisible()]
    handles.sort(key=lambda one: (one.orientation() is Qt.Orientation.Vertical, one.mapTo(root, QPoint()).x()))
    if handles:
        here = next((n for n, handle in enumerate(handles) if handle.hasFocus()), -1)
        handles[(here + 1) % len(handles)].take_keyboard()
