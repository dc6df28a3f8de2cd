"""Articles sought again by words half remembered: `python -m tests.quality.known` ranks them beside stock Whoosh.

A rank counts among the first ten. "as shown" is what a window shows at once, "with offer" asks what is offered first
where nothing is found. Whoosh has BM25F as it comes, with its stemming; OR asks for any of the words, which says how
both rank.
"""

import gzip
import json
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import AndGroup, MultifieldParser, OrGroup

from dossier.model.query import Query
from dossier.search.engine import SearchEngine
from tests.conftest import SHARED
from tests.search.corpus import article, engine_of

ARCHIVE = SHARED / "corpora" / "reuters.jsonl.gz"
_SOUGHT = Path(__file__).with_name("known_items.tsv")
_EACH = 60  # of so many articles one is beside those that are sought
_FIRST = 10

Find = Callable[[str], Sequence[str]]


def sought() -> list[tuple[str, str]]:
    """Return the article sought and what is typed for it."""
    lines = (line for line in _SOUGHT.read_text("utf-8").splitlines() if not line.startswith("#"))
    return [(article, query) for article, _, query in (line.partition("\t") for line in lines)]


def archive() -> Iterator[dict[str, str]]:
    """Yield the articles sought, and others beside them."""
    wanted = {article for article, _ in sought()}
    with gzip.open(ARCHIVE, "rt", encoding="utf-8") as lines:
        for n, record in enumerate(map(json.loads, lines)):
            if n % _EACH == 0 or record["id"] in wanted:
                yield record


def engine(folder: Path) -> SearchEngine:
    """Return an index of these articles."""
    return engine_of(
        folder,
        (article(r["id"], r["title"], *r["text"].split("\n"), day=r["date"][:10]) for r in archive()),
    )


def found(engine: SearchEngine, *, offer: bool) -> Find:
    """Return what finds articles, by what is offered first where nothing is found if so wished."""

    def find(text: str) -> list[str]:
        answer = engine.search(Query(text))
        if offer and not answer.hits and answer.corrections:
            answer = engine.search(Query(answer.corrections[0]))
        return [hit.article for hit in answer.hits[:_FIRST]]

    return find


def shown(engine: SearchEngine) -> Find:
    """Return what a window shows: articles with most of the words where none has all."""
    return lambda text: [hit.article for hit in engine.search(Query(text), partly=True).hits[:_FIRST]]


def mean_reciprocal_rank(find: Find) -> float:
    """Return the mean of one by the rank of what is sought, 0 where it is not among the first ten."""
    ranks = [list(find(query))[:_FIRST] for _, query in sought()]
    each = [1 / (1 + got.index(one)) if one in got else 0.0 for (one, _), got in zip(sought(), ranks, strict=True)]
    return sum(each) / len(each)


def any_of(text: str) -> str:
    """Return a query for any of the words; without days, which Whoosh does not know."""
    return " OR ".join(re.findall(r'"[^"]+"|\S+', re.sub(r"date:\S+", "", text)))


def _whoosh() -> tuple[Any, Schema]:
    schema = Schema(id=STORED, title=TEXT(StemmingAnalyzer(), field_boost=2.0), text=TEXT(StemmingAnalyzer()))
    index = RamStorage().create_index(schema)
    writer = index.writer()
    for record in archive():
        writer.add_document(id=record["id"], title=record["title"], text=f"{record['title']}\n{record['text']}")
    writer.commit()
    return index.searcher(), schema


def main() -> None:
    """Print the table."""
    searcher, schema = _whoosh()

    def stock(group: Any) -> Find:
        parser = MultifieldParser(["title", "text"], schema, group=group)
        return lambda text: [
            hit["id"] for hit in searcher.search(parser.parse(any_of(text).replace(" OR ", " ")), limit=_FIRST)
        ]

    with tempfile.TemporaryDirectory() as folder:
        own = engine(Path(folder) / "index")
        plain = found(own, offer=False)
        print(f"{len(sought())} queries, mean reciprocal rank")
        for name, find in (
            ("ours", plain), ("ours as shown", shown(own)), ("ours with offer", found(own, offer=True)),
            ("Whoosh", stock(AndGroup)),
            ("ours, OR", lambda text: plain(any_of(text))), ("Whoosh, OR", stock(OrGroup)),
        ):  # fmt: skip
            print(f"{name:16} {mean_reciprocal_rank(find):.3f}")
        own.close()


if __name__ == "__main__":
    main()
