import os
from pathlib import Path

import pytest

from dossier.services.gathering import gather, without_documentation


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a/one.txt", "a/sub/two.txt", "b/one.txt", "c/a/one.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return tmp_path


def _names(*sources: Path, leave_out: Path = Path("none")) -> list[str]:
    return [found.name for found in gather(sources, leave_out)]


def test_files_of_a_folder_come_by_name(folder: Path) -> None:
    assert _names(folder / "a") == ["one.txt", "sub/two.txt"]


def test_the_order_of_arguments_makes_no_difference(folder: Path) -> None:
    assert gather([folder / "a", folder / "b"], folder) == gather([folder / "b", folder / "a"], folder)


def test_a_file_that_is_named_twice_is_read_once(folder: Path) -> None:
    twice = _names(folder / "a", folder / "a" / "sub" / "two.txt", folder / "a" / ".." / "a")
    assert twice == ["one.txt", "sub/two.txt"]


def test_files_of_one_name_are_told_apart_by_their_folders(folder: Path) -> None:
    assert _names(folder / "a", folder / "b") == ["a/one.txt", "b/one.txt", "sub/two.txt"]
    deeper = _names(folder / "a", folder / "c" / "a")
    assert deeper == sorted([f"{folder.name}/a/one.txt", "c/a/one.txt", "sub/two.txt"])


def test_the_file_that_is_built_is_not_read(folder: Path) -> None:
    assert _names(folder / "b", leave_out=folder / "b" / "one.txt") == []


def test_a_name_that_is_no_text_becomes_text(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))).touch()
    assert _names(tmp_path) == ["\ufffd.txt"]


def test_a_file_that_is_not_there_is_kept_so_that_reading_tells(tmp_path: Path) -> None:
    assert _names(tmp_path / "nowhere.txt") == ["nowhere.txt"]


@pytest.mark.parametrize("name", ["README.md", "readme.txt", "LICENSE", "CHANGELOG.md"])
def test_what_speaks_of_a_folder_is_no_news_of_it_unless_it_is_meant(tmp_path: Path, name: str) -> None:
    for file in (name, "a.txt", "readme-of-the-summit.txt", "license.txt"):
        (tmp_path / file).write_text("text")
    kept, told = without_documentation([tmp_path], gather([tmp_path], tmp_path))
    assert [found.name for found in kept] == ["a.txt", "license.txt", "readme-of-the-summit.txt"]
    assert [problem.file for problem in told] == [name]
    for meant in ([tmp_path, tmp_path / name], [tmp_path / name]):
        kept, told = without_documentation(meant, gather(meant, tmp_path / "none"))
        assert name in [found.name for found in kept]
        assert told == []
