"""`dossier notes`, `cite` and `report`: the same as in the window, without one."""

import csv
import io
import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from dossier.bundle.reader import BundleReader
from dossier.cli import commands
from dossier.model.notes import Colour, Note
from dossier.paths import Paths
from dossier.services.anchoring import passage_target
from dossier.services.overlay_file import overlay_file
from dossier.services.userstore import UserStore


def dossier(*words: object, given: str | None = None) -> Result:
    return CliRunner().invoke(commands, [str(word) for word in words], input=given)


@pytest.fixture
def bundle(seed_bundle: Path, tmp_path: Path) -> Path:
    """Return a dossier with one note on it."""
    file = tmp_path / "d.dossier"
    shutil.copy(seed_bundle, file)
    with BundleReader(file) as reader:
        article = next(iter(reader.articles()))
        body = next(p for p in article.kept if p.kind.value == "body")
        target = passage_target(article, body.start, body.start + 40)
        store = UserStore(Paths.default(), reader.info.id)
        store.put_notes([Note("ab" * 16, target, Colour.BLUE, "A thought", "2024-05-06", "2024-05-06")])
        store.put_readings([(article.id, article.file, "2024", None)])
        store.close()
    return file


def test_notes_are_listed_exported_taken_away_and_imported(bundle: Path, tmp_path: Path) -> None:
    listed = dossier("notes", "list", bundle)
    assert listed.exit_code == 0
    assert "A thought" in listed.output
    assert "[blue]" in listed.output
    assert "A thought" in dossier("notes", "export", bundle).output
    exported = tmp_path / "n.json"
    assert dossier("notes", "export", bundle, "--format", "json", "-o", exported).exit_code == 0
    with BundleReader(bundle) as reader:
        overlay_file(Paths.default(), reader.info.id).unlink()
    assert dossier("notes", "list", bundle).output == ""
    assert dossier("notes", "import", bundle, exported).output.startswith("1 note taken over, 0 there already.")
    assert dossier("notes", "import", bundle, given=exported.read_text()).output.startswith(
        "0 notes taken over, 1 there"
    )
    assert dossier("notes", "list", bundle).output == listed.output
    (record,) = (json.loads(line) for line in dossier("notes", "list", bundle, "--json").stdout.splitlines())
    assert record["body"][0]["value"] == "A thought"


def test_annotations_that_find_no_place_are_kept_and_told(bundle: Path) -> None:
    lost = {
        "type": "Annotation",
        "target": {"source": "x", "selector": {"type": "TextQuoteSelector", "exact": "nowhere"}},
    }
    told = dossier("notes", "import", bundle, given=json.dumps(lost)).output
    assert "1 note taken over" in told
    assert "found no place" in told
    assert "[lost its place]" in dossier("notes", "list", bundle).output


def test_a_file_that_is_no_annotation_is_refused(bundle: Path) -> None:
    refused = dossier("notes", "import", bundle, given="no json")
    assert refused.exit_code == 3
    assert "Nothing was taken over" in refused.stderr


@pytest.mark.parametrize(
    ("style", "begins"), [("text", "“"), ("csl-json", "["), ("bibtex", "@article{"), ("ris", "TY  - NEWS\r\n")]
)
def test_articles_are_cited_in_every_style(bundle: Path, style: str, begins: str) -> None:
    one = dossier("cite", bundle, 1, "--format", style)
    assert one.exit_code == 0
    assert one.stdout_bytes.decode().startswith(begins)
    everything = dossier("cite", bundle, "--format", style).output
    assert len(everything) > 3 * len(one.output)


def test_an_article_that_is_not_there_is_told(bundle: Path) -> None:
    assert dossier("cite", bundle, "nothing").exit_code == 2


def test_a_report_takes_its_form_from_the_name_of_the_file(bundle: Path, tmp_path: Path) -> None:
    for name in ("r.html", "r.md"):
        assert dossier("report", bundle, "-o", tmp_path / name).exit_code == 0
    page, text = (tmp_path / "r.html").read_text("utf-8"), (tmp_path / "r.md").read_text("utf-8")
    body = page[page.index("<body>") : page.index("</html>")]
    assert ElementTree.fromstring(body).tag == "body"
    assert text.startswith("# ")
    assert "A thought" in page
    assert "A thought" in text
    assert dossier("report", bundle).output == text
    assert "A thought" not in dossier("report", bundle, "--no-notes").output


def test_what_was_read_can_be_searched_for(bundle: Path) -> None:
    read = dossier("search", bundle, "is:read", "--json").stdout.splitlines()
    unread = dossier("search", bundle, "is:unread", "--json").stdout.splitlines()
    assert (len(read), len(unread)) == (2, 5)  # the hits, and the totals
    assert json.loads(read[-1])["query"] == "read"
    assert len(dossier("search", bundle, "has:note", "--json").stdout.splitlines()) == 2


def test_a_place_that_cannot_be_written_is_told(bundle: Path, tmp_path: Path) -> None:
    refused = dossier("report", bundle, "-o", tmp_path / "no" / "such" / "r.html")
    assert refused.exit_code == 5
    assert "could not be written" in refused.stderr


def test_results_are_a_table_for_a_spreadsheet(bundle: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(dossier("search", bundle, "japan", "--csv", "--limit", "2").output)))
    assert [row["rank"] for row in rows] == ["1", "2"]
    assert all(row["title"] and row["article"] for row in rows)
