"""What a person added, in the reader: highlights under the text, known passages faded, the article read in time."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from dossier.model.view import Change
from dossier.services.anchoring import passage_target
from dossier.services.jobs import Jobs
from dossier.services.known import known_spans
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.annotating import Annotator, Selection
from dossier.ui.reader.highlights import Highlight
from dossier.ui.reader.loading import Loaded
from dossier.ui.reader.overlay import Chip
from dossier.ui.reader.view import ArticleView

_READ_AFTER = 6_000  # milliseconds an article is open until it counts as read
_READ_SCROLLED = 2_000  # the same, once it was scrolled
_KNOWN = "reader-known"  # key of jobs

Known = tuple[str, tuple[tuple[int, int], ...]]


class Annotations(QObject):
    """Follows notes and reading state for one view of an article."""

    def __init__(self, session: Session, library: Library, jobs: Jobs, view: ArticleView, annotator: Annotator) -> None:
        super().__init__(view)
        self._session = session
        self._library = library
        self._jobs = jobs
        self._view = view
        self._annotator = annotator
        self._loaded: Loaded | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_read)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def set_article(self, loaded: Loaded | None) -> None:
        """Show what was added to this article."""
        before, self._loaded = self._loaded, loaded
        self._show_highlights()
        if before is not None and loaded is not None and before.article == loaded.article:
            if before.plan is not loaded.plan:
                self._find_known()
            return
        self._timer.stop()
        if loaded is not None and not self._annotator.reading.is_read(loaded.article):
            self._timer.start(_READ_AFTER)
        self._find_known()

    def apply(self, change: Change) -> None:
        """Follow the session."""
        if change.touches("marked"):
            self._show_highlights()
        if change.touches("dim_known"):
            self._find_known()

    def selection(self) -> Selection | None:
        """Return what is selected, else the highlight at the caret: what keys act on."""
        loaded = self._loaded
        if loaded is None or loaded.facts is None or loaded.plan is None:
            return None
        span = self._view.selected_span()
        if span is None or span[0] == span[1]:
            index = loaded.plan.positions.index(self._view.textCursor().position())
            inside = (p for p in self._annotator.notes.in_article(loaded.article) if index is not None)
            span = next(((p.start, p.end) for p in inside if p.start <= (index or 0) <= p.end), None)
        return None if span is None else Selection(loaded.facts.article, *span)

    def _show_highlights(self) -> None:
        loaded = self._loaded
        if loaded is None or loaded.plan is None:
            self._view.set_highlights([])
            return
        chips = []
        for placed in self._annotator.notes.in_article(loaded.article):
            spots = loaded.plan.positions.spots(placed.start, placed.end)
            if spots:
                note = placed.note
                mark = Highlight(note.id, note.colour or "", note.target.quote, note.text)
                chips.append(Chip("note", mark, spots))
        self._view.set_highlights(chips)
        self._let_go(loaded)

    def _let_go(self, loaded: Loaded) -> None:
        """Take the selection away from words that are highlighted now, so that their colour is seen."""
        span = self._view.selected_span()
        if span is None or loaded.facts is None:
            return
        target = passage_target(loaded.facts.article, *span)
        if self._annotator.notes.at(loaded.article, target.start, target.end) is not None:
            cursor = self._view.textCursor()
            cursor.setPosition(cursor.selectionEnd())
            self._view.setTextCursor(cursor)

    def _find_known(self) -> None:
        loaded = self._loaded
        if loaded is None or not self._session.state.dim_known:
            self._jobs.forget(_KNOWN)
            self._view.set_known([])
            return
        read = self._annotator.reading.snapshot().read
        work = partial(_known, self._library, loaded.article, read)
        self._jobs.latest(_KNOWN, work, self._show_known, after="reader")  # when the article has been painted

    def _show_known(self, known: Known) -> None:
        article, spans = known
        loaded = self._loaded
        if loaded is not None and loaded.article == article and loaded.plan is not None:
            self._view.set_known([spots for span in spans if (spots := loaded.plan.positions.spots(*span))])

    def _on_scrolled(self) -> None:
        if self._timer.isActive() and self._timer.remainingTime() > _READ_SCROLLED:
            self._timer.start(_READ_SCROLLED)

    def _on_read(self) -> None:
        """Count it as read, unless nobody looks: then wait once more."""
        if self._loaded is None:
            return
        if self._view.isVisible() and self._view.window().isActiveWindow():
            self._annotator.mark_read(self._loaded.article)
        else:
            self._timer.start(_READ_AFTER)


def _known(library: Library, article: str, read: frozenset[str]) -> Known:
    try:
        return article, known_spans(library, article, read)
    except KeyError:
        return article, ()
