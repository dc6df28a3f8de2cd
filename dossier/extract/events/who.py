"""Who takes part in an event and where it is, as far as the words that tell of it name them."""

from collections.abc import Mapping, Sequence

from dossier.extract.events.parse import Predicate, Sentence
from dossier.model.facts import EntityKind, Mention, Participant

PLACES = frozenset({EntityKind.GPE, EntityKind.LOC, EntityKind.FACILITY})
_WHERE = frozenset({"in", "at", "near", "to", "visiting", "visited", "off"})


def who_and_where(
    sentence: Sentence, predicate: Predicate, kept: Sequence[int]
) -> tuple[str | None, tuple[Participant, ...]]:
    """Return the place and the participants that the kept tokens name, in text order."""
    inside = {sentence.tokens[i].mention for i in kept}
    places: set[int] = set()
    place: str | None = None
    participants: dict[str, Participant] = {}
    at = sentence.tokens[predicate.at].start
    for index, mention in enumerate(sentence.mentions):
        if index not in inside or mention.entity is None:
            continue
        if mention.kind in PLACES and _tells_where(sentence, index, places):
            places.add(index)
            place = place or mention.entity
            continue
        role = "agent" if (mention.start < at) != predicate.passive else "patient"
        participants.setdefault(mention.entity, Participant(mention.entity, role))
    return place, tuple(p for p in participants.values() if p.entity != place)


def _tells_where(sentence: Sentence, index: int, places: set[int]) -> bool:
    """Whether a mention follows a preposition of place, or a name that does ("Rome, Italy")."""
    first = next(i for i, token in enumerate(sentence.tokens) if token.mention == index)
    words = sentence.words(max(first - 3, 0), first)
    while words and words[-1] in {"the", "both"}:
        words.pop()
    if not words:
        return False
    return words[-1] in _WHERE or (words[-1] == "," and first > 1 and sentence.tokens[first - 2].mention in places)


def short_names(mentions: Sequence[Mention]) -> Mapping[str, str]:
    """Return the shortest form under which an article names each entity."""
    shortest: dict[str, str] = {}
    for mention in mentions:
        known = shortest.get(mention.entity or "")
        if mention.entity and (known is None or len(mention.surface) < len(known)):
            shortest[mention.entity] = mention.surface
    return shortest
