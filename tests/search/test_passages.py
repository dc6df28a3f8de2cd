"""Spans and snippets, the long way round: walking all text, ranking all passages."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.model.query import MatchedPassage, Query
from dossier.paths import Paths
from dossier.search.analysis import Analysis
from dossier.search.document import Block
from dossier.search.engine import SearchEngine
from dossier.search.layout import BODY, Places, TokenSpans
from dossier.search.passages import SHORT
from tests.campaign import examples
from tests.search.corpus import article, engine_of

ANALYSIS = Analysis.from_resources(Paths.default().resources)
texts = st.lists(
    st.sampled_from(
        ["F-35s", "the U.S.", "post-war", "  ", "\n", "(Rome)", "a.b", "-", "China s", "s.", "sails,", "G7's", "日本"]
    )
)


@settings(max_examples=examples(80), deadline=None)
@given(texts.map(" ".join), st.integers(0, 3))
def test_positions_have_the_spans_of_a_walk_over_the_text(text: str, before: int) -> None:
    block = Block(min(before, len(text)), len(text))
    walked = [
        (at + first, at + last)
        for at, surface in ANALYSIS.surfaces(text, block.start, block.end)
        for first, last in surface.spans
    ]
    places = Places(TokenSpans(ANALYSIS), text, [block], [BODY])
    assert [places.span(BODY + n, 1) for n in range(len(walked))] == walked
    assert all(places.span(BODY + n, 2) == (walked[n][0], walked[n + 1][1]) for n in range(len(walked) - 1))
    with pytest.raises(IndexError):
        places.span(BODY + len(walked), 1)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    folder: Path = tmp_path_factory.mktemp("passages") / "index"
    return engine_of(folder, [ARTICLE])


_FAR = " and so it went on for a while, as is told elsewhere, until nothing more was heard of it at all" * 2
ARTICLE = article(
    "a", "Kish met Kishar", "Kish kish kish." + _FAR + ". Kish, Kishar", "Kishar", "Kish." + _FAR + ". Kish again",
    "The ferry of Kish. Kishar and kish" + _FAR + ". Ferry",
)  # fmt: skip


@pytest.mark.parametrize("limit", [1, 2, 9])
@pytest.mark.parametrize("text", ["kish*", "kish", "kishar", "ferry OR kish*", '"kish kish"', "met OR kishar"])
def test_snippets_are_those_of_all_passages_in_order_of_their_rank(engine: SearchEngine, text: str, limit: int) -> None:
    passages = engine.passages(Query(text), ARTICLE)
    paragraphs = ARTICLE.kept

    def rank(passage: MatchedPassage) -> tuple[bool, int, bool, int]:
        words = {ARTICLE.slice(*mark).lower() for mark in passage.marks}
        n = next(n for n, p in enumerate(paragraphs) if p.start <= passage.start < p.end)
        return n == 0, -len(words), paragraphs[n].end - paragraphs[n].start < SHORT, passage.start

    expected: list[tuple[int, int]] = []
    snippets = engine.snippets(Query(text), ARTICLE, limit)
    for passage in sorted(passages, key=rank):
        if len(expected) < min(limit, len(snippets)) and not any(
            a <= passage.start and passage.end <= b for a, b in expected
        ):
            shown = snippets[len(expected)]
            assert shown.start <= passage.start < shown.end
            expected.append((shown.start, shown.end))
    assert len(expected) == len(snippets) >= 1
