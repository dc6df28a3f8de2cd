"""The Facts tab: what the articles say, of one or of all."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dossier.ui.entities.rowview import RowView
from dossier.ui.theme import Look
from dossier.ui.translation import tr
from dossier.ui.widgets.choice import Choice


class FactsTab(QWidget):
    """Shows `rows`. Which facts one wishes is announced; fetching is the pane's business."""

    scopeChanged = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Make the tab; it is there when its `steps` were done."""
        super().__init__(parent)
        self._look = look
        self.steps = self._make()

    def _make(self) -> Iterator[None]:
        self._scope = Choice(self, tr("Which facts"))
        self._scope.addItems([tr("In this article"), tr("In all articles")])
        self._scope.setFont(self._look.sans(12))
        self._scope.currentIndexChanged.connect(self.scopeChanged)
        yield
        self.rows = RowView(self._look, tr("What the articles say"), self)
        yield
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._scope)
        layout.addLayout(row)
        layout.addWidget(self.rows, 1)

    @property
    def of_all(self) -> bool:
        """Whether the facts of all articles are wished, not of the open one."""
        return self._scope.currentIndex() == 1

    def offer_scope(self, offered: bool) -> None:
        """Let one choose between the two, or not."""
        self._scope.setVisible(offered)
