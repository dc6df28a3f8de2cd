"""Predicates: the verbs and nouns of a sentence that may tell of an event, known by word lists and neighbours."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier.extract.events.grammar import Clause, Predicate, Sentence, Token
from dossier.extract.events.lexicon import Form, Lexicon
from dossier.model.facts import EventKind

_MODALS = ("certainty.planned_modals", "certainty.would", "certainty.hypothetical_modals")
_NO_DEEDS = ("states.verbs", "certainty.planned_words", "grammar.prepositions")
_PAST = re.compile(r"[a-z]{2,}[^e]ed")


def with_predicates(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """Return the sentence with the verbs and nouns that may tell of an event, and every finite verb."""
    found: list[Predicate] = []
    finites: list[tuple[int, int]] = []
    turns: dict[int, int] = {}  # the last word of a clause that joins two parts of it, so that a second verb may follow
    for i, token in enumerate(sentence.tokens):
        if token.mention >= 0 or token.time >= 0 or not token.word[:1].isalpha():
            continue
        own = sentence.of_token[i]
        if token.word in lexicon.cues["grammar.coordinators"]:
            turns[own] = i
            continue
        turn = turns.get(own, -1)
        has_finite = any(segment == own and head > turn for segment, head in finites)
        if turn < 0 or sentence.tokens[turn - 1].word != ",":  # but "to be signed in May, and Chile said"
            has_finite = has_finite or sentence.segments[own].clause in {Clause.INFINITIVE, Clause.PARTICIPLE}
        predicate = _verb(sentence, i, lexicon, has_finite) or _noun(sentence, i, lexicon)
        if predicate:
            found.append(predicate)
        if predicate.finite if predicate else _is_state(sentence, i, lexicon):
            finites.append((sentence.of_token[i], _group(sentence.tokens, i, lexicon.cues)))
    return replace(sentence, predicates=tuple(found), finites=tuple(finites))


def _is_state(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Whether a token is a finite verb that is no predicate."""
    cues, word = lexicon.cues, sentence.tokens[i].word
    if word in cues["grammar.be"]:
        return not sentence.tokens[i].text.isupper()  # "AM General"
    before = sentence.tokens[i - 1].word if i else ""
    state = word in cues["states.verbs"] and not word.endswith("ing")
    if state and before not in cues["grammar.determiners"] and before not in cues["grammar.prepositions"]:
        return True  # not "a quarter of total loans"
    k = i - 1
    while k > 0 and sentence.tokens[k].word in cues["grammar.adverbs"]:  # "will also see"
        k -= 1
    before = sentence.tokens[k].word if i else ""
    helped = any(before in cues[name] for name in _MODALS) and sentence.tokens[k].text != "May"
    return helped and word not in cues["grammar.adverbs"]


def _verb(sentence: Sentence, i: int, lexicon: Lexicon, has_finite: bool) -> Predicate | None:
    """Return the predicate whose main verb stands at a token."""
    cues, tokens = lexicon.cues, sentence.tokens
    word = tokens[i].word
    verb = lexicon.verbs.get(word)
    unlisted = verb is None and not any(word in cues[name] for name in _NO_DEEDS)
    past = unlisted and (word in lexicon.pasts or bool(_PAST.fullmatch(word)))
    to_come = unlisted and i > 0 and tokens[i - 1].word in cues["certainty.planned_modals"]
    to_come = to_come or (unlisted and _planned_to(tokens, i, lexicon))
    if verb is None and not (past or (to_come and word not in cues["grammar.adverbs"])):
        return None
    head = _group(tokens, i, cues)
    group = frozenset(sentence.words(head, i))
    form = verb.form if verb else Form.PAST if past else Form.BASE
    clause = sentence.segments[sentence.of_token[i]].clause
    before = tokens[head - 1].word if head else ""
    joined = form is Form.BASE and clause is Clause.INFINITIVE and before in cues["grammar.coordinators"]
    if not joined and not _is_verb_here(form, i, head, tokens, lexicon, has_finite):
        return None
    modal = any(group & cues[name] for name in _MODALS)
    infinitive = joined or "to" in group
    be, have = bool(group & cues["grammar.be"]), bool(group & cues["grammar.have"])
    participle = form in (Form.PAST, Form.PARTICIPLE)
    bare = participle and not (be or have or modal or infinitive)
    if bare and (form is Form.PARTICIPLE or has_finite or _describes(sentence, i, lexicon)):
        finite = False
    else:
        finite = not infinitive and (form is not Form.ING or be)
    return Predicate(
        at=i,
        head=head,
        lemma=verb.lemma if verb else word,
        kind=verb.kind if verb else EventKind.OTHER,
        segment=sentence.of_token[i],
        finite=finite,
        passive=participle and (be or not finite) and not (have and not be),
        listed=verb is not None,
        before=group,
    )


def _planned_to(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a word is an infinitive of what is planned or agreed: "plans to overhaul", not "due to inflation"."""
    cues, word = lexicon.cues, tokens[i].word
    if i < 2 or tokens[i - 1].word != "to" or not word.isalpha() or not tokens[i].text.islower():
        return False
    wished = tokens[i - 2].word in (cues["certainty.planned_words"] | cues["grammar.before_infinitive"]) - {"due"}
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    takes_object = following is not None and (following.mention >= 0 or following.word in cues["grammar.after_verb"])
    return wished and takes_object and word not in lexicon.nouns


def _describes(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Whether a past is a participle before the verb of its clause: "the amount paid for it is large"."""
    cues, tokens = lexicon.cues, sentence.tokens
    following = tokens[i + 1].word if i + 1 < len(tokens) else ""
    if following in cues["grammar.be"] | cues["grammar.have"] | cues["certainty.planned_modals"]:
        return True  # "Those elected were"
    if i > 1 and tokens[i - 1].word == "," and tokens[i - 2].word[0].isalnum() and _goes_on(sentence, i, lexicon):
        return True  # "Their robot, named Ada, scored"
    if following not in cues["grammar.prepositions"]:
        return False
    first = sentence.segments[sentence.of_token[i]].first
    common = all(t.mention < 0 and t.time < 0 and t.word != "," for t in tokens[first:i])
    if common and tokens[first].word in cues["grammar.prepositions"]:
        return True  # "In a memorandum presented to the court last month, ..."
    for k in range(i + 1, len(tokens)):
        word = tokens[k].word
        if sentence.of_token[k] != sentence.of_token[i] or word == "," or word in cues["grammar.coordinators"]:
            return False
        if word in cues["grammar.be"] or word in cues["grammar.have"] or word in cues["certainty.planned_modals"]:
            return True
        if following == "by" and word in cues["speech.light"] and tokens[k].mention < 0 and tokens[i + 2].time < 0:
            return True  # "A group led by Berg said"
    return False


def _goes_on(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Whether the clause of a token goes on with a verb in the past right behind the next comma."""
    tokens, own = sentence.tokens, sentence.of_token[i]
    comma = next((k for k in range(i + 1, len(tokens)) if tokens[k].word == "," and tokens[k].time < 0), len(tokens))
    following = tokens[comma + 1] if comma + 1 < len(tokens) else None
    if following is None or following.mention >= 0 or following.time >= 0 or sentence.of_token[comma + 1] != own:
        return False
    verb = lexicon.verbs.get(following.word)
    past = verb is not None and verb.form is Form.PAST
    helping = (lexicon.cues[name] for name in ("grammar.be", "grammar.have", "certainty.planned_modals"))
    return past or following.word in lexicon.pasts or any(following.word in words for words in helping)


def _group(tokens: Sequence[Token], i: int, cues: Mapping[str, frozenset[str]]) -> int:
    """Return the first token of the verb group that ends at a token: its auxiliaries, adverbs and "to"."""
    head = k = i
    while k and tokens[k - 1].mention < 0:
        k -= 1
        token = tokens[k]
        helps = any(token.word in cues[name] for name in _HELPERS) or token.word in {"to", "n't"}
        if (helps and token.time < 0) or (token.word.endswith("ly") and len(token.word) > 4 and token.time < 0):
            head = k
        elif token.time < 0:  # a time may stand within: "is today meeting"
            break
    return head


_HELPERS = (
    "grammar.be",
    "grammar.have",
    "grammar.do",
    "grammar.adverbs",
    "certainty.planned_modals",
    "certainty.would",
    "certainty.hypothetical_modals",
    "certainty.negations",
)


def _is_verb_here(form: Form, i: int, head: int, tokens: Sequence[Token], lexicon: Lexicon, has_finite: bool) -> bool:
    """Whether a word that may be a verb is one here, to judge by its neighbours."""
    cues, word = lexicon.cues, tokens[i].word
    helped = any(
        token.word not in cues["grammar.adverbs"] and not token.word.endswith("ly") for token in tokens[head:i]
    )
    if helped:
        return True
    previous = tokens[head - 1] if head else None
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if word == "end" and following and following.time >= 0 and i > 1 and tokens[i - 2].time >= 0:
        return False  # "the year to end September"
    if previous and following and previous.time >= 0 and following.time >= 0 and word in cues["grammar.attributive"]:
        return False  # "the year ended March 31"
    if previous and previous.time < 0 and previous.mention < 0 and previous.word in cues["grammar.determiners"]:
        return previous.word == "that" and head > 1 and form is Form.PAST  # not "the planned visit"
    if previous and form in (Form.S, Form.BASE) and previous.text.endswith(("'s", "’s")):
        return False  # "the market's gains"
    if previous and previous.word == "," and following and following.word in {",", ";"}:
        return False  # "Guerini, left, and Kishi"
    after_preposition = previous is not None and previous.word in cues["grammar.prepositions"]
    doing = previous and previous.mention < 0 and previous.word.endswith("ing") and previous.word not in lexicon.nouns
    if doing and following and (following.mention >= 0 or _is_common(following, cues)):
        return False  # "exporting jointly developed weapons"
    if form in (Form.PAST, Form.PARTICIPLE):
        return previous is not None and not after_preposition
    if form is Form.ING and word in lexicon.nouns:  # "after meeting his counterpart", but "at the meeting"
        led = previous is not None and previous.word in cues["grammar.subordinators"] | {"by"}
        return (
            led and following is not None and (following.mention >= 0 or following.word in cues["grammar.after_verb"])
        )
    if form is Form.ING:  # "buying bills" after a comma, not "the borrowing requirement"
        if previous is not None and previous.word == "of":
            return False  # "the close of trading"
        if following is not None and following.word in cues["grammar.be"] | cues["grammar.have"]:
            return False  # "closing is expected"
        verb = lexicon.verbs.get(word)
        noun = (
            following is not None and following.word[0].isalpha() and following.word not in cues["grammar.cut_before"]
        )
        if noun and verb is not None and verb.lemma in cues["states.drifts"]:
            return False  # "by falling income"
        opens = previous is None or previous.mention >= 0 or not previous.word[0].isalnum()
        return opens or any(previous.word in cues[f"grammar.{name}"] for name in _BEFORE_ING if previous)
    takes_object = following is not None and (
        following.mention >= 0
        or following.text[0].isupper()
        or following.word in cues["grammar.after_verb"]
        or following.word in {"with", "to", "that"}
        or following.time >= 0
    )
    return form is Form.S and not has_finite and takes_object and not after_preposition and previous is not None


def _is_common(token: Token, cues: Mapping[str, frozenset[str]]) -> bool:
    """Whether a word may be a noun, or stand before one."""
    loose = token.word in cues["grammar.cut_before"] or token.word in cues["grammar.after_verb"]
    return token.time < 0 and token.text.islower() and token.text.isalpha() and not loose


_BEFORE_ING = ("prepositions", "subordinators", "coordinators")


def _noun(sentence: Sentence, i: int, lexicon: Lexicon) -> Predicate | None:
    """Return the predicate that a noun makes."""
    word = sentence.tokens[i].word
    compound = f"{sentence.tokens[i - 1].word}-{word}" if i else word
    kind = lexicon.nouns.get(compound) or lexicon.nouns.get(word)
    if kind is None:
        return None
    following = sentence.tokens[i + 1].word if i + 1 < len(sentence.tokens) else ""
    if following in lexicon.nouns:  # "peace talks conference": the last noun names the thing
        return None
    return Predicate(i, i, word, kind, sentence.of_token[i], noun=True)
