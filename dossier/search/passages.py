"""From marks to passages and snippets. A passage is a run of marks that stand close together in one paragraph."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from dossier.model.article import Article, ParagraphKind
from dossier.model.query import MatchedPassage, Snippet
from dossier.search.analysis import Analysis
from dossier.search.arrays import Array
from dossier.search.codec.postings import SHIFT
from dossier.search.codec.postings import Places as Marks
from dossier.search.document import Block, blocks_of
from dossier.search.layout import Places

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
    new[1:] = marks.key[1:] - (marks.key + marks.width)[:-1] > CLOSE
    return np.flatnonzero(new)


def passages_in(own: Marks, article: Article, analysis: Analysis, starts: Iterable[int]) -> tuple[MatchedPassage, ...]:
    """Return the passages of one article, in text order, from its merged marks and where its blocks start."""
    if not len(own.key):
        return ()
    places = Places(analysis, article.text, blocks_of(article), starts)
    position = (own.key & ((1 << SHIFT) - 1)).tolist()
    spans = [places.span(p, w) for p, w in zip(position, own.width.tolist(), strict=True)]
    starts = [*passage_starts(own).tolist(), len(spans)]
    runs = [tuple(spans[a:b]) for a, b in pairwise(starts)]
    return tuple(sorted((MatchedPassage(run[0][0], run[-1][1], run) for run in runs), key=lambda p: p.start))


def best_snippets(article: Article, passages: Sequence[MatchedPassage], limit: int) -> tuple[Snippet, ...]:
    """Return the snippets around the passages with most different words, text before title, earlier before later.

    Without any passage it is the beginning of the text, with nothing marked.
    """
    blocks = blocks_of(article)
    if not passages:
        body = [Block(p.start, p.end) for p in article.kept if p.kind is ParagraphKind.BODY] or list(blocks)
        return tuple(_snippet(article.text, block, MatchedPassage(block.start, block.start, ())) for block in body[:1])

    def rank(passage: MatchedPassage) -> tuple[bool, int, bool, int]:
        words = {article.text[a:b].lower() for a, b in passage.marks}
        block = _block(blocks, passage)
        return block.title, -len(words), block.end - block.start < SHORT, passage.start

    found: list[Snippet] = []
    for passage in sorted(passages, key=rank):
        if len(found) == limit:
            break
        if not any(s.start <= passage.start and passage.end <= s.end for s in found):
            found.append(_snippet(article.text, _block(blocks, passage), passage, passages))
    return tuple(found)


def _block(blocks: Sequence[Block], passage: MatchedPassage) -> Block:
    found = (block for block in blocks if block.start <= passage.start < max(block.end, block.start + 1))
    return next(found, Block(passage.start, passage.end))


def _snippet(text: str, block: Block, passage: MatchedPassage, all_: Sequence[MatchedPassage] = ()) -> Snippet:
    """Cut about SNIPPET characters around a passage: whole words of its paragraph, from a sentence's start if near."""
    needed = min(passage.end, max((b for _, b in passage.marks if b <= passage.start + SNIPPET), default=passage.start))
    earliest = max(block.start, min(needed - SNIPPET, passage.start - SNIPPET // 3, block.end - SNIPPET))
    if needed - block.start <= SNIPPET:
        start = block.start
    else:
        starts = [m.end() for m in _SENTENCE_END.finditer(text, max(block.start, needed - SNIPPET), passage.start)]
        start = starts[0] if starts else _word_start(text, earliest, passage.start, block.start)
    end = _word_end(text, min(block.end, max(needed, start + SNIPPET)), needed, block.end)
    marks = sorted({(a, b) for p in (*all_, passage) for a, b in p.marks if start <= a and b <= end})
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
