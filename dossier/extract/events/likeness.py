"""Whether two accounts tell of one event: by date, by who takes part, by kind and by words."""

from dossier.extract.events import occasion
from dossier.extract.events.account import Account
from dossier.extract.events.occasion import FACES, MET
from dossier.model.facts import EventKind

_WEEK, _MONTH, _YEAR = 7, 31, 366
_FEW_STEMS = 4
_UNDATED_WORDS = 0.85  # of all words: without a day, only the same sentence is surely the same event
_SAME_WORDS = 0.6  # from here on two accounts may tell of one thing though company differs

_VAGUE = frozenset({EventKind.OTHER, EventKind.PROGRAM, EventKind.PUBLICATION})  # whoever it was, it may be anything

# Kinds under which one event may be told by two outlets.
_KIN = (
    frozenset({EventKind.STATEMENT, EventKind.AGREEMENT}),
    frozenset({EventKind.VISIT, EventKind.DEPLOYMENT, EventKind.EXERCISE}),
    frozenset({EventKind.PROGRAM, EventKind.DEADLINE, EventKind.DEPLOYMENT}),
    frozenset({EventKind.MEETING, EventKind.VISIT}),
    frozenset({EventKind.PUBLICATION, EventKind.AGREEMENT}),
)


_KIN_OF = {kind: frozenset({kind}.union(*(kin for kin in _KIN if kind in kin))) for kind in EventKind}
_NEAR_OF = {kind: found | (FACES if kind in FACES else frozenset()) for kind, found in _KIN_OF.items()}


def likeness(one: Account, other: Account) -> float:
    """Return how surely two accounts tell of one event, from 0 (they do not) to about 3."""
    if occasion.is_one(one, other):
        return occasion.SURE
    kind = 1.0 if one.event.kind is other.event.kind else 0.5 * (other.event.kind in _KIN_OF[one.event.kind])
    if kind == 0.0 or not _dates_fit(one, other):
        return 0.0
    who = _who_fits(one, other)
    if who == 0.0 and one.narrow and other.narrow:
        return 0.0
    undated = one.earliest is None or other.earliest is None
    words = overlap(one.wording, other.wording) if undated else overlap(one.stems, other.stems)
    if who == 0.0 and (words < _SAME_WORDS or min(len(one.stems), len(other.stems)) < _FEW_STEMS):
        return 0.0
    return who + words + kind if words >= _needed(one, other, kind, who) else 0.0


def compared_with(kind: EventKind) -> frozenset[EventKind]:
    """Return the kinds that an event of this kind is compared with: kin, and other faces of an occasion."""
    return _NEAR_OF[kind]


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
    fuzzy = kind < 1.0 or one.event.kind in _VAGUE or one.event.date.value != other.event.date.value
    return 0.45 if coarse or fuzzy else 0.2


def _dates_fit(one: Account, other: Account) -> bool:
    if one.earliest is None or other.earliest is None or one.latest is None or other.latest is None:
        return one.event.date == other.event.date
    if max(one.days, other.days) > _YEAR and one.event.date.value != other.event.date.value:
        return False  # "by 1993" may be any day of years
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
