"""The words and phrases of `resources/cleaning` as one value, compiled once."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from dossier.ingest.forms import Forms, make_forms
from dossier.ingest.prompts import Prompts
from dossier.paths import Paths

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """What cleaning and metadata know about words. Everything is lower case but for agencies."""

    prompts: Prompts
    prompts_outside: Prompts  # only above and below the text
    agencies: Mapping[str, str]  # as signed -> full name
    months: Mapping[str, int]
    weekdays: frozenset[str]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    labels: frozenset[str]
    beside_dates: frozenset[str]
    by: tuple[str, ...]
    joins: frozenset[str]
    particles: frozenset[str]
    articles: frozenset[str]
    posts: frozenset[str]
    ranks: frozenset[str]
    places: frozenset[str]  # words before one
    cities: frozenset[str]
    sections: frozenset[str]
    caption_openings: tuple[str, ...]
    caption_phrases: tuple[str, ...]
    caption_verbs: frozenset[str]
    credits: tuple[str, ...]
    offices: frozenset[str]
    first_persons: frozenset[str]
    appeal_openers: Mapping[str, tuple[str, ...]]  # by their first word
    appeal_speaks: frozenset[str]
    appeal_work: frozenset[str]
    comment_headers: frozenset[str]
    link_headers: frozenset[str]
    topic_headers: frozenset[str]
    site: frozenset[str]
    site_only: frozenset[str]
    reported: frozenset[str]
    visitor: frozenset[str]
    outlets: frozenset[str]
    bodies: tuple[str, ...]
    publisher_labels: frozenset[str]
    stopwords: Mapping[str, frozenset[str]]  # of a language
    languages: Mapping[str, tuple[str, ...]]  # that have a small word

    @cached_property
    def forms(self) -> Forms:
        """What recognises the small forms that are made of these words."""
        return make_forms(self)


@cache
def default_vocabulary() -> Vocabulary:
    """Return the vocabulary that comes with the program."""
    return load(Paths.default().resources / "cleaning")


def load(folder: Path) -> Vocabulary:
    """Read the vocabulary in `folder`."""
    words = tomllib.loads((folder / "words.toml").read_text(encoding="utf-8"))
    stopwords = tomllib.loads((folder / "stopwords.toml").read_text(encoding="utf-8"))
    return Vocabulary(
        prompts=_prompts(folder / "prompts.txt"),
        prompts_outside=_prompts(folder / "prompts_outside.txt"),
        agencies={sign: name for name, signs in words["agencies"].items() for sign in signs},
        months={form: n for n, name in enumerate(_MONTH_NAMES, 1) for form in words["dates"][name]},
        weekdays=frozenset(words["labels"]["weekdays"]),
        published=_longest_first(words["labels"]["published"]),
        updated=_longest_first(words["labels"]["updated"]),
        labels=frozenset(words["labels"]["published"] + words["labels"]["updated"] + words["byline"]["by"]),
        beside_dates=frozenset(words["labels"]["beside"]),
        by=_longest_first(words["byline"]["by"]),
        joins=frozenset(words["byline"]["joins"]),
        particles=frozenset(words["byline"]["particles"]),
        articles=frozenset(words["byline"]["articles"]),
        posts=frozenset(words["byline"]["posts"]),
        ranks=frozenset(words["byline"]["ranks"]),
        places=frozenset(words["byline"]["places"]),
        cities=_cities(folder.parent / "gazetteers"),
        sections=frozenset(words["sections"]["words"]),
        caption_openings=_longest_first(words["captions"]["openings"]),
        caption_phrases=tuple(words["captions"]["phrases"]),
        caption_verbs=frozenset(words["captions"]["verbs"]),
        credits=_longest_first(words["captions"]["credits"]),
        offices=frozenset(words["quotes"]["offices"]),
        first_persons=frozenset(words["quotes"]["persons"]),
        appeal_openers=_by_first_word(words["appeals"]["openers"]),
        appeal_speaks=frozenset(words["appeals"]["speaks"]),
        appeal_work=frozenset(words["appeals"]["work"]),
        comment_headers=frozenset(words["comments"]["headers"]),
        link_headers=frozenset(words["links"]["headers"]),
        topic_headers=frozenset(words["topics"]["headers"]),
        site=frozenset(words["site"]["words"]),
        site_only=frozenset(words["site"]["only"]),
        reported=frozenset(words["site"]["reported"]),
        visitor=frozenset(words["site"]["visitor"]),
        outlets=frozenset(words["publishers"]["outlets"]),
        bodies=tuple(words["publishers"]["bodies"]),
        publisher_labels=frozenset(words["publishers"]["labels"]),
        stopwords={language: frozenset(some) for language, some in stopwords.items()},
        languages=_owners(stopwords),
    )


def _cities(folder: Path) -> frozenset[str]:
    """Return capitals, larger cities and provinces by all their names."""
    capitals = [line.split("\t")[3] for line in _lines(folder / "countries.tsv")]
    others = [line.partition(":")[2] for line in _lines(folder / "cities.txt")]
    return frozenset(name.strip().lower() for name in re.split(r"[|;=]", ";".join(capitals + others))) - {""}


def _owners(words: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    """Return for each word under which names it stands."""
    found: dict[str, tuple[str, ...]] = {}
    for name, some in words.items():
        for word in dict.fromkeys(some):
            found[word] = (*found.get(word, ()), name)
    return found


def _by_first_word(phrases: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        first = phrase.split()[0]
        found[first] = (*found.get(first, ()), phrase)
    return found


def _prompts(file: Path) -> Prompts:
    return Prompts(_lines(file))


def _lines(file: Path) -> list[str]:
    """Return the lines of a word list but those that are empty or say something about it."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
