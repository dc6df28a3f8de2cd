"""Evaluate trees of `whoosh.query` objects over whole arrays: which articles match, how well, and where.

Whoosh's own matchers walk posting by posting and are wrong in places (AndNot, pruned rankings); here each node is a
few passes over arrays. In a conjunction the rarest part is evaluated first and the others only on what it found.
Scores are BM25F with a title weighing five times the text.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from whoosh import query as wq

from dossier.search import nodes
from dossier.search.arrays import Array
from dossier.search.codec.places import NO_PLACES, Places
from dossier.search.found import Found, Listed, Row, best, both, constantly, either, gaining, plain, without
from dossier.search.leaves import Leaves
from dossier.search.runs import together
from dossier.search.store import Store

BEST = 1_000
"""So many articles, the best by their words alone, are looked at for words that stand side by side as typed."""
_STRICT = (wq.And, wq.AndNot, wq.AndMaybe, wq.Require, wq.ConstantScoreQuery, nodes.Nearness)
"""Nodes whose parts may stand in an article that the node does not match."""


_Kind = tuple[Callable[[Any, Array | None], Found], Callable[[Any, Array], Places]]


class Evaluator:
    """Answers query trees over one index; one is made for each query.

    `visited` counts the nodes it has looked at: what a query costs, whatever the machine.
    """

    def __init__(self, store: Store) -> None:
        self.visited = 0
        self._costs: dict[int, tuple[Any, int]] = {}  # by the identity of the node, which is kept alive by being here
        self._found: dict[int, tuple[Any, list[Found]]] = {}
        self._store = store
        self._lists = store.lists
        self.leaves = Leaves(store)

    def find(self, node: Any, within: Array | None = None) -> Found:
        """Return what matches a node, among some articles (in order) if given; nothing for an unknown kind of node."""
        self.visited += 1
        kind = self._kind(type(node))
        found = kind[0](node, within) if kind else self.leaves.nothing()
        if isinstance(node, _STRICT):
            self._found.setdefault(id(node), (node, []))[1].append(found)
        return found

    def places(self, node: Any, within: Array) -> Places:
        """Return where the articles of an ordered array match a node, in any order.

        What `find` has found before is not looked for again: the array must be among what it found.
        """
        self.visited += 1
        kind = self._kind(type(node))
        return kind[1](node, within) if kind else NO_PLACES

    def _kind(self, kind: type) -> _Kind | None:
        """Return what finds such nodes, and their places."""
        leaves = self.leaves
        match kind:
            case wq.Term:
                return leaves.term, leaves.term_places
            case wq.And:
                return self._and, self._all_places
            case wq.Phrase | nodes.Near | nodes.Begun:
                return leaves.runs, leaves.runs_places
            case wq.Or:
                return self._or, self._all_places
            case wq.DisjunctionMax:
                return self._best_of, self._all_places
            case wq.Not:
                return self._not, self._no_places
            case wq.AndNot:
                return self._and_not, self._first_places
            case wq.AndMaybe:
                return self._and_maybe, self._first_places
            case nodes.Nearness:
                return self._nearness, self._first_places
            case wq.Require:
                return self._require, self._first_places
            case wq.ConstantScoreQuery:
                return self._constant, self._child_places
            case wq.Every:
                return self._every, self._no_places
            case wq.NumericRange | wq.DateRange:
                return self._range, self._range_places
            case wq.Prefix | wq.Wildcard | wq.FuzzyTerm | wq.TermRange | wq.Variations:
                return leaves.words, leaves.words_places
            case nodes.Ways:
                return leaves.ways, self._all_places
            case nodes.Days:
                return leaves.days, leaves.days_places
            case nodes.Among:
                return leaves.ids, self._no_places
        return None

    # Nodes over nodes

    def _and(self, node: Any, within: Array | None) -> Found:
        found: Found | None = None
        for child in sorted((child for child in node.subqueries if type(child) is not wq.Not), key=self._cost):
            found = self.find(child, within) if found is None else self._also(found, child)
        if found is None:
            found = self._every(node, within) if node.subqueries else self.leaves.nothing()
        for child in node.subqueries:
            if type(child) is wq.Not:
                found = self._without(found, child.query)
        return found

    def _also(self, found: Found, child: Any) -> Found:
        """Leave what matches another part as well."""
        if isinstance(found, Row):
            return both(found, self.find(child))
        more = self._among(child, found)
        rows = self._lists.rows_of(found.article, more.article)
        return Listed(more.article, found.score[rows] + more.score, found.scored or more.scored)

    def _among(self, child: Any, found: Listed) -> Listed:
        """Return what matches among a list."""
        more = self.find(child, found.article)
        return more if isinstance(more, Listed) else more.listed()

    def _without(self, found: Found, node: Any) -> Found:
        return without(found, self.find(node) if isinstance(found, Row) else self._among(node, found))

    def _or(self, node: Any, within: Array | None) -> Found:
        return self._either(node, within, np.add)

    def _best_of(self, node: Any, within: Array | None) -> Found:
        return self._either(node, within, np.maximum)

    def _either(self, node: Any, within: Array | None, how: np.ufunc) -> Found:
        parts = [self.find(child, within) for child in node.subqueries]
        return either(parts, how, len(self._store)) if parts else self.leaves.nothing()

    def _not(self, node: Any, within: Array | None) -> Found:
        return self._without(self._every(node, within), node.query)

    def _and_not(self, node: Any, within: Array | None) -> Found:
        return self._without(self.find(node.a, within), node.b)

    def _and_maybe(self, node: Any, within: Array | None) -> Found:
        must = self.find(node.a, within)
        return gaining(must, self.find(node.b) if isinstance(must, Row) else self._among(node.b, must))

    def _nearness(self, node: Any, within: Array | None) -> Found:
        """Add to the best articles what phrases in them count."""
        found = self.find(node.a, within)
        if not len(found):
            return found
        if len(found) > BEST:
            rows = np.sort(best([found.ranked if isinstance(found, Row) else found.score], BEST))
            among = rows if isinstance(found, Row) else found.article[rows]
        else:
            among = found.article
        for phrase in node.b.subqueries:
            gains = self.leaves.phrase_gains(phrase, among)
            found = gaining(found, gains) if len(gains) else found
        return found

    def _require(self, node: Any, within: Array | None) -> Found:
        required = self.find(node.b, within)
        if isinstance(required, Listed):
            return self.find(node.a, required.article)
        return self.find(node.a, within).among(required.mask)

    def _constant(self, node: Any, within: Array | None) -> Found:
        return constantly(self.find(node.child, within), node.score)

    def _range(self, node: Any, within: Array | None) -> Found:
        return constantly(self.find(nodes.days_of(node), within), node.boost)

    def _range_places(self, node: Any, within: Array) -> Places:
        return self.places(nodes.days_of(node), within)

    def _every(self, _node: Any, within: Array | None) -> Found:
        if within is not None:
            return plain(within)
        articles = len(self._store)
        return Row(np.zeros(articles, dtype=np.float32), np.ones(articles, dtype=bool))

    def _cost(self, node: Any) -> int:
        """Guess how many articles match; each node is looked at once, however deep it lies."""
        if id(node) not in self._costs:
            self.visited += 1
            self._costs[id(node)] = (node, self._guess(node))
        return self._costs[id(node)][1]

    def _guess(self, node: Any) -> int:
        if type(node) is wq.And:
            return min((self._cost(child) for child in node.subqueries), default=0)
        if isinstance(node, wq.Or):
            return sum(self._cost(child) for child in node.subqueries)
        return self._cost(node.a) if isinstance(node, wq.AndMaybe) else self.leaves.guess(node)

    def _all_places(self, node: Any, within: Array) -> Places:
        """Return the places of all parts that match, which for those of a conjunction is known."""
        every = type(node) is wq.And
        parts = [child for child in node.subqueries if type(child) is not wq.Not]
        return together([self.places(child, within if every else self._matching(child, within)) for child in parts])

    def _matching(self, node: Any, within: Array) -> Array:
        """Return the articles that match, where the places of a node's parts would not tell."""
        if not isinstance(node, _STRICT):
            return within
        if id(node) not in self._found:
            return self.find(node, within).article
        masks = [found.mask_of(len(self._store))[within] for found in self._found[id(node)][1]]
        return within[np.logical_or.reduce(masks)]

    def _first_places(self, node: Any, within: Array) -> Places:
        return self.places(node.a, within)

    def _child_places(self, node: Any, within: Array) -> Places:
        return self.places(node.child, within)

    def _no_places(self, _node: Any, _within: Array) -> Places:
        return NO_PLACES
