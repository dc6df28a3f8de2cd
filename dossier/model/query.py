"""Questions and their answers.

A *mark* is one matched word or phrase. A *passage* is a run of marks that stand close together in one paragraph: what
a snippet shows, what the result line counts, and what "next hit" walks to.
"""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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


def quoted(words: str) -> str:
    """Return words as the query language asks for them side by side."""
    return f'"{" ".join(words.replace(chr(34), " ").split())}"'


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


class Hits(Sequence[Hit]):
    """Hits in order that are made when they are looked at. What tells of all of them need not make them."""

    @property
    @abstractmethod
    def articles(self) -> frozenset[str]:
        """The ids of all articles."""

    @abstractmethod
    def among(self, articles: tuple[str, ...]) -> bytes:
        """Return for each of some articles 1 where it is found and 0 elsewhere; quick for the same tuple once more."""

    @property
    @abstractmethod
    def passages(self) -> int:
        """How many passages there are in all articles: slow for words that stand in most of 100,000 articles."""

    @property
    @abstractmethod
    def counted(self) -> bool:
        """Whether the passages have been counted, so that to ask for them costs nothing."""

    @abstractmethod
    def passages_before(self, place: int) -> int:
        """Return how many passages there are in the hits before one."""

    @abstractmethod
    def place(self, article: str) -> int | None:
        """Return which of the hits an article is, None where it is not among them."""


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a query found: all hits in order. Each is another one: to compare those of two would make them all.

    `snippets` are those of the first articles, where they came with it; others are asked for as rows come into view.
    """

    query: Query
    hits: Hits | tuple[Hit, ...] = ()
    understood: str = ""
    corrections: tuple[str, ...] = ()
    corrected: tuple[int, ...] = ()  # how many articles each of the corrections would find
    problems: tuple[QueryProblem, ...] = ()
    partly: str = ""  # what is missing, where these have most of the words and none has all
    facets: tuple[Facet, ...] = ()
    seconds: float = 0.0
    snippets: Mapping[str, tuple[Snippet, ...]] = field(default_factory=dict, repr=False)

    @property
    def articles(self) -> int:
        """How many articles answer."""
        return len(self.hits)

    @property
    def ids(self) -> frozenset[str]:
        """Which articles answer."""
        return self.hits.articles if isinstance(self.hits, Hits) else frozenset(hit.article for hit in self.hits)

    def among(self, articles: tuple[str, ...]) -> bytes:
        """Return for each of some articles 1 where it answers and 0 elsewhere."""
        if isinstance(self.hits, Hits):
            return self.hits.among(articles)
        ids = self.ids
        return bytes(article in ids for article in articles)

    @property
    def passages(self) -> int:
        """How many passages there are in all hits; counted when asked for, which a window does beside its work."""
        return self.hits.passages if isinstance(self.hits, Hits) else sum(hit.passages for hit in self.hits)

    @property
    def counted(self) -> bool:
        """Whether asking for `passages` costs nothing."""
        return not isinstance(self.hits, Hits) or self.hits.counted

    def passages_before(self, place: int) -> int:
        """Return how many passages there are in the hits before one."""
        if isinstance(self.hits, Hits):
            return self.hits.passages_before(place)
        return sum(hit.passages for hit in self.hits[:place])

    def place(self, article: str | None) -> int | None:
        """Return which of the hits an article is, None where it is not among them."""
        if article is None:
            return None
        if isinstance(self.hits, Hits):
            return self.hits.place(article)
        return next((n for n, hit in enumerate(self.hits) if hit.article == article), None)
