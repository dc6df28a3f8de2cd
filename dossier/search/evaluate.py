"""Evaluate trees of `whoosh.query` objects over whole arrays: which articles match, how well, and where.

Whoosh's own matchers walk posting by posting and are wrong in places (AndNot, pruned rankings); here each node is one
pass over arrays. Scores are BM25F with a title weighing five times the text.
"""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from whoosh import query as wq

from dossier.search.files import Array
from dossier.search.layout import BODY, UNSEEN_AUTHORS, UNSEEN_TITLE
from dossier.search.nodes import Days, Near, Ways
from dossier.search.store import Store
from dossier.search.vocabulary import close_words, matching_words

K1 = 1.2
TITLE_WEIGHT = 5.0
SHIFT = 24  # an article's number and a position in one 64-bit key
_POSITION = (1 << SHIFT) - 1


class Match(NamedTuple):
    """Which articles match (a mask over all) and their scores (0 where they do not)."""

    mask: Array
    score: Array


class Marks(NamedTuple):
    """Matched places: keys (article << 24 | position) and widths in positions, in any order."""

    key: Array
    width: Array


_NO_MARKS = Marks(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))


class Evaluator:
    """Answers one query tree; nodes that were evaluated are remembered, so make a new one per search."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._matches: dict[int, tuple[Any, Match]] = {}  # by identity, with the node, so that it stays the same one
        self._kinds: dict[type, tuple[Callable[[Any], Match], Callable[[Any, Array], Marks]]] = {
            wq.And: (self._and, self._all_marks),
            wq.Or: (self._or, self._all_marks),
            Ways: (self._ways, self._all_marks),
            wq.Not: (self._not, self._no_marks),
            wq.AndMaybe: (self._and_maybe, self._first_marks),
            wq.Every: (self._every, self._no_marks),
            wq.Term: (self._term, self._term_marks),
            wq.Prefix: (self._words, self._words_marks),
            wq.Wildcard: (self._words, self._words_marks),
            wq.FuzzyTerm: (self._words, self._words_marks),
            wq.Phrase: (self._runs, self._runs_marks),
            Near: (self._runs, self._runs_marks),
            Days: (self._days, self._days_marks),
        }

    def match(self, node: Any) -> Match:
        """Return what matches a node; nothing for a node of a kind that is not known."""
        if id(node) not in self._matches:
            kind = self._kinds.get(type(node))
            self._matches[id(node)] = (node, kind[0](node) if kind else self._nothing())
        return self._matches[id(node)][1]

    def marks(self, node: Any, within: Array) -> Marks:
        """Return the places in the articles of a mask that made a node match."""
        kind = self._kinds.get(type(node))
        return kind[1](node, within & self.match(node).mask) if kind else _NO_MARKS

    def _nothing(self) -> Match:
        return Match(np.zeros(len(self._store), dtype=bool), np.zeros(len(self._store), dtype=np.float32))

    # Nodes over nodes

    def _and(self, node: Any) -> Match:
        parts = [self.match(child) for child in node.subqueries]
        if not parts:
            return self._nothing()
        mask = np.logical_and.reduce([part.mask for part in parts])
        return Match(mask, np.where(mask, np.add.reduce([part.score for part in parts]), np.float32(0)))

    def _or(self, node: Any) -> Match:
        parts = [self.match(child) for child in node.subqueries]
        if not parts:
            return self._nothing()
        return Match(np.logical_or.reduce([part.mask for part in parts]), np.add.reduce([part.score for part in parts]))

    def _not(self, node: Any) -> Match:
        mask = ~self.match(node.query).mask
        return Match(mask, np.zeros(len(mask), dtype=np.float32))

    def _and_maybe(self, node: Any) -> Match:
        must, may = self.match(node.a), self.match(node.b)
        return Match(must.mask, np.where(must.mask, must.score + may.score, np.float32(0)))

    def _every(self, _node: Any) -> Match:
        return Match(np.ones(len(self._store), dtype=bool), np.zeros(len(self._store), dtype=np.float32))

    def _all_marks(self, node: Any, within: Array) -> Marks:
        return _together([self.marks(child, within) for child in node.subqueries])

    def _first_marks(self, node: Any, within: Array) -> Marks:
        return self.marks(node.a, within)

    def _no_marks(self, _node: Any, _within: Array) -> Marks:
        return _NO_MARKS

    # Words

    def _term(self, node: Any) -> Match:
        if node.fieldname in ("text", "title"):
            return self._score_words(self._term_words(node), node)
        mask = np.zeros(len(self._store), dtype=bool)
        mask[self._articles_with(node.fieldname, node.text)] = True
        if node.fieldname != "entity":
            return Match(mask, np.zeros(len(mask), dtype=np.float32))
        count = np.bincount(self._articles_with("entity", node.text), minlength=len(mask)).astype(np.float32)
        return Match(mask, self._idf(int(mask.sum())) * count * (K1 + 1) / (count + K1))

    def _term_marks(self, node: Any, within: Array) -> Marks:
        if node.fieldname in ("text", "title"):
            return self._word_marks(self._term_words(node), node.fieldname, within)
        store = self._store
        number = store.entity_numbers.get(node.text) if node.fieldname == "entity" else None
        if number is None:
            return _NO_MARKS
        rows = slice(int(store.entity_mentions[number]), int(store.entity_mentions[number + 1]))
        return _seen(store.mention_article[rows], store.mention_position[rows], store.mention_width[rows], within)

    def _words(self, node: Any) -> Match:
        return self._score_words(self._pattern_words(node), node)

    def _words_marks(self, node: Any, within: Array) -> Marks:
        return self._word_marks(self._pattern_words(node), node.fieldname, within)

    def _term_words(self, node: Any) -> Array:
        return np.array(self._store.stem_range(node.text), dtype=np.int64)

    def _pattern_words(self, node: Any) -> Array:
        if isinstance(node, wq.FuzzyTerm):
            found = close_words(self._store, node.text, node.maxdist, node.prefixlength)
        elif isinstance(node, wq.Prefix):
            found = list(self._store.words.beginning(node.text))
        else:
            found = matching_words(self._store, node.text)
        return np.sort(np.asarray(self._store.word_numbers[found], dtype=np.int64))

    def _rows(self, words: Array) -> Array:
        """Return the numbers of all postings of some words."""
        return ranges(self._store.postings[words], self._store.postings[words + 1])

    def _score_words(self, words: Array, node: Any) -> Match:
        store, size = self._store, len(self._store)
        rows = self._rows(words)
        article = store.article[rows]
        head = np.bincount(article, weights=store.head[rows], minlength=size)
        body: Array = np.bincount(article, weights=store.body[rows], minlength=size)
        if node.fieldname == "title":
            body = body * 0
        return self._bm25f(head, body, node.boost)

    def _bm25f(self, head: Array, body: Array, boost: float) -> Match:
        """Score how often something stands in the title and in the text of each article."""
        mask = (head + body) > 0
        title_norm, body_norm = self._store.norms
        often = TITLE_WEIGHT * head / title_norm + body / body_norm
        score = self._idf(int(mask.sum())) * often * (K1 + 1) / (often + K1) * boost
        return Match(mask, score.astype(np.float32))

    def _score_places(self, key: Array, boost: float) -> Match:
        in_head = (key & _POSITION) < UNSEEN_AUTHORS
        head, body = (np.bincount(key[part] >> SHIFT, minlength=len(self._store)) for part in (in_head, ~in_head))
        return self._bm25f(head, body, boost)

    def _word_marks(self, words: Array, field: str, within: Array) -> Marks:
        marks = _visible(*self._places(words, within))
        if field != "title":
            return marks
        in_title = marks.key & _POSITION < BODY
        return Marks(marks.key[in_title], marks.width[in_title])

    def _places(self, words: Array, within: Array | None = None) -> Marks:
        """Return all places of some words, in order."""
        store = self._store
        counts = store.postings[words + 1] - store.postings[words]
        rows = self._rows(words)
        width = np.repeat(store.widths[words].astype(np.int64), counts)
        if within is not None:
            inside = within[store.article[rows]]
            rows, width = rows[inside], width[inside]
        first, beyond = store.first_position[rows], store.first_position[rows + 1]
        article = np.repeat(store.article[rows].astype(np.int64), beyond - first)
        key = (article << SHIFT) | store.position[ranges(first, beyond)]
        width = np.repeat(width, beyond - first)
        order = np.argsort(key, kind="stable")
        return Marks(key[order], width[order])

    # Phrases and words near each other

    def _runs(self, node: Any) -> Match:
        return self._score_places(self._run_places(node).key, len(node.words) * node.boost)

    def _ways(self, node: Any) -> Match:
        """Count places at which any way begins once."""
        places = [
            self._run_places(way) if isinstance(way, wq.Phrase) else _in_field(way, self._places(self._term_words(way)))
            for way in node.subqueries
        ]
        return self._score_places(np.unique(np.concatenate([place.key for place in places])), 1.0)

    def _runs_marks(self, node: Any, within: Array) -> Marks:
        key, width = self._run_places(node)
        inside = within[key >> SHIFT]
        key, width = key[inside], width[inside]
        if not isinstance(node, Near):
            return _visible(key, width)
        return _together([self._in_windows(word, key, width) for word in dict.fromkeys(node.words)])

    def _in_windows(self, stem: str, key: Array, width: Array) -> Marks:
        """Return the places of a word that lie in windows (sorted by key)."""
        words = np.array(self._store.stem_range(stem), dtype=np.int64)
        places = self._places(words)
        window = np.searchsorted(key, places.key, side="right") - 1
        reach = np.maximum.accumulate(key + width) if len(key) else key
        inside = (window >= 0) & (places.key < reach[window] if len(key) else False)
        return _visible(places.key[inside], places.width[inside])

    def _run_places(self, node: Any) -> Marks:
        times = Counter(node.words) if isinstance(node, Near) else node.words
        places = [self._places(np.array(self._store.stem_range(stem), dtype=np.int64)) for stem in times]
        if not places or any(not len(place.key) for place in places):
            return _NO_MARKS
        key, width = (
            _windows(places, list(times.values()), node.slop) if isinstance(times, Counter) else _phrases(places)
        )
        return _in_field(node, Marks(key, width))

    # Days and facts

    def _days(self, node: Any) -> Match:
        store = self._store
        if node.fieldname == "published":
            first, last = store.known_days
            mask = np.asarray((last > 0) & (first <= node.last) & (last >= node.first))
        else:
            mask = np.zeros(len(store), dtype=bool)
            mask[store.events["article"][self._events_in(node)]] = True
        return Match(mask, np.zeros(len(mask), dtype=np.float32))

    def _days_marks(self, node: Any, within: Array) -> Marks:
        if node.fieldname == "published":
            return _NO_MARKS
        rows = np.flatnonzero(self._events_in(node) & (self._store.events["position"] >= 0))
        events = self._store.events
        return _seen(events["article"][rows], events["position"][rows], events["width"][rows], within)

    def _events_in(self, node: Any) -> Array:
        return np.asarray((self._store.events["first"] <= node.last) & (self._store.events["last"] >= node.first))

    def _articles_with(self, field: str, value: str) -> Any:
        store = self._store
        if field == "entity":
            number = store.entity_numbers.get(value)
            return store.articles_naming([] if number is None else [number])
        if field == "kind":
            return store.articles_naming([n for n, entity in enumerate(store.entities) if entity.kind == value])
        if field == "event-kind":
            return store.events["article"][store.events["kind"] == _index(store.event_kinds, value)]
        if field == "author":
            rows = np.flatnonzero(store.by_author == _index(store.authors, value))
            return np.searchsorted(store.by_first, rows, side="right") - 1
        if field == "source":
            return np.flatnonzero(store.source == _index(store.sources, value))
        if field == "lang":
            return np.flatnonzero(store.language == _index(store.languages, value))
        if field == "file":
            return np.array([n for n in range(len(store)) if store.files[n] == value], dtype=np.int64)
        return np.zeros(0, dtype=np.int64)

    def _idf(self, found: int) -> float:
        return math.log(1 + (len(self._store) - found + 0.5) / (found + 0.5))


def ranges(first: Array, beyond: Array) -> Array:
    """Return first[0]..beyond[0]-1, first[1]..beyond[1]-1, and so on, as one array."""
    counts = np.asarray(beyond - first, dtype=np.int64)
    if len(counts) == 1:
        return np.arange(int(first[0]), int(beyond[0]))
    ends = np.cumsum(counts)
    shift: Array = np.repeat(np.asarray(first) - (ends - counts), counts)
    return shift + np.arange(len(shift))


def _phrases(places: Sequence[Marks]) -> Marks:
    """Return the runs in which each word begins where the one before ends."""
    first, width = places[0]
    end = first + width
    for place in places[1:]:
        at = np.minimum(np.searchsorted(place.key, end), len(place.key) - 1)
        follows = place.key[at] == end
        first, end = first[follows], end[follows] + place.width[at[follows]]
    return Marks(first, end - first)


def _windows(places: Sequence[Marks], times: Sequence[int], slop: int) -> Marks:
    """Return the shortest windows that hold each word so many times, in any order, with at most `slop` others between.

    Each window begins with one of the words; from there the nearest of each are taken.
    """
    firsts: list[Array] = []
    ends: list[Array] = []
    for place in places:
        end = place.key
        whole = np.ones(len(place.key), dtype=bool)
        for other, count in zip(places, times, strict=True):
            at = np.searchsorted(other.key, place.key) + (count - 1)
            whole = whole & (at < len(other.key))
            at = np.minimum(at, len(other.key) - 1)
            end = np.maximum(end, other.key[at] + other.width[at])
        whole = whole & (end - place.key <= sum(times) + slop)
        firsts.append(place.key[whole])
        ends.append(end[whole])
    first, end = np.concatenate(firsts), np.concatenate(ends)
    order = np.argsort(first, kind="stable")
    return Marks(first[order], (end - first)[order])


def _in_field(node: Any, marks: Marks) -> Marks:
    if node.fieldname != "title":
        return marks
    in_title = marks.key & _POSITION < UNSEEN_AUTHORS
    return Marks(marks.key[in_title], marks.width[in_title])


def _visible(key: Array, width: Array) -> Marks:
    """Leave out what has no place in the text: the names of authors, and a title that stands elsewhere."""
    position = key & _POSITION
    seen = (position < UNSEEN_TITLE) | (position >= BODY)
    return Marks(key[seen], width[seen])


def _seen(article: Array, position: Array, width: Array, within: Array) -> Marks:
    inside = within[article]
    key = (article[inside].astype(np.int64) << SHIFT) | position[inside]
    return Marks(key, width[inside].astype(np.int64))


def _together(parts: Sequence[Marks]) -> Marks:
    if not parts:
        return _NO_MARKS
    return Marks(np.concatenate([part.key for part in parts]), np.concatenate([part.width for part in parts]))


def _index(values: Sequence[str], value: str) -> int:
    return values.index(value) if value in values else -1
