"""What the reader is made of and where it stands: legend, find bar, and the article or what is said in its place."""

from collections.abc import Iterator

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from dossier.model.wording import marked
from dossier.ui.reader.empty import EmptyPage
from dossier.ui.reader.findbar import FindBar
from dossier.ui.reader.finder import Finder
from dossier.ui.reader.hitstrip import HitStrip
from dossier.ui.reader.legend import LegendBar
from dossier.ui.reader.view import ArticleView
from dossier.ui.theme import Look
from dossier.ui.translation import tr

CHOOSE = (
    marked("Choose an article"),
    marked("Type a word in the search box and open a result, or click an event on the timeline."),
)
GONE = (marked("This article is not in this dossier"), marked("Choose another one in the list of results."))


class Frame(QWidget):
    """Lays out the parts; knows no session."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def _build(self, *, dates: bool) -> Iterator[None]:
        """Make the parts in steps; with `dates`, the date in the source line can be clicked."""
        look = self._look
        self._legend = LegendBar(look, self)
        yield from self._legend.steps
        yield
        findbar = FindBar(look, self)
        self._empty = EmptyPage(look, self)
        yield
        self._view = ArticleView(look, self, dates=dates)
        HitStrip(look, self._view)
        yield
        self._finder = Finder(findbar, self._view, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._legend)
        layout.addWidget(findbar)
        layout.addLayout(self._stack, 1)
        self.setAccessibleName(tr("Reader"))
        look.changed.connect(self._view.refresh)

    @property
    def view(self) -> ArticleView:
        """The text."""
        return self._view

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the focus to the text; a focus proxy would take the text out of its place in the order of Tab."""
        self._view.setFocus(event.reason())

    def open_find(self) -> None:
        """Find words in this article; a selection is taken over."""
        self._finder.open()

    def _make_room(self) -> None:
        """Show the text while there is none."""
        self._view.expect_text()
        self._stack.setCurrentWidget(self._view)

    def _show_text(self) -> None:
        self._stack.setCurrentWidget(self._view)
        self._legend.show()

    def _show_page(self, text: tuple[str, str]) -> None:
        """Say `CHOOSE` or `GONE` in place of the text."""
        self._empty.say(*(tr(words) for words in text))
        self._stack.setCurrentWidget(self._empty)
        self._legend.hide()
