"""A report says what is in the dossier, loads nothing, and holds nothing an article says as anything but words."""

import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dossier.model.dossier import Contents
from dossier.model.facts import EntityKind, Evidence
from dossier.model.notes import Colour, Note, Target, TargetKind
from dossier.model.wording import Wording
from dossier.paths import Paths
from dossier.services.anchoring import passage_target
from dossier.services.article_text import article_markdown
from dossier.services.library import Library
from dossier.services.markup import address, html, md, md_block
from dossier.services.placing import place_notes
from dossier.services.report import gather
from dossier.services.report_html import report_html
from dossier.services.report_markdown import report_markdown
from tests.ui.reader.sample import OPENING, contents
from tests.ui.reader.sample import library as sample_library

RESOURCES = Paths.below(Path())
_VOID = {"meta", "link", "br", "hr", "img", "input"}


class Page(HTMLParser):
    """Collects the elements of a page, and holds that every one of them is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def hostile(where: str) -> Contents:
    """Return the sample with markup wherever an article, a name, an event or a source may bring it."""
    evil = f'"><script src={where}/s></script><img src={where}/i onerror=alert(1)><style>@import "{where}/c"</style>'
    whole = contents()
    articles = tuple(
        replace(a, title=a.title + evil, publisher=f"{a.publisher} {evil}", authors=(evil,), url=f"javascript:{where}")
        for a in whole.articles
    )
    events = tuple(replace(e, title=e.title + evil) for e in whole.events)
    entities = tuple(replace(e, name=e.name + evil) for e in whole.entities)
    info = replace(whole.info, title=f"Port {evil} ${{title}} $title", language=f'en"{evil}')
    return replace(whole, info=info, articles=articles, events=events, entities=entities)


def page_of(library: Library) -> str:
    harbour = library.article("harbour")
    notes = [
        Note("1", passage_target(harbour, 30, 80), Colour.PINK, "First <b>line</b>\nsecond line", "2024-01-01", "2024"),
        Note("2", Target(TargetKind.PASSAGE, "gone", "Old", "x", 0, 3, "<i>gone</i>"), Colour.BLUE),
    ]
    return report_html(gather(library, place_notes(library, notes)), RESOURCES)


def test_a_report_is_a_page_with_everything_on_it(tmp_path: Path) -> None:
    library = sample_library(tmp_path)
    page = Page(page_of(library))
    for words in ("Port of Lowmere", "Port opened", "2 independent sources", "Where sources differ", "Tuesday",
                  "Who reported what", "Harbour Wire", "Ada Quill", "Northern Line Company", "11 January 2023",
                  "First <b>line</b>\nsecond line", "<i>gone</i>", "lost its place", "by 2035", "planned"):  # fmt: skip
        assert words in page.text
    anchors = {attrs["id"] for _, attrs in page.elements if "id" in attrs}
    links = [attrs["href"] or "" for tag, attrs in page.elements if tag == "a"]
    assert links
    assert {link[1:] for link in links if link.startswith("#")} <= anchors
    library.close()


def test_of_very_many_sentences_each_outlet_has_its_turn(tmp_path: Path) -> None:
    whole = contents()
    harbour, ledger = (Evidence("harbour", n, n + 20) for n in range(9)), (Evidence("ledger", n, n + 9) for n in (1, 2))
    told = tuple(sorted([*harbour, *ledger], key=lambda e: e.start))
    events = [replace(event, evidence=told) if event.id == OPENING else event for event in whole.events]
    with closing(sample_library(tmp_path, replace(whole, events=events))) as library:
        (shown,) = (event for event in gather(library).events if len(event.tellings) > 2)
    assert [telling.outlet for telling in shown.tellings] == ["Harbour Wire"] * 6 + ["The Ledger"] * 2
    assert shown.more == 3


def test_a_page_holds_nothing_that_acts_or_loads_whatever_articles_say(tmp_path: Path) -> None:
    library = sample_library(tmp_path, hostile("http://127.0.0.1:9"))
    text = page_of(library)
    page = Page(text)
    assert {tag for tag, _ in page.elements}.isdisjoint(
        {"script", "img", "link", "iframe", "object", "embed", "form", "input", "video", "audio", "base", "svg"}
    )
    assert [tag for tag, _ in page.elements].count("style") == 1
    names = {name for _, attrs in page.elements for name in attrs}
    assert not [name for name in names if name.startswith("on") or name in ("src", "style", "srcset")]
    for _, attrs in page.elements:
        assert (attrs.get("href") or "#").startswith(("#", "https://", "http://"))
    policy = next(attrs["content"] or "" for tag, attrs in page.elements if "http-equiv" in attrs)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "url(" not in text[: text.index("</style>")]
    assert "<script src=" in page.text  # as words
    library.close()


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    found = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    thread = threading.Thread(target=found.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{found.server_port}", asked
    found.shutdown()
    found.server_close()
    thread.join()


def chromium(page: Path, folder: Path) -> str:
    """Open a page in a real browser and return its document, as it is after all has been loaded."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("there is no Chromium here")
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--dump-dom")
    words = [browser, *flags, f"--user-data-dir={folder / 'profile'}", page.as_uri()]
    return subprocess.run(words, capture_output=True, text=True, timeout=100, check=True).stdout


def test_a_real_browser_opens_it_and_asks_for_nothing(tmp_path: Path, server: tuple[str, list[str]]) -> None:
    where, asked = server
    library = sample_library(tmp_path, hostile(where))
    page = tmp_path / "report.html"
    page.write_text(page_of(library), "utf-8")
    library.close()
    shown = chromium(page, tmp_path)
    assert "Port opened" in shown
    assert asked == []
    # The same way shows that it would be seen: a page that does ask.
    page.write_text(f'<img src="{where}/i">', "utf-8")
    chromium(page, tmp_path)
    assert asked == ["/i"]


def test_a_report_is_markdown_that_stays_words(tmp_path: Path) -> None:
    library = sample_library(tmp_path, hostile("http://127.0.0.1:9"))
    text = report_markdown(library, gather(library))
    shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    assert not re.findall(r"<(script|img|style|a)\b", shown)
    assert shown.count("<table>") == 1 + sum(1 for _ in re.finditer("<th>Name</th>", shown))
    assert "Port opened" in shown
    library.close()


def test_the_same_dossier_gives_the_same_report(tmp_path: Path) -> None:
    library = sample_library(tmp_path)
    assert page_of(library) == page_of(library)
    assert "2026" not in page_of(library)  # it does not say when it was made
    library.close()


def test_an_article_as_markdown_is_repaired_and_holds_only_what_is_news(tmp_path: Path) -> None:
    library = sample_library(tmp_path)
    text = article_markdown(library.article("harbour"))
    assert text.startswith("# Ada Quill opens the new port 🚢 of Lowmere\n\n*“Ada Quill opens")
    assert "Boris Tarn don’t agree" in text
    assert "newsletter" not in text
    assert "## What it costs" in text
    assert "> We will pay for nothing else" in text
    library.close()


@given(st.text(max_size=80))
def test_any_text_in_markdown_is_shown_as_it_is(text: str) -> None:
    shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(md(text))
    inside = re.sub(r"^<p>|</p>\n$", "", shown)
    assert "<" not in inside
    assert md_block(text).count("\n\n") <= max(0, text.count("\n"))


@given(st.text(max_size=80))
def test_any_text_in_html_stays_text(text: str) -> None:
    page = Page(f'<p title="{html(text)}">{html(text)}</p>')
    assert [tag for tag, _ in page.elements] == ["p"]
    assert page.elements[0][1]["title"] == page.text


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=1&c", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ('https://example.org/"onclick=x', False),
        ("https://example.org/ a", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_linked_to(url: str, kept: bool) -> None:
    assert address(url) == (url if kept else "")


def test_a_report_is_said_in_the_words_of_who_asks(library: Library) -> None:
    report = gather(library)
    assert report.coverage.rows

    def marks(text: str) -> str:
        return f"⟦{text}⟧" if isinstance(text, Wording) else text

    for text in (report_html(report, RESOURCES, marks), report_markdown(library, report, marks)):
        for said in ("⟦What happened⟧", "⟦Who reported what⟧", "⟦Kind⟧", f"⟦{report.events[0].support}⟧"):
            assert said in text


def test_a_heading_says_of_what_kind_the_names_below_it_are(tmp_path: Path) -> None:
    whole = contents()
    kinds = {e.id: kind for e, kind in zip(whole.entities, (EntityKind.DOC, EntityKind.VESSEL), strict=False)}
    entities = tuple(replace(e, kind=kinds.get(e.id, e.kind)) for e in whole.entities)
    library = sample_library(tmp_path, replace(whole, entities=entities))
    headings = {name.kind: title for title, names, _ in gather(library).groups for name in names}
    assert (headings["Document"], headings["Ship"]) == ("Event or document", "Programme, ship or aircraft")
    library.close()
