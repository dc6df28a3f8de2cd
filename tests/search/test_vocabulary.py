from hypothesis import given
from hypothesis import strategies as st

from dossier.search.vocabulary import edits, signature
from tests.search.brute import distance

words = st.text("abc", max_size=6)


@given(words, words, st.integers(1, 2))
def test_edits_are_counted_up_to_a_limit(a: str, b: str, limit: int) -> None:
    assert edits(a, b, limit) == min(distance(a, b), limit + 1)


@given(words, words)
def test_one_edit_changes_at_most_two_letters_of_a_signature(a: str, b: str) -> None:
    assert (signature(a) ^ signature(b)).bit_count() <= 2 * distance(a, b)
