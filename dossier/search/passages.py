"""From marks to passages and snippets. A passage is a run of marks that stand close together in one paragraph."""

import re
from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise

import numpy as np

from dossier.model.article import Article, ParagraphKind
from dossier.model.query import MatchedPassage, Snippet
from dossier.search.arrays import Array
from dossier.search.codec.places import POSITION
from dossier.search.codec.places import Places as Marks
from dossier.search.document import Block, blocks_of
from dossier.search.layout import Places, TokenSpans

CLOSE = 10
"""How many other words may stand between two marks of one passage: about a line and a half of a snippet."""
SNIPPET = 220
"""How many characters a snippet aims at: two lines of a result row."""
SHORT = 80
"""A paragraph of fewer characters (who said it, a subheading) tells little by itself."""

_SENTENCE_END = re.compile(r"[.!?][”’\"')]*\s+(?=[^a-z])")


def merged(marks: Marks) -> Marks:
    """Return marks in order, overlapping ones as one."""
    if not len(marks.key) or (int(marks.width.max()) == 1 and bool((marks.key[1:] > marks.key[:-1]).all())):
        return marks
    order = np.argsort(marks.key, kind="stable")
    key, end = marks.key[order], (marks.key + marks.width)[order]
    reach = np.maximum.accumulate(end)
    new = np.ones(len(key), dtype=bool)
    new[1:] = key[1:] >= reach[:-1]
    first = np.flatnonzero(new)
    return Marks(key[first], np.maximum.reduceat(end, first) - key[first])


def passage_starts(marks: Marks) -> Array:
    """Return the indices of the merged marks with which a passage begins."""
    new = np.ones(len(marks.key), dtype=bool)
    np.greater(marks.key[1:] - marks.key[:-1] - marks.width[:-1], CLOSE, out=new[1:])
    return new.nonzero()[0]


class Passages:
    """The passages of one article, from its merged marks; spans are looked up of those that are looked at.

    `starts` are the first positions of its blocks but for the title.
    """

    def __init__(self, own: Marks, article: Article, tokens: TokenSpans, starts: Iterable[int]) -> None:
        self._text = article.text
        self._places = Places(tokens, article.text, blocks_of(article), starts)
        marks = list(zip((own.key & POSITION).tolist(), own.width.tolist(), strict=True))
        starting = passage_starts(own).tolist() if len(marks) > 1 else [0]
        self._runs = [marks[a:b] for a, b in pairwise([*starting, len(marks)])]
        self._blocks = [self._places.block(run[0][0]) for run in self._runs]
        self._made: dict[int, MatchedPassage] = {}

    def all(self) -> tuple[MatchedPassage, ...]:
        """Return all of them in text order."""
        return tuple(sorted(map(self._passage, range(len(self._runs))), key=lambda passage: passage.start))

    def best(self, limit: int) -> tuple[Snippet, ...]:
        """Return the snippets around those with most different words, text before title, earlier before later.

        A passage has no more different words than marks: it waits with that rank, and its words are counted when no
        other may come before it.
        """
        if len(self._runs) == 1:
            return (self._snippet(0),)[:limit]
        waiting = [self._rank(n, len(run)) for n, run in enumerate(self._runs)]
        heapify(waiting)
        found: list[Snippet] = []
        while waiting and len(found) < limit:
            rank = heappop(waiting)
            n, passage = rank[-1], self._passage(rank[-1])
            words = {self._text[a:b].lower() for a, b in passage.marks}
            if len(words) < -rank[1]:
                heappush(waiting, self._rank(n, len(words)))
            elif not any(s.start <= passage.start and passage.end <= s.end for s in found):
                found.append(self._snippet(n))
        return tuple(found)

    def _rank(self, n: int, words: int) -> tuple[bool, int, bool, int]:
        """Return what puts a passage with so many different words before others."""
        block = self._blocks[n]
        return block.title, -words, block.end - block.start < SHORT, n

    def _passage(self, n: int) -> MatchedPassage:
        made = self._made.get(n)
        if made is None:
            spans = tuple(self._places.span(position, width) for position, width in self._runs[n])
            made = self._made[n] = MatchedPassage(spans[0][0], spans[-1][1], spans)
        return made

    def _snippet(self, n: int) -> Snippet:
        block = self._blocks[n]
        beside = [self._passage(other) for other, own in enumerate(self._blocks) if own is block]
        return _snippet(self._text, block, self._passage(n), beside)


def beginning(article: Article) -> tuple[Snippet, ...]:
    """Return the beginning of the text, with nothing marked."""
    body = [Block(p.start, p.end) for p in article.kept if p.kind is ParagraphKind.BODY] or blocks_of(article)
    return tuple(_snippet(article.text, block, MatchedPassage(block.start, block.start, ()), ()) for block in body[:1])


def _snippet(text: str, block: Block, passage: MatchedPassage, beside: Sequence[MatchedPassage]) -> Snippet:
    """Cut about SNIPPET characters around a passage: whole words of its paragraph, from a sentence's start if near."""
    needed = passage.end
    if needed > passage.start + SNIPPET:
        needed = max((b for _, b in passage.marks if b <= passage.start + SNIPPET), default=passage.start)
    if needed - block.start <= SNIPPET:
        start = block.start
    else:
        earliest = max(block.start, min(needed - SNIPPET, passage.start - SNIPPET // 3, block.end - SNIPPET))
        starts = [m.end() for m in _SENTENCE_END.finditer(text, max(block.start, needed - SNIPPET), passage.start)]
        start = starts[0] if starts else _word_start(text, earliest, passage.start, block.start)
    end = _word_end(text, min(block.end, max(needed, start + SNIPPET)), needed, block.end)
    marks = sorted({(a, b) for p in beside for a, b in p.marks if start <= a and b <= end})
    return Snippet(start, end, text[start:end], tuple((a - start, b - start) for a, b in marks))


def _word_start(text: str, at: int, limit: int, first: int) -> int:
    """Move forward to where a word begins."""
    while first < at < limit and not text[at - 1].isspace():
        at += 1
    return at


def _word_end(text: str, at: int, limit: int, last: int) -> int:
    """Move back to where a word ends."""
    while limit < at < last and not text[at].isspace():
        at -= 1
    while at > limit and text[at - 1].isspace():
        at -= 1
    return at
