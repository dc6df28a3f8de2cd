"""`dossier timeline` and `dossier entities`: what happened, and who and what is named."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from dossier.cli.arguments import FILE, JSON, Day, entity_named
from dossier.cli.opened import opened
from dossier.cli.output import columns, counted, print_records, printable
from dossier.model.facts import EntityKind, Event
from dossier.model.records import entity_record, event_record
from dossier.services.dates_text import describe
from dossier.services.icalendar import calendar as icalendar
from dossier.services.tables import csv_text

_FIELDS = (
    *("value", "granularity", "earliest", "latest"),
    *("kind", "certainty", "title", "summary", "place", "participants", "articles", "id"),
)


@click.command("timeline")
@FILE
@click.option("--entity", metavar="NAME", help="Only what somebody or something takes part in: a name or an id.")
@click.option("--from", "first", type=Day(), help="Only from this day, month or year on.")
@click.option("--to", "last", type=Day(last=True), help="Only up to this day, month or year.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table for a spreadsheet.")
@click.option("--ics", "as_ics", is_flag=True, help="Print what has a date as iCalendar, for a calendar.")
@JSON
def timeline_command(
    file: Path, entity: str | None, first: date | None, last: date | None, as_csv: bool, as_ics: bool, as_json: bool
) -> None:
    """List what happened, in order of time; what has no date comes last.

    Each event stands once with the number of articles that tell of it. With --from or --to, events without a date are
    left out, and those whose date is only roughly known are in when they may lie within; "by 2035" counts in 2035.

    \b
    Examples:
      dossier timeline summit.dossier --from 2023 --to 2023-06
      dossier timeline summit.dossier --entity Meloni --csv > meloni.csv
      dossier timeline summit.dossier --ics > summit.ics
    """
    if as_csv + as_ics + as_json > 1:
        raise click.UsageError("Choose one of --csv, --ics and --json.")
    with opened(file) as reader:
        events: Sequence[Event] = reader.events_of(entity_named(reader, entity).id) if entity else reader.events()
        if first or last:
            events = [event for event in events if event.date.overlaps(first or date.min, last or date.max)]
        if as_json:
            print_records(map(event_record, events))
        elif as_csv:
            click.echo(csv_text(_FIELDS, _rows(events)), nl=False)
        elif as_ics:
            heads = {head.id: head for head in reader.heads()}
            names = {head.id: head.name for head in reader.entities()}
            sys.stdout.buffer.write(icalendar(reader.info, events, heads, names))
        else:
            for line in columns([_row(event) for event in events]):
                click.echo(printable(line))


def _row(event: Event) -> tuple[str, ...]:
    articles = len({evidence.article for evidence in event.evidence})
    certainty = "" if event.certainty == "happened" else f" [{event.certainty}]"
    more = f" ({counted(articles, 'article')})" if articles > 1 else ""
    return describe(event.date, short=True), event.kind.value, " ".join(event.title.split()) + certainty + more


def _rows(events: Sequence[Event]) -> Iterator[Sequence[str | None]]:
    for event in events:
        date = event_record(event)["date"]
        told = (event.kind.value, event.certainty.value, event.title, event.summary, event.place)
        who = " ".join(participant.entity for participant in event.participants)
        articles = " ".join(dict.fromkeys(evidence.article for evidence in event.evidence))
        yield (*date.values(), *told, who, articles, event.id)


@click.command("entities")
@FILE
@click.option("--kind", type=click.Choice([kind.value for kind in EntityKind], case_sensitive=False), multiple=True)
@click.option("--limit", type=click.IntRange(min=0), default=0, help="Only the most mentioned ones; 0: all.")
@JSON
def entities_command(file: Path, kind: tuple[str, ...], limit: int, as_json: bool) -> None:
    """List who and what is named in FILE, most mentioned first.

    \b
    Examples:
      dossier entities summit.dossier --kind PERSON --limit 20
      dossier entities summit.dossier --kind VESSEL --kind AIRCRAFT --json
    """
    with opened(file) as reader:
        chosen = [head for head in reader.entities() if not kind or head.kind in kind]
        chosen = chosen[: limit or None]
        if as_json:
            print_records(entity_record(reader.entity(head.id)) for head in chosen)
            return
        rows = [
            (f"{head.mentions:>6,}", f"{counted(head.articles, 'article'):>12}", head.kind, head.name, head.id)
            for head in chosen
        ]
        for line in columns(rows):
            click.echo(printable(line))
