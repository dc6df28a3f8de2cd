"""A sentence seen as tokens, segments and predicates: as much grammar as a timeline needs, without a parser.

A segment is a stretch that hangs together: the main clause, a that-clause, an infinitive, a relative or subordinate
clause. A predicate is a verb or noun that may tell of an event. Both are found by word lists and neighbours alone.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from dossier.extract.events.lexicon import Form, Lexicon
from dossier.model.facts import EventKind, Mention, TimeExpression

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[-'’.,]\w+)*|[^\w\s]")
_ALSO_PREPOSITIONS = frozenset({"as", "after", "before", "since", "until"})
_PAST = re.compile(r"[a-z]{2,}[^e]ed")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign with its span in the article; `word` is in lower case, without a possessive ending."""

    start: int
    end: int
    word: str
    text: str
    mention: int = -1  # index of the innermost mention that holds it
    time: int = -1  # index of the time expression that holds it


class Clause(Enum):
    """What sort of segment it is."""

    MAIN = "main"
    THAT = "that"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens from `first` up to `last` (exclusive); `parent` is the index of the segment it hangs on, -1 for none."""

    clause: Clause
    first: int
    last: int
    parent: int


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb group or noun that may tell of an event: token `at`, auxiliaries and adverbs from `head` on."""

    at: int
    head: int
    lemma: str
    kind: EventKind
    segment: int
    finite: bool = False
    noun: bool = False
    passive: bool = False
    listed: bool = True  # stands in the lists; otherwise any other verb in the past
    perfect: bool = False
    before: frozenset[str] = field(default=frozenset())  # auxiliaries and adverbs of the group


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, taken apart. Mentions and times are those inside it, in text order."""

    text: str
    start: int
    end: int
    tokens: Sequence[Token]
    segments: Sequence[Segment]
    of_token: Sequence[int]  # segment of each token
    predicates: Sequence[Predicate]
    finites: Sequence[tuple[int, int]]  # (segment, first token) of every finite verb group, predicates or not
    mentions: Sequence[Mention]
    times: Sequence[TimeExpression]

    def words(self, first: int, last: int) -> list[str]:
        """Return the words of some tokens, in lower case."""
        return [token.word for token in self.tokens[first:last]]


def parse(
    text: str, span: tuple[int, int], mentions: Sequence[Mention], times: Sequence[TimeExpression], lexicon: Lexicon
) -> Sentence:
    """Take the sentence at `span` of `text` apart; `mentions` and `times` are those that lie in it."""
    tokens = _tokens(text, span, mentions, times)
    segments, of_token = _segments(tokens, lexicon)
    sentence = Sentence(text, *span, tokens, segments, of_token, (), (), mentions, times)
    return _with_predicates(sentence, lexicon)


def _tokens(
    text: str, span: tuple[int, int], mentions: Sequence[Mention], times: Sequence[TimeExpression]
) -> list[Token]:
    tokens = []
    for match in _TOKEN.finditer(text, *span):
        start, end = match.span()
        word = match[0].lower().replace("’", "'").removesuffix("'s")
        mention = _innermost(mentions, start, end)
        time = next((i for i, t in enumerate(times) if t.start <= start < t.end), -1)
        tokens.append(Token(start, end, word, match[0], mention, time))
    return tokens


def _innermost(mentions: Sequence[Mention], start: int, end: int) -> int:
    """Return the index of the widest mention that begins a token, or holds it; -1 for none."""
    holding = [(m.start - m.end, i) for i, m in enumerate(mentions) if m.start < end and start < m.end]
    return min(holding)[1] if holding else -1


def _segments(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[list[Segment], list[int]]:
    """Cut a sentence where its words say so; a clause set off by commas gives way to the one it interrupts."""
    cues = lexicon.cues
    stack: list[tuple[Clause, bool]] = [(Clause.MAIN, False)]  # (clause, begun after a comma or at the very start)
    opened = [0]
    begun = [0]  # first token of each clause on the stack
    found: list[tuple[Clause, int]] = [(Clause.MAIN, -1)]
    of_token: list[int] = []
    for i, token in enumerate(tokens):
        inside = token.time >= 0 or (token.mention >= 0 and i and tokens[i - 1].mention == token.mention)
        clause = None if inside else _opens(tokens, i, lexicon)
        if clause:
            if (
                clause is Clause.THAT
                and tokens[i - 1].word in cues["grammar.coordinators"]
                and (clause, False) in stack
            ):
                depth = len(stack) - stack[::-1].index((clause, False)) - 1
                for pile in (stack, opened, begun):
                    del pile[depth:]
            if clause in (Clause.RELATIVE, Clause.SUBORDINATE, Clause.PARTICIPLE):
                while len(stack) > 1 and stack[-1][0] is clause:
                    for pile in (stack, opened, begun):
                        pile.pop()
            after_comma = i == 0 or tokens[i - 1].word == ","
            found.append((clause, opened[-1]))
            stack.append((clause, after_comma))
            if clause is Clause.RELATIVE and i and tokens[i - 1].word in cues["grammar.prepositions"]:
                of_token[-1] = len(found) - 1  # "through which"
            opened.append(len(found) - 1)
            begun.append(i)
        elif token.word == "," and len(stack) > 1 and _closes(tokens, i, cues["grammar.coordinators"]):
            interrupted = next((n for n in range(len(stack) - 1, 0, -1) if stack[n][1]), None)
            if interrupted is None and stack[-1][0] is Clause.RELATIVE and _verb_next(tokens, i + 1, lexicon):
                interrupted = len(stack) - 1  # "X, a firm which has filed for protection, announced"
            if interrupted and _said_something(tokens[begun[interrupted] : i], lexicon):
                del stack[interrupted:], opened[interrupted:], begun[interrupted:]
        elif token.word in {";", ":", "—", "–"} and token.time < 0:  # what follows is a main clause of its own
            found.append((Clause.MAIN, -1))
            stack, opened, begun = [(Clause.MAIN, False)], [len(found) - 1], [i]
        of_token.append(opened[-1])
    segments = []
    for n, (clause, parent) in enumerate(found):
        held = [i for i, owner in enumerate(of_token) if owner == n] or [0]
        segments.append(Segment(clause, held[0], held[-1] + 1, parent))
    return segments, of_token


def _opens(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Clause | None:
    """Return what sort of clause begins at a token, if one does."""
    cues, word = lexicon.cues, tokens[i].word
    previous = tokens[i - 1].word if i else ""
    following = tokens[i + 1].word if i + 1 < len(tokens) else ""
    if tokens[i].mention >= 0:
        return Clause.THAT if _reported(tokens, i, lexicon) else None
    if word in cues["grammar.relatives"]:
        return Clause.RELATIVE
    if _reported(tokens, i, lexicon):
        return Clause.THAT
    if word == "that" and i:
        reach = 14 if tokens[i - 1].time >= 0 else 3  # "said in a statement this week that"
        if any(t.word in cues["speech.verbs"] and t.mention < 0 for t in tokens[max(i - reach, 0) : i]):
            return Clause.THAT
        if previous in lexicon.verbs or (previous in {"and", "but"} and "that" in (t.word for t in tokens[:i])):
            return Clause.THAT
        return (
            Clause.RELATIVE if _verb_like(following, lexicon) or previous not in cues["grammar.prepositions"] else None
        )
    if word == "as" and "as" in (t.word for t in (*tokens[max(i - 2, 0) : i], *tokens[i + 1 : i + 3])):
        return None  # "as strong as"
    if word == "as" and (following in {"well", "of"} or previous in {"such", "as", "well", "known", "far", "serve"}):
        return None
    if word in _ALSO_PREPOSITIONS and not any(_verb_like(t.word, lexicon) for t in _until_comma(tokens, i + 1)):
        return None  # "named him as chairman", "Italy, after Japan, will preside"
    if word in cues["grammar.subordinators"]:
        return Clause.SUBORDINATE
    if word == "to" and _base(following, tokens[i + 2].word if i + 2 < len(tokens) else "", lexicon):
        return Clause.INFINITIVE
    if previous == "," and word.endswith("ing") and len(word) > 5 and word not in lexicon.nouns:
        return Clause.PARTICIPLE
    return None


def _until_comma(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """Return the tokens from one up to the next comma, eight at most, without names and times."""
    end = next((k for k in range(first, min(first + 8, len(tokens))) if tokens[k].word == ","), first + 8)
    return [token for token in tokens[first:end] if token.mention < 0 and token.time < 0]


def _reported(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether "said (Monday)" stands before a token, and what follows is a clause without its "that"."""
    word = tokens[i].word
    if not word[:1].isalnum() or word in lexicon.cues["grammar.prepositions"] | {"that", "to", "so", "as"}:
        return False
    k = i - 1
    while k >= 0 and (tokens[k].time >= 0 or (k < i - 1 and tokens[k].word == "on")):
        k -= 1
    if k < 1 or tokens[k].mention >= 0 or tokens[k].word not in lexicon.cues["speech.light"] or tokens[i].time >= 0:
        return False
    return any(
        t.mention < 0 and t.word not in lexicon.nouns and _verb_like(t.word, lexicon) for t in tokens[i + 1 : i + 16]
    )


def _base(word: str, following: str, lexicon: Lexicon) -> bool:
    """Whether a word after "to" is an infinitive rather than a noun."""
    if word.endswith("ly") and following:
        word = following
    verb = lexicon.verbs.get(word)
    if verb:
        return word not in lexicon.nouns or following in lexicon.cues["grammar.determiners"]
    return word in {"be", "have", "do"} or (
        word.isalpha() and word.islower() and following in lexicon.cues["grammar.after_verb"]
    )


def _closes(tokens: Sequence[Token], i: int, coordinators: frozenset[str]) -> bool:
    """Whether the comma at `i` may end a clause: not one between the members of a list."""
    rest = tokens[i + 1 : i + 7]
    if rest and rest[0].word in coordinators:
        return False
    listed = any(token.word in coordinators for token in rest) and bool(rest) and rest[0].mention >= 0
    return not listed


def _said_something(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a clause has its verb, so that a comma may end it; one without a verb of its own may end anywhere."""
    if tokens[0].word in {"despite", "amid", "following", "during"}:
        return True
    if any(token.word.endswith("ing") for token in tokens[:2]) or tokens[0].word in lexicon.cues["grammar.relatives"]:
        return True
    verbs = [t for t in tokens[1:] if t.mention < 0 and t.time < 0 and t.word not in lexicon.nouns]
    return any(_verb_like(t.word, lexicon) or t.word.endswith(("ing", "ed")) for t in verbs)


def _verb_next(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    return i < len(tokens) and tokens[i].mention < 0 and _verb_like(tokens[i].word, lexicon)


def _verb_like(word: str, lexicon: Lexicon) -> bool:
    cues = lexicon.cues
    auxiliary = cues["grammar.be"] | cues["grammar.have"] | cues["grammar.do"] | cues["certainty.planned_modals"]
    return word in auxiliary or word in lexicon.verbs or word in cues["states.verbs"] or word in lexicon.pasts


def _with_predicates(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """Return the sentence with the verbs and nouns that may tell of an event, and every finite verb."""
    found: list[Predicate] = []
    finites: list[tuple[int, int]] = []
    for i, token in enumerate(sentence.tokens):
        if token.mention >= 0 or token.time >= 0 or not token.word[:1].isalpha():
            continue
        own = sentence.of_token[i]
        has_finite = any(segment == own for segment, _ in finites)
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
    if word in cues["grammar.be"] or (word in cues["states.verbs"] and not word.endswith("ing")):
        return True
    modals = cues["certainty.planned_modals"] | cues["certainty.would"] | cues["certainty.hypothetical_modals"]
    return bool(i and sentence.tokens[i - 1].word in modals and word not in cues["grammar.adverbs"])


def _verb(sentence: Sentence, i: int, lexicon: Lexicon, has_finite: bool) -> Predicate | None:
    """Return the predicate whose main verb stands at a token."""
    cues, tokens = lexicon.cues, sentence.tokens
    word = tokens[i].word
    verb = lexicon.verbs.get(word)
    unlisted = word not in cues["states.verbs"] | cues["certainty.planned_words"] | cues["grammar.prepositions"]
    past = verb is None and unlisted and (word in lexicon.pasts or bool(_PAST.fullmatch(word)))
    to_come = verb is None and unlisted and i > 0 and tokens[i - 1].word in cues["certainty.planned_modals"]
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
    modal = any(group & cues[f"certainty.{name}"] for name in ("planned_modals", "would", "hypothetical_modals"))
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
        perfect=have,
        before=group,
    )


def _describes(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Whether a past is a participle before the verb of its clause: "the amount paid for it is large"."""
    cues, tokens = lexicon.cues, sentence.tokens
    if i + 1 >= len(tokens) or tokens[i + 1].word not in cues["grammar.prepositions"]:
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
    return False


def _group(tokens: Sequence[Token], i: int, cues: Mapping[str, frozenset[str]]) -> int:
    """Return the first token of the verb group that ends at a token: its auxiliaries, adverbs and "to"."""
    head = k = i
    while k and tokens[k - 1].mention < 0:
        k -= 1
        token = tokens[k]
        helps = any(token.word in cues[name] for name in _HELPERS) or token.word in {"to", "n't"}
        if helps or (token.word.endswith("ly") and len(token.word) > 4 and token.time < 0):
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
    if previous and previous.time < 0 and previous.mention < 0 and previous.word in cues["grammar.determiners"]:
        return False  # "the planned visit", "its growing presence"
    if previous and previous.word == "," and following and following.word in {",", ";"}:
        return False  # "Guerini, left, and Kishi"
    after_preposition = previous is not None and previous.word in cues["grammar.prepositions"]
    if previous and previous.mention < 0 and previous.word.endswith("ing") and previous.word not in lexicon.nouns:
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
