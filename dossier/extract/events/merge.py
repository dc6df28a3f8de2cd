"""One event, many sources: accounts that tell of the same thing become one event with all their sentences.

Near-linear: an account is compared only with groups that share an entity and a stretch of time with it, the most
exactly dated ones first, so that a vague account meets the exact ones already there.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, islice, product

from dossier.extract.events import occasion
from dossier.extract.events.account import Account, accounts
from dossier.extract.events.find import event_id
from dossier.extract.events.likeness import compared_with, likeness
from dossier.extract.events.occasion import FACES
from dossier.model.facts import Certainty, Entity, EntityKind, Event, EventKind, Evidence, Participant

_ENOUGH = 1.5  # likeness from which two accounts are one event
_MEMBERS = 8  # of a group, the most exact ones, with which an account is compared
_COMPARED = 32  # groups of a block that an account is compared with, the latest ones
_SURER = (Certainty.HAPPENED, Certainty.CLAIMED, Certainty.PLANNED, Certainty.HYPOTHETICAL)

Group = list[Account]
_Key = tuple[str, str, EventKind]


def merge_events(
    events: Sequence[Event], entities: Mapping[str, Entity], reprints: Sequence[Collection[str]] = ()
) -> tuple[Event, ...]:
    """Return each event once, by date; `reprints` are groups of articles that copy one another."""
    return tuple(sorted((_merged(group, entities) for group in group_events(events, entities, reprints)), key=order))


def order(event: Event) -> tuple[date, date, str]:
    """Return where an event stands among others: by its days, what is to be done by a day at that day, undated last."""
    last = event.date.latest or date.max
    first = last if event.kind is EventKind.DEADLINE else event.date.earliest or last
    return first, last, event.id


def group_events(
    events: Sequence[Event], entities: Mapping[str, Entity], reprints: Sequence[Collection[str]] = ()
) -> list[Group]:
    """Return accounts in groups, each of which tells of one event."""
    grouping = _Grouping(reprints)
    for one in sorted(accounts(events, entities), key=lambda a: (a.days, _place(a.event), a.event.id)):
        grouping.add(one)
    return grouping.groups()


class _Grouping:
    """Groups under construction: an account joins the group it fits best, and ties together what it surely belongs to.

    Accounts are looked up by name and stretch of time, and each is compared with a bounded number of groups.
    """

    def __init__(self, reprints: Sequence[Collection[str]]) -> None:
        self._copies = {article: n for n, articles in enumerate(reprints) for article in articles}
        self._groups: list[Group] = []
        self._joined: dict[int, int] = {}  # a group that was joined to another
        self._blocks: dict[_Key, list[int]] = {}

    def add(self, one: Account) -> None:
        """Put the next account into its group; the most exact ones must come first."""
        scored = sorted((-_fit(one, self._groups[n], self._copies), n) for n in self._candidates(one))
        chosen = scored[0][1] if scored and -scored[0][0] >= _ENOUGH else len(self._groups)
        tied = [n for fit, n in scored[1:] if fit and _tied(one, self._groups[n])]
        apart = [n for n in tied if chosen < len(self._groups) and _apart(self._groups[chosen], self._groups[n])]
        if apart and -scored[0][0] <= occasion.SURE:  # what either may be is neither
            chosen = len(self._groups)
        if chosen == len(self._groups):
            self._groups.append([])
        else:
            for n in tied:
                if n not in apart:
                    self._join(n, chosen)
        self._groups[chosen].append(one)
        for key in _keys(one):
            block = self._blocks.setdefault(key, [])
            if not block or block[-1] != chosen:
                block.append(chosen)

    def groups(self) -> list[Group]:
        """Return the groups, those that were joined to others left out."""
        return [group for group in self._groups if group]

    def _join(self, gone: int, stays: int) -> None:
        self._groups[stays] += self._groups[gone]
        self._groups[gone] = []
        self._joined[gone] = stays

    def _candidates(self, one: Account) -> list[int]:
        """Return the groups that an account is compared with, by its entities and its own stretch of time."""
        found: dict[int, None] = {}
        kinds = sorted(compared_with(one.event.kind))
        for name, stretch in product(_names(one), _stretches(one, all_levels=False)):
            for kind in kinds:
                for n in islice(reversed(self._blocks.get((name, stretch, kind), ())), _COMPARED):
                    found[self._home(n)] = None
        return list(found)

    def _home(self, n: int) -> int:
        while n in self._joined:
            n = self._joined[n]
        return n


def _tied(one: Account, group: Group) -> bool:
    """Whether an account is surely one occasion with a member of a group."""
    return any(occasion.is_one(one, member) for member in group[:_MEMBERS])


def _apart(group: Group, other: Group) -> bool:
    """Whether two groups name different people somewhere, or lie on days that do not meet."""
    return any(occasion.speak_against(a, b) for a, b in product(group[:_MEMBERS], other[:_MEMBERS]))


def _keys(one: Account) -> Iterable[_Key]:
    """Yield the blocks that an account is put into: by day, month and year, so that vaguer accounts find it."""
    for name, stretch in product(_names(one), _stretches(one, all_levels=True)):
        yield name, stretch, one.event.kind


def _names(one: Account) -> list[str]:
    """Return what to look an account up by: narrow entities, else pairs of broad ones, else one, else its words.

    Partners and the article itself come on top, since faces of an occasion need no name in common.
    """
    broad = sorted(one.broad)[:4]
    parties = [f"{a}&{b}" for a, b in combinations(sorted(one.parties)[:4], 2)]
    names = sorted(one.narrow) or [f"{a}+{b}" for a, b in combinations(broad, 2)] or broad or [one.event.summary]
    return [*names, *parties, one.event.evidence[0].article]


def _stretches(one: Account, *, all_levels: bool) -> list[str]:
    if one.earliest is None or one.latest is None:
        return ["undated"]
    days = [one.earliest + timedelta(n) for n in range(min(one.days, 7))]
    months = sorted({f"{d:%Y-%m}" for d in (one.earliest, one.earliest + timedelta(31), one.latest) if d <= one.latest})
    first, last = one.earliest.year, one.latest.year
    years = [str(year) for year in sorted({*range(first, min(last, first + 2) + 1), last})]
    by_day = [day.isoformat() for day in days]
    if all_levels:
        return (by_day if one.days <= 7 else []) + months + years
    return by_day if one.days <= 7 else months if one.days <= 62 else years


def _fit(one: Account, group: Group, copies: Mapping[str, int]) -> float:
    """Return how well an account fits a group: its best likeness, if it contradicts none of the others."""
    if copies and _same_copy(one, group, copies):
        return 3.0
    scores = [likeness(one, member) for member in group[:_MEMBERS]]
    best, fitting = max(scores), sum(score > 0 for score in scores)
    if best >= occasion.SURE and not _apart([one], group):
        return best
    return best if fitting * 2 > len(scores) else 0.0


def _same_copy(one: Account, group: Group, copies: Mapping[str, int]) -> bool:
    """Whether a member tells the same in the same words in an article that copies this one."""
    mine = copies.get(one.event.evidence[0].article)
    return mine is not None and any(
        copies.get(member.event.evidence[0].article) == mine and member.event.summary == one.event.summary
        for member in group
    )


def _merged(group: Group, entities: Mapping[str, Entity]) -> Event:
    """Return one event of several accounts: the most exact date, the surest word, all sentences."""
    events = [a.event for a in group]
    best = min(group, key=lambda a: (a.days, -len(a.narrow), _place(a.event))).event
    told = min(group, key=_told_best).event
    places = Counter(event.place for event in events if event.place)
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
        evidence=_evidence(events),
        place=told.place or (places.most_common(1)[0][0] if places else None),
    )


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


def _evidence(events: Sequence[Event]) -> tuple[Evidence, ...]:
    """Return every sentence once, in text order, with its date where one of the accounts has it."""
    sentences: dict[tuple[str, int, int], Evidence] = {}
    for evidence in sorted((e for event in events for e in event.evidence), key=lambda e: e.date_start is None):
        sentences.setdefault(_at(evidence), evidence)
    return tuple(sentences[at] for at in sorted(sentences))


def _at(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.article, evidence.start, evidence.end


def _place(event: Event) -> tuple[str, int, int]:
    return _at(event.evidence[0])
