"""Which groups of accounts may tell of one event: those that share a name and a stretch of time.

Names and stretches are hashed and lie in sorted arrays, since there are a dozen for each account; those that no other
account has are left out.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from hashlib import blake2b
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from dossier.extract.events import occasion
from dossier.extract.events.account import Account
from dossier.extract.events.likeness import compared_with
from dossier.extract.spill import Spill
from dossier.model.facts import EventKind

_COMPARED = 32  # groups of a block that an account is compared with, the latest ones
_KIND_BITS = 4
_KINDS = {kind: n for n, kind in enumerate(EventKind)}
assert len(_KINDS) <= 1 << _KIND_BITS


class Blocks:
    """Groups, looked up by the accounts in them; all accounts must be known beforehand."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        with Spill() as bases:
            for one in accounts:
                found = np.array(_bases(one, all_levels=True), np.uint64)
                bases.add(found, np.full(len(found), _KINDS[one.event.kind]))
            codes = np.sort(np.concatenate([_shared(*part) for part in bases.parts()]))
        first = np.flatnonzero(np.r_[True, codes[1:] != codes[:-1]][: len(codes)])
        self._codes = codes[first]
        self._starts = first.astype(np.uint32)
        self._filled = np.zeros(len(first), np.uint32)
        self._groups = np.zeros(len(codes), np.uint32)

    def put(self, one: Account, group: int) -> None:
        """Let a group be found by an account that was put into it."""
        kind = _KINDS[one.event.kind]
        for place in self._places([base | kind for base in _bases(one, all_levels=True)]):
            end = int(self._starts[place]) + int(self._filled[place])
            if not self._filled[place] or self._groups[end - 1] != group:
                self._groups[end] = group
                self._filled[place] += 1

    def near(self, one: Account) -> Iterator[int]:
        """Yield the groups that an account is compared with, some of them several times."""
        kinds = sorted(_KINDS[kind] for kind in compared_with(one.event.kind))
        codes = [base | kind for base, kind in product(_bases(one, all_levels=False), kinds)]
        for place in self._places(codes):
            end = int(self._starts[place]) + int(self._filled[place])
            yield from self._groups[max(int(self._starts[place]), end - _COMPARED) : end].tolist()

    def _places(self, codes: list[int]) -> NDArray[np.int64]:
        """Return where those codes stand that any account has in common with another."""
        if not len(self._codes):
            return np.empty(0, np.int64)
        wanted = np.array(codes, np.uint64)
        places = np.minimum(np.searchsorted(self._codes, wanted), len(self._codes) - 1)
        found: NDArray[np.int64] = places[self._codes[places] == wanted]
        return found


def _shared(bases: NDArray[np.uint64], kinds: NDArray[np.uint32]) -> NDArray[np.uint64]:
    """Return the codes of sorted bases that stand there several times: where an account is alone it meets nobody."""
    same = bases[1:] == bases[:-1]
    shared = np.r_[False, same] | np.r_[same, False]
    codes: NDArray[np.uint64] = bases[shared[: len(bases)]] | kinds[shared[: len(bases)]]
    return codes


def _bases(one: Account, *, all_levels: bool) -> list[int]:
    """Return hashes of all by which an account is looked up, with room for its kind in the last bits.

    With `all_levels` by day, month and year, so that vaguer accounts find it.
    """
    texts = (f"{name}\n{stretch}".encode() for name, stretch in product(_names(one), _stretches(one, all_levels)))
    return [int.from_bytes(blake2b(text, digest_size=8).digest(), "big") >> _KIND_BITS << _KIND_BITS for text in texts]


def _names(one: Account) -> list[str]:
    """Return what to look an account up by: narrow entities, else pairs of broad ones, else one, else its words.

    Partners and the article itself come on top, since faces of an occasion need no name in common.
    """
    broad = sorted(one.broad)[:4]
    parties = [f"{a}&{b}" for a, b in combinations(sorted(one.parties)[:4], 2)]
    names = sorted(one.narrow) or [f"{a}+{b}" for a, b in combinations(broad, 2)] or broad or [one.event.summary]
    goals = [f"goal of {party}" for party in sorted(one.parties)] if occasion.is_goal(one) else []
    return [*names, *parties, *goals, one.event.evidence[0].article]


def _stretches(one: Account, all_levels: bool) -> list[str]:
    if one.earliest is None or one.latest is None:
        return ["undated"]
    days = [one.earliest + timedelta(n) for n in range(min(one.days, 7))]
    between = one.earliest + min(timedelta(31), one.latest - one.earliest)
    months = sorted({f"{d:%Y-%m}" for d in (one.earliest, between, one.latest)})
    first, last = one.earliest.year, one.latest.year
    years = [str(year) for year in sorted({*range(first, min(last, first + 2) + 1), last})]
    by_day = [day.isoformat() for day in days]
    if all_levels:
        return (by_day if one.days <= 7 else []) + months + years
    return by_day if one.days <= 7 else months if one.days <= 62 else years
