"""Controls that draw themselves: the style sheet gives them their size, their palette gives them their colours.

Drawn by the sheet, each has its rules looked up anew at every switch of the theme, and takes twice as long to draw.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QTabBar, QToolButton, QWidget

from dossier.ui.theme import ROLES
from dossier.ui.widgets.broken import broken
from dossier.ui.widgets.kept import paint_rounded

_CHIP = 11.0  # pixels, the radius of a chip
_SEGMENT = 5  # pixels beside the name of a segment


class Painted:
    """Marks a widget that takes no colour from the style sheet: a switch of the theme has nothing to do for it."""


def colour(widget: QWidget, name: str) -> QColor:
    """Return a colour of the theme, as the palette of a widget has it."""
    return widget.palette().color(ROLES[name][0])


def paint_box(
    painter: QPainter,
    widget: QWidget,
    radius: float,
    ground: str | None,
    edge: str | None,
    width: int = 1,
    dashes: Qt.PenStyle = Qt.PenStyle.SolidLine,
    *,
    rect: QRect | None = None,
) -> None:
    """Fill a box with round corners, the whole widget unless told otherwise, and draw its edge inside of it."""
    paint_rounded(
        painter,
        QRectF(rect or widget.rect()),
        radius,
        None if ground is None else colour(widget, ground),
        None if edge is None else colour(widget, edge),
        width,
        dashes,
    )


def paint_field(painter: QPainter, widget: QWidget) -> None:
    """Draw the edge of what one types or chooses in, on the ground of what it stands on; the focus is a ring."""
    focused = widget.hasFocus()
    paint_box(painter, widget, 8, None, "focus" if focused else "border_strong", 2 if focused else 1)


class ChipButton(Painted, QPushButton):
    """A button as a chip; its property "state" says "exclude" where it stands for what is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")

    def paintEvent(self, event: QPaintEvent) -> None:
        checked, focused = self.isChecked(), self.hasFocus()
        edge = "accent" if checked else "focus" if focused else "border_strong" if self.isEnabled() else "disabled"
        dashes = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
        ground = "accent_soft" if checked or (self.underMouse() and self.isEnabled()) else None
        painter = QPainter(self)
        paint_box(painter, self, _CHIP, ground, edge, 2 if focused else 1, dashes)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if self.property("state") == "exclude":
            option.palette.setColor(QPalette.ColorRole.ButtonText, colour(self, "ink3"))
            font = self.font()
            font.setStrikeOut(True)
            painter.setFont(font)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)


class IconButton(Painted, QToolButton):
    """A button that is an icon and nothing else."""

    def __init__(self, parent: QWidget | None = None, radius: int = 8) -> None:
        super().__init__(parent)
        self._radius = radius

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, enabled, focused = QPainter(self), self.isEnabled(), self.hasFocus()
        ground = "accent_soft" if self.isChecked() or (enabled and self.underMouse()) else None
        if ground or focused:
            paint_box(painter, self, self._radius, ground, "focus" if focused else None, 2)
        if enabled:
            self.icon().paint(painter, self.rect())
        else:
            self.icon().paint(painter, self.rect(), mode=QIcon.Mode.Disabled)


class Segments(Painted, QTabBar):
    """Tabs as the parts of one control; none has a letter to be pressed with Alt."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, current, font = QPainter(self), self.currentIndex(), self.font().toString()
        for number in range(self.count()):
            rect = self.tabRect(number)
            if number == current:
                focused = self.hasFocus()
                paint_box(
                    painter, self, 7, "surface", "focus" if focused else "border_strong", 2 if focused else 1, rect=rect
                )
            painter.setPen(colour(self, "ink1" if number == current else "ink2"))
            name = self.tabText(number).replace("&&", "&")
            layout, height, _ = broken(name, font, rect.width() - 2 * _SEGMENT, 1)
            left = rect.left() + (rect.width() - layout.lineAt(0).naturalTextWidth()) / 2
            layout.draw(painter, QPointF(left, rect.top() + (rect.height() - height) / 2))


class Tray(Painted, QWidget):
    """What segments lie in."""

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_box(QPainter(self), self, 9, "background", "border")
