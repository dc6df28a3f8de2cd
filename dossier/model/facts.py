"""Facts that a machine found in articles: who, when, what. Each says by which rule and from which span."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier.model.when import When


class EntityKind(StrEnum):
    """Kinds of entities; OntoNotes names where it has one."""

    PERSON = "PERSON"
    ORG = "ORG"
    GPE = "GPE"
    LOC = "LOC"
    FACILITY = "FACILITY"
    NORP = "NORP"
    VESSEL = "VESSEL"
    AIRCRAFT = "AIRCRAFT"
    PROGRAM = "PROGRAM"
    EVENT = "EVENT"
    DOC = "DOC"
    VEHICLE = "VEHICLE"
    WEAPON = "WEAPON"


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A span of one article's text."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """One form under which an entity is named, and how often."""

    form: str
    count: int


@dataclass(frozen=True, slots=True)
class Role:
    """What texts call an entity: `phrase` as written, `value` its normal form; said between `earliest` and `latest`."""

    phrase: str
    value: str
    evidence: tuple[Passage, ...]
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that articles name, under one readable id such as `person:fumio-kishida`."""

    id: str
    kind: EntityKind
    name: str
    names: tuple[Name, ...] = ()
    roles: tuple[Role, ...] = ()
    description: str = ""
    of: str | None = None  # the country a demonym belongs to


NOMINAL_RULES = frozenset({"office", "counterpart"})
"""The rules of mentions that are no names: "the Norwegian premier" stands for a person."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text that names an entity. `entity` is None where the link is in doubt."""

    article: str
    start: int
    end: int
    surface: str
    kind: EntityKind
    entity: str | None
    rule: str
    confidence: float


class TimeType(StrEnum):
    """Types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative time counts from: `kind` is "publication", "narrative" or "none"; `value` an ISO day or range."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A phrase that tells a time, and what it means counted from its anchor (TIMEX3 of TimeML)."""

    article: str
    start: int
    end: int
    surface: str
    type: TimeType
    when: When
    anchor: Anchor
    rule: str


class EventKind(StrEnum):
    """What sort of thing happened; each is a lane of the timeline."""

    MEETING = "meeting"
    VISIT = "visit"
    AGREEMENT = "agreement"
    STATEMENT = "statement"
    EXERCISE = "exercise"
    DEPLOYMENT = "deployment"
    PROGRAM = "program"
    CONFLICT = "conflict"
    APPOINTMENT = "appointment"
    PUBLICATION = "publication"
    DEADLINE = "deadline"
    OTHER = "other"


class Certainty(StrEnum):
    """How sure the text is that it happened."""

    HAPPENED = "happened"
    PLANNED = "planned"
    CLAIMED = "claimed"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The sentence (start, end) that tells of an event, and in it the phrase that dates it, if one does."""

    article: str
    start: int
    end: int
    date_start: int | None = None
    date_end: int | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity that takes part in an event; `role` is "agent", "patient" or empty."""

    entity: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is planned or is claimed, told once with the sentences of every article.

    `evidence` begins with the sentence that title and summary are made of; the others follow in text order.
    """

    id: str
    title: str
    summary: str
    kind: EventKind
    certainty: Certainty
    date: When
    participants: tuple[Participant, ...]
    evidence: tuple[Evidence, ...]
    place: str | None = None


class ReuseKind(StrEnum):
    """How closely passages repeat each other."""

    VERBATIM = "verbatim"
    NEAR_VERBATIM = "near-verbatim"
    PARAPHRASE = "paraphrase"


@dataclass(frozen=True, slots=True)
class Reuse:
    """Passages that stand in several articles, or more than once in one; `origin` as the text names it, else None."""

    kind: ReuseKind
    passages: tuple[Passage, ...]
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says, where sources differ."""

    article: str
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What sources say differently about one thing; `event` is the event it is about, if any."""

    kind: str
    claims: tuple[Claim, ...]
    event: str | None = None


PLACES = (EntityKind.GPE, EntityKind.LOC, EntityKind.FACILITY)
"""Kinds of which something is a place where one can be."""

ENTITY_GROUPS: dict[EntityKind, str] = {
    EntityKind.PERSON: "person",
    EntityKind.ORG: "organisation",
    EntityKind.GPE: "place",
    EntityKind.LOC: "place",
    EntityKind.FACILITY: "place",
    EntityKind.NORP: "place",
    EntityKind.EVENT: "event",
    EntityKind.DOC: "event",
    EntityKind.PROGRAM: "programme",
    EntityKind.VESSEL: "programme",
    EntityKind.AIRCRAFT: "programme",
    EntityKind.VEHICLE: "equipment",
    EntityKind.WEAPON: "equipment",
}
"""The few groups a reader tells apart by colour and underline; dates are a group of their own, "date"."""

GROUPS = ("person", "organisation", "place", "event", "programme", "date", "equipment")
"""All groups, in the order of the legend."""

QUIET_GROUPS = frozenset({"equipment"})
"""The groups that a reader marks only when asked to: most of their mentions are common nouns."""
