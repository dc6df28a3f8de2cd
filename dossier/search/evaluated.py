"""A query text and what it found."""

from functools import cached_property
from itertools import pairwise
from threading import Lock

import numpy as np
from whoosh import query as wq

from dossier.model.notes import Reading
from dossier.search.arrays import Array
from dossier.search.codec.places import SHIFT, Places
from dossier.search.compile import compile_query
from dossier.search.evaluate import Evaluator
from dossier.search.hits import FIRST
from dossier.search.less import MostWords, most_words
from dossier.search.passages import merged, passage_starts
from dossier.search.store import Store
from dossier.search.suggest import as_group, dated, respelled


class Evaluated:
    """A query text and what it found; where, is looked up for the articles that are looked at."""

    def __init__(self, text: str, store: Store, reading: Reading, less: MostWords | None = None) -> None:
        """Evaluate a text; where it asks for `less` than was asked, only the articles of that are found."""
        self.compiled = compile_query(text, store, reading)
        self.less = less
        self._text = text
        self._store = store
        self._reading = reading
        self._evaluator = Evaluator(store)
        self._node = wq.Every() if self.compiled.node is None else self.compiled.node
        self._lock = Lock()
        self._listed: dict[int, Places] = {}
        found = self._evaluator.find(self._node)
        self.found = found if less is None else found.among(less.mask)

    @cached_property
    def shown(self) -> "Evaluated":
        """What is shown of it: itself, or what has most of its words where nothing at all has all of them.

        A text in which a word is misspelt, or which means something else, is left as it is.
        """
        if len(self.found) or self.less is not None or any(dated(self._text)):
            return self
        if respelled(self._store, self._text, self.compiled.words, 0, self._mask):
            return self
        less = most_words(self._text, self.compiled.parts, self._mask)
        return self if less is None else Evaluated(less.text, self._store, self._reading, less)

    @property
    def group(self) -> str:
        """A text in brackets that asks the same when more follows it."""
        return as_group(self._text, self.compiled.parts) if self.less is None else self.less.group

    def marks(self, within: Array) -> Places:
        """Return the merged marks in articles of an ordered array."""
        with self._lock:
            return merged(self._evaluator.places(self._node, within))

    def marks_in(self, article: int) -> Places | None:
        """Return the merged marks in an article that matches; those of articles that were just listed are known."""
        listed = self._listed.get(article)
        if listed is None and self.found.has(article):
            listed = self.marks(np.array([article]))
        return listed if listed is not None and len(listed.key) else None

    def passages(self, within: Array) -> Array:
        """Return how many passages there are in each article of an ordered array."""
        marks = self.marks(within)
        if len(within) <= FIRST:
            ends = np.searchsorted(marks.key, (within.astype(np.int64) + 1) << SHIFT).tolist()
            own = (slice(first, beyond) for first, beyond in pairwise([0, *ends]))
            self._listed = {
                article: Places(marks.key[rows], marks.width[rows])
                for article, rows in zip(within.tolist(), own, strict=True)
            }
        count = np.bincount(marks.key[passage_starts(marks)] >> SHIFT, minlength=len(self._store))
        return np.asarray(count[within])

    def _mask(self, text: str) -> Array:
        return find_all(text, self._store, self._reading)


def find_all(text: str, store: Store, reading: Reading) -> Array:
    """Return the mask of the articles that a text finds; none for one that asks nothing."""
    node = compile_query(text, store, reading).node
    if node is None:
        return np.zeros(len(store), dtype=bool)
    return Evaluator(store).find(node).mask_of(len(store))
