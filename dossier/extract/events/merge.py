"""One event, many sources: accounts that tell of the same thing become one event with all their sentences.

Near-linear: an account is compared only with groups that share an entity and a stretch of time with it, the most
exactly dated ones first, so that a vague account meets the exact ones already there.
"""

import re
from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from itertools import product

import numpy as np

from dossier.extract.events import occasion
from dossier.extract.events.account import Account
from dossier.extract.events.blocks import Blocks
from dossier.extract.events.find import event_id
from dossier.extract.events.likeness import likeness
from dossier.extract.events.occasion import FACES
from dossier.model.facts import Certainty, Entity, EntityKind, Event, EventKind, Evidence, Participant

_WORD = re.compile(r"\w+")
_ENOUGH = 1.5  # likeness from which two accounts are one event
_MEMBERS = 8  # of a group, the most exact ones, with which an account is compared
_SURER = (Certainty.HAPPENED, Certainty.CLAIMED, Certainty.PLANNED, Certainty.HYPOTHETICAL)


def rank(one: Account) -> tuple[int, date, tuple[str, int, int], str]:
    """Return where an account stands among others that are to be merged: the most exact ones come first.

    Then by day, so that those that are compared lie near one another.
    """
    return one.days, one.earliest or date.max, _place(one.event), one.event.id


def merged(
    ranked: Sequence[Account],
    entities: Mapping[str, Entity],
    reprints: Sequence[Collection[str]] = (),
    tick: Callable[[], None] = lambda: None,
) -> Iterator[Event]:
    """Yield each event once. `ranked` are accounts by their rank, of which few are held at a time.

    `reprints` are groups of articles that copy one another; `tick` is called for each account, and may raise to stop.
    """
    grouping = _Grouping(ranked, reprints)
    for n in range(len(ranked)):
        tick()
        grouping.add(n)
    for group in grouping.groups():
        yield _merged([ranked[n] for n in group], entities)


def order(event: Event) -> tuple[date, date, str]:
    """Return where an event stands among others: by its days, what is to be done by a day at that day, undated last."""
    last = event.date.latest or date.max
    first = last if event.kind is EventKind.DEADLINE else event.date.earliest or last
    return first, last, event.id


class _Grouping:
    """Groups under construction: an account joins the group it fits best, and ties together what it surely belongs to.

    Accounts are looked up by name and stretch of time, and each is compared with a bounded number of groups, which hold
    the numbers of their accounts.
    """

    def __init__(self, ranked: Sequence[Account], reprints: Sequence[Collection[str]]) -> None:
        self._ranked = ranked
        self._copies = {article: n for n, articles in enumerate(reprints) for article in articles}
        self._said = array("Q")
        self._copied: dict[int, int] = {}  # the group of what copies tell in the same words
        self._groups: list[list[int]] = []
        self._joined: dict[int, int] = {}  # a group that was joined to another
        self._blocks = Blocks(map(self._looked_at, ranked))
        self._said = _repeated(self._said)

    def add(self, number: int) -> None:
        """Put the next account into its group; the most exact ones must come first."""
        one, said = self._ranked[number], self._said[number]
        if said and one.earliest is None and said in self._copied:  # a copy that does not say when
            self._groups[self._home(self._copied[said])].append(number)
            return
        near = dict.fromkeys(map(self._home, self._blocks.near(one)))
        scored = sorted((-self._fit(number, n), n) for n in near)
        chosen = scored[0][1] if scored and -scored[0][0] >= _ENOUGH else len(self._groups)
        tied = [n for fit, n in scored[1:] if fit and _tied(one, self._members(n))]
        apart = [n for n in tied if chosen < len(self._groups) and _apart(self._members(chosen), self._members(n))]
        if apart and -scored[0][0] <= occasion.SURE:  # what either may be is neither
            chosen = len(self._groups)
        if chosen == len(self._groups):
            self._groups.append([])
        else:
            for n in tied:
                if n not in apart:
                    self._join(n, chosen)
        self._groups[chosen].append(number)
        self._blocks.put(one, chosen)
        if said:
            self._copied.setdefault(said, chosen)

    def groups(self) -> list[list[int]]:
        """Return the groups, those that were joined to others left out."""
        return [group for group in self._groups if group]

    def _members(self, group: int) -> list[Account]:
        """Return the first accounts of a group, with which others are compared."""
        return [self._ranked[n] for n in self._groups[group][:_MEMBERS]]

    def _join(self, gone: int, stays: int) -> None:
        self._groups[stays] += self._groups[gone]
        self._groups[gone] = []
        self._joined[gone] = stays

    def _home(self, n: int) -> int:
        while n in self._joined:
            n = self._joined[n]
        return n

    def _fit(self, number: int, group: int) -> float:
        """Return how well an account fits a group: its best likeness, if it contradicts none of the others."""
        if self._said[number] and any(self._said[n] == self._said[number] for n in self._groups[group]):
            return 3.0
        one, members = self._ranked[number], self._members(group)
        scores = [likeness(one, member) for member in members]
        best, fitting = max(scores), sum(score > 0 for score in scores)
        if best >= occasion.SURE and not _apart([one], members):
            return best
        return best if fitting * 2 > len(scores) else 0.0

    def _looked_at(self, one: Account) -> Account:
        """Take down the wording of an account, and pass it on: each comes from a disk but once."""
        self._said.append(self._wording(one))
        return one

    def _wording(self, one: Account) -> int:
        """Return a number that accounts share which copies of one text tell in the same words; 0 for others."""
        copy = self._copies.get(one.event.evidence[0].article)
        if copy is None:
            return 0
        said = " ".join(_WORD.findall(one.event.summary.lower()))
        return int.from_bytes(blake2b(f"{copy}\n{said}".encode(), digest_size=8).digest(), "big") or 1


def _repeated(numbers: "array[int]") -> "array[int]":
    """Return the numbers, those that stand there but once as 0."""
    found = np.frombuffer(numbers, np.uint64)
    _, where, counts = np.unique(found, return_inverse=True, return_counts=True)
    return array("Q", np.where(counts[where] > 1, found, 0).astype(np.uint64).tobytes())


def _tied(one: Account, members: Sequence[Account]) -> bool:
    """Whether an account is surely one occasion with a member of a group."""
    return any(occasion.is_one(one, member) for member in members)


def _apart(members: Sequence[Account], others: Sequence[Account]) -> bool:
    """Whether two groups name different people somewhere, or lie on days that do not meet."""
    return any(occasion.speak_against(a, b) for a, b in product(members, others))


def _merged(group: Sequence[Account], entities: Mapping[str, Entity]) -> Event:
    """Return one event of several accounts: the most exact date, the surest word, all sentences."""
    events = [a.event for a in group]
    best = min(group, key=lambda a: (a.days, -len(a.narrow), _place(a.event))).event
    teller = min(group, key=_told_best)
    told = teller.event
    met = any(event.kind is EventKind.MEETING for event in events)  # and agreed, and said
    kind = EventKind.MEETING if met and told.kind in FACES else told.kind
    first = min((event.evidence[0] for event in events), key=_at)
    return Event(
        id=event_id(best.date, kind, f"{first.article}:{first.start}:{told.title}"),
        title=told.title,
        summary=told.summary,
        kind=kind,
        certainty=min((event.certainty for event in events), key=_SURER.index),
        date=best.date,
        participants=_participants(events, entities),
        evidence=_evidence(events, told),
        place=_place_of(teller, group),
    )


def _place_of(teller: Account, group: Sequence[Account]) -> str | None:
    """Return where it was: by the account that tells it, unless others name the spot in the country it names."""
    spots = Counter(a.somewhere for a in group if a.somewhere)
    places = Counter(a.event.place for a in group if a.event.place)
    if spots and not teller.somewhere:
        return spots.most_common(1)[0][0]
    return teller.event.place or (places.most_common(1)[0][0] if places else None)


def _told_best(one: Account) -> tuple[int, int, int, bool, int, int, tuple[str, int, int]]:
    """Return the rank of an account as the one to tell an event by: sure, with names and a place, exact."""
    title = one.event.title.lower()
    actors = sum(name.rpartition("-")[2].rpartition(":")[2] in title for name in one.actors)
    names = sum(word[:1].isupper() for word in one.event.title.split()[1:])
    sure, company = _SURER.index(one.event.certainty), -len(one.narrow)
    return sure, -min(actors, 2), -min(names, 2), one.event.place is None, company, one.days, _place(one.event)


def _participants(events: Sequence[Event], entities: Mapping[str, Entity]) -> tuple[Participant, ...]:
    """Return everybody who takes part, a people as its country; those whom most accounts name first."""
    counts: Counter[str] = Counter()
    roles: dict[str, Participant] = {}
    for event in events:
        for participant in event.participants:
            entity = entities.get(participant.entity)
            demonym = entity is not None and entity.kind is EntityKind.NORP and entity.of in entities
            name = entity.of if demonym and entity and entity.of else participant.entity
            counts[name] += 1
            roles.setdefault(name, Participant(name, participant.role))
    return tuple(sorted(roles.values(), key=lambda p: -counts[p.entity]))


def _evidence(events: Sequence[Event], told: Event) -> tuple[Evidence, ...]:
    """Return every sentence once, that of `told` first, with its date where one of the accounts has it."""
    sentences: dict[tuple[str, int, int], Evidence] = {}
    for evidence in sorted((e for event in events for e in event.evidence), key=lambda e: e.date_start is None):
        sentences.setdefault(_at(evidence), evidence)
    return tuple(sentences[at] for at in sorted(sentences, key=lambda at: (at != _place(told), at)))


def _at(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.article, evidence.start, evidence.end


def _place(event: Event) -> tuple[str, int, int]:
    return _at(event.evidence[0])
