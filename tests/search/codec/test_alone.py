"""The codec without the rest: texts inverted, laid down, and read by Whoosh's own parser, searcher and highlighter."""

from pathlib import Path
from typing import Any

import pytest
from whoosh.highlight import UppercaseFormatter
from whoosh.qparser import FuzzyTermPlugin, QueryParser
from whoosh.searching import Searcher

from dossier.paths import Paths
from dossier.search import codec
from dossier.search.analysis import Analysis
from dossier.search.checked import CheckedFiles
from dossier.search.codec.inverter import Inverter
from dossier.search.codec.laying import Laying, Lengths, chunks_of, in_turn
from dossier.search.codec.postings import PostingLists
from dossier.search.codec.tokens import Tokens
from dossier.search.codec.whoosh_analysis import NewsAnalyzer
from dossier.search.codec.whoosh_codec import NewsBM25F, whoosh_reader
from dossier.search.codec.words import vocabulary_of, write_vocabulary
from dossier.search.files import IndexFiles
from dossier.search.layout import BODY

TEXTS = (
    "the ferry sails",
    "a ferry strike ends; the Ferry’s crews land F-35s in the Indo–Pacific",
    "no strikes in the U.S., l’été: 1,000 post-war programmes, don't",
)


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return Analysis.from_resources(Paths.default().resources)


@pytest.fixture(scope="module")
def reader(analysis: Analysis, tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("alone")
    parts = []
    for n, texts in enumerate((TEXTS[:2], TEXTS[2:])):  # as of two processes
        (folder / str(n)).mkdir()
        inverter = Inverter(Tokens(analysis), folder / str(n), BODY)
        for text in texts:
            inverter.block(text)
            inverter.end_article()
        parts.append(inverter.inverted())
    return _laid_down(folder / "index", parts, analysis)


def _laid_down(folder: Path, parts: list[Any], analysis: Analysis) -> Any:
    folder.mkdir()
    files = IndexFiles(folder)
    vocabulary = vocabulary_of(parts)
    numbers = in_turn(parts)
    lengths = Lengths.of(parts, numbers)
    Laying(files, chunks_of(parts, vocabulary, numbers), vocabulary, lengths).finish()
    write_vocabulary(files, vocabulary)
    files.finish()
    lists = PostingLists(CheckedFiles(folder), len(TEXTS))
    return whoosh_reader(lists, lengths.head, lengths.body, analysis)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("strike", [2, 1]),
        ("Striking ferries", [1]),
        ('"ferry strikes"', [1]),
        ("F35 OR U.S.", [2, 1]),
        ("Indo-Pacific", [1]),
        ("ferry NOT strike", [0]),
        ("word:stri*", [2, 1]),
        ("program~", [2]),
    ],
)
def test_whoosh_parses_searches_and_ranks(reader: Any, text: str, found: list[int]) -> None:
    parser = QueryParser("text", reader.schema)
    parser.add_plugin(FuzzyTermPlugin())
    hits = Searcher(reader, weighting=NewsBM25F()).search(parser.parse(text))
    assert [hit.docnum for hit in hits] == found


def test_the_example_of_the_package_runs_as_it_stands(
    analysis: Analysis, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (codec.__doc__ or "").splitlines()
    texts = ("Ferry strikes ended", "Ferry strikes in the harbour", "Strikes")
    given = {
        "analysis": analysis,
        "texts": texts,
        "scratch": tmp_path,
        "folder": tmp_path,
        "files": IndexFiles(tmp_path),
    }
    exec("\n".join(line[4:] for line in lines if line.startswith("    ")), {**globals(), **given})
    assert '<b class="match term0">Ferry</b>' in capsys.readouterr().out


def test_whoosh_marks_what_it_found(reader: Any) -> None:
    query = QueryParser("text", reader.schema).parse("indopacific ferries")
    hits = Searcher(reader, weighting=NewsBM25F()).search(query)
    hits.formatter = UppercaseFormatter()
    (marked,) = (hit.highlights("text", text=TEXTS[hit.docnum]) for hit in hits)
    assert "FERRY strike" in marked
    assert "FERRY’s crews" in marked
    assert "INDO–PACIFIC" in marked


@pytest.mark.parametrize("stems", [True, False])
def test_the_analyzer_yields_the_terms_that_are_indexed(reader: Any, analysis: Analysis, stems: bool) -> None:
    analyzer = NewsAnalyzer(analysis, stems=stems)
    yielded = {
        (token.text, article, token.pos)
        for article, text in enumerate(TEXTS)
        for token in analyzer(text, positions=True, start_pos=BODY)
    }
    field = "text" if stems else "word"
    indexed = set()
    for term in reader.lexicon(field):
        matcher = reader.postings(field, term)
        while matcher.is_active():
            indexed |= {(term.decode(), matcher.id(), position) for position in matcher.value_as("positions")}
            matcher.next()
    assert yielded == indexed


def test_the_analyzer_tells_where_terms_stand(analysis: Analysis) -> None:
    text = "The Ferry’s Indo–Pacific F-35s"
    told = [
        (token.text, token.original, text[token.startchar - 7 : token.endchar - 7])
        for token in NewsAnalyzer(analysis)(text, chars=True, keeporiginal=True, start_char=7)
    ]
    assert ("ferri", "Ferry", "Ferry") in told
    assert ("indopacif", "Indo–Pacific", "Indo–Pacific") in told
    assert ("f35", "F-35s", "F-35s") in told
    assert [token.text for token in NewsAnalyzer(analysis)("Indo-Pacific", mode="query")] == ["indo", "pacif"]
