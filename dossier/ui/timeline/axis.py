"""The calendar above the lanes: years in bold, months, weeks or days below them."""

from itertools import zip_longest

import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from dossier.ui.timeline.scale import BESIDE, Scale, Tick, lower_labels
from dossier.ui.timeline.style import Style


class CalendarAxis(pg.AxisItem):  # type: ignore[misc]
    """A pyqtgraph axis with ticks of its own: pyqtgraph's end at the years 1 and 9999 and go by local time."""

    def __init__(self, style: Style) -> None:
        super().__init__("top")
        self._style = style
        self._scale = Scale(1, 2, 1)
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)  # the marks above it are drawn at every key
        self.setHeight(style.axis)

    def set_scale(self, scale: Scale) -> None:
        """Show other days."""
        self._scale = scale
        self.update()

    def linkedViewChanged(self, *_: object) -> None:
        """Do nothing: pyqtgraph would work out ticks that are not drawn."""

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw ticks and labels; the first of the upper line stays in view."""
        rect, style = self.rect(), self._style
        painter.fillRect(rect, style.theme["surface"])
        found = style.ticks(self._scale)
        below = rect.bottom() - 5 - style.metrics.descent()
        above = below - style.em - 2
        minor = style.theme["border_strong" if found.centred else "border"]
        for tick in found.minor:
            at = round(self._scale.x(tick.day))
            if 0 <= at <= rect.width():
                painter.fillRect(at, int(rect.bottom()) - 4, 1, 4, minor)
        painter.setFont(style.font)
        painter.setPen(QPen(style.theme["ink2"]))
        for x, text in lower_labels(found, self._scale, style.measure, style.gap):
            painter.drawStaticText(QPointF(x, below - style.metrics.ascent()), style.shaped(text))
        painter.setFont(style.bold)
        for tick, after in zip_longest(found.major, found.major[1:]):
            self._major(painter, tick, after, above)
        painter.fillRect(0, int(rect.bottom()), int(rect.width()), 1, style.theme["border"])

    def _major(self, painter: QPainter, tick: Tick, after: Tick | None, baseline: float) -> None:
        rect, style = self.rect(), self._style
        at = self._scale.x(tick.day)
        if 0 <= at <= rect.width():
            top = baseline - style.metrics.ascent()
            painter.fillRect(round(at), int(top), 1, int(rect.bottom() - top), style.theme["border_strong"])
        x, width = max(at + BESIDE, 0.0), style.bold_metrics.horizontalAdvance(tick.text)
        if x + width <= (self._scale.x(after.day) - 4 if after else rect.width()):
            painter.setPen(QPen(style.theme["ink1"]))
            top = baseline - style.bold_metrics.ascent()
            painter.drawStaticText(QPointF(x, top), style.shaped(tick.text, bold=True))
