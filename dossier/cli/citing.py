"""`dossier cite` and `dossier report`: what goes from a dossier into other texts."""

from pathlib import Path

import click

from dossier.cli.arguments import FILE, article_named
from dossier.cli.opened import opened, tell
from dossier.cli.output import put
from dossier.paths import Paths
from dossier.services.citing import Style, cited
from dossier.services.library import Library
from dossier.services.placing import listed, place_notes
from dossier.services.report import gather
from dossier.services.report_html import report_html
from dossier.services.report_markdown import report_markdown
from dossier.services.userstore import UserStore

OUTPUT = click.option("-o", "--output", "target", type=click.Path(path_type=Path), help="Write here; else to stdout.")


@click.command("cite")
@FILE
@click.argument("articles", metavar="[ARTICLE]...", nargs=-1)
@click.option("--format", "style", type=click.Choice([s.value for s in Style]), default="text", show_default=True)
@OUTPUT
def cite_command(file: Path, articles: tuple[str, ...], style: str, target: Path | None) -> None:
    """Cite ARTICLEs of FILE, or all of them: as text, CSL-JSON, BibTeX or RIS.

    ARTICLE is a number in the list, an id or a file name. A date is written as exactly as it is known: a year stays a
    year, a stretch of days a stretch.

    \b
    Examples:
      dossier cite summit.dossier 3
      dossier cite summit.dossier --format bibtex -o summit.bib
      dossier cite summit.dossier 1 4 --format ris > two.ris
    """
    with opened(file) as reader:
        heads = reader.heads()
        chosen = [article_named(heads, wanted) for wanted in articles] or list(heads)
        text = cited([reader.article(head.id) for head in chosen], Style(style))
    put(text, target)


@click.command("report")
@FILE
@click.option("--format", "form", type=click.Choice(["markdown", "html"]), help="Else as OUTPUT ends, else markdown.")
@click.option("--notes/--no-notes", default=True, show_default=True, help="With your own notes.")
@OUTPUT
def report_command(file: Path, form: str | None, notes: bool, target: Path | None) -> None:
    """Write a report of FILE: events with their sentences, who reported what, names, articles, your notes.

    The HTML is one file that opens in any browser, holds no script and loads nothing.

    \b
    Examples:
      dossier report summit.dossier -o summit.html
      dossier report summit.dossier --no-notes > summit.md
    """
    paths = Paths.default()
    as_html = form == "html" or (form is None and target is not None and target.suffix.lower() in (".html", ".htm"))
    library = Library.readable(file, paths, tell)
    store = UserStore(paths, library.base.info.id)
    try:
        placed = listed(library, place_notes(library, store.notes())) if notes else ()
        report = gather(library, placed)
        text = report_html(report, paths) if as_html else report_markdown(library, report)
    finally:
        store.close()
        library.close()
    put(text, target)
