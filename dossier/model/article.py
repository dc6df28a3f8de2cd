"""Articles: where they came from, what they say about themselves, and which parts of their text are news."""

import re
from collections.abc import Container
from dataclasses import dataclass, field
from enum import StrEnum

from dossier.model.when import UNKNOWN_TIME, When


def source_of(file: str, sources: Container[str]) -> str:
    """Return the source in which an article's file stands: itself, or what is before one of its "!/" and "#", or "".

    Names of files may hold these signs themselves; the longest name that is a source is meant.
    """
    if file in sources:
        return file
    ends = (match.start() for match in re.finditer(r"!/|#", file))
    return max((file[:end] for end in ends if file[:end] in sources), key=len, default="")


class Basis(StrEnum):
    """Where a piece of metadata comes from."""

    EXPLICIT = "explicit"  # the text or its mark-up says so
    INFERRED = "inferred"  # concluded from what the text says; `why` tells how
    FILE = "file"  # from the file itself: its name, its properties
    UNKNOWN = "unknown"


class ParagraphKind(StrEnum):
    """What a stretch of an article's text is."""

    TITLE = "title"
    DUPLICATE_TITLE = "duplicate-title"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    DECK = "deck"
    SUBHEADING = "subheading"
    BODY = "body"
    PULL_QUOTE = "pull-quote"
    PULL_QUOTE_ATTRIBUTION = "pull-quote-attribution"
    BOILERPLATE = "boilerplate"
    KICKER = "kicker"


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was given: `name` is relative, never absolute; `content` the original bytes where they are kept."""

    name: str
    media_type: str
    sha256: str
    size: int
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of an article's text with its kind; `kept` text is searched, read for names and shown by default."""

    n: int
    start: int
    end: int
    kind: ParagraphKind
    kept: bool
    rule: str = ""  # why it has this kind


@dataclass(frozen=True, slots=True)
class Repair:
    """What a reader of the text should see in place of a damaged stretch; the text itself stays as it came."""

    start: int
    end: int
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared, or was updated: never more exact than the text allows, with the reason."""

    when: When = UNKNOWN_TIME
    basis: Basis = Basis.UNKNOWN
    why: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of news. `id` comes from the content, so that it is the same in every build.

    `files` names the sources that hold this very article, first one first. `text` is the decoded source for plain text,
    the extracted text for other formats; paragraphs, mentions and times are spans into it.
    """

    id: str
    files: tuple[str, ...]
    text: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    publisher: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    language: str = ""
    published: Published = field(default_factory=Published)
    updated: Published = field(default_factory=Published)
    repairs: tuple[Repair, ...] = ()
    basis: tuple[tuple[str, Basis, str], ...] = ()  # (field, basis, why) for title, publisher, authors, url, language

    @property
    def file(self) -> str:
        """The first source that holds this article."""
        return self.files[0]

    @property
    def kept(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are news."""
        return tuple(p for p in self.paragraphs if p.kept)

    def slice(self, start: int, end: int) -> str:
        """Return the text between two indices."""
        return self.text[start:end]


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read, or only in part: why, and what to do next."""

    file: str
    reason: str
    hint: str
