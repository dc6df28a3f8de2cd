"""The column at the left: each lane's colour, name and count, level with the lanes."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from dossier.ui.timeline.canvas import Canvas
from dossier.ui.timeline.stacking import Box
from dossier.ui.translation import numeral, tr, tr_n
from dossier.ui.widgets.broken import broken
from dossier.ui.widgets.elided import plain_tip
from dossier.ui.widgets.kept import paint_rounded


class LaneHeader(QWidget):
    """Follows the lanes of a canvas; the wheel scrolls them."""

    spoken_role = "StaticText"

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._shown: tuple[object, ...] = ()
        self.setAccessibleName(tr("Lanes of the timeline"))
        canvas.viewChanged.connect(self.refresh)
        canvas.foundChanged.connect(self.refresh)

    def refresh(self) -> None:
        """Show lanes and counts anew if they changed; days alone do not matter here."""
        arrangement = self._canvas.arrangement
        shown = (arrangement.boxes, arrangement.data, arrangement.found, self._canvas.scrolled)
        if shown == self._shown:
            return
        self._shown = shown
        texts = [f"{name}: {count}" for name, count in map(self._texts, self._canvas.arrangement.boxes)]
        self.setAccessibleDescription("; ".join(texts))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width that all names and counts need."""
        return QSize(self.needed_width(), 100)

    def needed_width(self) -> int:
        """Return the width for the names and counts of all lanes, from the fonts."""
        style, widest = self._canvas.arrangement.style, 0.0
        for box in self._canvas.arrangement.boxes:
            name, count = self._texts(box)
            # As wide as a filter can make it, so that nothing moves sideways while typing.
            whole = count.split()[-1]
            count = tr("{n} of {all}", n="9,999" if whole[-1] in "kM" else whole, all=whole)
            widest = max(widest, style.lane_metrics.horizontalAdvance(name) + style.measure(count))
        return round(widest + 16 + style.em * 0.75 + 10 + 18 + 12)

    def event(self, event: QEvent) -> bool:
        """Tell the count in words over a lane."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the lanes."""
        self._canvas.scroll_to(self._canvas.scrolled - event.angleDelta().y() / 4)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a square, a name and a count beside each lane."""
        arrangement = self._canvas.arrangement
        style, theme, data = arrangement.style, arrangement.style.theme, arrangement.data
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme["surface"])
        painter.fillRect(0, 0, self.width(), 1, theme["border"])
        painter.translate(0, -self._canvas.scrolled)
        side, lane_font = round(style.em * 0.7), style.lane_font.toString()
        painter.setFont(style.font)  # of the counts
        for box in arrangement.boxes:
            assert data is not None
            lane = data.lanes[box.lane]
            name, count = self._texts(box)
            middle = box.top + box.height / 2
            square = QRectF(16, round(middle - side / 2), side, side)
            if data.dated(box.lane):
                paint_rounded(painter, square, 3, style.solid(lane))
            else:
                painter.setPen(QPen(theme["ink3"], 1.2, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(square, 3, 3)
            painter.setPen(theme["ink3"])
            right = self.width() - 12 - style.measure(count)
            painter.drawStaticText(QPointF(right, middle - style.em / 2), style.shaped(count))
            painter.setPen(theme["ink1"])
            left = 16 + side + 9
            label, tall, _ = broken(name, lane_font, right - left - 6, 1)
            label.draw(painter, QPointF(left, middle - tall / 2))
            painter.fillRect(QRectF(0, box.top + box.height - 1, self.width(), 1), theme["border"])

    def _texts(self, box: Box) -> tuple[str, str]:
        data, found = self._canvas.arrangement.data, self._canvas.arrangement.found
        if data is None:
            return "", ""
        count = _short(data.size(box.lane))
        if found is not None:
            count = tr("{n} of {all}", n=_short(found[box.lane]), all=count)
        return tr(data.lanes[box.lane].name), count

    def _tell(self, at: QPoint, everywhere: QPoint) -> None:
        data, found = self._canvas.arrangement.data, self._canvas.arrangement.found
        box = self._canvas.arrangement.box_at(at.y() + self._canvas.scrolled)
        if box is None or data is None:
            QToolTip.hideText()
            return
        text = f"{tr(data.lanes[box.lane].name)}: {numeral(data.size(box.lane))}"
        if found is not None:
            text += ", " + tr_n("of which %Ln matches", "of which %Ln match", found[box.lane])
        QToolTip.showText(everywhere, plain_tip(text), self)


def _short(number: int) -> str:
    """Write large counts shortly: 999, 260k, 1.2M."""
    if number < 10_000:
        return numeral(number)
    return f"{number / 1000:.0f}k" if number < 1_000_000 else f"{number / 1_000_000:.1f}M"
