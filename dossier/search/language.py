"""The query language, read by Whoosh's parser with rules of ours; nothing is ever raised.

    words            all of them, in any order and form        "exact words"    these words in a row
    one OR another   -word, NOT word                           "near words"~5   in any order, few words between
    ( ... )          groups                                    prefix* w?ld*    patterns
    spelling~        words spelled nearly so                   field:value      title source author entity kind
                                                                                place lang date event is has

NOT binds closest, then AND, then OR, then standing side by side: `a b OR c` asks for a and (b or c).

Taggers cut the text into nodes. Filters then leave out what is too much, and find groups, fields and operators. What is
not understood is remarked at its place and left out.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from whoosh.qparser import GroupPlugin, QueryParser, WhitespacePlugin, syntax
from whoosh.qparser.taggers import FnTagger, RegexTagger, Tagger

from dossier.model.query import QueryProblem
from dossier.model.wording import marked
from dossier.search.grouping import grouped, operators, plain
from dossier.search.wishes import All, Either, Node, Wish

FIELDS = ("title", "source", "author", "entity", "kind", "place", "lang", "date", "event", "is", "has")
MAX_SLOP = 50
MAX_LENGTH = 4000
MAX_WORDS = 200
"""So many words are searched for, those inside of quotations counted."""
MAX_NEAR = 40
"""So many words may be asked to stand near each other."""

QUOTES = '"“”„«»＂'
"""Each of them opens a quotation, and closes one that is open."""
_ENDS = rf"(?=[\s(){QUOTES}]|$)"
_WEIGHT = rf"\^\d+(?:\.\d+)?{_ENDS}"
_WORD = rf"(?:(?!{_WEIGHT})[^\s(){QUOTES}])+"
_UNIT = re.compile(r"[^\W_]+")
_QUOTATION = re.compile(rf'"[^{QUOTES}]*"')


class _Word(RegexTagger):  # type: ignore[misc]  # Whoosh has no types
    def create(self, parser: Any, match: re.Match[str]) -> Wish:
        wish = Wish(match.group())
        wish.last = match.end() == parser.end
        return wish


class _Weight(RegexTagger):  # type: ignore[misc]
    """What other languages have to make a word count more (word^2)."""

    def create(self, parser: Any, match: re.Match[str]) -> Any:
        parser.problem(*match.span(), marked("There are no weights; “{text}” is left out.", text=match.group()))
        return syntax.Whitespace()


class _Phrase(RegexTagger):  # type: ignore[misc]
    def create(self, parser: Any, match: re.Match[str]) -> Wish:
        if not match["closed"]:
            start = match.start()
            parser.problem(start, start + 1, marked("The quotation is not closed; it is taken to end with the query."))
        wish = Wish(match["text"], quoted=True, slop=self._slop(parser, match) if match["near"] else None)
        wish.last = not match["closed"] and match.end() == parser.end
        return wish

    def _slop(self, parser: Any, match: re.Match[str]) -> int:
        slop = int((match["slop"] or "5")[:6])
        if slop > MAX_SLOP:
            parser.problem(*match.span("slop"), marked("Nearer than that: at most {number} is used.", number=MAX_SLOP))
        return min(slop, MAX_SLOP)


class _Field(Tagger):  # type: ignore[misc]
    """A field with the value right behind it, whatever that looks like (entity:person:somebody), or only its name."""

    _NAMED = re.compile(
        rf"(?:(?P<name>[^\W\d_]+):(?=[^\s:/)])(?P<value>{_WORD})?|(?P<spaced>{'|'.join(FIELDS)}):(?=[\s)]|$))",
        re.IGNORECASE,
    )

    def match(self, parser: Any, text: str, pos: int) -> Any:
        """Return a wish, the name of a field, or nothing of weight for a field that there is not."""
        match = self._NAMED.match(text, pos)
        if match is None:
            return None
        behind = match.end("name" if match["name"] else "spaced") + 1
        field = self._known(parser, text[pos : behind - 1].lower(), pos, behind)
        if match["value"]:
            wish = Wish(match["value"], field)
            wish.last = match.end() == parser.end
            return wish.set_range(pos if field else behind, match.end())
        node = syntax.FieldnameNode(field, match.group()) if field else syntax.Whitespace()
        return node.set_range(pos, behind)

    def _known(self, parser: Any, name: str, start: int, end: int) -> str:
        if name in FIELDS:
            return name
        known = ", ".join(FIELDS)
        for instead in get_close_matches(name, FIELDS, 1, 0.75):
            taken = marked(
                "There is no field “{name}”; “{instead}” is taken. Fields are {known}.",
                name=name,
                instead=instead,
                known=known,
            )
            parser.problem(start, end, taken)
            return instead
        parser.problem(
            start,
            end,
            marked(
                "There is no field “{name}”; only what follows is searched for. Fields are {known}.",
                name=name,
                known=known,
            ),
        )
        return ""


def _limit(parser: Any, nodes: Any) -> Any:
    """Leave out blanks, and what is more than MAX_WORDS and MAX_NEAR."""
    nodes.nodes = [node for node in nodes.nodes if not node.is_ws()]
    if nodes and nodes.endchar > MAX_NEAR:
        nodes.nodes = list(_limited(parser, iter(nodes)))
    return nodes


def _limited(parser: Any, nodes: Iterator[Any]) -> Iterator[Any]:
    """Walk nodes up to the last word that is searched for; the rest is left out."""
    left = MAX_WORDS
    for node in nodes:
        yield node
        if not isinstance(node, Wish):
            continue
        most = left if node.slop is None else min(left, MAX_NEAR)
        ends = [unit.end() for unit in _UNIT.finditer(node.text)]
        left -= len(ends) or 1
        if len(ends) > most:
            node.text, node.last = node.text[: ends[most - 1]], False
        if left <= 0:
            if next(nodes, None) is not None or left < 0:
                text = marked("Only the first {number} words are searched for.", number=MAX_WORDS)
                parser.problem(node.startchar, parser.length, text)
            return
        if len(ends) > most:
            parser.remark(
                node, marked("Only the first {number} words are searched for near each other.", number=MAX_NEAR)
            )


def _values(parser: Any, group: Any) -> Any:
    """Give what stands behind the name of a field, a word, a phrase or a group, to that field."""
    values = group.empty_copy()
    name = None
    for node in (*group, None):
        value = _values(parser, node) if isinstance(node, syntax.GroupNode) else node
        if name is not None and (
            isinstance(value, syntax.GroupNode) or (isinstance(value, Wish) and not value.fieldname)
        ):
            value.set_fieldname(name.fieldname)
            if isinstance(value, Wish):
                value.startchar = name.startchar
        elif name is not None:
            parser.remark(name, marked("Nothing follows “{text}:”; it is left out.", text=name.fieldname))
            values.append(group.empty_copy())  # or an operator would take what stands behind it
        name = value if isinstance(value, syntax.FieldnameNode) else None
        if name is None and value is not None:
            values.append(value)
    return values


_OPERATORS = operators(_ENDS)
_TAGGERS = (
    _Word(rf"(?!(?:AND|OR|NOT){_ENDS})\w+{_ENDS}"),  # what most of a text is needs no other look
    WhitespacePlugin(),
    _Phrase(rf"[{QUOTES}](?P<text>[^{QUOTES}]*)(?:(?P<closed>[{QUOTES}])(?P<near>~(?P<slop>\d+)?)?|$)"),
    *(tagger for tagger, _ in _OPERATORS.ops),
    FnTagger("[(]", GroupPlugin.OpenBracket),
    FnTagger("[)]", GroupPlugin.CloseBracket),
    FnTagger(r"\+(?=[^\s)])", syntax.Whitespace),
    _Field(),
    _Weight(_WEIGHT),
    _Word(_WORD),
)
_FILTERS = (_limit, grouped, _values, _OPERATORS.do_operators, plain)


class Language(QueryParser):  # type: ignore[misc]
    """A parser for one query: it gathers what is not understood. What wishes mean, a parser that extends it knows."""

    def __init__(self) -> None:
        self.fieldname, self.schema, self.group = "text", None, All  # no more of QueryParser: its plugins stand above
        self.problems: list[QueryProblem] = []
        self.length = 0
        self.end = -1
        """Where the last word ends if it may still be being typed, else -1."""

    def taggers(self) -> tuple[Any, ...]:
        """Return what cuts nodes off a text, in the order in which it is tried."""
        return _TAGGERS

    def filters(self) -> tuple[Any, ...]:
        """Return what makes a tree of nodes, step by step."""
        return _FILTERS

    def filterize(self, nodes: Any, debug: bool = False) -> Any:
        """Return the tree of what was cut off; a word or phrase by itself is one already."""
        alone = len(nodes) == 1 and isinstance(nodes[0], Wish) and nodes.endchar <= MAX_NEAR
        return nodes[0] if alone else super().filterize(nodes, debug)

    def read(self, text: str) -> Node:
        """Return the tree of a query, an empty group where it asks nothing."""
        self.length = len(text)
        self.end = -1 if text[-1:].isspace() else len(text)
        if len(text) > MAX_LENGTH:
            cut = marked("Only the first {number} characters are searched for.", number=MAX_LENGTH)
            self.problem(MAX_LENGTH, len(text), cut)
        return self._plain(text) or self.process(text[:MAX_LENGTH])

    def problem(self, start: int, end: int, text: str) -> None:
        """Note that what stands between two places was not understood."""
        self.problems.append(QueryProblem(start, end, text))

    def remark(self, node: Any, text: str) -> None:
        """Note that a node was not understood."""
        self.problem(node.startchar, node.endchar, text)

    def _plain(self, text: str) -> Node | None:
        """Read words with single blanks or OR between them, or one quotation, in a fifth of the time: most queries."""
        if len(text) > MAX_WORDS:
            return None
        if _QUOTATION.fullmatch(text):
            quotation: Wish = Wish(text[1:-1], quoted=True).set_range(0, len(text))
            return quotation
        between = " OR " if " OR " in text else " "
        words = text.split(between)
        if not all(word.rstrip("*~").isalnum() for word in words) or not {"AND", "OR", "NOT"}.isdisjoint(words):
            return None
        wishes: list[Wish] = []
        at = 0
        for word in words:
            wishes.append(Wish(word).set_range(at, at + len(word)))
            at += len(word) + len(between)
        wishes[-1].last = True
        return wishes[0] if len(wishes) == 1 else All(wishes) if between == " " else Either(wishes)
