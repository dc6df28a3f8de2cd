"""A text column in the middle of the view, that knows where its text lies and loads nothing."""

from bisect import bisect_right
from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from dossier.ui.reader.document import measure
from dossier.ui.reader.overlay import Geometry
from dossier.ui.reader.positions import Spot
from dossier.ui.theme import Look

MARGIN = 16
"""Pixels around the text, for what is painted beside it."""

_LEAST = 120  # pixels of a column in a very narrow view
_NEARLY_TOP = 40  # pixels; a scroll by less would only cut the source line
_LONG = 10_000  # characters; less is laid out in 2 ms
_PROBE, _WIDEST_GAP = 6, 120  # pixels; gaps grow with the size of the text
_FUZZY = Qt.HitTestAccuracy.FuzzyHit


class ColumnView(QTextBrowser):
    """Shows a document at the measure of the text size; a change of width keeps the place that is read."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._geometry = Geometry(self.document())
        self._centred: tuple[tuple[Spot, ...], int] = ((), -1)  # what was centred, and where the scroll bar stood then
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def expect_text(self) -> None:
        """Have a scroll bar before there is a text: one that comes with it has all laid out twice."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def put_document(self, geometry: Geometry) -> None:
        """Show a document from its top; the one before is left as it is."""
        document, self._geometry = geometry.document, geometry
        self._centred = ((), -1)
        self._fit()
        width = document.textWidth()
        if self.verticalScrollBar().isVisible():  # else it would go and come, and all be resized four times
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        document.setLayoutEnabled(False)  # else Qt lays out twice: before the width is known, and with it
        self.setDocument(document)
        document.setLayoutEnabled(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        if document.textWidth() != width:
            geometry.forget()
        self.verticalScrollBar().setValue(0)

    def rects(self, spots: Iterable[Spot]) -> list[QRectF]:
        """Return where spots lie in the document, one rectangle a line."""
        return [rect for spot in spots for rect in self._geometry.rects(spot)]

    def fraction(self, spot: Spot) -> float:
        """Return how far down the document a spot stands: of a long one by its letters.

        To know it exactly all of it would have to be laid out, which takes 20 ms at 20,000 words.
        """
        document = self.document()
        if document.characterCount() < _LONG:
            rects = self._geometry.rects(spot)
            return rects[0].center().y() / max(1.0, document.size().height()) if rects else 0.0
        return (document.findBlockByNumber(spot.block).position() + spot.start) / document.characterCount()

    def centre_on(self, spots: tuple[Spot, ...]) -> None:
        """Bring a place into the middle of the view and the caret to it; of a taller one its beginning."""
        rects = self.rects(spots)
        if not rects:
            return
        self.put_caret(spots[0])
        tall = self.viewport().height()
        middle = (rects[0].top() + rects[-1].bottom()) / 2
        if rects[-1].bottom() - rects[0].top() > tall:
            middle = rects[0].top() + tall / 2 - MARGIN
        value = round(middle - tall / 2)
        self.verticalScrollBar().setValue(value if value > _NEARLY_TOP else 0)
        self._centred = (spots, self.verticalScrollBar().value())

    def put_caret(self, spot: Spot) -> None:
        """Set the caret to the beginning of a place."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.document().findBlockByNumber(spot.block).position() + spot.start)
        self.setTextCursor(cursor)

    def top(self) -> tuple[int, float]:
        """Return the position of the line at the top of the view, and how far below the top it begins."""
        value = self.verticalScrollBar().value()
        position = self.position_at(QPointF(MARGIN, value + 2))
        return position, self._line_top(position) - value

    def scroll_to(self, top: tuple[int, float]) -> None:
        """Scroll to what `top` returned, in a document laid out otherwise."""
        position, below = top
        self.verticalScrollBar().setValue(round(self._line_top(position) - below))

    def position_at(self, place: QPointF) -> int:
        """Return the position nearest to a point of the document; in a gap between blocks, of the one below.

        There Qt would answer with the end of what it has not laid out yet, and then lay out all of it.
        """
        document, down = self.document(), QPointF(0, _PROBE)
        found = first = document.documentLayout().hitTest(place, _FUZZY)
        for _ in range(_WIDEST_GAP // _PROBE):
            text = document.findBlock(max(0, found)).layout()
            if text.boundingRect().translated(text.position()).adjusted(-1e6, 0, 1e6, 0).contains(place):
                return found
            place = place + down
            found = document.documentLayout().hitTest(place, _FUZZY)
        return first  # below the last line

    def block_at(self, place: QPointF) -> int:
        """Return the number of the block nearest to a point of the document."""
        return self.document().findBlock(max(0, self.position_at(place))).blockNumber()

    def visible_blocks(self) -> range:
        """Return the numbers of the blocks in view."""
        value = self.verticalScrollBar().value()
        first = last = self.block_at(QPointF(MARGIN, value))
        layout, block = self.document().documentLayout(), self.document().findBlockByNumber(first)
        while block.isValid() and layout.blockBoundingRect(block).top() <= value + self.viewport().height():
            last, block = block.blockNumber(), block.next()
        return range(first, last + 1)

    def in_view(self) -> dict[int, Spot]:
        """Return what is in view, to whole lines, by block: a hostile one may have 40,000 names."""
        geometry, place = self._geometry, (self.verticalScrollBar().value(), self.viewport().height())
        if geometry.seen[0] != place:  # painted again where it is, as in other colours or with other marks
            top, tall = place
            geometry.seen = place, {block: self.lines(block, top, top + tall) for block in self.visible_blocks()}
        return geometry.seen[1]

    def lines(self, number: int, top: float, bottom: float) -> Spot:
        """Return the lines of a block that begin or stand between two heights of the document."""
        block = self.document().findBlockByNumber(number)
        above, layout = self.document().documentLayout().blockBoundingRect(block).top(), block.layout()
        if not layout.lineCount():
            return Spot(number, 0, 0)
        numbers, height = range(layout.lineCount()), lambda line: layout.lineAt(line).y()
        first = layout.lineAt(max(0, bisect_right(numbers, top - above, key=height) - 1))
        last = layout.lineAt(max(0, bisect_right(numbers, bottom - above, key=height) - 1))
        return Spot(number, first.textStart(), last.textStart() + last.textLength())

    def to_document(self, point: QPointF) -> QPointF:
        """Return a point of the viewport in pixels of the document."""
        return point + QPointF(0, self.verticalScrollBar().value())

    def to_view(self, rect: QRectF) -> QRectF:
        """Return a rectangle of the document in pixels of the viewport."""
        return rect.translated(0, -self.verticalScrollBar().value())

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """Load nothing: None, or an empty image, would let Qt open the local file itself."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return QImage(1, 1, QImage.Format.Format_ARGB32)
        return QByteArray(b" ")

    def doSetSource(
        self, url: QUrl | str, kind: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource
    ) -> None:
        """Go nowhere."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Keep the column at its measure and in the middle, with room for the scroll bar whether it is there or not."""
        bar = self.verticalScrollBar()
        reserved = bar.sizeHint().width()
        room = self.width() - 2 * self.frameWidth() - reserved
        column = min(round(measure(self._look)) + 2 * MARGIN, max(room, _LEAST))
        if column != self.lineWrapColumnOrWidth():
            self._set_column(column)
        side = max(0, (room - column) // 2)
        right = max(0, room - column - side) + (0 if bar.isVisible() else reserved)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (side, right):
            self.setViewportMargins(side, 0, right, 0)

    def _set_column(self, column: int) -> None:
        top, (centred, value) = self.top(), self._centred
        self._geometry.forget()
        self.setLineWrapColumnOrWidth(column)
        if value == self.verticalScrollBar().value() and centred:
            self.centre_on(centred)
        else:
            self.scroll_to(top)

    def _line_top(self, position: int) -> float:
        block = self.document().findBlock(max(0, position))
        rect = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(max(0, position) - block.position())
        return rect.top() + (line.y() if line.isValid() else 0)
