"""Words that can be translated where they are shown: in English like any text, with what they are made of."""

import copy
import json
import pickle
import sqlite3
from contextlib import closing

import pytest

from dossier.model.wording import Wording, either, joined, listed, marked, marked_n

NESTED = marked("by {date}", date=marked("{month} {year}", month=marked("June"), year="2023"))


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (marked("plain {braces}"), "plain {braces}"),
        (NESTED, "by June 2023"),
        (marked("{n} rows", n=1234), "1,234 rows"),
        (marked_n("%Ln file", "%Ln files", 1), "1 file"),
        (marked_n("%Ln file of {name}", "%Ln files of {name}", 1234, name="x"), "1,234 files of x"),
        (joined(" · ", ("a {b}", NESTED)), "a {b} · by June 2023"),
        (joined(", ", ()), ""),
        (either(("a", "b", "c")), "a or b or c"),
        (listed(("a", "b", "c")), "a, b and c"),
        (either(("a",)), "a"),
    ],
)
def test_a_wording_is_a_text_in_english(made: str, text: str) -> None:
    assert made == text
    assert json.loads(json.dumps(made)) == text
    with closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute("SELECT ?", (made,)).fetchone() == (text,)


@pytest.mark.parametrize("way", [copy.deepcopy, lambda made: pickle.loads(pickle.dumps(made)), str])
def test_what_it_is_made_of_goes_along(way) -> None:  # type: ignore[no-untyped-def]
    made = way(NESTED)
    assert isinstance(made, Wording)
    assert made.pattern == "by {date}"
    inner = made.values["date"]
    assert isinstance(inner, Wording)
    assert inner.values == {"month": "June", "year": "2023"}


def test_the_message_of_an_error_can_be_translated() -> None:
    assert isinstance(str(ValueError(NESTED)), Wording)
