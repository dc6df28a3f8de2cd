"""A whole dossier as values: what a build hands to the bundle and an export walks through."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dossier.model.article import Article, Problem, Source
from dossier.model.facts import Disagreement, Entity, Event, Mention, Reuse, TimeExpression


@dataclass(frozen=True, slots=True)
class DossierInfo:
    """What a dossier says of itself. `content_hash` is the SHA-256 over its rows; `created` stays outside of it.

    `ner` is the model with which its names were found, empty where none was.
    """

    id: str
    title: str
    description: str = ""
    language: str = ""
    format: int = 1
    content_hash: str = ""
    created: str = ""
    ner: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything that stands in a dossier, each sequence in its canonical order."""

    info: DossierInfo
    sources: Sequence[Source] = ()
    articles: Sequence[Article] = ()
    entities: Sequence[Entity] = ()
    mentions: Sequence[Mention] = ()
    times: Sequence[TimeExpression] = ()
    events: Sequence[Event] = ()
    reuse: Sequence[Reuse] = ()
    disagreements: Sequence[Disagreement] = ()
    problems: Sequence[Problem] = ()


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """What a list shows of an article, without its text."""

    id: str
    title: str
    publisher: str
    published: str  # in TIMEX3 notation, empty when unknown
    earliest: str = ""  # ISO days, empty when unknown or open
    latest: str = ""
    basis: str = "unknown"
    words: int = 0
    file: str = ""
    kinds: tuple[str, ...] = field(default=())  # kinds of the entities it names, most frequent first


@dataclass(frozen=True, slots=True)
class EntityHead:
    """What a list shows of an entity; `of` is the country a demonym belongs to."""

    id: str
    kind: str
    name: str
    mentions: int
    articles: int
    of: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """An article with all that was found in it, in text order; `events` are those it gives evidence for."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()
    reuse: tuple[Reuse, ...] = ()


@dataclass(frozen=True, slots=True)
class Statistics:
    """How much a dossier holds, and from when to when its articles appeared (ISO days, empty when unknown)."""

    articles: int = 0
    entities: int = 0
    mentions: int = 0
    events: int = 0
    problems: int = 0
    first: str = ""
    last: str = ""
