"""Lines "name: value" at the top of a plain text state what they say, and are no text of the article."""

from pathlib import Path

import pytest

from dossier.ingest.files import Found
from dossier.ingest.read import read
from dossier.model.article import Article, ParagraphKind
from tests.ingest.conftest import LEAD, SECOND

BODY = f"{LEAD}\n\n{SECOND}\n"


def read_text(folder: Path, text: str) -> Article:
    path = folder / "a.txt"
    path.write_text(text, encoding="utf-8")
    (article,) = read(Found(path, "a.txt")).articles
    return article


def kept(article: Article) -> list[str]:
    return [article.slice(p.start, p.end) for p in article.paragraphs if p.kept]


def test_fields_at_the_top_are_metadata(tmp_path: Path) -> None:
    head = "Headline: Old market hall burns down\nSource: Harbour Post\nAuthor: Ada Quill\nDate: 3 March 2024\n"
    article = read_text(tmp_path, f"{head}URL: https://example.org/hall\nSection: News\n\n{BODY}")
    assert (article.title, article.publisher, article.authors) == (
        "Old market hall burns down",
        "Harbour Post",
        ("Ada Quill",),
    )
    assert (article.published.when.value, article.url) == ("2024-03-03", "https://example.org/hall")
    assert kept(article) == ["Old market hall burns down", LEAD, SECOND]


def test_a_title_that_the_text_has_as_well_is_kept_once(tmp_path: Path) -> None:
    article = read_text(
        tmp_path, f"Title: Old market hall burns down\nDate: 2024-03-03\n\nOld market hall burns down\n\n{BODY}"
    )
    assert kept(article) == ["Old market hall burns down", LEAD, SECOND]
    titles = [p for p in article.paragraphs if p.kind is ParagraphKind.TITLE]
    assert [article.slice(p.start, p.end) for p in titles] == ["Old market hall burns down"]


def test_what_is_left_out_still_stands_in_the_article(tmp_path: Path) -> None:
    text = f"\n  Title: Old market hall burns down\r\nPublished: 2024-03-03\r\n\r\n{BODY}"
    article = read_text(tmp_path, text)
    covered = "".join(article.slice(p.start, p.end) for p in article.paragraphs)
    assert "".join(covered.split()) == "".join(text.split())
    assert kept(article)[0] == "Old market hall burns down"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("Updated: 3 March 2024\nBy: Ada Quill\n\n", id="two labels of a page"),
        pytest.param("Title: what is in one?\n\n", id="a single line"),
        pytest.param("Minister: we will rebuild\nMayor: when?\nMinister: soon\n\n", id="who says what"),
        pytest.param("Fire: 1\nWater: 2\nHall: 0\n\n", id="other names"),
    ],
)
def test_other_lines_with_a_colon_are_left_to_the_cleaning(tmp_path: Path, head: str) -> None:
    article = read_text(tmp_path, head + BODY)
    assert "field at the top" not in {paragraph.rule for paragraph in article.paragraphs}
    assert kept(article)[-2:] == [LEAD, SECOND]


@pytest.mark.parametrize(
    ("menu", "title", "body"),
    [
        (
            "首页\n新闻",
            "港口城市宣布新的渡轮航线计划",
            "港口部门星期二宣布，新的渡轮将于春天开始运行。\n船只将在附近的船厂建造，预计两年之内完成。",
        ),
        (
            "ホーム\nニュース",
            "市長が辞任を表明",
            "市長は五日の記者会見で、今月末で辞任すると述べた。\n後任を決める選挙は来月行われる。",
        ),
    ],
)
def test_a_title_that_sets_no_words_apart_stands_below_a_site_s_lines(
    tmp_path: Path, menu: str, title: str, body: str
) -> None:
    assert read_text(tmp_path, f"{menu}\n{title}\n2024-03-05\n{body}\n").title == title
