"""A dossier as records, one after the other in a stable order: the open door for other tools."""

from collections.abc import Iterator

from dossier.bundle.reader import BundleReader
from dossier.model import records
from dossier.model.records import Record


def export_jsonl(reader: BundleReader) -> Iterator[Record]:
    """Yield the dossier, its articles, entities, mentions, times, events, reuse, disagreements and problems."""
    yield records.dossier_record(reader.info)
    yield from map(records.article_record, reader.articles())
    yield from map(records.entity_record, reader.full_entities())
    yield from map(records.mention_record, reader.mentions())
    yield from map(records.time_record, reader.times())
    yield from map(records.event_record, reader.events())
    yield from map(records.reuse_record, reader.reuse())
    yield from map(records.disagreement_record, reader.disagreements())
    yield from map(records.problem_record, reader.problems())
