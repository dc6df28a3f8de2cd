"""Chips and marks painted under the text: switching a kind repaints, it never lays the document out again.

Measured with 20,000 words and 2,000 entities: switching a kind takes 1 ms this way; 27 to 60 ms with formats in the
document. `Geometry` says where spots lie, `Marks` what is to be marked, `paint` draws what is in view.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument, QTextLine

from dossier.model.facts import Mention, TimeExpression
from dossier.ui.reader.highlights import Highlight, paint_highlights
from dossier.ui.reader.positions import Spot
from dossier.ui.theme import Theme
from dossier.ui.underlines import draw_underline

_PAD = 2.0  # a chip reaches so far beside its text
_RADIUS = 4.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A mention, date or highlight as it is marked."""

    group: str
    target: Mention | TimeExpression | Highlight | None  # None for what the program added
    spots: tuple[Spot, ...]

    @property
    def entity(self) -> str | None:
        """The entity it is linked to."""
        return self.target.entity if isinstance(self.target, Mention) else None


@dataclass(slots=True)
class Marks:
    """All that is marked in the open article. `matches` and `found` are spots, one tuple a passage or find."""

    chips: Sequence[Chip] = ()
    hidden: frozenset[str] = frozenset()
    entity: str | None = None
    matches: Sequence[tuple[Spot, ...]] = ()
    passage: int | None = None
    found: Sequence[tuple[Spot, ...]] = ()
    find: int | None = None
    flash: tuple[Spot, ...] = ()
    walked: Chip | None = None
    highlights: Sequence[Chip] = ()
    known: Sequence[tuple[Spot, ...]] = ()
    by_block: dict[int, list[Chip]] = field(default_factory=dict)

    def set_chips(self, chips: Iterable[Chip]) -> None:
        """Take the chips of an article; of overlapping ones the shorter is painted over the longer."""
        self.chips = tuple(chips)
        by_block: dict[int, list[Chip]] = defaultdict(list)
        for chip in self.chips:
            if len(chip.spots) == 1:  # as good as always, and there may be thousands
                by_block[chip.spots[0].block].append(chip)
            else:
                for block in dict.fromkeys(spot.block for spot in chip.spots):
                    by_block[block].append(chip)
        self.by_block = dict(by_block)

    def shown(self, part: Spot) -> list[Chip]:
        """Return the chips in a part of a block whose group is switched on, longest first."""
        low, high, hidden = part.start, part.end, self.hidden
        found = [
            chip
            for chip in self.by_block.get(part.block, ())
            if chip.group not in hidden
            and (len(chip.spots) > 1 or (chip.spots[0].start < high and chip.spots[0].end > low))
        ]
        found.sort(key=_length, reverse=True)
        return found


def _length(chip: Chip) -> int:
    spots = chip.spots
    return spots[0].end - spots[0].start if len(spots) == 1 else sum(spot.end - spot.start for spot in spots)


class Geometry:
    """Where spots lie in a laid out document."""

    def __init__(self, document: QTextDocument) -> None:
        self.document = document
        self.seen: tuple[tuple[int, int], dict[int, Spot]] = (-1, -1), {}  # top and height of a view, what is in it
        self._known: dict[Spot, tuple[QRectF, ...]] = {}

    def forget(self) -> None:
        """Measure anew, as when the document takes another width."""
        self._known.clear()
        self.seen = (-1, -1), {}

    def rects(self, spot: Spot) -> tuple[QRectF, ...]:
        """Return one rectangle a line, in pixels of the document."""
        found = self._known.get(spot)
        if found is None:
            found = self._known[spot] = tuple(self._measure(spot))
        return found

    def _measure(self, spot: Spot) -> Iterator[QRectF]:
        block = self.document.findBlockByNumber(spot.block)
        top = self.document.documentLayout().blockBoundingRect(block).topLeft()  # lays out as far as needed
        layout = block.layout()
        first = layout.lineForTextPosition(spot.start)
        for number in range(first.lineNumber() if first.isValid() else 0, layout.lineCount()):
            line = layout.lineAt(number)
            if line.textStart() >= spot.end:
                return
            low = max(spot.start, line.textStart())
            high = min(spot.end, line.textStart() + line.textLength())
            if low < high:
                end = line.naturalTextRect().right()  # without the space at which the line was broken
                left, right = _x(line, low), min(_x(line, high), end)
                yield QRectF(top.x() + min(left, right), top.y() + line.y(), abs(right - left), line.height())


def paint(
    painter: QPainter,
    theme: Theme,
    marks: Marks,
    geometry: Geometry,
    seen: Mapping[int, Spot],
    column: tuple[float, float],
) -> None:
    """Draw what is marked in the parts of blocks that are seen; `column` is the left and right edge of the text."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_flash(painter, theme, marks, geometry)
    chips = [chip for part in seen.values() for chip in marks.shown(part)]
    boxes = [(chip.group, rect) for chip in chips for rect in _rects(geometry, chip.spots, seen)]
    for group, found in groupby(boxes, key=itemgetter(0)):
        _fill(painter, theme.kinds[group].tint, (rect.adjusted(-_PAD, 0, _PAD, 3) for _, rect in found))
    own = ((chip.target, list(_rects(geometry, chip.spots, seen))) for chip in marks.highlights)
    paint_highlights(painter, theme, ((mark, rects) for mark, rects in own if isinstance(mark, Highlight)))
    hits = (rect for spots in (*marks.matches, *marks.found) for rect in _rects(geometry, spots, seen))
    _fill(painter, theme["match"], (rect.adjusted(-_PAD, 1, _PAD, 1) for rect in hits))
    for group, rect in boxes:
        draw_underline(painter, group, theme.kinds[group].solid, rect.left(), rect.right(), rect.bottom() + 3)
    _paint_rings(painter, theme, marks, geometry, seen, chips, column)


def _paint_rings(
    painter: QPainter,
    theme: Theme,
    marks: Marks,
    geometry: Geometry,
    seen: Mapping[int, Spot],
    chips: Sequence[Chip],
    column: tuple[float, float],
) -> None:
    """Draw what is current: the chosen entity, the passage walked to, the place found, the chip with the focus."""
    for chip in chips:
        if chip.entity is not None and chip.entity == marks.entity:
            _ring(painter, theme.kinds[chip.group].solid, _rects(geometry, chip.spots, seen), 1.5)
    if marks.passage is not None and marks.passage < len(marks.matches):
        rects = list(_rects(geometry, marks.matches[marks.passage], seen))
        _ring(painter, theme["accent"], rects, 1.8)
        if rects:
            bar = QRectF(column[0] - 12, rects[0].top(), 3, rects[-1].bottom() - rects[0].top() + 3)
            _fill(painter, theme["accent"], [bar], 1.5)
    if marks.find is not None and marks.find < len(marks.found):
        _ring(painter, theme["accent"], _rects(geometry, marks.found[marks.find], seen), 1.8)
    if marks.walked is not None:
        rects = list(_rects(geometry, marks.walked.spots, seen))
        _ring(painter, theme["focus"], [rect.adjusted(-2, -2, 2, 2) for rect in rects], 2.0)


def _paint_flash(painter: QPainter, theme: Theme, marks: Marks, geometry: Geometry) -> None:
    rects = (rect.adjusted(-4, -4, 4, 8) for spot in marks.flash for rect in geometry.rects(spot))
    _fill(painter, theme["accent_soft"], rects)


def _rects(geometry: Geometry, spots: Iterable[Spot], seen: Mapping[int, Spot]) -> Iterator[QRectF]:
    for spot in spots:
        part = seen.get(spot.block)
        if part is not None and spot.start < part.end and spot.end > part.start:
            yield from geometry.rects(spot)


def _fill(painter: QPainter, colour: QColor, rects: Iterable[QRectF], radius: float = _RADIUS) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for rect in rects:
        painter.drawRoundedRect(rect, radius, radius)


def _ring(painter: QPainter, colour: QColor, rects: Iterable[QRectF], width: float) -> None:
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-_PAD - 0.5, -0.5, _PAD + 0.5, 3.5), _RADIUS, _RADIUS)


def contains(rects: Iterable[QRectF], point: QPointF) -> bool:
    """Whether a point lies on one of these chips."""
    return any(rect.adjusted(-_PAD, -1, _PAD, 4).contains(point) for rect in rects)


def _x(line: QTextLine, position: int) -> float:
    """Return where a character begins; PySide hands the position back beside it."""
    found: object = line.cursorToX(position)
    x = found[0] if isinstance(found, tuple) else found
    assert isinstance(x, float)
    return x
