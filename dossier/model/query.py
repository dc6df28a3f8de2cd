"""Questions and their answers.

A *mark* is one matched word or phrase. A *passage* is a run of marks that stand close together in one paragraph: what
a snippet shows, what the result line counts, and what "next hit" walks to.
"""

from dataclasses import dataclass
from enum import StrEnum

from dossier.model.when import DayRange


class Sort(StrEnum):
    """In which order articles are listed."""

    RELEVANCE = "relevance"
    DATE = "date"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, order=True)
class Filter:
    """A facet value that articles must have, or must not."""

    field: str  # "source", "year", "entity", "kind"
    value: str
    exclude: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What a person asks: words as typed, facets chosen, days brushed on the timeline, order."""

    text: str = ""
    filters: tuple[Filter, ...] = ()
    span: DayRange | None = None
    sort: Sort = Sort.RELEVANCE

    @property
    def empty(self) -> bool:
        """Whether it asks for everything."""
        return not self.text.strip() and not self.filters and self.span is None


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """What could not be understood in a query, where it stands in the typed text, and what was done instead."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet with the number of articles that have it in the current context."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """Values of one field, most frequent first; years in order."""

    field: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that answers a query. `passages` is how many there are in it."""

    article: str
    score: float
    passages: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of an article's text around a passage: `marks` are spans inside `text`."""

    start: int
    end: int
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class MatchedPassage:
    """A passage of one article: its span and the spans of its marks, all in the article's text."""

    start: int
    end: int
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query found: all hits in order, without snippets (these are asked for as rows come into view)."""

    query: Query
    hits: tuple[Hit, ...] = ()
    passages: int = 0
    understood: str = ""
    corrections: tuple[str, ...] = ()
    problems: tuple[QueryProblem, ...] = ()
    facets: tuple[Facet, ...] = ()
    seconds: float = 0.0

    @property
    def articles(self) -> int:
        """How many articles answer."""
        return len(self.hits)
