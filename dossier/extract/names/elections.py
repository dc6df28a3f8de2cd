"""Elections: "the 1999 Norwegian parliamentary election" is one name, not a country with something behind it."""

from dossier.extract.names.cues import Cue
from dossier.extract.names.known import Known
from dossier.extract.names.tokens import Sentence
from dossier.model.facts import EntityKind

_PLACES = (EntityKind.GPE, EntityKind.LOC, EntityKind.NORP, EntityKind.ORG)
_SMALL = ("in", "the", "of", "party")


def elections(sentence: Sentence, known: Known) -> list[tuple[int, int]]:
    """Return the (first, last) words of every election that a year or a place names."""
    found: list[tuple[int, int]] = []
    if not any(cue & Cue.ELECTION for cue in sentence.cues):
        return found
    words, cues = sentence.words, sentence.cues
    ends = {end: start for start, (end, entry) in known.items() if entry.kind in _PLACES}
    for k, cue in enumerate(cues):
        if not cue & Cue.ELECTION:
            continue
        i = k
        place = year = False
        while i > 0:
            if i in ends:
                i = ends[i]
                place = True
            elif cues[i - 1] & Cue.DIGIT and len(words[i - 1]) == 4:
                i -= 1
                year = True
                break
            elif (cues[i - 1] & Cue.CAP and not cues[i - 1] & (Cue.NEVER | Cue.TIME)) or (
                cues[i - 1] & Cue.ELECTION_WORD and words[i - 1] not in _SMALL
            ):
                place = place or bool(cues[i - 1] & Cue.CAP)
                i -= 1
            else:
                break
        last = k + 1
        if year and last + 1 < len(words) and words[last] == "in" and last + 1 in known:
            last = known[last + 1][0]
        if year and (place or k > i + 1):
            found.append((i, last))
    return found
