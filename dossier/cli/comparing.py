"""`dossier diff`: what is different in two dossiers."""

from collections import Counter
from pathlib import Path

import click

from dossier.bundle.reader import BundleReader
from dossier.cli.arguments import JSON
from dossier.cli.output import print_records, printable
from dossier.services.comparing import Change, How, compare

_SIGNS = {How.CAME: "+", How.WENT: "-", How.CHANGED: "~"}
_PLURALS = {"article": "articles", "entity": "names", "event": "events"}


@click.command("diff")
@click.argument("one", metavar="A", type=click.Path(path_type=Path))
@click.argument("other", metavar="B", type=click.Path(path_type=Path))
@click.option("--summary", is_flag=True, help="Only how many of each.")
@JSON
def diff_command(one: Path, other: Path, summary: bool, as_json: bool) -> None:
    """Say what is in B but not in A (+), in A but not in B (-), and what changed (~).

    Articles, then who and what is named, then events. An article whose text changed is known by its file.

    \b
    Example:
      dossier diff monday.dossier tuesday.dossier
    """
    with BundleReader(one) as before, BundleReader(other) as after:
        counts: Counter[tuple[str, How]] = Counter()
        for change in compare(before, after):
            counts[change.what, change.how] += 1
            if as_json and not summary:
                print_records([_record(change)])
            elif not summary:
                fields = f" ({', '.join(change.fields)})" if change.fields else ""
                title = " ".join(change.title.split())
                click.echo(printable(f"{_SIGNS[change.how]} {change.what:<7}  {title}  [{change.id}]{fields}"))
    if as_json:
        told = {f"{_PLURALS[what]}_{how}": counts[what, how] for what in _PLURALS for how in How}
        print_records([{"record": "total", "same": not counts} | told])
    elif not counts:
        click.echo("They hold the same.")
    else:
        click.echo(", ".join(_told(what, counts) for what in _PLURALS if any(counts[what, how] for how in How)) + ".")


def _told(what: str, counts: Counter[tuple[str, How]]) -> str:
    some = [f"{counts[what, how]:,} {how}" for how in How if counts[what, how]]
    return f"{_PLURALS[what]}: {', '.join(some)}"


def _record(change: Change) -> dict[str, object]:
    return {
        "record": "change",
        "what": change.what,
        "how": change.how.value,
        "id": change.id,
        "title": change.title,
        "fields": list(change.fields),
    }
