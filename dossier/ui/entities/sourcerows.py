"""Rows of the tab of sources: where they differ, who told of what, reprints, all articles, files with problems."""

from collections.abc import Iterator
from dataclasses import replace

from dossier.model.wording import marked
from dossier.services.cardvalues import Difference, Reprint, SourcesView
from dossier.services.coverage import Coverage, unnamed_in, unnamed_text
from dossier.ui.entities.rows import FIRST, OpenPlace, Row, RowKind, note, quote_row, section
from dossier.ui.translation import tr, tr_n, worded

PROBLEMS = marked("Files with problems")
"""The heading above files that could not be read, or only in part."""
_COVERED = 100  # events of the matrix
_LONG = 24  # letters of a name that may take more than one line


def source_rows(view: SourcesView) -> Iterator[Row]:
    """Yield who reported what."""
    if view.differences:
        yield section(tr("Where sources differ"))
        for difference in view.differences:
            yield from _difference_rows(difference)
    elif len(view.reports) > 1:
        yield section(tr("Where sources differ"))
        yield note(tr("No two articles were found to differ on an event: dates, numbers and names were compared."))
    if view.coverage is not None and view.coverage.rows:
        yield section(tr("Who told of what"))
        yield from _coverage_rows(view.coverage)
    if view.reprints:
        yield section(tr("Said in more than one place"))
        for reprint in view.reprints:
            yield from _reprint_rows(reprint)
    if view.reports:
        yield section(tr("Who reported"))
        unnamed = unnamed_in(report.head for report in view.reports)
        if unnamed:
            without = worded(unnamed_text(unnamed))
            yield note(
                tr("{articles}: each stands for itself. The menu of an article sets its publisher.", articles=without)
            )
        if view.copies:
            one = "%Ln file holds the same article as another one; it counts once."
            yield note(tr_n(one, "%Ln files hold the same article as another one; each counts once.", view.copies))
        for report in view.reports:
            publisher = report.head.publisher or report.head.file
            why = f"\n{worded(report.why)}" if report.why else ""
            also = "\n" + tr("The same in: {files}", files=", ".join(report.also)) if report.also else ""
            detail = f"{publisher} · {worded(report.when)}{why}{also}"
            action = OpenPlace(report.head.id)
            yield Row(RowKind.ARTICLE, report.head.title or report.head.file, detail=detail, action=action)
    if view.problems:
        yield section(tr(PROBLEMS))
        for problem in view.problems:
            yield Row(
                RowKind.ARTICLE, problem.file, detail="\n".join(worded(p) for p in (problem.reason, problem.hint) if p)
            )


def _coverage_rows(found: Coverage) -> Iterator[Row]:
    """Yield a key of the outlets, then each event with who told of it, who told first, and who is silent."""
    yield note("   ".join(_numbered(number, worded(name)) for number, name in enumerate(found.columns, 1)))
    yield note(tr("Framed: told of it. Filled: surely the first. Dot: silent."))
    if found.others:
        yield note(tr_n("… and %Ln more without a number", "… and %Ln more without a number", found.others))
    for row in found.rows[:_COVERED]:
        states = tuple(
            (worded(outlet), FIRST if outlet == row.first else int(told))
            for outlet, told in zip(found.columns, row.told, strict=True)
        )
        detail = f"{worded(row.when)} · {worded(found.told_by(row))}"
        action = None if row.at is None else OpenPlace(row.at.article, row.at.start, row.at.end, row.event)
        yield Row(RowKind.COVER, row.title, detail=detail, values=states, action=action)
    if len(found.rows) > _COVERED:
        yield note(tr_n("… and %Ln more event", "… and %Ln more events", len(found.rows) - _COVERED))


def _numbered(number: int, name: str) -> str:
    """Return an outlet with its number, on one line unless it is long."""
    return f"{number} {name}" if len(name) > _LONG else f"{number} {name}".replace(" ", "\u00a0")


def _difference_rows(difference: Difference) -> Iterator[Row]:
    yield note(worded(difference.about))
    for value, quote in difference.claims:
        yield quote_row(quote, detail=f"{value} — {worded(quote.source)}" if value else worded(quote.source))


def _reprint_rows(reprint: Reprint) -> Iterator[Row]:
    kind = worded(reprint.kind)
    yield note(tr("{kind}, from {source}", kind=kind, source=reprint.origin) if reprint.origin else kind)
    before = ""
    for quote in reprint.quotes:
        if quote.text == before:  # the same words again: only where they stand
            yield replace(quote_row(quote), text=worded(quote.source))
        else:
            yield quote_row(quote, detail=worded(quote.source))
        before = quote.text
