"""A report as one HTML file that loads nothing: no script, no picture, its style inside and named by its hash."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from functools import partial
from string import Template

from dossier.model.notes import Placed, TargetKind
from dossier.model.wording import Say, marked
from dossier.paths import Paths
from dossier.services.cardvalues import Difference
from dossier.services.markup import address, html
from dossier.services.notes_text import CHANGED, COLOUR_WORDS
from dossier.services.report import Report, ReportArticle, ReportEvent
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


def report_html(report: Report, paths: Paths, say: Say = str) -> str:
    """Return a report as a whole HTML document."""
    folder = paths.resources / "report"
    style = (folder / "report.css").read_text("utf-8")
    sections = dict(_sections(report, say))
    digest = hashlib.sha256(style.encode()).digest()
    return Template((folder / "report.html").read_text("utf-8")).substitute(
        language=html(report.info.language or "en"),
        hash=base64.b64encode(digest).decode(),
        style=style,
        title=html(report.info.title),
        figures=html(say(figures(report))),
        contents="\n".join(f'<li><a href="#{_anchor(name)}">{html(say(name))}</a></li>' for name in sections),
        sections="\n".join(
            f'<section id="{_anchor(n)}"><h2>{html(say(n))}</h2>\n{s}</section>' for n, s in sections.items()
        ),
        colophon=html(say(colophon(report))),
    )


def _anchor(name: str) -> str:
    return name.casefold().replace(" ", "-")


def _sections(report: Report, say: Say) -> Iterator[tuple[str, str]]:
    events = "\n".join(_event(event, say) for event in report.events)
    yield HAPPENED, events or f"<p>{html(say(marked('No event was found.')))}</p>"
    if report.differences:
        yield DIFFER, "\n".join(_difference(difference, say) for difference in report.differences)
    if report.coverage.rows:
        yield REPORTED, _matrix(report, say)
    yield NAMES, "\n".join(_names(report, say))
    yield ARTICLES, "<ol>\n" + "\n".join(_article(article, say) for article in report.articles) + "\n</ol>"
    if report.notes:
        yield NOTES, "\n".join(_note(placed, say) for placed in report.notes)


def _event(event: ReportEvent, say: Say) -> str:
    told = "\n".join(
        f'<blockquote><p>{html(t.text)}</p><p class="source">{html(say(t.outlet))}, {html(say(t.published))} '
        f'<a href="#article-{t.article}">[{t.article}]</a></p></blockquote>'
        for t in event.tellings
    )
    more = f'<p class="support">{html(say(and_more(event.more)))}</p>' if event.more else ""
    return (
        f'<div class="event"><div class="when">{html(say(event.when))}</div><div><h3>{html(event.title)}</h3>'
        f'<p class="support">{html(say(event.support))}</p>\n{told}{more}</div></div>'
    )


def _difference(difference: Difference, say: Say) -> str:
    claims = "\n".join(
        f"<blockquote><p>{html(quote.text)}</p>"
        f'<p class="source"><strong>{html(value)}</strong> {html(say(quote.source))}</p></blockquote>'
        for value, quote in difference.claims
    )
    return f"<h3>{html(say(difference.about))}</h3>\n{claims}"


def _matrix(report: Report, say: Say) -> str:
    """Return a table of events by outlets; what a mark means is said in words for those who cannot see it."""
    outlets = report.coverage.columns
    head = "".join(f'<th scope="col">{html(name)}</th>' for name in map(say, (*EVENTS_HEAD, *outlets)))
    mark = partial(_mark, say)
    rows = "\n".join(
        f'<tr><td>{html(say(row.when))}</td><th scope="row">{html(row.title)}</th>'
        + "".join(mark(told, outlet == row.first) for outlet, told in zip(outlets, row.told, strict=True))
        + "</tr>"
        for row in report.coverage.rows
    )
    return (
        f'<div class="wide"><table class="matrix"><caption>{html(say(KEY))}</caption>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody>"
        "</table></div>"
    )


def _mark(say: Say, told: bool, first: bool) -> str:
    if first:
        sign, said = "★", marked("told first")
    else:
        sign, said = ("●", marked("told")) if told else ("·", marked("silent"))
    return f'<td class="mark" aria-label="{html(say(said))}">{sign}</td>'


def _names(report: Report, say: Say) -> Iterator[str]:
    columns = zip(NAMES_HEAD, ("", "", "", ' class="count"', ' class="count"'), strict=True)
    head = "".join(f'<th scope="col"{kind}>{html(say(name))}</th>' for name, kind in columns)
    for title, names, more in report.groups:
        rows = "\n".join(
            f'<tr><th scope="row">{html(n.name)}</th><td>{html(say(n.kind))}</td><td>{html(n.roles)}</td>'
            f'<td class="count">{n.mentions}</td><td class="count">{n.articles}</td></tr>'
            for n in names
        )
        yield f"<h3>{html(say(title))}</h3>"
        yield f'<div class="wide"><table><thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table></div>'
        if more:
            yield f'<p class="support">{html(say(and_more(more)))}</p>'


def _article(article: ReportArticle, say: Say) -> str:
    link = address(article.url)
    citation = say(article.citation)
    cited = html(citation)
    if link:
        safe = html(link)
        cited = html(citation.removesuffix(article.url))
        cited += f'<a href="{safe}" rel="noreferrer noopener">{safe}</a>'
    return f'<li id="article-{article.number}">{cited}</li>'


def _note(placed: Placed, say: Say) -> str:
    note, target = placed.note, placed.note.target
    passage = target.kind is TargetKind.PASSAGE
    quote = f"<blockquote><p>{html(target.quote)}</p></blockquote>" if passage else ""
    text = f'<p class="text">{_lines(note.text)}</p>' if note.text else ""
    said = [target.name] if passage else [f"{say(_KINDS[target.kind])}: {target.name}"]
    said += [say(COLOUR_WORDS[note.colour])] if note.colour is not None else []
    if placed.lost:
        said.append(say(marked("lost its place")))
    elif placed.moved:
        said.append(say(CHANGED))
    return f'<div class="note {note.colour or ""}">{quote}{text}<p class="source">{html(" · ".join(said))}</p></div>'


_KINDS: Mapping[TargetKind, str] = {
    TargetKind.ARTICLE: marked("On the article"),
    TargetKind.ENTITY: marked("On the name"),
    TargetKind.EVENT: marked("On the event"),
}


def _lines(text: str) -> str:
    return "\n".join(html(line) for line in text.splitlines())
