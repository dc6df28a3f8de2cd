# ruff: noqa: ARG002 - the signatures are those of Whoosh
"""The posting lists as a Whoosh codec: a Whoosh searcher reads them with its own matchers.

    reader = whoosh_reader(lists, head_lengths, body_lengths, analysis)
    with whoosh.searching.Searcher(reader, weighting=NewsBM25F()) as searcher: ...

Fields are `text` and `title` (terms are stems) and `word` (terms are words, for patterns). The codec only reads;
writing goes through `dossier.search.codec.inverter`. Matchers claim no block quality, which keeps Whoosh from pruning
(its pruned rankings are wrong for some trees). It is the cross-check of the evaluator and the way for other Whoosh
programs to use these lists.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import numpy as np
from whoosh import reading, scoring
from whoosh.codec import base

from dossier.search.analysis import Analysis
from dossier.search.arrays import Array
from dossier.search.codec.places import POSITION, Places
from dossier.search.codec.postings import PostingLists
from dossier.search.codec.whoosh_analysis import news_schema
from dossier.search.codec.whoosh_walking import ArrayCursor, ArrayMatcher
from dossier.search.layout import UNSEEN_AUTHORS

K1 = 1.2
B = 0.75
TITLE_WEIGHT = 5.0


def whoosh_reader(lists: PostingLists, head_lengths: Array, body_lengths: Array, analysis: Analysis) -> Any:
    """Return a `whoosh.reading.SegmentReader` over posting lists and the lengths of titles and texts."""
    codec = ArrayCodec(lists, head_lengths, body_lengths)
    return reading.SegmentReader(None, news_schema(analysis), codec.new_segment(None, "dossier"), codec=codec)


class NewsBM25F(scoring.WeightingModel):  # type: ignore[misc]  # Whoosh has no types
    """BM25F over title and text together, as the evaluator scores."""

    def scorer(self, searcher: Any, fieldname: str, text: bytes, qf: int = 1) -> Any:
        """Return what scores the postings of a term; a row in its parent class's interface."""
        terms = searcher.reader().codec().terms
        return _Scorer(terms.perdoc, terms.doc_frequency(fieldname, text), qf)


class ArrayCodec(base.Codec):  # type: ignore[misc]
    """Reads posting lists; there is one segment, without deletions."""

    def __init__(self, lists: PostingLists, head_lengths: Array, body_lengths: Array) -> None:
        self.perdoc = ArrayPerDocument(head_lengths, body_lengths)
        self.terms = ArrayTerms(lists, self.perdoc)

    def per_document_reader(self, storage: Any, segment: Any) -> "ArrayPerDocument":
        """Return the reader of lengths."""
        return self.perdoc

    def terms_reader(self, storage: Any, segment: Any) -> "ArrayTerms":
        """Return the reader of terms."""
        return self.terms

    def new_segment(self, storage: Any, indexname: str) -> "ArraySegment":
        """Return the one segment."""
        return ArraySegment(indexname, self.perdoc.doc_count_all())


class ArraySegment(base.Segment):  # type: ignore[misc]
    """All articles."""

    def __init__(self, indexname: str, articles: int) -> None:
        super().__init__(indexname)
        self._articles = articles

    def doc_count_all(self) -> int:
        """Return the number of articles."""
        return self._articles

    def deleted_count(self) -> int:
        """Return that none is deleted."""
        return 0

    def deleted_docs(self) -> tuple[int, ...]:
        """Return that none is deleted."""
        return ()


class ArrayPerDocument(base.PerDocumentReader):  # type: ignore[misc]
    """Lengths of titles and texts."""

    def __init__(self, head_lengths: Array, body_lengths: Array) -> None:
        self.head, self.body = head_lengths, body_lengths

    def doc_count(self) -> int:
        """Return the number of articles."""
        return len(self.head)

    doc_count_all = doc_count

    def has_deletions(self) -> bool:
        """Return that none is deleted."""
        return False

    def is_deleted(self, docnum: int) -> bool:
        """Return that it is not deleted."""
        return False

    def deleted_docs(self) -> tuple[int, ...]:
        """Return that none is deleted."""
        return ()

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Return the number of words of a field of an article."""
        return int(self._lengths(fieldname)[docnum])

    def field_length(self, fieldname: str) -> int:
        """Return the number of words of a field."""
        return int(self._lengths(fieldname).sum())

    def min_field_length(self, fieldname: str) -> int:
        """Return the shortest length of a field."""
        return int(self._lengths(fieldname).min(initial=0))

    def max_field_length(self, fieldname: str) -> int:
        """Return the longest length of a field."""
        return int(self._lengths(fieldname).max(initial=0))

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """Return that nothing is stored here: articles stand in the bundle."""
        return {}

    def norms(self, docnum: int) -> tuple[float, float]:
        """Return BM25's length norms of an article's title and text."""
        head, body = self._averages
        return 1 - B + B * int(self.head[docnum]) / head, 1 - B + B * int(self.body[docnum]) / body

    @cached_property
    def _averages(self) -> tuple[float, float]:
        return float(self.head.mean()) or 1.0, float(self.body.mean()) or 1.0

    def _lengths(self, fieldname: str) -> Array:
        return self.head if fieldname == "title" else self.head + self.body


class ArrayTerms(base.TermsReader):  # type: ignore[misc]
    """Terms of the three fields."""

    def __init__(self, lists: PostingLists, perdoc: ArrayPerDocument) -> None:
        self._lists = lists
        self.perdoc = perdoc

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return len(self._places(*term).key) > 0

    def indexed_field_names(self) -> list[str]:
        """Return the names of the fields."""
        return ["text", "title", "word"]

    def cursor(self, fieldname: str, fieldobj: Any) -> "ArrayCursor":
        """Return a cursor over the terms of a field."""
        return ArrayCursor(self._texts(fieldname))

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Walk all terms of all fields."""
        for name in self.indexed_field_names():
            yield from self.terms_from(name, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Walk the terms from one on, through this and the following fields."""
        for name in self.indexed_field_names():
            if name >= fieldname:
                start = prefix if name == fieldname else b""
                yield from ((name, text.encode()) for text in self._texts(name) if text.encode() >= start)

    def items(self) -> Iterator[tuple[tuple[str, bytes], Any]]:
        """Walk all terms with their statistics."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], Any]]:
        """Walk the terms from one on, with their statistics."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> Any:
        """Return the statistics of a term; raises KeyError for an unknown one."""
        matcher = self._matcher(fieldname, text)
        if matcher is None:
            raise KeyError(text)
        times = matcher.times
        lengths = [self.perdoc.doc_field_length(int(n), fieldname) for n in matcher.articles]
        ends = (int(matcher.articles[0]), int(matcher.articles[-1]))
        return reading.TermInfo(
            float(times.sum()), len(times), min(lengths), max(lengths), float(times.max()), ends[0], ends[1]
        )

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> Any:
        """Return a matcher over the postings of a term; raises TermNotFound for an unknown one."""
        matcher = self._matcher(fieldname, text)
        if matcher is None:
            raise reading.TermNotFound((fieldname, text))
        matcher.scorer, matcher.format = scorer, format_
        return matcher

    def _matcher(self, fieldname: str, text: bytes) -> "ArrayMatcher | None":
        places = self._places(fieldname, text)
        return ArrayMatcher((fieldname, text), places, self.perdoc.doc_count()) if len(places.key) else None

    def _places(self, fieldname: str, text: bytes) -> Places:
        lists, term = self._lists, text.decode()
        if fieldname == "word":
            rows = [n for n in lists.words.beginning(term) if lists.words[n] == term]
            places = lists.places_of_words(lists.word_numbers[rows])
            order = np.argsort(places.key, kind="stable")
            return Places(places.key[order], places.width[order])
        stem = lists.stems.find(term)
        if stem < 0:
            return Places(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
        places = lists.places(stem)
        kept = (places.key & POSITION) < (UNSEEN_AUTHORS if fieldname == "title" else POSITION)
        return Places(places.key[kept], places.width[kept])

    def _texts(self, fieldname: str) -> list[str]:
        strings = self._lists.words if fieldname == "word" else self._lists.stems
        return sorted(set(strings.all()))


class _Scorer(scoring.BaseScorer):  # type: ignore[misc]
    def __init__(self, perdoc: ArrayPerDocument, found: int, boost: float) -> None:
        articles = perdoc.doc_count()
        self._perdoc = perdoc
        self._factor = float(np.log(1 + (articles - found + 0.5) / (found + 0.5))) * (K1 + 1) * boost

    def score(self, matcher: ArrayMatcher) -> float:
        head, body = self._perdoc.norms(matcher.id())
        often = TITLE_WEIGHT * matcher.in_title() / head + (matcher.weight() - matcher.in_title()) / body
        return self._factor * often / (often + K1)

    def max_quality(self) -> float:
        return float("inf")
