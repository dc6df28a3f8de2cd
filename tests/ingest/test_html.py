"""Web pages: the main text with its paragraphs, and what the page states of itself."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.ingest import html
from dossier.ingest.files import Found
from dossier.ingest.read import ReadResult, read
from dossier.model.article import Article, Basis, ParagraphKind
from tests.ingest.conftest import LEAD, SECOND

_LD = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"},'
    '{"@type": ["NewsArticle"], "headline": "Market hall burns down", "datePublished": "2024-03-04T07:15:00+01:00",'
    '"dateModified": "2024-03-05", "author": [{"@type": "Person", "name": "Jane Roe"}, {"name": "John Poe"}],'
    '"publisher": {"@type": "Organization", "name": "Daily Example"}, "inLanguage": "en-GB",'
    '"mainEntityOfPage": {"@id": "https://example.org/hall"}}]}</script>'
)
_EPISODE = (
    '<script type="application/ld+json">{"@type": "PodcastEpisode", "name": "Who owns the sea bed?", "datePublished":'
    '"2022-10-27", "author": {"name": "Jane Roe"}, "partOfSeries": {"name": "Deep Current"}}</script>'
)
_NAVIGATION = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>"


def page(head: str = "", beside: str = "", body: str = "", attributes: str = "") -> str:
    return (
        f"<!DOCTYPE html><html {attributes}><head><meta charset='utf-8'>{head}</head><body>{_NAVIGATION}"
        f"<article><h1>Market hall burns down</h1>{beside}<p>{LEAD}</p>{body}<p>{SECOND} He spoke to "
        f"<a href='https://example.org'>reporters</a> on the <b>square</b>.</p></article>"
        "<footer><p>Subscribe to our newsletter</p></footer></body></html>"
    )


def result(folder: Path, markup: str | bytes, name: str = "a.html") -> ReadResult:
    path = folder / name
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    return read(Found(path, name))


def article(folder: Path, markup: str | bytes) -> Article:
    found = result(folder, markup)
    assert not found.problems
    return found.articles[0]


def kept(read: Article) -> list[str]:
    return [read.slice(paragraph.start, paragraph.end) for paragraph in read.kept]


def test_the_main_text_comes_in_paragraphs_without_navigation(tmp_path: Path) -> None:
    found = article(tmp_path, page(body="<h2>The stalls</h2>"))
    shown = [(p.kind, found.slice(p.start, p.end)) for p in found.paragraphs]
    assert shown == [
        (ParagraphKind.TITLE, "Market hall burns down"),
        (ParagraphKind.BODY, LEAD),
        (ParagraphKind.SUBHEADING, "The stalls"),
        (ParagraphKind.BODY, f"{SECOND} He spoke to reporters on the square."),
    ]
    assert found.text == "\n\n".join(text for _, text in shown)


@pytest.mark.parametrize(
    ("markup", "field", "value", "why"),
    [
        (page(_LD), "title", "Market hall burns down", "<h1> of the page"),
        (page(_LD), "publisher", "Daily Example", "JSON-LD in the page"),
        (page(_LD), "url", "https://example.org/hall", "JSON-LD in the page"),
        (page(_LD), "language", "en", "JSON-LD in the page"),
        (page(attributes="lang='fr-CA'"), "language", "fr", "mark-up of the page"),
        (page("<link rel='canonical' href='https://a.eu/x'>"), "url", "https://a.eu/x", "mark-up of the page"),
        (page("<meta property='og:site_name' content='The  Star'>"), "publisher", "The Star", "<meta> in the page"),
        (page(_EPISODE), "publisher", "Deep Current", "JSON-LD in the page"),
        (page(_EPISODE).replace("h1", "h4"), "title", "Who owns the sea bed?", "JSON-LD in the page"),
        (page(beside="<h3 itemprop='headline'>Hall burns</h3>").replace("h1", "h4"), "title", "Hall burns",
         "mark-up of the page"),
        (page("<meta property='og:site_name' content='Gazette'><title>Gazette: Hall burns</title>").replace("h1", "h4"),
         "title", "Hall burns", "<title> of the page"),
        (page("<title>Gazette - Market hall burns down</title>").replace("h1", "h2"), "title",
         "Market hall burns down", "heading of the page"),
        (page("<title>Town | News | Market hall burns</title>").replace("h1", "h4"), "title",
         "Market hall burns", "<title> of the page"),
        (page("<title>Hall fire: what we know | Gazette</title>").replace("h1", "h4"), "title",
         "Hall fire: what we know", "<title> of the page"),
        (page("<meta property='og:title' content='Market hall burns down - Gazette'>"), "title",
         "Market hall burns down", "<h1> of the page"),
    ],
)  # fmt: skip
def test_metadata_say_where_they_stand(tmp_path: Path, markup: str, field: str, value: str, why: str) -> None:
    found = article(tmp_path, markup)
    assert getattr(found, field) == value
    assert (field, Basis.EXPLICIT, why) in found.basis


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Market hall burns down_Gazette", "Gazette"),
        ("Market hall burns down | World | The Gazette", "The Gazette"),
        ("The Gazette | Market hall burns down", "The Gazette"),
        ("Live: Market hall burns down", ""),
        ("Market hall burns down: What We Know", ""),
        ("Market hall burns down - as it happened", ""),
        ("Market hall burns down | Opinion", ""),
        ("Market hall burns down-stairs", ""),
        ("Market hall burns down", ""),
        ("Market hall burns down again", ""),
        ("Why the market hall burns down - " + "and what nobody tells you about it " * 2, ""),
    ],
)
def test_a_site_beside_the_headline_is_taken_for_the_publisher(tmp_path: Path, title: str, publisher: str) -> None:
    found = article(tmp_path, page(f"<title>{title}</title>"))
    assert found.publisher == publisher
    assert ("publisher", Basis.INFERRED, "<title> of the page, beside the headline") in found.basis or not publisher


@pytest.mark.parametrize(
    ("markup", "published", "updated"),
    [
        (page(_LD), "2024-03-04", "2024-03-05"),
        (page("<meta property='article:published_time' content='2024-02-01T10:00Z'>"), "2024-02-01", ""),
        (page("<meta name='DC.date.issued' content='2024-02-01'>"), "2024-02-01", ""),
        (page(beside="<time datetime='2023-12-31T22:00:00Z'>yesterday</time>"), "2023-12-31", ""),
        (
            page(beside="<time class='published' datetime='2023-12-01'>1</time><time class='updated' "
                 "datetime='2023-12-02'>2</time>"), "2023-12-01", "2023-12-02",
        ),
        (page(beside="<span class='post-date'>Published: 4 March 2024</span>"), "2024-03-04", ""),
        (page(_EPISODE), "2022-10-27", ""),
        (page(beside="<dl><dt>From:</dt><dd>Us</dd><dt>Published</dt><dd>18 March 2024</dd></dl>"), "2024-03-18", ""),
        (page(beside="<dl><dt>Founded:</dt><dd>18 March 1924</dd></dl>"), "", ""),
        (page(body="<p>The hall was opened on 4 March 1924, the <time>day</time> of the fair.</p>"), "", ""),
        (page("<script type='application/ld+json'>{'broken': </script>"), "", ""),
        (page(f"<script type='application/ld+json'>{'[' * 100_000}</script>"), "", ""),
    ],
)  # fmt: skip
def test_dates_are_those_that_the_page_states(tmp_path: Path, markup: str, published: str, updated: str) -> None:
    found = article(tmp_path, markup)
    assert (found.published.when.value, found.updated.when.value) == (published, updated)
    assert (found.published.basis is Basis.EXPLICIT) == bool(published)


@pytest.mark.parametrize(
    ("path", "beside", "value", "basis"),
    [
        ("news/2022/11/08/hall.html", "", "2022-11-08", Basis.INFERRED),
        ("2022-11-08-hall", "", "2022-11-08", Basis.INFERRED),
        ("news/20221108/hall", "", "2022-11-08", Basis.INFERRED),
        ("2022/11/hall", "", "2022-11", Basis.INFERRED),
        ("2022/11/08/hall", "<p class='date'>4 March 2024</p>", "2024-03-04", Basis.EXPLICIT),
        ("20221399/hall-1987/2022.html", "", "", Basis.UNKNOWN),
        ("2022/11/08-hall", "", "2022-11-08", Basis.INFERRED),
        ("read?next=/2001/02/03/x", "", "", Basis.UNKNOWN),
        ("read#/2001/02/03/x", "", "", Basis.UNKNOWN),
        ("id/19991231-2024/a", "", "", Basis.UNKNOWN),
    ],
)
def test_an_address_tells_the_day_where_nothing_else_does(
    tmp_path: Path, path: str, beside: str, value: str, basis: Basis
) -> None:
    found = article(tmp_path, page(f"<link rel='canonical' href='https://a.eu/{path}'>", beside)).published
    assert (found.when.value, found.basis) == (value, basis)


@pytest.mark.parametrize(
    ("markup", "authors"),
    [
        (page(_LD), ("Jane Roe", "John Poe")),
        (page("<meta name='author' content='Jane Roe and John Poe'>"), ("Jane Roe", "John Poe")),
        (page("<meta name='author' content='van der Poe, Jan'>"), ("Jan van der Poe",)),
        (page("<meta name='author' content='Roe, Jane M.'>"), ("Jane M. Roe",)),
        (page("<meta name='author' content='Jane Roe, John Poe'>"), ("Jane Roe", "John Poe")),
        (page("<meta name='author' content='Jane Roe, Reporter'>"), ("Jane Roe",)),
        (page("<meta name='author' content='Roe, Reporter'>"), ("Roe",)),
        (page("<meta property='article:author' content='https://social.example/jane'>"), ()),
        (page(beside="<p class='c-byline'>By <a href='/jane'>Jane Roe</a></p>"), ("Jane Roe",)),
        (page(), ()),
    ],
)
def test_authors_are_those_that_the_page_states(tmp_path: Path, markup: str, authors: tuple[str, ...]) -> None:
    assert article(tmp_path, markup).authors == authors


def test_the_declared_encoding_is_believed(tmp_path: Path) -> None:
    markup = page().replace("utf-8", "iso-8859-1").replace("stalls", "Stände – „sofort“")
    assert "Stände – „sofort“" in article(tmp_path, markup.encode("cp1252")).text


def test_html_is_known_by_its_first_tag(tmp_path: Path) -> None:
    assert result(tmp_path, page(), "saved.txt").source.media_type == "text/html"


def test_a_page_without_main_text_gives_its_paragraphs(tmp_path: Path) -> None:
    assert "Short notice." in article(tmp_path, "<html><body><p>Short notice.</p></body></html>").text


def test_the_same_page_saved_twice_with_other_scripts_is_one_article(tmp_path: Path) -> None:
    one, two = (article(tmp_path, page(f"<script>var session = {n}</script>")) for n in (1, 2))
    assert one.id == two.id


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + LEAD,
        "<b>" * 50_000 + LEAD + "</b>" * 50_000,
        page()[: len(page()) // 2],
        "<html><body><p>" + "&lt;" * 100_000,
        '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>&b;</p><p>' + LEAD,
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x;</p><p>' + LEAD,
        "<html><body>" + f"<table><tr><td>{LEAD}" * 3_000,
        "<html",
    ],
)
def test_hostile_pages_end_in_an_article_or_a_sentence(tmp_path: Path, markup: str) -> None:
    found = result(tmp_path, markup)
    assert bool(found.articles) or bool(found.problems)
    assert not any("root:" in one.text for one in found.articles)


def test_importing_the_readers_imports_no_parser() -> None:
    heavy = ("lxml", "trafilatura", "pypdfium2", "feedparser", "warcio", "email.parser", "zipfile", "csv")
    program = f"import sys, dossier.ingest.read; print([m for m in {heavy!r} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_second_opinion_is_left_out_only_where_it_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    prose = "".join(f"<p>{LEAD} {SECOND} It is paragraph {n} of the report.</p>" for n in range(9))
    links = "".join(f"<li><a href='/{n}'>Another headline of the day</a></li>" for n in range(60))
    markup = f"<html><body><ul>{links}</ul><article><h1>Hall burns down</h1>{prose}</article></body></html>"
    quick = html.page_blocks(markup)
    monkeypatch.setattr(html, "_SURELY_TEXT", 1_000_000)  # it is always asked for
    assert html.page_blocks(markup) == quick


def test_key_points_under_the_title_stay_and_teasers_go(tmp_path: Path) -> None:
    card = "<a href='/other'><h3>Other news of the day</h3><p>What it is about in a few words.</p></a>"
    points = (
        "<ul><li>The hall burned down to its walls in one night</li><li>Forty traders lost all that they had</li></ul>"
    )
    paragraphs = f"<p>{LEAD}</p><p>{SECOND}</p>" * 3
    read = article(tmp_path, f"<article><h1>Hall burns down</h1>{points}{paragraphs}</article><div>{card}</div>")
    assert "The hall burned down to its walls in one night" in kept(read)
    assert not any("few words" in text for text in kept(read))


def test_a_heading_stays_where_a_box_stands_between_it_and_its_paragraph(tmp_path: Path) -> None:
    box = "<aside><h3>Read as well</h3><p>Ferry strike enters its third week</p></aside>"
    head = "<div class='head-meta'><h2>What burned</h2></div>"
    body = f"<p>{LEAD}</p>{head}{box}<p>{SECOND}</p>" + f"<p>{LEAD} Again.</p>" * 8
    read = article(tmp_path, f"<html><body><article><h1>Hall burns down</h1>{body}</article></body></html>")
    assert "What burned" in kept(read)
    assert "Read as well" not in kept(read)


def test_rows_of_a_table_with_figures_stay_as_they_are(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{n}.5</td></tr>" for n, name in enumerate(("Hall", "Pier", "Quay"), 40))
    table = f"<table><tr><th>Place</th><th>Damage</th></tr>{rows}<tr><td>Date</td><td>3 March 2019</td></tr></table>"
    read = article(tmp_path, f"<article><h1>Hall burns down</h1>{table}{f'<p>{LEAD}</p><p>{SECOND}</p>' * 4}</article>")
    assert kept(read)[1:6] == ["Place | Damage", "Hall | 40.5", "Pier | 41.5", "Quay | 42.5", "Date | 3 March 2019"]
    assert not read.published.when.placed


def test_a_page_laid_out_by_a_table_still_has_its_byline(tmp_path: Path) -> None:
    cells = "".join(f"<tr><td>{text}</td></tr>" for text in ("By Jane Roe", f"<p>{LEAD}</p><p>{SECOND}</p>" * 4))
    read = article(tmp_path, f"<h1>Hall burns down</h1><table><tr><th>News</th></tr>{cells}</table>")
    assert read.authors == ("Jane Roe",)


def test_marks_of_notes_and_buttons_to_edit_are_no_words_of_the_text(tmp_path: Path) -> None:
    edit = "<span class='x'>[<a href='/edit'>edit</a>]</span>"
    note = "<sup><a href='#n1'>[1]</a></sup>"
    body = f"<p>{LEAD}{note}</p><h2><span>What burned</span>{edit}</h2><p>{SECOND}<a href='#fn2'>2</a></p>"
    assert kept(article(tmp_path, f"<article><h1>Hall burns down</h1>{body}</article>"))[1:] == [
        LEAD,
        "What burned",
        SECOND,
    ]


def test_a_heading_that_is_also_a_button_stays_where_the_text_speaks_of_it(tmp_path: Path) -> None:
    head = f"<h2>{{}}</h2><p>{LEAD} The collapse came at noon.</p>"
    texts = kept(article(tmp_path, page(body=head.format("Collapse") + head.format("Share"))))
    assert "Collapse" in texts
    assert "Share" not in texts


def test_a_list_of_sentences_between_paragraphs_stays(tmp_path: Path) -> None:
    points = "".join(f"<li>The hall of the {name} trade has lost its roof and all of its walls.</li>" for name in "ab")
    body = f"<p>{LEAD}</p><p>{SECOND}</p><h2>What is lost</h2><ul>{points}</ul><p>So it was said at noon. {LEAD}</p>"
    texts = kept(article(tmp_path, f"<div class='x'><h1>Hall burns down</h1><div class='y'>{body}</div></div>"))
    assert "What is lost" in texts
    assert sum("lost its roof" in text for text in texts) == 2


def test_a_heading_of_a_list_of_links_that_is_left_out_goes_with_it(tmp_path: Path) -> None:
    points = "<li><a href='#a'>What burned</a></li><li><a href='#b'>Who paid</a></li>"
    links = f"<div class='in-this'><h4>In this report</h4><ul>{points}</ul></div>"
    body = f"<p>{LEAD}</p>{links}<p>{SECOND}</p>" + f"<p>{LEAD} Again.</p>" * 8
    assert "In this report" not in kept(article(tmp_path, f"<article><h1>Hall burns down</h1>{body}</article>"))


def test_the_text_that_only_the_metadata_hold_comes_in_its_paragraphs(tmp_path: Path) -> None:
    told = f"{LEAD}\\n\\n{SECOND}"
    data = f'{{"@type": "NewsArticle", "headline": "Hall burns down", "articleBody": "{told}"}}'
    frame = f"<script type='application/ld+json'>{data}</script></head><body><div id='root'></div>"
    assert kept(article(tmp_path, f"<html><head>{frame}")) == ["Hall burns down", LEAD, SECOND]


def test_what_notes_cite_is_left_out_with_its_heading(tmp_path: Path) -> None:
    cited = (
        "<h2>References</h2><ol><li id='n1'>The Courier, 3 March 2019, page 4, on the fire of the old hall.</li></ol>"
    )
    body = f"<p>{LEAD}<sup><a href='#n1'>1</a></sup></p><p>{SECOND}</p>{cited}"
    assert kept(article(tmp_path, f"<article><h1>Hall burns down</h1>{body}</article>"))[1:] == [LEAD, SECOND]


@pytest.mark.parametrize(
    "said",
    [
        "The storm killed <a href='#toll'>120</a> people.",
        "The storm killed <a href='#'>9</a> people.",
        "Jump to <a href='#s1'>1</a>, <a href='#s2'>2</a>.",
        "They met under plan <a href='#notebook'>b</a> on the pier.",
        "It won <a href='#referendum2016'>51</a> of a hundred votes.",
    ],
)
def test_a_number_that_is_a_link_is_a_word_of_its_sentence(tmp_path: Path, said: str) -> None:
    told = "".join(f"<li id='s{n}'><p>{LEAD} Thing {n}.</p></li>" for n in (1, 2))
    body = f"<p>{said} {LEAD}</p><p>{SECOND}</p><h2>What to know</h2><ol>{told}</ol><p>{SECOND}</p>"
    texts = " ".join(kept(article(tmp_path, f"<article><h1>Hall burns down</h1>{body}</article>")))
    assert re.sub("<.*?>", "", said) in texts
    assert "Thing 1." in texts
    assert "Thing 2." in texts


@pytest.mark.parametrize(
    ("mark", "item"),
    [
        ("<a href='#a7'>[1]</a>", "<li id='a7'><a href='#b'>^</a> The Courier of 3 March 2019, page 4.</li>"),
        ("<a href='#a7' role='doc-noteref'>1</a>", "<li id='a7'>The Courier of 3 March. <a href='#b'>↩︎</a></li>"),
        ("<a href='#cite_note-Roe-3'>3</a>", "<li id='cite_note-Roe-3'>The Courier of 3 March 2019, page 4.</li>"),
        ("<a href='#fn:1'>*</a>", "<li id='fn:1'>The Courier of 3 March 2019, page 4.</li>"),
    ],
)
def test_notes_are_known_by_their_marks(tmp_path: Path, mark: str, item: str) -> None:
    body = f"<p>{LEAD}{mark}</p><p>{SECOND}</p><h2>Sources</h2><ol>{item}</ol>"
    assert kept(article(tmp_path, f"<article><h1>Hall burns down</h1>{body}</article>"))[1:] == [LEAD, SECOND]


@pytest.mark.parametrize(
    ("author", "line", "kind"),
    [
        ("Al", "Talks failed.", ParagraphKind.BODY),
        ("Jane Roe", "Jane Roe has died.", ParagraphKind.BODY),
        ("Jane Roe", "Jane Roe, Courier", ParagraphKind.BYLINE),
        ("Jane Roe", "Jane Roe.", ParagraphKind.BYLINE),
        ("山田太郎", "文山田太郎", ParagraphKind.BYLINE),
    ],
)
def test_only_a_line_that_is_no_sentence_repeats_an_author(
    tmp_path: Path, author: str, line: str, kind: ParagraphKind
) -> None:
    read = article(tmp_path, page(f"<meta name='author' content='{author}'>", beside=f"<p>{line}</p>"))
    assert [p.kind for p in read.paragraphs if read.slice(p.start, p.end) == line] == [kind]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ليلى حداد 14 نوفمبر 2023", ParagraphKind.BYLINE),
        ("14 نوفمبر 2023", ParagraphKind.DATELINE),
        ("By the ليلى حداد, November 14, 2023", ParagraphKind.BYLINE),
        ("15 نوفمبر 2023", ParagraphKind.SUBHEADING),
    ],
)
def test_a_line_that_repeats_authors_and_date_is_known_in_any_language(
    tmp_path: Path, line: str, kind: ParagraphKind
) -> None:
    head = "<meta name='author' content='ليلى حداد'><meta name='date' content='2023-11-14T08:15:00+02:00'>"
    read = article(tmp_path, page(head, beside=f"<p>{line}</p>"))
    assert [p.kind for p in read.paragraphs if read.slice(p.start, p.end) == line] == [kind]


def test_days_of_a_chronology_and_questions_that_open_an_answer_stay(tmp_path: Path) -> None:
    days = f"<dl><dt>12 March 2021</dt><dd>{LEAD}</dd><dt>7 July 2022</dt><dd>{SECOND}</dd></dl>"
    asked = f"<details><summary>Who has paid for it?</summary><p>So far nobody has. {SECOND}</p></details>"
    body = f"<p>How it came to that, day by day, as far as it is known:</p>{days}{asked}<p>It was in vain. {LEAD}</p>"
    texts = kept(article(tmp_path, f"<article><h1>Hall burns down</h1>{body}</article>"))
    assert "12 March 2021" in texts
    assert "7 July 2022" in texts
    assert "Who has paid for it?" in texts


def test_figures_beside_each_other_are_rows_of_a_table(tmp_path: Path) -> None:
    score = "<table><tr><td>Orsk</td><td>2</td></tr><tr><td>Velm</td><td>1</td></tr></table>"
    texts = kept(article(tmp_path, f"<article><h1>Hall burns down</h1>{score}<p>{LEAD}</p><p>{SECOND}</p></article>"))
    assert texts[1:3] == ["Orsk | 2", "Velm | 1"]


def test_byline_and_date_of_a_page_of_old_stand_in_a_line_of_font(tmp_path: Path) -> None:
    head = "<font size=5><b>Hall burns down</b></font><br><font size=2><i>By Jane Roe<br>June 21, 1998</i></font>"
    markup = f"<html><head><title>Hall burns down</title></head><body>{head}<p>{LEAD}<p>{SECOND}</body></html>"
    read = article(tmp_path, markup)
    assert (read.authors, read.published.when.value) == (("Jane Roe",), "1998-06-21")
