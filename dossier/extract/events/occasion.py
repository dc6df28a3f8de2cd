"""Faces of one occasion: that two met, what they agreed there, and what they said afterwards."""

from datetime import date

from dossier.extract.events.account import Account
from dossier.model.facts import Certainty, EventKind

SURE = 2.0
"""How surely two faces of an occasion are one event; see `likeness`."""

MET = frozenset({EventKind.MEETING, EventKind.VISIT})  # who, when and that they met says it all
FACES = MET | {EventKind.AGREEMENT, EventKind.STATEMENT}
_MONTH = 31
_GOALS = frozenset({EventKind.PROGRAM, EventKind.DEADLINE})
_MOVES = frozenset({EventKind.VISIT, EventKind.DEPLOYMENT, EventKind.EXERCISE})
_AHEAD = frozenset({Certainty.PLANNED, Certainty.HYPOTHETICAL})


def is_one(one: Account, other: Account) -> bool:
    """Whether two accounts surely tell of one occasion, whatever words they use."""
    if _ahead(one) != _ahead(other) or not _same_place(one, other):
        return False
    if _same_day(one, other):
        return _sides(one, other) and _same_company(one, other)
    if _same_goal(one, other):
        return True
    if not _same_article(one, other):
        return False
    if _nested(one, other):
        return _same_coming(one, other) or _same_move(one, other) or _at_once(one, other)
    return _as_vague(one, other) and _same_move(one, other)


def _sides(one: Account, other: Account) -> bool:
    """Whether one tells of a meeting, or both of different sides of it: what two said is not all they said that day."""
    kinds = {one.event.kind, other.event.kind}
    return kinds <= FACES and (len(kinds) == 2 or kinds == {EventKind.MEETING})


def _same_company(one: Account, other: Account) -> bool:
    """Whether the same two or more take part, in person or as countries."""
    return not strangers(one, other) and one.parties == other.parties and len(one.parties) > 1


def strangers(one: Account, other: Account) -> bool:
    """Whether each names somebody of a kind that the other names too, and nobody in common."""
    return not one.actors & other.actors and bool(_kinds(one) & _kinds(other))


def _kinds(one: Account) -> set[str]:
    return {name.partition(":")[0] for name in one.actors}


def speak_against(one: Account, other: Account) -> bool:
    """Whether two accounts cannot be of one occasion: other people, another place, or another time."""
    apart = _first(one) > _last(other) or _first(other) > _last(one)
    return apart or strangers(one, other) or not _same_place(one, other)


def is_goal(one: Account) -> bool:
    """Whether it tells what somebody wants to have by a day or year."""
    return one.event.kind in _GOALS and _ahead(one)


def _same_goal(one: Account, other: Account) -> bool:
    """Whether partners want the same by the same year, of whom one account may name but some."""
    same = one.event.date.value == other.event.date.value and len(one.heads & other.heads) > 1
    return same and is_goal(one) and is_goal(other) and _within(one.parties, other.parties)


def _same_coming(one: Account, other: Account) -> bool:
    """Whether two accounts of an article speak of one meeting to come: "this year's summit", "the summit in June"."""
    shared = one.narrow & other.narrow
    return one.event.kind is other.event.kind is EventKind.MEETING and _ahead(one) and bool(shared)


def _same_move(one: Account, other: Account) -> bool:
    """Whether two accounts of an article tell in a like word that the same country's people or ships came or come."""
    if one.event.kind is not other.event.kind or one.event.kind not in _MOVES or not one.heads & other.heads:
        return False
    if strangers(one, other):
        return False
    return _within(one.parties, other.parties)


def _within(some: frozenset[str], others: frozenset[str]) -> bool:
    return bool(some and others) and (some <= others or others <= some)


def _at_once(one: Account, other: Account) -> bool:
    """Whether one sentence tells two sides of a meeting of the same people."""
    same = {(e.article, e.start) for e in one.event.evidence} & {(e.article, e.start) for e in other.event.evidence}
    return bool(same) and len(one.actors) > 1 and one.actors == other.actors and _sides(one, other)


def _ahead(one: Account) -> bool:
    return one.event.certainty in _AHEAD


def _same_day(one: Account, other: Account) -> bool:
    return one.days == other.days == 1 and one.earliest == other.earliest


def _nested(one: Account, other: Account) -> bool:
    """Whether one date lies within the other."""
    first, last = max(_first(one), _first(other)), min(_last(one), _last(other))
    return one.event.date.placed and other.event.date.placed and (first, last) in {_span(one), _span(other)}


def _as_vague(one: Account, other: Account) -> bool:
    """Whether both have the same vague date: "last week" and "this week" of an article that may be of any week."""
    return one.event.date.value == other.event.date.value and min(one.days, other.days) > _MONTH


def _span(one: Account) -> tuple[date, date]:
    return _first(one), _last(one)


def _first(one: Account) -> date:
    return one.earliest or date.min


def _last(one: Account) -> date:
    return one.latest or date.max


def _same_article(one: Account, other: Account) -> bool:
    return bool({e.article for e in one.event.evidence} & {e.article for e in other.event.evidence})


def _same_place(one: Account, other: Account) -> bool:
    """Whether nothing speaks against it that both are at one place; what lies in no known country may be anywhere."""
    if one.ground and other.ground and one.ground != other.ground:
        return False
    return not (one.somewhere and other.somewhere) or one.somewhere == other.somewhere
