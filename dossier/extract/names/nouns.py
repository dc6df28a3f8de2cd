"""Common nouns among the names of an article: equipment stands as mentions that mean no entity."""

from collections.abc import Sequence

from dossier.extract.names.candidates import Candidate
from dossier.extract.names.forms import Form, Span
from dossier.extract.names.votes import Place
from dossier.model.facts import EntityKind

Noun = tuple[int, int, EntityKind]  # start, end, kind

_RULE = "equipment noun"
_SURE = 0.8
_NAMED = (EntityKind.VESSEL, EntityKind.AIRCRAFT, EntityKind.VEHICLE, EntityKind.WEAPON)


def without_nouns(candidates: list[Candidate], nouns: Sequence[Noun]) -> list[Candidate]:
    """Return the candidates without those that are nouns, as "IED" is."""
    spans = {(start, end) for start, end, _ in nouns}
    return [c for c in candidates if (c.start, c.end) not in spans] if spans else candidates


def noun_forms(
    nouns: Sequence[Noun], forms: Sequence[Form], names: Sequence[Place], text: str, first: int
) -> tuple[list[Form], list[Span]]:
    """Return forms, numbered from `first`, and places of the nouns that are not part of a name or stand beside it.

    "The frigate HMS Wessex" and "F-16 jets" are told by the name.
    """
    if not nouns:
        return [], []
    taken: set[int] = set()
    for start, end, form, _ in names:
        beside = forms[form].kind in _NAMED
        taken.update(range(start - 2 * beside, end + 2 * beside))
    numbers: dict[tuple[str, EntityKind], int] = {}
    places: list[Span] = []
    for start, end, kind in nouns:
        if start not in taken and end - 1 not in taken:
            places.append((start, end, numbers.setdefault((text[start:end], kind), first + len(numbers))))
    return [Form(surface, kind, _RULE, _SURE, nominal=True) for surface, kind in numbers], places
