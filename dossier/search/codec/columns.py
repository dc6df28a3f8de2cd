"""The arrays that hold the posting lists of an index, compared with each other when they are opened."""

from typing import Any

import numpy as np

from dossier.errors import StorageError
from dossier.model.wording import marked
from dossier.search.arrays import Array
from dossier.search.checked import CheckedFiles
from dossier.search.codec.following import Following
from dossier.search.files import Strings


class Columns:
    """The arrays of an index, by word, stem, posting and place; raises StorageError when they do not fit each other."""

    def __init__(self, files: CheckedFiles, articles: int) -> None:
        self.stems: Strings = files.strings("stems")
        self.words: Strings = files.strings("words")
        self.word_numbers = files.array("words.number")
        self.word_stems = files.array("words.stem")
        self.widths = files.array("words.width")
        self._first_word = files.array("stems.words")
        self._postings = files.array("stems.postings")
        self._places = files.array("stems.places")
        self._variants = files.array("stems.variants")
        self._weights = files.array("stems.weights")
        self._titles = files.array("stems.titles")
        self._article = files.array("postings.article")
        self._count = files.array("postings.count")
        self._weight = files.array("postings.weight")
        self._in_title = files.array("titles.article")
        self._title_count = files.array("titles.count")
        self._position = files.array("places.position")
        self._variant = files.array("places.variant")
        self._following = Following(files, self._places)
        self._posting_at, self._place_at, self._weight_at = (  # single numbers are read three times as fast in these
            np.ascontiguousarray(bounds).data for bounds in (self._postings, self._places, self._weights)
        )
        self._articles = articles
        self._check()

    def _check(self) -> None:
        """Compare what can be compared without reading the long arrays."""
        bounds = (
            (self._first_word, self.words),
            (self._postings, self._article),
            (self._places, self._position),
            (self._variants, self._variant),
            (self._titles, self._in_title),
            (self._weights, self._weight),
        )
        fits = (
            len(self.word_numbers) == len(self.word_stems) == len(self.widths) == len(self.words)
            and len(self._count) == len(self._article)
            and len(self._title_count) == len(self._in_title)
            and all(_climbs(upto, len(self.stems), len(values)) for upto, values in bounds)
            and self._weights_fit()
            and self._following.fits()
        )
        if not fits:
            raise StorageError(
                marked("The search index is damaged: its lists do not fit each other."),
                marked("Open the dossier again; the index is then rebuilt."),
            )

    def _weights_fit(self) -> bool:
        found = np.diff(self._postings)
        return bool((np.diff(self._weights) == np.where(wide(found, self._articles), self._articles, found)).all())


def wide(found: Any, articles: int) -> Any:
    """Return whether stems in so many articles have their weights for every article there is."""
    return found * 2 >= articles


def widths_of(first: Array, widths: Array) -> Array:
    """Return how many positions every word of each stem takes, 0 where they differ; `first` are the stems' words."""
    if not len(widths):
        return widths
    least, most = (how.reduceat(widths, first[:-1]) for how in (np.minimum, np.maximum))
    return np.where(least == most, most, 0)


def _climbs(bounds: Array, parts: int, beyond: int) -> bool:
    return len(bounds) == parts + 1 and bounds[0] == 0 and bounds[-1] == beyond and bool((np.diff(bounds) >= 0).all())
