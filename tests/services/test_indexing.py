import errno
import hashlib
import multiprocessing
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from dossier.bundle.reader import BundleReader
from dossier.errors import Cancelled
from dossier.model.notice import Notice, Severity
from dossier.model.query import Query
from dossier.paths import Paths
from dossier.search.codec import following
from dossier.search.document import IndexDocument
from dossier.search.engine import SearchEngine
from dossier.search.index import build_index, build_index_together
from dossier.services import indexing, indexmaking
from dossier.services.build import build
from dossier.services.indexing import ensure_index, open_index
from dossier.services.indexmaking import documents_of, shares_of
from dossier.services.truehash import true_hash

_NEWS = "The ferry strike ends\n\nThe crews of Lisbon went back to work on March 3, 2021.\n\nNobody was hurt.\n"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.below(tmp_path)


@pytest.fixture
def bundle(tmp_path: Path, paths: Paths) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "ferry.txt").write_text(_NEWS, "utf-8")
    build([tmp_path / "news"], tmp_path / "news.dossier", paths=paths)
    return tmp_path / "news.dossier"


def _found(folder: Path, text: str) -> int:
    return SearchEngine.open(folder).search(Query(text)).articles


def test_the_index_is_built_once_and_kept_private(bundle: Path, paths: Paths) -> None:
    told: list[int] = []
    with BundleReader(bundle) as reader:
        folder = ensure_index(reader, paths, told.append)
        assert folder == ensure_index(reader, paths, told.append)
    assert told == [1]
    assert folder.parent == paths.cache / "index"
    assert _found(folder, "ferry entity:lisbon") == 1
    if os.name == "posix":
        assert [path.stat().st_mode & 0o777 for path in (folder, folder.parent)] == [0o700, 0o700]


@pytest.mark.parametrize("damage", ["changed", "cut", "gone", "manifest"])
def test_a_damaged_index_is_built_again(bundle: Path, paths: Paths, damage: str) -> None:
    with BundleReader(bundle) as reader:
        folder = ensure_index(reader, paths)
        file = folder / ("manifest.json" if damage == "manifest" else "places.position.bin")
        data = file.read_bytes()
        if damage == "gone":
            file.unlink()
        else:
            file.write_bytes(data[:-3] if damage == "cut" else data[:1] + bytes([data[1] ^ 255]) + data[2:])
        assert ensure_index(reader, paths) == folder
    assert _found(folder, "ferry") == 1


@pytest.mark.parametrize("said", ["{own}/../../../../Documents", "*", "/", "..", "a/b", "\\"])
def test_a_dossier_that_names_a_path_as_its_content_touches_nothing_else(
    bundle: Path, paths: Paths, tmp_path: Path, said: str
) -> None:
    other = paths.cache / "index" / "0123456789abcdef-another-index"
    with BundleReader(bundle) as reader:
        ensure_index(reader, paths)
        own = reader.info.content_hash
    for folder in (other, tmp_path / "Documents"):
        folder.mkdir(parents=True)
        (folder / "thesis.txt").write_text("mine", "utf-8")
    with closing(sqlite3.connect(bundle)) as connection, connection:
        connection.execute("UPDATE dossier SET content_hash = ?", (said.format(own=own),))
    with BundleReader(bundle) as reader:
        assert ensure_index(reader, paths).parent == paths.cache / "index"
    assert [(f / "thesis.txt").read_text("utf-8") for f in (other, tmp_path / "Documents")] == ["mine", "mine"]
    assert sorted(path.name for path in (tmp_path / "Documents").iterdir()) == ["thesis.txt"]


def test_a_sound_index_outlives_a_failure_to_write_the_next(
    tmp_path: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "news").mkdir()
    for n in range(3):
        (tmp_path / "news" / f"{n}.txt").write_text(_NEWS.replace("ferry", f"ferry {n}"), "utf-8")
    target = tmp_path / "news.dossier"
    build([tmp_path / "news"], target, paths=paths)
    with BundleReader(target) as reader:
        folder = ensure_index(reader, paths)
    (tmp_path / "news" / "4.txt").write_text(_NEWS.replace("ferry", "tram"), "utf-8")
    build([tmp_path / "news"], target, paths=paths)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(indexmaking, "carry_on_index", full)
    with BundleReader(target) as reader:
        ensure_index(reader, paths)
    assert _found(folder, "ferry") == 3


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
def test_an_index_that_others_may_write_is_not_trusted(bundle: Path, paths: Paths) -> None:
    told: list[int] = []
    with BundleReader(bundle) as reader:
        folder = ensure_index(reader, paths, told.append)
        folder.chmod(0o777)
        ensure_index(reader, paths, told.append)
    assert told == [1, 1]
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_link_in_place_of_the_index_is_not_followed(bundle: Path, paths: Paths, tmp_path: Path) -> None:
    with BundleReader(bundle) as reader:
        folder = ensure_index(reader, paths)
        folder.rename(tmp_path / "elsewhere")
        folder.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
        assert ensure_index(reader, paths) == folder
    assert not folder.is_symlink()
    assert (tmp_path / "elsewhere").is_dir()


def test_indexes_of_older_programs_are_removed(bundle: Path, paths: Paths) -> None:
    with BundleReader(bundle) as reader:
        shelf = paths.cache / "index"
        dossier = hashlib.sha256(reader.info.id.encode()).hexdigest()[:16]
        old, other = shelf / f"{dossier}-0-older", shelf / "another-0"
        killed, growing = shelf / ".growing-killed", shelf / ".growing-now"
        for folder in (old, other, killed, growing):
            folder.mkdir(parents=True)
        os.utime(killed, (0, 0))
        ensure_index(reader, paths)
    assert not any(path.exists() for path in (old, killed))
    assert all(path.exists() for path in (other, growing))


def test_an_index_is_carried_on_where_most_articles_stayed(tmp_path: Path, paths: Paths) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for n in range(6):
        (news / f"{n}.txt").write_text(f"Talks number {n} end\n\nThe ministers met in Oslo on March {n + 3}, 2021.\n")
    target = tmp_path / "news.dossier"
    build([news], target, paths=paths)
    with BundleReader(target) as reader:
        older = ensure_index(reader, paths)
    (news / "0.txt").write_text("Talks number 0 begin\n\nThe crews of Lisbon sailed on March 30, 2021.\n")
    (news / "5.txt").unlink()
    build([news], target, paths=paths)
    told: list[int] = []
    with BundleReader(target) as reader:
        newer = ensure_index(reader, paths, told.append)
        (tmp_path / "anew").mkdir()
        build_index(documents_of(reader), tmp_path / "anew")
    assert told == [5]  # the one that changed, on top of four
    assert _found(newer, "ferry OR crews") == 1
    assert {path.name: path.read_bytes() for path in newer.iterdir() if path.name != "checked.json"} == {
        path.name: path.read_bytes() for path in (tmp_path / "anew").iterdir()
    }
    assert older.exists()
    (newer / "places.position.bin").write_bytes(b"")
    (older / "places.position.bin").write_bytes(b"")
    with BundleReader(target) as reader:  # of a damaged one nothing is carried on
        assert _found(ensure_index(reader, paths), "lisbon") == 1
    assert not older.exists()


def test_an_index_that_another_window_removes_before_it_is_opened_is_made_again(
    bundle: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    removed: list[Path] = []

    def removes_once(folder: Path) -> None:
        if not removed:
            removed.append(folder)
            shutil.rmtree(folder)

    monkeypatch.setattr(indexing, "_tidy", removes_once)  # what comes between building and opening
    with BundleReader(bundle) as reader:
        assert open_index(reader, paths).search(Query("ferry")).articles == 1
    assert removed


def test_a_cache_that_cannot_be_written_is_replaced_for_this_session(bundle: Path, paths: Paths) -> None:
    paths.cache.mkdir(parents=True, exist_ok=True)
    (paths.cache / "index").write_text("not a folder")
    notices: list[Notice] = []
    with BundleReader(bundle) as reader:
        folder = ensure_index(reader, paths, notify=notices.append)
    assert _found(folder, "ferry") == 1
    assert [notice.severity for notice in notices] == [Severity.WARNING]
    assert notices[0].hint


def test_a_stopped_build_leaves_nothing(bundle: Path, paths: Paths) -> None:
    with BundleReader(bundle) as reader:
        true_hash(reader, paths)
        with pytest.raises(Cancelled):
            ensure_index(reader, paths, cancelled=lambda: True)
    assert list((paths.cache / "index").iterdir()) == []


def test_every_article_comes_with_its_own_mentions_and_events(tmp_path: Path, paths: Paths) -> None:
    (tmp_path / "many").mkdir()
    places = ("Lisbon", "Oslo", "the harbour", "Madrid", "Dublin")
    for n, place in enumerate(places):
        (tmp_path / "many" / f"{n}.txt").write_text(
            f"Talks number {n} end\n\nThe ministers met in {place} on March {n + 3}, 2021. They will meet again.\n",
            "utf-8",
        )
    build([tmp_path / "many"], tmp_path / "many.dossier", paths=paths)
    with BundleReader(tmp_path / "many.dossier") as reader:
        documents = list(documents_of(reader))
        assert len(documents) == len(places)
        for document in documents:
            facts = reader.facts(document.article)
            assert [(m.start, m.end) for m in document.mentions] == [
                (m.start, m.end) for m in facts.mentions if m.entity
            ]
            assert {e.id for e in document.entities} == {m.entity for m in facts.mentions if m.entity}
            dated = [event for event in facts.events if event.date.placed]
            assert len(document.events) == sum(e.article == document.article for d in dated for e in d.evidence)


@pytest.fixture
def several(tmp_path: Path, paths: Paths) -> Path:
    (tmp_path / "more").mkdir()
    for n, place in enumerate(("Lisbon", "Porto", "Rome", "Turin", "Genoa")):
        news = f"Ferry strike number {n} ends\n\nCrews of {place} met Anna Berg on March {n + 1}, 2021.\n\nMore soon.\n"
        (tmp_path / "more" / f"{n}.txt").write_text(news, "utf-8")
    build([tmp_path / "more"], tmp_path / "more.dossier", paths=paths)
    return tmp_path / "more.dossier"


def test_several_processes_write_the_index_that_one_writes(
    several: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "_MANY", 1)  # what stands behind common words is looked up in stretches of articles
    monkeypatch.setattr(following, "_AT_ONCE", 1 << 12)
    told: list[int] = []
    with BundleReader(several) as reader:
        folders = [tmp_path / "one", tmp_path / "two"]
        for folder in folders:
            folder.mkdir()
        shares = shares_of(reader, 2, least=1)
        build_index(documents_of(reader), folders[0])
        build_index_together(shares, folders[1], told.append)
        assert len(shares) == 2
    one, two = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert one == two
    assert told == sorted(told)


def _killed(bundle: Path) -> Iterator[IndexDocument]:
    if multiprocessing.parent_process() is not None:
        os._exit(9)
    with BundleReader(bundle) as reader:
        yield from documents_of(reader)


def test_when_a_process_is_killed_the_index_is_built_without_it(several: Path, tmp_path: Path) -> None:
    (tmp_path / "index").mkdir()
    build_index_together([partial(_killed, several)], tmp_path / "index")
    assert _found(tmp_path / "index", "ferry") == 5


def test_building_with_several_processes_can_be_stopped(several: Path, tmp_path: Path) -> None:
    (tmp_path / "index").mkdir()
    with BundleReader(several) as reader, pytest.raises(Cancelled):
        build_index_together(shares_of(reader, 2, least=1), tmp_path / "index", cancelled=lambda: True)
