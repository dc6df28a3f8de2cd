"""Words, phrases and patterns as `whoosh.query` nodes."""

import re
from collections.abc import Sequence
from typing import Any

from whoosh import query as wq

from dossier.model.wording import marked
from dossier.search.analysis import Analysis, Surface, fold
from dossier.search.nodes import Begun, Near, Ways
from dossier.search.remarks import Remarks
from dossier.search.store import Store
from dossier.search.wishes import Wish

_FUZZY = re.compile(r"(.*\w)~(\d*)(?:\.\d*)?")
_CODE = re.compile(r"([a-z]{1,3})(\d{1,3}[a-z]?)")
_STARS = re.compile(r"\*+")
_LED = re.compile(r"\.[‐‑‒–−－-]\w")
"""What a compound has behind an abbreviation, as in U.S.-led."""
_BEGINNING = 3
"""From so many letters on, a word that is still being typed counts as the beginning of one."""
_FARTHEST = 2
"""So many letters a word may be off that is spelled nearly like another."""
_MOST_PATTERNS = 10
"""So many patterns and nearly spelled words are compared with all words of the index."""


def telling(analysis: Analysis, text: str) -> list[Surface]:
    """Return the surfaces of a text that mean anything."""
    if text.isascii() and text.replace(" ", "").isalnum():  # as most are
        return [surface for surface in map(analysis.surface, text.split()) if surface.parts]
    return [surface for _, surface in analysis.surfaces(text, 0, len(text)) if surface.parts]


def row(surfaces: Sequence[Surface], field: str, also: Sequence[str] = ()) -> Any:
    """Return words in a row; compounds in two words or in one, or with other stems."""
    apart = [word.stem for surface in surfaces for word in surface.parts]
    whole = [word.stem for s in surfaces for word in ((s.joined,) if s.joined else s.parts)]
    rows = dict.fromkeys((tuple(apart), tuple(whole), tuple(also) or tuple(apart)))
    ways = [wq.Phrase(field, list(stems)) if len(stems) > 1 else wq.Term(field, stems[0]) for stems in rows]
    return ways[0] if len(ways) == 1 else Ways(ways)


def _letters(text: str) -> str:
    """Return what counts of a pattern."""
    return "".join(c for c in fold(text) if c.isalnum() or c in "*?")


class Wordings:
    """Turns what was typed without a field, or for a title, into nodes; None where it asks nothing."""

    def __init__(self, store: Store, remarks: Remarks) -> None:
        self._store = store
        self._analysis = store.analysis
        self._remarks = remarks
        self._patterns = 0

    def quoted(self, wish: Wish, field: str) -> Any:
        """Return words in a row, or near each other."""
        surfaces = telling(self._analysis, wish.text)
        if not surfaces:
            self._remarks.problem(wish, marked("Nothing to search for stands between the quotation marks."))
            return None
        self._remarks.words.append(wish)
        if wish.slop is not None:
            stems = [word.stem for surface in surfaces for word in surface.parts]
            return wq.Term(field, stems[0]) if len(stems) == 1 else Near(field, stems, slop=wish.slop)
        begun = wish.text.endswith("*") and not wish.text[-2:-1].isspace() and self._another_pattern(wish)
        if begun or wish.last:
            return self._being_typed(wish, field, surfaces, sure=begun)
        return row(surfaces, field, self._in_one(surfaces))

    def _in_one(self, surfaces: Sequence[Surface]) -> list[str]:
        """Return the stems of words, those taken together that the index has as one."""
        stems: list[str] = []
        before = ""
        for word in (word for surface in surfaces for word in surface.parts):
            joined = self.joined(before, word.text) if before else ""
            stems[len(stems) - bool(joined) :] = [joined or word.stem]
            before = "" if joined or word.text in self._analysis.function else word.text
        return stems

    def joined(self, before: str, after: str) -> str:
        """Return the stem of two words typed apart that the index has as one (F 35, war ship), or nothing."""
        n = self._store.words.find(before + after)
        if n < 0 or self._store.is_compound(n):  # with a hyphen both words are there anyway
            return ""
        return self._analysis.stem(before + after)

    def _being_typed(self, wish: Wish, field: str, surfaces: Sequence[Surface], *, sure: bool) -> Any:
        """A phrase whose last word may only be begun, or is for sure; behind others, one letter tells nothing yet."""
        *before, last = (word for surface in surfaces for word in surface.parts)
        if not before and sure:
            return wq.Prefix(field, last.text.rstrip("."))
        if not before:
            beginning = self._beginning(wish, field, surfaces[0])
            return row(surfaces, field) if beginning is None else beginning
        wish.begun = True
        if len(last.text) < 2:
            if sure:
                self._remarks.reading(wish, marked("“{words}”", words=" ".join(word.text for word in before)))
            stems = [word.stem for word in before]
            return wq.Phrase(field, stems) if len(stems) > 1 else wq.Term(field, stems[0])
        return Begun(field, [word.stem for word in before], last.stem, last.text.rstrip("."))

    def typed(self, wish: Wish, field: str) -> Any:
        """Return a word, a compound, a pattern or a word of nearly that spelling."""
        fuzzy = _FUZZY.fullmatch(wish.text) if "~" in wish.text else None
        body = wish.text.rstrip("?") if wish.text.count("?") == 1 and wish.text.endswith("?") else wish.text
        if (fuzzy or "*" in body or "?" in body) and self._another_pattern(wish):
            return self._fuzzy(wish, field, fuzzy[1], int(fuzzy[2][:3] or 1)) if fuzzy else self._pattern(wish, field)
        surfaces = telling(self._analysis, wish.text)
        if not surfaces:
            self._remarks.reading(wish, "")  # a sign between words
            return None
        self._remarks.words.append(wish)
        if len(surfaces) == 1 and wish.last and (beginning := self._beginning(wish, field, surfaces[0])) is not None:
            return beginning
        if len(surfaces) > 1 and _LED.search(wish.text):
            return row(surfaces, field)
        nodes = [self._one(surface, field) for surface in surfaces]
        return nodes[0] if len(nodes) == 1 else wq.And(nodes)

    def _one(self, surface: Surface, field: str) -> Any:
        if len(surface.parts) > 1:
            return row([surface], field)
        word = surface.parts[0]
        if code := _CODE.fullmatch(word.text):
            return Ways(
                [wq.Term(field, word.stem), wq.Phrase(field, [self._analysis.stem(part) for part in code.groups()])]
            )
        return wq.Term(field, word.stem)

    def _beginning(self, wish: Wish, field: str, surface: Surface) -> Any:
        """The word still being typed: as a whole word if the index has it, else as the beginning of one.

        So `Kishi` finds Kishi and not Kishida, and on the way there `Kis` shows what it may become.
        """
        if all(self._store.knows(word.stem) for word in surface.parts):
            return None
        if surface.joined and self._store.knows(surface.joined.stem):
            return None
        text = surface.joined.text if surface.joined else surface.parts[0].text
        if text != _letters(wish.text):  # what stands behind a word, as in Rome's, tells that it is whole
            return None
        words = self._store.words
        other = text.endswith(".") or words.find(f"{text}.") >= 0  # us, where there is only U.S.
        if other or len(text) < _BEGINNING or not words.beginning(text):
            return None
        wish.begun = True
        self._remarks.reading(wish, marked("words beginning with {text}", text=text))
        return wq.Prefix(field, text)

    def _another_pattern(self, wish: Wish) -> bool:
        """Count a pattern; beyond some, they are taken as words."""
        self._patterns += 1
        if self._patterns > _MOST_PATTERNS:
            self._remarks.problem(
                wish, marked("Only {number} words may have *, ? or ~; others are plain words.", number=_MOST_PATTERNS)
            )
        return self._patterns <= _MOST_PATTERNS

    def _pattern(self, wish: Wish, field: str) -> Any:
        pattern = _STARS.sub("*", _letters(wish.text))
        if pattern == "*":
            self._remarks.reading(wish, marked("everything"))
            return wq.Every()
        if not pattern.strip("?*"):
            self._remarks.problem(wish, marked("A pattern needs at least one letter; it is left out."))
            return None
        if "?" not in pattern and pattern.find("*") == len(pattern) - 1:
            self._remarks.reading(wish, marked("words beginning with {text}", text=pattern[:-1]))
            return wq.Prefix(field, pattern[:-1])
        self._remarks.reading(wish, marked("words like {pattern}", pattern=pattern))
        return wq.Wildcard(field, pattern)

    def _fuzzy(self, wish: Wish, field: str, word: str, distance: int) -> Any:
        text = "".join(word.text for word in self._analysis.words(word))
        if not text:
            return None
        if distance > _FARTHEST:
            self._remarks.problem(wish, marked("Words at most {number} letters off are found.", number=_FARTHEST))
        self._remarks.reading(wish, marked("words spelled nearly like {text}", text=text))
        return wq.FuzzyTerm(field, text, maxdist=min(max(distance, 1), _FARTHEST), prefixlength=0)
