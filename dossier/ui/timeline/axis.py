"""The calendar above the lanes: years in bold, months, weeks or days below them."""

from dataclasses import dataclass
from itertools import zip_longest

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QStaticText
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from dossier.ui.timeline.scale import BESIDE, Scale, lower_labels
from dossier.ui.timeline.style import Style

Texts = list[tuple[QPointF, QStaticText]]


@dataclass(frozen=True, slots=True)
class _Laid:
    """What is drawn for one scale in one rectangle, in any theme."""

    rect: QRectF
    minor: list[QRect]
    major: list[QRect]
    lower: Texts
    upper: Texts
    centred: bool  # whether lower labels stand between their ticks


class CalendarAxis(pg.AxisItem):  # type: ignore[misc]
    """A pyqtgraph axis with ticks of its own: pyqtgraph's end at the years 1 and 9999 and go by local time."""

    def __init__(self, style: Style) -> None:
        super().__init__("top")
        self._style = style
        self._scale = Scale(1, 2, 1)
        self._laid: _Laid | None = None
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)  # the marks above it are drawn at every key
        self.setHeight(style.axis)

    def set_scale(self, scale: Scale) -> None:
        """Show other days."""
        self._scale = scale
        self._laid = None
        self.update()

    def linkedViewChanged(self, *_: object) -> None:
        """Do nothing: pyqtgraph would work out ticks that are not drawn."""

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw ticks and labels; the first of the upper line stays in view."""
        rect, style, theme = self.rect(), self._style, self._style.theme
        if self._laid is None or self._laid.rect != rect:
            self._laid = self._lay_out(rect)
        laid, strong = self._laid, theme["border_strong"]
        painter.fillRect(rect, theme["surface"])
        for ticks, colour in ((laid.minor, strong if laid.centred else theme["border"]), (laid.major, strong)):
            for tick in ticks:
                painter.fillRect(tick, colour)
        for font, ink, labels in ((style.font, "ink2", laid.lower), (style.bold, "ink1", laid.upper)):
            painter.setFont(font)
            painter.setPen(theme[ink])
            for place, label in labels:
                painter.drawStaticText(place, label)
        painter.fillRect(0, int(rect.bottom()), int(rect.width()), 1, theme["border"])

    def _lay_out(self, rect: QRectF) -> _Laid:
        style, scale, found = self._style, self._scale, self._style.ticks(self._scale)
        below = rect.bottom() - 5 - style.metrics.descent()
        above = below - style.em - 2
        places = [round(scale.x(tick.day)) for tick in found.minor]
        minor = [QRect(at, int(rect.bottom()) - 4, 1, 4) for at in places if 0 <= at <= rect.width()]
        top, y = below - style.metrics.ascent(), above - style.metrics.ascent()
        lower = [(QPointF(x, top), style.shaped(t)) for x, t in lower_labels(found, scale, style.measure, style.gap)]
        major, upper = list[QRect](), Texts()
        for tick, after in zip_longest(found.major, found.major[1:]):
            at = scale.x(tick.day)
            if 0 <= at <= rect.width():
                major.append(QRect(round(at), int(y), 1, int(rect.bottom() - y)))
            x, width = max(at + BESIDE, 0.0), style.bold_metrics.horizontalAdvance(tick.text)
            if x + width <= (scale.x(after.day) - 4 if after else rect.width()):
                place = QPointF(x, above - style.bold_metrics.ascent())
                upper.append((place, style.shaped(tick.text, bold=True)))
        return _Laid(rect, minor, major, lower, upper, found.centred)
