"""The few buttons in the corner above the names of the lanes."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from dossier.model.timeline import LaneChoice
from dossier.model.wording import marked
from dossier.ui.icons import icon, pixmap
from dossier.ui.theme import Look
from dossier.ui.timeline.style import Style
from dossier.ui.translation import tr
from dossier.ui.widgets.elided import plain_tip
from dossier.ui.widgets.painted import IconButton

HELP = marked(
    """Timeline
Drag: choose days, to search in them. Drag the ends to adjust, inside to move; double click outside or Esc: all days.
Wheel, + and −: zoom. Shift+wheel, middle button, or drag on the calendar: move through time.
Wheel over the names of lanes, Alt+wheel: more lanes.
Arrows: from item to item. Enter: open. B: choose its days. Home, End: first, last. F or 0: fit; again: everything.
Lanes: by kind of event, by the outlets that tell of it, or by who takes part.
Hollow or dashed: planned. ?: claimed or supposed. Pale with soft ends: known only roughly."""
)

_BUTTONS = (
    # icon, name, tooltip
    ("fit", marked("Fit all"), marked("Fit all (F); again: everything, to the outermost item")),
    ("filter", marked("Fit to results"), marked("Fit to results")),
    ("person", marked("Fit to the chosen name"), marked("Fit to the events of the name chosen at the right")),
    ("zoom-out", marked("Zoom out"), marked("Zoom out (−)")),
    ("zoom-in", marked("Zoom in"), marked("Zoom in (+)")),
    ("lanes", marked("Lanes"), ""),
    ("list", marked("List"), marked("List: the timeline as text")),
    ("help", marked("Help"), HELP),
)

_MOVING = ("fit", "filter", "person", "zoom-out", "zoom-in")  # they show other days

_LANES = {
    LaneChoice.KIND: (marked("By &kind of event"), marked("by kind")),
    LaneChoice.OUTLET: (marked("By &outlet"), marked("by outlet")),
    LaneChoice.ENTITY: (marked("By &name"), marked("by name")),
}


class Toolbar(QWidget):
    """Says what was pressed."""

    fitAll = Signal()
    fitResults = Signal()
    zoomed = Signal(float)  # so many times the days
    listToggled = Signal(bool)
    fitEntity = Signal()
    lanesChosen = Signal(str)  # a `LaneChoice`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet("QToolButton { border: 2px solid transparent; padding: 1px; }")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(9, 0, 5, 0)
        layout.setSpacing(1)
        self.buttons: dict[str, QToolButton] = {}
        for name, title, tip in _BUTTONS:
            button = self.buttons[name] = IconButton(self, radius=6)
            button.setToolTip(tr(tip) if tip else "")
            button.setAccessibleName(tr(title))
            button.setAccessibleDescription(button.toolTip())
            layout.addWidget(button)
        layout.addStretch(1)
        self._named = False
        self._choices = self._make_menu()
        self.set_lanes(LaneChoice.KIND)
        self.set_entity(None)
        self.buttons["list"].setCheckable(True)
        self.buttons["person"].clicked.connect(self.fitEntity)
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
        self._offer()

    @property
    def list_shown(self) -> bool:
        """Whether the list was chosen in place of the drawing."""
        return self.buttons["list"].isChecked()

    def set_lanes(self, choice: str) -> None:
        """Show what lanes are sorted by, without saying that it was chosen."""
        self._choices[choice].setChecked(True)
        tip = tr("Lanes: {how}", how=tr(_LANES[LaneChoice(choice)][1]))
        self.buttons["lanes"].setToolTip(tip)
        self.buttons["lanes"].setAccessibleName(tip)
        self.buttons["lanes"].setAccessibleDescription(tr("Choose what the lanes are sorted by."))

    def set_entity(self, name: str | None) -> None:
        """Offer to fit to this name's events."""
        self._named = name is not None
        self.buttons["person"].setToolTip(
            plain_tip(tr("Fit to {name}", name=name)) if name else tr("Fit to a name: choose one at the right first")
        )
        self._offer()

    def colouring(self, look: Look, style: Style) -> Iterator[None]:
        """Draw the icons in the colours in force, one a step."""
        side = round(style.em + 3)
        for name, button in self.buttons.items():
            drawn = icon(look, name, "ink2", side)
            if name in _MOVING:  # Qt's own grey is as light as a button in use where the theme is dark
                for scale in sorted({1, math.ceil(self.devicePixelRatioF())}):
                    drawn.addPixmap(pixmap(look, name, look.theme["border_strong"], side, scale), QIcon.Mode.Disabled)
            button.setIcon(drawn)
            button.setIconSize(QSize(side, side))
            yield

    def _offer(self) -> None:
        """Offer what does something: a list has no days to fit or zoom."""
        for name in _MOVING:
            self.buttons[name].setEnabled(not self.list_shown and (name != "person" or self._named))

    def _make_menu(self) -> dict[str, QAction]:
        button = self.buttons["lanes"]
        menu, group = QMenu(button), QActionGroup(self)
        found: dict[str, QAction] = {}
        for choice, (text, _) in _LANES.items():
            action = found[choice.value] = menu.addAction(tr(text))
            action.setCheckable(True)
            action.setData(choice.value)
            group.addAction(action)
        group.triggered.connect(self._on_lanes_triggered)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return found

    def _on_lanes_triggered(self, action: QAction) -> None:
        self.lanesChosen.emit(action.data())

    def _on_zoom_in(self) -> None:
        self.zoomed.emit(0.6)

    def _on_zoom_out(self) -> None:
        self.zoomed.emit(1 / 0.6)
