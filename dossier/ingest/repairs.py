"""Damaged characters: what a reader should see instead, without touching the text."""

import re
from collections.abc import Iterable

from dossier.model.article import Paragraph, Repair

_NO_BREAK = re.compile(r" *[\xa0\u202f\u2007][ \xa0\u202f\u2007]*")
_NO_BREAKS = "\xa0\u202f\u2007"
_INVISIBLES = "\u200b\u2060\ufeff\xad\u200e\u200f"
_INVISIBLE = re.compile(rf"[{_INVISIBLES}]+")
_LOST_S = re.compile(r"(?<![\w'’(-])(?P<before>[^\W\d_]{2,}|(?:[A-Z]\.){2,}) (?P<s>s)(?= [a-z])")
_LOST_T = re.compile(
    r"(?<!\w)(?P<before>(?:do|does|did|is|are|was|were|has|have|had|wo|ca|could|would|should|must)n) (?P<s>t)(?= )",
    re.IGNORECASE,
)
_LETTER = frozenset({"letter", "letters", "plural", "suffix", "ending", "initial", "grade", "vitamin", "type"})
_SMALL = frozenset({"a", "an", "the", "with", "of", "or", "and"})


def repairs(text: str, paragraphs: Iterable[Paragraph], language: str) -> tuple[Repair, ...]:
    """Return the repairs inside the paragraphs, in the order of the text."""
    found: list[Repair] = []
    english = language in ("en", "")
    broken = any(character in text for character in _NO_BREAKS)
    hidden = any(character in text for character in _INVISIBLES)
    lost = english and (" s " in text or " t " in text)
    for paragraph in paragraphs:
        start, end = paragraph.start, paragraph.end
        if broken:
            found += [Repair(m.start(), m.end(), " ", "no-break space") for m in _NO_BREAK.finditer(text, start, end)]
        if hidden:
            found += [Repair(m.start(), m.end(), "", "invisible") for m in _INVISIBLE.finditer(text, start, end)]
        if lost:
            found += _apostrophes(text, start, end)
    return tuple(sorted(found, key=lambda repair: (repair.start, repair.end)))


def _apostrophes(text: str, start: int, end: int) -> list[Repair]:
    """Return repairs of "China s" and "didn t"; a letter that is spoken of ("the letter s is") is none."""
    found = []
    if " s " in text[start:end]:
        for match in _LOST_S.finditer(text, start, end):
            word = match["before"]
            if word.lower() not in _LETTER | _SMALL and (word[0].isupper() or not word.endswith("s")):
                found.append(Repair(match.end("before"), match.end("s"), "’s", "lost apostrophe"))
    if " t " in text[start:end]:
        found += [
            Repair(match.end("before"), match.end("s"), "’t", "lost apostrophe")
            for match in _LOST_T.finditer(text, start, end)
        ]
    return found
