"""Words of the index that look like a typed one: by pattern, by edit distance, by beginning."""

import re
from functools import reduce
from operator import or_

import numpy as np

from dossier.search.arrays import Array
from dossier.search.store import NameWords, Store

_SO_FEW = 8
"""So few words are compared one by one."""
_NEVER = b"\xff"
"""No byte of any text."""


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


def close_words(store: Store | NameWords, word: str, distance: int, same: int = 0) -> list[int]:
    """Return the indices of the words within an edit distance; the first `same` letters must be equal."""
    size, bytes_each = len(word.encode()), 1 if word.isascii() else 3  # folded Latin words are ASCII
    bounds, order, letters = store.words_by_length
    reach = distance * bytes_each
    first, beyond = bounds[min(max(size - reach, 0), len(bounds) - 1)], bounds[min(size + reach + 1, len(bounds) - 1)]
    differ = np.bitwise_count(letters[first:beyond] ^ np.uint32(signature(word)))
    near = np.sort(order[first:beyond][(differ <= 2 * reach).nonzero()[0]])
    if same:
        beginning = store.words.beginning(word[:same])
        near = near[(near >= beginning.start) & (near < beginning.stop)]
    if not word.isascii() or len(near) < _SO_FEW:
        return [n for n in near.tolist() if edits(word, store.words[n], distance) <= distance]
    texts, lengths, plain = store.words.matrix(near, size + distance)
    if distance == 1:
        found = plain & _one_edit_of(word.encode(), texts, lengths)
    else:
        found = plain & (_edits_of(word.encode(), texts, lengths, distance) <= distance)
    found[~plain] = [edits(word, store.words[n], distance) <= distance for n in near[~plain].tolist()]
    close: list[int] = near[found].tolist()
    return close


def _one_edit_of(word: bytes, texts: Array, lengths: Array) -> Array:
    """Return which texts are one edit or none away from a word; their lengths differ by one or none.

    What is the same at the beginning and at the end must be all but one letter, or two that are swapped. The texts have
    a row more than the word has letters.
    """
    size = len(word)
    letters = np.frombuffer(word + _NEVER, dtype=np.uint8)
    begins = (texts == letters[:, None]).argmin(axis=0)  # the first row that differs, as the last one does
    from_end = texts[lengths - np.arange(1, size + 2)[:, None], np.arange(len(lengths))]
    same = begins + (from_end == np.frombuffer(word[::-1] + _NEVER, dtype=np.uint8)[:, None]).argmin(axis=0)
    close = same >= np.maximum(lengths, size) - 1
    swapped = ((lengths == size) & (same == size - 2)).nonzero()[0]
    if len(swapped):
        at = begins[swapped]
        crossed = texts[at, swapped] == letters[at + 1]
        close[swapped] = crossed & (texts[at + 1, swapped] == letters[at])
    return np.asarray(close)


def _edits_of(word: bytes, texts: Array, lengths: Array, limit: int) -> Array:
    """Return the edits between a word and each of some texts, exact up to `limit`; lengths differ by no more.

    Rows are letters, columns are texts. Of the table of distances between beginnings only the cells near its diagonal
    can be low enough: `row[k]` is that of the first i letters of the word and the first i + k - limit of the texts.
    """
    never = np.full(texts.shape[1], limit + 1, dtype=np.uint8)
    row = [np.full_like(never, max(k - limit, 0)) if k >= limit else never for k in range(2 * limit + 1)]
    before = row
    for i, letter in enumerate(word, 1):
        last, row = row, []
        for k in range(2 * limit + 1):
            j = i + k - limit
            if j < 0 or j > len(texts):
                row.append(never)
                continue
            cost = last[k + 1] + 1 if k < 2 * limit else never
            if j > 0:
                cost = np.minimum(cost, last[k] + (texts[j - 1] != letter))
                if k > 0:
                    cost = np.minimum(cost, row[k - 1] + 1)
            if i > 1 and j > 1:
                swapped = (texts[j - 2] == letter) & (texts[j - 1] == word[i - 2])
                cost = np.minimum(cost, np.where(swapped, before[k] + 1, never))
            row.append(cost)
        before = last
    return np.asarray(np.choose(lengths.astype(np.int64) - len(word) + limit, row))


def signature(word: str) -> int:
    """Return which letters a word has, as a bit each; one edit changes at most two of an ASCII word."""
    return reduce(or_, (1 << (byte & 31) for byte in word.encode()), 0)


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
    return min(last[-1], limit + 1)


def _one_edit(a: str, b: str) -> int:
    """Return 0 for the same word, 1 for one edit, else 2."""
    if a == b:
        return 0
    at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest, other = a[at:], b[at:]
    swapped = rest[1:2] + rest[:1] + rest[2:] if len(rest) > 1 else None
    return 1 if rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or swapped == other else 2
