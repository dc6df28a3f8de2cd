"""The five original articles, as every measure of quality reads them."""

from collections.abc import Iterable
from dataclasses import replace

from dossier.extract.times import infer_publications
from dossier.ingest.files import find
from dossier.ingest.read import read
from dossier.model.article import Article
from tests.conftest import SHARED


def originals() -> tuple[Article, ...]:
    """Return the original articles with the days of publication that the program infers."""
    articles = _fold_duplicates(article for file in find([SHARED / "seeds"]) for article in read(file).articles)
    dated = zip(articles, infer_publications(articles), strict=True)
    return tuple(replace(article, published=published) for article, published in dated)


def _fold_duplicates(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Make articles of the same text one, which names all its files; the order is that of the first ones."""
    first: dict[str, Article] = {}
    for article in articles:
        known = first.get(article.id)
        if known is None:
            first[article.id] = article
        else:
            more = tuple(name for name in article.files if name not in known.files)
            first[article.id] = replace(known, files=known.files + more)
    return tuple(first.values())
