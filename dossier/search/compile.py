"""From wishes to `whoosh.query` trees, in the light of what the index holds, with words that explain them back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from whoosh import query as wq

from dossier.model.notes import NOTHING_READ, Reading
from dossier.model.query import QueryProblem
from dossier.search.analysis import fold
from dossier.search.fieldvalues import FieldValues
from dossier.search.language import Node, Wish, parse
from dossier.search.nodes import IN_TEXT, Nearness
from dossier.search.remarks import Remarks
from dossier.search.store import Store
from dossier.search.wordings import Wordings, telling

NEARNESS = 0.5
"""How much words that stand side by side as typed add to a score, against the words themselves."""
MOST_RUNS = 20
"""So many pairs of words, from the first on, are looked at for standing side by side."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A tree to evaluate (None: everything), how it was understood, and the plain words with their places."""

    node: Any
    understood: tuple[str, ...]
    problems: tuple[QueryProblem, ...]
    words: tuple[Wish, ...]


def compile_query(text: str, store: Store, reading: Reading = NOTHING_READ) -> Compiled:
    """Read a query in the light of an index, and of what a person has read; never raises."""
    return _Compiler(store, reading).run(text)


class _Compiler:
    def __init__(self, store: Store, reading: Reading) -> None:
        self._store = store
        self._analysis = store.analysis
        self._remarks = Remarks()
        self._wordings = Wordings(store, self._remarks)
        self._values = FieldValues(store, self._remarks, reading)

    def run(self, text: str) -> Compiled:
        parsed = parse(text)
        node = None if parsed.node is None else self._node(parsed.node)
        understood: tuple[str, ...] = ()
        if parsed.node is not None and node is not None:
            together = not isinstance(parsed.node, Wish) and parsed.node.operator == "and"
            parts = parsed.node.parts if together and not isinstance(parsed.node, Wish) else (parsed.node,)
            understood = self._remarks.explain(self._telling(parts))
        problems = _once((*parsed.problems, *self._remarks.problems))
        return Compiled(node, understood, problems, tuple(self._remarks.words))

    def _node(self, node: Node) -> Any:
        if isinstance(node, Wish):
            return self._wish(node)
        if node.operator == "and":
            return self._and(node.parts)
        children = [child for part in _distinct(node.parts) if (child := self._node(part)) is not None]
        if not children:
            return None
        if node.operator == "not":
            return wq.Not(children[0])
        return children[0] if len(children) == 1 else wq.Or(children)

    def _and(self, parts: Sequence[Node]) -> Any:
        """All of the parts; words without a meaning of their own may be missing beside others."""
        children: list[Any] = []
        runs: list[Any] = []
        before: Wish | None = None
        for part in _distinct(self._telling(parts)):
            child = self._node(part)
            if child is None:
                continue
            plain = (
                part if isinstance(part, Wish) and isinstance(child, wq.Term) and child.fieldname == "text" else None
            )
            if plain and before and len(runs) < MOST_RUNS and isinstance(children[-1], (wq.Term, wq.Or)):
                runs.append(wq.Phrase("text", [self._stem(before), self._stem(plain)], boost=NEARNESS))
                if joined := self._joined(before, plain):
                    children[-1:] = [wq.Or([wq.And([children[-1], child]), joined])]
                    before = None
                    continue
            children.append(child)
            before = plain
        if not children:
            return None
        node = children[0] if len(children) == 1 else wq.And(children)
        return Nearness(node, wq.Or(runs)) if runs else node

    def _joined(self, before: Wish, after: Wish) -> Any:
        """Two words typed apart that the index has as one: F 35, war ship."""
        text = fold(before.text) + fold(after.text)
        n = self._store.words.find(text)
        if (
            n < 0 or self._store.lists.widths[self._store.lists.word_numbers[n]] > 1
        ):  # with a hyphen both words are there anyway
            return None
        return wq.Term("text", self._analysis.stem(text))

    def _is_function(self, node: Node) -> bool:
        if not isinstance(node, Wish) or node.field or node.quoted:
            return False
        return node.text in self._analysis.function

    def _stem(self, wish: Wish) -> str:
        return telling(self._analysis, wish.text)[0].parts[0].stem

    def _telling(self, parts: Sequence[Node]) -> list[Node]:
        """Return the parts that mean something of their own, or all where none does."""
        return [part for part in parts if not self._is_function(part)] or list(parts)

    def _wish(self, wish: Wish) -> Any:
        field = wish.field or "text"
        if field not in IN_TEXT:
            return self._values.node(wish)
        return self._wordings.quoted(wish, field) if wish.quoted else self._wordings.typed(wish, field)


def _once(problems: Sequence[QueryProblem]) -> tuple[QueryProblem, ...]:
    """Return problems in the order of their places, each at its first one."""
    told: dict[str, QueryProblem] = {}
    for problem in sorted(problems, key=lambda p: (p.start, p.end, p.text)) if problems else ():
        told.setdefault(problem.text, problem)
    return tuple(told.values())


def _distinct(parts: Sequence[Node]) -> Sequence[Node]:
    """Leave out wishes that ask again what one before them asks."""
    first: dict[object, Node] = {}
    for part in parts:
        asked = (part.field, part.text, part.quoted, part.slop, part.last) if isinstance(part, Wish) else id(part)
        first.setdefault(asked, part)
    return tuple(first.values())
