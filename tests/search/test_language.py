from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.model.query import Query
from dossier.search.engine import SearchEngine
from dossier.search.language import Together, Wish, parse
from tests.campaign import examples
from tests.search.corpus import article, engine_of


def shape(node: Together | Wish | None) -> object:
    if node is None:
        return None
    if isinstance(node, Together):
        return (node.operator, *map(shape, node.parts))
    return f"{node.field}:{node.text}" if node.field else node.text


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", None),
        ("a b", ("and", "a", "b")),
        ("a b OR c", ("and", "a", ("or", "b", "c"))),
        ("a AND b OR c", ("or", ("and", "a", "b"), "c")),
        ("a -b", ("and", "a", ("not", "b"))),
        ("a −b", ("and", "a", ("not", "b"))),
        ("a +b", ("and", "a", "b")),
        ("a - b", ("and", "a", "-", "b")),
        ("a-b", "a-b"),
        ("NOT (a OR b) c", ("and", ("not", ("or", "a", "b")), "c")),
        ("a or b", ("and", "a", "or", "b")),
        ("“a b”", "a b"),
        ("title:(a OR b)", ("or", "title:a", "title:b")),
        ("Title: a b", ("and", "title:a", "b")),
        ("entity:person:a-b", "entity:person:a-b"),
        ("autor:a", "author:a"),
        ("10:30", "10:30"),
        ("Lisbon: a b", ("and", "Lisbon:", "a", "b")),
        ("https://example.org/a", "https://example.org/a"),
        ("))((", None),
        ("OR OR a AND", "a"),
    ],
)
def test_typed_text_becomes_a_tree(text: str, tree: object) -> None:
    assert shape(parse(text).node) == tree


def test_a_phrase_takes_the_distance_behind_it() -> None:
    phrases = [parse(text).node for text in ('"a b"', '"a b"~3', '"a b"~', '"a b"~999')]
    assert [phrase.slop for phrase in phrases if isinstance(phrase, Wish)] == [None, 3, 5, 50]


@settings(max_examples=examples(100), deadline=None)
@given(st.lists(st.text(st.sampled_from("aZ7é日²_-ANDORT"), max_size=5), max_size=6).map(" ".join))
def test_plain_words_are_read_as_beside_a_blank(text: str) -> None:
    def wishes(node: Together | Wish | None, shift: int) -> list[object]:
        if isinstance(node, Together):
            return [node.operator, *(wish for part in node.parts for wish in wishes(part, shift))]
        return [] if node is None else [replace(node, start=node.start - shift, end=node.end - shift)]

    beside = parse(f" {text}")  # which is no longer plain words
    assert wishes(parse(text).node, 0) == wishes(beside.node, 1)
    assert len(parse(text).problems) == len(beside.problems)


def test_very_deep_and_very_long_queries_are_cut_not_raised() -> None:
    for text in ("(" * 2000 + "a", "-(" * 900 + "a", "NOT " * 900 + "a", "a OR " * 1500, "OR " * 3000, "x" * 100_000):
        parsed = parse(text)
        assert all(0 <= problem.start <= problem.end <= len(text) for problem in parsed.problems)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    one = article("a", "Harbour talks", "The U.S. met Kish on the F-35 in post-war Lisbon.", day="2023-01-10")
    folder: Path = tmp_path_factory.mktemp("language")
    return engine_of(folder / "index", [one])


_PIECES = st.sampled_from(
    ["kish", "harbour", "AND", "OR", "NOT", "(", ")", '"', "“", "~", "~2", "*", "?", "-", "+", ":", "title:", "date:",
     "event:", "entity:", "kind:", "lang:", "place:", "source:", "2023", "2023-13", "..", ">", " ", "F-35", "'", "s",
     "{", "}", "[", "]", "^", "\\", "\x00", "é", "日本", "&", "|", ".", "_"]
)  # fmt: skip


@settings(max_examples=examples(200), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=40), st.lists(_PIECES, max_size=14).map("".join)))
def test_no_text_raises(engine: SearchEngine, text: str) -> None:
    answer = engine.search(Query(text))
    for problem in answer.problems:
        assert 0 <= problem.start <= problem.end <= len(text)
        assert problem.text
    engine.complete(text, 5)
