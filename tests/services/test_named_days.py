"""A query can ask for days by the names that articles have for them."""

import pytest

from dossier.model.query import Query
from dossier.services.library import Library
from dossier.services.named_days import days_named


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("spring 2022", "2022-03-01", "2022-05-31"),
        ("the winter of 2022", "2022-12-01", "2023-02-28"),
        ("early 2023", "2023-01-01", "2023-07-02"),
        ("in mid-January 2023", "2023-01-08", "2023-01-24"),
        ("last week of May 2023", "2023-05-22", "2023-05-31"),
        ("first half of 2023", "2023-01-01", "2023-06-30"),
        ("Christmas 2022", "2022-12-25", "2022-12-25"),
        ("between March and June 2023", "2023-03-01", "2023-06-30"),
        ("10-12 January 2023", "2023-01-10", "2023-01-12"),
    ],
)
def test_days_are_those_that_an_article_would_mean(text: str, first: str, last: str) -> None:
    days = days_named(text)
    assert days is not None
    assert (str(days.first), str(days.last)) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "spring", "last week", "Kishida 2023", "since 2022", "spring 2022 and May 2023", "2023 " * 20, "99999"]
)
def test_what_names_no_days_or_more_is_none(text: str) -> None:
    assert days_named(text) is None


def test_a_query_asks_for_them_and_says_which_they_are(library: Library) -> None:
    answer = library.search(Query('event:"early 2023"'))
    assert answer.hits
    assert "from 2023-01-01 to 2023-07-02 (early 2023)" in answer.understood
    assert {hit.article for hit in answer.hits} == {
        hit.article for hit in library.search(Query("event:2023-01-01..2023-07-02")).hits
    }
    (problem,) = library.search(Query('event:"early Kishida 2023"')).problems
    assert "is not a date" in problem.text
