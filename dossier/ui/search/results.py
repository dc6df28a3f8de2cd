"""The list of results: rows that open, their snippets, what can be done with one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QMenu, QWidget

from dossier.errors import DossierError
from dossier.model.notice import Notice
from dossier.model.query import Answer, Query, Snippet
from dossier.services.jobs import Jobs, Notify, notice_of
from dossier.services.library import Library
from dossier.services.reprints import copies
from dossier.services.session import Session
from dossier.ui.annotating import Annotator
from dossier.ui.search.delegate import HitDelegate
from dossier.ui.search.hits import AnyIndex, HitsModel
from dossier.ui.theme import Look
from dossier.ui.translation import tr, tr_n
from dossier.ui.widgets.painted import Painted

_AHEAD = 8  # rows beyond the visible ones whose snippets are fetched as well

_Read = tuple[Query, dict[str, tuple[Snippet, ...]], Notice | None]
"""Snippets of some rows, and why one of them could not be read."""


class ResultList(Painted, QListView):
    """Lists an answer; what the rows in view lack is fetched, one job at a time."""

    def __init__(
        self,
        session: Session,
        library: Library,
        jobs: Jobs,
        look: Look,
        annotator: Annotator | None,
        notify: Notify,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._jobs = jobs
        self._annotator = annotator
        self._notify = notify
        self._answer: Answer | None = None
        self._looked_for_copies = False
        self.hits = HitsModel(self)
        self._delegate = HitDelegate(look, self)
        self._scrolled = QTimer(self, singleShot=True, interval=0)
        self._scrolled.timeout.connect(self._fetch_snippets)
        self.setModel(self.hits)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.setAccessibleName(tr("Results"))
        self.clicked.connect(self._open_row)
        self.activated.connect(self._open_row)
        self.pressed.connect(self._on_pressed)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled.start())
        look.changed.connect(self._on_look_changed)

    @property
    def rows_in_view(self) -> int:
        """How many results the list has room for."""
        return self.viewport().height() // self._delegate.height() + 1

    def show_answer(self, answer: Answer, *, again: bool) -> None:
        """List an answer; `again` where it is to what was asked before, so that one stays where one was."""
        self._answer = answer
        self.hits.set_answer(answer, self._library.heads)
        self.hits.set_open(self._session.state.article)
        self.setAccessibleDescription(tr_n("%Ln article", "%Ln articles", len(answer.hits)))  # Qt tells the first ones
        if not self._looked_for_copies:
            self.find_copies()
        self.doItemsLayout()  # at once: Qt would first paint all else, then lay the rows out, then paint them
        if again:
            self.point_at_open_article()
        else:
            self.scrollToTop()  # and no row is chosen, so that Enter opens the best one
        self._scrolled.start()

    def find_copies(self) -> None:
        """Find out which articles print another one."""
        self._looked_for_copies = True
        self._jobs.latest("copies", partial(copies, self._library), self.hits.set_copies, after="search")

    def point_at_open_article(self) -> None:
        """Put the cursor on the article that was opened, here or in another pane; without a row, leave it alone."""
        article = self._session.state.article
        self.hits.set_open(article)
        row = self.hits.row_of(article)
        if row >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.hits.index(row), flag)

    def step(self, by: int) -> None:
        """Go to another row."""
        count = self.hits.rowCount()
        if count:
            row = self.currentIndex().row()
            wanted = row + by if row >= 0 else 0
            self.setCurrentIndex(self.hits.index(max(0, min(count - 1, wanted))))

    def open_current(self) -> None:
        """Open the chosen row, the best one where none is chosen."""
        index = self.currentIndex()
        self._open_row(index if index.isValid() else self.hits.index(0))

    def menu(self, index: QModelIndex) -> QMenu:
        """Return what can be done with a result."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open"), partial(self._open_row, index))
        if self._annotator is not None:
            self._annotator.add_article_actions(menu, self.hits.row(index.row()).hit.article)
        return menu

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: another row, chosen by a letter, would look like the article that is open."""

    def dataChanged(self, first: AnyIndex, last: AnyIndex, roles: Sequence[int] = ()) -> None:
        """Paint these rows again: all are of one height, but Qt would lay out every row for that and paint them all."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scrolled.start()

    def _open_row(self, index: QModelIndex, *, tab: bool = False) -> None:
        """Open a row at its best hit, in a tab of its own if so wished."""
        if not index.isValid():
            return
        row = self.hits.row(index.row())
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

    def _on_menu_requested(self, where: QPoint) -> None:
        index = self.indexAt(where)
        if index.isValid():
            self.menu(index).popup(self.viewport().mapToGlobal(where))

    def _fetch_snippets(self) -> None:
        """Fetch what the visible rows lack, in one job; a newer answer or place makes it stale."""
        answer = self._answer
        if answer is None or not self.hits.rowCount():
            return
        seen = self._seen()
        articles = self.hits.lacking(range(seen.start, min(seen.stop + _AHEAD, seen.start + 60)))
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
            self.hits.add_snippets(snippets, self._seen())
            if failure is not None:
                self._notify(failure)

    def _on_look_changed(self) -> None:
        self.viewport().update()

    def _seen(self) -> range:
        """Return the rows that are in view."""
        area = self.viewport().rect()
        top, bottom = (self.indexAt(corner).row() for corner in (area.topLeft(), area.bottomLeft()))
        return range(max(0, top), (bottom if bottom >= 0 else self.hits.rowCount() - 1) + 1)
