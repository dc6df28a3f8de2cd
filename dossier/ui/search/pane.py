"""The search pane: box, facets, what was understood, results."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dossier.errors import DossierError
from dossier.model.notice import Notice
from dossier.model.query import Answer, Query, Snippet, Sort
from dossier.model.view import Change
from dossier.model.wording import marked
from dossier.services.completing import Completer, Completion
from dossier.services.jobs import Jobs, Notify, notice_of
from dossier.services.library import Library
from dossier.services.searches import Searches
from dossier.services.session import Session
from dossier.ui.annotating import Annotator
from dossier.ui.announcing import announce
from dossier.ui.icons import icon
from dossier.ui.search.box import SearchBox
from dossier.ui.search.delegate import HitDelegate
from dossier.ui.search.facets import FacetBar
from dossier.ui.search.hits import AnyIndex, HitsModel
from dossier.ui.search.offers import OfferLine
from dossier.ui.theme import Look
from dossier.ui.translation import tr, tr_n, worded
from dossier.ui.turns import finish
from dossier.ui.widgets.elided import ElidedButton, ElidedLabel

_SORTS = {Sort.RELEVANCE: marked("Best match"), Sort.DATE: marked("Newest"), Sort.SOURCE: marked("By source")}
_REST = 400  # milliseconds without a key, after which the passages of many articles are counted
_MARGIN, _GAP = 16, 4  # pixels
_AHEAD = 8  # rows beyond the visible ones whose snippets are fetched as well

_Read = tuple[Query, dict[str, tuple[Snippet, ...]], Notice | None]
"""Snippets of some rows, and why one of them could not be read."""


class _Results(QListView):
    """A list in which a letter does not choose another row: that would look like the article that is open."""

    def keyboardSearch(self, search: str) -> None:
        """Do nothing."""

    def dataChanged(self, first: AnyIndex, last: AnyIndex, roles: Sequence[int] = ()) -> None:
        """Paint these rows again: all are of one height, but Qt would lay out every row for that and paint them all."""
        QAbstractItemView.dataChanged(self, first, last, roles)


class SearchPane(QWidget):
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
        self.box = SearchBox(look)
        yield
        self._completer = Completer(library, tuple if searches is None else lambda: searches.past)
        self._offers = OfferLine(look)
        yield
        self._facets = FacetBar(look, self._offers.chips[-1])
        yield
        self._counts = ElidedLabel()
        self._time = QLabel()
        self._sort = QToolButton()
        self._note = QLabel()
        self._suggestion = ElidedButton()
        self._model = HitsModel(self)
        self._delegate = HitDelegate(look, self)
        self._list = _Results()
        yield
        self._build()
        yield
        self._scrolled = QTimer(self, singleShot=True, interval=0)
        self._counting = QTimer(self, singleShot=True, interval=_REST)

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
        self._list.clicked.connect(self._open_row)
        self._list.activated.connect(self._open_row)
        self._list.pressed.connect(self._on_pressed)
        self._list.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled.start())
        self._scrolled.timeout.connect(self._fetch_snippets)
        self._counting.timeout.connect(self._count_passages)
        look.changed.connect(self._on_look_changed)
        yield
        session.connect(self.apply)
        self.destroyed.connect(lambda: session.disconnect(self.apply))
        for label in (self._counts, self._time, self._note, self._sort, self._suggestion):
            label.setFont(look.sans(12))
        self._on_look_changed()
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
            self._point_at_open_article()
        if change.touches("marked"):
            self._model.set_reading(self._library.reading())

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
        return self._list.viewport().height() // self._delegate.height() + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._time.setVisible(self.width() >= 28 * self.fontMetrics().averageCharWidth() + 120)
        self._fit_order()
        self._scrolled.start()

    # What is shown.

    def _show_state(self) -> None:
        state = self._session.state
        if state.query.text != self.box.text() and not self.box.hasFocus():
            self.box.show_query(state.query.text)
        answer = state.answer
        if answer is None:
            self._counts.setText(tr("Opening …") if self._library.searchable else tr("Preparing the search index …"))
            return
        self._note.setEnabled(answer.query == state.query)  # what is said of an older query is not yet true of this
        if answer is not self._answer:
            before = self._answer.query if self._answer is not None else None
            again = answer.query == before if before is not None else answer.query.empty  # at first: where one was
            self._answer = answer
            self._model.set_answer(answer, self._library.heads)
            self._model.set_open(state.article)
            self._list.doItemsLayout()  # at once: Qt would first paint all else, then lay the rows out, then paint them
            if again:
                self._point_at_open_article()
            else:
                self._list.scrollToTop()  # and no row is chosen, so that Enter opens the best one
            self._facets.show_answer(answer)
            self._show_counts(answer)
            self._show_problems(answer)
            self._scrolled.start()

    def _show_star(self) -> None:
        kept = None if self._searches is None or self._session.state.query.empty else self._searches.is_kept
        self.box.show_kept(kept)

    def _show_counts(self, answer: Answer) -> None:
        if answer.counted:
            self._counting.stop()
        else:
            self._counting.start()
        counts = [tr_n("%Ln article", "%Ln articles", answer.articles)]
        if answer.counted and answer.passages:
            counts.append(tr_n("%Ln passage", "%Ln passages", answer.passages))
        self._counts.setText(", ".join(counts))
        announce(self.box, self._counts.text())
        understood = worded(answer.understood)
        self._counts.setToolTip(f"{self._counts.text()}\n{understood}")
        self._offers.say(understood)
        self._counts.setAccessibleDescription(understood)
        unasked = answer.query.sort is Sort.RELEVANCE and not answer.query.text.strip()
        self._sort.setText(tr(_SORTS[Sort.DATE if unasked else answer.query.sort]))
        self._sort.setToolTip(self._sort.text())  # where there is no room for the words
        self._time.setText(tr("{n} ms", n=max(1, round(answer.seconds * 1000))))
        self._fit_order()

    def _fit_order(self) -> None:
        """Show the order by its sign alone where its words would cut the counts off."""
        room = self.width() - 2 * _MARGIN - self._counts.sizeHint().width()
        if self._time.isVisibleTo(self):
            room -= self._time.sizeHint().width() + _GAP
        self._sort.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if self._sort.sizeHint().width() + _GAP > room:
            self._sort.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _count_passages(self) -> None:
        if self._answer is not None:
            self._jobs.latest("passages", partial(_counted, self._answer), self._on_counted)

    def _on_counted(self, answer: Answer) -> None:
        if answer is self._answer:
            self._show_counts(answer)

    def _show_problems(self, answer: Answer) -> None:
        self.box.mark(answer.problems)
        words = list(dict.fromkeys(worded(problem.text) for problem in answer.problems))
        if not answer.hits:
            words.append(self._nothing_found(answer.query))
        self._note.setText("\n".join(words))
        self._note.setVisible(bool(words))
        self._suggestion.setVisible(bool(answer.corrections))
        if answer.corrections:
            meant, counted = answer.corrections[0], tr_n("%Ln article", "%Ln articles", answer.corrected[0])
            self._suggestion.setText(tr("Did you mean {words} ({articles})?", words=meant, articles=counted))

    def _nothing_found(self, query: Query) -> str:
        if not self._library.searchable:
            return tr("The search index is being prepared; articles can be read meanwhile.")
        restricted = bool(query.filters or query.span)
        hint = tr("Take a restriction away.") if restricted else tr("Try fewer or other words.")
        text = query.text.strip()
        if text:
            said = tr("Nothing for “{words}”", words=text)
            if restricted:
                said = tr("Nothing for “{words}” with these restrictions", words=text)
            return f"{said}. {hint}"
        return f"{tr('Nothing with these restrictions') if restricted else tr('Nothing')}. {hint}"

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
        count = self._model.rowCount()
        if count:
            row = self._list.currentIndex().row()
            wanted = row + by if row >= 0 else 0
            self._list.setCurrentIndex(self._model.index(max(0, min(count - 1, wanted))))

    def _on_open(self) -> None:
        self._forget_offers()
        index = self._list.currentIndex()
        self._open_row(index if index.isValid() else self._model.index(0))

    def _open_row(self, index: QModelIndex, *, tab: bool = False) -> None:
        """Open a row at its best hit, in a tab of its own if so wished."""
        if not index.isValid():
            return
        row = self._model.row(index.row())
        tab = tab or bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        show = self._session.open_tab if tab else self._session.open_article
        if row.snippets and row.snippets[0].marks:
            best = row.snippets[0]
            start, end = best.marks[0]
            show(row.hit.article, (best.start + start, best.start + end))
            return
        if tab or not row.hit.passages:
            show(row.hit.article)
        if row.hit.passages:
            self._session.open_passage(row.hit.article, 0)

    def _on_pressed(self, index: QModelIndex) -> None:
        if QApplication.mouseButtons() & Qt.MouseButton.MiddleButton:
            self._open_row(index, tab=True)

    def menu(self, index: QModelIndex) -> QMenu:
        """Return what can be done with a result."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open"), partial(self._open_row, index))
        if self._annotator is not None:
            self._annotator.add_article_actions(menu, self._model.row(index.row()).hit.article)
        return menu

    def _on_menu_requested(self, where: QPoint) -> None:
        index = self._list.indexAt(where)
        if index.isValid():
            self.menu(index).popup(self._list.viewport().mapToGlobal(where))

    def _on_span_cleared(self) -> None:
        self._session.show_span(None, None)

    def _on_suggestion(self) -> None:
        answer = self._session.state.answer
        if answer is not None and answer.corrections:
            self._session.ask(answer.corrections[0])

    def _point_at_open_article(self) -> None:
        """Put the cursor on the article that was opened, here or in another pane; without a row, leave it alone."""
        article = self._session.state.article
        self._model.set_open(article)
        row = self._model.row_of(article)
        if row >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._list.selectionModel().setCurrentIndex(self._model.index(row), flag)

    def _fetch_snippets(self) -> None:
        """Fetch what the visible rows lack, in one job; a newer answer or place makes it stale."""
        answer = self._answer
        if answer is None or not self._model.rowCount():
            return
        seen = self._seen()
        articles = self._model.lacking(range(seen.start, min(seen.stop + _AHEAD, seen.start + 60)))
        if articles:
            self._jobs.latest("snippets", partial(self._read_snippets, answer.query, articles), self._on_snippets)

    def _read_snippets(self, query: Query, articles: list[str]) -> _Read:
        snippets, failure = dict[str, tuple[Snippet, ...]](), None
        for article in articles:
            try:
                snippets[article] = self._library.snippets(query, article, 1)
            except DossierError as error:  # a damaged article has none, the others have theirs
                snippets[article], failure = (), notice_of(error)
        return query, snippets, failure

    def _on_snippets(self, found: _Read) -> None:
        query, snippets, failure = found
        if self._answer is not None and query == self._answer.query:
            self._model.add_snippets(snippets, self._seen())
            if failure is not None:
                self._notify(failure)

    def _seen(self) -> range:
        """Return the rows that are in view."""
        area = self._list.viewport().rect()
        top, bottom = (self._list.indexAt(corner).row() for corner in (area.topLeft(), area.bottomLeft()))
        return range(max(0, top), (bottom if bottom >= 0 else self._model.rowCount() - 1) + 1)

    def _on_look_changed(self) -> None:
        self._sort.setIcon(icon(self._look, "sort"))
        self._list.viewport().update()

    def _build(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._on_menu_requested)
        self._list.setAccessibleName(tr("Results"))
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setProperty("role", "muted")
        self._note.hide()
        self._suggestion.setProperty("role", "chip")
        self._suggestion.hide()
        self._time.setProperty("role", "faint")
        self._sort.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sort.setAccessibleName(tr("Order of the results"))
        menu = QMenu(self._sort)
        for sort, text in _SORTS.items():
            menu.addAction(tr(text), partial(self._session.sort_by, sort))
        self._sort.setMenu(menu)

        line = QHBoxLayout()
        line.setSpacing(_GAP)
        line.addWidget(self._counts, 1)
        line.addWidget(self._sort)
        line.addWidget(self._time)
        suggestion = QHBoxLayout()
        suggestion.addWidget(self._suggestion)
        suggestion.addStretch()
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _GAP)
        head.setSpacing(8)
        head.addWidget(self.box)
        head.addWidget(self._offers)
        head.addWidget(self._facets)
        head.addLayout(line)
        head.addWidget(self._note)
        head.addLayout(suggestion)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._list, 1)
        self._offers.follow(self.box)


def _counted(answer: Answer) -> Answer:
    """Have the passages counted, which for words of most articles takes longer than to search them."""
    answer.passages  # noqa: B018 - it is remembered
    return answer
