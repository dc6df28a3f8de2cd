"""The panes of a dossier that come after its first results: the one beside the reader, and the timeline."""

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dossier.ui.places import Places
from dossier.ui.turns import Staged, finish

if TYPE_CHECKING:
    from dossier.ui.entities.pane import SidePane
    from dossier.ui.notes.tab import NotesTab
    from dossier.ui.panes import Panes
    from dossier.ui.timeline.pane import TimelinePane

_ENTITY = 0  # the tab beside the reader that shows a name


class Flanks(Places):
    """Makes them in steps, or at once when they are asked for before. What inherits has `_panes` by then."""

    tabChanged = Signal()  # of the pane beside the reader

    _panes: "Panes"

    def __init__(self, parent: QWidget | None = None, *, scale: float = 1.0) -> None:
        super().__init__(parent, scale=scale)
        self._tab = _ENTITY
        self._side = Staged(self._making_side)
        self._timeline = Staged(self._making_timeline)

    @property
    def side(self) -> "SidePane":
        """The pane beside the reader; it is made when it is first asked for."""
        return self._side.value

    def make_side(self) -> Iterator[None]:
        """Make that pane, unless it is there."""
        return self._side.steps()

    def _making_side(self) -> "Generator[None, None, SidePane]":
        pane, self._notes = yield from self._panes.side(self.right)
        yield
        pane.show_tab(self._tab)
        pane.tabChanged.connect(self.tabChanged)
        self.right.put(pane)
        return pane

    @property
    def note_list(self) -> "NotesTab":
        """The list of all notes, a tab of that pane."""
        finish(self.make_side())
        return self._notes

    @property
    def tab(self) -> int:
        """The number of the tab in view beside the reader."""
        return self._side.value.tab if self._side.is_made else self._tab

    def show_tab(self, number: int) -> None:
        """Show a tab beside the reader, now or when it is there."""
        self._tab = number
        if self._side.is_made:
            self._side.value.show_tab(number)

    @property
    def timeline(self) -> "TimelinePane":
        """The timeline; it is made when it is first asked for, and then what it imports is imported here."""
        return self._timeline.value

    def make_timeline(self) -> Iterator[None]:
        """Make the timeline, unless it is there; what it imports was imported on a worker before."""
        return self._timeline.steps()

    def _making_timeline(self) -> "Generator[None, None, TimelinePane]":
        pane = yield from self._panes.timeline(self.below)
        pane.unfoldRequested.connect(self.unfold)
        self.below.put(pane)
        return pane

    def expect_name(self) -> None:
        """Have a pane that is still being made show a name when it comes; the one that is there hears of it itself."""
        self._tab = _ENTITY

    def unfold_timeline(self) -> None:
        """Give the timeline its share of the height where it is folded to its overview."""
        if self._timeline.is_made and self.timeline.folded:
            self.unfold()
