"""A report as Markdown."""

from collections.abc import Iterator

from dossier.services.library import Library
from dossier.services.markup import md, md_quote
from dossier.services.notes_text import notes_markdown
from dossier.services.report import Report, ReportEvent
from dossier.services.report_words import colophon, figures


def report_markdown(library: Library, report: Report) -> str:
    """Return a report as a Markdown text."""
    parts = [
        f"# {md(report.info.title)}",
        md(figures(report)),
        *_sections(library, report),
        f"*{md(colophon(report))}*",
    ]
    return "\n\n".join(parts) + "\n"


def _sections(library: Library, report: Report) -> Iterator[str]:
    yield "## What happened"
    for event in report.events:
        yield from _event(event)
    if report.differences:
        yield "## Where sources differ"
        for difference in report.differences:
            yield f"### {md(difference.about)}"
            for value, quote in difference.claims:
                yield f"{md_quote(quote.text)}\n>\n> — {md(f'{value}: {quote.source}' if value else quote.source)}"
    if report.coverage.rows:
        yield "## Who reported what"
        yield "\n".join(_matrix(report))
    yield "## Names"
    for title, names, more in report.groups:
        rows = [f"| {md(n.name)} | {md(n.kind)} | {md(n.roles)} | {n.mentions} | {n.articles} |" for n in names]
        yield f"### {md(title)}"
        yield "\n".join(["| Name | Kind | Called | Mentions | Articles |", "|---|---|---|---:|---:|", *rows])
        if more:
            yield f"… and {more} more"
    yield "## Articles"
    yield "\n".join(f"{a.number}. {md(a.citation)}" for a in report.articles)
    if report.notes:
        # One level down: the notes are a part of the report.
        whole = notes_markdown(library, report.notes, "Notes")
        yield "\n".join(f"#{line}" if line.startswith("#") else line for line in whole.strip().splitlines())


def _event(event: ReportEvent) -> Iterator[str]:
    yield f"### {md(event.when)}: {md(event.title)}"
    yield f"*{md(event.support)}*"
    for told in event.tellings:
        yield f"{md_quote(told.text)}\n>\n> — {md(f'{told.outlet}, {told.published}')} ({told.article})"
    if event.more:
        yield f"… and {event.more} more"


def _matrix(report: Report) -> Iterator[str]:
    """Yield a table of events by outlets: ● told, ★ surely first, · silent."""
    outlets = report.coverage.outlets
    yield "| When | Event | " + " | ".join(map(md, outlets)) + " |"
    yield "|---|---|" + ":-:|" * len(outlets)
    for row in report.coverage.rows:
        marks = ("★" if o == row.first else "●" if told else "·" for o, told in zip(outlets, row.told, strict=True))
        yield f"| {md(row.when)} | {md(row.title)} | " + " | ".join(marks) + " |"
    yield ""
    yield "● told, ★ told first, · silent"
