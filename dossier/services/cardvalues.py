"""What cards say, as values: entities, facts, and who reported what. `Cards` assembles them."""

from dataclasses import dataclass

from dossier.model.article import Problem
from dossier.model.dossier import ArticleHead, EntityHead
from dossier.model.facts import Evidence, Passage
from dossier.services.coverage import Coverage
from dossier.services.independence import Sources
from dossier.services.quotes import Quote


@dataclass(frozen=True, slots=True)
class RoleRow:
    """What texts call an entity, and when it was said."""

    phrase: str
    said: str
    at: Passage | None


@dataclass(frozen=True, slots=True)
class FactRow:
    """What the articles say: when in words, what, and how well it is supported; `at` opens the sentence.

    `year` is the year it began, or may have begun, empty where none is known.
    """

    event: str
    when: str
    title: str
    detail: str
    summary: str
    at: Evidence | None
    year: str = ""


@dataclass(frozen=True, slots=True)
class NamedIn:
    """One article that names an entity, with sentences."""

    head: ArticleHead
    when: str
    count: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Companion:
    """Who is named with an entity: in how many sentences, and in those of how many independent sources."""

    head: EntityHead
    sentences: int
    sources: Sources


@dataclass(frozen=True, slots=True)
class Said:
    """What an article gives as somebody's words, and which other outlets print it."""

    quote: Quote
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntityCard:
    """All that is shown of one entity.

    `months` counts mentions by month of publication ("2023-01"), by year ("2023") over a long time, gaps filled;
    `more_facts` and `more_said` are how many there are beyond those told.
    """

    id: str
    kind: str
    group: str
    name: str
    also: tuple[str, ...]
    description: str
    mentions: int
    articles: int
    months: tuple[tuple[str, int], ...]
    roles: tuple[RoleRow, ...]
    facts: tuple[FactRow, ...]
    more_facts: int
    said: tuple[Said, ...]
    more_said: int
    often: tuple[Companion, ...]
    named_in: tuple[NamedIn, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One article as a source: who published it, when as known and why, and which other files hold it too."""

    head: ArticleHead
    when: str
    why: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reprint:
    """Passages that repeat each other."""

    kind: str
    origin: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What sources say differently: value and sentence of each."""

    about: str
    claims: tuple[tuple[str, Quote], ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Who reported what; `copies` counts files left out because another one holds the same article."""

    reports: tuple[Report, ...]
    differences: tuple[Difference, ...]
    reprints: tuple[Reprint, ...]
    problems: tuple[Problem, ...]
    coverage: Coverage | None = None
    copies: int = 0
