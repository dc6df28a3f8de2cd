"""Answer queries from an index: hits, counts, facets, passages and snippets. May be used from any thread."""

import re
import time
from collections import OrderedDict
from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from threading import Lock

import numpy as np
from whoosh import query as wq

from dossier.model.article import Article
from dossier.model.notes import NOTHING_READ, Reading
from dossier.model.query import Answer, Filter, MatchedPassage, Query, Snippet
from dossier.model.wording import joined, marked
from dossier.search.arrays import Array
from dossier.search.compile import Compiled
from dossier.search.days import NamedDays
from dossier.search.evaluate import Evaluator
from dossier.search.evaluated import Evaluated, find_all
from dossier.search.facets import ONE_OF, UNDATED, Facets
from dossier.search.found import Found
from dossier.search.hits import RankedHits
from dossier.search.layout import TokenSpans
from dossier.search.likeness import telling_words
from dossier.search.memory import keep_freed_memory
from dossier.search.nodes import STATES, Among, Days, in_state
from dossier.search.passages import Passages, beginning
from dossier.search.store import Store
from dossier.search.suggest import completions, corrections

_REMEMBERED = 8
"""How many evaluated texts are kept: a window asks for snippets and passages of the query it has just searched."""
_ASKS_READING = re.compile(r"\b(?:is|has)\s*:", re.IGNORECASE)
_FIELDS = {
    "source": marked("source"),
    "entity": marked("entity"),
    "place": marked("place"),
    "kind": marked("kind"),
    "lang": marked("lang"),
    "year": marked("year"),
    "state": marked("state"),
}
LITTLE = 2
"""With so few articles found, other spellings are offered."""


class SearchEngine:
    """An opened index."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._facets = Facets(store)
        self._tokens = TokenSpans(store.analysis)
        self._remembered: OrderedDict[tuple[str, Reading], Evaluated] = OrderedDict()
        self._lock = Lock()

    @classmethod
    def open(cls, folder: Path, named_days: NamedDays = lambda _: None) -> "SearchEngine":
        """Open an index folder after checking it; raises StorageError for one that is damaged."""
        keep_freed_memory()
        return cls(Store(folder, named_days))

    def close(self) -> None:
        """Forget what was evaluated; the mapped files go with the engine."""
        with self._lock:
            self._remembered.clear()

    def search(
        self,
        query: Query,
        within: Collection[str] | None = None,
        reading: Reading = NOTHING_READ,
        *,
        partly: bool = False,
    ) -> Answer:
        """Answer a query in full: all hits in order, exact totals, facets over all of them.

        `within` leaves only articles with these ids; without it, `query.span` leaves those published, or telling of
        an event, in those days. `reading` is what `is:` and `has:` ask for. `partly` takes those with most of the words
        where none has all, and says so.
        """
        began = time.perf_counter()
        asked = self._evaluate(query.text, reading)
        evaluated = asked.shown if partly else asked
        one_of = self._one_of(query)
        others = self._restricted(query, within, reading)
        masks = [mask for mask in (others, *one_of.values()) if mask is not None]
        allowed = np.logical_and.reduce(masks) if masks else None
        found = evaluated.found if allowed is None else evaluated.found.among(allowed)
        hits = RankedHits(self._store, found, query.sort, evaluated.passages)
        meant = () if evaluated.less else self._corrections(query, evaluated.compiled, len(hits), allowed, reading)
        return Answer(
            query=query,
            hits=hits,
            understood=self._understood(query, evaluated),
            partly=evaluated.less.said if evaluated.less else "",
            corrections=tuple(text for text, _ in meant),
            corrected=tuple(articles for _, articles in meant),
            problems=asked.compiled.problems,
            facets=self._facets.count(found, self._beside(evaluated.found, others, one_of), self._states(reading)),
            seconds=time.perf_counter() - began,
        )

    def passages(self, query: Query, article: Article, reading: Reading = NOTHING_READ) -> tuple[MatchedPassage, ...]:
        """Return the matched passages of an article in text order, as many as its Hit says."""
        found = self._passages(query, article, reading)
        return () if found is None else found.all()

    def snippets(
        self, query: Query, article: Article, limit: int = 2, reading: Reading = NOTHING_READ
    ) -> tuple[Snippet, ...]:
        """Return the best places of an article, best first; its beginning where nothing is marked."""
        found = self._passages(query, article, reading)
        return beginning(article) if found is None else found.best(limit)

    def _passages(self, query: Query, article: Article, reading: Reading) -> Passages | None:
        """Return the passages of an article, None where nothing is marked."""
        asked = self._evaluate(query.text, reading)
        number = self._store.number(article.id)
        marks = asked.shown.marks_in(number) if number >= 0 else None
        if marks is None:
            return None
        return Passages(marks, article, self._tokens, self._store.block_starts(number))

    def complete(self, prefix: str, limit: int) -> tuple[str, ...]:
        """Return words of the articles that begin like the last word of `prefix`, most frequent first."""
        self._store.look()
        return completions(self._store, prefix, limit)

    def values(self, field: str) -> Sequence[str]:
        """Return the names, or months from the latest, that a field can be asked for; () where that is open."""
        store = self._store
        names = {"source": store.sources, "author": store.authors, "lang": store.languages}
        return names[field] if field in names else store.months.get(field, ())

    def as_group(self, text: str) -> str:
        """Return a text in brackets that asks the same when more follows it."""
        return self._evaluate(text, NOTHING_READ).shown.group

    def telling_words(self, text: str, limit: int) -> tuple[str, ...]:
        """Return the words of a text that set it apart, the most telling first."""
        self._store.look()
        return telling_words(self._store, text, limit)

    def _evaluate(self, text: str, reading: Reading) -> Evaluated:
        self._store.look()
        key = (text, reading if _ASKS_READING.search(text) else NOTHING_READ)
        with self._lock:
            remembered = self._remembered.get(key)
            if remembered is not None:
                self._remembered.move_to_end(key)
                return remembered
        evaluated = Evaluated(text, self._store, reading)
        with self._lock:
            self._remembered[key] = evaluated
            while len(self._remembered) > _REMEMBERED:
                self._remembered.popitem(last=False)
        return evaluated

    def _restricted(self, query: Query, within: Collection[str] | None, reading: Reading) -> Array | None:
        """Return the mask of the articles that brush, ids and filters allow, but for values of which one is enough.

        It is None where they allow all.
        """
        evaluator = Evaluator(self._store)
        mask: Array | None = None
        if within is not None:
            mask = evaluator.find(Among(frozenset(within))).mask_of(len(self._store))
        elif query.span is not None:
            days = (query.span.first.toordinal(), query.span.last.toordinal())
            told = evaluator.find(wq.Or([Days("published", *days), Days("event", *days)]))
            mask = told.mask_of(len(self._store))
        for wish in query.filters:
            if wish.exclude or wish.field not in ONE_OF:
                wished = self._filter(evaluator, wish, reading)
                wished = ~wished if wish.exclude else wished
                mask = wished if mask is None else mask & wished
        return mask

    def _one_of(self, query: Query) -> dict[str, Array]:
        """Return by field the mask of the articles with one of the values chosen in it."""
        evaluator = Evaluator(self._store)
        chosen: dict[str, Array] = {}
        for wish in query.filters:
            if wish.field in ONE_OF and not wish.exclude:
                matched = self._filter(evaluator, wish, NOTHING_READ)
                chosen[wish.field] = chosen[wish.field] | matched if wish.field in chosen else matched
        return chosen

    def _beside(self, found: Found, others: Array | None, one_of: dict[str, Array]) -> dict[str, Found]:
        """Return by field with chosen values the articles that all but these values leave."""
        beside = {}
        for field in one_of:
            masks = [mask for name, mask in (("", others), *one_of.items()) if name != field and mask is not None]
            beside[field] = found.among(np.logical_and.reduce(masks)) if masks else found
        return beside

    def _filter(self, evaluator: Evaluator, wish: Filter, reading: Reading) -> Array:
        if wish.field == "state":
            return evaluator.find(in_state(reading, wish.value)).mask_of(len(self._store))
        if wish.field != "year":
            field = "entity" if wish.field == "place" else wish.field
            return evaluator.find(wq.Term(field, wish.value)).mask_of(len(self._store))
        if wish.value == UNDATED:
            return np.asarray(self._store.known_days[0] == 0)
        if not (wish.value.isdecimal() and 1 <= int(wish.value) <= 9999):
            return np.zeros(len(self._store), dtype=bool)
        year = int(wish.value)
        days = Days("published", date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
        return evaluator.find(days).mask_of(len(self._store))

    def _states(self, reading: Reading) -> dict[str, Found]:
        """Return the articles in each reading state; none where nothing is known of them."""
        if reading == NOTHING_READ:
            return {}
        evaluator = Evaluator(self._store)
        return {state: evaluator.find(in_state(reading, state)) for state in STATES}

    def _corrections(
        self, query: Query, compiled: Compiled, found: int, allowed: Array | None, reading: Reading
    ) -> tuple[tuple[str, int], ...]:
        """Return other spellings that find more, where little was found, each with how many articles it finds."""
        if found > LITTLE:
            return ()

        def find(text: str) -> Array:
            mask = find_all(text, self._store, reading)
            return mask if allowed is None else mask & allowed

        return corrections(self._store, query.text, compiled.words, compiled.parts, found, find)

    def _understood(self, query: Query, evaluated: Evaluated) -> str:
        less = evaluated.less
        said = [marked("no article has all of these words"), less.said] if less else []
        said += evaluated.compiled.understood
        said += [self._say_filter(wish) for wish in query.filters]
        if query.span is not None:
            first, last = query.span.first.isoformat(), query.span.last.isoformat()
            said.append(marked("from {first} to {last}", first=first, last=last))
        return joined(" · ", said) if said else marked("everything, newest first")

    def _say_filter(self, wish: Filter) -> str:
        label = wish.value.lower() if wish.field == "kind" else wish.value
        number = self._store.entities.number(wish.value) if wish.field in ("entity", "place") else -1
        if number >= 0:
            label = self._store.entities[number].name
        said = joined(": ", (_FIELDS.get(wish.field, wish.field), label))
        return marked("not {words}", words=said) if wish.exclude else said
