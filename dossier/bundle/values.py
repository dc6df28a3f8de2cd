"""Rows to values: what the reader hands out. A row that means nothing raises ValueError, KeyError or TypeError."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from dossier.model.article import Basis, Published
from dossier.model.dossier import ArticleHead, DossierInfo, EntityHead, Statistics
from dossier.model.facts import (
    Anchor,
    Certainty,
    EntityKind,
    Event,
    EventKind,
    Evidence,
    Mention,
    Participant,
    TimeExpression,
    TimeType,
)
from dossier.model.when import UNKNOWN_TIME, Granularity, When

Row = tuple[Any, ...]


def day(iso: str | None) -> date | None:
    """Return the day, or None where it is open."""
    return None if iso is None else date.fromisoformat(iso)


def when(row: Row) -> When:
    """Return a time from its five columns."""
    value, granularity, earliest, latest, modifier = row
    return When(value, Granularity(granularity), day(earliest), day(latest), modifier)


def published(row: Row) -> Published:
    """Return a publication from its seven columns."""
    found = when(row[:5])
    return Published(UNKNOWN_TIME if found == UNKNOWN_TIME else found, Basis(row[5]), row[6])


def strings(shown: str) -> tuple[str, ...]:
    """Return the strings of a JSON list."""
    found = json.loads(shown)
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise ValueError("a list of strings was expected")
    return tuple(found)


def info_and_statistics(row: Row) -> tuple[DossierInfo, Statistics]:
    """Return what the table `dossier` says."""
    return DossierInfo(*row[1:8]), Statistics(*row[8:15])


def article_head(row: Row) -> ArticleHead:
    """Return a head from the columns that `reader` asks for."""
    identifier, title, publisher, value, earliest, latest, basis, words, file, kinds = row
    return ArticleHead(
        identifier, title, publisher, value, earliest or "", latest or "", basis, words, file, tuple(kinds.split())
    )


def entity_head(row: Row) -> EntityHead:
    """Return a head from id, kind, name, mentions, articles."""
    return EntityHead(*row)


def mention(row: Row) -> Mention:
    """Return a mention from article, start, end, surface, kind, entity, rule, confidence."""
    article, start, end, surface, kind, entity, rule, confidence = row
    return Mention(article, start, end, surface, EntityKind(kind), entity, rule, confidence)


def time_expression(row: Row) -> TimeExpression:
    """Return a time from article, start, end, surface, type, its five columns, anchor kind and value, rule."""
    article, start, end, surface, kind = row[:5]
    return TimeExpression(
        article, start, end, surface, TimeType(kind), when(row[5:10]), Anchor(row[10], row[11]), row[12]
    )


def event(row: Row, participants: Iterable[Row], evidence: Iterable[Row]) -> Event:
    """Return an event from its row and those of its participants and evidence."""
    return Event(
        row[0],
        row[1],
        row[2],
        EventKind(row[3]),
        Certainty(row[4]),
        when(row[5:10]),
        tuple(Participant(*some) for some in participants),
        tuple(Evidence(*some) for some in evidence),
        row[10],
    )


def grouped(rows: Iterable[Row]) -> defaultdict[Any, list[Row]]:
    """Return rows by their first column, without it, in the order they came."""
    groups: defaultdict[Any, list[Row]] = defaultdict(list)
    for first, *rest in rows:
        groups[first].append(tuple(rest))
    return groups
