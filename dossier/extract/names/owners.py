"""Owners: "Japan's Defense Ministry" and the "Japanese Ministry of Defense" are one body, no other country's."""

from dossier.extract.names.candidates import Candidate
from dossier.extract.names.cues import Cue
from dossier.extract.names.gazetteer import SHARED, Entry, Gazetteer
from dossier.extract.names.keys import body_key
from dossier.model.facts import EntityKind

_POSSESSIVES = frozenset(("'s ", "’s ", "' ", "’ "))
_SMALL = frozenset(("of", "and", "the", "for", "&"))
_LONGEST = 4  # words of a country's name


def own(candidates: list[Candidate], text: str, gazetteer: Gazetteer) -> None:
    """Set `owner` and `body` of the public bodies whose country is told before, inside or behind their name."""
    for i, candidate in enumerate(candidates):
        shared = candidate.entry is not None and candidate.entry.of == SHARED
        if candidate.entry is not None and not candidate.entry.weak and not shared:
            continue
        if candidate.generic or shared:
            before = candidates[i - 1] if i else None
            if before and before.entry and before.sentence is candidate.sentence:
                gap = text[before.end : candidate.start]
                country = country_of(before.entry)
                if country and gap in (_POSSESSIVES if before.entry.kind is EntityKind.GPE else (" ",)):
                    candidate.owner, candidate.body = country, body_key(candidate.surface)
        elif candidate.last - candidate.first > 1:
            _inside(candidate, gazetteer)


def country_of(entry: Entry) -> str | None:
    """Return the id of the country that a known name is, or is the demonym of."""
    if entry.kind is EntityKind.NORP:
        return entry.of if entry.of and entry.of.startswith("gpe:") else None
    return entry.id if entry.kind is EntityKind.GPE and entry.of is None else None


def _inside(candidate: Candidate, gazetteer: Gazetteer) -> None:
    """Read "Danish Navy" and "Foreign Ministry of Denmark"."""
    words = candidate.sentence.words[candidate.first : candidate.last]
    cues = candidate.sentence.cues[candidate.first : candidate.last]
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        for country, body, rest in (
            (words[:size], words[size:], cues[size:]),
            (words[-size:], words[:-size], cues[:-size]),
        ):
            entry = gazetteer.entries.get(" ".join(country))
            owner = country_of(entry) if entry else None
            if owner and _is_body(body, rest):
                candidate.owner, candidate.body = owner, body_key(" ".join(body))
                return


def _is_body(words: list[str], cues: list[int]) -> bool:
    """Tell whether words are only topics and a head such as Ministry or Navy."""
    if not any(cue & (Cue.PUBLIC | Cue.INSTITUTION) for cue in cues):
        return False
    known = Cue.PUBLIC | Cue.INSTITUTION | Cue.TOPIC
    return all(cue & known or word in _SMALL for word, cue in zip(words, cues, strict=True))
