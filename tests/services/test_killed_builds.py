"""What builds of the whole program leave behind when they are killed, run out of space, or are started together."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.bundle.verify import check
from tests.benchmarks.kill import campaign, made_article

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")


def _command(folder: Path) -> list[str]:
    return [sys.executable, "-m", "dossier", "build", str(folder / "news"), "-o", str(folder / "made.dossier")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "news").mkdir()
    for n in range(60):
        (tmp_path / "news" / f"{n:03}.txt").write_text(made_article(n))
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    return tmp_path


@pytest.mark.timeout(900)  # some ten programs one after the other, on a machine that may be busy
def test_killed_at_random_moments_builds_lose_nothing(tmp_path: Path) -> None:
    tally = campaign(tmp_path, kills=3, articles=40)
    assert tally.faults == []
    assert tally.kills == 3
    assert tally.resumed


@pytest.mark.parametrize("kilobytes", [8, 120])
def test_on_a_full_disk_it_ends_with_a_sentence_and_goes_on_when_there_is_room(folder: Path, kilobytes: int) -> None:
    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    full = subprocess.run(_command(folder), preexec_fn=limited, capture_output=True, text=True, check=False)
    assert full.returncode == 5, full.stderr
    assert "Traceback" not in full.stderr
    assert len(full.stderr.splitlines()) == 2
    assert not (folder / "made.dossier").exists()
    subprocess.run(_command(folder), check=True, capture_output=True)
    assert check(folder / "made.dossier").whole


def test_of_four_builders_at_once_none_spoils_the_file(folder: Path) -> None:
    started = [subprocess.Popen(_command(folder), stderr=subprocess.PIPE, text=True) for _ in range(4)]
    ends = [(process.communicate()[1], process.returncode) for process in started]
    assert any(code == 0 for _, code in ends)
    assert all(code == 0 or (code == 5 and "is being written by another program" in told) for told, code in ends)
    assert check(folder / "made.dossier").whole
    assert [path.name for path in folder.iterdir() if path.suffix in (".part", ".lock")] == []
