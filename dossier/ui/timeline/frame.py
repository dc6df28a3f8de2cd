"""What the pane is made of and where it stands: buttons, lane names, lanes, overview, and the list in their place."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollBar, QToolButton, QWidget

from dossier.ui.icons import icon
from dossier.ui.sheet import ink
from dossier.ui.theme import Look
from dossier.ui.timeline.canvas import Canvas
from dossier.ui.timeline.days import day_of
from dossier.ui.timeline.header import LaneHeader
from dossier.ui.timeline.overview import Overview
from dossier.ui.timeline.style import Style
from dossier.ui.timeline.toolbar import Toolbar
from dossier.ui.timeline.twin import Twin
from dossier.ui.translation import tr
from dossier.ui.turns import finish
from dossier.ui.widgets.pane import Pane

_LEAST_ROWS = 3  # of lanes; where there is no room for these, they are folded away
_BELOW = 6  # pixels under the overview


class Frame(Pane):
    """Lays out the parts and keeps them level; knows no session. Where it is low, only the overview is left."""

    unfoldRequested = Signal()  # more room is wished for

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._style = Style(look)
        self.folded = False

    def _make(self) -> Iterator[None]:
        look = self._look
        self.toolbar = Toolbar(self)
        yield
        self.canvas = Canvas(self._style, self)
        yield from self.canvas.steps
        yield
        self.header = LaneHeader(self.canvas, self)
        self.overview = Overview(self.canvas, self)
        yield
        self.twin = Twin(self._style, self)
        yield from self.twin.steps
        yield
        self.summary = _label(self)
        self._range = _label(self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._unfold = QToolButton(self)
        self._unfold.setAccessibleName(tr("Show the lanes of the timeline"))
        self._unfold.setToolTip(tr("Show the lanes of the timeline"))
        self._unfold.clicked.connect(self.unfoldRequested)
        yield
        self._build()
        yield
        yield from self._colouring()
        yield
        self.fit_header()
        self.toolbar.listToggled.connect(self.show_list)
        self._bar.valueChanged.connect(self.canvas.scroll_to)
        self.canvas.viewChanged.connect(self._on_view_changed)
        look.changed.connect(self._on_look_changed)

    def minimumSizeHint(self) -> QSize:
        """Return room for the overview alone."""
        return QSize(0, self.overview.sizeHint().height() + _BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(self.height() < self._style.axis + _LEAST_ROWS * self._style.row + self.minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._style.theme["surface"])

    def _fold(self, folded: bool) -> None:
        """Leave only the overview, or bring the rest back."""
        if folded == self.folded:
            return
        had_focus = self.keyboard.hasFocus()
        self.folded = folded
        for widget in (self.toolbar, self.header, self.canvas):
            widget.setVisible(not folded)
        self._unfold.setVisible(folded)
        self._grid.setRowMinimumHeight(0, 0 if folded else self._style.axis)
        if not folded and self.toolbar.list_shown:
            self.show_list(True)
        elif folded:
            self.twin.hide()
            self.summary.hide()
            self._bar.hide()
            self.overview.show()
            self._range.show()
        else:
            self._on_view_changed()
        if had_focus:
            self.keyboard.setFocus()

    @property
    def keyboard(self) -> QWidget:
        if self.folded:
            return self._unfold
        return self.canvas if self.twin.isHidden() else self.twin

    def show_list(self, on: bool) -> None:
        """Show the list in place of the drawing, or the drawing again; the focus goes along."""
        had_focus = self.canvas.hasFocus() or self.twin.hasFocus()
        self.toolbar.set_list(on)
        shown = self.twin if on else self.canvas
        shown.show()
        if had_focus:  # before the other one is hidden: Qt would give it to whatever comes next
            shown.setFocus()
        for widget in (self.canvas, self.header, self.overview, self._range):
            widget.setVisible(not on)
        self.twin.setVisible(on)
        self.summary.setVisible(on)
        self._on_view_changed()

    def fit_header(self) -> None:
        """Make the column of names as wide as names and counts need."""
        self.header.setFixedWidth(max(self.header.needed_width(), self.toolbar.sizeHint().width()))

    def sizeHint(self) -> QSize:
        """Return room for six lanes of two rows."""
        return QSize(900, round(self._style.axis + 12 * self._style.row + 40))

    def _on_view_changed(self) -> None:
        room = round(self.canvas.scroll_room)
        self._bar.setVisible(room > 0 and not self.folded and not self.twin.isVisibleTo(self))
        self._bar.setRange(0, room)
        self._bar.setPageStep(round(self.canvas.lanes_rect.height()))
        self._bar.setSingleStep(self._style.row)
        self._bar.setValue(round(self.canvas.scrolled))
        first, last = (day_of(day).year for day in self.overview.range)
        self._range.setText(f"{first} – {last}" if first != last else str(first))

    def _on_look_changed(self) -> None:
        self.canvas.recolour()
        finish(self._colouring())
        for part in (self.header, self.overview, self):
            part.update()

    def _build(self) -> None:
        self.setAccessibleName(tr("Timeline"))
        self.canvas.setAccessibleName(tr("Timeline"))
        self.canvas.setAccessibleDescription(tr("Use the arrow keys to move from item to item, Enter to open one."))
        self._bar.setAccessibleName(tr("Scroll the lanes"))
        self._range.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in (self._range, self.summary):
            ink(label, "ink2")
            label.setStyleSheet("padding: 0 12px 0 16px;")
        self._unfold.setStyleSheet("padding: 2px;")
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, _BELOW)
        grid.setSpacing(0)
        grid.addWidget(self.toolbar, 0, 0)
        grid.addWidget(self.header, 1, 0)
        grid.addWidget(self._range, 2, 0)
        grid.addWidget(self.canvas, 0, 1, 2, 1)
        grid.addWidget(self.overview, 2, 1)
        grid.addWidget(self._bar, 1, 2)
        grid.addWidget(self._unfold, 2, 2)
        grid.addWidget(self.summary, 0, 1)
        grid.addWidget(self.twin, 1, 0, 2, 3)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        for widget in (self.twin, self.summary, self._bar, self._unfold):
            widget.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing below it needs to be painted

        for label in (self._range, self.summary):
            label.setFont(self._style.font)
        self.toolbar.setFixedHeight(self._style.axis)
        grid.setRowMinimumHeight(0, self._style.axis)
        self.overview.setFixedHeight(self.overview.sizeHint().height())

    def _colouring(self) -> Iterator[None]:
        yield from self.toolbar.colouring(self._look, self._style)
        self._unfold.setIcon(icon(self._look, "up", size=14))


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
