"""The query language: what is typed becomes a tree of wishes, each with its place in the text; nothing is ever raised.

    words            all of them, in any order and form        "exact words"    these words in a row
    one OR another   -word, NOT word                           "near words"~5   in any order, few words between
    ( ... )          groups                                    prefix* w?ld*    patterns
    spelling~        words spelled nearly so                   field:value      title source author entity kind
                                                                                place lang date event

NOT binds closest, then AND, then OR, then standing side by side: `a b OR c` asks for a and (b or c).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import islice
from typing import NamedTuple

from dossier.model.query import QueryProblem
from dossier.model.wording import marked

FIELDS = ("title", "source", "author", "entity", "kind", "place", "lang", "date", "event", "is", "has")
MAX_SLOP = 50
MAX_DEPTH = 40
MAX_LENGTH = 4000
MAX_WORDS = 200
"""So many words are searched for, those inside of quotations counted."""
MAX_NEAR = 40
"""So many words may be asked to stand near each other."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A word, phrase or field value. `text` is what was typed without quotes; `slop` is None for an exact phrase."""

    start: int
    end: int
    text: str
    field: str = ""
    quoted: bool = False
    slop: int | None = None
    last: bool = False  # the text ends in it, inside of quotation marks or not: it may still be being typed


@dataclass(frozen=True, slots=True)
class Together:
    """Wishes under one operator: "and", "or", "not" (of one)."""

    operator: str
    parts: tuple["Node", ...]


Node = Wish | Together


@dataclass(slots=True)
class Parsed:
    """The tree of a query (None when it asks nothing) and what was not understood."""

    node: Node | None
    problems: list[QueryProblem] = field(default_factory=list)


class _Token(NamedTuple):
    kind: str  # "(", ")", "-", "AND", "OR", "NOT", "field", "word", "phrase"
    start: int
    end: int
    text: str
    slop: int | None = None
    last: bool = False


_QUOTES = '"“”„«»＂'
_TOKEN = re.compile(
    rf"""\s+ | (?P<open>\() | (?P<close>\))
    | (?P<minus>[-+−](?=[^\s)]))
    | (?P<field>[^\W\d_]+):(?=[^\s:/)])
    | (?P<spaced>(?:{"|".join(FIELDS)}):(?=[\s)]|$))
    | [{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?:(?P<closed>[{_QUOTES}])(?:~(?P<slop>\d+)?)?|$)
    | (?P<word>[^\s(){_QUOTES}]+)""",
    re.VERBOSE | re.IGNORECASE,
)
_VALUE = re.compile(rf"[^\s(){_QUOTES}]+")
_UNIT = re.compile(r"[^\W_]+")
_OPERATORS = {"AND": "AND", "OR": "OR", "NOT": "NOT", "&&": "AND", "||": "OR", "|": "OR"}


def parse(text: str) -> Parsed:
    """Read a query."""
    return _plain(text) or _Parser(text).run()


def _plain(text: str) -> Parsed | None:
    """Read words with single blanks between them, which most queries are, in a third of the time; None for others."""
    words = text.split(" ")
    if len(text) > MAX_WORDS or not all(map(str.isalnum, words)) or not _OPERATORS.keys().isdisjoint(words):
        return None
    wishes: list[Node] = []
    at = 0
    for word in words:
        wishes.append(Wish(at, at + len(word), word, last=at + len(word) == len(text)))
        at += len(word) + 1
    return Parsed(_join("and", wishes))


class _Parser:
    def __init__(self, text: str) -> None:
        self._problems: list[QueryProblem] = []
        self._length = len(text.rstrip()) if text.rstrip() == text else -1
        if len(text) > MAX_LENGTH:
            self._problem(
                MAX_LENGTH, len(text), marked("Only the first {number} characters are searched for.", number=MAX_LENGTH)
            )
        tokens = self._read(text[:MAX_LENGTH])
        self._tokens = list(tokens if len(text) <= MAX_NEAR else self._limited(tokens, len(text)))
        self._at = 0
        self._depth = 0

    def run(self) -> Parsed:
        parts: list[Node] = []
        while self._at < len(self._tokens):
            node = self._sequence()
            if node is not None:
                parts.append(node)
            if self._at < len(self._tokens):  # only a bracket that closes nothing ends a sequence early
                token = self._take()
                self._problem(token.start, token.end, marked("No bracket is open here; this one is left out."))
        return Parsed(_join("and", parts), self._problems)

    def _limited(self, tokens: Iterator[_Token], end: int) -> Iterator[_Token]:
        """Walk tokens up to the last word that is searched for; the rest is left out."""
        left = MAX_WORDS
        for token in tokens:
            if token.kind not in ("word", "phrase"):
                yield token
                continue
            most = min(left, MAX_NEAR) if token.slop is not None else left
            beyond = next(islice(_UNIT.finditer(token.text), most, None), None)
            left -= sum(1 for _ in _UNIT.finditer(token.text)) or 1
            yield token if beyond is None else token._replace(text=token.text[: beyond.start()], last=False)
            if left <= 0:
                if next(tokens, None) is not None or left < 0:
                    self._problem(
                        token.start, end, marked("Only the first {number} words are searched for.", number=MAX_WORDS)
                    )
                return
            if beyond is not None:
                self._problem(
                    token.start,
                    token.end,
                    marked("Only the first {number} words are searched for near each other.", number=MAX_NEAR),
                )

    def _read(self, text: str) -> Iterator[_Token]:
        at = 0
        after_field = False
        while at < len(text):
            value = _VALUE.match(text, at) if after_field else None  # whatever it looks like: entity:person:somebody
            after_field = False
            if value:
                yield _Token("word", at, value.end(), value.group(), last=value.end() == self._length)
                at = value.end()
                continue
            match = _TOKEN.match(text, at)
            if match is None:
                at += 1
                continue
            start, at = at, match.end()
            if match.lastgroup is None:
                continue
            if match.lastgroup == "word":
                yield _Token(_OPERATORS.get(match["word"], "word"), start, at, match["word"], None, at == self._length)
            elif match["open"] or match["close"]:
                yield _Token(match.group(), start, at, "")
            elif match["minus"]:
                if match["minus"] != "+":
                    yield _Token("-", start, at, match["minus"])
            elif match["field"] or match["spaced"]:
                after_field = bool(match["field"])
                yield from self._field(match, start, at)
            elif match["phrase"] is not None:
                if not match["closed"]:
                    self._problem(
                        start, start + 1, marked("The quotation is not closed; it is taken to end with the query.")
                    )
                last = not match["closed"] and at == self._length
                yield _Token("phrase", start, at, match["phrase"], self._slop(match), last)

    def _field(self, match: re.Match[str], start: int, end: int) -> Iterator[_Token]:
        name = (match["field"] or match["spaced"].rstrip(":")).lower()
        close = [name] if name in FIELDS else get_close_matches(name, FIELDS, 1, 0.75)
        if close:
            yield _Token("field", start, end, close[0])
        if name not in FIELDS:
            known = ", ".join(FIELDS)
            if close:
                text = marked(
                    "There is no field “{name}”; “{instead}” is taken. Fields are {known}.",
                    name=name,
                    instead=close[0],
                    known=known,
                )
            else:
                text = marked(
                    "There is no field “{name}”; only what follows is searched for. Fields are {known}.",
                    name=name,
                    known=known,
                )
            self._problem(start, end, text)

    def _slop(self, match: re.Match[str]) -> int | None:
        if not match["closed"] or "~" not in match.group()[match.end("closed") - match.start() :]:
            return None
        slop = int((match["slop"] or "5")[:6])
        if slop > MAX_SLOP:
            self._problem(
                match.start("slop"),
                match.end("slop"),
                marked("Nearer than that: at most {number} is used.", number=MAX_SLOP),
            )
        return min(slop, MAX_SLOP)

    def _sequence(self) -> Node | None:
        """Wishes side by side: all of them."""
        parts: list[Node] = []
        while (token := self._peek()) is not None and token.kind != ")":
            node = self._alternatives()
            if node is not None:
                parts.append(node)
        return _join("and", parts)

    def _alternatives(self) -> Node | None:
        return self._chain("OR", self._conjunction)

    def _conjunction(self) -> Node | None:
        return self._chain("AND", self._one)

    def _chain(self, operator: str, part: Callable[[], Node | None]) -> Node | None:
        parts = [part()]
        while (token := self._peek()) is not None and token.kind == operator:
            self._take()
            after = self._peek()
            if after is None or after.kind in (")", "AND", "OR") or parts[-1] is None:
                self._problem(
                    token.start,
                    token.end,
                    marked("{text} needs something on both sides; it is left out.", text=token.text),
                )
                if after is None or after.kind == ")":
                    break
                if after.kind in ("AND", "OR"):
                    continue
            parts.append(part())
        return _join(operator.lower(), [node for node in parts if node is not None])

    def _one(self) -> Node | None:
        while (token := self._peek()) is not None and token.kind in ("AND", "OR"):
            self._take()
            self._problem(
                token.start, token.end, marked("{text} needs something on both sides; it is left out.", text=token.text)
            )
        if token is None or token.kind == ")":
            return None
        self._take()
        if token.kind in ("NOT", "-"):
            return self._not(token)
        if token.kind == "(":
            return self._group(token, "")
        if token.kind == "field":
            return self._value(token)
        return self._wish(token, "")

    def _not(self, token: _Token) -> Node | None:
        after = self._peek()
        if after is None or after.kind in (")", "AND", "OR"):
            self._problem(token.start, token.end, marked("Nothing follows that could be left out."))
            return None
        self._depth += 1
        if self._depth <= MAX_DEPTH:
            node = self._one()
        else:
            self._problem(
                token.start, token.end, marked("{text} stands too deep inside others; it is left out.", text=token.text)
            )
            node = None
        self._depth -= 1
        if isinstance(node, Together) and node.operator == "not":  # not not
            return node.parts[0]
        return None if node is None else Together("not", (node,))

    def _group(self, token: _Token, name: str) -> Node | None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._problem(token.start, token.end, marked("There are too many brackets inside each other."))
            node = None
        else:
            node = self._sequence()
        self._depth -= 1
        after = self._peek()
        if after is not None and after.kind == ")":
            self._take()
        elif self._depth < MAX_DEPTH:
            self._problem(
                token.start, token.end, marked("The bracket is not closed; it is taken to end with the query.")
            )
        return _in_field(node, name) if node is not None and name else node

    def _value(self, token: _Token) -> Node | None:
        after = self._peek()
        if after is None or after.kind not in ("word", "phrase", "("):
            self._problem(token.start, token.end, marked("Nothing follows “{text}:”; it is left out.", text=token.text))
            return None
        self._take()
        if after.kind == "(":
            return self._group(after, token.text)
        wish = self._wish(after, token.text)
        return Wish(token.start, wish.end, wish.text, wish.field, wish.quoted, wish.slop, wish.last)

    def _wish(self, token: _Token, name: str) -> Wish:
        return Wish(token.start, token.end, token.text, name, token.kind == "phrase", token.slop, token.last)

    def _peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _problem(self, start: int, end: int, text: str) -> None:
        self._problems.append(QueryProblem(start, end, text))


def _join(operator: str, parts: list[Node]) -> Node | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else Together(operator, tuple(parts))


def _in_field(node: Node, name: str) -> Node:
    """Ask for everything in a group in one field, as in title:(a OR b)."""
    if isinstance(node, Together):
        return Together(node.operator, tuple(_in_field(part, name) for part in node.parts))
    if node.field:
        return node
    return Wish(node.start, node.end, node.text, name, node.quoted, node.slop, node.last)
