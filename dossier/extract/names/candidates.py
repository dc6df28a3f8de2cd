"""Candidates: stretches of a sentence that look like names, cut at titles, known names and plain words.

A *run* is a row of capitalised words with the small words that names may hold ("Ministry of Defense", "Ursula von der
Leyen"). A run is cut into candidates: a known name, a title, or a stretch whose kind is still to be found.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dossier.extract.names.gazetteer import HEADS, Cue, Entry, Gazetteer
from dossier.extract.names.tokens import Sentence
from dossier.model.facts import EntityKind

_ORDINAL_ENDS = ("st", "nd", "rd", "th", "d")
_JOINS_OF = Cue.ORG | Cue.FACILITY | Cue.EVENT | Cue.DOC | Cue.GPE | Cue.LOC | Cue.PROGRAM


@dataclass(slots=True)
class Candidate:
    """A stretch of words [first, last) of a sentence that may be a name, with what speaks for each kind."""

    sentence: Sentence
    first: int
    last: int
    entry: Entry | None = None
    title: tuple[int, int] | None = None  # words of the title that stands before it
    scores: dict[EntityKind, float] = field(default_factory=dict)
    start: int = 0
    end: int = 0
    surface: str = ""
    expands: int = -1  # the candidate whose acronym this is


class Finder:
    """Finds candidates in sentences."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, text: str, sentence: Sentence) -> list[Candidate]:
        """Return the candidates of one sentence in text order."""
        if not sentence.words:
            return []
        known = self._known(text, sentence)
        found: list[Candidate] = []
        i = 0
        count = len(sentence.words)
        title: tuple[int, int] | None = None
        while i < count:
            j = self._title(sentence, i, known)
            if j > i:
                title = (title[0] if title and title[1] == i else i, j)
                i = j
                continue
            j = self._run(sentence, i, known)
            if j == i:
                i += 1
                continue
            if j < 0:  # lower-case known name or one that stops the run
                j = -j
            for candidate in self._cut(sentence, i, j, known):
                if title and title[1] == candidate.first:
                    candidate.title = title
                found.append(candidate)
            i = j
        for candidate in found:
            candidate.start = sentence.starts[candidate.first]
            candidate.end = sentence.ends[candidate.last - 1]
            candidate.surface = text[candidate.start : candidate.end]
        return found

    def _known(self, text: str, sentence: Sentence) -> dict[int, tuple[int, Entry]]:
        """Return for the first word of each known name its end and entry; the longest one counts."""
        known: dict[int, tuple[int, Entry]] = {}
        starts = {start: i for i, start in enumerate(sentence.starts)}
        ends = {end: i + 1 for i, end in enumerate(sentence.ends)}
        for begin, stop, entry in self._gazetteer.known(text, sentence.starts[0], sentence.ends[-1]):
            first, last = starts.get(begin), ends.get(stop)
            if last is None and stop < len(text) and text[stop] == ".":
                last = ends.get(stop + 1)
            if first is None or last is None:
                continue
            if first not in known or known[first][0] < last:
                known[first] = (last, entry)
        reach = 0
        for first in sorted(known):
            if first < reach:
                del known[first]
            else:
                reach = known[first][0]
        return known

    def _title(self, sentence: Sentence, i: int, known: dict[int, tuple[int, Entry]]) -> int:
        """Return where a title that starts at word i ends, or i."""
        if not sentence.cues[i] & Cue.TITLE:
            return i
        words = sentence.words
        for parts in self._gazetteer.titles[words[i]]:
            j = i + len(parts)
            if tuple(words[i:j]) == parts:
                if i in known and known[i][0] > j:
                    return i
                if j < len(words) and sentence.cues[j] & HEADS and sentence.cues[j] & Cue.CAP:
                    plain = not sentence.cues[j] & (Cue.GIVEN | Cue.SURNAME)
                    alone = j + 1 >= len(words) or not sentence.cues[j + 1] & Cue.CAP
                    if plain and alone:
                        return i
                return j
        return i

    def _starts(self, sentence: Sentence, i: int, known: dict[int, tuple[int, Entry]]) -> bool:
        cue = sentence.cues[i]
        if i in known:
            return True
        if cue & Cue.DIGIT:
            following = i + 1 < len(sentence.words) and sentence.cues[i + 1] & Cue.ORG
            return (
                bool(following) and sentence.words[i].endswith(_ORDINAL_ENDS) and bool(sentence.cues[i + 1] & Cue.CAP)
            )
        return bool(cue & Cue.CAP) and not cue & (Cue.NEVER | Cue.TIME)

    def _run(self, sentence: Sentence, i: int, known: dict[int, tuple[int, Entry]]) -> int:
        """Return where the run that starts at word i ends, or i when none starts there."""
        if not self._starts(sentence, i, known):
            return i
        words, cues = sentence.words, sentence.cues
        count = len(words)
        j = known[i][0] if i in known else i + 1
        while j < count:
            if j in known:
                j = known[j][0]
                continue
            cue = cues[j]
            if cue & Cue.CAP:
                if cue & Cue.TIME and not (cues[j - 1] & Cue.GIVEN):
                    break
                if cue & Cue.NEVER:
                    break
                if cue & Cue.TITLE and self._title(sentence, j, known) > j and not cue & Cue.ORG:
                    break
                j += 1
                continue
            k = self._join(sentence, i, j, known)
            if k == j:
                break
            j = k
        return j

    def _join(self, sentence: Sentence, i: int, j: int, known: dict[int, tuple[int, Entry]]) -> int:
        """Return where a run goes on after the small words at j, or j when it does not."""
        words, cues = sentence.words, sentence.cues
        count = len(words)
        word = words[j]
        follows = j + 1 < count and self._starts(sentence, j + 1, known)
        if word == "&":
            return j + 1 if follows else j
        if cues[j] & Cue.PARTICLE and word != "of":
            k = j + 1
            while k < count and (cues[k] & Cue.PARTICLE):
                k += 1
            return k if k < count and cues[k] & Cue.CAP and not cues[k] & Cue.NEVER else j
        if word in ("of", "for"):
            k = j + 1
            if k < count and words[k] == "the":
                k += 1
            if k >= count or not (cues[k] & Cue.CAP) or cues[k] & (Cue.NEVER | Cue.TIME):
                return j
            before = cues[j - 1]
            if not before & _JOINS_OF or not before & Cue.CAP:
                return j
            if j - 1 in known or cues[k] & Cue.TITLE:
                return j
            return k
        if word == "and" and follows:
            inside = any(words[k] in ("of", "for") for k in range(i, j))
            if j + 1 in known or any(k in known and known[k][1].kind is not EntityKind.NORP for k in range(i, j)):
                return j
            if not cues[j + 1] & Cue.WORD or not cues[j - 1] & Cue.WORD:
                return j
            if cues[j - 1] & HEADS & ~(Cue.PROGRAM | Cue.DOC) and not inside:
                return j
            end = j + 1
            while end < count and cues[end] & Cue.CAP and not cues[end] & Cue.NEVER:
                end += 1
            if inside or cues[end - 1] & (Cue.ORG | Cue.FACILITY):
                return j + 1
        return j

    def _cut(self, sentence: Sentence, i: int, j: int, known: dict[int, tuple[int, Entry]]) -> Iterator[Candidate]:
        """Yield the candidates of the run [i, j)."""
        cues, words = sentence.cues, sentence.words
        if not sentence.headline and i == 0 and i not in known:
            i = self._skip_opening(sentence, i, j)
        while i < j:
            if i in known and known[i][0] >= j:
                yield Candidate(sentence, i, known[i][0], known[i][1])
                return
            head = self._head(sentence, i, j)
            if head:
                entry = known[i][1] if i in known else None
                if entry and entry.kind is EntityKind.ORG and known[i][0] < head and head - known[i][0] > 1:
                    yield Candidate(sentence, i, known[i][0], entry)
                    i = known[i][0]
                    continue
                yield Candidate(sentence, i, head)
                i = head
                continue
            if i in known:
                k, entry = known[i]
                if entry.weak and entry.kind is not EntityKind.ORG and self._person_goes_on(sentence, i, j, known):
                    yield Candidate(sentence, i, j)
                    return
                yield Candidate(sentence, i, k, entry)
                i = k
                continue
            k = i + 1
            while k < j and not (k in known and not (known[k][1].weak and cues[k - 1] & (Cue.GIVEN | Cue.CAP))):
                k += 1
            last = k
            while last > i and (not cues[last - 1] & (Cue.CAP | Cue.DIGIT | Cue.SUFFIX) or words[last - 1] == "&"):
                last -= 1
            if last > i:
                yield Candidate(sentence, i, last)
            i = k

    def _skip_opening(self, sentence: Sentence, i: int, j: int) -> int:
        """Return where the name starts when the sentence opens with a plain word: "Founding Member X"."""
        cues = sentence.cues
        cue = cues[i]
        if not cue & Cue.WORD or cue & Cue.UPPER:
            return i
        if i + 1 < j and cues[i + 1] & HEADS and not cues[i + 1] & Cue.GIVEN:
            return i
        if cue & Cue.GIVEN and i + 1 < j and cues[i + 1] & Cue.CAP and not cues[i + 1] & Cue.WORD:
            return i
        i += 1
        while i < j and not cues[i] & Cue.CAP:
            i += 1
        return i

    def _head(self, sentence: Sentence, i: int, j: int) -> int:
        """Return where the longest name of [i, j) that ends in a head word ends, or 0."""
        cues = sentence.cues
        for k in range(j, i + 1, -1):
            cue = cues[k - 1]
            if not cue & HEADS or not cue & (Cue.CAP | Cue.SUFFIX):
                if not cue & Cue.CAP:
                    continue
                if self._of_phrase(sentence, i, k):
                    return k
                continue
            if cue & (Cue.GIVEN | Cue.SURNAME) and cues[i] & Cue.GIVEN and k - i == 2:
                continue
            return k
        return 0

    def _of_phrase(self, sentence: Sentence, i: int, k: int) -> bool:
        """Tell whether words [i, k) are a head word with what belongs to it: "University of Helsinki"."""
        return any(
            sentence.words[m] in ("of", "for") and m > i and sentence.cues[m - 1] & _JOINS_OF for m in range(i, k)
        )

    def _person_goes_on(self, sentence: Sentence, i: int, j: int, known: dict[int, tuple[int, Entry]]) -> bool:
        k = known[i][0]
        return (
            k == i + 1
            and k < j
            and bool(sentence.cues[i] & Cue.GIVEN)
            and k not in known
            and bool(sentence.cues[k] & Cue.CAP)
            and not sentence.cues[k] & HEADS
            and (bool(sentence.cues[k] & Cue.SURNAME) or not sentence.cues[k] & Cue.WORD)
        )
