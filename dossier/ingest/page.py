"""A page while it is being cleaned: its pieces, what is known of each, and questions that several rules ask."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dossier.ingest.byline import Byline
from dossier.ingest.dates import StatedDate
from dossier.ingest.drafts import Stated
from dossier.ingest.pictures import HINTS
from dossier.ingest.pieces import Piece, Verdict
from dossier.ingest.vocabulary import Vocabulary
from dossier.model.article import ParagraphKind

_PLAIN = dict(zip("’‘‛´`“”„«»\xa0\u202f\u2009", "'''''\"\"\"\"\"   ", strict=True))
_TERMINAL = ".!?…。！？"
_CLOSING = "”\"’'»)]"
_PROSE_WORDS = 12
_LONG_WORDS = 28
_KEY_LENGTH = 500
_STEM = 5  # letters by which forms of a word are taken for the same
_LONGEST_HEAD = 80  # pieces
_KEPT = frozenset(
    {
        ParagraphKind.TITLE,
        ParagraphKind.DECK,
        ParagraphKind.SUBHEADING,
        ParagraphKind.CAPTION,
        ParagraphKind.BODY,
        ParagraphKind.PULL_QUOTE,
        ParagraphKind.PULL_QUOTE_ATTRIBUTION,
    }
)


_WORDS = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # Chinese and Japanese, which set no words apart
_FIRST_HAN = "\u3400"
_IN_HAN, _IN_KANA = 0.6, 0.4  # words of English that a sign stands for, about as translations come out
_NO_LETTER = re.compile(r"[^\x00-\x7f](?<![^\W\d_])")  # beyond ASCII
_TO_SPACES = bytes(n if n > 127 or chr(n).isalpha() else 32 for n in range(256))


def key(text: str) -> str:
    """Return a line as phrases are compared: lower case, plain quotes, single spaces, no closing stop."""
    return " ".join(_plain(text[:_KEY_LENGTH]).casefold().split()).rstrip(" .!…:")


def _plain(text: str) -> str:
    """Return a text with plain quotes and spaces."""
    if text.isascii():
        return text.replace("`", "'")
    for sign, plain in _PLAIN.items():  # a quarter of the time of `translate`
        if sign in text:
            text = text.replace(sign, plain)
    return text


class Page:
    """The pieces of one article and their verdicts. Rules settle a piece once; the first one wins.

    `hints` are those of credits that the text has at all.
    """

    def __init__(
        self,
        pieces: Sequence[Piece],
        words: Vocabulary,
        stated: Stated | None = None,
        hints: tuple[str, ...] = HINTS,
    ) -> None:
        self.pieces = pieces
        self.hints = hints
        self.words = words
        self.stated_title = stated.title if stated else ""
        self.stated_authors = tuple(key(name) for name in stated.authors) if stated else ()
        forms = words.forms
        self.dates, self.pictures = forms.dates, forms.pictures
        self._byline = forms.byline
        self._dates: dict[str, tuple[StatedDate, ...]] = {}
        self._bylines: dict[str, Byline | None] = {}
        self._tokens: dict[int, frozenset[str]] = {}
        self.verdicts: list[Verdict | None] = [piece.verdict for piece in pieces]
        self.keys = [key(piece.text) for piece in pieces]
        self.counts = Counter(self.keys)
        self.lengths = [_weight(piece.text) for piece in pieces]
        self._told: str | None = None
        self._letters: list[str] | None = None
        self.whole = "\n".join(self.keys)
        self._prose = [
            length >= _LONG_WORDS or (length >= _PROSE_WORDS and self.ends(n)) for n, length in enumerate(self.lengths)
        ]

    def byline(self, line: str) -> Byline | None:
        """Return the byline that a line is, None if it is none."""
        if line not in self._bylines:
            self._bylines[line] = self._byline(line, dated=bool(self.dates_in(line)))
        return self._bylines[line]

    def dates_in(self, line: str) -> tuple[StatedDate, ...]:
        """Return the dates that stand in a line."""
        if line not in self._dates:
            self._dates[line] = self.dates.dates(line)
        return self._dates[line]

    def present(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Return those of some phrases that stand in any key: lines need to be searched for no others."""
        return tuple([phrase for phrase in phrases if phrase in self.whole])

    def phrases(self, phrases: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return those of some phrases, given by their first words, that stand in any key."""
        begun = self.words_of(frozenset(phrases))
        return tuple([each for word in sorted(begun) for each in phrases[word] if each in self.whole])

    def words_of(self, some: frozenset[str]) -> frozenset[str]:
        """Return those of some words, without signs in them, that stand in any key."""
        if self._letters is None:
            self._letters = runs_of_letters(self.whole)
        return some.intersection(self._letters)

    def tokens(self, n: int) -> frozenset[str]:
        """Return the words of a piece, as far as its key goes."""
        some = self._tokens.get(n)
        if some is None:
            some = self._tokens[n] = frozenset(_WORDS.findall(self.keys[n]))
        return some

    def settle(self, n: int, kind: ParagraphKind, rule: str) -> None:
        """Say what a piece is, unless that is already known."""
        if self.verdicts[n] is None:
            self.verdicts[n] = Verdict(kind, kind in _KEPT, rule)

    def open(self) -> Iterator[int]:
        """Yield the pieces about which nothing is known yet."""
        return (n for n, verdict in enumerate(self.verdicts) if verdict is None)

    def is_open(self, n: int) -> bool:
        """Whether there is such a piece and nothing is known about it."""
        return 0 <= n < len(self.pieces) and self.verdicts[n] is None

    def of_kind(self, kind: ParagraphKind) -> list[int]:
        """Return the pieces that are known to be of a kind."""
        return [n for n, verdict in enumerate(self.verdicts) if verdict is not None and verdict.kind is kind]

    def kind(self, n: int) -> ParagraphKind | None:
        """Return what a piece is, None if that is not known or there is no such piece."""
        verdict = self.verdicts[n] if 0 <= n < len(self.pieces) else None
        return verdict.kind if verdict else None

    def prompt(self, n: int) -> bool:
        """Whether a piece is boilerplate by its words, not merely mark-up of the format."""
        verdict = self.verdicts[n] if 0 <= n < len(self.verdicts) else None
        return verdict is not None and verdict.kind is ParagraphKind.BOILERPLATE and self.pieces[n].verdict is None

    def ends(self, n: int) -> bool:
        """Whether a piece ends as a sentence does."""
        text = self.pieces[n].text.rstrip(_CLOSING + " ")
        return text[-1:] in _TERMINAL if text else False

    def prose(self, n: int) -> bool:
        """Whether a piece reads as running text: long enough and ended like a sentence, or very long."""
        return self._prose[n]

    def told(self, n: int) -> float:
        """Return which share of a piece's longer words the prose uses too, by their first letters; 1.0 without any."""
        if self._told is None:
            self._told = " " + " ".join(text for text, prose in zip(self.keys, self._prose, strict=True) if prose)
        stems = {word[:_STEM] for word in self.tokens(n) if len(word) >= _STEM - 1}
        return sum(f" {stem}" in self._told for stem in sorted(stems)) / len(stems) if stems else 1.0

    def prose_pieces(self) -> Iterator[int]:
        """Yield the pieces that may be body: prose about which nothing is known yet."""
        return (n for n, prose in enumerate(self._prose) if prose and self.verdicts[n] is None)

    def head(self) -> int:
        """Return where the head of the page surely ends: at the second piece of prose, or when it is long enough."""
        prose = self.prose_pieces()
        next(prose, None)
        return min(next(prose, len(self.pieces)), _LONGEST_HEAD)

    def lead(self) -> int:
        """Return the first piece of prose, or the number of pieces."""
        return next(self.prose_pieces(), len(self.pieces))

    def tail(self) -> int:
        """Return where the tail of the page begins: after the last piece of prose."""
        return max(self.prose_pieces(), default=-1) + 1


def _weight(text: str) -> int:
    """Return the number of words, or what would be as many where words are not set apart."""
    words = text.count(" ") + 1
    if text.isascii():
        return words
    signs = _SIGNS.findall(text)
    if len(signs) > len(text) // 2:
        return max(words, int(sum(_IN_KANA if sign < _FIRST_HAN else _IN_HAN for sign in signs)))
    return max(words, len(text) // 4) if words < len(text) // 20 else words


def runs_of_letters(text: str) -> list[str]:
    """Return the runs of letters in a text."""
    letters = text if text.isascii() else _NO_LETTER.sub(" ", text)
    return letters.encode().translate(_TO_SPACES).decode().split()  # several times as fast as a regular expression


def tokens(text: str) -> list[str]:
    """Return the words in lower case, with their apostrophes."""
    return _WORDS.findall(_plain(text).casefold())
