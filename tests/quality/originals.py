"""The five original articles, as every measure of quality reads them."""

from dataclasses import replace

from dossier.extract.times import infer_publications
from dossier.ingest.files import find
from dossier.ingest.read import fold_duplicates, read
from dossier.model.article import Article
from tests.conftest import SHARED


def originals() -> tuple[Article, ...]:
    """Return the original articles with the days of publication that the program infers."""
    articles = fold_duplicates(article for file in find([SHARED / "seeds"]) for article in read(file).articles)
    dated = zip(articles, infer_publications(articles), strict=True)
    return tuple(replace(article, published=published) for article, published in dated)
