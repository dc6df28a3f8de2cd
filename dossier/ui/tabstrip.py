"""The row of tabs above the reader."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from dossier.ui.icons import icon
from dossier.ui.theme import Look
from dossier.ui.translation import tr

_LEAST = 150  # pixels of a tab


class TabStrip(QTabBar):
    """Titles of open articles; hidden while there is but one. A middle click closes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(self._dress)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Open articles"))
        self.setStyleSheet("QTabBar::tear { width: 0; } QTabBar::scroller { width: 40px; }")
        scrollers = {"ScrollLeftButton": tr("Tabs further left"), "ScrollRightButton": tr("Tabs further right")}
        for button in filter(lambda found: found.objectName() in scrollers, self.findChildren(QToolButton)):
            button.setAccessibleName(scrollers[button.objectName()])
            button.setToolTip(scrollers[button.objectName()])
            button.setStyleSheet(
                "padding: 0; border: none; background: palette(base);"
            )  # else there is no room for the arrow
        self.hide()

    def show_titles(self, titles: list[str]) -> None:
        """Show these; nothing is told of it."""
        self.blockSignals(True)
        while self.count() > len(titles):
            self.removeTab(self.count() - 1)
        for n, title in enumerate(titles):
            if n == self.count():
                self.addTab("")
                self.setTabButton(n, QTabBar.ButtonPosition.RightSide, self._close_button())
            shown = title.replace("&", "&&")
            if self.tabText(n) != shown:
                self.setTabText(n, shown)
                self.setTabToolTip(n, title.replace("<", "&lt;"))
        self.blockSignals(False)
        self.setVisible(len(titles) > 1)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Leave room for some words: of ever so many tabs those are shown that fit."""
        wanted = self.tabSizeHint(index)
        return QSize(min(wanted.width(), _LEAST), wanted.height())

    def choose(self, index: int) -> None:
        """Show which one is open; nothing is told of it."""
        self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(False)

    def _close_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(tr("Close this tab"))
        button.setToolTip(tr("Close this tab"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W does the same
        button.setStyleSheet("padding: 2px;")
        button.setIcon(icon(self._look, "close", size=14))
        button.clicked.connect(self._on_close_clicked)
        return button

    def _on_close_clicked(self) -> None:
        for n in range(self.count()):
            if self.tabButton(n, QTabBar.ButtonPosition.RightSide) is self.sender():
                self.tabCloseRequested.emit(n)
                return

    def _dress(self) -> None:
        for n in range(self.count()):
            button = self.tabButton(n, QTabBar.ButtonPosition.RightSide)
            if isinstance(button, QToolButton):
                button.setIcon(icon(self._look, "close", size=14))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and at >= 0:
            self.tabCloseRequested.emit(at)
        else:
            super().mouseReleaseEvent(event)
