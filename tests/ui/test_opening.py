"""A dossier comes in by steps: what is needed first comes first."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dossier.bundle.writer import write_bundle
from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.search.engine import SearchEngine
from dossier.services import indexing
from dossier.services.indexing import open_index
from dossier.services.library import Library
from dossier.ui import opening as ui_opening
from dossier.ui.opening import Opening, _with_timeline
from dossier.ui.targets import Target
from tests.ui.conftest import WAIT
from tests.ui.reader.sample import contents


@pytest.fixture
def opening(home: Paths) -> Iterator[Opening]:
    opening = Opening(home)
    opening.opened.connect(lambda library: opening.finished.connect(library.close))
    yield opening
    opening.close()


def test_the_timeline_waits_for_the_first_results(qtbot: QtBot, opening: Opening) -> None:
    furnished = list[Library]()
    opening.furnished.connect(furnished.append)
    with qtbot.waitSignal(opening.indexed, timeout=WAIT):
        opening.open(Target())
    qtbot.wait(200)
    assert opening.busy
    assert not furnished
    with qtbot.waitSignal(opening.finished, timeout=WAIT):
        opening.furnish()  # they are there
    assert len(furnished) == 1


def test_it_comes_all_the_same_where_there_are_none(qtbot: QtBot, opening: Opening) -> None:
    with qtbot.waitSignals([opening.indexed, opening.furnished, opening.finished], timeout=WAIT):
        opening.open(Target())


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.dossier"
    write_bundle(path, contents())
    return path


def test_nothing_more_comes_of_a_dossier_that_another_took_the_place_of(
    qtbot: QtBot, home: Paths, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening = Opening(home)
    shown, furnished, failures = list[Library](), list[Library](), list[Notice]()
    replaced = threading.Event()

    def show(library: Library) -> None:
        for before in shown:
            before.close()
            replaced.set()
        shown.append(library)

    def late(library: Library) -> Library:
        assert replaced.wait(WAIT / 1000)
        return _with_timeline(library)

    monkeypatch.setattr(ui_opening, "_with_timeline", late)
    opening.opened.connect(show)
    opening.furnished.connect(furnished.append)
    opening.failed.connect(failures.append)
    opening.indexed.connect(opening.furnish)
    with qtbot.waitSignal(opening.flanked, timeout=WAIT):
        opening.open(Target())
    with qtbot.waitSignal(opening.finished, timeout=WAIT):
        opening.open(Target((sample,)))
    assert not opening.busy
    opening.close()
    assert [library.base.path for library in shown][1:] == [sample]
    assert furnished == shown[1:], "what the first waited for, a closed file by now, is not told"
    assert not failures
    shown[-1].close()


def test_what_is_open_comes_in_wholly_though_another_could_not_be_opened(
    qtbot: QtBot, opening: Opening, sample: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.dossier"
    broken.write_bytes(b"")
    furnished, failures = list[bool](), list[Notice]()
    opening.opened.connect(lambda _: opening.open(Target((broken,))))
    opening.indexed.connect(opening.furnish)
    opening.furnished.connect(lambda library: furnished.append(library.searchable))
    opening.failed.connect(failures.append)
    with qtbot.waitSignal(opening.finished, timeout=WAIT):
        opening.open(Target((sample,)))
    assert furnished == [True]
    assert len(failures) == 1


def test_a_dossier_that_is_left_brings_nothing_more(qtbot: QtBot, opening: Opening, sample: Path) -> None:
    furnished = list[Library]()
    opening.furnished.connect(furnished.append)
    opening.opened.connect(opening.leave)
    with qtbot.waitSignal(opening.finished, timeout=WAIT):
        opening.open(Target((sample,)))
    qtbot.wait(100)
    assert not opening.busy
    assert not furnished


def test_the_pane_beside_the_reader_does_not_wait_for_an_index_in_the_making(
    qtbot: QtBot, opening: Opening, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flanked = threading.Event()

    def slow(*given: Any, **how: Any) -> SearchEngine:
        assert flanked.wait(WAIT / 1000)
        return open_index(*given, **how)

    monkeypatch.setattr(indexing, "open_index", slow)
    opening.flanked.connect(flanked.set)
    opening.indexed.connect(opening.furnish)
    with qtbot.waitSignal(opening.finished, timeout=WAIT) as done, qtbot.assertNotEmitted(opening.failed):
        opening.open(Target((sample,)))
    assert done.signal_triggered


def test_garbage_is_looked_for_while_a_dossier_is_built(opening: Opening, sample: Path, tmp_path: Path) -> None:
    text = tmp_path / "one.txt"
    text.write_text("One\n\nTwo.")
    opening.open(Target((sample,)))
    assert not gc.isenabled()
    opening.open(Target((text,)))
    assert gc.isenabled()


def test_garbage_is_looked_for_once_all_is_there_though_the_side_pane_was_as_late_as_the_index(
    qtbot: QtBot, opening: Opening, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, indexed = threading.Event(), threading.Event()

    def slow(*given: Any, **how: Any) -> SearchEngine:
        assert begun.wait(WAIT / 1000)
        return open_index(*given, **how)

    def late(library: Library) -> Library:
        begun.set()
        assert indexed.wait(WAIT / 1000)
        return library

    monkeypatch.setattr(indexing, "open_index", slow)
    monkeypatch.setattr(ui_opening, "_with_cards", late)
    opening.indexed.connect(indexed.set)
    with qtbot.waitSignal(opening.finished, timeout=WAIT):
        opening.open(Target((sample,)))
    opening.furnish()  # the first results come last
    assert gc.isenabled()
