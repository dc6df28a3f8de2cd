"""Whether two accounts tell of one event: by date, by who takes part, by kind and by words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dossier.model.facts import Entity, EntityKind, Event, EventKind

_WORD = re.compile(r"[a-z]{4,}|\d+")
_BROAD = frozenset({EntityKind.GPE, EntityKind.LOC, EntityKind.NORP})
_DAYS_OF_YEAR = 366

# Kinds under which one event may be told by two outlets.
_KIN = (
    frozenset({EventKind.STATEMENT, EventKind.AGREEMENT}),
    frozenset({EventKind.VISIT, EventKind.DEPLOYMENT, EventKind.EXERCISE}),
    frozenset({EventKind.PROGRAM, EventKind.DEADLINE, EventKind.DEPLOYMENT}),
    frozenset({EventKind.MEETING, EventKind.VISIT}),
    frozenset({EventKind.PUBLICATION, EventKind.AGREEMENT}),
)


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
            return 10 * _DAYS_OF_YEAR
        return (self.latest - self.earliest).days + 1


def account(event: Event, entities: Mapping[str, Entity]) -> Account:
    """Return what is compared of an event; a demonym counts as its country."""
    narrow, broad = set(), set()
    for name in [p.entity for p in event.participants] + ([event.place] if event.place else []):
        entity = entities.get(name)
        if entity is None or entity.kind not in _BROAD:
            narrow.add(name)
        else:
            broad.add(entity.of or name)
    stems = frozenset(word[:6] for word in _WORD.findall(f"{event.title} {event.summary}".lower()))
    return Account(event, frozenset(narrow), frozenset(broad), stems, event.date.earliest, event.date.latest)


def likeness(one: Account, other: Account) -> float:
    """Return how surely two accounts tell of one event, from 0 (they do not) to about 3."""
    if not _dates_fit(one, other):
        return 0.0
    words = overlap(one.stems, other.stems)
    kind = _kind_fits(one.event.kind, other.event.kind)
    if kind == 0.0 and words < 0.6:
        return 0.0
    who = _who_fits(one, other)
    same_article = bool({e.article for e in one.event.evidence} & {e.article for e in other.event.evidence})
    coarse = max(one.days, other.days) > 31
    needed = 0.55 if same_article else 0.45 if coarse or kind < 1.0 else 0.2
    if one.event.kind in {EventKind.MEETING, EventKind.VISIT} and kind == 1.0 and not coarse and who >= 1.0:
        needed = 0.0 if not same_article else 0.25
    if who == 0.0 and words < 0.6:
        return 0.0
    return who + words + kind if words >= needed else 0.0


def _dates_fit(one: Account, other: Account) -> bool:
    if one.earliest is None or other.earliest is None or one.latest is None or other.latest is None:
        return one.event.date == other.event.date
    return one.earliest <= other.latest and other.earliest <= one.latest


def _kind_fits(one: EventKind, other: EventKind) -> float:
    if one is other:
        return 1.0
    return 0.5 if any(one in kin and other in kin for kin in _KIN) else 0.0


def _who_fits(one: Account, other: Account) -> float:
    """Return how well the participants agree: 1 where the smaller company is all in the larger, 0 for strangers."""
    if one.narrow and other.narrow:
        shared = len(one.narrow & other.narrow) / min(len(one.narrow), len(other.narrow))
        alone = len(one.narrow | other.narrow) > 2 * len(one.narrow & other.narrow) + 1
        return 0.0 if shared < 0.5 or (shared < 1.0 and alone) else shared
    return 0.9 * overlap(one.broad, other.broad) if one.broad & other.broad else 0.0


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the smaller set that is in the larger, damped where the sizes differ (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
