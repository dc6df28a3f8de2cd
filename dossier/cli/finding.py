"""`dossier search`: articles that answer a query, with the places that match."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

import click

from dossier.cli.arguments import FILE, JSON
from dossier.cli.opened import tell as tell_notice
from dossier.cli.output import counted, dim, heading, marked, print_records, printable, put, wrapped
from dossier.cli.progress import progress_bar
from dossier.model.query import Answer, Hit, Query, Sort
from dossier.model.records import Record, facet_record, hit_record, total_record
from dossier.paths import Paths
from dossier.services.dates_text import describe_published
from dossier.services.indexing import open_index
from dossier.services.library import Library
from dossier.services.readstate import stored_reading
from dossier.services.results import results_csv
from dossier.services.watch import Progress

_SNIPPETS = 3
_ORDER = {Sort.RELEVANCE: "best match first", Sort.DATE: "newest first", Sort.SOURCE: "by source"}


@click.command("search")
@FILE
@click.argument("query")
@click.option("--limit", type=click.IntRange(min=0), default=50, show_default=True, help="Articles; 0: all.")
@click.option("--sort", type=click.Choice([s.value for s in Sort]), default=Sort.RELEVANCE.value, show_default=True)
@click.option("--facets", is_flag=True, help="Also count by source, year and entity.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table for a spreadsheet.")
@JSON
def search_command(file: Path, query: str, limit: int, sort: str, facets: bool, as_csv: bool, as_json: bool) -> None:
    """Find the articles of FILE that answer QUERY, with the places that match.

    All words are asked for, in any form: "meet" finds "met". An empty QUERY ("") lists everything.

    \b
      "status quo"               these words side by side
      meloni OR kishida          one of them
      fighter -ship              without the other
      (gcap OR tempest) japan    grouped
      source:reuters             what an outlet wrote
      entity:"Giorgia Meloni"    who is named, whatever the form
      date:2023-01..2023-03      published in those months
      event:2035                 telling of something then
      is:unread, is:starred, is:new, has:note   what you did with articles

    With --json: one object a hit in the order of rank, and a last one with the totals.
    """
    if as_csv and as_json:
        raise click.UsageError("Choose one of --csv and --json.")
    library = open_searchable(file)
    try:
        asked = Query(query, sort=Sort(sort))
        answer = library.search(asked, partly=not (as_csv or as_json))
        hits = list(islice(answer.hits, limit or None))
        if as_csv:
            put(results_csv(library, replace(answer, hits=tuple(hits))), None)
        elif as_json:
            print_records(_records(library, asked, answer, hits, facets))
        else:
            _print(library, asked, answer, hits, facets)
    finally:
        library.close()


def open_searchable(file: Path) -> Library:
    """Open a dossier with its index; building that is shown."""
    library = Library.readable(file, Paths.default(), tell_notice)
    library.reading = partial(stored_reading, library, Paths.default())
    try:
        with progress_bar(None) as tell:
            total = library.reader.statistics.articles
            engine = open_index(
                library.reader,
                Paths.default(),
                progress=lambda done: tell(Progress("Preparing the search index", done, total)),
                notify=tell_notice,
            )
            library.attach(engine)
    except BaseException:
        library.close()
        raise
    return library


def _records(library: Library, asked: Query, answer: Answer, hits: list[Hit], facets: bool) -> Iterator[Record]:
    for rank, hit in enumerate(hits, 1):
        snippets = library.snippets(asked, hit.article, _SNIPPETS)
        yield hit_record(rank, hit, library.article(hit.article), snippets)
    if facets:
        yield from map(facet_record, answer.facets)
    yield total_record(answer)


def _print(library: Library, asked: Query, answer: Answer, hits: list[Hit], facets: bool) -> None:
    for problem in answer.problems:
        click.echo(f"{asked.text}\n{' ' * problem.start}{'^' * max(1, problem.end - problem.start)} {problem.text}")
    if not answer.hits:
        near = f" Did you mean {' or '.join(answer.corrections)}?" if answer.corrections else ""
        click.echo(f"Nothing for {asked.text!r}.{near}")
        return
    found = f"{counted(answer.articles, 'article')}, {counted(answer.passages, 'passage')}"
    if answer.partly:
        click.echo("No article has all of these words.")
        found = f"{found} {answer.partly}"
    click.echo(f"{found} - {_ORDER[asked.sort]} - {answer.seconds * 1000:.0f} ms\n")
    for rank, hit in enumerate(hits, 1):
        article = library.article(hit.article)
        click.echo(heading(printable(f"{rank}. {' '.join(article.title.split())}")))
        said = (describe_published(article.published), article.publisher, article.file, f"[{article.id}]")
        click.echo(dim(printable("   " + " · ".join(part for part in said if part))))
        for snippet in library.snippets(asked, hit.article, _SNIPPETS):
            click.echo(wrapped(marked(printable(snippet.text), snippet.marks), "   "))
        click.echo()
    if len(hits) < answer.articles:
        click.echo(f"... and {counted(answer.articles - len(hits), 'more article')}; --limit 0 lists all.")
    if facets:
        _print_facets(answer)


def _print_facets(answer: Answer) -> None:
    for facet in answer.facets:
        values = ", ".join(f"{value.label} {value.count}" for value in facet.values[:12])
        click.echo(wrapped(printable(f"{facet.field}: {values}")))
