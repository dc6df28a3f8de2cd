"""Where the words of an article stand: positions that keep titles, authors and paragraphs apart.

A position is a number per word. The title comes first, from 0; a title that does not stand in the text and the names
of the authors have positions of their own without a place in the text; paragraphs follow from `BODY` on. Between
paragraphs `GAP` positions are left out, so that no phrase and no passage reaches from one into the next.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from dossier.search.analysis import SURFACE, Analysis
from dossier.search.document import Block

TITLE, UNSEEN_TITLE, UNSEEN_AUTHORS, BODY = 0, 1024, 1536, 2048
GAP = 64
LAST = (1 << 24) - 1
"""Positions from it on are not indexed: an article and a position share one 64-bit number."""
_TOKENS = 100_000
"""So many tokens are remembered before it is begun anew."""


def title_of(blocks: Sequence[Block]) -> Block | None:
    """Return the block that goes to the title's positions: the first title of a title's length."""
    return next((b for b in blocks if b.title and (b.end - b.start) // 2 + GAP < UNSEEN_TITLE), None)


class TokenSpans(dict[str, tuple[tuple[int, int], ...]]):
    """The spans of the positions inside what stands between blanks: each distinct one is looked at once."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__()
        self._analysis = analysis

    def __missing__(self, token: str) -> tuple[tuple[int, int], ...]:
        if len(self) > _TOKENS:
            self.clear()
        spans = [span for match in SURFACE.finditer(token) for span in self._spans(match.group(), match.start())]
        return self.setdefault(token, tuple(spans))

    def _spans(self, raw: str, at: int) -> list[tuple[int, int]]:
        """Return the spans in a surface that stands at an index; of most it need not be known what they mean."""
        if raw.isascii() and raw.isalpha() and raw != "s":
            return [(at, at + len(raw))]
        return [(at + first, at + last) for first, last in self._analysis.surface(raw).spans]


class Places:
    """The spans of the positions of one article. `starts` are the first positions of its blocks but for the title.

    Only the blocks are looked at in which a position is asked for.
    """

    def __init__(self, tokens: TokenSpans, text: str, blocks: Sequence[Block], starts: Iterable[int]) -> None:
        self._tokens = tokens
        self._text = text
        title = title_of(blocks)
        running = (block for block in blocks if block is not title)
        self._blocks = [(TITLE, title)] if title else []
        self._blocks += zip(starts, running, strict=True)
        self._firsts = [first for first, _ in self._blocks]
        self._read: dict[int, _Walked] = {}

    def block(self, position: int) -> Block:
        """Return the block in which a position stands."""
        return self._blocks[self._which(position)][1]

    def span(self, position: int, width: int) -> tuple[int, int]:
        """Return the span of `width` positions in the text; raises IndexError where no word stands."""
        n = self._which(position)
        first, block = self._blocks[n]
        walked = self._read.get(n)
        if walked is None:
            walked = self._read[n] = _Walked(self._text, block, self._tokens)
        start, end = walked.span(position - first)
        return start, end if width == 1 else walked.span(position - first + width - 1)[1]

    def _which(self, position: int) -> int:
        return bisect_right(self._firsts, position) - 1


class _Walked:
    """The positions of a block, token by token."""

    def __init__(self, text: str, block: Block, tokens: TokenSpans) -> None:
        apart = text[block.start : block.end].split(" ")
        self._spans = list(map(tokens.__getitem__, apart))
        self._beyond = list(accumulate(map(len, self._spans)))
        self._begin = list(accumulate(map(len, apart), initial=block.start))

    def span(self, place: int) -> tuple[int, int]:
        token = bisect_right(self._beyond, place)
        spans = self._spans[token]
        first, last = spans[place - self._beyond[token] + len(spans)]
        begin = self._begin[token] + token  # as many blanks stand before it
        return begin + first, begin + last
