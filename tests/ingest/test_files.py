"""Files are found in a stable order, by relative names, and never outside of the folder."""

import os
from pathlib import Path

import pytest

from dossier.ingest.files import find


def names(*paths: Path) -> list[str]:
    return [found.name for found in find(paths)]


def put(folder: Path, *files: str) -> None:
    for name in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")


def test_a_folder_is_walked_by_name_with_relative_names(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a/z.md", "a/b/c.txt", "c.txt")
    assert names(tmp_path) == ["a/b/c.txt", "a/z.md", "b.txt", "c.txt"]


def test_a_single_file_goes_by_its_file_name(tmp_path: Path) -> None:
    put(tmp_path, "deep/down/x.txt")
    assert names(tmp_path / "deep/down/x.txt") == ["x.txt"]


def test_paths_come_in_the_order_given(tmp_path: Path) -> None:
    put(tmp_path, "two/a.txt", "one/b.txt")
    assert names(tmp_path / "two", tmp_path / "one") == ["a.txt", "b.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    put(tmp_path, ".hidden.txt", ".git/config", "seen.txt")
    assert names(tmp_path) == ["seen.txt"]


def test_no_link_is_followed(tmp_path: Path) -> None:
    put(tmp_path, "outside/secret.txt", "inside/own.txt")
    (tmp_path / "inside" / "link.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (tmp_path / "inside" / "folder").symlink_to(tmp_path / "outside")
    (tmp_path / "inside" / "loop").symlink_to(tmp_path / "inside")
    assert names(tmp_path / "inside") == ["own.txt"]


def test_pipes_in_a_folder_are_left_out(tmp_path: Path) -> None:
    put(tmp_path, "own.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert names(tmp_path) == ["own.txt"]


def test_a_missing_path_is_found_so_that_reading_can_say_so(tmp_path: Path) -> None:
    assert names(tmp_path / "nowhere.txt") == ["nowhere.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_cannot_be_listed_is_found_itself(tmp_path: Path) -> None:
    closed = tmp_path / "in" / "closed"
    closed.mkdir(parents=True)
    closed.chmod(0)
    try:
        assert names(tmp_path / "in") == ["closed"]
    finally:
        closed.chmod(0o700)
