from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.model.query import Query, QueryProblem
from dossier.search.engine import SearchEngine
from dossier.search.language import Language
from dossier.search.wishes import All, Either, Node, Wish, Without
from tests.campaign import examples
from tests.search.corpus import article, engine_of


def parse(text: str) -> tuple[Node, list[QueryProblem]]:
    language = Language()
    return language.read(text), language.problems


def shape(node: Node) -> object:
    if isinstance(node, Wish):
        return f"{node.fieldname}:{node.text}" if node.fieldname else node.text
    operator = "or" if isinstance(node, Either) else "not" if isinstance(node, Without) else "and"
    return (operator, *map(shape, node.nodes)) if node.nodes else None


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
        ("a OR AND b", ("or", "a", "b")),
        ("a OR title: b", ("or", "a", "title:b")),
        ("a OR title: OR b", ("or", "a", "b")),
        ("a -title: kind:b", ("and", "a", "kind:b")),
        ("NOT title: kind:b", "kind:b"),
        ("-title: -b", ("not", "b")),
        ("a OR title: kind:b", ("and", "a", "kind:b")),
        ("a OR ) b", ("or", "a", "b")),
        ("a AND () b", ("and", "a", "b")),
        ("NOT (NOT a)", "a"),
        ("NOT NOT a", "a"),
        ("(a AND b) AND c AND d", ("and", ("and", "a", "b"), "c", "d")),
        ("title:(a source: b (c))", ("and", "title:a", "source:b", "title:c")),
        ("colour:-a", "-a"),
        ('a^2 OR "b c"^1.5 (d e)^3', ("and", ("or", "a", "b c"), ("and", "d", "e"))),
        ("title:a^2 x^2y", ("and", "title:a", "x^2y")),
    ],
)
def test_typed_text_becomes_a_tree(text: str, tree: object) -> None:
    assert shape(parse(text)[0]) == tree


def test_a_phrase_takes_the_distance_behind_it() -> None:
    phrases = [parse(text)[0] for text in ('"a b"', '"a b"~3', '"a b"~', '"a b"~999')]
    assert [phrase.slop for phrase in phrases if isinstance(phrase, Wish)] == [None, 3, 5, 50]


@settings(max_examples=examples(100), deadline=None)
@given(
    st.lists(st.text(st.sampled_from("aZ7é日²_-ANDORT*~"), max_size=5), max_size=6).map(" ".join),
    st.sampled_from(["{}", "{}", '"{}"', '"{}', '"{}"~']),
)
def test_plain_words_and_quotations_are_read_as_beside_a_blank(words: str, form: str) -> None:
    text = form.format(words)

    def told(text: str, shift: int) -> object:
        node, problems = parse(text)
        wishes = node.nodes if isinstance(node, All) else [node]
        places = [(n.startchar - shift, n.endchar - shift) for n in wishes]
        marks = [(n.last, n.quoted, n.slop) for n in wishes if isinstance(n, Wish)]
        return shape(node), len(problems), places, marks

    assert told(text, 0) == told(f" {text}", 1)  # which is no longer plain words


def test_very_deep_and_very_long_queries_are_cut_not_raised() -> None:
    for text in ("(" * 2000 + "a", "-(" * 900 + "a", "NOT " * 900 + "a", "a OR " * 1500, "OR " * 3000, "x" * 100_000):
        problems = parse(text)[1]
        assert all(0 <= problem.start <= problem.end <= len(text) for problem in problems)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    one = article("a", "Harbour talks", "The U.S. met Kish on the F-35 in post-war Lisbon.", day="2023-01-10")
    folder: Path = tmp_path_factory.mktemp("language")
    return engine_of(folder / "index", [one])


PIECES = st.sampled_from(
    ["kish", "harbour", "AND", "OR", "NOT", "(", ")", '"', "“", "~", "~2", "*", "?", "-", "+", ":", "title:", "date:",
     "event:", "entity:", "kind:", "lang:", "place:", "source:", "2023", "2023-13", "..", ">", " ", "F-35", "'", "s",
     "{", "}", "[", "]", "^", "\\", "\x00", "é", "日本", "&", "|", ".", "_"]
)  # fmt: skip


@settings(max_examples=examples(200), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=14).map("".join)))
def test_no_text_raises(engine: SearchEngine, text: str) -> None:
    answer = engine.search(Query(text))
    for problem in answer.problems:
        assert 0 <= problem.start <= problem.end <= len(text)
        assert problem.text
    engine.complete(text, 5)
