"""Which outlet told of what: who surely was first, who is silent, and no guess where days overlap."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier.model.dossier import ArticleHead
from dossier.services.coverage import coverage, surely_first
from tests.ui.reader.sample import OPENING, contents
from tests.ui.reader.sample import library as sample_library


def head(name: str, earliest: str, latest: str) -> ArticleHead:
    return ArticleHead(name, name, name, latest, earliest, latest)


@pytest.mark.parametrize(
    ("heads", "first"),
    [
        ([("A", "2023-01-10", "2023-01-10"), ("B", "2023-01-11", "2023-01-11")], "A"),
        ([("B", "2023-01-11", "2023-01-11"), ("A", "2023-01-10", "2023-01-10")], "A"),
        ([("A", "2023-01-10", "2023-01-12"), ("B", "2023-01-11", "2023-01-11")], ""),  # it may have been either
        ([("A", "2023-01-10", "2023-01-10"), ("B", "2023-01-10", "2023-01-10")], ""),
        ([("A", "2023-01-10", "2023-01-10"), ("B", "", "")], ""),  # B may be older
        (
            [("A", "2023-01-10", "2023-01-10"), ("A", "2023-01-10", "2023-01-10"), ("B", "2023-02-01", "2023-02-01")],
            "A",
        ),
        ([("A", "2023-01-10", "2023-01-10")], ""),
        ([], ""),
    ],
)
def test_first_is_only_who_surely_was(heads: list[tuple[str, str, str]], first: str) -> None:
    assert surely_first([head(*values) for values in heads]) == first


def test_events_of_several_outlets_are_a_matrix_most_widely_told_first(tmp_path: Path) -> None:
    whole = contents()
    quiet = replace(whole.articles[2], publisher="The Quiet")
    library = sample_library(tmp_path, replace(whole, articles=(*whole.articles[:2], quiet)))
    found = coverage(library)
    assert found.columns == ("Harbour Wire", "The Ledger", "The Quiet")
    assert [(row.title, row.told) for row in found.rows] == [
        ("Company pays for cranes", (True, True, False)),
        ("Port opened", (True, True, False)),
    ]
    assert [row.sources.most for row in found.rows] == [1, 2]  # the first is one sentence, printed twice
    assert all(row.first == "" for row in found.rows)  # the Ledger's day is only roughly known
    library.close()


def test_an_article_without_a_publisher_is_counted_as_no_outlet(tmp_path: Path) -> None:
    whole = contents()
    harbour, ledger, quiet = whole.articles
    library = sample_library(tmp_path, replace(whole, articles=(harbour, replace(ledger, publisher=""), quiet)))
    found = coverage(library)
    assert found.columns == ("Harbour Wire", "“Late cranes”"), "the third tells of nothing"
    assert {found.told_by(row) for row in found.rows} == {"1 of 1 outlet, 1 of 2 articles without a publisher"}
    library.close()


def test_the_older_article_is_the_first_to_tell(tmp_path: Path) -> None:
    whole = contents()
    harbour, ledger, quiet = whole.articles
    day = date(2023, 1, 9)
    earlier = replace(harbour.published.when, value="2023-01-09", earliest=day, latest=day)
    older = replace(harbour, published=replace(harbour.published, when=earlier))
    library = sample_library(tmp_path, replace(whole, articles=(older, ledger, quiet)))
    (row,) = (row for row in coverage(library).rows if row.event == OPENING)
    assert row.first == "Harbour Wire"
    library.close()
