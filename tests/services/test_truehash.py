"""A file that says it is another one is not taken for it."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import copy

import pytest

from dossier.bundle.reader import BundleReader
from dossier.errors import Cancelled
from dossier.model.corrections import RenameEntity
from dossier.model.notice import Notice
from dossier.model.query import Query
from dossier.paths import Paths
from dossier.services.build import build
from dossier.services.correcting import corrected
from dossier.services.indexing import open_index
from dossier.services.truehash import true_hash

_NEWS = "The {what} strike ends\n\nThe crews of Lisbon went back to work on March 3, 2021.\n\nNobody was hurt.\n"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.below(tmp_path)


def built(folder: Path, paths: Paths, what: str) -> Path:
    (folder / what).mkdir()
    (folder / what / "news.txt").write_text(_NEWS.format(what=what), "utf-8")
    return build([folder / what], folder / f"{what}.dossier", paths=paths).path


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a dossier, and another one that says it is the first."""
    folder = tmp_path_factory.mktemp("originals")
    mine, forged = (built(folder, Paths.below(folder), what) for what in ("ferry", "airport"))
    with closing(sqlite3.connect(mine)) as connection:
        said = connection.execute("SELECT id, content_hash FROM dossier").fetchone()
    with closing(sqlite3.connect(forged)) as connection, connection:
        connection.execute("UPDATE dossier SET id = ?, content_hash = ?", said)
    return mine, forged


@pytest.fixture
def pair(originals: tuple[Path, Path], tmp_path: Path) -> tuple[Path, Path]:
    """Return copies of both."""
    mine, forged = (Path(copy(file, tmp_path)) for file in originals)
    return mine, forged


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_each_is_searched_by_what_is_in_it(pair: tuple[Path, Path], paths: Paths, order: tuple[int, int]) -> None:
    for number in order:
        with BundleReader(pair[number]) as reader:
            told: list[Notice] = []
            engine = open_index(reader, paths, notify=told.append)
            assert len(told) == number, "that the second one is not what it says"
            found = [engine.search(Query(word)).articles for word in ("ferry", "airport")]
            assert found == ([1, 0] if number == 0 else [0, 1])


def test_each_is_corrected_by_itself(pair: tuple[Path, Path], paths: Paths) -> None:
    steps: list[RenameEntity] = []
    for file in pair:
        with BundleReader(file) as reader:
            lisbon = next(head for head in reader.entities() if head.name == "Lisbon")
            steps = steps or [RenameEntity(lisbon.id, "Lisboa")]
            found = corrected(reader, steps, paths)
        with BundleReader(found.path) as reader:
            assert reader.heads()[0].title.split()[1] == file.stem


def test_a_file_is_read_through_once_and_again_after_a_change(
    pair: tuple[Path, Path], paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    work_out = BundleReader.work_out_hash

    def counted(reader: BundleReader, tick: Callable[[], None]) -> str:
        read.append(reader.path)
        return work_out(reader, tick)

    monkeypatch.setattr(BundleReader, "work_out_hash", counted)
    for again in (False, False, True):
        if again:
            os.utime(pair[0], (1, 1))
        with BundleReader(pair[0]) as reader:
            assert true_hash(reader, paths) == reader.info.content_hash
    assert len(read) == 2
    with BundleReader(pair[1]) as reader:
        assert true_hash(reader, paths) != reader.info.content_hash
        with pytest.raises(Cancelled):
            true_hash(reader, Paths.below(paths.cache / "other"), lambda: True)


def test_a_file_that_was_moved_away_while_it_is_open_is_still_read(pair: tuple[Path, Path], paths: Paths) -> None:
    with BundleReader(pair[0]) as reader:
        pair[0].rename(pair[0].with_name("moved.dossier"))
        assert true_hash(reader, paths) == reader.info.content_hash


def test_what_is_remembered_is_of_the_file_that_is_open_not_of_one_put_in_its_place(
    pair: tuple[Path, Path], paths: Paths
) -> None:
    mine, other = pair
    with BundleReader(mine) as reader:
        other.replace(mine)
        assert true_hash(reader, paths) == reader.info.content_hash
        with BundleReader(mine) as new:
            found = true_hash(new, paths)
            assert found != true_hash(reader, paths)
            assert found == new.work_out_hash()


@pytest.mark.parametrize("kept", ["", "abcd", "x" * 64])
def test_half_of_a_remembered_hash_is_not_believed(pair: tuple[Path, Path], paths: Paths, kept: str) -> None:
    with BundleReader(pair[0]) as reader:
        found = true_hash(reader, paths)
        (file,) = (paths.cache / "contents").iterdir()
        file.write_text(kept)
        assert true_hash(reader, paths) == found == file.read_text()
