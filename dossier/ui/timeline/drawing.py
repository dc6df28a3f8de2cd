"""What a lane with glyphs is drawn from: worked out once for the days in view, then painted in any theme."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF
from PySide6.QtGui import QStaticText

from dossier.ui.timeline.arrangement import Arrangement
from dossier.ui.timeline.contents import Glyphs
from dossier.ui.timeline.glyphs import Glyph
from dossier.ui.timeline.lanes import Lane, lane_of
from dossier.ui.timeline.layout import BAND_INSET, Placed, Shape
from dossier.ui.timeline.stacking import Box
from dossier.ui.timeline.style import Style

_FROM_BELOW = (Shape.BAND, Shape.PILL, Shape.DOT)

Texts = list[tuple[QPointF, QStaticText]]


@dataclass(slots=True)
class Drawing:
    """Glyphs from below, dots that are alike by colour and whether they are dim, labels; in pixels of the lanes."""

    below: list[Glyph] = field(default_factory=list)
    dots: dict[tuple[bool, Lane], list[tuple[int, int]]] = field(default_factory=dict)
    above: list[Glyph] = field(default_factory=list)
    labels: Texts = field(default_factory=list)
    pale: Texts = field(default_factory=list)  # of what does not match


def drawing(arrangement: Arrangement, box: Box, glyphs: Glyphs, width: float) -> Drawing:
    """Work out what is drawn of a lane in so many pixels."""
    data, matches, style = arrangement.data, arrangement.matches, arrangement.style
    assert data is not None
    left, found = arrangement.left(glyphs), Drawing()
    low, high = left - style.sizes.widest, left + width + style.sizes.widest
    for p in _from_below(p for p in glyphs.placed if low < p.right and p.left < high):
        dim = matches is not None and not bool(matches.mask[p.n])
        lane = data.lanes[box.lane]
        lane = lane_of(data.item(p.n).lane) if lane.mixed else lane
        glyph = Glyph(p.shape, arrangement.rect(box, p, left), lane, int(data.marks[p.n]), dim)
        if glyph.plain:
            at = glyph.rect.center()
            corner = round(at.x() - style.picture / 2), round(at.y() - style.picture / 2)
            found.dots.setdefault((not dim, lane), []).append(corner)
        else:
            (found.above if p.shape is Shape.DOT else found.below).append(glyph)
        label = _label(p, left, glyph.rect.top(), width, style)
        if label is not None:
            (found.pale if dim else found.labels).append(label)
    return found


def _from_below(placed: Iterable[Placed]) -> list[Placed]:
    return sorted(placed, key=lambda p: _FROM_BELOW.index(p.shape))


def _label(p: Placed, left: float, top: float, width: float, style: Style) -> tuple[QPointF, QStaticText] | None:
    """Return where which label is written, shortened further where the view ends."""
    if not p.label:
        return None
    above = (style.row - style.em) / 2
    if p.shape is Shape.BAND:
        start = max(p.label_left - left, 0.0) + style.gap + BAND_INSET
        room = min(p.clear - left, width) - start - style.gap
        if room < style.sizes.narrowest * 0.6:
            return None
        return QPointF(start, top + above - 0.5), style.shaped(style.shorten(p.label, room))
    start, stop, label = p.label_left - left, p.label_left + p.label_width - left, p.label
    if start < 0 or stop > width:
        room = min(stop, width) - max(start, 0.0) - 2
        if p.right < left or p.left - left > width or room < style.em * 1.5:
            return None
        label = style.shorten(label, room)
        start = max(start, min(stop, width) - 2 - style.measure(label)) if start < 0 else start
    return QPointF(start, top + above), style.shaped(label)
