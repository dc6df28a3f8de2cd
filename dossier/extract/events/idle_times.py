"""Times that date no deed: how long something lasts, what is chosen, the day of something else."""

from collections.abc import Sequence
from itertools import pairwise

from dossier.extract.events.grammar import Predicate, Sentence
from dossier.extract.events.lexicon import Lexicon
from dossier.model.facts import EventKind

_PARTS = frozenset({"minutes", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"})
_SPANS = frozenset({"period", "hours", "term", "season", "deadline"})
_REACH = 10  # words from "trading hours" to the "to" behind them


def dates_nothing(sentence: Sentence, tokens: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether the time at some tokens is not the day of anything told."""
    first, last = tokens[0], tokens[-1] + 1
    chosen = sentence.words(last, last + 1) == ["as"] and _is_object(sentence, first, lexicon)
    return chosen or _lasts(sentence, first) or _only_near(sentence, first) or _begins_clause(sentence, first, lexicon)


def is_of_another(sentence: Sentence, predicate: Predicate, first: int) -> bool:
    """Whether the time at a token is that of another thing, which a predicate only reports or sets its own by."""
    return _reports_on(sentence, predicate, first) or _is_far(sentence, predicate, first)


def _lasts(sentence: Sentence, first: int) -> bool:
    """Whether a time only tells how long: "for most of the day"."""
    part, of = (["", "", *sentence.words(max(first - 2, 0), first)])[-2:]
    return of == "of" and part in {"most", "much", "rest", "remainder", "all"}


def _only_near(sentence: Sentence, first: int) -> bool:
    """Whether a time is not the day itself, or how far something lasts: "on or about", "after", "hours to"."""
    before = sentence.words(max(first - _REACH, 0), first)
    if before[-2:] in (["or", "about"], ["or", "before"], ["or", "after"], ["later", "than"], ["earlier", "than"]):
        return True
    joined = before[-1:] == ["and"] and "between" in before and sentence.tokens[first - 2].time >= 0
    if joined or before[-1:] == ["between"]:
        return True  # "between May 3 and May 9"
    return before[-1:] == ["to"] and bool(_SPANS & set(before))


def _is_far(sentence: Sentence, predicate: Predicate, first: int) -> bool:
    """Whether a time is that of another thing, so long before or after: "signed days before the vote on May 3"."""
    between = sentence.words(predicate.at + 1, first)
    if between[-1:] in (["before"], ["after"]) and not predicate.noun:
        return between[-1] == "after" or _is_past(predicate)
    return any(one in _PARTS and two in {"before", "after"} for one, two in pairwise(between))


def _is_past(verb: Predicate) -> bool:
    """Whether a verb tells of what is over: "attacked before Monday"; "sign it before Monday" sets a day."""
    return verb.finite and not verb.before


def _begins_clause(sentence: Sentence, first: int, lexicon: Lexicon) -> bool:
    """Whether a time with its article opens what is said: "said in a statement the June quarter results fell"."""
    before = sentence.words(first - 1, first) if first else []
    if not before or not sentence.times[sentence.tokens[first].time].surface.startswith("the "):
        return False
    return before[0] in lexicon.cues["speech.light"] or before[0] in lexicon.cues["speech.papers"]


def _is_object(sentence: Sentence, first: int, lexicon: Lexicon) -> bool:
    """Whether a day is what is chosen, not when: "fixed May 6 as the day of the vote"."""
    return first > 0 and sentence.tokens[first - 1].word in lexicon.cues["states.choosing"]


def _reports_on(sentence: Sentence, verb: Predicate, first: int) -> bool:
    """Whether a time is that of which something is told: "reported sales for the first months of 1987"."""
    if verb.noun or "to" in verb.before or (verb.kind is not EventKind.PUBLICATION and verb.lemma != "announce"):
        return False
    k = first - 1
    while k > verb.at and (sentence.tokens[k].time >= 0 or sentence.tokens[k].word in {"of", "the", "all", "in"}):
        k -= 1
    return k > verb.at and sentence.tokens[k].word == "for"
