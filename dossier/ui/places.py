"""Where the panes of a dossier stand: splitters, not dock widgets, which break on several Qt versions.

Each pane has its place before it is there, and can be hidden; sizes are remembered.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from dossier.ui.translation import tr
from dossier.ui.widgets.pane import Pane
from dossier.ui.widgets.splitter import Splitter, focus_handle

_COLUMNS = (0.26, 0.52, 0.22)  # shares at first
_COLUMNS_LARGE = (0.28, 0.44, 0.28)  # where all is written so large that tabs and lists need more
_LARGE = 1.5  # times the usual size
_LEAST = (230, 320, 220)  # pixels of width
_WIDEST = 1.3  # how often that, at most: the panes have to fit on a small screen
_ROWS = (0.69, 0.31)
_LOW = 640  # pixels of height below which the timeline begins folded
_FOLDED, _LINE = 48, 15  # pixels; its overview, of which so many are a line of text
_LANES = 118  # pixels; the overview, its axis and a few lanes


class Places(QWidget):
    """Search, reader and side pane in a row, the timeline below them; all is written `scale` times the usual size."""

    def __init__(self, parent: QWidget | None = None, *, scale: float = 1.0) -> None:
        super().__init__(parent)
        self._folded, self._lanes = round(_FOLDED + _LINE * (scale - 1)), round(_LANES * scale)
        self._at_first = _COLUMNS if scale < _LARGE else _COLUMNS_LARGE
        self.left, self.middle, self.right, self.below = (_Place() for _ in range(4))
        self._columns = Splitter(Qt.Orientation.Horizontal)
        for place, least in zip((self.left, self.middle, self.right), _LEAST, strict=True):
            place.setMinimumWidth(round(least * min(scale, _WIDEST)))
            self._columns.addWidget(place)
        self.below.setMinimumHeight(self._folded)
        self._rows = Splitter(Qt.Orientation.Vertical)
        self._rows.addWidget(self._columns)
        self._rows.addWidget(self.below)
        for splitter in (self._columns, self._rows):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self._columns.name_handles([tr("Border of search and article"), tr("Border of article and side pane")])
        self._rows.name_handles([tr("Border above the timeline")])
        for place in (self.right, self.middle, self.left):
            place.lower()  # a splitter puts what it is given before the others, which are then told in that order
        self._columns.lower()
        self._columns.setStretchFactor(1, 1)
        self._rows.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._rows)
        self._hideable = {"search": self.left, "side": self.right, "timeline": self.below}
        self._sized = False
        self._shares: dict[QSplitter, Sequence[float]] = {}  # of the panes in the window, as they were last chosen
        for splitter in (self._columns, self._rows):
            splitter.splitterMoved.connect(self._on_moved)

    def pane(self, name: str) -> QWidget:
        """Return the place of the pane "search", "side" or "timeline"."""
        return self._hideable[name]

    def take_down(self) -> Iterator[None]:
        """Let go of the panes, one a step: of all at once Qt takes 20 ms."""
        for place in (self.left, self.middle, self.right, self.below):
            place.deleteLater()
            yield

    def focus_beside(self, by: int) -> None:
        """Move the focus to the next (1) or previous (-1) pane that is shown."""
        places = [place for place in (self.left, self.middle, self.right, self.below) if place.isVisible()]
        if not places:  # another page is shown
            return
        focused = QApplication.focusWidget()
        inside = (n for n, place in enumerate(places) if focused and place.isAncestorOf(focused))
        here = next(inside, -1 if by > 0 else 0)
        places[(here + by) % len(places)].take_keyboard(Qt.FocusReason.TabFocusReason)

    def focus_pane(self, name: str) -> None:
        """Move the focus to the pane "search", "side" or "timeline"."""
        self._hideable[name].take_keyboard(Qt.FocusReason.ShortcutFocusReason)

    def focus_border(self) -> None:
        """Move the focus to the next border of two panes, where arrow keys move it."""
        focus_handle(self)

    def layout_state(self) -> tuple[QByteArray, QByteArray, str]:
        """Return sizes and hidden panes for remembering."""
        hidden = [name for name, place in self._hideable.items() if place.isHidden()]
        return self._columns.saveState(), self._rows.saveState(), " ".join(hidden)

    def restore_layout(self, columns: QByteArray, rows: QByteArray, hidden: str) -> None:
        """Take back what `layout_state` returned."""
        self._sized = True
        self._columns.restoreState(columns)
        self._rows.restoreState(rows)
        self._shares.clear()  # they are known when it is shown
        for name, place in self._hideable.items():
            place.setVisible(name not in hidden.split())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._sized:
            for splitter in (self._columns, self._rows):
                if splitter not in self._shares:
                    self._measure(splitter)
            return
        self._sized = True
        self._columns.setSizes([round(share * self.width()) for share in self._at_first])
        self._shares = {self._columns: self._at_first}
        if self.height() < max(_LOW, self._lanes / _ROWS[1]):  # the reader first; the timeline is folded
            self._rows.setSizes([self.height() - self._folded, self._folded])
        else:
            self.unfold()

    def widen_middle(self, width: int) -> None:
        """Give the reader this width as far as its neighbours can spare it; 0 gives them back what they lent."""
        if not width:
            self._share_out(self._columns, self.width())
            return
        left, middle, right = self._columns.sizes()
        missing = max(0, width - middle)
        spare = [max(0, size - place.minimumWidth()) for size, place in ((left, self.left), (right, self.right))]
        share = min(1.0, missing / max(1, sum(spare)))
        taken = [round(share * one) for one in spare]
        self._columns.setSizes([left - taken[0], middle + sum(taken), right - taken[1]])

    def unfold(self) -> None:
        """Give the timeline its share of the height, or what it needs where that is more."""
        share = max(_ROWS[1], self._lanes / max(self.height(), 1))
        self._shares[self._rows] = (1 - share, share)
        self._share_out(self._rows, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        extents = {self._columns: self.width(), self._rows: self.height()}
        for splitter, extent in extents.items():
            self._share_out(splitter, extent)

    def _share_out(self, splitter: QSplitter, extent: int) -> None:
        """Give the panes their shares of so many pixels, where they were chosen with none of them hidden."""
        if splitter in self._shares and self._whole(splitter):
            splitter.setSizes([round(share * extent) for share in self._shares[splitter]])

    def _on_moved(self) -> None:
        moved = self.sender()
        if isinstance(moved, QSplitter):
            self._measure(moved)

    def _measure(self, splitter: QSplitter) -> None:
        sizes = splitter.sizes()
        folded = splitter is self._rows and sizes[1] <= self._folded  # such a timeline keeps its height
        if self._whole(splitter) and not folded:
            self._shares[splitter] = [size / max(1, sum(sizes)) for size in sizes]
        else:
            self._shares.pop(splitter, None)

    def _whole(self, splitter: QSplitter) -> bool:
        """Whether none of its panes is hidden."""
        return not any(pane.isHidden() for pane in self._hideable.values() if splitter.indexOf(pane) >= 0)


class _Place(QWidget):
    """Where a pane will be that comes later."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._pane: Pane | None = None

    def put(self, pane: Pane) -> None:
        """Show a pane here; it takes over the keyboard that came before it."""
        self._layout.addWidget(pane)
        pane.show()  # it may have been hidden while it was made
        self._pane = pane
        if self.hasFocus():
            self.take_keyboard(Qt.FocusReason.OtherFocusReason)

    def take_keyboard(self, reason: Qt.FocusReason) -> None:
        """Give the pane the keyboard; a place without one takes it itself."""
        (self if self._pane is None else self._pane.keyboard).setFocus(reason)
