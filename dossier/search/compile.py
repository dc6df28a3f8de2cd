"""From wishes to `whoosh.query` trees, in the light of what the index holds, with words that explain them back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from whoosh import query as wq

from dossier.model.notes import NOTHING_READ, Reading
from dossier.model.query import QueryProblem
from dossier.search.analysis import fold
from dossier.search.fieldvalues import FieldValues
from dossier.search.language import Language
from dossier.search.nodes import IN_TEXT, Nearness
from dossier.search.remarks import Remarks
from dossier.search.store import Store
from dossier.search.wishes import All, Node, Wish
from dossier.search.wordings import Wordings

NEARNESS = 0.5
"""How much words that stand side by side as typed add to a score, against the words themselves."""
MOST_RUNS = 20
"""So many pairs of words, from the first on, are looked at for standing side by side."""


@dataclass(frozen=True)
class Compiled:
    """A tree to evaluate (None: everything), what was not understood, and what was typed as words, with places."""

    node: Any
    problems: tuple[QueryProblem, ...]
    words: tuple[Wish, ...]
    _parts: Callable[[], list[Node]]
    _explain: Callable[[Sequence[Node]], tuple[str, ...]]

    @cached_property
    def parts(self) -> list[Node]:
        """What is asked side by side."""
        return self._parts()

    @cached_property
    def understood(self) -> tuple[str, ...]:
        """How it was understood, said when first asked for."""
        return () if self.node is None else self._explain(self.parts)


def compile_query(text: str, store: Store, reading: Reading = NOTHING_READ) -> Compiled:
    """Read a query in the light of an index, and of what a person has read; never raises."""
    return _Compiler(store, reading).run(text)


class _Compiler(Language):
    """Says what wishes mean, and how they were understood."""

    def __init__(self, store: Store, reading: Reading) -> None:
        super().__init__()
        self._store = store
        self._analysis = store.analysis
        self._remarks = Remarks()
        self._wordings = Wordings(store, self._remarks)
        self._values = FieldValues(store, self._remarks, reading)

    def run(self, text: str) -> Compiled:
        asked = self.read(text)
        node = asked.query(self)
        problems = (*self.problems, *self._remarks.problems)
        parts = partial(self._telling, asked.nodes if isinstance(asked, All) else (asked,))
        return Compiled(node, _once(problems), tuple(self._remarks.words), parts, self._remarks.explain)

    def wish(self, wish: Wish) -> Any:
        """Return a word, a phrase, or what a field asks; None where it asks nothing."""
        field = wish.fieldname or "text"
        if field not in IN_TEXT:
            return self._values.node(wish)
        return self._wordings.quoted(wish, field) if wish.quoted else self._wordings.typed(wish, field)

    def without(self, part: Node) -> Any:
        """Return everything but what a part asks."""
        node = part.query(self)
        return None if node is None else wq.Not(node)

    def any_of(self, parts: Sequence[Node]) -> Any:
        """Return any of the parts that ask something."""
        nodes = [node for part in _distinct(parts) if (node := part.query(self)) is not None]
        return wq.Or(nodes) if len(nodes) > 1 else next(iter(nodes), None)

    def all_of(self, parts: Sequence[Node]) -> Any:
        """All of the parts; words without a meaning of their own may be missing beside others."""
        children: list[Any] = []
        runs: list[Any] = []
        before: Wish | None = None
        for part in _distinct(self._telling(parts)):
            child = part.query(self)
            if child is None:
                continue
            word = isinstance(part, Wish) and isinstance(child, (wq.Term, wq.Prefix)) and child.fieldname == "text"
            plain = part if word else None
            if plain and before and len(runs) < MOST_RUNS and isinstance(children[-1], wq.Term):
                if isinstance(child, wq.Term):
                    runs.append(wq.Phrase("text", [children[-1].text, child.text], boost=NEARNESS))
                if joined := self._wordings.joined(fold(before.text), fold(plain.text)):
                    children[-1:] = [wq.Or([wq.And([children[-1], child]), wq.Term("text", joined)])]
                    before = None
                    continue
            children.append(child)
            before = plain
        if not children:
            return None
        node = children[0] if len(children) == 1 else wq.And(children)
        return Nearness(node, wq.Or(runs)) if runs else node

    def _is_function(self, node: Node, *, last: bool) -> bool:
        """Tell whether something is a word without a meaning of its own, as sentences and headlines write it."""
        if not isinstance(node, Wish) or node.fieldname or node.quoted:
            return False
        text, word = node.text, node.text.lower()
        if text != word and (word in self._analysis.names or (last if len(text) == 1 else text.isupper())):
            return False  # Will Smith, World War I, WHO, but not: Can I Go
        return word in self._analysis.function

    def _telling(self, parts: Sequence[Node]) -> list[Node]:
        """Return the parts that mean something of their own, or all where none does."""
        return [part for part in parts if not self._is_function(part, last=part is parts[-1])] or list(parts)


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
        asked = (part.fieldname, part.text, part.quoted, part.slop, part.last) if isinstance(part, Wish) else id(part)
        first.setdefault(asked, part)
    return tuple(first.values())
