"""A box to choose one of few."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionComboBox, QWidget

from dossier.ui.widgets.broken import broken
from dossier.ui.widgets.painted import Painted, colour, paint_field

_EDGE = 1  # pixels kept free beside the text
_ARROW = QPolygonF([QPointF(-3.25, -1.25), QPointF(0, 2), QPointF(3.25, -1.25)])


class Choice(Painted, QComboBox):
    """A combo box whose items have the padding that the style sheet gives them, which Qt's own delegate ignores.

    What is chosen is cut with an ellipsis where it does not fit, not within a letter, and told in the tool tip.
    """

    def __init__(self, parent: QWidget | None = None, name: str = "") -> None:
        """Make the box; `name` says what is chosen in it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)  # on X11 Qt tells what is chosen in place of the name
        self.setItemDelegate(QStyledItemDelegate(self))
        self.currentTextChanged.connect(self.setToolTip)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, parts = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl
        field = self.style().subControlRect(control, option, parts.SC_ComboBoxEditField, self)
        arrow = self.style().subControlRect(control, option, parts.SC_ComboBoxArrow, self)
        painter = QPainter(self)
        paint_field(painter, self)
        painter.setPen(option.palette.text().color())
        text, tall, _ = broken(option.currentText, self.font().toString(), field.width() - _EDGE, 1)
        text.draw(painter, QPointF(field.left(), field.top() + (field.height() - tall) / 2))
        painter.setPen(QPen(colour(self, "ink3"), 0.9, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(arrow).center())
        painter.drawPolyline(_ARROW)
