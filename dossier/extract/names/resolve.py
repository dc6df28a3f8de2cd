"""Which keys mean the same entity: tables over a whole dossier in which short and partial names are looked up.

Each table gives an answer only where exactly one is possible.
"""

from collections.abc import Iterable

from dossier.extract.names.keys import is_ending, key, plain_key, words
from dossier.model.facts import EntityKind

_FORMS = {  # legal forms by where they are usual: a company and its daughter abroad differ in them
    **dict.fromkeys(("inc", "incorporated", "corp", "corporation", "llc", "llp"), "us"),
    **dict.fromkeys(("ltd", "limited", "plc", "pty", "bhd"), "uk"),
    **dict.fromkeys(("co", "company", "group"), ""),  # usual everywhere
}
SON_OF = frozenset(("bin", "ibn", "ben", "bint"))
_EXTRAS = frozenset(("jr", "sr", "ii", "iii", "iv", "phd", "md"))


class People:
    """Persons by their words: order does not count, initials tell persons apart, a part may stand for the whole."""

    def __init__(self, names: Iterable[str]) -> None:
        self._initials: dict[tuple[str, ...], set[str]] = {}
        self._surnames: dict[str, set[str]] = {}
        full = sorted({(person_words(name), initials(name)) for name in names if len(person_words(name)) > 1})
        for parts, letters in full:
            self._initials.setdefault(_unordered(parts), set()).add(letters)
        self._wholes: dict[tuple[str, ...], str] = {}
        keys = sorted({parts for parts, _ in full})
        self._partial(keys)
        present = frozenset(keys)
        for parts, letters in full:
            key = self._key(parts, letters)
            if parts[-2] in SON_OF and (len(parts) > 2 or parts in self._wholes):  # "Salman" is not "bin Salman"
                continue
            for word in {parts[-1], parts[0]} if self._both_orders(parts, present) else {parts[-1]}:
                self._surnames.setdefault(word, set()).add(key)

    def key(self, name: str) -> str:
        """Return the key of a person's full or single name; empty when it may mean several persons."""
        parts = person_words(name)
        if len(parts) > 1:
            return self._key(parts, initials(name))
        found = self._surnames.get(parts[0], set()) if parts else set()
        if len(found) == 1:
            return next(iter(found))
        return "" if found or not parts else parts[0]

    def _key(self, parts: tuple[str, ...], letters: str) -> str:
        whole = self._wholes.get(parts)
        if whole is not None:
            return whole
        same = _unordered(parts)
        known = {letter for letter in self._initials.get(same, set()) if letter}
        if len(known) < 2:
            letters = ""  # nobody else is to be told apart
        return " ".join(same) + (f" {letters}" if letters else "")

    def _both_orders(self, parts: tuple[str, ...], keys: frozenset[tuple[str, ...]]) -> bool:
        return len(parts) == 2 and parts[::-1] in keys

    def _partial(self, keys: list[tuple[str, ...]]) -> None:
        """Let "Anna Berg" and "Lind Berg" stand for "Anna Lind Berg", where only one such person is named."""
        longer: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        for parts in keys:
            if len(parts) > 2:
                for short in {(parts[0], parts[-1]), parts[1:]}:
                    longer.setdefault(short, set()).add(parts)
        for short, wholes in sorted(longer.items()):
            if len(wholes) == 1:
                self._wholes[short] = self._key(next(iter(wholes)), "")


def person_words(name: str) -> tuple[str, ...]:
    """Return the words of a person's name without initials, "Jr." and the like."""
    found = [word for word in words(name) if word not in _EXTRAS]
    return tuple(word for word in found if len(word) > 1) or tuple(found)


def initials(name: str) -> str:
    """Return the initials and "Jr." of a name, which tell apart persons of one name."""
    found = words(name)[1:]
    return "".join(word for word in found if len(word) == 1 or word in _EXTRAS)


def _unordered(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(parts))


class Companies:
    """Companies by their name without its ending, unless legal forms tell two apart: "Quarn SA" and "Quarn Inc"."""

    def __init__(self, names: Iterable[str]) -> None:
        self._forms: dict[str, set[str]] = {}
        for name in names:
            if form := _legal_form(name):
                self._forms.setdefault(key(name, EntityKind.ORG), set()).add(form)

    def key(self, name: str) -> str:
        """Return the key of an organisation's name."""
        own = key(name, EntityKind.ORG)
        return f"{own} {_legal_form(name)}".rstrip() if len(self._forms.get(own, ())) > 1 else own


def _legal_form(name: str) -> str:
    """Return where the legal form of a company is usual, or the form itself; empty without one."""
    last = plain_key(name).rpartition(" ")[2]
    return _FORMS.get(last, last) if is_ending(last) else ""


class Ships:
    """Ships by the last word of their name: prefix and first names may be left out where one ship is meant."""

    def __init__(self, names: Iterable[str], prefixes: frozenset[str]) -> None:
        self._prefixes = prefixes
        self._by_last: dict[str, set[tuple[str, ...]]] = {}
        for name in names:
            if parts := words(name):
                self._by_last.setdefault(parts[-1], set()).add(tuple(parts))

    def key(self, name: str) -> str:
        """Return the key of a ship's name."""
        parts = tuple(words(name))
        if not parts:
            return ""
        same = self._by_last.get(parts[-1], {parts})
        prefixes = sorted({ship[0] for ship in same if ship[0] in self._prefixes})
        longest = max((self._bare(ship) for ship in same), key=lambda ship: (len(ship), ship))
        fits = all(longest[-len(self._bare(ship)) :] == self._bare(ship) for ship in same)
        if not fits or len(prefixes) > 1:
            return " ".join(parts)
        return " ".join((*prefixes, *longest))

    def _bare(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        return parts[1:] if len(parts) > 1 and parts[0] in self._prefixes else parts
