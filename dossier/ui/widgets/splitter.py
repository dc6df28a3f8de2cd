"""Panes side by side, with a line between them to drag."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from dossier.ui.widgets.painted import Painted, colour


class _Handle(Painted, QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:
        held = self.underMouse() or self.hasFocus()
        QPainter(self).fillRect(event.rect(), colour(self, "accent" if held else "border"))


class Splitter(Painted, QSplitter):
    """A splitter whose handles draw themselves."""

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)
