"""Many queries at once: what each of a list finds, as a table for people, spreadsheets and scripts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.errors import InputError
from dossier.model.dossier import ArticleHead
from dossier.model.query import Answer, Query
from dossier.model.records import Record
from dossier.services.library import Library
from dossier.services.text_files import read_text

MOST = 10_000
"""So many queries are taken from one list."""
_LARGEST = 4_000_000  # bytes of a list
CSV_HEADER = ("query", "articles", "passages", "rank", "article", "file", "title", "publisher", "published", "hits")


@dataclass(frozen=True, slots=True)
class Batched:
    """A query of a list, its answer, and the articles found, in the order of rank."""

    query: str
    answer: Answer
    heads: tuple[ArticleHead, ...]


def read_queries(path: Path) -> tuple[str, ...]:
    """Return the queries of a text file, one a line; empty lines and those that begin with # are passed over.

    Raises InputError for a file that cannot be read, is no text or holds none or too many.
    """
    hint = "Give a text file in UTF-8 with one query a line."
    lines = [line.strip() for line in read_text(path, _LARGEST, hint).splitlines()]
    queries = tuple(line for line in lines if line and not line.startswith("#"))
    if not queries:
        raise InputError(f"{path} holds no query.", hint)
    if len(queries) > MOST:
        raise InputError(f"{path} holds {len(queries):,} queries; up to {MOST:,} are taken at once.", hint)
    return queries


def run_batch(library: Library, queries: Iterable[str]) -> Iterator[Batched]:
    """Answer queries one after the other, in their order."""
    for text in queries:
        answer = library.search(Query(text))
        yield Batched(text, answer, tuple(library.heads[hit.article] for hit in answer.hits))


def batch_record(batched: Batched) -> Record:
    """Return what one query found as a JSON object."""
    answer = batched.answer
    return {
        "record": "query",
        "query": batched.query,
        "understood": answer.understood,
        "articles": answer.articles,
        "passages": answer.passages,
        "problems": [{"start": p.start, "end": p.end, "text": p.text} for p in answer.problems],
        "hits": [
            {"article": head.id, "file": head.file, "title": head.title, "passages": hit.passages}
            for hit, head in zip(answer.hits, batched.heads, strict=True)
        ],
    }


def batch_rows(batched: Batched) -> Iterator[Sequence[str | int]]:
    """Yield a row an article in the order of `CSV_HEADER`; one without an article where nothing was found."""
    answer = batched.answer
    counts = (batched.query, answer.articles, answer.passages)
    if not answer.articles:
        yield (*counts, "", "", "", "", "", "", "")
    for rank, (hit, head) in enumerate(zip(answer.hits, batched.heads, strict=True), 1):
        yield (*counts, rank, head.id, head.file, head.title, head.publisher, head.published, hit.passages)
