"""How the articles of an answer spread over sources, years, entities and kinds.

An article has one source and (mostly) one year, so several chosen values of these mean any of them. Their counts leave
the chosen values of their own field aside: beside a chosen year the others stand with what they would add. What is
left out stays left out, and is not counted. Of entities and kinds all chosen ones must be there: these count the hits.
"""

from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np

from dossier.model.query import Facet, FacetValue
from dossier.search.arrays import Array, ranges
from dossier.search.store import Store

MOST_ENTITIES = 50
ONE_OF = ("source", "year")
"""Fields of which an article needs only one of the chosen values."""
UNDATED = "unknown"
"""The year of articles of which no year is known."""


def facets(store: Store, hits: Array, beside: Mapping[str, Array]) -> tuple[Facet, ...]:
    """Count source, year, entity (the most frequent) and kind over articles, given by number.

    `beside` has, by field with chosen values, the articles to count instead for it.
    """
    entities = (
        store.named[ranges(store.article_entities[hits], store.article_entities[hits + 1])] if len(hits) else hits
    )
    return (
        Facet("source", _ranked(_sources(store, beside.get("source", hits)))),
        Facet("year", _years(store, beside.get("year", hits))),
        Facet("entity", _ranked(_entities(store, entities))),
        Facet("kind", _ranked(_kinds(store, hits, entities))),
    )


def _ranked(values: Iterable[FacetValue]) -> tuple[FacetValue, ...]:
    return tuple(sorted(values, key=lambda value: (-value.count, value.label.lower(), value.value)))


def _sources(store: Store, hits: Array) -> Iterable[FacetValue]:
    counts = np.bincount(store.source[hits], minlength=len(store.sources))
    for n in np.flatnonzero(counts).tolist():
        yield FacetValue(store.sources[n], store.sources[n] or "not named", int(counts[n]))


def _years(store: Store, hits: Array) -> tuple[FacetValue, ...]:
    """Years in order; an article that may be of two years counts in both, one of which nothing is known last."""
    first, last = (year_of(days[hits]) for days in store.known_days)
    years, counts = np.unique(np.concatenate([first, last[last != first]]), return_counts=True)
    values = [(int(year), int(count)) for year, count in zip(years, counts, strict=True)]
    between = [(y, int(((first < y) & (last > y)).sum())) for y in _inner(first, last)]
    both = dict(values)
    for year, count in between:
        if count:
            both[year] = both.get(year, 0) + count
    unknown = both.pop(0, 0)
    found = [FacetValue(str(year), str(year), both[year]) for year in sorted(both)]
    return (*found, FacetValue(UNDATED, "no date", unknown)) if unknown else tuple(found)


def _inner(first: Array, last: Array) -> range:
    wide = (last - first > 1) & (first > 0)
    return range(int(first[wide].min()) + 1, int(last[wide].max())) if wide.any() else range(0)


def year_of(days: Array) -> Array:
    """Return the years of ordinal days, 0 for 0."""
    known, back = np.unique(days, return_inverse=True)
    years = np.array([date.fromordinal(int(day)).year if day else 0 for day in known], dtype=np.int32)
    return years[back] if len(years) else np.zeros(0, dtype=np.int32)


def _entities(store: Store, entities: Array) -> Iterable[FacetValue]:
    counts = np.bincount(entities, minlength=len(store.entities))
    most = np.argsort(-counts, kind="stable")[:MOST_ENTITIES]
    for n in most[counts[most] > 0].tolist():
        yield FacetValue(store.entities[n].id, store.entities[n].name, int(counts[n]))


def _kinds(store: Store, hits: Array, entities: Array) -> Iterable[FacetValue]:
    if not len(entities):
        return
    article = np.repeat(np.arange(len(hits)), store.article_entities[hits + 1] - store.article_entities[hits])
    pairs = np.unique(article * len(store.entity_kinds) + store.entity_kind[entities])
    counts = np.bincount(pairs % len(store.entity_kinds), minlength=len(store.entity_kinds))
    for n in np.flatnonzero(counts).tolist():
        if store.entity_kinds[n]:
            yield FacetValue(store.entity_kinds[n], store.entity_kinds[n], int(counts[n]))
