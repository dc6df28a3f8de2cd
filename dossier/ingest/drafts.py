"""What a reader of one format hands over, and what it must be able to do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from dossier.model.article import Basis, ParagraphKind

COLUMN_FIELDS = ("text", "title", "publisher", "authors", "published", "updated", "url", "language")
"""What the columns of a table may hold."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read at most, whether its bytes are handed on, and what the columns of tables hold.

    They stand in `resources/help/3-files.md` for people; whoever changes a number changes it there.
    """

    max_bytes: int = 20_000_000  # of a file that is one article
    max_bulky_bytes: int = 200_000_000  # of a file that may hold many, or pictures
    max_pages: int = 2_000  # of a PDF
    max_lines: int = 200_000  # of a plain text
    max_articles: int = 50_000  # from one file, or a stretch of it
    max_unpacked: int = 500_000_000  # bytes that one archive may unpack to, archives in it included
    max_ratio: int = 200  # unpacked to packed bytes of one member
    max_archives: int = 3  # archives inside one another
    max_depth: int = 60  # levels of nested values or parts
    max_seconds: float = 60.0  # in a process of its own
    max_memory: int = 1_500_000_000  # bytes, in a process of its own
    keep_content: bool = True
    columns: tuple[tuple[str, str], ...] = ()  # (field, column) of tables whose columns have names of their own


@dataclass(slots=True)
class Budget:
    """How many bytes an archive, and those inside it, may still unpack to."""

    left: int


@dataclass(frozen=True, slots=True)
class Given:
    """What a reader gets: the name of the file (inside its archive, if any), its bytes, and how far it may go."""

    name: str
    content: bytes
    limits: Limits = field(default_factory=Limits)
    budget: Budget | None = None  # of the archive that it comes from
    line: int = 0  # of a file of lines, where these bytes are whole lines of it: the number of the first


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
    """What the format states of an article (never guessed from its text), and `why`: where it stands.

    `basis` is for fields that stand elsewhere, or that are not as sure as a statement: (field, basis, why).
    """

    title: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    language: str = ""
    published: str = ""
    updated: str = ""
    why: str = ""
    basis: tuple[tuple[str, Basis, str], ...] = ()

    def of(self, name: str) -> tuple[Basis, str]:
        """Return the basis of a field, and why."""
        return next(((basis, why) for known, basis, why in self.basis if known == name), (Basis.EXPLICIT, self.why))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many of so many records of a table hold no text, and the names of their columns."""

    empty: int
    records: int
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its format gives it.

    `original` is the decoded source, from which the article's id is made; `text` is what all spans point into.
    `blocks` are the paragraphs as half-open spans into `text` where the format tells them; None: lines of plain text.
    `remarks` say what was assumed while reading: (reason, hint). `part` says where in the file it stands, as it follows
    the file's name: "#3", "!/inner/name.html"; empty for the whole file. A part that cannot be read is a draft
    without text whose remarks say why; one with `left_out` tells of the stretch of a table. `done` is the share of the
    file that is read with it, 0 where nobody knows.
    """

    original: str
    text: str
    blocks: tuple[tuple[int, int], ...] | None = None
    marks: tuple[Mark, ...] = ()
    stated: Stated = field(default_factory=Stated)
    remarks: tuple[tuple[str, str], ...] = ()
    part: str = ""
    done: float = 0.0
    left_out: LeftOut | None = None


Guard = Callable[[bytes], bool]
"""Says of the bytes of a file whether a parser might run away on them."""


def never(_content: bytes, /) -> bool:
    """Say no: the reader cannot run away."""
    return False


def above(size: int) -> Guard:
    """Return what says yes of more than `size` bytes."""
    return lambda content: len(content) > size


class Reader(Protocol):
    """Reads one format. One small module each; `readers.READERS` is the table of them."""

    @property
    def needs(self) -> tuple[str, ...]:
        """The modules it imports when, and only when, it reads a file."""

    @property
    def extra(self) -> str:
        """The extra of this package that brings these modules; empty where they always come with it."""

    @property
    def media_type(self) -> str:
        """The media type that a source of this format gets."""

    @property
    def bulky(self) -> bool:
        """Whether a file may be large: it holds many articles, or pictures."""

    @property
    def guarded(self) -> Guard:
        """Whether it works on some bytes in a process that can be ended, since it might run away."""

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Whether it reads this file, by its name and its first bytes."""

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the articles in a file; raises InputError where it cannot be read."""
