"""Values of fields (source, author, entity, place, kind, lang, date, event, is, has) as `whoosh.query` nodes."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from whoosh import query as wq

from dossier.model.facts import PLACES, EntityKind
from dossier.model.notes import Reading
from dossier.model.when import DayRange
from dossier.model.wording import either, joined, marked
from dossier.search.analysis import fold
from dossier.search.days import parse_days, years_typed
from dossier.search.nodes import NAMED, Days, in_state
from dossier.search.remarks import Remarks
from dossier.search.store import Store
from dossier.search.wishes import Wish
from dossier.search.wordings import row, telling

_KINDS = {
    "people": "PERSON", "persons": "PERSON", "organisation": "ORG", "organization": "ORG", "company": "ORG",
    "country": "GPE", "city": "GPE", "location": "LOC", "building": "FACILITY", "nationality": "NORP", "ship": "VESSEL",
    "plane": "AIRCRAFT", "programme": "PROGRAM", "document": "DOC",
}  # fmt: skip
_FROM, _UP_TO = marked("from {date}"), marked("up to {date}")
_COMPARED = {
    ">": marked("after {date}"), "<": marked("before {date}"), ">=": _FROM, "<=": _UP_TO, "≥": _FROM, "≤": _UP_TO,
}  # fmt: skip
_NOT_CALLED = {
    "source": marked("No source is called “{text}”, so nothing is found."),
    "author": marked("No author is called “{text}”, so nothing is found."),
    "language": marked("No language is called “{text}”, so nothing is found."),
}
_UNKNOWN_NAME = marked("Nobody and nothing is known as “{text}”; the words are searched for instead.")
_UNKNOWN_PLACE = marked("No place is known as “{text}”; the words are searched for instead.")
_STATES = {
    "is:read": ("read", marked("read")), "is:unread": ("unread", marked("not read yet")),
    "is:starred": ("starred", marked("with a star")), "is:new": ("new", marked("new since your last visit")),
    "has:note": ("noted", marked("with a note")), "has:star": ("starred", marked("with a star")),
}  # fmt: skip
_PUBLISHED, _TELLING = marked("published {days}"), marked("telling of an event {days}")


class FieldValues:
    """Turns the value of a field into a node; None where it is left out."""

    def __init__(self, store: Store, remarks: Remarks, reading: Reading) -> None:
        self._store = store
        self._reading = reading
        self._analysis = store.analysis
        self._remarks = remarks

    def node(self, wish: Wish) -> Any:
        """Return what a wish for a field asks that holds no words."""
        known = {
            "source": self._source, "author": self._author, "entity": self._entity, "place": self._place,
            "kind": self._kind, "lang": self._lang, "date": self._date, "event": self._event,
            "is": self._state, "has": self._state,
        }  # fmt: skip
        return known[wish.fieldname](wish)

    def _source(self, wish: Wish) -> Any:
        store = self._store
        found = [wq.Term("source", name) for name in self._called(filter(None, store.sources), wish.text)]
        if not found:
            asked = [word.text for word in self._analysis.words(wish.text) if word.text.isalnum()]
            likely = (name for name, letters in store.file_letters.items() if all(word in letters for word in asked))
            found = [wq.Term("file", name) for name in self._called(likely, wish.text)]
        return self._found(wish, found, "source", [name for name in store.sources if name])

    def _author(self, wish: Wish) -> Any:
        found = [wq.Term("author", name) for name in self._called(self._store.authors, wish.text)]
        return self._found(wish, found, "author", self._store.authors)

    def _found(self, wish: Wish, found: list[Any], what: str, names: Sequence[str]) -> Any:
        if found:
            return found[0] if len(found) == 1 else wq.Or(found)
        if what in NAMED:
            self._remarks.words.append(wish)
        some = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
        here = [marked("Here are {some}.", some=some)] if some else []
        self._remarks.problem(wish, joined(" ", (marked(_NOT_CALLED[what], text=wish.text), *here)))
        return wq.NullQuery

    def _called(self, names: Iterable[str], asked: str) -> list[str]:
        """Return the names that have all asked words, the last one perhaps only begun."""
        whole = [f" {word.text} " for word in self._analysis.words(asked)]
        if not whole:
            return []
        begun, words_in = whole.pop()[:-1], self._store.words_in
        return [name for name in names if begun in (have := words_in(name)) and all(word in have for word in whole)]

    def _entity(self, wish: Wish) -> Any:
        return self._named(wish, (), _UNKNOWN_NAME)

    def _place(self, wish: Wish) -> Any:
        return self._named(wish, PLACES, _UNKNOWN_PLACE)

    def _named(self, wish: Wish, kinds: tuple[str, ...], unknown: str) -> Any:
        numbers = self._store.entities.named(wish.text, kinds)
        if numbers:
            names = [self._store.entities[n].name for n in numbers]
            self._remarks.reading(
                wish, marked("naming {names}", names=joined("", (either(names[:3]), " …" if len(names) > 3 else "")))
            )
            found = [wq.Term("entity", self._store.entities[n].id) for n in numbers]
            return found[0] if len(found) == 1 else wq.Or(found)
        surfaces = telling(self._analysis, wish.text)
        if not surfaces:
            self._remarks.problem(wish, marked("No name is given; it is left out."))
            return None
        self._remarks.words.append(wish)
        self._remarks.problem(wish, marked(unknown, text=wish.text))
        several = len(wish.text.split()) > 1
        self._remarks.reading(wish, marked("“{words}”", words=wish.text) if several else wish.text)
        return row(surfaces, "text")

    def _kind(self, wish: Wish) -> Any:
        asked = fold(wish.text).strip()
        kind = _KINDS.get(asked, asked.upper())
        if kind in ("PLACE", "PLACES"):
            self._remarks.reading(wish, marked("naming a place"))
            return wq.Or([wq.Term("kind", place) for place in PLACES])
        if kind in EntityKind.__members__:
            self._remarks.reading(wish, marked("naming something of kind {kind}", kind=kind.lower()))
            return wq.Term("kind", kind)
        if asked in self._store.event_kinds:
            self._remarks.reading(wish, marked("telling of an event of kind {kind}", kind=asked))
            return wq.Term("event-kind", asked)
        kinds = ", ".join(kind.value.lower() for kind in EntityKind)
        self._remarks.problem(
            wish, marked("“{text}” is not a kind; it is left out. Kinds are {kinds}.", text=wish.text, kinds=kinds)
        )
        return None

    def _lang(self, wish: Wish) -> Any:
        asked = fold(wish.text).strip()
        codes = [re.split("[-_]", asked)[0]]  # of en-GB as well
        if len(asked) > 2:
            named = self._analysis.languages.items()
            codes += [code for code, names in named if any(name.startswith(asked) for name in names)]
        here = (code for code in self._store.languages if code and fold(code).startswith(tuple(codes)))
        found = [wq.Term("lang", code) for code in here]
        return self._found(wish, found, "language", [code for code in self._store.languages if code])

    def _date(self, wish: Wish) -> Any:
        return self._days(wish, "published", _PUBLISHED)

    def _event(self, wish: Wish) -> Any:
        asked = fold(wish.text).strip()
        if asked in self._store.event_kinds:
            self._remarks.reading(wish, marked("telling of an event of kind {kind}", kind=asked))
            return wq.Term("event-kind", asked)
        return self._days(wish, "event", _TELLING)

    def _state(self, wish: Wish) -> Any:
        """What the person did with articles."""
        asked = f"{wish.fieldname}:{fold(wish.text).strip()}"
        if asked not in _STATES:
            known = ", ".join(_STATES)
            self._remarks.problem(
                wish,
                marked(
                    "“{field}:{text}” is not known; it is left out. Known are {known}.",
                    field=wish.fieldname,
                    text=wish.text,
                    known=known,
                ),
            )
            return None
        state, said = _STATES[asked]
        self._remarks.reading(wish, said)
        return in_state(self._reading, state)

    def _days(self, wish: Wish, field: str, said: str) -> Any:
        asked = self._asked(wish.text.strip())
        if asked is None:
            self._remarks.problem(
                wish,
                marked(
                    "“{text}” is not a date; it is left out. Write 2023, 2023-01, 2023-01-10, 2023..2024 or >2023.",
                    text=wish.text,
                ),
            )
            return None
        days, when = asked
        self._remarks.reading(wish, marked(said, days=when))
        return Days(field, days.first.toordinal(), days.last.toordinal())

    def _asked(self, text: str) -> tuple[DayRange, str] | None:
        """Return days, and how they are said back."""
        if days := parse_days(text):
            return days, _when(text, days)
        if days := self._store.named_days(text):
            first, last = days.first.isoformat(), days.last.isoformat()
            return days, marked("from {first} to {last} ({name})", first=first, last=last, name=text)
        return None


def _when(text: str, days: DayRange) -> str:
    """Say back days as typed, from the first to the last."""
    if sign := re.match(r"[<>]=?|[≥≤]", text):
        return marked(_COMPARED[sign.group()], date=text[sign.end() :].strip())
    if years := years_typed(text):
        return marked("from {first} to {last}", first=years[0], last=years[1])
    if ".." in text:
        first, _, last = text.partition("..")
        if first and last:
            if (begun := parse_days(first)) and begun.first > days.first:
                first, last = last, first
            return marked("from {first} to {last}", first=first, last=last)
        return marked(_FROM, date=first) if first else marked(_UP_TO, date=last)
    return marked("on {date}" if days.first == days.last else "in {date}", date=text)
