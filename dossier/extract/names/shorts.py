"""Short names of organisations: what "GAO", "Northrop" or "the Navy" stand for in an article that has the long name."""

import re
from collections.abc import Mapping, Sequence

from dossier.extract.names.acronyms import is_acronym
from dossier.extract.names.candidates import Candidate
from dossier.extract.names.cues import Cue
from dossier.extract.names.forms import Form
from dossier.extract.names.keys import fold
from dossier.model.facts import EntityKind

_COMPANY = re.compile(r"(?: (?:Inc|Corp|Co|Ltd|Limited|LLC|PLC|plc|Plc|AG|SA|SpA|NV|Group|Holdings)\.?)+$")
_FIRST = ("House",)  # short for "House of ...", never for the White House
_NOTHING = (EntityKind.ORG, 0.0)
_PLACES = (EntityKind.GPE, EntityKind.LOC)
_BODIES = (EntityKind.ORG, EntityKind.PROGRAM)
Found = tuple[Form, str]  # the form and the longer name it stands for


class ShortNames:
    """Looks short names up among the long ones of one article; each surface is looked up once."""

    def __init__(self, candidates: Sequence[Candidate], kinds: Mapping[str, tuple[EntityKind, float]]) -> None:
        self._candidates = candidates
        self._kinds = kinds
        longs = {c.surface for c in candidates if not c.opening and " " in c.surface}
        self._longs = sorted(long for long in longs if kinds[long][0] in _BODIES)
        self._companies = [long for long in self._longs if _COMPANY.search(long)]
        self._firsts = {long.partition(" ")[0] for long in self._longs if kinds[long][0] is EntityKind.ORG}
        self._memory: dict[str, Found | None] = {}

    def begins(self, surface: str) -> bool:
        """Tell whether a word begins a long name."""
        return surface in self._firsts

    def company(self, surface: str) -> Found | None:
        """Return the one company, named as such, whose name some words begin."""
        longs = [long for long in self._companies if long.startswith((f"{surface} ", f"{surface}, "))]
        return (Form(surface, EntityKind.ORG, "short for a full name", 0.85), longs[0]) if _same(longs) else None

    def find(self, candidate: Candidate) -> Found | None:
        """Return what a short name stands for; None where it is no short name of an organisation."""
        if candidate.generic:
            return self._generic(candidate)
        if candidate.entry:
            return None
        cue = candidate.sentence.cues[candidate.first]
        if cue & Cue.WORD and not _is_named(candidate):
            return None
        key = candidate.surface
        if key not in self._memory:
            self._memory[key] = self._acronym(candidate.surface) if cue & Cue.UPPER else self._first(candidate, cue)
        return self._memory[key]

    def _acronym(self, surface: str) -> Found | None:
        longs = [long for long in self._longs if _abbreviates(surface, long)]
        if _same(longs):
            return Form(surface, self._kinds[longs[0]][0], "acronym of a full name", 0.9), longs[0]
        return None

    def _first(self, candidate: Candidate, cue: int) -> Found | None:
        surface = candidate.surface
        if cue & Cue.WORD:
            return self.company(surface)
        if surface not in self._firsts:
            return self.company(surface)
        longs = [
            long for long in self._longs if long.startswith(surface + " ") and self._kinds[long][0] is EntityKind.ORG
        ]
        place = self._kinds.get(surface, _NOTHING)[0] in _PLACES
        if place and not any(_COMPANY.search(long) for long in longs):
            return None  # the town of "Paxton School"
        if _same(longs):
            return Form(surface, EntityKind.ORG, "short for a full name", 0.85), longs[0]
        return Form(surface, EntityKind.ORG, "begins other names", 0.7), ""

    def _generic(self, candidate: Candidate) -> Found | None:
        """Return the one long name that "the Navy" may mean, or the one that stands before it in the sentence."""
        surface = candidate.surface
        if " " not in surface and not candidate.sentence.cues[candidate.first] & Cue.INSTITUTION:
            return None
        ends = () if surface in _FIRST else (" " + surface,)
        longs = [long for long in self._longs if long.endswith(ends) or long.startswith(surface + " of ")]
        if not longs:
            return None
        if _same(longs):
            return Form(surface, EntityKind.ORG, "short for a full name", 0.9, generic=True), longs[0]
        before = [
            other.surface
            for other in self._candidates
            if other.sentence is candidate.sentence and other.start < candidate.start and other.surface in longs
        ]
        if before:
            return Form(surface, EntityKind.ORG, "short for the name before it", 0.85, generic=True), before[-1]
        return None


def _is_named(candidate: Candidate) -> bool:
    """Tell whether a plain word is a name here: "Chambers said" opens a sentence, "Chambers in the tower" are rooms."""
    following = candidate.sentence.cues[candidate.last : candidate.last + 1]
    acts = any(cue & (Cue.PERSON_VERB | Cue.ORG_VERB) for cue in following)
    return not candidate.sentence.headline and (acts or not candidate.opening)


def _abbreviates(surface: str, long: str) -> bool:
    return is_acronym(surface, long) or (len(surface) > 2 and is_acronym(surface, _COMPANY.sub("", long)))


def _same(longs: list[str]) -> bool:
    """Tell whether there is one long name, however spelled, with or without its ending."""
    return len({fold(_COMPANY.sub("", long)) for long in longs}) == 1
