"""Texts in capitals: headlines such as "NORWAY TO JOIN TALKS", and the place that heads a dispatch, "OSLO (Reuters)".

They are rewritten in headline casing, letter for letter, so that word lists match and spans stay right.
"""

import re

from dossier.extract.names.cues import Cue
from dossier.extract.names.gazetteer import Gazetteer
from dossier.model.facts import EntityKind

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_LOWER = re.compile(r"[a-z]{2}")
_SHOUTED = re.compile(r"\b[A-Z]{3}")
_OPENING = re.compile(r"[A-Z][A-Z'.-]{2,}(?: [A-Z][A-Z'.-]+){0,2}(?=[ ,(:-])")
_SHORT = 4  # letters up to which an unknown word in capitals may be an acronym


def calm(text: str, start: int, end: int, gazetteer: Gazetteer) -> str:
    """Return text[start:end] of the same length, with what is in capitals only for show in headline casing."""
    part = text[start:end]
    if not _SHOUTED.search(part):
        return part
    if not _LOWER.search(part):
        return _WORD.sub(lambda match: _cased(match.group(), gazetteer), part)
    opening = _OPENING.match(part)
    if opening:
        place = _WORD.sub(lambda match: match.group()[0] + match.group()[1:].lower(), opening.group())
        entry = gazetteer.entries.get(place)
        if entry and entry.kind in (EntityKind.GPE, EntityKind.LOC) and len(place) == opening.end():
            return place + part[opening.end() :]
    return part


def is_shouted(part: str) -> bool:
    """Tell whether a text is in capitals."""
    return bool(_SHOUTED.search(part)) and not _LOWER.search(part)


def _cased(word: str, gazetteer: Gazetteer) -> str:
    """Return a word with only its first letter as a capital, unless it rather is an acronym."""
    small = word[0] + word[1:].lower()
    place = gazetteer.entries.get(small)
    if place and place.weak and place.kind is EntityKind.GPE and place.of and len(word) <= _SHORT:
        return word  # "GAO" is rather an office than the town of Gao
    if len(small) != len(word) or (word in gazetteer.entries and small not in gazetteer.entries):
        return word
    if len(word) <= _SHORT and small not in gazetteer.entries:
        known = gazetteer.cue(small) & (Cue.WORD | Cue.GIVEN | Cue.SURNAME | Cue.TITLE | Cue.NEVER | Cue.TIME)
        return small if known or len(word) < 3 else word
    return small
