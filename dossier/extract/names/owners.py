"""Owners: "Japan's Foreign Ministry" is Japan's, so that it never meets another country's."""

from dossier.extract.names.candidates import Candidate
from dossier.model.facts import EntityKind

_POSSESSIVES = frozenset(("'s ", "’s ", "' ", "’ "))


def own(candidates: list[Candidate], text: str) -> None:
    """Set `owner` of each name that follows a country's possessive or demonym, or that ends in "of" a country."""
    for i, candidate in enumerate(candidates):
        if i and candidate.generic:
            before = candidates[i - 1]
            gap = text[before.end : candidate.start]
            if before.entry is None or before.sentence is not candidate.sentence:
                continue
            if before.entry.kind is EntityKind.GPE and gap in _POSSESSIVES:
                candidate.owner = before.entry.id
            elif before.entry.kind is EntityKind.NORP and gap == " ":
                candidate.owner = before.entry.of
