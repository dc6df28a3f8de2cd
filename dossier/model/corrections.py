"""What a person sets right: small reversible steps, as values and as JSON.

A correction names what it is about by ids that stay the same in every build (articles by content, entities by name) or
by a span, so that `corrected_articles` and `corrected_facts` can apply it again after a rebuild.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, ClassVar, get_args

from dossier.model.when import Granularity, When

BY_HAND = "set by hand"
LONGEST_LINE = 1_000
"""So many characters a title or a name may have."""
_LINES = ("title", "publisher", "name")
_STEERING = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters, and those that turn the direction of what follows."""


@dataclass(frozen=True, slots=True)
class DateArticle:
    """Say when an article appeared: an ISO year, month or day, or two days as "2023-01-10..2023-01-12"."""

    op: ClassVar[str] = "date-article"
    article: str
    value: str


@dataclass(frozen=True, slots=True)
class TitleArticle:
    """Give an article another title."""

    op: ClassVar[str] = "title-article"
    article: str
    title: str


@dataclass(frozen=True, slots=True)
class CreditArticle:
    """Say who published an article."""

    op: ClassVar[str] = "credit-article"
    article: str
    publisher: str


@dataclass(frozen=True, slots=True)
class KeepParagraph:
    """Bring back the paragraph that begins at `start`, or take it away."""

    op: ClassVar[str] = "keep-paragraph"
    article: str
    start: int
    kept: bool


@dataclass(frozen=True, slots=True)
class MergeEntities:
    """Say that `entity` is the same as `into`."""

    op: ClassVar[str] = "merge-entities"
    entity: str
    into: str


@dataclass(frozen=True, slots=True)
class RenameEntity:
    """Call an entity by another name."""

    op: ClassVar[str] = "rename-entity"
    entity: str
    name: str


@dataclass(frozen=True, slots=True)
class RetypeEntity:
    """Give an entity another kind."""

    op: ClassVar[str] = "retype-entity"
    entity: str
    kind: str


@dataclass(frozen=True, slots=True)
class RejectEntity:
    """Say that this is no name of anything."""

    op: ClassVar[str] = "reject-entity"
    entity: str


@dataclass(frozen=True, slots=True)
class SplitEntity:
    """Say that wherever an entity is named as `form`, `into` is meant; a new entity gets `name` and the same kind."""

    op: ClassVar[str] = "split-entity"
    entity: str
    form: str
    into: str
    name: str


@dataclass(frozen=True, slots=True)
class LinkMention:
    """Say that the text from `start` to `end` names `entity`; a new entity gets `name` and `kind`."""

    op: ClassVar[str] = "link-mention"
    article: str
    start: int
    end: int
    entity: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class RejectMention:
    """Say that the text from `start` to `end` names nobody and nothing here; elsewhere the entity stays."""

    op: ClassVar[str] = "reject-mention"
    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateEvent:
    """Say when an event was, or will be; as `DateArticle`. Events are named by `corrected_events.address`, or an id."""

    op: ClassVar[str] = "date-event"
    event: str
    value: str


@dataclass(frozen=True, slots=True)
class RejectEvent:
    """Say that this is no event."""

    op: ClassVar[str] = "reject-event"
    event: str


@dataclass(frozen=True, slots=True)
class MergeEvents:
    """Say that an event is the same as `into`, as which both are told."""

    op: ClassVar[str] = "merge-events"
    event: str
    into: str


@dataclass(frozen=True, slots=True)
class SplitEvent:
    """Say that the sentence of `article` that begins at `start` tells of another event."""

    op: ClassVar[str] = "split-event"
    event: str
    article: str
    start: int


ArticleCorrection = DateArticle | TitleArticle | CreditArticle | KeepParagraph
Correction = (
    ArticleCorrection
    | MergeEntities
    | RenameEntity
    | RetypeEntity
    | RejectEntity
    | SplitEntity
    | LinkMention
    | RejectMention
    | DateEvent
    | RejectEvent
    | MergeEvents
    | SplitEvent
)
Unfit = Mapping[int, Correction]
"""Corrections that changed nothing, by their place among all: an equal one elsewhere may hold."""

_OPS: Mapping[str, type[Correction]] = {kind.op: kind for kind in get_args(Correction)}


def to_json(correction: Correction) -> dict[str, Any]:
    """Return it as JSON values, as `dossier corrections export` writes them."""
    return {"op": correction.op, **asdict(correction)}


def described(correction: Correction) -> str:
    """Return it on one line, as lists show it."""
    return "  ".join((correction.op, *(f"{name}={value}" for name, value in asdict(correction).items())))


def from_json(values: Mapping[str, Any]) -> Correction:
    """Read what `to_json` wrote; raises ValueError for anything else."""
    kind = _OPS.get(str(values.get("op")))
    given = {name: value for name, value in values.items() if name != "op"}
    if kind is None or set(given) != {field.name for field in fields(kind)}:
        raise ValueError(f"{dict(values)!r} is no correction")
    wrong = [field.name for field in fields(kind) if type(given[field.name]) is not field.type]
    if wrong:
        raise ValueError(f"{', '.join(wrong)} of a {kind.op} is of the wrong type")
    for value in given.values():
        str(value).encode()  # half a character, which JSON can write, cannot be kept
    if "value" in given:
        when_of(given["value"])
    lines = {name: one_line(given[name]) for name in _LINES if name in given}
    for name, line in lines.items():
        if not 0 < len(line) <= LONGEST_LINE:
            raise ValueError(f"the {name} has {len(line)} characters; it must have 1 to {LONGEST_LINE}")
    return kind(**given | lines)


def one_line(text: str) -> str:
    """Return a title or a name as it is kept: on one line, without what steers a terminal or turns the text."""
    return " ".join(_STEERING.sub("", text).split())


def when_of(text: str) -> When:
    """Read "2023", "2023-01", "2023-01-10" or two of them joined by ".."; raises ValueError for anything else."""
    first, dots, last = text.strip().partition("..")
    begin, end = _unit(first), _unit(last if dots else first)
    if begin.earliest is None or end.latest is None or begin.earliest > end.latest:
        raise ValueError(f"{text!r} ends before it begins")
    if not dots:
        return begin
    return When(f"{first}/{last}", Granularity.RANGE, begin.earliest, end.latest)


def _unit(text: str) -> When:
    parts = text.strip().split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isdecimal() for part in parts) or len(parts[0]) != 4:
        raise ValueError(f"{text!r} is no year, month or day such as 2023, 2023-01 or 2023-01-10")
    numbers = [int(part) for part in parts]
    first = date(numbers[0], numbers[1] if len(parts) > 1 else 1, numbers[2] if len(parts) > 2 else 1)
    if len(parts) == 3:
        return When(first.isoformat(), Granularity.DAY, first, first)
    if len(parts) == 2:
        last = first.replace(day=monthrange(first.year, first.month)[1])
        return When(first.isoformat()[:7], Granularity.MONTH, first, last)
    return When(first.isoformat()[:4], Granularity.YEAR, first, date(first.year, 12, 31))


def concerns_articles(correction: Correction) -> bool:
    """Whether names, times and events must be found anew after it."""
    return isinstance(correction, DateArticle | TitleArticle | KeepParagraph)
