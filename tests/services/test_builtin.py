import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.bundle.lock import locked
from dossier.bundle.reader import BundleReader
from dossier.errors import InputError
from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.services import program
from dossier.services.build import Progress
from dossier.services.builtin import builtin_dossier


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """Return folders of the test's own, with copies of seeds, word lists and program that it may change."""
    real = Paths.default()
    shutil.copytree(real.seeds, tmp_path / "seeds")
    shutil.copytree(real.resources, tmp_path / "resources")
    (tmp_path / "program").mkdir()
    (tmp_path / "program" / "extract.py").write_text("A = 1\n")
    monkeypatch.setattr(program, "_PACKAGE", tmp_path / "program")
    return replace(Paths.below(tmp_path), seeds=tmp_path / "seeds", resources=tmp_path / "resources")


def _told(paths: Paths) -> tuple[Path, list[Progress], list[Notice]]:
    progress: list[Progress] = []
    notices: list[Notice] = []
    return builtin_dossier(paths, progress.append, notices.append), progress, notices


def test_it_is_built_of_the_seeds_on_first_use_and_then_kept(paths: Paths) -> None:
    first, progress, notices = _told(paths)
    assert first.is_relative_to(paths.cache)
    assert progress
    assert not notices
    with BundleReader(first) as reader:
        assert reader.statistics.articles == 5
        assert reader.problems() == ()
    second, progress, _ = _told(paths)
    assert (second, progress) == (first, [])


@pytest.mark.parametrize("changed", ["seeds/2023-*.md", "resources/gazetteers/given.txt", "program/extract.py"])
def test_it_is_built_again_when_seeds_or_program_change_and_the_old_one_goes(paths: Paths, changed: str) -> None:
    first, _, _ = _told(paths)
    file = min(paths.seeds.parent.glob(changed))
    file.write_text(file.read_text(encoding="utf-8") + "\n# more\n", encoding="utf-8")
    second, _, _ = _told(paths)
    assert second != first
    assert not first.exists()
    with BundleReader(second) as reader:
        assert reader.info.id == "builtin"


def test_a_damaged_one_is_built_again(paths: Paths) -> None:
    kept, _, _ = _told(paths)
    kept.write_bytes(kept.read_bytes()[:-100])
    again, progress, _ = _told(paths)
    assert again == kept
    assert progress
    BundleReader(again).close()


def test_a_cache_that_cannot_be_written_is_told_and_a_temporary_one_built(paths: Paths) -> None:
    paths.cache.write_text("not a folder")
    built, _, notices = _told(paths)
    assert not built.is_relative_to(paths.cache)
    assert notices[0].hint
    with BundleReader(built) as reader:
        assert reader.statistics.articles == 5
    shutil.rmtree(built.parent)


def test_without_seeds_it_says_so(paths: Paths, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="built-in dossier are not in"):
        builtin_dossier(replace(paths, seeds=tmp_path / "nowhere"))


def test_what_another_program_is_building_is_waited_for(own_paths: Paths, seed_bundle: Path, tmp_path: Path) -> None:
    paths = replace(own_paths, cache=tmp_path / "cache")
    kept = paths.cache / "builtin" / seed_bundle.name
    kept.parent.mkdir(parents=True)
    with ThreadPoolExecutor(1) as pool:
        with locked(kept):
            waiting = pool.submit(_told, paths)
            with pytest.raises(TimeoutError):
                waiting.result(0.5)
            shutil.copyfile(seed_bundle, kept)
        made, _, notices = waiting.result(30)
    assert made == kept
    assert notices == []
