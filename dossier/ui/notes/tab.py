"""The tab of all notes: search, filter, order, open at the place, write."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from dossier.model.notes import NoteOrder, Placed, TargetKind
from dossier.model.view import Change
from dossier.model.wording import marked
from dossier.services.library import Library
from dossier.services.placing import article_of, listed
from dossier.services.session import Session
from dossier.ui.annotating import Annotator
from dossier.ui.notes.editor import NoteEditor
from dossier.ui.notes.filter import NoteFilter
from dossier.ui.notes.list import NoteList
from dossier.ui.notes.rows import NotesModel
from dossier.ui.sheet import ink
from dossier.ui.theme import Look
from dossier.ui.translation import tr
from dossier.ui.widgets.choice import Choice
from dossier.ui.widgets.line import FilterLine

_ORDERS = {
    NoteOrder.PLACE: marked("By place"),
    NoteOrder.NEWEST: marked("Newest"),
    NoteOrder.COLOUR: marked("By colour"),
}


_SIDE, _GAP = 16, 8  # pixels left and right of everything, and between controls


class NotesTab(QWidget):
    """All notes of a dossier; follows the session."""

    def __init__(
        self, session: Session, library: Library, annotator: Annotator, look: Look, parent: QWidget | None = None
    ) -> None:
        """Make the tab; it is there when its `steps` were done."""
        super().__init__(parent)
        self._session = session
        self._library = library
        self._annotator = annotator
        self._look = look
        self._stale = True
        self.steps = self._make()

    def _make(self) -> Iterator[None]:
        session, annotator, look = self._session, self._annotator, self._look
        self._search = FilterLine(tr("Search the notes"), self)
        yield
        self._order = Choice(self, tr("Order of the notes"))
        yield
        self._filter = NoteFilter(annotator, look, self)
        yield
        self._count = QLabel(self)
        self._empty = QLabel(self)
        self._model = NotesModel(self)
        self._list = NoteList(self._model, look, self)
        yield
        self._editor = NoteEditor(annotator, look, self)
        yield from self._editor.steps
        yield
        self._build()
        yield
        self._search.textChanged.connect(self._show)
        self._order.currentIndexChanged.connect(self._show)
        self._filter.changed.connect(self._show)
        self._list.opened.connect(self.open)
        self._list.deleted.connect(self.delete_chosen)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.customContextMenuRequested.connect(self._on_menu_requested)
        self._editor.left.connect(self._on_editor_left)
        session.connect(self.apply)
        self.destroyed.connect(partial(_leave, session, self.apply))
        for widget in (self._search, self._order, self._count):
            widget.setFont(look.sans(12))
        self._empty.setFont(look.sans(13))

    @property
    def rows(self) -> NotesModel:
        """What is listed, up to date."""
        self._refresh()
        return self._model

    @property
    def editor(self) -> NoteEditor:
        """Where the chosen note is written in."""
        return self._editor

    def apply(self, change: Change) -> None:
        """Follow the session."""
        if change.touches("marked", "revision"):
            self._stale = True
            if self.isVisible():
                self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._filter.fit(self.width() - 2 * _SIDE - _GAP - self._order.sizeHint().width())
        self._editor.set_room(event.size().height())

    def edit(self, note: str) -> None:
        """Choose a note and put the caret into its text; restrictions that would hide it are dropped."""
        self._refresh()
        if self._model.number(note) < 0:
            self._search.clear()
            self._filter.clear()
        number = self._model.number(note)
        if number >= 0:
            self._list.setCurrentIndex(self._model.index(number))
            self._list.scrollTo(self._model.index(number))
            self._editor.begin()

    def open(self, index: QModelIndex) -> None:
        """Show what a note is on; of one that lost its place the article, where that is still there."""
        placed = self._placed(index)
        if placed is None:
            return
        if placed.id is None:
            article = article_of(self._library, placed.note.target)
            if article is not None:
                self._session.open_article(article)
            return
        if placed.note.target.kind is TargetKind.ENTITY:
            self._session.show_entity(placed.id)
        elif placed.article is not None:
            place = (placed.start, placed.end) if placed.end > placed.start else None
            if placed.note.target.kind is TargetKind.EVENT:
                self._session.show_event(placed.id, placed.article, place)
            else:
                self._session.open_article(placed.article, place)

    def delete_chosen(self) -> None:
        """Take the chosen note away."""
        placed = self._placed(self._list.currentIndex())
        if placed is not None:
            self._annotator.remove([placed.note.id])

    def _refresh(self) -> None:
        if self._stale:
            self._show()

    def _show(self) -> None:
        """List what is asked for; the chosen note stays chosen, and the next one is where it was deleted."""
        self._stale = False
        chosen, before = self._editor.note, self._list.currentIndex().row()
        notes = self._annotator.notes.placed
        found = listed(
            self._library,
            notes,
            text=self._search.text(),
            colours=self._filter.colours,
            kinds=self._filter.kinds,
            order=list(_ORDERS)[self._order.currentIndex()],
        )
        self._model.set_notes(found, self._library.heads)
        if found and chosen is not None and before >= 0 and self._annotator.notes.get(chosen) is None:
            chosen = found[min(before, len(found) - 1)].note.id
        number = self._model.number(chosen)
        if number >= 0 and self._list.currentIndex().row() != number:
            self._list.setCurrentIndex(self._model.index(number))
        self._editor.show_note(self._annotator.notes.get(chosen) if chosen is not None and number >= 0 else None)
        self._show_count(len(found), len(notes), sum(placed.lost for placed in notes))

    def _show_count(self, shown: int, total: int, lost: int) -> None:
        words = [tr("{count} notes", count=total) if total != 1 else tr("1 note")]
        if shown != total:
            words = [tr("{n} of {all}", n=shown, all=words[0])]
        if lost:
            words.append(tr("{count} lost their place", count=lost) if lost > 1 else tr("1 lost its place"))
        self._count.setText(" · ".join(words))
        self._count.setVisible(total > 0)
        if not shown and self._list.hasFocus():
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._list.setVisible(shown > 0)
        self._empty.setVisible(shown == 0)
        if total:
            self._empty.setText(tr("No note is like that. Take a restriction away."))
        else:
            self._empty.setText(tr("Select words in an article, then press H to highlight them or M to write a note."))

    def _placed(self, index: QModelIndex) -> Placed | None:
        return self._annotator.notes.get(self._model.note(index.row())) if index.isValid() else None

    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self._editor.show_note(self._placed(index))

    def _on_editor_left(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_menu_requested(self, where: QPoint) -> None:
        placed = self._placed(self._list.indexAt(where))
        if placed is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._annotator.add_note_actions(menu, placed.note.id)
            menu.popup(self._list.viewport().mapToGlobal(where))

    def _build(self) -> None:
        self.setAccessibleName(tr("Notes"))
        self.setFocusProxy(self._search)
        self._search.lead_to(self._list)
        self._order.addItems([tr(text) for text in _ORDERS.values()])
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setWordWrap(True)
        ink(self._count, "ink2")
        self._empty.setWordWrap(True)
        ink(self._empty, "ink2")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._empty.setMargin(20)
        tools = QHBoxLayout()
        tools.setSpacing(_GAP)
        tools.addWidget(self._order, 1)
        tools.addWidget(self._filter)
        head = QVBoxLayout()
        head.setContentsMargins(_SIDE, 8, _SIDE, 4)
        head.setSpacing(_GAP)
        head.addWidget(self._search)
        head.addLayout(tools)
        head.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._editor)


def _leave(session: Session, listener: object, *_: object) -> None:
    session.disconnect(listener)  # type: ignore[arg-type]
