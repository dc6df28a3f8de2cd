"""A label and a button that give way: what does not fit is cut with an ellipsis and told in the tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from dossier.ui.widgets.shaped import Shaped


def plain_tip(text: str) -> str:
    """Return a text for a tool tip that shows it as it is: Qt guesses markup, and looks for the pictures it names."""
    return text.replace("<", "&lt;")


class ElidedLabel(QLabel):
    """One line of plain text, where it begins and in the middle of its height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shaped = Shaped()
        self._cut = "", 0, self.font(), ""  # a text, a width, a font, what is seen of it

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text, width, font, metrics = self.text(), self.width(), self.font(), self.fontMetrics()
        if self._cut[:3] != (text, width, font):
            self._cut = text, width, font, metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        seen = self._cut[3]
        left = width - metrics.horizontalAdvance(seen) if self.isRightToLeft() else 0
        self._shaped.draw(painter, left, (self.height() - metrics.height()) / 2, seen)


class ElidedButton(QPushButton):
    """A button of which the middle of the text is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        over = self.sizeHint().width() - self.width()
        if over > 0:
            room = self.fontMetrics().horizontalAdvance(self.text()) - over
            option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
