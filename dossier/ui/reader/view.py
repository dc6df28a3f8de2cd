"""The text of an article on the screen: chips and marks painted under it, and what mouse and keyboard do there."""

from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from dossier.ui.reader.column import MARGIN, ColumnView
from dossier.ui.reader.document import CHARACTERS, build_document
from dossier.ui.reader.focusring import FocusRing
from dossier.ui.reader.overlay import Chip, Marks, contains, paint
from dossier.ui.reader.plan import Plan, Style
from dossier.ui.reader.positions import Spot
from dossier.ui.theme import Look

_FLASH_MS = 1800
_EDGE = 40  # a chip that is walked to stands at least so far from the edge of the view
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class ArticleView(ColumnView):
    """Shows a plan with its marks; tells what is pointed at."""

    chipActivated = Signal(object, bool)  # the chip, whether to search for it instead
    chipHovered = Signal(object)  # the chip under the mouse or the focus, or None
    menuRequested = Signal(object, QPoint)  # the chip or None, where on the screen
    removedToggled = Signal()
    stepRequested = Signal(int)
    findRequested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._plan: Plan | None = None
        self._marks = Marks()
        self._toggle: Chip | None = None
        self._hovered: Chip | None = None
        self._pressed: tuple[Chip | None, QPoint] = (None, QPoint())
        self._quotes: tuple[int, ...] = ()
        self._source_note = ""
        self._flash_end = QTimer(self)
        self._flash_end.setSingleShot(True)
        self._flash_end.setInterval(_FLASH_MS)
        self._flash_end.timeout.connect(self._on_flash_end)
        self.viewport().setMouseTracking(True)
        FocusRing(look, self)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.setAccessibleName("Article text")

    @property
    def marks(self) -> Marks:
        """What is marked."""
        return self._marks

    def show_plan(self, plan: Plan, chips: list[Chip]) -> None:
        """Show an article from its top, with its chips; other marks are taken away."""
        self._plan = plan
        self._marks = Marks(hidden=self._marks.hidden, entity=self._marks.entity)
        self._marks.set_chips(chips)
        self._toggle = None
        if plan.toggle is not None:
            self._toggle = Chip("", None, (Spot(plan.toggle, 0, plan.blocks[plan.toggle].line.units),))
        self._quotes = tuple(n for n, b in enumerate(plan.blocks) if b.style in (Style.PULL_QUOTE, Style.ATTRIBUTION))
        self._set_hovered(None)
        self._put(plan)

    def refresh(self) -> None:
        """Draw the same article anew, as after a change of theme or size, at the same place."""
        if self._plan is not None:
            top = self.top()
            self._put(self._plan)
            self.scroll_to(top)

    def clear_article(self) -> None:
        """Show nothing."""
        self._plan = None
        self._marks = Marks(hidden=self._marks.hidden, entity=self._marks.entity)
        self._toggle = None
        self._set_hovered(None)
        self.clear()

    def set_hidden(self, groups: frozenset[str]) -> None:
        """Switch off these groups of chips; nothing is laid out again."""
        self._marks.hidden = groups
        if self._marks.walked is not None and self._marks.walked.group in groups:
            self._set_walked(None)
        self.viewport().update()

    def set_entity(self, entity: str | None) -> None:
        """Ring the mentions of an entity."""
        self._marks.entity = entity
        self.viewport().update()

    def set_matches(self, matches: list[tuple[Spot, ...]], passage: int | None) -> None:
        """Mark the matched passages, one of them as the current one."""
        self._marks.matches, self._marks.passage = matches, passage
        self.viewport().update()

    def set_found(self, found: list[tuple[Spot, ...]], current: int | None) -> None:
        """Mark what the find bar found, one place as the current one."""
        self._marks.found, self._marks.find = found, current
        self.viewport().update()

    def set_source_note(self, note: str) -> None:
        """Explain the date in the source line by a tooltip."""
        self._source_note = note

    def flash(self, spots: tuple[Spot, ...]) -> None:
        """Mark a sentence for a moment."""
        self._marks.flash = spots
        self._flash_end.start()
        self.viewport().update()

    def top_index(self) -> int | None:
        """Return which character of the article stands at the top of the view."""
        return None if self._plan is None else self._plan.positions.index(self.top()[0])

    def scroll_to_index(self, index: int) -> None:
        """Scroll so that a character of the article stands at the top of the view."""
        position = None if self._plan is None else self._plan.positions.position(index)
        if position is not None:
            self.scroll_to((position, 0))

    def rect_of(self, chip: Chip) -> QRect:
        """Return where the part of a chip that is in view lies, in pixels of this widget."""
        rects = [self.to_view(rect) for rect in self.rects(chip.spots)]
        view = QRectF(self.viewport().rect())
        seen = next((rect for rect in rects if rect.intersects(view)), rects[0] if rects else QRectF()).toRect()
        return QRect(self.viewport().mapTo(self, seen.topLeft()), seen.size())

    def chip_at(self, point: QPointF) -> Chip | None:
        """Return the shortest chip at a point of the viewport, or the line that shows what was removed."""
        if self._plan is None:
            return None
        place = self.to_document(point)
        block = self.block_at(place)
        for chip in reversed(list(self._marks.shown(block))):
            if contains(self.rects(spot for spot in chip.spots if spot.block == block), place):
                return chip
        return self._toggle if self._toggle is not None and contains(self.rects(self._toggle.spots), place) else None

    def walk(self, by: int) -> bool:
        """Move the focus to the next (1) or previous (-1) chip; return whether there is one."""
        stops = [chip for chip in self._marks.chips if chip.group not in self._marks.hidden]
        if self._toggle is not None:
            stops.append(self._toggle)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._plan is not None:
            painter = QPainter(self.viewport())
            painter.translate(0, -self.verticalScrollBar().value())
            self._paint_quote_bars(painter)
            column = (MARGIN, self.document().textWidth() - MARGIN)
            paint(painter, self._look.theme, self._marks, self._geometry, self.visible_blocks(), column)
            painter.end()
        super().paintEvent(event)

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
        chip, where = self.chip_at(QPointF(event.pos())), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self._marks.walked is not None:
            chip = self._marks.walked
            where = self.mapToGlobal(self.rect_of(chip).bottomLeft())
        self._set_hovered(None)
        self.menuRequested.emit(chip if chip is not self._toggle else None, where)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._set_hovered(None)
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_note(event)
            return True
        return super().viewportEvent(event)

    # Slots and helpers.

    def _on_flash_end(self) -> None:
        self._marks.flash = ()
        self.viewport().update()

    def _on_scrolled(self) -> None:
        self._set_hovered(None)

    def _put(self, plan: Plan) -> None:
        """Put a plan on the screen; below a long one is room that lets its last line stand in the middle too."""
        tall = sum(1 + block.line.units // CHARACTERS for block in plan.blocks) * 2 * self._look.text_size
        below = self.height() * 0.45 if tall > self.height() * 0.6 else MARGIN
        self.put_document(build_document(plan, self._look, self, margin=MARGIN, below=below))

    def _show_note(self, event: QHelpEvent) -> None:
        """Say how the date in the source line is known; escaped, since a tooltip guesses markup."""
        plan, place = self._plan, self.to_document(QPointF(event.pos()))
        line = (Spot(plan.source, 0, plan.blocks[plan.source].line.units),) if plan is not None else ()
        if self._source_note and contains(self.rects(line), place):
            QToolTip.showText(event.globalPos(), f"<p>{escape(self._source_note)}</p>", self.viewport())
        else:
            QToolTip.hideText()

    def _paint_quote_bars(self, painter: QPainter) -> None:
        layout = self.document().documentLayout()
        for number in self._quotes:
            block = self.document().findBlockByNumber(number)
            rect = layout.blockBoundingRect(block)
            goes_on = number + 1 in self._quotes
            bottom = layout.blockBoundingRect(block.next()).top() if goes_on else rect.bottom()
            bar = QRectF(MARGIN + 6, rect.top(), 3, bottom - rect.top())
            painter.fillRect(bar, self._look.theme["border_strong"])

    def _set_walked(self, chip: Chip | None) -> None:
        if chip is self._marks.walked:
            return
        self._marks.walked = chip
        if chip is not None:
            self.put_caret(chip.spots[0])
            rects = [self.to_view(rect) for rect in self.rects(chip.spots)]
            if rects[0].top() < _EDGE or rects[-1].bottom() > self.viewport().height() - _EDGE:
                self.centre_on(chip.spots)
            said = f"{chip.target.surface}, {chip.group}" if chip.target is not None else "Removed lines"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self._set_hovered(chip)
        self.viewport().update()

    def _set_hovered(self, chip: Chip | None) -> None:
        if chip is not self._hovered:
            self._hovered = chip
            self.chipHovered.emit(chip if chip is not self._toggle else None)

    def _activate(self, chip: Chip, *, search: bool) -> None:
        if chip is self._toggle:
            self.removedToggled.emit()
        else:
            self.chipActivated.emit(chip, search)
