"""Words in a row are found by their rarest one, and two by two where all of them are common."""

from collections.abc import Callable
from itertools import product

import numpy as np
import pytest

from dossier.search import phrases, runs
from dossier.search.codec import following
from dossier.search.leaves import Leaves
from dossier.search.nodes import Begun
from dossier.search.runs import in_a_row
from dossier.search.store import Store
from tests.search.corpus import article, engine_of

WORDS = ("the", "ferry", "north-south", "line", "f-35", "northsouth", "of", "harbour", "l'italia", "covid19")


@pytest.fixture(scope="module", params=["no word is followed", "all are followed", "the three commonest are"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Store:
    dice = np.random.default_rng(5)

    def line(length: int) -> str:
        drawn = np.minimum(dice.geometric(0.35, length) - 1, len(WORDS) - 1)
        return " ".join(WORDS[n] for n in drawn.tolist())

    folder = tmp_path_factory.mktemp("phrases") / "index"
    with pytest.MonkeyPatch.context() as patch:
        if request.param != "no word is followed":
            patch.setattr(following, "_MANY", 0)
            patch.setattr(following, "_AT_ONCE", 1 << 16)
        if request.param == "the three commonest are":
            patch.setattr(following, "_MOST", 3)
        engine_of(folder, [article(f"a{n}", line(4), line(30 + n % 7), line(12)) for n in range(280)])
    return Store(folder)


def common(_patch: pytest.MonkeyPatch) -> None: ...


def looked_up(patch: pytest.MonkeyPatch) -> None:
    """Look the articles of one word up among those of the other, however many they are."""
    patch.setattr(phrases, "_FEWER", 0)


@pytest.mark.parametrize("way", [common, looked_up])
def test_a_phrase_stands_where_its_words_meet(
    store: Store, way: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    way(monkeypatch)
    dice = np.random.default_rng(9)
    lists, found = store.lists, 0
    for _ in range(100):
        stems = dice.integers(0, len(lists.stems), dice.integers(1, 6)).tolist()
        within = np.flatnonzero(dice.random(280) < 0.4).astype(lists.article_type) if dice.random() < 0.4 else None
        places = phrases.phrase(lists, stems, within)
        expected = in_a_row(lists.places_of_all(stems, within))
        assert places.key.tolist() == expected.key.tolist(), stems
        assert places.width.tolist() == expected.width.tolist(), stems
        found += len(places.key)
    assert found > 400


def test_what_stands_behind_common_words_is_told_where_no_commoner_one_shares_a_place(store: Store) -> None:
    lists, told = store.lists, []
    stems = [stem for stem in range(len(lists.stems)) if lists.is_followed(stem)]
    for stem, other in product(stems, stems):
        key = lists.keys_before(stem, other)
        if key is not None:
            assert key.tolist() == in_a_row(lists.places_of_all([stem, other], None)).key.tolist()
            told.append(lists.stems[other])
    beside = {"covid19", "litalia"}  # on the places of covid and italia
    assert set(told) == {lists.stems[stem] for stem in stems} - beside
    assert len(told) == len(set(told)) * len(stems)


@pytest.mark.parametrize("beginning", ["no", "north", "f", "l", "li", "covid", "cov", "x"])
def test_a_phrase_being_typed_ends_in_any_word_that_begins_so(store: Store, beginning: str) -> None:
    lists, leaves = store.lists, Leaves(store)
    dice = np.random.default_rng(3)
    ends = {word.stem for word in store.analysis.words(beginning)}
    ends |= {lists.stems[int(lists.word_stems[lists.word_numbers[row]])] for row in lists.words.beginning(beginning)}
    for _ in range(20):
        before = [lists.stems[n] for n in dice.integers(0, len(lists.stems), dice.integers(1, 3)).tolist()]
        within = np.flatnonzero(dice.random(280) < 0.4).astype(lists.article_type) if dice.random() < 0.4 else None
        places = leaves.run_places(Begun("text", before, store.analysis.stem(beginning), beginning), within)
        rows = [[lists.stems.find(stem) for stem in (*before, end)] for end in ends if lists.stems.find(end) >= 0]
        expected = {key for row in rows for key in in_a_row(lists.places_of_all(row, within)).key.tolist()}
        assert places.key.tolist() == sorted(expected), (before, beginning)


@pytest.mark.parametrize("sizes", [(0, 5), (7, 4000), (4000, 900), (3500, 9000), (9000, 3500), (60, 60)])
def test_numbers_of_two_climbing_arrays_are_met_however_long_these_are(sizes: tuple[int, int]) -> None:
    dice = np.random.default_rng(3)
    some, others = (np.sort(dice.choice(12_000, size, replace=False)) for size in sizes)
    both = np.intersect1d(some, others)
    assert runs.common(some, others).tolist() == both.tolist()
    run, at = runs.met(some, others)
    assert some[run].tolist() == others[at].tolist() == both.tolist()
