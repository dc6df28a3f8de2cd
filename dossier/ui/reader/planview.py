"""An article set in a column, and which of its characters stands where."""

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from dossier.ui.reader.column import MARGIN, ColumnView
from dossier.ui.reader.document import recolour
from dossier.ui.reader.overlay import Geometry
from dossier.ui.reader.plan import Plan
from dossier.ui.reader.sheets import Sheets
from dossier.ui.theme import Look, Typography

_LATE_MS = 100  # an article that comes sooner replaces the one before without an empty view in between


class PlanView(ColumnView):
    """Shows a plan. Indices count in the article's own text, which lacks what the program added to it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._plan: Plan | None = None
        self._set: Typography | None = None  # how it is set
        self._sheets = Sheets(look, self)
        self._blank = Geometry(QTextDocument(self))
        self._late = QTimer(self, singleShot=True, interval=_LATE_MS)
        self._late.timeout.connect(self._put_blank)

    def sheet(self, plan: Plan) -> Geometry:
        """Return the document of a plan; below a long one is room that lets its last line stand in the middle too.

        What was asked for a moment before it is shown is shown sooner.
        """
        characters = self._look.typography.measure
        tall = sum(1 + length // characters for length in plan.positions.lengths) * 2 * self._look.text_size
        below = self.height() * 0.45 if tall > self.height() * 0.6 else MARGIN
        return self._sheets.of(plan, margin=MARGIN, below=below)

    def refresh(self) -> None:
        """Draw the same article anew, as after a change of theme or size, at the same place."""
        if self._plan is None:
            self._put_blank()
            self._sheets.let_go_but(None)
        elif self._set == self._look.typography:
            self._sheets.let_go_but(self._plan)
            recolour(self.document(), self._plan, self._look)
        else:
            top = self.top()
            self._sheets.let_go_but(None)
            self._put(self._plan)
            self.scroll_to(top)

    def await_article(self) -> None:
        """Leave the article; what is painted of it stays until the next one comes, if that is at once."""
        self.viewport().setUpdatesEnabled(False)
        self._leave()
        self._late.start()

    def clear_article(self) -> None:
        """Show nothing."""
        self._leave()
        self._put_blank()

    def _leave(self) -> None:
        self._plan = None

    def top_place(self) -> tuple[int, float] | None:
        """Return the first character of the article in view, and how far below the top its line begins."""
        if self._plan is None:
            return None
        position, below = self.top()
        index = self._plan.positions.index(position)
        return None if index is None else (index, below)

    def middle_index(self) -> int | None:
        """Return which character of the article stands in the middle of the view."""
        if self._plan is None:
            return None
        middle = self.to_document(QPointF(self.viewport().rect().center()))
        return self._plan.positions.index(self.position_at(middle))

    def scroll_to_index(self, index: int, below: float = 0) -> None:
        """Scroll so that a character of the article stands at the top of the view, or so many pixels below."""
        position = None if self._plan is None else self._plan.positions.position(index)
        if position is not None:
            self.scroll_to((position, below))

    def selected_span(self) -> tuple[int, int] | None:
        """Return which part of the article's text is selected; None when nothing is, or only what the program added."""
        cursor = self.textCursor()
        if self._plan is None or not cursor.hasSelection():
            return None
        return self._plan.positions.between(cursor.selectionStart(), cursor.selectionEnd())

    def _put(self, plan: Plan) -> None:
        """Put a plan on the screen."""
        self._set = self._look.typography
        self._put_geometry(self.sheet(plan))

    def _put_blank(self) -> None:
        self._put_geometry(self._blank)

    def _put_geometry(self, geometry: Geometry) -> None:
        self._late.stop()
        self.put_document(geometry)
        self.viewport().setUpdatesEnabled(True)
