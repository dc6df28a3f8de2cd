"""What a report of a dossier says, gathered once; `report_markdown` and `report_html` write it down."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier.model.article import Article
from dossier.model.dossier import DossierInfo, Statistics
from dossier.model.facts import ENTITY_GROUPS, Certainty, EntityKind, Event
from dossier.model.notes import Placed
from dossier.model.wording import joined, marked
from dossier.services.appeared import appeared
from dossier.services.cards import Cards
from dossier.services.cardvalues import Difference
from dossier.services.citing import cite
from dossier.services.coverage import Coverage, by_outlet, coverage, outlet_of
from dossier.services.dates_text import describe, describe_head
from dossier.services.explain import CERTAINTY_WORDS, GROUP_WORDS, KIND_WORDS
from dossier.services.independence import Independence
from dossier.services.library import Library
from dossier.services.quotes import one_line

_TELLINGS = 8  # sentences an event; the rest are counted
_NAMES = 60  # names a group
_MIXED = {  # what stands below a heading of one kind must be of that kind
    "place": marked("Place or people"),
    "event": marked("Event or document"),
    "programme": marked("Programme, ship or aircraft"),
}


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that tells of an event, with the number of its article in the list of articles."""

    outlet: str
    published: str
    text: str
    article: int


@dataclass(frozen=True, slots=True)
class ReportEvent:
    """An event with what is told of it."""

    when: str
    title: str
    support: str
    tellings: tuple[Telling, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ReportName:
    """A name with its kind, how often it is named, and what it is called."""

    name: str
    kind: str
    mentions: int
    articles: int
    roles: str


@dataclass(frozen=True, slots=True)
class ReportArticle:
    """An article as it is cited."""

    number: int
    citation: str
    url: str


@dataclass(frozen=True, slots=True)
class Report:
    """All of it. `groups` are names by kind, each with how many more there are."""

    info: DossierInfo
    statistics: Statistics
    appeared: str
    events: tuple[ReportEvent, ...]
    groups: tuple[tuple[str, tuple[ReportName, ...], int], ...]
    articles: tuple[ReportArticle, ...]
    coverage: Coverage
    differences: tuple[Difference, ...]
    notes: tuple[Placed, ...]


def gather(library: Library, notes: Sequence[Placed] = ()) -> Report:
    """Return what a report says."""
    numbers = {article: number for number, article in enumerate(library.heads, 1)}
    read = lru_cache(64)(library.article)
    independence = Independence(library.heads, library.reader.reuse())
    events = sorted(library.reader.events(), key=_in_time)
    return Report(
        library.reader.info,
        library.reader.statistics,
        appeared(library.heads.values()),
        tuple(_event(library, event, numbers, independence, read) for event in events),
        tuple(_groups(library)),
        tuple(_article(library.article(article), number) for article, number in numbers.items()),
        coverage(library),
        Cards(library).sources(None).differences,
        tuple(notes),
    )


def _in_time(event: Event) -> tuple[bool, str, str, str]:
    first, last = event.date.earliest or event.date.latest, event.date.latest or event.date.earliest
    return first is None, str(first), str(last), event.id


def _event(
    library: Library, event: Event, numbers: dict[str, int], independence: Independence, read: Callable[[str], Article]
) -> ReportEvent:
    said = [independence.sources(event.evidence).independent]
    if event.certainty is not Certainty.HAPPENED:
        said.append(CERTAINTY_WORDS[event.certainty])
    heads = library.heads
    tellings = [
        Telling(
            outlet_of(heads[told.article]),
            describe_head(heads[told.article]),
            one_line(read(told.article).slice(told.start, told.end)),
            numbers[told.article],
        )
        for told in by_outlet(event.evidence, heads, _TELLINGS)
    ]
    more = max(0, len(event.evidence) - _TELLINGS)
    return ReportEvent(describe(event.date), event.title or event.summary, joined(", ", said), tuple(tellings), more)


def _groups(library: Library) -> Iterator[tuple[str, tuple[ReportName, ...], int]]:
    heads = library.reader.entities()
    for group, title in (GROUP_WORDS | _MIXED).items():
        found = [head for head in heads if ENTITY_GROUPS[EntityKind(head.kind)] == group]
        if found:
            names = tuple(
                ReportName(h.name, KIND_WORDS[EntityKind(h.kind)], h.mentions, h.articles, _roles(library, h.id))
                for h in found[:_NAMES]
            )
            yield title, names, max(0, len(found) - _NAMES)


def _roles(library: Library, entity: str) -> str:
    roles = library.reader.entity(entity).roles
    return ", ".join(list(dict.fromkeys(one_line(role.phrase) for role in roles))[:3])


def _article(article: Article, number: int) -> ReportArticle:
    return ReportArticle(number, cite(article), article.url)
