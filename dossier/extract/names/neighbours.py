"""What the neighbours of a candidate speak for: the words before and behind it, appositions, lists."""

from collections.abc import Sequence
from itertools import pairwise

from dossier.extract.names.candidates import Candidate
from dossier.extract.names.cues import Cue
from dossier.model.facts import EntityKind

PERSON, ORG, GPE, LOC = EntityKind.PERSON, EntityKind.ORG, EntityKind.GPE, EntityKind.LOC
FACILITY, EVENT, DOC, PROGRAM = EntityKind.FACILITY, EntityKind.EVENT, EntityKind.DOC, EntityKind.PROGRAM
VESSEL, AIRCRAFT, NORP = EntityKind.VESSEL, EntityKind.AIRCRAFT, EntityKind.NORP

_APPOSITION = (
    (Cue.PROFESSION, PERSON),
    (Cue.ORG_NOUN, ORG),
    (Cue.PLACE_NOUN, GPE),
    (Cue.VESSEL_NOUN, VESSEL),
    (Cue.AIRCRAFT_NOUN, AIRCRAFT),
    (Cue.PROGRAM_WORD, PROGRAM),
)
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "The", "A", "An"))
_OPEN_QUOTES = ('"', "“", "``")
_CLOSE_QUOTES = ('"', "”", "''")
_NEW_PHRASE = Cue.PLACE_PREPOSITION | Cue.PERSON_VERB | Cue.ORG_VERB  # "the Navy operates two aircraft carriers"
_OF_AIRCRAFT = ("armed", "manned", "unmanned", "piloted", "powered", "carrier-based")
_ITS_OWN = frozenset(  # what a firm has and nobody else
    ("board", "sales", "shares", "shareholders", "profit", "earnings", "revenue", "revenues", "unit", "units", "plants")
)
_DEEDS = frozenset(("agreed", "acquired", "sold", "bought", "purchased", "completed", "signed", "filed", "declared"))
_LISTED = (", ", " and ", ", and ", " or ", ", or ", " & ", " / ")


def by_neighbours(candidate: Candidate) -> None:
    """Count what the words before and behind a candidate tell."""
    sentence, first, last = candidate.sentence, candidate.first, candidate.last
    words, cues = sentence.words, sentence.cues
    if candidate.title:
        candidate.add(PERSON, 6.0)
    elif _quoted(words, first, last) and first > 1 and cues[first - 2] & Cue.VESSEL_NOUN:
        candidate.add(VESSEL, 9.0)  # the frigate "Hamburg"
    elif candidate.entry is None and (_quoted(words, first, last) or _compared(words, first)):
        for kind in (PERSON, ORG, GPE):
            candidate.add(kind, -2.0)  # the title of a book, a song or a film; a figure of speech
    before = words[first - 1] if first else ""
    seen = cues[first - 1] if first else 0
    article = before in _ARTICLES
    if article:
        candidate.add(PERSON, -2.5)
        if last > first + 1 or not cues[first] & Cue.WORD:
            candidate.add(ORG, 0.8)
        candidate.add(GPE, -0.8)
    if before and not candidate.title:
        if seen & Cue.PLACE_PREPOSITION:
            inside = before in ("in", "near", "outside")
            candidate.add(GPE, 1.8 if inside else 0.7)
            if last == first + 1:
                candidate.add(PERSON, -1.0 if inside else -0.3)
        if before == "-" and first > 1 and words[first - 2] in ("pro", "anti") and not cues[first] & Cue.WORD:
            candidate.add(PERSON, 1.2)
        if seen & Cue.PROFESSION:
            candidate.add(PERSON, 2.0)
        if seen & Cue.PERSON_VERB and not article:
            candidate.add(PERSON, 0.8)  # said Berg
        if seen & Cue.ORG_NOUN:
            candidate.add(ORG, 1.5)
        if seen & Cue.VESSEL_NOUN:
            candidate.add(VESSEL, 3.5)
        if seen & Cue.AIRCRAFT_NOUN:
            candidate.add(AIRCRAFT, 1.5)
        if before == "of" and first > 1 and cues[first - 2] & Cue.PLACE_NOUN:
            candidate.add(GPE, 3.0)
    if before == "," and first > 1 and candidate.entry is None and last == first + 1:
        for flag, kind in _APPOSITION[1:3]:
            if cues[first - 2] & flag:
                candidate.add(kind, 1.0)
    if article and first > 2 and words[first - 2] == "," and cues[first - 3] & Cue.VESSEL_NOUN:
        candidate.add(VESSEL, 6.0)
    _by_following(candidate, last)


def _quoted(words: list[str], first: int, last: int) -> bool:
    """Tell whether a candidate fills a pair of quotation marks."""
    if not first or words[first - 1] not in _OPEN_QUOTES:
        return False
    return any(word in _CLOSE_QUOTES for word in words[last : last + 2])


def _compared(words: list[str], first: int) -> bool:
    """Tell whether a name ends a simile: "as rich as Croesus", "as strong as Romeo and Juliet"."""
    k = first - 3 if first > 2 and words[first - 1] == "and" else first - 1
    return k > 1 and words[k] == "as" and words[k - 2] == "as"


def share(candidates: Sequence[Candidate], text: str) -> None:
    """Let names that stand in one list lend their kind to the unknown ones among them: "in Berlin and Neudorf"."""
    for left, right in pairwise(candidates):
        if left.sentence is right.sentence and text[left.end : right.start] in _LISTED:
            for known, unknown in ((left, right), (right, left)):
                place = known.entry is not None and known.entry.kind in (GPE, LOC)
                if known.entry and place and unknown.entry is None and unknown.last == unknown.first + 1:
                    unknown.add(known.entry.kind, 1.2)
            coded = right.last == right.first + 1 and right.sentence.cues[right.first] & Cue.STATE_CODE
            if left.entry and left.entry.kind is GPE and right.entry is None and coded:
                right.add(GPE, 2.5)  # "Chicago, IL"


def _by_following(candidate: Candidate, last: int) -> None:
    sentence = candidate.sentence
    words, cues = sentence.words, sentence.cues
    count = len(words)
    if last >= count:
        return
    word, cue = words[last], cues[last]
    if cue & Cue.PERSON_VERB:
        unknown = last == candidate.first + 1 and not cues[candidate.first] & (Cue.SURNAME | Cue.GIVEN)
        candidate.add(PERSON, 0.9 if unknown else 1.2)
        candidate.add(ORG, 0.6 if unknown else 0.4)
        if last == candidate.first + 1 and not candidate.title and _of_its_own(words, last + 1):
            candidate.add(ORG, 2.5)  # "Acme said its sales", which nobody says of himself
    if cue & Cue.OF_PERSON and cues[last - 1] & Cue.SURNAME and candidate.entry is None:
        candidate.add(PERSON, 3.0)
    if cue & Cue.ORG_VERB:
        candidate.add(ORG, 0.6)
    if cue & Cue.ORG_NOUN and (candidate.entry is None or candidate.entry.kind is ORG):
        candidate.add(ORG, 1.0)
    for k in range(last, min(last + 4, count)):
        if cues[k] & (Cue.CAP | _NEW_PHRASE) or words[k] in ",.;:()'’s" or words[k] == "-" or words[k] in _ARTICLES:
            break
        if words[k].endswith("ed") and words[k] not in _OF_AIRCRAFT:
            break  # "Aspides destroyed two drones"
        if cues[k] & Cue.PROGRAM_WORD:
            if candidate.entry is None:
                candidate.add(PROGRAM, 9.0)
            break
        if cues[k] & Cue.VESSEL_NOUN and candidate.entry is None:
            candidate.add(VESSEL, 3.5)
            break
        if cues[k] & Cue.AIRCRAFT_NOUN and (candidate.entry is None or candidate.entry.kind is not NORP):
            candidate.add(AIRCRAFT, 2.5)
    if word == "," or word in ("is", "was"):
        _by_apposition(candidate, last + 1)


def _of_its_own(words: list[str], k: int) -> bool:
    """Tell whether what is said is said of the speaker as of a firm: "its board", "it has agreed", "it sold"."""
    said = words[k : k + 3]
    if len(said) < 3 or {"he", "she", "his", "her"} & set(words[k:]):
        return False
    deed = said[2] if said[1] in ("has", "had") else said[1]
    return said[1] in _ITS_OWN if said[0] == "its" else said[0] == "it" and deed in _DEEDS


def _by_apposition(candidate: Candidate, k: int) -> None:
    """Read ", the planemaker" and the like after a candidate."""
    sentence = candidate.sentence
    words, cues = sentence.words, sentence.cues
    count = len(words)
    if k >= count:
        return
    if words[k] in ("which", "who") and k + 2 < count and words[k + 1] in ("is", "was"):
        k += 2
    if words[k] in _ARTICLES or cues[k] & Cue.PROFESSION:
        for m in range(k, min(k + 7, count)):
            if words[m] in (",", ".", "of", "in", "for", "and", "that", "who", "which", "is", "was"):
                break
            following = words[m + 1] if m + 1 < count else "."
            placed = m + 1 < count and cues[m + 1] & Cue.PLACE_PREPOSITION  # "a village near the coast"
            if (
                placed
                or following in (",", ".", "of", "in", "for", "and", "that", "who", "which", "on", "at")
                or m == k
            ):
                if cues[m] & Cue.VESSEL_NOUN and words[m - 1] in ("aircraft", "helicopter"):
                    candidate.add(VESSEL, 2.0)  # a carrier may be an airline, too
                    return
                for flag, kind in _APPOSITION:
                    if cues[m] & flag:
                        candidate.add(kind, 4.0 if kind is GPE and m == k + 1 else 2.0)
                        return
