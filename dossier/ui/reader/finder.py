"""Find in article: joins the find bar to the text."""

from PySide6.QtCore import QObject, QPoint, Qt

from dossier.ui.reader.findbar import FindBar
from dossier.ui.reader.finding import find_spans
from dossier.ui.reader.loading import Loaded
from dossier.ui.reader.positions import Spot
from dossier.ui.reader.view import ArticleView


class Finder(QObject):
    """Marks all places of the words in the find bar and walks them."""

    def __init__(self, bar: FindBar, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._view = view
        self._loaded: Loaded | None = None
        self._found: list[tuple[Spot, ...]] = []
        self._from = (0, 0)  # the block and the place in it at the top of the view when typing began
        self._stood: int | None = None  # where the view was scrolled to for what was typed last
        bar.changed.connect(self._on_changed)
        bar.stepped.connect(self._on_stepped)
        bar.closed.connect(self._on_closed)
        view.findRequested.connect(self.open)

    def open(self) -> None:
        """Show the bar; what is selected in the text is taken over."""
        if self._loaded is not None:
            self._bar.open(self._view.textCursor().selectedText())

    def set_article(self, loaded: Loaded | None) -> None:
        """Look in this article from now on."""
        self._loaded = loaded
        self._stood = None
        if loaded is None:
            self._bar.hide()
            self._found = []
        elif self._bar.text:
            self._find(self._bar.text)

    def _find(self, text: str) -> None:
        loaded = self._loaded
        self._found = []
        if loaded is not None and loaded.facts is not None and loaded.plan is not None:
            article = loaded.facts.article
            shown = article.paragraphs if loaded.show_removed else article.kept
            spans = find_spans(article.text, text, shown)
            self._found = [spots for span in spans if (spots := loaded.plan.positions.spots(*span))]
            self._found.sort()
        self._view.set_found(self._found, None)
        self._bar.show_count(None, len(self._found))

    def _show(self, number: int) -> None:
        self._view.set_found(self._found, number)
        self._view.centre_on(self._found[number])
        self._bar.show_count(number, len(self._found))

    def _on_changed(self, text: str) -> None:
        """Show the first place from where a person reads; while typing goes on, from where it began."""
        scrolled = self._view.verticalScrollBar()
        if scrolled.value() != self._stood:
            top = self._view.cursorForPosition(QPoint(0, 0))
            self._from = (top.blockNumber(), top.positionInBlock())
        self._find(text)
        if self._found:
            ahead = (number for number, spots in enumerate(self._found) if spots[0][:2] >= self._from)
            self._show(next(ahead, 0))
        self._stood = scrolled.value()

    def _on_stepped(self, by: int) -> None:
        if self._found:
            current = self._view.marks.find
            self._show(0 if current is None else (current + by) % len(self._found))

    def _on_closed(self) -> None:
        self._found = []
        self._view.set_found([], None)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
