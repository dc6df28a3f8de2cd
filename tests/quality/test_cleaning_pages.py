"""How well pages are read, on our own gold of layouts: floors. Print the figures with `pytest -s`."""

from collections import Counter

import pytest

from dossier.ingest.files import Found
from dossier.ingest.read import read
from dossier.model.article import Article
from tests.quality.cleaning_pages import Page, pages


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Page, Article]]:
    folder = tmp_path_factory.mktemp("pages")
    pairs = []
    for page in pages():
        path = folder / f"{page.name}.html"
        path.write_text(page.markup, encoding="utf-8")
        pairs.append((page, read(Found(path, path.name)).articles[0]))
    return pairs


def test_kept_text_is_the_news(found: list[tuple[Page, Article]]) -> None:
    right = kept = news = 0
    for page, article in found:
        ours = Counter(" ".join(article.slice(p.start, p.end) for p in article.kept).split())
        gold = Counter(" ".join(page.news).split())
        both = (ours & gold).total()
        print(f"{page.name:12} precision {both / max(1, ours.total()):.3f} recall {both / gold.total():.3f}")
        right, kept, news = right + both, kept + ours.total(), news + gold.total()
    print(f"{'all':12} precision {right / kept:.4f} recall {right / news:.4f}")
    assert right / kept >= 0.99
    assert right / news >= 0.99


def test_paragraphs_stay_apart(found: list[tuple[Page, Article]]) -> None:
    whole = [sum(news in [a.slice(p.start, p.end) for p in a.kept] for news in page.news) for page, a in found]
    total = sum(len(page.news) for page, _ in found)
    print("paragraphs", [(page.name, n) for (page, _), n in zip(found, whole, strict=True) if n < len(page.news)])
    assert sum(whole) / total >= 0.95


@pytest.mark.parametrize("field", ["title", "author", "published", "language"])
def test_metadata_are_what_the_page_says(found: list[tuple[Page, Article]], field: str) -> None:
    def of(article: Article) -> str:
        if field == "published":
            return article.published.when.value
        return {"title": article.title, "author": "; ".join(article.authors), "language": article.language}[field]

    wrong = [
        (page.name, of(article))
        for page, article in found
        if of(article) != (page.news[0] if field == "title" else getattr(page, field))
    ]
    print(field, wrong)
    assert not wrong
