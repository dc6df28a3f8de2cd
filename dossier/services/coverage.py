"""Who reported what: events by outlets, who told first where that is sure, who is silent."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier.model.dossier import ArticleHead
from dossier.model.facts import Event, Evidence
from dossier.model.wording import joined, marked_n
from dossier.services.dates_text import describe
from dossier.services.independence import Independence, Sources
from dossier.services.library import Library

_MOST_OUTLETS = 12  # columns that can be told apart


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One event: `told` says for each column of the matrix whether it tells of it, `first` which surely did first.

    `outlets` and `unnamed` count the outlets that tell of it and the articles without a publisher that do, with a
    column or not; `at` is a sentence that tells of it.
    """

    event: str
    when: str
    title: str
    told: tuple[bool, ...]
    first: str
    sources: Sources
    outlets: int = 0
    unnamed: int = 0
    at: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Events, most widely told first, by outlets.

    `columns` are the outlets with most articles, then articles without a publisher, of which nobody knows whether two
    are of one outlet; there are `outlets` and `unnamed` of them, with a column or not.
    """

    columns: tuple[str, ...]
    rows: tuple[CoverageRow, ...]
    outlets: int
    unnamed: int

    @property
    def others(self) -> int:
        """How many have no column."""
        return self.outlets + self.unnamed - len(self.columns)

    def told_by(self, row: CoverageRow) -> str:
        """Say how many tell of an event: "2 of 3 outlets, 1 of 4 articles without a publisher"."""
        said = []
        if row.outlets:
            said.append(marked_n("{n} of %Ln outlet", "{n} of %Ln outlets", self.outlets, n=row.outlets))
        if row.unnamed:
            said.append(
                marked_n(
                    "{n} of %Ln article without a publisher",
                    "{n} of %Ln articles without a publisher",
                    self.unnamed,
                    n=row.unnamed,
                )
            )
        return joined(", ", said)


def coverage(library: Library, events: Sequence[Event] | None = None, *, least: int = 2) -> Coverage:
    """Return the matrix of the events that at least `least` outlets tell of."""
    heads = library.heads
    counts = Counter(head.publisher for head in heads.values() if head.publisher)
    names = sorted(counts, key=lambda name: (-counts[name], name.casefold()))
    unnamed = [outlet_of(head) for head in heads.values() if not head.publisher]
    shown = tuple([*names, *unnamed][:_MOST_OUTLETS])
    independence = Independence(heads, library.reader.reuse())
    wanted = library.reader.events() if events is None else events
    rows = [_row(event, heads, shown, independence) for event in wanted]
    kept = [(row, event) for row, event in rows if row.outlets + row.unnamed >= least]
    kept.sort(key=lambda pair: (-pair[0].outlets - pair[0].unnamed, str(pair[1].date.earliest), pair[1].id))
    return Coverage(shown, tuple(row for row, _ in kept), len(names), len(unnamed))


def outlet_of(head: ArticleHead) -> str:
    """Return how an outlet is called; an article without one stands for itself."""
    return head.publisher or head.file


def unnamed_text(number: int) -> str:
    """Return a number of articles of which nobody knows who published them, in words."""
    return marked_n("%Ln article without a publisher", "%Ln articles without a publisher", number)


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
    event: Event, heads: Mapping[str, ArticleHead], columns: Sequence[str], independence: Independence
) -> tuple[CoverageRow, Event]:
    told_in = [heads[article] for article in dict.fromkeys(e.article for e in event.evidence) if article in heads]
    telling = {outlet_of(head) for head in told_in}
    row = CoverageRow(
        event.id,
        describe(event.date, short=True),
        event.title or event.summary,
        tuple(column in telling for column in columns),
        surely_first(told_in),
        independence.sources(event.evidence),
        len({head.publisher for head in told_in if head.publisher}),
        sum(not head.publisher for head in told_in),
        event.evidence[0] if event.evidence else None,
    )
    return row, event
