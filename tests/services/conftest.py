"""The sample dossier, open once for a module of tests that only ask it."""

from collections.abc import Iterator

import pytest

from dossier.services.library import Library
from tests.ui.reader.sample import library as sample_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The sample dossier with its index."""
    opened = sample_library(tmp_path_factory.mktemp("sample"))
    yield opened
    opened.close()
