import hashlib
import json
import os
import pickle
import random
import time
from pathlib import Path
from typing import Any

import pytest

from dossier.errors import StorageError
from dossier.model.query import Query
from dossier.search import checked
from dossier.search.codec import following
from dossier.search.document import Block, IndexDocument
from dossier.search.engine import SearchEngine
from dossier.search.index import build_index
from tests.benchmarks.damage import campaign
from tests.search.corpus import article, engine_of


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(following, "_MANY", 0)  # so that the lists for common words hold something
    one = article("a", "Harbour talks", "Kish met the crew of the ferry.", day="2023-01-10")
    engine_of(tmp_path / "index", [one]).close()
    return tmp_path / "index"


def test_an_index_holds_arrays_and_json_only(index: Path) -> None:
    assert {path.suffix for path in index.iterdir()} == {".bin", ".json"}


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs a list of the files that are open")
def test_an_open_index_keeps_only_its_large_files_open(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _open_in(index)
    small = SearchEngine.open(index)
    assert _open_in(index) == before == []
    monkeypatch.setattr(checked, "_MAPPED", 40)
    large = SearchEngine.open(index)
    assert "articles.offsets.bin" not in _open_in(index)
    assert "postings.article.bin" not in _open_in(index)
    assert "stems.places.bin" in _open_in(index)
    assert small.search(Query("kish")).hits[:] == large.search(Query("kish")).hits[:]


def _open_in(folder: Path) -> list[str]:
    opened = [link.readlink() for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
    return sorted(path.name for path in opened if path.parent == folder.resolve())


def test_any_changed_cut_or_missing_file_is_noticed(index: Path) -> None:
    dice = random.Random(1)
    for path in sorted(set(index.iterdir()) - {index / "checked.json"}):
        whole = path.read_bytes()
        damages = [whole + b"\0"] + [whole[: dice.randrange(len(whole))] for _ in range(2 if whole else 0)]
        damages += [_flipped(whole, dice.randrange(len(whole)), dice.randrange(8)) for _ in range(2 if whole else 0)]
        for damaged in damages:
            path.write_bytes(damaged)
            assert _refused(index) or json.loads(damaged) == json.loads(whole), path.name
        path.unlink()
        assert _refused(index)
        path.write_bytes(whole)


def test_a_header_with_any_byte_flipped_is_refused_or_says_the_same(index: Path) -> None:
    path = index / "manifest.json"
    whole = path.read_bytes()
    for at in range(0, len(whole), 31):  # all of them: tests.benchmarks.damage
        path.write_bytes(_flipped(whole, at, at % 8))
        if not _refused(index):
            assert json.loads(path.read_bytes()) == json.loads(whole)
            assert [hit.article for hit in SearchEngine.open(index).search(Query("kish")).hits] == ["a"]


def test_damage_in_any_place_is_refused_or_changes_no_answer(index: Path) -> None:
    told = campaign(index, ["kish", '"the crew"', "fer*", "fery~", "date:2023"], cases=40, every=60)
    assert sum(told.values()) > 80
    assert not [what for what in told if "WRONG" in what]


def test_what_was_found_whole_is_compared_again_once_anything_touches_it(index: Path) -> None:
    time.sleep(0.15)  # until another change would show another time
    SearchEngine.open(index)
    assert (index / "checked.json").exists()
    path = index / "places.position.bin"
    whole = path.read_bytes()
    path.write_bytes(_flipped(whole, 0, 1))
    assert _refused(index)
    path.write_bytes(whole)
    assert not _refused(index)
    os.utime(path, ns=(0, 0))
    (index / "checked.json").write_text("[", "utf-8")
    assert not _refused(index)


def test_a_large_index_is_remembered_as_whole_once_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checked, "_SMALL", 0)
    (tmp_path / "large").mkdir()
    build_index([IndexDocument("a", "kish", "Kish", (Block(0, 4),))], tmp_path / "large")
    assert (tmp_path / "large" / "checked.json").exists()
    (tmp_path / "large").rename(tmp_path / "moved")  # as it is put in its place
    monkeypatch.setattr(hashlib, "file_digest", None)  # would fail if anything were read
    assert not _refused(tmp_path / "moved")
    path = tmp_path / "moved" / "articles.text.bin"
    path.write_bytes(b"b")
    monkeypatch.undo()
    assert _refused(tmp_path / "moved")


def test_a_clock_that_was_set_back_makes_nobody_wait(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr(checked, "_SMALL", 0)
    monkeypatch.setattr(time, "sleep", waited.append)
    os.utime(index / "articles.text.bin", (time.time() + 3600,) * 2)
    checked.remember_written(index)
    assert sum(waited) < 1
    assert not (index / "checked.json").exists()


def test_an_open_index_that_is_cut_off_is_told_and_does_not_end_the_process(
    index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checked, "_MAPPED", 40)
    monkeypatch.setattr(checked, "_PAUSE", 0)
    engine = SearchEngine.open(index)
    assert engine.search(Query("kish")).articles == 1
    (index / "stems.places.bin").write_bytes(b"")
    for ask in (
        lambda: engine.search(Query("kish")),
        lambda: engine.complete("ki", 3),
        lambda: engine.as_group("kish"),
        lambda: engine.telling_words("kish", 3),
    ):
        with pytest.raises(StorageError, match=r"stems\.places was cut off"):
            ask()


def test_nothing_is_ever_unpickled(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was unpickled")

    for name in ("load", "loads", "Unpickler"):
        monkeypatch.setattr(pickle, name, refuse)
    engine = SearchEngine.open(index)
    assert engine.search(Query('"the crew" kish fery~ date:2022')).articles == 0
    assert engine.search(Query('"the crew" kish fery~')).articles == 1


def test_lists_that_do_not_fit_each_other_are_refused_though_their_checksums_are_right(index: Path) -> None:
    manifest = json.loads((index / "manifest.json").read_text("utf-8"))
    for name in ("stems.postings", "stems.places", "stems.variants", "stems.words", "words.offsets", "following.stem"):
        path = index / f"{name}.bin"
        whole = path.read_bytes()
        changed = whole[:-1] + bytes([whole[-1] ^ 0x40])
        path.write_bytes(changed)
        entry = {**manifest["files"][path.name], "sha256": hashlib.sha256(changed).hexdigest()}
        _write(index, {**manifest, "files": {**manifest["files"], path.name: entry}})
        assert _refused(index), name
        path.write_bytes(whole)
    _write(index, manifest)
    assert not _refused(index)


def _flipped(data: bytes, at: int, bit: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]


def _refused(index: Path) -> bool:
    try:
        SearchEngine.open(index)
    except StorageError:
        return True
    return False


def _write(index: Path, manifest: dict[str, Any]) -> None:
    (index / "manifest.json").write_text(json.dumps(manifest), "utf-8")


def test_a_manifest_that_names_files_elsewhere_is_refused(index: Path) -> None:
    manifest = json.loads((index / "manifest.json").read_text("utf-8"))
    manifest["files"]["../secret.bin"] = {"sha256": "", "size": 0, "type": "uint8", "length": 0}
    (index / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    with pytest.raises(StorageError, match="damaged"):
        SearchEngine.open(index)
