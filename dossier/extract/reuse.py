"""Reuse: sentences that stand, word for word or nearly so, in several articles or twice in one.

Every sentence of the kept text is a set of shingles (runs of five words, hashed without regard to case or punctuation).
A sorted array of all shingles serves as the inverted index; two sentences that share enough of them are linked, linked
sentences make a cluster, and clusters that follow each other in the same articles are merged into one passage. Measured
on synthetic near-duplicates of Wikinews, shingles with containment are far better than simhash.
"""

import re
import tomllib
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise

import numpy as np

from dossier.extract import sentences
from dossier.model.article import Article, ParagraphKind
from dossier.model.facts import Passage, Reuse, ReuseKind
from dossier.paths import Paths

_SHINGLE = 5  # words
_FEWEST_WORDS = 8  # a shorter sentence ("He did not elaborate.") repeats by chance
_NEAR = 0.5  # share of the shorter sentence's shingles that two near-verbatim sentences have in common
_ALIKE = (
    0.4  # the same for two that only have much of their wording in common; swept from 0.25 to 0.5 on neardup_wikinews
)
_FEWEST_ALIKE = 5  # shingles that those must share
_ALL_PAIRS = 12  # sentences that share a shingle and are compared each with each; more are compared with the first
_SHARED_TEXT = 0.3  # share of the shorter article above which two count as one source (all reprints, 3 of 3,916 others)

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"[’'´`]")
_SKIPPED = frozenset({ParagraphKind.TITLE, ParagraphKind.SUBHEADING, ParagraphKind.PULL_QUOTE_ATTRIBUTION})

# Odd 64-bit numbers (from the splitmix64 generator), so that the hash of a run depends on the order of its words.
_FACTORS = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F)


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence: whose it is, its place there, and its words."""

    article: int
    order: int  # in its article, counted over all its sentences
    start: int
    end: int
    words: tuple[int, ...]  # as hashes


def find_reuse(articles: Sequence[Article]) -> tuple[Reuse, ...]:
    """Return the passages that repeat, in the order in which they first stand."""
    codes = _Codes()
    units: list[_Unit] = []
    sources: list[tuple[str, str | None]] = []
    for n, article in enumerate(articles):  # once: they may come from a disk
        units.extend(_units(n, article, codes))
        sources.append((article.id, stated_origin(article)))
    links = _links(units)
    clusters = _clusters(len(units), links)
    return tuple(_reuse(run, units, sources) for run in _merged(clusters, units))


def independent_groups(articles: Sequence[Article], reuse: Sequence[Reuse]) -> tuple[tuple[str, ...], ...]:
    """Return the articles' ids in groups that count as one source each, in the order of the articles.

    Two articles count as one when the passages they share make up much of the shorter one.
    """
    sizes = {article.id: sum(p.end - p.start for p in article.kept if p.kind not in _SKIPPED) for article in articles}
    order = {identifier: n for n, identifier in enumerate(sizes)}
    shared: Counter[tuple[str, str]] = Counter()
    for passages in (found.passages for found in reuse):
        ids = sorted({p.article for p in passages if p.article in order}, key=order.__getitem__)
        longest = {i: max(p.end - p.start for p in passages if p.article == i) for i in ids}
        pairs = combinations(ids, 2) if len(ids) <= _ALL_PAIRS else ((ids[0], other) for other in ids[1:])
        for pair in pairs:
            shared[pair] += min(longest[pair[0]], longest[pair[1]])
    groups = _Groups(len(sizes))
    for (one, other), length in shared.items():
        if length >= _SHARED_TEXT * min(sizes[one], sizes[other]):
            groups.join(order[one], order[other])
    ids_of = list(sizes)
    return tuple(tuple(ids_of[n] for n in group) for group in groups.all())


def stated_origin(article: Article) -> str | None:
    """Return the agency that an article names as the source of its text; one named for a picture does not count."""
    agencies = _agencies()
    for paragraph in article.paragraphs:
        text = article.text[paragraph.start : paragraph.end]
        if paragraph.kind in (ParagraphKind.DATELINE, ParagraphKind.BYLINE) or paragraph.rule == "contribution":
            for sign, name in agencies.items():
                if re.search(rf"(?<!\w){re.escape(sign)}(?!\w)", text):
                    return name
    return None


@cache
def _agencies() -> Mapping[str, str]:
    """Return the signs of news agencies with their names, longest first, without those of pictures only."""
    file = Paths.default().resources / "cleaning" / "words.toml"
    words = tomllib.loads(file.read_text(encoding="utf-8"))
    pictures = frozenset(words["pictures"]["only"])
    signs = {sign: name for name, some in words["agencies"].items() if name not in pictures for sign in some}
    return dict(sorted(signs.items(), key=lambda item: (-len(item[0]), item[0])))


class _Codes(dict[str, int]):
    """A number for each word, the same in every run."""

    def __missing__(self, word: str) -> int:
        self[word] = code = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        return code


def _units(number: int, article: Article, codes: _Codes) -> Iterator[_Unit]:
    """Yield the sentences of an article's kept text that are long enough."""
    order = 0
    for paragraph in article.kept:
        if paragraph.kind in _SKIPPED:
            continue
        for start, end in sentences.split(article.text, paragraph.start, paragraph.end):
            words = _WORD.findall(_APOSTROPHE.sub("", article.text[start:end].lower()))
            if len(words) >= _FEWEST_WORDS:
                yield _Unit(number, order, start, end, tuple(codes[word] for word in words))
            order += 1


def _links(units: Sequence[_Unit]) -> dict[tuple[int, int], float]:
    """Return the pairs of sentences that repeat each other, with the share of the shorter one that they share."""
    shared: Counter[tuple[int, int]] = Counter()
    for some in _sharing(units):
        pairs = combinations(some, 2) if len(some) <= _ALL_PAIRS else ((some[0], other) for other in some[1:])
        shared.update(pairs)
    sizes = [len(unit.words) - _SHINGLE + 1 for unit in units]
    shares = {pair: (count, count / min(sizes[pair[0]], sizes[pair[1]])) for pair, count in shared.items()}
    return {
        pair: share
        for pair, (count, share) in sorted(shares.items())
        if share >= _NEAR or (share >= _ALIKE and count >= _FEWEST_ALIKE)
    }


def _sharing(units: Sequence[_Unit]) -> Iterator[list[int]]:
    """Yield, for each shingle that several sentences have, those sentences in order."""
    lengths = np.fromiter((len(unit.words) for unit in units), np.int64, len(units))
    words = np.fromiter((code for unit in units for code in unit.words), np.uint64, int(lengths.sum()))
    if len(words) < _SHINGLE:
        return
    hashes = np.zeros(len(words) - _SHINGLE + 1, np.uint64)
    for n, factor in enumerate(_FACTORS):
        hashes += words[n : len(hashes) + n] * np.uint64(factor)
    owners = np.repeat(np.arange(len(units)), lengths)
    inside = owners[: len(hashes)] == owners[_SHINGLE - 1 :]
    values, owners = hashes[inside], owners[: len(hashes)][inside]
    order = np.argsort(values, kind="stable")
    values, owners = values[order], owners[order]
    starts = np.flatnonzero(np.r_[True, values[1:] != values[:-1]])
    ends = np.r_[starts[1:], len(values)]
    several = (ends - starts > 1) & (owners[starts] != owners[ends - 1])
    for start, end in zip(starts[several].tolist(), ends[several].tolist(), strict=True):
        yield list(dict.fromkeys(owners[start:end].tolist()))


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Sentences that repeat each other, and the smallest share by which two of them are linked."""

    units: tuple[int, ...]
    weakest: float


class _Groups:
    """Numbers joined into groups."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def find(self, n: int) -> int:
        while self._parent[n] != n:
            self._parent[n] = self._parent[self._parent[n]]
            n = self._parent[n]
        return n

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first

    def all(self) -> list[list[int]]:
        groups: dict[int, list[int]] = defaultdict(list)
        for n in range(len(self._parent)):
            groups[self.find(n)].append(n)
        return list(groups.values())


def _clusters(count: int, links: Mapping[tuple[int, int], float]) -> list[_Cluster]:
    """Return the sentences that repeat each other, directly or by way of others."""
    groups = _Groups(count)
    for one, other in links:
        groups.join(one, other)
    weakest: dict[int, float] = defaultdict(lambda: 1.0)
    for (one, _), share in links.items():
        root = groups.find(one)
        weakest[root] = min(weakest[root], share)
    return [_Cluster(tuple(group), weakest[groups.find(group[0])]) for group in groups.all() if len(group) > 1]


def _merged(clusters: Sequence[_Cluster], units: Sequence[_Unit]) -> Iterator[list[_Cluster]]:
    """Yield runs of clusters whose sentences follow each other in all of their articles, as one passage each."""

    def places(cluster: _Cluster, shift: int) -> tuple[tuple[int, int], ...]:
        return tuple((units[u].article, units[u].order + shift) for u in cluster.units)

    at = {places(cluster, 0): n for n, cluster in enumerate(clusters)}
    after = {n: at[following] for n, c in enumerate(clusters) if (following := places(c, 1)) in at}
    inner = frozenset(after.values())
    for n, cluster in enumerate(clusters):
        if n in inner:
            continue
        run = [cluster]
        while n in after:
            n = after[n]
            run.append(clusters[n])
        yield run


def _reuse(run: Sequence[_Cluster], units: Sequence[_Unit], sources: Sequence[tuple[str, str | None]]) -> Reuse:
    """Return what a run of clusters says: the passages from its first to its last sentence.

    `sources` are the id and the stated origin of each article.
    """
    ends = zip(run[0].units, run[-1].units, strict=True)
    passages = tuple(Passage(sources[units[a].article][0], units[a].start, units[b].end) for a, b in ends)
    origin = next((name for u in run[0].units if (name := sources[units[u].article][1])), None)
    return Reuse(_kind(run, units), passages, origin)


def _kind(run: Sequence[_Cluster], units: Sequence[_Unit]) -> ReuseKind:
    if all(units[one].words == units[other].words for c in run for one, other in pairwise(c.units)):
        return ReuseKind.VERBATIM
    return ReuseKind.NEAR_VERBATIM if min(c.weakest for c in run) >= _NEAR else ReuseKind.PARAPHRASE
