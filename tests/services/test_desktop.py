"""The desktop finds the program, its icon and its files; what was written is taken away again."""

import configparser
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dossier.bundle.schema import APPLICATION_ID
from dossier.paths import Paths
from dossier.services.desktop import MIME_TYPE, install_entry, remove_entry

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="menu entries of this kind are for Linux")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    real = Paths.default()
    return Paths(real.resources, real.seeds, tmp_path / "c", tmp_path / "f", tmp_path / "share" / "dossier")


def test_the_entry_names_a_program_that_is_there_and_the_file_type(paths: Paths) -> None:
    entry, kind, drawing = install_entry(paths)
    values = configparser.ConfigParser(interpolation=None)
    values.optionxform = str  # type: ignore[assignment,method-assign]
    values.read_string(entry.read_text("utf-8"))
    section = values["Desktop Entry"]
    assert Path(section["Exec"].split()[0].strip('"')).is_file()
    assert section["Exec"].endswith("%F")
    assert section["MimeType"] == f"{MIME_TYPE};"
    assert drawing.stem == section["Icon"]
    assert kind.is_file()


def test_the_file_type_matches_a_real_dossier(paths: Paths, seed_bundle: Path) -> None:
    _, kind, _ = install_entry(paths)
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    matches = list(ElementTree.fromstring(kind.read_text("utf-8")).iter(f"{space}match"))
    content = seed_bundle.read_bytes()
    assert content.startswith(matches[0].attrib["value"].encode())
    offset = int(matches[1].attrib["offset"])
    assert content[offset : offset + 4] == int(matches[1].attrib["value"], 16).to_bytes(4, "big")
    assert int(matches[1].attrib["value"], 16) == APPLICATION_ID


@pytest.mark.parametrize("tool", ["desktop-file-validate"])
def test_the_entry_is_valid(paths: Paths, tool: str) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not here")
    entry, _, _ = install_entry(paths, 'a "strange" $place')
    subprocess.run([tool, str(entry)], check=True)


def test_a_strange_folder_of_the_program_is_named_as_it_is(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    program = paths.cache / 'a $b `c` 100% "d" \\e' / "dossier"
    program.parent.mkdir(parents=True)
    program.touch(mode=0o755)
    monkeypatch.setattr(sys, "executable", str(program.with_name("python")))
    entry, _, _ = install_entry(paths)
    line = next(line for line in entry.read_text("utf-8").splitlines() if line.startswith("Exec="))
    value = line.removeprefix("Exec=").replace("\\\\", "\\")  # as any value is read, then the words of a command
    told = subprocess.run(["sh", "-c", f"printf '%s\\n' {value}"], capture_output=True, text=True, check=True).stdout
    assert told.replace("%%", "%").splitlines() == [str(program), "open", "%F"]


def test_what_was_written_is_taken_away(paths: Paths) -> None:
    written = install_entry(paths)
    assert remove_entry(paths) == written
    assert not any(file.exists() for file in written)
    assert remove_entry(paths) == ()
