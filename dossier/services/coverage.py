"""Who reported what: events by outlets, who told first where that is sure, who is silent."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier.model.dossier import ArticleHead
from dossier.model.facts import Event, Evidence
from dossier.services.dates_text import describe
from dossier.services.independence import Independence
from dossier.services.library import Library

_MOST_OUTLETS = 12  # columns that can be told apart


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One event: `told` says for each outlet of the matrix whether it tells of it, `first` which surely did first.

    `beyond` counts outlets that tell of it and have no column; `at` is a sentence that tells of it.
    """

    event: str
    when: str
    title: str
    told: tuple[bool, ...]
    first: str
    sources: int
    beyond: int = 0
    at: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Events, most widely told first, by the outlets with most articles; `others` counts outlets without a column."""

    outlets: tuple[str, ...]
    rows: tuple[CoverageRow, ...]
    others: int = 0


def coverage(library: Library, events: Sequence[Event] | None = None, *, least: int = 2) -> Coverage:
    """Return the matrix of the events that at least `least` outlets tell of."""
    heads = library.heads
    counts = Counter(outlet_of(head) for head in heads.values())
    names = sorted(counts, key=lambda name: (-counts[name], name.casefold()))
    shown = tuple(names[:_MOST_OUTLETS])
    independence = Independence(heads, library.reader.reuse())
    wanted = library.reader.events() if events is None else events
    rows = [_row(event, heads, shown, independence) for event in wanted]
    kept = [(row, event) for row, event in rows if sum(row.told) + row.beyond >= least]
    kept.sort(key=lambda pair: (-sum(pair[0].told) - pair[0].beyond, str(pair[1].date.earliest), pair[1].id))
    return Coverage(shown, tuple(row for row, _ in kept), len(names) - len(shown))


def outlet_of(head: ArticleHead) -> str:
    """Return how an outlet is called; an article without one stands for itself."""
    return head.publisher or head.file


def surely_first(heads: Sequence[ArticleHead]) -> str:
    """Return the outlet whose article is surely older than those of all others, empty where that is open."""
    if not heads:
        return ""
    best = min(heads, key=_last)
    others = [head for head in heads if outlet_of(head) != outlet_of(best)]
    return outlet_of(best) if others and all(_last(best) < (head.earliest or "") for head in others) else ""


def _last(head: ArticleHead) -> str:
    return head.latest or "9999-12-31"


def _row(
    event: Event, heads: Mapping[str, ArticleHead], outlets: Sequence[str], independence: Independence
) -> tuple[CoverageRow, Event]:
    told_in = [heads[article] for article in dict.fromkeys(e.article for e in event.evidence) if article in heads]
    telling = {outlet_of(head) for head in told_in}
    told = tuple(outlet in telling for outlet in outlets)
    beyond = len(telling) - sum(told)
    row = CoverageRow(
        event.id,
        describe(event.date, short=True),
        event.title or event.summary,
        told,
        surely_first(told_in),
        independence.sources(event.evidence),
        beyond,
        event.evidence[0] if event.evidence else None,
    )
    return row, event
