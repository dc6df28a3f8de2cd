"""From wishes to `whoosh.query` trees, in the light of what the index holds, with words that explain them back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from whoosh import query as wq

from dossier.model.facts import EntityKind
from dossier.model.query import QueryProblem
from dossier.search.analysis import Surface, fold
from dossier.search.days import parse_days
from dossier.search.language import Node, Together, Wish, parse
from dossier.search.nodes import Days, Near, Nearness, Ways
from dossier.search.store import Store

_FUZZY = re.compile(r"(.*\w)~([12]?)")
_CODE = re.compile(r"([a-z]{1,3})(\d{1,3}[a-z]?)")
_KINDS = {
    "people": "PERSON", "persons": "PERSON", "organisation": "ORG", "organization": "ORG", "company": "ORG",
    "country": "GPE", "city": "GPE", "location": "LOC", "building": "FACILITY", "nationality": "NORP", "ship": "VESSEL",
    "plane": "AIRCRAFT", "programme": "PROGRAM", "document": "DOC",
}  # fmt: skip
_PLACES = ("GPE", "LOC", "FACILITY")
NEARNESS = 0.5
"""How much words that stand side by side as typed add to a score, against the words themselves."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A tree to evaluate (None: everything), how it was understood, and the plain words with their places."""

    node: Any
    understood: tuple[str, ...]
    problems: tuple[QueryProblem, ...]
    words: tuple[Wish, ...]


def compile_query(text: str, store: Store) -> Compiled:
    """Read a query in the light of an index; never raises."""
    return _Compiler(store).run(text)


class _Compiler:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._analysis = store.analysis
        self._problems: list[QueryProblem] = []
        self._words: list[Wish] = []
        self._said: dict[int, str] = {}  # by place in the text: how a wish was understood

    def run(self, text: str) -> Compiled:
        parsed = parse(text)
        node = None if parsed.node is None else self._node(parsed.node)
        understood = () if parsed.node is None or node is None else self._explain(parsed.node)
        problems = sorted({*parsed.problems, *self._problems}, key=lambda p: (p.start, p.end, p.text))
        return Compiled(node, understood, tuple(problems), tuple(self._words))

    # Trees

    def _node(self, node: Node) -> Any:
        if isinstance(node, Wish):
            return self._wish(node)
        if node.operator == "and":
            return self._and(node.parts)
        children = [child for part in node.parts if (child := self._node(part)) is not None]
        if not children:
            return None
        if node.operator == "not":
            return wq.Not(children[0])
        return children[0] if len(children) == 1 else wq.Or(children)

    def _and(self, parts: Sequence[Node]) -> Any:
        """All of the parts; words without a meaning of their own may be missing beside others."""
        telling = [part for part in parts if not self._is_function(part)] or list(parts)
        children: list[Any] = []
        runs: list[Any] = []
        before: Wish | None = None
        for part in telling:
            child = self._node(part)
            if child is None:
                continue
            plain = (
                part if isinstance(part, Wish) and isinstance(child, wq.Term) and child.fieldname == "text" else None
            )
            if plain and before and isinstance(children[-1], (wq.Term, wq.Or)):
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
        return self._analysis.words(wish.text)[0].stem

    # Wishes

    def _wish(self, wish: Wish) -> Any:
        known = {
            "source": self._source, "author": self._author, "entity": self._entity, "place": self._place,
            "kind": self._kind, "lang": self._lang, "date": self._date, "event": self._event,
        }  # fmt: skip
        if wish.field in known:
            return known[wish.field](wish)
        field = wish.field or "text"
        return self._quoted(wish, field) if wish.quoted else self._typed(wish, field)

    def _quoted(self, wish: Wish, field: str) -> Any:
        surfaces = [surface for _, surface in self._analysis.surfaces(wish.text, 0, len(wish.text)) if surface.parts]
        if not surfaces:
            self._problem(wish, "Nothing to search for stands between the quotation marks.")
            return None
        if wish.slop is not None:
            stems = [word.stem for surface in surfaces for word in surface.parts]
            return wq.Term(field, stems[0]) if len(stems) == 1 else Near(field, stems, slop=wish.slop)
        return self._row(surfaces, field)

    def _row(self, surfaces: Sequence[Surface], field: str) -> Any:
        """Words in a row; compounds in two words or in one."""
        apart = [word.stem for surface in surfaces for word in surface.parts]
        whole = [word.stem for s in surfaces for word in ((s.joined,) if s.joined else s.parts)]
        ways = [wq.Phrase(field, stems) if len(stems) > 1 else wq.Term(field, stems[0]) for stems in (apart, whole)]
        return ways[0] if apart == whole else Ways(ways)

    def _typed(self, wish: Wish, field: str) -> Any:
        if match := _FUZZY.fullmatch(wish.text):
            return self._fuzzy(wish, field, match[1], int(match[2] or 1))
        body = wish.text.rstrip("?") if wish.text.count("?") == 1 and wish.text.endswith("?") else wish.text
        if "*" in body or "?" in body:
            return self._pattern(wish, field)
        surfaces = [surface for _, surface in self._analysis.surfaces(wish.text, 0, len(wish.text)) if surface.parts]
        if not surfaces:
            return None
        self._words.append(wish)
        if len(surfaces) == 1 and wish.last and (beginning := self._beginning(wish, field, surfaces[0])) is not None:
            return beginning
        nodes = [self._one(surface, field) for surface in surfaces]
        return nodes[0] if len(nodes) == 1 else wq.And(nodes)

    def _one(self, surface: Surface, field: str) -> Any:
        if len(surface.parts) > 1:
            return self._row([surface], field)
        word = surface.parts[0]
        if code := _CODE.fullmatch(word.text):
            return Ways([wq.Term(field, word.stem), wq.Phrase(field, [code[1], code[2]])])
        return wq.Term(field, word.stem)

    def _beginning(self, wish: Wish, field: str, surface: Surface) -> Any:
        """The word still being typed: as a whole word if the index has it, else as the beginning of one.

        So `Kishi` finds Kishi and not Kishida, and on the way there `Kis` shows what it may become.
        """
        text = surface.joined.text if surface.joined else surface.parts[0].text
        known = all(self._store.knows(word.stem) for word in surface.parts)
        words = self._store.words
        other = text.endswith(".") or words.find(f"{text}.") >= 0  # us, where there is only U.S.
        if known or other or len(text) < 3 or not words.beginning(text):
            return None
        self._said[wish.start] = f"words beginning with {text}"
        return wq.Prefix(field, text)

    def _pattern(self, wish: Wish, field: str) -> Any:
        pattern = "".join(c for c in fold(wish.text) if c.isalnum() or c in "*?")
        pattern = re.sub(r"\*+", "*", pattern)
        if pattern == "*":
            self._said[wish.start] = "everything"
            return wq.Every()
        if not pattern.strip("?*"):
            self._problem(wish, "A pattern needs at least one letter; it is left out.")
            return None
        if "?" not in pattern and pattern.find("*") == len(pattern) - 1:
            self._said[wish.start] = f"words beginning with {pattern[:-1]}"
            return wq.Prefix(field, pattern[:-1])
        self._said[wish.start] = f"words like {pattern}"
        return wq.Wildcard(field, pattern)

    def _fuzzy(self, wish: Wish, field: str, word: str, distance: int) -> Any:
        text = "".join(word.text for word in self._analysis.words(word))
        if not text:
            return None
        self._said[wish.start] = f"words spelled nearly like {text}"
        return wq.FuzzyTerm(field, text, maxdist=distance, prefixlength=0)

    # Fields

    def _source(self, wish: Wish) -> Any:
        store = self._store
        found = [wq.Term("source", name) for name in store.sources if name and self._names(name, wish.text)]
        if not found:
            files = [store.files[n] for n in range(len(store))]
            found = [wq.Term("file", name) for name in dict.fromkeys(files) if self._names(name, wish.text)]
        return self._found(wish, found, "source", [name for name in store.sources if name])

    def _author(self, wish: Wish) -> Any:
        found = [wq.Term("author", name) for name in self._store.authors if self._names(name, wish.text)]
        return self._found(wish, found, "author", self._store.authors)

    def _found(self, wish: Wish, found: list[Any], what: str, names: Sequence[str]) -> Any:
        if found:
            return found[0] if len(found) == 1 else wq.Or(found)
        some = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
        here = f" Here are {some}." if some else ""
        self._problem(wish, f"No {what} is called “{wish.text}”, so nothing is found.{here}")
        return wq.NullQuery

    def _names(self, name: str, asked: str) -> bool:
        """Whether all asked words are in a name, the last one perhaps only begun."""
        have = [word.text for word in self._analysis.words(name)]
        want = [word.text for word in self._analysis.words(asked)]
        return bool(want) and all(any(h == w or (n == len(want) - 1 and h.startswith(w)) for h in have)
                                  for n, w in enumerate(want))  # fmt: skip

    def _entity(self, wish: Wish) -> Any:
        return self._named(wish, (), "Nobody and nothing")

    def _place(self, wish: Wish) -> Any:
        return self._named(wish, _PLACES, "No place")

    def _named(self, wish: Wish, kinds: tuple[str, ...], what: str) -> Any:
        numbers = self._store.entities_named(wish.text, kinds)
        if numbers:
            names = [self._store.entities[n].name for n in numbers]
            self._said[wish.start] = f"naming {' or '.join(names[:3])}{' …' if len(names) > 3 else ''}"
            found = [wq.Term("entity", self._store.entities[n].id) for n in numbers]
            return found[0] if len(found) == 1 else wq.Or(found)
        surfaces = [surface for _, surface in self._analysis.surfaces(wish.text, 0, len(wish.text)) if surface.parts]
        if not surfaces:
            self._problem(wish, "No name is given; it is left out.")
            return None
        self._problem(wish, f"{what} is known as “{wish.text}”; the words are searched for instead.")
        self._said[wish.start] = f"“{wish.text}”" if len(wish.text.split()) > 1 else wish.text
        return self._row(surfaces, "text")

    def _kind(self, wish: Wish) -> Any:
        asked = fold(wish.text).strip()
        kind = _KINDS.get(asked, asked.upper())
        if kind in ("PLACE", "PLACES"):
            self._said[wish.start] = "naming a place"
            return wq.Or([wq.Term("kind", place) for place in _PLACES])
        if kind in EntityKind.__members__:
            self._said[wish.start] = f"naming something of kind {kind.lower()}"
            return wq.Term("kind", kind)
        if asked in self._store.event_kinds:
            self._said[wish.start] = f"telling of an event of kind {asked}"
            return wq.Term("event-kind", asked)
        kinds = ", ".join(kind.value.lower() for kind in EntityKind)
        self._problem(wish, f"“{wish.text}” is not a kind; it is left out. Kinds are {kinds}.")
        return None

    def _lang(self, wish: Wish) -> Any:
        asked = fold(wish.text).strip()
        found = [wq.Term("lang", code) for code in self._store.languages if code and fold(code).startswith(asked[:2])]
        return self._found(wish, found, "language", [code for code in self._store.languages if code])

    def _date(self, wish: Wish) -> Any:
        return self._days(wish, "published", "published")

    def _event(self, wish: Wish) -> Any:
        asked = fold(wish.text).strip()
        if asked in self._store.event_kinds:
            self._said[wish.start] = f"telling of an event of kind {asked}"
            return wq.Term("event-kind", asked)
        return self._days(wish, "event", "telling of an event")

    def _days(self, wish: Wish, field: str, said: str) -> Any:
        days = parse_days(wish.text)
        if days is None:
            self._problem(
                wish,
                f"“{wish.text}” is not a date; it is left out. Write 2023, 2023-01, 2023-01-10, 2023..2024 or >2023.",
            )
            return None
        plain = re.fullmatch(r"[\d-]+", wish.text)
        self._said[wish.start] = (
            f"{said} {'on' if wish.text.count('-') == 2 else 'in' if plain else ''} {wish.text}".replace("  ", " ")
        )
        return Days(field, days.first.toordinal(), days.last.toordinal())

    # Words for people

    def _explain(self, node: Node) -> tuple[str, ...]:
        parts = node.parts if isinstance(node, Together) and node.operator == "and" else (node,)
        words: list[str] = []
        facts: list[str] = []
        left_out: list[str] = []
        telling = [part for part in parts if not self._is_function(part)] or list(parts)
        for part in telling:
            if isinstance(part, Together) and part.operator == "not":
                left_out.append(self._say(part.parts[0]))
            elif isinstance(part, Wish) and part.field:
                facts.append(self._say(part))
            else:
                words.append(self._say(part))
        words = [word for word in words if word]
        said = [words[0] if len(words) == 1 else f"all of: {', '.join(words)}"] if words else []
        said += [fact for fact in facts if fact]
        if any(left_out):
            said.append(f"not: {', '.join(filter(None, left_out))}")
        return tuple(said)

    def _say(self, node: Node) -> str:
        if isinstance(node, Together):
            inner = [said for part in node.parts if (said := self._say(part))]
            if node.operator == "not":
                return f"not {inner[0]}" if inner else ""
            if len(inner) < 2:
                return "".join(inner)
            return f"({' or '.join(inner) if node.operator == 'or' else ' and '.join(inner)})"
        if node.start in self._said:
            said = self._said[node.start]
        elif any(problem.start == node.start and problem.end == node.end for problem in self._problems):
            return "" if node.field not in ("source", "author", "lang") else f"{node.field}: {node.text}"
        else:
            near = f" within {node.slop} words" if node.slop is not None else ""
            said = f"“{node.text}”{near}" if node.quoted else node.text
        names = {"title": "in the title: ", "source": "source: ", "author": "by: ", "lang": "language: "}
        return names.get(node.field, "") + said

    def _problem(self, wish: Wish, text: str) -> None:
        self._problems.append(QueryProblem(wish.start, wish.end, text))
