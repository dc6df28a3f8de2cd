"""Say in words what a machine found: kinds, who is meant, what a date means, and by which rule. No Qt."""

from dataclasses import dataclass

from dossier.model.corrections import BY_HAND
from dossier.model.dossier import ArticleFacts
from dossier.model.facts import (
    ENTITY_GROUPS,
    QUIET_GROUPS,
    Certainty,
    Entity,
    EntityKind,
    Event,
    EventKind,
    Mention,
    TimeExpression,
    TimeType,
)
from dossier.model.when import Granularity
from dossier.model.wording import joined, marked
from dossier.services.dates_text import describe
from dossier.services.quotes import one_line
from dossier.services.recalled_rules import TIMES
from dossier.services.recalling import recalled

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
EVENT_WORDS = {
    EventKind.MEETING: marked("meeting"),
    EventKind.VISIT: marked("visit"),
    EventKind.AGREEMENT: marked("agreement"),
    EventKind.STATEMENT: marked("statement"),
    EventKind.EXERCISE: marked("exercise"),
    EventKind.DEPLOYMENT: marked("deployment"),
    EventKind.APPOINTMENT: marked("appointment"),
    EventKind.PUBLICATION: marked("publication"),
    EventKind.DEADLINE: marked("deadline"),
    EventKind.PROGRAM: marked("program"),
    EventKind.CONFLICT: marked("conflict"),
    EventKind.OTHER: marked("other"),
}
CERTAINTY_WORDS = {
    Certainty.HAPPENED: marked("happened"),
    Certainty.PLANNED: marked("planned"),
    Certainty.CLAIMED: marked("claimed"),
    Certainty.HYPOTHETICAL: marked("hypothetical"),
}
_EXACTNESS = {
    Granularity.TIME: marked("known to the time of day"),
    Granularity.DAY: marked("known to the day"),
    Granularity.WEEKEND: marked("known to the weekend"),
    Granularity.WEEK: marked("known to the week"),
    Granularity.MONTH: marked("known to the month"),
    Granularity.QUARTER: marked("known to the quarter"),
    Granularity.SEASON: marked("known to the season"),
    Granularity.HALF: marked("known to the half-year"),
    Granularity.YEAR: marked("known to the year"),
    Granularity.DECADE: marked("known to the decade"),
    Granularity.CENTURY: marked("known to the century"),
    Granularity.RANGE: marked("known as a range of days"),
}
_ANCHORS = {
    "publication": marked("counted from the publication"),
    "narrative": marked("counted from the text before"),
}
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
    share = f"{mention.confidence:.0%}".rstrip("%")
    recognised = marked("Recognised by: {rule} · {share}% sure", rule=_rule(mention.rule), share=share)
    if mention.rule == BY_HAND:
        recognised = marked("Set by hand")
    group, kind = ENTITY_GROUPS[mention.kind], KIND_WORDS[mention.kind]
    if entity is None:
        noun = group in QUIET_GROUPS
        why = marked("A common noun, no name." if noun else "Not linked: who is meant is in doubt.")
        return Explanation(mention.surface, group, kind, (why,), recognised)
    lines = list({role.value: role.phrase for role in reversed(entity.roles)}.values())[::-1][:2]
    if entity.description:
        lines.append(entity.description)
    if mention.surface != entity.name:
        lines.append(marked("Here: “{words}”", words=one_line(mention.surface)))
    return Explanation(entity.name, group, kind, tuple(lines), recognised)


def explain_time(time: TimeExpression, dated: Event | None = None) -> Explanation:
    """Say what a phrase means: phrase, what it counts from, value, how exact, by which rule.

    `dated` is its event where that has a date set by hand.
    """
    phrase: str = marked("“{words}”", words=one_line(time.surface))
    if time.anchor.kind in _ANCHORS:
        phrase = joined(", ", (phrase, _anchored(_ANCHORS[time.anchor.kind], time.anchor.value)))
    value = joined(" · ", (part for part in (time.when.value, _exactness(time)) if part))
    lines = (phrase, value) if value else (phrase,)
    rule = marked("Recognised by: {rule}", rule=_rule(time.rule))
    if dated is not None:
        lines = (*lines, marked("{date}: date of the event, set by hand", date=describe(dated.date)))
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
    return _EXACTNESS.get(time.when.granularity, "")


def _anchored(words: str, days: str) -> str:
    """Return from what is counted, with its day or days."""
    if not days:
        return words
    first, dots, last = days.partition("..")
    known = marked("{first} to {last}", first=first, last=last) if dots else first
    return marked("{words} ({days})", words=words, days=known)


def _rule(rule: str) -> str:
    return TIMES.get(rule) or recalled(rule) or marked("unknown rule")
