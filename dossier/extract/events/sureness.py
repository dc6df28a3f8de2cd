"""How sure the text is that something happened, and whether it is still to come."""

import re
from datetime import date
from itertools import pairwise

from dossier.extract.events.doubt import is_denied
from dossier.extract.events.grammar import Clause, Predicate, Sentence
from dossier.extract.events.lexicon import Lexicon
from dossier.model.article import Published
from dossier.model.facts import Certainty, TimeExpression
from dossier.model.when import Granularity, When

_LONG = frozenset({Granularity.MONTH, Granularity.QUARTER, Granularity.SEASON, Granularity.HALF, Granularity.YEAR})
_NEAR = 8  # words before a verb in which "whether" makes a question of it
_NAMED = re.compile(r"([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
_FORMERLY = frozenset({"previously", "originally", "initially", "formerly"})
_BY = frozenset({"by", "until", "before"})


def is_deadline(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a time is one by which something is to be done."""
    first = next(i for i, token in enumerate(sentence.tokens) if token.start >= time.start)
    return bool(_BY & set(sentence.words(max(first - 1, 0), first + 1)))


def certainty(
    sentence: Sentence, predicate: Predicate, when: When | None, published: Published, lexicon: Lexicon
) -> Certainty | None:
    """Return how sure the text is of a predicate; None where it says that it did not happen."""
    cues = lexicon.cues
    group = predicate.before | _matrix(sentence, predicate)
    if predicate.noun and not any(n == predicate.segment for n, _ in sentence.finites):
        main = next((p for p in sentence.predicates if p.finite), None)  # "will be signed during talks on Monday"
        group |= main.before if main else frozenset()
    if group & cues["certainty.negations"] or is_denied(sentence, predicate, lexicon):
        return None
    if _given_up(sentence, predicate, lexicon):
        return None
    segment = sentence.segments[predicate.segment]
    opening = set(sentence.words(segment.first, segment.first + 1))
    if opening == {"if"} and segment.first and sentence.tokens[segment.first - 1].word == "as":
        return None
    ahead = when is not None and is_ahead(when, published)
    behind = when is not None and _behind(when, published)
    asked = opening | set(sentence.words(max(segment.first, predicate.head - _NEAR), predicate.head))
    if group & cues["certainty.hypothetical_modals"] or asked & {"if", "whether", "unless"}:
        return None if behind else Certainty.HYPOTHETICAL  # "could be bought for 17 dollars on Monday"
    if group & (cues["certainty.planned_modals"] | cues["certainty.would"]) or ahead:
        return Certainty.PLANNED
    if predicate.noun and when is not None and _may_be_ahead(when, published):
        return Certainty.PLANNED  # "this year's summit"
    if not behind and group & cues["certainty.planned_words"]:
        return Certainty.PLANNED
    if segment.clause is Clause.INFINITIVE and not predicate.noun and not behind:
        open_end = when is None or _may_be_ahead(when, published)
        return Certainty.PLANNED if open_end else None  # "gained 3 points on Monday to end at 90" plans nothing
    return Certainty.HAPPENED


def _given_up(sentence: Sentence, predicate: Predicate, lexicon: Lexicon) -> bool:
    """Whether what was planned was not done as planned: "was due to begin on Monday, but"."""
    words = sentence.words(0, len(sentence.tokens))
    before = words[max(predicate.head - 3, 0) : predicate.head + 1]
    near = words[max(predicate.head - 3, 0) : predicate.at + _NEAR]
    wishes = lexicon.cues["certainty.planned_words"]
    if any(one in _FORMERLY and two in wishes for one, two in pairwise(near)):
        return True  # "a meeting previously scheduled for May"
    if any(one == "had" and two in wishes for one, two in pairwise(before)):
        return True  # "had hoped to sign in May"
    planned = bool({"was", "were"} & set(before)) and bool(wishes & set(before))
    return planned and (",", "but") in pairwise(words[predicate.at :])


def is_ahead(when: When, published: Published) -> bool:
    """Whether a time lies after everything the date of publication may be."""
    latest, begins = published.when.latest, _begins(when) or when.earliest
    return latest is not None and begins is not None and begins > latest


def _begins(when: When) -> date | None:
    """Return the first day of what is named: of "by 2035", which may be any day until then, that of the year."""
    match = _NAMED.fullmatch(when.value)
    return date(int(match[1]), int(match[2] or 1), int(match[3] or 1)) if match else None


def _may_be_ahead(when: When, published: Published) -> bool:
    latest = published.when.latest
    return latest is not None and when.latest is not None and when.latest > latest and when.granularity in _LONG


def _behind(when: When, published: Published) -> bool:
    earliest = published.when.earliest
    return earliest is not None and when.latest is not None and when.latest < earliest


def _verb_before(sentence: Sentence, noun: Predicate) -> set[str]:
    """Return the verb of which a noun is the object: "has scheduled a Lima press meeting"."""
    k = noun.head
    while k > 1 and noun.head - k < _NEAR and sentence.tokens[k].word not in {"a", "an"}:
        k -= 1
    return set(sentence.words(k - 1, k)) if sentence.tokens[k].word in {"a", "an"} else set()


def _matrix(sentence: Sentence, predicate: Predicate) -> frozenset[str]:
    """Return the words on which a predicate depends: before its infinitive, or close before a noun."""
    first = max(predicate.head - 3, 0) if predicate.noun or "to" in predicate.before else predicate.head
    words = set(sentence.words(first, predicate.head))
    segment = sentence.segments[predicate.segment]
    if segment.clause is Clause.INFINITIVE:
        words |= set(sentence.words(max(segment.first - 2, 0), segment.first))
    if predicate.noun:
        words |= set(sentence.words(predicate.at + 1, predicate.at + 4))
        words |= _verb_before(sentence, predicate)
    return frozenset(words)
