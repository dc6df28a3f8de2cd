"""Who reported what: events by outlets, who told first where that is sure, who is silent."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from textwrap import shorten

from dossier.model.dossier import ArticleHead
from dossier.model.facts import Event, Evidence
from dossier.model.wording import joined, marked, marked_n
from dossier.services.dates_text import describe
from dossier.services.independence import Independence, Sources
from dossier.services.library import Library
from dossier.services.quotes import one_line

_COLUMNS = 12  # that can be told apart
_TITLE = 40  # characters


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

    `columns` are the outlets with most articles, then articles without a publisher that tell of one: nobody knows
    whether two of these are of one outlet. There are `outlets` and `unnamed` of them in all.
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


class _Told:
    """An event, the articles that tell of it, and who speaks in these."""

    def __init__(self, event: Event, telling: Sequence[ArticleHead]) -> None:
        self.event, self.telling = event, telling
        self.speaking = {_who(head) for head in telling}


def coverage(library: Library, events: Sequence[Event] | None = None, *, least: int = 2) -> Coverage:
    """Return the matrix of the events that at least `least` outlets tell of."""
    heads = library.heads
    told = [_Told(event, _telling(event, heads)) for event in (library.reader.events() if events is None else events)]
    told = sorted((one for one in told if len(one.speaking) >= least), key=_most_widely)
    counts = Counter(head.publisher for head in heads.values() if head.publisher)
    names = sorted(counts, key=lambda name: (-counts[name], name.casefold()))
    tellers = {head.id for one in told for head in one.telling}
    unnamed = [head for head in heads.values() if not head.publisher]
    shown = [*zip(names, names, strict=True), *((h.id, outlet_of(h)) for h in unnamed if h.id in tellers)][:_COLUMNS]
    independence = Independence(heads, library.reader.reuse())
    rows = (_row(one, [who for who, _ in shown], independence) for one in told)
    return Coverage(tuple(label for _, label in shown), tuple(rows), len(names), len(unnamed))


def outlet_of(head: ArticleHead) -> str:
    """Return how an outlet is called; an article without one is called by its title."""
    title = shorten(one_line(head.title), _TITLE, placeholder=" …")
    return head.publisher or (marked("“{words}”", words=title) if title else head.file)


def by_outlet(evidence: Sequence[Evidence], heads: Mapping[str, ArticleHead], most: int) -> list[Evidence]:
    """Return at most so many sentences, of as many outlets as can be, those of one outlet beside each other."""
    outlets: dict[str, list[Evidence]] = {}
    for told in evidence:
        outlets.setdefault(_who(heads[told.article]), []).append(told)
    turns = (told for turn in zip_longest(*outlets.values()) for told in turn if told is not None)
    shown = set(islice(turns, most))
    return [told for found in outlets.values() for told in found if told in shown]


def unnamed_in(heads: Iterable[ArticleHead]) -> int:
    """Return of how many articles nobody knows who published them."""
    return sum(not head.publisher for head in heads)


def unnamed_text(number: int) -> str:
    """Return a number of articles of which nobody knows who published them, in words."""
    return marked_n("%Ln article without a publisher", "%Ln articles without a publisher", number)


def surely_first(heads: Sequence[ArticleHead]) -> str:
    """Return the outlet whose article is surely older than those of all others, empty where that is open."""
    if not heads:
        return ""
    best = min(heads, key=_last)
    others = [head for head in heads if _who(head) != _who(best)]
    return outlet_of(best) if others and all(_last(best) < (head.earliest or "") for head in others) else ""


def _last(head: ArticleHead) -> str:
    return head.latest or "9999-12-31"


def _who(head: ArticleHead) -> str:
    """Return who speaks in an article: one without a publisher speaks for itself."""
    return head.publisher or head.id


def _telling(event: Event, heads: Mapping[str, ArticleHead]) -> list[ArticleHead]:
    return [heads[article] for article in dict.fromkeys(e.article for e in event.evidence) if article in heads]


def _most_widely(one: _Told) -> tuple[int, str, str]:
    return -len(one.speaking), str(one.event.date.earliest), one.event.id


def _row(one: _Told, columns: Sequence[str], independence: Independence) -> CoverageRow:
    event, telling = one.event, one.telling
    return CoverageRow(
        event.id,
        describe(event.date, short=True),
        event.title or event.summary,
        tuple(column in one.speaking for column in columns),
        surely_first(telling),
        independence.sources(event.evidence),
        len({head.publisher for head in telling if head.publisher}),
        unnamed_in(telling),
        event.evidence[0] if event.evidence else None,
    )
