"""The words by which events are recognised, read from resources/events/*.toml and inflected once."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from dossier.model.facts import EventKind

_SHORT_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


class Form(Enum):
    """Inflected forms of a verb; a regular verb's past serves as participle as well."""

    BASE = "base"
    S = "s"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


@dataclass(frozen=True, slots=True)
class Verb:
    """One inflected form of a verb that tells of an event."""

    lemma: str
    kind: EventKind
    form: Form


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists, all in lower case. `cues` are named by table and key, such as "speech.light"."""

    verbs: Mapping[str, Verb]
    nouns: Mapping[str, EventKind]
    pasts: frozenset[str]  # irregular pasts of any verb, for verbs that are in no list
    cues: Mapping[str, frozenset[str]]

    @classmethod
    def load(cls, folder: Path) -> "Lexicon":
        """Read the lists from resources/events."""
        irregular = _toml(folder / "irregular.toml")
        forms: Mapping[str, str] = irregular["forms"]
        doubling = frozenset(str(irregular["doubling"]["verbs"]).split())
        verbs: dict[str, Verb] = {}
        bases: dict[str, Verb] = {}
        for kind, lemma in _entries(_toml(folder / "verbs.toml")):
            for form, word in _inflect(lemma, forms.get(lemma), doubling):
                (bases if form is Form.BASE else verbs).setdefault(word, Verb(lemma, kind, form))
        for word, verb in bases.items():  # "found" is the past of "find" more often than a verb of its own
            verbs.setdefault(word, verb)
        return cls(
            verbs=verbs,
            nouns=_nouns(_toml(folder / "nouns.toml")),
            pasts=frozenset(value.split()[0] for value in forms.values()),
            cues={
                f"{table}.{key}": frozenset(words.split())
                for table, lists in _toml(folder / "cues.toml").items()
                for key, words in lists.items()
            },
        )


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _entries(table: Mapping[str, str]) -> Iterable[tuple[EventKind, str]]:
    return ((EventKind(name), word) for name, words in table.items() for word in words.split())


def _nouns(table: dict[str, str]) -> dict[str, EventKind]:
    """Return singulars and plurals with their kinds."""
    nouns = dict.fromkeys(table.pop("plural_only").split(), EventKind.MEETING)
    for kind, noun in _entries(table):
        nouns.setdefault(noun, kind)
        nouns.setdefault(third_person(noun), kind)
    return nouns


def _inflect(lemma: str, irregular: str | None, doubling: frozenset[str]) -> Iterable[tuple[Form, str]]:
    """Yield the forms of a verb; `irregular` is its past, or past and participle."""
    stem = lemma
    if lemma in doubling or _SHORT_SYLLABLE.fullmatch(lemma):
        stem = lemma + lemma[-1]
    elif lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        stem = lemma[:-1]
    past = f"{lemma[:-1]}ied" if re.search(r"[^aeiou]y$", lemma) else f"{stem.removesuffix('e')}ed"
    pasts = irregular.split() if irregular else [past]
    yield Form.PAST, pasts[0]  # first: "set" and "hit" stand for a past where nothing before them says otherwise
    yield Form.BASE, lemma
    yield Form.S, third_person(lemma)
    yield Form.ING, f"{lemma[:-2]}ying" if lemma.endswith("ie") else f"{stem}ing"
    yield Form.PARTICIPLE, pasts[-1]


def third_person(word: str) -> str:
    """Return a verb with the s of he, she, it; the same rule makes plurals."""
    if re.search(r"(?:s|x|z|ch|sh|o)$", word):
        return f"{word}es"
    return f"{word[:-1]}ies" if re.search(r"[^aeiou]y$", word) else f"{word}s"
