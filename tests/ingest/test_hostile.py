# ruff: noqa: E501 - a row of a table reads worse when it is folded
"""Hostile input of every kind that the help page names: one sentence each, nothing fetched, nothing left running."""

import json
import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from html import escape
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from dossier.ingest import guarded
from dossier.ingest.drafts import Draft, Given, Limits
from dossier.ingest.files import Found, find
from dossier.ingest.html import HtmlReader
from dossier.ingest.read import ReadResult, read
from tests.ingest.conftest import LEAD, SECOND
from tests.ingest.pdfs import make_pdf
from tests.ingest.zips import DOCX_NAMESPACE, make_docx, make_epub, make_overlapping, make_zip

NEWS = f"Market hall burns down\n\n{LEAD}\n\n{SECOND}\n"
BILLION = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">{BILLION}]>'
FEED = "It defines entities" if find_spec("feedparser") else "The library that reads this format is not installed"
EXTERNAL = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
REMOTE = (
    "<link rel='stylesheet' href='http://example.org/a.css'><script src='http://example.org/a.js'></script>"
    "<iframe src='http://example.org/'></iframe><img src='http://example.org/a.png'>"
)


def document(head: str, text: str) -> bytes:
    """Return a Word file whose document begins with `head` and holds `text`."""
    body = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    return make_zip({"word/document.xml": f"{head}<w:document {DOCX_NAMESPACE}><w:body>{body}</w:body></w:document>"})


def nested(levels: int) -> bytes:
    content = make_zip({"deep.txt": NEWS})
    for _ in range(levels):
        content = make_zip({"inner.zip": content})
    return content


Make = Callable[[], bytes]
KINDS: dict[str, tuple[str, Make, Limits, str]] = {
    "too large": ("a.txt", lambda: NEWS.encode() * 9, Limits(max_bytes=500), "It is larger than 0.0005 MB"),
    "too large to hold many": ("a.csv", lambda: b"text\n" * 200, Limits(max_bulky_bytes=500), "It is larger than"),
    "too many lines": ("a.txt", lambda: b"ab\n" * 3000, Limits(max_lines=2000), "It has more than 2,000 lines"),
    "too many pages": ("a.pdf", lambda: make_pdf([[(50, 700, 10, LEAD[:80])]] * 5), Limits(max_pages=2), "Only its first 2"),
    "too many rows": ("a.csv", lambda: b"text\n" + LEAD.encode() + b"\n" + SECOND.encode(), Limits(max_articles=1), "It holds more than 1"),
    "nested lists": ("a.json", lambda: b"[" * 90_000, Limits(), "It is nested too deep"),
    "nested objects": ("a.json", lambda: b'{"a":' * 90_000, Limits(), "It is nested too deep"),
    "nested elements": ("a.docx", lambda: document("", "<a>" * 5000), Limits(), "It is damaged"),
    "nested archives": ("a.zip", lambda: nested(6), Limits(), "Too many archives stand inside one another"),
    "a bomb": ("a.zip", lambda: make_zip({"a.txt": " " * 19_000_000}), Limits(), "It unpacks to far more than"),
    "a bomb of many": ("a.zip", lambda: make_overlapping(2_000, 1_000_000), Limits(), "Its files overlap"),
    "a bomb in a document": ("a.docx", lambda: document("", " " * 19_000_000), Limits(), "It unpacks to far more than"),
    "a bomb in a book": ("a.epub", lambda: make_epub({"c.xhtml": " " * 19_000_000}), Limits(), "It unpacks to far more"),
    "more than it may unpack to": (
        "a.zip", lambda: make_zip({"a.txt": os.urandom(4000).hex()}), Limits(max_unpacked=5000), "It unpacks to more than",
    ),
    "a way out": ("a.zip", lambda: make_zip({"../a.txt": NEWS}), Limits(), "The name of a file in it leads out"),
    "a rooted way out": ("a.zip", lambda: make_zip({"/etc/a.txt": NEWS}), Limits(), "The name of a file in it leads out"),
    "laughs in a document": ("a.docx", lambda: document(LAUGHS, "&l8;"), Limits(), "It defines entities"),
    "laughs in a feed": ("a.rss", lambda: f"{LAUGHS}<rss><channel>&l8;</channel></rss>".encode(), Limits(), FEED),
    "an entity from outside": ("a.docx", lambda: document(EXTERNAL, "&x;"), Limits(), "It defines entities"),
    "a picture that says it is text": ("a.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, Limits(), "PNG image files"),
    "a program that says it is text": ("a.txt", lambda: b"\x7fELF" + bytes(range(256)) * 9, Limits(), "This is not"),
    "a database that says it is text": ("a.txt", lambda: b"SQLite format 3\0" + b"\0" * 90, Limits(), "SQLite files"),
}  # fmt: skip


def result(folder: Path, name: str, content: bytes, limits: Limits | None = None) -> ReadResult:
    path = folder / name
    path.write_bytes(content)
    return read(Found(path, name), limits)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_hostile_file_gets_its_sentence(tmp_path: Path, kind: str) -> None:
    name, make, limits, sentence = KINDS[kind]
    began = time.process_time()
    found = result(tmp_path, name, make(), limits)
    assert time.process_time() - began < 20
    assert found.problems[0].reason.startswith(sentence), found.problems
    assert found.problems[0].hint.endswith(".")
    assert all("root:" not in article.text and len(article.text) < 10_000 for article in found.articles)
    assert [path.name for path in tmp_path.iterdir()] == [name]  # nothing was unpacked onto the disk


_NESTED = ("<div>" * 200 + "text" + "</div>" * 200) * 400
_RUNAWAY = {
    "a.html": (_NESTED, "Reading it took longer"),
    "open.html": ("<b><p>some" * 90_000, "Reading it took longer"),
    "marked.html": ("<p " + " ".join(f"a{n}" for n in range(120_000)) + ">text</p>", "Reading it took longer"),
    "quoted.html": ("<p " + " ".join(f"a{n}='>'" for n in range(90_000)) + ">text</p>", "Reading it took longer"),
    "a.eml": (f"Subject: x\nContent-Type: text/html\n\n{_NESTED}", "This message is damaged"),
    "a.json": (json.dumps([{"title": "x", "text": f"<p>some</p>{_NESTED}"}]), "Reading it took longer"),
}


@pytest.mark.parametrize("name", _RUNAWAY)
def test_a_page_of_less_than_a_megabyte_cannot_hold_up_a_build(tmp_path: Path, name: str) -> None:
    content, sentence = _RUNAWAY[name]
    assert len(content) < 1_000_000
    began = time.process_time()
    found = result(tmp_path, name, content.encode(), Limits(max_seconds=0.1))
    assert time.process_time() - began < 1  # the work was done elsewhere
    assert [problem.reason[: len(sentence)] for problem in found.problems] == [sentence]


@pytest.mark.parametrize("name", ["a.json", "a.rss"])
def test_one_hostile_page_among_many_costs_no_other(tmp_path: Path, name: str) -> None:
    pages = [f"<p>{NEWS}</p><p>{n}</p>" for n in range(3)]
    pages[1] = _NESTED
    if name == "a.json":
        content = json.dumps([{"title": f"News {n}", "text": page} for n, page in enumerate(pages)])
    else:
        items = "".join(
            f"<item><title>News {n}</title><description>{escape(page)}</description></item>"
            for n, page in enumerate(pages)
        )
        content = f"<rss version='2.0'><channel>{items}</channel></rss>"
    found = result(tmp_path, name, content.encode(), Limits(max_seconds=0.5))
    assert [article.title for article in found.articles] == ["News 0", "News 2"]
    assert [problem.file for problem in found.problems] == [f"{name}#2"]


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(NEWS)
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "good.txt").write_text(NEWS)
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path, target_is_directory=True)
    assert [found.name for found in find([folder])] == ["good.txt"]


def test_a_link_in_an_archive_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(NEWS)
    link = ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, str(tmp_path / "secret.txt"))
    found = read(Found(tmp_path / "a.zip", "a.zip"))
    assert all(LEAD not in article.text for article in found.articles)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", f"<html><head>{REMOTE}</head><body><h1>Hall burns</h1><p>{LEAD}</p>{REMOTE}<p>{SECOND}</p></body></html>"),
        ("a.xhtml", f"<!DOCTYPE html SYSTEM 'http://example.org/a.dtd'><html><body><p>{LEAD}</p><p>{SECOND}</p></body></html>"),
        ("a.md", f"# Hall burns\n\n![x](http://example.org/a.png)\n\n{LEAD}\n\n{SECOND}\n"),
        ("a.eml", f"Subject: x\nContent-Type: text/html\n\n<html><body>{REMOTE}<p>{LEAD}</p><p>{SECOND}</p></body></html>"),
        ("a.json", json.dumps({"title": "x", "text": f"<p>{LEAD}</p>{REMOTE}<p>{SECOND}</p>"})),
        ("a.docx", make_docx(f"{LEAD}\n{SECOND}")),
    ],
)  # fmt: skip
def test_nothing_is_fetched(tmp_path: Path, name: str, content: str | bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    found = result(tmp_path, name, content if isinstance(content, bytes) else content.encode())
    assert LEAD in found.articles[0].text


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf", "a", "a.zip"])
def test_a_file_of_two_kinds_is_read_as_one(tmp_path: Path, name: str) -> None:
    both = make_pdf([[(50, 700, 10, LEAD[:80])]]) + make_zip({"a.txt": NEWS})
    found = result(tmp_path, name, both)
    assert found.source.media_type == "application/pdf"
    assert all(article.files == (name,) for article in found.articles)


def always(_content: bytes, /) -> bool:
    return True


class EndlessPage(HtmlReader):
    """A page that a parser never comes to the end of."""

    guarded = staticmethod(always)

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        while True:
            pass


class GreedyPage(HtmlReader):
    """A page that takes all memory, by and by."""

    guarded = staticmethod(always)

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        held = []
        while True:
            held.append(bytearray(10_000_000))


class DeafPage(HtmlReader):
    """A page whose parser does not listen when it is asked to end."""

    guarded = staticmethod(always)

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM):
            signal.signal(number, signal.SIG_IGN)
        while True:
            time.sleep(1)


def children() -> set[int]:
    """Return the processes that this one has begun and not taken leave of, as other tests may have."""
    found = set()
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has just ended
            if int(path.read_text(errors="replace").rpartition(")")[2].split()[1]) == os.getpid():
                found.add(int(path.parent.name))
    return found


@pytest.mark.parametrize("fork", [True, False])
@pytest.mark.parametrize(
    ("reader", "sentence"),
    [
        (EndlessPage(), "Reading it took longer than 1 seconds."),
        (GreedyPage(), "It is nested too deep, or needs too much memory."),
        (DeafPage(), "Reading it took longer than 1 seconds."),
    ],
)
def test_a_reader_that_runs_away_is_ended(
    tmp_path: Path, fork: bool, reader: HtmlReader, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarded, "_can_fork", lambda: fork)
    seconds = 60.0 if isinstance(reader, GreedyPage) else 1.0
    path = tmp_path / "a.html"
    path.write_text(f"<html><p>{LEAD}</p></html>")
    before = children()
    found = read(Found(path, "a.html"), Limits(max_seconds=seconds, max_memory=300_000_000), readers=(reader,))
    assert [problem.reason for problem in found.problems] == [sentence]
    assert children() <= before, "nothing is left running"
