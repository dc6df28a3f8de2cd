"""One group of entities in the legend: swatch, name and count, a button that switches its marks on and off."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dossier.model.wording import marked
from dossier.services.explain import GROUP_WORDS
from dossier.ui.theme import Look
from dossier.ui.translation import numeral, tr
from dossier.ui.underlines import draw_underline
from dossier.ui.widgets.kept import draw_rounded, paint_kept

_ONLY = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier  # some window managers take Alt
_PAD, _GAP, _SWATCH = 8, 5, 14
_ROUND = 14.0  # pixels, the radius of its corners
# Where the bar is too narrow for whole words.
_SHORT = {"organisation": marked("Org."), "programme": marked("Progr."), "equipment": marked("Equip.")}


class LegendChip(QAbstractButton):
    """A group with its swatch, name and count; checked while its marks are shown."""

    onlyRequested = Signal()

    def __init__(self, look: Look, group: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._group = group
        self._count = -1  # none was told yet
        self._fonts = look.sans(12, bold=True), look.sans(12)
        self._struck = QFont(self._fonts[0])
        self._struck.setStrikeOut(True)
        self._metrics = QFontMetricsF(self._fonts[0]), QFontMetricsF(self._fonts[1])
        self._widths: dict[tuple[str, int], float] = {}  # of names and counts: a layout asks for them again and again
        self.setCheckable(True)
        self.setChecked(True)
        self.setText(tr(GROUP_WORDS[group]))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Show or hide: {kind}. Alt or Shift and click: only these.", kind=tr(GROUP_WORDS[group])))
        look.changed.connect(self.update)
        self.set_count(0)

    @property
    def kinds(self) -> str:
        """The group of kinds it switches."""
        return self._group

    def set_count(self, count: int) -> None:
        """Show how many of them the article has."""
        if count == self._count:
            return
        before, self._count = self.sizeHint(), count
        self.setAccessibleName(tr("{kind}, {n} in this article", kind=tr(GROUP_WORDS[self._group]), n=count))
        if self.sizeHint() != before:
            self.updateGeometry()
        self.update()

    def words(self, level: int) -> str:
        """Return the name: whole (0), shortened (1) or none (2), which leaves swatch and count."""
        whole = tr(GROUP_WORDS[self._group])
        return (whole, tr(_SHORT[self._group]) if self._group in _SHORT else whole, "")[level]

    def set_level(self, level: int) -> None:
        """Show so much of the name."""
        if self.text() != self.words(level):
            self.setText(self.words(level))
            self.updateGeometry()

    def width_at(self, level: int) -> int:
        """Return the width with so much of the name."""
        return self._width(self.words(level))

    def sizeHint(self) -> QSize:
        return QSize(self._width(self.text()), round(self._metrics[0].height()) + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def nextCheckState(self) -> None:
        """Leave the state alone: it follows the session."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.modifiers() & _ONLY and self.isDown() and inside:
            self.setDown(False)
            self.onlyRequested.emit()
        else:
            super().mouseReleaseEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        states = self.isChecked(), self.hasFocus(), self.underMouse()
        name = f"legend {self._group} {self.text()} {numeral(self._count)} {states} {self._look.theme.name}"
        paint_kept(QPainter(self), QRectF(self.rect()), name, self._draw)

    def _draw(self, painter: QPainter, rect: QRectF) -> None:
        theme, on, focused = self._look.theme, self.isChecked(), self.hasFocus()
        edge = theme["focus" if focused else "border_strong" if on else "border"]
        ground = theme["accent_soft" if self.underMouse() else "surface"]
        draw_rounded(painter, rect, min(_ROUND, rect.height() / 2), ground, edge, 2 if focused else 1)
        swatch = QRectF(_PAD, round((rect.height() - _SWATCH) / 2), _SWATCH, _SWATCH)
        self._draw_swatch(painter, swatch, on=on)
        self._draw_text(painter, swatch.right() + _GAP, on=on)

    def _draw_swatch(self, painter: QPainter, swatch: QRectF, *, on: bool) -> None:
        theme = self._look.theme
        if on:
            draw_rounded(painter, swatch, 4, theme.kinds[self._group].tint)
            solid = theme.kinds[self._group].solid
            draw_underline(painter, self._group, solid, swatch.left() + 2, swatch.right() - 2, swatch.bottom() - 2.5)
        else:
            draw_rounded(painter, swatch, 4.5, None, theme["border_strong"], 1)

    def _draw_text(self, painter: QPainter, left: float, *, on: bool) -> None:
        theme = self._look.theme
        name = self._metrics[0]
        base = (self.height() + name.ascent() - name.descent()) / 2
        painter.setFont(self._fonts[0] if on else self._struck)
        painter.setPen(theme["ink1" if on and self._count else "ink3"])
        painter.drawText(QPointF(left, base), self.text())
        left += self._advance(self.text(), 0) + _GAP
        painter.setFont(self._fonts[1])
        painter.setPen(theme["ink2" if on and self._count else "ink3"])
        painter.drawText(QPointF(left, base), numeral(self._count))

    def _width(self, words: str) -> int:
        text = self._advance(words, 0) + self._advance(numeral(self._count), 1)
        return round(2 * _PAD + _SWATCH + 2 * _GAP + text) + 1

    def _advance(self, words: str, font: int) -> float:
        width = self._widths.get((words, font))
        if width is None:
            width = self._widths[words, font] = self._metrics[font].horizontalAdvance(words)
        return width
