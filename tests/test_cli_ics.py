"""`dossier timeline --ics` prints a calendar, filtered like the other forms."""

from pathlib import Path

import pytest

from dossier.bundle.writer import write_bundle
from tests.bundle.contents import made_up
from tests.services.test_icalendar import read
from tests.test_cli import dossier


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    write_bundle(tmp_path / "quays.dossier", made_up())
    return tmp_path / "quays.dossier"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ((), ["20210101", "20210202", "20210303"]),
        (("--from", "2021-02"), ["20210202", "20210303"]),
        (("--entity", "quill", "--to", "2021-01"), ["20210101"]),
    ],
)
def test_the_timeline_is_a_calendar(bundle: Path, words: tuple[str, ...], days: list[str]) -> None:
    result = dossier("timeline", bundle, "--ics", *words)
    assert result.exit_code == 0
    assert [entry["DTSTART;VALUE=DATE"] for entry in read(result.stdout_bytes)[1]] == days


def test_only_one_form_is_printed(bundle: Path) -> None:
    result = dossier("timeline", bundle, "--ics", "--json")
    assert (result.exit_code, "Choose one" in result.output) == (2, True)
