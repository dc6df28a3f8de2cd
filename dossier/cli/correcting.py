"""`dossier corrections`: what a person set right in a dossier, to see, to take along, to take over, to undo."""

import sys
from pathlib import Path
from typing import TextIO

import click

from dossier.bundle.reader import BundleReader
from dossier.cli.arguments import FILE, JSON, text_of
from dossier.cli.opened import tell
from dossier.cli.output import counted, print_records, printable
from dossier.model.corrections import to_json
from dossier.paths import Paths
from dossier.services.overlay import Overlay, read_corrections


@click.group("corrections")
def corrections_command() -> None:
    """Show, export, import or undo what you set right in a dossier.

    Corrections are kept beside the dossier, in your own data folder, and hold again after it is built anew.

    \b
    Examples:
      dossier corrections list summit.dossier
      dossier corrections export summit.dossier > mine.jsonl
      dossier corrections import summit.dossier mine.jsonl
      dossier corrections undo summit.dossier
    """


@corrections_command.command("list")
@FILE
@JSON
def list_command(file: Path, as_json: bool) -> None:
    """List the corrections in force, oldest first."""
    steps = _overlay(file).corrections()
    if as_json:
        print_records(map(to_json, steps))
        return
    for number, step in enumerate(steps, 1):
        values = "  ".join(f"{name}={value}" for name, value in to_json(step).items() if name != "op")
        click.echo(printable(f"{number:>3}  {step.op}  {values}"))


@corrections_command.command("export")
@FILE
def export_command(file: Path) -> None:
    """Print the corrections in force, one JSON object a line."""
    print_records(map(to_json, _overlay(file).corrections()))


@corrections_command.command("import")
@FILE
@click.argument("source", metavar="JSONL", type=click.File(encoding="utf-8"), default="-")
def import_command(file: Path, source: TextIO) -> None:
    """Add corrections that were exported, after those in force; all of them or, at a mistake, none."""
    steps = read_corrections(text_of(source))
    if steps:
        _overlay(file).add(*steps)
    click.echo(f"{counted(len(steps), 'correction')} taken over.")


@corrections_command.command("undo")
@FILE
def undo_command(file: Path) -> None:
    """Take back the last correction."""
    overlay = _overlay(file)
    if not overlay.can_undo:
        click.echo("There is nothing to take back.")
        sys.exit(1)
    overlay.undo()
    click.echo(f"Taken back; {counted(len(overlay.corrections()), 'correction')} in force.")


def _overlay(file: Path) -> Overlay:
    with BundleReader(file) as reader:
        overlay = Overlay(Paths.default(), reader.info.id)
    problem = overlay.problem()
    if problem is not None:
        tell(problem)
    return overlay
