"""Say in words what a machine found: kinds, who is meant, what a date means, and by which rule. No Qt."""

from dataclasses import dataclass

from dossier.model.corrections import BY_HAND
from dossier.model.dossier import ArticleFacts
from dossier.model.facts import (
    ENTITY_GROUPS,
    QUIET_GROUPS,
    Entity,
    EntityKind,
    Event,
    Mention,
    TimeExpression,
    TimeType,
)
from dossier.model.when import Granularity
from dossier.model.wording import marked
from dossier.services.dates_text import describe
from dossier.services.quotes import one_line

GROUP_WORDS = {
    "person": marked("Person"),
    "organisation": marked("Organisation"),
    "place": marked("Place"),
    "event": marked("Event"),
    "programme": marked("Programme"),
    "equipment": marked("Equipment"),
    "date": marked("Date"),
}
KIND_WORDS = {
    EntityKind.PERSON: marked("Person"),
    EntityKind.ORG: marked("Organisation"),
    EntityKind.GPE: marked("Place"),
    EntityKind.LOC: marked("Region"),
    EntityKind.FACILITY: marked("Facility"),
    EntityKind.NORP: marked("People"),
    EntityKind.VESSEL: marked("Ship"),
    EntityKind.AIRCRAFT: marked("Aircraft"),
    EntityKind.PROGRAM: marked("Programme"),
    EntityKind.EVENT: marked("Event"),
    EntityKind.DOC: marked("Document"),
    EntityKind.VEHICLE: marked("Vehicle"),
    EntityKind.WEAPON: marked("Weapon"),
}
_BY_HAND = BY_HAND[0].upper() + BY_HAND[1:]
_TIME_WORDS = {
    TimeType.DATE: marked("Date"),
    TimeType.TIME: marked("Time of day"),
    TimeType.DURATION: marked("Length of time"),
    TimeType.SET: marked("Repeated time"),
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a hover card says: a title, its group and kind, lines of detail, and by which rule it is known."""

    title: str
    group: str
    kind: str
    lines: tuple[str, ...]
    rule: str


def explain_mention(mention: Mention, entity: Entity | None) -> Explanation:
    """Say who is meant and how that was recognised."""
    recognised = f"Recognised by: {mention.rule or 'unknown rule'} · {mention.confidence:.0%} sure"
    if mention.rule == BY_HAND:
        recognised = _BY_HAND
    group, kind = ENTITY_GROUPS[mention.kind], KIND_WORDS[mention.kind]
    if entity is None:
        why = "A common noun, no name." if group in QUIET_GROUPS else "Not linked: who is meant is in doubt."
        return Explanation(mention.surface, group, kind, (why,), recognised)
    lines = list({role.value: role.phrase for role in reversed(entity.roles)}.values())[::-1][:2]
    if entity.description:
        lines.append(entity.description)
    if mention.surface != entity.name:
        lines.append(f"Here: “{one_line(mention.surface)}”")
    return Explanation(entity.name, group, kind, tuple(lines), recognised)


def explain_time(time: TimeExpression, dated: Event | None = None) -> Explanation:
    """Say what a phrase means: phrase, what it counts from, value, how exact, by which rule.

    `dated` is its event where that has a date set by hand.
    """
    anchor = {"publication": "counted from the publication", "narrative": "counted from the text before"}
    phrase = f"“{one_line(time.surface)}”"
    if time.anchor.kind in anchor:
        phrase += f", {anchor[time.anchor.kind]}" + (
            f" ({time.anchor.value.replace('..', ' to ')})" if time.anchor.value else ""
        )
    value = " · ".join(part for part in (time.when.value, _exactness(time)) if part)
    lines = (phrase, value) if value else (phrase,)
    rule = f"Recognised by: {time.rule or 'unknown rule'}"
    if dated is not None:
        lines = (*lines, f"{describe(dated.date)}: date of the event, {BY_HAND}")
    return Explanation(describe(time.when), "date", _TIME_WORDS[time.type], lines, rule)


def event_at(facts: ArticleFacts, start: int, end: int) -> Event | None:
    """Return the event that a date of the article dates: by its phrase, else by standing in its sentence."""
    here = [(event, e) for event in facts.events for e in event.evidence if e.article == facts.article.id]
    for event, told in here:
        if (
            told.date_start is not None
            and told.date_end is not None
            and told.date_start < end
            and start < told.date_end
        ):
            return event
    inside = [event for event, told in here if told.date_start is None and told.start <= start and end <= told.end]
    return inside[0] if inside else None


def _exactness(time: TimeExpression) -> str:
    if time.type in (TimeType.DURATION, TimeType.SET) or time.when.granularity is Granularity.UNKNOWN:
        return ""
    return f"known to the {time.when.granularity.value}"
