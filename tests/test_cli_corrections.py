"""`dossier corrections` shows, exports, imports and undoes; every command reads the corrected dossier."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.bundle.reader import BundleReader
from dossier.cli import commands
from dossier.model.corrected_events import address


@pytest.fixture
def run() -> CliRunner:
    return CliRunner()


def test_an_imported_correction_holds_in_every_command_until_it_is_undone(
    run: CliRunner, seed_bundle: Path, tmp_path: Path
) -> None:
    bundle = str(seed_bundle)
    lines = tmp_path / "mine.jsonl"
    lines.write_text(json.dumps({"op": "rename-entity", "entity": "person:giorgia-meloni", "name": "G. Meloni"}) + "\n")
    assert run.invoke(commands, ["corrections", "import", bundle, str(lines)]).output == "1 correction taken over.\n"
    assert "G. Meloni" in run.invoke(commands, ["entities", bundle]).output
    assert '"G. Meloni"' in run.invoke(commands, ["export", bundle]).stdout_bytes.decode()
    assert "rename-entity" in run.invoke(commands, ["corrections", "list", bundle]).output
    assert run.invoke(commands, ["corrections", "export", bundle]).stdout_bytes.decode() == lines.read_text()
    assert run.invoke(commands, ["corrections", "undo", bundle]).exit_code == 0
    assert "G. Meloni" not in run.invoke(commands, ["entities", bundle]).output
    assert run.invoke(commands, ["corrections", "undo", bundle]).exit_code == 1


def test_one_that_is_there_is_not_imported_again_and_one_that_no_longer_fits_is_told_and_taken_back(
    run: CliRunner, seed_bundle: Path, tmp_path: Path
) -> None:
    bundle, lines = str(seed_bundle), tmp_path / "mine.jsonl"
    fits, lost = ({"op": "reject-entity", "entity": entity} for entity in ("person:giorgia-meloni", "person:nobody"))
    lines.write_text("".join(f"{json.dumps(step)}\n" for step in (lost, fits, lost, fits)))  # the last fits no more
    for told in ("4 corrections taken over.\n", "0 corrections taken over; 4 already there.\n"):
        assert run.invoke(commands, ["corrections", "import", bundle, str(lines)]).output == told
    assert "3 corrections no longer fit" in run.invoke(commands, ["entities", bundle]).stderr
    assert run.invoke(commands, ["corrections", "undo", bundle, "--unfit"]).output.endswith(
        "; 1 correction in force.\n"
    )
    assert run.invoke(commands, ["corrections", "export", bundle]).stdout == json.dumps(fits) + "\n"
    assert run.invoke(commands, ["corrections", "undo", bundle, "--unfit"]).exit_code == 1


def test_lines_that_are_no_corrections_change_nothing(run: CliRunner, seed_bundle: Path, tmp_path: Path) -> None:
    lines = tmp_path / "wrong.jsonl"
    lines.write_text('{"op": "reject-entity", "entity": "gpe:japan"}\nnonsense\n')
    done = run.invoke(commands, ["corrections", "import", str(seed_bundle), str(lines)])
    assert done.exit_code == 3
    assert "Line 2" in done.output
    assert run.invoke(commands, ["corrections", "list", str(seed_bundle)]).output == ""


def test_events_merged_on_the_command_line_are_one_line_of_the_timeline(
    run: CliRunner, seed_bundle: Path, tmp_path: Path
) -> None:
    bundle, lines = str(seed_bundle), tmp_path / "mine.jsonl"
    with BundleReader(seed_bundle) as reader:
        gone, stays = reader.events()[:2]
    step = {"op": "merge-events", "event": address(gone), "into": address(stays)}
    lines.write_text(json.dumps(step) + "\n")
    assert run.invoke(commands, ["corrections", "import", bundle, str(lines)]).exit_code == 0
    listed = run.invoke(commands, ["timeline", bundle, "--json"]).stdout_bytes.decode().splitlines()
    events = [record for record in map(json.loads, listed) if record["record"] == "event"]
    assert gone.id not in {event["id"] for event in events}
    joined = next(event for event in events if event["id"] == stays.id)
    assert len(joined["evidence"]) == len(gone.evidence) + len(stays.evidence)
    assert "merge-events" in run.invoke(commands, ["corrections", "list", bundle]).output


@pytest.mark.parametrize("command", ["corrections", "notes"])
def test_a_file_that_is_no_text_is_told(run: CliRunner, seed_bundle: Path, tmp_path: Path, command: str) -> None:
    wrong = tmp_path / "picture.png"
    wrong.write_bytes(b"\xff\xfe\x00")
    done = run.invoke(commands, [command, "import", str(seed_bundle), str(wrong)])
    assert done.exit_code == 3
    assert "is not text in UTF-8" in done.output
