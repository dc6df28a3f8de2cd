"""What speaks for each kind of a candidate: its own words, its neighbours, and what is said of it in apposition."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dossier.extract.names.candidates import Candidate
from dossier.extract.names.gazetteer import HEADS, Cue
from dossier.model.facts import EntityKind

PERSON, ORG, GPE, LOC = EntityKind.PERSON, EntityKind.ORG, EntityKind.GPE, EntityKind.LOC
FACILITY, EVENT, DOC, PROGRAM = EntityKind.FACILITY, EntityKind.EVENT, EntityKind.DOC, EntityKind.PROGRAM
VESSEL, AIRCRAFT, NORP = EntityKind.VESSEL, EntityKind.AIRCRAFT, EntityKind.NORP

_AIRCRAFT = re.compile(  # designations that hardly mean anything else
    r"(?:(?:F|B|C|FA|KC|AC|MC|EC|RC|WC|AH|UH|CH|MH|HH|SH|OH|MQ|RQ|SR|MV|EF|JF|Su|MiG|Tu|Il|An|Yak|Ka|Mi)-\d{1,3}[A-Z]{0,2}"
    r"|F-X|A3[1-9]0(?:-\d+)?|A400M|7[0-8]7(?:-\d+\w*)?)s?"
)
_DESIGNATION = re.compile(r"[A-Z]{1,3}-?\d{1,3}[A-Z]{0,2}s?")
_HEADS = (
    (Cue.ORG, ORG, 4.0),
    (Cue.FACILITY, FACILITY, 3.6),
    (Cue.LOC, LOC, 3.6),
    (Cue.GPE, GPE, 3.6),
    (Cue.EVENT, EVENT, 3.4),
    (Cue.DOC, DOC, 3.4),
    (Cue.PROGRAM, PROGRAM, 3.3),
)
_APPOSITION = (
    (Cue.ORG_NOUN, ORG),
    (Cue.PLACE_NOUN, GPE),
    (Cue.PROFESSION, PERSON),
    (Cue.VESSEL_NOUN, VESSEL),
    (Cue.AIRCRAFT_NOUN, AIRCRAFT),
    (Cue.PROGRAM_WORD, PROGRAM),
)
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "The", "A", "An"))
_OPEN_QUOTES = ('"', "“", "``")
_CLOSE_QUOTES = ('"', "”", "''")
_LISTED = (", ", " and ", ", and ", " or ", ", or ", " & ", " / ")
_SURE = 4.0


def add(candidate: Candidate, kind: EntityKind, weight: float) -> None:
    """Count `weight` for one kind of a candidate."""
    candidate.scores[kind] = candidate.scores.get(kind, 0.0) + weight


def score(candidate: Candidate) -> None:
    """Fill `candidate.scores` from everything its sentence tells."""
    _by_entry(candidate)
    _by_words(candidate)
    _by_neighbours(candidate)


def _by_entry(candidate: Candidate) -> None:
    entry = candidate.entry
    if entry:
        add(candidate, entry.kind, 2.4 if entry.weak else 7.0)


def _by_words(candidate: Candidate) -> None:
    sentence = candidate.sentence
    words = sentence.words[candidate.first : candidate.last]
    cues = sentence.cues[candidate.first : candidate.last]
    size = len(words)
    first, last = cues[0], cues[-1]
    if _AIRCRAFT.fullmatch(words[-1]) or (size > 1 and _AIRCRAFT.fullmatch(words[0])):
        add(candidate, AIRCRAFT, 5.0)
    elif size == 1 and _DESIGNATION.fullmatch(words[0]) and _has_noun(candidate, Cue.AIRCRAFT_NOUN):
        add(candidate, AIRCRAFT, 3.0)
    if first & Cue.SHIP_PREFIX and size > 1:
        add(candidate, VESSEL, 6.0)
        return
    if size > 1 and first & Cue.PLACE_PREFIX:
        add(candidate, FACILITY if words[0] in ("Camp", "Fort", "Ft.") else GPE, 2.5)
    if candidate.entry is None or size > 1:
        inside = next((k for k in range(1, size - 1) if words[k] in ("of", "for")), 0)
        cue = cues[inside - 1] if inside else last
        if size > 1:
            for flag, kind, weight in _HEADS:
                if cue & flag:
                    add(candidate, kind, weight)
                    break
        elif last & Cue.INSTITUTION:
            add(candidate, ORG, 2.0)
    if candidate.entry is None:
        _person_shape(candidate, cues, size)
        _place_inside(candidate, cues, size)
        if size == 1 and last & Cue.UPPER and len(words[0]) <= 6:
            add(candidate, ORG, 2.2)


def _has_noun(candidate: Candidate, flag: int) -> bool:
    """Tell whether one of the three words behind a candidate is such a noun."""
    return any(cue & flag for cue in candidate.sentence.cues[candidate.last : candidate.last + 3])


def _person_shape(candidate: Candidate, cues: list[int], size: int) -> None:
    first, last = cues[0], cues[-1]
    if size == 1:
        if first & Cue.GIVEN and not first & Cue.WORD:
            add(candidate, PERSON, 1.0)
        if first & Cue.SURNAME and not first & Cue.WORD:
            add(candidate, PERSON, 0.8)
        return
    if first & Cue.ORG_FIRST:
        add(candidate, ORG, 2.0)
        add(candidate, PERSON, -1.0)
    if first & HEADS and not first & Cue.GIVEN:
        add(candidate, PERSON, -2.0)
    initial = any(word[-1] == "." and len(word) == 2 for word in _words(candidate))
    if size <= 5 and not any(c.isdigit() for c in _words(candidate)[-1]):
        if first & Cue.GIVEN:
            add(candidate, PERSON, 2.5 if not first & Cue.WORD else 1.2)
        elif last & Cue.GIVEN and first & Cue.SURNAME:
            add(candidate, PERSON, 1.5)
        if last & Cue.SURNAME:
            add(candidate, PERSON, 1.2)
        if last & Cue.SUFFIX:
            add(candidate, PERSON, 1.5)
        if initial:
            add(candidate, PERSON, 1.5)
        if not last & Cue.WORD and not first & Cue.WORD and not last & Cue.UPPER:
            add(candidate, PERSON, 1.0)
        if any(cue & Cue.PARTICLE for cue in cues[1:-1]):
            add(candidate, PERSON, 0.5)
    plain = sum(1 for cue in cues if cue & Cue.WORD and not cue & (Cue.GIVEN | Cue.SURNAME))
    if plain:
        add(candidate, ORG, 0.6 * plain)
        add(candidate, PERSON, -0.8 * plain)


def _place_inside(candidate: Candidate, cues: list[int], size: int) -> None:
    """Count a known place at either end: "South Jutland" is a place, "Montreal Crystals" and "Air Jutland" are not."""
    if size < 2 or not (candidate.place_first or candidate.place_last) or cues[-1] & HEADS:
        return
    if candidate.place_last and all(cue & Cue.DIRECTION for cue in cues[: candidate.place_last]):
        add(candidate, GPE, 4.0)
    elif candidate.place_first and cues[-1] & Cue.DIRECTION:
        add(candidate, GPE, 2.0)
    else:
        add(candidate, ORG, 2.5)
        add(candidate, PERSON, -1.0)


def _words(candidate: Candidate) -> list[str]:
    return candidate.sentence.words[candidate.first : candidate.last]


def _by_neighbours(candidate: Candidate) -> None:
    sentence, first, last = candidate.sentence, candidate.first, candidate.last
    words, cues = sentence.words, sentence.cues
    if candidate.title:
        add(candidate, PERSON, 6.0)
    elif candidate.entry is None and _quoted(words, first, last):
        for kind in (PERSON, ORG, GPE):
            add(candidate, kind, -2.0)  # the title of a book, a song or a film
    before = words[first - 1] if first else ""
    seen = cues[first - 1] if first else 0
    article = before in _ARTICLES
    if article:
        add(candidate, PERSON, -2.5)
        add(candidate, ORG, 0.8)
        add(candidate, GPE, -0.8)
    if before and not candidate.title:
        if seen & Cue.PLACE_PREPOSITION:
            inside = before in ("in", "near", "outside")
            add(candidate, GPE, 1.8 if inside else 0.7)
            if last == first + 1:
                add(candidate, PERSON, -1.0 if inside else -0.3)
        if before == "-" and first > 1 and words[first - 2] in ("pro", "anti") and cues[first] & Cue.SURNAME:
            add(candidate, PERSON, 1.2)
        if seen & Cue.PROFESSION:
            add(candidate, PERSON, 2.0)
        if seen & Cue.ORG_NOUN:
            add(candidate, ORG, 1.5)
        if seen & Cue.VESSEL_NOUN:
            add(candidate, VESSEL, 3.5)
        if seen & Cue.AIRCRAFT_NOUN:
            add(candidate, AIRCRAFT, 1.5)
        if before == "of" and first > 1 and cues[first - 2] & Cue.PLACE_NOUN:
            add(candidate, GPE, 3.0)
    if before == "," and first > 1 and candidate.entry is None and last == first + 1:
        for flag, kind in _APPOSITION[:2]:
            if cues[first - 2] & flag:
                add(candidate, kind, 1.0)
    if article and first > 2 and words[first - 2] == "," and cues[first - 3] & Cue.VESSEL_NOUN:
        add(candidate, VESSEL, 6.0)
    _by_following(candidate, last)


def _quoted(words: list[str], first: int, last: int) -> bool:
    """Tell whether a candidate fills a pair of quotation marks."""
    if not first or words[first - 1] not in _OPEN_QUOTES:
        return False
    return any(word in _CLOSE_QUOTES for word in words[last : last + 2])


def share(candidates: Sequence[Candidate], text: str) -> None:
    """Let names that stand in one list lend their kind to the unknown ones among them: "in Berlin and Neudorf"."""
    for left, right in pairwise(candidates):
        if left.sentence is right.sentence and text[left.end : right.start] in _LISTED:
            for known, unknown in ((left, right), (right, left)):
                place = known.entry is not None and known.entry.kind in (GPE, LOC)
                if known.entry and place and unknown.entry is None and unknown.last == unknown.first + 1:
                    add(unknown, known.entry.kind, 1.2)


def _by_following(candidate: Candidate, last: int) -> None:
    sentence = candidate.sentence
    words, cues = sentence.words, sentence.cues
    count = len(words)
    if last >= count:
        return
    word, cue = words[last], cues[last]
    if cue & Cue.PERSON_VERB:
        unknown = last == candidate.first + 1 and not cues[candidate.first] & (Cue.SURNAME | Cue.GIVEN)
        add(candidate, PERSON, 0.9 if unknown else 1.2)
        add(candidate, ORG, 0.6 if unknown else 0.4)
    if cue & Cue.OF_PERSON and cues[last - 1] & Cue.SURNAME and candidate.entry is None:
        add(candidate, PERSON, 3.0)
    if cue & Cue.ORG_VERB:
        add(candidate, ORG, 0.6)
    if cue & Cue.ORG_NOUN and (candidate.entry is None or candidate.entry.kind is ORG):
        add(candidate, ORG, 1.0)
    for k in range(last, min(last + 4, count)):
        if cues[k] & Cue.CAP or words[k] in ",.;:()'’s":
            break
        if cues[k] & Cue.PROGRAM_WORD:
            if candidate.entry is None:
                add(candidate, PROGRAM, 9.0)
            break
        if cues[k] & Cue.VESSEL_NOUN and candidate.entry is None:
            add(candidate, VESSEL, 3.5)
            break
        if cues[k] & Cue.AIRCRAFT_NOUN and (candidate.entry is None or candidate.entry.kind is not NORP):
            add(candidate, AIRCRAFT, 2.5)
    if word == "," or word in ("is", "was"):
        _by_apposition(candidate, last + 1)


def _by_apposition(candidate: Candidate, k: int) -> None:
    """Read ", the planemaker" and the like after a candidate."""
    sentence = candidate.sentence
    words, cues = sentence.words, sentence.cues
    count = len(words)
    if k >= count:
        return
    if words[k] in _ARTICLES or cues[k] & Cue.PROFESSION:
        for m in range(k, min(k + 7, count)):
            if words[m] in (",", ".", "of", "in", "for", "and", "that", "who", "which", "is", "was"):
                break
            following = words[m + 1] if m + 1 < count else "."
            if following in (",", ".", "of", "in", "for", "and", "that", "who", "which", "on", "at") or m == k:
                for flag, kind in _APPOSITION:
                    if cues[m] & flag:
                        add(candidate, kind, 2.0)
                        return


def best(scores: dict[EntityKind, float]) -> tuple[EntityKind, float]:
    """Return the kind that most speaks for, and by how much it leads; ORG where nothing does."""
    if not scores:
        return ORG, 0.0
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0].value))
    kind, top = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    return kind, top - max(second, 0.0) if top > 0 else top


def confidence(top: float, margin: float) -> float:
    """Return a confidence between 0.3 and 0.99 from what speaks for a kind and its lead over the next."""
    return round(min(0.99, 0.3 + 0.1 * min(top, _SURE) + 0.08 * min(margin, _SURE)), 2)
