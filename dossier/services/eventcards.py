"""The card of one event: what each outlet says of it, which words only it uses, how it is dated, who is silent."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dossier.model.dossier import ArticleHead
from dossier.model.facts import ENTITY_GROUPS, Certainty, Event, Evidence
from dossier.model.wording import joined, marked
from dossier.services.coverage import by_outlet, outlet_of, surely_first, unnamed_in
from dossier.services.dates_text import describe, describe_head
from dossier.services.explain import CERTAINTY_WORDS, EVENT_WORDS, explain_time
from dossier.services.independence import Independence, Sources
from dossier.services.library import Library
from dossier.services.quotes import Quote, Span, one_line
from dossier.services.recalling import recalled

_WORD = re.compile(r"\w+(?:[-.,]\d+|-\w+)*")
_MOST = 40  # sentences side by side; agencies are printed by hundreds
_SHORT = 4  # letters; shorter words in small letters tell nothing
_PREFIX = 5  # letters in which two forms of one word agree ("announce", "announced")
_FEW, _OTHER = 6, 0.4  # own words and their share; a sentence with more is another one altogether: marks say nothing


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that tells of an event; `quote.marks` are words that only this outlet uses, `dated` is in words."""

    outlet: str
    published: str
    title: str
    quote: Quote
    dated: str


@dataclass(frozen=True, slots=True)
class Participation:
    """Somebody or something that takes part, or the place."""

    entity: str
    name: str
    group: str
    role: str


@dataclass(frozen=True, slots=True)
class EventCard:
    """All that is shown of one event.

    `first` is the outlet that told of it first, where that is known; `more` counts sentences beyond those shown,
    `unnamed` the articles without a publisher that tell of it as well as those that `reported`.
    """

    id: str
    title: str
    kind: str
    when: str
    certainty: str
    sources: Sources
    participants: tuple[Participation, ...]
    tellings: tuple[Telling, ...]
    more: int
    differences: tuple[tuple[str, tuple[str, ...]], ...]
    first: str
    reported: tuple[str, ...]
    unnamed: int
    silent: tuple[str, ...]


def event_card(library: Library, event: str) -> EventCard:
    """Return the card of an event; raises KeyError for an unknown id."""
    found, heads = library.reader.event(event), library.heads
    teller = found.evidence[0] if found.evidence else None  # in whose words the title is
    evidence = sorted(found.evidence, key=lambda e: (e is not teller, _day(heads[e.article], first=True), e))
    tellings = _marked([_telling(library, told) for told in by_outlet(evidence, heads, _MOST)])
    told_in = list(dict.fromkeys(heads[told.article] for told in evidence))
    return EventCard(
        id=found.id,
        title=found.title or found.summary,
        kind=EVENT_WORDS[found.kind],
        when=describe(found.date),
        certainty="" if found.certainty is Certainty.HAPPENED else CERTAINTY_WORDS[found.certainty],
        sources=Independence(heads, library.reader.reuse()).sources(found.evidence),
        participants=tuple(_participants(library, found)),
        tellings=tellings,
        more=max(0, len(evidence) - _MOST),
        differences=tuple(_differences(library, event)),
        first=surely_first(told_in),
        reported=tuple(dict.fromkeys(head.publisher for head in told_in if head.publisher)),
        unnamed=unnamed_in(told_in),
        silent=_silent(found, told_in, list(heads.values())),
    )


def _telling(library: Library, told: Evidence) -> Telling:
    head, facts = library.heads[told.article], library.facts(told.article)
    dated: str = ""
    if told.date_start is not None and told.date_end is not None:
        time = next((t for t in facts.times if t.start < told.date_end and told.date_start < t.end), None)
        phrase = marked("“{words}”", words=one_line(facts.article.slice(told.date_start, told.date_end)))
        dated = phrase if time is None else joined(" → ", explain_time(time).lines)
    quote = Quote(told.article, told.start, told.end, one_line(facts.article.slice(told.start, told.end)))
    return Telling(outlet_of(head), describe_head(head), head.title or head.file, quote, dated)


def _marked(tellings: Sequence[Telling]) -> tuple[Telling, ...]:
    """Mark in each sentence the words that no other outlet uses; an outlet on its own differs from nobody."""
    stems: dict[str, set[str]] = {}
    for telling in tellings:
        stems.setdefault(telling.outlet, set()).update(map(_stem, _WORD.findall(telling.quote.text)))
    if len(stems) < 2:
        return tuple(tellings)
    used = Counter(stem for found in stems.values() for stem in found)
    return tuple(replace(t, quote=replace(t.quote, marks=_own(t.quote.text, used))) for t in tellings)


def _own(text: str, used: Counter[str]) -> tuple[Span, ...]:
    """Return the words that only this outlet uses, unless most of its words are."""
    own = tuple(_only_here(text, used))
    return own if len(own) <= max(_FEW, _OTHER * len(_WORD.findall(text))) else ()


def _only_here(text: str, used: Counter[str]) -> Iterator[Span]:
    for found in _WORD.finditer(text):
        word = found[0]
        small = word.islower() or (not found.start() and word.istitle())  # "On", at the begin of a sentence
        if used[_stem(word)] == 1 and (len(word) >= _SHORT or not small):
            yield found.span()


def _stem(word: str) -> str:
    return word if any(c.isdigit() for c in word) else word.casefold()[:_PREFIX]


def _participants(library: Library, event: Event) -> Iterator[Participation]:
    roles = {found.entity: found.role for found in event.participants}
    if event.place is not None:
        roles.setdefault(event.place, "place")
    for entity, role in roles.items():
        named = library.reader.entity(entity)
        yield Participation(entity, named.name, ENTITY_GROUPS[named.kind], role)


def _differences(library: Library, event: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what the sources say differently: about what, and what each says."""
    for found in library.reader.disagreements():
        if found.event == event:
            yield (
                recalled(found.kind),
                tuple(
                    marked("{words} ({outlet})", words=c.value, outlet=outlet_of(library.heads[c.article]))
                    for c in found.claims
                ),
            )


def _silent(event: Event, told: Sequence[ArticleHead], heads: Sequence[ArticleHead]) -> tuple[str, ...]:
    """Return the outlets that wrote since the event was, or was first told of, and do not tell of it."""
    begin = min([_day(head, first=True) for head in told] + [str(event.date.earliest or date.max)], default="")
    speaking = {head.publisher for head in told}
    later = (head.publisher for head in heads if head.publisher and _day(head, first=False) >= begin)
    return tuple(outlet for outlet in dict.fromkeys(later) if outlet not in speaking)


def _day(head: ArticleHead, *, first: bool) -> str:
    """Return the first or last day on which an article may have appeared; one without a date may be of any day."""
    if first:
        return head.earliest or str(date.min)
    return head.latest or str(date.max)
