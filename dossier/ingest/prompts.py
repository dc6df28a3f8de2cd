"""The rules for what pages say to their visitors, sorted by what a line that they match begins with.

Trying all rules on each line costs more than all other cleaning. Few lines begin as any rule does; the first letters
leave one rule or none. Rules that may begin with anything are tried where a line has what they must hold.
"""

import re
from collections.abc import Iterable

_QUANTIFIERS = ("?", "*", "{0,")
_PLAIN = re.compile(r"[^\\.^$*+?{}\[\]|()]+")
_LETTERS = 4  # by which rules are looked up


Rules = tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]
"""Rules, each with texts of which a match holds one."""


class Prompts:
    """Matches whole lines, in lower case, against many rules."""

    def __init__(self, rules: Iterable[str]) -> None:
        anywhere: list[tuple[tuple[str, ...], re.Pattern[str]]] = []
        by_beginning: dict[str, list[str]] = {}
        for rule in rules:
            some = openings(rule)
            if some is None:
                anywhere.append((tuple(sorted(needed(rule))) or ("",), re.compile(rule)))
            for beginning in some or ():
                by_beginning.setdefault(beginning, []).append(rule)
        self._anywhere = tuple(anywhere)
        self._rules: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {}
        for beginning, alike in sorted(by_beginning.items()):
            letters = beginning[:_LETTERS]
            self._rules[letters] = (*self._rules.get(letters, ()), (beginning, _joined(alike)))

    def anywhere(self, text: str) -> Rules:
        """Return the rules that may begin with anything, but for those of which a text lacks what they need."""
        return tuple(each for each in self._anywhere if any(word in text for word in each[0]))

    def fullmatch(self, line: str, anywhere: Rules | None = None) -> bool:
        """Whether a line as a whole is such a prompt; `anywhere`: the rules of that name for its text, None: all."""
        for length in range(1, _LETTERS + 1):
            for beginning, rule in self._rules.get(line[:length], ()):
                if line.startswith(beginning) and rule.fullmatch(line):
                    return True
        for some, rule in self._anywhere if anywhere is None else anywhere:
            for word in some:
                if word in line and rule.fullmatch(line):
                    return True
        return False


def openings(rule: str) -> frozenset[str] | None:
    """Return the texts with one of which each match of a rule begins, None if that can be anything."""
    parts = _alternatives(rule)
    if len(parts) > 1:
        return _united([openings(part) for part in parts])
    if not rule or rule[0] in ".^$|)*+?":
        return None
    if rule[0] == "(":
        end = _closing(rule)
        body = rule[3:end] if rule.startswith("(?:") else rule[1:end]
        if body.startswith("?"):
            return None
        found = [openings(part) for part in _alternatives(body)]
        rest = rule[end + 1 :]
    elif rule[0] == "[":
        found, rest = [_members(rule[1 : rule.index("]")])], rule[rule.index("]") + 1 :]
    elif rule[0] == "\\":
        found = [frozenset("0123456789") if rule[1] == "d" else None if rule[1].isalnum() else frozenset(rule[1])]
        rest = rule[2:]
    else:
        run = _PLAIN.match(rule)
        plain = run[0] if run else rule[0]
        rest = rule[len(plain) :]
        if len(plain) > 1 and rest.startswith(_QUANTIFIERS):  # its last character may be missing
            plain, rest = plain[:-1], ""
        found = [frozenset({plain})]
        end = rest.index("]") + 1 if rest.startswith("[") else 0
        if end and (members := _members(rest[1 : end - 1])) and not rest[end:].startswith(_QUANTIFIERS):
            found = [frozenset(plain + character for character in members)]
    if rest.startswith(_QUANTIFIERS):
        found.append(openings(re.sub(r"^(?:[?*]|\{0,\d*\})", "", rest)))
    return _united(found)


def _united(found: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    some = list(found)
    return None if None in some else frozenset().union(*(each for each in some if each))


def _members(body: str) -> frozenset[str] | None:
    """Return the characters of a class, None where it has ranges or says which are none of it."""
    plain = body.replace("\\d", "0123456789")
    return None if set(plain) & set("^-\\") else frozenset(plain)


def needed(rule: str) -> frozenset[str]:
    """Return texts of which each match of a rule holds one, the longest that are sure; empty if none are."""
    parts = _alternatives(rule)
    if len(parts) > 1:
        some = [needed(part) for part in parts]
        return frozenset().union(*some) if all(some) else frozenset()
    found: list[frozenset[str]] = []
    while rule:
        if rule[0] == "(":
            end = _closing(rule) + 1
            each = needed(rule[1:end].removeprefix("?:").removesuffix(")"))
        elif rule[0] == "[":
            end = rule.index("]") + 1
            each = _members(rule[1 : end - 1]) or frozenset()
        elif run := _PLAIN.match(rule):
            end = run.end() - (run.end() > 1 and rule[run.end() :].startswith(_QUANTIFIERS))
            each = frozenset({rule[:end]})
        else:
            end = 2 if rule[0] == "\\" else rule.index("}") + 1 if rule[0] == "{" else 1
            each = frozenset()
        rule = rule[end:]
        if each and not rule.startswith(_QUANTIFIERS):
            found.append(each)
    return max(found, key=lambda texts: min(map(len, texts)), default=frozenset())


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
