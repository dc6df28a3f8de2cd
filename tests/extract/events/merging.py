"""All that is told, each event once: what a build does with what it keeps on the disk, with what fits into memory."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from dossier.extract.events.account import accounts
from dossier.extract.events.merge import merged, order, rank
from dossier.model.facts import Entity, Event


def merge_events(
    events: Iterable[Event], entities: Mapping[str, Entity], reprints: Sequence[Collection[str]] = ()
) -> tuple[Event, ...]:
    """Return each event once, by date; `reprints` are groups of articles that copy one another."""
    ranked = sorted(accounts(events, entities), key=rank)
    return tuple(sorted(merged(ranked, entities, reprints), key=order))
