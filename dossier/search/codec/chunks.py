"""Chunks of words sorted by stem: put aside by who inverts texts, read in stretches of stems by who lays lists."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from dossier.search.arrays import Array, smallest_type
from dossier.search.codec.tokens import Tokens
from dossier.search.layout import UNSEEN_AUTHORS


class Rows(NamedTuple):
    """Postings in order of stem and article, and their places; those of one posting follow each other."""

    article: Array
    times: Array
    """How many places there are, and how many of them in the title."""
    head: Array
    place: Array
    word: Array


@dataclass(frozen=True, slots=True)
class SortedChunk:
    """Words of some articles, by stem. Stems are sorted by their text, and numbered as they were met."""

    folder: Path
    first_article: int
    stems: Array
    postings: Array
    """How many each stem has."""
    places: Array
    largest: dict[str, int]
    """The largest number in each field of the rows."""

    def read(self, postings: slice, places: slice) -> Rows:
        """Read some of its rows; articles count from the first of the chunk. No file stays open: there may be many."""
        wanted = (postings, postings, postings, places, places)
        return Rows(*(self._stretch(name, part) for name, part in zip(Rows._fields, wanted, strict=True)))

    def _stretch(self, name: str, part: slice) -> Array:
        kind = np.dtype(smallest_type(self.largest[name]))
        return np.fromfile(self.folder / name, kind, part.stop - part.start, offset=part.start * kind.itemsize)


def sort_chunk(
    folder: Path, tokens: Tokens, first_article: int, word: Array, article: Array, place: Array
) -> SortedChunk:
    """Sort words, which are in order of their articles and places, and put them aside in a new folder."""
    stem_of, texts = tokens.stem_of(), tokens.stems()
    met = np.zeros(len(stem_of), dtype=bool)
    met[word] = True
    stems = np.array(sorted(set(stem_of[met].tolist()), key=texts.__getitem__), dtype=np.int64)
    rank = np.zeros(len(texts), dtype=np.int64)
    rank[stems] = np.arange(len(stems))
    bits = len(word).bit_length()
    key = rank[stem_of][word]
    key <<= bits
    key |= np.arange(len(word))
    key.sort()  # which is faster than sorting indices
    order = key & ((1 << bits) - 1)
    key >>= bits
    article, place = article[order], place[order]
    new = np.ones(len(key), dtype=bool)
    np.logical_or(key[1:] != key[:-1], article[1:] != article[:-1], out=new[1:])
    first = np.flatnonzero(new)
    count = np.diff(first, append=len(key))
    titled = np.flatnonzero(place < UNSEEN_AUTHORS)
    head = np.bincount(np.searchsorted(first, titled, side="right") - 1, minlength=len(first))
    rows = Rows(article[first], count, head, place, word[order])
    folder.mkdir()
    largest = {name: int(values.max(initial=0)) for name, values in rows._asdict().items()}
    for name, values in rows._asdict().items():
        (folder / name).write_bytes(values.astype(smallest_type(largest[name])).data)  # `tofile` hides a full disk
    return SortedChunk(
        folder,
        first_article,
        stems.astype(np.int32),
        np.bincount(key[first], minlength=len(stems)).astype(np.int32),
        np.bincount(key, minlength=len(stems)).astype(np.int32),
        largest,
    )
