"""How the articles of an answer spread over sources, years, entities, places, kinds, languages and what was read.

An article has one source and (mostly) one year, so several chosen values of these mean any of them. Their counts leave
the chosen values of their own field aside: beside a chosen year the others stand with what they would add. What is
left out stays left out, and is not counted. Of the others all chosen ones must be there: these count the hits.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from types import MappingProxyType

import numpy as np

from dossier.model.query import Facet, FacetValue
from dossier.model.wording import marked
from dossier.search.arrays import Array, ranges
from dossier.search.found import Found, best
from dossier.search.store import Store

MOST_ENTITIES = 50
ONE_OF = ("source", "year", "lang")
"""Fields of which an article needs only one of the chosen values."""
UNDATED = "unknown"
"""The year of articles of which no year is known."""


class Facets:
    """Counts over the articles of one index; what is counted of all of them is remembered."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._totals: dict[str, Array] = {}

    def count(
        self, found: Found, beside: Mapping[str, Found], states: Mapping[str, Found] = MappingProxyType({})
    ) -> tuple[Facet, ...]:
        """Count what was found: source, year, the most frequent entities, and places among them, kind, language, state.

        `beside` has, by field with chosen values, what to count instead for it; `states` the articles in each state.
        """
        hits = _Hits(found, len(self._store))
        others = {field: _Hits(other, len(self._store)) for field, other in beside.items()}
        named = self._named(hits)
        return (
            Facet("source", _ranked(self._sources(others.get("source", hits)))),
            Facet("year", self._years(others.get("year", hits))),
            Facet("entity", _ranked(self._entities(named))),
            Facet("place", _ranked(self._entities(np.where(self._store.entities.is_place, named, 0)))),
            Facet("kind", _ranked(self._kinds(hits))),
            Facet("lang", _ranked(self._languages(others.get("lang", hits)))),
            Facet("state", tuple(_states(hits, states))),
        )

    def _counted(self, field: str, hits: "_Hits", count: Callable[[Array | slice], Array]) -> Array:
        """Return what `count` gives for some articles: for most of all it is what the others leave."""
        if not hits.inverted:
            return count(hits.rows)
        if field not in self._totals:
            self._totals[field] = count(slice(None))
        return np.asarray(self._totals[field] - count(hits.rows))

    def _by_value(self, field: str, hits: "_Hits", column: Array, values: int) -> Array:
        return self._counted(field, hits, lambda rows: np.bincount(column[rows], minlength=values))

    def _sources(self, hits: "_Hits") -> Iterable[FacetValue]:
        names = self._store.sources
        counts = self._by_value("source", hits, self._store.source, len(names)).tolist()
        return (FacetValue(name, name or marked("not named"), n) for name, n in zip(names, counts, strict=True) if n)

    def _years(self, hits: "_Hits") -> tuple[FacetValue, ...]:
        """Years in order; an article counts in each it may be of, one of which nothing is known last."""
        several = self._store.year_sets[1]
        counts = self._by_value("year", hits, self._store.years[0], self._years_known).copy()
        rows = several[hits.mask[several]] if len(several) else several
        for begin, end in zip(*(column[rows].tolist() for column in self._store.years), strict=True):
            counts[begin + 1 : end + 1] += 1
        unknown = int(counts[0])
        found = [FacetValue(str(n), str(n), int(counts[n])) for n in (np.flatnonzero(counts[1:] > 0) + 1).tolist()]
        return (*found, FacetValue(UNDATED, marked("no date"), unknown)) if unknown else tuple(found)

    @cached_property
    def _years_known(self) -> int:
        return int(self._store.years[1].max(initial=0)) + 2

    def _languages(self, hits: "_Hits") -> Iterable[FacetValue]:
        names = self._store.languages
        if len(names) < 2:
            return ()  # there is nothing to choose
        counts = self._by_value("lang", hits, self._store.language, len(names)).tolist()
        return (FacetValue(name, name or marked("not known"), n) for name, n in zip(names, counts, strict=True) if n)

    def _named(self, hits: "_Hits") -> Array:
        """Return in how many of the hits each entity is named."""
        store = self._store

        def count(rows: Array | slice) -> Array:
            if isinstance(rows, slice):
                return store.times_named
            named = store.named[ranges(store.article_entities[rows], store.article_entities[rows + 1])]
            return np.bincount(named, minlength=len(store.entities))

        return self._counted("entity", hits, count)

    def _entities(self, counts: Array) -> Iterable[FacetValue]:
        most = best([counts], MOST_ENTITIES)
        for n in most[counts[most] > 0].tolist():
            entity = self._store.entities[n]
            yield FacetValue(entity.id, entity.name, int(counts[n]))

    def _kinds(self, hits: "_Hits") -> Iterable[FacetValue]:
        counts: Counter[str] = Counter()
        sets = self._by_value("kind", hits, self._store.kinds, len(self._store.kind_sets)).tolist()
        for kinds, count in zip(self._store.kind_sets, sets, strict=True):
            if count:
                counts.update(dict.fromkeys(kinds, count))
        return (FacetValue(kind, kind, count) for kind, count in counts.items())


class _Hits:
    """What was found as a mask, and as rows to count: where it is more than half of all, those it leaves out."""

    def __init__(self, found: Found, articles: int) -> None:
        self.mask = found.mask_of(articles)
        self.inverted = len(found) * 2 > articles
        self.rows = np.flatnonzero(~self.mask) if self.inverted else found.article


def _ranked(values: Iterable[FacetValue]) -> tuple[FacetValue, ...]:
    return tuple(sorted(values, key=lambda value: (-value.count, value.label.lower(), value.value)))


def _states(hits: _Hits, states: Mapping[str, Found]) -> Iterable[FacetValue]:
    for state, articles in states.items():
        if count := len(articles.among(hits.mask)):
            yield FacetValue(state, state, count)
