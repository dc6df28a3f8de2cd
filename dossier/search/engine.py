"""Answer queries from an index: hits, counts, facets, passages and snippets. May be used from any thread."""

import re
import time
from collections import OrderedDict
from collections.abc import Collection
from datetime import date
from pathlib import Path
from threading import Lock
from typing import NamedTuple

import numpy as np
from whoosh import query as wq

from dossier.model.article import Article
from dossier.model.notes import NOTHING_READ, Reading
from dossier.model.query import Answer, Filter, Hit, MatchedPassage, Query, Snippet, Sort
from dossier.search.arrays import Array
from dossier.search.codec.postings import SHIFT, Places
from dossier.search.compile import Compiled, compile_query
from dossier.search.evaluate import Evaluator, Found
from dossier.search.facets import ONE_OF, UNDATED, facets
from dossier.search.likeness import telling_words
from dossier.search.nodes import Days
from dossier.search.passages import best_snippets, merged, passage_starts, passages_in
from dossier.search.store import Store
from dossier.search.suggest import completions, corrections

_REMEMBERED = 8
"""How many evaluated texts are kept: a window asks for snippets and passages of the query it has just searched."""
_ASKS_READING = re.compile(r"\b(?:is|has)\s*:", re.IGNORECASE)
LITTLE = 2
"""With so few articles found, other spellings are offered."""


class _Evaluated(NamedTuple):
    compiled: Compiled
    found: Found
    marks: Places  # merged, of all articles that match the text


class SearchEngine:
    """An opened index."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._remembered: OrderedDict[tuple[str, Reading], _Evaluated] = OrderedDict()
        self._lock = Lock()

    @classmethod
    def open(cls, folder: Path) -> "SearchEngine":
        """Open an index folder after checking it; raises StorageError for one that is damaged."""
        return cls(Store(folder))

    def close(self) -> None:
        """Forget what was evaluated; the mapped files go with the engine."""
        with self._lock:
            self._remembered.clear()

    def search(
        self,
        query: Query,
        within: Collection[str] | None = None,
        limit: int | None = None,
        reading: Reading = NOTHING_READ,
    ) -> Answer:
        """Answer a query in full: all hits in order (or the first `limit`), exact totals, facets over all of them.

        `within` leaves only articles with these ids; without it, `query.span` leaves those published, or telling of
        an event, in those days. `reading` is what `is:` and `has:` ask for.
        """
        began = time.perf_counter()
        evaluated = self._evaluate(query.text, reading)
        one_of = self._one_of(query)
        others = self._restricted(query, within)
        allowed = np.logical_and.reduce([others, *one_of.values()])
        kept = allowed[evaluated.found.article]
        numbers, score = evaluated.found.article[kept].astype(np.int64), evaluated.found.score[kept]
        per_article = self._passages_per_article(evaluated.marks)
        order = self._order(numbers, score, query.sort)[:limit]
        listed = numbers[order]
        ids = [self._store.ids[n] for n in listed.tolist()]
        scores = np.round(score[order].astype(np.float64), 4).tolist()
        hits = tuple(map(Hit, ids, scores, per_article[listed].tolist()))
        return Answer(
            query=query,
            hits=hits,
            passages=int(per_article[numbers].sum()),
            understood=self._understood(query, evaluated.compiled),
            corrections=self._corrections(query, evaluated.compiled, len(numbers), allowed)
            if len(numbers) <= LITTLE
            else (),
            problems=evaluated.compiled.problems,
            facets=facets(self._store, numbers, self._beside(evaluated.found.article, others, one_of)),
            seconds=time.perf_counter() - began,
        )

    def passages(self, query: Query, article: Article, reading: Reading = NOTHING_READ) -> tuple[MatchedPassage, ...]:
        """Return the matched passages of an article in text order, as many as its Hit says."""
        number = self._store.numbers.get(article.id)
        if number is None:
            return ()
        return passages_in(self._evaluate(query.text, reading).marks, number, article, self._store.analysis)

    def snippets(
        self, query: Query, article: Article, limit: int = 2, reading: Reading = NOTHING_READ
    ) -> tuple[Snippet, ...]:
        """Return the best places of an article, best first; its beginning where nothing is marked."""
        return best_snippets(article, self.passages(query, article, reading), limit)

    def complete(self, prefix: str, limit: int) -> tuple[str, ...]:
        """Return words of the articles that begin like the last word of `prefix`, most frequent first."""
        return completions(self._store, prefix, limit)

    def telling_words(self, text: str, limit: int) -> tuple[str, ...]:
        """Return the words of a text that set it apart, the most telling first."""
        return telling_words(self._store, text, limit)

    def _evaluate(self, text: str, reading: Reading) -> _Evaluated:
        key = (text, reading if _ASKS_READING.search(text) else NOTHING_READ)
        with self._lock:
            if key in self._remembered:
                self._remembered.move_to_end(key)
                return self._remembered[key]
        compiled = compile_query(text, self._store, reading)
        evaluator = Evaluator(self._store)
        node = wq.Every() if compiled.node is None else compiled.node
        found = evaluator.find(node)
        evaluated = _Evaluated(compiled, found, merged(evaluator.places(node, found.article)))
        with self._lock:
            self._remembered[key] = evaluated
            while len(self._remembered) > _REMEMBERED:
                self._remembered.popitem(last=False)
        return evaluated

    def _restricted(self, query: Query, within: Collection[str] | None) -> Array:
        """Return the mask of the articles that brush, ids and filters allow, but for values of which one is enough."""
        evaluator = Evaluator(self._store)
        mask = np.ones(len(self._store), dtype=bool)
        if within is not None:
            numbers = [self._store.numbers[id_] for id_ in within if id_ in self._store.numbers]
            mask = np.zeros(len(self._store), dtype=bool)
            mask[numbers] = True
        elif query.span is not None:
            days = (query.span.first.toordinal(), query.span.last.toordinal())
            mask = self._mask(evaluator.find(wq.Or([Days("published", *days), Days("event", *days)])).article)
        for wish in query.filters:
            if wish.exclude:
                mask = mask & ~self._filter(evaluator, wish)
            elif wish.field not in ONE_OF:
                mask = mask & self._filter(evaluator, wish)
        return mask

    def _one_of(self, query: Query) -> dict[str, Array]:
        """Return by field the mask of the articles with one of the values chosen in it."""
        evaluator = Evaluator(self._store)
        chosen: dict[str, Array] = {}
        for wish in query.filters:
            if wish.field in ONE_OF and not wish.exclude:
                matched = self._filter(evaluator, wish)
                chosen[wish.field] = chosen[wish.field] | matched if wish.field in chosen else matched
        return chosen

    def _beside(self, found: Array, others: Array, one_of: dict[str, Array]) -> dict[str, Array]:
        """Return by field with chosen values the articles that all but these values leave."""
        beside = {}
        for field in one_of:
            mask = np.logical_and.reduce([others, *(m for name, m in one_of.items() if name != field)])
            beside[field] = found[mask[found]].astype(np.int64)
        return beside

    def _filter(self, evaluator: Evaluator, wish: Filter) -> Array:
        if wish.field != "year":
            return self._mask(evaluator.find(wq.Term(wish.field, wish.value)).article)
        if wish.value == UNDATED:
            return np.asarray(self._store.known_days[0] == 0)
        if not (wish.value.isdecimal() and 1 <= int(wish.value) <= 9999):
            return np.zeros(len(self._store), dtype=bool)
        year = int(wish.value)
        days = Days("published", date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
        return self._mask(evaluator.find(days).article)

    def _mask(self, articles: Array) -> Array:
        mask = np.zeros(len(self._store), dtype=bool)
        mask[articles] = True
        return mask

    def _passages_per_article(self, marks: Places) -> Array:
        return np.bincount(marks.key[passage_starts(marks)] >> SHIFT, minlength=len(self._store))

    def _order(self, numbers: Array, score: Array, sort: Sort) -> Array:
        newest = -self._store.known_days[1][numbers].astype(np.int64)
        if sort is Sort.SOURCE:
            names = sorted(self._store.sources, key=lambda name: (not name, name.lower(), name))
            rank = np.array([names.index(name) for name in self._store.sources], dtype=np.int64)
            return np.lexsort((newest, rank[self._store.source[numbers]]))
        if sort is Sort.DATE:
            return np.argsort(newest, kind="stable")
        return np.lexsort((newest, -score))

    def _corrections(self, query: Query, compiled: Compiled, found: int, allowed: Array) -> tuple[str, ...]:
        def count(text: str) -> int:
            node = compile_query(text, self._store).node
            return 0 if node is None else int(allowed[Evaluator(self._store).find(node).article].sum())

        return corrections(self._store, query.text, compiled.words, found, count)

    def _understood(self, query: Query, compiled: Compiled) -> str:
        said = list(compiled.understood)
        said += [self._say_filter(wish) for wish in query.filters]
        if query.span is not None:
            said.append(f"from {query.span.first.isoformat()} to {query.span.last.isoformat()}")
        return " · ".join(said) or "everything, newest first"

    def _say_filter(self, wish: Filter) -> str:
        label = wish.value
        if wish.field == "entity" and wish.value in self._store.entity_numbers:
            label = self._store.entities[self._store.entity_numbers[wish.value]].name
        return f"{'not ' if wish.exclude else ''}{wish.field}: {label}"
