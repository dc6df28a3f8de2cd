"""The rules for what pages say to their visitors, sorted by the characters that a line they match may begin with.

Trying all rules on each line costs more than all other cleaning; the first character leaves some ten of them.
"""

import re
from collections.abc import Iterable

_QUANTIFIERS = ("?", "*", "{0,")


class Prompts:
    """Matches whole lines, in lower case, against many rules."""

    def __init__(self, rules: Iterable[str]) -> None:
        anywhere: list[str] = []
        sorted_rules: dict[str, list[str]] = {}
        for rule in rules:
            first = openings(rule)
            if first is None:
                anywhere.append(rule)
            for character in sorted(first or ()):
                sorted_rules.setdefault(character, []).append(rule)
        self._anywhere = _joined(anywhere)
        self._by_first = {character: _joined(some) for character, some in sorted_rules.items()}

    def fullmatch(self, line: str) -> bool:
        """Whether a line as a whole is such a prompt."""
        some = self._by_first.get(line[:1])
        return bool((some and some.fullmatch(line)) or self._anywhere.fullmatch(line))


def openings(rule: str) -> frozenset[str] | None:
    """Return the characters with which a match of a rule may begin, None if that can be anything."""
    if not rule or rule[0] in ".[^$|)*+?":
        return None
    if rule[0] == "(":
        end = _closing(rule)
        body = rule[3:end] if rule.startswith("(?:") else rule[1:end]
        if body.startswith("?"):
            return None
        found = [openings(part) for part in _alternatives(body)]
        rest = rule[end + 1 :]
    elif rule[0] == "\\":
        found = [frozenset("0123456789") if rule[1] == "d" else None if rule[1].isalnum() else frozenset(rule[1])]
        rest = rule[2:]
    else:
        found = [frozenset(rule[0])]
        rest = rule[1:]
    if rest.startswith(_QUANTIFIERS):
        found.append(openings(re.sub(r"^(?:[?*]|\{0,\d*\})", "", rest)))
    return None if None in found else frozenset().union(*(some for some in found if some))


def _closing(rule: str) -> int:
    """Return where the bracket that a rule begins with is closed."""
    depth = 0
    for match in re.finditer(r"\\.|\[(?:\\.|[^\]\\])*\]|[()]", rule):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if not depth:
            return match.start()
    raise ValueError(f"a bracket is not closed: {rule}")


def _alternatives(body: str) -> list[str]:
    parts, depth, last = [], 0, 0
    for match in re.finditer(r"\\.|\[(?:\\.|[^\]\\])*\]|[()|]", body):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if match[0] == "|" and not depth:
            parts.append(body[last : match.start()])
            last = match.end()
    return [*parts, body[last:]]


def _joined(rules: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{rule})" for rule in rules) or "(?!)")
