"""The word lists of `resources/gazetteers/`: known names, and the cues that tell what an unknown name is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import ahocorasick

from dossier.errors import InputError
from dossier.extract.names.keys import key
from dossier.extract.names.slugs import entity_id
from dossier.model.facts import EntityKind


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


HEADS = Cue.ORG | Cue.GPE | Cue.LOC | Cue.FACILITY | Cue.EVENT | Cue.DOC | Cue.PROGRAM

_CAPITALISED = {  # sections of cues.txt whose words are written with a capital
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
    "org-first": Cue.ORG_FIRST,
    "election-word": Cue.ELECTION_WORD,
}
_SMALL = {
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
_TITLES = ("honorific", "rank", "office")


@dataclass(frozen=True, slots=True)
class Entry:
    """A known name: `weak` when the same word is also a person's name or a common word; `of` a country's id."""

    id: str
    kind: EntityKind
    name: str
    of: str | None = None
    weak: bool = False


class Gazetteer:
    """Known names and cues, read once and shared by everything that recognises or links."""

    def __init__(
        self,
        cues: dict[str, int],
        titles: dict[str, list[tuple[str, ...]]],
        entries: dict[str, Entry],
        given: set[str],
        professions: set[str],
        ship_prefixes: frozenset[str],
    ) -> None:
        self.titles = titles
        self.entries = entries
        self.professions = professions  # capitalised
        self.ship_prefixes = ship_prefixes  # in small letters
        self.by_id = {entry.id: entry for entry in entries.values()}
        self.by_key = {(entry.kind, key(form, entry.kind)): entry.id for form, entry in entries.items()}
        self._cues = cues
        self._given = given
        self._automaton = ahocorasick.Automaton()
        for form, entry in entries.items():
            self._automaton.add_word(form, (len(form), entry))
        self._automaton.make_automaton()

    @classmethod
    def load(cls, resources: Path) -> "Gazetteer":
        """Read the data files below `resources`/gazetteers; raise InputError when one is missing."""
        folder = resources / "gazetteers"
        try:
            sections = _sections(_text(folder / "cues.txt"))
            given = set(_lines(folder / "given.txt"))
            surnames = set(_lines(folder / "surnames.txt"))
            words = set(_lines(folder / "words.txt"))
            entries = dict(_groups(sections["norp"]))
            entries.update(_entries(folder))
        except OSError as error:
            raise InputError(
                f"The word lists of the program are not where they should be: {error.filename}", "Install it again."
            ) from error
        for form, entry in entries.items():
            if " " not in form and _ambiguous(form, entry, given, surnames, words):
                entries[form] = Entry(entry.id, entry.kind, entry.name, entry.of, weak=True)
        professions = {word.capitalize() for word in sections["profession"]}
        prefixes = frozenset(word.lower() for word in sections["ship-prefix"])
        return cls(_cues(sections, given, surnames, words), _titles(sections), entries, given, professions, prefixes)

    def cue(self, word: str) -> int:
        """Return what a word tells, as flags of `Cue`."""
        cue = self._cues.get(word, 0)
        first = word[0]
        if first.isalpha():
            if first.isupper():
                cue |= Cue.CAP
                if len(word) > 1 and word.isupper():
                    cue |= Cue.UPPER
                if self._cues.get(word.lower(), 0) & Cue.WORD:
                    cue |= Cue.WORD
            elif not word.islower() and not cue & Cue.WORD and _CAMEL.match(word):
                cue |= Cue.CAP
        elif first.isdigit():
            cue |= Cue.DIGIT
        if "-" in word and not cue & Cue.GIVEN and self._cues.get(word.partition("-")[0], 0) & Cue.GIVEN:
            cue |= Cue.GIVEN
        return cue

    def is_given(self, word: str) -> bool:
        """Whether a word is known as a given name."""
        return word in self._given

    def known(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, Entry]]:
        """Yield every known name in text[start:end] that stands between word borders, as (start, end, entry)."""
        for last, (length, entry) in self._automaton.iter(text, start, end):
            stop = last + 1
            begin = stop - length
            if begin > start and text[begin - 1].isalnum():
                continue
            if stop < end and (text[stop].isalnum() or text[stop] == "$"):
                continue
            yield begin, stop, entry


_CAMEL = re.compile(r"[a-z]{1,3}[A-Z]|[a-z]+-[A-Z]")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _lines(path: Path) -> list[str]:
    return [line for line in _text(path).split("\n") if line and line[0] != "#"]


def _rows(path: Path, width: int) -> Iterator[list[str]]:
    for line in _lines(path):
        yield (line.split("\t") + [""] * width)[:width]


def _sections(text: str) -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.split("\n"):
        if line.startswith("["):
            current = sections.setdefault(line.strip("[] "), [])
        elif line and line[0] != "#":
            current.extend(word for raw in line.split(";") if (word := raw.strip()))
    return sections


def _cues(sections: dict[str, list[str]], given: set[str], surnames: set[str], words: set[str]) -> dict[str, int]:
    cues: dict[str, int] = dict.fromkeys(words, Cue.WORD)
    cues.update(dict.fromkeys(given - surnames, Cue.GIVEN))
    cues.update(dict.fromkeys(surnames - given, Cue.SURNAME))
    cues.update(dict.fromkeys(given & surnames, Cue.GIVEN | Cue.SURNAME))
    for table in (_CAPITALISED, _SMALL):
        for section, flag in table.items():
            for phrase in sections.get(section, ()):
                word = phrase.split()[-1]
                cues[word] = cues.get(word, 0) | flag
    for section in _TITLES:
        for phrase in sections.get(section, ()):
            word = phrase.split()[0]
            cues[word] = cues.get(word, 0) | Cue.TITLE
    return cues


def _titles(sections: dict[str, list[str]]) -> dict[str, list[tuple[str, ...]]]:
    titles: dict[str, list[tuple[str, ...]]] = {}
    for section in _TITLES:
        for phrase in sections.get(section, ()):
            parts = tuple(phrase.split())
            titles.setdefault(parts[0], []).append(parts)
    return {first: sorted(set(found), key=lambda parts: (-len(parts), parts)) for first, found in titles.items()}


def _ambiguous(form: str, entry: Entry, given: set[str], surnames: set[str], words: set[str]) -> bool:
    if entry.kind in (EntityKind.NORP, EntityKind.AIRCRAFT):
        return False
    if entry.kind is EntityKind.GPE and entry.of is None:  # a country
        return form in given and form in surnames and form.lower() not in words
    return form in given or form in surnames or form.lower() in words


def _entries(folder: Path) -> Iterator[tuple[str, Entry]]:
    """Yield form and entry of every known name; later ones replace earlier ones, so the surest come last."""
    yield from _cities(folder)
    for kind, name, aliases in _rows(folder / "names.tsv", 3):
        yield from _named(EntityKind(kind), name, aliases)
    for name, aliases, country in _rows(folder / "organisations.tsv", 3):
        yield from _named(EntityKind.ORG, name, aliases, entity_id(EntityKind.GPE, country) if country else None)
    for name, aliases, demonyms in _rows(folder / "regions.tsv", 3):
        yield from _named(EntityKind.LOC, name, aliases)
        yield from _named(EntityKind.NORP, "", demonyms, entity_id(EntityKind.LOC, name))
    for name, aliases, demonyms, capitals in _rows(folder / "countries.tsv", 4):
        country = entity_id(EntityKind.GPE, name)
        for capital in filter(None, capitals.split("|")):
            yield from _named(EntityKind.GPE, capital, "", country)
        yield from _named(EntityKind.NORP, "", demonyms, country)
        yield from _named(EntityKind.GPE, name, aliases)


def _groups(words: list[str]) -> Iterator[tuple[str, Entry]]:
    """Yield peoples, faiths and parties' followers; a plural names the same group as its singular."""
    known = set(words)
    for word in words:
        single = word[:-1] if word.endswith("s") and word[:-1] in known else word
        yield from _named(EntityKind.NORP, single, "" if word == single else word)


def _cities(folder: Path) -> Iterator[tuple[str, Entry]]:
    for line in _lines(folder / "cities.txt"):
        country, _, names = line.partition(":")
        of = entity_id(EntityKind.GPE, "United States" if country == "US states" else country)
        for name in names.split(";"):
            main, _, aliases = name.strip().partition("=")
            yield from _named(EntityKind.GPE, main, aliases, of)


def _named(kind: EntityKind, name: str, aliases: str, of: str | None = None) -> Iterator[tuple[str, Entry]]:
    """Yield a name and its aliases; without a name the first alias names the entity, as demonyms do."""
    forms = [form for form in (name, *aliases.split("|")) if form]
    if not forms:
        return
    entry = Entry(entity_id(kind, forms[0]), kind, forms[0], of)
    for form in forms:
        yield form, entry
        if "'" in form:
            yield form.replace("'", "’"), entry
