"""Where the words of an article stand: positions that keep titles, authors and paragraphs apart.

A position is a number per word. The title comes first, from 0; a title that does not stand in the text and the names
of the authors have positions of their own without a place in the text; paragraphs follow from `BODY` on. Between
paragraphs `GAP` positions are left out, so that no phrase and no passage reaches from one into the next.
"""

from collections.abc import Iterable, Iterator, Sequence

from dossier.search.analysis import Analysis, Surface
from dossier.search.document import Block

TITLE, UNSEEN_TITLE, UNSEEN_AUTHORS, BODY = 0, 1024, 1536, 2048
GAP = 64
LAST = (1 << 24) - 1
"""Positions from it on are not indexed: an article and a position share one 64-bit number."""


def title_of(blocks: Sequence[Block]) -> Block | None:
    """Return the block that goes to the title's positions: the first title of a title's length."""
    return next((b for b in blocks if b.title and (b.end - b.start) // 2 + GAP < UNSEEN_TITLE), None)


def place(analysis: Analysis, text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int, Surface]]:
    """Walk the surfaces of the blocks of a text: (first position, start in the text, surface), in text order."""
    title = title_of(blocks)
    body = BODY
    for block in blocks:
        position = TITLE if block is title else body
        for start, surface in analysis.surfaces(text, block.start, block.end):
            yield position, start, surface
            position += len(surface.spans)
        if block is not title:
            body = position + GAP


class Places:
    """The spans of all positions of one article."""

    def __init__(self, analysis: Analysis, text: str, blocks: Iterable[Block]) -> None:
        self._spans: dict[int, tuple[int, int]] = {}
        for position, start, surface in place(analysis, text, tuple(blocks)):
            for n, (a, b) in enumerate(surface.spans):
                self._spans[position + n] = (start + a, start + b)

    def span(self, position: int, width: int) -> tuple[int, int]:
        """Return the span of `width` positions in the text; raises KeyError where no word stands."""
        return self._spans[position][0], self._spans[position + width - 1][1]
