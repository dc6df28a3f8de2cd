"""What builds of the whole program leave behind when they are killed, run out of space, or are started together."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.bundle.verify import check
from tests.benchmarks.kill import campaign, environment_in, made_article

if sys.platform == "win32":
    pytest.skip("signals, limits and forks of POSIX", allow_module_level=True)

from tests.benchmarks.forked import Nursery


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with Nursery() as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    for n in range(12):
        (tmp_path / "news" / f"{n:03}.txt").write_text(made_article(n))
    return tmp_path


def _building(folder: Path) -> list[str]:
    return ["build", str(folder / "news"), "-o", str(folder / "made.dossier")]


@pytest.mark.timeout(900)  # some ten programs one after the other, on a machine that may be busy
def test_killed_at_random_moments_builds_lose_nothing(tmp_path: Path, nursery: Nursery) -> None:
    tally = campaign(tmp_path, kills=2, articles=12, start=nursery.start)
    assert tally.faults == []
    assert tally.kills == 2
    assert tally.resumed


def test_killed_while_it_writes_the_old_dossier_stays_and_the_next_build_is_whole(
    folder: Path, nursery: Nursery
) -> None:
    made, part, environment = folder / "made.dossier", folder / ".made.dossier.part", environment_in(folder)
    assert nursery.start(_building(folder), environment).wait() == 0
    before = check(made).info
    (folder / "news" / "late.txt").write_text(made_article(99))
    writing = nursery.start(_building(folder), environment)
    while not part.exists():
        assert not writing.ended(), "it was never seen at its writing"
    writing.kill()
    assert writing.wait() < 0
    assert check(made).info == before
    assert nursery.start(_building(folder), environment).wait() == 0
    after = check(made)
    assert after.whole
    assert after.info != before
    assert not part.exists()


@pytest.mark.parametrize("kilobytes", [8, 40])
def test_on_a_full_disk_it_ends_with_a_sentence_and_goes_on_when_there_is_room(
    folder: Path, nursery: Nursery, kilobytes: int
) -> None:
    told, environment = folder / "told", environment_in(folder)
    full = nursery.start(_building(folder), environment, told, kilobytes * 1024)
    assert full.wait() == 5, told.read_text()
    assert "Traceback" not in told.read_text()
    assert len(told.read_text().splitlines()) == 2
    assert not (folder / "made.dossier").exists()
    assert nursery.start(_building(folder), environment).wait() == 0
    assert check(folder / "made.dossier").whole


def test_of_four_builders_at_once_none_spoils_the_file(folder: Path, nursery: Nursery) -> None:
    told = [folder / f"told {n}" for n in range(4)]
    started = [nursery.start(_building(folder), environment_in(folder), place) for place in told]
    ends = [(program.wait(), place.read_text()) for program, place in zip(started, told, strict=True)]
    assert any(code == 0 for code, _ in ends)
    assert all(code == 0 or (code == 5 and "is being written by another program" in said) for code, said in ends)
    assert check(folder / "made.dossier").whole
    assert [path.name for path in folder.iterdir() if path.suffix in (".part", ".lock")] == []
