"""What tests of a single pane share: a small real dossier, a look, a session, and jobs that must not fail."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.services.library import Library
from dossier.services.session import Session
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


def fail(notice: Notice) -> None:
    raise AssertionError(notice)
