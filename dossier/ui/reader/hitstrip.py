"""A strip beside the scroll bar: a tick where each hit, find and highlight stands; a click goes there."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dossier.ui.reader.highlights import Highlight
from dossier.ui.reader.positions import Spot
from dossier.ui.reader.view import ArticleView
from dossier.ui.theme import Look
from dossier.ui.translation import tr, tr_n

_WIDTH = 10  # pixels
_TALL = 3  # pixels of a tick
_NEAR = 8  # pixels within which a click means a tick
_INKS = {"hit": "ink3", "current": "accent", "find": "border_strong", "note": "ink2"}
_Tick = tuple[float, str, tuple[Spot, ...]]


class HitStrip(QWidget):
    """Lies over the right edge of a view. What it does with the mouse, F3 does by keyboard."""

    spoken_role = "Graphic"

    def __init__(self, look: Look, view: ArticleView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._ticks: list[_Tick] | None = None  # None: to be found again
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Where the hits are in this article"))
        view.installEventFilter(self)
        view.marked.connect(self._on_marked)
        look.changed.connect(self.update)
        self._place()

    @property
    def ticks(self) -> list[_Tick]:
        """Where ticks stand (0 is the top, 1 the end), what they are (a note by its colour), which places they mean."""
        if self._ticks is None:
            self._ticks = list(self._found())
        return self._ticks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place at the edge."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.ticks:
            return
        theme = self._look.theme
        painter = QPainter(self)
        for fraction, kind, _ in self.ticks:
            y = self._y(fraction)
            if kind in theme.notes:  # upright, so that it is told apart without its colour
                painter.fillRect(QRectF(_WIDTH - 4, y - _TALL, 3, 2 * _TALL), theme.notes[kind].solid)
            else:
                wide = _WIDTH if kind == "current" else _WIDTH - 4
                painter.fillRect(QRectF(_WIDTH - wide, y - _TALL / 2, wide - 1, _TALL), theme[_INKS[kind]])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = event.position().y()
        nearest = min(self.ticks, key=lambda tick: abs(self._y(tick[0]) - y), default=None)
        if nearest is not None and abs(self._y(nearest[0]) - y) <= _NEAR:
            self._view.centre_on(nearest[2])
        else:
            bar = self._view.verticalScrollBar()
            bar.setValue(round(y / max(1, self.height()) * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def _y(self, fraction: float) -> float:
        return _TALL + fraction * (self.height() - 2 * _TALL)

    def _found(self) -> Iterator[_Tick]:
        marks = self._view.marks
        groups = [(spots, "current" if n == marks.passage else "hit") for n, spots in enumerate(marks.matches)]
        groups += [(spots, "current" if n == marks.find else "find") for n, spots in enumerate(marks.found)]
        for chip in marks.highlights:
            if isinstance(chip.target, Highlight):
                groups.append((chip.spots, chip.target.colour or "note"))
        for spots, kind in sorted(groups, key=lambda group: group[1] == "current"):
            if spots:
                yield self._view.fraction(spots[0]), kind, tuple(spots)

    def _place(self) -> None:
        view, bar = self._view, self._view.verticalScrollBar()
        self.setGeometry(view.width() - bar.sizeHint().width() - _WIDTH, 0, _WIDTH, view.height())
        self._ticks = None
        self.raise_()

    def _on_marked(self) -> None:
        self._ticks = None
        hits = len(self._view.marks.matches)
        self.setToolTip(tr_n("%Ln hit in this article", "%Ln hits in this article", hits) if hits else "")
        self.update()
