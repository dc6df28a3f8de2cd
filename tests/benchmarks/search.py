"""Our search beside others, on the same articles in the same run: `python -m tests.benchmarks.search --articles 20000`.

The corpus is made with a natural (Zipf) distribution of words, or read with `--corpus FILE.jsonl` (title, text, date,
source). Times are CPU milliseconds, the median of some repetitions, for the ten best ids and the exact total. Peers:
SQLite FTS5, stock Whoosh (slow to build: `--whoosh`), and Tantivy where it is installed.
"""

import argparse
import gzip
import importlib.util
import json
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from dossier.model.query import Query
from dossier.search.compile import compile_query
from dossier.search.document import Block, IndexDocument
from dossier.search.engine import SearchEngine
from dossier.search.evaluate import Evaluator
from dossier.search.found import highest
from dossier.search.index import build_index
from dossier.search.store import Store

Found = tuple[list[str], int]
START = date(2019, 1, 1)


@dataclass(frozen=True)
class News:
    """One article of the corpus."""

    id: str
    title: str
    text: str
    day: date
    source: str


class Peer(Protocol):
    """Something that answers the queries of this benchmark."""

    name: str

    def build(self, corpus: list[News], folder: Path) -> None:
        """Index the corpus."""

    def ask(self, kind: str, words: list[str]) -> Found:
        """Return the ten best ids and how many match."""


def made(articles: int, length: int) -> Iterator[News]:
    """Make articles of a Zipf distribution of words, always the same ones."""
    dice = np.random.default_rng(7)
    syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
    vocabulary = ["".join(dice.choice(syllables, size=2 + n % 3)) + "x" * (n % 2) for n in range(60_000)]
    weights = 1 / (np.arange(len(vocabulary)) + 2.7) ** 1.07
    edges = np.cumsum(weights / weights.sum())
    for n in range(articles):
        drawn = np.searchsorted(edges, dice.random(length + 8))
        words = [vocabulary[min(w, len(vocabulary) - 1)] for w in drawn.tolist()]
        lines = [" ".join(words[8 + at : 8 + at + 60]) for at in range(0, length, 60)]
        day = START + timedelta(int(dice.integers(0, 1800)))
        yield News(f"a{n}", " ".join(words[:8]), "\n".join(lines), day, f"Source {dice.integers(0, 40)}")


def read(path: Path) -> Iterator[News]:
    """Read articles of a JSON lines file, perhaps packed."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for row in map(json.loads, data.splitlines()):
        yield News(row["id"], row["title"], row["text"], date.fromisoformat(row["date"][:10]), row["source"])


class Ours:
    """This program's index and evaluator."""

    name = "dossier"

    def build(self, corpus: list[News], folder: Path) -> None:
        build_index(map(self._document, corpus), folder)
        self.store = Store(folder)

    def ask(self, kind: str, words: list[str]) -> Found:
        found = Evaluator(self.store).find(compile_query(_typed(kind, words), self.store).node)
        articles, _ = highest(found, 10)
        return [self.store.articles[n] for n in articles.tolist()], len(found)

    def _document(self, news: News) -> IndexDocument:
        text = f"{news.title}\n{news.text}"
        blocks, at = [], 0
        for n, line in enumerate(text.split("\n")):
            blocks.append(Block(at, at + len(line), n == 0))
            at += len(line) + 1
        return IndexDocument(
            news.id, text, news.title, tuple(blocks), news.source, language="en", earliest=news.day, latest=news.day
        )


class Fts5:
    """SQLite's full-text index."""

    name = "FTS5"

    def build(self, corpus: list[News], folder: Path) -> None:
        self._db = sqlite3.connect(folder / "fts.db")
        self._db.execute("CREATE VIRTUAL TABLE t USING fts5(title, text, id UNINDEXED, day UNINDEXED, tokenize=porter)")
        rows = ((n.title, n.text, n.id, n.day.toordinal()) for n in corpus)
        self._db.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", rows)
        self._db.commit()

    def ask(self, kind: str, words: list[str]) -> Found:
        if kind == "fuzzy":
            return [], 0
        query = {"phrase": f'"{" ".join(words)}"', "prefix": f"{words[0]}*"}.get(kind, " ".join(words))
        if "OR" in kind:
            query = " OR ".join(words)
        days = " AND day BETWEEN ? AND ?" if kind == "date + term" else ""
        given = [query, *_days()] if days else [query]
        ids = self._db.execute(f"SELECT id FROM t WHERE t MATCH ?{days} ORDER BY bm25(t, 5, 1) LIMIT 10", given)
        best = [row[0] for row in ids]
        return best, self._db.execute(f"SELECT count(*) FROM t WHERE t MATCH ?{days}", given).fetchone()[0]


class Tantivy:
    """Tantivy through its Python package."""

    name = "Tantivy"

    def build(self, corpus: list[News], folder: Path) -> None:
        import tantivy  # type: ignore[import-not-found,unused-ignore]

        self._module: Any = tantivy
        schema = tantivy.SchemaBuilder()
        for field in ("title", "text"):
            schema.add_text_field(field, stored=False, tokenizer_name="en_stem")
        schema.add_text_field("id", stored=True, tokenizer_name="raw")
        schema.add_integer_field("day", indexed=True, fast=True)
        self._index = tantivy.Index(schema.build(), path=str(folder))
        writer = self._index.writer(200_000_000, 1)
        for n in corpus:
            writer.add_document(tantivy.Document(title=n.title, text=n.text, id=n.id, day=n.day.toordinal()))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def ask(self, kind: str, words: list[str]) -> Found:
        searcher = self._index.searcher()
        result: Any = searcher.search(self._query(kind, words), 10, count=True)  # its stubs know no count
        return [searcher.doc(address)["id"][0] for _, address in result.hits], result.count

    def _query(self, kind: str, words: list[str]) -> Any:
        if kind == "prefix":
            return self._module.Query.regex_query(self._index.schema, "text", f"{words[0]}.*")
        if kind == "fuzzy":
            return self._module.Query.fuzzy_term_query(self._index.schema, "text", words[0], distance=1)
        text = f'"{" ".join(words)}"' if kind == "phrase" else (" OR " if "OR" in kind else " AND ").join(words)
        if kind == "date + term":
            text = f"{words[0]} AND day:[{_days()[0]} TO {_days()[1]}]"
        return self._index.parse_query(text, ["title", "text"], field_boosts={"title": 5.0})


class StockWhoosh:
    """Whoosh as it comes."""

    name = "Whoosh"

    def build(self, corpus: list[News], folder: Path) -> None:
        from whoosh import fields, index
        from whoosh.analysis import StemmingAnalyzer

        text = fields.TEXT(analyzer=StemmingAnalyzer())
        made_index = index.create_in(str(folder), fields.Schema(text=text, id=fields.STORED, day=fields.NUMERIC))
        writer = made_index.writer(limitmb=256)
        for n in corpus:
            writer.add_document(text=f"{n.title}\n{n.text}", id=n.id, day=n.day.toordinal())
        writer.commit()
        self._searcher = made_index.searcher()
        self._schema = made_index.schema

    def ask(self, kind: str, words: list[str]) -> Found:
        from whoosh.qparser import FuzzyTermPlugin, QueryParser

        parser = QueryParser("text", self._schema, plugins=None)
        parser.add_plugin(FuzzyTermPlugin())
        text = f"{words[0]} day:[{_days()[0]} TO {_days()[1]}]" if kind == "date + term" else _typed(kind, words)
        results = self._searcher.search(parser.parse(text), limit=10)
        return [hit["id"] for hit in results], len(results)


def _days() -> tuple[int, int]:
    return START.toordinal() + 600, START.toordinal() + 900


def _typed(kind: str, words: list[str]) -> str:
    if kind == "date + term":
        first, last = (date.fromordinal(day).isoformat() for day in _days())
        return f"{words[0]} date:{first}..{last}"
    forms = {"phrase": f'"{" ".join(words)}"', "prefix": f"{words[0]}*", "fuzzy": f"{words[0]}~"}
    return forms.get(kind, (" OR " if "OR" in kind else " ").join(words))


def queries(corpus: list[News], each: int) -> dict[str, list[list[str]]]:
    """Draw queries of each kind from the words of the corpus, by how many articles have them."""
    dice = np.random.default_rng(11)
    often: dict[str, int] = {}
    for news in corpus[:: max(1, len(corpus) // 2000)]:
        for word in set(news.text.lower().split()):
            if word.isalpha() and len(word) > 3:
                often[word] = often.get(word, 0) + 1
    ranked = sorted(often, key=lambda word: (-often[word], word))
    common, middle, rare = ranked[5:60], ranked[300:1500], ranked[len(ranked) // 3 : len(ranked) * 2 // 3]

    def some(words: list[str], count: int) -> list[list[str]]:
        return [[str(w) for w in dice.choice(words, size=count, replace=False)] for _ in range(each)]

    lines = [line.lower().split() for news in corpus[: 50 * each : 50] for line in news.text.split("\n")[:1]]
    return {
        "rare": some(rare, 1), "middle": some(middle, 1), "common": some(common, 1), "2 AND": some(middle, 2),
        "2 common AND": some(common, 2), "2 OR": some(middle, 2), "3 OR": some(middle, 3),
        "3 common OR": some(common, 3),
        "phrase": [line[3:5] for line in lines if len(line) > 5], "prefix": [[w[0][:4]] for w in some(middle, 1)],
        "fuzzy": some(middle, 1), "date + term": some(middle, 1),
    }  # fmt: skip


def timed(act: Callable[[], object]) -> float:
    """Return CPU milliseconds."""
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1000


def typing(engine: SearchEngine, corpus: list[News], wanted: dict[str, list[list[str]]]) -> list[float]:
    """Return milliseconds from key press to data for every prefix of some queries, in a window that shows 50 rows."""
    taken = []
    for words in wanted["2 AND"][:5] + wanted["common"][:5]:
        text = " ".join(words)
        taken += [timed(partial(_shown, engine, Query(text[:n]))) for n in range(1, len(text) + 1)]
    return taken


def _shown(engine: SearchEngine, query: Query) -> object:
    return engine.search(query).hits[:50]


def main() -> None:
    """Build all, ask all, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--words", type=int, default=520)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--each", type=int, default=15, help="queries of each kind")
    parser.add_argument("--whoosh", action="store_true", help="also stock Whoosh, which takes long to build")
    given = parser.parse_args()
    corpus = list(read(given.corpus))[: given.articles] if given.corpus else list(made(given.articles, given.words))
    size = sum(len(n.text.encode()) + len(n.title.encode()) for n in corpus)
    peers: list[Peer] = [Ours(), Fts5()]
    if importlib.util.find_spec("tantivy"):
        peers.append(Tantivy())
    if given.whoosh:
        peers.append(StockWhoosh())
    wanted = queries(corpus, given.each)
    print(f"{len(corpus)} articles, {size / 1e6:.0f} MB of text; CPU ms, median")
    table: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for peer in peers:
            folder = Path(scratch) / peer.name
            folder.mkdir()
            seconds = timed(partial(peer.build, corpus, folder)) / 1000
            stored = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
            print(f"{peer.name:8} {len(corpus) / seconds:7.0f} articles/s, index/text {stored / size:.2f}")
            table[peer.name] = {}
            for kind, asked in wanted.items():
                for words in asked[:2]:
                    peer.ask(kind, words)
                rounds = [timed(partial(peer.ask, kind, words)) for words in asked for _ in range(3)]
                table[peer.name][kind] = statistics.median(rounds)
        began = time.perf_counter()
        engine = SearchEngine.open(Path(scratch) / "dossier")
        print(f"opened in {(time.perf_counter() - began) * 1000:.0f} ms")
        taken = sorted(typing(engine, corpus, wanted))
        half, most = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
        print(f"key press to data: p50 {half:.1f} ms, p95 {most:.1f} ms")
    print(f"{'':14}" + "".join(f"{name:>10}" for name in table))
    for kind in wanted:
        print(f"{kind:14}" + "".join(f"{table[name][kind]:10.2f}" for name in table))
    print(
        f"{'geomean':14}"
        + "".join(f"{statistics.geometric_mean(max(v, 0.01) for v in row.values()):10.2f}" for row in table.values())
    )


if __name__ == "__main__":
    main()
