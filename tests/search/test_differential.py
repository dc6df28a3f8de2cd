"""Random articles, random query trees: the same articles, scores, order and marked places as the long way round."""

import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query as wq

from dossier.model.facts import EntityKind
from dossier.search.codec import following
from dossier.search.codec.places import SHIFT
from dossier.search.document import document_of, indexed
from dossier.search.evaluate import Evaluator
from dossier.search.index import build_index
from dossier.search.layout import BODY, GAP
from dossier.search.nodes import Days, Near, Ways
from dossier.search.store import Store
from tests.campaign import examples
from tests.search.brute import Brute, Page
from tests.search.corpus import article, entity, mentions

WORDS = ["ka", "kor", "kora", "korab", "mel", "mela", "zu", "zuk", "tam", "tom"]
ZUK = entity("person:zuk", EntityKind.PERSON, "zuk")
START = date(2020, 1, 1)
FIRST = datetime(2020, 1, 1)

words = st.sampled_from(WORDS)
lines = st.lists(words, min_size=1, max_size=9)
pages = st.lists(st.lists(lines, min_size=2, max_size=4), min_size=1, max_size=9)
fields = st.sampled_from(["text", "text", "text", "title"])
terms = st.builds(wq.Term, fields, words)
phrases = st.builds(
    lambda f, w, s: wq.Phrase(f, w, slop=s),
    fields,
    st.lists(words, min_size=2, max_size=3),
    st.sampled_from([1, 1, 2, 4]),
)
near = st.builds(lambda f, w, s: Near(f, w, slop=s), fields, st.lists(words, min_size=2, max_size=3), st.integers(0, 4))
patterns = st.sampled_from(["k*a", "?or*", "m?l", "*m", "z*", "*"])
bounds = st.none() | st.integers(1, 7)
leaves = st.one_of(
    terms,
    phrases,
    near,
    st.builds(lambda f, w, b: wq.Term(f, w, boost=b), fields, words, st.sampled_from([0.5, 3.0])),
    st.builds(
        lambda f, w, b: wq.Prefix(f, w, boost=b), fields, st.sampled_from(["k", "z"]), st.sampled_from([0.5, 3.0])
    ),
    st.builds(wq.TermRange, fields, words, words, st.booleans(), st.booleans()),
    st.builds(wq.Prefix, fields, st.sampled_from(["k", "ko", "kora", "z", "x"])),
    st.builds(wq.Wildcard, fields, patterns),
    st.builds(lambda f, w, d: wq.FuzzyTerm(f, w, maxdist=d, prefixlength=0), fields, words, st.integers(1, 2)),
    st.builds(
        lambda f, a, b: Ways([wq.Term(f, a), wq.Phrase(f, b)]), fields, words, st.lists(words, min_size=2, max_size=2)
    ),
    st.builds(
        lambda n, m: Days("published", START.toordinal() + n, START.toordinal() + n + m),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    st.builds(
        lambda n, m, a, b: wq.NumericRange("published", n and START.toordinal() + n, m and START.toordinal() + m, a, b),
        bounds,
        bounds,
        st.booleans(),
        st.booleans(),
    ),
    st.builds(
        lambda n, m, a, b: wq.DateRange("published", n and FIRST + timedelta(n), m and FIRST + timedelta(m), a, b, 3.0),
        bounds,
        bounds,
        st.booleans(),
        st.booleans(),
    ),
    st.builds(wq.Variations, fields, words),
    st.just(wq.Term("entity", "person:zuk")),
    st.just(wq.Every()),
    st.just(wq.NullQuery),
)
trees: Any = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(wq.And, st.lists(inner, min_size=1, max_size=3)),
        st.builds(wq.Or, st.lists(inner, min_size=1, max_size=3)),
        st.builds(wq.Not, inner),
        st.builds(wq.AndMaybe, inner, inner),
        st.builds(wq.AndNot, inner, inner),
        st.builds(wq.Require, inner, inner),
        st.builds(wq.DisjunctionMax, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda child: wq.ConstantScoreQuery(child, 2.0), inner),
    ),
    max_leaves=7,
)


def read(corpus: list[list[list[str]]], chunk: int, folder: Path, many: int = 0) -> tuple[Store, Brute]:
    """Index a corpus; words in more than so many articles have it noted what stands behind them."""
    made = []
    for n, page in enumerate(corpus):
        one = article(f"{n:03}", *(" ".join(line) for line in page), day=(START + timedelta(n)).isoformat())
        made.append(Page(one, page, {"person:zuk": "zuk"}))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(following, "_MANY", many)
        build_index((document_of(p.article, _mentions(p), [indexed(ZUK)], ()) for p in made), folder, chunk=chunk)
    return Store(folder), Brute(made)


def _mentions(page: Page) -> list[Any]:
    return [m for m in mentions(page.article, [ZUK]) if _whole(page.article.text, m.start, m.end)]


def _whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalpha() or text[end : end + 1].isalpha())


@settings(max_examples=examples(25), deadline=None)
@given(pages, st.integers(1, 60), st.sampled_from([0, 3, 9]), st.lists(trees, min_size=1, max_size=25))
def test_the_same_articles_with_the_same_scores(
    corpus: list[list[list[str]]], chunk: int, many: int, queries: list[Any]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store, brute = read(corpus, chunk, Path(folder), many)
        for query in queries:
            match = Evaluator(store).find(query)
            found = {store.articles[n]: float(s) for n, s in zip(match.article.tolist(), match.score, strict=True)}
            expected = brute.search(query)
            assert found.keys() == expected.keys(), query
            assert all(abs(found[id_] - expected[id_]) < 1e-3 for id_ in found), query


@settings(max_examples=examples(15), deadline=None)
@given(
    pages,
    st.integers(1, 60),
    st.sampled_from([0, 3, 9]),
    st.lists(st.one_of(terms, phrases, near, leaves), min_size=1, max_size=25),
)
def test_the_same_places_are_marked(corpus: list[list[list[str]]], chunk: int, many: int, queries: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store, brute = read(corpus, chunk, Path(folder), many)
        for query in queries:
            if isinstance(query, (Near, Ways)) or not isinstance(query, (wq.Term, wq.Phrase, wq.Wildcard, wq.Prefix)):
                continue
            if query.fieldname == "entity":
                continue
            evaluator = Evaluator(store)
            marks = evaluator.places(query, evaluator.find(query).article)
            assert sorted(marks.key.tolist()) == _places(brute, query), query


def _places(brute: Brute, query: Any) -> list[int]:
    keys: list[int] = []
    for number, page in enumerate(brute.pages):
        at = BODY
        for n, (line, found) in enumerate(zip(page.lines, brute.places(query, page), strict=True)):
            keys.extend((number << SHIFT) + (place if n == 0 else at + place) for place in found)
            at += (len(line) + GAP) if n else 0
    return sorted(keys)


def test_forms_of_a_word_are_found_whatever_their_stems_are() -> None:
    with tempfile.TemporaryDirectory() as folder:
        corpus = [[["day"], [word]] for word in ("render", "rendering", "renders", "rendition", "renderer")]
        store, _ = read(corpus, 9, Path(folder))
        found = Evaluator(store).find(wq.Variations("text", "render"))
        assert found.article.tolist() == [0, 1, 2, 4]
