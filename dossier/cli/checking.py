"""`dossier check`: whether a file is whole and says what was built."""

from pathlib import Path

import click

from dossier.bundle.verify import check
from dossier.cli.arguments import FILE
from dossier.cli.output import counted, printable
from dossier.errors import BundleError


@click.command("check")
@FILE
def check_command(file: Path) -> None:
    """Look at every page, row and span of FILE; exit code 4 when it is not whole.

    A dossier that opens can still be damaged: a flipped bit in a text is only found by this.
    """
    report = check(file)
    if not report.whole:
        raise BundleError(printable("\n  ".join(report.findings)), report.hint)
    articles = counted(report.statistics.articles, "article") if report.statistics else ""
    click.echo(printable(f"{file} is whole: {articles}, content {report.info.content_hash if report.info else ''}."))
