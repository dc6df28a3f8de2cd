"""A reader over a real dossier."""

import pytest
from pytestqt.qtbot import QtBot

from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.reader.pane import ReaderPane
from dossier.ui.theme import Look
from tests.ui.bench import fail, library, look, session

__all__ = ["fail", "library", "look", "pane", "session"]  # pytest finds the fixtures here


@pytest.fixture
def pane(qtbot: QtBot, session: Session, library: Library, look: Look) -> ReaderPane:
    """Return a shown reader, too low for any article of the sample, whose jobs run at once and never fail."""
    made = ReaderPane(session, library, InlineJobs(fail), look)
    qtbot.addWidget(made)
    made.resize(640, 300)
    made.show()
    return made
