"""What texts call a person or a ship: titles before the name and appositions behind it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.extract.names.candidates import Candidate
from dossier.extract.names.cues import Cue
from dossier.model.facts import EntityKind

_BEFORE = frozenset(("former", "then", "ex", "late", "acting", "incoming", "outgoing", "current", "new"))
_STOP = re.compile(
    r"who|which|that|whose|is|was|are|were|said|says|has|had|have|will|would|told|and|but|as|[,.;:()\"”—–]"
)
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her"))


@dataclass(frozen=True, slots=True)
class Said:
    """That a text calls the name at form `form` by a phrase, and where the phrase and the name stand together."""

    form: int
    phrase: str
    start: int
    end: int


def said_of(
    candidates: list[Candidate],
    places: Sequence[tuple[int, int, int, int]],
    kinds: Sequence[EntityKind],
    plain: str,
    text: str,
) -> tuple[Said, ...]:
    """Return what is said of the persons and vessels among `places` (start, end, form, candidate).

    `text` is the article's, from which phrases are taken; `plain` the same with plain spaces and apostrophes.
    """
    found: list[Said] = []
    for start, end, form, index in places:
        candidate = candidates[index]
        kind = kinds[form]
        if kind is EntityKind.PERSON:
            if candidate.title:
                begin = _widen(candidate, candidates, index, plain)
                phrase = text[begin : candidate.sentence.ends[candidate.title[1] - 1]]
                found.append(Said(form, phrase, begin, end))
            if span := _apposition(candidate, Cue.PROFESSION) or _behind(candidate):
                found.append(Said(form, text[span[0] : span[1]], start, span[1]))
        elif kind is EntityKind.VESSEL:
            if span := _noun_before(candidate):
                found.append(Said(form, text[span[0] : span[1]], span[0], end))
            if span := _noun_after(candidate) or _apposition(candidate, Cue.VESSEL_NOUN):
                found.append(Said(form, text[span[0] : span[1]], start, span[1]))
    return tuple(found)


def role_value(phrase: str) -> str:
    """Return the normal form of a role phrase: small letters, straight apostrophes, one spelling."""
    plain = " ".join(phrase.replace("’", "'").split()).lower()
    return plain.replace("defence", "defense").replace("vice-president", "vice president")


def _widen(candidate: Candidate, candidates: list[Candidate], index: int, text: str) -> int:
    """Return where the phrase begins: at the country or group named right before the title, or at the title."""
    sentence = candidate.sentence
    assert candidate.title is not None
    first = candidate.title[0]
    begin = sentence.starts[first]
    if first and sentence.words[first - 1] in _BEFORE:
        first -= 1
        begin = sentence.starts[first]
    if index:
        before = candidates[index - 1]
        if before.sentence is sentence and text[before.end : begin] in (" ", "'s ", "’s "):
            return _over_of(before)
        if before.sentence is sentence and before.start > begin and index > 1:
            earlier = candidates[index - 2]
            if earlier.sentence is sentence and text[earlier.end : begin] in (" ", "'s ", "’s "):
                return earlier.start
    return begin


def _over_of(owner: Candidate) -> int:
    """Return where "Chief of" before an owner begins ("Chief of Italian Navy Admiral X"), or the owner's start."""
    words, cues = owner.sentence.words, owner.sentence.cues
    k = owner.first - 1
    if k > 0 and words[k] == "of" and cues[k - 1] & (Cue.TITLE | Cue.PROFESSION):
        return owner.sentence.starts[k - 1]
    return owner.start


def _behind(candidate: Candidate) -> tuple[int, int] | None:
    """Return the span of "Norwegian Prime Minister" right behind a name, as below a pull quote."""
    sentence = candidate.sentence
    rest = sentence.cues[candidate.last :]
    if not 1 <= len(rest) <= 6 or not all(cue & Cue.CAP for cue in rest) or not rest[-1] & Cue.TITLE:
        return None
    if any(cue & Cue.WORD and not cue & Cue.TITLE for cue in rest):
        return None
    return sentence.starts[candidate.last], sentence.ends[-1]


def _apposition(candidate: Candidate, wanted: int) -> tuple[int, int] | None:
    """Return the span of ", chief of staff of the JMSDF" behind a name, without comma and article."""
    sentence = candidate.sentence
    words, cues = sentence.words, sentence.cues
    k = candidate.last
    if k + 1 >= len(words) or words[k] != ",":
        return None
    k += 1
    if words[k] in _ARTICLES:
        k += 1
    m = k
    seen = -1
    while m < len(words) and not _STOP.fullmatch(words[m]) and m < k + 14:
        if cues[m] & wanted and seen < 0:
            if m > k + 4:
                return None
            seen = m
        elif seen < 0 and cues[m] & Cue.CAP and not cues[m] & Cue.TITLE and m > k + 2:
            return None
        m += 1
    if seen < 0 or m == k:
        return None
    if m < len(words) and words[m] not in (",", ".", ";", ")"):
        return None
    return sentence.starts[k], sentence.ends[m - 1]


def _noun_before(candidate: Candidate) -> tuple[int, int] | None:
    """Return the span of "flagship aircraft carrier" before a ship's name, over a comma and an article."""
    sentence = candidate.sentence
    k = candidate.first - 1
    while k >= 0 and (sentence.words[k] in _ARTICLES or sentence.words[k] == ","):
        k -= 1
    if k < 0 or not sentence.cues[k] & Cue.VESSEL_NOUN:
        return None
    m = k
    while m > 0 and sentence.words[m - 1].isalpha() and sentence.words[m - 1].islower() and m > k - 4:
        if (
            sentence.words[m - 1] in _ARTICLES
            or _STOP.fullmatch(sentence.words[m - 1])
            or sentence.words[m - 1] in ("of", "with")
        ):
            break
        m -= 1
    return sentence.starts[m], sentence.ends[k]


def _noun_after(candidate: Candidate) -> tuple[int, int] | None:
    """Return the span of "training ship" right behind a ship's name."""
    sentence = candidate.sentence
    for k in range(candidate.last, min(candidate.last + 3, len(sentence.words))):
        if not sentence.words[k].islower():
            return None
        if sentence.cues[k] & Cue.VESSEL_NOUN:
            return sentence.starts[candidate.last], sentence.ends[k]
    return None
