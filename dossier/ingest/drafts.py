"""What a reader of one format hands over, and what it must be able to do."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from dossier.model.article import ParagraphKind


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read at most, and whether its bytes are handed on with the result."""

    max_bytes: int = 20_000_000
    keep_content: bool = True


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a draft's text whose kind the format itself tells, such as a heading or its mark-up."""

    start: int
    end: int
    kind: ParagraphKind
    kept: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Stated:
    """What the format states of an article (never guessed from its text), and `why`: where it stands."""

    title: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    language: str = ""
    published: str = ""
    updated: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its format gives it.

    `original` is the decoded source, from which the article's id is made; `text` is what all spans point into.
    `blocks` are the paragraphs as half-open spans into `text` where the format tells them; None: lines of plain text.
    `remarks` say what was assumed while reading: (reason, hint).
    """

    original: str
    text: str
    blocks: tuple[tuple[int, int], ...] | None = None
    marks: tuple[Mark, ...] = ()
    stated: Stated = field(default_factory=Stated)
    remarks: tuple[tuple[str, str], ...] = ()


class Reader(Protocol):
    """Reads one format. One small module each; `read.READERS` is the table of them."""

    @property
    def media_type(self) -> str:
        """The media type that a source of this format gets."""

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Whether it reads this file, by its name and its first bytes."""

    def drafts(self, content: bytes) -> Iterator[Draft]:
        """Yield the articles in `content`; raises InputError where it cannot be read."""
