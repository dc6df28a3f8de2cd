"""Search engines that answer the queries of `tests.benchmarks.search`: ours, SQLite FTS5, Tantivy, stock Whoosh."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.query import Query
from dossier.search.compile import compile_query
from dossier.search.document import Block, IndexDocument, IndexedEntity, IndexedMention
from dossier.search.engine import SearchEngine
from dossier.search.evaluate import Evaluator
from dossier.search.facets import Facets
from dossier.search.found import highest
from dossier.search.index import build_index
from dossier.search.memory import keep_freed_memory
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
    entities: tuple[str, ...] = ()


class Peer(Protocol):
    """Something that answers the queries of this benchmark."""

    name: str

    def build(self, corpus: list[News], folder: Path) -> None:
        """Index the corpus."""

    def ask(self, kind: str, words: list[str]) -> Found:
        """Return the ten best ids and how many match."""


class Ours:
    """This program's index and evaluator."""

    name = "dossier"

    def build(self, corpus: list[News], folder: Path) -> None:
        build_index(map(self.document, corpus), folder)
        keep_freed_memory()  # as opening an index does
        self.store = Store(folder)

    def ask(self, kind: str, words: list[str]) -> Found:
        found = Evaluator(self.store).find(compile_query(typed(kind, words), self.store).node)
        articles, _ = highest(found, 10)
        return [self.store.articles[n] for n in articles.tolist()], len(found)

    def document(self, news: News) -> IndexDocument:
        """Return an article as an index takes it."""
        text = f"{news.title}\n{news.text}"
        blocks, at = [], 0
        for n, line in enumerate(text.split("\n")):
            blocks.append(Block(at, at + len(line), n == 0))
            at += len(line) + 1
        named = [IndexedEntity(name, "PERSON", name, (name,)) for name in news.entities]
        mentions = [  # two a line, on its first words
            IndexedMention(blocks[1 + n // 2].start + 4 * (n % 2), blocks[1 + n // 2].start + 4 * (n % 2) + 3, name)
            for n, name in enumerate(news.entities)
            if 1 + n // 2 < len(blocks)
        ]
        return IndexDocument(
            news.id, text, news.title, tuple(blocks), news.source, language="en", earliest=news.day, latest=news.day,
            entities=tuple(named), mentions=tuple(mentions),
        )  # fmt: skip

    def snippets(self, word: str, news: list[News]) -> Callable[[], object]:
        """Return what makes the snippets of some articles, which are in memory."""
        engine, query = SearchEngine(self.store), Query(word)
        articles = [article_of(one) for one in news]
        engine.search(query).hits[:1]  # as a window has: the first rows were listed before
        return lambda: [engine.snippets(query, article) for article in articles]

    def facets(self, word: str) -> Callable[[], object]:
        """Return what finds a word and counts sources, years, entities and kinds over all hits."""
        node, facets = compile_query(word, self.store).node, Facets(self.store)
        return lambda: facets.count(Evaluator(self.store).find(node), {})


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
        schema.add_integer_field("year", fast=True)
        for field in ("source", "entity"):
            schema.add_text_field(field, stored=False, fast=True, tokenizer_name="raw")
        self._index = tantivy.Index(schema.build(), path=str(folder))
        writer = self._index.writer(200_000_000, 1)
        for n in corpus:
            writer.add_document(
                tantivy.Document(
                    title=n.title, text=n.text, id=n.id, day=n.day.toordinal(), year=n.day.year,
                    source=[n.source], entity=list(n.entities),
                )
            )  # fmt: skip
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def ask(self, kind: str, words: list[str]) -> Found:
        searcher = self._index.searcher()
        result: Any = searcher.search(self._query(kind, words), 10, count=True)  # its stubs know no count
        return [searcher.doc(address)["id"][0] for _, address in result.hits], result.count

    def snippets(self, word: str, news: list[News]) -> Callable[[], object]:
        """Return what makes the snippets of some articles, which are in memory."""
        searcher, schema = self._index.searcher(), self._index.schema
        query = self._index.parse_query(word, ["text"])
        documents = [self._module.Document(text=one.text) for one in news]

        def make() -> object:
            generator = self._module.SnippetGenerator.create(searcher, query, schema, "text")
            generator.set_max_num_chars(220)
            found = [generator.snippet_from_doc(document) for document in documents]
            return [(snippet.fragment(), snippet.highlighted()) for snippet in found]

        return make

    def facets(self, word: str) -> Callable[[], object]:
        """Return what finds a word and counts sources, years and entities over all hits."""
        searcher = self._index.searcher()
        query = self._index.parse_query(word, ["title", "text"])
        wanted = {name: {"terms": {"field": name, "size": 50}} for name in ("source", "year", "entity")}
        return lambda: searcher.aggregate(query, wanted)

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
        text = f"{words[0]} day:[{_days()[0]} TO {_days()[1]}]" if kind == "date + term" else typed(kind, words)
        results = self._searcher.search(parser.parse(text), limit=10)
        return [hit["id"] for hit in results], len(results)


def _days() -> tuple[int, int]:
    return START.toordinal() + 600, START.toordinal() + 900


def typed(kind: str, words: list[str]) -> str:
    """Return the words as a person types such a query."""
    if kind == "date + term":
        first, last = (date.fromordinal(day).isoformat() for day in _days())
        return f"{words[0]} date:{first}..{last}"
    forms = {"phrase": f'"{" ".join(words)}"', "prefix": f"{words[0]}*", "fuzzy": f"{words[0]}~"}
    return forms.get(kind, (" OR " if "OR" in kind else " ").join(words))


def article_of(news: News) -> Article:
    """Return an article as a bundle would have it."""
    text = f"{news.title}\n{news.text}"
    paragraphs, at = [], 0
    for n, line in enumerate(text.split("\n")):
        kind = ParagraphKind.BODY if n else ParagraphKind.TITLE
        paragraphs.append(Paragraph(n, at, at + len(line), kind, kept=True))
        at += len(line) + 1
    return Article(news.id, (news.id,), text, news.title, tuple(paragraphs))
