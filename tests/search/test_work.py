"""What a query costs: nodes looked at, not seconds, so that no text a person can paste stops the search."""

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query as wq

from dossier.model.query import Query
from dossier.search.compile import compile_query
from dossier.search.engine import SearchEngine
from dossier.search.evaluate import Evaluator
from dossier.search.language import MAX_NEAR, MAX_WORDS
from dossier.search.store import Store
from tests.campaign import examples
from tests.search.corpus import article, engine_of

PASTED = {
    "unclosed groups of alternatives": 'zq("x OR ' * 600,
    "brackets": "(" * 5000,
    "one word": "a " * 2500,
    "groups": "(a OR " * 900,
    "groups of distinct words": "".join(f"(harbour{n} OR kish " for n in range(900)),
    "negations": "NOT " * 900 + "kish",
    "negated groups": "-(kish " * 900,
    "distinct words": " ".join(f"w{n}" for n in range(3000)),
    "alternatives": " OR ".join(f"w{n}" for n in range(3000)),
    "patterns": " ".join(f"*{n}*" for n in range(2000)),
    "nearly spelled": " ".join(f"harbour{n}~" for n in range(2000)),
    "a long phrase": '"' + "the ferry crew " * 900,
    "a near phrase": '"' + "the ferry crew " * 90 + '"~9',
    "one compound": "-".join(["ferry"] * 900),
    "fields": "title:kish source:bay entity:kish " * 200,
    "unknown fields": " ".join(f"colour{n}:kish" for n in range(900)),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    dice = random.Random(3)
    words = ["x", "a", "zq", "kish", "the", "ferry", "crew", "harbour", *(f"w{n}" for n in range(60))]
    lines = [[" ".join(dice.choices(words, k=12)) for _ in range(3)] for _ in range(12)]
    made: Path = tmp_path_factory.mktemp("work") / "index"
    engine_of(made, [article(f"a{n}", *line) for n, line in enumerate(lines)]).close()
    return Store(made)


def size(node: Any) -> int:
    """Return how many nodes a tree has, a phrase counting as its words."""
    own = len(node.words) if isinstance(node, wq.Phrase) else 0
    inner = (node.query,) if isinstance(node, wq.Not) else getattr(node, "subqueries", ())
    return 1 + own + sum(map(size, inner))


def work(store: Store, text: str) -> tuple[int, int]:
    """Return how many nodes were looked at, and how many there are."""
    node = compile_query(text, store).node
    if node is None:
        return 0, 0
    evaluator = Evaluator(store)
    evaluator.places(node, evaluator.find(node).article)
    return evaluator.visited, size(node)


@pytest.mark.parametrize("text", PASTED.values(), ids=PASTED)
def test_the_work_grows_with_the_query_and_a_query_does_not_grow_without_end(store: Store, text: str) -> None:
    visited, nodes = work(store, text)
    assert nodes <= 8 * MAX_WORDS
    assert visited <= 4 * nodes


_PIECES = st.sampled_from(
    ["kish ", "a ", "ferry ", "w1 ", "w2-w3 ", "F35 ", "OR ", "AND ", "NOT ", "-", "(", "(", ") ", '"', "title:(",
     "fer* "]
)  # fmt: skip


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(_PIECES, max_size=12).map("".join), st.lists(_PIECES, max_size=9).map("".join), st.integers(1, 200))
def test_no_repetition_makes_it_work_more_than_its_nodes(store: Store, first: str, again: str, times: int) -> None:
    visited, nodes = work(store, first + again * times)
    assert visited <= 4 * nodes
    assert nodes <= 8 * MAX_WORDS


@pytest.mark.parametrize("text", PASTED.values(), ids=PASTED)
def test_what_is_left_out_of_a_pasted_text_is_told_once(store: Store, text: str) -> None:
    problems = SearchEngine(store).search(Query(text)).problems
    assert len({problem.text for problem in problems}) == len(problems)
    if len(text) > 4000:
        assert any(problem.text.startswith("Only the first") for problem in problems)


def test_words_beyond_the_limit_are_told_at_their_place(store: Store) -> None:
    for separator in (" ", " OR "):
        text = separator.join(f"w{n}" for n in range(MAX_WORDS + 50))
        cut = separator.join(f"w{n}" for n in range(MAX_WORDS))
        (problem,) = compile_query(text, store).problems
        assert f"{MAX_WORDS} words" in problem.text
        assert (text[problem.start : problem.end].startswith(f"w{MAX_WORDS - 1}"), problem.end) == (True, len(text))
        assert compile_query(cut, store).problems == ()
    (problem,) = compile_query('"' + "kish " * (MAX_NEAR + 1) + '"~3', store).problems
    assert f"{MAX_NEAR} words" in problem.text
