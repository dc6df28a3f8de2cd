"""Sizes and pens of the timeline, all from font metrics and the theme."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QStaticText

from dossier.ui.theme import Look, Theme
from dossier.ui.timeline.lanes import Lane
from dossier.ui.timeline.layout import Sizes
from dossier.ui.timeline.scale import Scale, Ticks, ticks
from dossier.ui.widgets.shaped import shaped

_SHAPED = 2000  # labels kept as glyphs; a screen full of them has some hundred


class Style:
    """What the parts of the pane measure and colour with: fonts stay, the theme is the one in force."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.font: QFont = look.sans(12)
        self.bold: QFont = look.sans(12, bold=True)
        self.lane_font: QFont = look.sans(13)
        self.metrics = QFontMetricsF(self.font)
        self.bold_metrics = QFontMetricsF(self.bold)
        self.lane_metrics = QFontMetricsF(self.lane_font)
        self.em = self.metrics.height()
        self.row = round(self.em + 4)
        self.pad = round(self.em * 0.3)
        self.dot = max(7.0, round(self.em * 0.58))
        self.picture = round(self.dot) + 2  # of a dot, with the ring of the ground about it
        self.axis = round(2 * self.em + 14)
        self.gap = 6.0
        self.sizes = Sizes(self.gap, 18 * self.em, 3.2 * self.em)
        self._widths: dict[str, float] = {}
        self._short: dict[tuple[str, float], str] = {}
        self._static: dict[tuple[str, bool], QStaticText] = {}
        self._ticks: tuple[Scale, Ticks] | None = None

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._look.theme

    def measure(self, text: str) -> float:
        """Return a label's width."""
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            width = self._widths[text] = self.metrics.horizontalAdvance(text)
        return width

    def ticks(self, scale: Scale) -> Ticks:
        """Return the lines of the calendar, which axis and lanes both draw."""
        if self._ticks is None or self._ticks[0] != scale:
            self._ticks = scale, ticks(scale, self.measure)
        return self._ticks[1]

    def shaped(self, text: str, *, bold: bool = False) -> QStaticText:
        """Return a label as it is drawn again and again, by `drawStaticText` from its top."""
        found = self._static.get((text, bold))
        if found is None:
            if len(self._static) > _SHAPED:
                self._static.clear()
            found = self._static[text, bold] = shaped(text, self.bold if bold else self.font)
        return found

    def shorten(self, text: str, room: float) -> str:
        """Cut a label with an ellipsis so that it fits."""
        if self.measure(text) <= room:
            return text
        found = self._short.get((text, room))
        if found is None:
            if len(self._short) > _SHAPED:
                self._short.clear()
            found = self._short[text, room] = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        return found

    def wrapped(self, text: str, room: float, most: int) -> list[str]:
        """Break a sentence into at most so many lines, the last one shortened."""
        lines: list[str] = []
        words = text.split()
        while words and len(lines) < most - 1:
            count = next((n for n in range(1, len(words)) if self.measure(" ".join(words[: n + 1])) > room), len(words))
            lines.append(self.shorten(" ".join(words[:count]), room))
            words = words[count:]
        return [*lines, self.shorten(" ".join(words), room)] if words else lines

    def solid(self, lane: Lane) -> QColor:
        """Return the colour of a lane's marks."""
        return self.theme["ink3"] if lane.group is None else self.theme.kinds[lane.group].solid

    def tint(self, lane: Lane) -> QColor:
        """Return the pale colour of a lane's vague stretches."""
        grey = self.faded(self.theme["ink3"], 0.2)
        return grey if lane.group is None else self.theme.kinds[lane.group].tint

    def faded(self, colour: QColor, share: float) -> QColor:
        """Return a colour of which only `share` is left over the surface; opaque, so that overlaps do not darken."""
        under = self.theme["surface"]
        pairs = (
            (colour.red(), under.red()),
            (colour.green(), under.green()),
            (colour.blue(), under.blue()),
        )
        return QColor(*(round(share * a + (1 - share) * b) for a, b in pairs))
