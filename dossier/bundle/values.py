"""Cells to values: what the queries of this package share. What means nothing raises ValueError or TypeError."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from dossier.model.article import Basis, Published
from dossier.model.when import UNKNOWN_TIME, Granularity, When

Row = tuple[Any, ...]


def day(iso: str | None) -> date | None:
    """Return the day, or None where it is open."""
    return None if iso is None else date.fromisoformat(iso)


def when(row: Sequence[Any]) -> When:
    """Return a time from its five columns."""
    value, granularity, earliest, latest, modifier = row
    return When(value, Granularity(granularity), day(earliest), day(latest), modifier)


def published(row: Sequence[Any]) -> Published:
    """Return a publication from its seven columns."""
    found = when(row[:5])
    return Published(UNKNOWN_TIME if found == UNKNOWN_TIME else found, Basis(row[5]), row[6])


def strings(shown: str) -> tuple[str, ...]:
    """Return the strings of a JSON list."""
    try:
        found = json.loads(shown)
    except RecursionError as error:
        raise ValueError("a list of strings was expected") from error
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise ValueError("a list of strings was expected")
    return tuple(found)


def grouped(rows: Iterable[Row]) -> defaultdict[Any, list[Row]]:
    """Return rows by their first column, without it, in the order they came."""
    groups: defaultdict[Any, list[Row]] = defaultdict(list)
    for first, *rest in rows:
        groups[first].append(tuple(rest))
    return groups
