"""The codec without the rest: texts inverted, laid down, and read by Whoosh's own searcher."""

from pathlib import Path

import numpy as np
from whoosh import query as wq
from whoosh.searching import Searcher

from dossier.paths import Paths
from dossier.search.analysis import Analysis
from dossier.search.checked import CheckedFiles
from dossier.search.codec.inverter import Inverter, Surfaces
from dossier.search.codec.laying import lay_down, vocabulary_of, write_vocabulary
from dossier.search.codec.postings import PostingLists
from dossier.search.codec.whoosh_codec import NewsBM25F, whoosh_reader
from dossier.search.files import IndexFiles
from dossier.search.layout import BODY


def test_texts_are_inverted_laid_down_and_searched_by_whoosh(tmp_path: Path) -> None:
    surfaces = Surfaces(Analysis.from_resources(Paths.default().resources))
    parts = []
    for n, texts in enumerate((["the ferry sails", "a ferry strike ends"], ["no strike"])):  # as of two processes
        (tmp_path / str(n)).mkdir()
        inverter = Inverter(surfaces, tmp_path / str(n), BODY)
        for text in texts:
            inverter.block([surfaces[word] for word in text.split()])
            inverter.end_article()
        parts.append(inverter.inverted())
    (tmp_path / "index").mkdir()
    files = IndexFiles(tmp_path / "index")
    vocabulary = vocabulary_of(parts)
    lay_down(files, parts, vocabulary)
    write_vocabulary(files, vocabulary)
    files.finish()
    lists = PostingLists(CheckedFiles(tmp_path / "index"), 3)
    head = np.concatenate([part.head_length for part in parts])
    body = np.concatenate([part.body_length for part in parts])
    reader = whoosh_reader(lists, head, body)
    with Searcher(reader, weighting=NewsBM25F()) as searcher:
        assert [hit.docnum for hit in searcher.search(wq.Term("text", "strike"))] == [2, 1]
