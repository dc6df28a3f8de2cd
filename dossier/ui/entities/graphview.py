"""The graph of a name in a page that scrolls, drawn when it is to be seen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from dossier.ui.entities.graph import Neighbour, NeighbourGraph
from dossier.ui.theme import Look


class GraphView(QScrollArea):
    """Scrolls `graph`: a dozen widgets, which would be made for every card though few look at them."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, widgetResizable=True)
        self._due: Sequence[Neighbour] = ()
        self.graph = NeighbourGraph(look, self.viewport())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its names have it
        self.setWidget(self.graph)

    def set_around(self, around: Sequence[Neighbour]) -> None:
        """Show a name, which comes first, among those it is most named with."""
        self._due = around
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        self._draw()
        super().showEvent(event)

    def _draw(self) -> None:
        if self._due:
            self.graph.set_graph(self._due[0][0], self._due[1:])
            self._due = ()
