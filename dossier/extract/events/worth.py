"""Whether what a time dates deserves a line on a timeline."""

from dossier.extract.events.grammar import Clause, Predicate, Sentence
from dossier.extract.events.lexicon import Lexicon
from dossier.model.facts import Certainty, EventKind, TimeExpression
from dossier.model.when import Granularity

_VAGUE = frozenset({EventKind.OTHER, EventKind.STATEMENT, EventKind.PUBLICATION, EventKind.PROGRAM})
_EXACT = frozenset({Granularity.TIME, Granularity.DAY, Granularity.WEEK, Granularity.WEEKEND, Granularity.MONTH})
_AHEAD = frozenset({Certainty.PLANNED, Certainty.HYPOTHETICAL})
_SHORTEST = 6  # words; less is a heading or a table's row


def is_worth(
    sentence: Sentence,
    predicate: Predicate,
    time: TimeExpression,
    kind: EventKind,
    sure: Certainty,
    ahead: bool,
    named: bool,
    lexicon: Lexicon,
) -> bool:
    """Whether a dated predicate tells of an event.

    `kind` is what it tells of, `ahead` that its time is to come, `named` that the sentence says who or what.
    """
    if len(sentence.tokens) < _SHORTEST or _only_describes(sentence, time, lexicon):
        return False
    if (
        _forecasts(sentence, predicate, sure, lexicon)
        or sentence.tokens[predicate.at].word in lexicon.cues["states.opinions"]
    ):
        return False
    if _drifts(predicate, kind, sure, lexicon) or _comes_to(sentence, predicate, lexicon):
        return False
    if predicate.noun:
        told = not _is_about(sentence, predicate, time, lexicon)
    elif not predicate.listed:
        plan = sure is Certainty.PLANNED and "to" in predicate.before
        told = plan or (_plain_verb(sentence, predicate, sure) and time.when.granularity in _EXACT)
    elif not predicate.finite and predicate.passive and "to" not in predicate.before:
        told = _names_what(sentence, predicate)
    else:
        told = not (ahead and _is_past(predicate))
    scheduled = bool({t.word for t in sentence.tokens} & lexicon.cues["certainty.planned_words"])
    return told and (named or (kind not in _VAGUE and predicate.listed and (scheduled or not predicate.noun)))


def _only_describes(sentence: Sentence, time: TimeExpression, lexicon: Lexicon) -> bool:
    """Whether a time only says which thing is meant: "notes due 1997", "its 1984 report", "from 16,673 last year"."""
    first = next(i for i, token in enumerate(sentence.tokens) if token.start >= time.start)
    before = sentence.words(max(first - 4, 0), first)
    if set(before[-2:]) & lexicon.cues["grammar.attributive"] or "same" in before:
        return True
    last = max(i for i, token in enumerate(sentence.tokens) if token.start < time.end)
    if sentence.text[time.end : time.end + 1] == "-":
        return True  # "1986-crop peanuts"
    until = sentence.tokens[last + 2 : last + 4]
    covered = before[-1:] in (["for"], ["from"]) and sentence.words(last + 1, last + 2) in (["ended"], ["ending"])
    if covered and any(token.time >= 0 for token in until):
        return True  # "the report for the year ended March 31"
    if time.when.granularity is Granularity.SEASON and before and before[-1] in lexicon.cues["grammar.determiners"]:
        return True  # "their spring report"; "this spring" is one time
    year = time.when.granularity is Granularity.YEAR
    month = time.when.granularity is Granularity.MONTH and sentence.tokens[last].text.isdigit()  # "June 1985"
    if year and time.surface.isdigit() and before and before[-1] in {"over", "than", "against", "vs", "versus"}:
        return True  # "a rise of 4 percent over 1985"
    if year and time.surface.isdigit() and _labels(sentence, first, last + 1, lexicon):
        return True
    if (year or month) and before and _names_which(sentence, before[-1], last + 1, lexicon, year=year):
        return True
    compared = next((n for n, word in enumerate(before) if word in lexicon.cues["grammar.comparing"]), None)
    return compared is not None and any(word[0].isdigit() for word in before[compared:])


def _labels(sentence: Sentence, first: int, after: int, lexicon: Lexicon) -> bool:
    """Whether a year stands right before a thing that is no event: "Acme's 1987 budget", "cut 1987 forecasts"."""
    cues, following = lexicon.cues, sentence.tokens[after : after + 1]
    if not first or not following or following[0].mention >= 0 or following[0].text[0].isupper():
        return False
    before = sentence.tokens[first - 1]
    verb = any(p.at == first - 1 and not p.noun for p in sentence.predicates)
    if not verb and not before.text.endswith(("'s", "’s")):
        return False
    names = ("cut_before", "coordinators", "openers", "pronouns", "determiners")
    word = following[0].word
    loose = word in {"to", "by"} or any(word in cues[f"grammar.{name}"] for name in names)
    return word[0].isalnum() and not loose and word not in lexicon.nouns


def _names_which(sentence: Sentence, before: str, after: int, lexicon: Lexicon, *, year: bool) -> bool:
    """Whether a year, or a month of a year, says which thing is meant: "its 1984 report", "prices of 1987 models"."""
    following = sentence.tokens[after : after + 1]
    if before in lexicon.cues["grammar.determiners"]:
        return year or not following or following[0].word not in lexicon.nouns  # but "the June 1985 summit"
    noun = bool(following) and following[0].mention < 0 and following[0].word[:1].isalpha()
    loose = lexicon.cues["grammar.cut_before"] | lexicon.cues["grammar.coordinators"] | lexicon.nouns.keys()
    return year and before == "of" and noun and following[0].word not in loose  # but "of this year's summit"


def _comes_to(sentence: Sentence, predicate: Predicate, lexicon: Lexicon) -> bool:
    """Whether a participle only tells what something came to: ", bringing the total to five"."""
    clause = sentence.segments[predicate.segment].clause
    return clause is Clause.PARTICIPLE and predicate.lemma in lexicon.cues["states.results"]


def _forecasts(sentence: Sentence, predicate: Predicate, sure: Certainty, lexicon: Lexicon) -> bool:
    """Whether somebody only expects it: "expects output to fall"; not "output is expected to fall"."""
    n, saying = predicate.segment, lexicon.cues["certainty.forecasts"]
    saying |= lexicon.cues["certainty.guesses"] if sure in _AHEAD else frozenset()
    while n >= 0:  # "projects that output will fall"
        first, n = sentence.segments[n].first, sentence.segments[n].parent
        if n >= 0 and set(sentence.words(max(first - 1, 0), first)) & saying:
            return True
    heads = [head for n, head in sentence.finites if head <= predicate.at]
    words = sentence.words(max(heads, default=0), predicate.at)
    expected = "expected" in words and not set(words) & lexicon.cues["grammar.be"]  # "expected sales to fall"
    return expected or bool(set(words) & lexicon.cues["certainty.forecasts"])


def _drifts(predicate: Predicate, kind: EventKind, sure: Certainty, lexicon: Lexicon) -> bool:
    """Whether a figure is only foreseen to rise or fall: "the price level will rise"."""
    return sure in _AHEAD and kind in _VAGUE and predicate.lemma in lexicon.cues["states.drifts"]


def _is_about(sentence: Sentence, predicate: Predicate, time: TimeExpression, lexicon: Lexicon) -> bool:
    """Whether a noun is only talked about: "approval this year is in doubt"."""
    verb = next((head for n, head in sentence.finites if n == predicate.segment and head > predicate.at), None)
    if verb is None or sentence.tokens[verb].start < time.start:
        return False
    return sentence.tokens[verb].word in lexicon.cues["states.verbs"]


def _plain_verb(sentence: Sentence, predicate: Predicate, sure: Certainty) -> bool:
    """Whether a verb that is in no list may be told: the main one, of what was done or will be."""
    clause = sentence.segments[predicate.segment].clause
    told = predicate.finite and not predicate.passive  # "was tired"
    return told and clause in {Clause.MAIN, Clause.THAT, Clause.SUBORDINATE} and sure is not Certainty.HYPOTHETICAL


def _names_what(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a participle stands right after what it tells of, and that is a name or an event: "the treaty signed"."""
    if not predicate.head:
        return False
    before = predicate.head - 1
    return sentence.tokens[before].mention >= 0 or any(p.noun and p.at == before for p in sentence.predicates)


def _is_past(predicate: Predicate) -> bool:
    """Whether a verb tells of what is over, so that a time to come cannot be its own."""
    return predicate.finite and not predicate.before and not predicate.lemma.endswith("ing")
