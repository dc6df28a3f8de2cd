"""What a sentence takes back, or has only from hearsay: denials, charges, tales."""

from collections.abc import Iterable

from dossier.extract.events.grammar import Predicate, Sentence
from dossier.extract.events.lexicon import Lexicon

_NOBODY = frozenset({"none", "nobody", "nothing", "neither", "no"})
_NEGATIONS = frozenset({"no", "not", "never", "n't", "nor", "little", "without"})
_NOT_DONE = frozenset({("rather", "than"), ("instead", "of"), ("short", "of")})  # attacking
_SUPPOSED = frozenset({"imagine", "suppose"})
_SO = frozenset({"true", "evidence", "proof", "case", "sign", "indication"})  # "it is not true that"
_SKIPPED = ("certainty.rumours", "grammar.time_prepositions", "grammar.determiners")
_NEAR = 4  # words: "there is no firm evidence that", "never once took place"
_FAR = 8  # words from a charge to the deed: "charged with the help of two others with killing"
_TALE = 6  # words: "In his first novel, "


def is_denied(sentence: Sentence, predicate: Predicate, lexicon: Lexicon) -> bool:
    """Whether a predicate is told as what is not so, what somebody denies or is charged with, or as a tale."""
    if _is_tale(sentence, lexicon) or _is_supposed(sentence, predicate) or _is_of_nobody(sentence, predicate):
        return True
    if tuple(sentence.words(predicate.head - 2, predicate.head)) in _NOT_DONE:
        return True
    if predicate.noun:
        return _never_took_place(sentence, predicate, lexicon)
    if _found_false(sentence, predicate, lexicon):
        return True
    if any(_takes_back(sentence, k, lexicon) for k in _before_clauses(sentence, predicate, lexicon)):
        return True
    if _is_doing(sentence, predicate):
        return _is_charged(sentence, predicate, lexicon)
    return bool(set(_verb_above(sentence, predicate, lexicon)) & lexicon.cues["certainty.denials"])


def is_hearsay(sentence: Sentence, predicate: Predicate, lexicon: Lexicon) -> bool:
    """Whether a predicate is only alleged or believed: "reportedly sank", "they believe the crash ruined him"."""
    cues = lexicon.cues
    if predicate.before & cues["certainty.hearsay"]:
        return True
    return bool(
        set(_verb_above(sentence, predicate, lexicon)) & (cues["certainty.guesses"] | cues["certainty.charges"])
    )


def _before_clauses(sentence: Sentence, predicate: Predicate, lexicon: Lexicon) -> Iterable[int]:
    """Yield the word on which each clause around a predicate hangs, less when it was said and the rumours of it."""
    skipped = [lexicon.cues[name] for name in _SKIPPED]
    n = predicate.segment
    while sentence.segments[n].parent >= 0:
        segment = sentence.segments[n]
        rumoured = sentence.tokens[segment.first].word == "that"
        k = segment.first - 1
        while k > 0 and (
            sentence.tokens[k].time >= 0 or (rumoured and any(sentence.tokens[k].word in words for words in skipped))
        ):
            k -= 1
        yield k
        n = segment.parent


def _takes_back(sentence: Sentence, k: int, lexicon: Lexicon) -> bool:
    """Whether the word at a token says that what hangs on it is not so: "denied", "unclear", "not true"."""
    word = sentence.tokens[k].word if k >= 0 else ""
    if word in lexicon.cues["certainty.denials"] or word in lexicon.cues["certainty.untrue"]:
        return True
    return word in _SO and bool(_NEGATIONS & set(sentence.words(max(k - _NEAR, 0), k)))


def _verb_above(sentence: Sentence, predicate: Predicate, lexicon: Lexicon) -> list[str]:
    """Return the finite verb before a predicate whose clause it joins without a "that": "denied Peru had sunk it"."""
    k = predicate.head - 1
    while k > 0 and sentence.tokens[k].mention >= 0:
        k -= 1
    if 0 < k < predicate.head - 1 and not predicate.noun:  # "suspects Peru attacked"
        return sentence.words(k, k + 1)
    heads = [head for n, head in sentence.finites if n == predicate.segment and head < predicate.head]
    if not heads or not (predicate.noun or predicate.finite):
        return []
    between = sentence.tokens[heads[-1] : predicate.head]
    if any(token.word == "," or token.word in lexicon.cues["grammar.coordinators"] for token in between):
        return []
    verb = next((p.at for p in sentence.predicates if p.head == heads[-1] and not p.noun), heads[-1])
    return sentence.words(verb, verb + 1)


def _is_doing(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb is a gerund: "of attacking", "of having attacked"."""
    first = sentence.tokens[predicate.head].word
    return first == "having" or (not predicate.finite and sentence.tokens[predicate.at].word.endswith("ing"))


def _is_charged(sentence: Sentence, doing: Predicate, lexicon: Lexicon) -> bool:
    """Whether a gerund is what somebody denies or is charged with: "denied ever killing", "on charges of killing"."""
    cues, k = lexicon.cues, doing.head - 1
    k -= k > 0 and sentence.tokens[k].word == "ever"
    if k < 0 or sentence.tokens[k].word in cues["certainty.denials"]:
        return k >= 0
    back = [token.word for token in sentence.tokens[max(k - _FAR, 0) : k] if token.mention < 0]
    turn = max((n for n, word in enumerate(back) if word in cues["grammar.coordinators"]), default=-1)
    charges = cues["certainty.charges"] | cues["certainty.rumours"]
    return sentence.tokens[k].word in {"of", "with"} and bool(charges & set(back[turn + 1 :]))


def _is_of_nobody(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether the subject or the object of a verb is nobody: "none of the ships sank", "attacked nobody"."""
    if set(sentence.words(predicate.at + 1, predicate.at + 2)) & _NOBODY:
        return True
    first = sentence.segments[predicate.segment].first
    for k in range(first, predicate.head):
        token = sentence.tokens[k]
        opens = k == first or sentence.tokens[k - 1].word in {",", "that", "and", "but"}
        numbered = token.word == "no" and sentence.tokens[k + 1].word == "."
        if opens and token.word in _NOBODY and token.mention < 0 and not numbered:
            return not predicate.noun or token.word == "no"
    return False


def _never_took_place(sentence: Sentence, noun: Predicate, lexicon: Lexicon) -> bool:
    """Whether the verb of a noun says that it did not take place: "the attack on Lima never happened"."""
    verbs = (p for p in sentence.predicates if p.segment == noun.segment and not p.noun)
    heads = (*(verb.head for verb in verbs), *(head for n, head in sentence.finites if n == noun.segment))
    head = min((head for head in heads if head > noun.at), default=None)
    group = set(sentence.words(head, head + _NEAR)) if head is not None else set()
    return bool(group & _NEGATIONS) and bool(group & lexicon.cues["certainty.taking_place"])


def _found_false(sentence: Sentence, predicate: Predicate, lexicon: Lexicon) -> bool:
    """Whether reports of a deed are told to be wrong: "reports that it sank are false"."""
    words, n = sentence.words(0, len(sentence.tokens)), predicate.segment
    first = sentence.segments[n].first
    if not first or words[first] != "that" or words[first - 1] not in lexicon.cues["certainty.rumours"]:
        return False
    be = (k for k in range(predicate.at, len(words)) if words[k] in lexicon.cues["grammar.be"])
    falsehoods = lexicon.cues["certainty.untrue"] | lexicon.cues["certainty.denials"]
    return any(falsehoods & set(words[k + 1 : k + _NEAR]) for k in be)


def _is_supposed(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a clause opens as a condition: "Had Peru attacked Chile, ...", "Imagine Peru attacked"."""
    first = sentence.segments[predicate.segment].first
    word = sentence.tokens[first].word
    return word in _SUPPOSED or (word == "had" and first + 1 < predicate.head and not predicate.noun)


def _is_tale(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with what it tells the plot of: "In the novel, ..."."""
    opening = sentence.words(0, _TALE)
    if opening[:1] != ["in"] or "," not in opening:
        return False
    return opening[opening.index(",") - 1] in lexicon.cues["certainty.tales"]
