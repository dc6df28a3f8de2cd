from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.search.store import NameWords, Store
from dossier.search.suggest import completions
from dossier.search.vocabulary import close_words, edits, signature
from tests.search.brute import distance
from tests.search.corpus import article, engine_of

words = st.text("abc", max_size=6)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder: Path = tmp_path_factory.mktemp("vocabulary") / "index"
    known = ("".join(letters) for size in (2, 3, 4, 5) for letters in product("xyé", repeat=size))
    text = " ".join(f"{word} " * (1 + n % 7) for n, word in enumerate(known))
    engine_of(folder, [article("a", "Words", text)]).close()
    return Store(folder)


@pytest.mark.parametrize("limit", [1, 2])
@pytest.mark.parametrize("word", ["xy", "xyx", "yxx", "xxyy", "zxyz", "yxyxy", "xyxyxy", "xézy", "xyxxz", "wzwz"])
def test_close_words_are_those_within_so_many_edits(store: Store, word: str, limit: int) -> None:
    expected = [n for n, known in enumerate(store.words.all()) if edits(word, known, limit) <= limit]
    assert close_words(store, word, limit) == expected


@pytest.mark.parametrize(
    ("asked", "found"), [("ouill", "Quill"), ("mulller", "Müller"), ("ивонов", "Иванов"), ("zzzz", "")]
)
def test_words_of_names_are_found_by_their_spelling_as_they_are_written(asked: str, found: str) -> None:
    names = NameWords(["Ida Quill", "Jürgen Müller", "Иванов", "Ida M. O'Hara", ""])
    assert [names.written[n] for n in close_words(names, asked, 1)] == [found] * bool(found)


def test_among_no_names_none_is_close() -> None:
    assert close_words(NameWords([]), "quill", 2) == []


@pytest.mark.parametrize("limit", [1, 3, 8, 50, 500])
@pytest.mark.parametrize("beginning", ["x", "y", "zx", "yye", "q"])
def test_completions_are_the_most_frequent_words_that_begin_so(store: Store, beginning: str, limit: int) -> None:
    forms = {store.forms[n]: -int(store.word_frequency[n]) for n in store.words.beginning(beginning)}
    assert list(completions(store, beginning, limit)) == sorted(forms, key=lambda form: (forms[form], form))[:limit]


@given(words, words, st.integers(1, 2))
def test_edits_are_counted_up_to_a_limit(a: str, b: str, limit: int) -> None:
    assert edits(a, b, limit) == min(distance(a, b), limit + 1)


@given(words, words)
def test_one_edit_changes_at_most_two_letters_of_a_signature(a: str, b: str) -> None:
    assert (signature(a) ^ signature(b)).bit_count() <= 2 * distance(a, b)
