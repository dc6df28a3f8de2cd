"""A report as one HTML file that loads nothing: no script, no picture, its style inside and named by its hash."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from string import Template

from dossier.model.notes import Placed, TargetKind
from dossier.paths import Paths
from dossier.services.cardvalues import Difference
from dossier.services.markup import address, html
from dossier.services.report import Report, ReportArticle, ReportEvent
from dossier.services.report_words import colophon, figures


def report_html(report: Report, paths: Paths) -> str:
    """Return a report as a whole HTML document."""
    folder = paths.resources / "report"
    style = (folder / "report.css").read_text("utf-8")
    sections = dict(_sections(report))
    digest = hashlib.sha256(style.encode()).digest()
    return Template((folder / "report.html").read_text("utf-8")).substitute(
        language=html(report.info.language or "en"),
        hash=base64.b64encode(digest).decode(),
        style=style,
        title=html(report.info.title),
        figures=html(figures(report)),
        contents="\n".join(f'<li><a href="#{_anchor(name)}">{html(name)}</a></li>' for name in sections),
        sections="\n".join(
            f'<section id="{_anchor(n)}"><h2>{html(n)}</h2>\n{s}</section>' for n, s in sections.items()
        ),
        colophon=html(colophon(report)),
    )


def _anchor(name: str) -> str:
    return name.casefold().replace(" ", "-")


def _sections(report: Report) -> Iterator[tuple[str, str]]:
    yield "What happened", "\n".join(map(_event, report.events)) or "<p>No event was found.</p>"
    if report.differences:
        yield "Where sources differ", "\n".join(map(_difference, report.differences))
    if report.coverage.rows:
        yield "Who reported what", _matrix(report)
    yield "Names", "\n".join(_names(report))
    yield "Articles", "<ol>\n" + "\n".join(map(_article, report.articles)) + "\n</ol>"
    if report.notes:
        yield "Notes", "\n".join(map(_note, report.notes))


def _event(event: ReportEvent) -> str:
    told = "\n".join(
        f'<blockquote><p>{html(t.text)}</p><p class="source">{html(t.outlet)}, {html(t.published)} '
        f'<a href="#article-{t.article}">[{t.article}]</a></p></blockquote>'
        for t in event.tellings
    )
    more = f'<p class="support">… and {event.more} more</p>' if event.more else ""
    return (
        f'<div class="event"><div class="when">{html(event.when)}</div><div><h3>{html(event.title)}</h3>'
        f'<p class="support">{html(event.support)}</p>\n{told}{more}</div></div>'
    )


def _difference(difference: Difference) -> str:
    claims = "\n".join(
        f"<blockquote><p>{html(quote.text)}</p>"
        f'<p class="source"><strong>{html(value)}</strong> {html(quote.source)}</p></blockquote>'
        for value, quote in difference.claims
    )
    return f"<h3>{html(difference.about)}</h3>\n{claims}"


def _matrix(report: Report) -> str:
    """Return a table of events by outlets; what a mark means is said in words for those who cannot see it."""
    outlets = report.coverage.outlets
    head = "".join(f'<th scope="col">{html(outlet)}</th>' for outlet in outlets)
    rows = "\n".join(
        f'<tr><td>{html(row.when)}</td><th scope="row">{html(row.title)}</th>'
        + "".join(_mark(told, outlet == row.first) for outlet, told in zip(outlets, row.told, strict=True))
        + "</tr>"
        for row in report.coverage.rows
    )
    return (
        '<div class="wide"><table class="matrix"><caption>● told, ★ told first, · silent</caption>'
        f'<thead><tr><th scope="col">When</th><th scope="col">Event</th>{head}</tr></thead>\n<tbody>{rows}</tbody>'
        "</table></div>"
    )


def _mark(told: bool, first: bool) -> str:
    sign, said = ("★", "told first") if first else ("●", "told") if told else ("·", "silent")
    return f'<td class="mark" aria-label="{said}">{sign}</td>'


def _names(report: Report) -> Iterator[str]:
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Name", "Kind", "Called", "Mentions", "Articles"))
    for title, names, more in report.groups:
        rows = "\n".join(
            f'<tr><th scope="row">{html(n.name)}</th><td>{html(n.kind)}</td><td>{html(n.roles)}</td>'
            f'<td class="count">{n.mentions}</td><td class="count">{n.articles}</td></tr>'
            for n in names
        )
        yield f"<h3>{html(title)}</h3>"
        yield f'<div class="wide"><table><thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table></div>'
        if more:
            yield f'<p class="support">… and {more} more</p>'


def _article(article: ReportArticle) -> str:
    link = address(article.url)
    cited = html(article.citation)
    if link:
        safe = html(link)
        cited = html(article.citation.removesuffix(article.url))
        cited += f'<a href="{safe}" rel="noreferrer noopener">{safe}</a>'
    return f'<li id="article-{article.number}">{cited}</li>'


def _note(placed: Placed) -> str:
    note, target = placed.note, placed.note.target
    passage = target.kind is TargetKind.PASSAGE
    quote = f"<blockquote><p>{html(target.quote)}</p></blockquote>" if passage else ""
    text = f'<p class="text">{_lines(note.text)}</p>' if note.text else ""
    said = [target.name] if passage else [f"{_KINDS[target.kind]}: {target.name}"]
    said += [note.colour.value] if note.colour is not None else []
    said += ["lost its place"] if placed.lost else ["the words have changed since"] if placed.moved else []
    return f'<div class="note {note.colour or ""}">{quote}{text}<p class="source">{html(" · ".join(said))}</p></div>'


_KINDS: Mapping[TargetKind, str] = {
    TargetKind.ARTICLE: "On the article",
    TargetKind.ENTITY: "On the name",
    TargetKind.EVENT: "On the event",
}


def _lines(text: str) -> str:
    return "\n".join(html(line) for line in text.splitlines())
