"""A side pane over a real dossier."""

import pytest
from pytestqt.qtbot import QtBot

from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.entities.pane import SidePane
from dossier.ui.theme import Look
from tests.ui.bench import fail, library, look, session

__all__ = ["fail", "library", "look", "pane", "session"]  # pytest finds the fixtures here


@pytest.fixture
def pane(qtbot: QtBot, session: Session, library: Library, look: Look) -> SidePane:
    """Return a shown side pane whose jobs run at once and never fail."""
    made = SidePane(session, library, InlineJobs(fail), look)
    qtbot.addWidget(made)
    made.resize(290, 600)
    made.show()
    return made
