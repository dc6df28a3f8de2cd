"""`dossier check`: whether a file is whole and says what was built."""

from pathlib import Path

import click

from dossier.bundle.verify import CheckReport, check
from dossier.cli.arguments import FILE, JSON
from dossier.cli.output import counted, print_records, printable
from dossier.errors import BundleError


@click.command("check")
@FILE
@JSON
@click.pass_context
def check_command(ctx: click.Context, file: Path, as_json: bool) -> None:
    """Look at every page, row and span of FILE; exit code 4 when it is not whole.

    A dossier that opens can still be damaged: a flipped bit in a text is only found by this. It looks at the pages of
    the file, at what points to what, at the hash of all contents, and at every place in a text for which a name, a
    time, an event, an office, a repeated passage or a claim stands.

    \b
    Example:
      dossier check summit.dossier
    """
    report = check(file)
    if as_json:
        print_records([_record(report)])
        ctx.exit(0 if report.whole else BundleError.exit_code)
    if not report.whole:
        raise BundleError(printable("\n  ".join(report.findings)), report.hint)
    articles = counted(report.statistics.articles, "article") if report.statistics else ""
    click.echo(printable(f"{file} is whole: {articles}, content {report.info.content_hash if report.info else ''}."))


def _record(report: CheckReport) -> dict[str, object]:
    return {
        "record": "check",
        "file": str(report.path),
        "whole": report.whole,
        "findings": list(report.findings),
        "hint": report.hint,
        "content_hash": report.info.content_hash if report.info else "",
    }
