"""The frame that shows where the keyboard is: drawn over a widget, so that nothing is laid out again."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dossier.ui.theme import Look

_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class FocusRing(QWidget):
    """Rings a widget while it has the focus and was given it by keyboard."""

    def __init__(self, look: Look, ringed: QWidget) -> None:
        super().__init__(ringed)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ringed.installEventFilter(self)
        self.hide()

    def eventFilter(self, ringed: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._cover()
            self.setVisible(event.reason() in _BY_KEYBOARD)
        elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress):
            self.hide()
        elif event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme["focus"], 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 6, 6)

    def _cover(self) -> None:
        ringed = self.parentWidget()
        if ringed is not None:
            self.setGeometry(ringed.rect())
            self.raise_()
