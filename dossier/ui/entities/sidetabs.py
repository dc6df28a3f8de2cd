"""The tabs of the side pane as one control of equal parts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dossier.ui.theme import Look
from dossier.ui.widgets.painted import Segments, Tray

_FRAME = 3  # pixels around the tabs
_TYPES = ((12, True), (11, True), (10, True), (10, False))  # pixels, and whether bold
_SMALLEST = 10  # pixels, as they are on the screen
_ROOM = 12  # pixels beside a name: its padding and border
_SEGMENT = "QTabBar::tab { padding: 4px 3px; min-width: 24px; margin: 0; border: 2px solid transparent; }"


class SideTabs(Tray):
    """Holds `tabs`, written in the largest type in which all of their names fit."""

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.tabs = Segments(self)
        self.tabs.setStyleSheet(_SEGMENT)
        self.tabs.setExpanding(True)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*4 * (_FRAME + 1,))
        layout.addWidget(self.tabs)

    def add(self, name: str) -> None:
        """Add a tab as the last one."""
        self.tabs.setTabToolTip(self.tabs.addTab(name), name)  # a narrow pane cuts them short
        if self.isVisible():  # else when its width is known
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * _FRAME
        names = [self.tabs.tabText(number) for number in range(self.tabs.count())]
        smaller = ((size, False) for size in range(9, round(_SMALLEST / self._look.scale) - 1, -1))
        for size, bold in (*_TYPES, *smaller):
            font = self._look.sans(size, bold=bold)
            if sum(QFontMetricsF(font).horizontalAdvance(name) + _ROOM for name in names) <= room:
                break
        self.tabs.setFont(font)
