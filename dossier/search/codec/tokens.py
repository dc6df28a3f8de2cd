"""Number what stands between white space, and know the words in it: looked at once, however often it stands there."""

from array import array
from typing import NamedTuple

import numpy as np

from dossier.search.analysis import Analysis
from dossier.search.arrays import Array

PLAIN = 0
"""A word that stands alone and is written as it is indexed."""
ASIDE = ""
"""How a word is "written" that does not stand alone: as a part of another, or beside it on its place."""


class TokenTables(NamedTuple):
    """What is known of tokens, by their numbers; `ends` begin with 0, so that two neighbours bound a stretch."""

    part_ends: Array
    part_first: Array
    """Of each part (what stands on a position of its own): where it begins in the token, and where it ends."""
    part_last: Array
    word_ends: Array
    word: Array
    """Of each word of a token: its number, on which of the token's positions it stands, how it is written."""
    offset: Array
    form: Array


class Tokens(dict[str, int]):
    """Numbers tokens and their words in the order they are met."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__()
        self._analysis = analysis
        self._words: dict[tuple[str, str, int], int] = {}
        self._stems: dict[str, int] = {}
        self._forms: dict[tuple[int, str], int] = {(-1, ASIDE): PLAIN}
        self._stem_of = array("i")
        self._part_ends, self._first, self._last = array("i", [0]), array("i"), array("i")
        self._word_ends, self._word, self._offset, self._form = array("i", [0]), array("i"), array("i"), array("i")

    def __missing__(self, raw: str) -> int:
        self[raw] = number = len(self)
        before = len(self._first)
        for start, surface in self._analysis.surfaces(raw, 0, len(raw)):
            at = len(self._first) - before
            alone = len(surface.spans) == 1
            for first, last in surface.spans:
                self._first.append(start + first)
                self._last.append(start + last)
            for n, word in enumerate(sorted(surface.words, key=lambda word: word.offset)):
                own = self._number((word.text, word.stem, word.width))
                self._word.append(own)
                self._offset.append(at + word.offset)
                written = raw[start + surface.spans[0][0] : start + surface.spans[0][1]] if alone and not n else ASIDE
                plain = written == word.text or word.width > 1
                self._form.append(PLAIN if plain else self._forms.setdefault((own, written), len(self._forms)))
        self._part_ends.append(len(self._first))
        self._word_ends.append(len(self._word))
        return number

    def _number(self, word: tuple[str, str, int]) -> int:
        known = self._words.get(word)
        if known is None:
            known = self._words[word] = len(self._words)
            self._stem_of.append(self._stems.setdefault(word[1], len(self._stems)))
        return known

    def tables(self) -> TokenTables:
        """Return what is known by now, seen in place: no token may be met while it is looked at."""
        parts = (self._part_ends, self._first, self._last)
        return TokenTables(*map(np.asarray, (*parts, self._word_ends, self._word, self._offset, self._form)))

    def stem_of(self) -> Array:
        """Return the number of the stem of each word."""
        return np.array(self._stem_of, dtype=np.intc)

    def stems(self) -> list[str]:
        """Return all stems met so far."""
        return list(self._stems)

    def words(self) -> list[tuple[str, str, int]]:
        """Return all words met so far: text, stem, width."""
        return list(self._words)

    def forms(self) -> list[tuple[int, str]]:
        """Return the other ways in which words are written, each with the number of its word; the first is no form."""
        return list(self._forms)
