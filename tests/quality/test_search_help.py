"""The queries that the help gives for examples are true of the built-in dossier."""

import re

import pytest

from dossier.model.query import Query
from dossier.paths import Paths
from dossier.services.library import Library

SIGNS = {"AND", "OR", "NOT", "-", "*", "?", "~"}
EMPTY = {"us"}  # the word stands in none of our reports


def examples(page: str) -> list[str]:
    """Return what is marked as typed on a page, up to what it says of commands and files."""
    asked = re.split(r"(?m)^## (?:Many|Viele|Reading|Lesen)", page)[0]
    return [text for text in re.findall(r"`([^`\n]+)`", asked) if text not in SIGNS]


@pytest.mark.parametrize("language", ["", "de/"])
@pytest.mark.parametrize(("page", "least"), [("1-tour.md", 14), ("2-search.md", 20)])
def test_an_example_of_the_help_finds_something(
    library: Library, own_paths: Paths, language: str, page: str, least: int
) -> None:
    queries = examples((own_paths.resources / "help" / language / page).read_text("utf-8"))
    assert len(queries) >= least
    for query in queries:
        answer = library.search(Query(query), partly=True)
        assert bool(answer.hits) == (query not in EMPTY), query
        assert not answer.problems or query.count('"') == 1, query


def test_both_languages_give_the_same_examples(own_paths: Paths) -> None:
    folder = own_paths.resources / "help"
    for page in ("1-tour.md", "2-search.md"):
        assert examples((folder / page).read_text("utf-8")) == examples((folder / "de" / page).read_text("utf-8"))
