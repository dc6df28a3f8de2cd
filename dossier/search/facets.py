"""How the articles of an answer spread over sources, years, entities, places, kinds, languages and what was read.

An article has one source and (mostly) one year, so several chosen values of these mean any of them. Their counts leave
the chosen values of their own field aside: beside a chosen year the others stand with what they would add. What is
left out stays left out, and is not counted. Of the others all chosen ones must be there: these count the hits.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
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


def facets(
    store: Store, hits: Found, beside: Mapping[str, Found], states: Mapping[str, Found] = MappingProxyType({})
) -> tuple[Facet, ...]:
    """Count over hits: source, year, the most frequent entities, and places among them, kind, language, reading state.

    `beside` has, by field with chosen values, what to count instead for it; `states` the articles in each state.
    """
    named = _named(store, hits)
    return (
        Facet("source", _ranked(_sources(store, beside.get("source", hits)))),
        Facet("year", _years(store, beside.get("year", hits))),
        Facet("entity", _ranked(_entities(store, named))),
        Facet("place", _ranked(_entities(store, np.where(store.entities.is_place, named, 0)))),
        Facet("kind", _ranked(_kinds(store, hits))),
        Facet("lang", _ranked(_languages(store, beside.get("lang", hits)))),
        Facet("state", tuple(_states(store, hits, states))),
    )


def _ranked(values: Iterable[FacetValue]) -> tuple[FacetValue, ...]:
    return tuple(sorted(values, key=lambda value: (-value.count, value.label.lower(), value.value)))


def _counts(hits: Found, articles: int, count: Callable[[Array | None], Array]) -> Array:
    """Return what `count` gives for the hits; for more than half of all articles from those that are not among them."""
    if len(hits) == articles:
        return count(None)
    if len(hits) * 2 <= articles:
        return count(hits.article)
    return count(None) - count(np.flatnonzero(~hits.mask_of(articles)))


def _by_value(store: Store, hits: Found, column: Array, values: int) -> Array:
    return _counts(
        hits, len(store), lambda rows: np.bincount(column if rows is None else column[rows], minlength=values)
    )


def _sources(store: Store, hits: Found) -> Iterable[FacetValue]:
    counts = _by_value(store, hits, store.source, len(store.sources))
    for n in np.flatnonzero(counts).tolist():
        yield FacetValue(store.sources[n], store.sources[n] or marked("not named"), int(counts[n]))


def _years(store: Store, hits: Found) -> tuple[FacetValue, ...]:
    """Years in order; an article counts in each it may be of, one of which nothing is known last."""
    years, several = store.year_sets
    counts = np.zeros(int(years.max(initial=0)) + 2, dtype=np.int64)
    first = _by_value(store, hits, store.years[0], len(counts))
    counts[: len(first)] += first
    rows = several[hits.mask_of(len(store))[several]] if len(several) else several
    for begin, end in zip(*(column[rows].tolist() for column in store.years), strict=True):
        counts[begin + 1 : end + 1] += 1
    unknown = int(counts[0])
    found = [FacetValue(str(year), str(year), int(counts[year])) for year in np.flatnonzero(counts[1:]) + 1]
    return (*found, FacetValue(UNDATED, marked("no date"), unknown)) if unknown else tuple(found)


def _languages(store: Store, hits: Found) -> Iterable[FacetValue]:
    if len(store.languages) < 2:
        return  # there is nothing to choose
    counts = _by_value(store, hits, store.language, len(store.languages))
    for n in np.flatnonzero(counts).tolist():
        yield FacetValue(store.languages[n], store.languages[n] or marked("not known"), int(counts[n]))


def _states(store: Store, hits: Found, states: Mapping[str, Found]) -> Iterable[FacetValue]:
    found = hits.mask_of(len(store)) if states else None
    for state, articles in states.items():
        if found is not None and (count := len(articles.among(found))):
            yield FacetValue(state, state, count)


def _named(store: Store, hits: Found) -> Array:
    """Return in how many of the hits each entity is named."""

    def count(rows: Array | None) -> Array:
        if rows is None:
            return store.times_named
        named = store.named[ranges(store.article_entities[rows], store.article_entities[rows + 1])]
        return np.bincount(named, minlength=len(store.entities))

    return _counts(hits, len(store), count)


def _entities(store: Store, counts: Array) -> Iterable[FacetValue]:
    most = best([counts], MOST_ENTITIES)
    for n in most[counts[most] > 0].tolist():
        entity = store.entities[n]
        yield FacetValue(entity.id, entity.name, int(counts[n]))


def _kinds(store: Store, hits: Found) -> Iterable[FacetValue]:
    counts: Counter[str] = Counter()
    sets = _by_value(store, hits, store.kinds, len(store.kind_sets))
    for kinds, count in zip(store.kind_sets, sets.tolist(), strict=True):
        counts.update(dict.fromkeys(kinds, count))
    return (FacetValue(kind, kind, count) for kind, count in counts.items() if count)
