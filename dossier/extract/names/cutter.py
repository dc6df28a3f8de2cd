"""Cutting rows of capitalised words into candidates, at titles, known names and plain words."""

from collections.abc import Iterator

from dossier.extract.names.candidates import Candidate, is_base
from dossier.extract.names.cues import HEADS, Cue
from dossier.extract.names.elections import elections
from dossier.extract.names.gazetteer import Entry
from dossier.extract.names.known import Known
from dossier.extract.names.runs import OF_HEADS, Runs
from dossier.model.facts import EntityKind

_MOST_WORDS = 20  # of a name: what stands together in longer runs is a list
_BEGINS = Cue.CAP | Cue.DIGIT | Cue.TITLE
_NAMED = Cue.GIVEN | Cue.SURNAME | Cue.SHIP_PREFIX
_GIVEN_TOO = ("Gen", "Don", "Earl", "Prince", "Major")  # titles that are given names as well
_PLACES = (EntityKind.GPE, EntityKind.LOC)
_ON_HEADS = (
    "Committee",
    "Subcommittee",
    "Commission",
    "Conference",
    "Convention",
    "Council",
    "Treaty",
    "Summit",
    "Forum",
)


class Cutter:
    """Cuts the runs of one sentence into candidates."""

    def __init__(self, runs: Runs) -> None:
        self._runs = runs
        self._sentence = runs.sentence
        self._words = runs.sentence.words
        self._cues = runs.sentence.cues
        self._known: Known = runs.known

    def candidates(self) -> Iterator[Candidate]:
        """Yield all candidates from left to right."""
        votes = dict(elections(self._sentence, self._known))
        i = 0
        title: tuple[int, int] | None = None
        while i < len(self._words):
            if i in votes:
                yield Candidate(self._sentence, i, votes[i], scores={EntityKind.EVENT: 9.0})
                i = votes[i]
                continue
            if not self._cues[i] & _BEGINS and i not in self._known:
                i += 1
                continue
            j = self._runs.title(i)
            if j > i and not (title and title[1] == i and self._given_like(i, j)):
                title = (title[0] if title and title[1] == i else i, j)
                i = j
                continue
            j = self._runs.run(i)
            for first in votes:
                if i < first < j:
                    j = first
            if j == i:
                titled = title if title and title[1] == i else None
                if self._may_be_surname(i, titled is not None):
                    yield Candidate(self._sentence, i, i + 1, title=titled, opening=True)
                i += 1
                continue
            for candidate in self._cut(i, j):
                if title and title[1] == candidate.first:
                    candidate.title = title
                yield candidate
            i = j

    def _given_like(self, i: int, j: int) -> bool:
        """Tell whether a rank behind an office is a given name: "Defence Minister Gen Aoki"."""
        cues = self._cues
        named = j < len(cues) and cues[j] & Cue.CAP and not cues[j] & (Cue.NEVER | Cue.TITLE)
        alone = j + 1 >= len(cues) or not cues[j + 1] & Cue.CAP
        return j == i + 1 and self._words[i] in _GIVEN_TOO and bool(named) and alone

    def _may_be_surname(self, i: int, titled: bool) -> bool:
        """Tell whether a word of the calendar may be a person here: "May said", "Mrs May"."""
        cue = self._cues[i]
        if not cue & Cue.TIME or not cue & Cue.SURNAME:
            return False
        following = self._cues[i + 1] if i + 1 < len(self._cues) else 0
        return titled or bool(following & Cue.PERSON_VERB) or self._words[i + 1 : i + 2] == ["'s"]

    def _cut(self, i: int, j: int) -> Iterator[Candidate]:
        """Yield the candidates of the run [i, j)."""
        if not self._sentence.headline and self._opens(i) and i not in self._known:
            k = self._after_opening(i, j)
            if k > i and (k == j or k == i + 1):
                yield Candidate(self._sentence, i, i + 1, opening=True)
            i = k
        while i < j:
            if not self._cues[i] & (_BEGINS | Cue.WORD) and i not in self._known:
                i += 1
                continue
            last, entry, stop = self._next(i, self._person_begins(i, j))
            if last > i + 1 or (last > i and len(self._words[i]) > 1):
                yield self._candidate(i, last, entry)
            i = stop

    def _person_begins(self, i: int, j: int) -> int:
        """Return where a person's name begins behind plain words of the run [i, j), or j: "Trade Board Jane Berg"."""
        cues = self._cues
        for m in range(i + 1, j - 1):
            if not cues[m] & Cue.GIVEN or cues[m] & Cue.WORD or m in self._known:
                continue
            before, behind = cues[m - 1], cues[m + 1]
            ends = before & Cue.CAP and before & (Cue.ORG | Cue.WORD) and not before & _NAMED
            if ends and behind & Cue.CAP and not behind & HEADS:
                return m
        return j

    def _candidate(self, i: int, last: int, entry: Entry | None) -> Candidate:
        candidate = Candidate(self._sentence, i, last, entry)
        if entry is None and last > i + 1:
            here = self._known.get(i)
            candidate.place_first = bool(here and here[1].kind in _PLACES)
            for k in range(i + 1, last):
                if k in self._known and self._known[k][0] == last and self._known[k][1].kind in _PLACES:
                    candidate.place_last = k - i
        return candidate

    def _next(self, i: int, j: int) -> tuple[int, Entry | None, int]:
        """Return end and entry of the candidate that starts at word i, and where to go on."""
        here = self._known.get(i)
        if here and here[0] >= j:
            return here[0], here[1], j
        head = self._head(i, j)
        if head:
            if here and here[1].kind is EntityKind.ORG and not here[1].weak and not self._org_goes_on(here[0], head):
                return here[0], here[1], here[0]
            return head, None, head
        if here:
            return self._from_known(i, j, *here)
        return self._unknown(i, j)

    def _from_known(self, i: int, j: int, k: int, entry: Entry) -> tuple[int, Entry | None, int]:
        """Decide whether a known name stands alone or begins a longer one."""
        following = self._cues[k]
        given = following & Cue.GIVEN and not following & Cue.WORD
        if entry.weak and entry.kind is not EntityKind.ORG and self._person_goes_on(i, j):
            return j, None, j
        dotted = self._words[k - 1][-1] == "." and bool(following & Cue.WORD)
        grows = k not in self._known and not given and bool(following & Cue.CAP) and not dotted
        if entry.kind in _PLACES and grows and not self._sentence.headline:
            return j, None, j
        return k, entry, k

    def _unknown(self, i: int, j: int) -> tuple[int, Entry | None, int]:
        """Return the stretch of unknown words from i, with a place that ends the run."""
        cues = self._cues
        k = i + 1
        while k < j and not (k in self._known and not (self._known[k][1].weak and cues[k - 1] & Cue.CAP)):
            k += 1
        if k < j and cues[i] & Cue.GIVEN and self._words[k - 2 : k] == ["de", "la"] and self._known[k][0] == j:
            return j, None, j  # "Miguel de la Madrid"
        place = k < j and self._known[k][0] >= j and self._known[k][1].kind in _PLACES
        if place and cues[k - 1] & Cue.CAP and not cues[i] & Cue.GIVEN and not self._sentence.headline:
            return j, None, j
        last = k
        while last > i and (not cues[last - 1] & (Cue.CAP | Cue.DIGIT | Cue.SUFFIX) or self._words[last - 1] == "&"):
            last -= 1
        return last, None, k

    def _opens(self, i: int) -> bool:
        """Tell whether word i opens a sentence or a quotation."""
        return i == 0 or self._words[i - 1] in ("“", '"', "‘", "'", ":", "•", "-", "—")

    def _after_opening(self, i: int, j: int) -> int:
        """Return where the name starts when the sentence opens with a plain word: "Founding Member X"."""
        cues = self._cues
        cue = cues[i]
        if not cue & Cue.WORD or cue & Cue.UPPER:
            return i
        if cues[j - 1] & Cue.COMPANY:
            return i
        if i + 1 < j and self._runs.is_particle(i) and not cues[i + 1] & Cue.WORD:
            return i  # "De Boer said"
        if i + 1 < j and not self._words[i].endswith("ing"):
            following = cues[i + 1]
            if cue & Cue.EVENT_FIRST and following & Cue.CAP and not following & Cue.NEVER:
                return i
            if cue & Cue.DIRECTION or (following & HEADS and not following & Cue.GIVEN):
                return i
            if cue & Cue.GIVEN and following & Cue.CAP and not following & Cue.WORD:
                return i
            if i + 1 in self._known and self._known[i + 1][1].kind is EntityKind.ORG:
                return i + 1
        i += 1
        while i < j and not cues[i] & Cue.CAP:
            i += 1
        return i

    def _head(self, i: int, j: int) -> int:
        """Return where the longest name of [i, j) that ends in a head word ends, or 0."""
        cues = self._cues
        if is_base(self._words[i:j]):
            return j
        for k in range(min(j, i + _MOST_WORDS), i + 1, -1):
            cue = cues[k - 1]
            if cue & HEADS and cue & (Cue.CAP | Cue.SUFFIX):
                person = k - i == 2 and cues[i] & Cue.GIVEN and self._surname_like(i, cue)
                if (not person or i in self._known) and not (self._sentence.headline and self._plain(i, k)):
                    return k
            elif cue & (Cue.CAP | Cue.DIGIT) and self._of_phrase(i, k):
                return k
        return 0

    def _surname_like(self, i: int, cue: int) -> bool:
        """Tell whether a head word may be the surname of the given name at i: "Jim Press", but not "Harvard Press"."""
        if cue & (Cue.GIVEN | Cue.SURNAME):
            return True
        return not self._cues[i] & (Cue.SURNAME | Cue.WORD) and not cue & (Cue.COMPANY | Cue.PUBLIC)

    def _plain(self, i: int, k: int) -> bool:
        """Tell whether a plain word stands before the head word at k - 1: in a headline it need not be a name."""
        return any(self._cues[m] & Cue.WORD and m not in self._known for m in range(i, k - 1))

    def _of_phrase(self, i: int, k: int) -> bool:
        """Tell whether words [i, k) are a head word with what belongs to it: "University of Helsinki"."""
        return any(
            (self._words[m] in ("of", "for") and self._cues[m - 1] & OF_HEADS)
            or (self._words[m] == "on" and self._words[m - 1] in _ON_HEADS)
            for m in range(i + 1, k)
        )

    def _org_goes_on(self, k: int, head: int) -> bool:
        """Tell whether the words after a known organisation belong to its name: "Fiat Group SpA"."""
        if self._words[k] in ("of", "for") or self._cues[k] & Cue.PUBLIC:
            return True
        return bool(self._cues[head - 1] & Cue.ORG) and not self._cues[k] & Cue.GIVEN

    def _person_goes_on(self, i: int, j: int) -> bool:
        k = self._known[i][0]
        return (
            k == i + 1
            and k < j
            and bool(self._cues[i] & Cue.GIVEN)
            and k not in self._known
            and bool(self._cues[k] & Cue.CAP)
            and not self._cues[k] & HEADS
            and (bool(self._cues[k] & Cue.SURNAME) or not self._cues[k] & Cue.WORD)
        )
