"""`dossier show` and `dossier info`: one article, and what a dossier holds."""

from collections.abc import Iterator
from pathlib import Path

import click

from dossier.bundle.reader import BundleReader
from dossier.cli.arguments import FILE, JSON, article_named
from dossier.cli.opened import opened
from dossier.cli.output import columns, counted, dim, heading, print_records, printable, problem_line, wrapped
from dossier.model import records
from dossier.model.article import Article, Paragraph, ParagraphKind, Source
from dossier.model.dossier import ArticleFacts
from dossier.model.records import Record
from dossier.services.appeared import appeared
from dossier.services.dates_text import describe_head, describe_published

_NOT_REPEATED = frozenset({ParagraphKind.TITLE, ParagraphKind.DUPLICATE_TITLE})


@click.command("show")
@FILE
@click.argument("article", required=False)
@click.option("--removed", is_flag=True, help="Also what was removed as no news: menus, appeals, notices.")
@JSON
def show_command(file: Path, article: str | None, removed: bool, as_json: bool) -> None:
    """Print an ARTICLE of FILE: by number, file name, id, or the beginning of an id.

    Without ARTICLE all are listed with their numbers, in order of publication. With --json the article is printed as
    record, followed by the mentions, times and events found in it.

    \b
    Examples:
      dossier show summit.dossier
      dossier show summit.dossier 3
      dossier show summit.dossier 004_report.txt --removed
    """
    with opened(file) as reader:
        heads = reader.heads()
        if article is None:
            if as_json:
                print_records(map(records.article_record, reader.articles()))
            else:
                rows = [
                    (f"{n:>{len(str(len(heads)))}}", describe_head(head), head.publisher or head.file, head.title)
                    for n, head in enumerate(heads, 1)
                ]
                for line in columns([tuple(" ".join(cell.split()) for cell in row) for row in rows]):
                    click.echo(printable(line))
            return
        facts = reader.facts(article_named(heads, article).id)
        if as_json:
            print_records(_article_records(facts))
        else:
            _print_article(facts.article, removed)


def _article_records(facts: ArticleFacts) -> Iterator[Record]:
    yield records.article_record(facts.article)
    yield from map(records.mention_record, facts.mentions)
    yield from map(records.time_record, facts.times)
    yield from map(records.event_record, facts.events)


def _print_article(article: Article, removed: bool) -> None:
    click.echo(heading(printable(wrapped(article.title))))
    said = (article.publisher, ", ".join(article.authors), describe_published(article.published), article.url)
    click.echo(dim(printable(" · ".join(part for part in said if part))))
    click.echo(dim(printable(" · ".join((*article.files, article.id)))))
    for paragraph in article.paragraphs:
        if (not paragraph.kept and not removed) or (paragraph.kind in _NOT_REPEATED and not removed):
            continue
        text = printable(wrapped(_repaired(article, paragraph)))
        plain = paragraph.kept and paragraph.kind is ParagraphKind.BODY
        click.echo("\n" + (text if plain else dim(f"[{paragraph.kind}] ") + text))


def _repaired(article: Article, paragraph: Paragraph) -> str:
    """Return what a reader should see of a paragraph: its damaged stretches as they were meant."""
    text, here = "", paragraph.start
    for repair in article.repairs:
        if here <= repair.start and repair.end <= paragraph.end:
            text += article.slice(here, repair.start) + repair.text
            here = repair.end
    return text + article.slice(here, paragraph.end)


@click.command("info")
@FILE
@click.option("--problems", is_flag=True, help="List what could not be read when it was built, and why.")
@click.option("--files", is_flag=True, help="List the files it was built of, with their hashes.")
@JSON
def info_command(file: Path, problems: bool, files: bool, as_json: bool) -> None:
    """Say what FILE holds: how much, from when to when, and of which files it was built."""
    with BundleReader(file) as reader:
        s, info = reader.statistics, reader.info
        if as_json:
            counts = {"articles": s.articles, "entities": s.entities, "mentions": s.mentions, "events": s.events}
            said = {"language": info.language or None, "created": info.created, "first": s.first, "last": s.last}
            print_records(
                [records.dossier_record(info) | said | counts | {"problems": s.problems, "copies": reader.copies()}]
            )
            if problems:
                print_records(map(records.problem_record, reader.problems()))
            if files:
                print_records(_source_record(source) for source in reader.sources())
            return
        copies = reader.copies()
        left_out = f"; {counted(copies, 'copy', 'copies')} left out" if copies else ""
        rows = [
            ("title", info.title),
            ("id", info.id),
            ("articles", f"{s.articles:,} of {counted(len(reader.sources()), 'file')}{left_out}"),
            ("published", appeared(reader.heads()) or "unknown"),
            ("names", f"{s.entities:,}, in {counted(s.mentions, 'place')}"),
            ("events", f"{s.events:,}"),
            ("problems", f"{s.problems:,}"),
            ("language", info.language or "unknown"),
            ("built", info.created),
            ("content", info.content_hash),
        ]
        for line in columns(rows):
            click.echo(printable(line))
        if problems:
            for problem in reader.problems():
                click.echo(problem_line(problem))
        if files:
            for source in reader.sources():
                click.echo(printable(f"{source.sha256[:16]}  {source.size:>11,}  {source.name}"))


def _source_record(source: Source) -> Record:
    return {
        "record": "source",
        "file": source.name,
        "media_type": source.media_type,
        "sha256": source.sha256,
        "size": source.size,
    }
