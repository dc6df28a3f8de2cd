"""A name in the middle and those it is most named with around it: a small graph to walk from name to name.

Each name around is a button, so that keyboard, focus and screen readers work as everywhere; only the lines are drawn.
Rows above and below the middle take them in, two a row, bent like an oval: labels never lie over each other at any
width, and the same names always stand in the same places.
"""

from collections.abc import Sequence
from math import sqrt

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dossier.model.dossier import EntityHead
from dossier.services.independence import Sources
from dossier.ui.entities.graphname import NameButton
from dossier.ui.theme import Look
from dossier.ui.translation import tr, tr_n

_MOST = 12
_MARGIN, _GAP = 10, 26  # left and right of all; between the two names of a row
_THINNEST, _THICKEST = 1.2, 6.0  # lines
_STEPS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}

Neighbour = tuple[EntityHead, Sources]


class NeighbourGraph(QWidget):
    """Shows with whom a name is named; a click or Enter on one of them walks there."""

    entityChosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._centre: NameButton | None = None
        self._names: list[NameButton] = []
        self._links: tuple[tuple[str, str, int], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        look.changed.connect(self._on_look_changed)

    @property
    def names(self) -> tuple[NameButton, ...]:
        """The buttons around the middle, in the order given."""
        return tuple(self._names)

    def set_graph(
        self, center: EntityHead, neighbours: Sequence[Neighbour], links: Sequence[tuple[str, str, int]] = ()
    ) -> None:
        """Show a name with its neighbours, the closest first, each with the number of sources that name both.

        `links` join two neighbours by their ids. At most twelve neighbours are shown.
        """
        had_focus = any(name.hasFocus() for name in self._names)
        for old in (*self._names, *filter(None, [self._centre])):
            old.hide()
            old.deleteLater()
        shown = neighbours[:_MOST]
        most = max((sources.most for _, sources in shown), default=1)
        self._centre = NameButton(self._look, center, None, 1.0, self)
        self._names = [NameButton(self._look, head, count, count.most / max(most, 1), self) for head, count in shown]
        known = {head.id for head, _ in shown}
        self._links = tuple(link for link in links if link[0] in known and link[1] in known)
        for name in self._names:
            name.clicked.connect(self._on_clicked)
            name.lit.connect(self.update)
        for number, name in enumerate(self._names):  # one stop for Tab, arrows inside
            name.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == 0 else Qt.FocusPolicy.ClickFocus)
        self._centre.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(
            tr_n("Named with {name}: %Ln name", "Named with {name}: %Ln names", len(shown), name=center.name)
        )
        self.setAccessibleDescription(tr("Arrows go from name to name, Enter shows one."))
        self._place()
        for name in (self._centre, *self._names):
            name.show()
        if had_focus and self._names:
            self._names[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all rows."""
        return QSize(280, self._row() * (self._rows_above() + self._rows_below() + 1) + 12)

    def minimumSizeHint(self) -> QSize:
        """Return the height of all rows; names are shortened as far as need be."""
        return QSize(180, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the names in the new width."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from name to name with the arrows, to the closest and the last with Home and End."""
        focused = next((name for name in self._names if name.hasFocus()), None)
        way = _STEPS.get(Qt.Key(event.key()))
        if focused is not None and way is not None:
            self._go(self._towards(focused, way))
        elif self._names and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(self._names[0 if event.key() == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines: pale ones between neighbours, over them those from the middle, thicker for more sources."""
        if self._centre is None:
            return
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        by_id = {name.head.id: name for name in self._names}
        for one, other, _ in self._links:
            lit = by_id[one].is_lit or by_id[other].is_lit
            painter.setPen(QPen(theme["accent" if lit else "border"], _THINNEST))
            painter.drawPath(self._between(by_id[one], by_id[other]))
        some = any(name.is_lit for name in self._names)
        for name in sorted(self._names, key=lambda name: name.is_lit):
            colour = theme["accent" if name.is_lit else "border" if some else "border_strong"]
            wide = _THINNEST + (_THICKEST - _THINNEST) * name.share
            painter.setPen(QPen(colour, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPath(self._from_centre(name))

    def _from_centre(self, name: NameButton) -> QPainterPath:
        assert self._centre is not None
        middle, chip = QRectF(self._centre.geometry()), QRectF(name.geometry())
        above = chip.center().y() < middle.center().y()
        start = QPointF(middle.center().x(), middle.top() if above else middle.bottom())
        end = self._inner(name)
        if abs(chip.center().x() - start.x()) < 2:  # alone in its row
            end = QPointF(chip.center().x(), chip.bottom() if above else chip.top())
        path = QPainterPath(start)
        path.cubicTo(QPointF(start.x(), end.y()), QPointF((start.x() + end.x()) / 2, end.y()), end)
        return path

    def _between(self, one: NameButton, other: NameButton) -> QPainterPath:
        """Bow a line through the free middle, or along the rows of one side."""
        start, end = self._inner(one), self._inner(other)
        path = QPainterPath(start)
        path.quadTo(QPointF(self.width() / 2, (start.y() + end.y()) / 2), end)
        return path

    def _inner(self, name: NameButton) -> QPointF:
        """Return the middle of the side that looks to the middle."""
        chip = QRectF(name.geometry())
        left = chip.center().x() <= self.width() / 2
        return QPointF(chip.right() if left else chip.left(), chip.center().y())

    def _place(self) -> None:
        """Put the first names next to the middle, two above and two below, and so on outwards."""
        if self._centre is None:
            return
        row, above = self._row(), self._rows_above()
        middle = 6 + above * row
        tall = self._centre.tall
        wide = min(self._centre.wide, self.width() - 2 * _MARGIN)
        self._centre.setGeometry(QRect((self.width() - wide) // 2, middle + (row - tall) // 2, wide, tall))
        for first in range(0, len(self._names), 2):
            pair = self._names[first : first + 2]
            level = first // 4 + 1
            top = middle + (-level if first % 4 == 0 else level) * row + (row - tall) // 2
            self._place_row(pair, top, sqrt(max(0.0, 1 - (level / (above + 0.6)) ** 2)))

    def _place_row(self, pair: Sequence[NameButton], top: int, outwards: float) -> None:
        """Place one or two names; `outwards` is 0 at the middle and 1 at the edges."""
        room = (self.width() - 2 * _MARGIN - _GAP) // 2
        if len(pair) == 1:
            wide = min(pair[0].wide, self.width() - 2 * _MARGIN)
            pair[0].setGeometry((self.width() - wide) // 2, top, wide, pair[0].tall)
            return
        for name, side in zip(pair, (-1, 1), strict=True):
            wide = max(min(name.wide, room), 1)
            inner = _GAP / 2 + (room - wide) * outwards
            x = self.width() / 2 + (inner if side > 0 else -inner - wide)
            name.setGeometry(round(x), top, wide, name.tall)

    def _row(self) -> int:
        return round(QFontMetricsF(self._look.sans(12)).height() + 22)

    def _rows_above(self) -> int:
        return (len(self._names) + 3) // 4

    def _rows_below(self) -> int:
        return (len(self._names) + 1) // 4

    def _towards(self, name: NameButton, way: QPointF) -> NameButton | None:
        """Return the nearest name in a direction: what lies aside counts twice."""
        here, best = QPointF(name.geometry().center()), None
        for other in self._names:
            step = QPointF(other.geometry().center()) - here
            ahead = step.x() * way.x() + step.y() * way.y()
            aside = abs(step.x() * way.y()) + abs(step.y() * way.x())
            if other is not name and ahead > 1 and (way.x() == 0 or aside < self._row() / 2):
                far = ahead + 2 * aside
                best = (far, other) if best is None or far < best[0] else best
        return None if best is None else best[1]

    def _go(self, name: NameButton | None) -> None:
        if name is not None:
            for other in self._names:
                other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            name.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, NameButton):
            self.entityChosen.emit(sender.head.id)

    def _on_look_changed(self) -> None:
        for name in (*self._names, *filter(None, [self._centre])):
            name.refresh()
        self._place()
        self.updateGeometry()
        self.update()
