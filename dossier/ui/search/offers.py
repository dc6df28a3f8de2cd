"""The line under the search box: how the text may go on, and else how it was understood.

It keeps its height, so that nothing below it moves while one types, and covers no result.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dossier.services.completing import Completion
from dossier.ui.sheet import ink
from dossier.ui.theme import Look
from dossier.ui.translation import tr, worded
from dossier.ui.widgets.elided import ElidedLabel, plain_tip
from dossier.ui.widgets.painted import ChipButton

_CHIPS = 6
_WIDEST = 26  # letters of a chip
_DOT, _GAP, _SHARP = 9, 4, 3  # pixels of the mark of a name and beside it; the largest screen scale it is drawn for


class OfferLine(QWidget):
    """Chips that complete the query; Tab leads to them from the box, Escape back."""

    taken = Signal(object)  # the Completion
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._offers: tuple[Completion, ...] = ()
        self._said = ElidedLabel(self)
        ink(self._said, "ink3")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.chips = tuple(ChipButton(self) for _ in range(_CHIPS))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for number, chip in enumerate(self.chips):
            chip.setAutoDefault(False)
            chip.setIconSize(QSize(_DOT + _GAP, _DOT))
            chip.clicked.connect(lambda _checked=False, number=number: self.taken.emit(self._offers[number]))
            chip.hide()
            layout.addWidget(chip)
        layout.addWidget(self._said, 1)
        layout.addStretch()  # chips keep their size when nothing is said beside them
        look.changed.connect(self._draw_dots)
        for part in (*self.chips, self._said):
            part.setFont(look.sans(12))
        self.offer(())

    def follow(self, box: QWidget) -> None:
        """Come after `box` in the order of Tab; both must be in one window by now."""
        for before, chip in pairwise((box, *self.chips)):
            QWidget.setTabOrder(before, chip)

    def offer(self, offers: Sequence[Completion]) -> None:
        """Show these completions instead of the ones before; what does not fit on the line is left out."""
        self._offers = tuple(offers[:_CHIPS])
        letters = self.fontMetrics().averageCharWidth()
        for chip, offer in zip(self.chips, self._offers, strict=False):
            label = self.fontMetrics().elidedText(offer.label, Qt.TextElideMode.ElideRight, _WIDEST * letters)
            chip.setText(label.replace("&", "&&"))
            chip.setToolTip(plain_tip(f"{worded(offer.kind)}: {worded(offer.label)}"))
            chip.setAccessibleName(tr("Complete with {words}", words=worded(offer.label)))
            chip.setAccessibleDescription(worded(offer.kind))
        self._draw_dots()
        self._fit()

    def say(self, text: str) -> None:
        """Say how the query was understood; seen while nothing is offered."""
        self._said.setText(text)

    def sizeHint(self) -> QSize:
        return QSize(120, self.chips[0].sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        left = self.width()
        for number, chip in enumerate(self.chips):
            wide = chip.sizeHint().width() + 6
            fits = number < len(self._offers) and wide <= left + 6
            chip.setVisible(fits)
            left = left - wide if fits else 0
        self._said.setVisible(not self._offers)

    def _draw_dots(self) -> None:
        for chip, offer in zip(self.chips, self._offers, strict=False):
            chip.setIcon(self._dot(offer.group) if offer.group else QIcon())

    def _dot(self, group: str) -> QIcon:
        drawn = QPixmap((_DOT + _GAP) * _SHARP, _DOT * _SHARP)
        drawn.setDevicePixelRatio(_SHARP)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.kinds[group].solid)
        painter.drawRoundedRect(QRectF(0, 0, _DOT, _DOT), 2.5, 2.5)
        painter.end()
        return QIcon(drawn)
