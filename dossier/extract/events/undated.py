"""Events that no time of their sentence dates: the meeting of the day, and what is clearly news all the same."""

from dossier.extract.events.grammar import Clause, Predicate, Sentence
from dossier.extract.events.lexicon import Lexicon
from dossier.model.facts import EntityKind, EventKind

_ACTORS = frozenset({EntityKind.PERSON, EntityKind.ORG, EntityKind.GPE, EntityKind.VESSEL, EntityKind.NORP})
_KINDS = frozenset(
    {
        EventKind.MEETING,
        EventKind.VISIT,
        EventKind.AGREEMENT,
        EventKind.DEPLOYMENT,
        EventKind.EXERCISE,
        EventKind.APPOINTMENT,
        EventKind.CONFLICT,
    }
)
_MEETING_LEMMAS = frozenset({"meet", "confer", "discuss"})
_NEWS_LEMMAS = frozenset({"announce", "unveil", "reveal", "disclose"})
_LATELY = "PAST_REF"  # "recently"
_DONE = frozenset({"has", "have", "had"})


def meeting_of_the_day(sentence: Sentence) -> Predicate | None:
    """Return the verb by which a sentence tells that two met."""
    if _named(sentence) < 2:
        return None
    met = (p for p in sentence.predicates if p.lemma in _MEETING_LEMMAS and not p.noun and not p.before)
    return next(met, None)


def clear_event(sentence: Sentence, lexicon: Lexicon, *, lead: bool) -> Predicate | None:
    """Return the main verb of a sentence without a date where its words leave no doubt that something happened.

    The lead of an article tells news whatever it is, and so does "recently"; elsewhere two that can act must be named,
    one before the verb.
    """
    helping = _DONE | lexicon.cues["grammar.adverbs"] - {"not", "never"}
    lately = bool(sentence.times) and all(time.when.value == _LATELY for time in sentence.times)
    if sentence.times and not (lead or lately):
        return None
    for predicate in sentence.predicates:
        told = predicate.kind in _KINDS or (predicate.lemma in _NEWS_LEMMAS and not _reports(sentence, predicate))
        told = told or ((lead or lately) and predicate.kind is not EventKind.STATEMENT)
        clause = sentence.segments[predicate.segment].clause
        if clause not in {Clause.MAIN, Clause.THAT}:
            continue
        if not (predicate.finite and predicate.listed and told and predicate.head) or predicate.before - helping:
            continue
        if not lead and sentence.tokens[predicate.head - 1].word in lexicon.cues["grammar.pronouns"]:
            continue
        at = sentence.tokens[predicate.at].start
        first = any(m.end <= at for m in sentence.mentions if m.kind in _ACTORS and m.entity)
        if first and (lead or _named(sentence) > 1):
            return predicate
    return None


def _reports(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a clause tells what was announced, so that it is no news by itself."""
    return any(s.clause is Clause.THAT and s.parent == predicate.segment for s in sentence.segments)


def _named(sentence: Sentence) -> int:
    """Return how many that can act a sentence names."""
    return len({m.entity for m in sentence.mentions if m.entity and m.kind in _ACTORS})
