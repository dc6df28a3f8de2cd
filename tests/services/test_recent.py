"""Recent dossiers: the last one first, each once, not too many, and a damaged list is an empty one."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from dossier.paths import Paths
from dossier.services.recent import Recent, forget_dossier, recent_dossiers, remember_opened, with_presence


def dossier(path: Path, day: int = 1) -> Recent:
    return Recent(path, path.stem, 3, 12, datetime(2024, 1, day))


def test_the_last_one_comes_first_and_each_once(tmp_path: Path) -> None:
    paths = Paths.below(tmp_path)
    for day, name in enumerate(["a", "b", "a"], 1):
        remember_opened(paths, dossier(tmp_path / f"{name}.dossier", day))
    assert [(one.title, one.opened.day) for one in recent_dossiers(paths)] == [("a", 3), ("b", 2)]
    forget_dossier(paths, tmp_path / "a.dossier")
    assert [one.title for one in recent_dossiers(paths)] == ["b"]


def test_a_file_whose_name_is_no_text_is_remembered(tmp_path: Path) -> None:
    paths, strange = Paths.below(tmp_path), tmp_path / os.fsdecode(b"\xff.dossier")
    remember_opened(paths, dossier(strange))
    assert [one.path for one in recent_dossiers(paths)] == [strange]


def test_only_so_many_are_kept(tmp_path: Path) -> None:
    paths = Paths.below(tmp_path)
    for number in range(30):
        remember_opened(paths, dossier(tmp_path / f"{number}.dossier"))
    assert len(recent_dossiers(paths)) == 20
    assert recent_dossiers(paths)[0].title == "29"


def test_what_lies_in_the_cache_is_not_remembered(tmp_path: Path) -> None:
    paths = Paths.below(tmp_path)
    remember_opened(paths, dossier(paths.cache / "builtin" / "x.dossier"))
    assert recent_dossiers(paths) == ()


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"path": "x"}]', "\x00", "null"])
def test_a_damaged_list_is_an_empty_one(tmp_path: Path, text: str) -> None:
    paths = Paths.below(tmp_path)
    paths.data.mkdir()
    (paths.data / "recent.json").write_text(text)
    assert recent_dossiers(paths) == ()
    remember_opened(paths, dossier(tmp_path / "a.dossier"))
    assert len(recent_dossiers(paths)) == 1


def test_one_that_is_gone_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.dossier").write_text("")
    found = with_presence((dossier(tmp_path / "a.dossier"), dossier(tmp_path / "b.dossier")))
    assert [there for _, there in found] == [True, False]
