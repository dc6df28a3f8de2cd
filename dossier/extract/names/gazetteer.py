"""The word lists of `resources/gazetteers/`: known names, and the cues that tell what an unknown name is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import ahocorasick

from dossier.errors import InputError
from dossier.extract.names.cues import Cue, Posts, read_posts, read_sections, title_phrases, word_cues
from dossier.extract.names.equipment import Equipment
from dossier.extract.names.keys import body_key, key, plain_key
from dossier.extract.names.slugs import entity_id
from dossier.model.facts import EntityKind
from dossier.model.wording import marked

SHARED = "*"  # `of` of a name that many countries have, such as "Labour Party"


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
        posts: Posts,
        equipment: Equipment,
    ) -> None:
        self.titles = titles
        self.entries = entries
        self.professions = professions  # capitalised
        self.ship_prefixes = ship_prefixes  # in small letters
        self.posts = posts
        self.equipment = equipment
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
            sections = read_sections(_text(folder / "cues.txt"))
            equipment = Equipment(read_sections(_text(folder / "equipment.txt")))
            given = set(_lines(folder / "given.txt"))
            surnames = set(_lines(folder / "surnames.txt"))
            words = set(_lines(folder / "words.txt"))
            entries = dict(_groups(sections["norp"]))
            entries.update(_entries(folder))
        except OSError as error:
            raise InputError(
                marked(
                    "The word lists of the program are not where they should be: {filename}", filename=error.filename
                ),
                marked("Install it again."),
            ) from error
        for form, entry in entries.items():
            if " " not in form and _ambiguous(form, entry, given, surnames, words):
                entries[form] = Entry(entry.id, entry.kind, entry.name, entry.of, weak=True)
        professions = {word.capitalize() for word in sections["profession"]}
        prefixes = frozenset(word.lower() for word in sections["ship-prefix"])
        cues, titles = word_cues(sections, given, surnames, words), title_phrases(sections)
        return cls(cues, titles, entries, given, professions, prefixes, read_posts(sections), equipment)

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """The known names by id."""
        return {entry.id: entry for entry in self.entries.values()}

    @cached_property
    def by_key(self) -> dict[tuple[EntityKind, str], str]:
        """The id that each key means; what a form says itself goes before what is left without its ending."""
        known: dict[tuple[EntityKind, str], str] = {}
        keys = [(entry, key(form, entry.kind), plain_key(form)) for form, entry in self.entries.items()]
        for entry, own, _ in sorted(keys, key=lambda found: found[1] != found[2]):
            known.setdefault((entry.kind, own), entry.id)
        return known

    @cached_property
    def by_body(self) -> dict[tuple[str, str], str]:
        """The id of each known body by its key without its country, and the id of the country."""
        known: dict[tuple[str, str], str] = {}
        for form, entry in self.entries.items():
            if entry.kind is EntityKind.ORG and entry.of and entry.of != SHARED:
                country, _, body = form.partition(" ")
                owner = self.entries.get(country)
                owned = owner is not None and entry.of in (owner.id, owner.of)
                known.setdefault((body_key(body if owned else form), entry.of), entry.id)
        return known

    def cue(self, word: str) -> int:
        """Return what a word tells, as flags of `Cue`."""
        cue = self._cues.get(word, 0)
        first = word[0]
        if word[-1] == "$":
            return Cue.NEVER
        if first.isalpha():
            if first.isupper():
                if len(word) > 1 and word.isupper():
                    cue |= Cue.UPPER
                if self._cues.get(word.lower(), 0) & Cue.WORD or (not cue and self._inflected(word.lower())):
                    cue |= Cue.WORD
                cue |= Cue.CAP
            elif not word.islower() and not cue & Cue.WORD and _CAMEL.match(word):
                cue |= Cue.CAP
        elif first.isdigit():
            cue |= Cue.DIGIT
        if "-" in word and not cue & Cue.GIVEN and self._cues.get(word.partition("-")[0], 0) & Cue.GIVEN:
            cue |= Cue.GIVEN
        return cue

    def _inflected(self, word: str) -> bool:
        """Tell whether a word is a plain word with an ending: "cultivates"."""
        return any(
            word.endswith(ending) and any(self._cues.get(word[: -len(ending)] + e, 0) & Cue.WORD for e in ("", "e"))
            for ending in ("s", "es", "ed", "ing")
        )

    def is_given(self, word: str) -> bool:
        """Whether a word is known as a given name."""
        return word in self._given

    def is_particle(self, word: str) -> bool:
        """Whether a word, however written, is one that surnames begin with: "van", "De"."""
        return bool(self._cues.get(word.lower(), 0) & Cue.PARTICLE)

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
        of = country if country in ("", SHARED) else entity_id(EntityKind.GPE, country)
        yield from _named(EntityKind.ORG, name, aliases, of or None)
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
        yield form.replace("–", "-"), entry
