"""What a reader adds to a dossier: highlights and notes, and what was read. Anchored by words, so that they last."""

from dataclasses import dataclass, field
from enum import StrEnum


class Colour(StrEnum):
    """Colours of a highlight; each has a shape beside it, for those who tell colours apart badly."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


SHAPES = {Colour.YELLOW: "circle", Colour.GREEN: "triangle", Colour.BLUE: "square", Colour.PINK: "diamond"}
"""The second cue of each colour."""


class TargetKind(StrEnum):
    """What a note can be on."""

    PASSAGE = "passage"
    ARTICLE = "article"
    ENTITY = "entity"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Target:
    """What a note is on, told in ways that outlast a rebuild.

    `id` is that of the article, entity or event; `name` its title or name when the note was made. A passage, an article
    and an event also know the `file` of the article and the words: `quote` at `start` to `end` of the article's text,
    with what stands before (`prefix`) and after it (`suffix`).
    """

    kind: TargetKind
    id: str
    name: str = ""
    file: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A highlight, a note, or both. `created` and `changed` are moments in UTC, ISO 8601; `colour` is None for none."""

    id: str
    target: Target
    colour: Colour | None = None
    text: str = ""
    created: str = ""
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A note with the place it has in the dossier as it is now: `id` of what it is on, None where that was lost.

    `article`, `start` and `end` open it, where it can be opened. `moved` says that the words changed since.
    """

    note: Note
    id: str | None
    article: str | None = None
    start: int = 0
    end: int = 0
    moved: bool = False

    @property
    def lost(self) -> bool:
        """Whether what it was on is no longer there."""
        return self.id is None


class NoteOrder(StrEnum):
    """How a list of notes is ordered."""

    PLACE = "place"  # by article in order of publication, then by place in the text
    NEWEST = "newest"
    COLOUR = "colour"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was done with articles: ids of those read, starred, noted on, and new since the last visit."""

    read: frozenset[str] = field(default=frozenset())
    starred: frozenset[str] = field(default=frozenset())
    noted: frozenset[str] = field(default=frozenset())
    new: frozenset[str] = field(default=frozenset())


NOTHING_READ = Reading()


@dataclass(frozen=True, slots=True)
class Asked:
    """One query of the history: its text, when it was last asked, how often, and how many articles answered."""

    text: str
    at: str
    times: int = 1
    articles: int = 0


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query kept under a name; `view` is a `ViewState` as JSON values, or empty."""

    name: str
    text: str
    view: str = ""
    at: str = ""
