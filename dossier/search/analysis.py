"""Words of news, as they are indexed and asked for.

A *surface* is a run of letters and digits as the text has it ("Indo–Pacific", "Italy’s", "F-35s"). Folding and
splitting make *words* of it, each with its place: `indo` and `pacific` on two positions, and the joined `indopacific`
over both, so that any of the three ways to write it finds the others. Words with the same *stem* count as one when a
word is searched; wildcards look at the words themselves.
"""

import hashlib
import json
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dossier.search.stemming import stem as porter2

_APOSTROPHES = "'’‘ʼʹ′`´＇"
_HYPHENS = "‐‑‒–−－-"  # the plain one last: it ends a character class
_LETTER = r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
SURFACE = re.compile(rf"[^\W\d_](?:\.[^\W\d_])+\.(?!\w)|{_LETTER}+(?:[{_APOSTROPHES}.,&{_HYPHENS}]{_LETTER}+)*")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060"))
_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_POSSESSIVE = re.compile(f"[{_APOSTROPHES}][sS]$")
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_PIECE = re.compile(f"[^_{_HYPHENS}]+")
_BETWEEN = re.compile(r"[^.,&]+")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\.?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)+")
_CODE = re.compile(r"([^\W\d_]+)(\d{1,3}[^\W\d_]{0,2})")
_CODE_HEAD = re.compile(r"[^\W\d_]{1,3}")
_CODE_TAIL = re.compile(r"\d{1,3}[^\W\d_]{0,2}")
_LONGEST = 60  # letters of a word that is stemmed; Whoosh takes quadratic time
_PLURAL_CODE = re.compile(r"[a-z]{1,5}\d+s")
_ISE = re.compile(r"(\w*[aeiouy]\w+)(is|ys)(e|ed|es|er|ers|ing|ation|ations|ational)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word inside a surface: `offset` positions after its first one, `width` positions long."""

    text: str
    stem: str
    offset: int = 0
    width: int = 1


@dataclass(frozen=True, slots=True)
class Surface:
    """What a surface means: its words, and the spans (inside the surface) of its positions, in order."""

    words: tuple[Word, ...]
    spans: tuple[tuple[int, int], ...]
    parts: tuple[Word, ...] = field(init=False, compare=False)
    """The words that stand on a position of their own."""

    def __post_init__(self) -> None:
        parts = self.words
        if len(parts) > 1:  # most have one
            first = {word.offset: word for word in reversed(self.words) if word.width == 1}
            parts = tuple(first[offset] for offset in sorted(first))
        object.__setattr__(self, "parts", parts)

    @property
    def joined(self) -> Word | None:
        """The word over all positions, where there is more than one."""
        return next((word for word in self.words if word.width > 1), None)


_NOTHING = Surface((), ())


def fold(text: str) -> str:
    """Return text in lower case without accents and invisible characters."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text).translate(_INVISIBLE).lower()
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_SPECIAL)


class Analysis:
    """Turns text into words by the rules of this module and the lists of `resources/search`.

    It remembers every surface it has met, so that each distinct one is looked at once.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.function = frozenset(data["function"])
        self.names = frozenset(data["names"])
        self.titles = frozenset(data["titles"])
        self.languages: dict[str, list[str]] = data["languages"]
        self._capitals = frozenset(data["capitals"])
        self._same = {fold(other): group[0].lower() for group in data["same"] for other in group[1:]}
        self._elided = frozenset(data["elided"])
        self._shortened = frozenset(data["shortened"])
        self._keep_ise = frozenset(porter2(word) for word in data["ise"])
        self._stems = {word: f"={group[0]}" for group in data["stems"] for word in group}
        self._spelling = {porter2(british): porter2(american) for british, american in data["spelling"]}
        self._surfaces: dict[str, Surface] = {}

    @classmethod
    def from_resources(cls, resources: Path) -> "Analysis":
        """Read the lists of `resources/search`."""
        folder = resources / "search"
        lists = tomllib.loads((folder / "words.toml").read_text("utf-8"))
        return cls(
            {
                **lists,
                "ise": [word for line in _lines(folder / "ise.txt") for word in line.split()],
                "stems": [line.split() for line in _lines(folder / "stems.txt")],
                "spelling": [line.split("\t") for line in _lines(folder / "spelling.tsv")],
            }
        )

    @property
    def fingerprint(self) -> str:
        """What changes when the lists change (eight hexadecimal digits)."""
        return hashlib.sha256(json.dumps(self.data, sort_keys=True).encode()).hexdigest()[:8]

    def surface(self, raw: str) -> Surface:
        """Return what a surface means."""
        found = self._surfaces.get(raw)
        if found is None:
            found = self._surfaces[raw] = self._look_at(raw)
        return found

    def surfaces(self, text: str, start: int, end: int) -> Iterator[tuple[int, Surface]]:
        """Walk the surfaces between two indices of a text, each with its start."""
        for match in SURFACE.finditer(text, start, end):
            yield match.start(), self.surface(match.group())

    def words(self, text: str) -> tuple[Word, ...]:
        """Return the words of a text that stand on a position of their own."""
        return tuple(word for _, surface in self.surfaces(text, 0, len(text)) for word in surface.parts)

    def stem(self, word: str) -> str:
        """Return the stem of a folded word; British and American spellings share one."""
        known = self._stems.get(word)
        if known is not None:
            return known
        if not word.isalpha() or not 3 <= len(word) <= _LONGEST:
            return word[:-1] if _PLURAL_CODE.fullmatch(word) else word
        plain: str = porter2(word)
        if plain not in self._keep_ise and (match := _ISE.fullmatch(word)):
            plain = porter2(f"{match[1]}{match[2][0]}z{match[3]}")
            plain = self._stems.get(f"{match[1]}{match[2][0]}z{match[3]}", plain)
        return str(self._spelling.get(plain, plain))

    def _look_at(self, raw: str) -> Surface:
        """Split a surface at hyphens, full stops and the like, and fold what is left."""
        if raw == "s":  # "China s": what is left of a lost apostrophe
            return _NOTHING
        if raw.isascii() and raw.isalpha():  # as most are
            (text,) = self._texts(raw)
            return Surface((Word(text, self._stem_of(text)),), ((0, len(raw)),))
        words: list[Word] = []
        spans: list[tuple[int, int]] = []
        for start, end in _codes_joined(raw, _split(raw)):
            if possessive := _POSSESSIVE.search(raw, start, end):
                end = possessive.start()
            texts = self._texts(raw[start:end])
            words.extend(Word(text, self._stem_of(text), len(spans)) for text in texts)
            if texts:
                spans.append((start, end))
        if len(spans) == 2 and not raw[0].isdigit() and _HYPHEN.fullmatch(raw, spans[0][1], spans[1][0]):
            text = "".join(next(word.text for word in words if word.offset == n) for n in (0, 1))
            words.append(Word(text, self._stem_of(text), 0, 2))
        return Surface(tuple(words), tuple(spans))

    def _texts(self, piece: str) -> tuple[str, ...]:
        """Return the word that a piece without hyphens is, and other words it may be asked by."""
        if piece.isascii() and piece.isalpha():
            text = piece.lower()
            return (self._known(text, piece.isupper()),)
        parts = _APOSTROPHE.split(piece)
        folded = [_plain(part) for part in parts]
        text = "".join(folded)
        if not text:
            return ()
        if len(folded) > 1 and folded[-1] in self._shortened:
            return ("'".join(folded),)
        if len(folded) > 1 and folded[0] in self._elided:
            return ("".join(folded[1:]), text)
        text = self._known(text, "." in piece or parts[0].isupper())
        code = _CODE.fullmatch(text)
        return (text, code[1]) if code and len(code[1]) > 2 else (text,)

    def _known(self, text: str, capitals: bool) -> str:
        """Return a word, or what it is an abbreviation of: these end with a full stop."""
        if text in self._same:
            return f"{self._same[text]}."
        return f"{text}." if capitals and text in self._capitals else text

    def _stem_of(self, text: str) -> str:
        return text if text.endswith(".") else self.stem(text)


def _plain(text: str) -> str:
    """Fold a piece; only a decimal point stays of what is not a letter or digit."""
    folded = fold(text)
    if _NUMBER.fullmatch(folded):
        return folded.replace(",", "")
    return "".join(c for c in folded if c.isalnum())


def _split(raw: str) -> list[tuple[int, int]]:
    """Return the spans between hyphens, commas and full stops, but not inside numbers and abbreviations."""
    spans: list[tuple[int, int]] = []
    for match in _PIECE.finditer(raw):
        start, end = match.span()
        piece = match.group()
        if _DOTTED.fullmatch(piece) or _NUMBER.fullmatch(piece) or ("&" in piece and len(piece) <= 5):
            spans.append((start, end))
        else:
            spans.extend((start + part.start(), start + part.end()) for part in _BETWEEN.finditer(piece))
    return spans


def _codes_joined(raw: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Put the two halves of G-7, F-35 and Su-57 together."""
    last: tuple[int, int] | None = None
    for start, end in spans:
        if last is not None and _CODE_TAIL.fullmatch(raw, start, end) and _CODE_HEAD.fullmatch(raw, *last):
            yield last[0], end
            last = None
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
