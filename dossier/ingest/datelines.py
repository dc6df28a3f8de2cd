"""Datelines: the place, the agency and sometimes the date before a lead, "ROME, March 3 (Reuters) -"."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.ingest.vocabulary import Vocabulary


_LOOK = 120
_DIGIT = re.compile(r"\d")
_MOST_PLACE_WORDS = 7


class DatelineReader:
    """Finds the dateline at the beginning of a line."""

    def __init__(self, words: "Vocabulary") -> None:
        self._words = words
        signs = "|".join(re.escape(s) for s in sorted(words.agencies, key=lambda sign: (-len(sign), sign)))
        month = "|".join(re.escape(m) for m in sorted(words.months, key=lambda form: (-len(form), form)))
        day = rf"(?:(?i:{month})\.? \d{{1,2}}|\d{{1,2}}\.? (?:de )?(?i:{month})\.?)(?:,? \d{{4}})?"
        word = r"[A-ZÀ-Þ][\w.'’-]*"
        place = rf"{word}(?:(?:, ?|/| )(?:{word}|de|la|del|el|al|sur|am|of)){{0,6}}"
        capitals = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,3}(?:, [A-ZÀ-Þ][\w.]*(?: [A-ZÀ-Þ][\w.]*)?)?"
        dash = r"\s*(?:—|–|--?)+\s*"
        agency = rf"\((?:{signs})(?:[^()]{{0,20}})\)"
        lead = rf"(?!{day})(?=[\"“‘«'(]?[^\W_a-zà-ÿ])"
        self._signed = re.compile(rf"(?:{place})?,?\s*(?:{day},?\s*)?/?{agency}/?{dash}{lead}")
        self._capitals = re.compile(rf"({capitals})(?:[,.]? {day})?(?:\s*[—–]\s*|\s+--?\s+){lead}")
        self._dated = re.compile(rf"{word}(?: {word}){{0,2}}, {day},? ?\s*(?:[—–]|--?)\s+{lead}")

    def length(self, line: str) -> int:
        """Return how many characters of the line are its dateline, 0 if it has none."""
        head = line[:_LOOK]
        if not ("—" in head or "–" in head or " -" in head or "--" in head or ")-" in head):
            return 0
        match = self._signed.match(head) if "(" in head else None
        if not match and not head[1:2].islower():
            match = self._capitals.match(head)
            if match and all(self._label(word) for word in match[1].lower().split()):
                return 0
        if not match and _DIGIT.search(head):
            match = self._dated.match(head)
        return match.end() if match and match.end() + 30 <= len(line) else 0

    def _label(self, word: str) -> bool:
        """Whether a word in capitals is a page's label ("LIVE - ", "FILE - ") and no place."""
        return word in self._words.sections or word in self._words.caption_openings
