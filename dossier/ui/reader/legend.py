"""The legend: one chip a group of entities, with its count, that switches its marks on and off."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from dossier.model.facts import GROUPS, QUIET_GROUPS
from dossier.model.wording import marked
from dossier.services.explain import GROUP_WORDS
from dossier.ui.dressing import follow
from dossier.ui.icons import icon
from dossier.ui.reader.buttons import plain_label, tool_button
from dossier.ui.theme import Look
from dossier.ui.translation import tr
from dossier.ui.underlines import draw_underline
from dossier.ui.widgets.flow import FlowLayout

_ONLY = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier  # some window managers take Alt
_PAD, _GAP, _SWATCH = 8, 5, 14
_LEFT, _RIGHT, _SPACE = 16, 8, 5
_LINES = 1.7  # as two lines of chips hold, since none is broken
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
        theme, on = self._look.theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outer = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus():
            painter.setPen(QPen(theme["focus"], 2))
        else:
            painter.setPen(QPen(theme.kinds[self._group].solid if on else theme["border_strong"], 1))
        painter.setBrush(theme["accent_soft"] if self.underMouse() else theme["surface"])
        painter.drawRoundedRect(outer, min(14.0, outer.height() / 2), min(14.0, outer.height() / 2))
        swatch = QRectF(_PAD, (self.height() - _SWATCH) / 2, _SWATCH, _SWATCH)
        self._paint_swatch(painter, swatch, on=on)
        self._paint_text(painter, swatch.right() + _GAP, on=on)

    def _paint_swatch(self, painter: QPainter, swatch: QRectF, *, on: bool) -> None:
        theme = self._look.theme
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.kinds[self._group].tint)
            painter.drawRoundedRect(swatch, 4, 4)
            solid = theme.kinds[self._group].solid
            draw_underline(painter, self._group, solid, swatch.left() + 2, swatch.right() - 2, swatch.bottom() - 2)
        else:
            painter.setPen(QPen(theme["border_strong"], 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _paint_text(self, painter: QPainter, left: float, *, on: bool) -> None:
        theme = self._look.theme
        name, _ = self._metrics
        base = (self.height() + name.ascent() - name.descent()) / 2
        painter.setFont(self._fonts[0] if on else self._struck)
        painter.setPen(theme["ink1" if on and self._count else "ink3"])
        painter.drawText(QPointF(left, base), self.text())
        painter.setFont(self._fonts[1])
        painter.setPen(theme["ink2" if on and self._count else "ink3"])
        painter.drawText(QPointF(left + self._advance(self.text(), 0) + _GAP, base), str(self._count))

    def _width(self, words: str) -> int:
        text = self._advance(words, 0) + self._advance(str(self._count), 1)
        return round(2 * _PAD + _SWATCH + 2 * _GAP + text) + 1

    def _advance(self, words: str, font: int) -> float:
        width = self._widths.get((words, font))
        if width is None:
            width = self._widths[words, font] = self._metrics[font].horizontalAdvance(words)
        return width


class LegendBar(QWidget):
    """All groups in a row that wraps when narrow, then where one stands among the hits with previous and next."""

    toggled = Signal(str)
    onlyRequested = Signal(str)
    stepRequested = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(tr("Kinds of names"))
        self._chips = {group: LegendChip(look, group, self) for group in GROUPS}
        self._shown: tuple[str, bool] | None = None
        self._fitted: tuple[float, ...] = ()  # room and widths
        self._position = plain_label(self, tr("Where among the hits"))
        self._previous = tool_button(self, tr("Previous hit (Shift+F3)"))
        self._next = tool_button(self, tr("Next hit (F3)"))
        for button in (self._previous, self._next):
            button.setStyleSheet("padding: 3px 2px;")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(_LEFT, 12, _RIGHT, 8)
        layout = FlowLayout(None, _SPACE)
        outer.addLayout(layout)
        for chip in self._chips.values():
            layout.addWidget(chip)
            chip.clicked.connect(self._on_clicked)
            chip.onlyRequested.connect(self._on_only)
        self._hits = QWidget(self)
        row = QHBoxLayout(self._hits)
        row.setContentsMargins(3, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self._position, self._previous, self._next):
            row.addWidget(widget)
        layout.addWidget(self._hits)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._position.setFont(look.sans(12))
        follow(look, self._hits, self._draw_icons)
        self._draw_icons()
        self.show_counts({})
        self.show_position("", can_step=False)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many of each group the open article has; a quiet group without any has no chip."""
        for group, chip in self._chips.items():
            chip.set_count(counts.get(group, 0))
            chip.setHidden(group in QUIET_GROUPS and not counts.get(group))
        self._fit()

    def show_hidden(self, hidden: frozenset[str]) -> None:
        """Show which groups are switched off."""
        for group, chip in self._chips.items():
            chip.setChecked(group not in hidden)

    def show_position(self, text: str, *, can_step: bool) -> None:
        """Show "hit 7 of 31, article 2 of 5", and whether there is any hit to go to."""
        if (text, can_step) == self._shown:
            return  # asked with every key; fitting takes two milliseconds
        self._shown = (text, can_step)
        self._position.setText(text)
        self._position.setVisible(bool(text))
        self._hits.setVisible(can_step)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shorten names where they do not fit into one line, and leave them out where two lines are not enough."""
        room = self.width() - _LEFT - _RIGHT
        hits = 0 if self._hits.isHidden() else self._hits.sizeHint().width()
        widths = [0 if chip.isHidden() else chip.width_at(0) for chip in self._chips.values()]
        if (room, hits, *widths) == self._fitted:
            return  # all would be laid out again
        self._fitted = (room, hits, *widths)

        def needed(level: int) -> int:
            return hits + sum(chip.width_at(level) + _SPACE for chip in self._chips.values() if not chip.isHidden())

        level = 0 if needed(0) <= room else 1 if needed(1) <= _LINES * room else 2
        for chip in self._chips.values():
            chip.set_level(level)
        self.updateGeometry()

    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, LegendChip):
            self.toggled.emit(chip.kinds)

    def _on_only(self) -> None:
        chip = self.sender()
        if isinstance(chip, LegendChip):
            self.onlyRequested.emit(chip.kinds)

    def _on_previous(self) -> None:
        self.stepRequested.emit(-1)

    def _on_next(self) -> None:
        self.stepRequested.emit(1)

    def _draw_icons(self) -> None:
        self._previous.setIcon(icon(self._look, "left"))
        self._next.setIcon(icon(self._look, "right"))
