"""Patterns over categories, written in words: `wd=WEEKDAY? month=MON day=D` is a regular expression."""

import re

from dossier.extract.times.lexicon import SYMBOLS, words
from dossier.extract.times.tokens import Tokens

_WORD = re.compile(r"(?P<open>[a-z]+)=\(|(?:(?P<name>[a-z]+)=)?(?P<word>\w+)|\((?!\?)|\s+")


_PIECE = re.compile(r"\(\?<?[=!]|[a-z]+=\(|[()|?*+]|(?:[a-z]+=)?\w+")
_COMMON = frozenset(words("the a an of in on at to and or by for COMMA HYPHEN DASH NUM DAYNUM NUMWORD x"))


class Needs:
    """Reads off a pattern which symbols a sentence must have one of, so that the pattern need not be tried."""

    def __init__(self, text: str, macros: dict[str, str]) -> None:
        self._pieces = _PIECE.findall(text)
        self._at = 0
        self._macros = macros

    def any_of(self) -> frozenset[str]:
        """Return the symbols, none where the pattern could match without any of them."""
        choices = [self._sequence()]
        while self._at < len(self._pieces) and self._pieces[self._at] == "|":
            self._at += 1
            choices.append(self._sequence())
        return frozenset().union(*choices) if all(choices) else frozenset()

    def _sequence(self) -> frozenset[str]:
        best: frozenset[str] = frozenset()
        while self._at < len(self._pieces) and self._pieces[self._at] not in {"|", ")"}:
            needed = self._element()
            if needed and (not best or _weight(needed) < _weight(best)):
                best = needed
        return best

    def _element(self) -> frozenset[str]:
        piece = self._pieces[self._at]
        self._at += 1
        if piece.endswith("(") or piece.startswith("(?"):
            needed = self.any_of()
            self._at += 1  # the closing bracket
            if piece.startswith("(?"):
                needed = frozenset()
        else:
            word = piece.rpartition("=")[2]
            macro = self._macros.get(word)
            needed = Needs(macro, self._macros).any_of() if macro else frozenset({SYMBOLS[word]})
        if self._at < len(self._pieces) and self._pieces[self._at] in {"?", "*", "+"}:
            needed = needed if self._pieces[self._at] == "+" else frozenset()
            self._at += 1
        return needed


def _weight(symbols: frozenset[str]) -> int:
    """How likely a sentence is to have one of the symbols."""
    return sum(20 if name in _COMMON else 1 for name, symbol in SYMBOLS.items() if symbol in symbols)


class Pattern:
    """A compiled pattern; macros in capital letters stand for what their text says."""

    def __init__(self, text: str, macros: dict[str, str]) -> None:
        self._names: dict[str, list[str]] = {}
        self._macros = macros
        self.regex = re.compile(self._translate(text))
        self.names = self._names
        self.needs = Needs(text, macros).any_of()

    def _translate(self, text: str) -> str:
        return _WORD.sub(self._piece, text)

    def _piece(self, match: re.Match[str]) -> str:
        name, word = match["name"], match["word"]
        if match["open"]:
            return f"(?P<{self._new_name(match['open'])}>"
        if word is None:
            return "(?:" if match[0] == "(" else ""
        inner = f"(?:{self._translate(self._macros[word])})" if word in self._macros else SYMBOLS[word]
        if not name:
            return inner
        return f"(?P<{self._new_name(name)}>{inner})"

    def _new_name(self, name: str) -> str:
        """Return a group name that is not used yet: a macro may stand in a pattern twice."""
        known = self._names.setdefault(name, [])
        known.append(f"{name}{len(known)}")
        return known[-1]


class Parts:
    """A match of a pattern, read by the names in it."""

    __slots__ = ("_match", "_names", "after", "first", "tokens")

    def __init__(self, match: re.Match[str], names: dict[str, list[str]], tokens: Tokens) -> None:
        self._match = match
        self._names = names
        self.tokens = tokens
        self.first, self.after = match.span()

    def section(self, first: int, after: int) -> "Parts":
        """Return the same match for a part of its tokens."""
        part = Parts(self._match, self._names, self.tokens)
        part.first, part.after = first, after
        return part

    def index(self, name: str) -> int:
        """Index of the token called `name`, -1 where the phrase has none."""
        for known in self._names.get(name, ()):
            at = self._match.start(known)
            if at >= 0:
                return at
        return -1

    def __contains__(self, name: str) -> bool:
        return self.index(name) >= 0

    def __getitem__(self, name: str) -> object:
        at = self.index(name)
        return self.tokens.payloads[at] if at >= 0 else None

    def number(self, name: str) -> int:
        """Payload as a whole number; for parts that the pattern demands."""
        value = self[name]
        assert isinstance(value, int | float)
        return int(value)

    def amount(self, name: str) -> float:
        """Payload as a number."""
        value = self[name]
        assert isinstance(value, int | float)
        return value

    def letters(self, name: str) -> str:
        """Payload as TIMEX3 letters, empty where the phrase lacks it."""
        value = self[name]
        return value if isinstance(value, str) else ""

    def word(self, offset: int) -> str:
        """The word `offset` tokens before the phrase (-1) or after its last one (1); empty beyond the sentence."""
        at = self.first + offset if offset < 0 else self.after + offset - 1
        return self.tokens.words[at] if 0 <= at < len(self.tokens.words) else ""
