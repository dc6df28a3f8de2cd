"""The gold of the five originals: what a timeline of them should tell, and how far one does."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dossier.model.article import Article
from dossier.model.facts import Certainty, Event

_GOLD = Path(__file__).with_name("events_gold.toml")
_NUMBER = re.compile(r"\d+")
_AHEAD = frozenset({Certainty.PLANNED, Certainty.HYPOTHETICAL})
Sentence = tuple[str, int]  # number of the article, where the sentence begins


@dataclass(frozen=True, slots=True)
class Row:
    """One event of the gold; `who` are words of the ids of those that take part or of the place."""

    what: str
    first: date
    last: date
    needed: bool
    certainty: Certainty
    who: frozenset[str]
    told: frozenset[Sentence]

    @property
    def articles(self) -> frozenset[str]:
        """The articles that tell of it."""
        return frozenset(article for article, _ in self.told)


@dataclass(frozen=True, slots=True)
class Reading:
    """A timeline held against the gold: what is missed, told by too few, told twice, mixed up, or in no row at all."""

    needed: int
    missed: tuple[Row, ...]
    alone: tuple[Row, ...]
    twice: tuple[tuple[Row, tuple[Event, ...]], ...]
    mixed: tuple[Event, ...]
    surplus: tuple[Event, ...]

    @property
    def recall(self) -> float:
        """Share of the needed rows that one line tells of, with every article that does."""
        return 1 - len(self.missed + self.alone) / self.needed


def gold() -> tuple[Row, ...]:
    """Return the rows of the gold."""
    return tuple(
        Row(
            row["what"],
            row["first"],
            row["last"],
            row["needed"],
            Certainty(row["certainty"]),
            frozenset(row["who"]),
            frozenset(_sentence(told) for told in row["told"]),
        )
        for row in tomllib.loads(_GOLD.read_text("utf-8"))["event"]
    )


def compare(timeline: Sequence[Event], articles: Mapping[str, Article]) -> Reading:
    """Hold a timeline against the gold."""
    rows = gold()
    told = {event.id: _sentences(event, articles) for event in timeline}
    lines: dict[str, list[Event]] = {row.what: [] for row in rows}
    for event in timeline:
        fitting = [row for row in rows if _fits(event, row) and told[event.id] & row.told]
        if fitting:
            lines[max(fitting, key=lambda row: _closeness(event, row, told[event.id])).what].append(event)
    placed = {event.id for events in lines.values() for event in events}
    needed = [row for row in rows if row.needed]
    found = [row for row in needed if any(_says(event, row) for event in lines[row.what])]
    return Reading(
        needed=len(needed),
        missed=tuple(row for row in needed if row not in found),
        alone=tuple(row for row in found if not any(_all_tell(e, row, told[e.id]) for e in lines[row.what])),
        twice=tuple((row, tuple(lines[row.what])) for row in rows if len(lines[row.what]) > 1),
        mixed=tuple(event for event in timeline if not any(told[event.id] <= row.told for row in rows)),
        surplus=tuple(event for event in timeline if event.id not in placed),
    )


def _sentence(told: str) -> Sentence:
    article, _, start = told.partition(":")
    return article, int(start)


def _sentences(event: Event, articles: Mapping[str, Article]) -> set[Sentence]:
    return {(_number(articles[e.article]), e.start) for e in event.evidence}


def _number(article: Article) -> str:
    found = _NUMBER.match(article.file)
    return found[0] if found else article.file


def _fits(event: Event, row: Row) -> bool:
    first, last = event.date.earliest, event.date.latest
    if first is None or last is None:
        return not row.needed
    return row.first <= first and last <= row.last


def _says(event: Event, row: Row) -> bool:
    ahead = event.certainty in _AHEAD
    return ahead == (row.certainty in _AHEAD) and row.who <= _words(event)


def _words(event: Event) -> frozenset[str]:
    ids = [p.entity for p in event.participants] + ([event.place] if event.place else [])
    return frozenset(word for entity in ids for word in entity.partition(":")[2].split("-"))


def _closeness(event: Event, row: Row, told: set[Sentence]) -> tuple[bool, int, int]:
    return _says(event, row), len(told & row.told), -(row.last - row.first).days


def _all_tell(event: Event, row: Row, told: set[Sentence]) -> bool:
    return _says(event, row) and row.articles <= {article for article, _ in told}
