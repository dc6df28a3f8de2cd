"""Places put together: words in a row, words near each other, and those that can be seen in the text."""

from collections.abc import Sequence

import numpy as np

from dossier.search.arrays import Array, firsts
from dossier.search.codec.places import NO_PLACES, POSITION, SHIFT, Places
from dossier.search.layout import BODY, UNSEEN_AUTHORS, UNSEEN_TITLE

_MANY = 3_000


def articles_of(key: Array) -> Array:
    """Return the articles of keys that are in order, each once."""
    article = key >> SHIFT
    return np.asarray(article[firsts(article)])


def together(parts: Sequence[Places]) -> Places:
    """Return the places of all parts, in no order."""
    if not parts:
        return NO_PLACES
    return Places(np.concatenate([part.key for part in parts]), np.concatenate([part.width for part in parts]))


def in_a_row(places: Sequence[Places]) -> Places:
    """Return the runs in which each word begins where the one before ends."""
    first, width = places[0]
    end = first + width
    for place in places[1:]:
        run, at = met(end, place.key)
        first, end = first[run], end[run] + place.width[at]
    return Places(first, end - first)


def in_order(places: Sequence[Places], slop: int) -> Places:
    """Return the runs in which each word begins less than `slop` positions behind the end of the nearest before it."""
    first, end = places[0].key, places[0].key + places[0].width
    for place in places[1:]:
        order = np.argsort(end, kind="stable")
        first, end = first[order], end[order]
        before = np.searchsorted(end, place.key, side="right") - 1
        near = np.flatnonzero(before >= 0)
        near = near[place.key[near] - end[before[near]] < slop]
        first, end = first[before[near]], place.key[near] + place.width[near]
    order = np.argsort(first, kind="stable")
    return Places(first[order], (end - first)[order])


def met(end: Array, key: Array) -> tuple[Array, Array]:
    """Return which ends are among keys in order, and for each the first such key."""
    if len(end) > _MANY and _MANY < len(key) < 8 * len(end) and _climbs(end) and _climbs(key):
        both = common(end, key)
        return np.searchsorted(end, both), np.searchsorted(key, both)
    if not len(key):
        return end[:0], end[:0]
    at = key.searchsorted(end)
    run = (key.take(at, mode="clip") == end).nonzero()[0]
    return run, at[run]


def _climbs(key: Array) -> bool:
    return bool((key[1:] > key[:-1]).all())


def common(some: Array, others: Array) -> Array:
    """Return the numbers that are in both of two arrays, each of them in order and without repetition.

    Unless one is much longer they are merged, which takes half to a third of the time of looking each up.
    """
    few, many = (some, others) if len(some) <= len(others) else (others, some)
    if len(many) < 6 * len(few):
        merged = np.concatenate([few, many])
        merged.sort(kind="stable")  # knows two sorted halves when it sees them
        return np.asarray(merged[1:][merged[1:] == merged[:-1]])
    at = many.searchsorted(few)
    return np.asarray(few[many.take(at, mode="clip") == few]) if len(many) else few


def windows(places: Sequence[Places], times: Sequence[int], slop: int) -> Places:
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
    return Places(first[order], (end - first)[order])


def in_field(field: str, places: Places) -> Places:
    """Leave out what is not in the title, where only titles are asked."""
    if field != "title":
        return places
    kept = (places.key & POSITION) < UNSEEN_AUTHORS
    return Places(places.key[kept], places.width[kept])


def seen(field: str, places: Places) -> Places:
    """Leave out what has no place in the text: the names of authors, and a title that stands elsewhere."""
    position = places.key & POSITION
    kept = position < UNSEEN_TITLE
    if field != "title":
        kept |= position >= BODY
    return Places(places.key[kept], places.width[kept])


def kept_in(places: Places, mask: Array) -> Places:
    """Leave only places in the articles of a mask."""
    inside = mask[places.key >> SHIFT]
    return Places(places.key[inside], places.width[inside])
