"""A second reader at the side of the first, with the title of its article and a button that closes it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from dossier.services.jobs import Jobs, JobsApart, JobsWithin
from dossier.services.linking import LinkedSession
from dossier.services.session import Session
from dossier.ui.icons import icon
from dossier.ui.reader.pane import ReaderPane
from dossier.ui.theme import Look
from dossier.ui.translation import tr
from dossier.ui.widgets.elided import ElidedLabel

MakeReader = Callable[[Session, Jobs, QWidget], ReaderPane]  # its steps are still to be done


class Beside(QWidget):
    """Shows what a session has beside; it is there when its `steps` were done."""

    closeRequested = Signal()

    def __init__(self, session: Session, jobs: Jobs, look: Look, make_reader: MakeReader, parent: QWidget) -> None:
        super().__init__(parent)
        self._linked = LinkedSession(session)
        self._jobs = JobsWithin(JobsApart(jobs, "beside"))  # none outlives the reader
        self._name = ElidedLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setFont(look.sans(12, bold=True))
        close = QToolButton()
        close.setIcon(icon(look, "close"))
        close.setAccessibleName(tr("Close the second reader"))
        close.setToolTip(tr("Close the second reader"))
        close.clicked.connect(self.closeRequested)
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 8, 0)
        head.addWidget(self._name, 1)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        self.reader = make_reader(self._linked, self._jobs, self)
        self.reader.hide()
        layout.addWidget(self.reader, 1)
        layout.addStretch(0)  # below the head while the reader is made
        self.steps = self._make()

    def _make(self) -> Iterator[None]:
        yield from self.reader.steps
        self.reader.setAccessibleName(tr("Second reader"))
        yield
        self.reader.show()
        yield
        yield from self.reader.begin()

    def show_title(self, title: str) -> None:
        """Say which article it is."""
        self._name.setText(title)

    def leave(self) -> None:
        """Stop following, and await no article."""
        self._jobs.close()
        self._linked.leave()
