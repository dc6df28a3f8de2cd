"""Filters of Whoosh's parser that find brackets, operators and what asks nothing.

Whoosh's own pass over mistakes in silence and go as deep as brackets do; these tell each at its place.
"""

from typing import Any

from whoosh.qparser import GroupPlugin, OperatorsPlugin, syntax

from dossier.model.wording import marked
from dossier.search.wishes import Both, Either, Without

MAX_DEPTH = 40


def grouped(parser: Any, nodes: Any) -> Any:
    """Put what stands in brackets, closed or not, into groups."""
    groups: list[Any] = [nodes.empty_copy()]
    opened: list[Any] = []
    too_deep = 0
    for node in nodes:
        if isinstance(node, GroupPlugin.OpenBracket):
            if len(opened) == MAX_DEPTH:
                too_deep += 1
                parser.remark(node, marked("There are too many brackets inside each other."))
            else:
                opened.append(node)
                groups.append(nodes.empty_copy())
        elif not isinstance(node, GroupPlugin.CloseBracket):
            groups[-1].append(node)
        elif too_deep:
            too_deep -= 1
        elif opened:
            opened.pop()
            groups[-2].append(groups.pop())
        else:
            parser.remark(node, marked("No bracket is open here; this one is left out."))
    for node in reversed(opened):
        parser.remark(node, marked("The bracket is not closed; it is taken to end with the query."))
        groups[-2].append(groups.pop())
    return groups[0]


class _Not(syntax.PrefixOperator):  # type: ignore[misc]  # Whoosh has no types
    def replace_self(self, parser: Any, group: Any, position: int) -> int:
        del group[position]
        after = group[position] if position < len(group) else None
        if after is None or isinstance(after, syntax.Operator):
            parser.remark(self, marked("Nothing follows that could be left out."))
        else:
            group[position] = after[0] if isinstance(after, Without) else Without([after])
        return position


class _Between(syntax.InfixOperator):  # type: ignore[misc]
    def replace_self(self, parser: Any, group: Any, position: int) -> int:
        beside = [*group[max(position - 1, 0) : position], *group[position + 1 : position + 2]]
        if len(beside) < 2 or any(isinstance(node, syntax.Operator) for node in beside):
            parser.remark(self, marked("{text} needs something on both sides; it is left out.", text=self.text))
            del group[position]
            return position
        return int(super().replace_self(parser, group, position))


class _Operators(OperatorsPlugin):  # type: ignore[misc]
    def do_operators(self, parser: Any, group: Any) -> Any:
        """Put what operators join into groups; where there is none, look into the groups only."""
        if any(isinstance(node, syntax.Operator) for node in group.nodes):
            return super().do_operators(parser, group)
        for node in group.nodes:
            if isinstance(node, syntax.GroupNode):
                self.do_operators(parser, node)
        return group


def operators(ends: str) -> OperatorsPlugin:
    """Return the operators, closest first; `ends` matches where a word ends."""
    tagger = OperatorsPlugin.OpTagger
    return _Operators(
        [
            (tagger(rf"[-−](?=[^\s)])|NOT{ends}", Without, _Not, leftassoc=False), 0),
            (tagger(rf"(?:AND|&&){ends}", Both, _Between), 0),
            (tagger(rf"(?:OR|\|\|?){ends}", Either, _Between), 0),
        ],
        clean=True,
    )


def plain(parser: Any, group: Any) -> Any:
    """Take away groups of nothing and around a single node; what asks nothing becomes an empty group."""
    inner = (plain(parser, node) if isinstance(node, syntax.GroupNode) else node for node in group)
    group.nodes = [node for node in inner if not isinstance(node, syntax.GroupNode) or node]
    if len(group) != 1:
        return group
    if not isinstance(group, Without):
        return group[0]
    return group[0][0] if isinstance(group[0], Without) else group  # not not
