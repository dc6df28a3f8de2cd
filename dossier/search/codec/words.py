"""The stems and words of an index, in order."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dossier.search.arrays import Array
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
    used = {part.words[n] for part in parts for n in part.used.tolist()}
    words = sorted(used, key=lambda word: (word[1], word[0], word[2]))
    numbers = {word: number for number, word in enumerate(words)}
    stems = list(dict.fromkeys(word[1] for word in words))
    of = {stem: number for number, stem in enumerate(stems)}
    stem = np.array([of[word[1]] for word in words], dtype=np.int64)
    first = np.searchsorted(stem, np.arange(len(stems) + 1))
    variant = (np.arange(len(words)) - first[stem]).astype(np.int32)
    word_of = [np.array([numbers.get(word, 0) for word in part.words], dtype=np.int64) for part in parts]
    met = (dict.fromkeys(word[1] for word in part.words) for part in parts)
    stem_of = [np.array([of.get(stem, 0) for stem in known], dtype=np.int32) for known in met]
    return Vocabulary(stems, words, first, word_of, [variant[rows] for rows in word_of], stem_of)


def write_vocabulary(files: IndexFiles, vocabulary: Vocabulary) -> list[int]:
    """Write stems and words, these in alphabetical order; return the numbers of the words in it."""
    words = vocabulary.words
    files.strings("stems", vocabulary.stems)
    files.array("stems.words", vocabulary.first, "int64")
    files.array("words.width", [word[2] for word in words], "uint8")
    files.array("words.stem", np.repeat(np.arange(len(vocabulary.stems)), np.diff(vocabulary.first)), "int32")
    by_text = sorted(range(len(words)), key=lambda n: (words[n][0], words[n][2]))
    texts = files.strings("words", [words[n][0] for n in by_text])
    lengths = texts.lengths()
    by_length = np.argsort(lengths, kind="stable")
    files.array("words.length", np.searchsorted(lengths[by_length], np.arange(lengths.max(initial=0) + 2)), "int64")
    files.array("words.by-length", by_length, "int32")
    files.array("words.letters", texts.letters()[by_length], "uint32")
    files.array("words.number", by_text, "int32")
    return by_text
