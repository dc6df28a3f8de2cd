"""Take something out of a dossier from the window: results, an article, citations, notes, a report. Imported on use."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dossier.model.corrections import Correction, to_json
from dossier.model.notes import Placed
from dossier.model.notice import Notice, Severity
from dossier.model.query import Answer
from dossier.services.article_text import article_markdown
from dossier.services.batch import batch_csv, batch_record, read_queries, run_batch
from dossier.services.citing import Style, cited
from dossier.services.jobs import Notify
from dossier.services.lasting import LastingJobs
from dossier.services.library import NO_INDEX
from dossier.services.notes_text import notes_markdown
from dossier.services.overlay import read_corrections
from dossier.services.placing import listed, place_notes
from dossier.services.report import gather
from dossier.services.report_html import report_html
from dossier.services.report_markdown import report_markdown
from dossier.services.results import results_csv, results_json
from dossier.services.saving import json_line, json_text, write_bytes
from dossier.services.statements import statements_csv, statements_ics
from dossier.services.text_files import read_text
from dossier.services.webannotation import from_web_annotations, to_web_annotations
from dossier.ui import dialogs
from dossier.ui.printing import article_pdf, print_article
from dossier.ui.translation import tr, tr_n, worded

if TYPE_CHECKING:
    from dossier.paths import Paths
    from dossier.ui.workspace import Workspace

_LARGEST = 50_000_000  # bytes of a file with notes
_LONGEST = 180  # bytes of a title in the name of a file, which has at most 255


class Exporter:
    """Asks where to, writes in the background, and says so."""

    def __init__(self, space: "Workspace", window: QWidget, paths: "Paths", jobs: LastingJobs, notify: Notify) -> None:
        # Not the panes: they may be gone when the question where to has been answered.
        self._session, self._library, self._notes = space.session, space.library, space.notes
        self._editing = space.editing
        self._window = window
        self._paths = paths
        self._jobs = jobs
        self._notify = notify

    def results(self) -> None:
        """Write the list of results as CSV or JSON."""
        answer, library = self._session.state.answer, self._library
        if answer is None or not answer.hits:
            self._notify(Notice(Severity.INFO, tr("There are no results to export.")))
            return
        kinds = tr("Table for a spreadsheet (*.csv)") + ";;" + tr("JSON (*.json)")
        for target in dialogs.ask_target(self._window, tr("Export the results"), self._named("results.csv"), kinds):
            if target.suffix.lower() == ".json":
                self._write(target, lambda: json_text(results_json(library, answer)), _said(answer))
            else:
                self._write(target, partial(results_csv, library, answer), _said(answer))

    def timeline(self) -> None:
        """Write the events that the results tell of as CSV, a row for each sentence, or for a calendar."""
        answer, library = self._session.state.answer, self._library
        if answer is None or not answer.hits:
            self._notify(Notice(Severity.INFO, tr("There are no results to export.")))
            return
        kinds = tr("Table for a spreadsheet (*.csv)") + ";;" + tr("Calendar (*.ics)")
        for target in dialogs.ask_target(
            self._window, tr("Export the events of the results"), self._named("events.csv"), kinds
        ):
            as_ics = target.suffix.lower() == ".ics"
            work = partial(statements_ics if as_ics else statements_csv, library, answer)
            self._write(target, work, _said(answer))

    def batch(self) -> None:
        """Answer all queries of a file, and write what they find as CSV or JSON."""
        library = self._library
        if not library.searchable:
            self._notify(Notice(Severity.INFO, tr(NO_INDEX)))
            return
        kinds = tr("Table for a spreadsheet (*.csv)") + ";;" + tr("JSON (*.json)")
        asked = dialogs.ask_queries(self._window)
        for target in (
            dialogs.ask_target(self._window, tr("Save what is found"), self._named("found.csv"), kinds) if asked else ()
        ):

            def work(as_json: bool = target.suffix.lower() == ".json") -> str:
                found = run_batch(library, read_queries(asked[0]))
                return json_text(list(map(batch_record, found))) if as_json else batch_csv(found, worded)

            self._write(target, work)

    def cite(self) -> None:
        """Write the citation of the open article for a reference manager."""
        article = self._session.state.article
        if article is None:
            return
        kinds = "BibTeX (*.bib);;RIS (*.ris);;CSL-JSON (*.json)"
        styles = {".ris": Style.RIS, ".json": Style.CSL}
        for target in dialogs.ask_target(self._window, tr("Cite this article"), f"{self._name()}.bib", kinds):
            style = styles.get(target.suffix.lower(), Style.BIBTEX)
            self._write(target, partial(cited, [self._library.article(article)], style))

    def article(self) -> None:
        """Write the open article as Markdown or PDF."""
        article = self._session.state.article
        if article is None:
            return
        kinds = "PDF (*.pdf);;Markdown (*.md)"
        found, placed = self._library.article(article), self._notes.in_article(article)
        for target in dialogs.ask_target(self._window, tr("Save this article"), f"{self._name()}.pdf", kinds):
            if target.suffix.lower() == ".md":
                self._write(target, partial(article_markdown, found, placed))
            else:
                self._write(target, partial(bytes, article_pdf(found, self._paths)))

    def print(self) -> None:
        """Print the open article."""
        article = self._session.state.article
        if article is not None:
            print_article(self._library.article(article), self._paths, self._window)

    def report(self) -> None:
        """Write a report of the dossier as HTML or Markdown."""
        library = self._library
        placed = listed(library, self._notes.placed)
        kinds = tr("Page for a browser (*.html)") + ";;Markdown (*.md)"
        for target in dialogs.ask_target(self._window, tr("Write a report"), self._named("report.html"), kinds):
            as_html = target.suffix.lower() != ".md"

            def work(as_html: bool = as_html) -> str:
                report = gather(library, placed)
                return report_html(report, self._paths, worded) if as_html else report_markdown(library, report, worded)

            self._write(target, work)

    def notes(self) -> None:
        """Write all notes as Markdown or as Web Annotations."""
        library = self._library
        placed = listed(library, self._notes.placed)
        kinds = "Markdown (*.md);;" + tr("Web Annotations (*.json)")
        for target in dialogs.ask_target(self._window, tr("Export the notes"), self._named("notes.md"), kinds):

            def work(as_json: bool = target.suffix.lower() in (".json", ".jsonld")) -> str:
                if not as_json:
                    return notes_markdown(library, placed, say=worded)
                urls = {p.article: library.article(p.article).url for p in placed if p.article is not None}
                return json_text(to_web_annotations(library.base.info.id, library.reader.info.title, placed, urls))

            self._write(target, work)

    def take_notes(self) -> None:
        """Take over notes from a file of Web Annotations."""
        library = self._library
        for source in dialogs.ask_notes(self._window):

            def work(source: Path = source) -> tuple[Placed, ...]:
                urls = {article.url: article.id for article in library.reader.articles() if article.url}
                return place_notes(library, from_web_annotations(read_text(source, _LARGEST), urls))

            self._jobs.run(library, work, self._take)

    def _take(self, placed: tuple[Placed, ...]) -> None:
        taken = self._notes.take_over(placed)
        text = tr_n("%Ln note was taken over.", "%Ln notes were taken over.", len(taken))
        if not taken:
            text = tr("No note was taken over: all of them are here already.")
        lost = sum(found.lost for found in taken)
        if lost:
            of_them = tr_n(
                "%Ln found no place in this dossier; it is listed with its words.",
                "%Ln found no place in this dossier; they are listed with their words.",
                lost,
            )
            text = f"{text} {of_them}"
        hint = tr("Ctrl+Z takes it back.") if taken and not self._notes.closed else ""
        self._notify(Notice(Severity.INFO, text, hint=hint))

    def corrections(self) -> None:
        """Write the corrections in force, one JSON object a line."""
        steps = self._editing.corrections
        if not steps:
            self._notify(Notice(Severity.INFO, tr("Nothing was corrected in this dossier.")))
            return
        kinds = tr("Corrections (*.jsonl)")
        for target in dialogs.ask_target(
            self._window, tr("Export the corrections"), self._named("corrections.jsonl"), kinds
        ):
            self._write(target, lambda: b"".join(json_line(to_json(step)) for step in steps))

    def take_corrections(self) -> None:
        """Take over corrections that were exported; those in force already are not made twice."""
        for source in dialogs.ask_corrections(self._window):

            def work(source: Path = source) -> list[Correction]:
                return read_corrections(read_text(source, _LARGEST))

            self._jobs.run(self._library, work, self._make)

    def _make(self, steps: list[Correction]) -> None:
        if not self._editing.take_over(steps):
            self._notify(Notice(Severity.INFO, tr("No correction was taken over: all of them are here already.")))

    def _write(self, target: Path, work: Callable[[], str | bytes], hint: str = "") -> None:
        """Write a file away from the GUI thread, and tell; `hint` is what else there is to know of it."""

        def save() -> None:
            content = work()
            write_bytes(content if isinstance(content, bytes) else content.encode(), target)

        told = Notice(Severity.INFO, tr("Saved as {file}.", file=target), hint=hint)
        self._jobs.run(self._library, save, lambda _done: self._notify(told))

    def _name(self) -> str:
        """Return a file name that says which article it is."""
        head = self._library.heads[self._session.state.article or ""]
        return _words(head.title or head.file) or "article"

    def _named(self, what: str) -> str:
        """Return a file name that says of which dossier it is: those of two stand in one folder."""
        return "-".join(filter(None, (_words(self._library.reader.info.title), what)))


def _words(text: str) -> str:
    """Return the first words of a text as they may stand in the name of a file."""
    words = "-".join("".join(c if c.isalnum() else " " for c in text).split()[:8]).lower()
    return words.encode()[:_LONGEST].decode(errors="ignore").rstrip("-")


def _said(answer: Answer) -> str:
    """Return what a table of results cannot say of them."""
    return tr("No article has all of these words; the file holds those with most of them.") if answer.partly else ""
