"""`dossier corrections`: what a person set right in a dossier, to see, to take along, to take over, to undo."""

import sys
from pathlib import Path
from typing import TextIO

import click

from dossier.bundle.reader import BundleReader
from dossier.cli.arguments import FILE, JSON, text_of
from dossier.cli.opened import tell
from dossier.cli.output import counted, print_records, printable
from dossier.model.corrections import Unfit, described, to_json
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
        click.echo(printable(f"{number:>3}  {described(step)}"))


@corrections_command.command("export")
@FILE
def export_command(file: Path) -> None:
    """Print the corrections in force, one JSON object a line."""
    print_records(map(to_json, _overlay(file).corrections()))


@corrections_command.command("import")
@FILE
@click.argument("source", metavar="JSONL", type=click.File(encoding="utf-8"), default="-")
def import_command(file: Path, source: TextIO) -> None:
    """Add corrections that were exported, less those in force already; all of them or, at a mistake, none."""
    steps = read_corrections(text_of(source))
    new = _overlay(file).take_over(steps)
    there = f"; {len(steps) - len(new)} already there" if len(new) < len(steps) else ""
    click.echo(f"{counted(len(new), 'correction')} taken over{there}.")


@corrections_command.command("undo")
@FILE
@click.option("--unfit", is_flag=True, help="Those that no longer fit the dossier instead.")
def undo_command(file: Path, unfit: bool) -> None:
    """Take back the last correction; exit code 1 when there is none."""
    overlay = _overlay(file)
    lost: Unfit = _unfit(file) if unfit else {}
    if not (lost if unfit else overlay.can_undo):
        click.echo("There is nothing to take back.")
        sys.exit(1)
    if unfit:
        overlay.take_back(lost)
    else:
        overlay.undo()
    click.echo(f"Taken back; {counted(len(overlay.corrections()), 'correction')} in force.")


def _unfit(file: Path) -> Unfit:
    from dossier.services.library import Library  # slow to import, and seldom needed here

    library = Library.readable(file, Paths.default())
    library.close()
    return library.unfit


def _overlay(file: Path) -> Overlay:
    with BundleReader(file) as reader:
        overlay = Overlay(Paths.default(), reader.info.id)
    problem = overlay.problem()
    if problem is not None:
        tell(problem)
    return overlay
