"""One file becomes its article, or one clear sentence; never an exception."""

import hashlib
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.ingest.drafts import Limits
from dossier.ingest.files import Found
from dossier.ingest.read import ReadResult, read
from tests.campaign import examples
from tests.ingest.conftest import LEAD, SECOND

NEWS = f"Market hall burns down\n\n{LEAD}\n\n{SECOND}\n"


def result(folder: Path, name: str, content: bytes, limits: Limits | None = None) -> ReadResult:
    path = folder / name
    path.write_bytes(content)
    return read(Found(path, name), limits)


def test_plain_text_is_kept_to_the_character(tmp_path: Path) -> None:
    text = NEWS.replace("\n", "\r\n")
    found = result(tmp_path, "a.txt", b"\xef\xbb\xbf" + text.encode())
    (article,) = found.articles
    assert article.text == text
    assert article.id == hashlib.sha256(text.encode()).hexdigest()[:12]
    assert article.files == ("a.txt",)
    assert found.source.sha256 == hashlib.sha256(b"\xef\xbb\xbf" + text.encode()).hexdigest()
    assert found.source.media_type == "text/plain"
    assert found.problems == ()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "It is empty."),
        ("a.txt", b" \n\t\r\n", "It is empty."),
        ("a.txt", b"\xef\xbb\xbf", "It is empty."),
        ("a.txt", b"abc\0def" * 100, "This is not a text file."),
        ("a.bin", bytes(range(256)) * 20, "This is not a text file."),
        ("a.dossier", b"SQLite format 3\0rest", "SQLite files are not read yet."),
    ],
)
def test_what_is_no_text_becomes_one_sentence(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    found = result(tmp_path, name, content)
    assert found.articles == ()
    (problem,) = found.problems
    assert (problem.file, problem.reason) == (name, reason)
    assert problem.hint.endswith(".")


@pytest.mark.parametrize(
    ("name", "head", "reason", "hint"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0", "Excel files are not read yet.", "CSV"),
        ("a.xlsx", b"PK\x03\x04", "Excel files are not read yet.", "CSV"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "Word 97 files are not read yet.", "plain text"),
        ("a.msg", b"\xd0\xcf\x11\xe0", "Outlook files are not read yet.", "plain text"),
        ("a", b"\xd0\xcf\x11\xe0", "Microsoft Office 97 files are not read yet.", "plain text"),
    ],
)
def test_what_office_programs_write_is_named_with_what_to_save_it_as(
    tmp_path: Path, name: str, head: bytes, reason: str, hint: str
) -> None:
    (problem,) = result(tmp_path, name, head + bytes(600)).problems
    assert problem.reason == reason
    assert hint in problem.hint


def test_a_file_above_the_limit_is_not_read(tmp_path: Path) -> None:
    found = result(tmp_path, "a.txt", NEWS.encode(), Limits(max_bytes=50))
    assert found.articles == ()
    assert "larger than" in found.problems[0].reason
    assert found.source.size == len(NEWS.encode())


def test_missing_files_folders_and_pipes_are_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, word in (("nowhere.txt", "No such file"), (".", "folder"), ("pipe", "pipe")):
        found = read(Found(tmp_path / name, name))
        assert word in found.problems[0].reason, name


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        (
            "cp1252",
            "Der Bürgermeister von Köln sagte, die Straße bleibe für drei Wochen geschlossen. „Es tut uns leid“.",
        ),
        ("latin-1", "Le maire a déclaré que la rue resterait fermée pendant l'été, à cause des travaux prévus."),
        ("cp1251", "Президент заявил в понедельник, что переговоры будут продолжены на следующей неделе в столице."),
    ],
)
def test_another_encoding_is_read_and_said(tmp_path: Path, encoding: str, text: str) -> None:
    found = result(tmp_path, "a.txt", text.encode(encoding))
    assert found.articles[0].text == text
    assert "not UTF-8" in found.problems[0].reason


def test_utf_16_with_a_byte_order_mark_needs_no_guess(tmp_path: Path) -> None:
    found = result(tmp_path, "a.txt", NEWS.encode("utf-16"))
    assert found.articles[0].text == NEWS
    assert found.problems == ()


def test_one_broken_byte_does_not_turn_utf_8_into_something_else(tmp_path: Path) -> None:
    text = "Bürgermeisterin Jäger eröffnete die neue Brücke über die Föhr für Fußgänger. " * 5
    content = text.encode().replace(b"Br\xc3\xbccke", b"Br\xc3cke", 1)
    found = result(tmp_path, "a.txt", content)
    assert "Jäger" in found.articles[0].text
    assert "damaged" in found.problems[0].reason


def test_content_can_be_left_out(tmp_path: Path) -> None:
    assert result(tmp_path, "a.txt", NEWS.encode()).source.content == NEWS.encode()
    assert result(tmp_path, "a.txt", NEWS.encode(), Limits(keep_content=False)).source.content is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(80), deadline=None)
@given(content=st.binary(max_size=400), name=st.sampled_from(["a.txt", "a.md", "a", "a.html"]))
def test_no_bytes_raise(tmp_path: Path, content: bytes, name: str) -> None:
    found = result(tmp_path, name, content)
    assert bool(found.articles) or bool(found.problems)


def test_the_same_text_twice_has_one_id(tmp_path: Path) -> None:
    (one,) = result(tmp_path, "a.txt", NEWS.encode()).articles
    (two,) = result(tmp_path, "b.txt", b"\xef\xbb\xbf" + NEWS.encode()).articles
    (other,) = result(tmp_path, "c.txt", NEWS.encode() + b"More.").articles
    assert one.id == two.id != other.id


_RECORDS = [{"title": f"Number {n}", "text": f"{LEAD} {n}"} for n in range(4)]
_MAIL = "From a@b.example Mon Jan 2 10:00:00 2023\nFrom: A <a@b.example>\nSubject: News\n\n{}\n\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", "\n".join(map(json.dumps, _RECORDS))),
        ("a.json", json.dumps({"articles": _RECORDS})),
        ("a.csv", "title,text\n" + "".join(f'{r["title"]},"{r["text"]}"\n' for r in _RECORDS)),
        ("a.mbox", "".join(_MAIL.format(record["text"]) for record in _RECORDS)),
    ],
)
def test_of_a_file_with_many_articles_it_tells_how_much_is_read(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    told: list[float] = []
    found = read(Found(tmp_path / name, name), tell=told.append)
    assert len(found.articles) == len(told) == 4
    assert told == pytest.approx([0.25, 0.5, 0.75, 1.0], abs=0.16)
    assert told[-1] == 1.0
