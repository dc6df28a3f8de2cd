"""BM25F over title and text together: how much a word that stands so often in an article of such a length counts.

The score of a word in an article is its rarity times the weight of its occurrences there. The weight depends on the
article alone, so that an index holds it, as a number of 16 bits: a step is 0.00003, far less than tells anything.
"""

import math

import numpy as np

from dossier.search.arrays import Array

K1 = 1.2
B = 0.75
TITLE_WEIGHT = 5.0
STEP = (K1 + 1) / 0xFFFF
"""What one step of a stored weight is: the heaviest weight is `K1` + 1."""
_MOST, _HALF = np.float32(K1 + 1), np.float32(K1)
"""The heaviest weight, and how many occurrences have half of it."""


def length_weights(lengths: Array) -> Array:
    """Return what an occurrence counts in articles of these lengths, 1 in one of average length (float32)."""
    average = float(lengths.mean()) if lengths.size else 0.0
    return np.asarray(1 / ((1 - B) + B * lengths / (average or 1.0)), dtype=np.float32)


def weight(often: Array) -> Array:
    """Return the weight of so many occurrences, counted by the length of their article: the more, the less each."""
    weighed = often * _MOST
    weighed /= often + _HALF  # in place: over all articles each array more costs as much as the sum
    return np.asarray(weighed, dtype=np.float32)


def stored(often: Array) -> Array:
    """Return the weight as an index holds it: in steps, at least one where there is any occurrence."""
    return np.maximum(np.rint(weight(often) * np.float32(1 / STEP)), 1).astype(np.uint16)


def often(steps: Array) -> Array:
    """Return the occurrences of stored weights, to add up those of several words that count as one."""
    held = steps * np.float32(STEP)
    return np.asarray(np.float32(K1) * held / np.maximum(np.float32(K1 + 1) - held, np.float32(STEP)))


def rarity(articles: int, found: int) -> float:
    """Return how much a word that stands in so many of all articles tells."""
    return math.log(1 + (articles - found + 0.5) / (found + 0.5))
