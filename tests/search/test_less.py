"""Where no article has all words, those with most of them are shown, and what is missing is said."""

from itertools import combinations
from pathlib import Path

import pytest

from dossier.model.query import Filter, Query
from dossier.search.engine import SearchEngine
from tests.search.corpus import article, engine_of

ARTICLES = (
    article("a", "Trump in Reykholt", "Donald Trump met the mayor, Giulia Meloni, and the harbour master."),
    article("b", "Ferries", "Meloni spoke of ferries. The harbour is old.", publisher="Bay Post"),
    article("c", "Old ferries", "Donald sails the old ferries to the harbour, not to the lake G."),
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    folder: Path = tmp_path_factory.mktemp("less")
    return engine_of(folder / "index", ARTICLES)


@pytest.mark.parametrize(
    ("text", "found", "partly"),
    [
        ("Donald J. Trump", "a", "without “J.”"),
        ("G. Meloni", "ab", "without “G.”"),  # an initial is no word: what has only that is not shown
        ("Eurofighter ferries", "bc", "without “Eurofighter”"),
        ("Meloni zzz", "ab", "without “zzz”"),
        ("zzz Melo", "ab", "without “zzz”"),  # the last word is only begun
        ("Trump old ferries", "bc", "without “Trump”"),
        ("Trump ferries Donald Meloni", "a", "without “ferries”"),
        ("Trump ferries", "abc", "with 1 of 2 words"),
        ("Donald Meloni ferries", "abc", "with 2 of 3 words"),
        ("zzz yyy Meloni", "", ""),  # not half of them
        ("Meloni ferries", "b", ""),
        ("zzz", "", ""),
        ("Melonni Trump", "", ""),  # misspelt: the other spelling is offered
        ("Trump AND ferries", "", ""),
        ("+Trump +ferries", "", ""),
        ('"Trump" ferries', "", ""),
        ("Trump (ferries OR zzz)", "", ""),
        ("Trump title:ferries", "", ""),
        ("Trump ferries -lake", "", ""),
        ("2 March 2024 Trump", "", ""),
        ("G. J.", "", ""),
    ],
)
def test_those_with_most_of_the_words_are_shown(engine: SearchEngine, text: str, found: str, partly: str) -> None:
    query = Query(text)
    answer = engine.search(query, partly=True)
    assert ("".join(sorted(hit.article for hit in answer.hits)), answer.partly) == (found, partly)
    assert bool(partly) == answer.understood.startswith("no article has all of these words · ")
    strict = engine.search(query)
    assert (strict.articles, strict.partly) == (0 if partly else answer.articles, "")
    for hit in answer.hits:
        one = next(one for one in ARTICLES if one.id == hit.article)
        assert len(engine.passages(query, one)) == hit.passages > 0
        assert engine.snippets(query, one)[0].marks


def test_a_restriction_does_not_loosen_the_words(engine: SearchEngine) -> None:
    restricted = Query("Donald harbour", (Filter("source", "Bay Post"),))
    answer = engine.search(restricted, partly=True)
    assert (answer.articles, answer.partly) == (0, "")


def test_what_follows_is_asked_among_what_is_shown(engine: SearchEngine) -> None:
    assert engine.as_group("Donald J. Tru") == "(Donald Tru*)"
    assert engine.as_group("Donald Meloni ferries ") == "((Donald Meloni) OR (Donald ferries) OR (Meloni ferries))"


def test_of_many_ways_to_have_most_only_the_shown_ones_are_asked_for(tmp_path: Path) -> None:
    words = ["harbour", "ferry", "meloni", "trump", "donald", "naval", "aukus", "lake"]
    every = combinations(words, 4)  # 70
    many = engine_of(tmp_path / "index", [article(f"a{n}", "T", f"{' '.join(some)}.") for n, some in enumerate(every)])
    answer = many.search(Query(" ".join(words)), partly=True)
    assert answer.partly == "with 4 of 8 words"
    asked = many.search(Query(many.as_group(" ".join(words))))
    assert sorted(hit.article for hit in asked.hits) == sorted(hit.article for hit in answer.hits)
    many.close()


def test_in_an_index_without_articles_nothing_is_found(tmp_path: Path) -> None:
    assert not engine_of(tmp_path / "index", []).search(Query("strategic partner")).hits
