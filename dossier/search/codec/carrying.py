"""Posting lists of an index as they are laid down in another one, without those of some articles."""

from itertools import pairwise

import numpy as np

from dossier.search.arrays import Array, stretches
from dossier.search.checked import CheckedFiles
from dossier.search.codec.chunks import Rows
from dossier.search.codec.postings import PostingLists

_AT_ONCE = 1 << 20
"""Places looked at at a time, unless one stem has more."""


class CarriedLists:
    """The posting lists of the articles that have a number (0 and more) in another index.

    Raises StorageError when the lists do not fit each other.
    """

    def __init__(self, files: CheckedFiles, numbers: Array) -> None:
        PostingLists(files, len(numbers))  # which compares them
        self._numbers, self._kept = numbers.astype(np.int32), numbers >= 0
        self._first_word, self._postings, self._places, self._variants, self._titles = (
            files.array(f"stems.{name}") for name in ("words", "postings", "places", "variants", "titles")
        )
        self._article, self._times = files.array("postings.article"), files.array("postings.count")
        self._in_title, self._title_count = files.array("titles.article"), files.array("titles.count")
        self._position, self._variant = files.array("places.position"), files.array("places.variant")
        self._several = np.diff(self._first_word) > 1
        self._variant_of = np.arange(int(self._first_word[-1]))  # until words have numbers in the other index
        stems = len(self._several)
        self.postings, self.places = np.zeros((2, stems), dtype=np.int64)
        self.largest = dict.fromkeys(Rows._fields, 0)
        self._old = np.arange(stems)
        used = np.zeros(len(self._variant_of), dtype=bool)
        for first, beyond in pairwise(stretches(self._places, _AT_ONCE)):
            self._count(first, beyond, used)
        self.words = np.flatnonzero(used)
        """The numbers of the words that still stand somewhere."""
        self._old = self.stems = np.flatnonzero(self.postings)
        self.postings, self.places = self.postings[self.stems], self.places[self.stems]

    def renumbered(self, stem_of: Array, variant_of: Array) -> "CarriedLists":
        """Take the numbers that stems have in the other index, and the variants that words are there."""
        self.stems, self._variant_of = stem_of[self._old], variant_of
        return self

    def rows(self, first: int, beyond: int) -> Rows:
        """Return the rows of the kept stems from one to another, as they are in the other index."""
        rows, _ = self._read(int(self._old[first]), int(self._old[beyond - 1]) + 1)
        return rows._replace(word=self._variant_of[rows.word])

    def _count(self, first: int, beyond: int, used: Array) -> None:
        """Count what is kept of some stems, and note which words are."""
        rows, stem = self._read(first, beyond)
        self.postings[first:beyond] = np.bincount(stem - first, minlength=beyond - first)
        self.places[first:beyond] = np.bincount(stem - first, rows.times, minlength=beyond - first)
        used[rows.word] = True
        for name, values in rows._asdict().items():
            self.largest[name] = max(self.largest[name], int(values.max(initial=0)))

    def _read(self, first: int, beyond: int) -> tuple[Rows, Array]:
        """Return what is kept of the stems from one to another, with their words by number; and the stem of each."""
        postings = slice(int(self._postings[first]), int(self._postings[beyond]))
        stem = np.repeat(np.arange(first, beyond), np.diff(self._postings[first : beyond + 1]))
        article, times = self._article[postings], self._times[postings]
        head = np.zeros(len(article), dtype=np.int32)
        titles = slice(int(self._titles[first]), int(self._titles[beyond]))
        titled = np.repeat(np.arange(first, beyond), np.diff(self._titles[first : beyond + 1]))
        at = np.searchsorted(stem << 32 | article, titled << 32 | self._in_title[titles])
        head[at] = self._title_count[titles]
        place = self._position[int(self._places[first]) : int(self._places[beyond])]
        counts = np.diff(self._places[first : beyond + 1])
        word = np.repeat(self._first_word[first:beyond], counts)
        several = np.flatnonzero(np.repeat(self._several[first:beyond], counts))
        word[several] += self._variant[int(self._variants[first]) : int(self._variants[beyond])]
        kept = self._kept[article]
        if kept.all():
            return Rows(self._numbers[article], times, head, place, word), stem
        places = np.repeat(kept, times)
        rows = Rows(self._numbers[article[kept]], times[kept], head[kept], place[places], word[places])
        return rows, stem[kept]
