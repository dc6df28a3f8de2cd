"""The text of an article on the screen, and what mouse and keyboard do there."""

from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from dossier.model.wording import marked
from dossier.ui.reader.focusring import FocusRing
from dossier.ui.reader.marked import MarkedView
from dossier.ui.reader.overlay import Chip, contains
from dossier.ui.reader.positions import Spot
from dossier.ui.theme import Look
from dossier.ui.translation import tr

_EDGE = 40  # a chip that is walked to stands at least so far from the edge of the view
_SET_DATE = marked("Click the date to set it.")
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class ArticleView(MarkedView):
    """Tells what is pointed at, walked to and asked for."""

    chipActivated = Signal(object, bool)  # the chip, whether to search for it instead
    menuRequested = Signal(object, object, QPoint)  # the chip and the index in the text (or None), where on the screen
    dateRequested = Signal()
    removedToggled = Signal()
    stepRequested = Signal(int)
    findRequested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, dates: bool = False) -> None:
        """Make an empty view; with `dates`, the date in the source line can be clicked."""
        super().__init__(look, parent, dates=dates)
        self._pressed: tuple[Chip | None, QPoint] = (None, QPoint())
        self._source_note = ""
        self.viewport().setMouseTracking(True)
        FocusRing(look, self)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.setAccessibleName(tr("Article text"))

    def set_source_note(self, why: str) -> None:
        """Explain the date in the source line by a tooltip."""
        self._source_note = " · ".join(part for part in (why, tr(_SET_DATE) if self._dates else "") if part)

    def walk(self, by: int) -> bool:
        """Move the focus to the next (1) or previous (-1) chip; return whether there is one."""
        stops = [chip for chip in self._marks.chips if chip.group not in self._marks.hidden]
        stops += self._added()
        stops.sort(key=lambda chip: chip.spots[0])
        if self._marks.walked in stops:
            wanted = stops.index(self._marks.walked) + by
        else:  # begin in view
            seen = self.visible_blocks()
            before = sum(chip.spots[0].block < (seen.start if by > 0 else seen.stop) for chip in stops)
            wanted = before if by > 0 else before - 1
        chosen = stops[wanted] if 0 <= wanted < len(stops) else None
        self._set_walked(chosen)
        return chosen is not None

    # Qt.

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk the chips by Tab; after the last one the focus goes on."""
        return self.walk(1 if forward else -1) or super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._set_walked(None)
        self._set_hovered(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        walked, shift = self._marks.walked, bool(event.modifiers() & _SHIFT)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if walked is not None:
                self._activate(walked, search=bool(event.modifiers() & _CONTROL))
            case Qt.Key.Key_F10 if shift:
                self._ask_menu()
            case Qt.Key.Key_Escape if walked is not None:
                self._set_walked(None)
            case Qt.Key.Key_N if not event.modifiers():
                self.stepRequested.emit(1)
            case Qt.Key.Key_P if not event.modifiers():
                self.stepRequested.emit(-1)
            case Qt.Key.Key_F3:
                self.stepRequested.emit(-1 if shift else 1)
            case Qt.Key.Key_Space:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + (-1 if shift else 1) * bar.pageStep() * 9 // 10)
            case _ if event.matches(QKeySequence.StandardKey.Find):
                self.findRequested.emit()
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        chip = None if event.buttons() else self.chip_at(event.position())
        self._set_hovered(chip)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor if chip is None else Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = (self.chip_at(event.position()), event.position().toPoint())
        self._set_walked(None)
        self._set_hovered(None)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        chip, where = self._pressed
        moved = (event.position().toPoint() - where).manhattanLength()
        still = moved < QApplication.startDragDistance() and not self.textCursor().hasSelection()
        if chip is not None and still and event.button() == Qt.MouseButton.LeftButton:
            self._activate(chip, search=bool(event.modifiers() & _CONTROL))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_menu()
            return
        place = self.viewport().mapFromGlobal(event.globalPos())
        self._ask_menu_for(self.chip_at(QPointF(place)), self._index_at(QPointF(place)), event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._set_hovered(None)
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_note(event)
            return True
        return super().viewportEvent(event)

    # Slots and helpers.

    def _on_scrolled(self) -> None:
        self._set_hovered(None)

    def _ask_menu(self) -> None:
        """Ask for the menu of the chip with the focus, else for that of the caret."""
        if self._plan is None:
            return
        chip, caret = self._marks.walked, self.cursorRect()
        if chip is None:
            chip = self.chip_at(QPointF(caret.center()))
        index = self._plan.positions.index(self.textCursor().selectionStart())
        beside = self.mapToGlobal(self.rect_of(chip).bottomLeft()) if chip is not None else None
        self._ask_menu_for(chip, index, beside or self.viewport().mapToGlobal(caret.bottomLeft()))

    def _ask_menu_for(self, chip: Chip | None, index: int | None, where: QPoint) -> None:
        self._set_hovered(None)
        self.menuRequested.emit(chip if chip is not None and chip.target is not None else None, index, where)

    def _index_at(self, point: QPointF) -> int | None:
        """Return which character of the article is nearest to a point of the viewport."""
        if self._plan is None:
            return None
        return self._plan.positions.index(self.position_at(self.to_document(point)))

    def _show_note(self, event: QHelpEvent) -> None:
        """Say how the date in the source line is known; escaped, since a tooltip guesses markup."""
        plan, place = self._plan, self.to_document(QPointF(event.pos()))
        line = (Spot(plan.source, 0, plan.blocks[plan.source].line.units),) if plan is not None else ()
        if self._source_note and contains(self.rects(line), place):
            QToolTip.showText(event.globalPos(), f"<p>{escape(self._source_note)}</p>", self.viewport())
        else:
            QToolTip.hideText()

    def _set_walked(self, chip: Chip | None) -> None:
        if chip is self._marks.walked:
            return
        self._marks.walked = chip
        if chip is not None:
            self.put_caret(chip.spots[0])
            rects = [self.to_view(rect) for rect in self.rects(chip.spots)]
            if rects[0].top() < _EDGE or rects[-1].bottom() > self.viewport().height() - _EDGE:
                self.centre_on(chip.spots)
            added = tr("Removed lines") if chip is self._toggle else tr("Date of this article")
            said = f"{chip.target.surface}, {chip.group}" if chip.target is not None else added
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self._set_hovered(chip)
        self.viewport().update()

    def _activate(self, chip: Chip, *, search: bool) -> None:
        if chip is self._toggle:
            self.removedToggled.emit()
        elif chip is self._date:
            self.dateRequested.emit()
        else:
            self.chipActivated.emit(chip, search)
