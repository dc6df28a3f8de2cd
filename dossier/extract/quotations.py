"""Quotations of a paragraph: what stands between its quotation marks, whatever their kind."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.extract.sentences import split

Span = tuple[int, int]

_CLOSES = {"“": "”", "„": '“”"', "«": "»", '"': '"', "'": "'", "‘": "’"}
_MARK = re.compile(r"[“”„«»\"'‘’]")
_SINGLE = "'‘"
_STOPS = ",.?!…"
_LONG = 4  # sentences on either side of the one with the name


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with its `sentences` and `quotations`, marks included; what is never closed begins at `unclosed`."""

    text: str
    sentences: Sequence[Span]
    quotations: Sequence[Span]
    unclosed: int

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Passage":
        """Read a paragraph of `text` once."""
        marks = list(_MARK.finditer(text, start, end))
        last_single = max((m.start() for m in marks if _closes_single(text, m.start(), end)), default=-1)
        found, opened = [], -1
        for at in (m.start() for m in marks):
            if opened >= 0:
                mark = text[opened]
                if text[at] in _CLOSES[mark] and (mark not in _SINGLE or _closes_single(text, at, end)):
                    found.append((opened, at + 1))
                    opened = -1
            elif _opens(text, at, start) and (text[at] not in _SINGLE or at < last_single):
                opened = at
        return cls(text, split(text, start, end), found, opened if opened >= 0 else end)

    def bare(self, start: int, end: int) -> str:
        """Return the text of a span, with “,” for a quotation that ends in a stop and “” for any other."""
        parts, at, stop = [], start, min(end, self.unclosed)
        for opens, closes in self._over(start, stop):
            parts += [self.text[at:opens], "“,”" if self.text[closes - 2] in _STOPS else "“”"]
            at = closes
        return "".join([*parts, self.text[at:stop]])

    def quoted(self, at: int) -> bool:
        """Whether what stands there is within a quotation."""
        return at >= self.unclosed or bool(self._over(at, at + 1))

    def whole(self, number: int) -> Span:
        """Return a sentence with those around it that its quotations run through, and with the one that goes on."""
        first = last = number
        over = self._over(*self.sentences[number])
        if over:
            first = max(self._sentence(over[0][0]), number - _LONG, 0)
            last = min(max(self._sentence(over[-1][1] - 1), number), number + _LONG)
            last = self._going_on(last)
        return self.sentences[first][0], self.sentences[last][1]

    def _going_on(self, last: int) -> int:
        """Return where a quotation ends that fills what follows a sentence, if no other speaker can follow it."""
        if last + 1 == len(self.sentences):
            return last
        start, end = self.sentences[last + 1]
        for opens, closes in self._over(start, end)[:1]:
            ends = self._sentence(closes - 1)
            tail = self.text[closes : self.sentences[ends][1]]
            asked = self.text[closes - 2] in "!?" and ends + 1 < len(self.sentences)  # “Why?” Tarn said.
            if opens == start and tail in ("", ".") and not asked and ends <= last + _LONG:
                return ends
        return last

    def _sentence(self, at: int) -> int:
        return bisect_right(self.sentences, at, key=lambda span: span[0]) - 1

    def _over(self, start: int, end: int) -> Sequence[Span]:
        """Return the quotations that share a character with a span."""
        first = bisect_right(self.quotations, start, key=lambda span: span[1])
        behind = bisect_right(self.quotations, end - 1, key=lambda span: span[0])
        return self.quotations[first:behind]


def _opens(text: str, at: int, start: int) -> bool:
    """Whether a mark begins a quotation: the straight ones only before a word, which the sign of an inch does not."""
    if text[at] in "“„«":
        return True
    after_space = at == start or text[at - 1].isspace() or text[at - 1] in "([—–"
    return text[at] in _CLOSES and after_space and not text[at + 1 : at + 2].isspace()


def _closes_single(text: str, at: int, end: int) -> bool:
    """Whether a single mark ends what somebody says, as no apostrophe does: 'We go,' said Berg."""
    return text[at] in "'’" and text[at - 1] in _STOPS and (at + 1 >= end or text[at + 1].isspace())


def bare_words(words: str) -> str:
    """Return what stands in quotation marks in a sentence, as bare words that can be compared; empty for a few."""
    told = " ".join(re.findall(r"[\"“]([^\"“”]+)[\"”]", words))
    bare = re.findall(r"\w+", told.casefold())
    return " ".join(bare) if len(bare) >= _ENOUGH else ""


_ENOUGH = 5  # words that two do not say alike by chance
