"""How well saved pages of many habits are read, on our own gold (`pages/`): floors. Figures: `pytest -s`."""

import html
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from dossier.ingest.files import Found
from dossier.ingest.read import read
from dossier.model.article import Article
from dossier.model.when import Granularity

PAGES = Path(__file__).parent / "pages"
_NEWS = re.compile("⟦(.*?)⟧", re.DOTALL)


@dataclass(frozen=True)
class Saved:
    """One page: its name, what metadata it states, and its paragraphs of news."""

    name: str
    fields: dict[str, str]
    news: tuple[str, ...]


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Saved, Article]]:
    folder = tmp_path_factory.mktemp("saved")
    pairs = []
    for path in sorted(PAGES.glob("*.html")):
        head, _, markup = path.read_text(encoding="utf-8").partition("===\n")
        fields = {name: value.strip() for name, value in (line.split(":", 1) for line in head.splitlines())}
        news = tuple(html.unescape(re.sub(r"<[^>]+>", "", some)) for some in _NEWS.findall(markup))
        page = folder / path.name
        page.write_text(re.sub("[⟦⟧]", "", markup), encoding="utf-8")
        pairs.append((Saved(path.stem, fields, news), read(Found(page, page.name)).articles[0]))
    assert len(pairs) >= 52
    return pairs


def test_kept_text_is_the_news(found: list[tuple[Saved, Article]]) -> None:
    right = kept = news = 0
    for page, article in found:
        ours = _words(" ".join(article.slice(p.start, p.end) for p in article.kept))
        gold = _words(" ".join(page.news))
        both = (ours & gold).total()
        print(f"{page.name:20} precision {both / max(1, ours.total()):.3f} recall {both / gold.total():.3f}")
        right, kept, news = right + both, kept + ours.total(), news + gold.total()
    print(f"{'all':20} precision {right / kept:.4f} recall {right / news:.4f}")
    assert right / kept >= 0.99
    assert right / news >= 0.999


@pytest.mark.parametrize("field", ["title", "authors", "published", "publisher", "language"])
def test_metadata_are_what_the_page_says(found: list[tuple[Saved, Article]], field: str) -> None:
    def of(article: Article) -> str:
        if field == "published":
            return article.published.when.value[:10] if article.published.when.granularity is Granularity.DAY else ""
        value = getattr(article, field)
        return value if isinstance(value, str) else "; ".join(value)

    wrong = [
        (page.name, of(article), page.fields[field]) for page, article in found if of(article) != page.fields[field]
    ]
    print(field, wrong)
    assert 1 - len(wrong) / len(found) >= 0.95, wrong
