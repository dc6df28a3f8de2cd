"""What a build would understand of files: the first ones are read as it reads them, nothing is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from dossier.errors import Cancelled
from dossier.extract.times.publication import infer_publications
from dossier.ingest.drafts import Limits
from dossier.ingest.read import read, too_many
from dossier.ingest.stretches import stretches
from dossier.model.article import Article, Problem
from dossier.model.wording import marked
from dossier.services.gathering import gather, without_documentation

_FILES = 12
_LIMITS = Limits(max_articles=20, max_seconds=10.0, keep_content=False)


@dataclass(frozen=True, slots=True)
class Preview:
    """How many `files` a build would read, the articles of the first `read` ones, and what is wrong with these.

    A file of many articles shows its first ones.
    """

    files: int
    read: int
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def preview(sources: Sequence[Path], cancelled: Callable[[], bool] = lambda: False, limit: int = _FILES) -> Preview:
    """Read the first `limit` files that `sources` stand for; raises Cancelled when `cancelled` says so."""
    files, left_out = without_documentation(sources, gather(sources, Path()))
    articles: list[Article] = []
    problems: list[Problem] = []
    for found in islice(files, limit):
        if cancelled():
            raise Cancelled(marked("Stopped; nothing was changed."))
        result = read(next(stretches(found, _LIMITS)), _LIMITS)
        articles += result.articles
        cut = too_many(result.source, _LIMITS.max_articles)  # here only: the build reads all
        problems += [problem for problem in result.problems if problem != cut]
    once = tuple({article.id: article for article in articles}.values())
    dated = zip(once, infer_publications(once), strict=True)
    shown = tuple(replace(article, published=published) for article, published in dated)
    return Preview(len(files), min(limit, len(files)), shown, (*problems, *left_out))
