"""Cues: what single words tell about the names they stand in or beside, as bits read from `cues.txt`."""

from typing import NamedTuple


class Cue:
    """What a single word tells, as bits of an int; a word may tell several things.

    Plain ints: an IntFlag would double the time of recognition.
    """

    CAP = 1
    UPPER = 1 << 1
    DIGIT = 1 << 2
    WORD = 1 << 3  # an English word that is written small within a sentence
    GIVEN = 1 << 4
    SURNAME = 1 << 5
    NEVER = 1 << 6
    TIME = 1 << 7
    PARTICLE = 1 << 8
    TITLE = 1 << 9  # starts a title, rank or office
    SUFFIX = 1 << 10
    ORG = 1 << 11
    GPE = 1 << 12
    LOC = 1 << 13
    FACILITY = 1 << 14
    EVENT = 1 << 15
    DOC = 1 << 16
    PROGRAM = 1 << 17
    PROFESSION = 1 << 18
    PERSON_VERB = 1 << 19
    ORG_VERB = 1 << 20
    PLACE_PREPOSITION = 1 << 21
    PLACE_NOUN = 1 << 22
    ORG_NOUN = 1 << 23
    AIRCRAFT_NOUN = 1 << 24
    VESSEL_NOUN = 1 << 25
    SHIP_PREFIX = 1 << 26
    PROGRAM_WORD = 1 << 27
    INSTITUTION = 1 << 28
    PLACE_PREFIX = 1 << 29
    DIRECTION = 1 << 30
    ELECTION = 1 << 31
    ELECTION_WORD = 1 << 32
    ORG_FIRST = 1 << 33
    COMPANY = 1 << 34
    PUBLIC = 1 << 35
    OF_PERSON = 1 << 36
    TOPIC = 1 << 37
    EVENT_FIRST = 1 << 38
    STATE_CODE = 1 << 39


HEADS = Cue.ORG | Cue.GPE | Cue.LOC | Cue.FACILITY | Cue.EVENT | Cue.DOC | Cue.PROGRAM

CAPITALISED = {  # sections of cues.txt whose words are written with a capital
    "time": Cue.TIME,
    "never": Cue.NEVER,
    "name-suffix": Cue.SUFFIX,
    "org": Cue.ORG,
    "gpe": Cue.GPE,
    "loc": Cue.LOC,
    "facility": Cue.FACILITY,
    "event": Cue.EVENT,
    "doc": Cue.DOC,
    "program": Cue.PROGRAM,
    "ship-prefix": Cue.SHIP_PREFIX,
    "institution": Cue.INSTITUTION,
    "place-prefix": Cue.PLACE_PREFIX,
    "direction": Cue.DIRECTION,
    "company": Cue.COMPANY,
    "public": Cue.PUBLIC,
    "topic": Cue.TOPIC,
    "event-first": Cue.EVENT_FIRST,
    "org-first": Cue.ORG_FIRST,
    "election-word": Cue.ELECTION_WORD,
    "state-code": Cue.STATE_CODE,
}
SMALL = {
    "name-particle": Cue.PARTICLE,
    "profession": Cue.PROFESSION,
    "person-verb": Cue.PERSON_VERB,
    "org-verb": Cue.ORG_VERB,
    "place-preposition": Cue.PLACE_PREPOSITION,
    "place-noun": Cue.PLACE_NOUN,
    "org-noun": Cue.ORG_NOUN,
    "aircraft-noun": Cue.AIRCRAFT_NOUN,
    "vessel-noun": Cue.VESSEL_NOUN,
    "program-word": Cue.PROGRAM_WORD,
    "election": Cue.ELECTION,
    "of-person": Cue.OF_PERSON,
}
TITLES = ("honorific", "rank", "office")


class Posts(NamedTuple):
    """Offices that one person of a country holds: each under the name that stands for all its names.

    Any "... minister" is one, unless the word before is `no_ministry`; beside the words `not_held` none is meant.
    """

    names: dict[str, str]
    no_ministry: frozenset[str]
    not_held: frozenset[str]


def read_posts(sections: dict[str, list[str]]) -> Posts:
    """Return the offices of a cue file."""
    names = (entry.partition(" = ") for entry in sections["post"])
    one = {name: same or name for name, _, same in names}
    return Posts(one, frozenset(sections["no-ministry"]), frozenset(sections["not-in-office"]))


def read_sections(text: str) -> dict[str, list[str]]:
    """Return the words of each [section] of a cue file."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.split("\n"):
        if line.startswith("["):
            current = sections.setdefault(line.strip("[] "), [])
        elif line and line[0] != "#":
            current.extend(word for raw in line.split(";") if (word := raw.strip()))
    return sections


def word_cues(sections: dict[str, list[str]], given: set[str], surnames: set[str], words: set[str]) -> dict[str, int]:
    """Return what each single word tells."""
    cues: dict[str, int] = dict.fromkeys(words, Cue.WORD)
    cues.update(dict.fromkeys(given - surnames, Cue.GIVEN))
    cues.update(dict.fromkeys(surnames - given, Cue.SURNAME))
    cues.update(dict.fromkeys(given & surnames, Cue.GIVEN | Cue.SURNAME))
    for table in (CAPITALISED, SMALL):
        for section, flag in table.items():
            for phrase in sections.get(section, ()):
                word = phrase.split()[-1]
                cues[word] = cues.get(word, 0) | flag
    for section in TITLES:
        for phrase in sections.get(section, ()):
            word = phrase.split()[0]
            cues[word] = cues.get(word, 0) | Cue.TITLE
    return cues


def title_phrases(sections: dict[str, list[str]]) -> dict[str, list[tuple[str, ...]]]:
    """Return the titles by their first word, the longest first."""
    titles: dict[str, list[tuple[str, ...]]] = {}
    for section in TITLES:
        for phrase in sections.get(section, ()):
            parts = tuple(phrase.split())
            titles.setdefault(parts[0], []).append(parts)
    return {first: sorted(set(found), key=lambda parts: (-len(parts), parts)) for first, found in titles.items()}
