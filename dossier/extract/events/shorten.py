"""A sentence made short in its own words: a summary of one line."""

import re
from collections.abc import Sequence

from dossier.extract.events.grammar import Clause, Predicate, Sentence
from dossier.extract.events.lexicon import Lexicon

SUMMARY_WORDS = 32
_STUB = 4
_NO_SPACE_BEFORE = re.compile(r"\s+([,.;:!?%)\]”’])")
_NO_SPACE_AFTER = re.compile(r"([(\[“‘$€£])\s+")


def kept_tokens(sentence: Sentence, predicate: Predicate, lexicon: Lexicon) -> list[int]:
    """Return the tokens of the sentence that tell of a predicate: its clause and what that hangs on or governs."""
    segments = sentence.segments
    wanted = {predicate.segment}
    n = predicate.segment
    while segments[n].parent >= 0 and not _stands_alone(sentence, n, lexicon):
        n = segments[n].parent
        wanted.add(n)
    for k, segment in enumerate(segments):
        if segment.clause in {Clause.INFINITIVE, Clause.THAT} and segment.parent in wanted:
            wanted.add(k)
    tail = attribution_tail(sentence, lexicon)
    kept = [i for i, k in enumerate(sentence.of_token) if k in wanted and i < tail and not in_brackets(sentence, i)]
    kept = _without_lead(sentence, kept, predicate, lexicon)
    opening = sentence.tokens[kept[0]].word if kept else ""
    if kept and segments[n].parent >= 0 and opening in lexicon.cues["grammar.subordinators"] | {"that"}:
        kept = kept[1:]
    return kept


def _stands_alone(sentence: Sentence, n: int, lexicon: Lexicon) -> bool:
    """Whether a clause makes sense without the one it hangs on."""
    clause = sentence.segments[n].clause
    return clause in {Clause.THAT, Clause.SUBORDINATE} and _has_subject(sentence, n, lexicon)


def _has_subject(sentence: Sentence, segment: int, lexicon: Lexicon) -> bool:
    """Whether a clause has a finite verb and a subject of its own, which is not a pronoun that points out of it."""
    found = sentence.segments[segment]
    verb = next((head for n, head in sentence.finites if n == segment), None)
    skipped = lexicon.cues["grammar.subordinators"] | {"that"}
    first = found.first + (sentence.tokens[found.first].word in skipped)
    return (
        verb is not None
        and verb > first
        and sentence.tokens[first].word not in _POINTING | lexicon.cues["grammar.pronouns"]
    )


_MARKS = frozenset({'"', "“", "”"})
_POINTING = frozenset({"its", "his", "her", "their", "our", "my"})


def attribution_tail(sentence: Sentence, lexicon: Lexicon) -> int:
    """Return the token where a closing ", Kishida said" or ", according to ..." begins; the end where none does."""
    tokens = sentence.tokens
    commas = [i for i, token in enumerate(tokens) if token.word == ","]
    for comma in reversed(commas):
        rest = sentence.words(comma + 1, len(tokens))
        if len(rest) > 14:
            break
        if rest[:2] == ["according", "to"]:
            return comma
        light = lexicon.cues["speech.light"]
        said = next((k for k, word in enumerate(rest) if word in light and tokens[comma + 1 + k].mention < 0), None)
        turned = said is not None and not any(word.isalnum() for word in rest[:said])  # ", said Berg in a statement"
        if said is not None and comma > 3 and (turned or len(rest) - said < 6) and "that" not in rest[said:]:
            return comma
    return len(tokens)


def is_attributed(sentence: Sentence, predicate: Predicate, lexicon: Lexicon) -> bool:
    """Whether the sentence gives a predicate as somebody's word, who is not the one that acted."""
    n = predicate.segment
    while n >= 0:
        if sentence.segments[n].clause is Clause.THAT:
            return _has_subject(sentence, n, lexicon)
        n = sentence.segments[n].parent
    if attribution_tail(sentence, lexicon) < len(sentence.tokens):
        return not sentence.tokens or sentence.tokens[0].word not in lexicon.cues["grammar.pronouns"]
    return sentence.words(0, 2) == ["according", "to"]


def is_quoted(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a predicate stands in a quotation that begins before its clause does, so that it is somebody's word."""
    opened = next((i for i in range(predicate.at, -1, -1) if sentence.tokens[i].text in _MARKS), -1)
    if opened < 0 or sentence.tokens[opened].text == "”":
        return False
    before = sum(token.text == '"' for token in sentence.tokens[:opened])
    return (sentence.tokens[opened].text == "“" or before % 2 == 0) and opened <= sentence.segments[
        predicate.segment
    ].first


def in_brackets(sentence: Sentence, i: int) -> bool:
    """Whether a token stands in round brackets, or is one."""
    depth = 0
    for token in sentence.tokens[:i]:
        depth += (token.text == "(") - (token.text == ")")
    return depth > 0 or sentence.tokens[i].text in {"(", ")"}


def _without_lead(sentence: Sentence, kept: list[int], predicate: Predicate, lexicon: Lexicon) -> list[int]:
    """Drop what stands before the subject: "According to X,", "However,", "Prior to his visit," unless it is dated."""
    words = [token.word for token in sentence.tokens]
    while kept and words[kept[0]] in _LOOSE_STARTS:
        kept = kept[1:]
    comma = next((k for k, i in enumerate(kept) if words[i] == ","), None)
    if not kept or comma is None or sentence.tokens[kept[0]].mention >= 0:
        return kept
    leads = words[kept[0]] in lexicon.cues["grammar.openers"] | lexicon.cues["grammar.prepositions"]
    needed = any(sentence.tokens[i].time >= 0 or i == predicate.at for i in kept[: comma + 1])
    needed = needed or (words[kept[0]] in _PLACING and any(sentence.tokens[i].mention >= 0 for i in kept[:comma]))
    return kept[comma + 1 :] if leads and not needed and len(kept) - comma > _STUB else kept


_PLACING = frozenset({"near", "in", "at", "off", "outside"})  # "Near Bayji, one strike destroyed a building"
_LOOSE_STARTS = frozenset({",", "and", "but", "or", "however", "meanwhile", "-", "–", "—", ";", '"', "“"})


def summary(sentence: Sentence, kept: Sequence[int], lexicon: Lexicon) -> str:
    """Return the kept tokens as one line, without what a cut left hanging."""
    words = [token.word for token in sentence.tokens]
    loose = lexicon.cues["grammar.prepositions"] | {",", "and", "or", "but", "the", "a", "an", ";", ":", "–", "—"}
    line: list[int] = []
    for i in kept:
        if (
            len(line) >= SUMMARY_WORDS
            and sentence.tokens[i].time < 0
            and words[i] in lexicon.cues["grammar.cut_before"] | {",", "and", "to"}
        ):
            break
        if line and line[-1] != i - 1:  # a clause was left out here, and with it the commas around it
            while line and words[line[-1]] in loose:
                line.pop()
            if words[i] == ",":
                continue
        line.append(i)
    while line and (words[line[-1]] in loose or words[line[-1]] == "."):
        line.pop()
    comma = max((k for k, i in enumerate(line) if words[i] == ","), default=len(line))
    if len(line) - comma < _STUB and len(line) < len(kept):  # ", in part" with its "because" left out
        line = line[:comma]
    text = _join(sentence, line)
    text = text.rstrip("“‘ ,")
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith('.') else '.'}" if text else ""


def _join(sentence: Sentence, kept: Sequence[int]) -> str:
    """Return tokens as text: runs are slices of the article, joined by spaces."""
    pieces: list[str] = []
    for position, i in enumerate(kept):
        token = sentence.tokens[i]
        if position and kept[position - 1] == i - 1:
            pieces.append(sentence.text[sentence.tokens[i - 1].end : token.start])
        elif position:
            pieces.append(" ")
        pieces.append(token.text)
    text = re.sub(r"\s+", " ", "".join(pieces))
    text = _NO_SPACE_AFTER.sub(r"\1", _NO_SPACE_BEFORE.sub(r"\1", text))
    return re.sub(r",(?:\s*,)+", ",", text)
