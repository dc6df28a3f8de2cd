"""Words of the index that look like a typed one: by pattern, by edit distance, by beginning."""

import re
from functools import reduce
from operator import or_

import numpy as np

from dossier.search.arrays import Array
from dossier.search.store import Store


def matching_words(store: Store, pattern: str) -> list[int]:
    """Return the indices of the words that match a pattern with `*` and `?`."""
    literal = re.split(r"[*?]", pattern, maxsplit=1)[0]
    regex = "".join({"*": ".*", "?": "."}.get(c, re.escape(c)) for c in pattern)
    if len(literal) > 1:
        return [n for n in store.words.beginning(literal) if re.fullmatch(regex, store.words[n])]
    lines, starts = store.word_lines
    found = [match.start() for match in re.finditer(f"^{regex}$", lines, re.MULTILINE)]
    rows: list[int] = np.searchsorted(starts, np.array(found, dtype=np.int64)).tolist()
    return rows


def close_words(store: Store, word: str, distance: int, same: int = 0) -> list[int]:
    """Return the indices of the words within an edit distance; the first `same` letters must be equal."""
    candidates = store.words.beginning(word[:same])
    rows = slice(candidates.start, candidates.stop)
    lengths = store.words.lengths()[rows]
    size, bytes_each = len(word.encode()), 1 if word.isascii() else 3  # folded Latin words are ASCII
    near = np.flatnonzero(abs(lengths - size) <= distance * bytes_each)
    letters = store.word_letters[rows][near] ^ np.uint32(signature(word))
    near = near[_bits(letters) <= 2 * distance * bytes_each] + rows.start
    return [n for n in near.tolist() if edits(word, store.words[n], distance) <= distance]


def signature(word: str) -> int:
    """Return which letters a word has, as a bit each; one edit changes at most two of an ASCII word."""
    return reduce(or_, (1 << (byte & 31) for byte in word.encode()), 0)


def _bits(values: Array) -> Array:
    """Count the bits of each 32-bit number, two, four and eight neighbours at a time."""
    values = values - ((values >> 1) & 0x55555555)
    values = (values & 0x33333333) + ((values >> 2) & 0x33333333)
    values = (values + (values >> 4)) & 0x0F0F0F0F
    return np.asarray((values * np.uint32(0x01010101)) >> 24)


def edits(a: str, b: str, limit: int) -> int:
    """Return how many letters were added, left out, exchanged or swapped with the next, or `limit` + 1 if more."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    if limit == 1:
        return _one_edit(a, b)
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return last[-1]


def _one_edit(a: str, b: str) -> int:
    """Return 0 for the same word, 1 for one edit, else 2."""
    if a == b:
        return 0
    at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest, other = a[at:], b[at:]
    swapped = rest[1:2] + rest[:1] + rest[2:] if len(rest) > 1 else None
    return 1 if rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or swapped == other else 2
