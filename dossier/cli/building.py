"""`dossier build` and `dossier update`: files to a dossier."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from dossier.cli.arguments import COLUMNS, FILE
from dossier.cli.output import counted, print_records, problem_line
from dossier.cli.progress import progress_bar
from dossier.model.article import Problem
from dossier.model.records import dossier_record, problem_record
from dossier.paths import Paths
from dossier.services.build import BuildReport, Options, build
from dossier.services.updating import Wish, update

_SHOWN = 20  # problems printed one by one

Command = TypeVar("Command", bound=Callable[..., None])

_SHARED = (
    click.option("--processes", type=click.IntRange(min=0), default=0, help="How many at once; 0: as many as cores."),
    click.option(
        "--ner", metavar="spacy:MODEL", default="", help="Find names with a spaCy pipeline you have installed."
    ),
    COLUMNS,
    click.option("--progress/--no-progress", "bar", default=None, help="Show a bar; else only in a terminal."),
    click.option("--json", "as_json", is_flag=True, help="Print what was made as JSON."),
)


def _shared(command: Command) -> Command:
    """Give a command the options of all that build, in the order in which the help lists them."""
    for option in reversed(_SHARED):
        command = option(command)
    return command


@click.command("build")
@click.argument("sources", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", "target", required=True, type=click.Path(path_type=Path), help="The file to write.")
@click.option("--title", default="", help="What it is called; else the name of the folder.")
@click.option("--originals/--no-originals", default=True, help="Keep the original files inside, compressed.")
@_shared
def build_command(
    sources: tuple[Path, ...],
    target: Path,
    title: str,
    originals: bool,
    processes: int,
    ner: str,
    columns: tuple[tuple[str, str], ...],
    bar: bool | None,
    as_json: bool,
) -> None:
    """Make a dossier of articles: text, Markdown, web pages, PDF, DOCX, ODT, RTF, EPUB, mail, tables, ZIP, folders.

    What was at FILE stays until the new one is complete. Stopped with Ctrl+C or killed, the same command goes on where
    it was. A file that cannot be read is told at the end and stands in the dossier as a problem; it does not stop the
    others.

    \b
    Examples:
      dossier build articles/ -o summit.dossier
      dossier build a.txt b.md more/ -o news.dossier --title "The summit"
      dossier build export.csv -o news.dossier --columns text=body_md,title=head,published=when
    """
    options = Options(title=title, keep_originals=originals, processes=processes, ner=ner, columns=columns)
    with progress_bar(bar) as tell:
        report = build(sources, target, paths=Paths.default(), options=options, progress=tell)
    if as_json:
        print_records([*(problem_record(problem) for problem in report.problems), _record(report)])
        return
    _print_problems(report.problems)
    click.echo(_told(report))


@click.command("update")
@FILE
@click.argument("sources", metavar="[PATH...]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--remove", metavar="NAME", multiple=True, help="Leave out the file of this name; may be repeated.")
@click.option("--prune", is_flag=True, help="Leave out every file that is not at PATH any more.")
@click.option("--title", default="", help="What it is called from now on.")
@_shared
def update_command(
    file: Path,
    sources: tuple[Path, ...],
    remove: tuple[str, ...],
    prune: bool,
    title: str,
    processes: int,
    ner: str,
    columns: tuple[tuple[str, str], ...],
    bar: bool | None,
    as_json: bool,
) -> None:
    """Add the files at PATH to FILE, or replace those of the same name whose content changed.

    Afterwards FILE holds what a build of all its files would hold. What did not change is not read again, and notes
    and corrections stay. Until all is done FILE stays as it was; stopped, the same command goes on where it was. Names
    are found with the model that FILE was built with, unless --ner names another. NAME is as `dossier info FILE
    --files` lists it: relative to the folder that was given.

    \b
    Examples:
      dossier update summit.dossier new/ late.txt
      dossier update summit.dossier articles/ --prune
      dossier update summit.dossier --remove 004_report.txt
    """
    if not (sources or remove or title):
        raise click.UsageError("Say what changes: PATH..., --remove NAME or --title.")
    if prune and not sources:
        raise click.UsageError("--prune needs the PATH with the files that stay.")
    options = Options(title=title, processes=processes, ner=ner, columns=columns)
    wish = Wish(sources, remove, prune)
    with progress_bar(bar) as tell:
        done = update(file, wish, paths=Paths.default(), options=options, progress=tell)
    if as_json:
        names = {"added": list(done.added), "replaced": list(done.replaced), "removed": list(done.removed)}
        problems = (problem_record(problem) for problem in done.made.problems)
        print_records([*problems, _record(done.made) | names | {"unchanged": done.unchanged}])
        return
    _print_problems(done.made.problems)
    counts = (("added", done.added), ("replaced", done.replaced), ("removed", done.removed))
    click.echo(
        ", ".join([*(f"{len(names):,} {what}" for what, names in counts), f"{done.unchanged:,} unchanged"]) + "."
    )
    click.echo(_told(done.made))


def _told(report: BuildReport) -> str:
    s = report.statistics
    facts = (counted(s.articles, "article"), counted(s.entities, "name"), counted(s.events, "event"))
    copies = f" {counted(report.copies, 'copy', 'copies')} left out." if report.copies else ""
    return f"{report.path}: {', '.join(facts)}, in {report.seconds:.1f} s.{copies}"


def _print_problems(problems: tuple[Problem, ...]) -> None:
    for problem in problems[:_SHOWN]:
        click.echo(problem_line(problem), err=True)
    if len(problems) > _SHOWN:
        click.echo(f"... and {len(problems) - _SHOWN:,} more; `dossier info --problems` lists all.", err=True)


def _record(report: BuildReport) -> dict[str, Any]:
    s = report.statistics
    counts = {"articles": s.articles, "entities": s.entities, "mentions": s.mentions, "events": s.events}
    left_out = {"problems": s.problems, "copies": report.copies}
    made = {"file": str(report.path), **counts, **left_out, "seconds": round(report.seconds, 3)}
    return dossier_record(report.info) | made
