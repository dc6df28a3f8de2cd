"""The text of an article on the screen: a QTextBrowser with chips painted under it."""

from html import escape

from PySide6.QtCore import QByteArray, QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QTextBrowser, QTextEdit, QToolTip, QWidget

from dossier.ui.reader.document import build_document, measure
from dossier.ui.reader.overlay import Chip, Geometry, Marks, contains, paint
from dossier.ui.reader.plan import Plan, Style
from dossier.ui.reader.positions import Spot
from dossier.ui.theme import Look

_MARGIN = 16  # around the text, for what is painted beside it
_FLASH_MS = 1800
_FUZZY = Qt.HitTestAccuracy.FuzzyHit


class ArticleView(QTextBrowser):
    """Shows a plan with its marks. Nothing is ever loaded: no link opens, no resource is fetched."""

    chipActivated = Signal(object, bool)  # the chip, whether to search for it instead
    chipHovered = Signal(object)  # the chip under the mouse or the focus, or None
    menuRequested = Signal(object, QPoint)  # the chip or None, where on the screen
    removedToggled = Signal()
    stepRequested = Signal(int)
    findRequested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._plan: Plan | None = None
        self._marks = Marks()
        self._geometry = Geometry(self.document())
        self._own: QTextDocument | None = None
        self._toggle: Chip | None = None
        self._hovered: Chip | None = None
        self._pressed: tuple[Chip | None, QPoint] = (None, QPoint())
        self._centred: tuple[tuple[Spot, ...], int] = ((), -1)
        self._quotes: tuple[int, ...] = ()
        self._source_note = ""
        self._flash_end = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._flash_end.timeout.connect(self._on_flash_end)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.setAccessibleName("Article text")

    # What is shown.

    @property
    def marks(self) -> Marks:
        """What is marked."""
        return self._marks

    def show_plan(self, plan: Plan, chips: list[Chip]) -> None:
        """Show an article from its top, with its chips; other marks are taken away."""
        hidden, entity = self._marks.hidden, self._marks.entity
        self._plan = plan
        self._marks = Marks(hidden=hidden, entity=entity)
        self._marks.set_chips(chips)
        self._toggle = None
        if plan.toggle is not None:
            self._toggle = Chip("", None, (Spot(plan.toggle, 0, plan.blocks[plan.toggle].line.units),))
        self._set_hovered(None)
        self._quotes = tuple(n for n, b in enumerate(plan.blocks) if b.style in (Style.PULL_QUOTE, Style.ATTRIBUTION))
        self._put_document()

    def refresh(self) -> None:
        """Draw the same article anew, as after a change of theme or size, at the same place."""
        if self._plan is not None:
            top = self._top()
            self._put_document()
            self._scroll_to(top)

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
            self._marks.walked = None
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

    def flash(self, spots: tuple[Spot, ...]) -> None:
        """Mark a sentence for a moment."""
        self._marks.flash = spots
        self._flash_end.start()
        self.viewport().update()

    def centre_on(self, spots: tuple[Spot, ...]) -> None:
        """Bring a place into the middle of the view and the caret to it."""
        if not spots:
            return
        self._put_caret(spots[0])
        rects = [rect for spot in spots for rect in self._geometry.rects(spot)]
        if not rects:
            return
        middle = (rects[0].top() + rects[-1].bottom()) / 2
        if rects[-1].bottom() - rects[0].top() > self.viewport().height():
            middle = rects[0].top() + self.viewport().height() / 2
        bar = self.verticalScrollBar()
        bar.setValue(round(middle - self.viewport().height() / 2))
        self._centred = (spots, bar.value())

    def top_index(self) -> int | None:
        """Return which character of the article stands at the top of the view."""
        return None if self._plan is None else self._plan.positions.index(self._top()[0])

    def scroll_to_index(self, index: int) -> None:
        """Scroll so that a character of the article stands at the top of the view."""
        position = None if self._plan is None else self._plan.positions.position(index)
        if position is not None:
            self._scroll_to((position, 0))

    def set_source_note(self, note: str) -> None:
        """Explain the date in the source line by a tooltip."""
        self._source_note = note

    def rect_of(self, chip: Chip) -> QRect:
        """Return where the part of a chip that is in view lies, in pixels of this widget."""
        view = QRectF(self.viewport().rect())
        rects = [self._to_view(rect) for spot in chip.spots for rect in self._geometry.rects(spot)]
        seen = next((rect for rect in rects if rect.intersects(view)), rects[0] if rects else QRectF())
        return QRect(self.viewport().mapTo(self, seen.toRect().topLeft()), seen.toRect().size())

    def chip_at(self, point: QPointF) -> Chip | None:
        """Return the shortest chip at a point of the viewport, or the line that shows what was removed."""
        if self._plan is None:
            return None
        place = point + QPointF(0, self.verticalScrollBar().value())
        block = self._block_at(place)
        for chip in reversed(list(self._marks.shown(block))):
            if any(contains(self._geometry.rects(spot), place) for spot in chip.spots if spot.block == block):
                return chip
        toggle = self._toggle
        if toggle is not None and contains(self._geometry.rects(toggle.spots[0]), place):
            return toggle
        return None

    # Qt.

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """Load nothing: None, or an empty image, would let Qt open the local file itself."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return QImage(1, 1, QImage.Format.Format_ARGB32)
        return QByteArray(b" ")

    def doSetSource(
        self, url: QUrl | str, kind: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource
    ) -> None:
        """Go nowhere."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._plan is not None:
            painter = QPainter(self.viewport())
            painter.translate(0, -self.verticalScrollBar().value())
            column = (_MARGIN, self.document().textWidth() - _MARGIN)
            self._paint_quote_bars(painter)
            marks = self._marks
            walked = marks.walked
            if not self.hasFocus():
                marks.walked = None
            paint(painter, self._look.theme, marks, self._geometry, self._visible_blocks(), column)
            marks.walked = walked
            painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk the chips by Tab; after the last one the focus goes on."""
        if self._walk(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_hovered(None)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = (
            event.key(),
            event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier),
        )
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._marks.walked is not None:
            self._activate(self._marks.walked, search=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape and self._marks.walked is not None:
            self._set_walked(None)
        elif (key == Qt.Key.Key_N and not event.modifiers()) or (key == Qt.Key.Key_F3 and plain and not shift):
            self.stepRequested.emit(1)
        elif (key == Qt.Key.Key_P and not event.modifiers()) or (key == Qt.Key.Key_F3 and plain):
            self.stepRequested.emit(-1)
        elif event.matches(QKeySequence.StandardKey.Find):
            self.findRequested.emit()
        elif key == Qt.Key.Key_Space and plain:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (-1 if shift else 1) * bar.pageStep() * 9 // 10)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        chip = None if event.buttons() else self.chip_at(event.position())
        self._set_hovered(chip)
        shape = Qt.CursorShape.IBeamCursor if chip is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = (self.chip_at(event.position()), event.position().toPoint())
        self._set_hovered(None)
        self._set_walked(None)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        chip, where = self._pressed
        moved = (event.position().toPoint() - where).manhattanLength()
        still = moved < QApplication.startDragDistance() and not self.textCursor().hasSelection()
        if chip is not None and still and event.button() == Qt.MouseButton.LeftButton:
            self._activate(chip, search=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

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
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_note(event)
            return True
        return super().viewportEvent(event)

    # Slots and helpers.

    def _on_flash_end(self) -> None:
        self._marks.flash = ()
        self.viewport().update()

    def _on_scrolled(self) -> None:
        self._set_hovered(None)

    def _show_note(self, event: QHelpEvent) -> None:
        """Say how the date in the source line is known; escaped, since a tooltip guesses markup."""
        place = QPointF(event.pos()) + QPointF(0, self.verticalScrollBar().value())
        on_source = self._plan is not None and self._block_at(place) == self._plan.source
        if on_source and self._source_note and place.y() < self._y(0) + 2 * self.fontMetrics().height():
            QToolTip.showText(event.globalPos(), f"<p>{escape(self._source_note)}</p>", self.viewport())
        else:
            QToolTip.hideText()

    def _put_document(self) -> None:
        assert self._plan is not None
        before = self._own
        document = self._own = build_document(self._plan, self._look, _MARGIN, self)
        self._geometry = Geometry(document)
        self._centred = ((), -1)
        self._fit()
        self.setDocument(document)
        if before is not None:
            before.deleteLater()
        self.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        """Keep the column at its measure and in the middle; a changed width keeps the place that is read."""
        bar = self.verticalScrollBar()
        room = self.width() - 2 * self.frameWidth() - bar.sizeHint().width()
        column = min(round(measure(self._look)) + 2 * _MARGIN, max(room, 120))
        side = max(0, (room - column) // 2)
        right = max(0, room - column - side) + (0 if bar.isVisible() else bar.sizeHint().width())
        margins = self.viewportMargins()
        if column != self.lineWrapColumnOrWidth():
            top, centred = self._top(), self._centred
            self._geometry = Geometry(self.document())
            self.setLineWrapColumnOrWidth(column)
            if centred[1] >= 0 and centred[1] == bar.value():
                self.centre_on(centred[0])
            else:
                self._scroll_to(top)
        if (margins.left(), margins.right()) != (side, right):
            self.setViewportMargins(side, 0, right, 0)

    def _top(self) -> tuple[int, float]:
        """Return the position at the top of the view and how far it is scrolled out."""
        value = self.verticalScrollBar().value()
        position = self.document().documentLayout().hitTest(QPointF(_MARGIN, value + 2), _FUZZY)
        return position, self._y(position) - value

    def _scroll_to(self, top: tuple[int, float]) -> None:
        position, above = top
        self.verticalScrollBar().setValue(round(self._y(position) - above))

    def _y(self, position: int) -> float:
        block = self.document().findBlock(max(0, position))
        rect = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(max(0, position) - block.position())
        return rect.top() + (line.y() if line.isValid() else 0)

    def _visible_blocks(self) -> range:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        first = self._block_at(QPointF(_MARGIN, top))
        layout, block, last = self.document().documentLayout(), self.document().findBlockByNumber(first), first
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            last, block = block.blockNumber(), block.next()
        return range(first, last + 1)

    def _block_at(self, place: QPointF) -> int:
        position = self.document().documentLayout().hitTest(place, _FUZZY)
        return self.document().findBlock(max(0, position)).blockNumber()

    def _to_view(self, rect: QRectF) -> QRectF:
        return rect.translated(0, -self.verticalScrollBar().value())

    def _paint_quote_bars(self, painter: QPainter) -> None:
        layout = self.document().documentLayout()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme["border_strong"])
        for number in self._quotes:
            rect = layout.blockBoundingRect(self.document().findBlockByNumber(number))
            painter.drawRect(QRectF(_MARGIN + 6, rect.top(), 3, rect.height()))

    def _put_caret(self, spot: Spot) -> None:
        cursor = QTextCursor(self.document().findBlockByNumber(spot.block))
        cursor.setPosition(cursor.block().position() + spot.start)
        self.setTextCursor(cursor)

    def _walk(self, by: int) -> bool:
        """Move the focus to the next or previous chip; return whether there is one."""
        stops = [chip for chip in self._marks.chips if chip.group not in self._marks.hidden and chip.spots]
        if self._toggle is not None:
            stops.append(self._toggle)
        stops.sort(key=lambda chip: chip.spots[0])
        if self._plan is None or not stops:
            return False
        if self._marks.walked in stops:
            wanted = stops.index(self._marks.walked) + by
        else:
            seen = self._visible_blocks()
            wanted = next((n for n, chip in enumerate(stops) if chip.spots[0].block >= seen.start), len(stops))
            if by < 0:
                wanted = len([chip for chip in stops if chip.spots[0].block < seen.stop]) - 1
        chosen = stops[wanted] if 0 <= wanted < len(stops) else None
        self._set_walked(chosen)
        return chosen is not None

    def _set_walked(self, chip: Chip | None) -> None:
        if chip is self._marks.walked:
            return
        self._marks.walked = chip
        if chip is not None:
            self._put_caret(chip.spots[0])
            self._ensure_seen(chip)
        self._set_hovered(chip)
        self.viewport().update()

    def _ensure_seen(self, chip: Chip) -> None:
        rects = [self._to_view(rect) for spot in chip.spots for rect in self._geometry.rects(spot)]
        if rects and not (rects[0].top() > 40 and rects[-1].bottom() < self.viewport().height() - 40):
            self.centre_on(chip.spots)

    def _set_hovered(self, chip: Chip | None) -> None:
        if chip is not self._hovered:
            self._hovered = chip
            self.chipHovered.emit(chip if chip is not self._toggle else None)

    def _activate(self, chip: Chip, *, search: bool) -> None:
        if chip is self._toggle:
            self.removedToggled.emit()
        else:
            self.chipActivated.emit(chip, search)
