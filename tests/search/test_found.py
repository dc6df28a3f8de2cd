"""Lists and rows say the same, whichever of them an operation is given."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.search.found import Found, Listed, Row, best, both, either, gaining, highest, without

ARTICLES = 150

scores = st.dictionaries(st.integers(0, ARTICLES - 1), st.sampled_from([0.5, 1.0, 2.0, 4.0]), max_size=30)
forms = st.sampled_from(["list", "row", "masked"])
parts = st.tuples(scores, forms)


def made(part: tuple[dict[int, float], str]) -> Found:
    held, form = part
    article = np.array(sorted(held), dtype=np.uint32)
    score = np.array([held[n] for n in sorted(held)], dtype=np.float32)
    if form == "list":
        return Listed(article, score, scored=True)
    row, mask = np.zeros(ARTICLES, dtype=np.float32), np.zeros(ARTICLES, dtype=bool)
    row[article], mask[article] = score, True
    return Row(row) if form == "row" else Row(row + np.where(mask, 0, np.float32(7)), mask)


def held_by(found: Found) -> dict[int, float]:
    return dict(zip(found.article.tolist(), found.score.tolist(), strict=True))


@given(st.lists(parts, min_size=1, max_size=4))
def test_alternatives_are_put_together(some: list[tuple[dict[int, float], str]]) -> None:
    held = [part[0] for part in some]
    every = {n for part in held for n in part}
    found = list(map(made, some))
    assert held_by(either(found, np.add, ARTICLES)) == {n: sum(part.get(n, 0) for part in held) for n in every}
    assert held_by(either(found, np.maximum, ARTICLES)) == {n: max(part.get(n, 0) for part in held) for n in every}


@given(parts, parts)
def test_what_is_in_both(a: tuple[dict[int, float], str], b: tuple[dict[int, float], str]) -> None:
    row = made(a)
    if isinstance(row, Row):
        assert held_by(both(row, made(b))) == {n: a[0][n] + b[0][n] for n in a[0] if n in b[0]}


@given(parts, parts)
def test_what_is_left_and_what_gains(a: tuple[dict[int, float], str], b: tuple[dict[int, float], str]) -> None:
    first, second = a[0], b[0]
    if a[1] == b[1] == "list":  # then only what is in the first has been asked for
        second = {n: second[n] for n in second if n in first}
    assert held_by(without(made(a), made((second, b[1])))) == {n: first[n] for n in first if n not in second}
    assert held_by(gaining(made(a), made((second, b[1])))) == {n: first[n] + second.get(n, 0) for n in first}


@given(parts, st.integers(1, 12))
def test_the_highest_come_first_and_of_equals_the_newest(part: tuple[dict[int, float], str], wanted: int) -> None:
    newest = (np.arange(ARTICLES) * 37) % 11
    article, score = highest(made(part), wanted, newest)
    ranked = sorted(part[0], key=lambda n: (-part[0][n], -int(newest[n]), n))[:wanted]
    assert article.tolist() == ranked
    assert score.tolist() == [part[0][n] for n in ranked]


@pytest.mark.parametrize("values", [1, 3, 1000])
def test_the_best_of_many_are_those_of_a_full_sort(values: int) -> None:
    dice = np.random.default_rng(values)
    for size in (5, 100, 3000, 20_000):
        score, newest = dice.integers(0, values, size).astype(np.float32), dice.integers(0, 5, size)
        assert best([score, newest], 10).tolist() == np.lexsort((-newest, -score))[:10].tolist()
