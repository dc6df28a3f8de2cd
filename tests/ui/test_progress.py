"""What takes long is shown in the header, and what is done soon is not."""

from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from dossier.ui.actions import make_actions
from dossier.ui.header import Header
from dossier.ui.progress import Progress
from dossier.ui.theme import Look
from tests.ui.bench import look

__all__ = ["look"]  # pytest finds the fixture here


def test_only_what_takes_a_while_is_shown_and_how_far_it_is_by_then(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    header = Header(look, make_actions(window), window)
    progress = Progress(header, lambda: True, window)
    bar = header.findChild(QProgressBar)
    assert bar is not None
    progress.name("Opening")
    progress.begin()
    progress.go_on("Reading", 1, 4)
    assert bar.isHidden()
    progress.end()
    qtbot.wait(350)
    assert bar.isHidden(), "what has ended is not shown afterwards"
    progress.begin()
    progress.go_on("Reading", 2, 4)
    qtbot.waitUntil(lambda: not bar.isHidden())
    progress.go_on("Reading", 3, 4)
    assert (bar.value(), bar.maximum(), header.cancel.isHidden()) == (3, 4, False)
    progress.end()
    assert bar.isHidden()
