"""Roles that say the same in other words, told once: "Japan's Prime Minister" is the "Japanese prime minister"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from dossier.model.facts import Passage, Role

_SMALL = frozenset({"the", "a", "an", "of", "for", "and"})
_WORD = re.compile(r"\w+(?:[-.]\w+)*")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")

Key = frozenset[str]


def fold_roles(roles: Sequence[Role], countries: Mapping[str, str]) -> tuple[Role, ...]:
    """Return roles with those of one meaning joined, in the order in which they were first given.

    `countries` takes a name or demonym in small letters to the id of its country. A role without a country ("Prime
    Minister") goes to the only one that adds no more than a country. The phrase said most often stands for all.
    """
    groups: dict[Key, list[Role]] = {}
    for role in roles:
        groups.setdefault(_key(role.value, countries), []).append(role)
    ids = frozenset(countries.values())
    for key in list(groups):
        fuller = [other for other in groups if key < other and other - key <= ids]
        if not key & ids and len(fuller) == 1:
            groups[fuller[0]] += groups.pop(key)
    return tuple(_joined(found) for found in groups.values())


def words_of(roles: Iterable[Role]) -> frozenset[str]:
    """Return all words of these roles, and all pairs of words, in small letters: what may name a country."""
    return frozenset(part for role in roles for part in _parts(_words(role.value)))


def _parts(words: Sequence[str]) -> Iterator[str]:
    yield from words
    yield from (" ".join(pair) for pair in pairwise(words))


def _words(value: str) -> list[str]:
    return _WORD.findall(_POSSESSIVE.sub("", value.casefold()))


def _key(value: str, countries: Mapping[str, str]) -> Key:
    words, key, at = _words(value), set(), 0
    while at < len(words):
        pair = " ".join(words[at : at + 2])
        long = at + 1 < len(words) and pair in countries
        key.add(countries[pair] if long else countries.get(words[at], words[at]))
        at += 2 if long else 1
    return frozenset(key - _SMALL)


def _joined(roles: Sequence[Role]) -> Role:
    if len(roles) == 1:
        return roles[0]
    best = max(roles, key=lambda role: (len(role.value.split()) > 1, len(role.evidence)))  # the first of equal ones
    evidence: tuple[Passage, ...] = tuple(dict.fromkeys(passage for role in roles for passage in role.evidence))
    first = min((role.earliest for role in roles if role.earliest), default=None)
    last = max((role.latest for role in roles if role.latest), default=None)
    return Role(best.phrase, best.value, evidence, first, last)
