"""Apply corrections of entities, mentions and events to a dossier's contents, when those of its articles are applied.

One that no longer fits is handed back, never guessed at.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from dossier.model.corrected_events import CorrectedEvents, Tell
from dossier.model.corrections import (
    BY_HAND,
    Correction,
    DateEvent,
    LinkMention,
    MergeEntities,
    MergeEvents,
    RejectEntity,
    RejectEvent,
    RejectMention,
    RenameEntity,
    RetypeEntity,
    SplitEntity,
    SplitEvent,
    Unfit,
    when_of,
)
from dossier.model.dossier import Contents
from dossier.model.facts import NOMINAL_RULES, Entity, EntityKind, Event, Mention, Name, Participant


def correct_facts(
    contents: Contents, corrections: Iterable[Correction], tell: Tell | None = None
) -> tuple[Contents, Unfit]:
    """Apply the corrections of entities, mentions and events in order; return what no longer fits as well.

    Without `tell` the two parts of an event that is split keep its words.
    """
    facts = _Facts(contents, tell)
    unfit = {place: correction for place, correction in enumerate(corrections) if not facts.apply(correction)}
    return facts.contents(), unfit


class _Facts:
    """Entities, mentions and events under correction."""

    def __init__(self, contents: Contents, tell: Tell | None) -> None:
        self._contents = contents
        self._texts = {article.id: article.text for article in contents.articles}
        self._entities = {entity.id: entity for entity in contents.entities}
        self._mentions = {(m.article, m.start, m.end): m for m in contents.mentions}
        self._events = CorrectedEvents(contents.events, self._texts, tell)
        self._changed: set[str] = set()  # entities whose names must be counted anew
        self._steps: Mapping[type[Correction], Callable[[Any], bool]] = {
            MergeEntities: self._merge,
            RenameEntity: self._rename,
            RetypeEntity: self._retype,
            RejectEntity: self._reject_entity,
            SplitEntity: self._split,
            LinkMention: self._link,
            RejectMention: self._reject_mention,
            DateEvent: self._date_event,
            RejectEvent: self._reject_event,
            MergeEvents: self._merge_events,
            SplitEvent: self._split_event,
        }

    def apply(self, correction: Correction) -> bool:
        """Apply it if it fits; one about articles was applied before."""
        step = self._steps.get(type(correction))
        return step is None or step(correction)

    def contents(self) -> Contents:
        """Return everything as corrected, in canonical order."""
        self._count_names()
        return replace(
            self._contents,
            entities=sorted(self._entities.values(), key=lambda entity: entity.id),
            mentions=[self._mentions[key] for key in self._in_order()],
            events=self._events.events(),
            disagreements=[
                replace(d, event=now)
                for d in self._contents.disagreements
                if (now := self._events.became(d.event)) is not None or d.event is None
            ],
        )

    def _in_order(self) -> list[tuple[str, int, int]]:
        place = {article.id: n for n, article in enumerate(self._contents.articles)}
        return sorted(self._mentions, key=lambda key: (place.get(key[0], -1), key[1], key[2]))

    def _merge(self, wish: MergeEntities) -> bool:
        if wish.entity == wish.into or not {wish.entity, wish.into} <= self._entities.keys():
            return False
        gone, stays = self._entities.pop(wish.entity), self._entities[wish.into]
        self._entities[wish.into] = replace(stays, roles=(*stays.roles, *gone.roles))
        self._replace(wish.entity, stays)
        return True

    def _rename(self, wish: RenameEntity) -> bool:
        return self._change_entity(wish.entity, name=wish.name)

    def _retype(self, wish: RetypeEntity) -> bool:
        if wish.kind not in EntityKind.__members__ or not self._change_entity(wish.entity, kind=EntityKind(wish.kind)):
            return False
        self._replace(wish.entity, self._entities[wish.entity])
        return True

    def _reject_entity(self, wish: RejectEntity) -> bool:
        if self._entities.pop(wish.entity, None) is None:
            return False
        self._replace(wish.entity, None)
        return True

    def _split(self, wish: SplitEntity) -> bool:
        places = [key for key, m in self._mentions.items() if m.entity == wish.entity and m.surface == wish.form]
        if not places or wish.into == wish.entity or wish.entity not in self._entities:
            return False
        kind = self._entities[wish.entity].kind
        entity = self._entities.setdefault(wish.into, Entity(wish.into, kind, wish.name))
        for key in places:
            linked = replace(self._mentions[key], entity=entity.id, kind=entity.kind)
            self._mentions[key] = replace(linked, rule=BY_HAND, confidence=1.0)
        self._changed |= {wish.entity, entity.id}
        return True

    def _link(self, wish: LinkMention) -> bool:
        text = self._texts.get(wish.article, "")
        if wish.kind not in EntityKind.__members__ or not 0 <= wish.start < wish.end <= len(text):
            return False
        entity = self._entities.setdefault(wish.entity, Entity(wish.entity, EntityKind(wish.kind), wish.name))
        key = (wish.article, wish.start, wish.end)
        self._changed.add(entity.id)
        for other, before in list(self._mentions.items()):  # one place names one thing
            if other[0] == wish.article and other[1] < wish.end and wish.start < other[2]:
                del self._mentions[other]
                self._changed.add(before.entity or entity.id)
        surface = text[wish.start : wish.end]
        self._mentions[key] = Mention(*key, surface, entity.kind, entity.id, BY_HAND, 1.0)
        return True

    def _reject_mention(self, wish: RejectMention) -> bool:
        gone = self._mentions.pop((wish.article, wish.start, wish.end), None)
        if gone is not None and gone.entity is not None:
            self._changed.add(gone.entity)
        return gone is not None

    def _date_event(self, wish: DateEvent) -> bool:
        return self._events.date(wish.event, when_of(wish.value))

    def _reject_event(self, wish: RejectEvent) -> bool:
        return self._events.reject(wish.event)

    def _merge_events(self, wish: MergeEvents) -> bool:
        return self._events.merge(wish.event, wish.into)

    def _split_event(self, wish: SplitEvent) -> bool:
        return self._events.split(wish.event, wish.article, wish.start, self._mentions)

    def _change_entity(self, entity: str, **changes: Any) -> bool:
        if entity not in self._entities:
            return False
        self._entities[entity] = replace(self._entities[entity], **changes)
        return True

    def _replace(self, old: str, new: Entity | None) -> None:
        """Put `new` wherever `old` is named or takes part; None takes its mentions away."""
        for key, mention in list(self._mentions.items()):
            if mention.entity == old:
                if new is None:
                    del self._mentions[key]
                else:
                    linked = replace(mention, entity=new.id, kind=new.kind)
                    nominal = mention.rule in NOMINAL_RULES
                    self._mentions[key] = linked if nominal else replace(linked, rule=BY_HAND, confidence=1.0)
        self._events.change(lambda event: _with_participant(event, old, new.id if new else None))
        for entity in list(self._entities.values()):
            if entity.of == old:
                self._entities[entity.id] = replace(entity, of=new.id if new else None)
        if new is not None:
            self._changed.add(new.id)

    def _count_names(self) -> None:
        counts: dict[str, Counter[str]] = {entity: Counter() for entity in self._changed if entity in self._entities}
        for mention in self._mentions.values():
            if mention.entity in counts and mention.rule not in NOMINAL_RULES:
                counts[mention.entity][mention.surface] += 1
        for entity, forms in counts.items():
            names = tuple(Name(form, n) for form, n in sorted(forms.items(), key=lambda item: (-item[1], item[0])))
            self._entities[entity] = replace(self._entities[entity], names=names)


def _with_participant(event: Event, old: str, new: str | None) -> Event:
    if event.place != old and all(p.entity != old for p in event.participants):
        return event
    renamed = [replace(p, entity=new) if p.entity == old and new else p for p in event.participants]
    kept: dict[str, Participant] = {}
    for participant in renamed:
        if participant.entity != old:
            kept.setdefault(participant.entity, participant)
    return replace(event, participants=tuple(kept.values()), place=new if event.place == old else event.place)
