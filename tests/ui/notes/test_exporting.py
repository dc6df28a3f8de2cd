"""What a person takes out of a dossier is written whole, in the form the file's name asks for, and told."""

import csv
import io
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dossier.bundle.reader import BundleReader
from dossier.model.corrections import RenameEntity
from dossier.model.notice import Severity
from dossier.paths import Paths
from dossier.services import saving
from dossier.services.library import NO_INDEX, Library
from dossier.ui import dialogs
from dossier.ui.desk import Desk
from dossier.ui.exporting import _words
from tests.ui.conftest import WAIT, left, opened, space
from tests.ui.notes.test_notes import notes, press, select

Saved = Callable[[str, str], bytes]


@pytest.fixture
def saved(qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Saved:
    """Return what does an action and answers its question for a file with a name; gives what was written."""

    def act(action: str, name: str) -> bytes:
        target = tmp_path / name
        monkeypatch.setattr(dialogs, "ask_target", lambda *_: [target])
        press(desk, action)
        qtbot.waitUntil(lambda: desk.window.banner.notice is not None and name in desk.window.banner.notice.text)
        return target.read_bytes()

    return act


def test_results_are_a_table_or_json(desk: Desk, saved: Saved) -> None:
    answer = space(desk).session.state.answer
    assert answer is not None
    rows = list(csv.DictReader(io.StringIO(saved("export-results", "r.csv").decode())))
    assert [row["article"] for row in rows] == [hit.article for hit in answer.hits]
    found = json.loads(saved("export-results", "r.json"))
    assert [hit["article"] for hit in found["hits"]] == [hit.article for hit in answer.hits]
    assert found["understood"] == answer.understood


@pytest.mark.parametrize("action", ["export-results", "export-timeline"])
def test_results_that_have_only_most_of_the_words_are_said_to(
    qtbot: QtBot, desk: Desk, saved: Saved, action: str
) -> None:
    session = space(desk).session
    session.ask("Japan zzzz ")
    qtbot.waitUntil(lambda: session.state.answer is not None and bool(session.state.answer.partly), timeout=WAIT)
    saved(action, "r.csv")
    assert desk.window.banner.notice is not None
    assert "No article has all of these words" in desk.window.banner.notice.hint


@pytest.mark.parametrize(
    "title",
    ["日本" * 60, "\U00020000" * 99, "Ungekürzt " * 99, "a" * 999],
    ids=["Chinese", "rare", "German", "one word"],
)
def test_a_long_title_makes_no_file_name_that_a_disk_refuses(title: str) -> None:
    assert 60 <= len(_words(title).encode()) <= 200
    assert title.lower().startswith(_words(title).split("-")[0])


@pytest.mark.parametrize(
    ("action", "name"),
    [
        ("report", "japan-and-italy-2022-to-2024-report.html"),
        ("export-results", "japan-and-italy-2022-to-2024-results.csv"),
        ("export-notes", "japan-and-italy-2022-to-2024-notes.md"),
    ],
)
def test_a_file_is_named_for_its_dossier(desk: Desk, monkeypatch: pytest.MonkeyPatch, action: str, name: str) -> None:
    asked: list[str] = []

    def ask(_window: object, _title: str, suggestion: str, _kinds: str) -> list[Path]:
        asked.append(suggestion)
        return []

    monkeypatch.setattr(dialogs, "ask_target", ask)
    press(desk, action)
    assert asked == [name]


def test_the_events_of_the_results_are_a_table_or_a_calendar(desk: Desk, saved: Saved) -> None:
    rows = list(csv.DictReader(io.StringIO(saved("export-timeline", "e.csv").decode())))
    assert {row["event"] for row in rows} == {event.title for event in space(desk).library.reader.events()}
    assert saved("export-timeline", "e.ics").startswith(b"BEGIN:VCALENDAR")


def test_an_article_is_a_pdf_or_markdown_with_its_notes(qtbot: QtBot, desk: Desk, saved: Saved) -> None:
    words = select(qtbot, desk)
    press(desk, "highlight")
    pdf = saved("export-article", "a.pdf")
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    text = saved("export-article", "a.md").decode()
    article = space(desk).library.article(space(desk).session.state.article or "")
    assert text.startswith(f"# {article.title}\n")
    assert f"> {words}" in text
    assert "Left out" not in text


def test_a_pdf_holds_the_text_of_the_article(desk: Desk, saved: Saved) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(saved("export-article", "a.pdf"))
    try:
        pages = [page.get_textpage() for page in document]
        shown = " ".join(" ".join(page.get_text_range().split()) for page in pages)
        place = len(pages[0].get_text_range()) // 2
        tallest = max(top - bottom for _, bottom, _, top in map(pages[0].get_charbox, range(place, place + 40)))
    finally:
        document.close()
    assert 8 < tallest < 14  # points: to be read on paper
    article = space(desk).library.article(space(desk).session.state.article or "")
    for paragraph in article.kept:
        assert " ".join(article.slice(paragraph.start, paragraph.end).split())[:30] in shown


@pytest.mark.parametrize(
    ("name", "begins"), [("a.bib", b"@article{"), ("a.ris", b"TY  - NEWS"), ("a.json", b"[\n  {"), ("a", b"@article{")]
)
def test_a_citation_is_written_as_the_name_asks(desk: Desk, saved: Saved, name: str, begins: bytes) -> None:
    assert saved("cite", name).startswith(begins)


def test_a_list_of_queries_is_answered(
    desk: Desk, saved: Saved, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "asked.txt").write_text("Meloni\n(Kishida\nzeppelin\n")
    monkeypatch.setattr(dialogs, "ask_queries", lambda *_: [tmp_path / "asked.txt"])
    table = list(csv.DictReader(saved("batch", "found.csv").decode().splitlines()))
    assert list(dict.fromkeys(row["query"] for row in table)) == ["Meloni", "(Kishida", "zeppelin"]
    assert [query["query"] for query in json.loads(saved("batch", "found.json"))] == ["Meloni", "(Kishida", "zeppelin"]


def test_a_list_of_queries_waits_for_the_index_and_is_told_so_as_a_search_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "searchable", False)
    press(desk, "batch")
    notice = desk.window.banner.notice
    assert notice is not None
    assert notice.text == NO_INDEX


def test_a_report_is_a_page_or_markdown(desk: Desk, saved: Saved) -> None:
    assert saved("report", "r.html").startswith(b"<!DOCTYPE html>")
    assert saved("report", "r.md").startswith(b"# ")


def test_notes_go_out_and_come_back(
    qtbot: QtBot, desk: Desk, saved: Saved, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = select(qtbot, desk)
    press(desk, "highlight-pink")
    (before,) = notes(desk)
    assert f"> {words}" in saved("export-notes", "n.md").decode()
    saved("export-notes", "n.json")
    space(desk).notes.remove(before.note.id)
    monkeypatch.setattr(dialogs, "ask_notes", lambda *_: [tmp_path / "n.json"])
    press(desk, "import-notes")
    qtbot.waitUntil(lambda: bool(notes(desk)), timeout=WAIT)
    assert notes(desk) == (before,)
    press(desk, "import-notes")
    told = "No note was taken over: all of them are here already."
    qtbot.waitUntil(lambda: (n := desk.window.banner.notice) is not None and n.text == told, timeout=WAIT)
    press(desk, "undo")
    assert notes(desk) == ()


def test_corrections_go_out_and_come_back_once(
    qtbot: QtBot, desk: Desk, saved: Saved, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(words: str) -> bool:
        notice = desk.window.banner.notice
        return notice is not None and words in notice.text

    editing = space(desk).editing
    press(desk, "export-corrections")
    assert told("Nothing was corrected")
    editing.correct(RenameEntity("person:giorgia-meloni", "Meloni, Giorgia"))
    steps = editing.corrections
    saved("export-corrections", "c.jsonl")
    editing.undo()
    monkeypatch.setattr(dialogs, "ask_corrections", lambda *_: [tmp_path / "c.jsonl"])
    for _again in range(2):
        press(desk, "import-corrections")
        qtbot.waitUntil(lambda: editing.corrections == steps, timeout=WAIT)
    qtbot.waitUntil(lambda: told("all of them are here already"), timeout=WAIT)
    (tmp_path / "c.jsonl").write_text("{}\n")
    press(desk, "import-corrections")
    qtbot.waitUntil(lambda: told("Line 1 is no correction"), timeout=WAIT)
    assert editing.corrections == steps


@pytest.mark.parametrize(("kind", "text"), [("notes", "1 note was"), ("corrections", "Corrected; the dossier")])
def test_what_comes_in_after_its_dossier_was_left_is_told_without_an_undo(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, text: str
) -> None:
    words = {
        "notes": '{"target": {"source": "https://example.org/"}, "body": {"type": "TextualBody", "value": "x"}}',
        "corrections": '{"op": "rename-entity", "entity": "person:giorgia-meloni", "name": "Meloni"}',
    }
    (tmp_path / "in").write_text(words[kind])
    monkeypatch.setattr(dialogs, f"ask_{kind}", lambda *_: [tmp_path / "in"])
    press(desk, f"import-{kind}")
    left(desk)
    qtbot.waitUntil(lambda: not desk.lasting.busy, timeout=WAIT)
    told = desk.window.banner.notice
    assert told is not None
    assert (told.text.startswith(text), told.hint) == (True, "")


@pytest.mark.parametrize("content", [b"no json", b"{}", b"\xff\xfe", b'[{"target": 5}]'])
def test_a_file_that_is_no_notes_is_told_and_changes_nothing(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    monkeypatch.setattr(dialogs, "ask_notes", lambda *_: [tmp_path / "bad.json"])
    press(desk, "import-notes")
    qtbot.waitUntil(lambda: desk.window.banner.notice is not None, timeout=WAIT)
    assert desk.window.banner.notice is not None
    assert desk.window.banner.notice.hint.startswith("Nothing was taken over.")
    assert notes(desk) == ()


@pytest.fixture
def late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Desk], None]]:
    """Return what exports a dossier twice, slowly; afterwards both files must be whole."""
    targets, write = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"], saving.write_jsonl
    articles = list[int]()

    def slowly(reader: BundleReader, target: Path) -> None:
        time.sleep(0.2)
        write(reader, target)

    def export(desk: Desk) -> None:
        articles.append(len(space(desk).library.heads))
        monkeypatch.setattr(saving, "write_jsonl", slowly)
        monkeypatch.setattr(dialogs, "ask_target", lambda *_: targets)
        press(desk, "export")

    yield export
    for target in targets:
        assert target.read_text().count('"record": "article"') == articles[0]


def test_an_export_goes_on_when_its_dossier_is_left(qtbot: QtBot, desk: Desk, late: Callable[[Desk], None]) -> None:
    late(desk)
    left(desk)
    qtbot.waitUntil(lambda: not desk.lasting.busy, timeout=WAIT)
    assert desk.window.banner.notice is not None
    assert desk.window.banner.notice.severity is Severity.INFO


def test_an_export_comes_to_its_end_when_the_window_is_closed(
    qtbot: QtBot, home: Paths, late: Callable[[Desk], None]
) -> None:
    desk = opened(qtbot, home)
    late(desk)
    desk.window.close()
