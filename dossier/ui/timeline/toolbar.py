"""The few buttons in the corner above the names of the lanes."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from dossier.ui.icons import icon
from dossier.ui.theme import Look
from dossier.ui.timeline.style import Style

HELP = """Timeline
Drag: choose days, to search in them. Drag the ends to adjust, inside to move; double click outside or Esc: all days.
Wheel, + and −: zoom. Shift+wheel, middle button, or drag on the calendar: move through time.
Wheel over the names of lanes, Alt+wheel: more lanes.
Arrows: from item to item. Enter: open. B: choose its days. Home, End: first, last. F or 0: fit; again: everything.
Hollow or dashed: planned. ?: claimed or supposed. Pale with soft ends: known only roughly."""

_BUTTONS = (
    # icon, name, tooltip
    ("fit", "Fit all", "Fit all (F); again: everything, to the outermost item"),
    ("filter", "Fit to results", "Fit to results"),
    ("zoom-out", "Zoom out", "Zoom out (−)"),
    ("zoom-in", "Zoom in", "Zoom in (+)"),
    ("list", "List", "List: the timeline as text"),
    ("help", "Help", HELP),
)


class Toolbar(QWidget):
    """Says what was pressed."""

    fitAll = Signal()
    fitResults = Signal()
    zoomed = Signal(float)  # so many times the days
    listToggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 6, 0)
        layout.setSpacing(2)
        self.buttons: dict[str, QToolButton] = {}
        for name, title, tip in _BUTTONS:
            button = self.buttons[name] = QToolButton(self)
            button.setToolTip(tip)
            button.setAccessibleName(title)
            button.setAccessibleDescription(tip)
            layout.addWidget(button)
        layout.addStretch(1)
        self.buttons["list"].setCheckable(True)
        self.buttons["list"].toggled.connect(self.listToggled)
        self.buttons["fit"].clicked.connect(self.fitAll)
        self.buttons["filter"].clicked.connect(self.fitResults)
        self.buttons["zoom-in"].clicked.connect(self._on_zoom_in)
        self.buttons["zoom-out"].clicked.connect(self._on_zoom_out)

    def set_list(self, on: bool) -> None:
        """Show whether the list is shown, without saying that it was pressed."""
        self.buttons["list"].blockSignals(True)
        self.buttons["list"].setChecked(on)
        self.buttons["list"].blockSignals(False)

    def set_style(self, look: Look, style: Style) -> None:
        """Take other fonts and colours."""
        side = round(style.em + 3)
        for name, button in self.buttons.items():
            button.setIcon(icon(look, name, "ink2", side))
            button.setIconSize(QSize(side, side))
        soft, focus = style.theme["accent_soft"].name(), style.theme["focus"].name()
        self.setStyleSheet(
            f"QToolButton {{ border: 2px solid transparent; border-radius: 6px; padding: 2px; }}"
            f"QToolButton:hover, QToolButton:checked {{ background: {soft}; }}"
            f"QToolButton:focus {{ border-color: {focus}; }}"
        )
        self.setFixedHeight(style.axis)

    def _on_zoom_in(self) -> None:
        self.zoomed.emit(0.6)

    def _on_zoom_out(self) -> None:
        self.zoomed.emit(1 / 0.6)
