"""The list of results for other programs: CSV and JSON."""

from collections.abc import Iterator
from typing import Any

from dossier.model.dossier import ArticleHead
from dossier.model.query import Answer, Hit
from dossier.services.library import Library
from dossier.services.reprints import Copy, copies
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
    "copy",
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
    known = copies(library)
    for rank, hit in enumerate(answer.hits, 1):
        yield _row(library.heads[hit.article], rank, hit, known.get(hit.article))


def _row(head: ArticleHead, rank: int, hit: Hit, copy: Copy | None) -> dict[str, Any]:
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
        copy.words if copy is not None else None,
        head.file,
        head.id,
    )
    return dict(zip(_FIELDS, values, strict=True))
