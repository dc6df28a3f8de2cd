"""Acronyms bound to their expansion in brackets: "Global Combat Air Program (GCAP)", or the other way round."""

import re

from dossier.extract.names.candidates import Candidate

_BETWEEN = re.compile(r"[\"'”’]?\s*\(\s*(?:the\s+)?[\"'“‘]?")
_SMALL = frozenset(("of", "the", "and", "for", "on", "in", "to", "de", "&", "a", "at"))
_SPLIT = re.compile(r"[^\w]+")


def bind(candidates: list[Candidate], text: str) -> None:
    """Set `expands` of each acronym that stands in brackets behind its expansion, or before it."""
    for i in range(len(candidates) - 1):
        left, right = candidates[i], candidates[i + 1]
        if not _BETWEEN.fullmatch(text, left.end, right.start):
            continue
        if is_acronym(right.surface, left.surface):
            right.expands = i
        elif is_acronym(left.surface, right.surface):
            left.expands = i + 1


def common_nouns(candidates: list[Candidate]) -> frozenset[str]:
    """Return the acronyms that a text spells out in small letters: "exclusive economic zone (EEZ)" is no name."""
    found: set[str] = set()
    for candidate in candidates:
        words, first = candidate.sentence.words, candidate.first
        if words[first - 1] != "(" or not first or candidate.entry or not candidate.surface[:2].isupper():
            continue
        letters = candidate.surface.rstrip("s").lower()
        spelled = [word for word in words[max(first - 1 - 2 * len(letters), 0) : first - 1] if word != "-"][
            -len(letters) :
        ]
        if spelled and all(word.islower() for word in spelled) and "".join(word[0] for word in spelled) == letters:
            found.add(candidate.surface)
    return frozenset(found)


def is_acronym(short: str, long: str) -> bool:
    """Tell whether the letters of `short` are, in order, first letters of `long` (inner capitals may help)."""
    letters = [c for c in short.rstrip("s") if c.isalnum()]
    if not 2 <= len(letters) <= 10 or " " in short.strip() or sum(c.isupper() for c in letters) < 2:
        return False
    words = [word for word in _SPLIT.split(long) if word]
    strong = [word for word in words if word.lower() not in _SMALL]
    if len(strong) < 2 or short in words:
        return False
    want = "".join(letters).upper()
    if want == "".join(word[0] for word in strong).upper() or want == "".join(word[0] for word in words).upper():
        return True
    return len(want) >= 3 and want[0] == strong[0][0].upper() and _covers(want, words)


def _covers(want: str, words: list[str]) -> bool:
    """Tell whether `want` can be read off the words in order, every strong word giving at least its first letter."""
    states = {0}
    for word in words:
        upper = word.upper()
        following: set[int] = set()
        for at in states:
            if word.lower() in _SMALL:
                following.add(at)
            for taken in range(1, 4):
                if want[at : at + taken] == upper[:taken] and len(want[at : at + taken]) == taken:
                    following.add(at + taken)
        states = following
    return len(want) in states
