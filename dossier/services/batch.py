"""Many queries at once: what each of a list finds, as a table for people, spreadsheets and scripts."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from dossier.errors import InputError
from dossier.model.dossier import ArticleHead
from dossier.model.query import Answer, Query
from dossier.model.records import Record
from dossier.model.wording import marked
from dossier.services.library import Library
from dossier.services.tables import csv_text
from dossier.services.text_files import read_text

MOST = 10_000
"""So many queries are taken from one list."""
_LARGEST = 4_000_000  # bytes of a list
_HEADER = (
    "query", "articles", "passages", "rank", "article", "file", "title", "publisher", "published", "hits", "problems",
)  # fmt: skip
_HEADED = "query"
_SIGNS = "\t;,"  # between the cells of a table, the least likely in a query first
_SIGN_SAID = re.compile(r"sep=([\t;,|])\s*?(?:\r\n?|\n)")  # the first line that Excel writes and reads
_HINT = marked("Give a text file in UTF-8 with one query a line, or a table with a column “query”.")


@dataclass(frozen=True, slots=True)
class Batched:
    """A query of a list, its answer, and the articles found, in the order of rank."""

    query: str
    answer: Answer
    heads: tuple[ArticleHead, ...]


def read_queries(path: Path) -> tuple[str, ...]:
    """Return the queries of a text file, one a line; empty lines and those that begin with # are passed over.

    Of a table (.csv, .tsv) it is the column "query", without one the first. Raises InputError for a file that cannot be
    read, is no text or holds none or too many.
    """
    text = read_text(path, _LARGEST, _HINT)
    kind = path.suffix.lower()
    lines = _column(text, kind == ".tsv") if kind in (".csv", ".tsv") else io.StringIO(text, newline=None)
    try:
        joined = [" ".join(line.split()) for line in lines]
    except csv.Error as error:
        raise InputError(marked("{file} is not a table: {why}.", file=path, why=str(error)), _HINT) from error
    queries = tuple(line for line in joined if line and not line.startswith("#"))
    if not queries:
        raise InputError(marked("{file} holds no query.", file=path), _HINT)
    if len(queries) > MOST:
        said = marked(
            "{file} holds {number} queries; up to {most} are taken at once.", file=path, number=len(queries), most=MOST
        )
        raise InputError(said, _HINT)
    return queries


def _column(text: str, tabs: bool) -> Iterator[str]:
    """Yield the cells of a table that hold queries; raises csv.Error where quotes are wrong."""
    said = _SIGN_SAID.match(text)
    table = text[said.end() :] if said else text
    sign = said[1] if said else "\t" if tabs else _sign(table)
    rows = filter(None, csv.reader(io.StringIO(table, newline=""), delimiter=sign, strict=True))
    first = next(rows, [])
    heads = _heads(first)
    at = heads.index(_HEADED) if _HEADED in heads else 0
    for row in rows if _HEADED in heads else chain((first,), rows):
        yield from row[at : at + 1]


def _sign(table: str) -> str:
    """Return the sign under which a column of a table is called "query", else the commonest of its first line."""
    for sign in _SIGNS:
        if _HEADED in _heads(next(filter(None, csv.reader(io.StringIO(table, newline=""), delimiter=sign)), [])):
            return sign
    return max(_SIGNS, key=io.StringIO(table.lstrip("\r\n"), newline=None).readline().count)


def _heads(row: Iterable[str]) -> list[str]:
    return [cell.strip().casefold() for cell in row]


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


def batch_csv(found: Iterable[Batched], say: Callable[[str], str] = str) -> str:
    """Return a table with a row an article, and one without an article for a query that finds nothing.

    `say` puts what was not understood into the language of the reader.
    """
    return csv_text(_HEADER, chain.from_iterable(_rows(one, say) for one in found))


def _rows(batched: Batched, say: Callable[[str], str]) -> Iterator[Sequence[str | int]]:
    answer = batched.answer
    counts = (batched.query, answer.articles, answer.passages)
    problems = " ".join(say(problem.text) for problem in answer.problems)
    if not answer.articles:
        yield (*counts, "", "", "", "", "", "", "", problems)
    for rank, (hit, head) in enumerate(zip(answer.hits, batched.heads, strict=True), 1):
        yield (*counts, rank, head.id, head.file, head.title, head.publisher, head.published, hit.passages, problems)
