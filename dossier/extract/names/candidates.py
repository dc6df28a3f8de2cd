"""A candidate: a stretch of a sentence that may be a name, and what speaks for each kind."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dossier.extract.names.gazetteer import Entry
from dossier.extract.names.tokens import Sentence
from dossier.model.facts import EntityKind

_BASES = frozenset(("Naval Base", "Naval Station", "Air Base", "Joint Base"))


@dataclass(slots=True)
class Candidate:
    """A stretch of words [first, last) of a sentence that may be a name, with what speaks for each kind."""

    sentence: Sentence
    first: int
    last: int
    entry: Entry | None = None
    title: tuple[int, int] | None = None  # words of the title that stands before it
    opening: bool = False  # a plain word that opens a sentence: a name only if the article says so elsewhere
    generic: bool = False  # only head words: "the Navy"
    owner: str | None = None  # id of the country that owns it: "Japan's Foreign Ministry"
    body: str = ""  # what the owner owns, as a key
    scores: dict[EntityKind, float] = field(default_factory=dict)
    start: int = 0
    end: int = 0
    surface: str = ""
    place_first: bool = False  # a known place begins it
    place_last: int = 0  # a known place ends it from this word on, counted from `first`
    expands: int = -1  # the candidate whose acronym this is

    def add(self, kind: EntityKind, weight: float) -> None:
        """Count what speaks for one kind."""
        self.scores[kind] = self.scores.get(kind, 0.0) + weight


def is_base(words: Sequence[str]) -> bool:
    """Tell whether words name a base that says so first: "Naval Base Guam"."""
    return len(words) > 2 and " ".join(words[:2]) in _BASES
