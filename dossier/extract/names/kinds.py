"""What speaks for each kind of a candidate: its own words, its neighbours, and what is said of it in apposition."""

import re

from dossier.extract.names.candidates import Candidate, is_base
from dossier.extract.names.cues import HEADS, Cue
from dossier.extract.names.gazetteer import Entry
from dossier.extract.names.neighbours import by_neighbours
from dossier.model.facts import EntityKind

PERSON, ORG, GPE, LOC = EntityKind.PERSON, EntityKind.ORG, EntityKind.GPE, EntityKind.LOC
FACILITY, EVENT, DOC, PROGRAM = EntityKind.FACILITY, EntityKind.EVENT, EntityKind.DOC, EntityKind.PROGRAM
VESSEL, AIRCRAFT, NORP = EntityKind.VESSEL, EntityKind.AIRCRAFT, EntityKind.NORP

_AIRCRAFT = re.compile(  # designations that hardly mean anything else
    r"(?:(?:F|B|C|FA|KC|AC|MC|EC|RC|WC|AV|EA|HC|CV|AH|UH|CH|MH|HH|SH|OH|MQ|RQ|SR|MV|EF|JF|KJ|JH|Su|MiG|Tu|Il|An|Yak|Ka|Mi)"
    r"-\d{1,3}[A-Z]{0,2}|[EPU]-\d{1,2}[A-G]|J-[12]\d"
    r"|A(?:220|3[1-9]0|318|319|321)(?:-\d+|neo)?|A400M|7[0-8]7(?:-\d+\w*)?)s?"
)
_DESIGNATION = re.compile(r"[A-Z]{1,3}-?\d{1,4}[A-Z]{0,2}s?")
_ON_PAPER = re.compile(r"[A-Z]{1,2}-X{1,2}")  # an X where a number will be: F-X, KF-X, T-X
_HEADS = (
    (Cue.ORG, ORG, 4.0),
    (Cue.FACILITY, FACILITY, 3.6),
    (Cue.LOC, LOC, 3.6),
    (Cue.GPE, GPE, 3.6),
    (Cue.EVENT, EVENT, 3.4),
    (Cue.DOC, DOC, 3.4),
    (Cue.PROGRAM, PROGRAM, 3.3),
)
_DESIGNS = ("Fighter", "Bomber")
_SURE = 4.0


def is_aircraft(name: str) -> bool:
    """Tell whether a name is, or begins or ends with, the designation of an aircraft."""
    words = name.split()
    return bool(_AIRCRAFT.fullmatch(words[-1]) or _AIRCRAFT.fullmatch(words[0]))


def score(candidate: Candidate) -> None:
    """Fill `candidate.scores` from everything its sentence tells."""
    _by_entry(candidate)
    _by_words(candidate)
    by_neighbours(candidate)


def _by_entry(candidate: Candidate) -> None:
    entry = candidate.entry
    if entry:
        candidate.add(entry.kind, entry_weight(entry))


def entry_weight(entry: Entry) -> float:
    """Return how much speaks for the kind of a known name."""
    return 2.4 if entry.weak else 7.0


def _by_words(candidate: Candidate) -> None:
    sentence = candidate.sentence
    words = sentence.words[candidate.first : candidate.last]
    cues = sentence.cues[candidate.first : candidate.last]
    size = len(words)
    first, last = cues[0], cues[-1]
    if _AIRCRAFT.fullmatch(words[-1]) or (size > 1 and _AIRCRAFT.fullmatch(words[0])):
        candidate.add(AIRCRAFT, 5.0)
    elif size == 1 and _ON_PAPER.fullmatch(words[0]) and _has_noun(candidate, Cue.AIRCRAFT_NOUN | Cue.PROGRAM_WORD):
        candidate.add(PROGRAM, 9.0)
    elif size == 1 and _DESIGNATION.fullmatch(words[0]) and _has_noun(candidate, Cue.AIRCRAFT_NOUN):
        candidate.add(AIRCRAFT, 3.0)
    if first & Cue.SHIP_PREFIX and size > 1:
        candidate.add(VESSEL, 6.0)
        return
    if size > 1 and words[-1] in _DESIGNS and not first & Cue.GIVEN:
        candidate.add(AIRCRAFT, 5.0)
    if is_base(words):
        candidate.add(FACILITY, 6.0)
    if size > 1 and first & Cue.EVENT_FIRST and not last & (Cue.COMPANY | Cue.PUBLIC):
        candidate.add(EVENT, 6.0)
    if size > 1 and first & Cue.PLACE_PREFIX:
        candidate.add(FACILITY if words[0] in ("Camp", "Fort", "Ft.") else GPE, 2.5)
    if candidate.entry is None or size > 1:
        inside = next((k for k in range(1, size - 1) if words[k] in ("of", "for")), 0)
        cue = cues[inside - 1] if inside else last
        if size > 1:
            for flag, kind, weight in _HEADS:
                if cue & flag:
                    candidate.add(kind, weight)
                    break
        elif last & Cue.INSTITUTION:
            candidate.add(ORG, 2.0)
    if size == 1 and last & Cue.COMPANY and candidate.entry is None:
        candidate.scores = {ORG: -_SURE, PERSON: -_SURE}  # "Inc" alone is the rest of a name
        return
    if candidate.entry is None:
        _person_shape(candidate, cues, size)
        _place_inside(candidate, cues, size)
        acronym = size == 1 and last & Cue.UPPER and len(words[0]) <= 6 and not last & Cue.WORD
        if (
            acronym and not _is_hull_number(candidate) and not _DESIGNATION.fullmatch(words[0])
        ):  # "T-72" and "M-1" are things
            candidate.add(ORG, 2.2)


def _is_hull_number(candidate: Candidate) -> bool:
    """Tell whether letters and a number alone fill brackets: "(DDG 78)", "(CVN-68)"."""
    words, first = candidate.sentence.words, candidate.first
    numbered = words[first + 1 : first + 3] if words[first + 1 : first + 2] != ["-"] else words[first + 2 : first + 4]
    return first > 0 and words[first - 1] == "(" and numbered[1:] == [")"] and numbered[0].isdigit()


def _has_noun(candidate: Candidate, flag: int) -> bool:
    """Tell whether one of the three words behind a candidate is such a noun."""
    return any(cue & flag for cue in candidate.sentence.cues[candidate.last : candidate.last + 3])


def _person_shape(candidate: Candidate, cues: list[int], size: int) -> None:
    first, last = cues[0], cues[-1]
    if size == 1:
        if first & Cue.GIVEN and not first & Cue.WORD:
            candidate.add(PERSON, 1.0)
        if first & Cue.SURNAME and not first & Cue.WORD:
            candidate.add(PERSON, 0.8)
        return
    if first & Cue.UPPER and len(_words(candidate)[0]) > 2 and not last & Cue.UPPER:
        candidate.add(ORG, 1.0)  # "KPMG Peat Marwick"
        candidate.add(PERSON, -1.5)
    if size > 2 and all(cue & Cue.UPPER and not cue & Cue.DIGIT for cue in cues):
        candidate.add(ORG, -3.0)  # the heads of a table
    headed = last & HEADS & ~Cue.ORG
    if first & Cue.ORG_FIRST:
        candidate.add(ORG, 0.0 if headed else 2.0)
        candidate.add(PERSON, -1.0)
    if first & HEADS and not first & Cue.GIVEN:
        candidate.add(PERSON, -2.0)
    initial = any(word[-1] == "." and len(word) == 2 for word in _words(candidate))
    if size <= 5 and not any(c.isdigit() for c in _words(candidate)[-1]):
        if first & Cue.GIVEN:
            candidate.add(PERSON, 2.5 if not first & Cue.WORD else 1.2)
        elif last & Cue.GIVEN and first & Cue.SURNAME:
            candidate.add(PERSON, 1.5)
        if last & Cue.SURNAME:
            candidate.add(PERSON, 1.2)
        if last & Cue.SUFFIX:
            candidate.add(PERSON, 1.5)
        if initial:
            candidate.add(PERSON, 1.5)
        if not last & Cue.WORD and not first & Cue.WORD and not last & Cue.UPPER:
            candidate.add(PERSON, 1.0)
        if any(cue & Cue.PARTICLE for cue in cues[1:-1]):
            candidate.add(PERSON, 0.5)
    plain = sum(1 for cue in cues if cue & Cue.WORD and not cue & (Cue.GIVEN | Cue.SURNAME))
    if plain:
        candidate.add(ORG, 0.0 if headed else 0.6 * plain)
        candidate.add(PERSON, -0.8 * plain)


def _place_inside(candidate: Candidate, cues: list[int], size: int) -> None:
    """Count a known place at either end: "South Jutland" is a place, "Montreal Crystals" and "Air Jutland" are not."""
    if size < 2 or not (candidate.place_first or candidate.place_last) or cues[-1] & HEADS:
        return
    if candidate.place_last and all(cue & Cue.DIRECTION for cue in cues[: candidate.place_last]):
        candidate.add(GPE, 4.0)
    elif candidate.place_first and cues[-1] & Cue.DIRECTION:
        candidate.add(GPE, 2.0)
    else:
        candidate.add(ORG, 2.5)
        candidate.add(PERSON, -1.0)


def _words(candidate: Candidate) -> list[str]:
    return candidate.sentence.words[candidate.first : candidate.last]


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
