"""What is written is whole, or what stood there stays."""

import json
from pathlib import Path

import pytest

from dossier.errors import StorageError
from dossier.services.library import Library
from dossier.services.saving import copy_bundle, write_bytes, write_jsonl


def test_a_copy_is_the_same_file(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "copy.dossier"
    copy_bundle(library.reader.path, target)
    assert target.read_bytes() == library.reader.path.read_bytes()


def test_an_export_is_one_record_a_line(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    write_jsonl(library.reader, target)
    kinds = [json.loads(line)["record"] for line in target.read_text("utf-8").splitlines()]
    assert kinds[0] == "dossier"
    assert kinds.count("article") == 5


def test_where_nothing_can_be_written_nothing_is_left_behind(library: Library, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="could not be written"):
        write_jsonl(library.reader, tmp_path / "no" / "such" / "folder.jsonl")
    (tmp_path / "taken").mkdir()
    with pytest.raises(StorageError):
        copy_bundle(library.reader.path, tmp_path / "taken")
    for folder in (Path(), Path("/"), tmp_path / "taken"):
        with pytest.raises(StorageError, match="is a folder"):
            write_bytes(b"", folder)
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []
