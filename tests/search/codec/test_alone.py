"""The codec without the rest: texts inverted, laid down, and read by Whoosh's own searcher."""

from pathlib import Path

from whoosh import query as wq
from whoosh.searching import Searcher

from dossier.paths import Paths
from dossier.search.analysis import Analysis
from dossier.search.checked import CheckedFiles
from dossier.search.codec.inverter import Inverter
from dossier.search.codec.laying import Laying, Lengths, chunks_of, in_turn
from dossier.search.codec.postings import PostingLists
from dossier.search.codec.tokens import Tokens
from dossier.search.codec.whoosh_codec import NewsBM25F, whoosh_reader
from dossier.search.codec.words import vocabulary_of, write_vocabulary
from dossier.search.files import IndexFiles
from dossier.search.layout import BODY


def test_texts_are_inverted_laid_down_and_searched_by_whoosh(tmp_path: Path) -> None:
    tokens = Tokens(Analysis.from_resources(Paths.default().resources))
    parts = []
    for n, texts in enumerate((["the ferry sails", "a ferry strike ends"], ["no strike"])):  # as of two processes
        (tmp_path / str(n)).mkdir()
        inverter = Inverter(tokens, tmp_path / str(n), BODY)
        for text in texts:
            inverter.block(text)
            inverter.end_article()
        parts.append(inverter.inverted())
    (tmp_path / "index").mkdir()
    files = IndexFiles(tmp_path / "index")
    vocabulary = vocabulary_of(parts)
    numbers = in_turn(parts)
    lengths = Lengths.of(parts, numbers)
    Laying(files, chunks_of(parts, vocabulary, numbers), vocabulary, lengths).finish()
    write_vocabulary(files, vocabulary)
    files.finish()
    lists = PostingLists(CheckedFiles(tmp_path / "index"), 3)
    reader = whoosh_reader(lists, lengths.head, lengths.body)
    with Searcher(reader, weighting=NewsBM25F()) as searcher:
        assert [hit.docnum for hit in searcher.search(wq.Term("text", "strike"))] == [2, 1]
