"""The stems and words of an index, in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from dossier.search.arrays import Array, distinct
from dossier.search.codec.inverter import Inverted
from dossier.search.files import IndexFiles


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words of an index (text, stem, width) in order of stem and text."""

    stems: list[str]
    words: list[tuple[str, str, int]]
    first: Array
    """The first word of each stem, and one beyond the last."""
    word_of: list[Array]
    """By part and number as met there: the number of a word, 0 for one that is not used; its variant; of a stem."""
    variant_of: list[Array]
    stem_of: list[Array]


def vocabulary_of(parts: Sequence[Inverted]) -> Vocabulary:
    """Return the words of all parts."""
    met: dict[tuple[str, str, int], int] = {}
    of_part = [np.array([met.setdefault(word, len(met)) for word in part.words], dtype=np.int64) for part in parts]
    used = distinct(np.concatenate([own[part.used] for part, own in zip(parts, of_part, strict=True)]))
    words = sorted(map(list(met).__getitem__, used.tolist()), key=itemgetter(1, 0, 2))
    number = np.zeros(len(met), dtype=np.int64)
    number[[met[word] for word in words]] = np.arange(len(words))
    stems = list(dict.fromkeys(word[1] for word in words))
    of = {stem: n for n, stem in enumerate(stems)}
    stem = np.array([of[word[1]] for word in words], dtype=np.int64)
    first = np.searchsorted(stem, np.arange(len(stems) + 1))
    variant = (np.arange(len(words)) - first[stem]).astype(np.int32)
    word_of = [number[own] for own in of_part]
    stems_met = (dict.fromkeys(word[1] for word in part.words) for part in parts)
    stem_of = [np.array([of.get(stem, 0) for stem in known], dtype=np.int32) for known in stems_met]
    return Vocabulary(stems, words, first, word_of, [variant[rows] for rows in word_of], stem_of)


def write_vocabulary(files: IndexFiles, vocabulary: Vocabulary) -> list[int]:
    """Write stems and words, these in alphabetical order; return the numbers of the words in it."""
    words = vocabulary.words
    files.strings("stems", vocabulary.stems)
    files.array("stems.words", vocabulary.first, "int64")
    files.array("words.width", [word[2] for word in words], "uint8")
    files.array("words.stem", np.repeat(np.arange(len(vocabulary.stems)), np.diff(vocabulary.first)), "int32")
    by_text = sorted(range(len(words)), key=lambda n: (words[n][0], words[n][2]))
    begins, by_length, letters = files.strings("words", [words[n][0] for n in by_text]).by_length()
    files.array("words.length", begins, "int64")
    files.array("words.by-length", by_length, "int32")
    files.array("words.letters", letters, "uint32")
    files.array("words.number", by_text, "int32")
    return by_text
