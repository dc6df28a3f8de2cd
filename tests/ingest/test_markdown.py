"""Markdown points into the file where it can, and says what its front matter states."""

from pathlib import Path

import pytest

from dossier.ingest.files import Found
from dossier.ingest.read import read
from dossier.model.article import Article, Basis, ParagraphKind
from tests.ingest.conftest import LEAD, SECOND


def markdown(folder: Path, text: str) -> Article:
    path = folder / "piece.md"
    path.write_bytes(text.encode())
    found = read(Found(path, "piece.md"))
    assert found.source.media_type == "text/markdown"
    assert found.problems == ()
    (article,) = found.articles
    covered = {i for p in article.paragraphs for i in range(p.start, p.end)}
    assert all(i in covered or c.isspace() for i, c in enumerate(article.text))
    return article


def kept(article: Article) -> list[tuple[str, str]]:
    return [(p.kind.value, article.slice(p.start, p.end)) for p in article.kept]


def test_without_inline_mark_up_spans_point_into_the_file(tmp_path: Path) -> None:
    text = f"---\ntitle: Market hall burns down\ndate: 2021-03-05\n---\n\n{LEAD}\n\n## What is left\n\n{SECOND}\n"
    article = markdown(tmp_path, text)
    assert article.text == text
    assert kept(article) == [
        ("title", "Market hall burns down"),
        ("body", LEAD),
        ("subheading", "What is left"),
        ("body", SECOND),
    ]
    assert article.published.when.value == "2021-03-05"
    assert article.published.basis is Basis.EXPLICIT


def test_a_heading_is_the_title_where_no_front_matter_says_one(tmp_path: Path) -> None:
    article = markdown(tmp_path, f"# Market hall burns down\r\n\r\n{LEAD}\r\n\r\n{SECOND}\r\n")
    assert article.title == "Market hall burns down"
    assert kept(article)[0] == ("title", "Market hall burns down")


def test_a_title_in_both_places_is_kept_once(tmp_path: Path) -> None:
    article = markdown(tmp_path, f"---\ntitle: Market hall burns down\n---\n# Market hall burns down\n\n{LEAD}\n")
    assert kept(article) == [("title", "Market hall burns down"), ("body", LEAD)]


def test_with_inline_mark_up_the_text_is_what_one_reads(tmp_path: Path) -> None:
    marked = "The *old* hall [burned](http://x.example/a) &amp; fell."
    text = f"---\ntitle: Market hall burns down\n---\n\n{marked}\n\n{LEAD}\n"
    article = markdown(tmp_path, text)
    assert article.text == f"Market hall burns down\n\nThe old hall burned & fell.\n\n{LEAD}"
    assert kept(article)[0] == ("title", "Market hall burns down")


def test_lists_quotations_and_tables_lose_nothing(tmp_path: Path) -> None:
    text = (
        f"# Market hall\n\n{LEAD}\n\n- forty stalls\n- two lorries\n\n> {SECOND}\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    read_text = " ".join(part for _, part in kept(markdown(tmp_path, text)))
    for part in ("forty stalls", "two lorries", SECOND, "c", "d"):
        assert part in read_text


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("author: Ana Lima", ("Ana Lima",)),
        ("authors: [Ana Lima, Bo Ek]", ("Ana Lima", "Bo Ek")),
        ("byline: By Ana Lima and Bo Ek", ("Ana Lima", "Bo Ek")),
        ("author:\n  name: Ana Lima", ("Ana Lima",)),
        ("Author: Ana Lima; Bo Ek", ("Ana Lima", "Bo Ek")),
        ("authors: []", ()),
    ],
)
def test_authors_are_read_under_many_names(tmp_path: Path, fields: str, expected: tuple[str, ...]) -> None:
    assert markdown(tmp_path, f"---\ntitle: Hall\n{fields}\n---\n\n{LEAD}\n").authors == expected


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date: 2021-03-05", "2021-03-05"),
        ("date: 2021-03-05T08:30:00Z", "2021-03-05"),
        ("published_at: March 5, 2021", "2021-03-05"),
        ("pubDate: 05 Mar 2021 08:30 GMT", "2021-03-05"),
        ("published: 2021-03", "2021-03"),
        ("published: 2021", "2021"),
        ("date: soon", ""),
        ("date_basis: told on 2021-03-05", ""),
    ],
)
def test_the_date_is_as_exact_as_it_is_stated(tmp_path: Path, field: str, value: str) -> None:
    assert markdown(tmp_path, f"---\ntitle: Hall\n{field}\n---\n\n{LEAD}\n").published.when.value == value


def test_other_fields_of_the_front_matter(tmp_path: Path) -> None:
    fields = "headline: Hall\noutlet: Ebersfeld Post\nlastmod: 2021-03-06\nlink: https://x.example/1\nlang: de\n"
    article = markdown(tmp_path, f"---\n{fields}---\n{LEAD}")
    assert (article.title, article.publisher, article.url, article.language) == (
        "Hall", "Ebersfeld Post", "https://x.example/1", "de",
    )  # fmt: skip
    assert article.updated.when.value == "2021-03-06"
    assert {name: basis for name, basis, _ in article.basis}["publisher"] is Basis.EXPLICIT


@pytest.mark.parametrize(
    "broken", ["---\ntitle: [unclosed\n---\n", "---\n: : :\n---\n", "---\njust words\n---\n", "---\ntitle: no end\n"]
)
def test_broken_front_matter_is_text(tmp_path: Path, broken: str) -> None:
    article = markdown(tmp_path, broken + f"\n{LEAD}\n")
    assert any(article.slice(p.start, p.end) == LEAD for p in article.kept)


def test_headings_that_are_prompts_are_not_kept(tmp_path: Path) -> None:
    article = markdown(tmp_path, f"# Market hall burns down\n\n{LEAD}\n\n{SECOND}\n\n## Related stories\n")
    assert article.paragraphs[-1].kind is ParagraphKind.BOILERPLATE


def test_deep_nesting_is_no_trouble(tmp_path: Path) -> None:
    article = markdown(tmp_path, ">" * 3000 + " deep\n\n" + "[" * 3000 + "\n\n" + LEAD)
    assert LEAD in [article.slice(p.start, p.end) for p in article.kept]
