"""The list of results for other programs: CSV and JSON."""

from collections.abc import Iterator
from typing import Any

from dossier.model.query import Answer, Hit
from dossier.services.library import Library
from dossier.services.tables import csv_text

_FIELDS = (
    "rank",
    "title",
    "publisher",
    "published",
    "earliest",
    "latest",
    "basis",
    "passages",
    "words",
    "file",
    "article",
)


def results_csv(library: Library, answer: Answer) -> str:
    """Return the hits of an answer, one a row, best first."""
    return csv_text(_FIELDS, ([row[name] for name in _FIELDS] for row in _rows(library, answer)))


def results_json(library: Library, answer: Answer) -> dict[str, Any]:
    """Return the hits of an answer with how the query was understood."""
    return {
        "query": answer.query.text,
        "understood": answer.understood,
        "articles": answer.articles,
        "passages": answer.passages,
        "hits": list(_rows(library, answer)),
    }


def _rows(library: Library, answer: Answer) -> Iterator[dict[str, Any]]:
    for rank, hit in enumerate(answer.hits, 1):
        yield _row(library, rank, hit)


def _row(library: Library, rank: int, hit: Hit) -> dict[str, Any]:
    head = library.heads[hit.article]
    values = (
        rank,
        head.title or head.file,
        head.publisher or None,
        head.published or None,
        head.earliest or None,
        head.latest or None,
        head.basis,
        hit.passages,
        head.words,
        head.file,
        head.id,
    )
    return dict(zip(_FIELDS, values, strict=True))
