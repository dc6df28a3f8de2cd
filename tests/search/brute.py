"""A search that takes the long way round: every article, every word, plain Python. What the real one must equal."""

import fnmatch
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from whoosh import query as wq
from whoosh.lang.morph_en import variations

from dossier.model.article import Article
from dossier.search.nodes import Days, Near, Ways

K1, B, TITLE = 1.2, 0.75, 5.0


@dataclass
class Page:
    """An article as lists of plain words; the first list is the title."""

    article: Article
    lines: list[list[str]]
    word_of: dict[str, str] = field(default_factory=dict)  # the one word by which an entity is named


class Brute:
    """Evaluates trees over pages whose words are their own stems."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages

    def search(self, node: Any) -> dict[str, float]:
        """Return the score of each article that matches."""
        found = {}
        for page in self.pages:
            score = self.score(node, page)
            if score is not None:
                found[page.article.id] = score
        return found

    def score(self, node: Any, page: Page) -> float | None:
        """Return the score of a page, or None when it does not match."""
        if isinstance(node, (Ways, wq.Term, wq.MultiTerm, wq.Phrase)) and not isinstance(node, wq.NumericRange):
            if getattr(node, "fieldname", "") == "entity":
                return self._bm25f(wq.Term("text", page.word_of[node.text]), page)
            return self._bm25f(node, page)
        if isinstance(node, wq.And):
            scores = [self.score(child, page) for child in node.subqueries]
            return None if None in scores else sum(filter(None, scores))
        if isinstance(node, wq.DisjunctionMax):
            return max((s for child in node.subqueries if (s := self.score(child, page)) is not None), default=None)
        if isinstance(node, wq.Or):
            scores = [s for child in node.subqueries if (s := self.score(child, page)) is not None]
            return sum(filter(None, scores)) if scores else None
        if isinstance(node, wq.Not):
            return 0.0 if self.score(node.query, page) is None else None
        if isinstance(node, wq.AndMaybe):
            must = self.score(node.a, page)
            return None if must is None else must + (self.score(node.b, page) or 0.0)
        if isinstance(node, wq.AndNot):
            return self.score(node.a, page) if self.score(node.b, page) is None else None
        if isinstance(node, wq.Require):
            return None if self.score(node.b, page) is None else self.score(node.a, page)
        if isinstance(node, wq.ConstantScoreQuery):
            return None if self.score(node.child, page) is None else node.score
        if isinstance(node, wq.NumericRange):
            low, high = node.start, node.end
            if isinstance(node, wq.DateRange):
                low, high = (moment and moment.toordinal() for moment in (node.startdate, node.enddate))
            when = page.article.published.when.earliest
            day = when.toordinal() if when else 0
            above = low is None or low < day or (low == day and not node.startexcl)
            return node.boost if above and (high is None or day < high or (day == high and not node.endexcl)) else None
        if isinstance(node, Days):
            when = page.article.published.when.earliest
            return 0.0 if when and node.first <= when.toordinal() <= node.last else None
        return 0.0 if isinstance(node, wq.Every) else None

    def places(self, node: Any, page: Page) -> list[list[int]]:
        """Return by line where runs, windows or words begin."""
        lines = page.lines[:1] if node.fieldname == "title" else page.lines
        found = [self._in_line(node, line) for line in lines]
        return found + [[]] * (len(page.lines) - len(found))

    def _in_line(self, node: Any, line: list[str]) -> list[int]:
        if isinstance(node, Ways):
            return sorted({n for way in node.subqueries for n in self._in_line(way, line)})
        if isinstance(node, Near):
            return self._windows(node, line)
        if isinstance(node, wq.Phrase):
            return self._runs(node, line)
        return [n for n, word in enumerate(line) if _fits(node, word)]

    def _runs(self, node: Any, line: list[str]) -> list[int]:
        """Runs by the words they end with, each behind the nearest that continues one."""
        begun = {n + 1: n for n, word in enumerate(line) if word == node.words[0]}  # where it ends, where it began
        for wanted in node.words[1:]:
            nearest = {n: max((end for end in begun if end <= n), default=-9) for n in range(len(line))}
            begun = {
                n + 1: begun[nearest[n]]
                for n, word in enumerate(line)
                if word == wanted and n - nearest[n] < node.slop and nearest[n] >= 0
            }
        return sorted(begun.values())

    def _windows(self, node: Any, line: list[str]) -> list[int]:
        """Windows by trying every choice of places: the shortest one from each beginning."""
        choices = [[n for n, word in enumerate(line) if word == wanted] for wanted in node.words]
        begins = set()
        for places in product(*choices):
            if len(set(places)) == len(places) and max(places) - min(places) + 1 <= len(places) + node.slop:
                begins.add(min(places))
        return sorted(begins)

    def _bm25f(self, node: Any, page: Page) -> float | None:
        counts = [[len(line) for line in self.places(node, one)] for one in self.pages]
        found = sum(1 for lines in counts if sum(lines))
        lines = counts[self.pages.index(page)]
        if not sum(lines):
            return None
        idf = math.log(1 + (len(self.pages) - found + 0.5) / (found + 0.5))
        often = TITLE * lines[0] / self._norm(page, title=True) + sum(lines[1:]) / self._norm(page, title=False)
        weight = (len(node.words) if isinstance(node, wq.Phrase) else 1) * (
            1.0 if isinstance(node, Ways) else node.boost
        )
        return idf * often * (K1 + 1) / (often + K1) * weight

    def _norm(self, page: Page, *, title: bool) -> float:
        def length(one: Page) -> int:
            return len(one.lines[0]) if title else sum(map(len, one.lines[1:]))

        average = sum(map(length, self.pages)) / len(self.pages)
        return 1 - B + B * length(page) / (average or 1.0)


def _fits(node: Any, word: str) -> bool:
    if isinstance(node, wq.Prefix):
        return word.startswith(str(node.text))
    if isinstance(node, wq.Wildcard):
        return bool(fnmatch.fnmatchcase(word, node.text))
    if isinstance(node, wq.TermRange):
        low, high = (node.start, not node.startexcl), (node.end, not node.endexcl)
        return (low[0] < word or (low[1] and low[0] == word)) and (word < high[0] or (high[1] and word == high[0]))
    if isinstance(node, wq.Variations):
        return word in variations(node.text)
    if isinstance(node, wq.FuzzyTerm):
        return bool(distance(node.text, word) <= node.maxdist)
    return bool(word == node.text)


def distance(a: str, b: str) -> int:
    """Return the edit distance with swaps of neighbours (optimal string alignment), by the definition."""
    if not a or not b:
        return len(a) + len(b)
    best = min(
        distance(a[1:], b) + 1,
        distance(a, b[1:]) + 1,
        distance(a[1:], b[1:]) + (a[0] != b[0]),
    )
    if len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0]:
        best = min(best, distance(a[2:], b[2:]) + 1)
    return best
