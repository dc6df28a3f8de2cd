"""Whoosh itself, reading our posting lists with its own matchers, finds what the evaluator finds.

But for two of its kinds, which it gets wrong over its own lists as well: Require and AndNot (And with Not is right).
"""

import copy
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query as wq
from whoosh.searching import Searcher

from dossier.search.codec.whoosh_codec import NewsBM25F, whoosh_reader
from dossier.search.evaluate import Evaluator
from dossier.search.store import Store
from tests.campaign import examples
from tests.search.test_differential import WORDS, pages, read

words = st.sampled_from(WORDS)
fields = st.sampled_from(["text", "title"])
terms = st.builds(wq.Term, fields, words)
scored = st.recursive(
    terms,
    lambda inner: st.one_of(
        st.builds(wq.And, st.lists(inner, min_size=2, max_size=3)),
        st.builds(wq.Or, st.lists(inner, min_size=2, max_size=3)),
    ),
    max_leaves=5,
)
trees: Any = st.recursive(
    st.one_of(
        terms,
        st.builds(
            lambda f, w, s: wq.Phrase(f, w, slop=s),
            fields,
            st.lists(words, min_size=2, max_size=3),
            st.sampled_from([1, 1, 2, 3]),
        ),
        st.builds(wq.Prefix, st.just("text"), st.sampled_from(["k", "ko", "kora", "z"])),
        st.builds(wq.Wildcard, st.just("text"), st.sampled_from(["k*a", "?or*", "m?l"])),
        st.builds(lambda w, d: wq.FuzzyTerm("text", w, maxdist=d, prefixlength=0), words, st.integers(1, 2)),
        st.builds(wq.TermRange, st.just("text"), words, words, st.booleans(), st.booleans()),
        st.builds(wq.Variations, st.just("text"), words),
        st.just(wq.Every()),
        st.just(wq.NullQuery),
    ),
    lambda inner: st.one_of(
        st.builds(wq.And, st.lists(inner, min_size=2, max_size=3)),
        st.builds(wq.Or, st.lists(inner, min_size=2, max_size=3)),
        st.builds(wq.Not, inner),
        st.builds(wq.AndMaybe, inner, inner),
        st.builds(wq.DisjunctionMax, st.lists(inner, min_size=2, max_size=3)),
        st.builds(lambda child: wq.ConstantScoreQuery(child, 2.0), inner),
    ),
    max_leaves=6,
)


def over_words(node: Any) -> Any:
    """Return a tree in which patterns ask the field of words, as Whoosh needs it."""
    if isinstance(node, (wq.MultiTerm, wq.TermRange)):
        asked = copy.copy(node)
        asked.fieldname = "word"
        return asked
    return node.apply(over_words) if not node.is_leaf() else node


def by_whoosh(store: Store, node: Any) -> dict[int, float]:
    searcher = Searcher(
        whoosh_reader(store.lists, store.head_length, store.body_length, store.analysis), weighting=NewsBM25F()
    )
    return {hit.docnum: hit.score for hit in searcher.search(over_words(node), limit=None)}


@settings(max_examples=examples(15), deadline=None)
@given(pages, st.lists(trees, min_size=1, max_size=15))
def test_whoosh_finds_the_same_articles(corpus: list[list[list[str]]], queries: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store, _ = read(corpus, 50, Path(folder))
        for query in queries:
            assert sorted(by_whoosh(store, query)) == Evaluator(store).find(query).article.tolist(), query


@settings(max_examples=examples(15), deadline=None)
@given(pages, st.lists(scored, min_size=1, max_size=15))
def test_whoosh_gives_the_same_scores(corpus: list[list[list[str]]], queries: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store, _ = read(corpus, 50, Path(folder))
        for query in queries:
            if any(term.fieldname == "title" for term in query.leaves()):
                continue  # a title's rarity is counted among titles only
            found = Evaluator(store).find(query)
            ours = dict(zip(found.article.tolist(), found.score.tolist(), strict=True))
            assert by_whoosh(store, query) == pytest.approx(ours, abs=1e-3), query


def test_terms_tell_their_statistics() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store, _ = read([[["ka", "zu"], ["ka"]], [["mel"], ["ka", "ka", "tam"]]], 50, Path(folder))
        reader = whoosh_reader(store.lists, store.head_length, store.body_length, store.analysis)
        assert reader.doc_frequency("text", "ka") == 2
        assert reader.frequency("text", "ka") == 4
        assert reader.doc_frequency("title", "ka") == 1
        assert list(reader.lexicon("word")) == [b"ka", b"mel", b"tam", b"zu"]
        assert reader.doc_frequency("text", "nothing") == 0
