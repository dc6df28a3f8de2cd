"""Find anything by a few letters: which entries a typed text may mean, the likeliest first."""

import heapq
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

_START, _WORD, _INSIDE, _LETTERS, _NOTE = 0, 1, 3, 6, 20  # how far a match is from what was meant


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to do or to show: `kind` and `key` say what, `note` is told beside the text and found as well."""

    kind: str
    key: str
    text: str
    note: str = ""
    folded: str = field(default="", compare=False)


def entry(kind: str, key: str, text: str, note: str = "") -> Entry:
    """Return an entry that is found whatever the case and accents."""
    return Entry(kind, key, text, note, f"{folded(text)}\n{folded(note)}")


def folded(text: str) -> str:
    """Return a text without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def rank(entries: Iterable[Entry], typed: str, limit: int = 50) -> list[Entry]:
    """Return the entries in which every typed word is found, best first; among equals the order of the entries.

    A word counts most at the beginning or as a whole word, then at the beginning of one, then inside one, then as
    letters in order, and least in the note: "me" means Meloni before all that is noted to be a name, and "meloni" is
    Giorgia Meloni before an article whose title begins so.
    """
    words = folded(typed).split()
    if not words:
        return [one for one, _ in zip(entries, range(limit), strict=False)]
    scored = ((score, n, one) for n, one in enumerate(entries) if (score := _score(one.folded, words)) is not None)
    return [one for _, _, one in heapq.nsmallest(limit, scored, key=lambda found: found[:2])]


def _score(text: str, words: Sequence[str]) -> int | None:
    total = 0
    for word in words:
        one = _distance(text, word)
        if one is None:
            return None
        total += one
    return total * 1000 + min(len(text), 999)


def _distance(entry: str, word: str) -> int | None:
    text, _, note = entry.partition("\n")
    if text.startswith(word) or f" {word} " in f"{text} ":
        return _START
    if f" {word}" in text:
        return _WORD
    if word in text:
        return _INSIDE
    if len(word) > 1 and _initials(text, word):
        return _LETTERS
    return _NOTE if note.startswith(word) or f" {word}" in note else None


def _initials(text: str, word: str) -> bool:
    """Whether the letters stand in this order, the first of them at the beginning of a word, as "nh" in "next hit"."""
    starts = "".join(part[0] for part in text.split())
    at = -1
    for letter in word:
        at = starts.find(letter, at + 1)
        if at < 0:
            return False
    return True
