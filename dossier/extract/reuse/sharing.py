"""Which sentences share how much of their wording: shingles, sorted part by part."""

from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from dossier.extract.reuse.wording import Wording
from dossier.extract.spill import Spill

_SHINGLE = 5  # words
NEAR = 0.5  # share of the shorter sentence's shingles that two near-verbatim sentences have in common
_ALIKE = (
    0.4  # the same for two that only have much of their wording in common; swept from 0.25 to 0.5 on neardup_wikinews
)
_FEWEST_ALIKE = 5  # shingles that those must share
_ALL_PAIRS = 12  # sentences that share a shingle and are compared each with each; more are compared with the first
_AT_ONCE = 1 << 16  # words that are hashed in one go

# Odd 64-bit numbers (from the splitmix64 generator), so that the hash of a run depends on the order of its words.
_FACTORS = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F)
_BASE = np.uint64(0xE7037ED1A0B428DB)

Hashes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Links:
    """Pairs of sentences, one number each, and the share of the shorter one that they have in common."""

    codes: Hashes
    shares: NDArray[np.float64]

    def __iter__(self) -> Iterator[tuple[int, int, float]]:
        """Yield both sentences and what they share."""
        ones, others = _sentences(self.codes)
        return zip(ones.tolist(), others.tolist(), self.shares.tolist(), strict=True)


@dataclass(slots=True)
class Units:
    """The sentences of all articles, each known by its number; a row of numbers each, so that millions fit."""

    articles: list[tuple[str, str | None]] = field(default_factory=list)  # id and stated origin
    article: "array[int]" = field(default_factory=lambda: array("I"))
    order: "array[int]" = field(default_factory=lambda: array("I"))
    start: "array[int]" = field(default_factory=lambda: array("I"))
    end: "array[int]" = field(default_factory=lambda: array("I"))
    words: "array[int]" = field(default_factory=lambda: array("I"))  # how many
    text: "array[int]" = field(default_factory=lambda: array("Q"))  # a hash of all its words


def link(wordings: Iterable[Wording], tick: Callable[[], None]) -> tuple[Units, Links]:
    """Return all sentences, and the pairs that repeat each other, in their order."""
    units = Units()
    with Spill() as shingles, Spill() as pairs:
        waiting: list[Wording] = []
        size = 0
        for wording in wordings:
            tick()
            waiting.append(wording)
            size += len(wording.words)
            if size > 4 * _AT_ONCE:
                _take(waiting, units, shingles)
                waiting, size = [], 0
        _take(waiting, units, shingles)
        for hashes, owners in shingles.parts():
            tick()
            codes, counts = np.unique(_pairs(hashes, owners), return_counts=True)
            pairs.add(codes, counts)
        found = []
        for codes, parts in pairs.parts():
            tick()
            found.append(_linked(units, codes, parts))
    codes = np.concatenate([links.codes for links in found])
    order = np.argsort(codes)
    return units, Links(codes[order], np.concatenate([links.shares for links in found])[order])


def _take(wordings: Iterable[Wording], units: Units, shingles: Spill) -> None:
    """Number the sentences of some articles, and lay their shingles aside."""
    first = len(units.article)
    words = np.frombuffer(b"".join(wording.words for wording in wordings), "<u4").astype(np.uint64)
    for wording in wordings:
        places = np.frombuffer(wording.places, "<u4").reshape(-1, 4)
        units.article.extend([len(units.articles)] * len(places))
        units.articles.append((wording.article, wording.origin))
        for column, numbers in enumerate((units.order, units.start, units.end, units.words)):
            numbers.frombytes(places[:, column].astype(np.uint32).tobytes())
    if not len(words):
        return
    lengths = np.frombuffer(units.words, np.uint32, offset=4 * first).astype(np.int64)
    starts = np.cumsum(lengths) - lengths
    powers = np.multiply.accumulate(np.full(int(lengths.max()), _BASE))
    within = np.arange(len(words)) - np.repeat(starts, lengths)
    units.text.frombytes(np.add.reduceat(words * powers[within], starts).tobytes())
    hashes = np.zeros(len(words) - _SHINGLE + 1, np.uint64)
    for n, factor in enumerate(_FACTORS):
        hashes += words[n : len(hashes) + n] * np.uint64(factor)
    inside = (within + _SHINGLE <= np.repeat(lengths, lengths))[: len(hashes)]
    owners = np.repeat(np.arange(first, first + len(lengths)), lengths)[: len(hashes)]
    shingles.add(hashes[inside], owners[inside])


def _pairs(hashes: Hashes, owners: NDArray[np.uint32]) -> Hashes:
    """Return every two sentences that have a shingle in common, once for each, as one number a pair."""
    once = np.r_[True, (hashes[1:] != hashes[:-1]) | (owners[1:] != owners[:-1])][: len(hashes)]
    hashes, owners = hashes[once], owners[once].astype(np.uint64)
    first = np.r_[True, hashes[1:] != hashes[:-1]][: len(hashes)]
    group = np.cumsum(first) - 1
    few = (np.bincount(group) <= _ALL_PAIRS)[group] if len(group) else np.empty(0, bool)
    heads = owners[first][group] if len(group) else owners
    found = [_coded(heads[~few & ~first], owners[~few & ~first])]
    for apart in range(1, _ALL_PAIRS):
        both = (group[apart:] == group[:-apart]) & few[apart:]
        found.append(_coded(owners[:-apart][both], owners[apart:][both]))
    return np.concatenate(found)


def _coded(one: Hashes, other: Hashes) -> Hashes:
    return (one << np.uint64(32)) | other


def _linked(units: Units, codes: Hashes, parts: NDArray[np.uint32]) -> Links:
    """Return the pairs that share enough; `parts` say how often each code of a pair was met."""
    starts = np.flatnonzero(np.r_[True, codes[1:] != codes[:-1]][: len(codes)])
    if not len(starts):
        return Links(codes, np.empty(0))
    codes, counts = codes[starts], np.add.reduceat(parts.astype(np.int64), starts)
    one, other = _sentences(codes)
    lengths = np.frombuffer(units.words, np.uint32)
    shares = counts / (np.minimum(lengths[one], lengths[other]).astype(np.int64) - _SHINGLE + 1)
    enough = (shares >= NEAR) | ((shares >= _ALIKE) & (counts >= _FEWEST_ALIKE))
    return Links(codes[enough], shares[enough])


def _sentences(codes: Hashes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the numbers of the sentences of pairs."""
    return (codes >> np.uint64(32)).astype(np.int64), (codes & np.uint64(0xFFFFFFFF)).astype(np.int64)
