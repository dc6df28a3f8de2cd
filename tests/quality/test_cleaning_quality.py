"""How well cleaning and metadata do on our own gold (`cleaning/`): floors that later changes must not fall below.

Print the figures with `pytest tests/quality/test_cleaning_quality.py -s`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from dossier.ingest.articles import finish
from dossier.ingest.drafts import Draft
from dossier.ingest.vocabulary import default_vocabulary
from dossier.model.article import Article

GOLD = Path(__file__).parent / "cleaning"
_REMOVED = re.compile(r"\{-(.*?)-\}")


@dataclass(frozen=True)
class Gold:
    """One piece: its raw text, which of its characters are news, which may be or not, and its metadata."""

    name: str
    text: str
    news: frozenset[int]
    open: frozenset[int]
    fields: dict[str, str]


def read_gold(path: Path) -> Gold:
    head, _, body = path.read_text(encoding="utf-8").partition("===\n")
    fields = dict(line.split(":", 1) for line in head.splitlines())
    text = ""
    news: set[int] = set()
    open_: set[int] = set()
    for line in body.splitlines():
        kept = line.startswith("+")
        for n, part in enumerate(_REMOVED.split(line[2:])):
            here = [len(text) + i for i, c in enumerate(part) if not c.isspace()]
            if line.startswith("?"):
                open_.update(here)
            elif kept and n % 2 == 0:
                news.update(here)
            text += part
        text += "\n"
    stated = {name: value.strip() for name, value in fields.items()}
    return Gold(path.stem, text, frozenset(news), frozenset(open_), stated)


def read_article(gold: Gold) -> Article:
    return finish(Draft(gold.text, gold.text), f"{gold.name}.txt", default_vocabulary())


def kept_characters(article: Article) -> frozenset[int]:
    return frozenset(i for p in article.kept for i in range(p.start, p.end) if not article.text[i].isspace())


def metadata_of(article: Article) -> dict[str, str]:
    published = article.published
    known = published.basis == "explicit" or published.when.earliest == published.when.latest
    return {
        "title": article.title,
        "authors": "; ".join(article.authors),
        "published": published.when.value if known else "",
        "publisher": article.publisher,
        "language": article.language,
    }


@pytest.fixture(scope="module")
def pieces() -> list[tuple[Gold, Article]]:
    golds = [read_gold(path) for path in sorted(GOLD.glob("*.txt"))]
    assert len(golds) >= 108
    return [(gold, read_article(gold)) for gold in golds]


def test_kept_text_is_the_news(pieces: list[tuple[Gold, Article]]) -> None:
    right = kept = news = 0
    for gold, article in pieces:
        found = kept_characters(article) - gold.open
        right, kept, news = right + len(found & gold.news), kept + len(found), news + len(gold.news)
        share = (len(found & gold.news) / len(found), len(found & gold.news) / len(gold.news))
        print(f"{gold.name:20} precision {share[0]:.3f} recall {share[1]:.3f}")
    print(f"{'all':20} precision {right / kept:.4f} recall {right / news:.4f}")
    assert right / kept >= 0.99
    assert right / news >= 0.998


@pytest.mark.parametrize(
    ("field", "floor"),
    [("title", 0.95), ("authors", 0.95), ("published", 0.95), ("publisher", 0.95), ("language", 1.0)],
)
def test_metadata_is_what_the_text_says(pieces: list[tuple[Gold, Article]], field: str, floor: float) -> None:
    found = [(gold.name, metadata_of(article)[field], gold.fields[field]) for gold, article in pieces]
    wrong = [item for item in found if item[1] != item[2]]
    print(field, wrong)
    assert 1 - len(wrong) / len(found) >= floor, wrong
