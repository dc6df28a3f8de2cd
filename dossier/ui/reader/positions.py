"""Between the text of an article and the document on the screen.

Spans count characters as Python does; a QTextDocument counts UTF-16 units, begins each block with one unit more, shows
repairs in place of damaged text and leaves out paragraphs. A `Line` is one block with its offsets; a `PositionMap` goes
both ways. No Qt here.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dossier.model.article import Repair

# White space that breaks the line in the source, and characters that mean something else to a QTextDocument.
_UNSHOWN = re.compile(
    "(?P<space>[ \t]*[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]\\s*)|[\x00-\x08\x0e-\x1f\ufdd0\ufdd1\ufffc\ud800-\udfff]"
)
_OBJECT = "\ufffc"  # the only one of them that counts as printable
_PLANE_0 = "\uffff"


class Spot(NamedTuple):
    """A stretch of one block, in UTF-16 units from its beginning."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A block as shown. `offsets[i]` is where character `start + i` of the article stands; none for added lines."""

    text: str
    start: int = 0
    offsets: Sequence[int] = ()

    @property
    def end(self) -> int:
        """Where it ends in the article's text."""
        return self.start + max(0, len(self.offsets) - 1)

    @property
    def units(self) -> int:
        """Its length in UTF-16 units."""
        return units(self.text)


class PositionMap:
    """Takes indices of the article's text to positions in the document of these lines, and back."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._lengths = [line.units for line in lines]
        self._positions: list[int] = []
        position = 0
        for length in self._lengths:
            self._positions.append(position)
            position += length + 1
        self._order = sorted((n for n, line in enumerate(lines) if line.offsets), key=lambda n: lines[n].start)
        self._starts = [lines[n].start for n in self._order]

    @property
    def lengths(self) -> Sequence[int]:
        """How many UTF-16 units each line has."""
        return self._lengths

    def position(self, index: int) -> int | None:
        """Return where a character of the article stands in the document, None where it is not shown."""
        at = bisect_right(self._starts, index) - 1
        if at < 0:
            return None
        n = self._order[at]
        line = self._lines[n]
        return self._positions[n] + line.offsets[index - line.start] if index <= line.end else None

    def index(self, position: int) -> int | None:
        """Return which character of the article stands at a position, None in what the program added."""
        n = bisect_right(self._positions, position) - 1
        if n < 0 or not self._lines[n].offsets:
            return None
        line, offset = self._lines[n], position - self._positions[n]
        if offset > line.offsets[-1]:
            return None
        at = bisect_left(line.offsets, offset)
        if line.offsets[at] != offset:  # inside a surrogate pair or a repair: its beginning
            at = bisect_left(line.offsets, line.offsets[at - 1])
        return line.start + at

    def between(self, first: int, last: int) -> tuple[int, int] | None:
        """Return what of the article stands between two positions, without what the program added at either end."""
        inside = range(bisect_right(self._positions, first) - 1, bisect_left(self._positions, last))
        own = [n for n in inside if n >= 0 and self._lines[n].offsets]
        if not own:
            return None
        start, end = self.index(first), self.index(last)
        start = self._lines[own[0]].start if start is None else start
        end = self._lines[own[-1]].end if end is None else end
        return (start, end) if start <= end else None

    def spots(self, start: int, end: int) -> tuple[Spot, ...]:
        """Return what is shown of a span, block by block."""
        at = bisect_right(self._starts, start) - 1
        if at >= 0 and (at + 1 == len(self._starts) or end <= self._starts[at + 1]):  # as good as always: in one line
            n = self._order[at]
            offsets, first = self._lines[n].offsets, self._starts[at]
            if end - first < len(offsets):
                low, high = offsets[start - first], offsets[end - first]
                return (Spot(n, low, high),) if low < high else ()
        return tuple(self._spots(start, end))

    def _spots(self, start: int, end: int) -> Iterator[Spot]:
        first = max(0, bisect_right(self._starts, start) - 1)
        for n in self._order[first : bisect_left(self._starts, end)]:
            line = self._lines[n]
            low, high = max(start, line.start) - line.start, min(end, line.end) - line.start
            if low < high and line.offsets[low] < line.offsets[high]:
                yield Spot(n, line.offsets[low], line.offsets[high])


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text) if text.isascii() or max(text) <= _PLANE_0 else len(text.encode("utf-16-le", "surrogatepass")) // 2


def shown_line(text: str, start: int, end: int, repairs: Sequence[Repair] = ()) -> Line:
    """Return a stretch of an article as one block: repaired, on one line, and without control characters."""
    changes = _changes(text, start, end, repairs)
    if not changes:
        part = text[start:end]
        return Line(part, start, _offsets(part))
    shown: list[str] = []
    offsets: list[int] = []
    here, offset = start, 0
    for low, high, replacement in changes:
        kept = text[here:low]
        offsets.extend(offset + n for n in _offsets(kept)[:-1])
        offset += units(kept)
        offsets.extend([offset] * (high - low))
        offset += units(replacement)
        shown += (kept, replacement)
        here = high
    rest = text[here:end]
    shown.append(rest)
    offsets.extend(offset + n for n in _offsets(rest))
    return Line("".join(shown), start, offsets)


def _offsets(part: str) -> Sequence[int]:
    """Return the UTF-16 offset of each character and of the end; a range where each is one unit."""
    if part.isascii() or max(part) <= _PLANE_0:
        return range(len(part) + 1)
    offsets = [0]
    for character in part:
        offsets.append(offsets[-1] + (2 if character > _PLANE_0 else 1))
    return offsets


def _changes(text: str, start: int, end: int, repairs: Sequence[Repair]) -> list[tuple[int, int, str]]:
    """Return what is shown otherwise, in text order and without overlap; a repair comes before a general rule."""
    wanted = [(r.start, r.end, _UNSHOWN.sub(" ", r.text)) for r in repairs if start <= r.start and r.end <= end]
    part = text[start:end]
    if not part.isprintable() or _OBJECT in part:  # to search every text would take ten times as long
        unshown = _UNSHOWN.finditer(text, start, end)
        wanted += ((found.start(), found.end(), " " if found["space"] else "\ufffd") for found in unshown)
    changes: list[tuple[int, int, str]] = []
    for low, high, replacement in sorted(wanted, key=lambda change: change[:2]):
        if not changes or low >= changes[-1][1]:
            changes.append((low, high, replacement))
    return changes
