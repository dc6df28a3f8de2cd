"""Where sources differ about one event: in its date, in a number, in a name. Recorded side by side, never averaged."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from hashlib import blake2b
from itertools import combinations, product

from dossier.extract.events.account import Account, Homes, account
from dossier.extract.events.likeness import overlap
from dossier.extract.events.occasion import MET
from dossier.model.article import Article
from dossier.model.facts import Claim, Disagreement, Entity, EntityKind, Event, EventKind, Evidence, Mention
from dossier.model.when import Granularity

_NO_ADJECTIVE = "a|an|and|as|at|but|by|for|from|in|into|of|on|or|than|that|the|to|when|which|while|with"
_NUMBER = re.compile(
    rf"(?<![\w.,$€£-])(\d{{1,3}}(?:,\d{{3}})+|\d+)\s(?:(?!(?:{_NO_ADJECTIVE})\s)[a-z-]+\s)?([a-z]{{4,}})s\b"
)
_NOT_COUNTED = frozenset({"percent", "year", "month", "week", "day", "hour", "minute", "point", "cent"})
_BY_DAY = frozenset({Granularity.DAY, Granularity.TIME})
_NEAR = timedelta(days=7)
_ALIKE = 0.5  # share of words from which two accounts of different days may be one event
_MOST_COMPARED = 150  # sentences of one event, each of which is compared with each: more would take minutes
_LETTERS = 2  # in which two spellings of a name differ at most


def find_disagreements(
    events: Sequence[Event],
    entities: Mapping[str, Entity],
    articles: Mapping[str, Article],
    mentions: Mapping[str, Sequence[Mention]],
    tick: Callable[[], None] = lambda: None,
) -> tuple[Disagreement, ...]:
    """Return where articles differ about merged events, which are given by their first day and id, in text order.

    `mentions` are looked up by article; `tick` is called for each event, and may raise to stop.
    """
    homes = Homes(entities)
    found: set[Disagreement] = set()
    latest: dict[int, int] = {}
    for n, event in enumerate(events):
        tick()
        found.update(_within_one(event, articles, mentions))
        if event.date.granularity in _BY_DAY and (one := account(event, entities, homes)).days == 1:
            blocks = [_block(event.kind, name) for name in one.narrow]
            for before in sorted({latest[block] for block in blocks if block in latest}):
                found.update(_between(account(events[before], entities, homes), one, articles, mentions))
            latest.update(dict.fromkeys(blocks, n))
    return tuple(sorted(found, key=lambda d: (_place(d.claims[0]), d.kind, _place(d.claims[-1]))))


def _between(
    one: Account, other: Account, articles: Mapping[str, Article], mentions: Mapping[str, Sequence[Mention]]
) -> Iterator[Disagreement]:
    """Yield where two events differ that name a person or thing in common and are next in time."""
    if {e.article for e in one.event.evidence} & {e.article for e in other.event.evidence}:
        return
    yield from _dates(one, other, articles)
    if one.earliest == other.earliest:  # a name spelt differently may keep them apart
        told = (one.event.evidence[0], other.event.evidence[0])
        yield from _names(one.event, [m for evidence in told for m in _named(evidence, mentions)])


def _block(kind: EventKind, name: str) -> int:
    return int.from_bytes(blake2b(f"{kind}\n{name}".encode(), digest_size=8).digest(), "big")


def _dates(one: Account, other: Account, articles: Mapping[str, Article]) -> Iterable[Disagreement]:
    """Yield that two events tell the same of the same people a few days apart, and not in the same words.

    Who prints "last night" a day later says nothing else than the first.
    """
    near = timedelta(0) < (other.earliest or date.max) - (one.earliest or date.max) <= _NEAR
    same = one.narrow == other.narrow and len(one.narrow) > 1
    same = same and (one.event.kind in MET or overlap(one.stems, other.stems) >= _ALIKE)
    if near and same and not _words(one.event, articles) & _words(other.event, articles):
        claims = tuple(sorted((_date_claim(a.event) for a in (one, other)), key=_place))
        yield Disagreement("date", claims, one.event.id)


def _words(event: Event, articles: Mapping[str, Article]) -> set[str]:
    """Return the sentences that tell of an event, as bare words."""
    told = (articles[e.article].text[e.start : e.end] for e in event.evidence[:_MOST_COMPARED])
    return {" ".join(re.findall(r"\w+", text.casefold())) for text in told}


def _date_claim(event: Event) -> Claim:
    evidence = next((e for e in event.evidence if e.date_start is not None), event.evidence[0])
    start, end = evidence.date_start, evidence.date_end
    if start is None or end is None:
        start, end = evidence.start, evidence.end
    return Claim(evidence.article, start, end, event.date.value)


def _within_one(
    event: Event, articles: Mapping[str, Article], mentions: Mapping[str, Sequence[Mention]]
) -> Iterator[Disagreement]:
    """Yield where the sentences of one event differ; each is read but once."""
    compared = event.evidence[:_MOST_COMPARED]
    if len({evidence.article for evidence in compared}) > 1:
        yield from _numbers(event, [_counts(evidence, articles) for evidence in compared])
        yield from _names(event, [m for evidence in compared for m in _named(evidence, mentions)])


def _numbers(event: Event, counts: Iterable[Mapping[str, Claim]]) -> Iterator[Disagreement]:
    """Yield what two sentences count differently: another number before the same noun, which each counts once."""
    by_noun: defaultdict[str, list[Claim]] = defaultdict(list)
    for counted in counts:
        for noun, claim in counted.items():
            by_noun[noun].append(claim)
    for claims in by_noun.values():
        for one, other in combinations(claims, 2):
            if one.value != other.value and one.article != other.article:
                yield Disagreement("number", tuple(sorted((one, other), key=_place)), event.id)


def _counts(evidence: Evidence, articles: Mapping[str, Article]) -> dict[str, Claim]:
    """Return what a sentence counts, by noun; a noun counted twice is left out."""
    found: dict[str, list[Claim]] = {}
    text = articles[evidence.article].text
    for match in _NUMBER.finditer(text, evidence.start, evidence.end):
        if match[2] not in _NOT_COUNTED:
            claim = Claim(evidence.article, *match.span(1), match[1].replace(",", ""))
            found.setdefault(match[2], []).append(claim)
    return {noun: claims[0] for noun, claims in found.items() if len(claims) == 1}


def _names(event: Event, named: Iterable[Mention]) -> Iterator[Disagreement]:
    """Yield persons whose names sentences of two articles spell almost, but not quite, alike."""
    by_name: defaultdict[tuple[str, str | None], list[Mention]] = defaultdict(list)
    for mention in named:
        by_name[mention.surface, mention.entity].append(mention)
    for (one, first), (other, second) in combinations(by_name, 2):
        if first != second and _almost(one, other):
            for pair in product(by_name[one, first], by_name[other, second]):
                if pair[0].article != pair[1].article:
                    claims = sorted(map(_name_claim, pair), key=_place)
                    yield Disagreement("name", tuple(claims), event.id)


def _named(evidence: Evidence, mentions: Mapping[str, Sequence[Mention]]) -> list[Mention]:
    """Return the persons whom a sentence names."""
    here = (m for m in mentions.get(evidence.article, ()) if evidence.start <= m.start and m.end <= evidence.end)
    return [mention for mention in here if mention.kind is EntityKind.PERSON]


def _name_claim(mention: Mention) -> Claim:
    return Claim(mention.article, mention.start, mention.end, mention.surface)


def _place(claim: Claim) -> tuple[str, int]:
    return claim.article, claim.start


def _almost(one: str, other: str) -> bool:
    """Whether two full names differ in one letter or two, of at least eight."""
    if one == other or " " not in one or " " not in other or min(len(one), len(other)) < 8:
        return False
    return abs(len(one) - len(other)) <= _LETTERS and _distance(one.lower(), other.lower()) <= _LETTERS


def _distance(one: str, other: str) -> int:
    """Return how many letters must be changed, added or dropped (Levenshtein), or a number of them that is too many."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
        if min(row) > _LETTERS:
            break
    return min(row) if min(row) > _LETTERS else row[-1]
