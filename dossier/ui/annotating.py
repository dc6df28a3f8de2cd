"""What a person does with passages, articles, names and events: mark, note, star, cite. Menus and handlers."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from dossier.errors import DossierError
from dossier.model.article import Article
from dossier.model.notes import SHAPES, Colour, Placed, Target
from dossier.model.notice import Notice, Severity
from dossier.model.wording import marked
from dossier.services.anchoring import article_target, entity_target, event_target, passage_target
from dossier.services.citing import cite, cite_passage
from dossier.services.jobs import Notify, notice_of
from dossier.services.library import Library
from dossier.services.notes import Notes
from dossier.services.readstate import ReadingState
from dossier.ui.shapes import draw_shape
from dossier.ui.theme import Look
from dossier.ui.translation import tr, worded

COLOUR_NAMES = {
    Colour.YELLOW: marked("Yellow"),
    Colour.GREEN: marked("Green"),
    Colour.BLUE: marked("Blue"),
    Colour.PINK: marked("Pink"),
}


class Selection(NamedTuple):
    """What is selected in a reader."""

    article: Article
    start: int
    end: int


class Annotator(QObject):
    """Makes notes for a window; `noteOpened` says which one a person wants to write in."""

    noteOpened = Signal(str)

    def __init__(
        self, notes: Notes, reading: ReadingState, library: Library, look: Look, notify: Notify, window: QWidget
    ) -> None:
        super().__init__(window)
        self.notes = notes
        self.reading = reading
        self._library = library
        self._look = look
        self._notify = notify
        self._colour = Colour.YELLOW  # the one used last

    # What is done.

    def highlight(self, selection: Selection | None, colour: Colour | None = None) -> Placed | None:
        """Mark what is selected, in the colour used last unless another is given."""
        if selection is None:
            self._notify(Notice(Severity.INFO, tr("Select some words of the article first.")))
            return None
        self._colour = colour or self._colour
        target = passage_target(*selection)
        return self._try(partial(self.notes.add, target, self._colour)) if target.quote else None

    def note(self, selection: Selection | None, article: str | None) -> None:
        """Write a note on what is selected, else on the article."""
        if selection is not None:
            there = self.notes.at(*_trimmed(selection))
            self._open(there or self.highlight(selection))
        elif article is not None and article in self._library.heads:
            self._note_on(article, lambda: article_target(self._library.heads[article]))

    def note_entity(self, entity: str) -> None:
        """Write a note on an entity."""
        head = next((head for head in self._library.reader.entities() if head.id == entity), None)
        if head is not None:
            self._note_on(entity, lambda: entity_target(head))

    def note_event(self, event: str) -> None:
        """Write a note on an event."""
        self._note_on(event, partial(self._event_target, event))

    def open(self, note: str) -> None:
        """Show a note where it can be written in."""
        self.noteOpened.emit(note)

    def recolour(self, note: str, colour: Colour) -> None:
        """Give a highlight another colour."""
        placed = self.notes.get(note)
        if placed is not None:
            self._colour = colour
            self._try(partial(self.notes.change, note, colour=colour, text=placed.note.text))

    def write(self, note: str, text: str) -> None:
        """Give a note another text."""
        placed = self.notes.get(note)
        if placed is not None:
            self._try(partial(self.notes.change, note, colour=placed.note.colour, text=text))

    def remove(self, notes: Iterable[str]) -> None:
        """Take notes away; that can be undone."""
        gone = list(notes)
        self._try(partial(self.notes.remove, *gone))
        text = tr("The note was deleted.") if len(gone) == 1 else tr("{count} notes were deleted.", count=len(gone))
        self._notify(Notice(Severity.INFO, text, hint=tr("Ctrl+Z takes it back.")))

    def star(self, article: str | None) -> None:
        """Give an article a star, or take it away."""
        if article is not None:
            self._try(partial(self.reading.star, article))

    def toggle_read(self, article: str | None) -> None:
        """Say that an article is unread, or read."""
        if article is not None:
            self.mark_read(article, read=not self.reading.is_read(article))

    def mark_read(self, article: str, *, read: bool = True) -> None:
        """Say that an article was read."""
        self._try(partial(self.reading.mark_read, article, read=read))

    def copy_cited(self, selection: Selection | None, article: str | None) -> None:
        """Copy what is selected with where it stands, else the citation of the article."""
        if selection is not None:
            self._copy(
                worded(cite_passage(*_trimmed_selection(selection))), tr("The passage was copied with its source.")
            )
        elif article is not None:
            self._copy(worded(cite(self._library.article(article))), tr("The citation was copied."))

    # Menus.

    def add_selection_actions(self, menu: QMenu, selection: Selection) -> None:
        """Add what can be done with selected words to a menu."""
        for colour in Colour:
            text = tr("Highlight {colour}", colour=tr(COLOUR_NAMES[colour]).lower())
            menu.addAction(self.icon(colour), text, partial(self.highlight, selection, colour))
        menu.addAction(tr("Write a note …"), partial(self.note, selection, None))
        menu.addAction(tr("Copy with its source"), partial(self.copy_cited, selection, None))
        menu.addSeparator()

    def add_note_actions(self, menu: QMenu, note: str) -> None:
        """Add what can be done with a highlight to a menu."""
        menu.addAction(tr("Open the note"), partial(self.open, note))
        colours = menu.addMenu(tr("Colour"))
        for colour in Colour:
            colours.addAction(self.icon(colour), tr(COLOUR_NAMES[colour]), partial(self.recolour, note, colour))
        menu.addAction(tr("Delete it"), partial(self.remove, [note]))
        menu.addSeparator()

    def add_article_actions(self, menu: QMenu, article: str) -> None:
        """Add what can be done with an article to a menu."""
        starred, read = self.reading.is_starred(article), self.reading.is_read(article)
        menu.addAction(tr("Take the star away") if starred else tr("Give it a star"), partial(self.star, article))
        text = tr("Mark it as unread") if read else tr("Mark it as read")
        menu.addAction(text, partial(self.mark_read, article, read=not read))
        menu.addAction(tr("Write a note on this article …"), partial(self.note, None, article))
        menu.addAction(tr("Copy its citation"), partial(self.copy_cited, None, article))
        menu.addSeparator()

    def add_entity_actions(self, menu: QMenu, entity: str) -> None:
        """Add what can be noted on an entity to a menu."""
        menu.addAction(tr("Write a note on it …"), partial(self.note_entity, entity))

    def add_event_actions(self, menu: QMenu, event: str) -> None:
        """Add what can be noted on an event to a menu."""
        menu.addAction(tr("Write a note on it …"), partial(self.note_event, event))

    def icon(self, colour: Colour) -> QIcon:
        """Return a colour with its shape."""
        picture = QPixmap(32, 32)
        picture.fill(Qt.GlobalColor.transparent)
        picture.setDevicePixelRatio(2)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_shape(painter, colour, self._look.theme.notes[colour].solid, QRectF(2, 2, 12, 12))
        painter.end()
        return QIcon(picture)

    # Helpers.

    def _note_on(self, identifier: str, target: Callable[[], Target]) -> None:
        there = next(iter(self.notes.on(identifier)), None)
        self._open(there or self._try(lambda: self.notes.add(target())))

    def _event_target(self, event: str) -> Target:
        found = self._library.reader.event(event)
        told = found.evidence[0].article if found.evidence else None
        return event_target(found, None if told is None else self._library.article(told))

    def _open(self, placed: Placed | None) -> None:
        if placed is not None:
            self.noteOpened.emit(placed.note.id)

    def _copy(self, text: str, told: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._notify(Notice(Severity.INFO, told))

    def _try(self, act: Callable[[], object]) -> Placed | None:
        """Do it, and tell why where it cannot be done."""
        try:
            done = act()
        except (DossierError, KeyError) as error:
            self._notify(notice_of(error))
            return None
        return done if isinstance(done, Placed) else None


def spoken_colour(colour: Colour | None) -> str:
    """Return a colour with its shape in words, for lists and screen readers."""
    return tr("no colour") if colour is None else f"{tr(COLOUR_NAMES[colour]).lower()} ({tr(SHAPES[colour])})"


def _trimmed_selection(selection: Selection) -> Selection:
    target = passage_target(*selection)
    return Selection(selection.article, target.start, target.end)


def _trimmed(selection: Selection) -> tuple[str, int, int]:
    article, start, end = _trimmed_selection(selection)
    return article.id, start, end
