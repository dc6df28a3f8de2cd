"""The legend: one chip a group of entities, with its count, that switches its marks on and off."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dossier.model.facts import GROUPS, QUIET_GROUPS
from dossier.ui.dressing import follow
from dossier.ui.icons import icon
from dossier.ui.reader.buttons import plain_label, tool_button
from dossier.ui.reader.legendchip import LegendChip
from dossier.ui.theme import Look
from dossier.ui.translation import tr
from dossier.ui.widgets.flow import FlowLayout

_LEFT, _RIGHT, _SPACE = 16, 8, 5
_LINES = 1.7  # as two lines of chips hold, since none is broken


class LegendBar(QWidget):
    """All groups in a row that wraps when narrow, then where one stands among the hits with previous and next."""

    toggled = Signal(str)
    onlyRequested = Signal(str)
    stepRequested = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make the bar; it is there when its `steps` were done."""
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(tr("Kinds of names"))
        self._chips: dict[str, LegendChip] = {}
        self._shown: tuple[str, bool] | None = None
        self._fitted: tuple[float, ...] = ()  # room and widths
        self.steps = self._make()

    def _make(self) -> Iterator[None]:
        for group in GROUPS:
            self._chips[group] = LegendChip(self._look, group, self)
            yield
        self._position = plain_label(self)
        self._previous = tool_button(self, tr("Previous hit (Shift+F3)"))
        self._next = tool_button(self, tr("Next hit (F3)"))
        for button in (self._previous, self._next):
            button.setStyleSheet("padding: 3px 2px;")
        yield
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
        yield
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._position.setFont(self._look.sans(12))
        follow(self._look, self._hits, self._draw_icons)
        self._draw_icons()
        yield
        self.show_counts({})
        yield
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

    @property
    def position(self) -> str:
        """Where one stands among the hits, in words."""
        return self._shown[0] if self._shown is not None else ""

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
