"""What every test gets: folders of its own, no display, and a failure when a window is left behind."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.paths import Paths
from dossier.services.builtin import builtin_dossier
from dossier.services.library import Library

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
"""The originals and the open evaluation data; they lie beside the checkout and are never copied into it."""


@pytest.fixture
def seed_originals() -> Path:
    """Return the folder of the five original articles; a test that needs them is skipped where they are not."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip(f"the original articles are not here ({folder})")
    return folder


@pytest.fixture(scope="session")
def own_paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Return folders of this test run, with the program's own resources and seeds."""
    return Paths.below(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def seed_bundle(own_paths: Paths) -> Path:
    """Return the built-in dossier of our own five reports, built once by the real pipeline."""
    return builtin_dossier(own_paths)


@pytest.fixture
def library(seed_bundle: Path, own_paths: Paths) -> Iterator[Library]:
    """Return that dossier, opened and searchable."""
    library = Library.open(seed_bundle, own_paths)
    yield library
    library.close()


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point every folder a person owns below the test's own folder."""
    for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))


@pytest.fixture(autouse=True)
def _no_widget_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a top-level widget alive, when it used Qt at all."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    before = {id(w) for w in QApplication.topLevelWidgets()} if QApplication.instance() else set()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [w for w in QApplication.topLevelWidgets() if id(w) not in before and w.isVisible()]
    assert not left, f"left open: {left}"
