"""What is found by comparing articles: who is who, what happened, what repeats and what differs.

It walks through the store article by article; what it finds goes there as well, ordered for the writer.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from dossier.bundle.canonical import entity_key, event_key
from dossier.bundle.supply import Supply, supply_in_parts
from dossier.extract.events.account import Account, accounts
from dossier.extract.events.disagree import find_disagreements
from dossier.extract.events.merge import merged, rank
from dossier.extract.names.forms import Recognised
from dossier.extract.names.link import Linker
from dossier.extract.reuse import Wording, find_reuse, independent_groups
from dossier.model.article import Article, Source
from dossier.model.dossier import ArticleFacts, Contents, DossierInfo
from dossier.model.facts import Disagreement, Entity, Event, Reuse
from dossier.model.wording import marked
from dossier.services.analysis import Tools
from dossier.services.heap import ByName, Heap, Passes
from dossier.services.reading import hash_of_parts
from dossier.services.staging import Kind
from dossier.services.steps import Events, Mentions, Times, tell_step, wording_step
from dossier.services.units import Entry, Units

_LATELY = 500  # articles
_LINKING, _COMPARING = marked("Linking names"), marked("Comparing sources")


class Joining:
    """Joins what was found in single articles."""

    def __init__(self, units: Units, tools: Tools, entries: Sequence[Entry]) -> None:
        self._units = units
        self._tools = tools
        self._entries = entries
        self._examined = [entry for entry in entries if entry.names]
        self._mentions: Heap[Mentions] = units.heap(Mentions)

    def supply(self, sources: Sequence[Source]) -> Supply:
        """Return all that is to be written, to be loaded when it is."""
        units = self._units
        entities = self._link()

        def load(number: int) -> Entity:
            units.watch.look()
            return entities[number]

        known = ByName({entity.id: n for n, entity in enumerate(entities)}, load)
        told = self._tell()
        reuse, groups = self._compare()
        events = self._merge(self._told(told), known, groups)
        differ = self._differ(events, known)
        heads = [units.head(entry) for entry in self._entries]
        contents = Contents(
            DossierInfo("", ""), sources, heads, entities, (), (), events, reuse, differ, units.problems
        )
        by_id = {entry.id: entry for entry in self._entries}

        def facts(article: Article) -> ArticleFacts:
            entry = by_id[article.id]
            times: Times = units.found(Kind.TIMES, Times, entry.names) if entry.names else ()
            return ArticleFacts(units.article(entry), self._mentioned(entry), times)

        return supply_in_parts(contents, facts, self._original)

    def _link(self) -> Heap[Entity]:
        """Link names, keep the mentions of each article, and return the entities as they are written."""
        total = len(self._examined) * (Linker.PASSES + 1)
        recognised = Passes(self._recognised, self._units.watch.ticker(_LINKING, total))
        linker = Linker(recognised, self._tools.gazetteer)
        often: Counter[str | None] = Counter()
        for entry, found in zip(self._examined, recognised, strict=True):
            mentions = linker.mentions(found)
            entry.mentions = self._mentions.add(mentions)
            often.update(mention.entity for mention in mentions)
        entities: Heap[Entity] = self._units.heap(Entity)
        for entity in linker.entities():
            self._units.watch.look()
            entities.add(entity, *entity_key(entity, often[entity.id]))
        return entities.ordered()

    def _recognised(self) -> Iterator[Recognised]:
        for entry in self._examined:
            yield self._units.found(Kind.NAMES, Recognised, entry.names)

    def _mentioned(self, entry: Entry) -> Mentions:
        return self._mentions[entry.mentions] if entry.mentions >= 0 else ()

    def _tell(self) -> list[bytes]:
        """Find what happened in each article, and return where it lies."""
        units, staging = self._units, self._units.staging
        keys = [
            hash_of_parts(e.names, repr(e.files).encode(), self._mentions.packed(e.mentions)) for e in self._examined
        ]

        def item(entry: Entry) -> tuple[object, ...]:
            return units.packed(entry), self._mentions.packed(entry.mentions), staging.get(Kind.TIMES, entry.names)

        units.do(marked("Finding events"), tell_step, Kind.EVENTS, self._examined, keys, item)
        return [key for key in keys if staging.has(Kind.EVENTS, key)]

    def _told(self, keys: Iterable[bytes]) -> Iterator[Event]:
        for key in keys:
            self._units.watch.look()
            yield from self._units.found(Kind.EVENTS, Events, key)

    def _compare(self) -> tuple[tuple[Reuse, ...], tuple[tuple[str, ...], ...]]:
        """Return what repeats, and the articles in groups that count as one source."""
        units = self._units
        keys = [entry.key for entry in self._entries]
        units.do(marked("Comparing wording"), wording_step, Kind.WORDING, self._entries, keys, units.packed)
        sizes: dict[str, int] = {}

        def wordings() -> Iterator[Wording]:
            for entry in self._entries:
                if units.staging.has(Kind.WORDING, entry.key):
                    wording: Wording = units.found(Kind.WORDING, Wording, entry.key)
                    sizes[entry.id] = wording.size
                    yield replace(wording, article=entry.id)

        reuse = find_reuse(wordings(), units.watch.look)
        return reuse, independent_groups(sizes, reuse)

    def _merge(
        self, told: Iterator[Event], entities: Mapping[str, Entity], groups: Sequence[Collection[str]]
    ) -> Heap[Event]:
        """Make one event of all accounts of it, each with an id of its own, and return them as they are written."""
        watch = self._units.watch
        compared = self._units.heap(Account)
        for one in accounts(told, entities):
            watch.look()
            days, day, place, name = rank(one)
            compared.add(one, days, " ".join((day.isoformat(), place[0], f"{place[1]:09} {place[2]:09}", name)))
        ranked = compared.ordered()
        events = self._units.heap(Event)
        for event in merged(ranked, entities, groups, watch.ticker(marked("Merging events"), len(ranked))):
            watch.look()
            events.add(event, *_written_at(event))
        for same in events.alike():  # two that one sentence tells of may be called the same
            for n, number in enumerate(same[1:], 2):
                named = replace(events[number], id=f"{events[number].id}-{n}")
                events.put(number, named, *_written_at(named))
        return events.ordered()

    def _differ(self, events: Sequence[Event], entities: Mapping[str, Entity]) -> tuple[Disagreement, ...]:
        numbers = {entry.id: n for n, entry in enumerate(self._entries)}
        articles = ByName(numbers, lru_cache(_LATELY)(lambda n: self._units.article(self._entries[n])))
        mentions = ByName(numbers, lambda n: self._mentioned(self._entries[n]))
        return find_disagreements(
            events, entities, articles, mentions, self._units.watch.ticker(_COMPARING, len(events))
        )

    def _original(self, source: Source) -> bytes | None:
        """Return the packed bytes of a source where they are to be kept."""
        key = bytes.fromhex(source.sha256)
        if not self._tools.limits.keep_content or not self._units.staging.has(Kind.ORIGINAL, key):
            return None
        return self._units.staging.get(Kind.ORIGINAL, key)


def _written_at(event: Event) -> tuple[str, str]:
    """Return the keys by which an event stands where it is written."""
    day, name = event_key(event)
    return day.isoformat(), name
