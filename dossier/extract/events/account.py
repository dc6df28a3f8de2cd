"""What is compared of an event when accounts of several articles, or of one, may tell the same."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dossier.model.facts import Entity, EntityKind, Event, EventKind, Participant

_TYPES = frozenset({EntityKind.AIRCRAFT, EntityKind.VEHICLE, EntityKind.WEAPON})  # of which there are many
BROAD = _TYPES | {EntityKind.GPE, EntityKind.LOC, EntityKind.NORP}
_WORD = re.compile(r"(?<![A-Za-z])[a-z]{5,}")  # not names: they are compared as participants
_ANY = re.compile(r"\w+")
_CALENDAR = frozenset({"year", "month", "week", "last", "this", "next"})
_YEAR = 366
_ROLE_WORDS = 3  # of a role that may name a country: "United States defense secretary"


@dataclass(frozen=True, slots=True)
class Account:
    """What is compared of an event: narrow entities (persons, ships), broad ones (countries), stems of its words.

    `actors` are the narrow ones that take part, `parties` the countries for which all that take part stand, `heads`
    stems of the words of its title, `wording` all words and figures of its summary; `ground` is the country it takes
    place in, and `somewhere` its place in there.
    """

    event: Event
    narrow: frozenset[str]
    broad: frozenset[str]
    actors: frozenset[str]
    parties: frozenset[str]
    stems: frozenset[str]
    heads: frozenset[str]
    wording: frozenset[str]
    ground: str
    somewhere: str
    earliest: date | None
    latest: date | None

    @property
    def days(self) -> int:
        """How many days the date may mean; huge where it is open."""
        if self.earliest is None or self.latest is None:
            return 10 * _YEAR
        return (self.latest - self.earliest).days + 1


class Homes:
    """Countries for which persons and bodies stand: the Italian prime minister for Italy, a navy for its country."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._countries = {
            form.lower(): entity.of or entity.id
            for entity in entities.values()
            if entity.kind in {EntityKind.GPE, EntityKind.NORP} and (entity.of or entity.kind is EntityKind.GPE)
            for form in (entity.name, *(name.form for name in entity.names))
        }
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Return the country an entity stands for, empty where none is known."""
        if name not in self._known:
            self._known[name] = self._home(name)
        return self._known[name]

    def spot(self, name: str) -> str:
        """Return a town or building as it is; empty for a country, a sea or a region, which may hold many."""
        entity = self._entities.get(name)
        wide = entity is not None and (entity.kind is EntityKind.LOC or self.of(name) == name)
        return "" if wide else name

    def _home(self, name: str) -> str:
        entity = self._entities.get(name)
        if entity is None:
            return ""
        if entity.of or entity.kind is EntityKind.GPE:
            return entity.of or entity.id
        if entity.kind is not EntityKind.PERSON:
            return ""
        found = (self._named_in(role.phrase) for role in entity.roles)
        return next((country for country in found if country), "")

    def _named_in(self, phrase: str) -> str:
        """Return the country that an office names: "Italian Prime Minister", "president of France"."""
        words = re.sub(r"['’]s\b", "", phrase.lower()).split()
        for first in range(len(words)):
            for last in range(min(first + _ROLE_WORDS, len(words)), first, -1):
                country = self._countries.get(" ".join(words[first:last]))
                if country:
                    return country
        return ""


def accounts(events: Iterable[Event], entities: Mapping[str, Entity]) -> Iterator[Account]:
    """Yield what is compared of events, in their order; a demonym counts as its country."""
    homes = Homes(entities)
    return (account(event, entities, homes) for event in events)


def account(event: Event, entities: Mapping[str, Entity], homes: Homes) -> Account:
    """Return what is compared of an event."""
    narrow, broad = set(), set()
    for name in [p.entity for p in event.participants] + ([event.place] if event.place else []):
        entity = entities.get(name)
        if entity is None or entity.kind not in BROAD:
            narrow.add(_ship(name) if name.startswith("vessel:") else name)
        else:
            broad.add(entity.of or name)
    return Account(
        event=event,
        narrow=frozenset(narrow),
        broad=frozenset(broad),
        actors=frozenset(narrow - ({event.place} - {p.entity for p in event.participants})),
        parties=frozenset(home for p in event.participants if _speaks(event, p) and (home := homes.of(p.entity))),
        stems=frozenset(word[:6] for word in _WORD.findall(event.summary) if word not in _CALENDAR),
        heads=frozenset(word[:5] for word in _WORD.findall(event.title[:1].lower() + event.title[1:])),
        wording=frozenset(_ANY.findall(event.summary.lower())),
        ground=homes.of(event.place or ""),
        somewhere=homes.spot(event.place or ""),
        earliest=event.date.earliest,
        latest=event.date.latest,
    )


def _speaks(event: Event, participant: Participant) -> bool:
    """Whether somebody takes part in person: of a statement only those that make it, not those it is about."""
    return event.kind is not EventKind.STATEMENT or participant.role == "agent"


def _ship(name: str) -> str:
    """Return a ship's id by its last word: "ITS Fasan" and "ITS Virginio Fasan" are one."""
    return f"vessel:{name.rpartition('-')[2].removeprefix('vessel:')}"
