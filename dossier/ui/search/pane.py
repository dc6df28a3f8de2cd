"""The search pane: box, facets, what was understood, results."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dossier.model.query import Answer
from dossier.model.view import Change
from dossier.services.completing import Completer, Completion
from dossier.services.jobs import Jobs, Notify
from dossier.services.library import Library
from dossier.services.searches import Searches
from dossier.services.session import Session
from dossier.ui.annotating import Annotator
from dossier.ui.announcing import Announcer
from dossier.ui.search.box import SearchBox
from dossier.ui.search.facets import FacetBar
from dossier.ui.search.offers import OfferLine
from dossier.ui.search.results import ResultList
from dossier.ui.search.summary import SummaryLine
from dossier.ui.search.wording import what_is_wrong, what_was_meant
from dossier.ui.sheet import ink
from dossier.ui.theme import Look
from dossier.ui.translation import tr, worded
from dossier.ui.turns import finish
from dossier.ui.widgets.elided import ElidedButton
from dossier.ui.widgets.pane import Pane


class SearchPane(Pane):
    """Asks the session as one types, and lists what it answers; the last results stay until the new ones come."""

    def __init__(
        self,
        session: Session,
        library: Library,
        jobs: Jobs,
        look: Look,
        parent: QWidget | None = None,
        searches: Searches | None = None,
        annotator: Annotator | None = None,
        *,
        notify: Notify = lambda _: None,
        in_steps: bool = False,
    ) -> None:
        """Make the pane; with `in_steps` it is there when its `steps` were done."""
        super().__init__(parent)
        self._annotator = annotator
        self._notify = notify
        self._searches = searches
        self._session = session
        self._library = library
        self._jobs = jobs
        self._look = look
        self._answer: Answer | None = None
        self.steps = self._make()
        if not in_steps:
            finish(self.steps)

    def _make(self) -> Iterator[None]:
        session, library, look, searches = self._session, self._library, self._look, self._searches
        self.box = SearchBox(look, self)
        self._announcer = Announcer(self.box)
        yield
        self._completer = Completer(library, tuple if searches is None else lambda: searches.past)
        self._offers = OfferLine(look, self)
        yield
        self._facets = FacetBar(look, self._offers.chips[-1], self)
        yield from self._facets.prepare()
        yield
        self._summary = SummaryLine(session, self._jobs, look, self)
        self._note = QLabel(self)
        self._suggestion = ElidedButton(self)
        yield
        self.results = ResultList(session, library, self._jobs, look, self._annotator, self._notify, self)
        yield
        self._build()
        yield
        self.box.textEdited.connect(session.ask)
        self.box.stepRequested.connect(self._on_step)
        self.box.openRequested.connect(self._on_open)
        self.box.textEdited.connect(self._complete)
        self.box.keepRequested.connect(self.keep_search)
        self._offers.taken.connect(self._on_offer_taken)
        self._offers.left.connect(self.box.setFocus)
        self._facets.cycled.connect(session.cycle_filter)
        self._facets.cleared.connect(session.clear_filters)
        self._facets.spanCleared.connect(self._on_span_cleared)
        self._suggestion.clicked.connect(self._on_suggestion)
        self._summary.told.connect(self._on_summed_up)
        yield
        session.connect(self.apply)
        self.destroyed.connect(lambda: session.disconnect(self.apply))
        for label in (self._note, self._suggestion):
            label.setFont(look.sans(12))
        self._show_state()

    def apply(self, change: Change) -> None:
        """Follow the session."""
        if change.touches("query") and change.new.query.text != self.box.text():
            self.box.show_query(change.new.query.text)
            self._forget_offers()
        if change.touches("answer", "busy", "query"):
            self._show_state()
        if change.touches("answer", "query"):
            self._show_star()
        if change.touches("article"):
            self.results.point_at_open_article()
        if change.touches("revision"):
            self.results.find_copies()
        if change.touches("marked"):
            self.results.hits.set_reading(self._library.reading())

    @property
    def keyboard(self) -> QWidget:
        return self.box

    def focus_box(self) -> None:
        """Put the caret into the box, all text selected."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def keep_search(self) -> None:
        """Keep the present search, or forget it where it is kept."""
        if self._searches is not None and not self._session.state.query.empty:
            self._searches.toggle()
            self._show_star()

    def search_within(self) -> None:
        """Take what was asked together, so that the words typed next are asked for among its hits."""
        text = self._session.state.query.text
        if text.strip():
            self.box.setText(f"{self._library.as_group(text)} ")
            self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._session.ask(self.box.text())

    def type_ahead(self, text: str) -> None:
        """Take what was typed before the box was there, and go on from its end."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.setText(text)
        self._session.ask(text)

    def rows_in_view(self) -> int:
        """Return how many results the list has room for."""
        return self.results.rows_in_view

    # What is shown.

    def _show_state(self) -> None:
        state = self._session.state
        if state.query.text != self.box.text() and not self.box.hasFocus():
            self.box.show_query(state.query.text)
        answer = state.answer
        if answer is None:
            self._summary.say(tr("Opening …") if self._library.searchable else tr("Preparing the search index …"))
            return
        self._note.setEnabled(answer.query == state.query)  # what is said of an older query is not yet true of this
        if answer is not self._answer:
            before = self._answer.query if self._answer is not None else None
            again = answer.query == before if before is not None else answer.query.empty  # at first: where one was
            self._answer = answer
            self.results.show_answer(answer, again=again)
            self._facets.show_answer(answer)
            self._summary.show_answer(answer)
            self._show_problems(answer)

    def _show_star(self) -> None:
        kept = None if self._searches is None or self._session.state.query.empty else self._searches.is_kept
        self.box.show_kept(kept)

    def _on_summed_up(self, counts: str) -> None:
        self._announcer.say(counts)
        if self._answer is not None:
            self._offers.say(worded(self._answer.understood))

    def _show_problems(self, answer: Answer) -> None:
        self.box.mark(answer.problems)
        said = what_is_wrong(answer, searchable=self._library.searchable, empty=not self._library.heads)
        self._note.setText(said)
        self._note.setVisible(bool(said))
        self._suggestion.setVisible(bool(answer.corrections))
        if answer.corrections:
            self._suggestion.setText(what_was_meant(answer))

    # What was done.

    def _complete(self, _text: str) -> None:
        text, caret = self.box.text(), self.box.cursorPosition()
        self._jobs.latest("complete", lambda: self._completer.offers(text, caret), self._offers.offer, after="search")

    def _forget_offers(self) -> None:
        self._jobs.forget("complete")
        self._offers.offer(())

    def _on_offer_taken(self, offer: Completion) -> None:
        text, caret = offer.applied(self.box.text())
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.setText(text)
        self.box.setCursorPosition(caret)
        self._session.ask(text)
        self._complete(text)

    def _on_step(self, by: int) -> None:
        """Choose another result; the keyboard stays in the box, so a screen reader would not tell which."""
        self.results.step(by)
        self._announcer.say(self.results.hits.told(self.results.currentIndex()))

    def _on_open(self) -> None:
        self._forget_offers()
        self.results.open_current()

    def _on_span_cleared(self) -> None:
        self._session.show_span(None, None)

    def _on_suggestion(self) -> None:
        answer = self._session.state.answer
        if answer is not None and answer.corrections:
            self._session.ask(answer.corrections[0])

    def _build(self) -> None:
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        ink(self._note, "ink2")
        self._note.hide()
        self._suggestion.setProperty("role", "chip")
        self._suggestion.hide()

        suggestion = QHBoxLayout()
        suggestion.addWidget(self._suggestion)
        suggestion.addStretch()
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 4)
        head.setSpacing(8)
        head.addWidget(self.box)
        head.addWidget(self._offers)
        head.addWidget(self._facets)
        head.addWidget(self._summary)
        head.addWidget(self._note)
        head.addLayout(suggestion)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.results, 1)
        self._offers.follow(self.box)
