"""Persons named by their office alone: "the Japanese prime minister", "Japan's premier", "his Italian counterpart".

Only where the same article says who holds that office of that country, and names one person for it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dossier.extract.names.candidates import Candidate
from dossier.extract.names.cues import Posts
from dossier.extract.names.forms import Form, Span
from dossier.extract.names.keys import fold
from dossier.extract.names.owners import country_of
from dossier.extract.names.posts import Phrase, office_of, phrases
from dossier.extract.names.tokens import Sentence
from dossier.extract.names.votes import Place
from dossier.model.facts import EntityKind

_HIS = frozenset(("his", "her", "His", "Her"))
_CLOSE = frozenset((",", ".", ";", ")", "—", "-", "who", "said", "says", "and"))

Post = tuple[str, str]  # office, id of the country
_Reference = tuple[int, int, int, str]  # words [first, last), the holder's form, the rule


class _Person(NamedTuple):
    """A person named in words [first, last) of a sentence; the title before the name, if one is there, from `begin`.

    `office` is the one that the title names, of whatever country.
    """

    begin: int
    first: int
    last: int
    form: int
    office: str


def by_office(
    candidates: Sequence[Candidate], forms: Sequence[Form], places: Sequence[Place], posts: Posts, text: str
) -> tuple[list[Form], list[Span]]:
    """Return the forms and places to be added; each form is short for that of the person it means."""
    persons = _persons(candidates, forms, places, posts)
    if not persons:
        return [], []
    sentences: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        sentences.setdefault(id(candidate.sentence), []).append(candidate)
    scenes = [_Scene(found, persons.get(key, []), posts) for key, found in sentences.items()]
    holders = _Holders()
    for scene in scenes:
        scene.tell(holders)
    for scene in scenes:
        scene.tell_counterparts(holders)
    added: dict[tuple[str, int, str], int] = {}
    made: list[Form] = []
    where: list[Span] = []
    for scene in scenes:
        for first, last, holder, rule in scene.references(holders):
            start, end = scene.sentence.starts[first], scene.sentence.ends[last - 1]
            key = (text[start:end], holder, rule)
            if key not in added:
                added[key] = len(forms) + len(made)
                made.append(Form(key[0], EntityKind.PERSON, rule, 0.9, long=holder, nominal=True))
            where.append((start, end, added[key]))
    return made, where


class _Holders:
    """Who holds which office."""

    def __init__(self) -> None:
        self._of_post: dict[Post, set[int]] = {}
        self._of_person: dict[int, set[str]] = {}

    def add(self, post: Post, person: int) -> None:
        self._of_post.setdefault(post, set()).add(person)
        self.call(person, post[0])

    def call(self, person: int, office: str) -> None:
        """Keep that a person holds an office, of a country that is not said."""
        self._of_person.setdefault(person, set()).add(office)

    def only(self, post: Post) -> int | None:
        """Return the one person who holds an office."""
        found = self._of_post.get(post, set())
        return next(iter(found)) if len(found) == 1 else None

    def office(self, persons: Sequence[_Person]) -> str | None:
        """Return the office that all these persons hold, if it is one."""
        offices = {office for person in persons for office in self._of_person.get(person.form, {""})}
        return next(iter(offices)) or None if len(offices) == 1 else None


class _Scene:
    """One sentence: the persons it names, and the phrases that name an office."""

    def __init__(self, candidates: Sequence[Candidate], persons: Sequence[_Person], posts: Posts) -> None:
        self.sentence: Sentence = candidates[0].sentence
        self._words = self.sentence.words
        self._persons = persons
        self._phrases = list(phrases(candidates, posts))
        self._counterparts = [found for candidate in candidates if (found := _counterpart(candidate))]

    def tell(self, holders: _Holders) -> None:
        """Tell which persons hold the offices that stand beside their names."""
        for person in self._persons:
            if person.office:
                holders.call(person.form, person.office)
        for phrase in self._phrases:
            holder = self._holder(phrase)
            if holder is not None and phrase.held:
                holders.add(phrase.post, holder.form)

    def tell_counterparts(self, holders: _Holders) -> None:
        """Tell that the counterpart who is named holds the same office."""
        for first, last, country in self._counterparts:
            named, office = self._behind(last), holders.office(self._before(first))
            if named is not None and office:
                holders.add((office, country), named.form)

    def references(self, holders: _Holders) -> Iterator[_Reference]:
        """Yield the phrases that stand for one person."""
        for phrase in self._phrases:
            holder = holders.only(phrase.post)
            if holder is not None and phrase.definite and self._holder(phrase) is None:
                yield phrase.first, phrase.last, holder, "office"
        for first, last, country in self._counterparts:
            named = self._behind(last)
            if named is not None:
                yield first, last, named.form, "counterpart"
            elif office := holders.office(self._before(first)):
                holder = holders.only((office, country))
                if holder is not None and all(person.form != holder for person in self._before(first)):
                    yield first, last, holder, "counterpart"

    def _before(self, k: int) -> list[_Person]:
        return [person for person in self._persons if person.last <= k]

    def _holder(self, phrase: Phrase) -> _Person | None:
        """Return the person whose name the phrase belongs to: as a title, or in apposition."""
        behind = self._behind(phrase.last)
        if behind is not None:
            return behind
        for person in self._persons:
            gap = self._words[person.last : phrase.first]
            if person.begin <= phrase.last - 1 < person.first:
                return person  # the office is the title, or a part of it
            if gap == [","] and self._closes(phrase.last):
                return person  # "Jane Berg, Norway's prime minister,"
            if person.last == phrase.first and phrase.last == len(self._words):
                return person  # as below a pull quote
        return None

    def _behind(self, k: int) -> _Person | None:
        """Return the person who is named right behind word k, over a title, or in apposition."""
        comma = self._words[k : k + 1] == [","]
        for person in self._persons:
            if k in (person.begin, person.first) or person.begin < k <= person.first:
                return person
            if comma and k + 1 in (person.begin, person.first) and self._closes(person.last):
                return person
        return None

    def _closes(self, k: int) -> bool:
        return k >= len(self._words) or self._words[k] in _CLOSE


def _persons(
    candidates: Sequence[Candidate], forms: Sequence[Form], places: Sequence[Place], posts: Posts
) -> dict[int, list[_Person]]:
    """Return the persons by sentence, each with the form of the whole name."""
    same: dict[tuple[str, ...], int] = {}
    found: dict[int, list[_Person]] = {}
    for _, _, form, index in places:
        if forms[form].kind is EntityKind.PERSON:
            whole = form
            while forms[whole].long >= 0 and forms[whole].long != form:
                whole = forms[whole].long
            whole = same.setdefault(tuple(sorted(fold(forms[whole].surface).split())), whole)
            candidate = candidates[index]
            begin = candidate.title[0] if candidate.title else candidate.first
            office = office_of(candidate.sentence.words[begin : candidate.first], posts)
            person = _Person(begin, candidate.first, candidate.last, whole, office)
            found.setdefault(id(candidate.sentence), []).append(person)
    return found


def _counterpart(candidate: Candidate) -> tuple[int, int, str] | None:
    """Return the words of "his Italian counterpart", or of "Italian counterpart" behind a name, and the country."""
    words, last = candidate.sentence.words, candidate.last
    country = country_of(candidate.entry) if candidate.entry else None
    before = words[candidate.first - 1] if candidate.first else ""
    if country is None or words[last : last + 1] != ["counterpart"] or before not in ("'s", *_HIS):
        return None
    return candidate.first - (before in _HIS), last + 1, country
