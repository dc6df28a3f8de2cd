"""RSS and Atom files."""

import sys
from pathlib import Path

import pytest

from dossier.ingest.files import Found
from dossier.ingest.read import ReadResult, read
from tests.ingest.conftest import LEAD, SECOND

_RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Daily Example</title><language>en-gb</language>
<item><title>Market hall burns down</title><link>https://example.org/1</link><dc:creator>Jane Roe</dc:creator>
<pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;
</description></item>
<item><title>Second</title><description>{SECOND}</description></item></channel></rss>"""
_ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily Example</title><entry><title>Fire</title>
<updated>2024-03-05T00:00:00Z</updated><published>2024-03-04T00:00:00Z</published><author><name>Jane Roe</name></author>
<link href="https://example.org/1"/><content type="text">{LEAD}</content></entry></feed>"""


def result(folder: Path, name: str, content: str) -> ReadResult:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return read(Found(path, name))


def test_each_item_is_an_article(tmp_path: Path) -> None:
    pytest.importorskip("feedparser")
    first, second = result(tmp_path, "feed.xml", _RSS).articles
    assert (first.files, second.files) == (("feed.xml#1",), ("feed.xml#2",))
    assert (first.title, first.authors, first.publisher) == ("Market hall burns down", ("Jane Roe",), "Daily Example")
    assert (first.url, first.language, first.published.when.value) == ("https://example.org/1", "en", "2024-03-04")
    assert [first.slice(p.start, p.end) for p in first.kept] == [first.title, LEAD, SECOND]


def test_atom_has_two_dates(tmp_path: Path) -> None:
    pytest.importorskip("feedparser")
    (article,) = result(tmp_path, "a.atom", _ATOM).articles
    assert (article.published.when.value, article.updated.when.value) == ("2024-03-04", "2024-03-05")


@pytest.mark.parametrize(
    "content",
    [
        _RSS[:300],
        "<rss></rss>",
        "<rss>" * 50_000,
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><item><title>&x;</title></item>',
        "https://example.org/feed.rss",
        "/etc/passwd",
    ],
    ids=range(6),
)
def test_broken_and_hostile_feeds_end_in_a_sentence(tmp_path: Path, content: str) -> None:
    pytest.importorskip("feedparser")
    found = result(tmp_path, "a.rss", content)
    assert bool(found.articles) or bool(found.problems)
    assert not any("root:" in article.text for article in found.articles)


def test_what_is_not_installed_is_told_with_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    (problem,) = result(tmp_path, "a.rss", _RSS).problems
    assert problem.hint == "Run: pip install 'dossier[feeds]'"
