"""A side pane over a real dossier."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.entities import SidePane
from dossier.ui.theme import Look
from tests.ui.reader.sample import library as sample_library


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = sample_library(tmp_path_factory.mktemp("sample"))
    yield opened
    opened.close()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(Paths.below(Path()).resources)


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def pane(qtbot: QtBot, session: Session, library: Library, look: Look) -> SidePane:
    """Return a shown side pane whose jobs run at once and never fail."""
    made = SidePane(session, library, InlineJobs(fail), look)
    qtbot.addWidget(made)
    made.resize(290, 600)
    made.show()
    return made


def fail(notice: Notice) -> None:
    raise AssertionError(notice)
