"""Names that share their end: "East and South China Seas" names two seas, each with the span that holds it."""

from itertools import pairwise

from dossier.extract.names.candidates import Candidate
from dossier.extract.names.gazetteer import Entry, Gazetteer
from dossier.model.facts import EntityKind

_AND = frozenset((" and ", " or ", " & "))


def coordinate(candidates: list[Candidate], text: str, gazetteer: Gazetteer) -> list[Candidate]:
    """Widen a candidate that lacks its end to the end of the next one, where both then are known names."""
    for left, right in pairwise(candidates):
        if left.sentence is not right.sentence or text[left.end : right.start] not in _AND:
            continue
        words = right.surface.split(" ")
        whole = _known(right.surface, gazetteer)
        named = left.entry is not None and left.entry.kind is EntityKind.ORG  # "Fiat and General Motors"
        if named or whole is None or len(words) < 2:
            continue
        for k in range(1, len(words)):
            shared = _known(" ".join((left.surface, *words[k:])), gazetteer)
            if shared is not None and shared.kind is whole.kind and shared.id != whole.id:
                left.entry, right.entry = shared, whole
                left.last, left.end = right.last, right.end
                left.surface = text[left.start : left.end]
                break
    return candidates


def _known(name: str, gazetteer: Gazetteer) -> Entry | None:
    entry = gazetteer.entries.get(name)
    if entry is None and name.endswith("s"):
        entry = gazetteer.entries.get(name[:-1])
    return entry
