"""What cards say of entities, events and sources: assembled from an opened dossier, ready to be shown. No Qt."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import islice

from dossier.extract.speech import Speech
from dossier.model.dossier import EntityHead
from dossier.model.facts import (
    ENTITY_GROUPS,
    Certainty,
    EntityKind,
    Event,
    Evidence,
    Mention,
    Role,
)
from dossier.model.when import Granularity
from dossier.model.wording import joined, marked
from dossier.paths import Paths
from dossier.services.cardvalues import (
    Companion,
    EntityCard,
    FactRow,
    NamedIn,
    RoleRow,
    Said,
    SourcesView,
)
from dossier.services.coverage import outlet_of
from dossier.services.date_words import UNKNOWN
from dossier.services.dates_text import days, describe, describe_head, when_of
from dossier.services.explain import CERTAINTY_WORDS, KIND_WORDS
from dossier.services.independence import Independence
from dossier.services.library import Library
from dossier.services.quotes import Quote, quotes_of
from dossier.services.reported import Reported
from dossier.services.roles import fold_roles, words_of
from dossier.services.sayings import Saying, sayings

_ROUGH = {Granularity.YEAR: marked("year only"), Granularity.MONTH: marked("month only")}
_OFTEN = 12
_FACTS = 20  # on one card; all of them are in the list of facts
_MONTHS = 60  # bars that can be told apart on a card; beyond that, years
_ARTICLES = 40  # on one card; the rest is a search away
_SENTENCES = 5  # an article on one card
_SAID = 40  # sentences on one card
_HEARD = 200  # articles that are read for them


class Cards:
    """Assembles cards from one dossier; any thread. What is asked for again and again is kept."""

    def __init__(self, library: Library, by_hand: Callable[[str], bool] = lambda _: False) -> None:
        """Assemble cards; `by_hand` tells whether the date of an event was set by a person."""
        self._by_hand = by_hand
        self._library = library
        self._reader = library.reader
        self._article = lru_cache(_ARTICLES)(library.reader.article)
        self._reported = Reported(library, self._article)

    @cached_property
    def entities(self) -> tuple[EntityHead, ...]:
        """All entities, most mentioned first."""
        return self._reader.entities()

    def entity(self, entity: str) -> EntityCard:
        """Return the card of an entity; raises KeyError for an unknown id."""
        found = self._reader.entity(entity)
        mentions = self._reader.mentions_of(entity)
        events = self._reader.events_of(entity)
        by_article: dict[str, list[Mention]] = {}
        for mention in mentions:
            by_article.setdefault(mention.article, []).append(mention)
        said = self._said(by_article) if found.kind is not EntityKind.NORP else ()
        return EntityCard(
            id=found.id,
            kind=KIND_WORDS[found.kind],
            group=ENTITY_GROUPS[found.kind],
            name=found.name,
            also=tuple(dict.fromkeys(name.form for name in found.names if name.form != found.name)),
            description=found.description,
            mentions=len(mentions),
            articles=len(by_article),
            months=self._months(by_article),
            roles=tuple(self._role(role) for role in fold_roles(found.roles, self._countries(found.roles))),
            facts=tuple(self._fact(event) for event in events[:_FACTS]),
            more_facts=max(0, len(events) - _FACTS),
            said=tuple(map(self._said_row, said[:_SAID])),
            more_said=max(0, len(said) - _SAID),
            often=tuple(self._often(entity)),
            named_in=tuple(self._named_in(a, found) for a, found in islice(by_article.items(), _ARTICLES)),
        )

    def facts(self, article: str | None) -> tuple[FactRow, ...]:
        """Return the events an article gives evidence for, or all events, in order of time."""
        events = self._reader.events() if article is None else self._reader.facts(article).events
        return tuple(self._fact(event, article) for event in sorted(events, key=_in_time))

    def sources(self, article: str | None) -> SourcesView:
        """Return who reported what; what concerns the open article comes first."""
        return self._reported.view(article)

    @cached_property
    def _independence(self) -> Independence:
        return Independence(self._library.heads, self._reader.reuse())

    @cached_property
    def _disputed(self) -> frozenset[str]:
        return frozenset(found.event for found in self._reader.disagreements() if found.event is not None)

    def _months(self, by_article: dict[str, list[Mention]]) -> tuple[tuple[str, int], ...]:
        counts: Counter[str] = Counter()
        for article, mentions in by_article.items():
            head = self._library.heads.get(article)
            if head is not None and len(head.published) >= 7 and head.published[:7].replace("-", "").isdigit():
                counts[head.published[:7]] += len(mentions)
        if not counts:
            return ()
        months = tuple((month, counts[month]) for month in _months_between(min(counts), max(counts)))
        return months if len(months) <= _MONTHS else _by_year(months)

    def _countries(self, roles: tuple[Role, ...]) -> dict[str, str]:
        """Return the countries that roles may name, under their names and demonyms."""
        words, found = words_of(roles), {}
        for head in self.entities:
            if head.kind in (EntityKind.GPE, EntityKind.NORP) and head.name.casefold() in words:
                entity = self._reader.entity(head.id)
                found[head.name.casefold()] = entity.of or entity.id
        return found

    def _role(self, role: Role) -> RoleRow:
        first, last = role.earliest, role.latest
        if first is not None and last is not None:
            said = days(first, last, short=True)
        else:
            said = joined(", ", dict.fromkeys(self._published(passage.article) for passage in role.evidence[:3]))
        return RoleRow(role.phrase, said, role.evidence[0] if role.evidence else None)

    def _published(self, article: str) -> str:
        head = self._library.heads.get(article)
        return UNKNOWN if head is None else describe(when_of(head), short=True)

    def _fact(self, event: Event, article: str | None = None) -> FactRow:
        told = [e for e in event.evidence if e.article == article] or list(event.evidence)
        return FactRow(
            event.id,
            describe(event.date, short=True),
            event.title or event.summary,
            joined(" · ", self._support(event)),
            event.summary,
            told[0] if told else None,
            _year(event),
        )

    def _support(self, event: Event) -> Iterator[str]:
        """Say how many sources tell of it, how sure it is, and how exactly it is dated."""
        sources = self._independence.sources(event.evidence)
        if event.id in self._disputed:
            yield marked("{sources} differ", sources=sources.counted) if sources.most > 1 else marked("disputed")
        else:
            yield marked("{sources} agree", sources=sources.counted) if sources.most > 1 else sources.counted
        if event.certainty is not Certainty.HAPPENED:
            yield CERTAINTY_WORDS[event.certainty]
        if event.date.placed and event.date.modifier is None and event.date.granularity in _ROUGH:
            yield _ROUGH[event.date.granularity]
        if self._by_hand(event.id):
            yield marked("date set by hand")

    @cached_property
    def _speech(self) -> Speech:
        return Speech.load(Paths.default().resources / "events")

    def _said(self, by_article: dict[str, list[Mention]]) -> tuple[Saying, ...]:
        first = dict(islice(by_article.items(), _HEARD))
        return sayings(self._speech, first, self._article, lambda article: self._reader.facts(article).mentions)

    def _said_row(self, saying: Saying) -> Said:
        also = dict.fromkeys(outlet_of(self._library.heads[article]) for article in saying.also)
        source = self._reported.source(saying.article)
        return Said(Quote(saying.article, saying.start, saying.end, saying.text, (), source), tuple(also))

    def _often(self, entity: str) -> Iterator[Companion]:
        for head, sentences, places in self._reader.often_with(entity, _OFTEN):
            told = [Evidence(place.article, place.start, place.end) for place in places]
            yield Companion(head, sentences, self._independence.sources(told))

    def _named_in(self, article: str, mentions: list[Mention]) -> NamedIn:
        head = self._library.heads[article]
        text = self._article(article)
        quotes = islice(quotes_of(text, [(m.start, m.end) for m in mentions]), _SENTENCES)
        return NamedIn(head, describe_head(head), len(mentions), tuple(quotes))


def filter_entities(
    heads: Iterable[EntityHead], text: str, groups: frozenset[str], *, by_name: bool
) -> tuple[EntityHead, ...]:
    """Return the entities whose name holds all words typed, of these groups (all when empty), most mentioned first.

    Demonyms come after all names: their country stands for them.
    """
    words = text.casefold().split()
    kept = [
        head
        for head in heads
        if (not groups or ENTITY_GROUPS[EntityKind(head.kind)] in groups)
        and all(word in head.name.casefold() for word in words)
    ]
    kept.sort(
        key=lambda head: head.name.casefold() if by_name else head.of is not None and head.kind == EntityKind.NORP
    )
    return tuple(kept)


def _year(event: Event) -> str:
    day = event.date.earliest or event.date.latest
    return "" if day is None else str(day.year)


def _in_time(event: Event) -> tuple[bool, str, str, str]:
    first = event.date.earliest or event.date.latest
    last = event.date.latest or event.date.earliest
    return first is None, str(first), str(last), event.id


def _by_year(months: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    counts: Counter[str] = Counter()
    for month, count in months:
        counts[month[:4]] += count
    return tuple(counts.items())


def _months_between(first: str, last: str) -> Iterator[str]:
    year, month = int(first[:4]), int(first[5:7])
    while f"{year:04}-{month:02}" <= last:
        yield f"{year:04}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
