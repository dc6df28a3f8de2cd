"""An article with its marks: chips, hits, highlights and what was read elsewhere, painted under and over its text."""

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dossier.ui.reader.column import MARGIN
from dossier.ui.reader.highlights import paint_known
from dossier.ui.reader.overlay import Chip, Marks, contains, paint
from dossier.ui.reader.plan import Plan, Style
from dossier.ui.reader.planview import PlanView
from dossier.ui.reader.positions import Spot
from dossier.ui.theme import Look

_NEAR = 5  # pixels that a chip reaches above and below its line
_FLASH_MS = 1800


class MarkedView(PlanView):
    """Shows a plan with its marks, and knows what lies where. Nothing is laid out again when marks change."""

    chipHovered = Signal(object)  # the chip under the mouse or the focus, or None
    marked = Signal()  # other hits, places found or highlights, or another layout

    def __init__(self, look: Look, parent: QWidget | None = None, *, dates: bool = False) -> None:
        """Make an empty view; with `dates`, the date in the source line can be clicked."""
        super().__init__(look, parent)
        self._dates = dates
        self._marks = Marks()
        self._toggle: Chip | None = None
        self._date: Chip | None = None  # in the source line, where it can be set
        self._hovered: Chip | None = None
        self._quotes: tuple[int, ...] = ()
        self._flash_end = QTimer(self)
        self._flash_end.setSingleShot(True)
        self._flash_end.setInterval(_FLASH_MS)
        self._flash_end.timeout.connect(self._on_flash_end)

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
        self._date = Chip("", None, (plan.dated,)) if self._dates else None
        self._quotes = tuple(n for n, b in enumerate(plan.blocks) if b.style in (Style.PULL_QUOTE, Style.ATTRIBUTION))
        self._set_hovered(None)
        self.marked.emit()
        self._put(plan)

    def _leave(self) -> None:
        super()._leave()
        self._marks = Marks(hidden=self._marks.hidden, entity=self._marks.entity)
        self._toggle = self._date = None
        self._set_hovered(None)
        self.marked.emit()

    def set_hidden(self, groups: frozenset[str]) -> None:
        """Switch off these groups of chips; nothing is laid out again."""
        self._marks.hidden = groups
        if self._marks.walked is not None and self._marks.walked.group in groups:
            self._marks.walked = None
            self._set_hovered(None)
        self.viewport().update()

    def set_entity(self, entity: str | None) -> None:
        """Ring the mentions of an entity."""
        self._marks.entity = entity
        self.viewport().update()

    def set_highlights(self, highlights: list[Chip]) -> None:
        """Show what a person marked, shortest last; nothing is laid out again."""
        self._marks.highlights = highlights
        self.viewport().update()
        self.marked.emit()

    def set_known(self, known: list[tuple[Spot, ...]]) -> None:
        """Fade passages that were read elsewhere."""
        self._marks.known = known
        self.viewport().update()

    def set_matches(self, matches: list[tuple[Spot, ...]], passage: int | None) -> None:
        """Mark the matched passages, one of them as the current one."""
        self._marks.matches, self._marks.passage = matches, passage
        self.viewport().update()
        self.marked.emit()

    def set_found(self, found: list[tuple[Spot, ...]], current: int | None) -> None:
        """Mark what the find bar found, one place as the current one."""
        self._marks.found, self._marks.find = found, current
        self.viewport().update()
        self.marked.emit()

    def flash(self, spots: tuple[Spot, ...]) -> None:
        """Mark a sentence for a moment."""
        self._marks.flash = spots
        self._flash_end.start()
        self.viewport().update()

    def rect_of(self, chip: Chip) -> QRect:
        """Return where the part of a chip that is in view lies, in pixels of this widget."""
        rects = [self.to_view(rect) for rect in self.rects(chip.spots)]
        view = QRectF(self.viewport().rect())
        seen = next((rect for rect in rects if rect.intersects(view)), rects[0] if rects else QRectF()).toRect()
        return QRect(self.viewport().mapTo(self, seen.topLeft()), seen.size())

    def chip_at(self, point: QPointF) -> Chip | None:
        """Return the shortest chip at a point of the viewport, or what the program added that can be clicked."""
        if self._plan is None:
            return None
        place = self.to_document(point)
        near = self.lines(self.block_at(place), place.y() - _NEAR, place.y() + _NEAR)
        for chip in reversed(self._marks.shown(near)):
            if contains(self.rects(spot for spot in chip.spots if spot.block == near.block), place):
                return chip
        return next((chip for chip in self._added() if contains(self.rects(chip.spots), place)), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        seen = {} if self._plan is None else self.in_view()
        if self._plan is not None:
            painter = QPainter(self.viewport())
            painter.translate(0, -self.verticalScrollBar().value())
            self._paint_quote_bars(painter)
            column = (MARGIN, self.document().textWidth() - MARGIN)
            paint(painter, self._look.theme, self._marks, self._geometry, seen, column)
            self._paint_date(painter)
            painter.end()
        super().paintEvent(event)
        if self._plan is not None and self._marks.known:
            over = QPainter(self.viewport())
            over.translate(0, -self.verticalScrollBar().value())
            rects = self.rects(spot for spots in self._marks.known for spot in spots if spot.block in seen)
            paint_known(over, self._look.theme, rects, MARGIN - 8)
            over.end()

    # Helpers.

    def _on_flash_end(self) -> None:
        self._marks.flash = ()
        self.viewport().update()

    def _put(self, plan: Plan) -> None:
        super()._put(plan)
        self.marked.emit()

    def _added(self) -> list[Chip]:
        """Return what was added to the text that can be clicked, by the program and by the person."""
        added = [chip for chip in (self._date, self._toggle) if chip is not None]
        return [*added, *reversed(self._marks.highlights)]

    def _paint_quote_bars(self, painter: QPainter) -> None:
        layout = self.document().documentLayout()
        for number in self._quotes:
            block = self.document().findBlockByNumber(number)
            rect = layout.blockBoundingRect(block)
            goes_on = number + 1 in self._quotes
            bottom = layout.blockBoundingRect(block.next()).top() if goes_on else rect.bottom()
            bar = QRectF(MARGIN + 6, rect.top(), 3, bottom - rect.top())
            painter.fillRect(bar, self._look.theme["border_strong"])

    def _paint_date(self, painter: QPainter) -> None:
        """Underline the date that can be clicked."""
        if self._date is not None:
            painter.setPen(QPen(self._look.theme["accent" if self._date is self._hovered else "border_strong"], 1))
            for rect in self.rects(self._date.spots):
                painter.drawLine(QLineF(rect.left(), rect.bottom() + 1.5, rect.right(), rect.bottom() + 1.5))

    def _set_hovered(self, chip: Chip | None) -> None:
        if chip is not self._hovered:
            if self._date is not None and self._date in (chip, self._hovered):
                self.viewport().update()
            self._hovered = chip
            self.chipHovered.emit(chip if chip is not None and chip.target is not None else None)
