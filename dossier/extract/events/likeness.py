"""Whether two accounts tell of one event: by date, by who takes part, by kind and by words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dossier.model.facts import Entity, EntityKind, Event, EventKind

_WORD = re.compile(r"(?<![A-Za-z])[a-z]{5,}")  # not names: they are compared as participants
_BROAD = frozenset({EntityKind.GPE, EntityKind.LOC, EntityKind.NORP})
_CALENDAR = frozenset({"year", "month", "week", "last", "this", "next"})
_WEEK, _MONTH, _YEAR = 7, 31, 366
_FEW_STEMS = 4
_UNDATED_WORDS = 0.75  # without a day, only the same sentence is surely the same event
_SAME_WORDS = 0.6  # from here on two accounts may tell of one thing though company differs
MET = frozenset({EventKind.MEETING, EventKind.VISIT})  # who, when and that they met says it all

# Kinds under which one event may be told by two outlets.
_KIN = (
    frozenset({EventKind.STATEMENT, EventKind.AGREEMENT}),
    frozenset({EventKind.VISIT, EventKind.DEPLOYMENT, EventKind.EXERCISE}),
    frozenset({EventKind.PROGRAM, EventKind.DEADLINE, EventKind.DEPLOYMENT}),
    frozenset({EventKind.MEETING, EventKind.VISIT}),
    frozenset({EventKind.PUBLICATION, EventKind.AGREEMENT}),
)


_KIN_OF = {kind: frozenset({kind}.union(*(kin for kin in _KIN if kind in kin))) for kind in EventKind}


@dataclass(frozen=True, slots=True)
class Account:
    """What is compared of an event: narrow entities (persons, ships), broad ones (countries), stems of its words."""

    event: Event
    narrow: frozenset[str]
    broad: frozenset[str]
    stems: frozenset[str]
    earliest: date | None
    latest: date | None

    @property
    def days(self) -> int:
        """How many days the date may mean; huge where it is open."""
        if self.earliest is None or self.latest is None:
            return 10 * _YEAR
        return (self.latest - self.earliest).days + 1


def account(event: Event, entities: Mapping[str, Entity]) -> Account:
    """Return what is compared of an event; a demonym counts as its country."""
    narrow, broad = set(), set()
    for name in [p.entity for p in event.participants] + ([event.place] if event.place else []):
        entity = entities.get(name)
        if entity is None or entity.kind not in _BROAD:
            narrow.add(_ship(name) if name.startswith("vessel:") else name)
        else:
            broad.add(entity.of or name)
    stems = frozenset(word[:6] for word in _WORD.findall(event.summary) if word not in _CALENDAR)
    return Account(event, frozenset(narrow), frozenset(broad), stems, event.date.earliest, event.date.latest)


def _ship(name: str) -> str:
    """Return a ship's id by its last word: "ITS Fasan" and "ITS Virginio Fasan" are one."""
    return f"vessel:{name.rpartition('-')[2].removeprefix('vessel:')}"


def likeness(one: Account, other: Account) -> float:
    """Return how surely two accounts tell of one event, from 0 (they do not) to about 3."""
    kind = 1.0 if one.event.kind is other.event.kind else 0.5 * (other.event.kind in kin(one.event.kind))
    if kind == 0.0 or not _dates_fit(one, other):
        return 0.0
    who = _who_fits(one, other)
    if who == 0.0 and one.narrow and other.narrow:
        return 0.0
    words = overlap(one.stems, other.stems)
    if who == 0.0 and (words < _SAME_WORDS or min(len(one.stems), len(other.stems)) < _FEW_STEMS):
        return 0.0
    return who + words + kind if words >= _needed(one, other, kind, who) else 0.0


def kin(kind: EventKind) -> frozenset[EventKind]:
    """Return the kinds under which another outlet may tell an event of this kind, itself included."""
    return _KIN_OF[kind]


def _needed(one: Account, other: Account, kind: float, who: float) -> float:
    """Return the share of words that two accounts must have in common, given all else: the less fits, the more."""
    same_article = bool({e.article for e in one.event.evidence} & {e.article for e in other.event.evidence})
    coarse = max(one.days, other.days) > _MONTH and one.event.date.value != other.event.date.value
    if one.earliest is None or other.earliest is None:
        return _UNDATED_WORDS
    company = bool(one.narrow & other.narrow)
    if one.event.kind in MET and kind == 1.0 and who == 1.0 and company and not coarse:
        return 0.25 if same_article and len(one.narrow & other.narrow) < 2 else 0.0
    if same_article:
        return 0.55
    if one.event.kind is EventKind.STATEMENT and other.event.kind is EventKind.STATEMENT and company:
        return 0.4  # the same people say many things on one day
    if not company:
        return 0.35 if max(one.days, other.days) <= _WEEK and len(one.broad & other.broad) > 1 else 0.5
    return 0.4 if coarse or kind < 1.0 else 0.2


def _dates_fit(one: Account, other: Account) -> bool:
    if one.earliest is None or other.earliest is None or one.latest is None or other.latest is None:
        return one.event.date == other.event.date
    return one.earliest <= other.latest and other.earliest <= one.latest


def _who_fits(one: Account, other: Account) -> float:
    """Return how well the participants agree: 1 where the smaller company is all in the larger, 0 for strangers."""
    shared = one.narrow & other.narrow
    if one.narrow and other.narrow:
        if (one.narrow - shared and other.narrow - shared and len(shared) < 2) or not shared:
            return 0.0  # each with somebody else
        return len(shared) / min(len(one.narrow), len(other.narrow))
    return 0.9 * overlap(one.broad, other.broad)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share that two sets have in common (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
