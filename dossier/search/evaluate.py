"""Evaluate trees of `whoosh.query` objects over whole arrays: which articles match, how well, and where.

Whoosh's own matchers walk posting by posting and are wrong in places (AndNot, pruned rankings); here each node is a
few passes over arrays. In a conjunction the rarest part is evaluated first and the others only on what it found.
Scores are BM25F with a title weighing five times the text.
"""

import math
from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from whoosh import query as wq

from dossier.search.arrays import Array
from dossier.search.codec.postings import NO_PLACES, Places, Postings, counted
from dossier.search.nodes import Among, Begun, Days, Near, Nearness, Ways
from dossier.search.runs import in_a_row, in_field, kept_in, seen, together, windows
from dossier.search.store import Store
from dossier.search.vocabulary import close_words, matching_words

K1 = 1.2
TITLE_WEIGHT = 5.0
BEST = 1_000
"""So many articles, the best by their words alone, are looked at for words that stand side by side as typed."""
_STRICT = (wq.And, wq.AndNot, wq.AndMaybe, wq.Require, wq.ConstantScoreQuery, Nearness)
"""Nodes whose parts may stand in an article that the node does not match."""
MOST_WORDS = 20_000
"""A pattern that fits more words than these takes the most frequent of them."""


class Found(NamedTuple):
    """Articles in order and their scores."""

    article: Array
    score: Array


class Evaluator:
    """Answers query trees over one index; one is made for each query.

    `visited` counts the nodes it has looked at: what a query costs, whatever the machine.
    """

    def __init__(self, store: Store) -> None:
        self.visited = 0
        self._costs: dict[int, tuple[Any, int]] = {}  # by the identity of the node, which is kept alive by being here
        self._found: dict[int, tuple[Any, Array]] = {}
        self._store = store
        self._lists = store.lists
        self._type = store.lists.article_type
        self._kinds: dict[type, tuple[Callable[[Any, Array | None], Found], Callable[[Any, Array], Places]]] = {
            wq.And: (self._and, self._all_places),
            wq.Or: (self._or, self._all_places),
            wq.DisjunctionMax: (self._best_of, self._all_places),
            wq.Not: (self._not, self._no_places),
            wq.AndNot: (self._and_not, self._first_places),
            wq.AndMaybe: (self._and_maybe, self._first_places),
            Nearness: (self._nearness, self._first_places),
            wq.Require: (self._require, self._first_places),
            wq.ConstantScoreQuery: (self._constant, self._child_places),
            wq.Every: (self._every, self._no_places),
            wq.Term: (self._term, self._term_places),
            wq.Prefix: (self._words, self._words_places),
            wq.Wildcard: (self._words, self._words_places),
            wq.FuzzyTerm: (self._words, self._words_places),
            wq.TermRange: (self._words, self._words_places),
            wq.Phrase: (self._runs, self._runs_places),
            Near: (self._runs, self._runs_places),
            Begun: (self._runs, self._runs_places),
            Ways: (self._ways, self._all_places),
            Days: (self._days, self._days_places),
            Among: (self._among, self._no_places),
        }

    def find(self, node: Any, within: Array | None = None) -> Found:
        """Return what matches a node, among some articles (in order) if given; nothing for an unknown kind of node."""
        self.visited += 1
        kind = self._kinds.get(type(node))
        found = kind[0](node, within) if kind else self._plain(np.zeros(0, dtype=self._type))
        if isinstance(node, _STRICT):
            before = self._found.get(id(node))
            self._found[id(node)] = (node, np.union1d(before[1], found.article) if before else found.article)
        return found

    def places(self, node: Any, within: Array) -> Places:
        """Return where the articles of an ordered array match a node, in any order.

        What `find` has found before is not looked for again: the array must be among what it found.
        """
        self.visited += 1
        kind = self._kinds.get(type(node))
        return kind[1](node, within) if kind else NO_PLACES

    # Nodes over nodes

    def _and(self, node: Any, within: Array | None) -> Found:
        wanted = [child for child in node.subqueries if type(child) is not wq.Not]
        found: Found | None = None
        for child in sorted(wanted, key=self._cost):
            more = self.find(child, within)
            if found is None:
                found = more
            else:
                rows = np.searchsorted(found.article, more.article)
                found = Found(more.article, found.score[rows] + more.score)
            within = found.article
        found = self._every(node, within) if found is None else found
        for child in node.subqueries:
            if type(child) is wq.Not:
                found = self._without(found, child.query)
        return found if node.subqueries else self._plain(found.article[:0])

    def _without(self, found: Found, node: Any) -> Found:
        left_out = np.zeros(len(self._store), dtype=bool)
        left_out[self.find(node, found.article).article] = True
        kept = ~left_out[found.article]
        return Found(found.article[kept], found.score[kept])

    def _or(self, node: Any, within: Array | None) -> Found:
        return self._either([self.find(child, within) for child in node.subqueries], np.add)

    def _best_of(self, node: Any, within: Array | None) -> Found:
        return self._either([self.find(child, within) for child in node.subqueries], np.maximum)

    def _either(self, parts: list[Found], together: np.ufunc) -> Found:
        parts = [part for part in parts if len(part.article)] or parts[:1]
        if len(parts) < 2:
            return parts[0] if parts else self._plain(np.zeros(0, dtype=self._type))
        score = np.zeros(len(self._store), dtype=np.float32)
        mask = np.zeros(len(self._store), dtype=bool)
        for part in parts:
            score[part.article] = together(score[part.article], part.score)
            mask[part.article] = True
        article = np.flatnonzero(mask)
        return Found(article.astype(self._type), score[article])

    def _not(self, node: Any, within: Array | None) -> Found:
        return self._without(self._every(node, within), node.query)

    def _and_not(self, node: Any, within: Array | None) -> Found:
        return self._without(self.find(node.a, within), node.b)

    def _and_maybe(self, node: Any, within: Array | None) -> Found:
        must = self.find(node.a, within)
        may = self.find(node.b, must.article)
        score = must.score.copy()
        score[np.searchsorted(must.article, may.article)] += may.score
        return Found(must.article, score)

    def _nearness(self, node: Any, within: Array | None) -> Found:
        """Add to the best articles what phrases in them count, each as rare as its words together."""
        must = self.find(node.a, within)
        score = must.score.copy()
        best = np.sort(np.argpartition(-score, BEST)[:BEST]) if len(score) > BEST else np.arange(len(score))
        for phrase in node.b.subqueries:
            found = self._counted(self._run_places(phrase, must.article[best]))
            rarity = sum(self._idf(self._cost(wq.Term("text", word))) for word in phrase.words)
            weights = self._often(found.article, found.head, found.times)
            at = np.searchsorted(must.article, found.article)
            score[at] += weights * np.float32((K1 + 1) * rarity * phrase.boost) / (weights + np.float32(K1))
        return Found(must.article, score)

    def _require(self, node: Any, within: Array | None) -> Found:
        required = self.find(node.b, within)
        return self.find(node.a, required.article)

    def _constant(self, node: Any, within: Array | None) -> Found:
        article = self.find(node.child, within).article
        return Found(article, np.full(len(article), node.score, dtype=np.float32))

    def _every(self, _node: Any, within: Array | None) -> Found:
        return self._plain(np.arange(len(self._store)).astype(self._type) if within is None else within)

    def _plain(self, article: Array) -> Found:
        return Found(article, np.zeros(len(article), dtype=np.float32))

    def _cost(self, node: Any) -> int:
        """Guess how many articles match; each node is looked at once, however deep it lies."""
        if id(node) not in self._costs:
            self.visited += 1
            self._costs[id(node)] = (node, self._guess(node))
        return self._costs[id(node)][1]

    def _guess(self, node: Any) -> int:
        if isinstance(node, wq.Phrase):
            return min((self._cost(wq.Term("text", word)) for word in node.words), default=0)
        if isinstance(node, wq.Term) and node.fieldname in ("text", "title"):
            stem = self._lists.stems.find(node.text)
            return self._lists.frequency(stem) if stem >= 0 else 0
        if type(node) is wq.And:
            return min((self._cost(child) for child in node.subqueries), default=0)
        if isinstance(node, wq.Or):
            return sum(self._cost(child) for child in node.subqueries)
        return self._cost(node.a) if isinstance(node, wq.AndMaybe) else len(self._store)

    def _all_places(self, node: Any, within: Array) -> Places:
        """Return the places of all parts that match, which for those of a conjunction is known."""
        every = type(node) is wq.And
        parts = [child for child in node.subqueries if type(child) is not wq.Not]
        return together([self.places(child, within if every else self._matching(child, within)) for child in parts])

    def _matching(self, node: Any, within: Array) -> Array:
        """Return the articles that match, where the places of a node's parts would not tell."""
        if not isinstance(node, _STRICT):
            return within
        known = self._found.get(id(node))
        return self.find(node, within).article if known is None else within[self._lists.rows_in(within, known[1])]

    def _first_places(self, node: Any, within: Array) -> Places:
        return self.places(node.a, within)

    def _child_places(self, node: Any, within: Array) -> Places:
        return self.places(node.child, within)

    def _no_places(self, _node: Any, _within: Array) -> Places:
        return NO_PLACES

    # Words

    def _term(self, node: Any, within: Array | None) -> Found:
        if node.fieldname in ("text", "title"):
            stem = self._lists.stems.find(node.text)
            if stem < 0:
                return self._plain(np.zeros(0, dtype=self._type))
            return self._score(self._lists.postings(stem), node.fieldname, node.boost, within)
        if node.fieldname == "entity":
            postings = self._counted(self._store.mentions_of(node.text))
            return self._score(postings, node.fieldname, node.boost, within)
        article = np.unique(self._store.articles_with(node.fieldname, node.text))
        return self._within(self._plain(article.astype(self._type)), within)

    def _within(self, found: Found, within: Array | None) -> Found:
        if within is None or not len(found.article):
            return found
        rows = self._lists.rows_in(found.article, within)
        return Found(found.article[rows], found.score[rows])

    def _term_places(self, node: Any, within: Array) -> Places:
        if node.fieldname in ("text", "title"):
            stem = self._lists.stems.find(node.text)
            return NO_PLACES if stem < 0 else seen(node.fieldname, self._lists.places(stem, within))
        if node.fieldname != "entity":
            return NO_PLACES
        mask = np.zeros(len(self._store), dtype=bool)
        mask[within] = True
        return kept_in(self._store.mentions_of(node.text), mask)

    def _fitting(self, node: Any) -> Array:
        """Return the numbers of the words that a pattern fits."""
        words = self._store.lists.words
        if isinstance(node, wq.FuzzyTerm):
            rows = close_words(self._store, node.text, node.maxdist, node.prefixlength)
        elif isinstance(node, wq.Prefix):
            rows = list(words.beginning(node.text))
        elif isinstance(node, wq.TermRange):
            rows = list(words.between(node.start, node.end, node.startexcl, node.endexcl))
        else:
            rows = matching_words(self._store, node.text)
        if len(rows) > MOST_WORDS:
            often = self._store.word_frequency[rows]
            rows = np.asarray(rows)[np.sort(np.argsort(-often, kind="stable")[:MOST_WORDS])].tolist()
        return self._lists.word_numbers[rows]

    def _words(self, node: Any, within: Array | None) -> Found:
        postings = self._counted(self._lists.places_of_words(self._fitting(node)))
        return self._score(postings, node.fieldname, node.boost, within)

    def _words_places(self, node: Any, within: Array) -> Places:
        return seen(node.fieldname, self._lists.places_of_words(self._fitting(node), within))

    def _counted(self, places: Places) -> Postings:
        return counted(places, len(self._store), self._type)

    def _score(self, postings: Postings, field: str, boost: float, within: Array | None) -> Found:
        """Score a posting list (BM25F) among some articles; the rarity is that among all."""
        article, head, count = postings
        if field == "title":
            rows = np.flatnonzero(head)
            article, head = article[rows], head[rows]
            count = head
        found = len(article)
        if within is not None and found:
            rows = self._lists.rows_in(article, within)
            article, head, count = article[rows], head[rows], count[rows]
        often = self._often(article, head, count)
        score = often * np.float32((K1 + 1) * self._idf(found) * boost) / (often + np.float32(K1))
        return Found(article, score.astype(np.float32, copy=False))

    def _often(self, article: Array, head: Array, times: Array) -> Array:
        """Weigh how often something stands in the title and in the text of articles by their lengths."""
        title_weight, body_weight = self._store.length_weights
        often = (times - head.astype(times.dtype)) * body_weight[article]
        in_head = np.flatnonzero(head)
        often[in_head] += TITLE_WEIGHT * head[in_head] * title_weight[article[in_head]]
        return np.asarray(often, dtype=np.float32)

    def _idf(self, found: int) -> float:
        return math.log(1 + (len(self._store) - found + 0.5) / (found + 0.5))

    # Words in a row, or near each other

    def _runs(self, node: Any, within: Array | None) -> Found:
        found = self._counted(in_field(node.fieldname, self._run_places(node, None)))
        return self._score(found, node.fieldname, len(node.words) * node.boost, within)

    def _runs_places(self, node: Any, within: Array) -> Places:
        runs = in_field(node.fieldname, self._run_places(node, within))
        if not isinstance(node, Near):
            return seen(node.fieldname, runs)
        return seen(node.fieldname, together([self._inside(word, runs, within) for word in dict.fromkeys(node.words)]))

    def _inside(self, word: str, windows: Places, within: Array) -> Places:
        """Return the places of a word that lie in windows (in order of their keys)."""
        places = self._lists.places(self._lists.stems.find(word), within) if len(windows.key) else NO_PLACES
        window = np.searchsorted(windows.key, places.key, side="right") - 1
        reach = np.maximum.accumulate(windows.key + windows.width)
        inside = window >= 0
        inside[inside] = places.key[inside] < reach[window[inside]]
        return Places(places.key[inside], places.width[inside])

    def _run_places(self, node: Any, within: Array | None) -> Places:
        stems = [self._lists.stems.find(word) for word in node.words]
        if not stems or min(stems) < 0:
            return NO_PLACES
        for stem in sorted(set(stems), key=self._lists.frequency):
            article = self._lists.postings(stem).article
            within = article if within is None else article[self._lists.rows_in(article, within)]
        places = {stem: self._lists.places(stem, within) for stem in set(stems)}
        if isinstance(node, Begun):
            return in_a_row([*(places[stem] for stem in stems), self._begun(node, within)])
        if isinstance(node, Near):
            times = Counter(stems)
            return windows([places[stem] for stem in times], list(times.values()), node.slop)
        return in_a_row([places[stem] for stem in stems])

    def _begun(self, node: Any, within: Array | None) -> Places:
        """Return where the word that ends a phrase stands, or any that begins like it, in order and each place once."""
        rows = self._lists.words.beginning(node.beginning)
        parts = [self._lists.places_of_words(self._lists.word_numbers[rows.start : rows.stop], within)]
        if (stem := self._lists.stems.find(node.stem)) >= 0:
            parts.append(self._lists.places(stem, within))
        places = together(parts)
        key, first = np.unique(places.key, return_index=True)
        return Places(key, places.width[first])

    def _ways(self, node: Any, within: Array | None) -> Found:
        """Count the places at which any way begins once."""
        parts = []
        for way in node.subqueries:
            if isinstance(way, wq.Phrase):
                parts.append(self._run_places(way, None))
            elif (stem := self._lists.stems.find(way.text)) >= 0:
                parts.append(self._lists.places(stem))
        key = np.unique(together(parts).key)
        field = node.subqueries[0].fieldname
        found = self._counted(in_field(field, Places(key, key)))
        return self._score(found, field, 1.0, within)

    # Ids and days

    def _among(self, node: Any, within: Array | None) -> Found:
        numbers = sorted(self._store.numbers[i] for i in node.ids if i in self._store.numbers)
        return self._within(self._plain(np.array(numbers, dtype=self._type)), within)

    def _days(self, node: Any, within: Array | None) -> Found:
        article = self._store.articles_in(node.fieldname, node.first, node.last)
        return self._within(self._plain(article.astype(self._type)), within)

    def _days_places(self, node: Any, within: Array) -> Places:
        if node.fieldname == "published":
            return NO_PLACES
        mask = np.zeros(len(self._store), dtype=bool)
        mask[within] = True
        return kept_in(self._store.event_places(node.first, node.last), mask)
