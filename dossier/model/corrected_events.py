"""Events under correction: dated, rejected, merged and split by hand, and found again after a rebuild.

An id changes with what a machine tells of an event, so a correction names it by an address: its id, and one of its
sentences with the phrase that dates it. What neither finds for sure is not found.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from dossier.model.facts import Certainty, Event, Evidence, Mention, Participant
from dossier.model.when import When

Tell = Callable[[str], Sequence[Event]]
"""Gives what a machine tells of one article alone, by the article's id."""

_IN = " in "
_TITLE_WORDS = 12
_SURER = (Certainty.HAPPENED, Certainty.CLAIMED, Certainty.PLANNED, Certainty.HYPOTHETICAL)
_Mentions = Mapping[tuple[str, int, int], Mention]


def address(event: Event) -> str:
    """Return how a correction names an event."""
    return f"{event.id}{_IN}{_where(event, event.evidence[0])}" if event.evidence else event.id


def names(named: str, event: Event) -> bool:
    """Whether an address is this event's."""
    known, _, sentence = named.partition(_IN)
    return known == event.id or any(sentence == _where(event, told) for told in event.evidence)


def _where(event: Event, told: Evidence) -> str:
    dated = "" if told.date_start is None else told.date_start
    return f"{told.article}:{told.start}-{told.end}:{dated}:{event.kind.value}"


class CorrectedEvents:
    """Events by id. Each method changes what an address finds, and returns whether it found it."""

    def __init__(self, events: Iterable[Event], texts: Mapping[str, str], tell: Tell | None = None) -> None:
        self._events = {event.id: event for event in events}
        self._texts = texts
        self._tell: Tell = tell or (lambda _: ())
        self._became: dict[str, str] = {}  # an event that was merged into another

    def events(self) -> list[Event]:
        """Return them as they are now, by date."""
        return sorted(self._events.values(), key=_by_time)

    def became(self, event: str | None) -> str | None:
        """Return what an event is now, by its id: itself, what it was merged into, or None where it is gone."""
        while event in self._became:
            event = self._became[event]
        return event if event in self._events else None

    def change(self, changed: Callable[[Event], Event]) -> None:
        """Change every event."""
        self._events = {event.id: changed(event) for event in self._events.values()}

    def date(self, named: str, when: When) -> bool:
        """Say when it was, or will be."""
        event = self._find(named)
        if event is not None:
            self._events[event.id] = replace(event, date=when)
        return event is not None

    def reject(self, named: str) -> bool:
        """Take it away."""
        event = self._find(named)
        return event is not None and self._events.pop(event.id, None) is not None

    def merge(self, named: str, into: str) -> bool:
        """Make two one, which is told as the second; true as well where a rebuild has found them to be one."""
        gone, stays = self._find(named), self._find(into)
        if gone is None or stays is None:
            return False
        if gone.id != stays.id:
            del self._events[gone.id]
            self._became[gone.id] = stays.id
            self._events[stays.id] = _joined(stays, gone)
        return True

    def split(self, named: str, article: str, start: int, mentions: _Mentions) -> bool:
        """Make an event of its own of the sentence that begins at `start`; `mentions` say whom a sentence names."""
        event = self._find(named)
        told = [e for e in event.evidence if (e.article, e.start) == (article, start)] if event else []
        if event is None or not told or len(told) == len(event.evidence):
            return False
        alone = self._alone(event, told[0], mentions)
        self._events[event.id] = self._rest(event, alone, mentions)
        self._events[alone.id] = alone
        return True

    def _find(self, named: str) -> Event | None:
        known, _, sentence = named.partition(_IN)
        if known in self._events or not sentence:
            return self._events.get(known)
        found = [event for event in self._events.values() if names(named, event)]
        return found[0] if len(found) == 1 else None

    def _alone(self, event: Event, told: Evidence, mentions: _Mentions) -> Event:
        """Return what one sentence tells, as a machine tells it, else in its own words."""
        new = f"{event.id}-apart-{told.article}-{told.start}"
        for account in self._accounts([told], event):
            return replace(account, id=new, evidence=(told,))
        text = " ".join(self._texts.get(told.article, "")[told.start : told.end].split())
        words = text.split()
        title = " ".join(words[:_TITLE_WORDS]) + ("…" if len(words) > _TITLE_WORDS else "")
        taking_part = _named_in((told,), event, mentions)
        return replace(event, id=new, title=title, summary=text, participants=taking_part, evidence=(told,))

    def _rest(self, event: Event, alone: Event, mentions: _Mentions) -> Event:
        """Return an event without one sentence; what it was told or dated by may have been that one."""
        left = tuple(told for told in event.evidence if told not in alone.evidence)
        accounts = self._accounts(left, event)
        rest = replace(event, evidence=left, participants=_named_in(left, event, mentions))
        if accounts and all(account.title != event.title for account in accounts):
            rest = replace(rest, title=accounts[0].title, summary=accounts[0].summary)
            teller = accounts[0].evidence[0]
            rest = replace(rest, evidence=tuple(sorted(left, key=lambda e: (_at(e) != _at(teller), _at(e)))))
        if accounts and event.date == alone.date and all(account.date != event.date for account in accounts):
            rest = replace(rest, date=min((account.date for account in accounts), key=_length))
        return rest

    def _accounts(self, told: Collection[Evidence], event: Event) -> list[Event]:
        """Return what a machine tells of some sentences, at best by the same dates, those of the event's kind first."""
        wanted = {(e.article, e.start) for e in told}
        articles = dict.fromkeys(e.article for e in told)
        found = [account for article in articles for account in self._tell(article)]
        here = [a for a in found if (a.evidence[0].article, a.evidence[0].start) in wanted]
        dated = {(e.article, e.start, e.date_start) for e in told}
        same = [a for a in here if (a.evidence[0].article, a.evidence[0].start, a.evidence[0].date_start) in dated]
        return sorted(same or here, key=lambda account: (account.date != event.date, account.kind is not event.kind))


def _joined(stays: Event, gone: Event) -> Event:
    evidence = {_at(e): e for e in (*gone.evidence, *stays.evidence)}
    teller = _at(stays.evidence[0]) if stays.evidence else None
    taking_part = {p.entity: p for p in (*reversed(gone.participants), *reversed(stays.participants))}
    order = dict.fromkeys(p.entity for p in (*stays.participants, *gone.participants))
    return replace(
        stays,
        date=stays.date if stays.date.placed else gone.date,
        certainty=min(stays.certainty, gone.certainty, key=_SURER.index),
        participants=tuple(taking_part[entity] for entity in order),
        evidence=tuple(evidence[at] for at in sorted(evidence, key=lambda at: (at != teller, at))),
        place=stays.place or gone.place,
    )


def _at(told: Evidence) -> tuple[str, int, int]:
    return told.article, told.start, told.end


def _named_in(told: Iterable[Evidence], event: Event, mentions: _Mentions) -> tuple[Participant, ...]:
    """Return those of an event's participants whom some sentences name; all where they name none."""
    spans = [_at(e) for e in told]
    named = {
        mention.entity
        for (article, start, end), mention in mentions.items()
        if any(article == a and first <= start and end <= last for a, first, last in spans)
    }
    return tuple(p for p in event.participants if p.entity in named) or event.participants


def _length(when: When) -> int:
    """Return how many days a time may mean; one with an open end means any."""
    if when.earliest is None or when.latest is None:
        return (date.max - date.min).days
    return (when.latest - when.earliest).days


def _by_time(event: Event) -> tuple[date, date, str]:
    """Order of the timeline: by first known day, undated ones last."""
    first = event.date.earliest or event.date.latest or date.max
    return first, event.date.latest or first, event.id
