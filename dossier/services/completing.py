"""Help while typing: how what stands before the caret may go on - a word, a name, a field and its values, a past query.

What is offered replaces nothing by itself: a `Completion` says which part of the text it would replace, and with what.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from types import MappingProxyType

import numpy as np

from dossier.bundle.reader import BundleReader
from dossier.model.facts import ENTITY_GROUPS, PLACES, EntityKind
from dossier.model.wording import marked
from dossier.search.analysis import fold
from dossier.search.language import FIELDS
from dossier.services.explain import KIND_WORDS
from dossier.services.library import Library

_NAMES, _WORDS, _PAST, _VALUES = 3, 3, 2, 6  # how many of each kind are offered at most
_LONGEST_NAME = 4
"""So many words before the caret are taken together for the beginning of a name."""
_SHORTEST = 2
"""Letters from which on something is offered: one letter says too little."""

_OPEN_VALUE = re.compile(r'(?<![^\s(\-+])(?P<field>[^\W\d_]+):(?P<quote>")?(?P<value>(?(quote)[^"]*|[^\s()"]*))$')
_LAST_WORD = re.compile(r"\w[\w.’'-]*$")
_WORD_START = re.compile(r"(?<!\S)[-+(]*(\w)")


@dataclass(frozen=True, slots=True)
class Completion:
    """`text` would stand instead of what is typed from `start` to `end`; `label` and `kind` say what it is."""

    start: int
    end: int
    text: str
    label: str
    kind: str
    group: str = ""  # of entity kinds, for its colour; empty for what is no name

    def applied(self, typed: str) -> tuple[str, int]:
        """Return the text with this completion in it, and where the caret then stands."""
        before = typed[: self.start] + self.text
        return before + typed[self.end :].lstrip(), len(before)


_STATES: Mapping[str, Iterable[tuple[str, str]]] = MappingProxyType(
    {
        "is": (
            ("unread", marked("Not read yet")),
            ("new", marked("New since your last visit")),
            ("starred", marked("With a star")),
            ("read", marked("Read")),
        ),
        "has": (("note", marked("With a note")), ("star", marked("With a star"))),
    }
)


_NAMES_OF: Mapping[str, str] = MappingProxyType(
    {"source": marked("Source"), "author": marked("Author"), "lang": marked("Language")}
)
_DAYS: Mapping[str, str] = MappingProxyType({"date": marked("Published"), "event": marked("Event")})
_DAY_BEGUN = re.compile(
    r"(?:[<>]=?|[≤≥]|[\ds./ -]*\.\.)?\s*"  # what it is compared with, or where a range begins
    r"(?:(?:\d{1,2}\.){1,2}(?!.*-))?"  # day and month before a year
    r"(?P<last>[\d-]*)"
)


class Completer:
    """Completes queries over one dossier; `past` gives earlier queries, the newest first. May be used on any thread."""

    def __init__(self, library: Library, past: Callable[[], Sequence[str]] = tuple) -> None:
        self._library = library
        self._past = past
        self._known: _Names | None = None

    def offers(self, typed: str, caret: int) -> tuple[Completion, ...]:
        """Return how the text may go on at the caret, the likeliest of each kind first; () where nothing is begun."""
        before = typed[:caret]
        if not before.strip():
            return tuple(self._queries("", caret))
        value = _OPEN_VALUE.search(before)
        if value is not None:
            field, begun = value["field"].lower(), value["value"]
            end = caret + bool(value["quote"] and typed.startswith('"', caret))
            if field in _DAYS:
                return tuple(self._days(field, begun, caret, end, value["quote"] or ""))
            return tuple(self._values(field, begun, value.end("field") + 1, end))
        if before.count('"') % 2 or before[-1].isspace():
            return ()
        kinds = (self._named(before), self._words(before), self._fields(before), self._queries(before, caret))
        turns = chain.from_iterable(zip_longest(*kinds))  # the best of each kind first, then the second of each
        return tuple(offer for offer in turns if offer is not None)

    def _queries(self, before: str, caret: int) -> Iterator[Completion]:
        begun, most = before.casefold(), _PAST if before else _VALUES
        past = [text for text in self._past() if text.casefold().startswith(begun) and text.casefold() != begun]
        for text in list(dict.fromkeys(past))[:most]:
            yield Completion(0, caret, text, text, marked("Earlier search"))

    def _fields(self, before: str) -> Iterator[Completion]:
        word = _LAST_WORD.search(before)
        if word is None or len(word[0]) < _SHORTEST:
            return
        for field in FIELDS:
            if field.startswith(word[0].lower()):
                yield Completion(word.start(), len(before), f"{field}:", f"{field}:", marked("Field"))

    def _named(self, before: str) -> Iterator[Completion]:
        """Yield names that begin with the last words typed, taking as many of them as still begin a name."""
        starts = [match.start(1) for match in _WORD_START.finditer(before)][-_LONGEST_NAME:]
        for start in starts:
            names = self._names.beginning(before[start:], (), _NAMES) if len(before) - start > 1 else ()
            for name, kind in names:
                yield Completion(
                    start, len(before), f"entity:{_quoted(name)} ", name, KIND_WORDS[kind], ENTITY_GROUPS[kind]
                )
            if names:
                return

    def _words(self, before: str) -> Iterator[Completion]:
        word = _LAST_WORD.search(before)
        if word is None or len(word[0]) < _SHORTEST:
            return
        for found in self._library.complete(word[0], _WORDS + 1):
            if found.casefold() != word[0].casefold():
                yield Completion(word.start(), len(before), f"{found} ", found, marked("Word"))

    def _days(self, field: str, begun: str, caret: int, end: int, quote: str) -> Iterator[Completion]:
        """Yield years and months for the last day begun, where one may stand."""
        if (days := _DAY_BEGUN.fullmatch(begun)) is None:
            return
        last = days["last"]
        months = self._library.values(field)
        known = months if "-" in last else dict.fromkeys(month.partition("-")[0] for month in months)
        for value in islice((value for value in known if value.startswith(last)), _VALUES):
            yield Completion(caret - len(last), end, f"{value}{quote} ", value, _DAYS[field])

    def _values(self, field: str, begun: str, start: int, end: int) -> Iterator[Completion]:
        if field in ("entity", "place"):
            kinds = PLACES if field == "place" else ()
            for name, kind in self._names.beginning(begun, kinds, _VALUES):
                yield Completion(start, end, f"{_quoted(name)} ", name, KIND_WORDS[kind], ENTITY_GROUPS[kind])
            return
        folded = f" {fold(begun)}"
        values = ((value, what) for value, what in self._values_of(field) if folded in f" {fold(value)}")
        for value, what in islice(values, _VALUES):
            yield Completion(start, end, f"{_quoted(value)} ", value, what)

    def _values_of(self, field: str) -> Iterable[tuple[str, str]]:
        if field == "kind":
            return ((kind.value.lower(), KIND_WORDS[kind]) for kind in EntityKind)
        if field in _NAMES_OF:
            names = sorted(filter(None, self._library.values(field)), key=str.casefold)
            return ((name, _NAMES_OF[field]) for name in names)
        return _STATES.get(field, ())

    @property
    def _names(self) -> "_Names":
        """The names of the state that is read now: a correction may have changed them."""
        reader = self._library.reader
        if self._known is None or self._known.reader is not reader:
            self._known = _Names(reader)
        return self._known


class _Names:
    """All names of a bundle, found by the beginning of any of their words."""

    def __init__(self, reader: BundleReader) -> None:
        self.reader = reader
        self._heads = reader.entities()
        rows = sorted({(key, n) for n, form in reader.forms() for key in _beginnings(form)})
        self._keys = [key for key, _ in rows]
        self._numbers = np.array([n for _, n in rows], dtype=np.int64)

    def beginning(self, text: str, kinds: Collection[str], limit: int) -> list[tuple[str, EntityKind]]:
        """Return up to `limit` names with their kinds, most mentioned first; no `kinds` means all."""
        begun = _folded(text)
        if len(begun) < _SHORTEST:
            return []
        rows = slice(bisect_left(self._keys, begun), bisect_left(self._keys, begun + "\U0010ffff"))
        heads = (self._heads[n - 1] for n in np.unique(self._numbers[rows]).tolist())
        wanted = (head for head in heads if not kinds or head.kind in kinds)
        return [(head.name, EntityKind(head.kind)) for head in islice(wanted, limit)]


def _folded(text: str) -> str:
    return " ".join(fold(text).replace(".", "").split())  # US begins U.S. as well


def _beginnings(form: str) -> Iterator[str]:
    """Yield a name from each of its first words on."""
    words = _folded(form).split()
    for n in range(min(len(words), _LONGEST_NAME)):
        yield " ".join(words[n:])


def _quoted(value: str) -> str:
    """Return a value as the query language reads it: a blank or a bracket in it needs quotation marks."""
    plain = value.replace('"', "")
    return plain if re.fullmatch(r"[\w.’'-]+", plain) else f'"{plain}"'
