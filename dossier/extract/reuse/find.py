"""Passages of linked sentences: clusters, and runs of clusters that follow each other in the same articles."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.extract.reuse.groups import Groups
from dossier.extract.reuse.sharing import NEAR, Links, Units, link
from dossier.extract.reuse.wording import Wording
from dossier.model.facts import Passage, Reuse, ReuseKind


def find_reuse(wordings: Iterable[Wording], tick: Callable[[], None] = lambda: None) -> tuple[Reuse, ...]:
    """Return the passages that repeat, in the order in which they first stand.

    `tick` is called now and then and may raise to stop.
    """
    units, links = link(wordings, tick)
    return tuple(_reuse(run, units) for run in _merged(_clusters(links), units))


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Sentences that repeat each other, and the smallest share by which two of them are linked."""

    units: tuple[int, ...]
    weakest: float


def _clusters(links: Links) -> list[_Cluster]:
    """Return the sentences that repeat each other, directly or by way of others."""
    groups = Groups()
    for one, other, _ in links:
        groups.join(one, other)
    weakest: dict[int, float] = defaultdict(lambda: 1.0)
    for one, _, share in links:
        root = groups.find(one)
        weakest[root] = min(weakest[root], share)
    return [_Cluster(tuple(group), weakest[group[0]]) for group in groups.all()]


def _merged(clusters: Sequence[_Cluster], units: Units) -> Iterator[list[_Cluster]]:
    """Yield runs of clusters whose sentences follow each other in all of their articles, as one passage each."""

    def places(cluster: _Cluster, shift: int) -> tuple[tuple[int, int], ...]:
        return tuple((units.article[u], units.order[u] + shift) for u in cluster.units)

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


def _reuse(run: Sequence[_Cluster], units: Units) -> Reuse:
    """Return what a run of clusters says: the passages from its first to its last sentence."""
    ends = zip(run[0].units, run[-1].units, strict=True)
    passages = tuple(Passage(units.articles[units.article[a]][0], units.start[a], units.end[b]) for a, b in ends)
    origin = next((name for u in run[0].units if (name := units.articles[units.article[u]][1])), None)
    return Reuse(_kind(run, units), passages, origin)


def _kind(run: Sequence[_Cluster], units: Units) -> ReuseKind:
    if all(units.text[one] == units.text[other] for c in run for one, other in pairwise(c.units)):
        return ReuseKind.VERBATIM
    return ReuseKind.NEAR_VERBATIM if min(c.weakest for c in run) >= NEAR else ReuseKind.PARAPHRASE
