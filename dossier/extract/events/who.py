"""Who takes part in an event and where it is, as far as the words that tell of it name them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dossier.extract.events.grammar import Clause, Predicate, Sentence
from dossier.model.facts import EntityKind, Mention, Participant

PLACES = frozenset({EntityKind.GPE, EntityKind.LOC, EntityKind.FACILITY})
_GROUND = frozenset({EntityKind.GPE, EntityKind.LOC, EntityKind.FACILITY, EntityKind.ORG})
_WHERE = frozenset({"in", "at", "near", "to", "visiting", "visited", "off"})


def who_and_where(
    sentence: Sentence, predicate: Predicate, kept: Sequence[int]
) -> tuple[str | None, tuple[Participant, ...]]:
    """Return the place and the participants that the kept tokens name, in text order."""
    inside = {sentence.tokens[i].mention for i in kept} - {-1}
    inside |= _members(sentence, predicate)
    own = {sentence.tokens[i].mention for i in kept if sentence.of_token[i] == predicate.segment} - {-1}
    clause = sentence.segments[predicate.segment].clause
    if predicate.noun and clause in {Clause.SUBORDINATE, Clause.RELATIVE}:
        # "despite the arrival of jets at the base, the ministers ...": whom its own clause names
        ground = frozenset() if clause is Clause.RELATIVE else _GROUND
        inside = own if any(sentence.mentions[i].kind not in ground for i in own) else inside
    at = sentence.tokens[predicate.at].start
    below = _below(sentence, predicate.segment)
    where = {sentence.tokens[i].mention for i in kept if sentence.of_token[i] in below}
    grounds = {i for i in inside if sentence.mentions[i].kind in PLACES and _tells_where(sentence, i)}
    places = sorted(grounds & where)
    after = [i for i in places if sentence.mentions[i].start > at]
    place = next((sentence.mentions[i].entity for i in after or places), None)
    participants: dict[str, Participant] = {}
    for index in sorted(inside - grounds - _said_of_places(sentence, places) - _examples(sentence)):
        mention = sentence.mentions[index]
        if mention.entity is None or mention.entity == place or _in_title(sentence, index):
            continue
        role = "agent" if (mention.start < at) != predicate.passive else "patient"
        participants.setdefault(mention.entity, Participant(mention.entity, role))
    return place, tuple(participants.values())


def _members(sentence: Sentence, predicate: Predicate) -> set[int]:
    """Return the mentions that say who is in a programme that acts: "the programme, in which Norway works, ..."."""
    found: set[int] = set()
    for n, segment in enumerate(sentence.segments):
        before = segment.first - 1 - (segment.first > 0 and sentence.tokens[segment.first - 1].word == ",")
        named = sentence.tokens[before].mention if before >= 0 else -1
        if segment.clause is Clause.RELATIVE and segment.last <= predicate.head and named >= 0:
            acts = sentence.mentions[named].kind is EntityKind.PROGRAM and not predicate.noun
            told = any(p.segment == n for p in sentence.predicates)
            found |= {t.mention for t in sentence.tokens[segment.first : segment.last]} if acts and not told else set()
    return found - {-1}


def _examples(sentence: Sentence) -> set[int]:
    """Return the mentions within an example of what is told: "will share more, including their work with Chile"."""
    found: set[int] = set()
    for n, token in enumerate(sentence.tokens[:-2]):
        named = any(t.mention >= 0 for t in sentence.tokens[n + 1 : n + 3])  # "with leaders, including the Pope"
        if token.word == "including" and not named:
            inside = range(n + 1, len(sentence.tokens))
            end = next((i for i in inside if sentence.tokens[i].word == ","), len(sentence.tokens))
            found |= {t.mention for t in sentence.tokens[n + 1 : end]}
    return found - {-1}


def _said_of_places(sentence: Sentence, places: Sequence[int]) -> set[int]:
    """Return the mentions that only say what a place is: "Yokosuka, south of Tokyo and home to a fleet"."""
    verbs = {p.at for p in sentence.predicates if not p.noun} | {head for _, head in sentence.finites}
    found: set[int] = set()
    for place in places:
        after = max(i for i, token in enumerate(sentence.tokens) if token.mention == place) + 1
        if sentence.words(after, after + 1) != [","] or sentence.words(after + 1, after + 2) in _GOES_ON:
            continue
        own = sentence.of_token[after]
        for i in range(after + 1, len(sentence.tokens)):
            if sentence.tokens[i].word == "," or sentence.of_token[i] != own or i in verbs:
                break
            found.add(sentence.tokens[i].mention)
    return found


_GOES_ON = (["with"], ["and"], ["or"], ["but"])


def _below(sentence: Sentence, segment: int) -> set[int]:
    """Return a clause and all that hang on it; what another clause places is not placed by it."""
    found = {segment}
    for n, other in enumerate(sentence.segments):
        if other.parent in found:
            found.add(n)
    return found


def _in_title(sentence: Sentence, index: int) -> bool:
    """Whether a country only says of what somebody is the minister or president."""
    if sentence.mentions[index].kind not in {EntityKind.GPE, EntityKind.NORP}:
        return False
    last = max(i for i, token in enumerate(sentence.tokens) if token.mention == index)
    for n, token in enumerate(sentence.tokens[last + 1 : last + 7], last + 1):
        if token.mention >= 0:
            return sentence.mentions[token.mention].kind is EntityKind.PERSON
        if not token.word.replace(".", "").isalpha() or token.word in {"and", "or", "in", "at", "with", "on"}:
            return token.word == "," and _person_at(sentence, n + 1)  # "the Norwegian prime minister, Anna Berg"
    return False


def _person_at(sentence: Sentence, n: int) -> bool:
    mention = sentence.tokens[n].mention if n < len(sentence.tokens) else -1
    return mention >= 0 and sentence.mentions[mention].kind is EntityKind.PERSON


def _tells_where(sentence: Sentence, index: int) -> bool:
    """Whether a mention follows a preposition of place, or a name that does ("Rome, Italy")."""
    first = next(i for i, token in enumerate(sentence.tokens) if token.mention == index)
    words = sentence.words(max(first - 3, 0), first)
    while words and words[-1] in {"the", "both"}:
        words.pop()
    if not words:
        return False
    before = sentence.tokens[first - 2].mention if words[-1] == "," and first > 1 else -1
    chained = before >= 0 and sentence.mentions[before].kind in PLACES and _tells_where(sentence, before)
    return words[-1] in _WHERE or chained


def company(
    sentence: Sentence, earlier: Sequence[Mention], within: int = 8, before: Sentence | None = None
) -> tuple[Participant, ...]:
    """Return whom "the three countries" means, the last so many named before; of persons those named most.

    Those whom the sentence `before` has as its subject go first where they are as many. Only the words `within` which
    the subject stands are looked at.
    """
    words = sentence.words(0, min(len(sentence.tokens), within))
    for n, word in enumerate(words[:-1]):
        number = _NUMBERS.get(word)
        kind = next((_COMPANY[w] for w in words[n + 1 : n + 3] if w in _COMPANY), None)
        if number and kind:
            listed = _listed(before) if before else ()
            if len(listed) == number and all(p.entity.startswith(f"{kind.value.lower()}:") for p in listed):
                return listed
            own = {m.entity for m in sentence.mentions if m.start > sentence.tokens[n].start}  # "... signed with Chile"
            counts = Counter(m.entity for m in reversed(earlier) if m.kind is kind and m.entity and m.entity not in own)
            last = [name for name, _ in counts.most_common()] if kind is EntityKind.PERSON else list(counts)
            found = last[:number]
            return tuple(Participant(name, "agent") for name in reversed(found)) if len(found) == number else ()
    return ()


def is_company(words: Sequence[str]) -> bool:
    """Whether words say no more than how many of a kind: "the three countries", "both leaders"."""
    rest = [word for word in words if word != "the"]
    return len(rest) == 2 and rest[0] in _NUMBERS and rest[1] in _COMPANY


_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_COMPANY = {
    word: kind
    for words, kind in (
        ("countries nations sides governments states neighbours neighbors", EntityKind.GPE),
        ("leaders ministers presidents men women", EntityKind.PERSON),
        ("companies firms banks parties groups", EntityKind.ORG),
    )
    for word in words.split()
}


def speaker(sentence: Sentence, earlier: Sequence[Mention]) -> tuple[Participant, ...]:
    """Return the person whom a sentence that opens with "he" or "she" means: the last one named before."""
    if not sentence.tokens or sentence.tokens[0].word not in {"he", "she"}:
        return ()
    last = next((m.entity for m in reversed(earlier) if m.kind is EntityKind.PERSON and m.entity), None)
    return (Participant(last, "agent"),) if last else ()


_LEADS = frozenset({"by", "in", "on", "during", "later", "then", "at", "the", ","})


def partners(sentence: Sentence, before: Sentence | None, earlier: Sequence[Mention]) -> tuple[Participant, ...]:
    """Return whom a "they" or "their" at the start means: the countries or leaders that the sentence before names."""
    opening = next((t.word for t in sentence.tokens if t.time < 0 and t.word not in _LEADS), "")
    if before is None or opening not in {"they", "their"}:
        return ()
    return _listed(before) or company(before, [m for m in earlier if m.end <= before.end], len(before.tokens))


def _listed(sentence: Sentence) -> tuple[Participant, ...]:
    """Return the countries or people that a sentence names one after the other as its subject: "A, B and C agreed"."""
    verb = min((head for n, head in sentence.finites if n == 0), default=0)
    found: list[int] = []
    for token in sentence.tokens[:verb]:
        if token.mention >= 0:
            found += [token.mention] if token.mention not in found[-1:] else []
        elif token.time < 0 and (token.word not in {",", "and"} or not found) and token.word not in _LEADS:
            return ()
    kinds = {sentence.mentions[i].kind for i in found}
    names = dict.fromkeys(sentence.mentions[i].entity or "" for i in found)
    alike = len(names) > 1 and "" not in names and len(kinds) == 1 and kinds <= set(_COMPANY.values())
    return tuple(Participant(name, "agent") for name in names) if alike else ()


def short_names(mentions: Sequence[Mention], text: str = "") -> Mapping[str, str]:
    """Return the shortest form under which an article names each entity; places keep the form of their sentence.

    What stands in brackets alone ("Acme Holdings (ACM.N)") is no name that a text uses.
    """
    shortest: dict[str, str] = {}
    for mention in mentions:
        known = shortest.get(mention.entity or "")
        bracketed = text[mention.start - 1 : mention.start] == "("
        if mention.kind in PLACES or mention.kind is EntityKind.NORP or bracketed:
            continue
        if mention.entity and (known is None or _shortens(mention, known)):
            shortest[mention.entity] = mention.surface
    return shortest


def _shortens(mention: Mention, known: str) -> bool:
    """Whether a mention is a better short name: of a body its initials or its first words, since "Navy" names none."""
    if mention.kind is EntityKind.VESSEL and known.endswith(f" {mention.surface}"):
        return False  # with its prefix it is a ship
    if len(mention.surface) >= len(known):
        return len(known) < len(mention.surface) and known in mention.surface.split()[1:] and _is_body(mention)
    return not _is_body(mention) or mention.surface.isupper() or known.startswith(mention.surface)


def _is_body(mention: Mention) -> bool:
    return mention.kind is EntityKind.ORG
