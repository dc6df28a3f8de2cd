"""WARC and WACZ."""

import gzip
from pathlib import Path

import pytest

from dossier.ingest.files import Found
from dossier.ingest.read import ReadResult, read
from dossier.model.article import Basis
from tests.ingest.conftest import LEAD, SECOND
from tests.ingest.zips import make_zip

pytest.importorskip("warcio")
_PAGE = f"<!doctype html><html><body><article><h1>Fire</h1><p>{LEAD}</p><p>{SECOND}</p></article></body></html>"


def record(page: str, kind: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    body = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(page)}\r\n\r\n{page}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/fire\r\n"
        "WARC-Date: 2024-03-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def result(folder: Path, name: str, content: bytes) -> ReadResult:
    path = folder / name
    path.write_bytes(content)
    return read(Found(path, name))


@pytest.mark.parametrize(
    ("name", "content", "file"),
    [
        ("a.warc", record("x", "image/png") + record("gone", status="404 Not Found") + record(_PAGE), "a.warc#3"),
        ("a.warc.gz", gzip.compress(record(_PAGE)), "a.warc.gz#1"),
        ("a.wacz", make_zip({"archive/data.warc.gz": gzip.compress(record(_PAGE)), "pages/pages.jsonl": "{}"}),
         "a.wacz!/archive/data.warc.gz#1"),
    ],
)  # fmt: skip
def test_pages_are_articles_with_their_address(tmp_path: Path, name: str, content: bytes, file: str) -> None:
    found = result(tmp_path, name, content)
    (article,) = found.articles
    assert (article.files, article.title, article.url) == ((file,), "Fire", "https://example.org/fire")
    assert (article.published.basis, str(article.published.when.latest)) == (Basis.FILE, "2024-03-04")
    assert article.published.when.earliest is None
    assert not found.problems


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.warc", record(_PAGE)[:200]),
        ("a.warc", b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n"),
        ("a.warc.gz", gzip.compress(record("<p>" + " " * 30_000_000))),
        ("a.warc.gz", gzip.compress(record(_PAGE))[:100]),
        ("a.warc.gz", b"\x1f\x8bnothing"),
        ("a.warc", b"no archive"),
    ],
    ids=range(6),
)
def test_broken_and_hostile_archives_end_in_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    found = result(tmp_path, name, content)
    assert found.problems
    assert all(problem.hint for problem in found.problems)
