import json
import random
from pathlib import Path

import pytest

from dossier.errors import StorageError
from dossier.model.query import Query
from dossier.search.engine import SearchEngine
from tests.search.corpus import article, engine_of


@pytest.fixture
def index(tmp_path: Path) -> Path:
    one = article("a", "Harbour talks", "Kish met the crew of the ferry.", day="2023-01-10")
    engine_of(tmp_path / "index", [one]).close()
    return tmp_path / "index"


def test_an_index_holds_arrays_and_json_only(index: Path) -> None:
    assert {path.suffix for path in index.iterdir()} == {".bin", ".json"}


def test_any_changed_or_missing_file_is_noticed(index: Path) -> None:
    dice = random.Random(1)
    files = sorted(index.iterdir())
    for path in files:
        whole = path.read_bytes()
        damages = [whole[: dice.randrange(len(whole))] if whole else b"x", whole + b"\0"]
        for _ in range(3 if whole else 0):
            at = dice.randrange(len(whole))
            damages.append(whole[:at] + bytes([whole[at] ^ 1 << dice.randrange(8)]) + whole[at + 1 :])
        for damaged in damages:
            path.write_bytes(damaged)
            try:
                engine = SearchEngine.open(index)
            except StorageError:
                continue
            # A changed blank of the manifest changes nothing.
            assert path.name == "manifest.json"
            assert json.loads(damaged) == json.loads(whole)
            assert [hit.article for hit in engine.search(Query("kish")).hits] == ["a"]
        path.unlink()
        with pytest.raises(StorageError):
            SearchEngine.open(index)
        path.write_bytes(whole)


def test_a_manifest_that_names_files_elsewhere_is_refused(index: Path) -> None:
    manifest = json.loads((index / "manifest.json").read_text("utf-8"))
    manifest["files"]["../secret.bin"] = {"sha256": "", "size": 0, "type": "uint8", "length": 0}
    (index / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    with pytest.raises(StorageError, match="damaged"):
        SearchEngine.open(index)
