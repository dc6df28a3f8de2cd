"""`dossier export`: everything as JSON lines, the open door for other tools."""

from pathlib import Path

import click

from dossier.cli.arguments import FILE
from dossier.cli.opened import opened
from dossier.cli.output import print_records
from dossier.services.export import export_jsonl
from dossier.services.saving import write_jsonl


@click.command("export")
@FILE
@click.option("--format", "format_", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), help="Write here; else to stdout.")
def export_command(file: Path, format_: str, target: Path | None) -> None:  # noqa: ARG001 - one format so far
    """Write everything in FILE as one JSON object a line, UTF-8, in a stable order.

    Records are dossier, article, entity, mention, time, event, reuse, disagreement, problem. `start` and `end` are
    half-open indices into the article's source text as Python counts characters.
    """
    with opened(file) as reader:
        if target is None:
            print_records(export_jsonl(reader))
        else:
            write_jsonl(reader, target)
