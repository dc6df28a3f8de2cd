"""What is noted while a query is read: how each wish was understood, and what could not be."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dossier.model.query import QueryProblem
from dossier.model.wording import either, joined, listed, marked
from dossier.search.wishes import Either, Node, Wish, Without

_SAID = {
    "title": marked("in the title: {words}"),
    "source": marked("source: {words}"),
    "author": marked("by: {words}"),
    "lang": marked("language: {words}"),
}
_KEPT = ("source", "author", "lang")  # fields whose wish stands although nothing answers it


@dataclass(slots=True)
class Remarks:
    """Problems, readings by place in the text, and what was typed as words (which may be misspelt)."""

    problems: list[QueryProblem] = field(default_factory=list)
    words: list[Wish] = field(default_factory=list)
    _readings: dict[int, str] = field(default_factory=dict)

    def problem(self, wish: Wish, text: str) -> None:
        """Note what could not be understood, and what is done instead."""
        self.problems.append(QueryProblem(wish.startchar, wish.endchar, text))

    def reading(self, wish: Wish, text: str) -> None:
        """Note how a wish was understood, where that is not plain; "" for one that asks nothing."""
        self._readings[wish.startchar] = text

    def explain(self, parts: Sequence[Node]) -> tuple[str, ...]:
        """Say back what is asked by all of some parts: words, then facts, then what is left out."""
        words: list[str] = []
        facts: list[str] = []
        left_out: list[str] = []
        for part in parts:
            if isinstance(part, Without):
                left_out.append(self._say(part[0]))
            else:
                (facts if isinstance(part, Wish) and part.fieldname else words).append(self._say(part))
        words = [word for word in words if word]
        said = [words[0] if len(words) == 1 else marked("all of: {words}", words=joined(", ", words))] if words else []
        said += [fact for fact in facts if fact]
        if any(left_out):
            said.append(marked("not: {words}", words=joined(", ", filter(None, left_out))))
        return tuple(said)

    def _say(self, node: Node) -> str:
        if isinstance(node, Wish):
            return self._say_wish(node)
        inner = [said for part in node.nodes if (said := self._say(part))]
        if isinstance(node, Without):
            return marked("not {words}", words=inner[0]) if inner else ""
        if len(inner) < 2:
            return inner[0] if inner else ""
        return joined("", ("(", either(inner) if isinstance(node, Either) else listed(inner), ")"))

    def _say_wish(self, wish: Wish) -> str:
        said = self._readings.get(wish.startchar)
        if said is None and any((p.start, p.end) == (wish.startchar, wish.endchar) for p in self.problems):
            return marked(_SAID[wish.fieldname], words=wish.text) if wish.fieldname in _KEPT else ""
        if said is None:
            said = _quoted(wish) if wish.quoted else wish.text
        return marked(_SAID[wish.fieldname], words=said) if said and wish.fieldname in _SAID else said


def _quoted(wish: Wish) -> str:
    if wish.slop is None:
        return marked("“{words}”", words=wish.text)
    return marked("“{words}” within {number} words", words=wish.text, number=wish.slop)
