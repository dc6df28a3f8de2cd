"""A report as Markdown."""

from collections.abc import Iterator

from dossier.model.wording import Say
from dossier.services.library import Library
from dossier.services.markup import md, md_quote
from dossier.services.notes_text import notes_markdown
from dossier.services.report import Report, ReportEvent
from dossier.services.report_words import (
    ARTICLES,
    DIFFER,
    EVENTS_HEAD,
    HAPPENED,
    KEY,
    NAMES,
    NAMES_HEAD,
    NOTES,
    REPORTED,
    and_more,
    colophon,
    figures,
)


def report_markdown(library: Library, report: Report, say: Say = str) -> str:
    """Return a report as a Markdown text."""
    parts = [
        f"# {md(report.info.title)}",
        md(say(figures(report))),
        *_sections(library, report, say),
        f"*{md(say(colophon(report)))}*",
    ]
    return "\n\n".join(parts) + "\n"


def _sections(library: Library, report: Report, say: Say) -> Iterator[str]:
    yield f"## {say(HAPPENED)}"
    for event in report.events:
        yield from _event(event, say)
    if report.differences:
        yield f"## {say(DIFFER)}"
        for difference in report.differences:
            yield f"### {md(say(difference.about))}"
            for value, quote in difference.claims:
                source = say(quote.source)
                yield f"{md_quote(quote.text)}\n>\n> — {md(f'{value}: {source}' if value else source)}"
    if report.coverage.rows:
        yield f"## {say(REPORTED)}"
        yield "\n".join(_matrix(report, say))
    yield f"## {say(NAMES)}"
    for title, names, more in report.groups:
        rows = [f"| {md(n.name)} | {say(n.kind)} | {md(n.roles)} | {n.mentions} | {n.articles} |" for n in names]
        yield f"### {say(title)}"
        yield "\n".join([f"| {' | '.join(map(say, NAMES_HEAD))} |", "|---|---|---|---:|---:|", *rows])
        if more:
            yield say(and_more(more))
    yield f"## {say(ARTICLES)}"
    yield "\n".join(f"{a.number}. {md(say(a.citation))}" for a in report.articles)
    if report.notes:
        # One level down: the notes are a part of the report.
        whole = notes_markdown(library, report.notes, NOTES, say)
        yield "\n".join(f"#{line}" if line.startswith("#") else line for line in whole.strip().splitlines())


def _event(event: ReportEvent, say: Say) -> Iterator[str]:
    yield f"### {md(say(event.when))}: {md(event.title)}"
    yield f"*{md(say(event.support))}*"
    for told in event.tellings:
        yield f"{md_quote(told.text)}\n>\n> — {md(f'{say(told.outlet)}, {say(told.published)}')} ({told.article})"
    if event.more:
        yield say(and_more(event.more))


def _matrix(report: Report, say: Say) -> Iterator[str]:
    """Yield a table of events by outlets: ● told, ★ surely first, · silent."""
    outlets = report.coverage.columns
    yield f"| {' | '.join((*map(say, EVENTS_HEAD), *map(md, map(say, outlets))))} |"
    yield "|---|---|" + ":-:|" * len(outlets)
    for row in report.coverage.rows:
        marks = ("★" if o == row.first else "●" if told else "·" for o, told in zip(outlets, row.told, strict=True))
        yield f"| {md(say(row.when))} | {md(row.title)} | " + " | ".join(marks) + " |"
    yield ""
    yield say(KEY)
