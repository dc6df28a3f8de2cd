"""`dossier batch`: a list of queries answered at once."""

from pathlib import Path

import click

from dossier.cli.arguments import FILE, JSON
from dossier.cli.finding import open_searchable
from dossier.cli.output import columns, print_records, printable
from dossier.services.batch import batch_csv, batch_record, read_queries, run_batch


@click.command("batch")
@FILE
@click.argument("queries", type=click.Path(path_type=Path))
@click.option("--csv", "as_csv", is_flag=True, help="Print a table for a spreadsheet, a row an article.")
@JSON
def batch_command(file: Path, queries: Path, as_csv: bool, as_json: bool) -> None:
    """Answer all QUERIES, a text file with one a line, over the dossier FILE.

    Lines that begin with # are passed over. Of a table (.csv, .tsv) the column "query" is taken, or else the first.
    Each query is read as `dossier search` reads it.

    \b
    Examples:
      dossier batch summit.dossier names.txt
      dossier batch summit.dossier names.txt --csv > found.csv

    With --json: one object a query, with the articles found in the order of rank.
    """
    if as_csv and as_json:
        raise click.UsageError("Choose one of --csv and --json.")
    asked = read_queries(queries)
    library = open_searchable(file)
    try:
        found = run_batch(library, asked)
        if as_json:
            print_records(map(batch_record, found))
        elif as_csv:
            click.echo(batch_csv(found), nl=False)
        else:
            rows = [("articles", "passages", "query")]
            for one in found:
                said = "".join(f"  ({problem.text})" for problem in one.answer.problems)
                rows.append((f"{one.answer.articles:,}", f"{one.answer.passages:,}", printable(one.query + said)))
            click.echo("\n".join(columns(rows)))
    finally:
        library.close()
