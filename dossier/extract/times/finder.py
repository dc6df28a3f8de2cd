"""Finds phrases of time in a sentence: every rule's matches, of which the leftmost and longest are kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.extract.times.grammar import RULES, Rule
from dossier.extract.times.lexicon import SYMBOLS
from dossier.extract.times.pattern import Parts
from dossier.extract.times.tokens import Tokens

_LEADING = frozenset({"in", "on", "at", "by", "since", "until", "of", "from", "for"})


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that a rule recognised."""

    rule: Rule
    parts: Parts


def find(tokens: Tokens) -> list[Found]:
    """Return the phrases of a sentence in text order, none overlapping."""
    candidates: list[tuple[int, int, int, re.Match[str]]] = []
    for number, rule in enumerate(RULES):
        for match in rule.pattern.regex.finditer(tokens.symbols):
            first, after = match.span()
            if first < after:
                candidates.append((first, -after, number, match))
    candidates.sort(key=lambda c: c[:3])
    return list(_leftmost_longest(candidates, tokens))


def _leftmost_longest(candidates: list[tuple[int, int, int, re.Match[str]]], tokens: Tokens) -> Iterator[Found]:
    free = 0
    for first, minus_after, number, match in candidates:
        if first >= free:
            rule = RULES[number]
            yield Found(rule, Parts(match, rule.pattern.names, tokens))
            free = -minus_after


__all__ = ["SYMBOLS", "Found", "find"]
