"""Which articles count as one source, since they are copies of one text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from dossier.extract.reuse.groups import Groups
from dossier.model.facts import Reuse

_ALL_PAIRS = 12  # articles that share a passage and are compared each with each; more are compared with the first
_SHARED_TEXT = 0.3  # share of the shorter article above which two count as one source (all reprints, 3 of 3,916 others)


def independent_groups(sizes: Mapping[str, int], reuse: Sequence[Reuse]) -> tuple[tuple[str, ...], ...]:
    """Return the articles' ids in groups that count as one source each, in the order of the articles.

    Two articles count as one when the passages they share make up much of the shorter one; `sizes` are the characters
    of each that are compared.
    """
    order = {identifier: n for n, identifier in enumerate(sizes)}
    shared: Counter[tuple[str, str]] = Counter()
    for passages in (found.passages for found in reuse):
        longest: dict[str, int] = {}
        for passage in passages:
            if passage.article in order:
                longest[passage.article] = max(longest.get(passage.article, 0), passage.end - passage.start)
        ids = sorted(longest, key=order.__getitem__)
        pairs = combinations(ids, 2) if len(ids) <= _ALL_PAIRS else ((ids[0], other) for other in ids[1:])
        for pair in pairs:
            shared[pair] += min(longest[pair[0]], longest[pair[1]])
    groups = Groups()
    for (one, other), length in shared.items():
        if length >= _SHARED_TEXT * min(sizes[one], sizes[other]):
            groups.join(order[one], order[other])
    for n in order.values():
        groups.find(n)  # one alone is a group as well
    ids_of = list(sizes)
    return tuple(tuple(ids_of[n] for n in group) for group in groups.all())
