"""Segments: a sentence cut into clauses where its words and commas say so."""

from collections.abc import Sequence

from dossier.extract.events.grammar import Clause, Segment, Token
from dossier.extract.events.lexicon import Form, Lexicon

_NO_CLAUSE = frozenset({"that", "to", "so", "as"})
_TELL = frozenset({"tell", "tells", "told", "telling"})
_AUXILIARIES = ("grammar.be", "grammar.have", "grammar.do", "certainty.planned_modals")
_TOLD = 8  # words from "told" to the "that" behind those who were told
_QUOTES, _CLOSING = frozenset({'"', "“"}), frozenset({'"', "”"})
_OPENING = frozenset({",", '"', "“", "‘", "'"})  # before a clause that a comma will close
_ALSO_PREPOSITIONS = frozenset({"as", "after", "before", "since", "until"})


def cut(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[list[Segment], list[int]]:
    """Cut a sentence where its words say so; a clause set off by commas gives way to the one it interrupts."""
    cues = lexicon.cues
    stack: list[tuple[Clause, bool]] = [(Clause.MAIN, False)]  # (clause, begun after a comma or at the very start)
    opened = [0]
    begun = [0]  # first token of each clause on the stack
    found: list[tuple[Clause, int]] = [(Clause.MAIN, -1)]
    of_token: list[int] = []
    quoted = -1  # where the last quotation began
    for i, token in enumerate(tokens):
        if token.text in _CLOSING and (token.text != '"' or quoted >= 0):
            inside = sum(at <= quoted for at in begun) if quoted >= 0 else len(stack)
            for pile in (stack, opened, begun):  # no clause of a quotation goes on behind it
                del pile[max(inside, 1) :]
            quoted = -1
        elif token.text in _QUOTES:
            quoted = i
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
            after_comma = i == 0 or tokens[i - 1].word in _OPENING or _at_start(tokens, i)
            found.append((clause, opened[-1]))
            stack.append((clause, after_comma))
            if clause is Clause.RELATIVE and i and tokens[i - 1].word in cues["grammar.prepositions"]:
                of_token[-1] = len(found) - 1  # "through which"
            opened.append(len(found) - 1)
            begun.append(i)
        elif token.word == "," and len(stack) > 1 and _closes(tokens, i, cues["grammar.coordinators"]):
            interrupted = next((n for n in range(len(stack) - 1, 0, -1) if stack[n][1]), None)
            if interrupted is None and _verb_next(tokens, i + 1, lexicon):
                relative = (n for n in range(len(stack) - 1, 0, -1) if stack[n][0] is Clause.RELATIVE)
                interrupted = next(relative, None)  # "X, a firm which has filed for protection, announced"
            if interrupted and _leads_in(stack, begun, interrupted, tokens):
                interrupted -= 1  # "After it sank, killing two, Chile sent"
            aside = interrupted and stack[-1][0] is Clause.SUBORDINATE and _goes_on(tokens[begun[-1] : i + 2], lexicon)
            if interrupted and not aside and _said_something(tokens[begun[interrupted] : i], lexicon):
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
        far = tokens[i - 1].time >= 0 or following in cues["grammar.pronouns"]
        told = _told_to(tokens[max(i - _TOLD, 0) : i])
        reach = (
            14 if far else _TOLD if told else 3
        )  # "said in a statement this week that", "announced in a memo that he"
        if any(t.word in cues["speech.verbs"] and t.mention < 0 for t in tokens[max(i - reach, 0) : i]):
            return Clause.THAT
        k = i - 1
        while k > 0 and (tokens[k].time >= 0 or tokens[k].word in {"in", "on"}):  # "agreed in May that"
            k -= 1
        verb = tokens[k].word in lexicon.verbs and tokens[max(k - 1, 0)].word not in cues["grammar.determiners"]
        if verb or (previous in {"and", "but"} and "that" in (t.word for t in tokens[:i])):  # not "the fire that"
            return Clause.THAT
        return (
            Clause.RELATIVE
            if _is_verb_like(following, lexicon) or previous not in cues["grammar.prepositions"]
            else None
        )
    if word == "as" and "as" in (t.word for t in (*tokens[max(i - 2, 0) : i], *tokens[i + 1 : i + 3])):
        return None  # "as strong as"
    if word == "as" and following == "a" and "of" in (t.word for t in tokens[i + 3 : i + 4]):
        return None  # "As a result of the talks"
    if word == "as" and (following in {"well", "of"} or previous in {"such", "as", "well", "known", "far", "serve"}):
        return None
    if word in _ALSO_PREPOSITIONS and i + 1 < len(tokens) and tokens[i + 1].time >= 0:
        return None  # "since mid-May"
    if word in _ALSO_PREPOSITIONS and not any(_is_verb_like(t.word, lexicon) for t in _until_comma(tokens, i + 1)):
        return None  # "named him as chairman", "Italy, after Japan, will preside"
    if word in cues["grammar.subordinators"]:
        return Clause.SUBORDINATE
    if word == "to" and _base(following, tokens[i + 2].word if i + 2 < len(tokens) else "", lexicon):
        return Clause.INFINITIVE
    participle = previous == "," and word.endswith("ing") and len(word) > 5
    if participle and word not in lexicon.nouns and word not in cues["grammar.participial"]:
        return Clause.PARTICIPLE
    return None


def _until_comma(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """Return the tokens from one up to the next comma, eight at most, without names and times."""
    end = next((k for k in range(first, min(first + 8, len(tokens))) if tokens[k].word == ","), first + 8)
    return [token for token in tokens[first:end] if token.mention < 0 and token.time < 0]


def _reported(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether "said (Monday)" stands before a token, and what follows is a clause without its "that"."""
    k = i - 1
    while k >= 0 and (tokens[k].time >= 0 or (k < i - 1 and tokens[k].word == "on")):
        k -= 1
    if k > 2 and tokens[k].word in lexicon.cues["speech.papers"]:  # "said in a press release it had"
        k = next((n - 1 for n in range(k - 1, max(k - 5, 0), -1) if tokens[n].word in {"in", "at", "during"}), k)
    if k < 1 or tokens[k].mention >= 0 or tokens[k].word not in lexicon.cues["speech.light"] or tokens[i].time >= 0:
        return False
    if _is_thing(tokens, k, lexicon):
        return False
    word = tokens[i].word
    if not word[:1].isalnum() or word in lexicon.cues["grammar.prepositions"] or word in _NO_CLAUSE:
        return False
    if tokens[k].word in _TELL:  # whom they told comes first
        return False
    return any(
        t.mention < 0 and t.word not in lexicon.nouns and _is_verb_like(t.word, lexicon) for t in tokens[i + 1 : i + 16]
    )


def _is_thing(tokens: Sequence[Token], k: int, lexicon: Lexicon) -> bool:
    """Whether a word of speech is what a verb before it takes: "raised his earnings estimates"."""
    if not tokens[k].word.endswith("s") or tokens[k].word == "says":
        return False
    for token in reversed(tokens[max(k - 5, 0) : k]):
        if not token.word[0].isalpha() or token.word in lexicon.cues["grammar.coordinators"]:
            return False
        verb = lexicon.verbs.get(token.word)
        if token.mention < 0 and verb is not None and verb.form is Form.PAST:
            return True
    return False


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


def _leads_in(stack: Sequence[tuple[Clause, bool]], begun: Sequence[int], n: int, tokens: Sequence[Token]) -> bool:
    """Whether the participle on the stack at `n` ends a clause that opens its sentence."""
    return (
        stack[n][0] is Clause.PARTICIPLE
        and stack[n - 1] == (Clause.SUBORDINATE, True)
        and _at_start(tokens, begun[n - 1])
    )


def _at_start(tokens: Sequence[Token], i: int) -> bool:
    """Whether nothing but a time stands before a token: "Two weeks after"."""
    return all(token.time >= 0 for token in tokens[:i])


def _told_to(before: Sequence[Token]) -> bool:
    """Whether what stands before a "that" says whom somebody told: "told a press briefing"."""
    told = next((k for k in range(len(before) - 1, -1, -1) if before[k].word in _TELL), None)
    return told is not None and "," not in (token.word for token in before[told:])


def _goes_on(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the verb of a clause comes only behind an aside: "where the crew, cut to five, | is" to be cut again."""
    cues = lexicon.cues
    aside = next((k for k, token in enumerate(tokens[:-2]) if token.word == ","), None)
    verb = tokens[-1].word in cues["grammar.be"] | cues["grammar.have"] | cues["certainty.planned_modals"]
    return aside is not None and verb and not any(_is_verb_like(t.word, lexicon) for t in tokens[1:aside])


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
    return any(_is_verb_like(t.word, lexicon) or t.word.endswith(("ing", "ed")) for t in verbs)


def _verb_next(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    return i < len(tokens) and tokens[i].mention < 0 and _is_verb_like(tokens[i].word, lexicon)


def _is_verb_like(word: str, lexicon: Lexicon) -> bool:
    cues = lexicon.cues
    if word in lexicon.verbs or word in lexicon.pasts or word in cues["states.verbs"]:
        return True
    return any(word in cues[name] for name in _AUXILIARIES)
