"""A name in the graph of neighbours: a button in the colours of its group."""

from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from dossier.model.dossier import EntityHead
from dossier.model.facts import ENTITY_GROUPS, EntityKind
from dossier.services.explain import KIND_WORDS
from dossier.services.independence import Sources
from dossier.ui.theme import Look
from dossier.ui.translation import numeral, tr, worded
from dossier.ui.underlines import draw_underline


class NameButton(QAbstractButton):
    """A name on its group's ground with its group's underline, and the number of sources; None for the middle one."""

    lit = Signal()

    def __init__(self, look: Look, head: EntityHead, sources: Sources | None, share: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self.head, self.share = look, head, share
        self.count = None if sources is None else sources.most
        self._group, kind = ENTITY_GROUPS[EntityKind(head.kind)], tr(KIND_WORDS[EntityKind(head.kind)])
        told = "" if sources is None else ", " + worded(sources.counted)
        self.setAccessibleName(f"{head.name}, {kind}{told}")
        self.setToolTip(f"<span>{escape(head.name)}<br>{escape(kind)}{told}</span>")
        self.setText(head.name)
        if sources is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.refresh()

    @property
    def is_lit(self) -> bool:
        """Whether the pointer or the keyboard is here."""
        return self.count is not None and (self.underMouse() or self.hasFocus())

    def refresh(self) -> None:
        """Measure with the fonts in force."""
        middle = self.count is None
        self._font = self._look.sans(13 if middle else 12, bold=middle)
        self._metrics = QFontMetricsF(self._font)
        self._number = "" if self.count is None else numeral(self.count)
        self._beside = self._metrics.horizontalAdvance(self._number) + 8 if self._number else 0.0
        self.wide = round(self._metrics.horizontalAdvance(self.head.name) + self._beside + 22)
        self.tall = round(self._metrics.height() + 10)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the whole name."""
        return QSize(self.wide, self.tall)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as with the space bar; leave the arrows to the graph."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        super().enterEvent(event)
        self.lit.emit()

    def leaveEvent(self, event: object) -> None:
        """Go dark."""
        super().leaveEvent(event)  # type: ignore[arg-type]
        self.lit.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light up."""
        super().focusInEvent(event)
        self.lit.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Go dark."""
        super().focusOutEvent(event)
        self.lit.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, name, underline and number."""
        painter, theme, colours = QPainter(self), self._look.theme, self._look.theme.kinds[self._group]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        edge = theme["focus"] if self.hasFocus() else theme["accent"] if self.is_lit else colours.solid
        painter.setPen(QPen(edge, 2.0 if self.hasFocus() or self.count is None else 1.0))
        painter.setBrush(theme["surface"])
        painter.drawRoundedRect(rect, 7, 7)
        painter.setBrush(colours.tint)
        painter.drawRoundedRect(rect, 7, 7)
        painter.setFont(self._font)
        room = rect.width() - 17 - self._beside
        name = self._metrics.elidedText(self.head.name, Qt.TextElideMode.ElideRight, max(room, 0.0))
        baseline = rect.center().y() + (self._metrics.ascent() - self._metrics.descent()) / 2 - 1
        left = rect.left() + 8
        painter.setPen(theme["ink1"])
        painter.drawText(QPointF(left, baseline), name)
        width = self._metrics.horizontalAdvance(name)
        if self._number:
            painter.setPen(theme["ink2"])
            painter.drawText(QPointF(rect.right() - 7 - self._beside + 8, baseline), self._number)
        draw_underline(painter, self._group, colours.solid, left, left + width, baseline + 5)
