"""What is said of an answer tells what to do next."""

import pytest

from dossier.model.query import Answer, Query
from dossier.ui.search.wording import what_is_wrong


@pytest.mark.parametrize(
    ("text", "empty", "said"),
    [
        ("", False, "Nothing. Try fewer or other words."),
        ("kishda", False, "Nothing for “kishda”. Try fewer or other words."),
        ("", True, "This dossier has no articles yet. Drop files on the window, or choose “Add files” in its menu."),
        ("x", True, "This dossier has no articles yet. Drop files on the window, or choose “Add files” in its menu."),
    ],
)
def test_where_nothing_is_found_it_says_what_to_do(text: str, empty: bool, said: str) -> None:
    assert what_is_wrong(Answer(Query(text)), searchable=True, empty=empty) == said
