"""Where the words of an article stand: positions that keep titles, authors and paragraphs apart.

A position is a number per word. The title comes first, from 0; a title that does not stand in the text and the names
of the authors have positions of their own without a place in the text; paragraphs follow from `BODY` on. Between
paragraphs `GAP` positions are left out, so that no phrase and no passage reaches from one into the next.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter

from dossier.search.analysis import Analysis
from dossier.search.document import Block

TITLE, UNSEEN_TITLE, UNSEEN_AUTHORS, BODY = 0, 1024, 1536, 2048
GAP = 64
LAST = (1 << 24) - 1
"""Positions from it on are not indexed: an article and a position share one 64-bit number."""


def title_of(blocks: Sequence[Block]) -> Block | None:
    """Return the block that goes to the title's positions: the first title of a title's length."""
    return next((b for b in blocks if b.title and (b.end - b.start) // 2 + GAP < UNSEEN_TITLE), None)


class Places:
    """The spans of the positions of one article. `starts` are the first positions of its blocks but for the title.

    Only the blocks are looked at in which a position is asked for.
    """

    def __init__(self, analysis: Analysis, text: str, blocks: Sequence[Block], starts: Iterable[int]) -> None:
        self._analysis = analysis
        self._text = text
        title = title_of(blocks)
        running = (block for block in blocks if block is not title)
        self._blocks = [(TITLE, title)] if title else []
        self._blocks += zip(starts, running, strict=True)
        self._read: dict[int, tuple[list[tuple[int, int]], Iterator[tuple[int, int]]]] = {}

    def span(self, position: int, width: int) -> tuple[int, int]:
        """Return the span of `width` positions in the text; raises IndexError where no word stands."""
        n = bisect_right(self._blocks, position, key=itemgetter(0)) - 1
        first = position - self._blocks[n][0]
        if n not in self._read:
            self._read[n] = ([], self._walk(self._blocks[n][1]))
        spans, more = self._read[n]
        spans.extend(islice(more, max(first + width - len(spans), 0)))
        return spans[first][0], spans[first + width - 1][1]

    def _walk(self, block: Block) -> Iterator[tuple[int, int]]:
        """Walk the spans of the positions of a block."""
        for start, surface in self._analysis.surfaces(self._text, block.start, block.end):
            for first, last in surface.spans:
                yield start + first, start + last
