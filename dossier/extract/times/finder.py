"""Finds phrases of time in a sentence: every rule's matches, of which the leftmost and longest are kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.extract.times.grammar import RULES, Reader
from dossier.extract.times.meaning import Meaning
from dossier.extract.times.naming import is_name
from dossier.extract.times.pattern import Parts
from dossier.extract.times.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that a rule recognised, still to be resolved by `read`."""

    rule: str
    parts: Parts
    read: Reader


@dataclass(frozen=True, slots=True)
class Reading:
    """A phrase as it was found and resolved, with the sentence around it."""

    parts: Parts
    rule: str
    meaning: Meaning
    sentence: tuple[int, int]

    @property
    def tokens(self) -> Tokens:
        """The sentence's tokens."""
        return self.parts.tokens

    @property
    def first(self) -> int:
        """Index of the phrase's first token."""
        return self.parts.first

    @property
    def after(self) -> int:
        """Index of the token after the phrase."""
        return self.parts.after

    @property
    def span(self) -> tuple[int, int]:
        """Where the phrase stands in the text."""
        return self.tokens.starts[self.first], self.tokens.ends[self.after - 1]

    @property
    def surface(self) -> str:
        """The phrase as written."""
        start, end = self.span
        return self.tokens.text[start:end]

    def before(self, count: int) -> str:
        """The word `count` tokens before the phrase."""
        return self.parts.word(-count)

    def following(self, count: int) -> str:
        """The word `count` tokens after the phrase."""
        return self.parts.word(count)


def find(tokens: Tokens) -> list[Found]:
    """Return the phrases of a sentence in text order, none overlapping."""
    candidates: list[tuple[int, int, int, re.Match[str]]] = []
    present = frozenset(tokens.symbols)
    for number, rule in enumerate(RULES):
        if rule.pattern.needs.isdisjoint(present):
            continue
        for match in rule.pattern.regex.finditer(tokens.symbols):
            first, after = match.span()
            candidates.append((first, -after, number, match))
    candidates.sort(key=lambda c: c[:3])
    return list(_leftmost_longest(candidates, tokens))


def _leftmost_longest(candidates: list[tuple[int, int, int, re.Match[str]]], tokens: Tokens) -> Iterator[Found]:
    free = 0
    for first, minus_after, number, match in candidates:
        if first < free:
            continue
        free = -minus_after
        rule = RULES[number]
        parts = Parts(match, rule.pattern.names, tokens)
        if is_name(rule.name, parts):
            continue
        if rule.second is None:
            yield Found(rule.name, parts, rule.read)
        else:  # two ends in one phrase, "Jan. 10-12": each is a time of its own
            link = parts.index("link")
            yield Found(rule.name, parts.section(first, link), rule.read)
            yield Found(rule.name, parts.section(link + 1, free), rule.second)
