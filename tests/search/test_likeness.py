"""A passage becomes a query of the words that set it apart."""

from pathlib import Path

import pytest

from dossier.model.query import Query
from dossier.search.engine import SearchEngine
from tests.search.corpus import article, engine_of

COMMON = "The ministry said on Monday that talks about trade will go on."


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    articles = (
        article("a", "Cranes", f"{COMMON} The icebreaker’s hull cracked near Svalbard."),
        article("b", "Ice", f"{COMMON} An icebreaker left for Svalbard; icebreakers are few."),
        article("c", "Fish", f"{COMMON} Herring is cheap."),
        article("d", "Wool", f"{COMMON} Wool is dear near Lowmere."),
    )
    return engine_of(tmp_path_factory.mktemp("like") / "index", articles)


def test_the_rarest_words_that_other_articles_have_come_first(engine: SearchEngine) -> None:
    words = engine.telling_words("The icebreaker’s hull cracked near Svalbard, the icebreaker sank.", 8)
    assert words[0] == "icebreaker"
    assert set(words) == {"icebreaker", "Svalbard", "near"}, "hull and cracked stand in one article only"


def test_words_of_most_articles_and_of_grammar_are_left_out(engine: SearchEngine) -> None:
    assert engine.telling_words(COMMON, 8) == ()
    assert engine.telling_words("", 8) == ()


def test_the_passage_most_like_it_is_found_first(engine: SearchEngine) -> None:
    passage = "An icebreaker left for Svalbard; icebreakers are few."
    query = " OR ".join(engine.telling_words(passage, 8))
    assert [hit.article for hit in engine.search(Query(query)).hits] == ["b", "a"]


def test_no_more_words_than_wished(engine: SearchEngine) -> None:
    assert len(engine.telling_words("icebreaker near Svalbard", 2)) == 2


def test_a_compound_is_one_word_as_the_text_writes_it(tmp_path: Path) -> None:
    text = "The F-X and a G-7 of self-defense are in it."
    engine = engine_of(tmp_path / "index", (article("a", "One", text), article("b", "Two", text)))
    assert set(engine.telling_words(text, 8)) == {"F-X", "G-7", "self-defense"}
