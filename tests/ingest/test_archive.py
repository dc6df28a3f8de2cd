"""ZIP archives of articles: each member by its reader, and nothing beyond the limits."""

import os
from pathlib import Path

import pytest

from dossier.ingest.drafts import Limits
from dossier.ingest.files import Found
from dossier.ingest.read import ReadResult, read
from tests.ingest.conftest import LEAD, SECOND
from tests.ingest.pdfs import make_pdf
from tests.ingest.zips import make_docx, make_overlapping, make_zip

_NEWS = f"Market hall burns down\n\n{LEAD}\n\n{SECOND}\n"
_PAGE = f"<!doctype html><html><body><article><h1>Fire</h1><p>{LEAD}</p><p>{SECOND}</p></article></body></html>"


def result(folder: Path, content: bytes, limits: Limits | None = None, name: str = "a.zip") -> ReadResult:
    path = folder / name
    path.write_bytes(content)
    return read(Found(path, name), limits)


def test_each_member_goes_to_the_reader_of_its_kind(tmp_path: Path) -> None:
    inner = make_zip({"c.txt": _NEWS.replace("hall", "house")})
    members: dict[str, bytes | str] = {
        "z/page.html": _PAGE,
        "a.txt": _NEWS,
        "b.docx": make_docx(f"{LEAD}\n{SECOND}"),
        "b.pdf": make_pdf([[(50, 700, 11, LEAD[:60])]]),
        "inner.zip": inner,
        "table.jsonl": f'{{"text": "{LEAD}"}}\n{{"text": "{SECOND}"}}',
        "style.css": "p {}",
        "__MACOSX/._a.txt": "\0",
        ".hidden": "x",
        "sheet.xlsx": b"PK\x03\x04",
    }
    found = result(tmp_path, make_zip(members))
    assert [a.files[0] for a in found.articles] == [
        "a.zip!/a.txt",
        "a.zip!/b.docx",
        "a.zip!/b.pdf",
        "a.zip!/inner.zip!/c.txt",
        "a.zip!/table.jsonl#1",
        "a.zip!/table.jsonl#2",
        "a.zip!/z/page.html",
    ]
    assert [(p.file, p.reason) for p in found.problems] == [("a.zip!/sheet.xlsx", "Excel files are not read yet.")]
    assert found.source.media_type == "application/zip"


@pytest.mark.parametrize("name", ["../up.txt", "/etc/passwd", "a/../../b.txt", "..\\up.txt", "C:\\x.txt", "a\nb.txt"])
def test_no_name_leads_out_of_the_archive(tmp_path: Path, name: str) -> None:
    before = {path.name for path in tmp_path.iterdir()}
    found = result(tmp_path, make_zip({name: _NEWS, "good.txt": _NEWS.replace("hall", "house")}))
    assert [a.files for a in found.articles] == [("a.zip!/good.txt",)]
    assert "leads out" in found.problems[0].reason
    assert name not in found.problems[0].file
    assert {path.name for path in tmp_path.iterdir()} == before | {"a.zip"}


def nested(levels: int) -> bytes:
    content = make_zip({"deep.txt": _NEWS})
    for _ in range(levels):
        content = make_zip({"inner.zip": content})
    return content


@pytest.mark.parametrize(
    ("content", "limits", "reason"),
    [
        (make_zip({"a.txt": " " * 19_000_000}), None, "It unpacks to far more"),
        (make_zip({"a.txt": os.urandom(3000).hex() * 30}), Limits(max_bytes=50_000), "It unpacks to more than"),
        (make_overlapping(2_000, 1_000_000), None, "Its files overlap"),
        (nested(6), None, "Too many archives"),
        (make_zip({f"{n}": "" for n in range(30)}), Limits(max_articles=20), "It holds more than 20 files"),
        (make_zip({"a.txt": _NEWS})[:-30], None, "It is damaged."),
        (b"PK\x03\x04" + b"\0" * 50, None, "It is damaged."),
        (b"PK\x05\x06" + b"\0" * 18, None, "It is empty."),
    ],
    ids=range(8),
)
def test_hostile_archives_get_a_sentence(tmp_path: Path, content: bytes, limits: Limits | None, reason: str) -> None:
    found = result(tmp_path, content, limits)
    assert found.articles == ()
    assert found.problems[0].reason.startswith(reason)
    assert found.problems[0].hint


def test_a_member_that_lies_about_its_size_is_not_believed(tmp_path: Path) -> None:
    content = bytearray(make_zip({"a.txt": _NEWS * 20}))
    directory = content.index(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    found = result(tmp_path, bytes(content))
    assert not found.articles or len(found.articles[0].text) <= 10


def test_archives_inside_share_one_budget(tmp_path: Path) -> None:
    inner = make_zip({"a.txt": os.urandom(30_000).hex()})
    found = result(tmp_path, make_zip({f"{n}.zip": inner for n in range(10)}), Limits(max_unpacked=300_000))
    assert 0 < len(found.articles) < 10
    assert any("It unpacks to more than" in problem.reason for problem in found.problems)
