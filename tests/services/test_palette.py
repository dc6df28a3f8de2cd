"""A few letters find what was meant, the likeliest first."""

import pytest

from dossier.services.palette import entry, rank

ENTRIES = [
    entry("action", "next-hit", "Next hit", "F3"),
    entry("action", "next-theme", "Next theme"),
    entry("article", "a1", "Émigrés return to the harbour", "article, The Ledger"),
    entry("article", "a2", "The harbour next to the ship", "article"),
    entry("entity", "person:x", "Ada Quill", "name, 3 mentions"),
    entry("entity", "person:y", "Nadia", "name, 1 mention"),
    entry("article", "a3", "Quill opens a port", "article"),
]


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("ne", ["next-hit", "next-theme", "a2"]),
        ("hit", ["next-hit"]),
        ("nh", ["next-hit"]),
        ("harb", ["a2", "a1"]),
        ("emigres", ["a1"]),
        ("QUI ada", ["person:x"]),
        ("qui", ["a3", "person:x"]),
        ("quill", ["person:x", "a3"]),  # a surname typed whole means the one who has it
        ("ledger", ["a1"]),
        ("f3", ["next-hit"]),
        ("na", ["person:y", "person:x"]),  # what is called so comes before what is noted to be a name
        ("ame", []),
        ("zzz", []),
    ],
)
def test_letters_find(typed: str, keys: list[str]) -> None:
    assert [found.key for found in rank(ENTRIES, typed)] == keys


def test_nothing_typed_shows_the_first_ones() -> None:
    assert rank(ENTRIES, " ", 2) == ENTRIES[:2]
