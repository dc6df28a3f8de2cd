"""Corrections are values that can be written and read; dates typed for them are read or refused in words."""

import json
from datetime import date

import pytest

from dossier.model.corrections import Correction, KeepParagraph, LinkMention, TitleArticle, from_json, to_json, when_of


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("2023-01-10", date(2023, 1, 10), date(2023, 1, 10)),
        (" 2023-01-10 .. 2023-02 ", date(2023, 1, 10), date(2023, 2, 28)),
    ],
)
def test_a_date_typed_by_a_person_is_read(text: str, first: date, last: date) -> None:
    assert (when_of(text).earliest, when_of(text).latest) == (first, last)


@pytest.mark.parametrize("text", ["", "yesterday", "2023-13", "23", "2023-02-30", "2024..2023", "2023-1-1-1", "²023"])
def test_what_is_no_date_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        when_of(text)


def test_corrections_can_be_written_and_read() -> None:
    steps: list[Correction] = [KeepParagraph("a", 0, False), LinkMention("a", 12, 15, "x", "X", "PERSON")]
    assert [from_json(json.loads(json.dumps(to_json(step)))) for step in steps] == steps


def test_a_title_is_one_line_without_control_characters() -> None:
    values = {"op": "title-article", "article": "x", "title": " Lee\x00\n in \u202eRome\x85"}
    assert from_json(values) == TitleArticle("x", "Lee in Rome")


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"op": "nothing"},
        {"op": "reject-entity"},
        {"op": "reject-entity", "entity": 3},
        {"op": "rename-entity", "entity": "x"},
        {"op": "rename-entity", "entity": "x", "name": "half a \ud800 character"},
        {"op": "date-article", "article": "x", "value": "soon"},
        {"op": "date-event", "event": "x", "value": "2023-13"},
        {"op": "title-article", "article": "x", "title": ""},
        {"op": "title-article", "article": "x", "title": " \n\x00\u202e"},
        {"op": "title-article", "article": "x", "title": "x" * 1001},
        {"op": "credit-article", "article": "x", "publisher": "\u2028"},
        {"op": "rename-entity", "entity": "x", "name": " "},
    ],
)
def test_what_is_no_correction_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"correction|type|surrogates|year|month|characters"):
        from_json(values)
