"""Which time belongs to which predicate."""

from collections.abc import Iterable, Sequence

from dossier.extract.events.grammar import Clause, Predicate, Sentence
from dossier.extract.events.idle_times import dates_nothing, is_of_another
from dossier.extract.events.lexicon import Lexicon
from dossier.model.facts import TimeExpression, TimeType
from dossier.model.when import Granularity

_TOO_COARSE = frozenset({Granularity.DECADE, Granularity.CENTURY, Granularity.UNKNOWN})
_INNER = frozenset({Clause.INFINITIVE, Clause.THAT})
_EXACT = frozenset({Granularity.DAY, Granularity.TIME})
_TURNS = frozenset({"but", ";"})
_VERB_GROUP = 5  # words: "which has now been scheduled"


def dates(sentence: Sentence, lexicon: Lexicon) -> Iterable[tuple[Predicate, TimeExpression, int]]:
    """Yield each predicate that a usable time of the sentence dates, that time, and how many clauses lie between."""
    for index, time in enumerate(sentence.times):
        tokens = [i for i, token in enumerate(sentence.tokens) if token.time == index]
        if not tokens or not _usable(time):
            continue
        if _preposition(sentence, tokens[0], lexicon) == "since" or dates_nothing(sentence, tokens, lexicon):
            continue
        predicate = _governor(sentence, tokens[0], tokens[-1] + 1, lexicon)
        if predicate and is_of_another(sentence, predicate, tokens[0]):
            continue
        if predicate and "since" not in sentence.words(predicate.at + 1, tokens[0]):  # "since a revolution in 1968"
            yield predicate, time, _between(sentence, sentence.of_token[tokens[0]], predicate.segment)


def _between(sentence: Sentence, inner: int, outer: int) -> int:
    """Return how many clauses one has to climb from one to another."""
    steps = 0
    while inner >= 0 and inner != outer:
        inner = sentence.segments[inner].parent
        steps += 1
    return steps


def _usable(time: TimeExpression) -> bool:
    """Whether a time can place an event: not a duration or a repetition, nor "in the 1990s"."""
    when = time.when
    if time.type not in {TimeType.DATE, TimeType.TIME} or when.granularity in _TOO_COARSE:
        return False
    return when.latest is not None or (not when.placed and when.value.startswith("XXXX-"))


def _preposition(sentence: Sentence, first: int, lexicon: Lexicon) -> str:
    """Return the preposition before a time, if there is one."""
    words = sentence.words(max(first - 2, 0), first)
    return next((w for w in reversed(words) if w in lexicon.cues["grammar.time_prepositions"]), "")


def _governor(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> Predicate | None:
    """Return the predicate that a time at tokens `first` to `last` belongs to.

    In order: the verb that follows at once ("on Tuesday agreed"), the nearest before it in its own clause, the first
    after it there ("In May, he ..."), then the same in the clauses around it.
    """
    skipped = lexicon.cues["grammar.adverbs"] | ({","} if _set_off(sentence, first, lexicon) else set())
    after = last
    while after < len(sentence.tokens) and sentence.tokens[after].word in skipped:
        after += 1
    for predicate in sentence.predicates:
        if not predicate.noun and predicate.finite and predicate.head in (last, after) and first:
            return predicate
    if sentence.text[sentence.tokens[last - 1].end - 2 : sentence.tokens[last - 1].end] in {"'s", "’s"}:
        return next(
            (p for p in sentence.predicates if p.noun and last <= p.at <= last + 2), None
        )  # "this year's summit"
    noun = next((p for p in sentence.predicates if p.noun and last <= p.at <= last + 1), None)
    if noun and sentence.tokens[first - 1].word not in lexicon.cues["grammar.time_prepositions"]:
        return noun  # "a June 3 hearing"
    segment = sentence.of_token[first]
    if _leads_in(sentence, segment, first, lexicon):  # "In a speech on Monday, she said"
        main = next((p for p in sentence.predicates if p.segment == segment and p.at > first and p.finite), None)
        if main:
            return main
    while segment >= 0:
        turn = _next_clause(sentence, segment, first, last, lexicon)
        own = [p for p in sentence.predicates if p.segment == segment and p.head < turn]
        chosen = _nearest([p for p in own if p.at < first], first, sentence, lexicon)
        if chosen and _of_a_deed(sentence, chosen, first, lexicon):
            return None
        chosen = chosen or next((p for p in own if p.at > first and p.finite), None)
        chosen = chosen or next((p for p in own if p.at > first and "," not in sentence.words(last + 1, p.at)), None)
        if chosen:
            return chosen
        if sentence.tokens[sentence.segments[segment].first].word == "despite":
            return None  # "despite poor sales on Monday"
        closed = sentence.segments[segment].clause in {Clause.RELATIVE, Clause.THAT}
        if closed or _tells_a_state(sentence, segment):  # "said that sales were weak in May": nobody said it in May
            return _planned_before(sentence, segment, lexicon)
        segment = sentence.segments[segment].parent
    inner = (p for p in sentence.predicates if p.at > first and sentence.segments[p.segment].clause in _INNER)
    return next(inner, None)  # "By 2035, the programme is to develop ..."


def _next_clause(sentence: Sentence, segment: int, first: int, last: int, lexicon: Lexicon) -> int:
    """Return where a clause with a verb of its own turns to another behind a time: "fell in May, but it will rise"."""
    tokens, end = sentence.tokens, len(sentence.tokens)
    turns = (k for k in range(last, end) if tokens[k].word in _TURNS and sentence.of_token[k] == segment)
    turn = next(turns, end)
    if turn == end or any(n == segment and head < first for n, head in sentence.finites):
        return turn
    helping = ("grammar.be", "grammar.have", "grammar.do", "certainty.planned_modals", "certainty.would")
    before = {token.word for token in tokens[sentence.segments[segment].first : first] if token.time < 0}
    return turn if any(before & lexicon.cues[name] for name in helping) else end


def _of_a_deed(sentence: Sentence, verb: Predicate, last: int, lexicon: Lexicon) -> bool:
    """Whether a time is that of what somebody is said to have done: "accused him of planning a coup in 2016"."""
    tokens = sentence.tokens
    if verb.noun or tokens[verb.at].word not in lexicon.cues["speech.accusing"] | lexicon.cues["speech.verbs"]:
        return False
    for k in range(verb.at + 2, last - 1):
        token, following = tokens[k], tokens[k + 1]
        if token.mention >= 0 or token.time >= 0 or not token.word.endswith("ing") or token.word in lexicon.nouns:
            continue
        has_object = following.mention >= 0 or following.word in lexicon.cues["grammar.after_verb"]
        has_object = (
            has_object
            or following.text.isupper()
            or any(letter.isdigit() or letter in "$€£" for letter in following.text)
        )
        if has_object and tokens[k - 1].word in {"of", "for", "from", "with"}:
            return True
    return False


def _tells_a_state(sentence: Sentence, segment: int) -> bool:
    """Whether a clause below the main one has a finite verb, which must then be one of a state."""
    closed = sentence.segments[segment].clause in {Clause.THAT, Clause.RELATIVE, Clause.SUBORDINATE}
    return closed and any(n == segment for n, _ in sentence.finites)


def _planned_before(sentence: Sentence, segment: int, lexicon: Lexicon) -> Predicate | None:
    """Return the event that a relative clause says is planned: "the summit, which is scheduled for June"."""
    found = sentence.segments[segment]
    words = set(sentence.words(found.first, found.first + _VERB_GROUP))
    if found.clause is not Clause.RELATIVE or not words & lexicon.cues["certainty.planned_words"]:
        return None
    return next((p for p in reversed(sentence.predicates) if p.noun and p.at < found.first), None)


def _set_off(sentence: Sentence, first: int, lexicon: Lexicon) -> bool:
    """Whether a comma stands before a time and its preposition: "Berg, on Monday, agreed"; not "born on Monday,"."""
    before = first - (first > 0 and sentence.tokens[first - 1].word in lexicon.cues["grammar.time_prepositions"])
    return before == 0 or sentence.tokens[before - 1].word == ","


def _leads_in(sentence: Sentence, segment: int, first: int, lexicon: Lexicon) -> bool:
    """Whether a time stands in a phrase that opens its clause: "In a speech on Monday, ...", "Speaking today, ..."."""
    start = sentence.segments[segment].first
    words = sentence.words(start, first)
    if not words or "," in words or sentence.segments[segment].clause is Clause.INFINITIVE:
        return False
    return words[0].endswith("ing") or (len(words) > 1 and words[0] in lexicon.cues["grammar.prepositions"])


def _nearest(before: Sequence[Predicate], first: int, sentence: Sentence, lexicon: Lexicon) -> Predicate | None:
    """Return the one of the predicates before a time that it belongs to: the last verb, unless a noun is tied to it."""
    verbs = [
        p for p in before if not p.noun and (p.listed or p.finite or "to" in p.before or _reduced(sentence, p, lexicon))
    ]
    acts = {p.segment for p in verbs if p.finite}
    verbs = [p for p in verbs if p.finite or p.segment not in acts or not _of_somebody(sentence, p)]
    nouns = [p for p in before if p.noun]
    if not nouns or (verbs and verbs[-1].at > nouns[-1].at):
        return verbs[-1] if verbs else None
    between = set(sentence.words(nouns[-1].at + 1, first))
    before_noun = sentence.tokens[nouns[-1].at - 1].word
    long_ago = sentence.times[sentence.tokens[first].time].when.granularity not in _EXACT
    if not between and long_ago and sentence.tokens[nouns[-1].at - 1].text.endswith(("'s", "’s")):
        return nouns[-1]  # "repeated Berg's statement last week"
    bare = before_noun in lexicon.cues["grammar.prepositions"]  # "a jet for deployment in 2035"
    if verbs and not verbs[-1].finite and not bare and between <= lexicon.cues["grammar.time_prepositions"]:
        return nouns[-1]
    planned = lexicon.cues["certainty.planned_words"]
    if not verbs or (between & planned) or sentence.tokens[nouns[-1].at - 1].word in planned:
        return nouns[-1]
    return verbs[-1]


def _of_somebody(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb only tells what another is about: "voted for Berg becoming minister on Monday"."""
    named = predicate.at > 0 and sentence.tokens[predicate.at - 1].mention >= 0
    return named and sentence.tokens[predicate.at].word.endswith("ing")


def _reduced(sentence: Sentence, predicate: Predicate, lexicon: Lexicon) -> bool:
    """Whether a participle says what is done to something: "a plan backed by Chile in May", not "revised plans"."""
    return bool(set(sentence.words(predicate.at + 1, predicate.at + 2)) & lexicon.cues["grammar.prepositions"])


def outer(sentence: Sentence, predicate: Predicate) -> Predicate | None:
    """Return the verb on which an infinitive hangs; none where that tells nothing."""
    n = predicate.segment
    while n >= 0 and sentence.segments[n].clause is Clause.INFINITIVE:
        n = sentence.segments[n].parent
    return next((p for p in reversed(sentence.predicates) if p.segment == n and p.finite and p.at < predicate.at), None)
